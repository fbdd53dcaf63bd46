/**
 * What the threads of one solve share: a flag to stop, the best plan of each thread, the best bound with its prices.
 * Writers hold a lock, readers copy under it; everybody may look at the costs and the flag at any time.
 */

import type { FlatBlocks } from "./cheapest-schedule.ts";
import type { Model } from "./model.ts";
import type { Prices } from "./prices.ts";
import type { FoundPlan } from "./search.ts";

const [LOCK, STOP, PLAN_VERSION, BOUND_VERSION, FINISHED, HEADER] = [0, 1, 2, 3, 4, 8];
const [PLAN_COST, BOUND, HEADER_NUMBERS] = [0, 1, 2];

export class SharedMemory {
  readonly buffer: SharedArrayBuffer;
  readonly #flags: Int32Array;
  readonly #numbers: Float64Array;
  readonly #prices: { venue: Float64Array; limit: Float64Array; fairShare: Float64Array; task: Float64Array };
  readonly #rows: Int32Array;
  readonly #learners: number;
  readonly #roomPerLearner: number;

  /** Lays out new memory for a model, or opens what another thread has laid out. */
  constructor(model: Model, buffer: SharedArrayBuffer | null = null) {
    this.#learners = model.learners.length;
    this.#roomPerLearner = 1 + 4 * model.learners.reduce((most, { tasks }) => Math.max(most, tasks.reduce((sum, task) => sum + task.weeks, 0)), 0);
    const venueCells = model.venueCount * model.weekCount;
    const limitCells = model.limits.length * model.weekCount;
    const tasks = model.firstTask[this.#learners] as number;
    const numbers = HEADER_NUMBERS + venueCells + limitCells + this.#learners + tasks;
    const ints = HEADER + this.#learners * this.#roomPerLearner;
    const isNew = buffer === null;
    this.buffer = buffer ?? new SharedArrayBuffer(numbers * 8 + ints * 4);
    this.#numbers = new Float64Array(this.buffer, 0, numbers);
    let from = HEADER_NUMBERS;
    const next = (count: number): Float64Array => this.#numbers.subarray(from, (from += count));
    this.#prices = { venue: next(venueCells), limit: next(limitCells), fairShare: next(this.#learners), task: next(tasks) };
    this.#flags = new Int32Array(this.buffer, numbers * 8, HEADER);
    this.#rows = new Int32Array(this.buffer, numbers * 8 + HEADER * 4);
    if (!isNew) return;
    this.#numbers[PLAN_COST] = Infinity;
    this.#numbers[BOUND] = -Infinity;
  }

  get shouldStop(): boolean {
    return Atomics.load(this.#flags, STOP) !== 0;
  }

  stop(): void {
    Atomics.store(this.#flags, STOP, 1);
    Atomics.notify(this.#flags, FINISHED);
  }

  /** Tells that one more helper has done all its work. */
  finish(): void {
    Atomics.add(this.#flags, FINISHED, 1);
    Atomics.notify(this.#flags, FINISHED);
  }

  /** Sleeps until so many helpers have finished, or the time is up; tells whether they have. */
  awaitFinished(helpers: number, milliseconds: number): boolean {
    const finished = Atomics.load(this.#flags, FINISHED);
    if (finished >= helpers) return true;
    Atomics.wait(this.#flags, FINISHED, finished, milliseconds);
    return Atomics.load(this.#flags, FINISHED) >= helpers;
  }

  #locked<Result>(work: () => Result): Result {
    while (Atomics.compareExchange(this.#flags, LOCK, 0, 1) !== 0) Atomics.wait(this.#flags, LOCK, 1, 1);
    try {
      return work();
    } finally {
      Atomics.store(this.#flags, LOCK, 0);
      Atomics.notify(this.#flags, LOCK, 1);
    }
  }

  get planVersion(): number {
    return Atomics.load(this.#flags, PLAN_VERSION);
  }

  get boundVersion(): number {
    return Atomics.load(this.#flags, BOUND_VERSION);
  }

  /** Offers a plan; kept if it is cheaper than the one that is there. */
  offerPlan({ cost, rows }: FoundPlan): void {
    this.#locked(() => {
      if (cost >= (this.#numbers[PLAN_COST] as number)) return;
      this.#numbers[PLAN_COST] = cost;
      rows.forEach((row, l) => {
        this.#rows[l * this.#roomPerLearner] = row.length;
        this.#rows.set(row, l * this.#roomPerLearner + 1);
      });
      Atomics.add(this.#flags, PLAN_VERSION, 1);
    });
  }

  readPlan(): FoundPlan | null {
    return this.#locked(() => {
      const cost = this.#numbers[PLAN_COST] as number;
      if (cost === Infinity) return null;
      const rows: FlatBlocks[] = [];
      for (let l = 0; l < this.#learners; l++) {
        const from = l * this.#roomPerLearner + 1;
        rows.push([...this.#rows.subarray(from, from + (this.#rows[from - 1] as number))]);
      }
      return { cost, rows };
    });
  }

  offerBound(bound: number, { venue, limit, fairShare, task }: Prices): void {
    this.#locked(() => {
      if (bound <= (this.#numbers[BOUND] as number)) return;
      this.#numbers[BOUND] = bound;
      this.#prices.venue.set(venue);
      this.#prices.limit.set(limit);
      this.#prices.fairShare.set(fairShare);
      if (task) this.#prices.task.set(task);
      Atomics.add(this.#flags, BOUND_VERSION, 1);
    });
  }

  readBound(): { bound: number; prices: Prices } {
    return this.#locked(() => ({
      bound: this.#numbers[BOUND] as number,
      prices: { venue: this.#prices.venue.slice(), limit: this.#prices.limit.slice(), fairShare: this.#prices.fairShare.slice(), task: this.#prices.task.slice() },
    }));
  }
}
