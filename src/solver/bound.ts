/**
 * The lower bound: Lagrangian relaxation of everything that ties learners together (places, limits, minimums, crowding,
 * unfairness), maximised over the prices by the volume algorithm.
 *
 * **Source**: Barahona and Anbil, The volume algorithm: producing primal solutions with a subgradient method,
 * Mathematical Programming 87 (2000).
 */

import type { LatticeBook } from "./lattice-book.ts";
import type { LearnerModel } from "./learner-model.ts";
import type { Model } from "./model.ts";
import { PRICE_UNIT, placesTerm } from "./places-term.ts";
import { LearnerPricing, type Prices } from "./priced-learner.ts";
import { typicalWeekCost } from "./typical-cost.ts";
import { projectOntoSimplex } from "./simplex-projection.ts";

const MOST_ALPHA = 0.1;
const REDS_BEFORE_SMALLER_STEPS = 12;
/** Sweeps over all learners before the volume algorithm: the bound is taken, or the prices move on the way. */
const OPENING = ["take", "move", "move", "move", "take", "move", "move", "move", "move", "take", "move", "move", "move", "move", "move", "take"];
/** Moves of the prices in one sweep, and the first step relative to what a week costs. */
const STEPS_PER_SWEEP = 12;
const EARLY_STEP = 0.015;

export class Bound {
  readonly model: Model;
  /** The best bound so far (no plan costs less), and the prices behind it. */
  best = -Infinity;
  bestPrices: Prices;
  /** Complete evaluations so far. */
  evaluations = 0;
  /** A learner for whom not even a free schedule exists: the problem is infeasible. */
  impossibleLearner = -1;
  /** Small enough steps: more rounds would hardly raise the bound. */
  hasConverged = false;
  readonly #pricing: LearnerPricing;
  #trial: Prices;
  #next = 0;
  #sum = 0;
  readonly #load: Int32Array;
  readonly #limitLoad: Int32Array;
  readonly #fair: Float64Array;
  readonly #bestLoad: Int32Array;
  readonly #direction: { venue: Float64Array; limit: Float64Array; fair: Float64Array };
  #sweep = 0;
  #movedAt = 0;
  readonly #earlyStep: number;
  readonly #lastBlocks: number[][] = [];
  #factor = 0.5;
  #reds = 0;
  #fairScale = 0;
  #alphaMost = MOST_ALPHA;

  constructor(model: Model, book: LatticeBook) {
    this.model = model;
    this.#pricing = new LearnerPricing(model, book);
    const cells = model.venueCount * model.weekCount;
    const learners = model.learners.length;
    const fairShare = new Float64Array(learners);
    this.#trial = { venue: new Float64Array(cells), limit: new Float64Array(model.limits.length * model.weekCount), fairShare };
    this.#shareOut(fairShare.fill(learners > 0 ? model.problem.weights.unfairness / learners : 0));
    this.bestPrices = copy(this.#trial);
    this.#earlyStep = EARLY_STEP * typicalWeekCost(model);
    this.#load = new Int32Array(cells);
    this.#bestLoad = new Int32Array(cells);
    this.#limitLoad = new Int32Array(model.limits.length * model.weekCount);
    this.#fair = new Float64Array(learners);
    this.#direction = { venue: new Float64Array(cells), limit: new Float64Array(this.#limitLoad.length), fair: new Float64Array(learners) };
  }

  /** Prices so many more learners; after the last one the bound is complete and the prices move on. True if it rose. */
  work(learners: number, upperBound: number | null): boolean {
    const { model } = this;
    for (let n = 0; n < learners && this.#next < model.learners.length; n++, this.#next++) {
      const learner = model.learners[this.#next] as LearnerModel;
      const cost = this.#pricing.price(learner, this.#trial);
      if (cost === Infinity) {
        this.impossibleLearner = learner.index;
        return false;
      }
      this.#sum += cost;
      if (this.#sweep < OPENING.length) {
        // The last choice of this learner gives way to the new one.
        this.#count(learner, this.#lastBlocks[learner.index] ?? [], -1);
        this.#lastBlocks[learner.index] = this.#pricing.blocks;
      }
      this.#count(learner, this.#pricing.blocks, 1);
    }
    if (this.#sweep >= OPENING.length) return this.#next < model.learners.length ? false : this.#complete(upperBound);
    return this.#open();
  }

  /**
   * The opening: while the prices are far off, they move several times within a sweep over the learners, with the loads
   * that the others had last (an incremental subgradient step: Nedić and Bertsekas, SIAM Journal on Optimization 12,
   * 2001); every few sweeps the bound is taken. True if it rose.
   */
  #open(): boolean {
    const count = this.model.learners.length;
    const isSwept = this.#next >= count;
    const moves = OPENING[this.#sweep] === "move";
    if (moves && (isSwept || this.#next - this.#movedAt >= count / STEPS_PER_SWEEP)) {
      this.#moveEarly();
      this.#movedAt = this.#next;
    }
    if (!isSwept) return false;
    const value = moves ? -Infinity : this.#take();
    const rose = value > this.best;
    if (rose) {
      this.best = value;
      this.bestPrices = copy(this.#trial);
    }
    this.#sweep++;
    this.#next = this.#movedAt = this.#sum = 0;
    if (this.#sweep < OPENING.length) return rose;
    this.#trial = copy(this.bestPrices);
    this.#load.fill(0);
    this.#limitLoad.fill(0);
    this.#lastBlocks.length = 0;
    return rose;
  }

  /** The bound at the trial prices, once every learner has been priced. */
  #take(): number {
    this.evaluations++;
    this.#bestLoad.set(this.#load);
    return this.#sum + placesTerm(this.model, this.#trial, this.#bestLoad);
  }

  #moveEarly(): void {
    const { model } = this;
    const from = model.problem.published?.frozenUntil ?? 0;
    this.#bestLoad.set(this.#load);
    placesTerm(model, this.#trial, this.#bestLoad);
    const part = (this.#sweep + this.#next / model.learners.length) / OPENING.length;
    const step = this.#earlyStep * (1 - 0.9 * Math.min(1, part));
    const { venue, limit } = this.#trial;
    for (let at = 0; at < venue.length; at++) {
      if (at % model.weekCount < from) continue;
      const price = rounded((venue[at] as number) + step * ((this.#load[at] as number) - (this.#bestLoad[at] as number)));
      venue[at] = (model.minimum[at] as number) > 0 ? price : Math.max(0, price);
    }
    for (let cell = 0; cell < limit.length; cell++) {
      if (cell % model.weekCount < from) continue;
      const most = (model.limits[Math.floor(cell / model.weekCount)] as Model["limits"][number]).max[cell % model.weekCount] as number;
      limit[cell] = Math.max(0, rounded((limit[cell] as number) + step * ((this.#limitLoad[cell] as number) - most)));
    }
  }

  #count(learner: LearnerModel, blocks: number[], sign: 1 | -1): void {
    const { model } = this;
    const base = (model.limitClass[learner.index] as number) * model.venueCount;
    for (let i = 0; i < blocks.length; i += 4) {
      const venue = blocks[i + 1] as number;
      const first = blocks[i + 2] as number;
      const counted = model.limitsAt[base + venue] as Int32Array;
      for (let position = first; position < first + (blocks[i + 3] as number); position++) {
        const week = learner.weeks[position] as number;
        const at = venue * model.weekCount + week;
        this.#load[at] = (this.#load[at] as number) + sign;
        for (const limit of counted) {
          const cell = limit * model.weekCount + week;
          this.#limitLoad[cell] = (this.#limitLoad[cell] as number) + sign;
        }
      }
    }
    this.#fair[learner.index] = fairnessOf(model, learner, blocks);
  }

  #complete(upperBound: number | null): boolean {
    const value = this.#take();
    const improved = value > this.best;
    const gain = this.#turn(value);
    if (improved) {
      if (gain >= 0) this.#factor = Math.min(2, this.#factor * 1.1);
      this.best = value;
      this.bestPrices = copy(this.#trial);
      this.#reds = 0;
    } else if (++this.#reds >= REDS_BEFORE_SMALLER_STEPS) {
      this.#factor *= 0.7;
      this.#alphaMost = Math.max(0.01, this.#alphaMost * 0.9);
      this.#reds = 0;
    }
    if (this.#factor < 1e-3) this.hasConverged = true;
    this.#advance(upperBound);
    this.#next = 0;
    this.#sum = 0;
    this.#load.fill(0);
    this.#limitLoad.fill(0);
    return improved;
  }

  // The direction is a running mean of subgradients; returns how well the newest one agrees with it.
  #turn(_value: number): number {
    const { model } = this;
    const from = model.problem.published?.frozenUntil ?? 0;
    const mean = this.#fair.reduce((a, b) => a + b, 0) / Math.max(1, this.#fair.length);
    const parts = this.#direction;
    const venueNow = (at: number) => (at % model.weekCount < from ? 0 : (this.#load[at] as number) - (this.#bestLoad[at] as number));
    const limitNow = (cell: number) => {
      const most = (model.limits[Math.floor(cell / model.weekCount)] as Model["limits"][number]).max[cell % model.weekCount] as number;
      return cell % model.weekCount < from ? 0 : (this.#limitLoad[cell] as number) - most;
    };
    if (this.#fairScale === 0) {
      const places = parts.venue.reduce((sum, _, at) => sum + venueNow(at) ** 2, 1);
      const shares = this.#fair.reduce((sum, fair) => sum + (fair - mean) ** 2, 1);
      this.#fairScale = 0.3 * Math.sqrt(places / shares);
    }
    const fairNow = (l: number) => this.#fairScale * ((this.#fair[l] as number) - mean);
    const pieces: [Float64Array, (i: number) => number][] = [[parts.venue, venueNow], [parts.limit, limitNow], [parts.fair, fairNow]];
    let agreement = 0;
    let newSquare = 0;
    let oldSquare = 0;
    for (const [old, now] of pieces) {
      for (let i = 0; i < old.length; i++) {
        const fresh = now(i);
        agreement += fresh * (old[i] as number);
        newSquare += fresh * fresh;
        oldSquare += (old[i] as number) ** 2;
      }
    }
    // The mixture of old and new with the least norm.
    const newDirection = oldSquare === 0;
    const spread = newSquare + oldSquare - 2 * agreement;
    const wish = spread > 0 ? (oldSquare - agreement) / spread : 1;
    const alpha = newDirection ? 1 : Math.min(this.#alphaMost, Math.max(this.#alphaMost / 10, wish));
    for (const [old, now] of pieces) for (let i = 0; i < old.length; i++) old[i] = alpha * now(i) + (1 - alpha) * (old[i] as number);
    return agreement;
  }

  #advance(upperBound: number | null): void {
    const { venue, limit, fair } = this.#direction;
    const { model } = this;
    let square = 0;
    for (const part of [venue, limit, fair]) for (let i = 0; i < part.length; i++) square += (part[i] as number) ** 2;
    if (square < 1e-9) return void (this.hasConverged = true);
    const hope = 0.3 * Math.max(10, Math.abs(this.best));
    const distance = upperBound === null ? hope : Math.max(0.0005 * hope, upperBound - this.best);
    const step = (this.#factor * distance) / square;
    const center = this.bestPrices;
    const trial = this.#trial;
    for (let at = 0; at < venue.length; at++) {
      const price = rounded((center.venue[at] as number) + step * (venue[at] as number));
      trial.venue[at] = (model.minimum[at] as number) > 0 ? price : Math.max(0, price);
    }
    for (let cell = 0; cell < limit.length; cell++) trial.limit[cell] = Math.max(0, rounded((center.limit[cell] as number) + step * (limit[cell] as number)));
    for (let l = 0; l < fair.length; l++) trial.fairShare[l] = (center.fairShare[l] as number) + step * this.#fairScale * (fair[l] as number);
    this.#shareOut(trial.fairShare);
  }

  /** Makes the shares non-negative multiples of the price unit that sum to the weight of unfairness exactly. */
  #shareOut(shares: Float64Array): void {
    if (shares.length === 0) return;
    const total = this.model.problem.weights.unfairness;
    projectOntoSimplex(shares, total);
    let sum = 0;
    let largest = 0;
    for (let l = 0; l < shares.length; l++) {
      shares[l] = Math.floor((shares[l] as number) / PRICE_UNIT) * PRICE_UNIT;
      sum += shares[l] as number;
      if ((shares[l] as number) > (shares[largest] as number)) largest = l;
    }
    shares[largest] = (shares[largest] as number) + total - sum;
  }
}

const rounded = (price: number): number => Math.round(price / PRICE_UNIT) * PRICE_UNIT;

const copy = ({ venue, limit, fairShare }: Prices): Prices => ({ venue: venue.slice(), limit: limit.slice(), fairShare: fairShare.slice() });

/** What unfairness compares, for one learner's blocks: preference, or the weighted personal cost. */
function fairnessOf(model: Model, learner: LearnerModel, blocks: number[]): number {
  let preference = 0;
  let site = learner.history.lastVenue >= 0 ? (model.venueSite[learner.history.lastVenue] as number) : -1;
  let moving = 0;
  let end = learner.start - learner.history.waiting;
  for (let i = 0; i < blocks.length; i += 4) {
    const venue = blocks[i + 1] as number;
    preference += (learner.preference[venue] as number) * (blocks[i + 3] as number);
    const next = model.venueSite[venue] as number;
    if (site >= 0 && next !== site) moving += learner.siteChangeCost;
    moving += Math.max(0, (blocks[i + 2] as number) - end) * learner.idleCost;
    end = (blocks[i + 2] as number) + (blocks[i + 3] as number);
    site = next;
  }
  return model.personalFairness ? model.problem.weights.preference * preference + moving : preference;
}
