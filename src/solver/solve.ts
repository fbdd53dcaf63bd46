import { checkPlan, gapBetween } from "./check-plan.ts";
import { InternalError } from "./internal-error.ts";
import { LatticeBook } from "./lattice-book.ts";
import { compileModel, type Model } from "./model.ts";
import { presolve } from "./presolve.ts";
import { PLAN_FORMAT, type CostTerms, type Plan, type PlanStatus, type Problem } from "./problem.ts";
import { Random } from "./random.ts";
import { Search, type FoundPlan } from "./search.ts";
import { shortagesOf } from "./shortages.ts";
import type { SolveHooks, SolveOptions, SolvePhase, SolveResult, StopReason } from "./solution.ts";
import { writePlacements } from "./write-plan.ts";

const DEFAULT_SECONDS = 60;
const SECONDS_BETWEEN_REPORTS = 0.25;

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
  return new Solving(problem, options, hooks).run();
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
  #lowerBound: number | null = null;

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
    const book = new LatticeBook();
    const impossible = presolve(model, book);
    if (impossible.length > 0) return this.#refuse(impossible);
    const search = new Search(model, book, new Random(this.#options.seed ?? 1));
    this.#report("construct", search, "Placing learners one by one.");
    search.construct(() => this.#reasonToStop() !== null);
    let reason = this.#reasonToStop();
    while (reason === null) {
      search.round(this.#progress());
      this.#steps++;
      this.#tellPlan(model, search);
      this.#report(search.phase, search, saysOf(search));
      reason = this.#reasonToStop();
    }
    return this.#finish(model, search, reason);
  }

  get #seconds(): number {
    return this.#now() - this.#started;
  }

  #progress(): number {
    const { steps, timeLimitSeconds } = this.#options;
    const bySteps = steps === undefined ? 0 : this.#steps / Math.max(1, steps);
    // With a step limit the clock must not steer the search, or the same seed would not give the same plan.
    return steps !== undefined ? bySteps : this.#seconds / (timeLimitSeconds ?? DEFAULT_SECONDS);
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

  #tellPlan(model: Model, { best }: Search): void {
    if (best === null || best === this.#told) return;
    this.#told = best;
    this.#firstPlanSeconds ??= this.#seconds;
    this.#hooks.onPlan?.(this.#planOf(model, best, "feasible"));
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

  #refuse(impossible: SolveResult["impossible"]): SolveResult {
    const conflict = impossible[0]?.conflict ?? [];
    const plan: Plan = { format: PLAN_FORMAT, problem: this.#problem.name, status: "infeasible", placements: [], lowerBound: null, ...(conflict.length > 0 && { conflict }) };
    this.#report("done", null, `There is no plan: ${impossible[0]?.says ?? ""}`);
    return this.#result({ plan, cost: null, impossible, stopped: "infeasible", shortages: [] });
  }

  #finish(model: Model, search: Search, stopped: StopReason): SolveResult {
    const { best } = search;
    if (best === null) {
      const plan: Plan = { format: PLAN_FORMAT, problem: this.#problem.name, status: "unknown", placements: [], lowerBound: null };
      this.#report("done", search, "No plan found.");
      return this.#result({ plan, cost: null, impossible: [], stopped, shortages: shortagesOf(model, search) });
    }
    const isProven = this.#lowerBound !== null && Math.ceil(this.#lowerBound - 1e-6) >= best.cost;
    const plan = this.#planOf(model, best, isProven ? "optimal" : "feasible");
    const verdict = checkPlan(this.#problem, plan);
    if (!verdict.valid || verdict.cost === null || verdict.cost.total !== best.cost) {
      throw new InternalError("The plan found breaks a rule or costs something else than was counted.", {
        problem: this.#problem.name, options: this.#options, steps: this.#steps, counted: best.cost,
        cost: verdict.cost, violations: verdict.violations.slice(0, 20), claims: verdict.wrongClaims,
      });
    }
    this.#report("done", search, "Done.");
    return this.#result({ plan: { ...plan, cost: verdict.cost }, cost: verdict.cost, impossible: [], stopped: isProven ? "optimal" : stopped, shortages: [] });
  }

  #result({ plan, cost, ...rest }: Pick<SolveResult, "plan" | "impossible" | "stopped" | "shortages"> & { cost: CostTerms | null }): SolveResult {
    return {
      plan, cost, lowerBound: this.#lowerBound, gap: cost && gapBetween(cost.total, this.#lowerBound),
      seconds: this.#seconds, firstPlanSeconds: this.#firstPlanSeconds, certificate: null, ...rest,
    };
  }
}

function saysOf({ best, draft, phase }: Search): string {
  if (best === null) return `Looking for places for the last ${draft.board.excess} learner-weeks.`;
  return phase === "repair" ? "A first plan is there." : `The best plan so far costs ${best.cost}.`;
}
