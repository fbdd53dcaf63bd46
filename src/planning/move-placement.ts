import { recordChange } from '../platform/audit/index.ts';
import type { Tx } from '../platform/database/transaction.ts';
import { AppError } from '../platform/errors.ts';
import type { IsoDate } from '../platform/weeks.ts';
import { planningErrors } from './errors.ts';
import { draftToChange } from './existing.ts';
import { judgePlacements, newBreaches } from './judge-version.ts';
import { loadProblem } from './load-problem.ts';
import { readPlacedRows, readPlacement, readVenueKey, writePlacement, type PlacementRecord } from './store/placements.ts';
import { writeCost } from './store/plans.ts';
import { tellWeeks } from './compare-plans.ts';
import type { ToldBreach } from './tell-breaches.ts';

interface Post {
  readonly venue: string;
  readonly firstWeek: IsoDate;
  readonly lastWeek: IsoDate;
}

/**
 * Moves one placement of a draft to another venue or other weeks, unless that breaks a rule that held before.
 * Errors: `plan_version_not_found`, `plan_not_yours`, `version_is_not_a_draft`, `placement_not_found`,
 * `version_changed_meanwhile` when the placement is not where the mover saw it, `plan_breaks_rules`.
 */
export async function movePlacement(
  tx: Tx,
  given: { readonly version: string; readonly placement: string; readonly was: Post; readonly to: Post; readonly isTrial: boolean; readonly evenIfBroken: boolean },
): Promise<{ isWritten: boolean; breaches: readonly ToldBreach[]; placement: PlacementRecord; cost: number | null }> {
  const { plan, version } = await draftToChange(tx, given.version);
  const before = await readPlacement(tx, version.id, given.placement);
  if (!before) throw new AppError(planningErrors.placement_not_found, { placement: given.placement });
  const { was, to } = given;
  if (before.venue.id !== was.venue || before.firstWeek !== was.firstWeek || before.lastWeek !== was.lastWeek) {
    const now = { zh: `现在“${before.venue.name.zh ?? before.venue.name.en ?? ''}”，${tellWeeks(before.firstWeek, before.lastWeek).zh}`, en: `now in ${before.venue.name.en ?? before.venue.name.zh ?? ''}, ${tellWeeks(before.firstWeek, before.lastWeek).en}` };
    throw new AppError(planningErrors.version_changed_meanwhile, { number: version.number, changes: [now] });
  }
  const venueKey = await readVenueKey(tx, to.venue);
  if (venueKey === undefined || to.lastWeek < to.firstWeek) throw new AppError(planningErrors.placement_not_found, { placement: to.venue });
  const built = await loadProblem(tx, plan);
  const rows = await readPlacedRows(tx, version.id);
  const moved = rows.map((row) => (row.id === given.placement ? { ...row, venue: venueKey, firstWeek: to.firstWeek, lastWeek: to.lastWeek } : row));
  const after = judgePlacements(built, moved);
  const breaches = newBreaches(judgePlacements(built, rows), after);
  // Two placements of one learner may not begin in the same week, not even in a draft.
  const isImpossible = breaches.some(({ rule }) => rule === 'one-place');
  const mayWrite = breaches.length === 0 || (given.evenIfBroken && !isImpossible);
  if (given.isTrial) return { isWritten: false, breaches, placement: before, cost: after.cost?.total ?? null };
  if (!mayWrite) throw new AppError(planningErrors.plan_breaks_rules, { count: breaches.length, breaches: breaches.slice(0, 20).map(({ says }) => says), list: breaches });
  await writePlacement(tx, given.placement, to);
  if (after.cost) await writeCost(tx, version.id, after.cost);
  const placement = await readPlacement(tx, version.id, given.placement);
  if (!placement) throw new Error(`placement ${given.placement} is gone after its own move`);
  const change = { ownerParty: plan.party.id, before: { venue: was.venue, firstWeek: was.firstWeek, lastWeek: was.lastWeek }, after: { venue: to.venue, firstWeek: to.firstWeek, lastWeek: to.lastWeek } };
  await recordChange(tx, { kind: 'placement', id: given.placement, ...change });
  await recordChange(tx, { kind: 'plan_draft', id: version.id, ownerParty: plan.party.id, before: null, after: null, why: `${before.learner.key}: ${before.venue.key} ${was.firstWeek} → ${venueKey} ${to.firstWeek}` });
  return { isWritten: true, breaches, placement, cost: after.cost?.total ?? null };
}
