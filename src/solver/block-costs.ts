import type { Lattice } from "./lattice.ts";
import type { LearnerModel } from "./learner-model.ts";
import type { WeekCosts } from "./week-costs.ts";

/** In place of a site where a row ends; in place of a row where there is no such block. */
const [END, NO_ROW] = [-1, -1];

/**
 * Costs of whole blocks: by venue from running sums, and per (task, length, position, site) the cheapest venue; without the
 * sites that never pay, since changing to the cheapest one and back costs less. Infinity where the venue is closed, banned or
 * excluded by a pin, or where the block leaves the task's window.
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
  #learner: LearnerModel | null = null;
  #margin = Infinity;
  #charges: readonly (Float64Array | null)[] = [];
  /** Per row the filling in which it was counted. */
  #counted = new Int32Array(0);
  #filling = 0;

  /** Sites (the learner's indices) at which a task can be done. */
  sitesOf(task: number): Int32Array {
    return this.#sites[task] as Int32Array;
  }

  /** The site of each option of a task. */
  siteOfOption(task: number): Int32Array {
    return this.#siteOfOption[task] as Int32Array;
  }

  /** Is there any such block in the lattice, and a venue for it? Others have no row. */
  hasRow(task: number, weeks: number): boolean {
    return (this.#rows[task] as Int32Array)[weeks] !== NO_ROW && (this.#sites[task] as Int32Array).length > 0;
  }

  /** Where the costs of blocks of this task and length that start at this position begin; they are counted when first asked for. */
  row(task: number, weeks: number, position: number): number {
    const at = ((this.#rows[task] as Int32Array)[weeks] as number) + (position - this.#start) * (this.#sites[task] as Int32Array).length;
    if (this.#counted[at] !== this.#filling) {
      this.#counted[at] = this.#filling;
      this.#count(task, weeks, position, at);
    }
    return at;
  }

  /** Cost of a block in one of the learner's venues. */
  ofVenue(venue: number, position: number, weeks: number): number {
    const at = venue * (this.#positions + 1) + position;
    if ((this.#open[at] as number) < position + weeks) return Infinity;
    return (this.#sums[at + weeks] as number) - (this.#sums[at] as number);
  }

  /** `margin`: what changing the site twice costs; Infinity keeps every site. `charges`: what a week of a task costs besides, by option. */
  fill(learner: LearnerModel, lattice: Lattice, costs: WeekCosts, margin: number, charges: readonly (Float64Array | null)[] = []): void {
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
      const rows = new Int32Array(task.weeks + 1).fill(NO_ROW);
      for (const weeks of lengths[k] ?? []) {
        rows[weeks] = size;
        size += free * (this.#sites[k] as Int32Array).length;
      }
      return rows;
    });
    if (this.cost.length < size) {
      this.cost = new Float64Array(size);
      [this.option, this.site, this.#counted] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
    }
    [this.#learner, this.#margin, this.#charges] = [learner, margin, charges];
    this.#filling++;
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

  #count(k: number, weeks: number, position: number, row: number): void {
    const { tasks, pinTask } = this.#learner as LearnerModel;
    const { options, firstPosition, lastPosition } = tasks[k] as LearnerModel["tasks"][number];
    const { cost, option: cheapest } = this;
    const sites = (this.#sites[k] as Int32Array).length;
    cost.fill(Infinity, row, row + sites);
    this.site[row] = END;
    if (position < firstPosition || position + weeks > Math.min(this.#positions, lastPosition + 1)) return;
    if (pinTask !== null && pinnedElsewhere(pinTask, k, position, weeks)) return;
    const slots = this.#slots[k] as Int32Array;
    const charges = this.#charges[k] ?? null;
    for (let option = 0; option < options.length; option++) {
      let sum = this.ofVenue(options[option] as number, position, weeks);
      if (charges !== null) sum += weeks * (charges[option] as number);
      const at = row + (slots[option] as number);
      if (sum >= (cost[at] as number)) continue;
      cost[at] = sum;
      cheapest[at] = option;
    }
    this.#gather(k, row);
  }

  // Moves the sites that may pay to the beginning of their row.
  #gather(k: number, row: number): void {
    const { cost, option, site } = this;
    const sites = this.#sites[k] as Int32Array;
    let least = Infinity;
    for (let j = row; j < row + sites.length; j++) least = Math.min(least, cost[j] as number);
    const most = least + this.#margin;
    let at = row;
    for (let j = 0; j < sites.length; j++) {
      const here = cost[row + j] as number;
      if (here === Infinity || here > most) continue;
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
