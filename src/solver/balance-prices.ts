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

/** What one more learner of a class costs (venues × weeks), the loads and the prices of limits that was counted from, and which limits count the class where. */
interface PriceTable {
  price: Float64Array;
  load: Int32Array;
  limitPrice: Float64Array;
  limitsOf: Int32Array[];
  venuesOf: Int32Array[];
}

export class BalancePrices implements PlacePrices {
  /** Learned prices of a learner too many, of one beyond what is comfortable and of one missing (venues × weeks), and of one too many for a limit (limits × weeks). */
  readonly #over: Float64Array;
  readonly #crowd: Float64Array;
  readonly #short: Float64Array;
  readonly #limit: Float64Array;
  #stiffness = 0;
  /** What one more learner of each class costs, as far as somebody has asked, and what that was counted from. */
  readonly #tables: (PriceTable | undefined)[] = [];
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
    this.#limitMax = new Int32Array(limitCells);
    model.limits.forEach(({ max }, limit) => this.#limitMax.set(max, limit * model.weekCount));
    this.#needsMinimums = model.hasMinimums || model.hasMinimumsWhenOpen;
  }

  /** Bytes of the prices. */
  static sizeOf({ venueCount, weekCount, limits }: Model): number {
    return 8 * weekCount * (3 * venueCount + limits.length);
  }

  /** What every further learner too many costs more than the one before. Set anew, prices are counted anew: others may have learned some. */
  get stiffness(): number {
    return this.#stiffness;
  }

  set stiffness(stiffness: number) {
    if (stiffness === this.#stiffness) return;
    this.#stiffness = stiffness;
    this.#forget();
  }

  #forget(): void {
    for (const table of this.#tables) table?.load.fill(UNKNOWN);
  }

  /** What one more learner of this class costs on the loads as they are: counted anew where these have changed. */
  ofClass(limitClass: number): Float64Array {
    const { load, model: { weekCount } } = this.#board;
    const table = (this.#tables[limitClass] ??= this.#newTable(limitClass));
    this.#lookAtLimits(table);
    const { price, load: seen } = table;
    for (let at = 0; at < load.length; at++) {
      if (seen[at] === load[at]) continue;
      seen[at] = load[at] as number;
      const venue = Math.floor(at / weekCount);
      let sum = this.#priceAt(venue, at);
      for (const limit of table.limitsOf[venue] as Int32Array) sum += table.limitPrice[limit * weekCount + (at % weekCount)] as number;
      price[at] = sum;
    }
    return price;
  }

  #newTable(limitClass: number): PriceTable {
    const { load, limitLoad, model: { limits, limitsAt, venueCount } } = this.#board;
    const limitsOf = limitsAt.slice(limitClass * venueCount, (limitClass + 1) * venueCount);
    const venuesOf = limits.map((_, limit) => Int32Array.from(limitsOf.flatMap((counted, venue) => (counted.includes(limit) ? [venue] : []))));
    return { price: new Float64Array(load.length), load: new Int32Array(load.length).fill(UNKNOWN), limitPrice: new Float64Array(limitLoad.length), limitsOf, venuesOf };
  }

  // Where a limit has another price now, all its venues have in that week.
  #lookAtLimits({ limitPrice, load, venuesOf }: PriceTable): void {
    const { limitLoad, model: { weekCount } } = this.#board;
    const stiffness = LIMIT_PART * this.#stiffness;
    for (const [limit, venues] of venuesOf.entries()) {
      if (venues.length === 0) continue;
      for (let week = 0, cell = limit * weekCount; week < weekCount; week++, cell++) {
        const price = within((this.#limit[cell] as number) + stiffness * ((limitLoad[cell] as number) + 1 - (this.#limitMax[cell] as number)), Infinity);
        if (price === limitPrice[cell]) continue;
        limitPrice[cell] = price;
        for (const venue of venues) load[venue * weekCount + week] = UNKNOWN;
      }
    }
  }

  #priceAt(venue: number, at: number): number {
    const board = this.#board;
    const { model } = board;
    const load = board.load[at] as number;
    const tooMany = (this.#over[at] as number) + this.#stiffness * (load + 1 - (model.capacity[at] as number));
    let price = tooMany > 0 ? tooMany : 0;
    if ((model.comfortable[at] as number) < (model.capacity[at] as number)) {
      price += within((this.#crowd[at] as number) + this.#stiffness * (load + 1 - (model.comfortable[at] as number)), model.problem.weights.crowding);
    }
    if (!this.#needsMinimums) return price;
    const missing = board.shortfall(venue, at, load + 1) - board.shortfall(venue, at, load);
    return missing === 0 ? price : price + missing * ((this.#short[at] as number) + this.#stiffness);
  }

  /** Moves every learned price by `rate` times what is too much, or lacking, at the present stiffness. */
  adjust(rate: number): void {
    const { load, limitLoad, model } = this.#board;
    const step = rate * this.#stiffness;
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
    this.#forget();
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
    for (const table of this.#tables) if (table) table.load[at] = UNKNOWN;
  }

  /** Raises the price of a limit in one week. */
  raiseLimitAt(cell: number, step: number): void {
    this.#limit[cell] = (this.#limit[cell] as number) + step;
  }
}

const within = (price: number, most: number): number => (price < 0 ? 0 : price > most ? most : price);
