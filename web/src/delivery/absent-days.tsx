import { useState } from 'react';
import type { ReactElement } from 'react';
import type { AbsenceKind, LearnerWeek } from '../../../src/contract/index.ts';
import { useWrite } from '../api.ts';
import { useLanguage, useText } from '../texts.ts';
import { addDays, formatShortDay } from '../ui/dates.ts';
import { SelectField } from '../ui/field.tsx';
import { ErrorNote } from '../ui/states.tsx';
import styles from './delivery.module.css';
import { logTexts } from './texts.ts';

const KINDS: readonly AbsenceKind[] = ['illness', 'leave', 'family', 'service', 'other'];

/** Monday to Friday as buttons: a tap marks a day of absence, another takes it back. */
export function AbsentDays({ week, isOpen }: { week: LearnerWeek; isOpen: boolean }): ReactElement {
  const say = useText(logTexts);
  const language = useLanguage();
  const [kind, setKind] = useState<AbsenceKind>('illness');
  const note = useWrite('PUT /api/consortia/{consortium}/me/absences/{day}');
  const withdraw = useWrite('DELETE /api/consortia/{consortium}/me/absences/{day}');
  const absent = new Map(week.daysAbsent.map((row) => [row.day, row.kind]));
  const days = Array.from({ length: 5 }, (_, day) => addDays(week.week, day));
  return (
    <details className={styles['absence']} open={absent.size > 0}>
      <summary>{say('absent')}</summary>
      <p className={styles['hint']}>{say('absentHint')}</p>
      <SelectField label={say('absenceKind')} value={kind} onChange={(event) => setKind(event.target.value as AbsenceKind)} options={KINDS.map((value) => ({ value, label: say(value) }))} />
      <div className={styles['dayRow']}>
        {days.map((day) => {
          const marked = absent.get(day);
          return (
            <button
              key={day}
              type="button"
              className={styles['absentDay']}
              aria-pressed={marked !== undefined}
              disabled={!isOpen || note.isPending || withdraw.isPending}
              onClick={() => (marked === undefined ? note.mutate({ params: { day }, body: { kind } }) : withdraw.mutate({ params: { day } }))}
            >
              {formatShortDay(day, language)}
              {marked !== undefined && <span>{say(marked)}</span>}
            </button>
          );
        })}
      </div>
      <ErrorNote error={note.error ?? withdraw.error} />
    </details>
  );
}
