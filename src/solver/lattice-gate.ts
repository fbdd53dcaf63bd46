/** Which task may be worked on, and in what blocks, given the weeks done of each: order, prerequisites, choices, block lengths. */

import type { LearnerModel, TaskModel } from "./learner-model.ts";

/**
 * Restricts a lattice to the neighbourhood of one sequence of tasks: a task may start only when every task that stands
 * `width` or more places earlier is over, and a begun task is finished before another one starts. Tasks that are not in
 * the sequence are left out. **Source**: Balas and Simonetti, Linear time dynamic-programming algorithms for new classes
 * of restricted TSPs, INFORMS Journal on Computing 13 (2001).
 */
export interface Band {
  sequence: readonly number[];
  width: number;
}

/** Can so many weeks be cut into blocks of these lengths? */
export const splits = (weeks: number, shortest: number, longest: number): boolean =>
  weeks === 0 || Math.ceil(weeks / longest) * shortest <= weeks;

export class LatticeGate {
  readonly #learner: LearnerModel;
  readonly #band: Band | null;
  readonly #rank: Int32Array;
  /** Per task and weeks left: the lengths of blocks that leave a remainder which blocks can add up to. */
  readonly #blocks: (number[] | undefined)[][];
  #done: Int32Array = new Int32Array(0);
  #base = 0;
  /** In a band: the first place of the sequence whose task is not over, and the task that is begun and not over (−1: none, −2: several). */
  #firstOpen = 0;
  #underWay = -1;

  constructor(learner: LearnerModel, band: Band | null) {
    this.#learner = learner;
    this.#band = band;
    this.#rank = new Int32Array(learner.tasks.length).fill(-1);
    this.#blocks = learner.tasks.map(() => []);
    band?.sequence.forEach((task, rank) => {
      this.#rank[task] = rank;
    });
  }

  /** Stands at a node: the weeks done of each task, from `base` on. */
  stand(done: Int32Array, base: number): void {
    [this.#done, this.#base] = [done, base];
    if (!this.#band) return;
    const { tasks } = this.#learner;
    const { sequence } = this.#band;
    this.#firstOpen = sequence.length;
    this.#underWay = -1;
    for (let rank = sequence.length - 1; rank >= 0; rank--) {
      const task = sequence[rank] as number;
      const weeks = done[base + task] as number;
      if (weeks >= (tasks[task]?.weeks ?? 0)) continue;
      this.#firstOpen = rank;
      if (weeks > 0) this.#underWay = this.#underWay === -1 ? task : -2;
    }
  }

  mayStart(k: number): boolean {
    const task = this.#learner.tasks[k] as TaskModel;
    if (task.venues.length === 0 || this.#isOver(k)) return false;
    for (const other of task.after) {
      if (this.#isOver(other)) continue;
      // Begun, it must be over first; required, it could no longer be done later.
      if (this.#isBegun(other) || !this.#learner.tasks[other]?.optional) return false;
    }
    for (const other of task.before) if (other === k || this.#isBegun(other)) return false;
    for (const other of task.needs) if (!this.#isOver(other)) return false;
    if ((this.#done[this.#base + k] as number) % task.each === 0 && !this.#mayChoose(k)) return false;
    return !this.#band || this.#isNear(k, this.#band);
  }

  #isBegun(k: number): boolean {
    return (this.#done[this.#base + k] as number) > 0;
  }

  #isOver(k: number): boolean {
    return (this.#done[this.#base + k] as number) >= (this.#learner.tasks[k]?.weeks ?? 0);
  }

  #mayChoose(k: number): boolean {
    for (const { tasks, atMost } of this.#learner.choices) {
      let listed = 0;
      let chosen = 0;
      for (const other of tasks) {
        if (other === k) listed++;
        chosen += Math.ceil((this.#done[this.#base + other] as number) / (this.#learner.tasks[other]?.each ?? 1));
      }
      if (listed > 0 && chosen + listed > atMost) return false;
    }
    return true;
  }

  #isNear(k: number, { width }: Band): boolean {
    const rank = this.#rank[k] as number;
    if (rank < 0 || (this.#underWay !== -1 && this.#underWay !== k)) return false;
    return this.#firstOpen === rank || this.#firstOpen > rank - width;
  }

  /** Block lengths of a task that leave a remainder which blocks can add up to. */
  blocks(k: number): readonly number[] {
    const { weeks, shortest, longest } = this.#learner.tasks[k] as TaskModel;
    const left = weeks - (this.#done[this.#base + k] as number);
    return ((this.#blocks[k] as (number[] | undefined)[])[left] ??= lengths(left, shortest, longest, shortest, longest));
  }

  /** How many weeks the open block of the history may go on, so many weeks long by now. */
  continuations(k: number, sofar: number): readonly number[] {
    const { weeks, shortest, longest } = this.#learner.tasks[k] as TaskModel;
    return lengths(weeks - (this.#done[this.#base + k] as number), 1, longest - sofar, shortest, longest);
  }
}

function lengths(left: number, least: number, most: number, shortest: number, longest: number): number[] {
  const found: number[] = [];
  for (let weeks = least; weeks <= Math.min(left, most); weeks++) if (splits(left - weeks, shortest, longest)) found.push(weeks);
  return found;
}
