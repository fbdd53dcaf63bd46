/**
 * Brings a plan into balance: learner after learner answers with a row that is cheap under prices which grow with the number of learners in
 * a place, while these prices learn what is too much where, and stiffen until nothing is broken any more. What is still broken then is
 * settled by raising its price alone.
 *
 * **Source**: see `balance-prices.ts`.
 */

import type { BalancePrices } from "./balance-prices.ts";
import { sequenceOf, type BestResponse } from "./best-response.ts";
import type { DraftPlan } from "./draft-plan.ts";
import { GuidePrices } from "./guide-prices.ts";
import type { LearnerModel } from "./learner-model.ts";
import type { Guide, OscillationTools } from "./oscillate.ts";
import type { Random } from "./random.ts";
import { brokenCells, isBroken, someoneToMove, type Broken } from "./repair.ts";
import { SharedCycle } from "./shared-cycle.ts";
import { NOBODY, type Others } from "./shared-draft.ts";

/** What one learner too many costs more than the one before, at the beginning and at the end of a cycle, in typical costs of a week. */
const SOFT = 0.01;
const STIFF = 0.3;
/** Where a plan is wanted soon prices get stiffer, and where there is time for few rounds they learn faster, too. */
const STIFF_SOON = 1;
const LEARNED_IN_FEW = 1;
/** While everybody answers once, prices learn so often, and in all by this part of what is too much. */
const ADJUSTED_PER_ROUND = 20;
const LEARNED_PER_ROUND = 0.3;
const ANSWERS_PER_CALL = 20;
/** How long a round takes is judged after so many, or as soon as so much of the effort is spent on them. */
const ROUNDS_TO_JUDGE = 2;
const ENOUGH_TO_JUDGE = 0.02;
/** A cycle is over in time to be settled and polished: it stiffens by this part of the effort, and is settled from that one on, whatever is broken. */
const LAST = 0.86;
const LAST_OF_ALL = 0.94;
/** A cycle that would have less than this part of the effort until then is settled only at the last moment. */
const TOO_SHORT = 0.05;
/** Where there is no time for more rounds than this, there is one cycle, and others are asked to help at once. In any last cycle they are when they have nothing else to do. */
const FEW_ROUNDS = 12;
/** Rounds of the first cycle, which is to have a good plan soon, and of those after it. */
const FIRST_ROUNDS = 25;
const ROUNDS = 200;
/** With less time than for so many cycles, the one that begins takes all that is left. */
const ENOUGH_FOR_ANOTHER = 1.5;
/** Beyond its end a cycle goes on stiffening until so few learner-weeks are broken, as a part of the learners; but not beyond so many times its length. */
const FEW_BROKEN = 0.02;
const MOST_PARTS = 2;
/** What broken places cost more at each pass of settling, in typical costs of a week; and passes that bring nothing before it is given up. */
const SETTLING_STEP = 0.03;
const SETTLING_PASSES = 150;

export class Balance {
  readonly #tools: OscillationTools;
  readonly #weekCost: number;
  readonly #cycle: SharedCycle;
  readonly #prices: BalancePrices;
  #others: Others = NOBODY;
  #worth: GuidePrices | null = null;
  #guide: Guide | null = null;
  #state: "answer" | "settle" = "answer";
  #cycles = 0;
  /** The progress at which the cycle began and is to be settled; the rounds it takes where there is time for more (null until judged). */
  #begun = 0;
  #end = LAST;
  #rounds: number | null = null;
  #isHurried = false;
  /** Learners given out in the rounds that are over, and when prices were adjusted last. */
  #before = 0;
  #adjusted = 0;
  #passes = 0;
  #least = Infinity;

  constructor(tools: OscillationTools, weekCost: number) {
    this.#tools = tools;
    this.#weekCost = weekCost;
    this.#cycle = tools.helpers?.cycle ?? new SharedCycle(tools.draft.model, "alone");
    this.#prices = this.#cycle.pricesFor(tools.draft.board);
  }

  /** Begins a cycle from the present draft, with the prices learned in the one before. */
  begin(progress: number): void {
    this.end();
    this.#tools.respond.known.forget();
    this.#cycles++;
    this.#state = "answer";
    [this.#begun, this.#rounds, this.#isHurried] = [progress, null, false];
    this.#end = LAST - progress < TOO_SHORT ? LAST_OF_ALL : LAST;
    [this.#before, this.#adjusted, this.#passes, this.#least] = [0, 0, 0, Infinity];
    this.#prices.stiffness = SOFT * this.#weekCost;
    this.#list();
  }

  /** Some milliseconds of work; true once the cycle is over: nothing is broken, or it cannot be settled. */
  work(progress: number, guide: Guide | null): boolean {
    if (guide?.prices !== this.#guide?.prices) this.#worth = guide && new GuidePrices(this.#tools.draft.model, guide.prices);
    this.#guide = guide;
    const { respond } = this.#tools;
    // The guide tells who is charged for unfairness.
    [respond.places, respond.guide] = [this.#prices, this.#worth];
    const isOver = this.#state === "answer" ? this.#answer(progress) : this.#settle();
    [respond.places, respond.guide] = [null, null];
    return isOver;
  }

  /** Nobody is to help any longer. */
  end(): void {
    if (this.#others === NOBODY) return;
    this.#cycle.tell("none", 0, 0);
    this.#others = NOBODY;
  }

  #answer(progress: number): boolean {
    const { draft, respond, random } = this.#tools;
    this.#judge(progress);
    const part = this.#partOf(progress);
    const most = FEW_BROKEN * draft.model.learners.length;
    if (part >= 1 && (draft.board.excess <= most || part >= MOST_PARTS || progress >= LAST_OF_ALL)) {
      this.end();
      this.#state = "settle";
      return false;
    }
    const stiff = this.#isQuick ? STIFF_SOON : STIFF;
    this.#prices.stiffness = SOFT * (stiff / SOFT) ** part * this.#weekCost;
    if (this.#others !== NOBODY) this.#cycle.tell(this.#isHurried ? "balance" : "balance when free", this.#prices.stiffness, 0);
    const { largeBuilt } = respond;
    for (let n = 0; n < ANSWERS_PER_CALL && respond.largeBuilt === largeBuilt; n++) {
      const l = this.#nextLearner();
      if (l < 0) return true;
      answer(draft, respond, random, l, this.#others);
      this.#learn();
    }
    return false;
  }

  // A first good plan is wanted soon.
  get #isQuick(): boolean {
    return this.#cycles === 1 || this.#isHurried;
  }

  // By the clock where the cycle is the last one, else by its rounds: how long they take is not known well at first.
  #partOf(progress: number): number {
    const byClock = (progress - this.#begun) / Math.max(1e-9, this.#end - this.#begun);
    if (this.#rounds === null) return byClock < 1 ? 0 : byClock;
    const { length } = this.#tools.draft.model.learners;
    return Math.max(byClock, (this.#before + this.#cycle.given) / (this.#rounds * length));
  }

  #learn(): void {
    const { length } = this.#tools.draft.model.learners;
    const answered = this.#before + this.#cycle.given;
    if (answered - this.#adjusted < length / ADJUSTED_PER_ROUND) return;
    this.#adjusted = answered;
    // In the very first round most are still where construction put them: nothing to learn from.
    if (answered > length || this.#cycles > 1) this.#prices.adjust((this.#isHurried ? LEARNED_IN_FEW : LEARNED_PER_ROUND) / ADJUSTED_PER_ROUND);
  }

  /** From how long the first learners took: when the cycle is to be over, and whether others are asked to help. */
  #judge(progress: number): void {
    const { draft, helpers } = this.#tools;
    const count = draft.model.learners.length;
    const answered = this.#before + this.#cycle.given;
    if (this.#rounds !== null || answered === 0 || (answered < ROUNDS_TO_JUDGE * count && progress - this.#begun < ENOUGH_TO_JUDGE)) return;
    const perRound = Math.max(1e-9, ((progress - this.#begun) * count) / answered);
    const left = (this.#end - progress) / perRound;
    const rounds = this.#cycles === 1 ? FIRST_ROUNDS : ROUNDS;
    this.#rounds = left < ENOUGH_FOR_ANOTHER * rounds ? Infinity : rounds;
    this.#isHurried = left < FEW_ROUNDS;
    if (this.#rounds === Infinity && helpers) this.#askForHelp(helpers.others);
  }

  #askForHelp(others: Others): void {
    const { draft } = this.#tools;
    this.#others = others;
    for (const { index } of draft.model.learners) others.put(index, draft.blocksOf(index));
  }

  #nextLearner(): number {
    const l = this.#cycle.next();
    if (l >= 0) return l;
    this.#before += this.#cycle.given;
    this.#list();
    return this.#cycle.next();
  }

  #list(): void {
    const { draft, random } = this.#tools;
    this.#cycle.list(random.shuffle(Int32Array.from(draft.model.learners.filter(({ tasks }) => tasks.length > 0), ({ index }) => index)));
  }

  // One learner after the other leaves what is broken, or comes to where somebody is missing, while its price rises.
  #settle(): boolean {
    const { draft, respond, random } = this.#tools;
    if (draft.board.excess === 0 || this.#passes++ >= SETTLING_PASSES) return true;
    const step = SETTLING_STEP * this.#weekCost;
    const broken = brokenCells(draft);
    for (const i of random.shuffle(Int32Array.from(broken.keys())).subarray(0, ANSWERS_PER_CALL)) {
      const picked = broken[i] as Broken;
      if (!isBroken(draft, picked)) continue; // mended by an answer before
      if (picked.isLimit) this.#prices.raiseLimitAt(picked.cell, step);
      else this.#prices.raiseAt(picked.cell, step);
      const l = someoneToMove(draft, picked, random);
      if (l >= 0) answer(draft, respond, random, l, NOBODY);
    }
    if (draft.board.excess < this.#least) [this.#least, this.#passes] = [draft.board.excess, 0];
    return false;
  }
}

/** A learner answers anew to the prices as they are. */
export function answer(draft: DraftPlan, respond: BestResponse, random: Random, l: number, others: Others): void {
  others.bring(draft, respond);
  if (!others.take(l)) return;
  const kept = draft.blocksOf(l);
  const sequence = kept.length > 0 ? sequenceOf(draft, l) : null;
  draft.set(l, []);
  draft.set(l, respond.findQuickly(draft, draft.model.learners[l] as LearnerModel, random, sequence, kept) ?? kept);
  others.put(l, draft.blocksOf(l));
}
