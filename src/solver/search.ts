/**
 * The search for good plans, in rounds: a quick descent to a first valid plan, one long annealing over the time there
 * is, and polishing around the best plan at the end. Rounds are short, so that whoever calls can look at the clock, at
 * the bound and at the wish to stop in between.
 */

import { Annealer, type Temperatures } from "./anneal.ts";
import { BestResponse } from "./best-response.ts";
import type { FlatBlocks } from "./cheapest-schedule.ts";
import { construct, reinsert } from "./construct.ts";
import { DraftPlan } from "./draft-plan.ts";
import type { LatticeBook } from "./lattice-book.ts";
import type { LearnerModel } from "./learner-model.ts";
import type { Model } from "./model.ts";
import type { Random } from "./random.ts";
import { repairPass } from "./repair.ts";
import type { SolvePhase } from "./solution.ts";

/** A valid plan: its cost and every learner's blocks. */
export interface FoundPlan {
  cost: number;
  rows: FlatBlocks[];
}

const PROPOSALS_PER_ROUND = 2_000;
/** The quick descent makes so many proposals per block of the plan. */
const QUICK_PROPOSALS_PER_BLOCK = 20;
/** Passes of repair without a new least excess, before the next descent. */
const PATIENCE = 60;
/** Parts of the whole effort: by then the quick descent gives way, and the long annealing to polishing. */
const QUICK_UNTIL = 0.3;
const ANNEAL_UNTIL = 0.9;

export class Search {
  readonly model: Model;
  readonly draft: DraftPlan;
  best: FoundPlan | null = null;
  phase: SolvePhase = "construct";
  /** The least excess of any draft so far, in learner-weeks. */
  leastExcess = Infinity;
  stranded: number[] = [];
  readonly #random: Random;
  readonly #respond: BestResponse;
  readonly #annealer: Annealer;
  #temperatures: Temperatures = { hot: 1, cold: 1 };
  #quickRounds = 0;
  #quickRound = Infinity;
  #repairLeast = Infinity;
  #repairIdle = 0;
  #annealFrom = -1;
  #polishRound = 0;

  constructor(model: Model, book: LatticeBook, random: Random) {
    this.model = model;
    this.#random = random;
    this.draft = new DraftPlan(model, typicalWeekCost(model));
    this.#respond = new BestResponse(book);
    this.#annealer = new Annealer(this.draft, random);
  }

  /** Builds the first draft. `stranded` then lists learners for whom no row was found. */
  construct(shouldStop: () => boolean): void {
    this.stranded = construct(this.draft, this.#respond, this.#random, shouldStop).stranded;
    this.#temperatures = this.#annealer.temperatures();
    this.draft.board.scalePressure(1, 2 * this.#temperatures.hot);
    const blocks = this.draft.count.reduce((sum, count) => sum + count, 0);
    this.#quickRounds = Math.max(3, Math.ceil((blocks * QUICK_PROPOSALS_PER_BLOCK) / PROPOSALS_PER_ROUND));
    this.phase = "repair";
    this.#keepIfBest();
  }

  /** One round of work; `progress` (0 … 1) tells how much of the whole effort is spent. */
  round(progress: number): void {
    if (this.#annealFrom < 0 && this.best === null && progress < QUICK_UNTIL) this.#quickDescent();
    else if (progress < ANNEAL_UNTIL) this.#anneal(progress);
    else this.#polish();
    this.#keepIfBest();
  }

  /** Goes on from a plan found elsewhere, if it is better than the own best. */
  adopt(plan: FoundPlan): void {
    if (this.best !== null && this.best.cost <= plan.cost) return;
    this.best = plan;
  }

  #quickDescent(): void {
    const { hot, cold } = this.#temperatures;
    const { board } = this.draft;
    if (this.#quickRound < this.#quickRounds) {
      const part = this.#quickRound / this.#quickRounds;
      this.#annealer.run(PROPOSALS_PER_ROUND, 0.4 * hot * (cold / (0.4 * hot)) ** part);
      this.#quickRound++;
      this.#repairLeast = board.excess;
      this.#repairIdle = 0;
      return;
    }
    if (repairPass(this.draft, this.#respond, this.#random, 0.1 * hot) === 0) board.raisePressure(0.1 * hot);
    if (board.excess < this.#repairLeast) {
      this.#repairLeast = board.excess;
      this.#repairIdle = 0;
    } else if (++this.#repairIdle > PATIENCE) {
      // Once more, longer, with the prices that the repair has taught.
      this.#quickRound = 0;
      this.#quickRounds = Math.ceil(this.#quickRounds * 1.5);
    }
  }

  #anneal(progress: number): void {
    if (this.#annealFrom < 0) {
      this.#annealFrom = progress;
      this.phase = "improve";
    }
    const { hot, cold } = this.#temperatures;
    const part = (progress - this.#annealFrom) / (ANNEAL_UNTIL - this.#annealFrom);
    this.#annealer.run(PROPOSALS_PER_ROUND, hot * (cold / hot) ** part);
    if (part > 0.6) this.draft.board.raisePressure(0.01 * hot);
  }

  #polish(): void {
    if (this.#polishRound === 0 && this.best !== null && (this.draft.board.excess > 0 || this.draft.cost > this.best.cost)) this.restore(this.best);
    this.#polishRound++;
    const { cold } = this.#temperatures;
    const learners = this.model.learners.length;
    const many = Math.max(1, Math.min(learners, 20));
    for (let i = 0; i < many; i++) {
      const l = this.#random.below(learners);
      if ((this.model.learners[l] as LearnerModel).tasks.length > 0) reinsert(this.draft, this.#respond, this.#random, l);
    }
    this.#annealer.run(PROPOSALS_PER_ROUND, cold * 2 * this.#random.unit());
    if (this.draft.board.excess > 0) this.draft.board.raisePressure(0.05 * this.#temperatures.hot);
  }

  /** Makes the draft equal to a plan. */
  restore(plan: FoundPlan): void {
    plan.rows.forEach((row, l) => this.draft.set(l, row));
  }

  #keepIfBest(): void {
    const { board, cost } = this.draft;
    if (this.stranded.length > 0) return;
    this.leastExcess = Math.min(this.leastExcess, board.excess);
    if (board.excess > 0 || (this.best !== null && cost >= this.best.cost)) return;
    this.best = { cost, rows: this.model.learners.map(({ index }) => this.draft.blocksOf(index)) };
    if (this.phase === "repair") this.phase = "improve";
  }
}

/** What a week costs a learner by order of magnitude: the first pressure on broken rules. */
function typicalWeekCost({ problem, learners }: Model): number {
  let sum = 0;
  let count = 0;
  for (const { preference, venues } of learners) {
    for (const venue of venues) {
      sum += Math.abs(preference[venue] as number);
      count++;
    }
  }
  const moving = learners.reduce((most, learner) => Math.max(most, learner.siteChangeCost + learner.idleCost), 0);
  return 1 + moving + (count > 0 ? (problem.weights.preference * sum) / count : 0) + problem.weights.crowding + problem.weights.disruption;
}
