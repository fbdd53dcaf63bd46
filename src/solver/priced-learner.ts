/** The least that one learner costs under prices on places: the term of a learner in the Lagrangian bound. */

import { CheapestSchedule, type FlatBlocks } from "./cheapest-schedule.ts";
import { historyCost } from "./history-cost.ts";
import type { LatticeBook } from "./lattice-book.ts";
import type { LearnerModel } from "./learner-model.ts";
import type { Model } from "./model.ts";
import { cheapestTasks } from "./relaxed-schedule.ts";
import { personalWeights, WeekCosts } from "./week-costs.ts";

/** Prices per learner-week: venues × weeks, (binding) limits × weeks; and each learner's share of the unfairness. */
export interface Prices {
  venue: Float64Array;
  limit: Float64Array;
  fairShare: Float64Array;
}

export class LearnerPricing {
  readonly #model: Model;
  readonly #book: LatticeBook;
  readonly #schedule = new CheapestSchedule(20_000_000);
  readonly #costs = new WeekCosts();
  /** The blocks behind the last price. */
  blocks: FlatBlocks = [];
  /** Was the last price only that of a relaxation (task by task)? */
  isRelaxed = false;

  constructor(model: Model, book: LatticeBook) {
    this.#model = model;
    this.#book = book;
  }

  /**
   * Cost of the cheapest schedule, history included; no schedule costs less. Infinity proves that there is none.
   * `ceiling` is the cost of a schedule known already, under the same prices.
   */
  price(learner: LearnerModel, prices: Prices, ceiling = Infinity): number {
    const weights = personalWeights(this.#model, learner, prices.fairShare[learner.index] as number);
    this.#fill(learner, prices, weights.preference);
    const past = historyCost(this.#model, learner);
    const movingFactor = this.#model.personalFairness ? 1 + (prices.fairShare[learner.index] as number) : 1;
    const sunk = weights.preference * past.preference + movingFactor * past.moving;
    const lattice = this.#book.whole(learner);
    this.isRelaxed = lattice === null;
    if (lattice) {
      const pricing = { lattice, costs: this.#costs, siteChange: weights.siteChange, idleWeek: weights.idleWeek, keepVariety: false };
      let cost = this.#schedule.price(learner, { ...pricing, ceiling: ceiling - sunk });
      // Sums beyond exact doubles may cut off even the schedule behind the ceiling: only an uncapped search proves that there is none.
      if (cost === Infinity && ceiling < Infinity && !this.#schedule.tooLarge) cost = this.#schedule.price(learner, { ...pricing, ceiling: Infinity });
      if (!this.#schedule.tooLarge) {
        this.blocks = cost < Infinity ? this.#schedule.blocks() : [];
        return sunk + cost;
      }
      this.isRelaxed = true;
    }
    const relaxed = cheapestTasks(learner, this.#costs);
    this.blocks = relaxed.blocks;
    return sunk + relaxed.cost;
  }

  #fill(learner: LearnerModel, prices: Prices, preferenceWeight: number): void {
    const model = this.#model;
    const costs = this.#costs;
    costs.fill(model, learner, preferenceWeight);
    const base = (model.limitClass[learner.index] as number) * model.venueCount;
    const { venues, weeks, start } = learner;
    for (let option = 0; option < venues.length; option++) {
      const venue = venues[option] as number;
      const counted = model.limitsAt[base + venue] as Int32Array;
      for (let position = start; position < weeks.length; position++) {
        const week = weeks[position] as number;
        let price = prices.venue[venue * model.weekCount + week] as number;
        for (let i = 0; i < counted.length; i++) price += prices.limit[(counted[i] as number) * model.weekCount + week] as number;
        const at = option * weeks.length + position;
        costs.placed[at] = (costs.placed[at] as number) + price;
      }
    }
  }
}
