/** The background job that tells why a plan's problem has no solution, and what would help. Reads only. */
import type { ExplanationResult, PlanRun } from '../contract/planning-words.ts';
import { inConsortium, type Tx } from '../platform/database/transaction.ts';
import { enqueueJob, type JobHandler } from '../platform/jobs/index.ts';
import { findPlan, planToChange } from './existing.ts';
import { askInThread } from '../solver-threads/index.ts';
import { loadProblem } from './load-problem.ts';
import { tellShortage } from './tell-breaches.ts';
import { tellExplainProgress, tellRepair, tellRules } from './tell-explanation.ts';

export const EXPLAIN_PLAN = 'explain-plan';

/** What the order says; written by `startExplanation`. */
export interface ExplainOrder {
  readonly plan: string;
  readonly timeLimitSeconds: number;
  readonly repairs: number;
}

/**
 * Starts an explanation in the background.
 * Errors: `plan_not_found`, `plan_not_yours`, `plan_without_learners`, `calendar_year_unknown`.
 */
export async function startExplanation(tx: Tx, order: ExplainOrder): Promise<PlanRun> {
  const plan = await planToChange(tx, order.plan);
  // Facts that make no problem are told at once, not by a failed job.
  await loadProblem(tx, plan);
  const job = await enqueueJob(tx, { kind: EXPLAIN_PLAN, input: order });
  return { job, state: 'waiting', progress: null, result: null, createdAt: new Date().toISOString(), finishedAt: null };
}

const OUTCOMES = { infeasible: 'conflict', solvable: 'solvable', unknown: 'unknown' } as const;

export const explainPlan: JobHandler = async (context) => {
  const order = context.input as ExplainOrder;
  const { problem, legend } = await inConsortium(context.database, context.actor, async (tx) => loadProblem(tx, await findPlan(tx, order.plan)));
  const explanation = await askInThread(
    'explain',
    { problem, options: { timeLimitSeconds: order.timeLimitSeconds, repairs: order.repairs } },
    { signal: context.signal, onProgress: (progress) => context.report({ plan: order.plan, ...progress, says: tellExplainProgress(progress) }) },
  );
  return {
    plan: order.plan,
    outcome: OUTCOMES[explanation.status],
    isMinimal: explanation.isMinimal,
    rules: tellRules(explanation.conflict, legend),
    repairs: explanation.repairs.map((repair) => tellRepair(repair, legend)),
    shortages: explanation.shortages.map((shortage) => tellShortage(shortage, legend)),
    seconds: explanation.seconds,
  } satisfies ExplanationResult;
};
