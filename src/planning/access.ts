/** Who may call what in the planning storey. Row-level security limits the rows; changes are refused to all but coordinators of the plan's party. */
import type { AccessRule, AccessTable } from '../platform/access/rule.ts';
import { speaks } from '../partnership/index.ts';
import type { endpoints } from './routes.ts';

const reads: AccessRule = {
  who: ['coordinator', 'administrator', 'leader', 'teacher', 'mentor', 'hseq_officer'],
  rows: 'shared',
  says: { zh: '办理合作事务的成员可查看本单位的和协议共享的计划', en: 'Members who act for a party read its plans and those shared by agreements in force' },
};

const steers: AccessRule = {
  who: ['coordinator', 'administrator'],
  rows: 'own party',
  says: { zh: '计划所属单位的协调员和管理员可排程、调整、发布', en: "Coordinators and administrators of the plan's party plan, change and publish" },
};

const own: AccessRule = {
  who: 'member',
  rows: 'self',
  says: { zh: '本人的课表与所带教的场所', en: 'Own weeks, and the venues one guides' },
};

const looksAhead: AccessRule = {
  who: ['coordinator', 'administrator', 'leader', 'officer'],
  rows: 'shared',
  says: { zh: '协调员、负责人、主管部门人员和管理员可查看所涉单位的需求、承诺与简报', en: 'Coordinators, leaders, officers and administrators see needs, promises and briefs of the parties concerned' },
};

export const access: AccessTable<(typeof endpoints)[number]['operation']> = {
  listPlans: reads,
  getPlan: reads,
  previewPlanning: steers,
  startPlanRun: steers,
  explainPlan: steers,
  askWhyHere: steers,
  compareVariants: steers,
  getPlanVersion: reads,
  comparePlanVersion: reads,
  publishPlanVersion: steers,
  discardPlanDraft: steers,
  movePlacement: steers,
  pinPlacement: steers,
  removePin: steers,
  getSchedule: reads,
  getMySchedule: own,
  getMyVenues: own,
  createCommitment: speaks,
  changeCommitment: speaks,
  getNeedPipeline: looksAhead,
  getVisitBrief: looksAhead,
  listJudgedCommitments: looksAhead,
  getCommitmentLedger: looksAhead,
};
