/**
 * Counting argument of Hall's kind: learner-weeks that can only be spent in some venues within some weeks, against the places
 * these venues have in those weeks. **Source**: P. Hall, On representatives of subsets (1935), as a necessary condition.
 */

import type { LearnerModel, TaskModel } from "./learner-model.ts";
import type { Model } from "./model.ts";
import type { Conflict, Venue } from "./problem.ts";
import type { Impossibility } from "./solution.ts";
import { inWeek } from "./timetable.ts";

interface Weeks {
  firstWeek: number;
  lastWeek: number;
}

/** Required work that has to happen in these venues between these weeks (both inclusive). */
interface Demand extends Weeks {
  learner: LearnerModel;
  task: TaskModel;
}

/** The minimum of a venue that has places in these weeks but nowhere enough for it to run: the model counts those places as none. */
export function minimumThatCloses({ problem: { venues, learners } }: Model, v: number, { firstWeek, lastWeek }: Weeks): Conflict {
  const { id: venue, capacity, minimumWhenOpen = 0, closedWeeks = [] } = venues[v] as Venue;
  for (let week = firstWeek; week <= lastWeek; week++) {
    const places = Math.min(inWeek(capacity, week), learners.length);
    if (places > 0 && places < minimumWhenOpen && !closedWeeks.includes(week)) return [{ rule: "minimum-when-open", venue }];
  }
  return [];
}

/** Venue sets with more distinct windows than this are checked over the whole horizon only. */
const MOST_WINDOWS = 24;

/** Sets of venues and ranges of weeks that are asked for more learner-weeks than they have places. */
export function overbookedPlaces(model: Model): Impossibility[] {
  return [...demandsByVenues(model)].flatMap(([, { venues, demands }]) => overbooked(model, venues, demands));
}

function demandsByVenues({ learners }: Model) {
  const byVenues = new Map<string, { venues: Int32Array; demands: Demand[] }>();
  const keys = new Map<Int32Array, string>();
  for (const learner of learners) {
    for (const task of learner.tasks) {
      // A task without any venue is told on its own.
      if (task.optional || task.venues.length === 0 || task.lastPosition < task.firstPosition) continue;
      const key = keys.get(task.venues) ?? task.venues.join();
      keys.set(task.venues, key);
      const known = byVenues.get(key) ?? { venues: task.venues, demands: [] };
      known.demands.push({ learner, task, firstWeek: learner.weeks[task.firstPosition] as number, lastWeek: learner.weeks[task.lastPosition] as number });
      byVenues.set(key, known);
    }
  }
  return byVenues;
}

function overbooked(model: Model, venues: Int32Array, demands: Demand[]): Impossibility[] {
  const firsts = [...new Set(demands.map(({ firstWeek }) => firstWeek))].sort((a, b) => a - b);
  const lasts = [...new Set(demands.map(({ lastWeek }) => lastWeek))].sort((a, b) => a - b);
  const present = presentIn(model, demands);
  const isWide = firsts.length > MOST_WINDOWS || lasts.length > MOST_WINDOWS;
  const starts = isWide ? firsts.slice(0, 1) : firsts;
  const ends = isWide ? lasts.slice(-1) : lasts;
  let worst: { lack: number; found: Impossibility } | null = null;
  for (const firstWeek of starts) {
    for (const lastWeek of ends) {
      const inside = demands.filter((demand) => demand.firstWeek >= firstWeek && demand.lastWeek <= lastWeek);
      const asked = inside.reduce((sum, { task }) => sum + task.weeks, 0);
      const { places, limitsUsed, areAway } = placesIn(model, venues, inside, present, { firstWeek, lastWeek });
      if (asked - places > (worst?.lack ?? 0)) worst = { lack: asked - places, found: told(model, { venues, inside, asked, places, limitsUsed, areAway, firstWeek, lastWeek }) };
    }
  }
  return worst ? [worst.found] : [];
}

/** How many of those who ask are there in each week: places beyond that help nobody. */
function presentIn({ weekCount }: Model, demands: Demand[]): Int32Array {
  const present = new Int32Array(weekCount);
  for (const learner of new Set(demands.map((demand) => demand.learner))) for (const week of learner.weeks) present[week] = (present[week] as number) + 1;
  return present;
}

// Each week offers the venues' capacity, or less where a limit covers all these venues and all these learners, or few of them are there.
function placesIn(model: Model, venues: Int32Array, inside: Demand[], present: Int32Array, { firstWeek, lastWeek }: Weeks) {
  const covering = inside.length === 0 ? [] : model.limits.map((_, limit) => limit).filter((limit) =>
    inside.every(({ learner }) => venues.every((venue) => (model.limitsAt[(model.limitClass[learner.index] as number) * model.venueCount + venue] as Int32Array).includes(limit))));
  const limitsUsed = new Set<number>();
  let places = 0;
  let areAway = false;
  for (let week = firstWeek; week <= lastWeek; week++) {
    let here = venues.reduce((sum, venue) => sum + (model.capacity[venue * model.weekCount + week] as number), 0);
    for (const limit of covering) {
      const most = (model.limits[limit] as Model["limits"][number]).max[week] as number;
      if (most >= here) continue;
      here = most;
      limitsUsed.add(limit);
    }
    if (here > (present[week] as number)) areAway = true;
    places += Math.min(here, present[week] as number);
  }
  return { places, limitsUsed: [...limitsUsed], areAway };
}

interface Overbooking extends Weeks {
  venues: Int32Array;
  inside: Demand[];
  asked: number;
  places: number;
  limitsUsed: number[];
  /** Do weeks count in which fewer are there than there are places? */
  areAway: boolean;
}

function told(model: Model, { venues, inside, asked, places, limitsUsed, areAway, firstWeek, lastWeek }: Overbooking): Impossibility {
  const { problem, limits } = model;
  const ids = [...venues].map((venue) => problem.venues[venue]?.id ?? "");
  const limitIds = limitsUsed.map((limit) => problem.limits?.[(limits[limit] as Model["limits"][number]).index]?.id ?? "");
  const where = ids.length <= 3 ? ids.join(", ") : `${ids.slice(0, 3).join(", ")} and ${ids.length - 3} more venues`;
  const says = `${inside.length} tasks ask for ${asked} learner-weeks in ${where} in weeks ${firstWeek}–${lastWeek}, where there are ${places} places${areAway ? " while they are there" : ""}${limitIds.length > 0 ? ` under ${limitIds.join(", ")}` : ""}.`;
  // As many learners as it takes to exceed the places, longest tasks first.
  const needed: Demand[] = [];
  let sum = 0;
  for (const demand of inside.toSorted((a, b) => b.task.weeks - a.task.weeks)) {
    if (sum > places) break;
    needed.push(demand);
    sum += demand.task.weeks;
  }
  const windows = new Set(needed.filter(({ task, learner }) => task.firstPosition > learner.start || task.lastPosition < learner.weeks.length - 1).map(({ task }) => task.id));
  const conflict: Conflict = [
    ...needed.map(({ learner, task }) => ({ rule: "task-weeks", learner: learner.id, task: task.id })),
    ...[...windows].map((task) => ({ rule: "task-window", task })),
    ...(areAway ? [...new Set(needed.map(({ learner }) => learner.id))].map((learner) => ({ rule: "availability", learner })) : []),
    ...(limitIds.length > 0
      ? limitIds.map((limit) => ({ rule: "limit", limit, firstWeek, lastWeek, says }))
      : ids.map((venue) => ({ rule: "capacity", venue, firstWeek, lastWeek, says }))),
    ...[...venues].flatMap((venue) => minimumThatCloses(model, venue, { firstWeek, lastWeek })),
  ];
  return { says, conflict };
}
