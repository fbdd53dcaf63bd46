import type { Tx } from '../platform/database/transaction.ts';
import { AppError } from '../platform/errors.ts';
import { planningErrors } from './errors.ts';
import type { PlanRecord } from './store/plans.ts';
import { readRuns } from './store/runs.ts';

/** One question of a kind at a time for a plan, so that nobody fills the queue. Errors: `plan_question_under_way`. */
export async function refuseSecondQuestion(tx: Tx, kind: string, { id, name }: PlanRecord): Promise<void> {
  const isUnderWay = (await readRuns(tx, kind, id)).some(({ state }) => state === 'waiting' || state === 'running');
  if (isUnderWay) throw new AppError(planningErrors.plan_question_under_way, { plan: name });
}
