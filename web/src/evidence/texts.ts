import { texts } from '../texts.ts';

export const weekTexts = texts({
  title: { zh: '培训周数', en: 'Weeks of training' },
  lead: { zh: '应学、计划、出勤、记录、签字；点开任一数字看它背后的每一周。', en: 'Required, planned, attended, logged, signed. Open any figure to see the weeks behind it.' },
  leadAnonymous: { zh: '不含个人信息的汇总；少于五人的组不显示。', en: 'Sums without personal data; groups under five are withheld.' },
  by: { zh: '按', en: 'By' },
  cohort: { zh: '班级', en: 'Cohort' },
  area: { zh: '领域', en: 'Area' },
  plant: { zh: '装置', en: 'Plant' },
  learner: { zh: '学员', en: 'Learner' },
  asOf: { zh: '截至', en: 'As of' },
  learners: { zh: '人数', en: 'Learners' },
  required: { zh: '应学', en: 'Required' },
  planned: { zh: '计划', en: 'Planned' },
  plannedToDate: { zh: '至今应完成', en: 'Due to date' },
  attended: { zh: '出勤', en: 'Attended' },
  logged: { zh: '已记录', en: 'Logged' },
  signed: { zh: '已签字', en: 'Signed' },
  share: { zh: '签字率', en: 'Signed share' },
  suppressed: { zh: '少于五人，不显示', en: 'Under five, withheld' },
  other: { zh: '（其他）', en: '(other)' },
  nothing: { zh: '还没有可统计的周', en: 'There are no weeks to count yet' },
  all: { zh: '全部', en: 'All' },
  narrowed: { zh: '限于：{what}', en: 'Narrowed to: {what}' },
  widen: { zh: '看全部', en: 'Show all' },
  csv: { zh: '导出 CSV', en: 'CSV' },
});

export const rowTexts = texts({
  title: { zh: '数值背后的各周', en: 'The weeks behind the figure' },
  lead: { zh: '点开任一行，沿主线看到标准与需求。', en: 'Open a row to follow it up to its standard and the need.' },
  week: { zh: '周', en: 'Week' },
  state: { zh: '状态', en: 'State' },
  submitted: { zh: '待签字', en: 'Unsigned' },
  signed: { zh: '已签字', en: 'Signed' },
  returned: { zh: '已退回', en: 'Returned' },
  days: { zh: '出勤', en: 'Days' },
  venue: { zh: '场所', en: 'Venue' },
});

export const figureTexts = texts({
  title: { zh: '数值', en: 'Figures' },
  lead: { zh: '指标绑定的数值，全部由证据计算。', en: 'What indicators are bound to, computed from evidence.' },
  value: { zh: '当前值', en: 'Value' },
  trend: { zh: '走势（每两周）', en: 'Trend, every two weeks' },
  day: { zh: '日期', en: 'Day' },
  noRows: { zh: '还没有可计算的证据', en: 'There is no evidence to count yet' },
  rows: { zh: '看背后的各周', en: 'See the weeks behind it' },
  percent: { zh: '%', en: '%' },
  people: { zh: '人', en: 'people' },
  places: { zh: '个', en: 'places' },
  weeks: { zh: '周', en: 'weeks' },
  count: { zh: '项', en: 'items' },
});

export const threadTexts = texts({
  title: { zh: '金线', en: 'The golden thread' },
  up: { zh: '向上：它依据什么', en: 'Up: what it rests on' },
  down: { zh: '向下：它带来什么', en: 'Down: what came of it' },
  top: { zh: '这里是线的一端。', en: 'The thread begins here.' },
  bottom: { zh: '这里是线的另一端。', en: 'The thread ends here.' },
  more: { zh: '共 {count} 个，显示前 {shown} 个', en: '{count} in all, the first {shown} shown' },
  path: { zh: '走过的路', en: 'The way here' },
});

export const transcriptTexts = texts({
  title: { zh: '成绩单', en: 'Transcript' },
  programme: { zh: '项目', en: 'Programme' },
  framework: { zh: '标准', en: 'Framework' },
  cohort: { zh: '班级', en: 'Cohort' },
  asOf: { zh: '截至', en: 'As of' },
  print: { zh: '打印', en: 'Print' },
  areas: { zh: '各领域周数', en: 'Weeks by area' },
  competences: { zh: '已签字的能力', en: 'Competences signed' },
  times: { zh: '次数', en: 'Times' },
  last: { zh: '最近', en: 'Last' },
  none: { zh: '还没有已签字的能力', en: 'No competence is signed yet' },
  signature: { zh: '学校（盖章）', en: 'School (stamp)' },
  signatureSite: { zh: '企业（盖章）', en: 'Enterprise (stamp)' },
  nothing: { zh: '还没有成绩单', en: 'There is no transcript yet' },
  thread: { zh: '沿主线查看', en: 'On the thread' },
});

/** Words the thread tells of a link, by the code the API gives. */
export const detailTexts = texts({
  draft: { zh: '草稿', en: 'draft' },
  submitted: { zh: '待签字', en: 'unsigned' },
  signed: { zh: '已签字', en: 'signed' },
  returned: { zh: '已退回', en: 'returned' },
  open: { zh: '进行中', en: 'open' },
  accepted: { zh: '已接受', en: 'accepted' },
  refused: { zh: '已拒绝', en: 'refused' },
  committed: { zh: '已承诺', en: 'committed' },
  met: { zh: '已满足', en: 'met' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  kept: { zh: '已兑现', en: 'kept' },
  dropped: { zh: '已放弃', en: 'dropped' },
});
