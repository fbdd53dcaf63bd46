import { useId } from 'react';
import type { ReactElement } from 'react';
import { useToday } from '../session.ts';
import { useLanguage, useText } from '../texts.ts';
import { Button, formatDay } from '../ui/index.ts';
import styles from './as-of-field.module.css';
import { weekTexts } from './texts.ts';

/**
 * The day whose figures are shown. The browser's own field writes days as the machine is set; until one edits it, the day
 * stands over it as the reader's language writes it.
 */
export function AsOfField({ value, onChange }: { value: string | undefined; onChange: (day: string | undefined) => void }): ReactElement {
  const say = useText(weekTexts);
  const language = useLanguage();
  const today = useToday();
  const id = useId();
  const day = value ?? today;
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {say('asOf')}
      </label>
      <span className={styles['row']}>
        <span className={styles['box']}>
          <input id={id} type="date" required value={day} max={today} className={styles['input']} onChange={(event) => event.target.value !== '' && onChange(event.target.value === today ? undefined : event.target.value)} />
          <span className={styles['shown']} aria-hidden="true">
            {formatDay(day, language)}
          </span>
        </span>
        {day !== today && (
          <Button look="quiet" onClick={() => onChange(undefined)}>
            {say('today')}
          </Button>
        )}
      </span>
    </div>
  );
}
