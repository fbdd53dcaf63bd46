/**
 * The states of the dynamic programme of `cheapest-schedule.ts` and the cheapest way found to each. Per node of the
 * lattice and week spent idle so far there is a state for every site of the last placed week and one for "nothing placed
 * yet"; per halt and idle week one for every venue of its task.
 */

import type { Lattice } from "./lattice.ts";
import type { LearnerModel } from "./learner-model.ts";

const UNREACHED = -1;
/** More room than is needed just now. */
const GROWTH = 1.5;

/** Rows are laid out when a node is first reached: what is never reached takes no room. */
export class ScheduleStates implements Steps {
  value = new Float64Array(0);
  /** The state before, −1 at the beginning; and the arc and option taken from there, −1 for a week of waiting. */
  from = new Int32Array(0);
  via = new Int32Array(0);
  /** Where the states of each node that is reached, and of each of its halts, begin: rows of `width` or of the task's options, one per idle week. */
  nodeBase = new Int32Array(0);
  haltBase = new Int32Array(0);
  /** The most weeks idle with which a node can still be completed; below 0 if it cannot. */
  idleMost = new Int32Array(0);
  /** States per idle week at a node: the sites, and last "nothing placed yet". */
  width = 1;
  /** What all nodes of the learner together would take. */
  total = 0;
  #size = 0;
  /** How many options the task of each halt has. */
  #options: number[] = [];
  #lattice: Lattice | null = null;

  /** Begins with one learner, no node reached; false if all nodes together would need more than `most` states. */
  begin({ sites, tasks, weeks, start }: LearnerModel, lattice: Lattice, most: number): boolean {
    const { nodeCount, haltTask, haltStart, done, toGo } = lattice;
    if (this.nodeBase.length < nodeCount) [this.nodeBase, this.idleMost] = [new Int32Array(nodeCount), new Int32Array(nodeCount)];
    if (this.haltBase.length < haltTask.length) this.haltBase = new Int32Array(haltTask.length);
    this.width = sites.length + 1;
    this.#lattice = lattice;
    this.#options = tasks.map(({ options }) => options.length);
    this.#size = 0;
    const free = weeks.length - start;
    let size = 0;
    for (let node = 0; node < nodeCount; node++) {
      const idleMost = free - (done[node] as number) - (toGo[node] as number);
      this.idleMost[node] = idleMost;
      this.nodeBase[node] = UNREACHED;
      if (idleMost < 0) continue;
      size += (idleMost + 1) * this.width;
      for (let halt = haltStart[node] as number; halt < (haltStart[node + 1] as number); halt++) size += (idleMost + 1) * (this.#options[haltTask[halt] as number] as number);
    }
    this.total = size;
    return size <= most;
  }

  /** States of a halt per idle week. */
  haltWidth(halt: number): number {
    return this.#options[(this.#lattice as Lattice).haltTask[halt] as number] as number;
  }

  isReached(node: number): boolean {
    return this.nodeBase[node] !== UNREACHED;
  }

  /** To be called before a state of a node, or of one of its halts, is set: lays out its rows, every value Infinity. May replace `value`, `from` and `via`. */
  reach(node: number): void {
    if (this.nodeBase[node] !== UNREACHED) return;
    const { haltStart } = this.#lattice as Lattice;
    const rows = (this.idleMost[node] as number) + 1;
    const first = this.#size;
    this.nodeBase[node] = first;
    let size = first + rows * this.width;
    const last = haltStart[node + 1] as number;
    for (let halt = haltStart[node] as number; halt < last; halt++) {
      this.haltBase[halt] = size;
      size += rows * this.haltWidth(halt);
    }
    this.#size = size;
    if (this.value.length < size) this.#grow(size);
    this.value.fill(Infinity, first, size);
  }

  #grow(size: number): void {
    const ample = Math.max(1024, Math.ceil(GROWTH * size));
    // Of a large lattice nearly everything is reached: to lay it out at once saves copying, and what would be too much.
    const room = this.total > size && this.total < 2 * ample ? this.total : ample;
    const [value, from, via] = [new Float64Array(room), new Int32Array(room), new Int32Array(room)];
    value.set(this.value);
    from.set(this.from);
    via.set(this.via);
    [this.value, this.from, this.via] = [value, from, via];
  }

  set(state: number, value: number, from: number, via: number): void {
    this.value[state] = value;
    this.from[state] = from;
    this.via[state] = via;
  }
}

/** Per state the one before, −1 at the beginning; and the arc and option taken from there (arc × most + option), −1 for a week of waiting. */
export interface Steps {
  from: Int32Array;
  via: Int32Array;
}

/** May a task be done at a site (an index into the learner's) after all that was done on the way to a state? */
export function mayAdd({ history, sites, siteOf, tasks, tasksPerSite }: LearnerModel, { arcTask }: Lattice, { from, via }: Steps, most: number, origin: number, task: number, site: number): boolean {
  const index = (k: number) => (tasks[k] as LearnerModel["tasks"][number]).index;
  const seen = new Set(history.tasksAtSite.get(sites[site] as number)).add(index(task));
  for (let state = origin; state >= 0; state = from[state] as number) {
    const step = via[state] as number;
    if (step < 0) continue;
    const k = arcTask[Math.floor(step / most)] as number;
    const option = (tasks[k] as LearnerModel["tasks"][number]).options[step % most] as number;
    if (siteOf[option] === site) seen.add(index(k));
  }
  return seen.size <= tasksPerSite;
}

/** The blocks along the way to a state, flat as in `FlatBlocks`. Blocks that touch in one venue are one. */
export function traceBack({ start, tasks }: LearnerModel, { arcTask, arcWeeks }: Lattice, { from, via }: Steps, end: number, most: number): number[] {
  const path: number[] = [];
  for (let state = end; state >= 0; state = from[state] as number) path.push(via[state] as number);
  const blocks: number[] = [];
  let position = start;
  for (const step of path.reverse().slice(1)) {
    if (step < 0) {
      position++;
      continue;
    }
    const arc = Math.floor(step / most);
    const k = arcTask[arc] as number;
    const weeks = arcWeeks[arc] as number;
    const venue = (tasks[k] as LearnerModel["tasks"][number]).venues[step % most] as number;
    const last = blocks.length - 4;
    const touches = last >= 0 && blocks[last] === k && blocks[last + 1] === venue && (blocks[last + 2] as number) + (blocks[last + 3] as number) === position;
    if (touches) blocks[last + 3] = (blocks[last + 3] as number) + weeks;
    else blocks.push(k, venue, position, weeks);
    position += weeks;
  }
  return blocks;
}
