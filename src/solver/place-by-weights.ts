/**
 * Looks for a plan, whatever it costs, where all rows of everybody can be listed: from a place with too many learners one
 * moves to the row that is best by the weights of what it would break; and where that mends nothing, everything broken
 * now weighs more from then on. Where hardly a place may stay empty this finds a plan in milliseconds.
 *
 * **Source**: Morris, The breakout method for escaping from local minima, AAAI (1993); who has just moved stays for a while
 * as in Glover, Tabu search I, ORSA Journal on Computing 1 (1989).
 */

import { alikeLearners } from "./alike-learners.ts";
import type { FlatBlocks } from "./cheapest-schedule.ts";
import type { LatticeBook } from "./lattice-book.ts";
import { listRows, scarcePlaces, type RowList } from "./listed-rows.ts";
import type { Model } from "./model.ts";
import { Random } from "./random.ts";

/** Rows of one learner, and of all kinds of learners together: where there are more, other ways find more in the same time. */
const MOST_ROWS = 1_000;
const MOST_IN_ALL = 30_000;
/** Who has moved stays for so many moves at most. */
const MOST_STAYED = 15;
const MOVES_BETWEEN_QUESTIONS = 256;

/**
 * Everybody's row in a plan in which no place has too many, as far as looking at so many rows finds one. The model's problem must be without costs and
 * minimums.
 */
export function placeByWeights(model: Model, book: LatticeBook, looks: number, isTimeUp: () => boolean): FlatBlocks[] | "not found" | "too many rows" {
  if (model.hasMinimums || model.hasMinimumsWhenOpen) return "too many rows";
  const scarce = scarcePlaces(model);
  const lists: RowList[] = [];
  let left = MOST_IN_ALL;
  for (const alike of alikeLearners(model)) {
    const list = listRows(model, book, alike[0] as Model["learners"][number], scarce, Math.min(MOST_ROWS, left));
    if (list === null || isTimeUp()) return "too many rows";
    if (list.rows.length === 0) return "not found";
    left -= list.rows.length;
    for (const { index } of alike) lists[index] = list;
  }
  return new WeightedPlaces(lists, scarce).run(looks, isTimeUp) ?? "not found";
}

class WeightedPlaces {
  readonly #lists: readonly RowList[];
  readonly #most: Int32Array;
  readonly #load: Int32Array;
  readonly #weight: Float64Array;
  readonly #random = new Random(1);
  /** Which row each learner has. */
  readonly #chosen: Int32Array;
  readonly #staysUntil: Int32Array;
  /** Cells with too many, and where each cell stands in that list (−1: nowhere). */
  readonly #broken: number[] = [];
  readonly #brokenAt: Int32Array;
  #looks = 0;

  constructor(lists: readonly RowList[], most: Int32Array) {
    [this.#lists, this.#most] = [lists, most];
    this.#load = new Int32Array(most.length);
    this.#weight = new Float64Array(most.length).fill(1);
    this.#brokenAt = new Int32Array(most.length).fill(-1);
    this.#chosen = new Int32Array(lists.length).fill(-1);
    this.#staysUntil = new Int32Array(lists.length);
    for (const l of this.#random.shuffle(Int32Array.from(lists, (_, index) => index))) this.#enter(l, this.#best(l, Infinity).row);
  }

  run(looks: number, isTimeUp: () => boolean): FlatBlocks[] | null {
    for (let move = 1; this.#broken.length > 0; move++) {
      if (this.#looks > looks || (move % MOVES_BETWEEN_QUESTIONS === 0 && isTimeUp())) return null;
      this.#mend(this.#broken[this.#random.below(this.#broken.length)] as number, move);
    }
    return this.#lists.map(({ rows }, l) => rows[this.#chosen[l] as number] as FlatBlocks);
  }

  #mend(cell: number, move: number): void {
    let best = { learner: -1, row: -1, change: Infinity };
    const from = this.#random.below(this.#lists.length);
    for (let n = 0; n < this.#lists.length; n++) {
      const l = (from + n) % this.#lists.length;
      if ((this.#staysUntil[l] as number) > move || !this.#takes(l, cell)) continue;
      const had = this.#chosen[l] as number;
      const gained = this.#leave(l);
      const { row, cost } = this.#best(l, best.change + gained, had);
      if (cost - gained < best.change) best = { learner: l, row, change: cost - gained };
      this.#enter(l, had);
    }
    if (best.change >= 0) for (const broken of this.#broken) this.#weight[broken] = (this.#weight[broken] as number) + 1;
    if (best.learner < 0) return;
    this.#leave(best.learner);
    this.#enter(best.learner, best.row);
    this.#staysUntil[best.learner] = move + 1 + this.#random.below(MOST_STAYED);
  }

  #takes(l: number, cell: number): boolean {
    const { start, cells } = this.#lists[l] as RowList;
    const row = this.#chosen[l] as number;
    for (let i = start[row] as number; i < (start[row + 1] as number); i++) if (cells[i] === cell) return true;
    return false;
  }

  /** The row, but for one, that breaks least for a learner who is nowhere, one of several at random; −1 where none costs less than `ceiling`. */
  #best(l: number, ceiling: number, except = -1): { row: number; cost: number } {
    const { rows, start, cells } = this.#lists[l] as RowList;
    const [load, most, weight] = [this.#load, this.#most, this.#weight];
    this.#looks += rows.length;
    let [row, least, ties] = [-1, ceiling, 0];
    for (let i = 0; i < rows.length; i++) {
      if (i === except) continue;
      let cost = 0;
      const end = start[i + 1] as number;
      for (let at = start[i] as number; at < end && cost <= least; at++) {
        const cell = cells[at] as number;
        if ((load[cell] as number) >= (most[cell] as number)) cost += weight[cell] as number;
      }
      if (cost > least || (cost === least && (row < 0 || this.#random.below(++ties) > 0))) continue;
      if (cost < least) ties = 1;
      [row, least] = [i, cost];
    }
    return { row, cost: row < 0 ? Infinity : least };
  }

  #enter(l: number, row: number): void {
    this.#chosen[l] = row;
    const { start, cells } = this.#lists[l] as RowList;
    for (let i = start[row] as number; i < (start[row + 1] as number); i++) {
      const cell = cells[i] as number;
      const load = (this.#load[cell] as number) + 1;
      this.#load[cell] = load;
      if (load !== (this.#most[cell] as number) + 1) continue;
      this.#brokenAt[cell] = this.#broken.length;
      this.#broken.push(cell);
    }
  }

  /** Takes a learner off; returns what that mends. */
  #leave(l: number): number {
    const { start, cells } = this.#lists[l] as RowList;
    const row = this.#chosen[l] as number;
    let gained = 0;
    for (let i = start[row] as number; i < (start[row + 1] as number); i++) {
      const cell = cells[i] as number;
      const load = (this.#load[cell] as number) - 1;
      this.#load[cell] = load;
      if (load >= (this.#most[cell] as number)) gained += this.#weight[cell] as number;
      if (load === (this.#most[cell] as number)) this.#mended(cell);
    }
    return gained;
  }

  #mended(cell: number): void {
    const at = this.#brokenAt[cell] as number;
    const last = this.#broken.pop() as number;
    this.#brokenAt[cell] = -1;
    if (last === cell) return;
    this.#broken[at] = last;
    this.#brokenAt[last] = at;
  }
}
