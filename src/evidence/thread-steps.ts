/**
 * The golden thread as data: its links, and the steps from each to the ones it points to (up, towards standard and need)
 * and to the ones that point to it (down, towards log and signature). `$1` is the consortium, `$2` the link one stands on,
 * `$3` the day: rows made later are not there yet, and states are those of the end of that day.
 */
import { answerOn } from '../partnership/index.ts';
import type { Sentence } from '../platform/errors.ts';
import { END_OF_DAY } from './scope.ts';
import { VERSIONS_IN_FORCE } from './store.ts';

export const THREAD_KINDS = [
  'visit',
  'need',
  'commitment',
  'framework',
  'framework-version',
  'area',
  'competence',
  'programme',
  'programme-version',
  'course',
  'cohort',
  'learner',
  'venue',
  'plan-version',
  'placement',
  'log',
  'task',
  'indicator',
] as const;

export type ThreadKind = (typeof THREAD_KINDS)[number];

export interface ThreadLink {
  readonly name: Sentence;
  /** Selects id, key, zh, en and detail of rows aliased `x`; native and latin too where a row is somebody's. */
  readonly select: string;
  readonly from: string;
  /** A condition on rows `x` that had come to be by the day. */
  readonly by?: string;
}

/** The end of the day `$3`; the store's sentence names the day `$2`. */
const ON_THE_DAY = (sql: string): string => sql.replaceAll('$2', '$3');
const CLOSING = ON_THE_DAY(END_OF_DAY);
const IN_FORCE = ON_THE_DAY(VERSIONS_IN_FORCE);

/** Nobody writes down when a visit was planned: on a past day those of later days are not known, today all that are planned. */
const VISIT_KNOWN = "(x.day <= $3::date or (x.state <> 'held' and $3::date >= (select platform.acting_day())))";

const named = (table: string, detail = 'null::text'): Pick<ThreadLink, 'select' | 'from'> => ({ select: `x.id, x.key, x.name_zh as zh, x.name_en as en, ${detail} as detail`, from: `${table} as x` });
const titled = (table: string, detail = 'null::text'): Pick<ThreadLink, 'select' | 'from'> => ({ select: `x.id, x.key, x.title_zh as zh, x.title_en as en, ${detail} as detail`, from: `${table} as x` });

export const threadLinks: Readonly<Record<ThreadKind, ThreadLink>> = {
  visit: { name: { zh: '走访', en: 'Visit' }, ...titled('partnership.visit', 'x.day::text'), by: VISIT_KNOWN },
  need: { name: { zh: '需求', en: 'Need' }, ...titled('partnership.need', `(select a.state from ${answerOn('x', '$3')} as a)`), by: 'x.stated_on <= $3' },
  commitment: { name: { zh: '承诺', en: 'Commitment' }, ...titled('partnership.commitment', "case when x.closed_on > $3 then 'open' else x.state end"), by: 'x.promised_on <= $3' },
  framework: { name: { zh: '标准', en: 'Framework' }, ...named('curriculum.framework', 'x.citation') },
  'framework-version': {
    name: { zh: '标准版本', en: 'Framework version' },
    select: 'x.id, x.key, f.name_zh as zh, f.name_en as en, x.label as detail',
    from: 'curriculum.framework_version as x join curriculum.framework as f on f.consortium_id = x.consortium_id and f.id = x.framework_id',
  },
  area: { name: { zh: '能力领域', en: 'Area' }, ...named('curriculum.area', 'x.number') },
  competence: { name: { zh: '能力', en: 'Competence' }, ...named('curriculum.competence') },
  programme: { name: { zh: '专业项目', en: 'Programme' }, ...named('curriculum.programme') },
  'programme-version': {
    name: { zh: '项目版本', en: 'Programme version' },
    select: 'x.id, x.key, p.name_zh as zh, p.name_en as en, x.label as detail',
    from: 'curriculum.programme_version as x join curriculum.programme as p on p.consortium_id = x.consortium_id and p.id = x.programme_id',
  },
  course: { name: { zh: '课程', en: 'Course' }, ...named('curriculum.course') },
  cohort: { name: { zh: '班级', en: 'Cohort' }, ...named('curriculum.cohort') },
  learner: {
    name: { zh: '学员', en: 'Learner' },
    select: "x.id, x.key, coalesce(p.native_name, '—') as zh, p.latin_name as en, null::text as detail",
    from: 'planning.enrolment as x left join partnership.person as p on p.consortium_id = x.consortium_id and p.id = x.person_id',
    by: 'x.first_week <= $3',
  },
  venue: { name: { zh: '学习场所', en: 'Venue' }, ...named('partnership.venue') },
  'plan-version': {
    name: { zh: '计划版本', en: 'Plan version' },
    select: 'x.id, x.key, p.name_zh as zh, p.name_en as en, x.number::text as detail',
    from: 'planning.plan_version as x join planning.plan as p on p.consortium_id = x.consortium_id and p.id = x.plan_id',
  },
  placement: {
    name: { zh: '安排', en: 'Placement' },
    select: "x.id, x.id::text as key, v.name_zh as zh, v.name_en as en, x.first_week::text || '/' || x.last_week::text as detail",
    from: 'planning.placement as x join partnership.venue as v on v.consortium_id = x.consortium_id and v.id = x.venue_id',
  },
  log: {
    name: { zh: '周志', en: 'Log' },
    select: `x.id, x.id::text as key, x.week::text as zh, x.week::text as en,
      case when x.state in ('signed', 'returned') and x.decided_at >= ${CLOSING} then 'submitted' else x.state end as detail, p.native_name as native, p.latin_name as latin`,
    from: `delivery.log_entry as x
      left join planning.enrolment as o on o.consortium_id = x.consortium_id and o.id = x.enrolment_id
      left join partnership.person as p on p.consortium_id = o.consortium_id and p.id = o.person_id`,
    by: `(x.submitted_at is null or x.submitted_at < ${CLOSING}) and (x.superseded_at is null or x.superseded_at >= ${CLOSING})`,
  },
  task: { name: { zh: '任务', en: 'Task' }, ...titled('partnership.task') },
  indicator: { name: { zh: '指标', en: 'Indicator' }, ...titled('partnership.indicator', 'x.figure') },
};

export interface ThreadStep {
  readonly from: ThreadKind;
  readonly to: ThreadKind;
  readonly direction: 'up' | 'down';
  /** A condition on the target rows `x`. */
  readonly where: string;
  /** Order of the targets; by key unless told. */
  readonly order?: string;
}

const up = (from: ThreadKind, to: ThreadKind, where: string): ThreadStep => ({ from, to, direction: 'up', where });
const down = (from: ThreadKind, to: ThreadKind, where: string, order?: string): ThreadStep => ({ from, to, direction: 'down', where, ...(order === undefined ? {} : { order }) });

/** `x.id` is what column `column` of row `$2` of `table` holds. */
const held = (table: string, column: string): string => `x.id = (select r.${column} from ${table} as r where r.consortium_id = $1 and r.id = $2)`;
/** `x.id` is among what a link table says of `$2`. */
const linked = (table: string, other: string, own: string): string => `x.id in (select r.${other} from ${table} as r where r.consortium_id = $1 and r.${own} = $2)`;
/** The needs that the programme of a cohort `c` was bound to. */
const needsOf = (cohort: string): string =>
  `x.id in (select r.need_id from curriculum.need_area as r
     join curriculum.programme_version as v on v.consortium_id = r.consortium_id and v.programme_id = r.programme_id
     join curriculum.cohort as c on c.consortium_id = v.consortium_id and c.programme_version_id = v.id
     where r.consortium_id = $1 and ${cohort})`;

export const threadSteps: readonly ThreadStep[] = [
  down('visit', 'need', linked('partnership.minute_line', 'need_id', 'visit_id')),
  down('visit', 'commitment', linked('partnership.minute_line', 'commitment_id', 'visit_id')),
  up('need', 'visit', linked('partnership.minute_line', 'visit_id', 'need_id')),
  down('need', 'commitment', 'x.need_id = $2'),
  down('need', 'programme', linked('curriculum.need_area', 'programme_id', 'need_id')),
  down('need', 'area', linked('curriculum.need_area', 'area_id', 'need_id')),
  up('commitment', 'need', held('partnership.commitment', 'need_id')),
  up('commitment', 'visit', linked('partnership.minute_line', 'visit_id', 'commitment_id')),
  down('framework', 'framework-version', 'x.framework_id = $2'),
  up('framework-version', 'framework', held('curriculum.framework_version', 'framework_id')),
  down('framework-version', 'area', 'x.framework_version_id = $2'),
  down('framework-version', 'programme-version', 'x.framework_version_id = $2'),
  up('area', 'framework-version', held('curriculum.area', 'framework_version_id')),
  up('area', 'need', linked('curriculum.need_area', 'need_id', 'area_id')),
  down('area', 'competence', 'x.area_id = $2'),
  down('area', 'venue', `${linked('curriculum.venue_offer', 'venue_id', 'area_id')}`),
  down('area', 'log', 'x.area_id = $2', 'x.week desc'),
  up('competence', 'area', held('curriculum.competence', 'area_id')),
  down('competence', 'course', linked('curriculum.course_competence', 'course_id', 'competence_id')),
  down('competence', 'log', linked('delivery.log_competence', 'log_entry_id', 'competence_id'), 'x.week desc'),
  up('programme', 'need', linked('curriculum.need_area', 'need_id', 'programme_id')),
  down('programme', 'programme-version', 'x.programme_id = $2'),
  down('programme', 'course', 'x.programme_id = $2'),
  up('programme-version', 'programme', held('curriculum.programme_version', 'programme_id')),
  up('programme-version', 'framework-version', held('curriculum.programme_version', 'framework_version_id')),
  down('programme-version', 'cohort', 'x.programme_version_id = $2'),
  up('course', 'competence', linked('curriculum.course_competence', 'competence_id', 'course_id')),
  up('course', 'programme', held('curriculum.course', 'programme_id')),
  down('course', 'venue', linked('curriculum.course_venue', 'venue_id', 'course_id')),
  up('cohort', 'need', needsOf('c.id = $2')),
  up('cohort', 'programme-version', held('curriculum.cohort', 'programme_version_id')),
  down('cohort', 'learner', 'x.cohort_id = $2'),
  up('learner', 'cohort', held('planning.enrolment', 'cohort_id')),
  down('learner', 'placement', `x.enrolment_id = $2 and x.plan_version_id in (${IN_FORCE})`, 'x.first_week'),
  down('learner', 'log', 'x.enrolment_id = $2', 'x.week desc'),
  up('venue', 'area', linked('curriculum.venue_offer', 'area_id', 'venue_id')),
  down('venue', 'commitment', `x.test_kind in ('venue_capacity', 'venue_mentors') and x.test_subject = (select r.key from partnership.venue as r where r.consortium_id = $1 and r.id = $2)`),
  down('venue', 'log', 'x.venue_id = $2', 'x.week desc'),
  down('plan-version', 'placement', 'x.plan_version_id = $2', 'x.first_week'),
  up('placement', 'plan-version', held('planning.placement', 'plan_version_id')),
  up('placement', 'learner', held('planning.placement', 'enrolment_id')),
  up('placement', 'area', held('planning.placement', 'area_id')),
  up('placement', 'venue', held('planning.placement', 'venue_id')),
  down(
    'placement',
    'log',
    'exists (select 1 from planning.placement as r where r.consortium_id = $1 and r.id = $2 and r.enrolment_id = x.enrolment_id and x.week between r.first_week and r.last_week)',
    'x.week desc',
  ),
  up(
    'log',
    'placement',
    `x.plan_version_id in (${IN_FORCE})
     and exists (select 1 from delivery.log_entry as r where r.consortium_id = $1 and r.id = $2 and r.enrolment_id = x.enrolment_id and r.week between x.first_week and x.last_week)`,
  ),
  up('log', 'need', needsOf('c.id = (select e.cohort_id from delivery.log_entry as l join planning.enrolment as e on e.consortium_id = l.consortium_id and e.id = l.enrolment_id where l.consortium_id = $1 and l.id = $2)')),
  up('log', 'competence', linked('delivery.log_competence', 'competence_id', 'log_entry_id')),
  up('log', 'area', held('delivery.log_entry', 'area_id')),
  up('log', 'learner', held('delivery.log_entry', 'enrolment_id')),
  up('log', 'venue', held('delivery.log_entry', 'venue_id')),
  down('task', 'indicator', 'x.task_id = $2'),
  up('indicator', 'task', held('partnership.indicator', 'task_id')),
];
