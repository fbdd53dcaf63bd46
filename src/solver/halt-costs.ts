/**
 * Costs of the blocks of tasks that may be left unfinished, venue by venue, without the venues that never pay: where two others
 * are so much cheaper that even a change of site to one of them and back makes up for it. Two, for the next block
 * of the task must not be in the venue of the last one.
 */

import { pinnedElsewhere, type BlockCosts } from "./block-costs.ts";
import type { Lattice } from "./lattice.ts";
import type { LearnerModel, TaskModel } from "./learner-model.ts";

const END = -1;

export class HaltCosts {
  /** From `row(…)` on: options of the task (END after the last one), and the cost of the block there. */
  option = new Int32Array(0);
  cost = new Float64Array(0);
  #rows: Int32Array[] = [];
  #room: Int32Array = new Int32Array(0);
  #start = 0;
  #learner: LearnerModel | null = null;
  #blocks: BlockCosts | null = null;
  #margin = Infinity;
  /** Per row the filling in which it was counted. */
  #counted = new Int32Array(0);
  #filling = 0;

  /** Where the costs of blocks of this task and length that start at this position begin; they are counted when first asked for. */
  row(task: number, weeks: number, position: number): number {
    const at = ((this.#rows[task] as Int32Array)[weeks] as number) + (position - this.#start) * (this.#room[task] as number);
    if (this.#counted[at] !== this.#filling) {
      this.#counted[at] = this.#filling;
      this.#count(task, weeks, position, at);
    }
    return at;
  }

  /** `margin`: what changing the site twice costs. */
  fill(learner: LearnerModel, { haltLengths, wholeLengths }: Lattice, blocks: BlockCosts, margin: number): void {
    const { tasks, start, history } = learner;
    const free = learner.weeks.length - start;
    this.#start = start;
    this.#room = Int32Array.from(tasks, ({ options }) => options.length + 1);
    let size = 0;
    const mayHalt = (k: number) => history.openBlock?.task === k || haltLengths[k]?.length !== 0;
    const lengths = tasks.map((_, k) => (mayHalt(k) ? [...new Set([...(haltLengths[k] ?? []), ...(wholeLengths[k] ?? [])])] : []));
    this.#rows = tasks.map((task, k) => {
      const rows = new Int32Array(task.weeks + 1);
      for (const weeks of lengths[k] ?? []) {
        rows[weeks] = size;
        size += free * (this.#room[k] as number);
      }
      return rows;
    });
    if (this.cost.length < size) [this.cost, this.option, this.#counted] = [new Float64Array(size), new Int32Array(size), new Int32Array(size)];
    [this.#learner, this.#blocks, this.#margin] = [learner, blocks, margin];
    this.#filling++;
  }

  #count(k: number, weeks: number, position: number, row: number): void {
    const { tasks, pinTask, weeks: { length } } = this.#learner as LearnerModel;
    const blocks = this.#blocks as BlockCosts;
    const { options, firstPosition, lastPosition } = tasks[k] as TaskModel;
    let at = row;
    this.option[at] = END;
    if (position < firstPosition || position + weeks > Math.min(length, lastPosition + 1)) return;
    if (pinTask !== null && pinnedElsewhere(pinTask, k, position, weeks)) return;
    let [least, second] = [Infinity, Infinity];
    for (let option = 0; option < options.length; option++) {
      const cost = blocks.ofVenue(options[option] as number, position, weeks);
      if (cost < least) [least, second] = [cost, least];
      else if (cost < second) second = cost;
    }
    const most = second + this.#margin;
    for (let option = 0; option < options.length; option++) {
      const cost = blocks.ofVenue(options[option] as number, position, weeks);
      if (cost === Infinity || cost > most) continue;
      this.option[at] = option;
      this.cost[at++] = cost;
    }
    this.option[at] = END;
  }
}
