/** Which of a learner's tasks can be learnt where: the look-ups that moves between learners need. */

import type { LearnerModel, TaskModel } from "./learner-model.ts";
import type { Model } from "./model.ts";
import type { Random } from "./random.ts";

const NONE = new Int32Array(0);

export class TaskFinder {
  /** Per learner and area: local tasks. Learners with the same tasks share a list. */
  readonly #tasksOfArea: Int32Array[][] = [];
  readonly #areaOfTask: Int32Array[] = [];
  /** Per venue: the areas that can be learnt there. */
  readonly #areasOfVenue: Int32Array[];

  constructor({ problem, learners }: Model) {
    const areaIndex = new Map(problem.areas.map(({ id }, i) => [id, i]));
    const shared = new Map<string, { areaOfTask: Int32Array; tasksOfArea: Int32Array[] }>();
    for (const { programme, tasks } of learners) {
      const key = `${programme.id}|${tasks.map((task) => task.index).join()}`;
      let found = shared.get(key);
      if (!found) {
        const areaOfTask = Int32Array.from(tasks, ({ index }) => areaIndex.get(programme.tasks[index]?.area ?? "") ?? -1);
        const tasksOfArea = problem.areas.map((_, area) => Int32Array.from([...areaOfTask.keys()].filter((k) => areaOfTask[k] === area)));
        shared.set(key, (found = { areaOfTask, tasksOfArea }));
      }
      this.#areaOfTask.push(found.areaOfTask);
      this.#tasksOfArea.push(found.tasksOfArea);
    }
    this.#areasOfVenue = problem.venues.map(({ areas }) => Int32Array.from(areas, (id) => areaIndex.get(id) ?? -1));
  }

  areaOf(l: number, task: number): number {
    return (this.#areaOfTask[l] as Int32Array)[task] as number;
  }

  /** A task of a learner in an area, −1 if there is none. */
  taskIn(l: number, area: number, random: Random): number {
    const tasks = (this.#tasksOfArea[l] as Int32Array[])[area] ?? NONE;
    if (tasks.length <= 1) return tasks[0] ?? -1;
    return tasks[random.below(tasks.length)] as number;
  }

  /** An area that can be learnt in a venue, −1 if there is none. */
  areaAt(venue: number, random: Random): number {
    const areas = this.#areasOfVenue[venue] as Int32Array;
    if (areas.length <= 1) return areas[0] ?? -1;
    return areas[random.below(areas.length)] as number;
  }
}

/** Can the task be done in this venue? */
export function isTaughtAt({ venues }: TaskModel, venue: number): boolean {
  for (let i = 0; i < venues.length; i++) if (venues[i] === venue) return true;
  return false;
}

export function anyVenue({ venues }: TaskModel, random: Random): number {
  return venues[random.below(venues.length)] as number;
}

/** The venue of a task at a site, −1 if there is none. */
export function venueAtSite({ venues }: TaskModel, site: number, venueSite: Int32Array): number {
  for (let i = 0; i < venues.length; i++) if (venueSite[venues[i] as number] === site) return venues[i] as number;
  return -1;
}

/** The position of a week in a learner's own weeks, −1 if the learner is away or the week is frozen. */
export function positionOf({ weeks, start }: LearnerModel, week: number): number {
  // Most learners are there in most weeks, so the position is at most a few below the week.
  for (let position = Math.min(week, weeks.length - 1); position >= start; position--) {
    const there = weeks[position] as number;
    if (there === week) return position;
    if (there < week) return -1;
  }
  return -1;
}
