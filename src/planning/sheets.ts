/** The workbook sheets of the planning storey, and its facts. Sheets of lower storeys are referenced by their id. */
import { sheet, type FactsOf, type RowOf } from '../platform/sheet.ts';

const key = { type: 'key', header: { zh: '编号', en: 'Key' } } as const;
const nameZh = { type: 'text', maxLength: 200, isOptional: true, header: { zh: '中文名称', en: 'Chinese name' } } as const;
const nameEn = { type: 'text', maxLength: 200, isOptional: true, header: { zh: '英文名称', en: 'English name' } } as const;
const ownerParty = { type: 'reference', sheet: 'parties', header: { zh: '所属单位', en: 'Owner party' } } as const;
const enrolment = { type: 'reference', sheet: 'enrolments', header: { zh: '学员', en: 'Learner' } } as const;
const area = { type: 'reference', sheet: 'areas', header: { zh: '能力领域', en: 'Area' } } as const;
const venue = { type: 'reference', sheet: 'venues', header: { zh: '学习场所', en: 'Venue' } } as const;
const firstWeek = { type: 'week', header: { zh: '首周（周一）', en: 'First week (Monday)' } } as const;
const lastWeek = { type: 'week', header: { zh: '末周（周一）', en: 'Last week (Monday)' } } as const;
const weight = (zh: string, en: string) => ({ type: 'integer', minimum: 0, maximum: 1000, header: { zh, en } }) as const;

export const enrolments = sheet({
  id: 'enrolments',
  title: { zh: '学员名册', en: 'Learners' },
  help: { zh: '某人在某班级学习：学生、学徒、实践教师、受训员工', en: 'A person learns in a cohort: student, apprentice, teacher on practice, employee in training' },
  columns: {
    key,
    person: { type: 'reference', sheet: 'people', header: { zh: '人员', en: 'Person' } },
    cohort: { type: 'reference', sheet: 'cohorts', header: { zh: '班级', en: 'Cohort' } },
    firstWeek: { ...firstWeek, header: { zh: '加入周（周一）', en: 'Joins in week (Monday)' } },
    lastWeek: { ...lastWeek, isOptional: true, header: { zh: '离开周（周一）', en: 'Last week (Monday)' } },
  },
  key: ['key'],
});

export const electiveChoices = sheet({
  id: 'electiveChoices',
  title: { zh: '选修选择', en: 'Elective choices' },
  help: { zh: '学员有日期的选修选择，对排程有约束力', en: "A learner's dated choice of electives; it binds the planner" },
  columns: { enrolment, area, chosenOn: { type: 'date', header: { zh: '选择日期', en: 'Chosen on' } } },
  key: ['enrolment', 'area'],
});

export const absences = sheet({
  id: 'absences',
  title: { zh: '缺勤', en: 'Absences' },
  help: { zh: '整周不在的时间；只记大类，不记诊断', en: 'Whole weeks away; only the coarse kind, no diagnosis' },
  columns: {
    enrolment,
    firstWeek,
    lastWeek,
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
  },
  key: ['enrolment', 'firstWeek'],
});

export const trainingDone = sheet({
  id: 'trainingDone',
  title: { zh: '已完成', en: 'Training done' },
  help: { zh: '首个计划之前已完成的领域周数', en: 'Weeks of an area done before the first plan' },
  columns: { enrolment, area, weeks: { type: 'integer', minimum: 1, maximum: 260, header: { zh: '周数', en: 'Weeks' } } },
  key: ['enrolment', 'area'],
});

export const venuePreferences = sheet({
  id: 'venuePreferences',
  title: { zh: '场所偏好', en: 'Venue preferences' },
  help: { zh: '学员在某场所每周的代价；负数表示希望', en: 'Cost of each week of a learner in a venue; negative is a wish' },
  columns: { enrolment, venue, cost: { type: 'integer', minimum: -100, maximum: 100, header: { zh: '代价', en: 'Cost' } } },
  key: ['enrolment', 'venue'],
});

export const venueRestrictions = sheet({
  id: 'venueRestrictions',
  title: { zh: '禁入场所', en: 'Venue restrictions' },
  help: { zh: '学员不得安排的场所及其依据', en: 'Venues a learner must not be placed in, and why' },
  columns: {
    enrolment,
    venue,
    reasonZh: { type: 'text', maxLength: 300, isOptional: true, header: { zh: '原因（中文）', en: 'Reason in Chinese' } },
    reasonEn: { type: 'text', maxLength: 300, isOptional: true, header: { zh: '原因（英文）', en: 'Reason in English' } },
    source: { type: 'text', maxLength: 200, header: { zh: '依据', en: 'Source' }, help: { zh: '规则或协议编号', en: 'Id of the rule or agreement' } },
  },
  key: ['enrolment', 'venue'],
});

export const placeLimits = sheet({
  id: 'placeLimits',
  title: { zh: '人数上限', en: 'Limits' },
  help: { zh: '这些班级在这些场所每周合计最多多少人；留空表示全部', en: 'At most so many learners of these cohorts in these venues together; empty means all' },
  columns: {
    key,
    party: ownerParty,
    nameZh,
    nameEn,
    venues: { type: 'references', sheet: 'venues', isOptional: true, header: { zh: '场所', en: 'Venues' } },
    cohorts: { type: 'references', sheet: 'cohorts', isOptional: true, header: { zh: '班级', en: 'Cohorts' } },
    max: { type: 'integer', minimum: 0, maximum: 10000, header: { zh: '上限', en: 'At most' } },
    firstWeek: { ...firstWeek, isOptional: true },
    lastWeek: { ...lastWeek, isOptional: true },
    source: { type: 'text', maxLength: 200, header: { zh: '依据', en: 'Source' }, help: { zh: '规则或协议编号', en: 'Id of the rule or agreement' } },
  },
  key: ['key'],
  oneOf: [['nameZh', 'nameEn']],
});

export const plans = sheet({
  id: 'plans',
  title: { zh: '计划', en: 'Plans' },
  help: { zh: '计划期与各项代价的权重', en: 'Planning horizons with the weights of the cost terms' },
  columns: {
    key,
    party: ownerParty,
    nameZh,
    nameEn,
    firstWeek,
    weekCount: { type: 'integer', minimum: 1, maximum: 260, header: { zh: '周数', en: 'Weeks' } },
    preferenceWeight: weight('权重：偏好', 'Weight: preference'),
    siteChangeWeight: weight('权重：换地点', 'Weight: site change'),
    idleWeekWeight: weight('权重：空周', 'Weight: idle week'),
    crowdingWeight: weight('权重：拥挤', 'Weight: crowding'),
    unfairnessWeight: weight('权重：不公平', 'Weight: unfairness'),
    disruptionWeight: weight('权重：变动', 'Weight: disruption'),
    fairness: {
      type: 'choice',
      header: { zh: '公平口径', en: 'Fairness' },
      options: { preference: { zh: '偏好', en: 'Preference' }, personal: { zh: '个人总代价', en: 'Personal cost' } },
    },
  },
  key: ['key'],
  oneOf: [['nameZh', 'nameEn']],
});

export const planVersions = sheet({
  id: 'planVersions',
  title: { zh: '计划版本', en: 'Plan versions' },
  help: { zh: '草案或发布版；已发布的不再修改，只由下一版接替', en: 'Drafts and publications; what is published is never edited, only followed' },
  columns: {
    key,
    plan: { type: 'reference', sheet: 'plans', header: { zh: '计划', en: 'Plan' } },
    number: { type: 'integer', minimum: 1, maximum: 100000, header: { zh: '版本号', en: 'Number' } },
    state: {
      type: 'choice',
      header: { zh: '状态', en: 'State' },
      options: { draft: { zh: '草案', en: 'Draft' }, published: { zh: '已发布', en: 'Published' }, superseded: { zh: '已被接替', en: 'Superseded' } },
    },
    madeOn: { type: 'date', header: { zh: '编制日期', en: 'Made on' } },
    publishedOn: { type: 'date', isOptional: true, header: { zh: '发布日期', en: 'Published on' } },
    frozenUntil: {
      type: 'week',
      isOptional: true,
      header: { zh: '冻结至（周一）', en: 'Frozen until (Monday)' },
      help: { zh: '该周之前的安排不可更改', en: 'Weeks before this one cannot change' },
    },
    note: { type: 'text', maxLength: 500, isOptional: true, header: { zh: '说明', en: 'Note' } },
  },
  key: ['key'],
});

export const placements = sheet({
  id: 'placements',
  title: { zh: '安排', en: 'Placements' },
  help: { zh: '学员自哪周至哪周在哪个场所学习哪个领域', en: 'A learner learns an area in a venue from one week to another' },
  columns: {
    planVersion: { type: 'reference', sheet: 'planVersions', header: { zh: '计划版本', en: 'Plan version' } },
    enrolment,
    firstWeek,
    lastWeek,
    area,
    venue,
  },
  key: ['planVersion', 'enrolment', 'firstWeek'],
});

export const pins = sheet({
  id: 'pins',
  title: { zh: '固定安排', en: 'Pins' },
  help: { zh: '人工固定、排程必须保留的安排', en: 'Placements fixed by hand; the planner keeps them' },
  columns: { plan: { type: 'reference', sheet: 'plans', header: { zh: '计划', en: 'Plan' } }, enrolment, firstWeek, lastWeek, area, venue },
  key: ['plan', 'enrolment', 'firstWeek'],
});

export const planningSheets = {
  enrolments,
  electiveChoices,
  absences,
  trainingDone,
  venuePreferences,
  venueRestrictions,
  placeLimits,
  plans,
  planVersions,
  placements,
  pins,
} as const;

export type PlanningFacts = FactsOf<typeof planningSheets>;
export type EnrolmentRow = RowOf<typeof enrolments>;
export type PlanRow = RowOf<typeof plans>;
export type PlacementRow = RowOf<typeof placements>;
