import highsLoader from 'highs';
import { expect, test } from 'vitest';
import { checkPlan, solve, writeExample, type Problem } from '../src/solver/index.ts';
import { writeMip } from './mip-model.ts';

/** The optimum by HiGHS, decoded as a plan. */
async function optimum(problem: Problem) {
  const model = writeMip(problem);
  if (model.text === null) throw new Error('too many binaries');
  const { Status, ObjectiveValue, Columns } = (await highsLoader()).solve(model.text, { output_flag: false, mip_rel_gap: 0 });
  const ones = Object.values(Columns as Record<string, { Name: string; Primal: number }>).filter(({ Primal }) => Primal > 0.5).map(({ Name }) => Name);
  return { status: Status, objective: Math.round(ObjectiveValue), verdict: checkPlan(problem, model.planOf(new Set(ones))) };
}

test.each([2, 4, 5, 6])('the model means what the format says: its optimum is a valid plan of that cost, none is below the bound (seed %i)', async (seed) => {
  const { problem } = writeExample({ seed, learners: 2, weeks: 10, venues: 4, tasks: 3, sparePlaces: 1, slack: 1, electives: seed % 2 === 0, minimums: true, fairness: seed % 3 === 0 ? 'personal' : 'preference' });
  const { status, objective, verdict } = await optimum(problem);
  expect(status).toBe('Optimal');
  expect(verdict.violations).toEqual([]);
  expect(verdict.cost?.total).toBe(objective);
  const own = solve(problem, { steps: 40 });
  expect(own.lowerBound as number).toBeLessThanOrEqual(objective);
  expect(own.cost?.total as number).toBeGreaterThanOrEqual(objective);
}, 60_000);

test('a problem with a published plan is refused', () => {
  const { problem, placements } = writeExample({ seed: 1, learners: 2, weeks: 12, venues: 5, tasks: 3 });
  expect(() => writeMip({ ...problem, published: { frozenUntil: 0, placements } })).toThrow('published');
});
