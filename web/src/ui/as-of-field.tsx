import { useId } from 'react';
import type { ReactElement } from 'react';
import { useToday } from '../session.ts';
import { useAsOf } from '../as-of.ts';
import { texts, useLanguage, useText } from '../texts.ts';
import { Button } from './button.tsx';
import { formatDay } from './dates.ts';
import styles from './as-of-field.module.css';

const words = texts({
  asOf: { zh: '截至', en: 'As of' },
  today: { zh: '回到今天', en: 'Back to today' },
});

/**
 * The day that is shown; it stands in the address, and links within the app keep it. `isAhead`: days to come are known too. The browser's own field writes days as the machine is set; until one edits it, the day
 * stands over it as the reader's language writes it.
 */
export function AsOfField({ isAhead = false }: { isAhead?: boolean }): ReactElement {
  const say = useText(words);
  const { asOf, look } = useAsOf();
  const language = useLanguage();
  const today = useToday();
  const id = useId();
  const day = asOf ?? today;
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {say('asOf')}
      </label>
      <span className={styles['row']}>
        <span className={styles['box']}>
          <input id={id} type="date" required value={day} max={isAhead ? undefined : today} className={styles['input']} onChange={(event) => event.target.value !== '' && look(event.target.value === today ? undefined : event.target.value)} />
          <span className={styles['shown']} aria-hidden="true">
            {formatDay(day, language)}
          </span>
        </span>
        {day !== today && (
          <Button look="quiet" onClick={() => look(undefined)}>
            {say('today')}
          </Button>
        )}
      </span>
    </div>
  );
}
