import type { CSSProperties, ReactElement, ReactNode } from 'react';
import { CATEGORY_COLOURS, CATEGORY_PATTERNS } from './category-count.ts';
import styles from './category.module.css';

/** Mandatory areas of the ordinance the first programmes follow; electives count on from there. */
const MANDATORY_AREAS = 14;

/** The style of the n-th category (0 …): give areas and sites their number once, by their order in the standard. */
export function categoryStyle(index: number): CSSProperties {
  const colour = (index % CATEGORY_COLOURS) + 1;
  return { '--cat': `var(--cat-${colour})`, '--cat-soft': `var(--cat-${colour}-soft)` } as CSSProperties;
}

/**
 * The category of an area by its number in the standard: `I.3` is the third, `II.5` the fifth after fourteen mandatory
 * ones, `7` the seventh. The same on every screen.
 */
export function categoryOfArea(number: string): number {
  const [, part, place] = /^(?:([IVX]+)\.)?(\d+)$/.exec(number.trim()) ?? [];
  if (place === undefined) return [...number].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % (CATEGORY_COLOURS * CATEGORY_PATTERNS), 0);
  return Number(place) - 1 + (part === undefined || part === 'I' ? 0 : MANDATORY_AREAS);
}

export function categoryPattern(index: number): number {
  return Math.floor(index / CATEGORY_COLOURS) % CATEGORY_PATTERNS;
}

/** A small mark with the category's colour, pattern and short code; the code is the channel that never fails. */
export function CategoryMark({ index, code, title }: { index: number; code: string; title?: string }): ReactElement {
  return (
    <span className={styles['mark']} data-pattern={categoryPattern(index)} style={categoryStyle(index)} title={title}>
      {code}
    </span>
  );
}

/** A filled piece of a schedule in the category's soft colour; put the code first in its text. */
export function CategoryBlock({ index, children, className }: { index: number; children: ReactNode; className?: string | undefined }): ReactElement {
  return (
    <span className={[styles['block'], className].filter(Boolean).join(' ')} data-pattern={categoryPattern(index)} style={categoryStyle(index)}>
      {children}
    </span>
  );
}
