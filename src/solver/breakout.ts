/**
 * Annealing from hot to cold while the price of what stays broken rises. It mends and improves what whole schedules around a
 * sequence cannot: many minimums to be met at once, by single exchanges far apart in time. The slow road to a first plan,
 * and the better one to good plans where learners have very many tasks in any order.
 *
 * **Source**: Kirkpatrick, Gelatt and Vecchi, Optimization by simulated annealing, Science 220 (1983); Morris, The breakout
 * method for escaping from local minima, AAAI (1993).
 */

import type { Annealer, Temperatures } from "./anneal.ts";
import type { DraftPlan } from "./draft-plan.ts";

/** Proposals per block of the plan in the first cooling; every further one takes twice as many. */
const PROPOSALS_PER_BLOCK = 4_000;
/** But no cooling takes longer than this part of the whole effort, or of what is left of it. */
const LONGEST_PART = 0.25;
/** The heat at the end, as a part of that at the beginning. */
const COLD = 0.1;
/** Pressure at the beginning, and how much is added each time, in typical worsenings: firmer as long as there is no plan. */
const FIRST_PRESSURE = { toFirstPlan: 30, toBetterPlan: 10 };
const PRESSURE_STEP = { toFirstPlan: 3, toBetterPlan: 1 };
/** So many times in a cooling the pressure of what is broken rises. */
const RISES = 250;

export class Breakout {
  readonly #draft: DraftPlan;
  readonly #annealer: Annealer;
  #goal: keyof typeof FIRST_PRESSURE = "toFirstPlan";
  #coolings = 0;
  #proposals = 0;
  #wished = 0;
  #begun = 0;
  #longest = 1;
  #rises = 0;

  constructor(draft: DraftPlan, annealer: Annealer) {
    this.#draft = draft;
    this.#annealer = annealer;
  }

  /** Begins a cooling from the present draft; `progress` is the part of the whole effort that is spent. */
  begin(progress: number, hasPlan: boolean, { typical }: Temperatures): void {
    this.#goal = hasPlan ? "toBetterPlan" : "toFirstPlan";
    const blocks = this.#draft.count.reduce((sum, some) => sum + some, 0);
    this.#wished = Math.max(1, blocks * PROPOSALS_PER_BLOCK * 2 ** this.#coolings++);
    this.#proposals = 0;
    this.#begun = progress;
    this.#longest = Math.max(1e-6, LONGEST_PART * (1 - progress));
    this.#rises = 0;
    this.#draft.board.scalePressure(0, FIRST_PRESSURE[this.#goal] * typical);
  }

  /** So many proposals; true once the cooling is over, or with the first plan. */
  work(proposals: number, progress: number, { typical }: Temperatures): boolean {
    const { board } = this.#draft;
    const part = Math.max(this.#proposals / this.#wished, (progress - this.#begun) / this.#longest);
    if (part >= 1) return true;
    this.#annealer.run(proposals, typical * COLD ** part);
    this.#proposals += proposals;
    if (Math.floor(part * RISES) > this.#rises) {
      this.#rises = Math.floor(part * RISES);
      board.raisePressure(PRESSURE_STEP[this.#goal] * typical);
    }
    return this.#goal === "toFirstPlan" && board.excess === 0;
  }
}
