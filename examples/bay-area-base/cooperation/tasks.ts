/** The year's tasks of the example: one plan, three aspects, nine tasks, their milestones, and indicators bound to figures. */
import type { CooperationFacts } from '../../../src/partnership/cooperation-sheets.ts';

type TaskRow = CooperationFacts['tasks'][number];
type MilestoneRow = CooperationFacts['milestones'][number];
type IndicatorRow = CooperationFacts['indicators'][number];

const PLAN = 'plan-2026';

interface IndicatorLine {
  readonly zh: string;
  readonly en: string;
  readonly figure: string;
  readonly scope?: readonly [kind: string, key: string];
  readonly target: number;
  readonly amberFrom: number;
  readonly unit?: string;
}

interface TaskLine {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly party: string;
  readonly person: string;
  readonly due: string;
  readonly milestones: readonly (readonly [zh: string, en: string, due: string, done?: string])[];
  readonly indicators: readonly IndicatorLine[];
}

const aspectLines: readonly { readonly key: string; readonly zh: string; readonly en: string; readonly tasks: readonly TaskLine[] }[] = [
  {
    key: 'aspect-training', zh: '共同育人', en: 'Training people together',
    tasks: [
      {
        key: 'task-apprentices', zh: '学徒培养按标准完成', en: 'Apprentices learn what the standard asks', party: 'college', person: 'leader-college', due: '2027-08-31',
        milestones: [['学年轮岗计划发布', 'Plan of the year published', '2026-09-04', '2026-09-01'], ['第一学期核对', 'Check of the first term', '2027-01-15'], ['学年核对', 'Check of the year', '2027-08-20']],
        indicators: [
          { zh: '学徒在训人数', en: 'Learners in training', figure: 'learners_in_training', target: 150, amberFrom: 120 },
          { zh: '标准覆盖率', en: 'Coverage of the standard', figure: 'coverage_share', target: 95, amberFrom: 85, unit: '%' },
        ],
      },
      {
        key: 'task-logs', zh: '周志按时提交', en: 'Weekly logs in time', party: 'college', person: 'coordinator-shared', due: '2027-08-31',
        milestones: [['学徒与师傅培训', 'Learners and mentors instructed', '2026-09-18', '2026-09-16'], ['月度核对制度', 'Monthly check set up', '2026-10-31']],
        indicators: [{ zh: '周志提交率', en: 'Weeks logged', figure: 'weeks_logged_share', target: 95, amberFrom: 85, unit: '%' }],
      },
      {
        key: 'task-signatures', zh: '师傅按周签字', en: 'Mentors sign every week', party: 'site', person: 'coordinator-site', due: '2027-08-31',
        milestones: [['带教师傅名单更新', 'List of mentors renewed', '2026-09-11', '2026-09-10'], ['签字链接启用', 'Signing links in use', '2026-10-16', '2026-10-12']],
        indicators: [
          { zh: '周志签字率', en: 'Weeks signed', figure: 'weeks_signed_share', target: 90, amberFrom: 75, unit: '%' },
          { zh: '2024 级签字率', en: 'Weeks signed, apprentices 2024', figure: 'weeks_signed_share', scope: ['cohort', 'apprentices-2024'], target: 90, amberFrom: 75, unit: '%' },
        ],
      },
    ],
  },
  {
    key: 'aspect-base', zh: '共建基地', en: 'Building the base together',
    tasks: [
      {
        key: 'task-places', zh: '扩大岗位供给', en: 'More places to learn', party: 'site', person: 'leader-site', due: '2027-03-31',
        milestones: [['11 套装置全部开放', 'All 11 plants open', '2026-07-01', '2026-07-01'], ['中控室与化验室扩容', 'Control room and laboratory enlarged', '2027-02-22']],
        indicators: [{ zh: '每周学位', en: 'Places a week', figure: 'places_offered', target: 170, amberFrom: 150 }],
      },
      {
        key: 'task-simulator', zh: '流程仿真室扩建', en: 'A larger simulator', party: 'base', person: 'leader-base', due: '2027-03-01',
        milestones: [['设计评审', 'Design reviewed', '2026-06-30', '2026-06-24'], ['设备到货', 'Equipment delivered', '2026-11-10'], ['验收启用', 'Accepted and in use', '2027-03-01']],
        indicators: [{ zh: '基地每周学位', en: 'Places a week at the base', figure: 'places_offered', scope: ['party', 'base'], target: 52, amberFrom: 48 }],
      },
      {
        key: 'task-pilot-plant', zh: '中试装置更新', en: 'The pilot plant renewed', party: 'authority', person: 'officer-vocational', due: '2027-06-30',
        milestones: [['第一期经费', 'First part of the funds', '2024-12-31', '2024-09-30'], ['第二期经费', 'Second part of the funds', '2026-12-15'], ['更新完成', 'Renewal done', '2027-06-30']],
        indicators: [{ zh: '承诺兑现率', en: 'Commitments kept', figure: 'commitments_kept_share', scope: ['party', 'authority'], target: 90, amberFrom: 60, unit: '%' }],
      },
    ],
  },
  {
    key: 'aspect-teachers', zh: '共育师资、共享成果', en: 'Teachers and results shared',
    tasks: [
      {
        key: 'task-teachers', zh: '教师企业实践', en: "Teachers' enterprise practice", party: 'college', person: 'coordinator-college', due: '2027-08-31',
        milestones: [['年度名单确定', 'List of the year', '2026-09-07', '2026-09-04'], ['寒假批次完成', 'Winter group done', '2027-02-20']],
        indicators: [{ zh: '教师实践周数', en: "Teachers' weeks of practice", figure: 'teachers_practice_weeks', target: 96, amberFrom: 48 }],
      },
      {
        key: 'task-mentors', zh: '带教师傅队伍', en: 'Enough mentors', party: 'site', person: 'coordinator-site', due: '2027-06-30',
        milestones: [['师傅培训一期', 'First course for mentors', '2026-10-23', '2026-10-23'], ['师傅培训二期', 'Second course for mentors', '2027-04-16']],
        indicators: [{ zh: '在岗带教师傅', en: 'Mentors at work', figure: 'mentors_active', target: 60, amberFrom: 45 }],
      },
      {
        key: 'task-answers', zh: '需求有答复、承诺有兑现', en: 'Needs answered, promises kept', party: 'college', person: 'coordinator-shared', due: '2027-06-30',
        milestones: [['秋季走访', 'Autumn visit', '2026-11-26'], ['年度报告', 'Report of the year', '2027-06-15']],
        indicators: [
          { zh: '需求答复率', en: 'Needs answered', figure: 'needs_answered_share', target: 90, amberFrom: 75, unit: '%' },
          { zh: '承诺兑现率', en: 'Commitments kept', figure: 'commitments_kept_share', target: 85, amberFrom: 70, unit: '%' },
        ],
      },
    ],
  },
];

const taskLines = aspectLines.flatMap((aspect) => aspect.tasks.map((task, i) => ({ ...task, aspect: aspect.key, position: i + 1 })));

export const policies: CooperationFacts['policies'] = [
  { key: PLAN, owner: 'college', titleZh: '2026—2027 学年产教融合年度任务', titleEn: 'Tasks of the cooperation, school year 2026–2027', kind: 'own', citation: '国发〔2019〕4 号', issuedOn: '2026-06-16', schoolYear: '2026—2027' },
];

export const aspects: CooperationFacts['aspects'] = aspectLines.map((aspect, i) => ({ key: aspect.key, policy: PLAN, position: i + 1, titleZh: aspect.zh, titleEn: aspect.en }));

export const tasks: CooperationFacts['tasks'] = taskLines.map(
  (task): TaskRow => ({ key: task.key, aspect: task.aspect, position: task.position, titleZh: task.zh, titleEn: task.en, party: task.party, responsiblePerson: task.person, dueOn: task.due }),
);

export const milestones: CooperationFacts['milestones'] = taskLines.flatMap((task) =>
  task.milestones.map(([titleZh, titleEn, dueOn, doneOn], i): MilestoneRow => ({ task: task.key, position: i + 1, titleZh, titleEn, dueOn, doneOn: doneOn ?? null })),
);

export const indicators: CooperationFacts['indicators'] = taskLines.flatMap((task) =>
  task.indicators.map((line, i): IndicatorRow => ({
    key: `${task.key}-${i + 1}`, task: task.key, titleZh: line.zh, titleEn: line.en, figure: line.figure, scopeKind: line.scope?.[0] ?? null, scopeKey: line.scope?.[1] ?? null,
    target: line.target, amberFrom: line.amberFrom, isHigherBetter: true, unit: line.unit ?? null,
  })),
);
