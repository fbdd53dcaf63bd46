/**
 * The states of the dynamic programme of `cheapest-schedule.ts` and the cheapest way found to each. Per node of the
 * lattice and week spent idle so far there is a state for every site of the last placed week and one for "nothing placed
 * yet"; per halt and idle week one for every venue of its task.
 */

import type { Lattice } from "./lattice.ts";
import type { LearnerModel } from "./learner-model.ts";

export class ScheduleStates {
  value = new Float64Array(0);
  /** The state before, −1 at the beginning; and the arc and option taken from there, −1 for a week of waiting. */
  from = new Int32Array(0);
  via = new Int32Array(0);
  /** Where the states of each node and of each halt begin: rows of `width` or of the task's options, one per idle week. */
  nodeBase = new Int32Array(0);
  haltBase = new Int32Array(0);
  /** The most weeks idle with which a node can still be completed; below 0 if it cannot. */
  idleMost = new Int32Array(0);
  /** States per idle week at a node: the sites, and last "nothing placed yet". */
  width = 1;

  /** Makes room for one learner, every value Infinity; false if that is more than `most` states. */
  layOut({ sites, tasks, weeks, start }: LearnerModel, lattice: Lattice, most: number): boolean {
    const { nodeCount, haltTask, haltStart, done, toGo } = lattice;
    if (this.nodeBase.length < nodeCount) [this.nodeBase, this.idleMost] = [new Int32Array(nodeCount), new Int32Array(nodeCount)];
    if (this.haltBase.length < haltTask.length) this.haltBase = new Int32Array(haltTask.length);
    this.width = sites.length + 1;
    const free = weeks.length - start;
    let size = 0;
    for (let node = 0; node < nodeCount; node++) {
      const idleMost = free - (done[node] as number) - (toGo[node] as number);
      this.idleMost[node] = idleMost;
      this.nodeBase[node] = size;
      if (idleMost < 0) continue;
      size += (idleMost + 1) * this.width;
      for (let halt = haltStart[node] as number; halt < (haltStart[node + 1] as number); halt++) {
        this.haltBase[halt] = size;
        size += (idleMost + 1) * (tasks[haltTask[halt] as number]?.options.length ?? 0);
      }
    }
    if (size > most) return false;
    if (this.value.length < size) {
      this.value = new Float64Array(size);
      this.from = new Int32Array(size);
      this.via = new Int32Array(size);
    }
    this.value.fill(Infinity, 0, size);
    return true;
  }

  set(state: number, value: number, from: number, via: number): void {
    this.value[state] = value;
    this.from[state] = from;
    this.via[state] = via;
  }
}
