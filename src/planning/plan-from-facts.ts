/** Picking a plan out of facts, and what the other plans of the same facts have taken. Pure. */
import { AppError } from '../platform/errors.ts';
import { addWeeks, weeksBetween } from '../platform/weeks.ts';
import { planningErrors } from './errors.ts';
import type { PlanningFacts, PlanRow } from './sheets.ts';
import type { VenueLoad } from './problem-venues.ts';

/** The plan of this key, or the only one. Errors: `plan_not_found`, `plan_not_told`. */
export function planFromFacts({ plans }: Pick<PlanningFacts, 'plans'>, key: string | undefined): PlanRow {
  const plan = key === undefined ? plans[0] : plans.find((row) => row.key === key);
  if (!plan) throw new AppError(planningErrors.plan_not_found, { plan: key ?? '—' });
  if (key === undefined && plans.length > 1) throw new AppError(planningErrors.plan_not_told, { plans: plans.map((row) => row.key) });
  return plan;
}

/** Places that published versions of other plans take, by venue and week; weeks in which a learner is away are counted too. */
export function loadsOfOtherPlans({ planVersions, placements }: Pick<PlanningFacts, 'planVersions' | 'placements'>, plan: string): VenueLoad[] {
  const others = new Set(planVersions.filter((version) => version.state === 'published' && version.plan !== plan).map(({ key }) => key));
  const loads = new Map<string, VenueLoad>();
  for (const { planVersion, venue, firstWeek, lastWeek } of placements) {
    if (!others.has(planVersion)) continue;
    for (let i = 0; i <= weeksBetween(firstWeek, lastWeek); i++) {
      const week = addWeeks(firstWeek, i);
      const id = `${venue}\n${week}`;
      loads.set(id, { venue, week, learners: (loads.get(id)?.learners ?? 0) + 1 });
    }
  }
  return [...loads.values()];
}
