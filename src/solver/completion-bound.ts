/**
 * The least that is still to come at a node of a lattice: every task's weeks to go at their cheapest for themselves, no
 * earlier than now. Never more than the true cost, so a path that cannot stay below a known schedule is left at once.
 */

import type { BlockCosts } from "./block-costs.ts";
import type { Lattice } from "./lattice.ts";
import type { LearnerModel, TaskModel } from "./learner-model.ts";
import type { WeekCosts } from "./week-costs.ts";

export class CompletionBound {
  /** Per task and position: cheapest whole task from there on (uncut tasks), or its cheapest week. */
  #least = new Float64Array(0);
  #isUncut = new Uint8Array(0);
  #isOptional = new Uint8Array(0);
  #weeks = new Int32Array(0);
  #positions = 0;
  #tasks = 0;

  fill({ tasks, weeks, start }: LearnerModel, blocks: BlockCosts, costs: WeekCosts): void {
    this.#positions = weeks.length + 1;
    this.#tasks = tasks.length;
    if (this.#least.length < tasks.length * this.#positions) this.#least = new Float64Array(tasks.length * this.#positions);
    this.#isUncut = Uint8Array.from(tasks, (task) => (task.shortest === task.weeks ? 1 : 0));
    this.#isOptional = Uint8Array.from(tasks, (task) => (task.optional ? 1 : 0));
    this.#weeks = Int32Array.from(tasks, (task) => task.weeks);
    tasks.forEach((task, k) => {
      const row = k * this.#positions;
      let least = Infinity;
      this.#least[row + weeks.length] = Infinity;
      for (let position = weeks.length - 1; position >= start; position--) {
        least = Math.min(least, this.#isUncut[k] === 1 ? cheapestBlock(blocks, task, k, position) : cheapestWeek(costs, task, position));
        this.#least[row + position] = least;
      }
    });
  }

  /** A lower bound on what is placed from this position on. */
  rest({ left }: Lattice, node: number, position: number): number {
    let sum = 0;
    const base = node * this.#tasks;
    for (let k = 0; k < this.#tasks; k++) {
      const weeks = left[base + k] as number;
      if (weeks === 0) continue;
      const least = this.#least[k * this.#positions + position] as number;
      const cost = this.#isUncut[k] === 1 ? least : weeks * least;
      sum += this.#isOptional[k] === 1 && weeks === this.#weeks[k] ? Math.min(0, cost) : cost;
    }
    return sum;
  }
}

// An open block of the history may go on for a few weeks less: such a task is never uncut, for its first block is shorter.
function cheapestBlock(blocks: BlockCosts, { weeks }: TaskModel, k: number, position: number): number {
  if (!blocks.hasRow(k, weeks)) return Infinity;
  const row = blocks.row(k, weeks, position);
  let least = Infinity;
  for (let j = 0; j < blocks.sitesOf(k).length; j++) least = Math.min(least, blocks.cost[row + j] as number);
  return least;
}

function cheapestWeek({ placed, positions }: WeekCosts, { options, firstPosition, lastPosition }: TaskModel, position: number): number {
  if (position < firstPosition || position > lastPosition) return Infinity;
  let least = Infinity;
  for (const option of options) least = Math.min(least, placed[option * positions + position] as number);
  return least;
}
