import type { ReactElement, ReactNode } from 'react';
import { Icon } from './icon.tsx';
import styles from './badge.module.css';

/** good: done, in force · warn: needs somebody · bad: broken, refused · note: running, proposed · idle: draft, ended. */
export type Tone = 'good' | 'warn' | 'bad' | 'note' | 'idle';

/** A state in one or two words. Its shape says the same as its colour. */
export function StatusBadge({ tone, children }: { tone: Tone; children: ReactNode }): ReactElement {
  return (
    <span className={styles['badge']} data-tone={tone}>
      <Icon name={tone} size="1.1em" />
      {children}
    </span>
  );
}

/** A count or a code beside a word, without judgement. */
export function Tag({ children }: { children: ReactNode }): ReactElement {
  return <span className={styles['tag']}>{children}</span>;
}
