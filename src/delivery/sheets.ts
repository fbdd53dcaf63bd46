/** The workbook sheets of the delivery storey: what happened, week by week. */
import { sheet, type FactsOf, type RowOf } from '../platform/sheet.ts';

const enrolment = { type: 'reference', sheet: 'enrolments', header: { zh: '学员', en: 'Learner' } } as const;
const week = { type: 'week', header: { zh: '周（周一）', en: 'Week (Monday)' } } as const;

export const logEntries = sheet({
  id: 'logEntries',
  title: { zh: '周志', en: 'Weekly logs' },
  help: { zh: '学员每周做了什么；已签字的不再修改，只能以新记录接替', en: "A learner's weeks; signed entries never change, they are superseded" },
  columns: {
    enrolment,
    week,
    area: { type: 'reference', sheet: 'areas', header: { zh: '能力领域', en: 'Area' } },
    venue: { type: 'reference', sheet: 'venues', header: { zh: '学习场所', en: 'Venue' } },
    host: { type: 'reference', sheet: 'parties', header: { zh: '接收单位', en: 'Host party' } },
    state: {
      type: 'choice',
      header: { zh: '状态', en: 'State' },
      options: { draft: { zh: '草稿', en: 'Draft' }, submitted: { zh: '待签字', en: 'Submitted' }, signed: { zh: '已签字', en: 'Signed' }, returned: { zh: '已退回', en: 'Returned' } },
    },
    language: { type: 'choice', header: { zh: '语言', en: 'Language' }, options: { zh: { zh: '中文', en: 'Chinese' }, en: { zh: '英文', en: 'English' } } },
    doneText: { type: 'text', maxLength: 4000, header: { zh: '所做工作', en: 'What was done' } },
    competences: { type: 'references', sheet: 'competences', isOptional: true, header: { zh: '相关能力', en: 'Competences' } },
    daysPresent: { type: 'integer', minimum: 0, maximum: 7, header: { zh: '出勤天数', en: 'Days present' } },
    daysPlanned: { type: 'integer', minimum: 0, maximum: 7, header: { zh: '应到天数', en: 'Days planned' } },
    submittedAt: { type: 'date', isOptional: true, header: { zh: '提交日期', en: 'Submitted on' } },
    decidedAt: { type: 'date', isOptional: true, header: { zh: '签字日期', en: 'Decided on' } },
    decidedByPerson: { type: 'reference', sheet: 'people', isOptional: true, header: { zh: '签字人', en: 'Decided by' } },
    returnReason: { type: 'text', maxLength: 1000, isOptional: true, header: { zh: '退回原因', en: 'Reason for return' } },
  },
  key: ['enrolment', 'week'],
});

export const absenceNotes = sheet({
  id: 'absenceNotes',
  title: { zh: '缺勤登记', en: 'Days absent' },
  help: { zh: '按天登记的缺勤；只记大类', en: 'Absence by the day; only the coarse kind' },
  columns: {
    enrolment,
    day: { type: 'date', header: { zh: '日期', en: 'Day' } },
    kind: {
      type: 'choice',
      header: { zh: '类别', en: 'Kind' },
      options: {
        leave: { zh: '休假', en: 'Leave' },
        illness: { zh: '病假', en: 'Illness' },
        family: { zh: '家庭原因', en: 'Family' },
        service: { zh: '公务', en: 'Service' },
        other: { zh: '其他', en: 'Other' },
      },
    },
    notedAt: { type: 'date', header: { zh: '登记日期', en: 'Noted on' } },
  },
  key: ['enrolment', 'day'],
});

export const deliverySheets = { logEntries, absenceNotes } as const;

export type DeliveryFacts = FactsOf<typeof deliverySheets>;
export type LogEntryRow = RowOf<typeof logEntries>;
