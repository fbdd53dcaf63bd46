/** Is there any plan? Answered by a plan, by a proof, or, when neither comes in time, not at all. */

import type { FlatBlocks } from "./cheapest-schedule.ts";
import { checkPlan } from "./check-plan.ts";
import { decideByColumns } from "./decide-by-columns.ts";
import { InternalError } from "./internal-error.ts";
import { LatticeBook } from "./lattice-book.ts";
import { compileModel, type Model } from "./model.ts";
import { placeByWeights } from "./place-by-weights.ts";
import { presolve } from "./presolve.ts";
import { PLAN_FORMAT, type Conflict, type Plan, type Problem } from "./problem.ts";
import { proveByPrices, type NamedPrices, type PriceProof } from "./prove-by-prices.ts";
import { searchAllCases } from "./search-all.ts";
import type { Shortage } from "./solution.ts";
import { solve } from "./solve.ts";
import { withoutCosts } from "./keep-only.ts";
import { writePlacements } from "./write-plan.ts";

/** How much may be spent on one question. */
export interface Effort {
  /** Seconds for the search of a plan. */
  seconds: number;
  /** Rounds of prices. */
  rounds: number;
  /** Rows looked at where all of everybody's are listed. */
  looks: number;
  /** Cases looked at one by one. */
  cases: number;
  /** Seconds on a steady clock. */
  now: () => number;
  /** Stops everything; a question that is cut short stays open. */
  isTimeUp: () => boolean;
}

export type Decision =
  | { verdict: "solvable"; plan: Plan }
  /** With what the proof rests on, where it tells. */
  | { verdict: "infeasible"; proof: PriceProof | null; conflict: Conflict }
  | { verdict: "unknown"; shortages: Shortage[] };

/** Most learners for whom all cases are searched. */
const FEW = 14;
/** A small problem is mostly settled by so few cases. */
const FIRST_CASES = 300;

/** The answer for a whole problem, its costs left aside. `start` are prices that proved something similar. */
export function decide(given: Problem, { seconds, rounds, looks, cases, now, isTimeUp }: Effort, start?: NamedPrices): Decision {
  const problem = withoutCosts(given);
  const model = compileModel(problem);
  const impossible = presolve(model);
  if (impossible[0]) return { verdict: "infeasible", proof: null, conflict: impossible[0].conflict };
  const book = new LatticeBook();
  const isSmall = problem.learners.length <= FEW;
  if (isSmall && searchAllCases(model, book, Math.min(cases, FIRST_CASES), isTimeUp) === "none") return { verdict: "infeasible", proof: null, conflict: [] };
  const priced = proveByPrices(model, book, rounds, isTimeUp, start);
  if (priced.proof) return { verdict: "infeasible", proof: priced.proof, conflict: [] };
  const placed = placeByWeights(model, book, looks, isTimeUp);
  if (typeof placed === "object") return { verdict: "solvable", plan: planOf(problem, model, placed) ?? brokenRows(problem) };
  const ends = now() + seconds;
  const packed = decideByColumns(model, book, cases, () => isTimeUp() || now() > ends);
  if (packed.verdict === "none") return { verdict: "infeasible", proof: null, conflict: [] };
  // Parts that are nearly whole were taken as whole.
  const plan = packed.verdict === "some" ? planOf(problem, model, packed.rows) : null;
  if (plan) return { verdict: "solvable", plan };
  const quick = anyPlan(problem, Math.min(seconds, 0.2), isTimeUp);
  if (quick.plan) return { verdict: "solvable", plan: quick.plan };
  if (isSmall && cases > FIRST_CASES && searchAllCases(model, book, cases, isTimeUp) === "none") return { verdict: "infeasible", proof: null, conflict: [] };
  const long = seconds > 0.2 && !isTimeUp() ? anyPlan(problem, seconds, isTimeUp) : quick;
  return long.plan ? { verdict: "solvable", plan: long.plan } : { verdict: "unknown", shortages: long.shortages };
}

/** The plan of these rows; null if the checker does not accept it. */
function planOf(problem: Problem, model: Model, rows: readonly FlatBlocks[]): Plan | null {
  const plan: Plan = { format: PLAN_FORMAT, problem: problem.name, status: "feasible", placements: writePlacements(model, rows) };
  return checkPlan(problem, plan).valid ? plan : null;
}

function brokenRows({ name }: Problem): never {
  throw new InternalError("A plan made of listed rows breaks a rule.", { problem: name });
}

/** The first plan found, whatever it costs. */
function anyPlan(problem: Problem, seconds: number, isTimeUp: () => boolean) {
  let isFound = false;
  const { plan, shortages } = solve(problem, { timeLimitSeconds: seconds, withoutBound: true }, {
    onPlan: () => {
      isFound = true;
    },
    shouldStop: () => isFound || isTimeUp(),
  });
  return { plan: plan.status === "feasible" || plan.status === "optimal" ? plan : null, shortages };
}
