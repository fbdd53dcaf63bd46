/**
 * One draft that several threads build and repair together, each in a copy of its own: whoever enters a learner anew takes
 * that learner first and puts the new row where the others find it. No thread ever waits for another.
 */

import type { BestResponse } from "./best-response.ts";
import type { FlatBlocks } from "./cheapest-schedule.ts";
import type { DraftPlan } from "./draft-plan.ts";
import type { LearnerModel } from "./learner-model.ts";
import type { Model } from "./model.ts";

/** The other threads at work on a draft. */
export interface Others {
  /** Brings into a draft the rows that others have put since the last time; they are told to whoever keeps known rows. */
  bring(draft: DraftPlan, respond?: BestResponse): void;
  /** Takes a learner for oneself; false if another thread has it just now. */
  take(l: number): boolean;
  /** Lets go of a learner, with its row if there is one. */
  put(l: number, row: FlatBlocks | null): void;
  /** Tells that the price of a broken cell has risen, of a venue or of a limit. */
  raise(cell: number, isLimit: boolean, step: number): void;
  /** Raises prices in a draft as others have since the last time. */
  bringPrices(draft: DraftPlan): void;
  /** Leaves it at the prices there are: only what rises from now on counts. */
  forgetPrices(): void;
  /** Has a thread said that the common work is over? */
  readonly isOver: boolean;
  end(): void;
}

/** For whoever works alone. */
export const NOBODY: Others = {
  bring: () => undefined, take: () => true, put: () => undefined, raise: () => undefined, bringPrices: () => undefined, forgetPrices: () => undefined,
  isOver: true, end: () => undefined,
};

const [OVER, HEADER] = [0, 1];

export class SharedDraft implements Others {
  readonly buffer: SharedArrayBuffer;
  readonly #learners: number;
  readonly #roomPerLearner: number;
  readonly #header: Int32Array;
  /** Per learner: 1 while somebody has it; how often a row was begun or finished (odd: is being written); the row. */
  readonly #taken: Int32Array;
  readonly #version: Int32Array;
  readonly #rows: Int32Array;
  readonly #seen: Int32Array;
  /** By how much all threads together have raised the price of each cell, of venues first, then of limits; and what of it this one knows. */
  readonly #raised: Float64Array;
  readonly #known: Float64Array;
  readonly #venueCells: number;

  /** Lays out new memory for a model, or opens what another thread has laid out. */
  constructor({ learners, venueCount, weekCount, limits }: Model, buffer: SharedArrayBuffer | null = null) {
    this.#learners = learners.length;
    this.#roomPerLearner = 1 + 4 * learners.reduce((most, { tasks }) => Math.max(most, tasks.reduce((sum, task) => sum + task.weeks, 0)), 0);
    this.#venueCells = venueCount * weekCount;
    const cells = this.#venueCells + limits.length * weekCount;
    const numbers = HEADER + this.#learners * (2 + this.#roomPerLearner);
    // Prices stand behind the whole numbers, where eight bytes begin.
    const prices = 8 * Math.ceil(numbers / 2);
    this.buffer = buffer ?? new SharedArrayBuffer(prices + 8 * cells);
    this.#raised = new Float64Array(this.buffer, prices, cells);
    this.#known = new Float64Array(cells);
    const part = (from: number, length: number) => new Int32Array(this.buffer, 4 * from, length);
    this.#header = part(0, HEADER);
    this.#taken = part(HEADER, this.#learners);
    this.#version = part(HEADER + this.#learners, this.#learners);
    this.#rows = part(HEADER + 2 * this.#learners, this.#learners * this.#roomPerLearner);
    this.#seen = new Int32Array(this.#learners);
  }

  get isOver(): boolean {
    return Atomics.load(this.#header, OVER) !== 0;
  }

  end(): void {
    Atomics.store(this.#header, OVER, 1);
  }

  take(l: number): boolean {
    return Atomics.compareExchange(this.#taken, l, 0, 1) === 0;
  }

  put(l: number, row: FlatBlocks | null): void {
    if (row) {
      Atomics.add(this.#version, l, 1);
      const from = l * this.#roomPerLearner;
      this.#rows[from] = row.length;
      this.#rows.set(row, from + 1);
      this.#seen[l] = Atomics.add(this.#version, l, 1) + 1;
    }
    Atomics.store(this.#taken, l, 0);
  }

  bring(draft: DraftPlan, respond?: BestResponse): void {
    for (let l = 0; l < this.#learners; l++) {
      const version = Atomics.load(this.#version, l);
      if (version === this.#seen[l] || version % 2 === 1) continue;
      const from = l * this.#roomPerLearner + 1;
      const row = [...this.#rows.subarray(from, from + (this.#rows[from - 1] as number))];
      // Written anew while it was read: the next time.
      if (Atomics.load(this.#version, l) !== version) continue;
      this.#seen[l] = version;
      draft.set(l, row);
      respond?.remember(draft, draft.model.learners[l] as LearnerModel, row);
    }
  }
  // Two threads may raise the same cell in the same moment, and one of the two steps is lost: they are small, and many.
  raise(cell: number, isLimit: boolean, step: number): void {
    const at = isLimit ? this.#venueCells + cell : cell;
    this.#raised[at] = (this.#raised[at] as number) + step;
    this.#known[at] = (this.#known[at] as number) + step;
  }

  bringPrices({ board }: DraftPlan): void {
    const [raised, known, venueCells] = [this.#raised, this.#known, this.#venueCells];
    for (let at = 0; at < raised.length; at++) {
      const more = (raised[at] as number) - (known[at] as number);
      if (more <= 0) continue;
      known[at] = raised[at] as number;
      if (at < venueCells) board.raisePressureAt(at, false, more);
      else board.raisePressureAt(at - venueCells, true, more);
    }
  }

  forgetPrices(): void {
    this.#known.set(this.#raised);
  }
}
