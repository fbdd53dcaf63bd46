/**
 * A problem compiled to typed arrays: what the search, the bound and the checks of feasibility read.
 *
 * Tables over venues and weeks are flat, row by row: entry `venue × weekCount + week`.
 */

import { PlaceBook } from "./learner-places.ts";
import { compileLearner, type LearnerModel, type Surroundings } from "./learner-model.ts";
import type { Limit, Placement, Problem, Weekly } from "./problem.ts";

/** A limit that can bind: its index in the problem, its highest load per week, and whom it counts. */
export interface LimitModel {
  index: number;
  max: Int32Array;
}

export interface Model {
  problem: Problem;
  weekCount: number;
  venueCount: number;
  venueSite: Int32Array;
  /** venues × weeks; 0 where closed, never more than there are learners. */
  capacity: Int32Array;
  comfortable: Int32Array;
  /** venues × weeks; 0 where closed. */
  minimum: Int32Array;
  minimumWhenOpen: Int32Array;
  limits: LimitModel[];
  /** Learners with the same limits share a class. */
  limitClass: Int32Array;
  /** classes × venues: indices into `limits` that count a learner of the class in the venue. */
  limitsAt: Int32Array[];
  /** classes × venues: 1 per week in which such a learner may never be there; null if there is no such week. */
  bannedWeeks: (Uint8Array | null)[];
  learners: LearnerModel[];
  /** Where the tasks of each learner begin in a list of all learners' tasks; last, how many there are. */
  firstTask: Int32Array;
  /** Is there any minimum, or minimum when open, above zero? */
  hasMinimums: boolean;
  hasMinimumsWhenOpen: boolean;
  personalFairness: boolean;
}

/** Compiles a problem that `readProblem` accepted. Cheap: linear in the size of the problem. */
export function compileModel(problem: Problem): Model {
  const { weekCount, venues } = problem;
  const sites = new Map(problem.sites.map(({ id }, i) => [id, i]));
  const venueIndex = new Map(venues.map(({ id }, i) => [id, i]));
  const venueSite = Int32Array.from(venues, (venue) => sites.get(venue.site) ?? -1);
  const tables = compileVenues(problem);
  const around: Surroundings = {
    problem, venueIndex, venueSite, places: new PlaceBook(venueSite, venuesOfAreas(problem)),
    pinsOf: byLearner(problem.pins ?? []), publishedOf: byLearner(problem.published?.placements ?? []),
  };
  const programmes = new Map(problem.programmes.map((programme) => [programme.id, programme]));
  const learners = problem.learners.map((learner, i) => {
    const programme = programmes.get(learner.programme);
    if (!programme) throw new Error(`learner ${learner.id} names no programme of this problem`);
    return compileLearner(learner, i, programme, around);
  });
  return {
    problem, weekCount, venueCount: venues.length, venueSite, ...tables, learners, firstTask: firstTasks(learners),
    ...compileLimits(problem, venueIndex, tables),
    hasMinimums: tables.minimum.some((least) => least > 0),
    hasMinimumsWhenOpen: tables.minimumWhenOpen.some((least) => least > 1),
    personalFairness: problem.fairness === "personal",
  };
}

function firstTasks(learners: readonly LearnerModel[]): Int32Array {
  const first = new Int32Array(learners.length + 1);
  for (const [l, { tasks }] of learners.entries()) first[l + 1] = (first[l] as number) + tasks.length;
  return first;
}

const inWeek = (value: Weekly, week: number): number => (typeof value === "number" ? value : (value[week] as number));

function compileVenues({ venues, weekCount, learners }: Problem) {
  const size = venues.length * weekCount;
  const capacity = new Int32Array(size);
  const comfortable = new Int32Array(size);
  const minimum = new Int32Array(size);
  venues.forEach((venue, v) => {
    const closed = new Set(venue.closedWeeks);
    for (let week = 0; week < weekCount; week++) {
      const at = v * weekCount + week;
      const places = closed.has(week) ? 0 : Math.min(inWeek(venue.capacity, week), learners.length);
      // With fewer places than it takes to open nobody can be there.
      capacity[at] = places < (venue.minimumWhenOpen ?? 0) ? 0 : places;
      comfortable[at] = Math.min(venue.comfortable ?? inWeek(venue.capacity, week), learners.length);
      minimum[at] = closed.has(week) ? 0 : inWeek(venue.minimum ?? 0, week);
    }
  });
  return { capacity, comfortable, minimum, minimumWhenOpen: Int32Array.from(venues, (venue) => venue.minimumWhenOpen ?? 0) };
}

function venuesOfAreas({ venues }: Problem): Map<string, number[]> {
  const byArea = new Map<string, number[]>();
  venues.forEach((venue, v) => {
    for (const area of new Set(venue.areas)) {
      const known = byArea.get(area);
      if (known) known.push(v);
      else byArea.set(area, [v]);
    }
  });
  return byArea;
}

function byLearner(placements: Placement[]): Map<string, Placement[]> {
  const grouped = new Map<string, Placement[]>();
  for (const placement of placements) {
    const known = grouped.get(placement.learner);
    if (known) known.push(placement);
    else grouped.set(placement.learner, [placement]);
  }
  return grouped;
}

/** A limit can bind only if its learners could fill its venues beyond its maximum in some week. */
function canBind(max: Int32Array, members: number, venues: number[], capacity: Int32Array): boolean {
  return max.some((most, week) => {
    if (most >= members) return false;
    let places = 0;
    for (const venue of venues) places += capacity[venue * max.length + week] as number;
    return places > most;
  });
}

type VenueTables = ReturnType<typeof compileVenues>;

function compileLimits(problem: Problem, venueIndex: Map<string, number>, { capacity }: VenueTables) {
  const { weekCount, venues, learners } = problem;
  const learnerIndex = new Map(learners.map(({ id }, i) => [id, i]));
  const limits: LimitModel[] = [];
  const venuesOf: number[][] = [];
  const limitsOfLearner: number[][] = learners.map(() => []);
  (problem.limits ?? []).forEach((limit, index) => {
    const { max, places, members } = resolveLimit(limit, weekCount, venueIndex, learnerIndex, venues.length, learners.length);
    if (!canBind(max, members.length, places, capacity)) return;
    for (const member of members) limitsOfLearner[member]?.push(limits.length);
    limits.push({ index, max });
    venuesOf.push(places);
  });
  const { limitClass, classes } = classify(limitsOfLearner);
  return { limits, limitClass, ...spreadLimits(classes, limits, venuesOf, venues.length, weekCount) };
}

function resolveLimit(
  limit: Limit, weekCount: number, venueIndex: Map<string, number>, learnerIndex: Map<string, number>,
  venueCount: number, learnerCount: number,
) {
  const all = (count: number) => Array.from({ length: count }, (_, i) => i);
  const places = limit.venues ? [...new Set(limit.venues.map((id) => venueIndex.get(id) as number))] : all(venueCount);
  const members = limit.learners ? [...new Set(limit.learners.map((id) => learnerIndex.get(id) as number))] : all(learnerCount);
  const max = Int32Array.from({ length: weekCount }, (_, week) => Math.min(inWeek(limit.max, week), learnerCount));
  return { max, places, members };
}

function classify(limitsOfLearner: number[][]) {
  const known = new Map<string, number>();
  const classes: number[][] = [];
  const limitClass = Int32Array.from(limitsOfLearner, (limits) => {
    const key = limits.join();
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, classes.length);
    return classes.push(limits) - 1;
  });
  return { limitClass, classes };
}

function spreadLimits(classes: number[][], limits: LimitModel[], venuesOf: number[][], venueCount: number, weekCount: number) {
  const limitsAt: Int32Array[] = [];
  const bannedWeeks: (Uint8Array | null)[] = [];
  const none = new Int32Array(0);
  for (const members of classes) {
    const here: number[][] = Array.from({ length: venueCount }, () => []);
    for (const limit of members) for (const venue of venuesOf[limit] ?? []) here[venue]?.push(limit);
    const bans = new Map<string, Uint8Array | null>();
    for (const list of here) {
      limitsAt.push(list.length > 0 ? Int32Array.from(list) : none);
      const key = list.join();
      if (!bans.has(key)) bans.set(key, weeksAtZero(list, limits, weekCount));
      bannedWeeks.push(bans.get(key) ?? null);
    }
  }
  return { limitsAt, bannedWeeks };
}

// A limit of 0 is a ban for that week, known before any search.
function weeksAtZero(list: number[], limits: LimitModel[], weekCount: number): Uint8Array | null {
  const banned = new Uint8Array(weekCount);
  for (const limit of list) limits[limit]?.max.forEach((most, week) => {
    if (most === 0) banned[week] = 1;
  });
  return banned.includes(1) ? banned : null;
}
