import { useId } from 'react';
import type { ReactElement } from 'react';
import { useToday } from '../session.ts';
import { useAsOf } from '../as-of.ts';
import { texts, useText } from '../texts.ts';
import { Button } from './button.tsx';
import { DayInput } from './day-input.tsx';
import styles from './as-of-field.module.css';

const words = texts({
  asOf: { zh: '截至', en: 'As of' },
  today: { zh: '回到今天', en: 'Back to today' },
});

/** The day that is shown; it stands in the address, and links within the app keep it. `isAhead`: days to come are known too. */
export function AsOfField({ isAhead = false }: { isAhead?: boolean }): ReactElement {
  const say = useText(words);
  const { asOf, look } = useAsOf();
  const today = useToday();
  const id = useId();
  const day = asOf ?? today;
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {say('asOf')}
      </label>
      <span className={styles['row']}>
        <span className={styles['day']}>
          <DayInput id={id} withWeekday required value={day} max={isAhead ? undefined : today} onChange={(event) => event.target.value !== '' && look(event.target.value === today ? undefined : event.target.value)} />
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
