/**
 * What is still to come at a node of a lattice, by the weeks idle so far, if it did not matter which site one is at: a programme from the ends of the lattice to
 * its beginning, in which every block costs the same for moving. It tells a search from the beginning which of its ways are worth going on. With nothing for
 * moving, told for all numbers of idle weeks, it never exceeds the true cost by more than is rounded (but of a beginning whose open block may go on); but few
 * weeks can be idle, and four of their numbers, evenly spread, tell enough of all: between them it is interpolated.
 *
 * **Source**: for a relaxed programme run backwards as the guide of a search forwards, Christofides, Mingozzi and Toth, State-space relaxation procedures for
 * the computation of bounds to routing problems, Networks 11 (1981).
 */

import type { BlockKinds, BlockTable } from "./block-table.ts";
import type { Lattice } from "./lattice.ts";
import type { LearnerModel } from "./learner-model.ts";
import type { WeekCosts } from "./week-costs.ts";

/** Numbers of idle weeks told at once: `#tell` has a variable for each. */
const AT_ONCE = 4;
/** Numbers told in all where each is: about 16 megabytes. */
const MOST_TOLD = 4_000_000;

export class Outlook {
  /** nodes × numbers told; Infinity where no end can be reached in time. */
  #rest = new Float32Array(0);
  /** How many numbers of idle weeks are told, and the weeks from one to the next. */
  #told = AT_ONCE;
  #step = 1;
  /** Per position: what it costs to wait for so many weeks. */
  #waits = new Float64Array(0);
  /** Per position: what the weeks from there on cost if they stay free. */
  tail = new Float64Array(0);

  /** `perBlock`: what a block costs for moving; `isExact`: for all numbers of idle weeks, as where windows are narrow, if that is not too much. */
  fill(learner: LearnerModel, lattice: Lattice, kinds: BlockKinds, table: BlockTable, { free }: WeekCosts, { idleWeek, perBlock, isExact }: { idleWeek: number; perBlock: number; isExact: boolean }): void {
    const { start, weeks } = learner;
    const numbers = weeks.length - start - (lattice.toGo[0] as number) + 1;
    const isNarrow = learner.tasks.some((task) => task.lastPosition - task.firstPosition + 1 - task.weeks < Math.ceil(numbers / AT_ONCE));
    this.#told = (isExact || isNarrow) && numbers * lattice.nodeCount <= MOST_TOLD ? AT_ONCE * Math.ceil(numbers / AT_ONCE) : AT_ONCE;
    this.#step = Math.max(1, Math.ceil(numbers / this.#told));
    const size = lattice.nodeCount * this.#told;
    if (this.#rest.length < size) this.#rest = new Float32Array(size);
    this.#fillFree(learner, free, idleWeek);
    for (let first = this.#told - AT_ONCE; first >= 0; first -= AT_ONCE) this.#tell(learner, lattice, kinds, table, first, perBlock);
  }

  /** Four numbers of every node, from the `first` one on; those beyond them are told already. */
  #tell({ start, weeks }: LearnerModel, { nodeCount, arcStart, arcTarget, done, toGo, isEnd }: Lattice, { ofArc }: BlockKinds, { least, width }: BlockTable, first: number, perBlock: number): void {
    const [rest, waits, told, step] = [this.#rest, this.#waits, this.#told, this.#step];
    const room = weeks.length - start - first * step;
    for (let node = nodeCount - 1; node >= 0; node--) {
      const position = start + (done[node] as number) + first * step;
      let a = Infinity;
      let b = Infinity;
      let c = Infinity;
      let d = Infinity;
      const last = arcStart[node + 1] as number;
      for (let arc = arcStart[node] as number; arc < last; arc++) {
        const block = (ofArc[arc] as number) * width + position;
        const target = (arcTarget[arc] as number) * told + first;
        const e = (least[block] as number) + (rest[target] as number) + perBlock;
        const f = (least[block + step] as number) + (rest[target + 1] as number) + perBlock;
        const g = (least[block + 2 * step] as number) + (rest[target + 2] as number) + perBlock;
        const h = (least[block + 3 * step] as number) + (rest[target + 3] as number) + perBlock;
        a = e < a ? e : a;
        b = f < b ? f : b;
        c = g < c ? g : c;
        d = h < d ? h : d;
      }
      if (isEnd[node] === 1) [a, b, c, d] = this.#orEnd(position, weeks.length, a, b, c, d);
      // More weeks idle than there can be; and what it is to wait.
      const most = room - (done[node] as number) - (toGo[node] as number);
      const at = node * told + first;
      if (most < 3 * step) d = Infinity;
      else if (first + AT_ONCE < told && most >= AT_ONCE * step) d = Math.min(d, (waits[position + 3 * step] as number) + (rest[at + AT_ONCE] as number));
      c = most < 2 * step ? Infinity : d === Infinity ? c : Math.min(c, (waits[position + 2 * step] as number) + d);
      b = most < step ? Infinity : c === Infinity ? b : Math.min(b, (waits[position + step] as number) + c);
      a = most < 0 ? Infinity : b === Infinity ? a : Math.min(a, (waits[position] as number) + b);
      rest[at] = a;
      rest[at + 1] = b;
      rest[at + 2] = c;
      rest[at + 3] = d;
    }
  }

  #orEnd(position: number, end: number, ...rests: [number, number, number, number]): [number, number, number, number] {
    return rests.map((rest, i) => Math.min(rest, this.tail[Math.min(end, position + i * this.#step)] as number)) as [number, number, number, number];
  }

  #fillFree({ weeks, start }: LearnerModel, free: Float64Array, idleWeek: number): void {
    const { length } = weeks;
    if (this.tail.length <= length) [this.tail, this.#waits] = [new Float64Array(length + 1), new Float64Array(length + 1)];
    const [tail, waits] = [this.tail, this.#waits];
    tail[length] = 0;
    for (let position = length - 1; position >= start; position--) {
      tail[position] = (tail[position + 1] as number) + (free[position] as number);
      waits[position] = 0;
      for (let week = position; week < Math.min(length, position + this.#step); week++) waits[position] = (waits[position] as number) + idleWeek + (free[week] as number);
    }
  }

  /** What is still to come at a node after so many idle weeks. */
  at(node: number, idle: number): number {
    const rest = this.#rest;
    const step = this.#step;
    if (step === 1) return rest[node * this.#told + idle] as number;
    const told = Math.floor(idle / step);
    const at = node * this.#told + told;
    const before = rest[at] as number;
    const beyond = idle - told * step;
    if (beyond === 0 || told === this.#told - 1) return before;
    const after = rest[at + 1] as number;
    // What one of the two cannot tell the other may.
    if (after === Infinity) return before;
    return before === Infinity ? after : before + (beyond / step) * (after - before);
  }
}
