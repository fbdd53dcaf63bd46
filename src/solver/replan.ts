/**
 * Mends a published plan that no longer holds: whoever can keep their weeks keeps them, the others are entered anew where
 * that changes least, and what they displace moves on. Then, for as long as there is time, changes are taken back, under prices that tell who should give way.
 */

import { BestResponse } from "./best-response.ts";
import { plainBound } from "./bounding.ts";
import { checkPlan, gapBetween } from "./check-plan.ts";
import { DraftPlan } from "./draft-plan.ts";
import { withFewestChanges, type FewestChangesTools } from "./fewest-changes.ts";
import { InternalError } from "./internal-error.ts";
import { LatticeBook } from "./lattice-book.ts";
import { compileModel, type Model } from "./model.ts";
import { FIRST_PRESSURE, Mending } from "./mend-draft.ts";
import { planChanges, type PlanChange } from "./plan-changes.ts";
import { presolve } from "./presolve.ts";
import { PLAN_FORMAT, type Placement, type Plan, type Problem } from "./problem.ts";
import { publishedRows } from "./published-rows.ts";
import { Random } from "./random.ts";
import type { SolveHooks, SolveResult } from "./solution.ts";
import { solve } from "./solve.ts";
import { writePlacements } from "./write-plan.ts";

export interface ReplanOptions {
  /** For taking changes back, and for a plan anew where mending fails; 5 by default. */
  timeLimitSeconds?: number;
  seed?: number;
  /** Hand back the first plan that holds, without taking changes back. */
  firstOnly?: boolean;
}

export interface ReplanResult {
  result: SolveResult;
  /** What changes for whom from `frozenUntil` on. */
  changes: PlanChange[];
  /** Learner-weeks in another venue than published, as the checker counts them. */
  changedWeeks: number;
  /** Was the published plan mended, or did a new one have to be found? */
  isMended: boolean;
}

const DEFAULT_SECONDS = 5;
/** A changed week outweighs everything else. */
const CHANGE_WEIGHT = 1_000;
/** At most so many beginnings. */
const BEGINNINGS = 12;
/** Shares of the time after which the first taking back, and the search for fewest changes, are over. */
const QUICK_SHARE = 0.15;
const SEARCH_SHARE = 0.9;
/** Steps of mending after which it is asked whether mending is possible at all. */
const STEPS_BEFORE_DOUBT = 300;
/** Share of the time after which a plan is looked for anew. */
const PATIENCE_SHARE = 0.8;

/**
 * Re-plans a problem that `readProblem` accepted. Synchronous; without `published` it is `solve`.
 * **Errors**: `InternalError` if the mended plan fails the check.
 */
export function replan(problem: Problem, options: ReplanOptions = {}, hooks: SolveHooks = {}): ReplanResult {
  const { timeLimitSeconds = DEFAULT_SECONDS, seed = 1, firstOnly = false } = options;
  const now = hooks.now ?? (() => performance.now() / 1000);
  const started = now();
  const seconds = () => now() - started;
  const mustStop = () => hooks.shouldStop?.() === true || seconds() > timeLimitSeconds;
  if (problem.published) {
    const gentle = compileModel(gentleProblem(problem));
    const book = new LatticeBook();
    const respond = new BestResponse(book);
    const mending = mend(gentle, respond, new Random(seed), doubting(gentle, () => mustStop() || seconds() > PATIENCE_SHARE * timeLimitSeconds));
    const first = seconds();
    // What is plainly impossible, the frozen weeks included, is told by the solver in words.
    if (mending.isWhole && presolve(gentle).length === 0) {
      if (!firstOnly) takeBackWithPrices(gentle, mending, { book, random: new Random(seed), spent: () => (hooks.shouldStop?.() === true ? 1 : seconds() / timeLimitSeconds) });
      const best = firstOnly ? mending : withFewerChanges(mending, (start) => mend(gentle, respond, new Random(seed, start), mustStop), mustStop);
      const anew = firstOnly || mustStop() || best.changedLearners === 0 ? null : cheaperPlan(gentle, best.cost, { seed, timeLimitSeconds: timeLimitSeconds - seconds() }, hooks);
      return finished(problem, gentle, anew ?? writePlacements(gentle, best.rows()), first, seconds());
    }
  }
  const rest = Math.max(0.1, timeLimitSeconds - seconds());
  const result = solve(problem, { seed, timeLimitSeconds: rest, ...(firstOnly && { gap: Infinity }) }, hooks);
  const placements = result.plan.placements;
  return { result, changes: result.cost ? planChanges(problem, placements) : [], changedWeeks: result.cost?.disruption ?? 0, isMended: false };
}

/** Tells to stop as well if mending takes long and the problem turns out to be plainly impossible; asked once, since it takes as long as mending. */
function doubting(model: Model, mustStop: () => boolean): () => boolean {
  let steps = 0;
  let isImpossible = false;
  return () => {
    if (++steps === STEPS_BEFORE_DOUBT) isImpossible = presolve(model).length > 0;
    return isImpossible || mustStop();
  };
}

/** Takes changes back for a while, looks for a plan with the fewest of them, and lowers the other costs of what that finds. */
function takeBackWithPrices(model: Model, mending: Mending, { book, random, spent }: FewestChangesTools): void {
  mending.takeBack(() => spent() > QUICK_SHARE);
  const began = spent();
  const rows = withFewestChanges(model, mending.rows(), { book, random, spent: () => (spent() - began) / (SEARCH_SHARE - began) });
  if (rows) mending.adopt(rows);
}

/** Takes changes back while there is time. Where mending begins decides much, so other beginnings are tried too. */
function withFewerChanges(first: Mending, another: (start: number) => Mending, mustStop: () => boolean): Mending {
  let best = first;
  best.takeBack(mustStop);
  for (let start = 1; start < BEGINNINGS && !mustStop(); start++) {
    const other = another(start);
    if (!other.isWhole) continue;
    other.takeBack(mustStop);
    if (other.cost < best.cost) best = other;
  }
  return best;
}

/** The same rules, with changes as the dearest of all costs. */
function gentleProblem(problem: Problem): Problem {
  const { weights } = problem;
  const dearest = Math.max(1, weights.preference, weights.siteChange, weights.idleWeek, weights.crowding);
  // Unfairness is a maximum over everybody; a few learners' changes are judged without it.
  return { ...problem, weights: { ...weights, unfairness: 0, disruption: CHANGE_WEIGHT * dearest } };
}

/** What the solver finds in the time that is left, if that is cheaper; its wider moves find repairs that mending does not, where the problem is small. */
function cheaperPlan({ problem }: Model, cost: number, options: { seed: number; timeLimitSeconds: number }, hooks: SolveHooks): Placement[] | null {
  const { plan, cost: found } = solve(problem, options, { ...(hooks.now && { now: hooks.now }), ...(hooks.shouldStop && { shouldStop: hooks.shouldStop }) });
  return found !== null && found.total < cost ? plan.placements : null;
}

function mend(model: Model, respond: BestResponse, random: Random, mustStop: () => boolean): Mending {
  const draft = new DraftPlan(model, 0);
  draft.board.scalePressure(1, FIRST_PRESSURE * model.problem.weights.disruption);
  const mending = new Mending(draft, respond, random, publishedRows(model));
  mending.start();
  mending.run(mustStop);
  return mending;
}

function finished(problem: Problem, model: Model, placements: Placement[], firstPlanSeconds: number, seconds: number): ReplanResult {
  // Only weights differ from those of the gentle problem, and the bound reads them from the problem.
  const bound = Math.ceil(plainBound({ ...model, problem }).value);
  const lowerBound = Number.isFinite(bound) ? bound : null;
  const bare: Plan = { format: PLAN_FORMAT, problem: problem.name, status: "feasible", placements, lowerBound };
  const { valid, cost, violations } = checkPlan(problem, bare);
  if (!valid || cost === null) throw new InternalError("The mended plan breaks a rule.", { problem: problem.name, violations: violations.slice(0, 20) });
  const isProven = lowerBound !== null && lowerBound >= cost.total;
  const plan: Plan = { ...bare, status: isProven ? "optimal" : "feasible", cost };
  return {
    result: {
      plan, cost, lowerBound, gap: gapBetween(cost.total, lowerBound), seconds, firstPlanSeconds,
      stopped: isProven ? "optimal" : "time", impossible: [], shortages: [], certificate: null,
    },
    changes: planChanges(problem, placements), changedWeeks: cost.disruption, isMended: true,
  };
}

