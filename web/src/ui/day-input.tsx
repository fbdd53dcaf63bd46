import { useState } from 'react';
import type { ComponentPropsWithRef, ReactElement } from 'react';
import { texts, useLanguage, useText } from '../texts.ts';
import { formatDay, formatShortDay } from './dates.ts';
import styles from './day-input.module.css';

const words = texts({ choose: { zh: '选择日期', en: 'Choose a day' } });

/**
 * The browser's own field writes days as the machine is set; until one edits it, the day stands over it as the reader's
 * language writes it. `withWeekday` needs the room of a field of its own.
 */
export function DayInput({ withWeekday = false, className, onChange, ...input }: ComponentPropsWithRef<'input'> & { withWeekday?: boolean }): ReactElement {
  const say = useText(words);
  const language = useLanguage();
  const [typed, setTyped] = useState(input.defaultValue ?? '');
  const day = String(input.value ?? typed);
  const shown = withWeekday ? formatDay : (iso: string, reader: typeof language) => formatShortDay(iso, reader, '0000');
  return (
    <span className={styles['box']}>
      <input
        {...input}
        type="date"
        className={[styles['input'], className].filter(Boolean).join(' ')}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange?.(event);
        }}
      />
      <span className={styles['shown']} data-empty={day === '' || undefined} aria-hidden="true">
        {day === '' ? say('choose') : shown(day, language)}
      </span>
    </span>
  );
}
