/** The least that one learner costs under prices on places: the term of a learner in the Lagrangian bound. */

import { CheapestSchedule, type FlatBlocks } from "./cheapest-schedule.ts";
import { historyCost } from "./history-cost.ts";
import type { LatticeBook } from "./lattice-book.ts";
import type { LearnerModel } from "./learner-model.ts";
import type { Model } from "./model.ts";
import { cheapestTasks } from "./relaxed-schedule.ts";
import { personalWeights, WeekCosts } from "./week-costs.ts";
import { WeekPrices } from "./week-prices.ts";

/** Prices per learner-week: venues × weeks, (binding) limits × weeks; and each learner's share of the unfairness. */
export interface Prices {
  venue: Float64Array;
  limit: Float64Array;
  fairShare: Float64Array;
}

/** Some tenths of a second. */
export const MOST_STATES = 20_000_000;

export class LearnerPricing {
  readonly #model: Model;
  readonly #book: LatticeBook;
  readonly #schedule: CheapestSchedule;
  readonly #costs = new WeekCosts();
  readonly #charged = new WeekCosts();
  readonly #weekPrices = new WeekPrices();
  /** The blocks behind the last price, and what they cost at the same prices: less than the price where it is that of a relaxation. */
  blocks: FlatBlocks = [];
  costOfBlocks = 0;
  /** Was the last price only that of a relaxation (task by task)? And the prices of the learner's own weeks that it used, if any. */
  isRelaxed = false;
  weekPrices: Float64Array | null = null;

  /** Learners whose programme needs more states than `mostStates` are priced task by task. */
  constructor(model: Model, book: LatticeBook, mostStates = MOST_STATES) {
    this.#model = model;
    this.#book = book;
    this.#schedule = new CheapestSchedule(mostStates);
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
    this.weekPrices = null;
    this.isRelaxed = lattice === null;
    if (lattice) {
      const pricing = { lattice, costs: this.#costs, siteChange: weights.siteChange, idleWeek: weights.idleWeek, keepVariety: false };
      let cost = this.#schedule.price(learner, { ...pricing, ceiling: ceiling - sunk });
      // Sums beyond exact doubles may cut off even the schedule behind the ceiling: only an uncapped search proves that there is none.
      if (cost === Infinity && ceiling < Infinity && !this.#schedule.tooLarge) cost = this.#schedule.price(learner, { ...pricing, ceiling: Infinity });
      if (!this.#schedule.tooLarge) {
        this.blocks = cost < Infinity ? this.#schedule.blocks() : [];
        this.costOfBlocks = sunk + cost;
        return this.costOfBlocks;
      }
      this.isRelaxed = true;
    }
    return sunk + this.#priceTaskByTask(learner, sunk);
  }

  /** The prices of a learner's own weeks with which pricing task by task proves most under these prices; null without any. */
  findWeekPrices(learner: LearnerModel, prices: Prices): Float64Array | null {
    this.#fill(learner, prices, personalWeights(this.#model, learner, prices.fairShare[learner.index] as number).preference);
    this.weekPrices = null;
    this.#priceTaskByTask(learner, 0);
    return this.weekPrices;
  }

  // Tasks apart, at once with the prices of the learner's own weeks and without: whatever proves more.
  #priceTaskByTask(learner: LearnerModel, sunk: number): number {
    const plain = cheapestTasks(learner, this.#costs);
    this.blocks = plain.blocks;
    this.costOfBlocks = sunk + plain.cost;
    if (plain.cost === Infinity || !this.#weekPrices.fill(learner, this.#costs)) return plain.cost;
    this.blocks = this.#weekPrices.blocks();
    this.costOfBlocks = sunk + this.#weekPrices.cost;
    const { prices } = this.#weekPrices;
    this.#charged.copyCharged(learner, this.#costs, prices);
    const charged = cheapestTasks(learner, this.#charged).cost - prices.reduce((sum, price) => sum + price, 0);
    if (charged <= plain.cost) return plain.cost;
    this.weekPrices = prices;
    return charged;
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
