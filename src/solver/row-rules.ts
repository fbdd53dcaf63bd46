/**
 * The rules that concern one learner alone, checked on a row of blocks. The search proposes only rows that keep them.
 *
 * A row is given by parallel arrays: task (local index), venue (global index), first position and weeks of each block, in
 * order of time; no two blocks overlap, and touching blocks of one task in one venue have been joined.
 */

import type { LearnerModel, TaskModel } from "./learner-model.ts";
import type { Model } from "./model.ts";

export interface Row {
  count: number;
  task: Int32Array;
  venue: Int32Array;
  first: Int32Array;
  weeks: Int32Array;
}

// One line of numbers per task, learner by learner, so that a check runs over neighbouring memory.
const [FIRST, LAST, SHORTEST, LONGEST, WEEKS, AFTER, BEFORE, NEEDS, LINE] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
/** Sets of tasks are bits of one integer; beyond that many tasks the lists are walked. */
const MOST_BITS = 31;

const bits = (tasks: number[]): number => tasks.reduce((set, k) => set | (1 << k), 0);

export class RowRules {
  readonly #lines: Int32Array;
  readonly #base: Int32Array;
  /** Per learner the tasks that are required, as bits. */
  readonly #required: Int32Array;
  readonly #choices: ChoiceSet[][];
  readonly #left: Int32Array;
  readonly #variety: SiteVariety;

  constructor(model: Model) {
    const { learners } = model;
    this.#base = new Int32Array(learners.length + 1);
    learners.forEach(({ tasks }, l) => {
      this.#base[l + 1] = (this.#base[l] as number) + tasks.length;
    });
    this.#lines = new Int32Array((this.#base[learners.length] as number) * LINE);
    this.#left = new Int32Array(learners.reduce((most, { tasks }) => Math.max(most, tasks.length), 0));
    this.#required = new Int32Array(learners.length);
    this.#choices = learners.map(({ choices }) => choices.map(compileChoice));
    this.#variety = new SiteVariety(model.venueSite);
    for (const { tasks, index } of learners) {
      const fits = tasks.length <= MOST_BITS;
      if (fits) this.#required[index] = bits([...tasks.keys()].filter((k) => !(tasks[k] as TaskModel).optional));
      tasks.forEach((task, k) => {
        const sets = fits ? [bits(task.after), bits(task.before), bits(task.needs)] : [0, 0, 0];
        const line = [task.firstPosition, task.lastPosition, task.shortest, task.longest, task.weeks, ...sets];
        this.#lines.set(line, ((this.#base[index] as number) + k) * LINE);
      });
    }
  }

  /** Does the row keep `block-length`, `task-window`, `order`, `prerequisite`, `task-weeks`, `choice`, `site-variety` and `pin`? */
  keeps(learner: LearnerModel, row: Row): boolean {
    return (
      (learner.tasks.length <= MOST_BITS ? this.#keepsWithBits(learner, row) : this.#keepsWithLists(learner, row)) &&
      (learner.pinTask === null || keepsPins(learner, row)) &&
      (learner.tasksPerSite >= learner.programme.tasks.length || this.#variety.keeps(learner, row))
    );
  }

  #keepsWithBits(learner: LearnerModel, row: Row): boolean {
    const lines = this.#lines;
    const base = (this.#base[learner.index] as number) * LINE;
    const left = this.#left;
    let begun = 0;
    let open = 0;
    for (let i = 0; i < row.count; i++) {
      const k = row.task[i] as number;
      const line = base + k * LINE;
      if (!this.#keepsBlock(learner, row, i, line)) return false;
      const bit = 1 << k;
      // An earlier task that is begun must be over; one not begun is caught when it comes too late.
      if (((lines[line + AFTER] as number) & open) !== 0 || ((lines[line + BEFORE] as number) & (begun | bit)) !== 0) return false;
      if (((lines[line + NEEDS] as number) & ~(begun & ~open)) !== 0) return false;
      const rest = ((begun & bit) === 0 ? (lines[line + WEEKS] as number) : (left[k] as number)) - (row.weeks[i] as number);
      if (rest < 0) return false;
      left[k] = rest;
      begun |= bit;
      open = rest > 0 ? open | bit : open & ~bit;
    }
    if (open !== 0 || ((this.#required[learner.index] as number) & ~begun) !== 0) return false;
    const choices = this.#choices[learner.index] as ChoiceSet[];
    for (let c = 0; c < choices.length; c++) {
      const { tasks, twice, atLeast, atMost } = choices[c] as ChoiceSet;
      let done = countBits(begun & tasks);
      for (let j = 0; j < twice.length; j++) if ((begun & (1 << (twice[j] as number))) !== 0) done++;
      if (done < atLeast || done > atMost) return false;
    }
    return true;
  }

  #keepsWithLists(learner: LearnerModel, row: Row): boolean {
    const { tasks } = learner;
    const base = (this.#base[learner.index] as number) * LINE;
    const left = this.#left;
    for (let k = 0; k < tasks.length; k++) left[k] = (tasks[k] as TaskModel).weeks;
    for (let i = 0; i < row.count; i++) {
      const k = row.task[i] as number;
      if (!this.#keepsBlock(learner, row, i, base + k * LINE) || !mayBeDoneNow(tasks, k, left)) return false;
      left[k] = (left[k] as number) - (row.weeks[i] as number);
    }
    for (let k = 0; k < tasks.length; k++) {
      const rest = left[k] as number;
      const { weeks, optional } = tasks[k] as TaskModel;
      if (rest !== 0 && !(optional && rest === weeks)) return false;
    }
    return keepsChoices(learner, left);
  }

  /** Window and length of block `i`, whose task has its numbers from `line` on. */
  #keepsBlock(learner: LearnerModel, row: Row, i: number, line: number): boolean {
    const lines = this.#lines;
    const first = row.first[i] as number;
    const weeks = row.weeks[i] as number;
    const longest = lines[line + LONGEST] as number;
    if (i > 0 && isOneBlockWithLast(row, i)) return false;
    if (first < (lines[line + FIRST] as number) || first + weeks - 1 > (lines[line + LAST] as number)) return false;
    const fits = weeks >= (lines[line + SHORTEST] as number) && weeks <= longest;
    const joins = i === 0 && learner.history.openBlock !== null && joinsHistory(learner, row);
    return joins ? continuesHistory(learner, row, longest) : fits;
  }
}

/** A choice as a set of bits; what it lists more than once counts again. */
interface ChoiceSet {
  tasks: number;
  twice: number[];
  atLeast: number;
  atMost: number;
}

function compileChoice({ tasks, atLeast, atMost }: LearnerModel["choices"][number]): ChoiceSet {
  return { tasks: bits(tasks), twice: tasks.filter((k, i) => tasks.indexOf(k) < i), atLeast, atMost };
}

// Adds neighbouring bits, then pairs, then fours.
function countBits(set: number): number {
  const pairs = set - ((set >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

// Such a pair counts as one block; a move that makes one has not joined it.
function isOneBlockWithLast(row: Row, i: number): boolean {
  return row.task[i] === row.task[i - 1] && row.venue[i] === row.venue[i - 1] && row.first[i] === (row.first[i - 1] as number) + (row.weeks[i - 1] as number);
}

function joinsHistory({ history: { openBlock }, start }: LearnerModel, row: Row): boolean {
  return openBlock !== null && row.first[0] === start && row.task[0] === openBlock.task && row.venue[0] === openBlock.venue;
}

/** Is the first block, the rest of a frozen one, short enough together with it? Such a block has no lower bound. */
function continuesHistory(learner: LearnerModel, row: Row, longest: number): boolean {
  return (row.weeks[0] as number) + (learner.history.openBlock?.weeks ?? 0) <= longest;
}

function mayBeDoneNow(tasks: TaskModel[], k: number, left: Int32Array): boolean {
  const task = tasks[k] as TaskModel;
  const isBegun = (other: number) => (left[other] as number) < (tasks[other] as TaskModel).weeks;
  return (
    !task.after.some((other) => isBegun(other) && (left[other] as number) > 0) &&
    !task.before.some((other) => other === k || isBegun(other)) &&
    !task.needs.some((other) => (left[other] as number) > 0)
  );
}

function keepsChoices({ choices }: LearnerModel, left: Int32Array): boolean {
  for (let c = 0; c < choices.length; c++) {
    const choice = choices[c] as LearnerModel["choices"][number];
    let done = 0;
    for (let j = 0; j < choice.tasks.length; j++) if (left[choice.tasks[j] as number] === 0) done++;
    if (done < choice.atLeast || done > choice.atMost) return false;
  }
  return true;
}

function keepsPins({ pinTask, pinVenue, start }: LearnerModel, row: Row): boolean {
  let block = 0;
  for (let position = start; pinTask !== null && pinVenue !== null && position < pinTask.length; position++) {
    const pin = pinTask[position] as number;
    if (pin < 0) continue;
    while (block < row.count && (row.first[block] as number) + (row.weeks[block] as number) <= position) block++;
    if (block === row.count || (row.first[block] as number) > position) return false;
    if (row.task[block] !== pin || row.venue[block] !== pinVenue[position]) return false;
  }
  return true;
}

/** Counts a row's different tasks site by site. */
class SiteVariety {
  readonly #venueSite: Int32Array;
  readonly #seen: Int32Array;

  constructor(venueSite: Int32Array) {
    this.#venueSite = venueSite;
    this.#seen = new Int32Array(venueSite.reduce((most, site) => Math.max(most, site + 1), 0));
  }

  keeps({ tasks, tasksPerSite, history }: LearnerModel, row: Row): boolean {
    const { tasksAtSite } = history;
    const seen = this.#seen;
    for (let site = 0; site < seen.length; site++) seen[site] = 0;
    if (tasksAtSite.size > 0) for (const [site, before] of tasksAtSite) seen[site] = before.size;
    for (let i = 0; i < row.count; i++) {
      const site = this.#venueSite[row.venue[i] as number] as number;
      const task = tasks[row.task[i] as number] as TaskModel;
      if (tasksAtSite.size > 0 && tasksAtSite.get(site)?.has(task.index) === true) continue;
      // Only a task that can be cut comes more than once.
      if (task.weeks >= 2 * task.shortest && this.#seenEarlier(row, i, site)) continue;
      seen[site] = (seen[site] as number) + 1;
      if ((seen[site] as number) > tasksPerSite) return false;
    }
    return true;
  }

  #seenEarlier(row: Row, j: number, site: number): boolean {
    for (let i = 0; i < j; i++) if (row.task[i] === row.task[j] && this.#venueSite[row.venue[i] as number] === site) return true;
    return false;
  }
}
