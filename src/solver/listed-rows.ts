/**
 * All rows of a learner one by one, where they are few: what a small problem is made of. Told apart by the scarce places they take, since whoever asks
 * whether everybody can be placed at all asks for nothing else.
 */

import type { FlatBlocks } from "./cheapest-schedule.ts";
import { pinnedElsewhere } from "./block-costs.ts";
import type { Lattice } from "./lattice.ts";
import type { LatticeBook } from "./lattice-book.ts";
import type { LearnerModel } from "./learner-model.ts";
import type { Model } from "./model.ts";
import { placesTaken } from "./places-taken.ts";
import { hasTooLongBlocks } from "./separate.ts";
import { WeekCosts } from "./week-costs.ts";

/** Rows of one learner, in which blocks of a task may touch in one venue and are one then; row `i` takes the places `cells[start[i]]` up to but not including `cells[start[i + 1]]`. */
export interface RowList {
  readonly rows: readonly FlatBlocks[];
  readonly start: Int32Array;
  /** Scarce places: venue × weeks + week, and after all venues limit × weeks + week. */
  readonly cells: Int32Array;
}

/** Places of which there are fewer than learners: by cell as in `RowList` the most who may be there, −1 where everybody could. */
export function scarcePlaces({ capacity, limits, weekCount, learners }: Model): Int32Array {
  const most = new Int32Array(capacity.length + limits.length * weekCount);
  most.set(capacity);
  limits.forEach(({ max }, limit) => most.set(max, capacity.length + limit * weekCount));
  return most.map((places) => (places < learners.length ? places : -1));
}

/** So many steps of the walk for each row that may be listed, before the list is given up. */
const STEPS_PER_ROW = 30;

/** Lists every row of the learner, one for all that take the same scarce places; null where there are more than `most`, or more steps to them than is worth it. */
export function listRows(model: Model, book: LatticeBook, learner: LearnerModel, scarce: Int32Array, most: number): RowList | null {
  const lattice = book.loose(learner);
  // The history's open block and site variety are judged path by path.
  if (lattice === null || !lattice.isComplete || learner.history.openBlock || learner.tasksPerSite < learner.programme.tasks.length) return null;
  const lister = new RowLister(model, learner, lattice, scarce, most);
  return lister.isWhole ? lister.list : null;
}

class RowLister {
  readonly #model: Model;
  readonly #learner: LearnerModel;
  readonly #lattice: Lattice;
  readonly #scarce: Int32Array;
  readonly #costs = new WeekCosts();
  readonly #most: number;
  readonly #known = new Set<string>();
  readonly #rows: FlatBlocks[] = [];
  readonly #start: number[] = [0];
  readonly #cells: number[] = [];
  readonly #path: FlatBlocks = [];
  #stepsLeft: number;
  /** Were all rows listed? */
  readonly isWhole: boolean;

  constructor(model: Model, learner: LearnerModel, lattice: Lattice, scarce: Int32Array, most: number) {
    [this.#model, this.#learner, this.#lattice, this.#scarce, this.#most] = [model, learner, lattice, scarce, most];
    this.#stepsLeft = most * STEPS_PER_ROW;
    this.#costs.fill(model, learner, 0);
    this.isWhole = lattice.nodeCount === 0 || this.#walk(0, learner.start);
  }

  get list(): RowList {
    return { rows: this.#rows, start: Int32Array.from(this.#start), cells: Int32Array.from(this.#cells) };
  }

  // Weeks go by one by one: each stays free, or a block begins there. False as soon as it becomes too much.
  #walk(node: number, from: number): boolean {
    const { weeks } = this.#learner;
    const { isEnd, toGo } = this.#lattice;
    for (let position = from; position + (toGo[node] as number) <= weeks.length; position++) {
      if (--this.#stepsLeft < 0) return false;
      // At an end nothing is asked of the weeks that are left, unless by a pin: whatever else one might do takes only more places.
      if (isEnd[node] === 1 && this.#isFreeFrom(position)) return this.#keep();
      if (position === weeks.length) return true;
      if (!this.#begin(node, position)) return false;
      if (this.#costs.free[position] === Infinity) return true;
    }
    return true;
  }

  #isFreeFrom(position: number): boolean {
    const { length } = this.#learner.weeks;
    for (let at = position; at < length; at++) if (this.#costs.free[at] === Infinity) return false;
    return true;
  }

  #begin(node: number, position: number): boolean {
    const { tasks, pinTask, weeks } = this.#learner;
    const { arcStart, arcTask, arcWeeks, arcTarget, arcIsContinuation } = this.#lattice;
    for (let arc = arcStart[node] as number; arc < (arcStart[node + 1] as number); arc++) {
      const [k, length] = [arcTask[arc] as number, arcWeeks[arc] as number];
      const task = tasks[k] as LearnerModel["tasks"][number];
      const isTooLate = position + length > Math.min(weeks.length, task.lastPosition + 1);
      if (arcIsContinuation[arc] === 1 || isTooLate || position < task.firstPosition) continue;
      if (pinTask !== null && pinnedElsewhere(pinTask, k, position, length)) continue;
      for (const option of task.options) {
        if (!this.#isOpen(option, position, length)) continue;
        this.#path.push(k, this.#learner.venues[option] as number, position, length);
        const isBounded = this.#walk(arcTarget[arc] as number, position + length);
        this.#path.length -= 4;
        if (!isBounded) return false;
      }
    }
    return true;
  }

  #isOpen(option: number, position: number, length: number): boolean {
    const { placed, positions } = this.#costs;
    for (let at = position; at < position + length; at++) if (placed[option * positions + at] === Infinity) return false;
    return true;
  }

  #keep(): boolean {
    if (hasTooLongBlocks(this.#learner, this.#path)) return true;
    const cells = placesTaken(this.#model, this.#learner, this.#path).filter((cell) => (this.#scarce[cell] as number) >= 0);
    const key = cells.join();
    if (this.#known.has(key)) return true;
    if (this.#rows.length === this.#most) return false;
    this.#known.add(key);
    this.#rows.push([...this.#path]);
    this.#cells.push(...cells);
    this.#start.push(this.#cells.length);
    return true;
  }
}
