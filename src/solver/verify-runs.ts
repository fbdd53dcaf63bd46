/** What a run of weeks on end of one task costs at least, for the verifier: cut into blocks, each in another venue than the one before. */

import type { Due, Sheet } from "./verify-sheet.ts";

/** Least costs of the runs of one task, by position and weeks: row `position × (weeks due + 1) + weeks`. */
export interface RunTable {
  /** Sites of the task's venues, as numbers of the walk. */
  sites: Int32Array;
  /** rows × sites: by the site of the last block, wherever the first one is. */
  fromAnywhere: Float64Array;
  /**
   * Entries `firstEntry[row] … firstEntry[row + 1] - 1`: the site of the first block, that of the last one (both numbers of
   * the walk), and the cost. Left out is what a change of site before or after the run makes up for.
   */
  firstEntry: Int32Array;
  from: Int32Array;
  to: Int32Array;
  cost: Float64Array;
}

/** Tables beyond this many entries, or that take more steps, are not filled. */
const MOST_ENTRIES = 20_000_000;
const MOST_STEPS = 400_000_000;

/** The tables of a learner's due tasks; null if they would be too large. `siteOf` numbers the sites. */
export function tabulateRuns(sheet: Sheet, siteOf: (venue: number) => number): RunTable[] | null {
  const { weeks: calendar, due } = sheet;
  const shapes = due.map((entry) => {
    const sites = Int32Array.from(new Set(entry.venues.map(siteOf)));
    const isCut = entry.weeks >= 2 * entry.shortest || sheet.history.open?.task === entry.task.id;
    const longest = Math.min(entry.weeks, entry.task.maximumBlock, calendar.length);
    const blocks = entry.venues.length * calendar.length * (longest + 1);
    return {
      entry, sites, isCut, size: calendar.length * (entry.weeks + 1) * sites.length * (isCut ? sites.length : 1),
      entries: blocks, steps: isCut ? blocks * sites.length * entry.weeks : blocks,
    };
  });
  const isTooMuch = shapes.reduce((sum, { size, entries }) => sum + size + entries, 0) > MOST_ENTRIES || shapes.reduce((sum, { steps }) => sum + steps, 0) > MOST_STEPS;
  if (isTooMuch) return null;
  return shapes.map(({ entry, sites, isCut }) => {
    const rows = calendar.length * (entry.weeks + 1);
    const table = new TableWriter(sites, rows, sheet.siteChange);
    const blocks = new BlockCosts(sheet, entry);
    const local = entry.venues.map((venue) => sites.indexOf(siteOf(venue)));
    for (let position = 0; position < calendar.length; position++) {
      const row = position * (entry.weeks + 1);
      const bySites = isCut ? cutRuns(sheet, entry, blocks, local, sites.length, position) : wholeRuns(entry, blocks, local, sites.length, position);
      for (let weeks = 0; weeks <= entry.weeks; weeks++) table.add(row + weeks, bySites.subarray(weeks * sites.length ** 2, (weeks + 1) * sites.length ** 2));
    }
    return table.finish();
  });
}

class TableWriter {
  readonly #sites: Int32Array;
  readonly #siteChange: number;
  readonly #fromAnywhere: Float64Array;
  readonly #firstEntry: Int32Array;
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #cost: number[] = [];

  constructor(sites: Int32Array, rows: number, siteChange: number) {
    this.#sites = sites;
    this.#siteChange = siteChange;
    this.#fromAnywhere = new Float64Array(rows * sites.length).fill(Infinity);
    this.#firstEntry = new Int32Array(rows + 1);
  }

  /** `costs`: sites × sites, by the site of the first block and of the last one. Rows come in their order. */
  add(row: number, costs: Float64Array): void {
    const count = this.#sites.length;
    const least = this.#fromAnywhere.subarray(row * count, (row + 1) * count);
    for (let a = 0; a < count; a++) for (let b = 0; b < count; b++) least[b] = Math.min(least[b] as number, costs[a * count + b] as number);
    for (let a = 0; a < count; a++) {
      let cheapest = Infinity;
      for (let b = 0; b < count; b++) cheapest = Math.min(cheapest, costs[a * count + b] as number);
      for (let b = 0; b < count; b++) {
        const cost = costs[a * count + b] as number;
        // A change before the run is no dearer than this beginning; a change after it no dearer than this end.
        if (!(cost < (least[b] as number) + this.#siteChange) || cost > cheapest + this.#siteChange) continue;
        this.#from.push(this.#sites[a] as number);
        this.#to.push(this.#sites[b] as number);
        this.#cost.push(cost);
      }
    }
    this.#firstEntry[row + 1] = this.#from.length;
  }

  finish(): RunTable {
    return {
      sites: this.#sites, fromAnywhere: this.#fromAnywhere, firstEntry: this.#firstEntry,
      from: Int32Array.from(this.#from), to: Int32Array.from(this.#to), cost: Float64Array.from(this.#cost),
    };
  }
}

/** Cost of one block of a task by venue, first position and length: Infinity where closed, too early, too late or against a pin. */
class BlockCosts {
  readonly longest: number;
  readonly #positions: number;
  readonly #costs: Float64Array;

  constructor({ weeks: calendar, placed, pinned }: Sheet, { task, weeks, venues, charges }: Due) {
    this.longest = Math.min(weeks, task.maximumBlock, calendar.length);
    this.#positions = calendar.length;
    this.#costs = new Float64Array(venues.length * calendar.length * (this.longest + 1)).fill(Infinity);
    const isAllowed = calendar.map((week, position) => {
      const pin = pinned.get(position);
      return week >= (task.earliestWeek ?? 0) && week <= (task.latestWeek ?? Infinity) && (pin === undefined || pin === task.id);
    });
    venues.forEach((venue, i) => {
      const row = placed.get(venue) as Float64Array;
      const charge = charges?.get(venue) ?? 0;
      for (let first = 0; first < calendar.length; first++) {
        let sum = 0;
        for (let length = 1; length <= this.longest && first + length <= calendar.length; length++) {
          const at = first + length - 1;
          sum += isAllowed[at] ? (row[at] as number) + charge : Infinity;
          if (sum === Infinity) break;
          this.#costs[(i * calendar.length + first) * (this.longest + 1) + length] = sum;
        }
      }
    });
  }

  at(venue: number, first: number, length: number): number {
    return first < this.#positions ? (this.#costs[(venue * this.#positions + first) * (this.longest + 1) + length] as number) : Infinity;
  }
}

/** From one position, by weeks, site of the first block and site of the last one; too short to be cut: one block. */
function wholeRuns({ weeks, shortest }: Due, blocks: BlockCosts, local: readonly number[], siteCount: number, position: number): Float64Array {
  const costs = new Float64Array((weeks + 1) * siteCount * siteCount).fill(Infinity);
  for (let length = shortest; length <= blocks.longest; length++) {
    local.forEach((site, v) => {
      const at = (length * siteCount + site) * siteCount + site;
      costs[at] = Math.min(costs[at] as number, blocks.at(v, position, length));
    });
  }
  return costs;
}

/** The same for runs of one block or several. */
function cutRuns(sheet: Sheet, due: Due, blocks: BlockCosts, local: readonly number[], siteCount: number, position: number): Float64Array {
  const { weeks, shortest, charges } = due;
  const costs = new Float64Array((weeks + 1) * siteCount * siteCount).fill(Infinity);
  const venueCount = local.length;
  const most = Math.min(weeks, sheet.weeks.length - position);
  for (let firstSite = 0; firstSite < siteCount; firstSite++) {
    // best[w × venues + v]: w weeks so far, the last block in venue v.
    const best = new Float64Array((most + 1) * venueCount).fill(Infinity);
    for (let v = 0; v < venueCount; v++) if (local[v] === firstSite) beginRun(best, sheet, due, blocks, v, venueCount, position, most);
    for (let done = 1; done <= most; done++) {
      const { costBySite, arrival } = lookBack(best, done, local, siteCount, sheet.siteChange, charges !== null);
      for (let s = 0; s < siteCount; s++) costs[(done * siteCount + firstSite) * siteCount + s] = costBySite[s] as number;
      if (done + shortest > most) continue;
      for (let v = 0; v < venueCount; v++) {
        const from = arrival(v);
        if (from === Infinity) continue;
        for (let length = shortest; length <= Math.min(blocks.longest, most - done); length++) {
          const at = (done + length) * venueCount + v;
          best[at] = Math.min(best[at] as number, from + blocks.at(v, position + done, length));
        }
      }
    }
  }
  return costs;
}

// The first block: a new one, or history's that goes on where it was.
function beginRun(best: Float64Array, { history: { open } }: Sheet, { task, shortest, venues }: Due, blocks: BlockCosts, v: number, venueCount: number, position: number, most: number): void {
  const goesOn = position === 0 && open?.task === task.id && open.venue === venues[v];
  const longest = Math.min(blocks.longest, most, goesOn ? task.maximumBlock - (open?.weeks ?? 0) : Infinity);
  for (let length = goesOn ? 1 : shortest; length <= longest; length++) best[length * venueCount + v] = blocks.at(v, position, length);
}

/** After so many weeks: the least cost by site, and the least cost of coming to a venue from another one, or from itself too where tasks of a group may touch. */
function lookBack(best: Float64Array, done: number, local: readonly number[], siteCount: number, siteChange: number, mayTouch: boolean) {
  const venueCount = local.length;
  // The two least by site, and of all: the second counts where the first is the venue itself.
  const least = new Float64Array(siteCount + 1).fill(Infinity);
  const second = new Float64Array(siteCount + 1).fill(Infinity);
  const where = new Int32Array(siteCount + 1).fill(-1);
  for (let v = 0; v < venueCount; v++) {
    const cost = best[done * venueCount + v] as number;
    for (const group of [local[v] as number, siteCount]) {
      if (cost < (least[group] as number)) {
        second[group] = least[group] as number;
        least[group] = cost;
        where[group] = v;
      } else if (cost < (second[group] as number)) second[group] = cost;
    }
  }
  const without = (group: number, v: number): number => ((where[group] === v && !mayTouch ? second : least)[group] as number);
  return { costBySite: least, arrival: (v: number): number => Math.min(without(local[v] as number, v), without(siteCount, v) + siteChange) };
}
