/**
 * How a task that has just been left unfinished goes on: the cheapest way to its next block at each site, and the cheapest
 * one that does not come from the venue of the first. For the next block must not touch a block in the same venue: the two
 * would be one block, and perhaps longer than a block may be.
 */

import type { Arrivals } from "./arrivals.ts";

export class Onward {
  /** Per site: cost, state and venue (an option of the task, −1: from elsewhere than its halt) of the cheapest way. */
  cost = new Float64Array(0);
  from = new Int32Array(0);
  option = new Int32Array(0);
  /** Per site: cost and state of the cheapest way that does not come from that venue. */
  otherCost = new Float64Array(0);
  otherFrom = new Int32Array(0);
  #second = new Int32Array(0);

  makeRoom(sites: number): void {
    if (this.cost.length >= sites) return;
    [this.cost, this.otherCost] = [new Float64Array(sites), new Float64Array(sites)];
    [this.from, this.otherFrom, this.option, this.#second] = [new Int32Array(sites), new Int32Array(sites), new Int32Array(sites), new Int32Array(sites)];
  }

  /**
   * Merges the halts of the task, `value[row + option]` by option, into the ways that lead here from elsewhere
   * (`others`, from place `ways` on).
   */
  fill(value: Float64Array, row: number, siteOfOption: Int32Array, sites: number, others: Arrivals, ways: number, siteChange: number): void {
    const { option, otherCost } = this;
    const second = this.#second;
    option.fill(-1, 0, sites);
    second.fill(-1, 0, sites);
    for (let i = 0; i < siteOfOption.length; i++) {
      const here = value[row + i] as number;
      if (here === Infinity) continue;
      const site = siteOfOption[i] as number;
      const first = option[site] as number;
      const next = second[site] as number;
      if (first < 0 || here < (value[row + first] as number)) {
        second[site] = first;
        option[site] = i;
      } else if (next < 0 || here < (value[row + next] as number)) second[site] = i;
    }
    const [near, nearest] = this.#nearest(value, row, sites);
    for (let site = 0; site < sites; site++) {
      const first = option[site] as number;
      // From another site: the cheapest halt of all, unless that is here.
      const away = first >= 0 && first === near ? nearest : near;
      let cost = others.cost[ways + site] as number;
      let from = others.from[ways + site] as number;
      if (away >= 0 && (value[row + away] as number) + siteChange < cost) {
        cost = (value[row + away] as number) + siteChange;
        from = row + away;
      }
      const next = second[site] as number;
      if (next >= 0 && (value[row + next] as number) < cost) {
        cost = value[row + next] as number;
        from = row + next;
      }
      otherCost[site] = cost;
      this.otherFrom[site] = from;
      // Of equals the first: what comes from the second would be wrong for a block in the second's venue.
      const isFirst = first >= 0 && (value[row + first] as number) <= cost;
      this.cost[site] = isFirst ? (value[row + first] as number) : cost;
      this.from[site] = isFirst ? row + first : from;
      option[site] = isFirst ? first : -1;
    }
  }

  // The cheapest halt of all sites, and the cheapest one at another site than that.
  #nearest(value: Float64Array, row: number, sites: number): readonly [number, number] {
    let near = -1;
    let next = -1;
    for (let site = 0; site < sites; site++) {
      const first = this.option[site] as number;
      if (first < 0) continue;
      if (near < 0 || (value[row + first] as number) < (value[row + near] as number)) {
        next = near;
        near = first;
      } else if (next < 0 || (value[row + first] as number) < (value[row + next] as number)) next = first;
    }
    return [near, next];
  }
}
