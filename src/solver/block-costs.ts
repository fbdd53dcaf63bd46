import type { Lattice } from "./lattice.ts";
import type { LearnerModel } from "./learner-model.ts";
import type { WeekCosts } from "./week-costs.ts";

const END = -1;

/**
 * Costs of whole blocks: by venue from running sums, and per (task, length, position, site) the cheapest venue; without the
 * sites that never pay, since changing to the cheapest one and back costs less. Infinity where the venue is closed, banned or excluded by a pin, or where the block leaves the task's window.
 */
export class BlockCosts {
  /** From `row(…)` on, as many entries as there are sites of the task: cheapest cost, its option, and the site (END after the last one that may pay). */
  cost = new Float64Array(0);
  option = new Int32Array(0);
  site = new Int32Array(0);
  #sums = new Float64Array(0);
  #open = new Int32Array(0);
  #positions = 0;
  #sites: Int32Array[] = [];
  #siteOfOption: Int32Array[] = [];
  #slots: Int32Array[] = [];
  #rows: Int32Array[] = [];
  #start = 0;

  /** Sites (the learner's indices) at which a task can be done. */
  sitesOf(task: number): Int32Array {
    return this.#sites[task] as Int32Array;
  }

  /** The site of each option of a task. */
  siteOfOption(task: number): Int32Array {
    return this.#siteOfOption[task] as Int32Array;
  }

  /** Where the costs of blocks of this task and length that start at this position begin. */
  row(task: number, weeks: number, position: number): number {
    return ((this.#rows[task] as Int32Array)[weeks] as number) + (position - this.#start) * (this.#sites[task] as Int32Array).length;
  }

  /** Cost of a block in one of the learner's venues. */
  ofVenue(venue: number, position: number, weeks: number): number {
    const at = venue * (this.#positions + 1) + position;
    if ((this.#open[at] as number) < position + weeks) return Infinity;
    return (this.#sums[at + weeks] as number) - (this.#sums[at] as number);
  }

  /** `margin`: what changing the site twice costs; Infinity keeps every site. */
  fill(learner: LearnerModel, lattice: Lattice, costs: WeekCosts, margin: number): void {
    this.#positions = learner.weeks.length;
    this.#start = learner.start;
    this.#sumUp(learner, costs);
    const lengths = lattice.wholeLengths;
    this.#siteOfOption = learner.tasks.map(({ options }) => options.map((option) => learner.siteOf[option] as number));
    this.#sites = this.#siteOfOption.map((sites) => Int32Array.from(new Set(sites)));
    this.#slots = this.#siteOfOption.map((sites, k) => sites.map((site) => (this.#sites[k] as Int32Array).indexOf(site)));
    const free = learner.weeks.length - learner.start;
    let size = 0;
    this.#rows = learner.tasks.map((task, k) => {
      const rows = new Int32Array(task.weeks + 1);
      for (const weeks of lengths[k] ?? []) {
        rows[weeks] = size;
        size += free * (this.#sites[k] as Int32Array).length;
      }
      return rows;
    });
    if (this.cost.length < size) {
      this.cost = new Float64Array(size);
      this.option = new Int32Array(size);
      this.site = new Int32Array(size);
    }
    learner.tasks.forEach((_, k) => {
      for (const weeks of lengths[k] ?? []) this.#fillTask(learner, k, weeks, margin);
    });
  }

  #sumUp(learner: LearnerModel, costs: WeekCosts): void {
    const width = this.#positions + 1;
    const size = learner.venues.length * width;
    if (this.#sums.length < size) {
      this.#sums = new Float64Array(size);
      this.#open = new Int32Array(size);
    }
    for (let venue = 0; venue < learner.venues.length; venue++) {
      const row = venue * width;
      const from = venue * this.#positions;
      let sum = 0;
      this.#sums[row + this.#start] = 0;
      for (let position = this.#start; position < this.#positions; position++) {
        const cost = costs.placed[from + position] as number;
        if (cost !== Infinity) sum += cost;
        this.#sums[row + position + 1] = sum;
      }
      // The first position at or after each from which the venue is not open.
      let open = this.#positions;
      this.#open[row + this.#positions] = open;
      for (let position = this.#positions - 1; position >= this.#start; position--) {
        if (costs.placed[from + position] === Infinity) open = position;
        this.#open[row + position] = open;
      }
    }
  }

  #fillTask(learner: LearnerModel, k: number, weeks: number, margin: number): void {
    const { cost, option: cheapest } = this;
    const [sums, open] = [this.#sums, this.#open];
    const { options, firstPosition, lastPosition } = learner.tasks[k] as LearnerModel["tasks"][number];
    const sites = (this.#sites[k] as Int32Array).length;
    const slots = this.#slots[k] as Int32Array;
    const begin = this.row(k, weeks, this.#start);
    cost.fill(Infinity, begin, begin + (this.#positions - this.#start) * sites);
    const first = Math.max(this.#start, firstPosition);
    const last = Math.min(this.#positions, lastPosition + 1) - weeks;
    for (let option = 0; option < options.length; option++) {
      const venue = (options[option] as number) * (this.#positions + 1);
      let slot = this.row(k, weeks, first) + (slots[option] as number);
      for (let position = first; position <= last; position++, slot += sites) {
        if ((open[venue + position] as number) < position + weeks) continue;
        const sum = (sums[venue + position + weeks] as number) - (sums[venue + position] as number);
        if (sum >= (cost[slot] as number)) continue;
        cost[slot] = sum;
        cheapest[slot] = option;
      }
    }
    for (let position = first; position <= last && learner.pinTask !== null; position++) {
      if (!pinnedElsewhere(learner.pinTask, k, position, weeks)) continue;
      const row = this.row(k, weeks, position);
      cost.fill(Infinity, row, row + sites);
    }
    const end = begin + (this.#positions - this.#start) * sites;
    for (let row = begin; row < end; row += sites) this.#gather(k, row, margin);
  }

  // Moves the sites that may pay to the beginning of their row.
  #gather(k: number, row: number, margin: number): void {
    const { cost, option, site } = this;
    const sites = this.#sites[k] as Int32Array;
    let least = Infinity;
    for (let j = row; j < row + sites.length; j++) least = Math.min(least, cost[j] as number);
    let at = row;
    for (let j = 0; j < sites.length; j++) {
      const here = cost[row + j] as number;
      if (here === Infinity || here > least + margin) continue;
      option[at] = option[row + j] as number;
      site[at] = sites[j] as number;
      cost[at++] = here;
    }
    if (at === row + sites.length) return;
    site[at] = END;
    cost.fill(Infinity, at, row + sites.length);
  }
}

/** Is another task pinned somewhere in this block? */
export function pinnedElsewhere(pinTask: Int32Array, task: number, position: number, weeks: number): boolean {
  for (let p = position; p < position + weeks; p++) {
    const pin = pinTask[p] as number;
    if (pin >= 0 && pin !== task) return true;
  }
  return false;
}
