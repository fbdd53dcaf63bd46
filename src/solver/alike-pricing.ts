import { firstsAlike } from "./alike-learners.ts";
import type { LatticeBook } from "./lattice-book.ts";
import type { LearnerModel } from "./learner-model.ts";
import type { Model } from "./model.ts";
import { LearnerPricing } from "./priced-learner.ts";
import type { Prices } from "./prices.ts";

/** What pricing has found for the first of alike learners. */
interface Priced {
  prices: Prices;
  share: number;
  isRough: boolean;
  cost: number;
  found: Pick<LearnerPricing, "blocks" | "costOfBlocks" | "isRelaxed" | "areApart" | "weekPrices" | "isKnown">;
}

/**
 * Pricing that looks for the schedule of the first of alike learners alone: the others have the same one at the same cost,
 * as long as the prices are the same object and their shares of the unfairness are equal. Prices must not change in place, but for
 * those of tasks, which pricing finds: alike learners get the same ones.
 */
export class AlikePricing extends LearnerPricing {
  /** Per learner the first one that is alike, itself if there is none before it; and per first one how many are. */
  readonly firsts: Int32Array;
  readonly #counts: Int32Array;
  readonly #firstTask: Int32Array;
  readonly #priced: (Priced | undefined)[] = [];
  /** All learners, alike ones next to each other: in this order each kind is priced once, even where prices move on the way. */
  readonly order: readonly number[];

  constructor(model: Model, book: LatticeBook, mostStates?: number) {
    super(model, book, mostStates);
    this.#firstTask = model.firstTask;
    this.firsts = firstsAlike(model);
    this.#counts = new Int32Array(this.firsts.length);
    for (const first of this.firsts) this.#counts[first] = (this.#counts[first] as number) + 1;
    this.order = [...this.firsts.keys()].sort((a, b) => (this.firsts[a] as number) - (this.firsts[b] as number) || a - b);
  }

  override price(learner: LearnerModel, prices: Prices, ceiling = Infinity): number {
    const first = this.firsts[learner.index] as number;
    const share = prices.fairShare[learner.index] as number;
    const known = this.#priced[first];
    if (known?.prices === prices && known.share === share && known.isRough === this.isRough) {
      Object.assign(this, known.found);
      this.states = 0;
      const from = this.#firstTask[first] as number;
      prices.task?.copyWithin(this.#firstTask[learner.index] as number, from, from + learner.tasks.length);
      return known.cost;
    }
    const cost = super.price(learner, prices, ceiling);
    if ((this.#counts[first] as number) > 1) {
      const { blocks, costOfBlocks, isRelaxed, areApart, weekPrices, isKnown } = this;
      this.#priced[first] = { prices, share, isRough: this.isRough, cost, found: { blocks, costOfBlocks, isRelaxed, areApart, weekPrices, isKnown } };
    }
    return cost;
  }

  /** Gives alike learners the mean of their shares: no bound is lower for it, and one pricing serves them all. */
  level(shares: Float64Array): void {
    const sums = new Float64Array(shares.length);
    for (const [l, first] of this.firsts.entries()) sums[first] = (sums[first] as number) + (shares[l] as number);
    for (const [l, first] of this.firsts.entries()) if ((this.#counts[first] as number) > 1) shares[l] = (sums[first] as number) / (this.#counts[first] as number);
  }
}
