import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { LearnerWeek } from '../../../src/contract/index.ts';
import { useApi, useWrite } from '../api.ts';
import { useToday } from '../session.ts';
import { NotFound } from '../shell/not-found.tsx';
import { useLanguage, useText } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { CategoryMark, categoryOfArea } from '../ui/category.tsx';
import { addDays, formatSpan, isDay, mondayOf } from '../ui/dates.ts';
import { TextArea, TextField } from '../ui/field.tsx';
import { Name, PersonName } from '../ui/name.tsx';
import { PageHeader, Section } from '../ui/page.tsx';
import { EmptyPanel, ErrorNote, QueryStates } from '../ui/states.tsx';
import { tell } from '../ui/undo.tsx';
import { AbsentDays } from './absent-days.tsx';
import styles from './delivery.module.css';
import { LogStateBadge } from './log-state.tsx';
import { logTexts } from './texts.ts';

/** The log of the week in the address, by any of its days. */
export default function WriteLog(): ReactElement {
  const { week = '' } = useParams({ strict: false }) as { week?: string };
  return isDay(week) ? <LogOfWeek week={mondayOf(week)} /> : <NotFound />;
}

/** Made for a thumb: what it was about, a sentence, the days, done. */
function LogOfWeek({ week }: { week: string }): ReactElement {
  const say = useText(logTexts);
  const language = useLanguage();
  const today = useToday();
  const weeks = useApi('GET /api/consortia/{consortium}/me/weeks', { query: { from: week, weeks: 1 } });
  return (
    <>
      <PageHeader title={say('week', { week: formatSpan(week, addDays(week, 4), language) })} parent={{ title: say('myLogs'), to: '/delivery/logs' }} />
      <QueryStates query={weeks} isEmpty={({ items }) => items.length === 0} empty={<EmptyPanel icon="planning" title={say('notPlaced')}>{say('notPlacedWayOut')}</EmptyPanel>}>
        {({ items }) => {
          const [shown] = items;
          if (shown && shown.week > today) return <EmptyPanel icon="planning" title={say('notBegun')}>{say('notBegunWayOut')}</EmptyPanel>;
          return shown && <Form key={`${shown.week} ${shown.log?.revision ?? 0}`} week={shown} onReload={() => void weeks.refetch()} />;
        }}
      </QueryStates>
    </>
  );
}

function Form({ week, onReload }: { week: LearnerWeek; onReload: () => void }): ReactElement {
  const say = useText(logTexts);
  const language = useLanguage();
  const navigate = useNavigate();
  const [text, setText] = useState(week.log?.text ?? '');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(week.log?.competences.map(({ id }) => id) ?? []));
  const possible = week.daysPlanned - week.daysAbsent.length;
  const [given, setDays] = useState<number | null>(week.log?.daysPresent ?? null);
  const days = Math.min(given ?? possible, possible);
  const [isCorrecting, setCorrecting] = useState(false);
  const [reason, setReason] = useState('');
  const write = useWrite('PUT /api/consortia/{consortium}/me/logs/{week}');
  const supersede = useWrite('POST /api/consortia/{consortium}/me/logs/{week}/supersede');
  const isSigned = week.log?.state === 'signed';
  const isOpen = !isSigned || isCorrecting;
  const content = { text, language, competences: [...chosen], daysPresent: days };

  const save = (isSubmitted: boolean) =>
    write.mutate(
      { params: { week: week.week }, body: { ...content, isSubmitted, revision: week.log?.revision ?? null } },
      {
        onSuccess: () => {
          tell(say(isSubmitted ? 'handedIn' : 'drafted'));
          if (isSubmitted) void navigate({ to: '/delivery/logs' });
        },
      },
    );
  const correct = () =>
    supersede.mutate(
      { params: { week: week.week }, body: { ...content, reason } },
      {
        onSuccess: () => {
          tell(say('handedIn'));
          void navigate({ to: '/delivery/logs' });
        },
      },
    );

  return (
    <>
      <section className={styles['place']}>
        <p className={styles['large']}>
          <Name name={week.venue.name} />
        </p>
        <p>
          <CategoryMark index={categoryOfArea(week.area.number)} code={week.area.number} /> <Name name={week.area.name} />
        </p>
        <p className={styles['stateLine']}>
          <LogStateBadge state={week.log?.state ?? null} />
          {isSigned && week.log?.decidedBy && <PersonName native={week.log.decidedBy.name.native} latin={week.log.decidedBy.name.latin} />}
        </p>
      </section>
      {week.log?.state === 'returned' && week.log.returnReason !== null && (
        <p role="status" className={styles['returned']}>
          {say('returnedBecause', { reason: week.log.returnReason })}
        </p>
      )}
      <Section>
        <fieldset className={styles['fields']} disabled={!isOpen}>
          {week.competences.length > 0 && (
            <fieldset className={styles['chips']}>
              <legend>{say('about')}</legend>
              {week.competences.map((competence) => (
                <label key={competence.id} className={styles['chip']}>
                  <input
                    type="checkbox"
                    checked={chosen.has(competence.id)}
                    onChange={(event) => setChosen(event.target.checked ? new Set([...chosen, competence.id]) : new Set([...chosen].filter((id) => id !== competence.id)))}
                  />
                  <span>
                    <Name name={competence.name} />
                  </span>
                </label>
              ))}
            </fieldset>
          )}
          <TextArea label={say('whatDone')} hint={say('whatDoneHint')} rows={4} value={text} maxLength={4000} onChange={(event) => setText(event.target.value)} />
          <AbsentDays week={week} isOpen={isOpen && !isSigned} />
          <fieldset className={styles['days']}>
            <legend>{say('daysPresent')}</legend>
            <div className={styles['dayRow']}>
              {Array.from({ length: possible + 1 }, (_, count) => (
                <label key={count} className={styles['day']}>
                  <input type="radio" name="days" checked={days === count} onChange={() => setDays(count)} />
                  <span>{count}</span>
                </label>
              ))}
            </div>
          </fieldset>
          {isCorrecting && <TextField label={say('correctReason')} required value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />}
        </fieldset>
        <ErrorNote error={write.error ?? supersede.error} />
        {write.error?.code === 'log_changed_meanwhile' && (
          <Button look="quiet" onClick={onReload}>
            {say('reload')}
          </Button>
        )}
        <div className={styles['actions']}>
          {isSigned && !isCorrecting && (
            <>
              <Button onClick={() => setCorrecting(true)}>{say('correct')}</Button>
              <p className={styles['hint']}>{say('correctHint')}</p>
            </>
          )}
          {isSigned && isCorrecting && (
            <Button look="primary" busy={supersede.isPending} disabled={reason.trim() === ''} onClick={correct}>
              {say('handInCorrection')}
            </Button>
          )}
          {!isSigned && (
            <>
              <Button look="primary" busy={write.isPending} onClick={() => save(true)}>
                {say('handIn')}
              </Button>
              <Button look="quiet" disabled={write.isPending} onClick={() => save(false)}>
                {say('keepDraft')}
              </Button>
            </>
          )}
        </div>
      </Section>
    </>
  );
}
