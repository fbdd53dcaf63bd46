/**
 * What one more learner costs in each place while a plan is brought into balance: a price that has been learned, and a part that grows with
 * every learner too many. Unlike a price on breaches alone it begins to rise before a place is full and falls where places stay empty, so that
 * learners spread by small steps. Crowding has such a price of its own, which begins at what is comfortable and never exceeds what crowding costs.
 *
 * **Source**: the augmented Lagrangian of Hestenes, Multiplier and gradient methods, Journal of Optimization Theory and Applications 4 (1969), and
 * Powell; answered learner by learner as in Bertsekas, Constrained optimization and Lagrange multiplier methods (1982).
 */

import type { PlacePrices } from "./best-response.ts";
import type { Board } from "./board.ts";
import type { Model } from "./model.ts";

/** Limits count several venues: their prices add up with those of places. */
const LIMIT_PART = 0.5;
/** What the price of a missing learner keeps when nobody is missing, each time prices are adjusted. */
const KEPT_WITHOUT_NEED = 0.99;

/** In place of a load that prices were counted from. */
const UNKNOWN = -1;
/** Tables kept at a time: where every learner has limits of its own, they are counted again and again. */
const MOST_TABLES = 64;

/**
 * What one more learner of a class costs (venues × weeks); the version of the learned prices, the stiffness and the loads that was counted from; the limits that count the class, with
 * their venues and prices per week; and the latter by venue.
 */
interface PriceTable {
  version: number;
  stiffness: number;
  price: Float64Array;
  load: Int32Array;
  limits: { limit: number; venues: Int32Array; prices: Float64Array }[];
  limitsOf: Float64Array[][];
}

export class BalancePrices implements PlacePrices {
  /** Learned prices of a learner too many, of one beyond what is comfortable and of one missing (venues × weeks), and of one too many for a limit (limits × weeks). */
  readonly #over: Float64Array;
  readonly #crowd: Float64Array;
  readonly #short: Float64Array;
  readonly #limit: Float64Array;
  /** What every further learner too many costs more than the one before. */
  stiffness = 0;
  /** How often prices were learned, in whatever thread. */
  readonly #version: Float64Array;
  /** What one more learner of some classes costs. */
  readonly #tables = new Map<number, PriceTable>();
  readonly #board: Board;
  readonly #limitMax: Int32Array;
  readonly #needsMinimums: boolean;

  /** `memory`, of `sizeOf` bytes, may be common to several threads, of which one adjusts the prices. */
  constructor(board: Board, memory: ArrayBufferLike = new ArrayBuffer(BalancePrices.sizeOf(board.model)), offset = 0) {
    const { model } = board;
    const cells = model.venueCount * model.weekCount;
    const limitCells = model.limits.length * model.weekCount;
    this.#board = board;
    this.#over = new Float64Array(memory, offset, cells);
    this.#crowd = new Float64Array(memory, offset + 8 * cells, cells);
    this.#short = new Float64Array(memory, offset + 16 * cells, cells);
    this.#limit = new Float64Array(memory, offset + 24 * cells, limitCells);
    this.#version = new Float64Array(memory, offset + 24 * cells + 8 * limitCells, 1);
    this.#limitMax = new Int32Array(limitCells);
    model.limits.forEach(({ max }, limit) => this.#limitMax.set(max, limit * model.weekCount));
    this.#needsMinimums = model.hasMinimums || model.hasMinimumsWhenOpen;
  }

  /** Bytes of the prices. */
  static sizeOf({ venueCount, weekCount, limits }: Model): number {
    return 8 * (weekCount * (3 * venueCount + limits.length) + 1);
  }

  /** What one more learner of this class costs on the loads as they are: counted anew where these have changed, or everywhere if prices have. */
  ofClass(limitClass: number): Float64Array {
    const { load, model: { weekCount } } = this.#board;
    const table = this.#tables.get(limitClass) ?? this.#newTable(limitClass);
    const version = this.#version[0] as number;
    if (table.version !== version || table.stiffness !== this.stiffness) table.load.fill(UNKNOWN);
    [table.version, table.stiffness] = [version, this.stiffness];
    this.#lookAtLimits(table);
    const { price, load: seen } = table;
    for (let at = 0; at < load.length; at++) {
      if (seen[at] === load[at]) continue;
      seen[at] = load[at] as number;
      const venue = Math.floor(at / weekCount);
      let sum = this.#priceAt(venue, at);
      for (const prices of table.limitsOf[venue] as Float64Array[]) sum += prices[at % weekCount] as number;
      price[at] = sum;
    }
    return price;
  }

  #newTable(limitClass: number): PriceTable {
    const { load, model: { limitsAt, venueCount, weekCount } } = this.#board;
    const counted = limitsAt.slice(limitClass * venueCount, (limitClass + 1) * venueCount);
    const venuesOf = new Map<number, number[]>();
    for (const [venue, limits] of counted.entries()) for (const limit of limits) venuesOf.set(limit, [...(venuesOf.get(limit) ?? []), venue]);
    const limits = [...venuesOf].map(([limit, venues]) => ({ limit, venues: Int32Array.from(venues), prices: new Float64Array(weekCount) }));
    const limitsOf = counted.map((here) => limits.filter(({ limit }) => here.includes(limit)).map(({ prices }) => prices));
    const table = { version: UNKNOWN, stiffness: 0, price: new Float64Array(load.length), load: new Int32Array(load.length), limits, limitsOf };
    this.#tables.set(limitClass, table);
    for (const oldest of this.#tables.keys()) if (this.#tables.size > MOST_TABLES) this.#tables.delete(oldest);
    return table;
  }

  // Where a limit has another price now, all its venues have in that week.
  #lookAtLimits({ limits, load }: PriceTable): void {
    const { limitLoad, model: { weekCount } } = this.#board;
    const stiffness = LIMIT_PART * this.stiffness;
    for (const { limit, venues, prices } of limits) {
      for (let week = 0, cell = limit * weekCount; week < weekCount; week++, cell++) {
        const price = within((this.#limit[cell] as number) + stiffness * ((limitLoad[cell] as number) + 1 - (this.#limitMax[cell] as number)), Infinity);
        if (price === prices[week]) continue;
        prices[week] = price;
        for (const venue of venues) load[venue * weekCount + week] = UNKNOWN;
      }
    }
  }

  #priceAt(venue: number, at: number): number {
    const board = this.#board;
    const { model } = board;
    const load = board.load[at] as number;
    const tooMany = (this.#over[at] as number) + this.stiffness * (load + 1 - (model.capacity[at] as number));
    let price = tooMany > 0 ? tooMany : 0;
    if ((model.comfortable[at] as number) < (model.capacity[at] as number)) {
      price += within((this.#crowd[at] as number) + this.stiffness * (load + 1 - (model.comfortable[at] as number)), model.problem.weights.crowding);
    }
    if (!this.#needsMinimums) return price;
    const missing = board.shortfall(venue, at, load + 1) - board.shortfall(venue, at, load);
    return missing === 0 ? price : price + missing * ((this.#short[at] as number) + this.stiffness);
  }

  /** Moves every learned price by `rate` times what is too much, or lacking, at the present stiffness. */
  adjust(rate: number): void {
    const { load, limitLoad, model } = this.#board;
    const step = rate * this.stiffness;
    const { crowding } = model.problem.weights;
    for (let at = 0; at < load.length; at++) {
      this.#over[at] = within((this.#over[at] as number) + step * ((load[at] as number) - (model.capacity[at] as number)), Infinity);
      this.#crowd[at] = within((this.#crowd[at] as number) + step * ((load[at] as number) - (model.comfortable[at] as number)), crowding);
    }
    if (this.#needsMinimums) for (let at = 0; at < load.length; at++) this.#adjustShort(at, step);
    for (let cell = 0; cell < limitLoad.length; cell++) {
      const price = (this.#limit[cell] as number) + LIMIT_PART * step * ((limitLoad[cell] as number) - (this.#limitMax[cell] as number));
      this.#limit[cell] = price > 0 ? price : 0;
    }
    this.#hasLearned();
  }

  #hasLearned(): void {
    this.#version[0] = (this.#version[0] as number) + 1;
  }

  #adjustShort(at: number, step: number): void {
    const { load, model } = this.#board;
    const missing = this.#board.shortfall(Math.floor(at / model.weekCount), at, load[at] as number);
    this.#short[at] = missing > 0 ? (this.#short[at] as number) + step * missing : KEPT_WITHOUT_NEED * (this.#short[at] as number);
  }

  /** Raises the price of whatever is broken in one place. */
  raiseAt(at: number, step: number): void {
    const { load, model } = this.#board;
    const prices = (load[at] as number) > (model.capacity[at] as number) ? this.#over : this.#short;
    prices[at] = (prices[at] as number) + step;
    for (const table of this.#tables.values()) table.load[at] = UNKNOWN;
  }

  /** Raises the price of a limit in one week. */
  raiseLimitAt(cell: number, step: number): void {
    this.#limit[cell] = (this.#limit[cell] as number) + step;
  }
}

const within = (price: number, most: number): number => (price < 0 ? 0 : price > most ? most : price);
