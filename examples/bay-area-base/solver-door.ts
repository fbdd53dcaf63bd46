/** What the example's own script needs of the product. */
export { placementRows } from '../../src/planning/apply-plan.ts';
export { buildProblem, type BuiltProblem } from '../../src/planning/build-problem.ts';
export { gentleProblems } from '../../src/planning/gentle-problem.ts';
export { checkPlan, solve, type Plan } from '../../src/solver/index.ts';
