/**
 * The lower bound: Lagrangian relaxation of everything that ties learners together (places, limits, minimums, crowding,
 * unfairness), maximised over the prices. Pricing every learner at trial prices gives a bound and new columns; between
 * two pricings the prices climb over the columns alone, and the next trial lies part of the way there.
 *
 * **Source**: Dantzig–Wolfe decomposition with a smoothed master (see `price-ascent.ts`); trial prices between the best
 * ones and the master's after Wentges, Weighted Dantzig–Wolfe decomposition for linear mixed-integer programming,
 * International Transactions in Operational Research 4 (1997).
 */

import { AlikePricing } from "./alike-pricing.ts";
import { ColumnPool } from "./column-pool.ts";
import { historyCost } from "./history-cost.ts";
import type { LatticeBook } from "./lattice-book.ts";
import type { LearnerModel } from "./learner-model.ts";
import type { Model } from "./model.ts";
import { placesTerm } from "./places-term.ts";
import { PriceAscent } from "./price-ascent.ts";
import { MOST_STATES } from "./priced-learner.ts";
import { PRICE_UNIT, type Prices } from "./prices.ts";
import { RoughAscent } from "./rough-ascent.ts";
import { projectOntoSimplex } from "./simplex-projection.ts";
import { typicalWeekCost } from "./typical-cost.ts";

/**
 * One pricing of all learners must take seconds, not minutes, or the prices never get anywhere: beyond it there is one
 * alone, at prices that a rough ascent has found if there is time for both, else at the first ones.
 */
export const MOST_STATES_IN_ALL = 1_000_000_000;
/** Where a pricing takes more than this part of those states, what it has proven counts before it is complete. */
const MANY_STATES_PART = 0.1;
/** Time kept for that one pricing, and the least that makes a rough ascent before it worth while: in times of what it should take. */
const KEPT_TO_PROVE = 1.1;
const LEAST_FOR_BOTH = 1.5;
const STEPS_BETWEEN_PRICINGS = 200;
/** Temperatures of the ascent, in typical costs of a week: the first one, the last one, and from one to the next. */
const FIRST_TEMPERATURE = 0.1;
const LEAST_TEMPERATURE = 0.003;
const COOLING = 0.7;
/** The first one is no more than this part of what a learner costs who costs anything; but no more than so many times colder. */
const [PART_OF_LEARNER, MOST_COLDER] = [0.03, 0.01];
/** Pricings in a row that bring little or nothing before the temperature falls. */
const PATIENCE = 2;
/** A rise by less than this part of the bound is not worth another pricing at the same temperature. */
const LITTLE = 0.001;
/**
 * The first pricings: the bound is taken at fixed prices, or the prices move on while the learners are priced, so that
 * later learners already answer to what earlier ones chose.
 */
const OPENING = ["take", "move", "move", "move", "move", "move", "take"];
const MOVES_PER_PRICING = 10;
const STEPS_PER_MOVE = 40;
/** Where some are priced roughly, so many coolings come between two pricings that prove what has been reached. */
const COOLINGS_PER_PROOF = 3;
/** How far the trial goes from the best prices to those of the ascent: at first, and at least. */
const FIRST_REACH = 0.5;
const LEAST_REACH = 0.1;

export class Bound {
  readonly model: Model;
  readonly pool: ColumnPool;
  /** The best bound so far (no plan costs less), and the prices behind it. */
  best = -Infinity;
  bestPrices: Prices;
  /** Complete evaluations so far. */
  evaluations = 0;
  /** A learner for whom not even a free schedule exists: the problem is infeasible. */
  impossibleLearner = -1;
  /** More rounds would hardly raise the bound. */
  hasConverged = false;
  readonly #pricing: AlikePricing;
  readonly #ascent: PriceAscent;
  #trial: Prices;
  /** Where the prices stand, and the bound there: the best one, or a guess of it while some learners are priced roughly. */
  #reached: { value: number; prices: Prices };
  /** Was somebody priced roughly in the last pricing? And is this one, between rough ones, to prove what has been reached? */
  #isGuess = false;
  #isProof = false;
  #coolings = 0;
  #next = 0;
  #sum = 0;
  #states = 0;
  /** Of the learners from each on, together: what is proven of them task by task, at the first prices. */
  #apart: Float64Array | null = null;
  readonly #mostStates: number;
  readonly #secondsLeft: (() => number) | null;
  /** Seconds that this pricing has taken; those that one of everybody should take; and the ascent before it, with its seconds. */
  #spent = 0;
  #secondsToProve = 0;
  #rough: RoughAscent | null = null;
  #roughSpent = 0;
  #stepsLeft = 0;
  #pricings = 0;
  #temperature: number;
  #leastTemperature: number;
  /** Does the first temperature come from outside? */
  readonly #isWarmed: boolean;
  #reach = FIRST_REACH;
  #misses = 0;
  /** Of the first evaluation: who costs anything, and how much they cost or earn. */
  readonly #priced = { count: 0, sum: 0 };

  /**
   * With less `warmth` the ascent begins nearer to where it ends: sooner there where the schedules that matter are known.
   * `secondsLeft` tells how much time there is; without a clock no rough ascent is tried. Beyond `mostStates` one pricing
   * of everybody is all there is time for.
   */
  constructor(model: Model, book: LatticeBook, { warmth = 1, secondsLeft = null, mostStates = MOST_STATES_IN_ALL }: { warmth?: number; secondsLeft?: (() => number) | null; mostStates?: number } = {}) {
    this.model = model;
    this.#secondsLeft = secondsLeft;
    this.#mostStates = mostStates;
    this.#pricing = new AlikePricing(model, book, Math.min(MOST_STATES, mostStates / Math.max(1, model.learners.length)));
    this.pool = new ColumnPool(model, this.#pricing.firsts);
    this.#ascent = new PriceAscent(this.pool);
    const learners = model.learners.length;
    this.#trial = {
      venue: new Float64Array(model.venueCount * model.weekCount), limit: new Float64Array(model.limits.length * model.weekCount),
      fairShare: new Float64Array(learners).fill(learners > 0 ? model.problem.weights.unfairness / learners : 0),
      task: new Float64Array(model.firstTask[learners] as number),
    };
    this.#shareOut(this.#trial.fairShare);
    this.bestPrices = copy(this.#trial);
    this.#reached = { value: -Infinity, prices: this.bestPrices };
    const scale = typicalWeekCost(model);
    this.#isWarmed = warmth < 1;
    this.#temperature = warmth * FIRST_TEMPERATURE * scale;
    this.#leastTemperature = LEAST_TEMPERATURE * scale;
  }

  /** Prices so many more learners, or climbs for as many steps as that is of a round. True if the bound rose. */
  work(learners: number): boolean {
    if (this.#secondsLeft === null) return this.#work(learners);
    const left = this.#secondsLeft();
    const rough = this.#rough;
    const rose = rough ? this.#workRoughly(rough, learners, left) : this.#work(learners);
    const spent = left - this.#secondsLeft();
    if (rough) this.#roughSpent += spent;
    else this.#spent += spent;
    return rose;
  }

  // Until only the time to prove is left; then everybody is priced anew, at the prices found.
  #workRoughly(rough: RoughAscent, learners: number, left: number): boolean {
    const spare = left - KEPT_TO_PROVE * this.#secondsToProve;
    if (spare > 0) rough.work(learners, this.#roughSpent / (this.#roughSpent + spare));
    else {
      this.#trial = rough.prices;
      this.#rough = null;
    }
    return false;
  }

  // Asked once, when the first learners tell how long all will take.
  #prepareRoughAscent(left: number): void {
    const part = this.#next / this.model.learners.length;
    this.#secondsToProve = this.#spent / part;
    if (this.#states / part <= this.#mostStates || left < LEAST_FOR_BOTH * this.#secondsToProve) return;
    this.#rough = new RoughAscent(this.model, this.#pricing, copy(this.#trial));
    [this.#next, this.#sum, this.#states, this.#apart] = [0, 0, 0, null];
  }

  #work(learners: number): boolean {
    if (this.#stepsLeft > 0) {
      this.#climb(Math.ceil((STEPS_BETWEEN_PRICINGS * learners) / this.model.learners.length));
      return false;
    }
    const { model } = this;
    for (let n = 0; n < learners && this.#next < model.learners.length; n++, this.#next++) {
      const learner = this.#learnerAt(this.#next);
      const cost = this.#pricing.price(learner, this.#trial, this.pool.cheapest(learner, this.#trial));
      if (cost === Infinity) {
        this.impossibleLearner = learner.index;
        return false;
      }
      this.#sum += cost;
      if (this.evaluations === 0 && cost !== 0) {
        this.#priced.count++;
        this.#priced.sum += Math.abs(cost);
      }
      this.#states += this.#pricing.states;
      if (!this.#pricing.isKnown) this.#keep(learner);
      if (this.#isMoving && (this.#next + 1) % Math.ceil(model.learners.length / MOVES_PER_PRICING) === 0) this.#move();
    }
    return this.#next < model.learners.length ? this.#countSoFar() : this.#complete();
  }

  // In the very first pricing: those priced so far, and the others task by task.
  #countSoFar(): boolean {
    if (this.#pricings > 0 || this.#states < MANY_STATES_PART * this.#mostStates) return false;
    this.#apart ??= this.#priceApart();
    const value = this.#sum + (this.#apart[this.#next] as number) + placesTerm(this.model, this.#trial, null);
    const rose = value > this.best && value < Infinity;
    if (rose) [this.best, this.bestPrices] = [value, this.#trial];
    if (this.#secondsLeft !== null && this.#secondsToProve === 0 && this.#spent > 0) this.#prepareRoughAscent(this.#secondsLeft());
    return rose;
  }

  #priceApart(): Float64Array {
    const { learners } = this.model;
    const sums = new Float64Array(learners.length + 1);
    for (let l = learners.length - 1; l >= this.#next; l--) sums[l] = (sums[l + 1] as number) + this.#pricing.priceApart(this.#learnerAt(l), this.#trial);
    return sums;
  }

  #learnerAt(place: number): LearnerModel {
    return this.model.learners[this.#pricing.order[place] as number] as LearnerModel;
  }

  get #isMoving(): boolean {
    return OPENING[this.#pricings] === "move";
  }

  #move(): void {
    this.#ascent.start(this.#trial, this.#temperature);
    for (let step = 0; step < STEPS_PER_MOVE; step++) this.#ascent.step();
    this.#trial = this.#between(this.#trial, FIRST_REACH);
  }

  // A column's own cost is what is left of its price without the prices of places and the share of the unfairness.
  #keep(learner: LearnerModel): void {
    const { model } = this;
    const { blocks, costOfBlocks, isRelaxed, areApart } = this.#pricing;
    const fair = fairnessOf(model, learner, blocks, areApart);
    const base = (model.limitClass[learner.index] as number) * model.venueCount;
    let cost = costOfBlocks - (this.#trial.fairShare[learner.index] as number) * fair;
    for (let i = 0; i < blocks.length; i += 4) {
      const venue = blocks[i + 1] as number;
      const first = blocks[i + 2] as number;
      const counted = model.limitsAt[base + venue] as Int32Array;
      for (let position = first; position < first + (blocks[i + 3] as number); position++) {
        const week = learner.weeks[position] as number;
        cost -= this.#trial.venue[venue * model.weekCount + week] as number;
        for (const limit of counted) cost -= this.#trial.limit[limit * model.weekCount + week] as number;
      }
    }
    this.pool.add(learner, { blocks, cost, fair, isSchedule: !isRelaxed });
  }

  #complete(): boolean {
    const isMoving = this.#isMoving;
    const isOpening = ++this.#pricings < OPENING.length;
    this.#next = 0;
    if (this.#states > this.#mostStates) this.hasConverged = true;
    this.#states = 0;
    [this.#isGuess, this.#pricing.hasGuessed] = [this.#pricing.hasGuessed, false];
    if (isMoving) {
      this.#sum = 0;
      return false;
    }
    this.evaluations++;
    const value = this.#sum + placesTerm(this.model, this.#trial, null);
    this.#sum = 0;
    const rose = !this.#isGuess && value > this.best;
    if (rose) [this.best, this.bestPrices] = [value, copy(this.#trial)];
    if (this.#isProof) [this.#isProof, this.#pricing.isRough] = [false, true];
    else this.#judge(value, isOpening);
    if (this.evaluations === 1) {
      if (!this.#isWarmed) this.#suitTemperature();
      this.#pricing.isRough = true;
    }
    if (isOpening || this.#isProof) return rose;
    this.#stepsLeft = STEPS_BETWEEN_PRICINGS;
    this.#ascent.start(this.#reached.prices, this.#temperature);
    return rose;
  }

  // Does this trial go further than what has been reached?
  #judge(value: number, isOpening: boolean): void {
    const { value: before } = this.#reached;
    const isNews = value - before > LITTLE * Math.abs(value);
    this.#misses = isNews && !this.#isGuess ? 0 : this.#misses + 1;
    // What is guessed too high would be held on to.
    const isBetter = value > before || this.#isGuess;
    if (!this.#isGuess) this.#reach = isBetter ? Math.min(1, this.#reach * 1.3) : Math.max(LEAST_REACH, this.#reach * 0.7);
    if (isBetter) this.#reached = { value, prices: copy(this.#trial) };
    // Rises of almost nothing may go on for ever between misses.
    if (!isOpening && (this.#misses > PATIENCE || (isBetter && !isNews && this.#reach === 1))) this.#cool();
  }

  // Where learners cost little, mixing their columns must blur even less. Who costs nothing is not counted.
  #suitTemperature(): void {
    const mean = this.#priced.sum / Math.max(1, this.#priced.count);
    const colder = Math.max(MOST_COLDER, Math.min(1, (PART_OF_LEARNER * mean) / this.#temperature));
    this.#temperature *= colder;
    this.#leastTemperature *= colder;
  }

  #cool(): void {
    this.#misses = 0;
    const isCold = this.#temperature <= this.#leastTemperature;
    if (this.#isGuess) this.#prove(isCold);
    else if (isCold) this.hasConverged = true;
    this.#temperature = Math.max(this.#leastTemperature, this.#temperature * COOLING);
    this.#reach = Math.max(this.#reach, FIRST_REACH / 2);
  }

  // What was guessed is proven now and then on the way, for whoever waits for a bound and its prices; in the cold nothing is guessed any more.
  #prove(isCold: boolean): void {
    if (isCold) this.#reached.value = -Infinity;
    else if (++this.#coolings % COOLINGS_PER_PROOF === 0) [this.#isProof, this.#trial] = [true, copy(this.#reached.prices)];
    if (isCold || this.#isProof) this.#pricing.isRough = false;
  }

  #climb(steps: number): void {
    for (let step = 0; step < steps && this.#stepsLeft > 0; step++, this.#stepsLeft--) this.#ascent.step();
    if (this.#stepsLeft > 0) return;
    this.#ascent.finish();
    this.pool.age();
    this.#trial = this.#between(this.#reached.prices, this.#reach);
  }

  /** Prices on the way from these to those of the ascent. */
  #between(from: Prices, reach: number): Prices {
    const { venue, limit, fairShare } = this.#ascent.prices;
    const toward = (price: number, goal: number) => price + reach * (goal - price);
    const prices = {
      venue: from.venue.map((price, cell) => rounded(toward(price, venue[cell] as number))),
      limit: from.limit.map((price, cell) => rounded(toward(price, limit[cell] as number))),
      fairShare: from.fairShare.map((share, l) => toward(share, fairShare[l] as number)),
      ...(from.task && { task: from.task.slice() }),
    };
    this.#shareOut(prices.fairShare);
    return prices;
  }

  /** Makes the shares non-negative multiples of the price unit that sum to the weight of unfairness exactly. */
  #shareOut(shares: Float64Array): void {
    if (shares.length === 0) return;
    const total = this.model.problem.weights.unfairness;
    projectOntoSimplex(shares, total);
    this.#pricing.level(shares);
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

const copy = ({ venue, limit, fairShare, task }: Prices): Prices => ({ venue: venue.slice(), limit: limit.slice(), fairShare: fairShare.slice(), ...(task && { task: task.slice() }) });

/** What unfairness compares, for one learner's blocks and history: preference, or the weighted personal cost (without moving and waiting where tasks are apart). */
function fairnessOf(model: Model, learner: LearnerModel, blocks: number[], areApart: boolean): number {
  const past = historyCost(model, learner);
  let preference = past.preference;
  let site = learner.history.lastVenue >= 0 ? (model.venueSite[learner.history.lastVenue] as number) : -1;
  let moving = past.moving;
  let end = learner.start - learner.history.waiting;
  for (let i = 0; i < blocks.length; i += 4) {
    const venue = blocks[i + 1] as number;
    preference += (learner.preference[venue] as number) * (blocks[i + 3] as number);
    if (areApart) continue;
    const next = model.venueSite[venue] as number;
    if (site >= 0 && next !== site) moving += learner.siteChangeCost;
    moving += ((blocks[i + 2] as number) - end) * learner.idleCost;
    end = (blocks[i + 2] as number) + (blocks[i + 3] as number);
    site = next;
  }
  return model.personalFairness ? model.problem.weights.preference * preference + moving : preference;
}
