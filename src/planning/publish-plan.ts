import type { Tx } from '../platform/database/transaction.ts';
import { AppError } from '../platform/errors.ts';
import { recordChange } from '../platform/audit/index.ts';
import { frozenUntilOf } from './build-problem.ts';
import { planningErrors } from './errors.ts';
import { draftToChange, findVersion } from './existing.ts';
import { judgePlacements } from './judge-version.ts';
import { loadProblem } from './load-problem.ts';
import { refreshVenueLoads } from './refresh-venue-loads.ts';
import { changesSince } from './store/changes.ts';
import { readPlacedRows } from './store/placements.ts';
import { readPublished, writePublication, writeSuperseded, type VersionRecord } from './store/plans.ts';

/**
 * Publishes a draft: it becomes the version in force, the former one is superseded, and its places are counted for
 * other planners. The weeks already begun must equal the published plan, and no rule may be broken.
 * Errors: `plan_version_not_found`, `plan_not_yours`, `version_is_not_a_draft`, `version_changed_meanwhile`, `plan_breaks_rules`.
 */
export async function publishPlan(tx: Tx, given: { readonly version: string; readonly revision: string; readonly note: string | undefined }): Promise<VersionRecord> {
  const { plan, version } = await draftToChange(tx, given.version);
  if (version.revision !== given.revision) {
    throw new AppError(planningErrors.version_changed_meanwhile, { number: version.number, changes: await changesSince(tx, version.id) });
  }
  const built = await loadProblem(tx, plan);
  const { breaches } = judgePlacements(built, await readPlacedRows(tx, version.id));
  if (breaches.length > 0) {
    throw new AppError(planningErrors.plan_breaks_rules, { count: breaches.length, breaches: breaches.slice(0, 20).map(({ says }) => says), list: breaches });
  }
  const former = (await readPublished(tx, [plan.id])).get(plan.id);
  const publication = { publishedOn: tx.actor.today, frozenUntil: frozenUntilOf(tx.actor.today), note: given.note ?? null };
  if (former) {
    await writeSuperseded(tx, former.id);
    await recordChange(tx, { kind: 'plan_version', id: former.id, ownerParty: plan.party.id, before: { state: 'published' }, after: { state: 'superseded' }, why: `followed by version ${version.number}` });
  }
  await writePublication(tx, version.id, publication);
  await refreshVenueLoads(tx);
  await recordChange(tx, {
    kind: 'plan_version',
    id: version.id,
    ownerParty: plan.party.id,
    before: { state: 'draft', publishedOn: null, frozenUntil: null },
    after: { state: 'published', publishedOn: publication.publishedOn, frozenUntil: publication.frozenUntil, revision: version.revision },
    ...(given.note === undefined ? {} : { why: given.note }),
  });
  return findVersion(tx, version.id);
}
