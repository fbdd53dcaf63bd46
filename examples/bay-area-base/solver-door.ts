/** What the example's own script needs of the product. */
export { placementRows } from '../../src/planning/apply-plan.ts';
export { buildProblem, type BuiltProblem } from '../../src/planning/build-problem.ts';
export { checkPlan, solve } from '../../src/solver/index.ts';
