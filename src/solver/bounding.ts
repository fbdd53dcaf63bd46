/** Who raises the lower bound: the solving thread itself, in slices between its rounds, or a helper thread. */

import { Bound } from "./bound.ts";
import type { LatticeBook } from "./lattice-book.ts";
import type { LearnerModel } from "./learner-model.ts";
import type { Model } from "./model.ts";
import type { Guide } from "./oscillate.ts";
import { placesTerm } from "./places-term.ts";
import type { Prices } from "./prices.ts";
import { historyCost } from "./history-cost.ts";
import { cheapestTasks } from "./relaxed-schedule.ts";
import { BOUND_STEPS_PER_EVALUATION } from "./run-thread.ts";
import type { SharedMemory } from "./shared-memory.ts";
import { personalWeights, WeekCosts } from "./week-costs.ts";

/** A bound below which no plan costs, and the prices that prove it. */
export interface ProvenBound {
  value: number;
  prices: Prices;
  /** Does it rest on nothing but tasks placed apart, each at its cheapest? */
  isPlain: boolean;
}

export interface Bounding {
  readonly best: ProvenBound;
  /** A learner for whom there is no schedule even if all places were free; −1 if none is known. */
  impossibleLearner: number;
  /** The prices behind the bound, for the search; null as long as nobody has looked. */
  readonly guide: Guide | null;
  /** Called once a round with the seconds spent so far, and whether there is a plan. */
  work(seconds: number, hasPlan: boolean): void;
  /** Called at the end: takes the last result; with all steps done it waits for the helpers' own last steps. */
  finish(allStepsDone: boolean): void;
}

/** All prices zero and the unfairness shared out evenly: the bound before any search. */
export function plainBound(model: Model): ProvenBound {
  const count = model.learners.length;
  const total = model.problem.weights.unfairness;
  // Whole numbers keep every sum exact.
  const fairShare = Float64Array.from(model.learners, (_, l) => Math.floor(total / count) + (l < total % count ? 1 : 0));
  const cells = model.weekCount * model.venueCount;
  const prices: Prices = { venue: new Float64Array(cells), limit: new Float64Array(model.limits.length * model.weekCount), fairShare };
  const costs = new WeekCosts();
  const ofLearner = (learner: LearnerModel) => {
    const share = fairShare[learner.index] as number;
    const weights = personalWeights(model, learner, share);
    costs.fill(model, learner, weights.preference);
    const past = historyCost(model, learner);
    return weights.preference * past.preference + (model.personalFairness ? 1 + share : 1) * past.moving + cheapestTasks(learner, costs).cost;
  };
  return { value: model.learners.reduce((sum, learner) => sum + ofLearner(learner), placesTerm(model, prices, null)), prices, isPlain: true };
}

/** Where a bound begins: with the plain one, counted when first asked for, since a first plan need not wait for it. */
abstract class FromPlain {
  readonly #model: Model;
  #best: ProvenBound | null = null;

  constructor(model: Model) {
    this.#model = model;
  }

  get best(): ProvenBound {
    return (this.#best ??= plainBound(this.#model));
  }

  protected raise(found: ProvenBound): void {
    if (found.value > this.best.value) this.#best = found;
  }
}

/** No more than the plain bound. */
export class PlainBounding extends FromPlain implements Bounding {
  impossibleLearner = -1;
  readonly guide = null;

  work(): void {}
  finish(): void {}
}

const SHARE_BEFORE_PLAN = 0.05;
const SHARE_WITH_PLAN = 0.4;
const SLICE_SECONDS = 0.01;

/** Raises the bound in the solving thread, in slices of a few milliseconds. */
export class OwnBounding extends FromPlain implements Bounding {
  readonly #bound: Bound;
  readonly #now: () => number;
  readonly #counted: boolean;
  #spent = 0;

  constructor(model: Model, book: LatticeBook, now: () => number, counted: boolean) {
    super(model);
    this.#bound = new Bound(model, book);
    this.#now = now;
    this.#counted = counted;
  }

  get impossibleLearner(): number {
    return this.#bound.impossibleLearner;
  }

  get guide(): Guide | null {
    return this.#bound.evaluations > 1 ? { prices: this.#bound.bestPrices, bound: this.#bound.best } : null;
  }

  work(seconds: number, hasPlan: boolean): void {
    if (this.#bound.hasConverged || this.#bound.impossibleLearner >= 0) return;
    const learners = this.#bound.model.learners.length;
    if (this.#counted) return this.#step(Math.ceil(learners / BOUND_STEPS_PER_EVALUATION));
    const share = hasPlan ? SHARE_WITH_PLAN : SHARE_BEFORE_PLAN;
    if (this.#spent > share * seconds) return;
    const started = this.#now();
    let slice = 0;
    do {
      this.#step(1);
      slice = this.#now() - started;
    } while (slice < SLICE_SECONDS && !this.#bound.hasConverged && this.#bound.impossibleLearner < 0);
    this.#spent += slice;
  }

  #step(learners: number): void {
    if (this.#bound.work(learners)) this.raise({ value: this.#bound.best, prices: this.#bound.bestPrices, isPlain: false });
  }

  finish(): void {}
}

const AWAIT_MILLISECONDS = 600_000;

/** Takes the bound that a helper thread raises. With counted steps it is read only at the end, when the helper is done. */
export class HelperBounding extends FromPlain implements Bounding {
  impossibleLearner = -1;
  readonly #memory: SharedMemory;
  readonly #counted: boolean;
  readonly #helpers: number;
  #version = 0;

  get guide(): Guide | null {
    return this.#version > 0 ? { prices: this.best.prices, bound: this.best.value } : null;
  }

  constructor(model: Model, memory: SharedMemory, counted: boolean, helpers: number) {
    super(model);
    this.#memory = memory;
    this.#counted = counted;
    this.#helpers = helpers;
  }

  work(): void {
    if (!this.#counted && this.#memory.boundVersion !== this.#version) this.#read();
  }

  #read(): void {
    this.#version = this.#memory.boundVersion;
    const { bound, prices } = this.#memory.readBound();
    this.raise({ value: bound, prices, isPlain: false });
  }

  finish(allStepsDone: boolean): void {
    if (allStepsDone) this.#memory.awaitFinished(this.#helpers, AWAIT_MILLISECONDS);
    this.#read();
  }
}
