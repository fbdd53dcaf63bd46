import { finite, integer, isObject, listOf, nullable, object, oneOf, text, Findings, LARGEST_NUMBER } from "./json-shape.ts";
import { RULE_IDS } from "./rules.ts";
import { checkPlanReferences } from "./problem-references.ts";
import { COST_TERMS, PLAN_FORMAT, PLAN_STATUSES, type Conflict, type Plan, type Problem } from "./problem.ts";
import { placementShape } from "./read-problem.ts";

const week = integer(0);
const total = integer(-LARGEST_NUMBER * LARGEST_NUMBER, LARGEST_NUMBER * LARGEST_NUMBER);

const planShape = object(
  { format: oneOf(PLAN_FORMAT), problem: text, status: oneOf(...PLAN_STATUSES), placements: listOf(placementShape) },
  {
    cost: object({}, Object.fromEntries([...COST_TERMS, "total"].map((term) => [term, total]))),
    lowerBound: nullable(finite),
    conflict: listOf(object(
      { rule: text },
      { learner: text, task: text, venue: text, site: text, limit: text, choice: text, firstWeek: week, lastWeek: week, says: text },
    )),
  },
);

/**
 * Reads a `covalence.rotation-plan/1` plan of a (valid) problem from parsed JSON; returns the same value, typed.
 *
 * **Errors**: `InputError` with everything that is wrong, each with its JSON path.
 */
export function readPlan(problem: Problem, json: unknown): Plan {
  const findings = new Findings();
  if (planShape(json, "$", findings) && isObject(json)) checkPlan(problem, json as unknown as Plan, findings);
  findings.refuse();
  return json as Plan;
}

/** Does this plan say that it is one? `"infeasible"` and `"unknown"` carry no placements. */
export const claimsPlan = (plan: Plan): boolean => plan.status === "optimal" || plan.status === "feasible";

function checkPlan(problem: Problem, plan: Plan, findings: Findings): void {
  if (plan.problem !== problem.name) findings.add("$.problem", `the problem's name is "${problem.name}"`, plan.problem);
  if (!claimsPlan(plan) && plan.placements.length > 0) {
    findings.add("$.placements", `must be empty when the status is "${plan.status}"`, plan.placements);
  }
  checkPlanReferences(problem, plan.placements, "$.placements", findings);
  checkConflict(problem, plan.conflict ?? [], findings);
}

function checkConflict(problem: Problem, conflict: Conflict, findings: Findings): void {
  const ids = (items: { id: string }[]) => new Set(items.map(({ id }) => id));
  const known = {
    rule: new Set<string>(RULE_IDS), learner: ids(problem.learners), venue: ids(problem.venues),
    site: ids(problem.sites), limit: ids(problem.limits ?? []),
  };
  conflict.forEach((item, i) => {
    for (const kind of Object.keys(known) as (keyof typeof known)[]) {
      const name = item[kind];
      if (name !== undefined && !known[kind].has(name)) findings.add(`$.conflict[${i}].${kind}`, `unknown ${kind}`, name);
    }
  });
}
