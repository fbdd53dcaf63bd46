import { useState } from 'react';
import type { ReactElement } from 'react';
import type { PlanDetail, PlanRun, RunProgress, RunResult } from '../../../src/contract/index.ts';
import { useApi, useWrite } from '../api.ts';
import { formatNumber, useLanguage, useText } from '../texts.ts';
import { Button, DataTable, ErrorNote, FactList, JobPanel, LinkButton, Section, TextField, formatSpan, addDays, useJob, withShownDays } from '../ui/index.ts';
import { CostCurve } from './cost-curve.tsx';
import styles from './planning.module.css';
import { verdictOn } from './run-verdict.ts';
import { planTexts, runTexts } from './texts.ts';

/** Start planning, follow the run, see what came of it. */
export function PlanRunSection({ plan }: { plan: PlanDetail }): ReactElement {
  const say = useText(runTexts);
  const [started, setStarted] = useState<string | null>(null);
  const [latest] = plan.runs;
  const job = started ?? latest?.job ?? null;
  const isBusy = latest !== undefined && (latest.state === 'waiting' || latest.state === 'running');
  return (
    <Section title={say('title')}>
      {plan.canEdit && <StartForm plan={plan.id} isBusy={isBusy} onStart={(run) => setStarted(run.job)} isFirst={plan.versions.length === 0} />}
      {job !== null && <FollowedRun key={job} job={job} />}
    </Section>
  );
}

function StartForm({ plan, isBusy, isFirst, onStart }: { plan: string; isBusy: boolean; isFirst: boolean; onStart: (run: PlanRun) => void }): ReactElement {
  const say = useText(runTexts);
  const [seconds, setSeconds] = useState('60');
  const preview = useApi('GET /api/consortia/{consortium}/plans/{plan}/preview', { params: { plan } });
  const language = useLanguage();
  const start = useWrite('POST /api/consortia/{consortium}/plans/{plan}/runs');
  const limit = Number(seconds);
  const isSound = Number.isInteger(limit) && limit >= 1 && limit <= 3600;
  return (
    <form
      className={styles['start']}
      onSubmit={(event) => {
        event.preventDefault();
        if (isSound && !isBusy) start.mutate({ params: { plan }, body: { timeLimitSeconds: limit } }, { onSuccess: onStart });
      }}
    >
      <div className={styles['startRow']}>
        <TextField label={say('timeLimit')} type="number" inputMode="numeric" min={1} max={3600} required value={seconds} onChange={(event) => setSeconds(event.target.value)} />
        <Button look="primary" type="submit" disabled={isBusy || !isSound} busy={start.isPending}>
          {isFirst ? say('start') : say('again')}
        </Button>
      </div>
      <p className={styles['hint']}>{say('timeHint')}</p>
      {preview.data && (
        <p className={styles['hint']}>
          {say('what', { learners: preview.data.learners, weeks: preview.data.learnerWeeks, venues: preview.data.venues })}
          {preview.data.openChoices > 0 && ` · ${say('openChoices', { count: preview.data.openChoices })}`}
        </p>
      )}
      <ErrorNote error={preview.error ?? start.error} />
      {preview.data && preview.data.warnings.length > 0 && (
        <details className={styles['remarks']}>
          <summary>{say('remarks', { count: preview.data.warnings.length })}</summary>
          <ul>
            {preview.data.warnings.map((warning) => (
              <li key={warning.en}>{withShownDays(warning[language], language)}</li>
            ))}
          </ul>
        </details>
      )}
    </form>
  );
}

function FollowedRun({ job }: { job: string }): ReactElement {
  const say = useText(runTexts);
  const plan = useText(planTexts);
  const language = useLanguage();
  const followed = useJob(job);
  const progress = followed.job?.progress as RunProgress | null | undefined;
  const result = followed.job?.result as RunResult | null | undefined;
  const isOver = result !== null && result !== undefined;
  const percent = (gap: number): string => formatNumber(gap, language, { style: 'percent', maximumFractionDigits: 1 });
  const figures = progress
    ? [
        { label: say('seconds'), value: Math.round(result?.seconds ?? progress.seconds) },
        ...(progress.cost === null && !isOver ? [{ label: say('missing'), value: progress.excess }] : []),
        ...(progress.cost === null ? [] : [{ label: plan('cost'), value: result?.cost?.total ?? progress.cost }]),
        ...(progress.lowerBound === null || progress.lowerBound <= 0 ? [] : [{ label: plan('bound'), value: Math.round(progress.lowerBound) }]),
        ...(progress.gap === null || progress.gap > 1 ? [] : [{ label: say('gap'), value: percent(progress.gap) }]),
      ]
    : [];
  const doing = isOver ? say(verdictOn(result)) : followed.job === null || followed.job.state === 'waiting' ? say('waiting') : say(progress?.phase ?? 'read');
  return (
    <>
      <JobPanel
        title={isOver ? say('last') : say('running')}
        followed={followed}
        doing={doing}
        share={progress && !isOver ? Math.min(1, progress.seconds / progress.timeLimitSeconds) : null}
        figures={figures}
        actions={
          result?.version ? (
            <LinkButton to={`/planning/versions/${result.version}`} look="primary">
              {say('openDraft')}
            </LinkButton>
          ) : undefined
        }
      />
      {progress && progress.curve.length > 1 && <CostCurve points={progress.curve} bound={progress.lowerBound !== null && progress.lowerBound > 0 ? progress.lowerBound : null} limit={isOver ? 0 : progress.timeLimitSeconds} />}
      {result && <RunFindings result={result} />}
    </>
  );
}

/** Why there is no plan: contradictions, and the places that are missing. */
function RunFindings({ result }: { result: RunResult }): ReactElement | null {
  const say = useText(runTexts);
  const plan = useText(planTexts);
  const language = useLanguage();
  if (result.impossible.length === 0 && result.shortages.length === 0) return null;
  return (
    <div className={styles['findings']}>
      {result.impossible.map(({ says, rules }) => (
        <div key={says}>
          <ul>
            {rules.map((rule) => (
              <li key={rule.en}>{withShownDays(rule[language], language)}</li>
            ))}
          </ul>
        </div>
      ))}
      {result.shortages.length > 0 && (
        <DataTable
          caption={say('shortages')}
          rows={result.shortages}
          rowKey={(row) => `${row.says.en}${row.firstWeek}`}
          columns={[
            { key: 'where', header: say('where'), cell: (row) => withShownDays(row.says[language], language), sort: (row) => row.says[language] },
            { key: 'when', header: plan('when'), cell: (row) => formatSpan(row.firstWeek, addDays(row.lastWeek, 4), language), sort: (row) => row.firstWeek, width: '14rem', priority: 2 },
            { key: 'missing', header: say('howMany'), cell: (row) => row.missingPlaces, sort: (row) => row.missingPlaces, align: 'end', width: '10rem' },
          ]}
        />
      )}
      {result.proposals > 0 && <FactList facts={[{ label: say('proposals'), value: result.proposals }]} />}
    </div>
  );
}
