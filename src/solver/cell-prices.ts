/**
 * What one more learner costs at a place in a week, limits and guide included: kept per class of learners until the load
 * there changes, so that hundreds of rows can be priced between two moves.
 */

import type { PlacePrices } from "./best-response.ts";
import type { Board } from "./board.ts";

export class CellPrices {
  readonly #board: Board;
  readonly #classes: number;
  /** Per class, once asked for: venues × weeks, NaN where it has to be counted anew. */
  readonly #known: (Float64Array | undefined)[] = [];
  #worth: (Float64Array | undefined)[] = [];
  #guide: PlacePrices | null = null;

  constructor(board: Board) {
    this.#board = board;
    this.#classes = board.model.limitsAt.length / Math.max(1, board.model.venueCount);
  }

  /** Forgets everything; from now on a place costs what it breaks or crowds, or what it is worth to others by the guide. */
  begin(guide: PlacePrices | null): void {
    if (guide !== this.#guide) this.#worth = [];
    this.#guide = guide;
    for (const prices of this.#known) prices?.fill(NaN);
  }

  /** Prices of a class as far as they are known, by cell (venue × weeks + week); NaN means `priceAt` has to be asked. */
  ofClass(limitClass: number): Float64Array {
    return (this.#known[limitClass] ??= new Float64Array(this.#board.load.length).fill(NaN));
  }

  priceAt(limitClass: number, cell: number): number {
    const { weekCount } = this.#board.model;
    const week = cell % weekCount;
    const price = this.#together(limitClass, cell, this.#board.priceOfOneMore(limitClass, (cell - week) / weekCount, week));
    this.ofClass(limitClass)[cell] = price;
    return price;
  }

  /** The price for somebody who is there already. */
  priceOfStaying(limitClass: number, venue: number, week: number): number {
    const saved = -this.#board.priceOfMove(limitClass, venue, -1, week);
    return this.#together(limitClass, venue * this.#board.model.weekCount + week, saved);
  }

  // As in `best-response.ts`: whatever is dearer, or both together where one more mends something.
  #together(limitClass: number, cell: number, price: number): number {
    if (this.#guide === null) return price;
    const worth = (this.#worth[limitClass] ??= this.#guide.ofClass(limitClass))[cell] as number;
    return price < 0 ? price + worth : Math.max(price, worth);
  }

  /** To be told when a learner of this class comes to or leaves a place: limits tie it to others in that week. */
  forget(limitClass: number, venue: number, week: number): void {
    const { weekCount, venueCount, limitsAt } = this.#board.model;
    if ((limitsAt[limitClass * venueCount + venue] as Int32Array).length > 0) this.forgetWeek(week);
    else this.forgetCell(venue * weekCount + week);
  }

  forgetCell(cell: number): void {
    for (let c = 0; c < this.#classes; c++) {
      const prices = this.#known[c];
      if (prices) prices[cell] = NaN;
    }
  }

  forgetWeek(week: number): void {
    const { weekCount } = this.#board.model;
    for (let c = 0; c < this.#classes; c++) {
      const prices = this.#known[c];
      if (prices) for (let cell = week; cell < prices.length; cell += weekCount) prices[cell] = NaN;
    }
  }
}
