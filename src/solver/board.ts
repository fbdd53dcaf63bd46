/**
 * How many learners are where, week by week, and what that costs: the rules and the crowding that tie learners
 * together. A breach costs its *pressure*, a price per learner-week that the search raises where breaches persist.
 */

import type { Model } from "./model.ts";

export class Board {
  readonly model: Model;
  /** venues × weeks. */
  readonly load: Int32Array;
  /** limits × weeks. */
  readonly limitLoad: Int32Array;
  readonly pressure: Float64Array;
  readonly limitPressure: Float64Array;
  /** Learner-weeks by which capacity, limit, minimum and minimum-when-open are broken now. */
  excess = 0;
  crowding = 0;
  /** Σ pressure × breach. */
  penalty = 0;
  /** venues × weeks: what one more learner costs there but for limits; NaN where that has to be counted anew. */
  readonly #oneMore: Float64Array;
  readonly #crowdingWeight: number;
  readonly #needsMinimums: boolean;

  constructor(model: Model, pressure: number) {
    this.model = model;
    this.load = new Int32Array(model.venueCount * model.weekCount);
    this.limitLoad = new Int32Array(model.limits.length * model.weekCount);
    this.pressure = new Float64Array(this.load.length).fill(pressure);
    this.limitPressure = new Float64Array(this.limitLoad.length).fill(pressure);
    this.#oneMore = new Float64Array(this.load.length).fill(NaN);
    this.#crowdingWeight = model.problem.weights.crowding;
    this.#needsMinimums = model.hasMinimums || model.hasMinimumsWhenOpen;
    this.#startEmpty();
  }

  #startEmpty(): void {
    const { minimum } = this.model;
    for (let at = 0; at < minimum.length; at++) {
      this.excess += minimum[at] as number;
      this.penalty += (minimum[at] as number) * (this.pressure[at] as number);
    }
  }

  /** Adds one learner of a limit class to a venue in a week; returns what that adds to the penalised cost. */
  add(limitClass: number, venue: number, week: number): number {
    const { capacity, comfortable, weekCount, limitsAt, limits, venueCount } = this.model;
    const at = venue * weekCount + week;
    const load = this.load[at] as number;
    this.load[at] = load + 1;
    this.#oneMore[at] = NaN;
    let cost = 0;
    if (load >= (comfortable[at] as number)) {
      this.crowding++;
      cost += this.#crowdingWeight;
    }
    let breach = load >= (capacity[at] as number) ? 1 : 0;
    if (this.#needsMinimums) breach += this.#shortfall(venue, at, load + 1) - this.#shortfall(venue, at, load);
    if (breach !== 0) {
      const price = breach * (this.pressure[at] as number);
      this.excess += breach;
      this.penalty += price;
      cost += price;
    }
    const counted = limitsAt[limitClass * venueCount + venue] as Int32Array;
    for (let i = 0; i < counted.length; i++) {
      const limit = counted[i] as number;
      const cell = limit * weekCount + week;
      const placed = this.limitLoad[cell] as number;
      this.limitLoad[cell] = placed + 1;
      if (placed < ((limits[limit] as Model["limits"][number]).max[week] as number)) continue;
      const price = this.limitPressure[cell] as number;
      this.excess++;
      this.penalty += price;
      cost += price;
    }
    return cost;
  }

  /** The reverse of `add`; returns the (usually negative) change of the penalised cost. */
  remove(limitClass: number, venue: number, week: number): number {
    const { capacity, comfortable, weekCount, limitsAt, limits, venueCount } = this.model;
    const at = venue * weekCount + week;
    const load = (this.load[at] as number) - 1;
    this.load[at] = load;
    this.#oneMore[at] = NaN;
    let cost = 0;
    if (load >= (comfortable[at] as number)) {
      this.crowding--;
      cost -= this.#crowdingWeight;
    }
    let breach = load >= (capacity[at] as number) ? 1 : 0;
    if (this.#needsMinimums) breach += this.#shortfall(venue, at, load + 1) - this.#shortfall(venue, at, load);
    if (breach !== 0) {
      const price = breach * (this.pressure[at] as number);
      this.excess -= breach;
      this.penalty -= price;
      cost -= price;
    }
    const counted = limitsAt[limitClass * venueCount + venue] as Int32Array;
    for (let i = 0; i < counted.length; i++) {
      const limit = counted[i] as number;
      const cell = limit * weekCount + week;
      const placed = (this.limitLoad[cell] as number) - 1;
      this.limitLoad[cell] = placed;
      if (placed < ((limits[limit] as Model["limits"][number]).max[week] as number)) continue;
      const price = this.limitPressure[cell] as number;
      this.excess--;
      this.penalty -= price;
      cost -= price;
    }
    return cost;
  }

  /** What `add` would return. */
  priceOfOneMore(limitClass: number, venue: number, week: number): number {
    const { weekCount, limitsAt, venueCount } = this.model;
    const counted = limitsAt[limitClass * venueCount + venue] as Int32Array;
    const price = this.#priceThere(venue, venue * weekCount + week);
    return counted.length === 0 ? price : price + this.#priceOfLimits(counted, week);
  }

  /** Adds to `sums[row + position]`, from a position on, what one more learner would cost in a venue in each of these weeks. */
  addPrices(limitClass: number, venue: number, weeks: Int32Array, start: number, sums: Float64Array, row: number): void {
    const { weekCount, limitsAt, venueCount } = this.model;
    const counted = limitsAt[limitClass * venueCount + venue] as Int32Array;
    const base = venue * weekCount;
    const known = this.#oneMore;
    for (let position = start; position < weeks.length; position++) {
      const at = base + (weeks[position] as number);
      let price = known[at] as number;
      if (price !== price) price = this.#priceThere(venue, at);
      sums[row + position] = (sums[row + position] as number) + price;
    }
    if (counted.length === 0) return;
    for (let position = start; position < weeks.length; position++) {
      sums[row + position] = (sums[row + position] as number) + this.#priceOfLimits(counted, weeks[position] as number);
    }
  }

  #priceThere(venue: number, at: number): number {
    const known = this.#oneMore[at] as number;
    if (known === known) return known;
    const load = this.load[at] as number;
    let price = load >= (this.model.comfortable[at] as number) ? this.#crowdingWeight : 0;
    let breach = load >= (this.model.capacity[at] as number) ? 1 : 0;
    if (this.#needsMinimums) breach += this.#shortfall(venue, at, load + 1) - this.#shortfall(venue, at, load);
    if (breach !== 0) price += breach * (this.pressure[at] as number);
    this.#oneMore[at] = price;
    return price;
  }

  #priceOfLimits(counted: Int32Array, week: number): number {
    const { limits, weekCount } = this.model;
    let price = 0;
    for (let i = 0; i < counted.length; i++) {
      const limit = counted[i] as number;
      const cell = limit * weekCount + week;
      const isFull = (this.limitLoad[cell] as number) >= ((limits[limit] as Model["limits"][number]).max[week] as number);
      if (isFull) price += this.limitPressure[cell] as number;
    }
    return price;
  }

  #shortfall(venue: number, at: number, load: number): number {
    const { minimum, minimumWhenOpen } = this.model;
    const least = minimum[at] as number;
    const whenOpen = minimumWhenOpen[venue] as number;
    return (load < least ? least - load : 0) + (load > 0 && load < whenOpen ? whenOpen - load : 0);
  }

  /** Learner-weeks by which a venue's own rules are broken in a week (index venue × weeks + week). */
  breachAt(at: number): number {
    const load = this.load[at] as number;
    const over = Math.max(0, load - (this.model.capacity[at] as number));
    return over + (this.#needsMinimums ? this.#shortfall(Math.floor(at / this.model.weekCount), at, load) : 0);
  }

  limitBreachAt(cell: number): number {
    const { limits, weekCount } = this.model;
    const limit = limits[Math.floor(cell / weekCount)] as Model["limits"][number];
    return Math.max(0, (this.limitLoad[cell] as number) - (limit.max[cell % weekCount] as number));
  }

  /** Raises the pressure of one cell, of a venue (index venue × weeks + week) or of a limit (index limit × weeks + week). */
  raisePressureAt(cell: number, isLimit: boolean, step: number): void {
    const prices = isLimit ? this.limitPressure : this.pressure;
    prices[cell] = (prices[cell] as number) + step;
    if (!isLimit) this.#oneMore[cell] = NaN;
    this.penalty += step * (isLimit ? this.limitBreachAt(cell) : this.breachAt(cell));
  }

  /** Raises the pressure of every broken cell by a step times its breach; keeps `penalty` right. */
  raisePressure(step: number): void {
    if (this.excess === 0) return;
    for (let at = 0; at < this.load.length; at++) {
      const breach = this.breachAt(at);
      if (breach === 0) continue;
      this.pressure[at] = (this.pressure[at] as number) + step * breach;
      this.#oneMore[at] = NaN;
      this.penalty += step * breach * breach;
    }
    for (let cell = 0; cell < this.limitLoad.length; cell++) {
      const breach = this.limitBreachAt(cell);
      if (breach === 0) continue;
      this.limitPressure[cell] = (this.limitPressure[cell] as number) + step * breach;
      this.penalty += step * breach * breach;
    }
  }

  /** Multiplies every pressure, not below a floor, and counts the penalty anew (so that rounding never adds up). */
  scalePressure(factor: number, floor: number): void {
    this.penalty = 0;
    this.#oneMore.fill(NaN);
    for (let at = 0; at < this.pressure.length; at++) {
      this.pressure[at] = Math.max(floor, (this.pressure[at] as number) * factor);
      this.penalty += this.breachAt(at) * (this.pressure[at] as number);
    }
    for (let cell = 0; cell < this.limitPressure.length; cell++) {
      this.limitPressure[cell] = Math.max(floor, (this.limitPressure[cell] as number) * factor);
      this.penalty += this.limitBreachAt(cell) * (this.limitPressure[cell] as number);
    }
  }
}
