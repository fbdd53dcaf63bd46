import { expect, test } from 'vitest';
import { checkPlan, readProblem, writeExample, type Plan } from '../solver/index.ts';
import { NotJson } from './not-json.ts';
import { solveInThread } from './solve-in-thread.ts';

const small = readProblem({
  format: 'covalence.rotation/1',
  name: 'small',
  firstWeek: '2026-09-07',
  weekCount: 6,
  sites: [{ id: 'campus' }],
  areas: [{ id: 'pumps' }],
  venues: [{ id: 'hall', site: 'campus', areas: ['pumps'], capacity: 1 }],
  programmes: [{ id: 'p', tasks: [{ id: 'pumps', area: 'pumps', weeks: 2, minimumBlock: 2, maximumBlock: 2 }] }],
  learners: ['ada', 'ben', 'cem'].map((id) => ({ id, programme: 'p' })),
  weights: { preference: 1, siteChange: 1, idleWeek: 1, crowding: 1, unfairness: 1, disruption: 1 },
});

test('a thread hands back a plan that keeps every rule', async () => {
  const { result } = await solveInThread({ problem: small, options: { steps: 5 }, signal: new AbortController().signal, onProgress: () => undefined, onPlan: () => undefined });
  expect(result && checkPlan(small, result.plan)).toMatchObject({ valid: true, violations: [] });
});

test('three learners with one place too few get no plan, and are told where places are missing', async () => {
  const problem = { ...small, weekCount: 5 };
  const { result } = await solveInThread({ problem, options: { steps: 5 }, signal: new AbortController().signal, onProgress: () => undefined, onPlan: () => undefined });
  expect(result?.plan.placements).toEqual([]);
  expect([...(result?.shortages ?? []), ...(result?.impossible ?? [])].length).toBeGreaterThan(0);
});

const bytesOf = (text: string) => ({ bytes: new Uint8Array(new TextEncoder().encode(text)) });

test('bytes that nobody has read move to the thread, which reads and solves them', async () => {
  const unread = bytesOf(JSON.stringify(small));
  const { result, name } = await solveInThread({ problem: unread, options: { steps: 5, threads: 2 }, signal: new AbortController().signal, onProgress: () => undefined });
  expect(name).toBe('small');
  expect(result && checkPlan(small, result.plan)).toMatchObject({ valid: true, violations: [] });
  expect(unread.bytes.length).toBe(0);
});

test('bytes that are no JSON, or no problem, are refused as where they are read on the spot', async () => {
  const solve = (text: string) => solveInThread({ problem: bytesOf(text), options: {}, signal: new AbortController().signal, onProgress: () => undefined });
  await expect(solve('{"format": ')).rejects.toThrow(NotJson);
  const text = JSON.stringify({ ...small, weekCount: 6.5, learners: [{ id: 1 }] });
  const here = (): unknown => {
    try {
      return readProblem(JSON.parse(text));
    } catch (error) {
      return error;
    }
  };
  await expect(solve(text)).rejects.toEqual(here());
});

test('plans on the way are handed over to whoever asks for them', async () => {
  const plans: Plan[] = [];
  await solveInThread({ problem: small, options: { steps: 5 }, signal: new AbortController().signal, onProgress: () => undefined, onPlan: (plan) => plans.push(plan) });
  expect(plans.length).toBeGreaterThan(0);
  for (const plan of plans) expect(checkPlan(small, plan)).toMatchObject({ valid: true });
});

test('a solver that is told to stop settles within a second, whatever it is doing', async () => {
  const { problem } = writeExample({ seed: 1, learners: 150, weeks: 52, venues: 40, tasks: 10 });
  const cancel = new AbortController();
  let cancelledAt = 0;
  await solveInThread({
    problem,
    options: { timeLimitSeconds: 120 },
    signal: cancel.signal,
    onProgress: () => {
      if (cancelledAt > 0) return;
      cancelledAt = performance.now();
      cancel.abort('cancelled');
    },
    onPlan: () => undefined,
  });
  expect(cancelledAt).toBeGreaterThan(0);
  expect(performance.now() - cancelledAt).toBeLessThan(1500);
}, 60_000);
