/**
 * What threads tell each other about a cycle of oscillation or balance at which they work together, on the rows of `shared-draft.ts`:
 * who is to be entered anew, and by how much the prices of broken places rise. One thread leads, the others join when they
 * are invited. Alone, it is the list of whom to enter.
 */

import { BalancePrices } from "./balance-prices.ts";
import type { Board } from "./board.ts";
import type { Model } from "./model.ts";

/** What the thread that leads is doing, and wants others to do: nothing, enter learners anew, repair; bring a plan into balance, at once or when they have nothing else to do. */
export type CycleWork = "none" | "enter" | "repair" | "balance" | "balance when free";

const WORKS: readonly CycleWork[] = ["none", "enter", "repair", "balance", "balance when free"];
const [WORK, NEXT, LENGTH, HEADER] = [0, 1, 2, 4];
const [STEP, FLOOR, PRICES] = [0, 1, 2];
/** A thread that has nothing to do looks again after so many milliseconds. */
const PAUSE = 1;

export class SharedCycle {
  readonly buffer: ArrayBuffer | SharedArrayBuffer;
  readonly #header: Int32Array;
  readonly #prices: Float64Array;
  readonly #list: Int32Array;
  readonly #pricesAt: number;

  /** Lays out memory for the learners of a model (shared or not), or opens what another thread has laid out. */
  constructor(model: Model, memory: SharedArrayBuffer | "shared" | "alone") {
    const { learners } = model;
    this.#pricesAt = 8 * Math.ceil((4 * HEADER + 8 * PRICES + 4 * learners.length) / 8);
    const size = this.#pricesAt + BalancePrices.sizeOf(model);
    this.buffer = memory === "alone" ? new ArrayBuffer(size) : memory === "shared" ? new SharedArrayBuffer(size) : memory;
    this.#header = new Int32Array(this.buffer, 0, HEADER);
    this.#prices = new Float64Array(this.buffer, 4 * HEADER, PRICES);
    this.#list = new Int32Array(this.buffer, 4 * HEADER + 8 * PRICES, learners.length);
  }

  /** The prices of this cycle's balance, on the loads of a thread's own board. */
  pricesFor(board: Board): BalancePrices {
    return new BalancePrices(board, this.buffer, this.#pricesAt);
  }

  /** Learners to be entered anew, in this order. */
  list(learners: ArrayLike<number>): void {
    Atomics.store(this.#header, LENGTH, 0);
    this.#list.set(learners);
    Atomics.store(this.#header, NEXT, 0);
    Atomics.store(this.#header, LENGTH, learners.length);
  }

  /** The next learner of the list, whom nobody else gets; −1 if none is left. */
  next(): number {
    const length = Atomics.load(this.#header, LENGTH);
    if (Atomics.load(this.#header, NEXT) >= length) return -1;
    const at = Atomics.add(this.#header, NEXT, 1);
    return at < length ? (this.#list[at] as number) : -1;
  }

  /** How many of the list have been given out. */
  get given(): number {
    return Math.min(Atomics.load(this.#header, NEXT), Atomics.load(this.#header, LENGTH));
  }

  /** Says what is to be done; `step` and `floor` are the prices of a visit and of any broken place. */
  tell(work: CycleWork, step: number, floor: number): void {
    this.#prices[STEP] = step;
    this.#prices[FLOOR] = floor;
    Atomics.store(this.#header, WORK, WORKS.indexOf(work));
  }

  get work(): CycleWork {
    return WORKS[Atomics.load(this.#header, WORK)] as CycleWork;
  }

  get step(): number {
    return this.#prices[STEP] as number;
  }

  get floor(): number {
    return this.#prices[FLOOR] as number;
  }

  /** Waits a moment; only in threads that may. */
  pause(): void {
    Atomics.wait(this.#header, WORK, Atomics.load(this.#header, WORK), PAUSE);
  }
}
