/** Finds what a request names, or refuses in words. */
import type { Tx } from '../platform/database/transaction.ts';
import { AppError } from '../platform/errors.ts';
import { planningErrors } from './errors.ts';
import { lockPlan, readPlan, readVersion, type PlanRecord, type VersionRecord } from './store/plans.ts';

/** Errors: `plan_not_found`. */
export async function findPlan(tx: Tx, plan: string): Promise<PlanRecord> {
  const found = await readPlan(tx, plan);
  if (!found) throw new AppError(planningErrors.plan_not_found, { plan });
  return found;
}

/** Errors: `plan_version_not_found`. */
export async function findVersion(tx: Tx, version: string): Promise<VersionRecord> {
  const found = await readVersion(tx, version);
  if (!found) throw new AppError(planningErrors.plan_version_not_found, { version });
  return found;
}

/** True for who may change the plan: coordinators and administrators of its party. */
export function maySteer(tx: Tx, plan: PlanRecord): boolean {
  return tx.actor.roles.some(({ party, role }) => party === plan.party.id && (role === 'coordinator' || role === 'administrator'));
}

/** A plan to be changed, locked until the transaction ends. Errors: `plan_not_found`, `plan_not_yours`. */
export async function planToChange(tx: Tx, plan: string): Promise<PlanRecord> {
  const found = await findPlan(tx, plan);
  if (!maySteer(tx, found) || !(await lockPlan(tx, plan))) throw new AppError(planningErrors.plan_not_yours, { plan: found.name, owner: found.party.name });
  return found;
}

/** A draft to be changed, with its plan locked. Errors: `plan_version_not_found`, `plan_not_yours`, `version_is_not_a_draft`. */
export async function draftToChange(tx: Tx, version: string): Promise<{ plan: PlanRecord; version: VersionRecord }> {
  const seen = await findVersion(tx, version);
  const plan = await planToChange(tx, seen.plan);
  // Read again under the lock: somebody may have published or changed it meanwhile.
  const found = await findVersion(tx, version);
  if (found.state !== 'draft') throw new AppError(planningErrors.version_is_not_a_draft, { number: found.number });
  return { plan, version: found };
}
