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
const [FIRST, LAST, SHORTEST, LONGEST, WEEKS, AFTER, BEFORE, NEEDS, OPTIONAL, LINE] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
/** Sets of tasks are bits of one integer; beyond that many tasks the lists are walked. */
const MOST_BITS = 31;

const bits = (tasks: number[]): number => tasks.reduce((set, k) => set | (1 << k), 0);

export class RowRules {
  readonly #model: Model;
  readonly #lines: Int32Array;
  readonly #base: Int32Array;
  readonly #left: Int32Array;

  constructor(model: Model) {
    this.#model = model;
    const { learners } = model;
    this.#base = new Int32Array(learners.length + 1);
    learners.forEach(({ tasks }, l) => {
      this.#base[l + 1] = (this.#base[l] as number) + tasks.length;
    });
    this.#lines = new Int32Array((this.#base[learners.length] as number) * LINE);
    this.#left = new Int32Array(learners.reduce((most, { tasks }) => Math.max(most, tasks.length), 0));
    for (const { tasks, index } of learners) {
      const fits = tasks.length <= MOST_BITS;
      tasks.forEach((task, k) => {
        const sets = fits ? [bits(task.after), bits(task.before), bits(task.needs)] : [0, 0, 0];
        const line = [task.firstPosition, task.lastPosition, task.shortest, task.longest, task.weeks, ...sets, task.optional ? 1 : 0];
        this.#lines.set(line, ((this.#base[index] as number) + k) * LINE);
      });
    }
  }

  /** Does the row keep `block-length`, `task-window`, `order`, `prerequisite`, `task-weeks`, `choice`, `site-variety` and `pin`? */
  keeps(learner: LearnerModel, row: Row): boolean {
    const count = learner.tasks.length;
    const lines = this.#lines;
    const base = (this.#base[learner.index] as number) * LINE;
    const left = this.#left;
    const usesBits = count <= MOST_BITS;
    let begun = 0;
    let open = 0;
    for (let k = 0; k < count; k++) left[k] = lines[base + k * LINE + WEEKS] as number;
    for (let i = 0; i < row.count; i++) {
      const k = row.task[i] as number;
      const line = base + k * LINE;
      const first = row.first[i] as number;
      const weeks = row.weeks[i] as number;
      if (i > 0 && isOneBlockWithLast(row, i)) return false;
      if (first < (lines[line + FIRST] as number) || first + weeks - 1 > (lines[line + LAST] as number)) return false;
      if (weeks < (lines[line + SHORTEST] as number) || weeks > (lines[line + LONGEST] as number)) {
        if (!continuesHistory(learner, row, i, lines[line + LONGEST] as number)) return false;
      } else if (i === 0 && learner.history.openBlock !== null && joinsHistory(learner, row) && !continuesHistory(learner, row, 0, lines[line + LONGEST] as number)) return false;
      if (usesBits) {
        // An earlier task that is begun must be over; one not begun is caught when it comes too late.
        if (((lines[line + AFTER] as number) & open) !== 0 || ((lines[line + BEFORE] as number) & (begun | (1 << k))) !== 0) return false;
        if (((lines[line + NEEDS] as number) & ~(begun & ~open)) !== 0) return false;
      } else if (!mayBeDoneNow(learner.tasks, k, left)) return false;
      const rest = (left[k] as number) - weeks;
      left[k] = rest;
      begun |= 1 << k;
      open = rest > 0 ? open | (1 << k) : open & ~(1 << k);
    }
    for (let k = 0; k < count; k++) {
      const rest = left[k] as number;
      if (rest === 0) continue;
      const line = base + k * LINE;
      if (rest !== lines[line + WEEKS] || lines[line + OPTIONAL] === 0) return false;
    }
    return (
      (learner.choices.length === 0 || keepsChoices(learner, left)) &&
      (learner.pinTask === null || keepsPins(learner, row)) &&
      (learner.tasksPerSite >= learner.programme.tasks.length || keepsVariety(learner, row, this.#model.venueSite))
    );
  }
}

// Such a pair counts as one block; a move that makes one has not joined it.
function isOneBlockWithLast(row: Row, i: number): boolean {
  return row.task[i] === row.task[i - 1] && row.venue[i] === row.venue[i - 1] && row.first[i] === (row.first[i - 1] as number) + (row.weeks[i - 1] as number);
}

function joinsHistory({ history: { openBlock }, start }: LearnerModel, row: Row): boolean {
  return openBlock !== null && row.first[0] === start && row.task[0] === openBlock.task && row.venue[0] === openBlock.venue;
}

/** Is block `i` the rest of a frozen block, short enough together with it? Such a block has no lower bound. */
function continuesHistory(learner: LearnerModel, row: Row, i: number, longest: number): boolean {
  return i === 0 && joinsHistory(learner, row) && (row.weeks[0] as number) + (learner.history.openBlock?.weeks ?? 0) <= longest;
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

function keepsVariety({ tasks, tasksPerSite, history }: LearnerModel, row: Row, venueSite: Int32Array): boolean {
  for (let i = 0; i < row.count; i++) {
    const site = venueSite[row.venue[i] as number] as number;
    const before = history.tasksAtSite.get(site);
    let seen = before?.size ?? 0;
    for (let j = 0; j < row.count; j++) {
      if (venueSite[row.venue[j] as number] !== site) continue;
      if (before?.has((tasks[row.task[j] as number] as TaskModel).index)) continue;
      if (!seenEarlier(row, j, site, venueSite)) seen++;
    }
    if (seen > tasksPerSite) return false;
  }
  return true;
}

function seenEarlier(row: Row, j: number, site: number, venueSite: Int32Array): boolean {
  for (let i = 0; i < j; i++) if (row.task[i] === row.task[j] && venueSite[row.venue[i] as number] === site) return true;
  return false;
}
