/** The rules of a problem as conflict items, each with its address, in the order in which a conflict is told. */

import type { ConflictItem, Learner, Problem, Programme, Venue, Weekly } from "./problem.ts";
import { inWeek } from "./timetable.ts";

/** Two items with the same key are the same rule. */
export function itemKey({ rule, learner, task, venue, limit, choice, firstWeek, lastWeek }: ConflictItem): string {
  return [rule, learner, task, venue, limit, choice, firstWeek, lastWeek].join("\u0000");
}

/**
 * Every rule that can be left out of the problem on its own. Always in force, and so not listed: one place at a time,
 * matching areas, block lengths and site variety.
 */
export function conflictItems(problem: Problem): ConflictItem[] {
  const programmes = new Map(problem.programmes.map((programme) => [programme.id, programme]));
  const withProgramme = problem.learners.flatMap((learner): [Learner, Programme][] => {
    const programme = programmes.get(learner.programme);
    return programme ? [[learner, programme]] : [];
  });
  const reached = new Set(withProgramme.flatMap(([learner, { tasks }]) => tasks.filter(({ id }) => remainingOf(learner, id) !== 0).map(({ area }) => area)));
  const venues = problem.venues.filter(({ areas }) => areas.some((area) => reached.has(area)));
  return [
    ...withProgramme.flatMap(([learner, programme]) => requiredTasks(programme).filter((task) => remainingOf(learner, task) !== 0).map((task) => ({ rule: "task-weeks", learner: learner.id, task }))),
    ...(problem.pins ?? []).map(({ learner, task, firstWeek, lastWeek }) => ({ rule: "pin", learner, task, firstWeek, lastWeek })),
    ...withProgramme.flatMap(([learner, programme]) => pairsOf(learner, programme)),
    ...windowsOf(withProgramme.map(([, programme]) => programme)),
    ...venues.map(({ id }) => ({ rule: "capacity", venue: id })),
    ...(problem.limits ?? []).map(({ id }) => ({ rule: "limit", limit: id })),
    ...venues.filter(({ closedWeeks = [] }) => closedWeeks.length > 0).map(({ id }) => ({ rule: "open-venue", venue: id })),
    ...problem.venues.filter((venue) => hasMinimum(venue, problem.weekCount)).map(({ id }) => ({ rule: "minimum", venue: id })),
    ...problem.venues.filter(({ minimumWhenOpen = 0 }) => minimumWhenOpen > 1).map(({ id }) => ({ rule: "minimum-when-open", venue: id })),
    ...problem.learners.filter(({ unavailableWeeks = [] }) => unavailableWeeks.length > 0).map(({ id }) => ({ rule: "availability", learner: id })),
    ...problem.learners.filter(({ forbiddenVenues = [] }) => forbiddenVenues.length > 0).map(({ id }) => ({ rule: "allowed-venue", learner: id })),
    ...frozenItems(problem),
  ];
}

export const remainingOf = ({ remaining }: Learner, task: string): number | undefined => (remaining && Object.hasOwn(remaining, task) ? remaining[task] : undefined);

/** Ids of the tasks that no choice lists. */
export function requiredTasks({ tasks, choices = [] }: Programme): string[] {
  const optional = new Set(choices.flatMap((choice) => choice.tasks));
  return tasks.map(({ id }) => id).filter((id) => !optional.has(id));
}

export const hasMinimum = ({ minimum = 0 }: Venue, weekCount: number): boolean => someWeek(minimum, weekCount, (least) => least > 0);

function someWeek(value: Weekly, weekCount: number, holds: (value: number) => boolean): boolean {
  for (let week = 0; week < weekCount; week++) if (holds(inWeek(value, week))) return true;
  return false;
}

function pairsOf({ id: learner }: Learner, { order = [], prerequisites = [], choices = [] }: Programme): ConflictItem[] {
  const laterTasks = (pairs: string[][]) => [...new Set(pairs.map(([, after = ""]) => after))];
  return [
    ...choices.map(({ id: choice }) => ({ rule: "choice", learner, choice })),
    ...laterTasks(order).map((task) => ({ rule: "order", learner, task })),
    ...laterTasks(prerequisites).map((task) => ({ rule: "prerequisite", learner, task })),
  ];
}

function windowsOf(programmes: Programme[]): ConflictItem[] {
  const tasks = programmes.flatMap((programme) => programme.tasks).filter(({ earliestWeek, latestWeek }) => earliestWeek !== undefined || latestWeek !== undefined);
  return [...new Set(tasks.map(({ id }) => id))].map((task) => ({ rule: "task-window", task }));
}

function frozenItems({ published, learners }: Problem): ConflictItem[] {
  if (!published || published.frozenUntil === 0) return [];
  return learners.map(({ id }) => ({ rule: "frozen", learner: id }));
}
