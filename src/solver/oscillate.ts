/**
 * Strategic oscillation: the prices of broken places fall, learners are entered anew where it is cheapest for them, and
 * the prices then rise again so slowly that the places go to those who need them most; what is found is polished by ruin
 * and recreate. Slow rising is what makes the plan cheap: a sudden price sends everybody away at once.
 *
 * **Source**: Glover, Heuristics for integer programming using surrogate constraints, Decision Sciences 8 (1977), for the
 * oscillation; the rising prices as in `repair.ts`.
 */

import type { Annealer } from "./anneal.ts";
import { sequenceOf, type BestResponse } from "./best-response.ts";
import { Contest } from "./contest.ts";
import type { DraftPlan } from "./draft-plan.ts";
import { GuidePrices } from "./guide-prices.ts";
import type { LearnerModel } from "./learner-model.ts";
import type { Prices } from "./prices.ts";
import type { Random } from "./random.ts";
import { repairPass } from "./repair.ts";
import { ruinAndRecreate } from "./ruin.ts";
import { SharedCycle } from "./shared-cycle.ts";
import { NOBODY, type Others } from "./shared-draft.ts";

/** What a broken learner-week costs at the beginning of a cycle, and how much more at each visit, in typical costs of a week. */
const LEAST_PRESSURE = 0.025;
const PRESSURE_STEP = 0.004;
/** So often, while prices rise, a learner answers with one of the rows given lately: they rise in steps so small that it mostly is the best. */
const KNOWN_PART = 0.9;
/** In a hurry they rise in larger steps. */
export const HURRIED_KNOWN_PART = 0.6;
/** If entering everybody once takes more than this part of the whole effort, there is no time for slow prices: the cycles are hurried. */
const LONG_PASS = 0.02;
/** It is judged once this part of all learners is entered. */
const ENOUGH_TO_JUDGE = 0.05;
/**
 * Then the step is as small as the number of answers for which there is time allows, and grows the faster, the less of that time is left: with this power
 * of what was left at first to what is left now.
 */
const LAST_RISE = 0.92;
const STEP_IN_ALL = 0.2;
const RISES = 1.5;
const LEAST_GROWTH = 0.002;
/** The first cycle takes this part of the time, but as much as it takes for so many answers per learner; the next one all that is left. */
const FIRST_CYCLE = 0.3;
const LEAST_ANSWERS = 20;
/** An answer takes at least this part of the effort, or nobody was to be entered. */
const LEAST_PER_ANSWER = 1e-9;
/** It takes no more learners than there is time for, if it takes about as long as entering everybody so many times. */
const PASSES_PER_CYCLE = { alone: 7, helped: 4 };
/** Polishing takes this part of the time of the cycle before, if there is time for another cycle as long. */
const POLISHING = 0.5;
/** In a hurried cycle no place is cheaper to break than so many visits would make it: whoever is sent away breaks little elsewhere. */
const STEPS_ON_ALL = 6;
/** It is raised in steps no smaller than this, since all prices are counted anew then. */
export const NOTICEABLE = 1.1;
/** The first cycle hurries, to have a good plan soon: its steps are so many times as large, the second's a quarter of that, and so on. */
const FIRST_HURRY = 6;
/** What a learned pressure keeps from one cycle to the next. */
const KEPT_PRESSURE = 0.3;
/** In a hurried cycle all may begin anew. */
export const HURRIED_KEPT_PRESSURE = 0.08;
/** The step grows e-fold in this part of the whole effort, so that a cycle ends in time however large the problem is. */
const STEP_GROWTH = 0.13;
/** Passes over the learners at the beginning of the very first cycle, when all prices are new. */
const FIRST_PASSES = 5;
const HURRIED_PASSES = 2;
/** So often, while prices are low, a learner keeps about its sequence of tasks. */
const NARROW_PART = 0.8;
/** Learners entered anew in one call. */
const ENTERED_PER_CALL = 20;
/** Polishing ends after so many attempts per learner without success, but not before the least number. */
const IDLE_PER_LEARNER = 0.4;
const LEAST_IDLE = 100;
/** A bound that has risen by so much has new prices to tell: the next cycle takes all learners. */
const NEWS = 0.01;
/** Otherwise so many cycles do, and the rest a part of them. */
const WHOLE_CYCLES = 0.25;
const MOST_RUINED = 4;
const PROPOSALS_PER_RUIN = 200;
/** So often an attempt looks at the guide's prices as well. */
const GUIDED_PART = 0.3;
/** Passes of repair that bring nothing before a cycle is given up. */
const PATIENCE = 200;

/** Prices from the bound (what a place is worth to others, who is charged for unfairness), and the bound. */
export interface Guide {
  prices: Prices;
  bound: number;
}

export interface OscillationTools {
  draft: DraftPlan;
  respond: BestResponse;
  annealer: Annealer;
  random: Random;
  /** For large problems: other threads that help in a cycle. */
  helpers?: Helpers | undefined;
}

/** Other threads at the same draft, and what they are told of a cycle. */
export interface Helpers {
  cycle: SharedCycle;
  others: Others;
}

/** A worsening that breaks nothing, and the cost of a week: what pressures are measured in. */
export interface Scale {
  worsening: number;
  week: number;
}

export class Oscillation {
  readonly #contest: Contest;
  #guide: Guide | null = null;
  #worth: GuidePrices | null = null;
  #heard = -Infinity;
  readonly #tools: OscillationTools;
  readonly #scale: Scale;
  readonly #ruinsPerCall: number;
  #state: "relax" | "repair" | "polish" = "relax";
  #pool: number[] = [];
  readonly #cycle: SharedCycle;
  /** Who helps in this cycle. */
  #others: Others = NOBODY;
  #cycles = 0;
  #passesDone = 0;
  /** Learners entered in this cycle so far. */
  #entered = 0;
  /** And those listed for whoever enters them. */
  #listed = 0;
  /** The progress by which a hurried cycle must be over, and at which polishing began. */
  #end = 1;
  #polished = 0;
  #isHurried = false;
  /** The progress at which the cycle began. */
  #begun = 0;
  #step = 0;
  /** What breaking any place costs at least by now. */
  #floor = 0;
  #progress = 0;
  #least = Infinity;
  #idle = 0;
  #learned: { venue: Float64Array; limit: Float64Array } | null = null;

  constructor(tools: OscillationTools, scale: Scale, ruinsPerCall: number) {
    this.#tools = tools;
    this.#contest = new Contest(tools.draft, tools.respond, tools.random);
    this.#cycle = tools.helpers?.cycle ?? new SharedCycle(tools.draft.model, "alone");
    this.#scale = scale;
    this.#ruinsPerCall = ruinsPerCall;
  }

  /** Begins a cycle from the present draft. */
  begin(progress: number): void {
    const { draft, random } = this.#tools;
    const { board, model } = draft;
    if (this.#learned) {
      board.pressure.set(this.#learned.venue);
      board.limitPressure.set(this.#learned.limit);
    }
    this.#floor = LEAST_PRESSURE * this.#scale.week;
    board.scalePressure(this.#learned ? (this.#isHurried ? HURRIED_KEPT_PRESSURE : KEPT_PRESSURE) : 0, this.#floor);
    this.#state = "relax";
    this.#passesDone = 0;
    this.#entered = 0;
    this.#listed = 0;
    this.end();
    this.#begun = progress;
    this.#cycles++;
    this.#cycle.list([]);
    this.#step = PRESSURE_STEP * this.#scale.week * Math.max(1, FIRST_HURRY / this.#cycles ** 2);
    this.#progress = progress;
    this.#least = Infinity;
    this.#idle = 0;
    const bound = this.#guide?.bound ?? -Infinity;
    const isNews = this.#cycles === 1 || bound > this.#heard + NEWS * Math.abs(bound);
    if (isNews) this.#heard = bound;
    const part = isNews || random.unit() < WHOLE_CYCLES ? this.#partInTime(progress) : random.unit();
    this.#pool = model.learners.filter(({ tasks }) => tasks.length > 0 && random.unit() <= part).map(({ index }) => index);
  }

  // What has passed before the first cycle is about what it takes to enter everybody once.
  #partInTime(progress: number): number {
    const passes = this.#tools.helpers ? PASSES_PER_CYCLE.helped : PASSES_PER_CYCLE.alone;
    return this.#cycles > 1 ? 1 : Math.min(1, (LAST_RISE - progress) / (passes * progress));
  }

  /** Some milliseconds of work; true once the cycle is over: the draft is polished, or broken for good. */
  work(progress: number, guide: Guide | null): boolean {
    if (guide?.prices !== this.#guide?.prices) this.#worth = guide && new GuidePrices(this.#tools.draft.model, guide.prices);
    this.#guide = guide;
    this.#step *= Math.exp(Math.max(0, progress - this.#progress) / this.#growthAt(progress));
    this.#progress = progress;
    if (this.#state === "relax") return this.#relax();
    return this.#state === "repair" ? this.#repair() : this.polish() || this.#isPolishedEnough();
  }

  #isPolishedEnough(): boolean {
    const cycle = this.#polished - this.#begun;
    return this.#isHurried && this.#progress - this.#polished > POLISHING * cycle && LAST_RISE - this.#progress > cycle;
  }

  // The part of the effort in which the step grows e-fold: in a hurry the less, the less is left.
  #growthAt(progress: number): number {
    if (!this.#isHurried || this.#state !== "repair") return STEP_GROWTH;
    return Math.max(LEAST_GROWTH, (this.#end - progress) / RISES);
  }

  #relax(): boolean {
    const { draft, respond, random } = this.#tools;
    this.#judgeHurry();
    respond.guide = this.#worth;
    const { largeBuilt } = respond;
    for (let n = 0; n < ENTERED_PER_CALL && respond.largeBuilt === largeBuilt; n++) {
      const l = this.#nextLearner();
      if (l < 0) {
        this.#state = "repair";
        if (this.#isHurried) this.#timeRise();
        break;
      }
      enterCheaper(draft, respond, random, l, this.#others);
      this.#entered++;
    }
    respond.guide = null;
    return false;
  }

  // As soon as it shows that there is a hurry, others are asked to help.
  #judgeHurry(): void {
    const { draft, helpers } = this.#tools;
    const count = draft.model.learners.length;
    if (this.#entered === 0 || this.#entered < Math.min(ENOUGH_TO_JUDGE * count, this.#pool.length) || this.#others !== NOBODY) return;
    this.#isHurried = this.#progress - this.#begun > (LONG_PASS * this.#entered) / count;
    if (!this.#isHurried || !helpers) return;
    this.#others = helpers.others;
    this.#others.forgetPrices();
    for (const { index } of draft.model.learners) this.#others.put(index, draft.blocksOf(index));
    this.#cycle.tell("enter", this.#step, this.#floor);
  }

  // How many answers there will be is known from how long it took to enter the learners listed.
  #timeRise(): void {
    const learners = this.#tools.draft.model.learners.length;
    const perAnswer = Math.max(LEAST_PER_ANSWER, (this.#progress - this.#begun) / Math.max(1, this.#listed));
    const left = Math.max(1, (LAST_RISE - this.#progress) / perAnswer);
    const answers = this.#cycles > 1 ? left : Math.min(left, Math.max(FIRST_CYCLE * left, LEAST_ANSWERS * learners));
    this.#end = this.#progress + answers * perAnswer;
    this.#step = (STEP_IN_ALL * this.#scale.week * learners) / answers;
  }

  #nextLearner(): number {
    const l = this.#cycle.next();
    if (l >= 0 || this.#passesDone >= (this.#cycles > 1 ? 1 : this.#isHurried ? HURRIED_PASSES : FIRST_PASSES)) return l;
    this.#passesDone++;
    this.#listed += this.#pool.length;
    this.#cycle.list(this.#tools.random.shuffle(Int32Array.from(this.#pool)));
    return this.#cycle.next();
  }

  #repair(): boolean {
    const { draft, respond, random } = this.#tools;
    const { board } = draft;
    respond.guide = this.#worth;
    const floor = this.#isHurried ? STEPS_ON_ALL * this.#step : 0;
    if (floor > NOTICEABLE * this.#floor) {
      board.scalePressure(1, floor);
      this.#floor = floor;
    }
    if (this.#others !== NOBODY) this.#cycle.tell("repair", this.#step, this.#floor);
    this.#others.bring(draft, respond);
    if (repairPass(draft, respond, random, this.#step, this.#others, this.#isHurried ? HURRIED_KNOWN_PART : KNOWN_PART, this.#isHurried ? null : this.#contest) === 0) board.raisePressure(this.#step);
    respond.guide = null;
    if (board.excess < this.#least) {
      this.#least = board.excess;
      this.#idle = 0;
    } else if (++this.#idle > PATIENCE) {
      this.end();
      return true;
    }
    if (board.excess > 0) return false;
    this.end();
    this.#learned = { venue: board.pressure.slice(), limit: board.limitPressure.slice() };
    this.hardenPressure();
    this.#state = "polish";
    this.#polished = this.#progress;
    this.#idle = 0;
    return false;
  }

  /** Nobody is to help any longer. */
  end(): void {
    if (this.#others === NOBODY) return;
    this.#cycle.tell("none", 0, 0);
    this.#others = NOBODY;
  }

  /** From here on nothing may break any more. */
  hardenPressure(): void {
    this.#tools.draft.board.scalePressure(1, 10 * this.#scale.worsening);
  }

  /** Ruins and recreates for some milliseconds; true if that has brought nothing for long. */
  polish(): boolean {
    const { draft, respond, annealer, random } = this.#tools;
    for (let i = 0; i < this.#ruinsPerCall; i++) {
      const before = draft.cost + draft.board.penalty;
      respond.guide = random.unit() < GUIDED_PART ? (this.#worth) : null;
      ruinAndRecreate(draft, respond, random, MOST_RUINED, 0);
      annealer.run(PROPOSALS_PER_RUIN, 0);
      this.#idle = draft.cost + draft.board.penalty < before ? 0 : this.#idle + 1;
    }
    respond.guide = null;
    return this.#idle > Math.max(LEAST_IDLE, IDLE_PER_LEARNER * draft.model.learners.length);
  }
}

/** Enters a learner anew if that is cheaper at the present prices. */
export function enterCheaper(draft: DraftPlan, respond: BestResponse, random: Random, l: number, others: Others): void {
  others.bring(draft, respond);
  if (!others.take(l)) return;
  const kept = draft.blocksOf(l);
  const sequence = kept.length > 0 ? sequenceOf(draft, l) : null;
  draft.set(l, []);
  draft.set(l, respond.find(draft, draft.model.learners[l] as LearnerModel, random, sequence, kept, random.unit() < NARROW_PART) ?? kept);
  others.put(l, draft.blocksOf(l));
}
