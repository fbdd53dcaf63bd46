/**
 * Why is this learner here and not there: the best plan found with the placement forbidden, or with another one forced,
 * beside the plan in question. And several variants of a problem side by side.
 */

import type { CostTerms, Placement, Plan, Problem } from "./problem.ts";
import { checkPlan } from "./check-plan.ts";
import type { SolveHooks } from "./solution.ts";
import { solve } from "./solve.ts";

export interface WhyHereOptions {
  /** For the search of the other plan; 10 by default. */
  timeLimitSeconds?: number;
  seed?: number;
}

export interface WhyHere {
  /** Terms of the plan in question. */
  here: CostTerms;
  /** Terms of the best plan found the other way; null where none was found. */
  elsewhere: CostTerms | null;
  /** elsewhere − here: what the wish would cost. Below zero, the plan in question was not the best. */
  difference: number | null;
  /** Nothing the other way costs less than this much more; null without a bound. */
  atLeast: number | null;
  /** "impossible" is proven; "unknown" means that the time ran out. */
  status: "found" | "impossible" | "unknown";
  plan: Plan | null;
}

/**
 * What it would cost to forbid a placement of a plan (`to` null: the learner may not be in that venue in those weeks), or
 * to place the learner in `to` instead. **Errors**: none; a plan that breaks rules is refused with a `RangeError`.
 */
export function whyHere(problem: Problem, plan: Plan, placement: Placement, to: Placement | null, options: WhyHereOptions = {}, hooks: SolveHooks = {}): WhyHere {
  const { valid, cost } = checkPlan(problem, plan);
  if (!valid || cost === null) throw new RangeError("the plan in question breaks a rule");
  const other = to === null ? forbidding(problem, placement) : { ...problem, pins: [...(problem.pins ?? []), to] };
  const result = solveVariant(other, options, hooks);
  const difference = result.cost && result.cost.total - cost.total;
  return {
    here: cost, elsewhere: result.cost, difference, plan: result.cost ? result.plan : null,
    atLeast: result.lowerBound === null ? null : result.lowerBound - cost.total,
    status: result.cost ? "found" : result.plan.status === "infeasible" ? "impossible" : "unknown",
  };
}

/** A limit of nobody for this learner in this venue and these weeks. */
function forbidding(problem: Problem, { learner, venue, firstWeek, lastWeek }: Placement): Problem {
  const max = Array.from({ length: problem.weekCount }, (_, week) => (week >= firstWeek && week <= lastWeek ? 0 : 1));
  return { ...problem, limits: [...(problem.limits ?? []), { id: "\u0000not-here", venues: [venue], learners: [learner], max }] };
}

/** A variant of a problem with the best plan found for it. */
export interface Variant {
  name: string;
  status: Plan["status"];
  cost: CostTerms | null;
  lowerBound: number | null;
  plan: Plan;
}

/** Solves variants of a problem one after the other, with the same time, seed and hooks for each. */
export function whatIf(variants: readonly { name: string; problem: Problem }[], options: WhyHereOptions = {}, hooks: SolveHooks = {}): Variant[] {
  return variants.map(({ name, problem }) => {
    const result = solveVariant(problem, options, hooks);
    return { name, status: result.plan.status, cost: result.cost, lowerBound: result.lowerBound, plan: result.plan };
  });
}

function solveVariant(problem: Problem, { timeLimitSeconds = 10, seed = 1 }: WhyHereOptions, hooks: SolveHooks) {
  return solve(problem, { timeLimitSeconds, seed }, hooks);
}
