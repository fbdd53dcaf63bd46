/**
 * Plans mixed from the schedules of alike learners. Where many may do the same, a few schedules for each kind of them, found under prices that climb
 * over those found before, make a fractional plan that breaks nothing (a column generation); and the more are alike, the less is lost where whole
 * learners take them. What is broken or crowded then is left to whoever polishes.
 *
 * **Source**: Dantzig–Wolfe decomposition as in `bound.ts`, but with rows that may be entered; price-and-branch's rounding after
 * Wolsey, Integer Programming (1998), chapter 11, by annealing (`column-choice.ts`).
 */

import { alikeLearners, firstsAlike } from "./alike-learners.ts";
import type { FlatBlocks } from "./cheapest-schedule.ts";
import type { BestResponse } from "./best-response.ts";
import { ColumnChoice } from "./column-choice.ts";
import { ColumnPool } from "./column-pool.ts";
import type { DraftPlan } from "./draft-plan.ts";
import { GuidePrices } from "./guide-prices.ts";
import type { LearnerModel } from "./learner-model.ts";
import type { OscillationTools } from "./oscillate.ts";
import { PriceAscent } from "./price-ascent.ts";
import type { Prices } from "./prices.ts";
import type { Random } from "./random.ts";

/** So many schedules of a kind are kept: more than the prices need, since whole learners are to choose from them. */
const MOST_COLUMNS = 80;
/**
 * The parts of the effort that look for schedules and choose from them: in the first cycle, which is to have a good plan soon, in the second one, and in those after
 * it. And the rows gone on from in a quick search, at the beginning of a cycle and at its end: where prices differ little, only good answers tell anything.
 */
const CYCLES = [
  { finding: 0.07, choosing: 0.04, rows: [10, 60] }, { finding: 0.4, choosing: 0.12, rows: [60, 600] }, { finding: 0.13, choosing: 0.07, rows: [60, 600] },
] as const;
/** A cycle ends before the last part of the effort, so that there is time for what it has left broken. */
export const LAST_MIXED = 0.86;
/** While everybody is asked once the prices move so often, by this part of the way to where they have climbed in so many steps. */
const MOVES = 4;
const REACH = 0.3;
const STEPS = 40;
const LAST_STEPS = 600;
/** Temperatures of the climb, in typical costs of a week: at the beginning, in later cycles, and at the end. */
const WARM = { first: 0.03, later: 0.006 };
const COLD = 0.002;
/** Heat of the choice and the price of what it breaks, in typical costs of a week, at its beginning and at its end. */
const HEAT = [0.05, 0.003] as const;
const PRESSURE = [0.1, 3] as const;
const PROPOSALS_PER_CALL = 5_000;

export class Mixture {
  readonly #draft: DraftPlan;
  readonly #respond: BestResponse;
  readonly #random: Random;
  readonly #weekCost: number;
  readonly #pool: ColumnPool;
  readonly #ascent: PriceAscent;
  #prices: Prices;
  #worth: GuidePrices;
  /** Of the last climb, at whose end the schedules are weighed for the choice. */
  #stepsLeft = 0;
  #choice: ColumnChoice | null = null;
  /** For the first learner of every kind: those of all kinds that may do the same, whatever it costs them. */
  readonly #peers: (readonly LearnerModel[])[] = [];
  #cycles = 0;
  /** Kinds in the order in which they are asked, and the next one. */
  #order: Int32Array;
  #next = 0;
  /** The progress at which schedules began to be looked for, or to be chosen from, and the parts of the effort for both. */
  #begun = 0;
  #finding = 0;
  #choosing = 0;
  #rows: readonly [number, number] = [1, 1];

  constructor({ draft, respond, random }: OscillationTools, weekCost: number) {
    const { model } = draft;
    const { venueCount, weekCount, limits, learners, problem } = model;
    // No plan is in force, so changes cost nothing.
    [this.#draft, this.#respond, this.#random, this.#weekCost] = [draft, respond, random, weekCost - problem.weights.disruption];
    this.#pool = new ColumnPool(model, firstsAlike(model), MOST_COLUMNS);
    this.#ascent = new PriceAscent(this.#pool, { isCareful: true });
    this.#prices = {
      venue: new Float64Array(venueCount * weekCount), limit: new Float64Array(limits.length * weekCount),
      fairShare: new Float64Array(learners.length).fill(problem.weights.unfairness / Math.max(1, learners.length)),
    };
    this.#worth = new GuidePrices(model, this.#prices);
    this.#findPeers();
    this.#order = Int32Array.from(this.#pool.kinds.filter((first) => (learners[first] as LearnerModel).tasks.length > 0));
  }

  #findPeers(): void {
    const { model } = this.#draft;
    for (const group of alikeLearners(model)) {
      const peers = group.filter(({ index }) => this.#pool.firsts[index] === index);
      for (const { index } of peers) this.#peers[index] = peers;
    }
  }

  /** Begins a cycle with the schedules and prices of the one before. */
  begin(progress: number): void {
    const { finding, choosing, rows } = cycleAt(this.#cycles++);
    const part = Math.max(0, Math.min(1, (LAST_MIXED - progress) / (finding + choosing)));
    [this.#begun, this.#finding, this.#choosing, this.#rows] = [progress, finding * part, choosing * part, rows];
    [this.#choice, this.#stepsLeft, this.#next] = [null, 0, 0];
    this.#random.shuffle(this.#order);
    for (const learner of this.#draft.model.learners) if (this.#draft.count[learner.index] !== 0) this.#keep(learner, this.#draft.blocksOf(learner.index));
    this.#pool.age();
  }

  /** The part of the effort that the next cycle would take. */
  get nextLength(): number {
    const { finding, choosing } = cycleAt(this.#cycles);
    return finding + choosing;
  }

  /** One schedule, or some milliseconds of choosing; true once the cycle is over: the draft is what was chosen. */
  work(progress: number): boolean {
    if (this.#choice) return this.#choose(this.#choice, progress);
    if (this.#stepsLeft > 0) this.#weigh(progress);
    else this.#find(progress);
    return false;
  }

  #find(progress: number): void {
    const part = this.#partOf(this.#finding, progress);
    const learner = this.#draft.model.learners[this.#order[this.#next++] ?? -1];
    if (learner) this.#ask(learner, between(...this.#rows, part));
    const isPassOver = this.#next >= this.#order.length;
    if (isPassOver || this.#next % Math.ceil(this.#order.length / MOVES) === 0) this.#move(between(this.#cycles > 1 ? WARM.later : WARM.first, COLD, part));
    if (isPassOver) {
      this.#next = 0;
      this.#random.shuffle(this.#order);
    }
    if (part < 1) return;
    this.#ascent.start(this.#prices, COLD * this.#weekCost);
    this.#stepsLeft = LAST_STEPS;
  }

  #partOf(time: number, progress: number): number {
    return Math.min(1, (progress - this.#begun) / Math.max(1e-9, time));
  }

  #ask(learner: LearnerModel, rows: number): void {
    const respond = this.#respond;
    [respond.places, respond.guide] = [this.#worth, this.#worth];
    const found = respond.findQuickly(this.#draft, learner, this.#random, null, [], Math.round(rows));
    [respond.places, respond.guide] = [null, null];
    if (found) this.#keep(learner, found);
  }

  // What one may do may all of them.
  #keep({ index }: LearnerModel, blocks: FlatBlocks): void {
    for (const peer of this.#peers[this.#pool.firsts[index] as number] ?? []) {
      const { cost, fair } = this.#draft.costOf(peer.index, blocks);
      this.#pool.add(peer, { blocks, cost, fair, isSchedule: true });
    }
  }

  #move(temperature: number): void {
    const ascent = this.#ascent;
    ascent.start(this.#prices, temperature * this.#weekCost);
    for (let step = 0; step < STEPS; step++) ascent.step();
    ascent.finish();
    // What has no weight now makes room first.
    this.#pool.age();
    const { venue, limit, fairShare } = ascent.prices;
    const toward = (from: Float64Array, to: Float64Array) => from.map((price, at) => price + REACH * ((to[at] as number) - price));
    this.#prices = { venue: toward(this.#prices.venue, venue), limit: toward(this.#prices.limit, limit), fairShare: toward(this.#prices.fairShare, fairShare) };
    this.#worth = new GuidePrices(this.#draft.model, this.#prices);
  }

  #weigh(progress: number): void {
    for (let step = 0; step < STEPS && this.#stepsLeft > 0; step++, this.#stepsLeft--) this.#ascent.step();
    if (this.#stepsLeft > 0) return;
    this.#ascent.finish();
    this.#begun = progress;
    this.#choice = new ColumnChoice(this.#pool, this.#random);
  }

  #choose(choice: ColumnChoice, progress: number): boolean {
    const part = this.#partOf(this.#choosing, progress);
    choice.run(PROPOSALS_PER_CALL, between(...HEAT, part) * this.#weekCost, between(...PRESSURE, part) * this.#weekCost);
    if (part < 1) return false;
    for (const { index } of this.#draft.model.learners) {
      const blocks = choice.blocksOf(index);
      if (blocks) this.#draft.set(index, blocks);
    }
    return true;
  }
}

const cycleAt = (n: number): (typeof CYCLES)[number] => CYCLES[Math.min(n, CYCLES.length - 1)] as (typeof CYCLES)[number];

/** Geometrically from one to the other. */
const between = (from: number, to: number, part: number): number => from * (to / from) ** part;
