/** Who may call what in the curriculum storey. Row-level security limits the rows; the rules check the owner of what is changed. */
import type { AccessRule, AccessTable } from '../platform/access/rule.ts';
import type { endpoints } from './routes.ts';

const reads: AccessRule = {
  who: 'member',
  rows: 'shared',
  says: { zh: '联合体成员可查看：本单位的和协议共享的标准、项目、课程与供给', en: 'Members read frameworks, programmes, courses and offers of their parties and those shared by agreements in force' },
};

const edits: AccessRule = {
  who: ['coordinator', 'administrator'],
  rows: 'own party',
  says: { zh: '协调员和管理员可修改本单位的记录', en: 'Coordinators and administrators change the rows of their own party' },
};

const answersNeeds: AccessRule = {
  who: ['coordinator', 'leader', 'officer', 'administrator'],
  rows: 'own party',
  says: { zh: '提出方或面向方的协调员、负责人、主管部门人员和管理员可把需求对应到专业项目', en: 'Coordinators, leaders, officers and administrators of either side say which programmes answer a need' },
};

export const access: AccessTable<(typeof endpoints)[number]['operation']> = {
  listFrameworks: reads,
  getFrameworkVersion: reads,
  endFrameworkVersion: edits,
  copyFrameworkVersion: edits,
  createCompetence: edits,
  changeCompetence: edits,
  checkElectives: reads,
  listProgrammes: reads,
  getProgramme: reads,
  createProgrammeVersion: edits,
  listCourses: reads,
  getCourse: reads,
  createCourse: edits,
  changeCourse: edits,
  linkCompetence: edits,
  unlinkCompetence: edits,
  listVenueOffers: reads,
  createVenueOffer: edits,
  endVenueOffer: edits,
  getCoverage: reads,
  listNeedAreas: reads,
  answerNeedWithProgrammes: answersNeeds,
};
