import { recordChange } from '../platform/audit/index.ts';
import type { Tx } from '../platform/database/transaction.ts';
import { AppError } from '../platform/errors.ts';
import type { IsoDate } from '../platform/weeks.ts';
import { planningErrors } from './errors.ts';
import { planToChange } from './existing.ts';
import { deletePin, insertPin } from './store/plans.ts';

export interface PinOrder {
  readonly enrolment: string;
  readonly area: string;
  readonly venue: string;
  readonly firstWeek: IsoDate;
  readonly lastWeek: IsoDate;
}

/** Fixes a placement, so that the planner keeps it. Errors: `plan_not_found`, `plan_not_yours`, `placement_not_found`. */
export async function pinPlacement(tx: Tx, plan: string, order: PinOrder): Promise<string> {
  const { party } = await planToChange(tx, plan);
  const id = await insertPin(tx, { plan, ownerParty: party.id, ...order });
  if (id === undefined) throw new AppError(planningErrors.placement_not_found, { placement: order.enrolment });
  await recordChange(tx, { kind: 'pin', id, ownerParty: party.id, before: null, after: { plan, ...order } });
  return id;
}

/** Errors: `plan_not_found`, `plan_not_yours`, `placement_not_found`. */
export async function removePin(tx: Tx, plan: string, pin: string): Promise<void> {
  const { party } = await planToChange(tx, plan);
  if (!(await deletePin(tx, plan, pin))) throw new AppError(planningErrors.placement_not_found, { placement: pin });
  await recordChange(tx, { kind: 'pin', id: pin, ownerParty: party.id, before: { plan }, after: null });
}
