/**
 * The ways to be at a node of the lattice and to come from there to the next site: one row per idle week. Either from a
 * state of the node itself or from one of its halts, whatever venue that is in.
 */

import type { Lattice } from "./lattice.ts";
import type { LearnerModel } from "./learner-model.ts";
import type { ScheduleStates } from "./schedule-states.ts";

export class Arrivals {
  /** idle weeks × sites: the cheapest way to start a block at this site, and the state it comes from. */
  cost = new Float64Array(0);
  from = new Int32Array(0);
  /** Of the row collected last: per site the cheapest way to be here, its state, and the cheapest site (−1: there is none). */
  here = new Float64Array(0);
  hereFrom = new Int32Array(0);
  cheapest = -1;

  makeRoom(width: number, rows: number): void {
    if (this.here.length < width) [this.here, this.hereFrom] = [new Float64Array(width), new Int32Array(width)];
    if (this.cost.length < rows * width) [this.cost, this.from] = [new Float64Array(rows * width), new Int32Array(rows * width)];
  }

  /** Collects the ways to be at a node after so many idle weeks; halts of task `except` are left out. */
  collect({ value, nodeBase, haltBase, width }: ScheduleStates, { siteOf, tasks }: LearnerModel, { haltStart, haltTask }: Lattice, node: number, idle: number, except: number): void {
    const { here, hereFrom } = this;
    const base = (nodeBase[node] as number) + idle * width;
    let cheapest = -1;
    let least = Infinity;
    for (let site = 0; site < width; site++) {
      const cost = value[base + site] as number;
      here[site] = cost;
      hereFrom[site] = base + site;
      if (cost < least) {
        least = cost;
        cheapest = site;
      }
    }
    const last = haltStart[node + 1] as number;
    for (let halt = haltStart[node] as number; halt < last; halt++) {
      const task = haltTask[halt] as number;
      if (task === except) continue;
      const { options } = tasks[task] as LearnerModel["tasks"][number];
      const row = (haltBase[halt] as number) + idle * options.length;
      for (let option = 0; option < options.length; option++) {
        const cost = value[row + option] as number;
        const site = siteOf[options[option] as number] as number;
        if (cost >= (here[site] as number)) continue;
        here[site] = cost;
        hereFrom[site] = row + option;
        if (cost < least) {
          least = cost;
          cheapest = site;
        }
      }
    }
    this.cheapest = cheapest;
  }

  /** From what was collected: to each site from there, from elsewhere with a site change, or as the first place of all. */
  settle(idle: number, width: number, siteChange: number): void {
    const { here, hereFrom, cost, from, cheapest } = this;
    const none = width - 1;
    const first = here[none] as number;
    const moved = cheapest < 0 ? Infinity : (here[cheapest] as number) + (cheapest === none ? 0 : siteChange);
    const other = first < moved ? first : moved;
    const otherFrom = other === Infinity ? -1 : (hereFrom[first < moved ? none : cheapest] as number);
    const row = idle * none;
    for (let site = 0; site < none; site++) {
      const stays = here[site] as number;
      const isStaying = stays <= other;
      cost[row + site] = isStaying ? stays : other;
      from[row + site] = isStaying ? (hereFrom[site] as number) : otherFrom;
    }
  }

  /** No way leads on from here after so many idle weeks. */
  close(idle: number, width: number): void {
    const row = idle * (width - 1);
    this.cost.fill(Infinity, row, row + width - 1);
  }
}
