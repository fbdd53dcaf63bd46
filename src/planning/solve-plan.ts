/** Looks for a plan: what is in force first, then a change of as few people as possible, then anew for everybody. */
import type { Plan, Problem, SolveProgress, SolveResult } from '../solver/index.ts';
import type { BuiltProblem } from './build-problem.ts';
import { gentleProblems } from './gentle-problem.ts';
import { cheapest, costed, planInForce, type CostedPlan } from './plan-in-force.ts';
import { solveInThread, type ThreadResult } from '../solver-threads/index.ts';

/** Bounds of a part say nothing about the whole. */
const PARTIAL = { lowerBound: null, gap: null } as const;

/** Part of the time that one gentle attempt may take. */
const GENTLE_SHARE = 0.2;

export interface SolvedPlan {
  /** The cheapest valid plan; null where none was found. */
  readonly best: CostedPlan | null;
  /** True where nothing cheaper than the published plan was found. */
  readonly isInForce: boolean;
  /** What the solver said of the whole problem; null where it was told to stop and did not answer in time. */
  readonly result: SolveResult | null;
}

/** Settles within a second after `signal` aborts. Rejects when the solver fails. */
export async function solvePlan(given: {
  readonly built: BuiltProblem;
  readonly timeLimitSeconds: number;
  readonly seed: number;
  readonly threads: number;
  readonly signal: AbortSignal;
  /** Costs never rise again: the best so far, by whatever road. */
  readonly onProgress: (progress: SolveProgress) => void;
  /** Every better plan. */
  readonly onPlan: (plan: Plan) => void;
}): Promise<SolvedPlan> {
  const { built, signal, seed } = given;
  const begun = performance.now();
  const inForce = planInForce(built);
  let best = inForce;
  const take = (plan: Plan | null): void => {
    const found = cheapest(best, costed(built, plan));
    if (found !== null && found !== best) given.onPlan(found.plan);
    best = found;
  };
  const run = (problem: Problem, timeLimitSeconds: number, threads: number, whole: (plan: Plan) => Plan): Promise<ThreadResult> =>
    solveInThread({
      problem,
      options: { timeLimitSeconds, seed, threads },
      signal,
      onProgress: (progress) => given.onProgress({ ...progress, ...(problem === built.problem ? {} : PARTIAL), cost: least(problem === built.problem ? progress.cost : null, best?.cost.total) }),
      onPlan: (plan) => take(whole(plan)),
    });
  const planOf = (thread: ThreadResult): Plan | null => (thread.result === null ? thread.lastPlan : thread.result.plan);
  for (const gentle of inForce === null ? gentleProblems(built.problem) : []) {
    if (best !== null || signal.aborted) break;
    const found = planOf(await run(gentle.problem, given.timeLimitSeconds * GENTLE_SHARE, 1, gentle.whole));
    take(found && gentle.whole(found));
  }
  if (signal.aborted) return { best, isInForce: best !== null && best === inForce, result: null };
  const left = given.timeLimitSeconds - (performance.now() - begun) / 1000;
  const thread = await run(built.problem, Math.max(given.timeLimitSeconds * GENTLE_SHARE, left), given.threads, (plan) => plan);
  take(planOf(thread));
  const { result } = thread;
  return { best, isInForce: best !== null && best === inForce, result };
}

function least(a: number | null, b: number | undefined): number | null {
  return a === null ? (b ?? null) : Math.min(a, b ?? a);
}
