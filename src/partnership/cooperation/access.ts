/** Who may call what of needs, visits, commitments and tasks; the rules check that the caller speaks for one of the parties concerned. */
import type { AccessRule, AccessTable } from '../../platform/access/rule.ts';
import type { cooperationEndpoints } from './routes.ts';

const reads: AccessRule = {
  who: 'member',
  rows: 'shared',
  says: { zh: '参与单位和协议共享的单位可查看需求、走访、承诺与任务', en: 'Parties concerned, and those it is shared with, read needs, visits, commitments and tasks' },
};

export const speaks: AccessRule = {
  who: ['coordinator', 'leader', 'officer', 'administrator'],
  rows: 'own party',
  says: { zh: '相关单位的协调员、负责人、主管部门人员和管理员可记录与答复', en: 'Coordinators, leaders, officers and administrators of a party concerned write and answer' },
};

export const cooperationAccess: AccessTable<(typeof cooperationEndpoints)[number]['operation']> = {
  listNeeds: reads,
  getNeed: reads,
  createNeed: speaks,
  changeNeed: speaks,
  answerNeed: speaks,
  listVisits: reads,
  getVisit: reads,
  createVisit: speaks,
  changeVisit: speaks,
  addMinuteLine: speaks,
  changeMinuteLine: speaks,
  closeMinuteLine: speaks,
  listFollowUps: reads,
  listCommitments: reads,
  getCommitment: reads,
  closeCommitment: speaks,
  addDelivery: speaks,
  listTasks: reads,
  createPolicy: speaks,
  addAspect: speaks,
  addTask: speaks,
  addMilestone: speaks,
  markMilestone: speaks,
};
