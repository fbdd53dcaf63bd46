/** The door of the partnership storey: what the storeys above and the composition may use. */
import { storeyApi, type StoreyApi } from '../platform/http/endpoint.ts';
import { access } from './access.ts';
import { endpoints } from './routes.ts';

export { partnershipSheets } from './sheets.ts';
export type { CalendarDayRow, PartnershipFacts, VenueCapacityRow, VenueClosureRow, VenueRow } from './sheets.ts';
export { partnershipTables } from './sheet-tables.ts';
export { partnershipFactRules } from './fact-rules.ts';
export { readPartnershipFacts } from './read-partnership-facts.ts';
export { namesOf } from './store/names.ts';
export { rolesOf } from './store/people.ts';

/** Endpoints of the storey with their access rules. */
export const partnershipApi: StoreyApi = storeyApi({ name: 'partnership', endpoints, access });
export { cooperationSheets } from './cooperation-sheets.ts';
export type { CooperationFacts } from './cooperation-sheets.ts';
export { cooperationTables } from './cooperation-sheet-tables.ts';
export { cooperationFactRules } from './cooperation-fact-rules.ts';
export { readDeclaredDays } from './declared-days.ts';
export { commitmentOn } from './cooperation/as-of.ts';
export { answerOn } from './cooperation/fragments.ts';
export { keepReplacedAnswers, readAnswers } from './cooperation/keep-answers.ts';
export { judgeCommitment, measuringDay, type CommitmentToJudge } from './cooperation/judge-commitment.ts';
export { lightOf, lightOfTask, type IndicatorLimits, type LightSays } from './cooperation/lights.ts';
export { presentCommitment, presentFollowUp, presentNeed, presentPolicy, presentVisitDetail } from './cooperation/present.ts';
export { readCommitments, type CommitmentFilter, type CommitmentRow } from './cooperation/read-commitments.ts';
export { readNeed, readNeeds, type NeedFilter, type NeedRow } from './cooperation/read-needs.ts';
export { readPolicies, type PolicyRow } from './cooperation/read-tasks.ts';
export { readLines, readVisits, type LineRow, type VisitRow } from './cooperation/read-visits.ts';
export { changeCommitment, makeCommitment, type CommitmentChange, type CommitmentTest, type CommitmentToMake } from './cooperation/write-commitment.ts';
export { bindIndicator, type IndicatorToBind } from './cooperation/write-task.ts';
export { speaks } from './cooperation/access.ts';
export { showCommitment, showTask } from './cooperation/routes.ts';
export { visitOf } from './cooperation/existing.ts';
export { speaksFor } from './cooperation/rules.ts';
