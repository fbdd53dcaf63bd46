import { useState } from 'react';
import type { ReactElement } from 'react';
import type { WhyHereResult } from '../../../src/contract/index.ts';
import { useWrite } from '../api.ts';
import { formatNumber, useLanguage, useText } from '../texts.ts';
import { Button, ErrorNote, JobPanel, SelectField, useJob, withShownDays } from '../ui/index.ts';
import type { BoardPlacement } from './board-rows.ts';
import styles from './board.module.css';
import { CostColumns } from './cost-columns.tsx';
import planningStyles from './planning.module.css';
import { BreachList } from './publish-dialog.tsx';
import { questionTexts } from './texts.ts';
import { useVenueChoices } from './use-venue-choices.ts';

/** Asks why a learner is here and not there; the answer is worked out in the background and changes nothing. */
export function WhyHere({ version, placement }: { version: string; placement: BoardPlacement }): ReactElement {
  const say = useText(questionTexts);
  const [venue, setVenue] = useState('');
  const [job, setJob] = useState<string | null>(null);
  const ask = useWrite('POST /api/consortia/{consortium}/plan-versions/{version}/reasons');
  const choices = useVenueChoices(placement).filter(({ value }) => value !== placement.venue.id);
  const { firstWeek, lastWeek } = placement;
  const body = { placement: placement.id, timeLimitSeconds: 15, ...(venue === '' ? {} : { to: { venue, firstWeek, lastWeek } }) };
  return (
    <form
      className={styles['move']}
      aria-label={say('why')}
      onSubmit={(event) => {
        event.preventDefault();
        ask.mutate({ params: { version }, body }, { onSuccess: (run) => setJob(run.job) });
      }}
    >
      <h3>{say('why')}</h3>
      <p className={planningStyles['hint']}>{say('whyHint')}</p>
      <SelectField label={say('instead')} value={venue} options={[{ value: '', label: say('anywhere') }, ...choices]} onChange={(event) => setVenue(event.target.value)} />
      <div className={styles['buttons']}>
        <Button type="submit" busy={ask.isPending}>
          {say('ask')}
        </Button>
      </div>
      <ErrorNote error={ask.error} />
      {ask.error && <BreachList facts={ask.error.facts} />}
      {job !== null && <Answer key={job} job={job} />}
    </form>
  );
}

function Answer({ job }: { job: string }): ReactElement {
  const say = useText(questionTexts);
  const language = useLanguage();
  const followed = useJob(job);
  const result = followed.job?.state === 'done' ? (followed.job.result as WhyHereResult | null) : null;
  const figure = (value: number): string => formatNumber(Math.abs(value), language);
  if (!result) return <JobPanel title={say('searching')} followed={followed} doing={followed.job === null || followed.job.state === 'waiting' ? say('waiting') : say('searching')} />;
  const { difference, here, elsewhere, atLeast, outcome, rules, changes } = result;
  const verdict = difference === null ? null : say(difference > 0 ? 'costsMore' : difference < 0 ? 'costsLess' : 'costsSame', { amount: figure(difference) });
  return (
    <section aria-label={say('answer')} aria-live="polite" className={planningStyles['findings']}>
      <p>
        {withShownDays(result.asked[language], language)}
        {language === 'zh' ? '：' : ': '}
        {outcome === 'found' ? verdict : say(outcome)} {atLeast !== null && atLeast > 0 && say('atLeast', { amount: figure(atLeast) })}
      </p>
      {rules.length > 0 && (
        <ul>
          {rules.map((rule) => (
            <li key={rule.en}>{withShownDays(rule[language], language)}</li>
          ))}
        </ul>
      )}
      {elsewhere && (
        <CostColumns
          caption={say('answer')}
          columns={[
            { key: 'here', head: say('here'), cost: here },
            { key: 'elsewhere', head: say('elsewhere'), cost: elsewhere },
          ]}
        />
      )}
      {changes.length > 0 && (
        <details className={planningStyles['remarks']}>
          <summary>{say('whoChanges', { learners: result.changedLearners, weeks: result.changedWeeks })}</summary>
          <ul>
            {changes.map(({ enrolment, learner, says }) => (
              <li key={enrolment + says.en}>
                {learner[language]} · {withShownDays(says[language], language)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
