/**
 * Changing a published plan for as few people as possible: whose weeks still keep all rules stays, and only the others
 * are placed anew, in the places that are left. Pure.
 */
import { checkPlan, PLAN_FORMAT, type Limit, type Placement, type Plan, type Problem, type Venue, type Violation, type Weekly } from '../solver/index.ts';

export interface GentleProblem {
  /** The problem of those who are free, within the places the others leave. */
  readonly problem: Problem;
  /** The whole plan from a plan of that problem. */
  whole(plan: Plan): Plan;
}

/**
 * From narrow to wide: first only the learners whom a broken rule is about, then also those who use the same venues.
 * None where there is no published plan, or nothing of it is broken.
 */
export function gentleProblems(problem: Problem): GentleProblem[] {
  const { published } = problem;
  if (!published) return [];
  const { violations } = checkPlan(problem, { format: PLAN_FORMAT, problem: problem.name, status: 'feasible', placements: published.placements });
  if (violations.length === 0) return [];
  const areComing = (placement: Placement): boolean => placement.lastWeek >= published.frozenUntil;
  const concerned = new Set(violations.flatMap((violation) => learnersOf(violation, problem, published.placements)));
  const venues = new Set(published.placements.filter((placement) => concerned.has(placement.learner) && areComing(placement)).map(({ venue }) => venue));
  const neighbours = published.placements.filter((placement) => venues.has(placement.venue) && areComing(placement)).map(({ learner }) => learner);
  const wide = new Set([...concerned, ...neighbours]);
  const groups = wide.size > concerned.size && wide.size < problem.learners.length ? [concerned, wide] : [concerned];
  return groups.map((free) => reduced(problem, free, published.placements));
}

/** Everybody a breach is about: the learner it names, or all who are in the venue or under the limit in that week. */
function learnersOf(violation: Violation, problem: Problem, placements: readonly Placement[]): string[] {
  const { learner, venue, week, limit } = violation;
  if (learner !== undefined) return [learner];
  if (week === undefined) return [];
  const bound = problem.limits?.find(({ id }) => id === limit);
  return placements
    .filter((placement) => covers(placement, week) && (venue === undefined || placement.venue === venue) && (bound === undefined || isUnder(bound, placement)))
    .map((placement) => placement.learner);
}

function reduced(problem: Problem, free: ReadonlySet<string>, published: readonly Placement[]): GentleProblem {
  const away = new Map(problem.learners.map(({ id, unavailableWeeks }) => [id, new Set(unavailableWeeks ?? [])]));
  const kept = published.filter(({ learner }) => !free.has(learner));
  const inWeek = (week: number, isCounted: (placement: Placement) => boolean): number =>
    kept.filter((placement) => covers(placement, week) && away.get(placement.learner)?.has(week) !== true && isCounted(placement)).length;
  const weekly = (value: Weekly, isCounted: (placement: Placement) => boolean): number[] =>
    Array.from({ length: problem.weekCount }, (_, week) => Math.max(0, (typeof value === 'number' ? value : (value[week] ?? 0)) - inWeek(week, isCounted)));
  const venues = problem.venues.map((venue): Venue => {
    const isHere = (placement: Placement): boolean => placement.venue === venue.id;
    // How many are comfortable is one number for the whole horizon: crowding is counted on the whole plan.
    const { comfortable: _, minimumWhenOpen = 0, minimum, ...rest } = venue;
    const others = Array.from({ length: problem.weekCount }, (_, week) => inWeek(week, isHere));
    const capacity = weekly(venue.capacity, isHere);
    const least = minimum === undefined ? capacity.map(() => 0) : weekly(minimum, isHere);
    if (minimumWhenOpen > 1) {
      others.forEach((count, week) => {
        if (week < (problem.published?.frozenUntil ?? 0)) return;
        // Who stays keeps the venue open or needs company; an empty week is not opened for those who are few.
        if (count === 0) capacity[week] = 0;
        else if (count < minimumWhenOpen) least[week] = Math.max(least[week] ?? 0, minimumWhenOpen - count);
      });
    }
    return { ...rest, capacity, ...(least.some((count) => count > 0) ? { minimum: least } : {}) };
  });
  const limits = (problem.limits ?? []).flatMap((limit): Limit[] => {
    const learners = limit.learners?.filter((learner) => free.has(learner));
    if (learners?.length === 0) return [];
    return [{ ...limit, max: weekly(limit.max, (placement) => isUnder(limit, placement)), ...(learners ? { learners } : {}) }];
  });
  const isFree = ({ learner }: Placement): boolean => free.has(learner);
  return {
    problem: {
      ...problem,
      venues,
      limits,
      learners: problem.learners.filter(({ id }) => free.has(id)),
      pins: (problem.pins ?? []).filter(isFree),
      ...(problem.published ? { published: { ...problem.published, placements: published.filter(isFree) } } : {}),
    },
    whole: (plan) => ({ format: PLAN_FORMAT, problem: problem.name, status: 'feasible', placements: plan.placements.length === 0 && free.size > 0 ? [] : [...kept, ...plan.placements] }),
  };
}

function isUnder(limit: Limit, { learner, venue }: Placement): boolean {
  return (limit.venues === undefined || limit.venues.includes(venue)) && (limit.learners === undefined || limit.learners.includes(learner));
}

function covers({ firstWeek, lastWeek }: Placement, week: number): boolean {
  return firstWeek <= week && week <= lastWeek;
}
