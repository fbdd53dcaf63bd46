/** The door of the planning storey: what the storeys above and the composition may use. */
import { storeyApi, type StoreyApi } from '../platform/http/endpoint.ts';
import type { JobHandlers } from '../platform/jobs/index.ts';
import { access } from './access.ts';
import { EXPLAIN_PLAN, explainPlan } from './explain-job.ts';
import { PLAN_ROTATION, planRotation } from './plan-job.ts';
import { endpoints } from './routes.ts';
import { COMPARE_VARIANTS, compareVariants } from './variants-job.ts';
import { answerWhyHere, WHY_HERE } from './why-here-job.ts';

export { planningSheets } from './sheets.ts';
export type { EnrolmentRow, PlacementRow, PlanningFacts, PlanRow } from './sheets.ts';
export { planningTables } from './sheet-tables.ts';
export { planningFactRules } from './fact-rules.ts';
export { readPlanningFacts } from './read-planning-facts.ts';
export { refreshVenueLoads } from './refresh-venue-loads.ts';
export { publishedVersionKeys } from './published-version-keys.ts';
export { readPlacedWeeks, type PlacedWeek, type PlacedWeekFilter } from './placed-weeks.ts';
export { buildProblem, type BuiltProblem, type PlanningInput } from './build-problem.ts';
export { placementRows, proposalsOf, type PlacedRow } from './apply-plan.ts';
export { PROBLEM_WARNINGS } from './problem-warnings.ts';
export { loadsOfOtherPlans, planFromFacts } from './plan-from-facts.ts';
export { solvePlan } from './solve-plan.ts';
export { tellConflict, tellShortage } from './tell-breaches.ts';
export { legendOfProblem } from './legend-of-problem.ts';
export { tellExplainProgress, tellRepair, tellRules } from './tell-explanation.ts';
export { judgeAllCommitments, ledgerOf, measureCommitments } from './cooperation/measure-commitments.ts';
export { commitmentsBoundToWhatIsThere, type StoredBefore } from './cooperation/bound-commitments.ts';
export { needsAndPipeline } from './cooperation/needs-and-pipeline.ts';

/** Endpoints of the storey with their access rules. */
export const planningApi: StoreyApi = storeyApi({ name: 'planning', endpoints, access });

/** Background jobs of the storey. */
export const planningJobs: JobHandlers = { [PLAN_ROTATION]: planRotation, [EXPLAIN_PLAN]: explainPlan, [WHY_HERE]: answerWhyHere, [COMPARE_VARIANTS]: compareVariants };
