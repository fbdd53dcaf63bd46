/** Who may call what in the delivery storey. */
import type { AccessRule, AccessTable } from '../platform/access/rule.ts';
import type { endpoints } from './routes.ts';

const own: AccessRule = {
  who: 'member',
  rows: 'self',
  says: { zh: '学员只查看和填写自己的周志与缺勤', en: 'Learners see and write their own logs and absences only' },
};

const signs: AccessRule = {
  who: ['mentor', 'coordinator'],
  rows: 'shared',
  says: { zh: '该周在该场所带教的师傅，或场所所属单位的协调员', en: "Mentors of the venue in that week, or coordinators of the venue's party" },
};

const oversees: AccessRule = {
  who: ['coordinator', 'teacher', 'mentor', 'administrator'],
  rows: 'shared',
  says: { zh: '协调员、教师、师傅与管理员，限其可见的学员', en: 'Coordinators, teachers, mentors and administrators, for the learners they may see' },
};

const hands: AccessRule = {
  who: ['coordinator', 'administrator'],
  rows: 'own party',
  says: { zh: '场所所属单位的协调员或管理员', en: "Coordinators or administrators of the venue's party" },
};

const holder: AccessRule = {
  who: 'public',
  rows: 'none',
  says: { zh: '持有有效签字链接的人；链接只用于一个场所的一周', en: 'Whoever holds a valid signing link, which serves one venue and week only' },
};

export const access: AccessTable<(typeof endpoints)[number]['operation']> = {
  listMyWeeks: own,
  writeMyLog: own,
  supersedeMyLog: own,
  noteMyAbsence: own,
  withdrawMyAbsence: own,
  listLogsToSign: signs,
  decideLog: signs,
  listLogs: oversees,
  listLearnersBehind: oversees,
  makeSigningLink: hands,
  revokeSigningLink: hands,
  openSigningLink: holder,
  decideByLink: holder,
};
