/** The workbook sheets of what the parties need, talk about, promise and set themselves as tasks. */
import { sheet, type FactsOf } from '../platform/sheet.ts';

const key = { type: 'key', header: { zh: '编号', en: 'Key' } } as const;
const titleZh = { type: 'text', maxLength: 300, isOptional: true, header: { zh: '中文标题', en: 'Title in Chinese' } } as const;
const titleEn = { type: 'text', maxLength: 300, isOptional: true, header: { zh: '英文标题', en: 'Title in English' } } as const;
const titled = [['titleZh', 'titleEn']] as const;
const position = { type: 'integer', minimum: 1, maximum: 999, header: { zh: '次序', en: 'Position' } } as const;
const dueOn = { type: 'date', isOptional: true, header: { zh: '期限', en: 'Due on' } } as const;
const responsible = { type: 'reference', sheet: 'people', isOptional: true, header: { zh: '负责人', en: 'Responsible person' } } as const;
const visit = { type: 'reference', sheet: 'visits', header: { zh: '走访', en: 'Visit' } } as const;
const party = (zh: string, en: string) => ({ type: 'reference', sheet: 'parties', header: { zh, en } }) as const;
const part = { type: 'choice', header: { zh: '主客', en: 'Part' }, options: { host: { zh: '接待方', en: 'Host' }, guest: { zh: '来访方', en: 'Guest' } } } as const;

export const needs = sheet({
  id: 'needs',
  title: { zh: '需求', en: 'Needs' },
  help: { zh: '装置或单位需要多少具备哪些能力的人，或一项愿望', en: 'What a plant or party needs, or wishes for' },
  columns: {
    key,
    party: party('提出单位', 'Stated by'),
    to: { ...party('面向单位', 'Addressed to'), isOptional: true },
    plant: { type: 'reference', sheet: 'plants', isOptional: true, header: { zh: '装置', en: 'Plant' } },
    kind: {
      type: 'choice',
      header: { zh: '类型', en: 'Kind' },
      options: {
        people: { zh: '用人', en: 'People' },
        course: { zh: '课程', en: 'Course' },
        training: { zh: '员工培训', en: 'Staff training' },
        equipment: { zh: '设备', en: 'Equipment' },
        other: { zh: '其他', en: 'Other' },
      },
    },
    titleZh,
    titleEn,
    headCount: { type: 'integer', minimum: 1, maximum: 10000, isOptional: true, header: { zh: '人数', en: 'Head count' } },
    statedOn: { type: 'date', header: { zh: '提出日期', en: 'Stated on' } },
    dueOn,
    responsiblePerson: responsible,
    state: {
      type: 'choice',
      header: { zh: '状态', en: 'State' },
      options: {
        open: { zh: '待答复', en: 'Open' },
        accepted: { zh: '已接受', en: 'Accepted' },
        refused: { zh: '已婉拒', en: 'Refused' },
        committed: { zh: '已承诺', en: 'Committed' },
        met: { zh: '已满足', en: 'Met' },
        withdrawn: { zh: '已撤回', en: 'Withdrawn' },
      },
    },
    answeredOn: { type: 'date', isOptional: true, header: { zh: '答复日期', en: 'Answered on' } },
    answerZh: { type: 'text', maxLength: 1000, isOptional: true, header: { zh: '答复（中文）', en: 'Answer in Chinese' } },
    answerEn: { type: 'text', maxLength: 1000, isOptional: true, header: { zh: '答复（英文）', en: 'Answer in English' } },
  },
  key: ['key'],
  oneOf: titled,
});

export const visits = sheet({
  id: 'visits',
  title: { zh: '走访交流', en: 'Visits' },
  help: { zh: '各方之间的走访与交流', en: 'Visits and exchanges between parties' },
  columns: {
    key,
    owner: party('组织单位', 'Organised by'),
    parties: { type: 'references', sheet: 'parties', header: { zh: '参与单位', en: 'Parties' } },
    titleZh,
    titleEn,
    day: { type: 'date', header: { zh: '日期', en: 'Day' } },
    site: { type: 'reference', sheet: 'sites', isOptional: true, header: { zh: '地点', en: 'Site' } },
    state: {
      type: 'choice',
      header: { zh: '状态', en: 'State' },
      options: { planned: { zh: '计划中', en: 'Planned' }, held: { zh: '已举行', en: 'Held' }, cancelled: { zh: '已取消', en: 'Cancelled' } },
    },
  },
  key: ['key'],
  oneOf: titled,
});

export const visitParties = sheet({
  id: 'visitParties',
  title: { zh: '走访单位', en: 'Visit parties' },
  help: { zh: '接待方与来访方', en: 'Hosts and guests of a visit' },
  columns: { visit, party: party('单位', 'Party'), part },
  key: ['visit', 'party'],
});

export const visitPeople = sheet({
  id: 'visitPeople',
  title: { zh: '走访人员', en: 'Visit people' },
  help: { zh: '代表团与接待人员', en: 'Delegation and hosts' },
  columns: { visit, person: { type: 'reference', sheet: 'people', header: { zh: '人员', en: 'Person' } }, part },
  key: ['visit', 'person'],
});

export const visitStops = sheet({
  id: 'visitStops',
  title: { zh: '参观路线', en: 'Visit tour' },
  help: { zh: '依次参观的装置', en: 'The plants on the tour, in order' },
  columns: { visit, position, plant: { type: 'reference', sheet: 'plants', header: { zh: '装置', en: 'Plant' } } },
  key: ['visit', 'position'],
});

export const agendaItems = sheet({
  id: 'agendaItems',
  title: { zh: '议程', en: 'Agenda' },
  help: { zh: '走访的议程', en: 'What a visit is to talk about' },
  columns: { visit, position, titleZh, titleEn, durationMinutes: { type: 'integer', minimum: 1, maximum: 600, header: { zh: '时长（分钟）', en: 'Minutes' } } },
  key: ['visit', 'position'],
  oneOf: titled,
});

export const commitments = sheet({
  id: 'commitments',
  title: { zh: '承诺', en: 'Commitments' },
  help: { zh: '谁在何时之前向谁提供什么', en: 'Who gives what to whom by when' },
  columns: {
    key,
    from: party('提供方', 'From'),
    to: party('接收方', 'To'),
    kind: {
      type: 'choice',
      header: { zh: '类型', en: 'Kind' },
      options: {
        places: { zh: '岗位', en: 'Places' },
        mentor_hours: { zh: '带教工时', en: 'Mentor hours' },
        equipment: { zh: '设备', en: 'Equipment' },
        lessons: { zh: '授课', en: 'Lessons' },
        money: { zh: '资金', en: 'Money' },
        people: { zh: '人员', en: 'People' },
        other: { zh: '其他', en: 'Other' },
      },
    },
    titleZh,
    titleEn,
    quantity: { type: 'number', minimum: 0, isOptional: true, header: { zh: '数量', en: 'Quantity' } },
    unit: { type: 'text', maxLength: 40, isOptional: true, header: { zh: '单位', en: 'Unit' } },
    promisedOn: { type: 'date', header: { zh: '承诺日期', en: 'Promised on' } },
    dueOn: { type: 'date', header: { zh: '期限', en: 'Due on' } },
    until: { type: 'date', isOptional: true, header: { zh: '持续至', en: 'Lasts until' } },
    responsiblePerson: responsible,
    need: { type: 'reference', sheet: 'needs', isOptional: true, header: { zh: '回应的需求', en: 'Answers need' } },
    state: {
      type: 'choice',
      header: { zh: '状态', en: 'State' },
      options: { open: { zh: '进行中', en: 'Open' }, kept: { zh: '已兑现', en: 'Kept' }, refused: { zh: '已拒绝', en: 'Refused' }, dropped: { zh: '已放弃', en: 'Dropped' } },
    },
    closedOn: { type: 'date', isOptional: true, header: { zh: '了结日期', en: 'Closed on' } },
    reasonZh: { type: 'text', maxLength: 500, isOptional: true, header: { zh: '原因（中文）', en: 'Reason in Chinese' } },
    reasonEn: { type: 'text', maxLength: 500, isOptional: true, header: { zh: '原因（英文）', en: 'Reason in English' } },
    testKind: {
      type: 'choice',
      isOptional: true,
      header: { zh: '数据检验', en: 'Test on the data' },
      help: { zh: '有检验时由数据判断是否兑现', en: 'With a test, the data say whether it is kept' },
      options: {
        venue_capacity: { zh: '场所容量', en: 'Venue capacity' },
        course_hours: { zh: '课程学时', en: 'Course hours' },
        venue_mentors: { zh: '场所带教人数', en: 'Mentors of a venue' },
        enrolments: { zh: '班级人数', en: 'Learners of a cohort' },
      },
    },
    testSubject: { type: 'text', maxLength: 100, isOptional: true, header: { zh: '检验对象编号', en: 'Key of the subject' } },
    testAtLeast: { type: 'number', minimum: 0, isOptional: true, header: { zh: '至少', en: 'At least' } },
  },
  key: ['key'],
  oneOf: titled,
});

export const commitmentEvidence = sheet({
  id: 'commitmentEvidence',
  title: { zh: '兑现记录', en: 'Deliveries' },
  help: { zh: '人工登记的兑现情况', en: 'What was delivered on a commitment, told by hand' },
  columns: {
    commitment: { type: 'reference', sheet: 'commitments', header: { zh: '承诺', en: 'Commitment' } },
    givenOn: { type: 'date', header: { zh: '提供日期', en: 'Given on' } },
    quantity: { type: 'number', minimum: 0, isOptional: true, header: { zh: '数量', en: 'Quantity' } },
    noteZh: { type: 'text', maxLength: 500, isOptional: true, header: { zh: '说明（中文）', en: 'Note in Chinese' } },
    noteEn: { type: 'text', maxLength: 500, isOptional: true, header: { zh: '说明（英文）', en: 'Note in English' } },
  },
  key: ['commitment', 'givenOn'],
});

export const minuteLines = sheet({
  id: 'minuteLines',
  title: { zh: '会议纪要', en: 'Minutes' },
  help: { zh: '走访纪要的每一行及其后续', en: 'The typed lines of the minutes, and what follows from them' },
  columns: {
    visit,
    position,
    kind: {
      type: 'choice',
      header: { zh: '类型', en: 'Kind' },
      options: {
        information: { zh: '信息', en: 'Information' },
        need: { zh: '需求', en: 'Need' },
        proposal: { zh: '建议', en: 'Proposal' },
        commitment: { zh: '承诺', en: 'Commitment' },
        decision: { zh: '决定', en: 'Decision' },
      },
    },
    language: { type: 'choice', header: { zh: '语言', en: 'Language' }, options: { zh: { zh: '中文', en: 'Chinese' }, en: { zh: '英文', en: 'English' } } },
    lineText: { type: 'text', maxLength: 2000, header: { zh: '内容', en: 'Text' } },
    responsiblePerson: responsible,
    responsibleParty: { ...party('负责单位', 'Responsible party'), isOptional: true },
    dueOn,
    state: {
      type: 'choice',
      header: { zh: '状态', en: 'State' },
      options: { noted: { zh: '已记录', en: 'Noted' }, open: { zh: '待办', en: 'Open' }, done: { zh: '完成', en: 'Done' }, refused: { zh: '拒绝', en: 'Refused' }, dropped: { zh: '放弃', en: 'Dropped' } },
    },
    closedOn: { type: 'date', isOptional: true, header: { zh: '了结日期', en: 'Closed on' } },
    reason: { type: 'text', maxLength: 500, isOptional: true, header: { zh: '原因', en: 'Reason' } },
    need: { type: 'reference', sheet: 'needs', isOptional: true, header: { zh: '形成的需求', en: 'Need' } },
    commitment: { type: 'reference', sheet: 'commitments', isOptional: true, header: { zh: '形成的承诺', en: 'Commitment' } },
  },
  key: ['visit', 'position'],
});

export const policies = sheet({
  id: 'policies',
  title: { zh: '政策与规划', en: 'Policies' },
  help: { zh: '任务所依据的政策或规划', en: 'The policy or plan that tasks answer' },
  columns: {
    key,
    owner: party('所属单位', 'Kept by'),
    titleZh,
    titleEn,
    kind: {
      type: 'choice',
      header: { zh: '层级', en: 'Level' },
      options: { national: { zh: '国家', en: 'National' }, regional: { zh: '省级', en: 'Regional' }, municipal: { zh: '市区', en: 'Municipal' }, own: { zh: '本联合体', en: 'Own' } },
    },
    citation: { type: 'text', maxLength: 300, isOptional: true, header: { zh: '文号', en: 'Citation' } },
    issuedOn: { type: 'date', isOptional: true, header: { zh: '发布日期', en: 'Issued on' } },
    schoolYear: { type: 'text', maxLength: 20, isOptional: true, header: { zh: '学年', en: 'School year' } },
  },
  key: ['key'],
  oneOf: titled,
});

export const aspects = sheet({
  id: 'aspects',
  title: { zh: '任务方面', en: 'Aspects' },
  help: { zh: '政策或规划的各个方面', en: 'The aspects of a policy or plan' },
  columns: { key, policy: { type: 'reference', sheet: 'policies', header: { zh: '政策', en: 'Policy' } }, position, titleZh, titleEn },
  key: ['key'],
  oneOf: titled,
});

export const tasks = sheet({
  id: 'tasks',
  title: { zh: '合作任务', en: 'Tasks' },
  help: { zh: '合作的任务与责任单位', en: 'Tasks of the cooperation, with the party that answers for each' },
  columns: {
    key,
    aspect: { type: 'reference', sheet: 'aspects', header: { zh: '方面', en: 'Aspect' } },
    position,
    titleZh,
    titleEn,
    party: party('责任单位', 'Responsible party'),
    responsiblePerson: responsible,
    dueOn,
  },
  key: ['key'],
  oneOf: titled,
});

export const milestones = sheet({
  id: 'milestones',
  title: { zh: '里程碑', en: 'Milestones' },
  help: { zh: '任务的步骤与日期', en: 'The steps of a task with their days' },
  columns: {
    task: { type: 'reference', sheet: 'tasks', header: { zh: '任务', en: 'Task' } },
    position,
    titleZh,
    titleEn,
    dueOn: { type: 'date', header: { zh: '期限', en: 'Due on' } },
    doneOn: { type: 'date', isOptional: true, header: { zh: '完成日期', en: 'Done on' } },
  },
  key: ['task', 'position'],
  oneOf: titled,
});

export const indicators = sheet({
  id: 'indicators',
  title: { zh: '指标', en: 'Indicators' },
  help: { zh: '绑定到由证据计算的数值；不人工填报', en: 'Bound to a figure computed from evidence; its value is never typed in' },
  columns: {
    key,
    task: { type: 'reference', sheet: 'tasks', header: { zh: '任务', en: 'Task' } },
    titleZh,
    titleEn,
    figure: { type: 'text', maxLength: 60, header: { zh: '数值代码', en: 'Figure' }, help: { zh: '见指南中的数值清单', en: 'See the list of figures in the guide' } },
    scopeKind: { type: 'text', maxLength: 40, isOptional: true, header: { zh: '范围类型', en: 'Scope kind' } },
    scopeKey: { type: 'text', maxLength: 100, isOptional: true, header: { zh: '范围编号', en: 'Scope key' } },
    target: { type: 'number', header: { zh: '目标', en: 'Target' } },
    amberFrom: { type: 'number', header: { zh: '黄灯界限', en: 'Amber from' } },
    isHigherBetter: { type: 'flag', header: { zh: '越高越好', en: 'Higher is better' } },
    unit: { type: 'text', maxLength: 20, isOptional: true, header: { zh: '单位', en: 'Unit' } },
  },
  key: ['key'],
  oneOf: titled,
});

export const cooperationSheets = {
  needs,
  visits,
  visitParties,
  visitPeople,
  visitStops,
  agendaItems,
  commitments,
  commitmentEvidence,
  minuteLines,
  policies,
  aspects,
  tasks,
  milestones,
  indicators,
} as const;

export type CooperationFacts = FactsOf<typeof cooperationSheets>;
