/** A plan laid out week by week, as the checker sees it. Kept apart from the search's model on purpose. */

import type { Learner, Limit, Placement, Plan, Problem, Programme, Task, Venue, Weekly } from "./problem.ts";

/** What a learner does in one week. */
export interface Cell {
  task: string;
  venue: Venue;
}

/** A maximal run of one task in one venue over the available weeks of a learner; both ends inclusive. */
export interface Block extends Cell {
  firstWeek: number;
  lastWeek: number;
  weeks: number;
}

/** What a learner has placed of one task. */
export interface Progress {
  weeks: number;
  firstWeek: number;
  lastWeek: number;
}

/** One learner's part of the plan. `cells` and `available` have one entry a week. */
export interface Schedule {
  learner: Learner;
  programme: Programme;
  tasks: Map<string, Task>;
  weeksToDo: Map<string, number>;
  available: boolean[];
  cells: (Cell | null)[];
  blocks: Block[];
  progress: Map<string, Progress>;
  /** Weeks placed per task before `frozenUntil`. */
  frozenWeeks: Map<string, number>;
}

/** Everything the rules and the cost look at. `loads` and `counts` are lists of weeks. */
export interface Timetable {
  problem: Problem;
  placements: Placement[];
  schedules: Schedule[];
  scheduleOf: Map<string, Schedule>;
  loads: { venue: Venue; load: number[] }[];
  counts: { limit: Limit; placed: number[] }[];
  overlaps: { placement: Placement; week: number }[];
  frozenUntil: number;
  /** The published plan, learners × weeks, where there is one. */
  publishedCells: (Cell | null)[][] | null;
}

/** The value of a weekly field in one week. */
export const inWeek = (value: Weekly, week: number): number => (typeof value === "number" ? value : (value[week] ?? 0));

/** Lays out a plan (of a problem that `readProblem` accepted). Where placements overlap, the one listed first counts. */
export function layOut(problem: Problem, plan: Pick<Plan, "placements">): Timetable {
  const frozenUntil = problem.published?.frozenUntil ?? 0;
  const blank = problem.learners.map((learner) => availability(learner, problem.weekCount));
  const { rows, overlaps } = fill(problem, blank, plan.placements);
  const programmes = new Map(problem.programmes.map((programme) => [programme.id, { programme, tasks: new Map(programme.tasks.map((task) => [task.id, task])) }]));
  const schedules = problem.learners.map((learner, i) => {
    const known = programmes.get(learner.programme);
    const cells = rows[i];
    const available = blank[i];
    if (!known || !cells || !available) throw new Error(`learner ${learner.id} lost its programme`);
    return scheduleOf(learner, known, available, cells, frozenUntil);
  });
  return {
    problem, placements: plan.placements, schedules, overlaps, frozenUntil,
    scheduleOf: new Map(schedules.map((schedule) => [schedule.learner.id, schedule])),
    loads: loadsOf(problem, schedules),
    counts: countsOf(problem, schedules),
    publishedCells: problem.published ? fill(problem, blank, problem.published.placements).rows : null,
  };
}

function availability(learner: Learner, weekCount: number): boolean[] {
  const available = new Array<boolean>(weekCount).fill(true);
  for (const week of learner.unavailableWeeks ?? []) if (week < weekCount) available[week] = false;
  return available;
}

function fill(problem: Problem, available: boolean[][], placements: Placement[]) {
  const rows = problem.learners.map(() => new Array<Cell | null>(problem.weekCount).fill(null));
  const indexOf = new Map(problem.learners.map(({ id }, i) => [id, i]));
  const venues = new Map(problem.venues.map((venue) => [venue.id, venue]));
  const overlaps: { placement: Placement; week: number }[] = [];
  for (const placement of placements) {
    const index = indexOf.get(placement.learner) ?? -1;
    const row = rows[index];
    const venue = venues.get(placement.venue);
    if (!row || !venue) continue;
    const cell = { task: placement.task, venue };
    for (let week = placement.firstWeek; week <= placement.lastWeek; week++) {
      if (!available[index]?.[week]) continue;
      if (row[week]) overlaps.push({ placement, week });
      else row[week] = cell;
    }
  }
  return { rows, overlaps };
}

function scheduleOf(learner: Learner, { programme, tasks }: Pick<Schedule, "programme" | "tasks">, available: boolean[], cells: (Cell | null)[], frozenUntil: number): Schedule {
  const remaining = new Map(Object.entries(learner.remaining ?? {}));
  const progress = progressOf(cells);
  return {
    learner, programme, tasks, available, cells, progress,
    weeksToDo: new Map(programme.tasks.map(({ id, weeks }) => [id, remaining.get(id) ?? weeks])),
    blocks: blocksOf(cells, available),
    frozenWeeks: new Map([...progressOf(cells.slice(0, frozenUntil))].map(([task, { weeks }]) => [task, weeks])),
  };
}

function blocksOf(cells: (Cell | null)[], available: boolean[]): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  cells.forEach((cell, week) => {
    if (!available[week]) return;
    if (cell && open && cell.task === open.task && cell.venue === open.venue) {
      open.lastWeek = week;
      open.weeks++;
      return;
    }
    open = cell ? { task: cell.task, venue: cell.venue, firstWeek: week, lastWeek: week, weeks: 1 } : null;
    if (open) blocks.push(open);
  });
  return blocks;
}

function progressOf(cells: (Cell | null)[]): Map<string, Progress> {
  const progress = new Map<string, Progress>();
  cells.forEach((cell, week) => {
    if (!cell) return;
    const known = progress.get(cell.task);
    if (known) {
      known.weeks++;
      known.lastWeek = week;
    } else progress.set(cell.task, { weeks: 1, firstWeek: week, lastWeek: week });
  });
  return progress;
}

function loadsOf(problem: Problem, schedules: Schedule[]) {
  const loads = problem.venues.map((venue) => ({ venue, load: new Array<number>(problem.weekCount).fill(0) }));
  const loadOf = new Map(loads.map(({ venue, load }) => [venue.id, load]));
  for (const { cells } of schedules) {
    cells.forEach((cell, week) => {
      const load = cell && loadOf.get(cell.venue.id);
      if (load) load[week] = (load[week] ?? 0) + 1;
    });
  }
  return loads;
}

function countsOf(problem: Problem, schedules: Schedule[]) {
  const counts = (problem.limits ?? []).map((limit) => ({ limit, learners: limit.learners && new Set(limit.learners), placed: new Array<number>(problem.weekCount).fill(0) }));
  const countsAt = new Map(problem.venues.map(({ id }) => [id, [] as typeof counts]));
  for (const count of counts) for (const venue of new Set(count.limit.venues ?? countsAt.keys())) countsAt.get(venue)?.push(count);
  for (const { learner, cells } of schedules) {
    cells.forEach((cell, week) => {
      if (!cell) return;
      for (const { learners, placed } of countsAt.get(cell.venue.id) ?? []) if (!learners || learners.has(learner.id)) placed[week] = (placed[week] ?? 0) + 1;
    });
  }
  return counts.map(({ limit, placed }) => ({ limit, placed }));
}
