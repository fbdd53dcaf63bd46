import { recordChange } from '../platform/audit/index.ts';
import type { Tx } from '../platform/database/transaction.ts';
import type { Plan } from '../solver/index.ts';
import { placementRows, proposalsOf, type Proposal } from './apply-plan.ts';
import { planToChange } from './existing.ts';
import type { Legend } from './legend.ts';
import { insertPlacements } from './store/placements.ts';
import { insertDraft, type PlanCostRecord } from './store/plans.ts';

/**
 * Keeps a plan of the solver as the next draft of its plan.
 * Errors: `plan_not_found`, `plan_not_yours`.
 */
export async function writeDraft(
  tx: Tx,
  given: { readonly plan: string; readonly solved: Plan; readonly legend: Legend; readonly cost: PlanCostRecord | null; readonly lowerBound: number | null; readonly note: string | null },
): Promise<{ version: string; number: number; proposals: readonly Proposal[] }> {
  const plan = await planToChange(tx, given.plan);
  const rows = placementRows(given.solved.placements, given.legend);
  const draft = await insertDraft(tx, {
    plan: { id: plan.id, key: plan.key, ownerParty: plan.party.id },
    madeOn: tx.actor.today,
    cost: given.cost,
    lowerBound: given.lowerBound,
    note: given.note,
  });
  const written = await insertPlacements(tx, { version: draft.id, ownerParty: plan.party.id, rows });
  if (written !== rows.length) throw new Error(`${rows.length - written} placements of ${draft.key} name what the planner may not see`);
  await recordChange(tx, {
    kind: 'plan_version',
    id: draft.id,
    ownerParty: plan.party.id,
    before: null,
    after: { key: draft.key, plan: plan.id, number: draft.number, state: 'draft', placements: written, cost: given.cost },
  });
  return { version: draft.id, number: draft.number, proposals: proposalsOf(rows, given.legend) };
}
