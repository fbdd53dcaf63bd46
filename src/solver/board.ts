/**
 * How many learners are where, week by week, and what that costs: the rules and the crowding that tie learners
 * together. A breach costs its *pressure*, a price per learner-week that the search raises where breaches persist.
 */

import type { Model } from "./model.ts";

const NOTHING = new Int32Array(0);

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
  /** venues × weeks: what one more learner costs there but for limits, and one less; NaN where that has to be counted anew. */
  readonly #oneMore: Float64Array;
  readonly #oneLess: Float64Array;
  /** Per limit class: can any of its limits be broken by a row that keeps out of banned weeks? */
  readonly #isLimited: Uint8Array;
  /** Cells (venue × weeks + week) whose own rules are broken now, in no order, and where each stands among them (−1: nowhere). */
  readonly #broken: Int32Array;
  readonly #brokenAt: Int32Array;
  brokenCount = 0;
  /** limits × weeks: what one more learner costs there; and in how many weeks of each limit that is anything. */
  readonly #limitOneMore: Float64Array;
  readonly #fullWeeks: Int32Array;
  readonly #limitMax: Int32Array;
  readonly #crowdingWeight: number;
  readonly #needsMinimums: boolean;

  constructor(model: Model, pressure: number) {
    this.model = model;
    this.load = new Int32Array(model.venueCount * model.weekCount);
    this.limitLoad = new Int32Array(model.limits.length * model.weekCount);
    this.pressure = new Float64Array(this.load.length).fill(pressure);
    this.limitPressure = new Float64Array(this.limitLoad.length).fill(pressure);
    this.#oneMore = new Float64Array(this.load.length).fill(NaN);
    this.#oneLess = new Float64Array(this.load.length).fill(NaN);
    this.#isLimited = limitedClasses(model);
    this.#broken = new Int32Array(this.load.length);
    this.#brokenAt = new Int32Array(this.load.length).fill(-1);
    this.#limitMax = new Int32Array(this.limitLoad.length);
    model.limits.forEach(({ max }, limit) => this.#limitMax.set(max, limit * model.weekCount));
    this.#limitOneMore = new Float64Array(this.limitLoad.length);
    this.#fullWeeks = new Int32Array(model.limits.length);
    for (let cell = 0; cell < this.#limitMax.length; cell++) this.#markLimit(cell);
    this.#crowdingWeight = model.problem.weights.crowding;
    this.#needsMinimums = model.hasMinimums || model.hasMinimumsWhenOpen;
    this.#startEmpty();
  }

  #startEmpty(): void {
    const { minimum } = this.model;
    for (let at = 0; at < minimum.length; at++) {
      this.excess += minimum[at] as number;
      this.penalty += (minimum[at] as number) * (this.pressure[at] as number);
      if ((minimum[at] as number) > 0) this.#listIfBroken(at);
    }
  }

  /** Adds one learner of a limit class to a venue in a week; returns what that adds to the penalised cost. */
  add(limitClass: number, venue: number, week: number): number {
    const { capacity, comfortable, weekCount, limitsAt, venueCount } = this.model;
    const at = venue * weekCount + week;
    const load = this.load[at] as number;
    this.load[at] = load + 1;
    this.#oneMore[at] = NaN;
    this.#oneLess[at] = NaN;
    let cost = 0;
    if (load >= (comfortable[at] as number)) {
      this.crowding++;
      cost += this.#crowdingWeight;
    }
    let breach = load >= (capacity[at] as number) ? 1 : 0;
    if (this.#needsMinimums) breach += this.shortfall(venue, at, load + 1) - this.shortfall(venue, at, load);
    if (breach !== 0) {
      const price = breach * (this.pressure[at] as number);
      this.excess += breach;
      this.penalty += price;
      cost += price;
      this.#listIfBroken(at);
    }
    const counted = limitsAt[limitClass * venueCount + venue] as Int32Array;
    for (let i = 0; i < counted.length; i++) {
      const limit = counted[i] as number;
      const cell = limit * weekCount + week;
      const placed = this.limitLoad[cell] as number;
      this.limitLoad[cell] = placed + 1;
      if (placed + 1 < (this.#limitMax[cell] as number)) continue;
      this.#markLimit(cell);
      if (placed < (this.#limitMax[cell] as number)) continue;
      const price = this.limitPressure[cell] as number;
      this.excess++;
      this.penalty += price;
      cost += price;
    }
    return cost;
  }

  /** The reverse of `add`; returns the (usually negative) change of the penalised cost. */
  remove(limitClass: number, venue: number, week: number): number {
    const { capacity, comfortable, weekCount, limitsAt, venueCount } = this.model;
    const at = venue * weekCount + week;
    const load = (this.load[at] as number) - 1;
    this.load[at] = load;
    this.#oneMore[at] = NaN;
    this.#oneLess[at] = NaN;
    let cost = 0;
    if (load >= (comfortable[at] as number)) {
      this.crowding--;
      cost -= this.#crowdingWeight;
    }
    let breach = load >= (capacity[at] as number) ? 1 : 0;
    if (this.#needsMinimums) breach += this.shortfall(venue, at, load + 1) - this.shortfall(venue, at, load);
    if (breach !== 0) {
      const price = breach * (this.pressure[at] as number);
      this.excess -= breach;
      this.penalty -= price;
      cost -= price;
      this.#listIfBroken(at);
    }
    const counted = limitsAt[limitClass * venueCount + venue] as Int32Array;
    for (let i = 0; i < counted.length; i++) {
      const limit = counted[i] as number;
      const cell = limit * weekCount + week;
      const placed = (this.limitLoad[cell] as number) - 1;
      this.limitLoad[cell] = placed;
      if (placed + 1 < (this.#limitMax[cell] as number)) continue;
      this.#markLimit(cell);
      if (placed < (this.#limitMax[cell] as number)) continue;
      const price = this.limitPressure[cell] as number;
      this.excess--;
      this.penalty -= price;
      cost -= price;
    }
    return cost;
  }

  /** A cell (venue × weeks + week) whose own rules are broken, by its number from 0 up to, not including, `brokenCount`. */
  brokenCell(number: number): number {
    return this.#broken[number] as number;
  }

  #listIfBroken(at: number): void {
    const place = this.#brokenAt[at] as number;
    const isBroken = this.breachAt(at) > 0;
    if (isBroken === place >= 0) return;
    if (isBroken) {
      this.#broken[this.brokenCount] = at;
      this.#brokenAt[at] = this.brokenCount++;
      return;
    }
    const last = this.#broken[--this.brokenCount] as number;
    this.#broken[place] = last;
    this.#brokenAt[last] = place;
    this.#brokenAt[at] = -1;
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
    for (let i = 0; i < counted.length; i++) {
      const limit = counted[i] as number;
      if (this.#fullWeeks[limit] === 0) continue;
      const cells = limit * weekCount;
      for (let position = start; position < weeks.length; position++) {
        sums[row + position] = (sums[row + position] as number) + (this.#limitOneMore[cells + (weeks[position] as number)] as number);
      }
    }
  }

  #priceThere(venue: number, at: number): number {
    const known = this.#oneMore[at] as number;
    if (known === known) return known;
    const load = this.load[at] as number;
    let price = load >= (this.model.comfortable[at] as number) ? this.#crowdingWeight : 0;
    let breach = load >= (this.model.capacity[at] as number) ? 1 : 0;
    if (this.#needsMinimums) breach += this.shortfall(venue, at, load + 1) - this.shortfall(venue, at, load);
    if (breach !== 0) price += breach * (this.pressure[at] as number);
    this.#oneMore[at] = price;
    return price;
  }

  /**
   * What the penalised cost changes if a learner who is in venue `from` that week goes to `to` instead (−1: to or from nowhere).
   * `to` must not be banned then.
   */
  priceOfMove(limitClass: number, from: number, to: number, week: number): number {
    const { weekCount } = this.model;
    let price = 0;
    if (from >= 0) {
      const known = this.#oneLess[from * weekCount + week] as number;
      price += known === known ? known : this.#savedThere(from, from * weekCount + week);
    }
    if (to >= 0) {
      const known = this.#oneMore[to * weekCount + week] as number;
      price += known === known ? known : this.#priceThere(to, to * weekCount + week);
    }
    return this.#isLimited[limitClass] === 0 ? price : price + this.#limitsOfMove(limitClass, from, to, week);
  }

  #savedThere(venue: number, at: number): number {
    const { capacity, comfortable } = this.model;
    const load = this.load[at] as number;
    let price = load > (comfortable[at] as number) ? -this.#crowdingWeight : 0;
    let breach = load > (capacity[at] as number) ? -1 : 0;
    if (this.#needsMinimums) breach += this.shortfall(venue, at, load - 1) - this.shortfall(venue, at, load);
    if (breach !== 0) price += breach * (this.pressure[at] as number);
    this.#oneLess[at] = price;
    return price;
  }

  // A limit that counts both venues stays as it is.
  #limitsOfMove(limitClass: number, from: number, to: number, week: number): number {
    const { weekCount } = this.model;
    const left = this.#limitsAt(limitClass, from);
    const entered = this.#limitsAt(limitClass, to);
    let price = 0;
    for (let i = 0; i < left.length; i++) {
      const limit = left[i] as number;
      const cell = limit * weekCount + week;
      const isOver = (this.limitLoad[cell] as number) > (this.#limitMax[cell] as number);
      if (isOver && !entered.includes(limit)) price -= this.limitPressure[cell] as number;
    }
    for (let i = 0; i < entered.length; i++) {
      const limit = entered[i] as number;
      const cell = limit * weekCount + week;
      const isFull = (this.limitLoad[cell] as number) >= (this.#limitMax[cell] as number);
      if (isFull && !left.includes(limit)) price += this.limitPressure[cell] as number;
    }
    return price;
  }

  #limitsAt(limitClass: number, venue: number): Int32Array {
    return venue < 0 ? NOTHING : (this.model.limitsAt[limitClass * this.model.venueCount + venue] as Int32Array);
  }

  /** No change of rows could lower the penalised cost by more than this. */
  get relief(): number {
    // The penalty is a running sum: what rounding adds to it must not hide a good row.
    return this.penalty * (1 + 1e-9) + 1e-6 + this.#crowdingWeight * this.crowding;
  }

  #forget(at: number): void {
    this.#oneMore[at] = NaN;
    this.#oneLess[at] = NaN;
  }

  #priceOfLimits(counted: Int32Array, week: number): number {
    const { weekCount } = this.model;
    let price = 0;
    for (let i = 0; i < counted.length; i++) price += this.#limitOneMore[(counted[i] as number) * weekCount + week] as number;
    return price;
  }

  #markLimit(cell: number): void {
    const limit = Math.floor(cell / this.model.weekCount);
    const was = this.#limitOneMore[cell] as number;
    const price = (this.limitLoad[cell] as number) >= (this.#limitMax[cell] as number) ? (this.limitPressure[cell] as number) : 0;
    this.#limitOneMore[cell] = price;
    this.#fullWeeks[limit] = (this.#fullWeeks[limit] as number) + (price !== 0 ? 1 : 0) - (was !== 0 ? 1 : 0);
  }

  /** Learners missing in a venue and week (index `at`) if so many are there. */
  shortfall(venue: number, at: number, load: number): number {
    const { minimum, minimumWhenOpen } = this.model;
    const least = minimum[at] as number;
    const whenOpen = minimumWhenOpen[venue] as number;
    return (load < least ? least - load : 0) + (load > 0 && load < whenOpen ? whenOpen - load : 0);
  }

  /** Learner-weeks by which a venue's own rules are broken in a week (index venue × weeks + week). */
  breachAt(at: number): number {
    const load = this.load[at] as number;
    const over = Math.max(0, load - (this.model.capacity[at] as number));
    return over + (this.#needsMinimums ? this.shortfall(Math.floor(at / this.model.weekCount), at, load) : 0);
  }

  limitBreachAt(cell: number): number {
    return Math.max(0, (this.limitLoad[cell] as number) - (this.#limitMax[cell] as number));
  }

  /** Raises the pressure of one cell, of a venue (index venue × weeks + week) or of a limit (index limit × weeks + week). */
  raisePressureAt(cell: number, isLimit: boolean, step: number): void {
    const prices = isLimit ? this.limitPressure : this.pressure;
    prices[cell] = (prices[cell] as number) + step;
    if (isLimit) this.#markLimit(cell);
    else this.#forget(cell);
    this.penalty += step * (isLimit ? this.limitBreachAt(cell) : this.breachAt(cell));
  }

  /** Raises the pressure of every broken cell by a step times its breach; keeps `penalty` right. */
  raisePressure(step: number): void {
    if (this.excess === 0) return;
    for (let at = 0; at < this.load.length; at++) {
      const breach = this.breachAt(at);
      if (breach === 0) continue;
      this.pressure[at] = (this.pressure[at] as number) + step * breach;
      this.#forget(at);
      this.penalty += step * breach * breach;
    }
    for (let cell = 0; cell < this.limitLoad.length; cell++) {
      const breach = this.limitBreachAt(cell);
      if (breach === 0) continue;
      this.limitPressure[cell] = (this.limitPressure[cell] as number) + step * breach;
      this.#markLimit(cell);
      this.penalty += step * breach * breach;
    }
  }

  /** Multiplies every pressure, not below a floor, and counts the penalty anew (so that rounding never adds up). */
  scalePressure(factor: number, floor: number): void {
    this.penalty = 0;
    this.#oneMore.fill(NaN);
    this.#oneLess.fill(NaN);
    for (let at = 0; at < this.pressure.length; at++) {
      this.pressure[at] = Math.max(floor, (this.pressure[at] as number) * factor);
      this.penalty += this.breachAt(at) * (this.pressure[at] as number);
    }
    for (let cell = 0; cell < this.limitPressure.length; cell++) {
      this.limitPressure[cell] = Math.max(floor, (this.limitPressure[cell] as number) * factor);
      this.#markLimit(cell);
      this.penalty += this.limitBreachAt(cell) * (this.limitPressure[cell] as number);
    }
  }
}

// A limit that is 0 or holds all its learners, week by week, bans and does nothing else.
function limitedClasses({ limits, limitClass, limitsAt, venueCount }: Model): Uint8Array {
  const classCount = limitsAt.length / Math.max(1, venueCount);
  const classSize = new Int32Array(classCount);
  for (const number of limitClass) classSize[number] = (classSize[number] as number) + 1;
  const limitsOf = Array.from({ length: classCount }, (_, number) => new Set(limitsAt.slice(number * venueCount, (number + 1) * venueCount).flatMap((list) => [...list])));
  const members = new Int32Array(limits.length);
  limitsOf.forEach((list, number) => {
    for (const limit of list) members[limit] = (members[limit] as number) + (classSize[number] as number);
  });
  const mayBreak = limits.map(({ max }, limit) => max.some((most) => most > 0 && most < (members[limit] as number)));
  return Uint8Array.from(limitsOf, (list) => ([...list].some((limit) => mayBreak[limit]) ? 1 : 0));
}
