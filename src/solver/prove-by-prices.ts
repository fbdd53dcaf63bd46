/**
 * Proves that there is no plan by prices: if even the cheapest schedules of all learners cost more than all places are
 * worth under the same prices, the places do not suffice. Costs play no part, so any value above zero is a proof.
 *
 * **Source**: Farkas' lemma by way of Lagrangian relaxation; the prices are found by subgradient steps.
 */

import type { LatticeBook } from "./lattice-book.ts";
import type { Model } from "./model.ts";
import { PRICE_UNIT, placesTerm } from "./places-term.ts";
import { LearnerPricing, type Prices } from "./priced-learner.ts";

/** Who and what the proof rests on: everybody and everything else can be left out of it. */
export interface PriceProof {
  learners: string[];
  venues: string[];
  limits: string[];
}

export interface PriceSearch {
  proof: PriceProof | null;
  /** Under the first prices all schedules together fitted the places: there is nothing to prove. */
  fitted: boolean;
}

const FIRST_STEP = 0.5;

/** Looks for such prices in so many rounds; the model's problem must be without costs. */
export function proveByPrices(model: Model, book: LatticeBook, rounds: number, isTimeUp: () => boolean): PriceSearch {
  const { learners, weekCount, limits } = model;
  const pricing = new LearnerPricing(model, book);
  const cells = model.venueCount * weekCount;
  const prices: Prices = { venue: new Float64Array(cells), limit: new Float64Array(limits.length * weekCount), fairShare: new Float64Array(learners.length) };
  const load = new Int32Array(cells);
  const bestLoad = new Int32Array(cells);
  const limitLoad = new Int32Array(prices.limit.length);
  const costs = new Float64Array(learners.length);
  const from = model.problem.published?.frozenUntil ?? 0;
  for (let round = 0; round < rounds && !isTimeUp(); round++) {
    load.fill(0);
    limitLoad.fill(0);
    let sum = 0;
    for (const learner of learners) {
      const cost = pricing.price(learner, prices);
      if (cost === Infinity) return { proof: { learners: [learner.id], venues: [], limits: [] }, fitted: false };
      costs[learner.index] = cost;
      sum += cost;
      const base = (model.limitClass[learner.index] as number) * model.venueCount;
      const { blocks } = pricing;
      for (let i = 0; i < blocks.length; i += 4) {
        const venue = blocks[i + 1] as number;
        const first = blocks[i + 2] as number;
        for (let position = first; position < first + (blocks[i + 3] as number); position++) {
          const week = learner.weeks[position] as number;
          load[venue * weekCount + week] = (load[venue * weekCount + week] as number) + 1;
          for (const limit of model.limitsAt[base + venue] as Int32Array) {
            const cell = limit * weekCount + week;
            limitLoad[cell] = (limitLoad[cell] as number) + 1;
          }
        }
      }
    }
    // All prices are multiples of 1/1024, so these sums are exact.
    if (sum + placesTerm(model, prices, bestLoad) > 0) return { proof: supportOf(model, prices, costs), fitted: false };
    const step = FIRST_STEP / (1 + round / 12);
    let overload = 0;
    for (let cell = 0; cell < cells; cell++) {
      if (cell % weekCount < from) continue;
      const here = load[cell] as number;
      const price = prices.venue[cell] as number;
      const [least, most] = [model.minimum[cell] as number, model.capacity[cell] as number];
      // Without a price every load between minimum and capacity is as good as any other.
      const wished = price > 0 ? most : price < 0 ? least : Math.max(Math.min(here, most), Math.min(least, most));
      if (here > most || here < least) overload++;
      const moved = rounded(price + step * (here - wished));
      prices.venue[cell] = (model.minimum[cell] as number) > 0 ? moved : Math.max(0, moved);
    }
    limits.forEach(({ max }, limit) => {
      for (let week = from; week < weekCount; week++) {
        const cell = limit * weekCount + week;
        const over = (limitLoad[cell] as number) - (max[week] as number);
        if (over > 0) overload++;
        prices.limit[cell] = Math.max(0, rounded((prices.limit[cell] as number) + step * over));
      }
    });
    if (overload === 0) return { proof: null, fitted: true };
  }
  return { proof: null, fitted: false };
}

const rounded = (price: number): number => Math.round(price / PRICE_UNIT) * PRICE_UNIT;

// Whoever pays nothing adds nothing to the proof; neither does a place without a price.
function supportOf({ learners, problem, limits, weekCount }: Model, { venue, limit }: Prices, costs: Float64Array): PriceProof {
  const isPriced = (prices: Float64Array, row: number) => prices.subarray(row * weekCount, (row + 1) * weekCount).some((price) => price !== 0);
  return {
    learners: learners.filter(({ index }) => costs[index] !== 0).map(({ id }) => id),
    venues: problem.venues.filter((_, v) => isPriced(venue, v)).map(({ id }) => id),
    limits: limits.flatMap(({ index }, i) => (isPriced(limit, i) ? (problem.limits?.[index]?.id ?? []) : [])),
  };
}
