import type { ReactElement, ReactNode } from 'react';
import styles from './timeline.module.css';

export interface TimelineEntry {
  readonly key: string;
  /** When: a `<Day>` or `<Week>`. */
  readonly when: ReactNode;
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  /** past: done · now: marked by the thread · next: to come. */
  readonly phase: 'past' | 'now' | 'next';
}

/** What happened and what comes, top to bottom along one line; the present is marked in gold. */
export function Timeline({ entries, label }: { entries: readonly TimelineEntry[]; label: string }): ReactElement {
  return (
    <ol className={styles['timeline']} aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.key} className={styles['entry']} data-phase={entry.phase} aria-current={entry.phase === 'now' ? 'date' : undefined}>
          <div className={styles['when']}>{entry.when}</div>
          <div className={styles['what']}>
            <div className={styles['title']}>{entry.title}</div>
            {entry.detail && <div className={styles['detail']}>{entry.detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
