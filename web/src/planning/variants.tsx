import { useState } from 'react';
import type { ReactElement } from 'react';
import type { PlanDetail, VariantChange, VariantsResult } from '../../../src/contract/index.ts';
import { useApiList, useWrite } from '../api.ts';
import { useLanguage, useText } from '../texts.ts';
import { Button, ErrorNote, JobPanel, Section, SelectField, TextField, useJob, useNameOf, withShownDays } from '../ui/index.ts';
import { CostColumns, TERMS } from './cost-columns.tsx';
import styles from './planning.module.css';
import { questionTexts, versionTexts } from './texts.ts';

const KINDS = ['close-venue', 'fewer-places', 'more-places', 'set-weight'] as const;
const MOST_VARIANTS = 6;

interface Written {
  readonly name: string;
  readonly changes: readonly { readonly change: VariantChange; readonly says: string }[];
}

/** Variants of a plan, written down, solved in the background, and side by side. */
export function VariantsSection({ plan }: { plan: PlanDetail }): ReactElement {
  const say = useText(questionTexts);
  const [variants, setVariants] = useState<readonly Written[]>([]);
  const [seconds, setSeconds] = useState('20');
  const [job, setJob] = useState<string | null>(null);
  const compare = useWrite('POST /api/consortia/{consortium}/plans/{plan}/variants');
  const limit = Number(seconds);
  const isSound = variants.length > 0 && Number.isInteger(limit) && limit >= 1 && limit <= 300;
  const add = (name: string, entry: Written['changes'][number]): void => {
    const known = variants.find((variant) => variant.name === name);
    setVariants(known ? variants.map((variant) => (variant === known ? { name, changes: [...known.changes, entry] } : variant)) : [...variants, { name, changes: [entry] }]);
  };
  const body = { timeLimitSeconds: limit, variants: variants.map(({ name, changes }) => ({ name, changes: changes.map(({ change }) => change) })) };
  return (
    <Section title={say('whatIf')}>
      <p className={styles['hint']}>{say('whatIfHint')}</p>
      <ChangeForm plan={plan} isFull={(name) => variants.length >= MOST_VARIANTS && !variants.some((variant) => variant.name === name)} onAdd={add} />
      {variants.length > 0 && (
        <>
          <ul className={styles['changes']}>
            {variants.map(({ name, changes }) => (
              <li key={name}>
                <strong>{name}</strong> · {changes.map(({ says }) => says).join(' · ')}{' '}
                <Button look="quiet" icon="close" iconOnly onClick={() => setVariants(variants.filter((variant) => variant.name !== name))}>
                  {say('remove', { name })}
                </Button>
              </li>
            ))}
          </ul>
          <div className={styles['startRow']}>
            <TextField label={say('seconds')} type="number" inputMode="numeric" min={1} max={300} required value={seconds} onChange={(event) => setSeconds(event.target.value)} />
            <Button look="primary" disabled={!isSound} busy={compare.isPending} onClick={() => compare.mutate({ params: { plan: plan.id }, body }, { onSuccess: (run) => setJob(run.job) })}>
              {say('compare')}
            </Button>
          </div>
        </>
      )}
      <ErrorNote error={compare.error} />
      {job !== null && <Compared key={job} job={job} />}
    </Section>
  );
}

/** One change at a time; a name that is there already gets one more. */
function ChangeForm({ plan, isFull, onAdd }: { plan: PlanDetail; isFull: (name: string) => boolean; onAdd: (name: string, entry: Written['changes'][number]) => void }): ReactElement {
  const say = useText(questionTexts);
  const terms = useText(versionTexts);
  const nameOf = useNameOf();
  const venues = useApiList('GET /api/consortia/{consortium}/venues', {});
  const [given, setGiven] = useState({ name: '', kind: 'close-venue' as (typeof KINDS)[number], venue: '', term: 'siteChange' as (typeof TERMS)[number], amount: '1', firstWeek: '', lastWeek: '' });
  const set = (part: Partial<typeof given>): void => setGiven({ ...given, ...part });
  const places = (venues.data?.items ?? []).map(({ id, name }) => ({ value: id, label: nameOf(name) }));
  const venue = given.venue === '' ? (places[0]?.value ?? '') : given.venue;
  const isWeight = given.kind === 'set-weight';
  const amount = Number(given.amount);
  const isAmount = given.kind === 'close-venue' || (given.amount !== '' && Number.isInteger(amount) && amount >= (isWeight ? 0 : 1));
  const name = given.name.trim();
  const isSound = name !== '' && !isFull(name) && isAmount && (isWeight || venue !== '');
  const weeks = { ...(given.firstWeek === '' ? {} : { firstWeek: given.firstWeek }), ...(given.lastWeek === '' ? {} : { lastWeek: given.lastWeek }) };
  const change: VariantChange =
    given.kind === 'set-weight' ? { kind: given.kind, term: given.term, amount } : given.kind === 'close-venue' ? { kind: given.kind, venue, ...weeks } : { kind: given.kind, venue, amount, ...weeks };
  const subject = isWeight ? terms(given.term) : (places.find(({ value }) => value === venue)?.label ?? '');
  const says = [say(given.kind), subject, ...(given.kind === 'close-venue' ? [] : [String(amount)]), ...Object.values(weeks)].join(' ');
  return (
    <form
      className={styles['start']}
      aria-label={say('change')}
      onSubmit={(event) => {
        event.preventDefault();
        if (isSound) onAdd(name, { change, says });
      }}
    >
      <div className={styles['startRow']}>
        <TextField label={say('variant')} required maxLength={80} value={given.name} onChange={(event) => set({ name: event.target.value })} />
        <SelectField label={say('change')} value={given.kind} options={KINDS.map((value) => ({ value, label: say(value) }))} onChange={(event) => set({ kind: KINDS.find((kind) => kind === event.target.value) ?? 'close-venue' })} />
        {isWeight ? (
          <SelectField label={say('term')} value={given.term} options={TERMS.map((value) => ({ value, label: `${terms(value)} (${plan.weights[value]})` }))} onChange={(event) => set({ term: TERMS.find((term) => term === event.target.value) ?? 'siteChange' })} />
        ) : (
          <SelectField label={say('venue')} value={venue} options={places} onChange={(event) => set({ venue: event.target.value })} />
        )}
        {given.kind !== 'close-venue' && <TextField label={say(isWeight ? 'weight' : 'places')} type="number" inputMode="numeric" min={isWeight ? 0 : 1} required value={given.amount} onChange={(event) => set({ amount: event.target.value })} />}
        {!isWeight && (
          <>
            <TextField label={say('fromWeek')} type="date" step={7} value={given.firstWeek} onChange={(event) => set({ firstWeek: event.target.value })} />
            <TextField label={say('toWeek')} type="date" step={7} value={given.lastWeek} onChange={(event) => set({ lastWeek: event.target.value })} />
          </>
        )}
        <Button type="submit" disabled={!isSound}>
          {say('add')}
        </Button>
      </div>
      <ErrorNote error={venues.error} />
    </form>
  );
}

function Compared({ job }: { job: string }): ReactElement {
  const say = useText(questionTexts);
  const language = useLanguage();
  const followed = useJob(job);
  const result = followed.job?.state === 'done' ? (followed.job.result as VariantsResult | null) : null;
  const progress = followed.job?.progress as { variant: string | null } | null | undefined;
  if (!result) {
    return <JobPanel title={say('comparing')} followed={followed} doing={progress ? say('solving', { name: progress.variant ?? say('asItStands') }) : say('waiting')} />;
  }
  const { variants } = result;
  const base = variants[0]?.cost?.total ?? null;
  const head = (name: string | null): string => name ?? say('asItStands');
  return (
    <div className={styles['findings']}>
      <CostColumns
        caption={say('compared')}
        columns={variants.map(({ name, cost }, i) => ({ key: String(i), head: head(name), cost }))}
        further={[
          { term: say('against'), figures: variants.map(({ cost }) => (cost === null || base === null ? null : cost.total - base)) },
          { term: say('bound'), figures: variants.map(({ lowerBound }) => lowerBound) },
        ]}
      />
      {variants
        .filter(({ cost }) => cost === null)
        .map(({ name, impossible, shortages }) => (
          <div key={name ?? ''}>
            <p>{say('noPlan', { name: head(name) })}</p>
            <ul>
              {[...impossible, ...shortages.map(({ says }) => says)].map((sentence) => (
                <li key={sentence.en}>{withShownDays(sentence[language], language)}</li>
              ))}
            </ul>
          </div>
        ))}
    </div>
  );
}
