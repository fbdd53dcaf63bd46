/** The workbook sheets of the curriculum storey, and its facts. Sheets of lower storeys are referenced by their id. */
import { sheet, type FactsOf, type RowOf } from '../platform/sheet.ts';

const key = { type: 'key', header: { zh: '编号', en: 'Key' } } as const;
const nameZh = { type: 'text', maxLength: 300, isOptional: true, header: { zh: '中文名称', en: 'Chinese name' } } as const;
const nameEn = { type: 'text', maxLength: 300, isOptional: true, header: { zh: '英文名称', en: 'English name' } } as const;
const validFrom = { type: 'date', header: { zh: '生效日期', en: 'Valid from' } } as const;
const validTo = {
  type: 'date',
  isOptional: true,
  header: { zh: '失效日期', en: 'Valid to' },
  help: { zh: '最后有效的一天（含当日）；留空表示长期有效', en: 'The last day it holds, inclusive; empty means open-ended' },
} as const;
const ownerParty = { type: 'reference', sheet: 'parties', header: { zh: '所属单位', en: 'Owner party' } } as const;
const named = [['nameZh', 'nameEn']] as const;

export const frameworks = sheet({
  id: 'frameworks',
  title: { zh: '标准', en: 'Frameworks' },
  help: { zh: '规定须学内容的标准：培训条例、职业标准、实践与复训规定', en: 'Standards of what must be learnt' },
  columns: {
    key,
    party: ownerParty,
    nameZh,
    nameEn,
    kind: {
      type: 'choice',
      header: { zh: '类型', en: 'Kind' },
      options: {
        ordinance: { zh: '培训条例', en: 'Training ordinance' },
        standard: { zh: '职业标准', en: 'Occupational standard' },
        practice: { zh: '企业实践', en: 'Enterprise practice' },
        refresher: { zh: '复训', en: 'Refresher' },
        benchmark: { zh: '对标标准', en: 'Benchmark' },
      },
    },
    citation: { type: 'text', maxLength: 300, isOptional: true, header: { zh: '出处', en: 'Citation' } },
    sourceUrl: { type: 'text', maxLength: 500, isOptional: true, header: { zh: '来源网址', en: 'Source URL' } },
  },
  key: ['key'],
  oneOf: named,
});

export const frameworkVersions = sheet({
  id: 'frameworkVersions',
  title: { zh: '标准版本', en: 'Framework versions' },
  help: { zh: '标准的某一版本', en: 'An edition of a framework' },
  columns: {
    key,
    framework: { type: 'reference', sheet: 'frameworks', header: { zh: '标准', en: 'Framework' } },
    label: { type: 'text', maxLength: 60, header: { zh: '版本', en: 'Label' } },
    validFrom,
    validTo,
  },
  key: ['key'],
});

export const phases = sheet({
  id: 'phases',
  title: { zh: '培训阶段', en: 'Phases' },
  help: { zh: '以毛日历周计的培训阶段', en: 'Stretches of training, counted in gross calendar weeks' },
  columns: {
    key,
    frameworkVersion: { type: 'reference', sheet: 'frameworkVersions', header: { zh: '标准版本', en: 'Framework version' } },
    position: { type: 'integer', minimum: 1, maximum: 99, header: { zh: '次序', en: 'Position' } },
    nameZh,
    nameEn,
    grossWeeks: { type: 'integer', minimum: 1, maximum: 520, header: { zh: '毛周数', en: 'Gross weeks' } },
  },
  key: ['key'],
  oneOf: named,
});

export const areas = sheet({
  id: 'areas',
  title: { zh: '能力领域', en: 'Areas' },
  help: { zh: '标准中的能力领域，必修或选修', en: 'Competence areas of a framework version, mandatory or elective' },
  columns: {
    key,
    frameworkVersion: { type: 'reference', sheet: 'frameworkVersions', header: { zh: '标准版本', en: 'Framework version' } },
    parent: { type: 'reference', sheet: 'areas', isOptional: true, header: { zh: '上级领域', en: 'Parent area' } },
    number: { type: 'text', maxLength: 20, header: { zh: '序号', en: 'Number' } },
    nameZh,
    nameEn,
    isElective: { type: 'flag', header: { zh: '选修', en: 'Elective' } },
    clause: { type: 'text', maxLength: 200, isOptional: true, header: { zh: '条款', en: 'Clause' } },
    minimumBlockWeeks: {
      type: 'integer',
      minimum: 1,
      maximum: 52,
      isOptional: true,
      header: { zh: '最短连续周', en: 'Minimum block' },
      help: { zh: '在同一场所至少连续的周数，默认 1', en: 'Fewest weeks in a row in one venue, 1 unless told' },
    },
    maximumBlockWeeks: {
      type: 'integer',
      minimum: 1,
      maximum: 52,
      isOptional: true,
      header: { zh: '最长连续周', en: 'Maximum block' },
      help: { zh: '在同一场所最多连续的周数，默认不限', en: 'Most weeks in a row in one venue, unbounded unless told' },
    },
  },
  key: ['key'],
  oneOf: named,
});

export const areaWeeks = sheet({
  id: 'areaWeeks',
  title: { zh: '领域周数', en: 'Area weeks' },
  help: { zh: '每个领域在各阶段的毛周数；没有周数的领域通过日志能力取证', en: 'Gross weeks of an area in a phase; areas without weeks are evidenced through logged competences' },
  columns: {
    area: { type: 'reference', sheet: 'areas', header: { zh: '能力领域', en: 'Area' } },
    phase: { type: 'reference', sheet: 'phases', header: { zh: '阶段', en: 'Phase' } },
    grossWeeks: { type: 'integer', minimum: 1, maximum: 260, header: { zh: '毛周数', en: 'Gross weeks' } },
  },
  key: ['area', 'phase'],
});

export const areaSequences = sheet({
  id: 'areaSequences',
  title: { zh: '先后关系', en: 'Sequences' },
  help: { zh: '哪个领域先于哪个领域', en: 'Which area comes before which' },
  columns: {
    before: { type: 'reference', sheet: 'areas', header: { zh: '先学', en: 'Before' } },
    after: { type: 'reference', sheet: 'areas', header: { zh: '后学', en: 'After' } },
    kind: {
      type: 'choice',
      header: { zh: '关系', en: 'Kind' },
      options: {
        order: { zh: '两者都学时先后有序', en: 'In this order if both are learnt' },
        prerequisite: { zh: '先修要求', en: 'Prerequisite' },
      },
    },
  },
  key: ['before', 'after'],
});

export const electiveGroups = sheet({
  id: 'electiveGroups',
  title: { zh: '选修组', en: 'Elective groups' },
  help: { zh: '从一组选修领域中至少与至多选几个', en: 'How many of a set of elective areas a learner chooses' },
  columns: {
    key,
    frameworkVersion: { type: 'reference', sheet: 'frameworkVersions', header: { zh: '标准版本', en: 'Framework version' } },
    nameZh,
    nameEn,
    areas: { type: 'references', sheet: 'areas', header: { zh: '领域', en: 'Areas' } },
    atLeast: { type: 'integer', minimum: 0, maximum: 99, header: { zh: '至少', en: 'At least' } },
    atMost: { type: 'integer', minimum: 0, maximum: 99, header: { zh: '至多', en: 'At most' } },
    clause: { type: 'text', maxLength: 200, isOptional: true, header: { zh: '条款', en: 'Clause' } },
  },
  key: ['key'],
  oneOf: named,
});

export const competences = sheet({
  id: 'competences',
  title: { zh: '能力', en: 'Competences' },
  help: { zh: '学员能做什么：课程所教、日志所证', en: 'What a learner can do: what courses teach and logs evidence' },
  columns: {
    key,
    area: { type: 'reference', sheet: 'areas', header: { zh: '能力领域', en: 'Area' } },
    nameZh,
    nameEn,
  },
  key: ['key'],
  oneOf: named,
});

export const programmes = sheet({
  id: 'programmes',
  title: { zh: '专业项目', en: 'Programmes' },
  help: { zh: '学校或企业开设的培养项目', en: 'What a school or a site offers' },
  columns: {
    key,
    party: ownerParty,
    nameZh,
    nameEn,
    kind: {
      type: 'choice',
      header: { zh: '类型', en: 'Kind' },
      options: {
        apprenticeship: { zh: '学徒培养', en: 'Apprenticeship' },
        study: { zh: '在校学习', en: 'Study' },
        teacher_practice: { zh: '教师企业实践', en: "Teachers' enterprise practice" },
        employee_training: { zh: '员工培训', en: 'Employee training' },
      },
    },
  },
  key: ['key'],
  oneOf: named,
});

export const programmeVersions = sheet({
  id: 'programmeVersions',
  title: { zh: '项目版本', en: 'Programme versions' },
  help: { zh: '依据某一标准版本制定的培养方案', en: 'An edition of a programme, built on one framework version' },
  columns: {
    key,
    programme: { type: 'reference', sheet: 'programmes', header: { zh: '专业项目', en: 'Programme' } },
    frameworkVersion: { type: 'reference', sheet: 'frameworkVersions', header: { zh: '标准版本', en: 'Framework version' } },
    label: { type: 'text', maxLength: 60, header: { zh: '版本', en: 'Label' } },
    validFrom,
    validTo,
    maximumAreasPerSite: {
      type: 'integer',
      minimum: 1,
      maximum: 99,
      isOptional: true,
      header: { zh: '同地点最多领域', en: 'Areas per site at most' },
      help: { zh: '一名学员在同一厂区最多学习的领域数，保证轮岗多样', en: 'Most areas of one learner at one site, so that everybody sees several' },
    },
  },
  key: ['key'],
});

export const courses = sheet({
  id: 'courses',
  title: { zh: '课程', en: 'Courses' },
  help: { zh: '项目中的课程', en: 'Courses of a programme' },
  columns: {
    key,
    programme: { type: 'reference', sheet: 'programmes', header: { zh: '专业项目', en: 'Programme' } },
    nameZh,
    nameEn,
    hours: { type: 'integer', minimum: 1, maximum: 2000, header: { zh: '学时', en: 'Hours' } },
    competences: { type: 'references', sheet: 'competences', isOptional: true, header: { zh: '所教能力', en: 'Competences taught' } },
    venues: { type: 'references', sheet: 'venues', isOptional: true, header: { zh: '实践场所', en: 'Practised in' } },
  },
  key: ['key'],
  oneOf: named,
});

export const venueOffers = sheet({
  id: 'venueOffers',
  title: { zh: '场所供给', en: 'Venue offers' },
  help: { zh: '哪个场所可学哪个能力领域', en: 'Which area can be learnt in which venue' },
  columns: {
    venue: { type: 'reference', sheet: 'venues', header: { zh: '学习场所', en: 'Venue' } },
    area: { type: 'reference', sheet: 'areas', header: { zh: '能力领域', en: 'Area' } },
    validFrom,
    validTo,
  },
  key: ['venue', 'area', 'validFrom'],
});

export const cohorts = sheet({
  id: 'cohorts',
  title: { zh: '届次班级', en: 'Cohorts' },
  help: { zh: '同时开始某一项目版本的学员', en: 'Learners who begin a programme version together' },
  columns: {
    key,
    party: ownerParty,
    programmeVersion: { type: 'reference', sheet: 'programmeVersions', header: { zh: '项目版本', en: 'Programme version' } },
    nameZh,
    nameEn,
    startWeek: { type: 'week', header: { zh: '起始周（周一）', en: 'Start week (Monday)' } },
    reserveWeeks: {
      type: 'integer',
      minimum: 0,
      maximum: 26,
      isOptional: true,
      header: { zh: '每年机动周', en: 'Reserve weeks a year' },
      help: { zh: '不排培训任务的机动周，用于补课与休假', en: 'Weeks a year left free for catching up and leave' },
    },
  },
  key: ['key'],
  oneOf: named,
});

export const cohortWeeks = sheet({
  id: 'cohortWeeks',
  title: { zh: '班级校历', en: 'Cohort weeks' },
  help: { zh: '班级不在培训场所的周：在校、假期、考试', en: 'Weeks a cohort is away from training venues: school blocks, holidays, examinations' },
  columns: {
    cohort: { type: 'reference', sheet: 'cohorts', header: { zh: '班级', en: 'Cohort' } },
    firstWeek: { type: 'week', header: { zh: '首周（周一）', en: 'First week (Monday)' } },
    lastWeek: { type: 'week', header: { zh: '末周（周一）', en: 'Last week (Monday)' } },
    kind: {
      type: 'choice',
      header: { zh: '类型', en: 'Kind' },
      options: {
        school: { zh: '在校', en: 'School' },
        holiday: { zh: '假期', en: 'Holiday' },
        examination: { zh: '考试', en: 'Examination' },
      },
    },
  },
  key: ['cohort', 'firstWeek'],
});

export const curriculumSheets = {
  frameworks,
  frameworkVersions,
  phases,
  areas,
  areaWeeks,
  areaSequences,
  electiveGroups,
  competences,
  programmes,
  programmeVersions,
  courses,
  venueOffers,
  cohorts,
  cohortWeeks,
} as const;

export type CurriculumFacts = FactsOf<typeof curriculumSheets>;
export type AreaRow = RowOf<typeof areas>;
export type CohortRow = RowOf<typeof cohorts>;
