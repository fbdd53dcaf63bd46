import type { CSSProperties, ReactElement, ReactNode } from 'react';
import { CATEGORY_COLOURS, CATEGORY_PATTERNS } from './category-count.ts';
import styles from './category.module.css';

/** The style of the n-th category (0 …): give areas and sites their number once, by their order in the standard. */
export function categoryStyle(index: number): CSSProperties {
  const colour = (index % CATEGORY_COLOURS) + 1;
  return { '--cat': `var(--cat-${colour})`, '--cat-soft': `var(--cat-${colour}-soft)` } as CSSProperties;
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
