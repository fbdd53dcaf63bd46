import { checkPlan, PLAN_FORMAT, type CostTerms, type Plan } from '../solver/index.ts';
import type { BuiltProblem } from './build-problem.ts';

/** A valid plan of a problem, with its cost. */
export interface CostedPlan {
  readonly plan: Plan;
  readonly cost: CostTerms;
}

/** The published plan, where it still keeps every rule: nothing that costs more is worth publishing. Null where it does not, or there is none. */
export function planInForce({ problem }: Pick<BuiltProblem, 'problem'>): CostedPlan | null {
  return problem.published ? costed({ problem }, { format: PLAN_FORMAT, problem: problem.name, status: 'feasible', placements: problem.published.placements }) : null;
}

/** The plan with its cost, if it is a valid plan of the problem. */
export function costed({ problem }: Pick<BuiltProblem, 'problem'>, plan: Plan | null | undefined): CostedPlan | null {
  if (!plan || plan.problem !== problem.name || plan.placements.length === 0) return null;
  const { valid, cost } = checkPlan(problem, plan);
  return valid && cost ? { plan: { ...plan, cost }, cost } : null;
}

/** The cheapest of some plans; the earlier one where two cost the same. */
export function cheapest(...plans: readonly (CostedPlan | null)[]): CostedPlan | null {
  return plans.reduce((best, plan) => (plan !== null && (best === null || plan.cost.total < best.cost.total) ? plan : best), null);
}
