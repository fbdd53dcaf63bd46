import { expect, test } from 'vitest';
import { curriculum } from '../../examples/bay-area-base/curriculum.ts';
import { partnership } from '../../examples/bay-area-base/partnership.ts';
import { planning } from '../../examples/bay-area-base/planning.ts';
import { buildProblem } from './build-problem.ts';
import { gentleProblems } from './gentle-problem.ts';
import { planInForce } from './plan-in-force.ts';
import { solvePlan } from './solve-plan.ts';

function build(closures: typeof partnership.venueClosures = []) {
  return buildProblem({ partnership: { ...partnership, venueClosures: [...partnership.venueClosures, ...closures] }, curriculum, planning, plan: 'year-2026', today: '2026-11-18' });
}

const closure = { venue: 'services-mechanics', firstWeek: '2027-03-01', lastWeek: '2027-03-08', reasonZh: '设备更换', reasonEn: 'New machines' };

test('a plan in force that keeps all rules is the first plan, and stands while nothing cheaper is found', async () => {
  const built = build();
  expect(planInForce(built)).not.toBeNull();
  expect(gentleProblems(built.problem)).toEqual([]);
  const { best, isInForce } = await solvePlan({ built, timeLimitSeconds: 1, seed: 1, threads: 1, signal: new AbortController().signal, onProgress: () => undefined, onPlan: () => undefined });
  expect(best).not.toBeNull();
  if (isInForce) expect(best?.cost.disruption).toBe(0);
}, 60_000);

test('a venue that closes sets free only those who are concerned, within the places the others leave', () => {
  const { problem } = build([closure]);
  const [narrow] = gentleProblems(problem);
  expect(narrow?.problem.learners.length).toBeGreaterThan(0);
  expect(narrow?.problem.learners.length).toBeLessThan(10);
  const left = narrow?.problem.venues.find(({ id }) => id === 'services-laboratory')?.capacity;
  expect(Array.isArray(left) && Math.min(...left) < 6).toBe(true);
});

test('after a closure there is a plan that changes few weeks of few people', async () => {
  const built = build([closure]);
  expect(planInForce(built)).toBeNull();
  const cancel = new AbortController();
  const { best } = await solvePlan({ built, timeLimitSeconds: 100, seed: 1, threads: 1, signal: cancel.signal, onProgress: () => undefined, onPlan: () => cancel.abort('cancelled') });
  expect(best?.cost.disruption).toBeGreaterThan(0);
  expect(best?.cost.disruption).toBeLessThan(60);
}, 120_000);
