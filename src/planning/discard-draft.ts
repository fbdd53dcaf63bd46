import { recordChange } from '../platform/audit/index.ts';
import type { Tx } from '../platform/database/transaction.ts';
import { draftToChange } from './existing.ts';
import { deleteDraft } from './store/plans.ts';

/** Throws a draft away; what is published stays for ever. Errors: `plan_version_not_found`, `plan_not_yours`, `version_is_not_a_draft`. */
export async function discardDraft(tx: Tx, version: string): Promise<void> {
  const { plan, version: draft } = await draftToChange(tx, version);
  await deleteDraft(tx, draft.id);
  await recordChange(tx, {
    kind: 'plan_version',
    id: draft.id,
    ownerParty: plan.party.id,
    before: { key: draft.key, plan: plan.id, number: draft.number, state: 'draft', placements: draft.placementCount },
    after: null,
  });
}
