/**
 * Prices while the first draft is built: with a third of the learners entered, about a third of each venue's places should
 * be taken. Who takes a place ahead of that pace, beyond a minimum, pays a typical week's cost for everybody who is ahead
 * there. So the last learners still find whole blocks, and little is left to be repaired.
 */

import type { PlacePrices } from "./best-response.ts";
import type { DraftPlan } from "./draft-plan.ts";
import { typicalWeekCost } from "./typical-cost.ts";

/** Learners entered between two updates. */
const ENTERED_BETWEEN = 20;

export class PacePrices implements PlacePrices {
  readonly #prices: Float64Array;
  readonly #weekCost: number;
  #untilUpdate = 0;

  constructor({ model, board }: DraftPlan) {
    this.#prices = new Float64Array(board.load.length);
    this.#weekCost = typicalWeekCost(model);
  }

  ofClass(): Float64Array {
    return this.#prices;
  }

  /** To be called before every learner who is entered. */
  keepUp({ model: { learners, capacity, minimum }, board: { load }, count }: DraftPlan): void {
    if (this.#untilUpdate-- > 0) return;
    this.#untilUpdate = ENTERED_BETWEEN - 1;
    let entered = 0;
    for (const { index, tasks } of learners) if (tasks.length === 0 || (count[index] as number) > 0) entered++;
    const share = entered / learners.length;
    for (let at = 0; at < load.length; at++) {
      const ahead = (load[at] as number) + 1 - (capacity[at] as number) * share;
      this.#prices[at] = ahead > 0 && (load[at] as number) >= (minimum[at] as number) ? this.#weekCost * ahead : 0;
    }
  }
}
