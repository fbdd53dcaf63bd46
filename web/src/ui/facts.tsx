import type { ReactElement, ReactNode } from 'react';
import styles from './facts.module.css';

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

/** Label and value, one below the other; an empty value shows a dash, so that a gap is seen. */
export function FactList({ facts }: { facts: readonly Fact[] }): ReactElement {
  return (
    <dl className={styles['facts']}>
      {facts.map((fact) => (
        <div key={fact.label} className={styles['fact']}>
          <dt>{fact.label}</dt>
          <dd>{fact.value === null || fact.value === undefined || fact.value === '' ? <span className={styles['none']}>—</span> : fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A figure that matters, with what it counts and what to compare it with; give `to` a link to the rows behind it. */
export function Figure({ value, unit, label, note, link }: { value: ReactNode; unit?: string; label: string; note?: ReactNode; link?: ReactNode }): ReactElement {
  return (
    <div className={styles['figure']}>
      <div className={styles['figureLabel']}>{label}</div>
      <div className={styles['figureValue']}>
        {value}
        {unit && <span className={styles['unit']}>{unit}</span>}
      </div>
      {note && <div className={styles['figureNote']}>{note}</div>}
      {link && <div className={styles['figureLink']}>{link}</div>}
    </div>
  );
}

/** Figures in a row that wraps. */
export function Figures({ children }: { children: ReactNode }): ReactElement {
  return <div className={styles['figures']}>{children}</div>;
}
