import type { ReactElement } from 'react';
import { useLanguage } from '../texts.ts';
import { withShownDays } from './dates.ts';
import { Icon } from './icon.tsx';
import styles from './trend.module.css';

const WIDTH = 56;
const HEIGHT = 18;
const EDGE = 2;
const ARROWS = { up: 'up', down: 'down', level: 'right' } as const;

/** Where a figure has come from: a line of its last weeks, an arrow, and the sentence that says the same. */
export function Trend({
  points,
  direction,
  isBetter,
  says,
}: {
  points: readonly { readonly day: string; readonly value: number | null }[];
  direction: 'up' | 'down' | 'level' | 'none';
  isBetter: boolean | null;
  says: { readonly zh: string; readonly en: string };
}): ReactElement {
  const language = useLanguage();
  return (
    <span className={styles['trend']} data-better={isBetter ?? undefined}>
      {direction !== 'none' && (
        <span className={styles['picture']} aria-hidden="true">
          <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} className={styles['line']}>
            <Line points={points} />
          </svg>
          <Icon name={ARROWS[direction]} size="1em" />
        </span>
      )}
      <span className={styles['says']}>{withShownDays(says[language], language)}</span>
    </span>
  );
}

/** Gaps are left out: the line runs over the days that have a value; the last of them is marked. */
function Line({ points }: { points: readonly { readonly value: number | null }[] }): ReactElement {
  const known = points.flatMap(({ value }, place) => (value === null ? [] : [{ value, place }]));
  const [low, high] = [Math.min(...known.map(({ value }) => value)), Math.max(...known.map(({ value }) => value))];
  const x = (place: number): number => EDGE + (place / Math.max(1, points.length - 1)) * (WIDTH - 2 * EDGE);
  const y = (value: number): number => (high === low ? HEIGHT / 2 : HEIGHT - EDGE - ((value - low) / (high - low)) * (HEIGHT - 2 * EDGE));
  const last = known.at(-1);
  return (
    <>
      <polyline points={known.map(({ value, place }) => `${x(place).toFixed(1)},${y(value).toFixed(1)}`).join(' ')} />
      {last && <circle cx={x(last.place)} cy={y(last.value)} r={EDGE} />}
    </>
  );
}
