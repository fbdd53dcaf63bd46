/**
 * The slow road to a first plan: annealing from hot to cold while the price of what stays broken rises. It mends what whole
 * schedules around a sequence cannot: many minimums to be met at once, by single exchanges far apart in time.
 *
 * **Source**: Kirkpatrick, Gelatt and Vecchi, Optimization by simulated annealing, Science 220 (1983); Morris, The breakout
 * method for escaping from local minima, AAAI (1993).
 */

import type { Annealer, Temperatures } from "./anneal.ts";
import type { DraftPlan } from "./draft-plan.ts";

/** Proposals per block of the plan in the first cooling; every further one takes twice as many. */
const PROPOSALS_PER_BLOCK = 4_000;
/** The heat at the end, as a part of that at the beginning. */
const COLD = 0.1;
/** Pressure at the beginning, and how much is added each time, in typical worsenings. */
const FIRST_PRESSURE = 30;
const PRESSURE_STEP = 3;
/** So many times in a cooling the pressure of what is broken rises. */
const RISES = 250;

export class Breakout {
  readonly #draft: DraftPlan;
  readonly #annealer: Annealer;
  #coolings = 0;
  #done = 0;

  constructor(draft: DraftPlan, annealer: Annealer) {
    this.#draft = draft;
    this.#annealer = annealer;
  }

  /** So many proposals; true once a cooling is over or nothing is broken. */
  work(proposals: number, { typical }: Temperatures): boolean {
    const { board, count } = this.#draft;
    const blocks = count.reduce((sum, some) => sum + some, 0);
    const whole = blocks * PROPOSALS_PER_BLOCK * 2 ** this.#coolings;
    if (this.#done === 0) board.scalePressure(0, FIRST_PRESSURE * typical);
    const rises = Math.floor((this.#done / whole) * RISES);
    this.#annealer.run(proposals, typical * COLD ** (this.#done / whole));
    this.#done += proposals;
    if (Math.floor((this.#done / whole) * RISES) > rises) board.raisePressure(PRESSURE_STEP * typical);
    if (board.excess > 0 && this.#done < whole) return false;
    this.#coolings++;
    this.#done = 0;
    return true;
  }
}
