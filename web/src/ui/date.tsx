import type { ReactElement } from 'react';
import { useLanguage } from '../texts.ts';
import { addDays, formatDay, formatShortDay, formatSpan, formatWeekNumber, machineWeek } from './dates.ts';
import styles from './date.module.css';

/** A calendar day in the reader's language; `short` leaves out weekday and (this) year. */
export function Day({ day, short = false, today }: { day: string; short?: boolean; today?: string }): ReactElement {
  const language = useLanguage();
  return (
    <time className={styles['day']} dateTime={day}>
      {short ? formatShortDay(day, language, today) : formatDay(day, language)}
    </time>
  );
}

/** A week: its ISO number, and the Monday (or, with `span`, Monday to Friday). */
export function Week({ monday, span = false, today }: { monday: string; span?: boolean; today?: string }): ReactElement {
  const language = useLanguage();
  return (
    <time className={styles['week']} dateTime={machineWeek(monday)}>
      <span className={styles['number']}>{formatWeekNumber(monday, language)}</span>
      <span className={styles['monday']}>{span ? formatSpan(monday, addDays(monday, 4), language) : formatShortDay(monday, language, today)}</span>
    </time>
  );
}
