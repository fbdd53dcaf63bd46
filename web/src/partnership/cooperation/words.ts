/** The kinds and states of needs, visits, commitments and tasks in both languages, with their tones. */
import type { CommitmentKind, CommitmentState, JudgedCommitment, Light, LineKind, LineState, NeedKind, NeedState, PolicyKind, VisitPart, VisitState } from '../../../../src/contract/index.ts';
import { texts } from '../../texts.ts';
import type { Text } from '../../texts.ts';
import type { Tone } from '../../ui/index.ts';

export const needKinds = texts({
  people: { zh: '用人', en: 'People' },
  course: { zh: '课程', en: 'Course' },
  training: { zh: '员工培训', en: 'Staff training' },
  equipment: { zh: '设备', en: 'Equipment' },
  other: { zh: '其他', en: 'Other' },
}) satisfies Record<NeedKind, Text>;

export const needStates = texts({
  open: { zh: '待答复', en: 'Open' },
  accepted: { zh: '已接受', en: 'Accepted' },
  refused: { zh: '已婉拒', en: 'Refused' },
  committed: { zh: '已承诺', en: 'Promised' },
  met: { zh: '已满足', en: 'Met' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
}) satisfies Record<NeedState, Text>;

export const needTones: Record<NeedState, Tone> = { open: 'warn', accepted: 'note', refused: 'bad', committed: 'note', met: 'good', withdrawn: 'idle' };

export const visitStates = texts({
  planned: { zh: '计划中', en: 'Planned' },
  held: { zh: '已举行', en: 'Held' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
}) satisfies Record<VisitState, Text>;

export const visitTones: Record<VisitState, Tone> = { planned: 'note', held: 'good', cancelled: 'idle' };

export const visitParts = texts({ host: { zh: '接待方', en: 'Host' }, guest: { zh: '来访方', en: 'Guest' } }) satisfies Record<VisitPart, Text>;

export const lineKinds = texts({
  information: { zh: '信息', en: 'Information' },
  need: { zh: '需求', en: 'Need' },
  proposal: { zh: '建议', en: 'Proposal' },
  commitment: { zh: '承诺', en: 'Commitment' },
  decision: { zh: '决定', en: 'Decision' },
}) satisfies Record<LineKind, Text>;

export const lineStates = texts({
  noted: { zh: '已记录', en: 'Noted' },
  open: { zh: '待办', en: 'Open' },
  done: { zh: '完成', en: 'Done' },
  refused: { zh: '拒绝', en: 'Refused' },
  dropped: { zh: '放弃', en: 'Dropped' },
}) satisfies Record<LineState, Text>;

export const lineTones: Record<LineState, Tone> = { noted: 'idle', open: 'warn', done: 'good', refused: 'bad', dropped: 'idle' };

export const commitmentKinds = texts({
  places: { zh: '岗位', en: 'Places' },
  mentor_hours: { zh: '带教工时', en: 'Mentor hours' },
  equipment: { zh: '设备', en: 'Equipment' },
  lessons: { zh: '授课', en: 'Lessons' },
  money: { zh: '资金', en: 'Money' },
  people: { zh: '人员', en: 'People' },
  other: { zh: '其他', en: 'Other' },
}) satisfies Record<CommitmentKind, Text>;

export const commitmentStates = texts({
  open: { zh: '进行中', en: 'Open' },
  kept: { zh: '已兑现', en: 'Kept' },
  refused: { zh: '已拒绝', en: 'Refused' },
  dropped: { zh: '已放弃', en: 'Dropped' },
}) satisfies Record<CommitmentState, Text>;

export const commitmentTones: Record<CommitmentState, Tone> = { open: 'note', kept: 'good', refused: 'idle', dropped: 'idle' };

type Status = JudgedCommitment['judgement']['status'];

export const statuses = texts({
  kept: { zh: '已兑现', en: 'Kept' },
  secured: { zh: '已落实', en: 'Secured' },
  open: { zh: '未到期', en: 'Not due' },
  late: { zh: '逾期', en: 'Overdue' },
  refused: { zh: '已拒绝', en: 'Refused' },
  dropped: { zh: '已放弃', en: 'Dropped' },
  unknown: { zh: '无法判断', en: 'Unknown' },
}) satisfies Record<Status, Text>;

export const statusTones: Record<Status, Tone> = { kept: 'good', secured: 'good', open: 'note', late: 'bad', refused: 'idle', dropped: 'idle', unknown: 'warn' };

export const testKinds = texts({
  venue_capacity: { zh: '场所容量', en: 'Places of a venue' },
  venue_mentors: { zh: '场所带教人数', en: 'Mentors of a venue' },
  course_hours: { zh: '课程学时', en: 'Hours of a course' },
  enrolments: { zh: '班级人数', en: 'Learners of a cohort' },
});

export const policyKinds = texts({
  national: { zh: '国家', en: 'National' },
  regional: { zh: '省级', en: 'Regional' },
  municipal: { zh: '市区', en: 'Municipal' },
  own: { zh: '本联合体', en: 'Own plan' },
}) satisfies Record<PolicyKind, Text>;

export const lights = texts({
  green: { zh: '正常', en: 'On course' },
  amber: { zh: '关注', en: 'Watch' },
  red: { zh: '滞后', en: 'Behind' },
  grey: { zh: '暂无', en: 'No data' },
}) satisfies Record<Light, Text>;

export const lightTones: Record<Light, Tone> = { green: 'good', amber: 'warn', red: 'bad', grey: 'idle' };
