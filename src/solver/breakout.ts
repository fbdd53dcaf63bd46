/**
 * Annealing from hot to cold while the price of what stays broken rises. It mends and improves what whole schedules around a
 * sequence cannot: many minimums to be met at once, by exchanges far apart in time. The slow road to a first plan,
 * and the better one to good plans where learners have very many tasks in any order.
 *
 * Breaches begin cheap, so that the plan can pass through them, and their price rises slowly while it is hot, fast once it is cold.
 *
 * **Source**: Kirkpatrick, Gelatt and Vecchi, Optimization by simulated annealing, Science 220 (1983); Morris, The breakout
 * method for escaping from local minima, AAAI (1993).
 */

import type { Annealer, Temperatures } from "./anneal.ts";
import type { DraftPlan } from "./draft-plan.ts";

/** Proposals per block of the plan in the first cooling; every further one takes four times as many. */
const PROPOSALS_PER_BLOCK = 2_500;
const GROWTH = 4;
/** The first cooling takes no more than this part of what is left of the whole effort. */
const LONGEST_FIRST = 0.25;
/** The heat at the beginning and at the end, in typical worsenings. */
const HOT = 0.2;
const COLD = 0.03;
/** Pressure at the beginning in typical worsenings, and what is kept of a pressure that was higher at the end of the last cooling. */
const FIRST_PRESSURE = 1;
const KEPT_PRESSURE = 0.02;
/** So many times in a cooling the pressure of what is broken rises, by a step that grows a thousandfold. */
const RISES = 250;
const FIRST_STEP = 0.02;
const STEP_GROWTH = 1_000;

export class Breakout {
  readonly #draft: DraftPlan;
  readonly #annealer: Annealer;
  #coolings = 0;
  #proposals = 0;
  /** Proposals of this cooling, Infinity if only the effort ends it. */
  #wished = 0;
  #begun = 0;
  #longest = 1;
  #rises = 0;
  /** What part of the effort one proposal has taken. */
  #effort = 0;

  constructor(draft: DraftPlan, annealer: Annealer) {
    this.#draft = draft;
    this.#annealer = annealer;
  }

  /**
   * Begins a cooling from the present draft; `progress` is the part of the whole effort that is spent, `until` the last that may be.
   * With `isOnly` it takes all of it: short coolings are there to have a good plan soon, and a single long one finds better plans than several.
   */
  begin(progress: number, until: number, { typical }: Temperatures, isOnly = false): void {
    const blocks = this.#draft.count.reduce((sum, some) => sum + some, 0);
    const left = Math.max(1e-6, until - progress);
    this.#wished = Math.max(1, blocks * PROPOSALS_PER_BLOCK * GROWTH ** this.#coolings);
    this.#longest = this.#coolings === 0 && !isOnly ? LONGEST_FIRST * left : left;
    // If the next one would not come to its end any more, this one takes all that is left.
    if (isOnly || (this.#coolings > 0 && this.#wished * this.#effort * (1 + GROWTH) > left)) this.#wished = Infinity;
    this.#coolings++;
    this.#proposals = 0;
    this.#begun = progress;
    this.#rises = 0;
    this.#draft.board.scalePressure(KEPT_PRESSURE, FIRST_PRESSURE * typical);
  }

  /** So many proposals; true once the cooling is over. */
  work(proposals: number, progress: number, { typical }: Temperatures): boolean {
    const { board } = this.#draft;
    const part = Math.max(this.#proposals / this.#wished, (progress - this.#begun) / this.#longest);
    if (this.#proposals > 0) this.#effort = (progress - this.#begun) / this.#proposals;
    if (part >= 1) return true;
    this.#annealer.run(proposals, typical * HOT * (COLD / HOT) ** part);
    this.#proposals += proposals;
    for (; this.#rises < part * RISES; this.#rises++) board.raisePressure(FIRST_STEP * typical * STEP_GROWTH ** part);
    return false;
  }
}
