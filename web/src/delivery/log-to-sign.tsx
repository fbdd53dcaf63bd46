import { useState } from 'react';
import type { ReactElement } from 'react';
import type { LogToSign } from '../../../src/contract/index.ts';
import type { ApiError } from '../api.ts';
import { useText } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { CategoryMark, categoryOfArea } from '../ui/category.tsx';
import { Week } from '../ui/date.tsx';
import { TextArea } from '../ui/field.tsx';
import { Name, PersonName } from '../ui/name.tsx';
import { ErrorNote } from '../ui/states.tsx';
import styles from './delivery.module.css';
import { LogStateBadge } from './log-state.tsx';
import { signTexts } from './texts.ts';

export type Decision = { readonly decision: 'sign'; readonly revision: number } | { readonly decision: 'return'; readonly reason: string; readonly revision: number };

/** One log with its two answers: signed with one tap, returned with two and a word. */
export function LogToSignCard({ log, isBusy, error, onDecide }: { log: LogToSign; isBusy: boolean; error: ApiError | null; onDecide: (decision: Decision) => void }): ReactElement {
  const say = useText(signTexts);
  const [isReturning, setReturning] = useState(false);
  const [reason, setReason] = useState('');
  const isWaiting = log.state === 'submitted';
  return (
    <li className={styles['card']}>
      <div className={styles['weekHead']}>
        <strong>
          <PersonName native={log.learner.name.native} latin={log.learner.name.latin} />
        </strong>
        {isWaiting ? <Week monday={log.week} span /> : <LogStateBadge state={log.state} />}
      </div>
      <p className={styles['weekWhere']}>
        <CategoryMark index={categoryOfArea(log.area.number)} code={log.area.number} /> <Name name={log.area.name} /> · <Name name={log.venue.name} />
      </p>
      {log.text !== '' && <blockquote lang={log.language === 'zh' ? 'zh-CN' : 'en'}>{log.text}</blockquote>}
      {log.competences.length > 0 && (
        <ul className={styles['dots']}>
          {log.competences.map((competence) => (
            <li key={competence.id}>
              <Name name={competence.name} />
            </li>
          ))}
        </ul>
      )}
      <p className={styles['hint']}>{say('days', { present: log.daysPresent, planned: log.daysPlanned })}</p>
      <ErrorNote error={error} />
      {isWaiting && !isReturning && (
        <div className={styles['pair']}>
          <Button look="primary" icon="good" busy={isBusy} onClick={() => onDecide({ decision: 'sign', revision: log.revision })}>
            {say('sign')}
          </Button>
          <Button disabled={isBusy} onClick={() => setReturning(true)}>
            {say('return')}
          </Button>
        </div>
      )}
      {isWaiting && isReturning && (
        <>
          <TextArea label={say('reason')} autoFocus required rows={2} maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />
          <div className={styles['pair']}>
            <Button look="primary" busy={isBusy} disabled={reason.trim() === ''} onClick={() => onDecide({ decision: 'return', reason: reason.trim(), revision: log.revision })}>
              {say('sendBack')}
            </Button>
            <Button look="quiet" onClick={() => setReturning(false)}>
              {say('keep')}
            </Button>
          </div>
        </>
      )}
    </li>
  );
}
