/**
 * A problem in which only some rules are left: what a conflict claims, as an ordinary problem that can be solved. Costs
 * are left out, since only the question "is there any plan?" is asked of it.
 *
 * A task that nobody insists on counts as done before the horizon, except for the weeks that pins or frozen weeks hold.
 * Where minimums are among the rules everybody takes part and tasks become electives instead: someone has to fill them.
 */

import { itemKey, remainingOf, requiredTasks } from "./conflict-items.ts";
import type { Choice, ConflictItem, CostTerm, Learner, Limit, Placement, Problem, Programme, Venue, Weekly } from "./problem.ts";
import { inWeek } from "./timetable.ts";

const NO_WEIGHTS: Record<CostTerm, number> = { preference: 0, siteChange: 0, idleWeek: 0, crowding: 0, unfairness: 0, disruption: 0 };

/** The same rules without any cost: solved as soon as there is any plan. */
export function withoutCosts(problem: Problem): Problem {
  return {
    ...problem, weights: NO_WEIGHTS, fairness: "preference",
    learners: problem.learners.map(({ preferences: _preferences, burden: _burden, ...learner }) => learner),
  };
}

/** The problem of these rules alone. Learners whom none of them names are left out. */
export function keepOnly(problem: Problem, items: readonly ConflictItem[]): Problem {
  const kept = new Kept(items);
  const hasMinimums = kept.of("minimum").length > 0 || kept.of("minimum-when-open").length > 0;
  const named = new Set(items.flatMap(({ learner }) => learner ?? []));
  const learners = hasMinimums ? problem.learners : problem.learners.filter(({ id }) => named.has(id));
  const present = new Set(learners.map(({ id }) => id));
  const pins = (problem.pins ?? []).filter((pin) => kept.has({ rule: "pin", learner: pin.learner, task: pin.task, firstWeek: pin.firstWeek, lastWeek: pin.lastWeek }));
  const isFrozen = kept.of("frozen").length > 0;
  const { published, limits: _, ...rest } = problem;
  const restricted = new Restricted(problem, kept, pins, isFrozen, hasMinimums);
  const ownLearners = learners.map((learner) => restricted.learner(learner));
  const isReached = hasMinimums ? () => true : reachedVenues(ownLearners, restricted.programmes, [...pins, ...(published?.placements ?? []).filter(({ learner }) => present.has(learner))]);
  const reached = new Set(problem.venues.filter(isReached).map(({ id }) => id));
  return {
    ...rest, weights: NO_WEIGHTS, fairness: "preference", learners: ownLearners, programmes: restricted.programmes, pins,
    venues: problem.venues.filter(isReached).map((venue) => keptVenue(venue, kept, problem)),
    limits: (problem.limits ?? []).flatMap((limit) => keptLimit(limit, kept, problem, { present, reached })),
    ...(published && isFrozen && { published: { ...published, placements: published.placements.filter(({ learner }) => present.has(learner)) } }),
  };
}

class Kept {
  readonly #keys: Set<string>;
  readonly #byRule = new Map<string, ConflictItem[]>();

  constructor(items: readonly ConflictItem[]) {
    this.#keys = new Set(items.map(itemKey));
    for (const item of items) {
      const known = this.#byRule.get(item.rule);
      if (known) known.push(item);
      else this.#byRule.set(item.rule, [item]);
    }
  }

  has(item: ConflictItem): boolean {
    return this.#keys.has(itemKey(item));
  }

  of(rule: string): readonly ConflictItem[] {
    return this.#byRule.get(rule) ?? [];
  }

  /** Is the rule of this venue, or this limit, in force in a week? */
  covers(rule: string, id: string, week: number): boolean {
    return this.of(rule).some(({ venue, limit, firstWeek = 0, lastWeek = Infinity }) => (venue ?? limit) === id && firstWeek <= week && week <= lastWeek);
  }

  mentions(rule: string, id: string): boolean {
    return this.of(rule).some(({ venue, limit }) => (venue ?? limit) === id);
  }
}

class Restricted {
  readonly programmes: Programme[] = [];
  readonly #known = new Map<string, Programme>();
  readonly #problem: Problem;
  readonly #kept: Kept;
  readonly #pins: Placement[];
  readonly #isFrozen: boolean;
  readonly #asElectives: boolean;
  readonly #windows: Set<string>;

  constructor(problem: Problem, kept: Kept, pins: Placement[], isFrozen: boolean, asElectives: boolean) {
    this.#problem = problem;
    this.#kept = kept;
    this.#pins = pins;
    this.#isFrozen = isFrozen;
    this.#asElectives = asElectives;
    this.#windows = new Set(kept.of("task-window").flatMap(({ task }) => task ?? []));
  }

  learner(learner: Learner): Learner {
    const { id, programme: programmeId, unavailableWeeks = [], forbiddenVenues = [], preferences: _preferences, burden: _burden, ...rest } = learner;
    const own = this.#problem.programmes.find((candidate) => candidate.id === programmeId);
    if (!own) throw new Error(`learner ${id} names no programme of this problem`);
    const frozenUntil = this.#isFrozen ? (this.#problem.published?.frozenUntil ?? 0) : 0;
    const away = this.#kept.has({ rule: "availability", learner: id }) ? unavailableWeeks : unavailableWeeks.filter((week) => week < frozenUntil);
    const isAway = new Set(away);
    const chosen = new Set((own.choices ?? []).flatMap((choice) => (this.#asElectives || this.#kept.has({ rule: "choice", learner: id, choice: choice.id }) ? choice.tasks : [])));
    const required = new Set(requiredTasks(own));
    const unasked = own.tasks.map((task) => task.id).filter((task) => !chosen.has(task) && !(required.has(task) && this.#kept.has({ rule: "task-weeks", learner: id, task })));
    const remaining = { ...learner.remaining };
    const electives: string[] = [];
    for (const task of unasked) {
      if (remainingOf(learner, task) === 0) continue;
      if (this.#asElectives) electives.push(task);
      else remaining[task] = Math.min(remainingOf(learner, task) ?? Infinity, this.#heldWeeks(id, task, frozenUntil, isAway), own.tasks.find((candidate) => candidate.id === task)?.weeks ?? 0);
    }
    return {
      ...rest, id, programme: this.#programmeOf(own, id, electives).id, unavailableWeeks: away, remaining,
      forbiddenVenues: this.#kept.has({ rule: "allowed-venue", learner: id }) ? forbiddenVenues : [],
    };
  }

  /** Weeks of a task that pins and frozen weeks hold, whoever insists on the rest. */
  #heldWeeks(learner: string, task: string, frozenUntil: number, away: ReadonlySet<number>): number {
    const weeks = new Set<number>();
    const add = (placement: Placement, until: number) => {
      if (placement.learner !== learner || placement.task !== task) return;
      for (let week = placement.firstWeek; week <= Math.min(placement.lastWeek, until); week++) if (!away.has(week)) weeks.add(week);
    };
    for (const pin of this.#pins) add(pin, Infinity);
    if (frozenUntil > 0) for (const placement of this.#problem.published?.placements ?? []) add(placement, frozenUntil - 1);
    return weeks.size;
  }

  // Learners with the same rules left share a programme.
  #programmeOf(programme: Programme, learner: string, electives: string[]): Programme {
    const kept = this.#kept;
    const { order = [], prerequisites = [], choices = [] } = programme;
    const keptPairs = (rule: string, pairs: string[][]) => pairs.filter(([, after = ""]) => kept.has({ rule, learner, task: after }));
    const ownChoices: Choice[] = choices.map((choice) => (kept.has({ rule: "choice", learner, choice: choice.id }) ? choice : { ...choice, atLeast: 0, atMost: choice.tasks.length }));
    // A further choice that asks for nothing makes its tasks electives.
    if (electives.length > 0) ownChoices.push({ id: "\u0000electives", tasks: electives, atLeast: 0, atMost: electives.length });
    const left: Programme = {
      ...programme, choices: ownChoices, order: keptPairs("order", order), prerequisites: keptPairs("prerequisite", prerequisites),
      tasks: programme.tasks.map((task) => {
        if (this.#windows.has(task.id)) return task;
        const { earliestWeek: _, latestWeek: __, ...open } = task;
        return open;
      }),
    };
    const key = JSON.stringify([programme.id, left.choices, left.order, left.prerequisites]);
    const known = this.#known.get(key);
    if (known) return known;
    const own = { ...left, id: `${programme.id}\u0000${this.#known.size}` };
    this.#known.set(key, own);
    this.programmes.push(own);
    return own;
  }
}

function weekly(weekCount: number, value: (week: number) => number): Weekly {
  const list = Array.from({ length: weekCount }, (_, week) => value(week));
  return list.every((entry) => entry === list[0]) ? (list[0] ?? 0) : list;
}

function keptVenue(venue: Venue, kept: Kept, { weekCount, learners }: Problem): Venue {
  const { comfortable: _, minimum = 0, minimumWhenOpen = 0, closedWeeks = [], capacity, ...rest } = venue;
  return {
    ...rest,
    capacity: kept.mentions("capacity", venue.id) ? weekly(weekCount, (week) => (kept.covers("capacity", venue.id, week) ? inWeek(capacity, week) : learners.length)) : learners.length,
    closedWeeks: kept.mentions("open-venue", venue.id) ? closedWeeks.filter((week) => kept.covers("open-venue", venue.id, week)) : [],
    ...(kept.mentions("minimum", venue.id) && { minimum: weekly(weekCount, (week) => (kept.covers("minimum", venue.id, week) ? inWeek(minimum, week) : 0)) }),
    ...(kept.mentions("minimum-when-open", venue.id) && { minimumWhenOpen }),
  };
}

/** Venues where somebody could have something to do; the others play no part. */
function reachedVenues(learners: Learner[], programmes: Programme[], held: Placement[]): (venue: Venue) => boolean {
  const byId = new Map(programmes.map((programme) => [programme.id, programme]));
  const areas = new Set(learners.flatMap((learner) => byId.get(learner.programme)?.tasks.filter(({ id }) => learner.remaining?.[id] !== 0).map(({ area }) => area) ?? []));
  const used = new Set(held.map(({ venue }) => venue));
  return (venue) => used.has(venue.id) || venue.areas.some((area) => areas.has(area));
}

function keptLimit(limit: Limit, kept: Kept, { weekCount, learners }: Problem, { present, reached }: { present: ReadonlySet<string>; reached: ReadonlySet<string> }): Limit[] {
  if (!kept.mentions("limit", limit.id)) return [];
  const members = limit.learners?.filter((learner) => present.has(learner));
  const venues = limit.venues?.filter((venue) => reached.has(venue));
  if (members?.length === 0 || venues?.length === 0) return [];
  return [{ ...limit, ...(members && { learners: members }), ...(venues && { venues }), max: weekly(weekCount, (week) => (kept.covers("limit", limit.id, week) ? inWeek(limit.max, week) : learners.length)) }];
}
