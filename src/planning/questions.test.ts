import { expect, test } from 'vitest';
import * as contract from '../contract/planning.ts';
import { testDatabase } from '../platform/database/testing.ts';
import { inConsortium, type Tx } from '../platform/database/transaction.ts';
import type { JobContext } from '../platform/jobs/index.ts';
import { loadExampleBase } from './testing.ts';
import { COMPARE_VARIANTS, compareVariants, startVariants } from './variants-job.ts';
import { answerWhyHere, startWhyHere, WHY_HERE } from './why-here-job.ts';

const database = await testDatabase();
const example = await loadExampleBase(database);
const coordinator = await example.actor('coordinator', ['college', 'site', 'base'], 'coordinator-shared');
const plan = await example.id('planning.plan', 'year-2026');
const hall = await example.id('partnership.venue', 'base-pipe-hall');
const { version, placement, enrolment, begun } = await examplePlacements();

/** A stay of the published plan that lies ahead of the example's day, and one that is over. */
async function examplePlacements() {
  const { rows } = await database.owner().query<{ version: string; placement: string; enrolment: string; isOver: boolean }>(
    `select v.id as version, p.id as placement, p.enrolment_id as enrolment, p.last_week < '2026-11-16' as "isOver"
       from planning.placement as p join planning.plan_version as v on v.consortium_id = p.consortium_id and v.id = p.plan_version_id
      where v.plan_id = $1 and v.state = 'published' and (p.last_week < '2026-11-16' or p.first_week > '2026-12-07')
      order by p.first_week`,
    [plan],
  );
  const ahead = rows.find(({ isOver }) => !isOver);
  const over = rows.find(({ isOver }) => isOver);
  if (!ahead || !over) throw new Error('the example has no such placements');
  return { ...ahead, begun: over.placement };
}

function contextOf(kind: string, input: unknown, said: unknown[] = []): JobContext {
  return {
    database, job: plan, kind, input, actor: coordinator, checkpoint: null, attempt: 1, signal: new AbortController().signal,
    report: (progress) => void said.push(progress), saveCheckpoint: async () => undefined,
  };
}
const asCoordinator = <Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> => inConsortium(database, coordinator, work);
const kindsOfJobs = async (): Promise<string[]> => (await database.owner().query<{ kind: string }>('select kind from platform.job order by created_at')).rows.map(({ kind }) => kind);

test('why here: the plan without that stay is told with its terms and who changes, in names and dates', async () => {
  const result = contract.whyHereResult.parse(await answerWhyHere(contextOf(WHY_HERE, { version, placement, to: null, timeLimitSeconds: 8 })));
  expect(result).toMatchObject({ plan, version, outcome: 'found' });
  expect(result.difference).toBe((result.elsewhere?.total ?? NaN) - result.here.total);
  expect(result.atLeast ?? 0).toBeLessThanOrEqual(result.difference ?? 0);
  expect(result.changedLearners).toBeGreaterThan(0);
  expect(result.asked.zh).toMatch(/^假如/);
  for (const { says, learner } of result.changes) expect(`${says.zh}${says.en}${learner.en}`).not.toMatch(/[{}@]|apprentice-\d/);
}, 120_000);

test('why not there: a venue that does not teach the area, and weeks that have begun, are refused at once', async () => {
  const other = await example.id('partnership.venue', 'services-mechanics');
  const to = { venue: other, firstWeek: '2027-02-01', lastWeek: '2027-02-08' };
  const ask = (given: { placement: string; to: typeof to | null }) => asCoordinator((tx) => startWhyHere(tx, { version, timeLimitSeconds: 5, ...given }));
  await expect(ask({ placement: begun, to: null })).rejects.toMatchObject({ code: 'weeks_have_begun' });
  await expect(ask({ placement, to: { ...to, venue: plan } })).rejects.toMatchObject({ code: 'placement_not_found' });
  await expect(ask({ placement: plan, to: null })).rejects.toMatchObject({ code: 'placement_not_found' });
  await expect(ask({ placement, to: { ...to, firstWeek: '2026-09-07', lastWeek: '2026-09-07' } })).rejects.toMatchObject({ code: 'stay_not_possible' });
  expect(await kindsOfJobs()).toEqual([]);
  expect((await ask({ placement, to: null })).state).toBe('waiting');
  expect(await kindsOfJobs()).toEqual([WHY_HERE]);
});

test('what if: the plan as it stands and its variants, side by side and in words', async () => {
  const variants = [
    { name: 'Hall closed', changes: [{ kind: 'close-venue' as const, venue: hall, firstWeek: '2027-03-01', lastWeek: '2027-03-08' }] },
    { name: 'Fewer moves', changes: [{ kind: 'set-weight' as const, term: 'siteChange' as const, amount: 100 }, { kind: 'more-places' as const, venue: hall, amount: 2 }] },
  ];
  const said: unknown[] = [];
  const result = contract.variantsResult.parse(await compareVariants(contextOf(COMPARE_VARIANTS, { plan, variants, timeLimitSeconds: 5 }, said)));
  expect(result.variants.map(({ name }) => name)).toEqual([null, 'Hall closed', 'Fewer moves']);
  expect(result.variants[0]?.cost).not.toBeNull();
  expect(result.variants[2]?.weights.siteChange).toBe(100);
  expect(result.variants[1]?.says[0]?.en).toMatch(/^close .+ \(weeks of 2027-03-01 to 2027-03-08\)$/);
  for (const { says } of result.variants) for (const sentence of says) expect(`${sentence.zh}${sentence.en}`).not.toMatch(/[{}]|base-pipe-hall/);
  expect(said).toHaveLength(3);
}, 120_000);

test('what if: what the plan does not have is told at once; others may not ask', async () => {
  const change = (firstWeek: string) => [{ name: 'x', changes: [{ kind: 'close-venue' as const, venue: hall, firstWeek }] }];
  await expect(asCoordinator((tx) => startVariants(tx, { plan, variants: change('2035-01-01'), timeLimitSeconds: 5 }))).rejects.toMatchObject({ code: 'variant_unfit' });
  const absent = [{ name: 'x', changes: [{ kind: 'be-away' as const, enrolment: plan }] }];
  await expect(asCoordinator((tx) => startVariants(tx, { plan, variants: absent, timeLimitSeconds: 5 }))).rejects.toMatchObject({ code: 'variant_unfit' });
  const teacher = await example.actor('teacher', ['college']);
  await expect(inConsortium(database, teacher, (tx) => startVariants(tx, { plan, variants: change('2027-03-01'), timeLimitSeconds: 5 }))).rejects.toMatchObject({ code: 'plan_not_yours' });
  const away = [{ name: 'away', changes: [{ kind: 'be-away' as const, enrolment, firstWeek: '2027-03-01', lastWeek: '2027-03-01' }] }];
  expect((await asCoordinator((tx) => startVariants(tx, { plan, variants: away, timeLimitSeconds: 5 }))).state).toBe('waiting');
  // One question of a kind at a time.
  await expect(asCoordinator((tx) => startVariants(tx, { plan, variants: away, timeLimitSeconds: 5 }))).rejects.toMatchObject({ code: 'plan_question_under_way' });
});
