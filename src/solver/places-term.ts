/**
 * What the places contribute to the Lagrangian bound: each venue and week chooses the load that is best under its price.
 * All prices are multiples of 1/1024 and all costs integers, so that every sum here and in the schedules is exact.
 */

import type { Model } from "./model.ts";
import type { Prices } from "./prices.ts";

/** First week that may change. */
const firstFreeWeek = (model: Model): number => model.problem.published?.frozenUntil ?? 0;

/** The load in {0 or at least the minimum when open} ∩ [minimum, capacity] with the least crowding cost − price × load. */
export function bestLoad(model: Model, at: number, price: number): { load: number; cost: number } {
  const venue = Math.floor(at / model.weekCount);
  const most = model.capacity[at] as number;
  const least = Math.min(most, model.minimum[at] as number);
  const whenOpen = model.minimumWhenOpen[venue] as number;
  const comfortable = model.comfortable[at] as number;
  const crowding = model.problem.weights.crowding;
  let best = { load: 0, cost: Infinity };
  const consider = (load: number) => {
    if (load < least || load > most || (load > 0 && load < whenOpen)) return;
    const cost = crowding * Math.max(0, load - comfortable) - price * load;
    if (cost < best.cost) best = { load, cost };
  };
  // The cost is piecewise linear: the best load is at an end or at the kink.
  for (const load of [0, least, whenOpen, Math.min(most, comfortable), most]) consider(load);
  return best.cost < Infinity ? best : { load: most, cost: crowding * Math.max(0, most - comfortable) - price * most };
}

/**
 * Σ over free venue-weeks of the best load's cost − Σ limit price × maximum + crowding of the frozen weeks.
 * `loads` takes the best loads; where several are equally good, the one nearest to what it held before: so the
 * difference to the loads wished for is the least subgradient, not a push against prices that are right.
 */
export function placesTerm(model: Model, prices: Prices, loads: Int32Array | null): number {
  const { weekCount, venueCount, limits } = model;
  const from = firstFreeWeek(model);
  let sum = frozenCrowding(model);
  for (let venue = 0; venue < venueCount; venue++) {
    for (let week = from; week < weekCount; week++) {
      const at = venue * weekCount + week;
      const { load, cost } = bestLoad(model, at, prices.venue[at] as number);
      sum += cost;
      if (loads) loads[at] = nearestBest(model, at, prices.venue[at] as number, load, loads[at] as number);
    }
  }
  limits.forEach(({ max }, limit) => {
    for (let week = from; week < weekCount; week++) sum -= (prices.limit[limit * weekCount + week] as number) * (max[week] as number);
  });
  return sum;
}

function nearestBest(model: Model, at: number, price: number, best: number, wished: number): number {
  const most = model.capacity[at] as number;
  const kink = Math.min(most, model.comfortable[at] as number);
  const least = Math.min(most, model.minimum[at] as number);
  if (price === 0 && best <= kink) return Math.max(least, Math.min(kink, wished));
  if (price === model.problem.weights.crowding && best >= kink) return Math.max(kink, Math.min(most, wished));
  return best;
}

function frozenCrowding(model: Model): number {
  const until = firstFreeWeek(model);
  if (until === 0) return 0;
  const loads = new Int32Array(model.venueCount * model.weekCount);
  for (const { history, weeks, start } of model.learners) {
    for (let position = 0; position < start; position++) {
      const venue = history.venueAt[position] as number;
      const at = venue * model.weekCount + (weeks[position] as number);
      if (venue >= 0) loads[at] = (loads[at] as number) + 1;
    }
  }
  return model.problem.weights.crowding * loads.reduce((sum, load, at) => sum + Math.max(0, load - (model.comfortable[at] as number)), 0);
}
