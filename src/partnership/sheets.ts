/** The workbook sheets of the partnership storey, and its facts: the same rows by key, whether from a workbook or the store. */
import { sheet, type FactsOf, type RowOf } from '../platform/sheet.ts';

const nameZh = { type: 'text', maxLength: 200, isOptional: true, header: { zh: '中文名称', en: 'Chinese name' } } as const;
const nameEn = { type: 'text', maxLength: 200, isOptional: true, header: { zh: '英文名称', en: 'English name' } } as const;
const validFrom = { type: 'date', header: { zh: '生效日期', en: 'Valid from' } } as const;
const validTo = {
  type: 'date',
  isOptional: true,
  header: { zh: '失效日期', en: 'Valid to' },
  help: { zh: '最后有效的一天（含当日）；留空表示长期有效', en: 'The last day it holds, inclusive; empty means open-ended' },
} as const;
const ownerParty = {
  type: 'reference',
  sheet: 'parties',
  header: { zh: '所属单位', en: 'Owner party' },
  help: { zh: '拥有这一行数据的单位', en: 'The party that owns this row' },
} as const;

export const consortium = sheet({
  id: 'consortium',
  title: { zh: '联合体', en: 'Consortium' },
  help: { zh: '一行：共享人员与场所的合作网络', en: 'One row: the network of parties that share people and places' },
  columns: {
    key: { type: 'key', header: { zh: '编号', en: 'Key' } },
    nameZh,
    nameEn,
    timeZone: { type: 'text', header: { zh: '时区', en: 'Time zone' }, help: { zh: 'IANA 名称，例如 Asia/Shanghai', en: 'IANA name, e.g. Asia/Shanghai' } },
    clockDay: {
      type: 'date',
      isOptional: true,
      header: { zh: '示例日期', en: 'Clock day' },
      help: { zh: '示例数据中的“今天”；真实数据请留空', en: '“Today” of example data; leave empty for real data' },
    },
  },
  key: ['key'],
  oneOf: [['nameZh', 'nameEn']],
});

export const parties = sheet({
  id: 'parties',
  title: { zh: '合作单位', en: 'Parties' },
  help: { zh: '学校、企业、教育主管部门及其他合作主体', en: 'Schools, enterprises, authorities and other bodies that act in the cooperation' },
  columns: {
    key: { type: 'key', header: { zh: '编号', en: 'Key' } },
    nameZh,
    nameEn,
    kind: {
      type: 'choice',
      header: { zh: '类型', en: 'Kind' },
      options: {
        school: { zh: '学校', en: 'School' },
        enterprise: { zh: '企业', en: 'Enterprise' },
        authority: { zh: '教育主管部门', en: 'Education authority' },
        park: { zh: '园区', en: 'Park' },
        chamber: { zh: '行业协会', en: 'Chamber' },
        industry_college: { zh: '产业学院', en: 'Industry college' },
        council: { zh: '理事会', en: 'Council' },
        training_base: { zh: '实训基地', en: 'Training base' },
      },
    },
    registrationCode: { type: 'text', maxLength: 40, isOptional: true, header: { zh: '统一社会信用代码', en: 'Registration code' } },
  },
  key: ['key'],
  oneOf: [['nameZh', 'nameEn']],
});

export const people = sheet({
  id: 'people',
  title: { zh: '人员', en: 'People' },
  help: { zh: '仅保留培训所需的个人信息', en: 'Only the personal data that training needs' },
  columns: {
    key: { type: 'key', header: { zh: '编号', en: 'Key' } },
    party: ownerParty,
    nativeName: { type: 'text', maxLength: 100, header: { zh: '姓名', en: 'Native name' } },
    latinName: { type: 'text', maxLength: 100, isOptional: true, header: { zh: '拉丁字母姓名', en: 'Latin name' } },
    email: { type: 'text', maxLength: 200, isOptional: true, header: { zh: '电子邮箱', en: 'E-mail' }, help: { zh: '仅供需要登录的人员', en: 'Only for people who sign in' } },
  },
  key: ['key'],
});

export const roles = sheet({
  id: 'roles',
  title: { zh: '角色', en: 'Roles' },
  help: { zh: '某人自何时至何时在某单位担任何种角色', en: 'What a person is in a party, from when to when' },
  columns: {
    person: { type: 'reference', sheet: 'people', header: { zh: '人员', en: 'Person' } },
    party: { type: 'reference', sheet: 'parties', header: { zh: '单位', en: 'Party' } },
    role: {
      type: 'choice',
      header: { zh: '角色', en: 'Role' },
      options: {
        coordinator: { zh: '协调员', en: 'Coordinator' },
        mentor: { zh: '带教师傅', en: 'Mentor' },
        teacher: { zh: '教师', en: 'Teacher' },
        learner: { zh: '学员', en: 'Learner' },
        hseq_officer: { zh: '安环质管员', en: 'HSEQ officer' },
        officer: { zh: '主管部门人员', en: 'Officer' },
        leader: { zh: '负责人', en: 'Leader' },
        administrator: { zh: '管理员', en: 'Administrator' },
      },
    },
    validFrom,
    validTo,
  },
  key: ['person', 'party', 'role', 'validFrom'],
});

export const sites = sheet({
  id: 'sites',
  title: { zh: '厂区校区', en: 'Sites' },
  help: { zh: '工作与学习地点；学员换地点需要时间', en: 'Places of work; moving between them costs a learner time' },
  columns: {
    key: { type: 'key', header: { zh: '编号', en: 'Key' } },
    party: ownerParty,
    nameZh,
    nameEn,
    addressZh: { type: 'text', maxLength: 300, isOptional: true, header: { zh: '中文地址', en: 'Address in Chinese' } },
    addressEn: { type: 'text', maxLength: 300, isOptional: true, header: { zh: '英文地址', en: 'Address in English' } },
  },
  key: ['key'],
  oneOf: [['nameZh', 'nameEn']],
});

export const plants = sheet({
  id: 'plants',
  title: { zh: '装置', en: 'Plants' },
  help: { zh: '一体化基地的生产装置', en: 'Production units of an integrated site' },
  columns: {
    key: { type: 'key', header: { zh: '编号', en: 'Key' } },
    site: { type: 'reference', sheet: 'sites', header: { zh: '厂区', en: 'Site' } },
    nameZh,
    nameEn,
    productLineZh: { type: 'text', maxLength: 200, isOptional: true, header: { zh: '产品线（中文）', en: 'Product line in Chinese' } },
    productLineEn: { type: 'text', maxLength: 200, isOptional: true, header: { zh: '产品线（英文）', en: 'Product line in English' } },
  },
  key: ['key'],
  oneOf: [['nameZh', 'nameEn']],
});

export const venues = sheet({
  id: 'venues',
  title: { zh: '学习场所', en: 'Learning venues' },
  help: { zh: '可学习能力领域的岗位、实验室、车间、仿真室', en: 'Workplaces, laboratories, workshops and simulators where competences are learnt' },
  columns: {
    key: { type: 'key', header: { zh: '编号', en: 'Key' } },
    site: { type: 'reference', sheet: 'sites', header: { zh: '厂区校区', en: 'Site' } },
    plant: { type: 'reference', sheet: 'plants', isOptional: true, header: { zh: '装置', en: 'Plant' } },
    nameZh,
    nameEn,
    kind: {
      type: 'choice',
      header: { zh: '类型', en: 'Kind' },
      options: {
        workplace: { zh: '生产岗位', en: 'Workplace' },
        laboratory: { zh: '实验室', en: 'Laboratory' },
        workshop: { zh: '实训车间', en: 'Workshop' },
        simulator: { zh: '仿真室', en: 'Simulator' },
        classroom: { zh: '教室', en: 'Classroom' },
      },
    },
    shiftPattern: {
      type: 'choice',
      header: { zh: '班制', en: 'Shift pattern' },
      options: {
        day: { zh: '白班', en: 'Day' },
        two_shift: { zh: '两班', en: 'Two shifts' },
        continuous: { zh: '连续倒班', en: 'Continuous' },
      },
    },
    hazards: {
      type: 'choices',
      isOptional: true,
      header: { zh: '危害因素', en: 'Hazards' },
      options: {
        flammable: { zh: '易燃', en: 'Flammable' },
        explosive: { zh: '爆炸性环境', en: 'Explosive atmosphere' },
        toxic: { zh: '有毒', en: 'Toxic' },
        corrosive: { zh: '腐蚀', en: 'Corrosive' },
        pressure: { zh: '压力', en: 'Pressure' },
        high_temperature: { zh: '高温', en: 'High temperature' },
        cryogenic: { zh: '低温', en: 'Cryogenic' },
        noise: { zh: '噪声', en: 'Noise' },
        dust: { zh: '粉尘', en: 'Dust' },
        height: { zh: '高处', en: 'Work at height' },
        electrical: { zh: '电气', en: 'Electrical' },
        radiation: { zh: '放射源', en: 'Radiation source' },
      },
    },
  },
  key: ['key'],
  oneOf: [['nameZh', 'nameEn']],
});

export const venueCapacities = sheet({
  id: 'venueCapacities',
  title: { zh: '场所容量', en: 'Venue capacity' },
  help: { zh: '每个场所自何时起每周可接收多少名学员', en: 'How many learners a venue takes in a week, from when to when' },
  columns: {
    venue: { type: 'reference', sheet: 'venues', header: { zh: '学习场所', en: 'Venue' } },
    validFrom,
    validTo,
    capacity: { type: 'integer', minimum: 0, maximum: 1000, header: { zh: '容量', en: 'Capacity' } },
    comfortable: {
      type: 'integer',
      minimum: 0,
      maximum: 1000,
      isOptional: true,
      header: { zh: '舒适人数', en: 'Comfortable' },
      help: { zh: '超过此人数即显拥挤', en: 'Learners beyond this number crowd the venue' },
    },
    minimum: {
      type: 'integer',
      minimum: 0,
      maximum: 1000,
      isOptional: true,
      header: { zh: '最少人数', en: 'Minimum' },
      help: { zh: '开放周必须达到的人数', en: 'Learners that every open week needs' },
    },
    minimumWhenOpen: {
      type: 'integer',
      minimum: 0,
      maximum: 1000,
      isOptional: true,
      header: { zh: '开班人数', en: 'Minimum when used' },
      help: { zh: '要么没有学员，要么至少这么多', en: 'Either no learner or at least so many' },
    },
  },
  key: ['venue', 'validFrom'],
});

export const venueMentors = sheet({
  id: 'venueMentors',
  title: { zh: '带教安排', en: 'Venue mentors' },
  help: { zh: '谁自何时至何时在场所带教', en: 'Who guides learners in a venue, from when to when' },
  columns: {
    venue: { type: 'reference', sheet: 'venues', header: { zh: '学习场所', en: 'Venue' } },
    person: { type: 'reference', sheet: 'people', header: { zh: '带教师傅', en: 'Mentor' } },
    validFrom,
    validTo,
  },
  key: ['venue', 'person', 'validFrom'],
});

export const venueClosures = sheet({
  id: 'venueClosures',
  title: { zh: '场所停用', en: 'Venue closures' },
  help: { zh: '检修等停止接收学员的周', en: 'Weeks in which a venue takes nobody, such as turnarounds' },
  columns: {
    venue: { type: 'reference', sheet: 'venues', header: { zh: '学习场所', en: 'Venue' } },
    firstWeek: { type: 'week', header: { zh: '首周（周一）', en: 'First week (Monday)' } },
    lastWeek: { type: 'week', header: { zh: '末周（周一）', en: 'Last week (Monday)' } },
    reasonZh: { type: 'text', maxLength: 200, isOptional: true, header: { zh: '原因（中文）', en: 'Reason in Chinese' } },
    reasonEn: { type: 'text', maxLength: 200, isOptional: true, header: { zh: '原因（英文）', en: 'Reason in English' } },
  },
  key: ['venue', 'firstWeek'],
});

export const agreements = sheet({
  id: 'agreements',
  title: { zh: '协议', en: 'Agreements' },
  help: { zh: '各方签署的合作协议', en: 'What the parties have signed' },
  columns: {
    key: { type: 'key', header: { zh: '编号', en: 'Key' } },
    party: { ...ownerParty, header: { zh: '牵头单位', en: 'Lead party' } },
    titleZh: { type: 'text', maxLength: 300, isOptional: true, header: { zh: '中文标题', en: 'Title in Chinese' } },
    titleEn: { type: 'text', maxLength: 300, isOptional: true, header: { zh: '英文标题', en: 'Title in English' } },
    mode: {
      type: 'choice',
      header: { zh: '合作模式', en: 'Mode' },
      options: {
        named_class: { zh: '订单班', en: 'Enterprise-named class' },
        apprenticeship: { zh: '学徒制', en: 'Apprenticeship' },
        industry_college: { zh: '产业学院', en: 'Industry college' },
        shared_base: { zh: '共享实训基地', en: 'Shared training base' },
        staff_training: { zh: '员工培训', en: 'Staff training' },
        research: { zh: '教研合作', en: 'Research' },
        framework: { zh: '框架协议', en: 'Framework agreement' },
      },
    },
    parties: { type: 'references', sheet: 'parties', header: { zh: '签约各方', en: 'Parties' } },
  },
  key: ['key'],
  oneOf: [['titleZh', 'titleEn']],
});

export const agreementTerms = sheet({
  id: 'agreementTerms',
  title: { zh: '协议期限', en: 'Agreement terms' },
  help: { zh: '每次签署或补充协议一行', en: 'One row for each signing or amendment' },
  columns: {
    agreement: { type: 'reference', sheet: 'agreements', header: { zh: '协议', en: 'Agreement' } },
    validFrom,
    validTo,
    signedOn: { type: 'date', isOptional: true, header: { zh: '签署日期', en: 'Signed on' } },
    noteZh: { type: 'text', maxLength: 500, isOptional: true, header: { zh: '说明（中文）', en: 'Note in Chinese' } },
    noteEn: { type: 'text', maxLength: 500, isOptional: true, header: { zh: '说明（英文）', en: 'Note in English' } },
  },
  key: ['agreement', 'validFrom'],
});

export const shares = sheet({
  id: 'shares',
  title: { zh: '数据共享', en: 'Shares' },
  help: { zh: '依据协议，一方向另一方展示哪类数据', en: 'Which kind of rows one party shows another under an agreement' },
  columns: {
    agreement: { type: 'reference', sheet: 'agreements', header: { zh: '协议', en: 'Agreement' } },
    kind: {
      type: 'choice',
      header: { zh: '数据类型', en: 'Kind of rows' },
      options: {
        person: { zh: '人员', en: 'People' },
        venue: { zh: '场所', en: 'Venues' },
        framework: { zh: '标准', en: 'Frameworks' },
        programme: { zh: '专业与课程', en: 'Programmes' },
        learner: { zh: '学员', en: 'Learners' },
        plan: { zh: '计划', en: 'Plans' },
        cooperation: { zh: '需求、走访与承诺', en: 'Needs, visits and commitments' },
      },
    },
    from: { type: 'reference', sheet: 'parties', header: { zh: '提供方', en: 'From' } },
    to: { type: 'reference', sheet: 'parties', header: { zh: '接收方', en: 'To' } },
    validFrom,
    validTo,
  },
  key: ['agreement', 'kind', 'from', 'to', 'validFrom'],
});

export const calendarDays = sheet({
  id: 'calendarDays',
  title: { zh: '工作日历', en: 'Calendar' },
  help: {
    zh: '内置日历未覆盖的年份须在此列出放假与调休上班日',
    en: 'Holidays and make-up workdays of years that the built-in calendar does not cover',
  },
  columns: {
    day: { type: 'date', header: { zh: '日期', en: 'Day' } },
    party: { ...ownerParty, header: { zh: '维护单位', en: 'Kept by' } },
    kind: {
      type: 'choice',
      header: { zh: '类型', en: 'Kind' },
      options: { holiday: { zh: '放假', en: 'Holiday' }, workday: { zh: '调休上班', en: 'Make-up workday' } },
    },
    nameZh,
    nameEn,
  },
  key: ['day'],
});

export const partnershipSheets = {
  consortium,
  parties,
  people,
  roles,
  sites,
  plants,
  venues,
  venueCapacities,
  venueMentors,
  venueClosures,
  agreements,
  agreementTerms,
  shares,
  calendarDays,
} as const;

export type PartnershipFacts = FactsOf<typeof partnershipSheets>;
export type VenueRow = RowOf<typeof venues>;
export type VenueCapacityRow = RowOf<typeof venueCapacities>;
export type VenueClosureRow = RowOf<typeof venueClosures>;
export type CalendarDayRow = RowOf<typeof calendarDays>;
