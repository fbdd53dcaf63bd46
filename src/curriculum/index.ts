/** The door of the curriculum storey: what the storeys above and the composition may use. */
import { storeyApi, type StoreyApi } from '../platform/http/endpoint.ts';
import { access } from './access.ts';
import { endpoints } from './routes.ts';

export { curriculumSheets } from './sheets.ts';
export type { AreaRow, CohortRow, CurriculumFacts } from './sheets.ts';
export { curriculumTables } from './sheet-tables.ts';
export { curriculumFactRules } from './fact-rules.ts';
export { readCurriculumFacts } from './read-curriculum-facts.ts';
export { checkElectiveChoice, type ElectiveBreach, type ElectiveGroup } from './elective-groups.ts';
export { groupsOf, phaseRequirements, requiredWeeks } from './required-weeks.ts';
export type { AreaRequirement, PhaseRequirement, RequiredWeeks, RequiredWeeksInput } from './required-weeks.ts';

/** Endpoints of the storey with their access rules. */
export const curriculumApi: StoreyApi = storeyApi({ name: 'curriculum', endpoints, access });
export { needAreaSheets, needAreaTables, type NeedAreaFacts } from './need-areas.ts';
