import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkPlan, solve, writeExample, type Plan, type WhyHere, type VariantResult } from '../solver/index.ts';
import { runCommand } from './run-command.ts';
import { captureOutput } from './testing.ts';

const folder = mkdtempSync(join(tmpdir(), 'covalence-why-'));
const file = (name: string): string => join(folder, name);
const write = (name: string, json: unknown): string => {
  writeFileSync(file(name), JSON.stringify(json));
  return file(name);
};

const { problem } = writeExample({ seed: 2, learners: 8, weeks: 16, venues: 6, tasks: 3, sparePlaces: 2 });
const { plan } = solve(problem, { steps: 40 });
const [stay] = plan.placements;
if (!stay) throw new Error('the example has a plan');
const problemFile = write('problem.json', problem);
const planFile = write('plan.json', plan);
const why = (...words: string[]): Promise<number> => runCommand(['why', problemFile, planFile, '--learner', stay.learner, '--week', String(stay.firstWeek), '--time-limit', '1', ...words], {});

const written = captureOutput();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('why: the other way is written as a plan, with the difference and who changes', async () => {
  expect(await why('--json', '--out', file('other.json'))).toBe(0);
  const answer = JSON.parse(written.out) as WhyHere & { changes: { learner: string }[] };
  expect(answer.status).toBe('found');
  expect(answer.difference).toBe((answer.elsewhere?.total ?? NaN) - answer.here.total);
  expect(answer.changes.map(({ learner }) => learner)).toContain(stay.learner);
  const other = JSON.parse(readFileSync(file('other.json'), 'utf8')) as Plan;
  expect(checkPlan(problem, other).valid).toBe(true);
});

test.each([
  ['zh', '现计划', '等待的空周'],
  ['en', 'this plan', 'weeks of waiting'],
])('why, in %s: the terms stand side by side', async (locale, head, term) => {
  expect(await why('--lang', locale)).toBe(0);
  expect(written.out).toContain(head);
  expect(written.out).toContain(term);
});

test.each([
  ['zh', /\d+ 秒 · (预检|构造|修复|改进|证明下界|复核)/],
  ['en', /\d+ s · (checking|placing|repairing|improving|proving|verifying)/],
])('why, in %s: how far it is stands on the terminal in the language asked for', async (locale, progress) => {
  const { isTTY } = process.stderr;
  process.stderr.isTTY = true;
  try {
    expect(await why('--lang', locale)).toBe(0);
  } finally {
    process.stderr.isTTY = isTTY;
  }
  expect(written.err).toMatch(progress);
});

test('why: an unknown learner, a free week and a venue without the task are told', async () => {
  expect(await runCommand(['why', problemFile, planFile, '--learner', 'nobody', '--week', '1'], {})).toBe(1);
  expect(written.err).toContain('The problem has no learner "nobody".');
  written.err = '';
  const after = Math.max(...plan.placements.filter(({ learner }) => learner === stay.learner).map(({ lastWeek }) => lastWeek)) + 1;
  expect(await runCommand(['why', problemFile, planFile, '--learner', stay.learner, '--week', String(after)], {})).toBe(1);
  expect(written.err).toContain('has no placement in week');
  written.err = '';
  const area = problem.programmes.flatMap(({ tasks }) => tasks).find(({ id }) => id === stay.task)?.area ?? '';
  const other = problem.venues.find(({ areas }) => !areas.includes(area))?.id ?? '';
  expect(await why('--venue', other, '--task', stay.task)).toBe(1);
  expect(written.err).toContain('is not clear');
  expect(await runCommand(['why', problemFile, planFile], {})).toBe(2);
});

test('why: a plan that breaks rules is refused with the rules', async () => {
  const broken = write('broken.json', { ...plan, cost: undefined, lowerBound: null, placements: plan.placements.slice(1) });
  expect(await runCommand(['why', problemFile, broken, '--learner', stay.learner, '--week', '5'], {})).toBe(1);
  expect(written.err).toContain(`The plan in ${broken} breaks 1 rules: `);
});

test('what-if: the problem as it stands and each variant, side by side', async () => {
  const named = write('cheap-moves.json', { name: 'cheap moves', changes: [{ kind: 'set-weight', term: 'siteChange', amount: 1 }] });
  const bare = write('away.json', [{ kind: 'be-away', learner: stay.learner }]);
  expect(await runCommand(['what-if', problemFile, named, bare, '--time-limit', '0.5', '--json'], {})).toBe(1);
  const results = JSON.parse(written.out) as VariantResult[];
  expect(results.map(({ name, status }) => [name, status === 'infeasible'])).toEqual([['as it stands', false], ['cheap moves', false], ['away', true]]);
  written.out = '';
  expect(await runCommand(['what-if', problemFile, named, '--time-limit', '0.5', '--lang', 'zh'], {})).toBe(0);
  expect(written.out).toMatch(/原样 +cheap moves/);
  expect(written.out).toContain('与原样之差');
});

test('what-if: a wrong change is told with its path', async () => {
  const wrong = write('wrong.json', { name: 'x', changes: [{ kind: 'close-venue', venue: 'moon' }] });
  expect(await runCommand(['what-if', problemFile, wrong], {})).toBe(1);
  expect(written.err).toContain('wrong.json $.changes[0].venue: unknown venue');
});
