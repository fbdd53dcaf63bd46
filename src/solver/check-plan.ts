import { costOf } from "./plan-cost.ts";
import type { CostTerms, Plan, PlanStatus, Problem } from "./problem.ts";
import { claimsPlan } from "./read-plan.ts";
import { violationsOf, type Violation } from "./rules.ts";
import { layOut } from "./timetable.ts";

/** The checker's verdict. `cost` and `gap` are null where the plan carries no placements or no bound. */
export interface PlanVerdict {
  status: PlanStatus;
  valid: boolean;
  violations: Violation[];
  /** Sentences about claimed costs and bounds that are not so. */
  wrongClaims: string[];
  cost: CostTerms | null;
  gap: number | null;
}

// Bounds come from floating-point arithmetic; costs are integers.
const TOLERANCE = 1e-6;

/**
 * Judges a plan by the rules of the format, independently of how it was made: lists every breach, recomputes every
 * cost term and compares them with the plan's claims. Both arguments must have been read by `readProblem` and
 * `readPlan`. A plan that says "infeasible" or "unknown" has nothing to check.
 */
export function checkPlan(problem: Problem, plan: Plan): PlanVerdict {
  if (!claimsPlan(plan)) return { status: plan.status, valid: true, violations: [], wrongClaims: [], cost: null, gap: null };
  const timetable = layOut(problem, plan);
  const violations = violationsOf(timetable);
  const cost = costOf(timetable);
  const claims = wrongClaims(plan, cost);
  return {
    status: plan.status, valid: violations.length === 0 && claims.length === 0,
    violations, wrongClaims: claims, cost, gap: gapBetween(cost.total, plan.lowerBound ?? null),
  };
}

/** (cost − bound) / max(1, |cost|), or null without a bound. */
export const gapBetween = (cost: number, lowerBound: number | null): number | null =>
  lowerBound === null ? null : (cost - lowerBound) / Math.max(1, Math.abs(cost));

function wrongClaims(plan: Plan, cost: CostTerms): string[] {
  const wrong: string[] = [];
  for (const [term, claimed] of Object.entries(plan.cost ?? {})) {
    const is = cost[term as keyof CostTerms];
    if (claimed !== is) wrong.push(`The plan says ${term} ${claimed}; it is ${is}.`);
  }
  const bound = plan.lowerBound ?? null;
  if (bound === null) return wrong;
  if (bound > cost.total + TOLERANCE) wrong.push(`The plan says that none costs less than ${bound}; it costs ${cost.total} itself.`);
  else if (plan.status === "optimal" && Math.ceil(bound - TOLERANCE) < cost.total) {
    wrong.push(`The plan calls itself optimal, but between its lower bound ${bound} and its cost ${cost.total} there is room.`);
  }
  return wrong;
}
