/** Who may call what in the evidence storey. */
import type { AccessRule, AccessTable } from '../platform/access/rule.ts';
import { speaks } from '../partnership/index.ts';
import type { endpoints } from './routes.ts';

const counts: AccessRule = {
  who: ['coordinator', 'teacher', 'mentor', 'leader', 'hseq_officer', 'officer', 'administrator'],
  rows: 'aggregate',
  says: {
    zh: '各方人员看其可见的学员；主管部门人员只看无个人信息的汇总，五人以下的组不显示',
    en: 'Staff for the learners they may see; officers see sums without personal data, and no group under five',
  },
};

const walks: AccessRule = {
  who: ['coordinator', 'teacher', 'mentor', 'leader', 'hseq_officer', 'administrator'],
  rows: 'shared',
  says: { zh: '各方人员，限本单位和协议共享的记录', en: 'Staff, for rows of their parties and those shared by agreements in force' },
};

const own: AccessRule = { who: 'member', rows: 'self', says: { zh: '本人的成绩单', en: "The learner's own transcripts" } };

const reads: AccessRule = { who: 'member', rows: 'none', says: { zh: '联合体成员', en: 'Members of the consortium' } };

export const access: AccessTable<(typeof endpoints)[number]['operation']> = {
  countWeeks: counts,
  listWeekRows: counts,
  listFigures: reads,
  getFigure: counts,
  listIndicatorTrends: counts,
  addIndicator: speaks,
  getThread: walks,
  getTranscript: walks,
  listMyTranscripts: own,
  getCockpit: counts,
};
