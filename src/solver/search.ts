/**
 * The search for good plans, in rounds: a quick repair up to a first valid plan (or, where that fails, slow roads to one),
 * then cycles of mixing, balancing, oscillation or cooling with polishing, and at the end only improvements of the best plan. Rounds are short,
 * so that whoever calls can look at the clock, at the bound and at the wish to stop in between.
 */

import { Annealer, type Temperatures } from "./anneal.ts";
import { Assistant } from "./assist.ts";
import { Balance } from "./balance.ts";
import { BestResponse } from "./best-response.ts";
import { Breakout } from "./breakout.ts";
import type { FlatBlocks } from "./cheapest-schedule.ts";
import { construct } from "./construct.ts";
import { LAST_MIXED, Mixture } from "./mixture.ts";
import { Oscillation, type Guide, type Helpers, type OscillationTools } from "./oscillate.ts";
import { DraftPlan } from "./draft-plan.ts";
import type { LatticeBook } from "./lattice-book.ts";
import type { Model } from "./model.ts";
import type { Random } from "./random.ts";
import { NOBODY, type Others } from "./shared-draft.ts";
import { repairPass } from "./repair.ts";
import { leavesSequences, suitsBalance, suitsMixing } from "./suited-ways.ts";
import { typicalWeekCost } from "./typical-cost.ts";
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
/** Pressure on a broken learner-week, in typical worsenings: at first, and added at each visit. */
const FIRST_PRESSURE = 10;
const PRESSURE_STEP = 1;
/** After a cooling so many passes of repair for what is still broken. */
const REPAIRS = 40;
/** Polishing between two coolings takes this part of the time that the cooling took. */
const POLISHING = 0.1;
/** The last part of the effort goes into the best plan found, without any detour. */
const LAST_PART = 0.96;
/** Where it is not known which of the two ways is better, a cooling takes this part of what is left. */
const RACE_PART = 0.25;
/** A cooling ends before the last part, so that what it has left broken can be repaired. */
const LAST_COOL = 0.94;
/** A detour of so many typical worsenings above the best plan is followed further. */
const DETOUR = 1;
/** The highest price of a venue for whom no row was found, in typical costs of a week. */
const STRANDED_PRICE = 4;
/** Quick beginnings without a plan before the slow roads are taken. */
const QUICK_BEGINNINGS = 2;

type Way = "cool" | "oscillate" | "balance" | "mix";

export class Search {
  readonly model: Model;
  readonly draft: DraftPlan;
  best: FoundPlan | null = null;
  phase: SolvePhase = "construct";
  /** The least excess of any draft so far, in learner-weeks. */
  leastExcess = Infinity;
  stranded: number[] = [];
  /** Was the first draft told to stop before everybody was tried? */
  isCutShort = false;
  readonly #random: Random;
  readonly #respond: BestResponse;
  readonly #annealer: Annealer;
  #temperatures: Temperatures = { typical: 1, least: 1 };
  #others: Others = NOBODY;
  #quickRounds = 0;
  #quickRound = Infinity;
  #repairLeast = Infinity;
  #repairIdle = 0;
  #quickBeginnings = 0;
  #isLast = false;
  /** The way that the present cycle takes. */
  #way: Way | null = null;
  #isPolishing = false;
  #repairs = 0;
  /** The progress at which this cycle began, and at which its cooling was over. */
  #begun = 0;
  #cooled = 0;
  /** The cheapest plan that each way has found in its own cycles. */
  readonly #reached: Record<Way, number> = { cool: Infinity, oscillate: Infinity, balance: Infinity, mix: Infinity };
  #cycles = 0;
  /** Another thread has told a plan. */
  #isTold = false;
  readonly #isLarge: boolean;
  #isBalanced: boolean | null = null;
  #isMixed: boolean | null = null;
  readonly #book: LatticeBook;
  #oscillation: Oscillation | null = null;
  #balance: Balance | null = null;
  #mixture: Mixture | null = null;
  readonly #breakout: Breakout;

  readonly #helpers: Helpers | undefined;
  #assistant: Assistant | null = null;

  /** `helpers` are other threads that may be asked to help in a cycle. */
  constructor(model: Model, book: LatticeBook, random: Random, helpers?: Helpers) {
    this.model = model;
    this.#helpers = helpers;
    this.#random = random;
    this.#book = book;
    this.draft = new DraftPlan(model, typicalWeekCost(model));
    this.#respond = new BestResponse(book);
    this.#annealer = new Annealer(this.draft, random);
    this.#breakout = new Breakout(this.draft, this.#annealer);
    this.#isLarge = leavesSequences(model, book);
  }

  /** Builds the first draft, alone or with others until a first plan is there. `stranded` then lists learners for whom no row was found. */
  construct(shouldStop: (part: number) => boolean, others: Others = NOBODY): void {
    this.#others = others;
    this.#respond.isHasty = true;
    const { stranded, isCutShort } = construct(this.draft, this.#respond, this.#random, others, shouldStop);
    [this.stranded, this.isCutShort] = [stranded, isCutShort];
    this.#prepare();
  }

  /** Begins with a plan that is known, instead of building one. */
  startFrom(rows: readonly FlatBlocks[]): void {
    rows.forEach((row, l) => this.draft.set(l, row));
    this.#prepare();
  }

  #prepare(): void {
    this.#temperatures = this.#annealer.temperatures();
    this.draft.board.scalePressure(1, FIRST_PRESSURE * this.#temperatures.typical);
    const tools = this.#tools;
    const scale = { worsening: this.#temperatures.typical, week: typicalWeekCost(this.model) };
    this.#oscillation = new Oscillation(tools, scale, ruinsPerRound(this.model));
    this.#balance = new Balance(tools, scale.week);
    const blocks = this.draft.count.reduce((sum, count) => sum + count, 0);
    this.#quickRounds = Math.max(3, Math.ceil((blocks * QUICK_PROPOSALS_PER_BLOCK) / PROPOSALS_PER_ROUND));
    this.phase = "repair";
    this.#keepIfBest();
  }

  get #tools(): OscillationTools {
    return { draft: this.draft, respond: this.#respond, annealer: this.#annealer, random: this.#random, helpers: this.#helpers };
  }

  /** One round of work; `progress` (0 … 1) tells how much of the whole effort is spent, `guide` what the bound knows. */
  round(progress: number, guide: Guide | null = null): void {
    this.#enterStranded();
    if (this.best === null && this.#quickBeginnings < QUICK_BEGINNINGS && !this.#isLarge) this.#lookForFirst();
    else if (this.#oscillation) this.#improve(this.#oscillation, progress, guide);
    this.#keepIfBest();
    if (this.best !== null) this.#workAlone();
    this.#respond.isThorough = this.best !== null;
    // Where the quick way fails, what a quick search leaves out may be just what is missing.
    this.#respond.isHasty = this.best === null && this.#quickBeginnings === 0;
  }

  // Where a learner may do only so many tasks at a site, the cheapest way to each point can be the wrong one: other prices show other ways.
  #enterStranded(): void {
    if (this.stranded.length === 0) return;
    const { draft, model } = this;
    this.stranded = this.stranded.filter((l) => draft.count[l] === 0);
    const learner = model.learners[this.stranded[this.#random.below(Math.max(1, this.stranded.length))] ?? -1];
    if (!learner) return;
    const prices = new Float64Array(draft.board.load.length);
    for (let venue = 0; venue < model.venueCount; venue++) {
      prices.fill(this.#random.unit() * STRANDED_PRICE * typicalWeekCost(model), venue * model.weekCount, (venue + 1) * model.weekCount);
    }
    this.#respond.guide = { ofClass: () => prices };
    const found = this.#respond.find(draft, learner, this.#random, null);
    this.#respond.guide = null;
    if (found) draft.set(learner.index, found);
  }

  /** Helps in a cycle that another thread leads, until that is over or this one must stop. */
  help({ cycle, others }: Helpers, mustStop: () => boolean): void {
    this.#assistant ??= new Assistant(this.draft, this.#respond, this.#random);
    this.#assistant.help(cycle, others, mustStop);
    this.#way = null;
  }

  #workAlone(): void {
    this.#others.end();
    this.#others = NOBODY;
  }

  /** Goes on from a plan found elsewhere, if it is better than the own best. */
  adopt(plan: FoundPlan): void {
    if (this.best !== null && this.best.cost <= plan.cost) return;
    this.best = plan;
    this.#isTold = true;
  }

  #lookForFirst(): void {
    const { typical, least } = this.#temperatures;
    const { board } = this.draft;
    if (this.#quickRound < this.#quickRounds) {
      const part = this.#quickRound / this.#quickRounds;
      this.#annealer.run(PROPOSALS_PER_ROUND, typical * (least / 6 / typical) ** part);
      this.#quickRound++;
      this.#repairLeast = board.excess;
      this.#repairIdle = 0;
      return;
    }
    const step = PRESSURE_STEP * typical;
    if (repairPass(this.draft, this.#respond, this.#random, step, this.#others) === 0) board.raisePressure(step);
    if (board.excess < this.#repairLeast) {
      this.#repairLeast = board.excess;
      this.#repairIdle = 0;
    } else if (++this.#repairIdle > PATIENCE) {
      // Once more, longer, with the prices that the repair has taught.
      this.#quickBeginnings++;
      this.#workAlone();
      this.#quickRound = 0;
      this.#quickRounds = Math.ceil(this.#quickRounds * 1.5);
    }
  }

  #improve(oscillation: Oscillation, progress: number, guide: Guide | null): void {
    if (this.best !== null && progress > LAST_PART) {
      if (!this.#isLast) {
        this.#isLast = true;
        oscillation.end();
        this.#balance?.end();
        this.restore(this.best);
        oscillation.hardenPressure();
      }
      oscillation.polish();
      return;
    }
    if (this.#way === null) this.#beginCycle(oscillation, progress);
    if (this.#isCycleOver(oscillation, progress, guide)) this.#way = null;
  }

  #isCycleOver(oscillation: Oscillation, progress: number, guide: Guide | null): boolean {
    if (this.#way === "cool") return this.#cool(oscillation, progress);
    if (this.#way === "balance" && this.#balance) return this.#bringOut(this.#balance, oscillation, progress, guide);
    if (this.#way === "mix" && this.#mixture) return this.#bringOut(this.#mixture, oscillation, progress, guide);
    return oscillation.work(progress, guide) || this.#isRaceOver(progress);
  }

  // What is balanced or mixed is polished, to the end where there is no time for another cycle; what it leaves broken is repaired before.
  #bringOut(way: Balance | Mixture, oscillation: Oscillation, progress: number, guide: Guide | null): boolean {
    if (this.#isPolishing) {
      if (this.draft.board.excess > 0) return this.#mend();
      const took = this.#cooled - this.#begun;
      const isEnough = oscillation.polish() || progress - this.#cooled > POLISHING * took;
      return isEnough && progress + (way instanceof Mixture ? way.nextLength : took / 2) < LAST_COOL;
    }
    if (!way.work(progress, guide)) return false;
    oscillation.hardenPressure();
    this.#isPolishing = true;
    this.#cooled = progress;
    return false;
  }

  // While it is not known which way is better, oscillation gets no more time than the cooling had.
  #isRaceOver(progress: number): boolean {
    return this.best !== null && !this.#isDecided && progress - this.#begun > RACE_PART * (LAST_COOL - this.#begun);
  }

  #beginCycle(oscillation: Oscillation, progress: number): void {
    const { board, cost } = this.draft;
    oscillation.end();
    this.#balance?.end();
    this.#cycles++;
    this.#begun = progress;
    this.#way = this.#chooseWay(progress);
    const isFar = board.excess > 0 || (this.best !== null && cost > this.best.cost + DETOUR * this.#temperatures.typical);
    // A draft that a balance has not settled is nearer to a cheap plan than a first one that costs far more.
    const isNearer = this.#way === "balance" && this.best !== null && cost < this.best.cost;
    if (this.best !== null && isFar && !isNearer) this.restore(this.best);
    this.#isPolishing = false;
    this.#repairs = 0;
    const until = this.#isDecided ? LAST_COOL : progress + RACE_PART * (LAST_COOL - progress);
    if (this.#way === "cool") this.#breakout.begin(progress, until, this.#temperatures, this.#isLarge && this.#isTold && this.#cycles === 1);
    else if (this.#way === "balance") this.#balance?.begin(progress);
    else if (this.#way === "mix") (this.#mixture ??= new Mixture(this.#tools, typicalWeekCost(this.model))).begin(progress);
    else oscillation.begin(progress);
  }

  /**
   * Without a plan two ways take turns. With one, plans of alike learners are mixed; elsewhere cooling is the better one where a schedule around a sequence is a small part of all; where
   * there are minimums that and oscillation are tried, and the one that has found the cheaper plan goes on; elsewhere plans are brought into balance,
   * unless answers are not exact and a bound's prices can be hoped for, or a plan is in force: oscillation makes more of these.
   */
  #chooseWay(progress: number): Way {
    if (this.#isLarge) return "cool";
    if (this.best !== null && progress < LAST_MIXED && this.#suitsMixing) return "mix";
    const { hasMinimums } = this.model;
    if (!this.#isDecided) return this.#cycles % 2 === 1 ? "cool" : hasMinimums || !this.#suitsBalance ? "oscillate" : "balance";
    if (!hasMinimums) return this.#suitsBalance ? "balance" : "oscillate";
    // The second one begins from the first one's plan, so an equal cost is the first one's merit.
    return this.#reached.cool <= this.#reached.oscillate ? "cool" : "oscillate";
  }

  // Looked at once there is a plan: the first one need not wait for it.
  get #suitsMixing(): boolean {
    return (this.#isMixed ??= suitsMixing(this.model));
  }

  get #suitsBalance(): boolean {
    return (this.#isBalanced ??= suitsBalance(this.model, this.#book));
  }

  get #isDecided(): boolean {
    return this.#isLarge || (this.best !== null && (!this.model.hasMinimums || this.#cycles > 2));
  }

  #cool(oscillation: Oscillation, progress: number): boolean {
    if (this.#isPolishing) return this.#mend() || oscillation.polish() || this.#isPolishedEnough(progress);
    if (!this.#breakout.work(PROPOSALS_PER_ROUND, progress, this.#temperatures)) return false;
    oscillation.hardenPressure();
    this.#isPolishing = true;
    this.#cooled = progress;
    return false;
  }

  // Where whole schedules take long to find, polishing without end would leave no time for the next cooling, which brings more.
  #isPolishedEnough(progress: number): boolean {
    return progress < LAST_COOL && this.draft.board.excess === 0 && progress - this.#cooled > POLISHING * (this.#cooled - this.#begun);
  }

  // Repairs what a cooling has left broken; true if that fails for good.
  #mend(): boolean {
    const { board } = this.draft;
    if (board.excess === 0) return false;
    if (this.#repairs++ >= REPAIRS) return true;
    const step = PRESSURE_STEP * this.#temperatures.typical;
    if (repairPass(this.draft, this.#respond, this.#random, step) === 0) board.raisePressure(step);
    return false;
  }

  /** Makes the draft equal to a plan. */
  restore(plan: FoundPlan): void {
    plan.rows.forEach((row, l) => this.draft.set(l, row));
  }

  // Rows that have stayed the same are shared with the plan before: large plans would else be copied many times a second.
  #rowsOfDraft(before: readonly FlatBlocks[]): FlatBlocks[] {
    return this.model.learners.map(({ index }) => {
      const known = before[index];
      return known && this.draft.hasBlocks(index, known) ? known : this.draft.blocksOf(index);
    });
  }

  #keepIfBest(): void {
    const { board, cost } = this.draft;
    if (this.stranded.some((l) => this.draft.count[l] === 0)) return;
    this.leastExcess = Math.min(this.leastExcess, board.excess);
    if (board.excess === 0 && this.#way !== null) this.#reached[this.#way] = Math.min(this.#reached[this.#way], cost);
    if (board.excess > 0 || (this.best !== null && cost >= this.best.cost)) return;
    this.best = { cost, rows: this.#rowsOfDraft(this.best?.rows ?? []) };
    if (this.phase === "repair") this.phase = "improve";
  }
}

// So many that a round takes a few milliseconds: the price of a schedule grows with its weeks and tasks.
function ruinsPerRound({ learners }: Model): number {
  const size = learners.reduce((sum, { weeks, start, tasks }) => sum + (weeks.length - start) * tasks.length, 0) / Math.max(1, learners.length);
  return Math.max(1, Math.min(40, Math.round(2_000 / Math.max(1, size))));
}
