/** Rows in the shape of the public language. */
import type * as contract from '../contract/planning-words.ts';
import type { Tx } from '../platform/database/transaction.ts';
import { addWeeks } from '../platform/weeks.ts';
import { gapBetween } from '../solver/index.ts';
import { frozenUntilOf } from './build-problem.ts';
import { maySteer } from './existing.ts';
import type { PlacementRecord } from './store/placements.ts';
import type { PlanRecord, VersionRecord } from './store/plans.ts';

/** What the planner leaves unjudged; told wherever a plan is shown to be sound. */
export const NOT_JUDGED = {
  zh: '本计划遵守所列的容量、上限、先后与选修规定；法律法规（工时、未成年人保护、实习比例等）尚未由系统判断，请自行核对。',
  en: 'The plan keeps the capacities, limits, sequences and elective rules listed here. Statutes (hours, protection of minors, shares of interns and others) are not judged yet: check them yourself.',
} as const;

export function presentVersion(version: VersionRecord): contract.PlanVersion {
  const { id, key, number, state, madeOn, publishedOn, frozenUntil, cost, lowerBound, note, placementCount, revision } = version;
  const gap = cost === null ? null : gapBetween(cost.total, lowerBound);
  return { id, key, number, state, madeOn, publishedOn, frozenUntil, cost, lowerBound, gap, note, placementCount, revision };
}

export function presentPlan(tx: Tx, plan: PlanRecord, published: VersionRecord | undefined): contract.Plan {
  return {
    ...plan,
    lastWeek: addWeeks(plan.firstWeek, plan.weekCount - 1),
    published: published ? presentVersion(published) : null,
    canEdit: maySteer(tx, plan),
  };
}

export function presentPlacement(tx: Tx, placement: PlacementRecord): contract.Placement {
  return { ...placement, isFrozen: placement.firstWeek < frozenUntilOf(tx.actor.today) };
}
