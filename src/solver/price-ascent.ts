/**
 * Raises the prices over the columns of a pool instead of over all schedules: each learner mixes its columns by a
 * softmax at a temperature, which makes the bound smooth, and accelerated gradient steps climb it. A step costs a
 * fraction of a millisecond where pricing everybody costs a second; the mixture at the end is a fractional plan.
 *
 * **Source**: Nesterov, Smooth minimization of non-smooth functions, Mathematical Programming 103 (2005); restarts after
 * O'Donoghue and Candès, Adaptive restart for accelerated gradient schemes, Foundations of Computational Mathematics 15
 * (2015); shares by exponentiated gradient, Kivinen and Warmuth, Information and Computation 132 (1997).
 */

import type { ColumnPool, Columns } from "./column-pool.ts";
import type { Model } from "./model.ts";
import type { Prices } from "./prices.ts";

/** Length of a step against the curvature along one cell; blocks of several weeks bend more. */
const STEP = 0.15;
/** Limits count several venues. */
const LIMIT_STEP = 0.075;
const LEAST_LOAD = 0.3;
/** How fast the shares of the unfairness follow who has most. */
const SHARE_STEP = 0.5;
/** Columns of so little weight are not counted. */
const NEGLIGIBLE = 1e-4;
/** A careful ascent takes steps so much shorter where one has led down, and so much longer again at each that has not. */
const [SHORTER, LONGER] = [0.7, 1.02];
/** So much less, as a part, is a rounding error and no way down. */
const ROUNDING = 1e-9;

export class PriceAscent {
  readonly #model: Model;
  readonly #pool: ColumnPool;
  /** Learners under the same limits that need a price; per group and venue cell: price, and load. */
  readonly #group: Int32Array;
  readonly #limitsOf: Int32Array[];
  readonly #groups: number;
  readonly #groupPrice: Float64Array;
  readonly #groupLoad: Float64Array;
  /** What the learners with a single column load, and the first learner of every kind that has more to choose from. */
  readonly #settledLoad: Float64Array;
  #choosing: number[] = [];
  #settled: number[] = [];
  readonly #cells: number;
  /** Venue cells first, then limit cells. */
  readonly #load: Float64Array;
  readonly #isSigned: Uint8Array;
  readonly #fair: Float64Array;
  #at: Float64Array;
  #ahead: Float64Array;
  #next: Float64Array;
  #momentum = 1;
  #temperature = 1;
  readonly #isCareful: boolean;
  /** The part of a whole step that is taken. */
  #pace = 1;
  /** The smoothed bound of the columns at the prices mixed last: what its columns cost, and of a careful ascent all of it at the prices before. */
  #costOfColumns = 0;
  #before = -Infinity;
  /** Prices where the ascent stands; not rounded. */
  prices: Prices;

  /**
   * A careful ascent takes shorter steps where one has led down: where many learners are alike they all turn at once, and whole steps swing for ever. The price is
   * that it finds out how high the columns' own bound is, however far above that of all schedules: where those are still few, its prices are wild.
   */
  constructor(pool: ColumnPool, { isCareful = false } = {}) {
    const { model } = pool;
    this.#pool = pool;
    this.#isCareful = isCareful;
    this.#model = model;
    this.#cells = model.venueCount * model.weekCount;
    const { group, limitsOf, groups } = groupByLimits(model);
    this.#group = group;
    this.#limitsOf = limitsOf;
    this.#groups = groups;
    this.#groupPrice = new Float64Array(groups * this.#cells);
    this.#groupLoad = new Float64Array(groups * this.#cells);
    this.#settledLoad = new Float64Array(groups * this.#cells);
    const size = this.#cells + model.limits.length * model.weekCount;
    this.#load = new Float64Array(size);
    this.#at = new Float64Array(size);
    this.#ahead = new Float64Array(size);
    this.#next = new Float64Array(size);
    this.#isSigned = Uint8Array.from({ length: size }, (_, cell) => (cell < this.#cells && (model.minimum[cell] as number) > 0 ? 1 : 0));
    this.#fair = new Float64Array(model.learners.length);
    this.prices = { venue: this.#at.subarray(0, this.#cells), limit: this.#at.subarray(this.#cells), fairShare: new Float64Array(model.learners.length) };
  }

  /** Begins at these prices. */
  start({ venue, limit, fairShare }: Prices, temperature: number): void {
    this.#at.set(venue);
    this.#at.set(limit, this.#cells);
    this.#ahead.set(this.#at);
    this.prices.fairShare.set(fairShare);
    this.#momentum = 1;
    this.#temperature = temperature;
    this.#before = -Infinity;
    this.#settle();
  }

  // Whoever has a single column has it at any prices.
  #settle(): void {
    const { columns, kinds, sizes } = this.#pool;
    this.#settledLoad.fill(0);
    [this.#choosing, this.#settled] = [[], []];
    for (const l of kinds) {
      const { count, cells, length, weight, fair } = columns[l] as Columns;
      if (count > 1) this.#choosing.push(l);
      if (count !== 1) continue;
      const base = (this.#group[l] as number) * this.#cells;
      for (let c = 0; c < (length[0] as number); c++) this.#settledLoad[base + (cells[c] as number)] = (this.#settledLoad[base + (cells[c] as number)] as number) + (sizes[l] as number);
      weight[0] = 1;
      this.#fair[l] = fair[0] as number;
      this.#settled.push(l);
    }
  }

  /** One step; columns take the weights they have at the place stepped from. */
  step(): void {
    this.#mix(this.#ahead);
    if (this.#isCareful && !this.#hasRisen()) return;
    const { weekCount } = this.#model;
    const from = this.#model.problem.published?.frozenUntil ?? 0;
    const [at, ahead, next, load] = [this.#at, this.#ahead, this.#next, this.#load];
    let agreement = 0;
    for (let cell = 0; cell < at.length; cell++) {
      if (cell % weekCount < from) continue;
      const slope = (load[cell] as number) - this.#wishedLoad(cell, ahead[cell] as number);
      if (slope === 0 && ahead[cell] === at[cell]) {
        next[cell] = at[cell] as number;
        continue;
      }
      const length = ((cell < this.#cells ? STEP : LIMIT_STEP) * this.#pace * this.#temperature) / Math.max(LEAST_LOAD, load[cell] as number);
      const price = (ahead[cell] as number) + length * slope;
      next[cell] = price < 0 && this.#isSigned[cell] === 0 ? 0 : price;
      agreement += slope * ((next[cell] as number) - (at[cell] as number));
    }
    if (agreement < 0) this.#momentum = 1;
    const momentum = (1 + Math.sqrt(1 + 4 * this.#momentum * this.#momentum)) / 2;
    const push = (this.#momentum - 1) / momentum;
    this.#momentum = momentum;
    for (let cell = 0; cell < at.length; cell++) {
      const price = (next[cell] as number) + push * ((next[cell] as number) - (at[cell] as number));
      ahead[cell] = price < 0 && this.#isSigned[cell] === 0 ? 0 : price;
    }
    at.set(next);
    this.#shareOut();
  }

  // Where the last step has led down the next one is shorter and has no momentum.
  #hasRisen(): boolean {
    const value = this.#costOfColumns + this.#costOfPlaces(this.#ahead);
    const hasRisen = value >= this.#before - ROUNDING * Math.abs(value);
    this.#before = hasRisen ? value : -Infinity;
    this.#pace = hasRisen ? Math.min(1, this.#pace * LONGER) : this.#pace * SHORTER;
    if (hasRisen) return true;
    this.#momentum = 1;
    this.#ahead.set(this.#at);
    return false;
  }

  /** Weighs every column at the prices reached. */
  finish(): void {
    this.#mix(this.#at);
  }

  #mix(prices: Float64Array): void {
    this.#spread(prices);
    this.#groupLoad.set(this.#settledLoad);
    const { columns, sizes } = this.#pool;
    const { fairShare } = this.prices;
    this.#costOfColumns = this.#isCareful ? this.#costOfSettled() : 0;
    for (const l of this.#choosing) this.#fair[l] = this.#mixKind(columns[l] as Columns, sizes[l] as number, this.#group[l] as number, fairShare[l] as number);
    this.#gather();
  }

  // Whoever has a single column pays for its places and its share.
  #costOfSettled(): number {
    let sum = 0;
    for (let at = 0; at < this.#settledLoad.length; at++) sum += (this.#settledLoad[at] as number) * (this.#groupPrice[at] as number);
    for (const l of this.#settled) sum += (this.#pool.sizes[l] as number) * (this.prices.fairShare[l] as number) * (this.#fair[l] as number);
    return sum;
  }

  /** Softmax over the columns of one kind, of so many learners; adds their loads and returns the mean of what unfairness compares. */
  #mixKind({ count, cells, stride, length, cost, fair, weight }: Columns, size: number, group: number, share: number): number {
    const base = group * this.#cells;
    const price = this.#groupPrice;
    const load = this.#groupLoad;
    let least = Infinity;
    for (let i = 0; i < count; i++) {
      let sum = (cost[i] as number) + share * (fair[i] as number);
      const end = i * stride + (length[i] as number);
      for (let c = i * stride; c < end; c++) sum += price[base + (cells[c] as number)] as number;
      weight[i] = sum;
      if (sum < least) least = sum;
    }
    let total = 0;
    const unit = 1 / this.#temperature;
    for (let i = 0; i < count; i++) {
      const part = Math.exp((least - (weight[i] as number)) * unit);
      weight[i] = part;
      total += part;
    }
    this.#costOfColumns += size * (least - this.#temperature * Math.log(total));
    let mean = 0;
    for (let i = 0; i < count; i++) {
      const part = (weight[i] as number) / total;
      weight[i] = part;
      if (part < NEGLIGIBLE) continue;
      mean += part * (fair[i] as number);
      const end = i * stride + (length[i] as number);
      for (let c = i * stride; c < end; c++) load[base + (cells[c] as number)] = (load[base + (cells[c] as number)] as number) + size * part;
    }
    return mean;
  }

  // What a week in a venue costs the learners of each group: the venue's price and those of their limits.
  #spread(prices: Float64Array): void {
    const { weekCount, venueCount } = this.#model;
    for (let group = 0; group < this.#groups; group++) {
      const base = group * this.#cells;
      for (let venue = 0; venue < venueCount; venue++) {
        const row = venue * weekCount;
        for (let week = 0; week < weekCount; week++) this.#groupPrice[base + row + week] = prices[row + week] as number;
        for (const limit of this.#limitsOf[group * venueCount + venue] as Int32Array) {
          const from = this.#cells + limit * weekCount;
          for (let week = 0; week < weekCount; week++) this.#groupPrice[base + row + week] = (this.#groupPrice[base + row + week] as number) + (prices[from + week] as number);
        }
      }
    }
  }

  #gather(): void {
    const { weekCount, venueCount } = this.#model;
    const load = this.#load.fill(0);
    for (let group = 0; group < this.#groups; group++) {
      const base = group * this.#cells;
      for (let venue = 0; venue < venueCount; venue++) {
        const row = venue * weekCount;
        for (let week = 0; week < weekCount; week++) load[row + week] = (load[row + week] as number) + (this.#groupLoad[base + row + week] as number);
        for (const limit of this.#limitsOf[group * venueCount + venue] as Int32Array) {
          const from = this.#cells + limit * weekCount;
          for (let week = 0; week < weekCount; week++) load[from + week] = (load[from + week] as number) + (this.#groupLoad[base + row + week] as number);
        }
      }
    }
  }

  /** The load that a cell would choose at this price, smoothed where it costs crowding or pays for a minimum. */
  #wishedLoad(cell: number, price: number): number {
    const { model } = this.#pool;
    const load = this.#load[cell] as number;
    if (cell >= this.#cells) {
      const most = (model.limits[Math.floor((cell - this.#cells) / model.weekCount)] as Model["limits"][number]).max[cell % model.weekCount] as number;
      return price > 0 ? most : Math.min(most, load);
    }
    const most = model.capacity[cell] as number;
    const kink = Math.min(most, model.comfortable[cell] as number);
    const least = this.#isSigned[cell] === 1 ? Math.min(most, model.minimum[cell] as number) : 0;
    let wished = price > 0 ? kink : least > 0 && price < 0 ? least : Math.max(least, Math.min(kink, load));
    if (most > kink && price > 0) wished += (most - kink) * sigmoid((price - model.problem.weights.crowding) / this.#temperature);
    return wished;
  }

  /** What the places bring at these prices, with crowding smoothed as in the loads wished for. */
  #costOfPlaces(prices: Float64Array): number {
    const { weekCount, limits, capacity, comfortable, minimum, problem } = this.#model;
    const from = problem.published?.frozenUntil ?? 0;
    const { crowding } = problem.weights;
    let sum = 0;
    for (let cell = 0; cell < prices.length; cell++) {
      const price = prices[cell] as number;
      if (price === 0 || cell % weekCount < from) continue;
      if (cell >= this.#cells) sum -= price * ((limits[Math.floor((cell - this.#cells) / weekCount)] as Model["limits"][number]).max[cell % weekCount] as number);
      else {
        const most = capacity[cell] as number;
        const kink = Math.min(most, comfortable[cell] as number);
        sum -= price * (price < 0 ? Math.min(most, minimum[cell] as number) : kink);
        if (price > 0) sum -= (most - kink) * this.#temperature * (softplus((price - crowding) / this.#temperature) - softplus(-crowding / this.#temperature));
      }
    }
    return sum;
  }

  #shareOut(): void {
    const { fairShare } = this.prices;
    const total = this.#model.problem.weights.unfairness;
    if (total === 0 || fairShare.length === 0) return;
    const { kinds, sizes, firsts } = this.#pool;
    let top = -Infinity;
    let mean = 0;
    for (const l of kinds) {
      top = Math.max(top, this.#fair[l] as number);
      mean += ((sizes[l] as number) * (this.#fair[l] as number)) / fairShare.length;
    }
    const pace = SHARE_STEP / Math.max(1e-9, top - mean);
    let sum = 0;
    for (const l of kinds) {
      fairShare[l] = Math.max(LEAST_SHARE * total, fairShare[l] as number) * Math.exp(((this.#fair[l] as number) - top) * pace);
      sum += (sizes[l] as number) * (fairShare[l] as number);
    }
    // Downwards, since the first of a kind stands before the others.
    for (let l = fairShare.length - 1; l >= 0; l--) fairShare[l] = ((fairShare[firsts[l] as number] as number) * total) / sum;
  }
}

/** So that a share can come back. */
const LEAST_SHARE = 1e-7;

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
/** The integral of it. */
const softplus = (x: number): number => (x > 30 ? x : Math.log1p(Math.exp(x)));

/** Limits that forbid some weeks and bind in no other need no price: their learners need no group of their own. */
function groupByLimits(model: Model): { group: Int32Array; limitsOf: Int32Array[]; groups: number } {
  const { limits, limitClass, limitsAt, venueCount, problem } = model;
  const isPriced = limits.map(({ index, max }) => {
    const members = problem.limits?.[index]?.learners?.length ?? problem.learners.length;
    return max.some((most) => most > 0 && most < members);
  });
  const groupOfClass = new Map<number, number>();
  const groupOfKey = new Map<string, number>();
  const limitsOf: Int32Array[] = [];
  const group = Int32Array.from(limitClass, (ofClass) => {
    const known = groupOfClass.get(ofClass);
    if (known !== undefined) return known;
    const lists = Array.from({ length: venueCount }, (_, venue) => (limitsAt[ofClass * venueCount + venue] as Int32Array).filter((limit) => isPriced[limit]));
    const key = lists.map((list) => list.join()).join(";");
    const found = groupOfKey.get(key) ?? groupOfKey.size;
    if (!groupOfKey.has(key)) {
      groupOfKey.set(key, found);
      limitsOf.push(...lists);
    }
    groupOfClass.set(ofClass, found);
    return found;
  });
  return { group, limitsOf, groups: Math.max(1, groupOfKey.size) };
}
