/**
 * Brings prices near the best ones where pricing everybody exactly takes a minute: every learner in turn is given a
 * schedule that is nearly the cheapest under the prices as they are, and a few times a round the prices move towards
 * what is taken beyond what each place would choose. Nothing is proven on the way: that takes one exact pricing at the end.
 *
 * **Source**: Zhao, Luh and Wang, Surrogate gradient algorithm for Lagrangian relaxation, Journal of Optimization Theory
 * and Applications 100 (1999).
 */

import type { FlatBlocks } from "./cheapest-schedule.ts";
import { GuidePrices } from "./guide-prices.ts";
import type { LearnerModel } from "./learner-model.ts";
import type { Model } from "./model.ts";
import { placesTerm } from "./places-term.ts";
import type { LearnerPricing } from "./priced-learner.ts";
import { PRICE_UNIT, type Prices } from "./prices.ts";
import { Random } from "./random.ts";
import { typicalWeekCost } from "./typical-cost.ts";

const MOVES_PER_ROUND = 40;
/** How far a price moves where all is taken that nobody should have, in typical costs of a week: at first, and at the end. */
const [FIRST_STEP, LAST_STEP] = [0.01, 0.00015];
/** Limits count several venues. */
const LIMIT_PART = 0.5;
/** Rows gone on from in a guess; few are quick, but prices grow where they miss the cheapest schedules. */
const [NARROW, WIDE] = [6, 20];
const NARROW_PART = 0.3;

export class RoughAscent {
  prices: Prices;
  #places: GuidePrices;
  readonly #model: Model;
  readonly #pricing: LearnerPricing;
  readonly #order: Int32Array;
  readonly #answers: FlatBlocks[];
  /** Learners in each venue and week by their last answers, and under each limit; and the loads that the places would choose. */
  readonly #load: Float64Array;
  readonly #limitLoad: Float64Array;
  readonly #wished: Int32Array;
  readonly #scale: number;
  #next = 0;
  #rounds = 0;

  /** Begins at these prices. */
  constructor(model: Model, pricing: LearnerPricing, prices: Prices) {
    [this.#model, this.#pricing, this.prices, this.#places] = [model, pricing, prices, new GuidePrices(model, prices)];
    // Neighbours in the list are often alike and would move the prices together.
    this.#order = new Random(1).shuffle(Int32Array.from(model.learners, (_, l) => l));
    this.#answers = model.learners.map(() => []);
    this.#load = new Float64Array(prices.venue.length);
    this.#limitLoad = new Float64Array(prices.limit.length);
    this.#wished = new Int32Array(prices.venue.length);
    this.#scale = typicalWeekCost(model);
  }

  /** Gives so many more learners a schedule; `progress` from 0 to 1 tells how much of the ascent is over. */
  work(learners: number, progress: number): void {
    const { length } = this.#order;
    const perMove = Math.ceil(length / MOVES_PER_ROUND);
    for (let n = 0; n < learners; n++) {
      const learner = this.#model.learners[this.#order[this.#next] as number] as LearnerModel;
      const blocks = this.#pricing.guess(learner, this.prices, this.#places, progress < NARROW_PART ? NARROW : WIDE);
      if (blocks.length > 0) this.#answer(learner, blocks);
      if (++this.#next % perMove === 0 && this.#rounds > 0) this.#move(this.#scale * FIRST_STEP * (LAST_STEP / FIRST_STEP) ** progress);
      if (this.#next < length) continue;
      this.#next = 0;
      this.#rounds++;
    }
  }

  #answer(learner: LearnerModel, blocks: FlatBlocks): void {
    this.#count(learner, this.#answers[learner.index] as FlatBlocks, -1);
    this.#count(learner, blocks, 1);
    this.#answers[learner.index] = blocks;
  }

  #count({ index, weeks }: LearnerModel, blocks: FlatBlocks, by: number): void {
    const { weekCount, venueCount, limitClass, limitsAt } = this.#model;
    const base = (limitClass[index] as number) * venueCount;
    for (let i = 0; i < blocks.length; i += 4) {
      const venue = blocks[i + 1] as number;
      const first = blocks[i + 2] as number;
      for (let position = first; position < first + (blocks[i + 3] as number); position++) {
        const week = weeks[position] as number;
        add(this.#load, venue * weekCount + week, by);
        for (const limit of limitsAt[base + venue] as Int32Array) add(this.#limitLoad, limit * weekCount + week, by);
      }
    }
  }

  #move(step: number): void {
    const { capacity, minimum, limits, weekCount, problem } = this.#model;
    const [venue, limit] = [this.prices.venue.slice(), this.prices.limit.slice()];
    const from = problem.published?.frozenUntil ?? 0;
    this.#wished.set(this.#load);
    placesTerm(this.#model, this.prices, this.#wished);
    for (let cell = 0; cell < venue.length; cell++) {
      const load = this.#load[cell] as number;
      const beyond = load - (this.#wished[cell] as number);
      if (beyond === 0 || cell % weekCount < from) continue;
      const price = rounded((venue[cell] as number) + (step * beyond) / Math.max(1, load, capacity[cell] as number));
      venue[cell] = price < 0 && (minimum[cell] as number) === 0 ? 0 : price;
    }
    for (let cell = 0; cell < limit.length; cell++) {
      const week = cell % weekCount;
      if (week < from) continue;
      const most = limits[(cell - week) / weekCount]?.max[week] as number;
      const load = this.#limitLoad[cell] as number;
      limit[cell] = Math.max(0, rounded((limit[cell] as number) + (LIMIT_PART * step * (load - most)) / Math.max(1, load, most)));
    }
    this.prices = { ...this.prices, venue, limit };
    this.#places = new GuidePrices(this.#model, this.prices);
  }
}

const rounded = (price: number): number => Math.round(price / PRICE_UNIT) * PRICE_UNIT;

function add(numbers: Float64Array, at: number, by: number): void {
  numbers[at] = (numbers[at] as number) + by;
}
