import type { PlanRun } from '../contract/planning-words.ts';
import type { Tx } from '../platform/database/transaction.ts';
import { recordChange } from '../platform/audit/index.ts';
import { AppError } from '../platform/errors.ts';
import { enqueueJob } from '../platform/jobs/index.ts';
import { planningErrors } from './errors.ts';
import { planToChange } from './existing.ts';
import { loadProblem } from './load-problem.ts';
import { PLAN_ROTATION, type PlanOrder } from './plan-job.ts';
import { readRuns } from './store/runs.ts';

/**
 * Starts planning in the background; one run at a time for a plan.
 * Errors: `plan_not_found`, `plan_not_yours`, `plan_run_under_way`, `plan_without_learners`, `calendar_year_unknown`.
 */
export async function startPlanRun(tx: Tx, order: PlanOrder): Promise<PlanRun> {
  const plan = await planToChange(tx, order.plan);
  const isUnderWay = (await readRuns(tx, PLAN_ROTATION, plan.id)).some(({ state }) => state === 'waiting' || state === 'running');
  if (isUnderWay) throw new AppError(planningErrors.plan_run_under_way, { plan: plan.name });
  // Facts that make no problem are told at once, not by a failed job.
  await loadProblem(tx, plan);
  const job = await enqueueJob(tx, { kind: PLAN_ROTATION, input: order });
  await recordChange(tx, { kind: 'plan', id: plan.id, ownerParty: plan.party.id, before: null, after: null, why: `planning started, at most ${order.timeLimitSeconds} s` });
  return { job, state: 'waiting', progress: null, result: null, createdAt: new Date().toISOString(), finishedAt: null };
}
