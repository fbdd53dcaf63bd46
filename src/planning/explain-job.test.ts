import { expect, test } from 'vitest';
import * as contract from '../contract/planning.ts';
import { testDatabase } from '../platform/database/testing.ts';
import { inConsortium } from '../platform/database/transaction.ts';
import type { JobContext } from '../platform/jobs/index.ts';
import { EXPLAIN_PLAN, explainPlan, startExplanation } from './explain-job.ts';
import { loadExampleBase } from './testing.ts';

const database = await testDatabase();
const example = await loadExampleBase(database);
const coordinator = await example.actor('coordinator', ['college', 'site', 'base'], 'coordinator-shared');
const plan = await example.id('planning.plan', 'year-2026');

function contextOf(input: unknown, said: unknown[]): JobContext {
  return {
    database, job: plan, kind: EXPLAIN_PLAN, input, actor: coordinator, checkpoint: null, attempt: 1, signal: new AbortController().signal,
    report: (progress) => void said.push(progress), saveCheckpoint: async () => undefined,
  };
}

test('with half the places of the pipe hall there is no plan, and the reason is told in names and dates with ways out', async () => {
  const venue = await example.id('partnership.venue', 'base-pipe-hall');
  await database.owner().query('update partnership.venue_version set capacity = capacity / 2 where venue_id = $1', [venue]);
  const said: unknown[] = [];
  const result = contract.explanationResult.parse(await explainPlan(contextOf({ plan, timeLimitSeconds: 25, repairs: 3 }, said)));
  expect(result.outcome).toBe('conflict');
  const places = result.rules.find(({ rule }) => rule === 'capacity');
  expect(places?.venue).toBe('base-pipe-hall');
  for (const { says } of [...result.rules, ...result.repairs]) {
    expect(says.zh).toMatch(/[一-鿿]/);
    // Neither an id nor a placeholder reaches the reader.
    expect(`${says.zh}${says.en}`).not.toMatch(/[{}@]|base-pipe-hall|apprentice-\d/);
  }
  expect(result.rules.filter(({ rule }) => rule === 'task-weeks').flatMap(({ enrolments }) => enrolments).length).toBeGreaterThan(5);
  expect(said.length).toBeGreaterThan(0);
}, 120_000);

test('asking for an explanation leaves a job behind', async () => {
  const run = await inConsortium(database, coordinator, (tx) => startExplanation(tx, { plan, timeLimitSeconds: 5, repairs: 0 }));
  expect(run.state).toBe('waiting');
  const { rows } = await database.owner().query<{ kind: string }>('select kind from platform.job where id = $1', [run.job]);
  expect(rows).toEqual([{ kind: EXPLAIN_PLAN }]);
});
