/** Where places are missing, told from the draft that came closest to a plan: a candidate, not a proof. */

import type { LearnerModel } from "./learner-model.ts";
import type { Model } from "./model.ts";
import type { Search } from "./search.ts";
import type { Shortage } from "./solution.ts";

/** Venues, limits and areas that lack places, worst first; learners for whom no schedule was found at all come first. */
export function shortagesOf(model: Model, search: Search): Shortage[] {
  const { board } = search.draft;
  const { problem, weekCount } = model;
  const lacking: Shortage[] = [];
  const overAt = (at: number) => Math.max(0, (board.load[at] as number) - (model.capacity[at] as number));
  problem.venues.forEach((venue, v) => {
    const over = Array.from({ length: weekCount }, (_, week) => overAt(v * weekCount + week));
    const short = Array.from({ length: weekCount }, (_, week) => board.breachAt(v * weekCount + week) - (over[week] as number));
    for (const run of runs(over)) lacking.push({ venue: venue.id, ...run, says: `${venue.id} lacks ${places(run.missingPlaces)} ${inWeeks(run)}.` });
    for (const run of runs(short)) lacking.push({ venue: venue.id, ...run, says: `${venue.id} lacks ${run.missingPlaces} learner-weeks to its minimum ${inWeeks(run)}.` });
  });
  model.limits.forEach(({ index }, i) => {
    const limit = problem.limits?.[index];
    const over = Array.from({ length: weekCount }, (_, week) => board.limitBreachAt(i * weekCount + week));
    if (limit) for (const run of runs(over)) lacking.push({ limit: limit.id, ...run, says: `"${limit.says ?? limit.id}" is exceeded by ${run.missingPlaces} learner-weeks ${inWeeks(run)}.` });
  });
  lacking.push(...areaShortages(model, overAt));
  lacking.sort((a, b) => b.missingPlaces - a.missingPlaces);
  // Of those whom the time was too short to try nothing can be said.
  const stranded = search.isCutShort ? [] : search.stranded;
  return [...stranded.map((l) => strandedLearner(model.learners[l] as LearnerModel, weekCount)), ...lacking];
}

type Run = Pick<Shortage, "firstWeek" | "lastWeek" | "missingPlaces">;

/** Runs of weeks with something missing; a gap of one week does not end a run. */
function runs(missing: number[]): Run[] {
  const found: Run[] = [];
  missing.forEach((places, week) => {
    if (places <= 0) return;
    const last = found.at(-1);
    if (last && week - last.lastWeek <= 2) {
      last.lastWeek = week;
      last.missingPlaces += places;
    } else found.push({ firstWeek: week, lastWeek: week, missingPlaces: places });
  });
  return found;
}

// An area lacks places where its venues together hold more learners than they have room for.
function areaShortages({ problem, weekCount }: Model, overAt: (at: number) => number): Shortage[] {
  return problem.areas.flatMap(({ id }) => {
    const venues = problem.venues.flatMap((venue, v) => (venue.areas.includes(id) ? [v] : []));
    if (venues.length < 2) return []; // told by the venue itself
    const missing = Array.from({ length: weekCount }, (_, week) => venues.reduce((sum, v) => sum + overAt(v * weekCount + week), 0));
    return runs(missing).map((run) => ({ area: id, ...run, says: `The ${venues.length} venues of ${id} together lack ${places(run.missingPlaces)} ${inWeeks(run)}.` }));
  });
}

const places = (count: number): string => (count === 1 ? "a place for one learner-week" : `places for ${count} learner-weeks`);

const inWeeks = ({ firstWeek, lastWeek }: Run): string => (firstWeek === lastWeek ? `in week ${firstWeek}` : `in weeks ${firstWeek}–${lastWeek}`);

function strandedLearner({ id, tasks, weeks, start }: LearnerModel, weekCount: number): Shortage {
  const asked = tasks.reduce((sum, task) => sum + (task.optional ? 0 : task.weeks), 0);
  const free = weeks.length - start;
  return {
    learner: id, firstWeek: weeks[start] ?? weekCount - 1, lastWeek: weekCount - 1, missingPlaces: Math.max(1, asked - free),
    says: `No schedule was found for ${id}: ${asked} weeks of tasks, ${free} weeks available.`,
  };
}
