/**
 * One learner, compiled: time is counted in *positions*, the learner's available weeks in order, so that blocks are runs
 * of positions. What lies before `frozenUntil` is history and enters only through what it leaves behind.
 */

import { ordersOfWindows } from "./implied-orders.ts";
import type { PlaceBook } from "./learner-places.ts";
import type { Learner, Placement, Problem, Programme, Task, Venue } from "./problem.ts";

/** A task that still has weeks to do. Positions include both ends. */
export interface TaskModel {
  id: string;
  /** Index in the programme's list of tasks. */
  index: number;
  weeks: number;
  /** Weeks of one task; less than `weeks` only where it stands for several (see `grouped-tasks.ts`). */
  each: number;
  shortest: number;
  longest: number;
  firstPosition: number;
  lastPosition: number;
  /** May be left out altogether (only if it was not begun). */
  optional: boolean;
  /** Global indices of the venues in which it can be done. */
  venues: Int32Array;
  /** The same venues as indices into the learner's own list of venues. */
  options: Int32Array;
  /** Local indices of tasks that must be over, or never done, before this one starts. */
  after: number[];
  /** Local indices of tasks that must not have begun when a block of this one is done. */
  before: number[];
  /** Local indices of tasks that must be done before this one starts. */
  needs: number[];
}

export interface ChoiceModel {
  id: string;
  /** Local indices; a task that the choice lists twice counts twice. */
  tasks: number[];
  atLeast: number;
  atMost: number;
}

/** The frozen block that touches the first free position: it may be continued. */
export interface OpenBlock {
  task: number;
  venue: number;
  weeks: number;
}

export interface LearnerModel {
  index: number;
  id: string;
  programme: Programme;
  /** position → week. */
  weeks: Int32Array;
  /** First position that may change. */
  start: number;
  tasks: TaskModel[];
  choices: ChoiceModel[];
  /** Global indices of all venues that some task can use, and the site of each as an index into `sites`. */
  venues: Int32Array;
  siteOf: Int32Array;
  /** Global indices of the sites of those venues, and of the site of the last frozen week. */
  sites: Int32Array;
  /** Weighted cost of one site change and of one idle week. */
  siteChangeCost: number;
  idleCost: number;
  /** Cost of a week per venue, unweighted. */
  preference: Int32Array;
  /** Pinned local task and venue per position, −1 where free; null without pins. */
  pinTask: Int32Array | null;
  pinVenue: Int32Array | null;
  /** Published venue per position, −1 for none; null without a published plan. */
  publishedVenue: Int32Array | null;
  /** Published local task per position, −1 for none or nothing left to do of it. */
  publishedTask: Int32Array | null;
  /** Most tasks at one site; Infinity without the rule. */
  tasksPerSite: number;
  history: History;
  /** Sentences on what no schedule of this learner can satisfy, found while compiling. */
  contradictions: { rule: string; task?: string; says: string }[];
}

/** What the frozen weeks leave behind. `cells` has a venue and a task (programme index) per position before `start`. */
export interface History {
  taskAt: Int32Array;
  venueAt: Int32Array;
  lastVenue: number;
  openBlock: OpenBlock | null;
  /** Idle positions since the last frozen placed week: they cost once something follows. */
  waiting: number;
  /** Programme indices of tasks done at each site, for site variety. */
  tasksAtSite: Map<number, Set<number>>;
}

/** Look-ups that are the same for all learners. */
export interface Surroundings {
  problem: Problem;
  venueIndex: Map<string, number>;
  venueSite: Int32Array;
  places: PlaceBook;
  pinsOf: Map<string, Placement[]>;
  publishedOf: Map<string, Placement[]>;
}

export function compileLearner(learner: Learner, index: number, programme: Programme, around: Surroundings): LearnerModel {
  const { problem } = around;
  const weeks = availableWeeks(learner, problem.weekCount);
  const frozenUntil = problem.published?.frozenUntil ?? 0;
  const start = firstAtOrAfter(weeks, frozenUntil);
  const published = layPublished(around, learner, programme, weeks);
  const { tasks, localOf, left, contradictions } = compileTasks(learner, programme, weeks, start, published, around);
  const pins = compilePins(around, learner, programme, weeks, start, localOf, published, contradictions);
  const { weights } = problem;
  const history = compileHistory(published, start, tasks, around.venueSite);
  return {
    index, id: learner.id, programme, weeks, start, tasks, contradictions,
    choices: compileChoices(programme, learner, localOf, left, published, start),
    siteChangeCost: weights.siteChange * (learner.burden?.siteChange ?? 1),
    idleCost: weights.idleWeek * (learner.burden?.idleWeek ?? 1),
    preference: compilePreference(learner, around),
    pinTask: pins?.task ?? null, pinVenue: pins?.venue ?? null,
    publishedVenue: problem.published ? published.venueAt : null,
    publishedTask: problem.published ? inLocalNumbers(published.taskAt, programme, tasks) : null,
    tasksPerSite: programme.maximumTasksPerSite ?? Infinity,
    history, ...settle(tasks, history, around.places),
  };
}

/** Tasks by their index in the programme as local indices; −1 for none, or one with nothing left to do. */
function inLocalNumbers(taskAt: Int32Array, programme: Programme, tasks: TaskModel[]): Int32Array {
  const local = new Int32Array(programme.tasks.length).fill(-1);
  for (const [k, { index }] of tasks.entries()) local[index] = k;
  return taskAt.map((index) => local[index] ?? -1);
}

function availableWeeks(learner: Learner, weekCount: number): Int32Array {
  const away = new Uint8Array(weekCount);
  for (const week of learner.unavailableWeeks ?? []) away[week] = 1;
  const weeks: number[] = [];
  for (let week = 0; week < weekCount; week++) if (!away[week]) weeks.push(week);
  return Int32Array.from(weeks);
}

/** The first position whose week is at least this one; the number of positions if there is none. */
export function firstAtOrAfter(weeks: Int32Array, week: number): number {
  let low = 0;
  let high = weeks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((weeks[middle] as number) < week) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Laid {
  taskAt: Int32Array;
  venueAt: Int32Array;
}

const indexOfTask = (programme: Programme, id: string): number => programme.tasks.findIndex((task) => task.id === id);

// As in the checker: where placements overlap, the one listed first counts.
function layPublished(around: Surroundings, learner: Learner, programme: Programme, weeks: Int32Array): Laid {
  const taskAt = new Int32Array(weeks.length).fill(-1);
  const venueAt = new Int32Array(weeks.length).fill(-1);
  for (const { task, venue, firstWeek, lastWeek } of around.publishedOf.get(learner.id) ?? []) {
    const to = firstAtOrAfter(weeks, lastWeek + 1);
    const taskIndex = indexOfTask(programme, task);
    const venueIndex = around.venueIndex.get(venue) ?? -1;
    for (let position = firstAtOrAfter(weeks, firstWeek); position < to; position++) {
      if (taskAt[position] !== -1) continue;
      taskAt[position] = taskIndex;
      venueAt[position] = venueIndex;
    }
  }
  return { taskAt, venueAt };
}

function compileTasks(learner: Learner, programme: Programme, weeks: Int32Array, start: number, published: Laid, around: Surroundings) {
  const contradictions: LearnerModel["contradictions"] = [];
  const remaining = new Map(Object.entries(learner.remaining ?? {}));
  const frozen = new Int32Array(programme.tasks.length);
  for (let position = 0; position < start; position++) {
    const task = published.taskAt[position] as number;
    if (task >= 0) frozen[task] = (frozen[task] as number) + 1;
  }
  const optional = new Set((programme.choices ?? []).flatMap((choice) => choice.tasks));
  const forbidden = new Set((learner.forbiddenVenues ?? []).map((id) => around.venueIndex.get(id)));
  const left = programme.tasks.map((task, i) => (remaining.get(task.id) ?? task.weeks) - (frozen[i] as number));
  const tasks: TaskModel[] = [];
  const localOf = new Map<string, number>();
  programme.tasks.forEach((task, i) => {
    const weeksLeft = left[i] as number;
    if (weeksLeft < 0) contradictions.push({ rule: "task-weeks", task: task.id, says: `The frozen weeks hold ${-weeksLeft} more weeks of ${task.id} than ${learner.id} has to do.` });
    if (weeksLeft <= 0) return;
    localOf.set(task.id, tasks.length);
    const mayBeLeftOut = optional.has(task.id) && frozen[i] === 0;
    const { shortest, longest, firstPosition, lastPosition } = taskBounds(task, weeksLeft, weeks, start);
    // One literal without a spread: engines then give all tasks one hidden shape, and the search reads them many times faster.
    tasks.push({
      id: task.id, index: i, weeks: weeksLeft, each: weeksLeft, shortest, longest, firstPosition, lastPosition, optional: mayBeLeftOut,
      venues: around.places.venues(task.area, forbidden), options: new Int32Array(0), after: [], before: [], needs: [],
    });
  });
  linkTasks(programme, tasks, localOf, { left, frozen, learner, contradictions });
  return { tasks, localOf, left, contradictions };
}

function taskBounds(task: Task, weeksLeft: number, weeks: Int32Array, start: number) {
  return {
    shortest: Math.max(1, Math.min(task.minimumBlock, weeksLeft)),
    longest: task.maximumBlock,
    firstPosition: Math.max(start, firstAtOrAfter(weeks, task.earliestWeek ?? 0)),
    lastPosition: task.latestWeek === undefined ? weeks.length - 1 : firstAtOrAfter(weeks, task.latestWeek + 1) - 1,
  };
}

interface Linking {
  left: number[];
  frozen: Int32Array;
  learner: Learner;
  contradictions: LearnerModel["contradictions"];
}

/** A task that can never be placed any more keeps its place in the list but gets no venue. */
function ban(task: TaskModel, rule: string, says: string, contradictions: LearnerModel["contradictions"]): void {
  task.venues = new Int32Array(0);
  if (!task.optional) contradictions.push({ rule, task: task.id, says });
}

function linkTasks(programme: Programme, tasks: TaskModel[], localOf: Map<string, number>, { left, frozen, learner, contradictions }: Linking): void {
  const follow = (beforeId: string, afterId: string): TaskModel | undefined => {
    const before = localOf.get(beforeId);
    const after = localOf.get(afterId);
    const first = before === undefined ? undefined : tasks[before];
    if (before !== undefined && after !== undefined) {
      tasks[after]?.after.push(before);
      first?.before.push(after);
    }
    return first;
  };
  for (const [beforeId, afterId] of ordersOfWindows(programme)) follow(beforeId, afterId);
  for (const [beforeId = "", afterId = ""] of programme.order ?? []) {
    const first = follow(beforeId, afterId);
    // The later task already has frozen weeks: the earlier one can't be done any more.
    if (first && (frozen[indexOfTask(programme, afterId)] ?? 0) > 0) {
      ban(first, "order", `${learner.id} has begun ${afterId} in frozen weeks, so ${beforeId} can no longer come before it.`, contradictions);
    }
  }
  for (const [neededId = "", afterId = ""] of programme.prerequisites ?? []) {
    const needed = localOf.get(neededId);
    const after = localOf.get(afterId);
    const later = after === undefined ? undefined : tasks[after];
    const isOver = left[indexOfTask(programme, neededId)] === 0;
    if (later && needed !== undefined) later.needs.push(needed);
    else if (later && !isOver) ban(later, "prerequisite", `${neededId}, which ${afterId} needs, cannot be done by ${learner.id}.`, contradictions);
    if (needed !== undefined && (frozen[indexOfTask(programme, afterId)] ?? 0) > 0) {
      contradictions.push({ rule: "prerequisite", task: afterId, says: `${learner.id} has begun ${afterId} in frozen weeks although ${neededId} is not done.` });
    }
  }
}

function compileChoices(programme: Programme, learner: Learner, localOf: Map<string, number>, left: number[], published: Laid, start: number): ChoiceModel[] {
  const remaining = new Map(Object.entries(learner.remaining ?? {}));
  const begun = new Set(published.taskAt.subarray(0, start));
  return (programme.choices ?? []).map(({ id, tasks, atLeast, atMost }) => {
    // Done before the horizon, or over in frozen weeks.
    const done = tasks.filter((task) => {
      const i = indexOfTask(programme, task);
      return remaining.get(task) === 0 || (left[i] === 0 && begun.has(i));
    }).length;
    const open = tasks.flatMap((task) => localOf.get(task) ?? []);
    return { id, tasks: open, atLeast: atLeast - done, atMost: atMost - done };
  });
}

function compilePins(
  around: Surroundings, learner: Learner, programme: Programme, weeks: Int32Array, start: number,
  localOf: Map<string, number>, published: Laid, contradictions: LearnerModel["contradictions"],
): { task: Int32Array; venue: Int32Array } | null {
  const pins = around.pinsOf.get(learner.id);
  if (!pins) return null;
  const task = new Int32Array(weeks.length).fill(-1);
  const venue = new Int32Array(weeks.length).fill(-1);
  for (const pin of pins) {
    const local = localOf.get(pin.task);
    const venueIndex = around.venueIndex.get(pin.venue) ?? -1;
    const to = firstAtOrAfter(weeks, pin.lastWeek + 1);
    for (let position = firstAtOrAfter(weeks, pin.firstWeek); position < to; position++) {
      const week = weeks[position] as number;
      const refuse = (says: string) => contradictions.push({ rule: "pin", task: pin.task, says });
      if (position < start) {
        const kept = published.taskAt[position] === indexOfTask(programme, pin.task) && published.venueAt[position] === venueIndex;
        if (!kept) refuse(`${learner.id} is pinned to ${pin.task} in ${pin.venue} in week ${week}, but that week is frozen otherwise.`);
      } else if (local === undefined) refuse(`${learner.id} is pinned to ${pin.task} in week ${week}, but has no week of it left to do.`);
      else if (task[position] !== -1 && (task[position] !== local || venue[position] !== venueIndex)) {
        refuse(`${learner.id} is pinned to two places in week ${week}.`);
      } else {
        task[position] = local;
        venue[position] = venueIndex;
      }
    }
  }
  return { task, venue };
}

// Gives every task its venues in the learner's own numbers.
function settle(tasks: TaskModel[], { lastVenue }: History, book: PlaceBook): Pick<LearnerModel, "venues" | "sites" | "siteOf"> {
  const { venues, sites, siteOf, options } = book.places(tasks.map((task) => task.venues), lastVenue);
  for (const [k, task] of tasks.entries()) task.options = options[k] as Int32Array;
  return { venues, sites, siteOf };
}

// Asking venue by venue is twice as fast as going through the keys. What is no number an object inherits: a venue may be called `constructor`.
function compilePreference({ preferences }: Learner, { problem: { venues } }: Surroundings): Int32Array {
  const preference = new Int32Array(venues.length);
  if (preferences === undefined) return preference;
  for (let v = 0; v < venues.length; v++) {
    const value: unknown = preferences[(venues[v] as Venue).id];
    if (typeof value === "number") preference[v] = value;
  }
  return preference;
}

function compileHistory({ taskAt, venueAt }: Laid, start: number, tasks: TaskModel[], venueSite: Int32Array): History {
  const tasksAtSite = new Map<number, Set<number>>();
  let lastVenue = -1;
  let waiting = 0;
  for (let position = 0; position < start; position++) {
    const venue = venueAt[position] as number;
    if (venue < 0) {
      waiting++;
      continue;
    }
    lastVenue = venue;
    waiting = 0;
    const site = venueSite[venue] as number;
    const seen = tasksAtSite.get(site) ?? new Set();
    tasksAtSite.set(site, seen.add(taskAt[position] as number));
  }
  return {
    taskAt: taskAt.slice(0, start), venueAt: venueAt.slice(0, start), lastVenue, waiting, tasksAtSite,
    openBlock: openBlock(taskAt, venueAt, start, tasks),
  };
}

function openBlock(taskAt: Int32Array, venueAt: Int32Array, start: number, tasks: TaskModel[]): OpenBlock | null {
  const index = start > 0 ? (taskAt[start - 1] as number) : -1;
  const task = tasks.findIndex((candidate) => candidate.index === index);
  if (task < 0) return null; // free, or nothing left to continue
  const venue = venueAt[start - 1] as number;
  let weeks = 0;
  while (weeks < start && taskAt[start - 1 - weeks] === index && venueAt[start - 1 - weeks] === venue) weeks++;
  return { task, venue, weeks };
}
