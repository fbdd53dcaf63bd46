/** What the solver's own tests use beyond its door. */

export { checkPlan } from "./check-plan.ts";
export { PLAN_FORMAT, PROBLEM_FORMAT, type Placement, type Plan, type Problem } from "./problem.ts";
export { Random } from "./random.ts";
export { RULE_IDS } from "./rules.ts";
export { writeExample, type ExampleOptions } from "./write-example.ts";
export { packingPuzzle, type PuzzleOptions } from "./write-puzzle.ts";
