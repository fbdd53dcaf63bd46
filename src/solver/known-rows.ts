/**
 * The schedules a learner has been given lately. To price a few of them again takes a hundredth of the time of looking for
 * the cheapest of all, and while prices move little the cheapest is mostly among them.
 */

import type { FlatBlocks } from "./cheapest-schedule.ts";
import type { LearnerModel } from "./learner-model.ts";
import type { WeekCosts } from "./week-costs.ts";

const ROWS_PER_LEARNER = 24;
const NONE: readonly KnownRow[] = [];

/** A row that a learner has been given. */
export interface KnownRow {
  blocks: FlatBlocks;
  /** Per block: its venue as an option of the learner, first position, weeks. */
  places: Int32Array;
  /** What is left of its cost without the costs of its weeks: moving, waiting, staying free. */
  fixed: number;
  /** What it costs its learner wherever others are: preference, moving, waiting, changes of what is published. */
  own: number;
  /** What unfairness compares. */
  fair: number;
}

export class KnownRows {
  readonly #rows: KnownRow[][] = [];
  readonly #next: number[] = [];

  /** Lets go of all rows. */
  forget(): void {
    this.#rows.length = 0;
    this.#next.length = 0;
  }

  of({ index }: LearnerModel): readonly KnownRow[] {
    return this.#rows[index] ?? NONE;
  }

  /** Keeps a row for later, in the place of the oldest; `cost` is what it costs under these costs of weeks, `own` without anybody else. */
  keep({ index, tasks }: LearnerModel, blocks: FlatBlocks, cost: number, costs: WeekCosts, own: { cost: number; fair: number }): void {
    const rows = (this.#rows[index] ??= []);
    if (rows.some((known) => isSame(known.blocks, blocks))) return;
    const places = new Int32Array(0.75 * blocks.length);
    for (let i = 0, at = 0; i < blocks.length; i += 4) {
      const { venues, options } = tasks[blocks[i] as number] as LearnerModel["tasks"][number];
      places[at++] = options[venues.indexOf(blocks[i + 1] as number)] as number;
      places[at++] = blocks[i + 2] as number;
      places[at++] = blocks[i + 3] as number;
    }
    const at = this.#next[index] ?? 0;
    this.#next[index] = (at + 1) % ROWS_PER_LEARNER;
    rows[at] = { blocks, places, fixed: cost - costOfWeeks(places, costs), own: own.cost, fair: own.fair };
  }

  /** The cheapest of the rows kept; null if none is, or none is open. */
  cheapest({ index }: LearnerModel, costs: WeekCosts): FlatBlocks | null {
    let least = Infinity;
    let found: FlatBlocks | null = null;
    for (const { blocks, places, fixed } of this.#rows[index] ?? []) {
      const cost = fixed + costOfWeeks(places, costs);
      if (cost < least) [least, found] = [cost, blocks];
    }
    return found;
  }
}

function costOfWeeks(places: Int32Array, { placed, positions }: WeekCosts): number {
  let cost = 0;
  for (let i = 0; i < places.length; i += 3) {
    const from = (places[i] as number) * positions + (places[i + 1] as number);
    const to = from + (places[i + 2] as number);
    for (let at = from; at < to; at++) cost += placed[at] as number;
  }
  return cost;
}

function isSame(a: FlatBlocks, b: FlatBlocks): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
