/** The background job that plans: reads the facts, lets the solver work in a thread, and keeps what it finds as a draft. */
import { availableParallelism } from 'node:os';
import type { RunProgress, RunResult } from '../contract/planning-words.ts';
import { inConsortium } from '../platform/database/transaction.ts';
import { fillSentence, type Sentence } from '../platform/errors.ts';
import type { JobContext, JobHandler } from '../platform/jobs/index.ts';
import type { Plan, SolveProgress } from '../solver/index.ts';
import { findPlan } from './existing.ts';
import { loadProblem } from './load-problem.ts';
import { cheapest, costed } from './plan-in-force.ts';
import { PROBLEM_WARNINGS, type ProblemWarning } from './problem-warnings.ts';
import { solvePlan } from './solve-plan.ts';
import { tellConflict, tellShortage } from './tell-breaches.ts';
import { writeDraft } from './write-draft.ts';

export const PLAN_ROTATION = 'plan-rotation';

/** What the order says; written by `startPlanRun`. */
export interface PlanOrder {
  readonly plan: string;
  readonly timeLimitSeconds: number;
  readonly seed: number;
  /** On cancel, keep the best plan so far. */
  readonly keepsBest: boolean;
  readonly note: string | null;
}

/** One looks for plans, the other proves how far the best may still be from the cheapest. */
const THREADS = Math.min(2, availableParallelism());
const MOST_POINTS = 120;
const CHECKPOINT_EVERY_MS = 2000;

export const planRotation: JobHandler = async (context) => {
  const order = context.input as PlanOrder;
  const progress = progressOf(context, order);
  progress.tell({ phase: 'read' });
  const built = await inConsortium(context.database, context.actor, async (tx) => loadProblem(tx, await findPlan(tx, order.plan)));
  const saver = checkpointsOf(context);
  // The solver is silent while it places learners one by one; the seconds go on.
  const heartbeat = setInterval(() => progress.tell({}), 500);
  const solved = await solvePlan({
    built,
    timeLimitSeconds: order.timeLimitSeconds,
    seed: order.seed,
    threads: THREADS,
    signal: context.signal,
    onProgress: progress.take,
    onPlan: saver.take,
  }).finally(() => clearInterval(heartbeat));
  // A plan that a former attempt saved before its worker died is as good as a new one.
  const found = cheapest(solved.best, isPlan(context.checkpoint) ? costed(built, context.checkpoint) : null);
  const { result } = solved;
  const isStopped = context.signal.aborted;
  // A server that stops, or another worker that took over, must not leave a draft behind: the job runs again.
  const isLost = isStopped && context.signal.reason !== 'cancelled';
  const common = { plan: order.plan, lowerBound: result?.lowerBound ?? null, seconds: progress.seconds(), warnings: built.warnings.map(tellWarning) };
  if (found === null || isLost || (isStopped && !order.keepsBest)) {
    const impossible = (result?.impossible ?? []).map(({ says, conflict }) => ({ says, rules: tellConflict(conflict, built.legend) }));
    return {
      ...common,
      version: null,
      outcome: found !== null ? 'thrown_away' : impossible.length > 0 ? 'impossible' : isStopped ? 'thrown_away' : 'no_plan',
      cost: null,
      proposals: 0,
      shortages: (result?.shortages ?? []).map((shortage) => tellShortage(shortage, built.legend)),
      impossible,
    } satisfies RunResult;
  }
  progress.tell({ phase: 'write', cost: found.cost.total });
  const draft = await inConsortium(context.database, context.actor, (tx) =>
    writeDraft(tx, { plan: order.plan, solved: found.plan, legend: built.legend, cost: found.cost, lowerBound: common.lowerBound, note: order.note }),
  );
  return {
    ...common,
    version: draft.version,
    outcome: isStopped ? 'stopped' : solved.isInForce && found === solved.best ? 'in_force' : 'planned',
    cost: found.cost,
    proposals: draft.proposals.length,
    shortages: [],
    impossible: [],
  } satisfies RunResult;
};

export function tellWarning({ code, facts }: ProblemWarning): Sentence {
  return { zh: fillSentence(PROBLEM_WARNINGS[code], facts, 'zh'), en: fillSentence(PROBLEM_WARNINGS[code], facts, 'en') };
}

function progressOf(context: JobContext, order: PlanOrder) {
  const begun = performance.now();
  const seconds = (): number => (performance.now() - begun) / 1000;
  let curve: [number, number][] = [];
  let latest: RunProgress = {
    plan: order.plan, phase: 'read', seconds: 0, timeLimitSeconds: order.timeLimitSeconds, cost: null, lowerBound: null, gap: null, excess: 0, curve,
  };
  const tell = (change: Partial<RunProgress>): void => {
    latest = { ...latest, seconds: seconds(), ...change };
    context.report(latest);
  };
  return {
    seconds,
    tell,
    take: ({ phase, seconds: since, cost, lowerBound, gap, excess }: SolveProgress): void => {
      const last = curve.at(-1);
      if (cost !== null && (last === undefined || last[1] !== cost || since - last[0] > 1)) curve.push([Math.round(since * 10) / 10, cost]);
      // Every second point goes when there are too many: the shape stays.
      if (curve.length > MOST_POINTS) curve = curve.filter((_, i) => i % 2 === 0 || i === curve.length - 1);
      tell({ phase, cost, lowerBound, gap, excess, curve });
    },
  };
}

/** Saves the best plan from time to time, so that a worker's end costs at most a few seconds of work. */
function checkpointsOf(context: JobContext) {
  let savedAt = 0;
  return {
    take: (plan: Plan): void => {
      if (performance.now() - savedAt < CHECKPOINT_EVERY_MS) return;
      savedAt = performance.now();
      context.saveCheckpoint(plan).catch(() => (savedAt = 0));
    },
  };
}

function isPlan(value: unknown): value is Plan {
  return typeof value === 'object' && value !== null && 'placements' in value && Array.isArray(value.placements) && 'problem' in value;
}
