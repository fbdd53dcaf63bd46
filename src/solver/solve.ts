import { HelperBounding, OwnBounding, PlainBounding, type Bounding } from "./bounding.ts";
import { checkPlan, gapBetween } from "./check-plan.ts";
import { InternalError } from "./internal-error.ts";
import { LatticeBook } from "./lattice-book.ts";
import { shareProblem } from "./light-problem.ts";
import { compileModel, type Model } from "./model.ts";
import { learnerWithoutSchedule, presolve, strandedForGood } from "./presolve.ts";
import { PLAN_FORMAT, type Plan, type PlanStatus, type Problem } from "./problem.ts";
import { Random } from "./random.ts";
import { Search, type FoundPlan } from "./search.ts";
import { SharedCycle } from "./shared-cycle.ts";
import { NOBODY, SharedDraft } from "./shared-draft.ts";
import { SharedMemory } from "./shared-memory.ts";
import { shortagesOf } from "./shortages.ts";
import { leavesSequences } from "./suited-ways.ts";
import type { Impossibility, Shortage, SolveHooks, SolveOptions, SolvePhase, SolveResult, StopReason } from "./solution.ts";
import { THREAD_JOB, type ThreadHandle } from "./thread-protocol.ts";
import { writeCertificate } from "./write-certificate.ts";
import { writePlacements } from "./write-plan.ts";

const DEFAULT_SECONDS = 60;
const SECONDS_BETWEEN_REPORTS = 0.25;
/** Between two plans that are handed over, in times of what the handing over took. */
const HAND_OVER_PAUSE = 20;
/** Threads that start slow each other down for a while, in which a small problem has its first plan: until then, or so long, one works alone at it; */
const SECONDS_ALONE = 1;
/** but where the first draft will take longer than so many seconds, others help with it. Until code is compiled hardly anything is done. */
const LONG_DRAFT = 2;
const SECONDS_COLD = 0.2;

/**
 * Looks for a plan of a problem that `readProblem` accepted, and for a bound below which no plan can cost.
 *
 * Synchronous: runs until the gap is proven, the time or step limit is reached, or `shouldStop` says so (asked every few
 * milliseconds), and then returns the best plan so far. The plan has passed `checkPlan`.
 *
 * **Errors**: `InternalError` if the solver's own plan fails the check; never for a problem without a plan, whose
 * result says "infeasible" (proven) or "unknown" (nothing found).
 */
export function solve(problem: Problem, options: SolveOptions = {}, hooks: SolveHooks = {}): SolveResult {
  const solving = new Solving(problem, options, hooks);
  try {
    return solving.run();
  } finally {
    solving.endThreads();
  }
}

class Solving {
  readonly #problem: Problem;
  readonly #options: SolveOptions;
  readonly #hooks: SolveHooks;
  readonly #now: () => number;
  readonly #started: number;
  #steps = 0;
  #told: FoundPlan | null = null;
  #reportedAt = -Infinity;
  #firstPlanSeconds: number | null = null;
  #handedOver: FoundPlan | null = null;
  #nextHandOver = -Infinity;
  #bounding: Bounding | null = null;
  #memory: SharedMemory | null = null;
  #planVersion = 0;
  #draft: SharedDraft | null = null;
  #cycle: SharedCycle | null = null;
  #threads: ThreadHandle[] = [];
  readonly #book = new LatticeBook();

  constructor(problem: Problem, options: SolveOptions, hooks: SolveHooks) {
    this.#problem = problem;
    this.#options = options;
    this.#hooks = hooks;
    this.#now = hooks.now ?? (() => performance.now() / 1000);
    this.#started = this.#now();
  }

  run(): SolveResult {
    this.#report("presolve", null, "Reading the problem.");
    const model = compileModel(this.#problem);
    const book = this.#book;
    const impossible = presolve(model);
    if (impossible.length > 0) return this.#refuse(impossible);
    this.#layOutMemory(model);
    const helpers = this.#draft && this.#cycle ? { cycle: this.#cycle, others: this.#draft } : undefined;
    const search = new Search(model, book, new Random(this.#options.seed ?? 1), helpers);
    if (this.#options.steps !== undefined) this.#startThreads();
    this.#report("construct", search, "Placing learners one by one.");
    search.construct((part) => {
      if (this.#seconds - SECONDS_COLD > part * LONG_DRAFT) this.#startThreads();
      return this.#reasonToStop() !== null;
    }, this.#draft ?? NOBODY);
    if (search.stranded.length > 0 && this.#reasonToStop() === null) {
      const proven = strandedForGood(model, book, search.stranded);
      if (proven.length > 0) return this.#refuse(proven);
    }
    this.#bounding = this.#chooseBounding(model, book);
    let reason = this.#reasonToStop();
    while (reason === null) {
      if (!this.#isOpening) this.#startThreads();
      search.round(this.#progress(), this.#bounding.guide);
      this.#steps++;
      this.#exchange(search);
      this.#tellPlan(model, search);
      if (!this.#isOpening) this.#bounding.work(this.#seconds, search.best !== null);
      const hopeless = this.#bounding.impossibleLearner;
      if (hopeless >= 0) return this.#refuse([learnerWithoutSchedule(model, hopeless)]);
      this.#report(search.phase, search, saysOf(search));
      reason = this.#reasonToStop();
    }
    this.#bounding.finish(reason === "steps");
    this.#exchangeAtEnd(search);
    // Before the plan is checked and written, which takes memory of its own.
    this.endThreads();
    return this.#finish(model, search, reason);
  }

  // ---- threads -----------------------------------------------------------------------------------------------------

  #layOutMemory(model: Model): void {
    const { threads = 1, steps } = this.#options;
    if (threads < 2 || !this.#hooks.spawn) return;
    this.#memory = new SharedMemory(model);
    // With counted steps every thread works by itself, so that the same seed gives the same plan; annealing is nothing to share.
    if (steps !== undefined || leavesSequences(model, this.#book)) return;
    this.#draft = new SharedDraft(model);
    this.#cycle = new SharedCycle(model, "shared");
  }

  #startThreads(): void {
    const { threads = 1, steps = null, timeLimitSeconds = null, seed = 1, withoutBound = false } = this.#options;
    const { spawn } = this.#hooks;
    if (!this.#memory || !spawn || this.#threads.length > 0) return;
    const memory = this.#memory.buffer;
    const problem = shareProblem(this.#problem);
    const draft = this.#draft?.buffer ?? null;
    const cycle = this.#cycle?.buffer as SharedArrayBuffer | undefined ?? null;
    for (let i = 1; i < threads; i++) {
      const role = i === 1 && !withoutBound ? "bound" : "improve";
      this.#threads.push(spawn({ kind: THREAD_JOB, problem, role, seed: seed + i, steps, timeLimitSeconds: timeLimitSeconds ?? DEFAULT_SECONDS, memory, draft, cycle }));
    }
  }

  endThreads(): void {
    this.#memory?.stop();
    for (const thread of this.#threads) thread.end();
    this.#threads = [];
  }

  #chooseBounding(model: Model, book: LatticeBook): Bounding {
    const counted = this.#options.steps !== undefined;
    if (this.#options.withoutBound) return new PlainBounding(model);
    return this.#memory ? new HelperBounding(model, this.#memory, counted, this.#threads.length) : new OwnBounding(model, book, this.#now, counted);
  }

  // With counted steps plans are exchanged only at the end, so that the same seed gives the same plan.
  #exchange(search: Search): void {
    if (!this.#memory || this.#options.steps !== undefined) return;
    if (search.best && search.best !== this.#told) this.#memory.offerPlan(search.best);
    if (this.#memory.planVersion === this.#planVersion) return;
    this.#planVersion = this.#memory.planVersion;
    const plan = this.#memory.readPlan();
    if (plan) search.adopt(plan);
  }

  #exchangeAtEnd(search: Search): void {
    const plan = this.#memory?.readPlan();
    if (plan) search.adopt(plan);
  }

  // ---- when to stop ------------------------------------------------------------------------------------------------

  get #seconds(): number {
    return this.#now() - this.#started;
  }

  // In the opening there is nothing but a first plan to look for: no bound, no helpers.
  get #isOpening(): boolean {
    return this.#told === null && this.#options.steps === undefined && this.#seconds <= SECONDS_ALONE;
  }

  get #lowerBound(): number | null {
    const value = this.#isOpening || !this.#bounding ? -Infinity : this.#bounding.best.value;
    // Every cost is an integer, so no plan costs less than the next one up.
    return Number.isFinite(value) ? Math.ceil(value) : null;
  }

  #progress(): number {
    const { steps, timeLimitSeconds } = this.#options;
    // With a step limit the clock must not steer the search.
    return steps !== undefined ? this.#steps / Math.max(1, steps) : this.#seconds / (timeLimitSeconds ?? DEFAULT_SECONDS);
  }

  #reasonToStop(): StopReason | null {
    const { steps, timeLimitSeconds, gap = 0 } = this.#options;
    if (this.#hooks.shouldStop?.() === true) return "told";
    if (steps !== undefined && this.#steps >= steps) return "steps";
    const limit = timeLimitSeconds ?? (steps === undefined ? DEFAULT_SECONDS : Infinity);
    if (this.#seconds >= limit) return "time";
    const proven = this.#told && gapBetween(this.#told.cost, this.#lowerBound);
    return proven !== null && proven <= gap ? "gap" : null;
  }

  // ---- what to tell ------------------------------------------------------------------------------------------------

  // To write a large plan takes a while: it is handed over so seldom that this costs little.
  #tellPlan(model: Model, { best }: Search): void {
    if (best === null) return;
    this.#told = best;
    if (this.#firstPlanSeconds === null) {
      this.#firstPlanSeconds = this.#seconds;
      this.#reportedAt = -Infinity;
    }
    const { onPlan } = this.#hooks;
    const began = this.#seconds;
    if (!onPlan || best === this.#handedOver || began < this.#nextHandOver) return;
    onPlan(this.#planOf(model, best, "feasible"));
    this.#handedOver = best;
    this.#nextHandOver = this.#seconds + HAND_OVER_PAUSE * (this.#seconds - began);
  }

  #planOf(model: Model, found: FoundPlan, status: PlanStatus): Plan {
    return { format: PLAN_FORMAT, problem: this.#problem.name, status, placements: writePlacements(model, found.rows), lowerBound: this.#lowerBound };
  }

  #report(phase: SolvePhase, search: Search | null, says: string): void {
    if (!this.#hooks.onProgress || (phase !== "done" && this.#seconds - this.#reportedAt < SECONDS_BETWEEN_REPORTS)) return;
    this.#reportedAt = this.#seconds;
    const cost = search?.best?.cost ?? null;
    const gap = cost === null ? null : gapBetween(cost, this.#lowerBound);
    const excess = search === null || search.best !== null ? 0 : search.draft.board.excess;
    this.#hooks.onProgress({ phase, seconds: this.#seconds, cost, lowerBound: this.#lowerBound, gap, excess, says });
  }

  // ---- results -----------------------------------------------------------------------------------------------------

  #refuse(impossible: Impossibility[]): SolveResult {
    this.#report("done", null, `There is no plan: ${impossible[0]?.says ?? ""}`);
    return this.#withoutPlan("infeasible", "infeasible", impossible, []);
  }

  #withoutPlan(status: PlanStatus, stopped: StopReason, impossible: Impossibility[], shortages: Shortage[]): SolveResult {
    const conflict = impossible[0]?.conflict ?? [];
    const plan: Plan = { format: PLAN_FORMAT, problem: this.#problem.name, status, placements: [], lowerBound: null, ...(conflict.length > 0 && { conflict }) };
    return { plan, cost: null, lowerBound: null, gap: null, seconds: this.#seconds, firstPlanSeconds: null, stopped, impossible, shortages, certificate: null };
  }

  #finish(model: Model, search: Search, stopped: StopReason): SolveResult {
    const { best } = search;
    if (best === null) {
      this.#report("done", search, "No plan found.");
      return this.#withoutPlan("unknown", stopped, [], shortagesOf(model, search));
    }
    const lowerBound = this.#lowerBound;
    const isProven = lowerBound !== null && lowerBound >= best.cost;
    const plan = this.#planOf(model, best, isProven ? "optimal" : "feasible");
    const { valid, cost, violations, wrongClaims } = checkPlan(this.#problem, plan);
    if (!valid || cost === null || cost.total !== best.cost) {
      throw new InternalError("The plan found breaks a rule, costs something else than was counted, or less than the lower bound.", {
        problem: this.#problem.name, options: this.#options, steps: this.#steps, counted: best.cost, cost,
        violations: violations.slice(0, 20), wrongClaims,
      });
    }
    this.#report("done", search, isProven ? "The plan is proven to be the cheapest." : "Done.");
    const bound = this.#bounding?.best;
    return {
      plan: { ...plan, cost }, cost, lowerBound, gap: gapBetween(cost.total, lowerBound), seconds: this.#seconds,
      firstPlanSeconds: this.#firstPlanSeconds ?? this.#seconds, stopped: isProven ? "optimal" : stopped, impossible: [], shortages: [],
      certificate: bound && lowerBound !== null ? writeCertificate(model, this.#book, bound, lowerBound) : null,
    };
  }
}

function saysOf({ best, draft, phase }: Search): string {
  if (best === null) return `Looking for places for the last ${draft.board.excess} learner-weeks.`;
  return phase === "repair" ? "A first plan is there." : `The best plan so far costs ${best.cost}.`;
}
