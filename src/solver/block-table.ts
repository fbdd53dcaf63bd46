/**
 * What the blocks of one learner cost: the cheapest venue of all per kind of block and position, laid out whole, and the cheapest venue of each site for
 * the blocks that are asked for.
 */

import { pinnedElsewhere } from "./block-costs.ts";
import type { Lattice } from "./lattice.ts";
import type { LearnerModel } from "./learner-model.ts";
import type { WeekCosts } from "./week-costs.ts";

/** A task and a length that a block of it has somewhere in a lattice. */
export interface BlockKind {
  task: number;
  weeks: number;
}

/** The kinds of blocks in a lattice, and of which kind each arc is. */
export interface BlockKinds {
  list: readonly BlockKind[];
  ofArc: Int32Array;
  /** Per node: the fewest blocks from there to an end. */
  fewest: Uint16Array;
}

/** In place of a site where a list of ways ends, and of such a list where there is none yet. */
export const END = -1;
/** More room than is needed just now, and entries beyond the last row. */
const [GROWTH, BEYOND] = [2, 8];

/** Lists the kinds of blocks in a lattice. */
export function blockKinds(lattice: Lattice): BlockKinds {
  const { arcTask, arcWeeks } = lattice;
  const list: BlockKind[] = [];
  const known = new Map<number, number>();
  const ofArc = Int32Array.from(arcTask, (task, arc) => {
    const weeks = arcWeeks[arc] as number;
    const key = task * 2 ** 16 + weeks;
    const kind = known.get(key) ?? list.length;
    if (kind === list.length) list.push({ task, weeks });
    known.set(key, kind);
    return kind;
  });
  return { list, ofArc, fewest: fewestBlocks(lattice) };
}

function fewestBlocks({ nodeCount, arcStart, arcTarget, isEnd }: Lattice): Uint16Array {
  const fewest = new Uint16Array(nodeCount);
  for (let node = nodeCount - 1; node >= 0; node--) {
    let least = isEnd[node] === 1 ? 0 : Infinity;
    for (let arc = arcStart[node] as number; arc < (arcStart[node + 1] as number); arc++) least = Math.min(least, 1 + (fewest[arcTarget[arc] as number] as number));
    fewest[node] = least;
  }
  return fewest;
}

export class BlockTable {
  /** Entries per kind of block in `least`: one per position, and one for the end. */
  width = 1;
  /** Entry `kind × width + position`: what such a block costs at its cheapest venue; Infinity where there is none. */
  least = new Float64Array(0);
  /** The ways of a block, from `ways(…)` on, END after the last one: sites, the cheapest cost there, and the option that has it. */
  site = new Int32Array(0);
  cost = new Float64Array(0);
  option = new Int32Array(0);
  #waysAt = new Int32Array(0);
  #size = 0;
  #sums = new Float64Array(0);
  /** In the sums, in place of Infinity: dearer than any weeks of the learner together. And what no weeks that are open reach. */
  #closed = 1;
  #never = 1;
  /** Per site the place of its way in the list that is being gathered. */
  #placeOf = new Int32Array(0);
  #learner: LearnerModel | null = null;
  #kinds: readonly BlockKind[] = [];
  #margin = Infinity;

  /** `margin`: of ways that cost so much more than the cheapest one none is listed. */
  fill(learner: LearnerModel, kinds: readonly BlockKind[], costs: WeekCosts, margin: number): void {
    const { tasks, start, weeks, sites, history: { openBlock } } = learner;
    [this.#learner, this.#kinds, this.#margin, this.#size] = [learner, kinds, margin, 0];
    const width = (this.width = weeks.length + 1);
    // With one more row and a little, so that whoever reads on beyond the last one finds nothing.
    const size = (kinds.length + 1) * width + BEYOND;
    if (this.least.length < size) [this.least, this.#waysAt] = [new Float64Array(size), new Int32Array(size)];
    if (this.#placeOf.length < sites.length) this.#placeOf = new Int32Array(sites.length);
    this.least.fill(Infinity, 0, size);
    this.#waysAt.fill(END, 0, size);
    this.#sumUp(learner, costs);
    for (let kind = 0; kind < kinds.length; kind++) {
      const { task, weeks: length } = kinds[kind] as BlockKind;
      const [first, last] = this.#span(task, length);
      for (const option of (tasks[task] as LearnerModel["tasks"][number]).options) this.#lower(kind * width, option * width, first, last, length);
      this.#close(task, kind * width, first, last, length);
      if (openBlock?.task === task && first === start && first <= last) this.least[kind * width + start] = this.#cheapestAway(kind, start);
    }
  }

  #sumUp({ venues, start, weeks }: LearnerModel, { placed, positions }: WeekCosts): void {
    const { width } = this;
    if (this.#sums.length < venues.length * width) this.#sums = new Float64Array(venues.length * width);
    const sums = this.#sums;
    let most = 0;
    for (let at = 0; at < venues.length * positions; at++) if ((placed[at] as number) < Infinity) most = Math.max(most, Math.abs(placed[at] as number));
    this.#never = 1 + positions * most;
    this.#closed = 2 * this.#never;
    for (let venue = 0; venue < venues.length; venue++) {
      const row = venue * width;
      let sum = 0;
      sums[row + start] = 0;
      for (let position = start; position < weeks.length; position++) {
        const cost = placed[venue * positions + position] as number;
        sum += cost === Infinity ? this.#closed : cost;
        sums[row + position + 1] = sum;
      }
    }
  }

  // The first and the last position at which a block of this length keeps to the window of its task.
  #span(task: number, length: number): readonly [number, number] {
    const { tasks, start, weeks } = this.#learner as LearnerModel;
    const { firstPosition, lastPosition } = tasks[task] as LearnerModel["tasks"][number];
    return [Math.max(start, firstPosition), Math.min(weeks.length, lastPosition + 1) - length];
  }

  #lower(row: number, venue: number, first: number, last: number, length: number): void {
    const [least, sums] = [this.least, this.#sums];
    for (let position = first; position <= last; position++) {
      const sum = (sums[venue + position + length] as number) - (sums[venue + position] as number);
      if (sum < (least[row + position] as number)) least[row + position] = sum;
    }
  }

  #close(task: number, row: number, first: number, last: number, length: number): void {
    const { pinTask } = this.#learner as LearnerModel;
    for (let position = first; position <= last; position++) {
      const isClosed = (this.least[row + position] as number) > this.#never || (pinTask !== null && pinnedElsewhere(pinTask, task, position, length));
      if (isClosed) this.least[row + position] = Infinity;
    }
  }

  // A new block that touches the open one of the history in its venue would be the same block.
  #cheapestAway(kind: number, position: number): number {
    if (this.least[kind * this.width + position] === Infinity) return Infinity;
    let least = Infinity;
    for (let at = this.ways(kind, position); this.site[at] !== END; at++) least = Math.min(least, this.cost[at] as number);
    return least;
  }

  /** Cost of a block of a task in one of the learner's venues; Infinity where it is closed, or where another task is pinned. */
  ofVenue(task: number, option: number, position: number, weeks: number): number {
    const { pinTask } = this.#learner as LearnerModel;
    return pinTask !== null && pinnedElsewhere(pinTask, task, position, weeks) ? Infinity : this.#sum(option, position, weeks);
  }

  #sum(option: number, position: number, weeks: number): number {
    const at = option * this.width + position;
    const sum = (this.#sums[at + weeks] as number) - (this.#sums[at] as number);
    return sum > this.#never ? Infinity : sum;
  }

  /** Where the ways of such a block that may pay begin in `site`, `cost` and `option`; it must have one. */
  ways(kind: number, position: number): number {
    const at = kind * this.width + position;
    if (this.#waysAt[at] === END) this.#waysAt[at] = this.#gather(kind, position);
    return this.#waysAt[at] as number;
  }

  #gather(kind: number, position: number): number {
    const { tasks, sites, siteOf, start, history: { openBlock } } = this.#learner as LearnerModel;
    const { task, weeks } = this.#kinds[kind] as BlockKind;
    const { options, venues } = tasks[task] as LearnerModel["tasks"][number];
    const barred = openBlock?.task === task && position === start ? openBlock.venue : END;
    const most = barred === END ? (this.least[kind * this.width + position] as number) + this.#margin : Infinity;
    const first = this.#size;
    this.#makeRoom(first + sites.length + 1);
    const [site, cost, option, placeOf] = [this.site, this.cost, this.option, this.#placeOf];
    placeOf.fill(END, 0, sites.length);
    let size = first;
    for (let i = 0; i < options.length; i++) {
      const sum = this.#sum(options[i] as number, position, weeks);
      if (sum > most || sum === Infinity || venues[i] === barred) continue;
      const here = siteOf[options[i] as number] as number;
      let at = placeOf[here] as number;
      if (at === END) {
        at = placeOf[here] = size++;
        [site[at], cost[at]] = [here, Infinity];
      }
      if (sum >= (cost[at] as number)) continue;
      [cost[at], option[at]] = [sum, i];
    }
    site[size] = END;
    this.#size = size + 1;
    return first;
  }

  #makeRoom(size: number): void {
    if (this.site.length >= size) return;
    const [site, cost, option] = [new Int32Array(GROWTH * size), new Float64Array(GROWTH * size), new Int32Array(GROWTH * size)];
    site.set(this.site);
    cost.set(this.cost);
    option.set(this.option);
    [this.site, this.cost, this.option] = [site, cost, option];
  }
}
