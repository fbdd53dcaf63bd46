/**
 * Plain impossibilities, found before any search and told in words. Each finding is a proof; none found proves nothing.
 */

import type { LatticeBook } from "./lattice-book.ts";
import type { LearnerModel } from "./learner-model.ts";
import type { Model } from "./model.ts";
import { brokenHistory } from "./presolve-frozen.ts";
import { minimumThatCloses, overbookedPlaces } from "./presolve-places.ts";
import { LearnerPricing } from "./priced-learner.ts";
import type { Conflict } from "./problem.ts";
import type { Impossibility } from "./solution.ts";

/** All checks that take milliseconds. */
export function presolve(model: Model): Impossibility[] {
  return [
    ...brokenHistory(model),
    ...model.learners.flatMap(contradictionsOf),
    ...model.learners.flatMap((learner) => tasksWithoutVenue(model, learner)),
    ...model.learners.flatMap(tooManyWeeks),
    ...minimumsAboveCapacity(model),
    ...crowdedPins(model),
    ...overbookedPlaces(model),
  ];
}

function contradictionsOf({ id, contradictions }: LearnerModel): Impossibility[] {
  return contradictions.map(({ rule, task, says }) => ({ says, conflict: [{ rule, learner: id, ...(task !== undefined && { task }), says }] }));
}

/** A required task whose every venue is missing, forbidden, closed or without places throughout its window. */
function tasksWithoutVenue(model: Model, learner: LearnerModel): Impossibility[] {
  const { problem, capacity, weekCount } = model;
  return learner.tasks.filter(({ optional }) => !optional).flatMap((task) => {
    const usable = task.venues.some((venue) => {
      for (let p = task.firstPosition; p <= task.lastPosition; p++) if ((capacity[venue * weekCount + (learner.weeks[p] as number)] as number) > 0) return true;
      return false;
    });
    if (usable) return [];
    const area = learner.programme.tasks[task.index]?.area ?? "";
    const teaching = problem.venues.filter((venue) => venue.areas.includes(area));
    const says = teaching.length === 0
      ? `No venue teaches ${area}, which ${learner.id} needs for ${task.id}.`
      : `None of the ${teaching.length} venues that teach ${area} is open to ${learner.id} for ${task.id}.`;
    const closed: Conflict = teaching.map(({ id }) => ({ rule: "open-venue", venue: id }));
    const tooSmall = [...task.venues].flatMap((venue) => minimumThatCloses(model, venue, { firstWeek: 0, lastWeek: weekCount - 1 }));
    return [{ says, conflict: [{ rule: "task-weeks", learner: learner.id, task: task.id, says }, { rule: "allowed-venue", learner: learner.id }, ...closed, ...tooSmall] }];
  });
}

/** The required tasks take more weeks than the learner is there. */
function tooManyWeeks({ id, tasks, weeks, start }: LearnerModel): Impossibility[] {
  const required = tasks.filter(({ optional }) => !optional);
  const asked = required.reduce((sum, task) => sum + task.weeks, 0);
  const free = weeks.length - start;
  if (asked <= free) return [];
  const says = `${id} has ${asked} weeks of tasks to do but is available in ${free}.`;
  return [{ says, conflict: [...required.map((task) => ({ rule: "task-weeks", learner: id, task: task.id })), { rule: "availability", learner: id, says }] }];
}

function minimumsAboveCapacity(model: Model): Impossibility[] {
  const { problem, minimum, capacity, weekCount } = model;
  return problem.venues.flatMap(({ id }, v) => {
    for (let week = 0; week < weekCount; week++) {
      const [least, most] = [minimum[v * weekCount + week] as number, capacity[v * weekCount + week] as number];
      if (least <= most) continue;
      const says = `${id} needs ${least} learners in week ${week} but has room for ${most}.`;
      const weeks = { firstWeek: week, lastWeek: week };
      return [{ says, conflict: [{ rule: "minimum", venue: id, ...weeks, says }, { rule: "capacity", venue: id, ...weeks }, ...minimumThatCloses(model, v, weeks)] }];
    }
    return [];
  });
}

/** More learners are pinned to a venue in a week than it has places. */
function crowdedPins(model: Model): Impossibility[] {
  const { problem, learners, capacity, weekCount } = model;
  const pinned = new Map<number, { learner: string; task: string }[]>();
  for (const { id, weeks, tasks, pinTask, pinVenue } of learners) {
    if (pinTask === null || pinVenue === null) continue;
    weeks.forEach((week, position) => {
      const task = tasks[pinTask[position] as number];
      if (!task) return;
      const at = (pinVenue[position] as number) * weekCount + week;
      const there = pinned.get(at) ?? [];
      there.push({ learner: id, task: task.id });
      pinned.set(at, there);
    });
  }
  return [...pinned].flatMap(([at, there]) => {
    const places = capacity[at] as number;
    if (there.length <= places) return [];
    const v = Math.floor(at / weekCount);
    const venue = problem.venues[v]?.id ?? "";
    const week = at % weekCount;
    const weeks = { firstWeek: week, lastWeek: week };
    const closing = minimumThatCloses(model, v, weeks);
    const lack = closing.length > 0 ? "which has fewer places than it needs to open" : `which has ${places} places`;
    const says = `${there.length} learners are pinned to ${venue} in week ${week}, ${lack}.`;
    const pins = there.slice(0, places + 1).map(({ learner, task }) => ({ rule: "pin", learner, task, ...weeks }));
    return [{ says, conflict: [...pins, { rule: "capacity", venue, ...weeks, says }, ...closing] }];
  });
}

/** Of learners for whom the search found no schedule: those who have none even if every place were free for them. */
export function strandedForGood(model: Model, book: LatticeBook, stranded: number[]): Impossibility[] {
  const pricing = new LearnerPricing(model, book);
  const free = {
    venue: new Float64Array(model.venueCount * model.weekCount), limit: new Float64Array(model.limits.length * model.weekCount),
    fairShare: new Float64Array(model.learners.length),
  };
  return stranded.filter((l) => pricing.price(model.learners[l] as LearnerModel, free) === Infinity).map((l) => learnerWithoutSchedule(model, l));
}

/** No schedule fits this learner, whatever the others do. */
export function learnerWithoutSchedule({ learners }: Model, l: number): Impossibility {
  const { id, programme, tasks, choices, pinTask, start, weeks } = learners[l] as LearnerModel;
  // Orders that follow from windows alone are no rule of the programme.
  const isToDo = (task = "") => tasks.some((other) => other.id === task);
  const ordered = new Set(programme.order?.flatMap(([before, after]) => (isToDo(before) ? [after] : [])));
  const asked = tasks.reduce((sum, task) => sum + (task.optional ? 0 : task.weeks), 0);
  const says = `No schedule fits ${id}, even if every place were free: ${asked} weeks of required tasks in ${weeks.length - start} available weeks, with their windows, order and blocks.`;
  const conflict: Conflict = [
    ...tasks.filter(({ optional }) => !optional).map((task) => ({ rule: "task-weeks", learner: id, task: task.id })),
    ...choices.map((choice) => ({ rule: "choice", learner: id, choice: choice.id })),
    ...tasks.map((task) => ({ rule: "task-window", task: task.id })),
    ...tasks.filter((task) => ordered.has(task.id)).map((task) => ({ rule: "order", learner: id, task: task.id })),
    ...tasks.filter(({ needs }) => needs.length > 0).map((task) => ({ rule: "prerequisite", learner: id, task: task.id })),
    { rule: "availability", learner: id, says }, { rule: "allowed-venue", learner: id },
    ...(pinTask ? [...new Set(pinTask)].flatMap((k) => tasks[k] ?? []).map((task) => ({ rule: "pin", learner: id, task: task.id })) : []),
    ...(start > 0 ? [{ rule: "frozen", learner: id }] : []),
  ];
  return { says, conflict };
}
