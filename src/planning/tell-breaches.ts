/** Breaches and shortages of a plan in the words of the people it concerns, with the source of a restriction. Pure. */
import { fillSentence, type Sentence } from '../platform/errors.ts';
import type { Conflict, RuleId, Shortage, Violation } from '../solver/index.ts';
import { tellWeeks } from './compare-plans.ts';
import type { Legend, LegendName, Source } from './legend.ts';

const BREACHES: Readonly<Record<RuleId, Sentence>> = {
  'one-place': { zh: '“{learner}”在 {week} 被同时安排在两处。', en: '{learner} is placed twice in the {week}.' },
  availability: { zh: '“{learner}”在 {week} 不在训（{away}），安排不能从该周开始或结束。', en: '{learner} is away in the {week} ({away}); a placement neither starts nor ends there.' },
  'open-venue': { zh: '“{venue}”在 {week} 停用。', en: '{venue} is closed in the {week}.' },
  'matching-area': { zh: '“{venue}”不能学“{task}”。', en: '{task} cannot be learnt in {venue}.' },
  'allowed-venue': { zh: '“{learner}”不得安排到“{venue}”（依据 {source}）。', en: '{learner} may not be placed in {venue} (source: {source}).' },
  'task-weeks': { zh: '“{learner}”的“{task}”安排的周数与应学周数不符。', en: '{learner} does not do the weeks that are due of {task}.' },
  'block-length': { zh: '“{learner}”在“{venue}”学“{task}”的连续周数过短或过长。', en: '{learner} stays too short or too long in {venue} for {task}.' },
  'task-window': { zh: '“{learner}”的“{task}”超出所属阶段的周次。', en: '{task} of {learner} lies outside the weeks of its phase.' },
  order: { zh: '“{learner}”须先学完前序领域再学“{task}”。', en: '{learner} starts {task} before the area that comes first has ended.' },
  prerequisite: { zh: '“{learner}”尚未完成“{task}”的先修领域。', en: '{learner} has not done what {task} requires.' },
  choice: { zh: '“{learner}”的选修数目不符合“{choice}”。', en: 'The electives of {learner} do not fit "{choice}".' },
  'site-variety': { zh: '“{learner}”在“{site}”学习的领域过多。', en: '{learner} learns too many areas at {site}.' },
  capacity: { zh: '“{venue}”在 {week} 超出容量。', en: '{venue} has more learners than places in the {week}.' },
  minimum: { zh: '“{venue}”在 {week} 人数不足。', en: '{venue} has fewer learners than it needs in the {week}.' },
  'minimum-when-open': { zh: '“{venue}”在 {week} 未达开班人数。', en: '{venue} has too few learners to run in the {week}.' },
  limit: { zh: '{week} 超出上限“{limit}”（依据 {source}）。', en: 'The {week} goes beyond the limit "{limit}" (source: {source}).' },
  pin: { zh: '“{learner}”在 {week} 未按固定安排去“{venue}”。', en: '{learner} is not in {venue} in the {week}, as pinned.' },
  frozen: { zh: '“{learner}”在 {week} 的安排已经开始，不能更改。', en: 'The {week} of {learner} has begun and cannot change.' },
};

const SOURCES: Readonly<Record<Source['kind'], Sentence>> = {
  cohort_weeks: { zh: '班级校历', en: "the cohort's calendar" },
  work_calendar: { zh: '整周放假', en: 'a week without workdays' },
  absence: { zh: '缺勤', en: 'an absence' },
  enrolment: { zh: '不在学籍期内', en: 'not enrolled' },
  past: { zh: '该周已开始', en: 'the week has begun' },
  restriction: { zh: '禁入场所', en: 'a restriction' },
  limit: { zh: '人数上限', en: 'a limit' },
  clause: { zh: '条款', en: 'a clause' },
  closure: { zh: '场所停用', en: 'a closure' },
  other_plan: { zh: '其他计划', en: 'another plan' },
};

/** A broken rule with its address by keys. */
export interface ToldBreach {
  readonly rule: RuleId;
  readonly says: Sentence;
  readonly enrolment: string | null;
  readonly venue: string | null;
  readonly area: string | null;
  /** Monday. */
  readonly week: string | null;
  readonly source: string | null;
}

/** Names a problem id the way people know it; an id nobody knows stands for itself. */
export function sentenceOf(name: LegendName | undefined, fallback: string): Sentence {
  return { zh: name?.zh ?? name?.en ?? fallback, en: name?.en ?? name?.zh ?? fallback };
}

export function tellBreach(violation: Violation, legend: Legend): ToldBreach {
  const { rule, learner, task, venue, limit, choice, site, week } = violation;
  const monday = week === undefined ? undefined : legend.weeks[week];
  const away = learner === undefined || week === undefined ? undefined : legend.learners[learner]?.away[week];
  const ban = learner === undefined || venue === undefined ? undefined : legend.learners[learner]?.forbidden[venue];
  const source = ban?.ref ?? (limit === undefined ? undefined : legend.limits[limit]?.source.ref) ?? null;
  const facts = {
    ...(learner === undefined ? {} : { learner: sentenceOf(legend.learners[learner]?.name, learner) }),
    ...(task === undefined ? {} : { task: sentenceOf(legend.tasks[task]?.name, task) }),
    ...(venue === undefined ? {} : { venue: sentenceOf(legend.venues[venue]?.name, venue) }),
    ...(limit === undefined ? {} : { limit: limitName(limit, legend) }),
    ...(choice === undefined ? {} : { choice: sentenceOf(legend.choices[choice]?.name, choice) }),
    ...(site === undefined ? {} : { site: sentenceOf(legend.sites[site], site) }),
    ...(monday === undefined ? {} : { week: tellWeeks(monday, monday) }),
    away: away ? SOURCES[away.kind] : null,
    source,
  };
  return {
    rule,
    says: fillBoth(BREACHES[rule], facts),
    enrolment: learner ?? null,
    venue: venue === undefined ? null : (legend.venues[venue]?.venue ?? venue),
    area: task === undefined ? null : (legend.tasks[task]?.area ?? task),
    week: monday ?? null,
    source,
  };
}

/** Venues, areas, limits or learners that lack places in some weeks. */
export interface ToldShortage {
  readonly says: Sentence;
  readonly venue: string | null;
  readonly area: string | null;
  readonly limit: string | null;
  readonly enrolment: string | null;
  readonly firstWeek: string;
  readonly lastWeek: string;
  /** Learner-weeks without a place. */
  readonly missingPlaces: number;
}

const SHORTAGES = {
  venue: { zh: '“{name}”在 {weeks} 缺 {missing} 个学员周的名额', en: '{name} lacks {missing} learner-weeks of places, {weeks}' },
  area: { zh: '“{name}”的各场所在 {weeks} 共缺 {missing} 个学员周的名额', en: 'The venues for {name} together lack {missing} learner-weeks of places, {weeks}' },
  limit: { zh: '上限“{name}”在 {weeks} 少 {missing} 个学员周', en: 'The limit "{name}" is {missing} learner-weeks too low, {weeks}' },
  learner: { zh: '“{name}”在 {weeks} 有 {missing} 周无法安排', en: '{missing} weeks of {name} find no place, {weeks}' },
  other: { zh: '{weeks} 缺 {missing} 个学员周的名额', en: '{missing} learner-weeks find no place, {weeks}' },
} as const satisfies Readonly<Record<string, Sentence>>;

export function tellShortage(shortage: Shortage, legend: Legend): ToldShortage {
  const { venue, area, limit, learner, missingPlaces } = shortage;
  const firstWeek = legend.weeks[shortage.firstWeek] ?? '';
  const lastWeek = legend.weeks[shortage.lastWeek] ?? '';
  const areaName = area === undefined ? undefined : Object.values(legend.tasks).find((task) => task.area === area)?.name;
  const [words, name] =
    venue !== undefined
      ? ([SHORTAGES.venue, sentenceOf(legend.venues[venue]?.name, venue)] as const)
      : area !== undefined
        ? ([SHORTAGES.area, sentenceOf(areaName, area)] as const)
        : limit !== undefined
          ? ([SHORTAGES.limit, limitName(limit, legend)] as const)
          : learner !== undefined
            ? ([SHORTAGES.learner, sentenceOf(legend.learners[learner]?.name, learner)] as const)
            : ([SHORTAGES.other, null] as const);
  return {
    says: fillBoth(words, { name, weeks: tellWeeks(firstWeek, lastWeek), missing: missingPlaces }),
    venue: venue === undefined ? null : (legend.venues[venue]?.venue ?? venue),
    area: area ?? null,
    limit: limit ?? null,
    enrolment: learner ?? null,
    firstWeek,
    lastWeek,
    missingPlaces,
  };
}

/** Each rule of a proven contradiction as a sentence. */
export function tellConflict(conflict: Conflict, legend: Legend): Sentence[] {
  return conflict.map(({ rule, learner, task, venue, limit, choice, firstWeek, lastWeek }) => {
    const subject = [
      learner === undefined ? null : sentenceOf(legend.learners[learner]?.name, learner),
      task === undefined ? null : sentenceOf(legend.tasks[task]?.name, task),
      venue === undefined ? null : sentenceOf(legend.venues[venue]?.name, venue),
      limit === undefined ? null : limitName(limit, legend),
      choice === undefined ? null : sentenceOf(legend.choices[choice]?.name, choice),
      firstWeek === undefined ? null : tellWeeks(legend.weeks[firstWeek] ?? '', legend.weeks[lastWeek ?? firstWeek] ?? ''),
    ].filter((part) => part !== null);
    return fillBoth({ zh: '{rule}：{subject}', en: '{rule}: {subject}' }, { rule: RULE_NAMES[rule as RuleId] ?? rule, subject });
  });
}

const RULE_NAMES: Readonly<Record<RuleId, Sentence>> = {
  'one-place': { zh: '一人一处', en: 'One place at a time' },
  availability: { zh: '不在训的周', en: 'Weeks away' },
  'open-venue': { zh: '停用的周', en: 'Weeks closed' },
  'matching-area': { zh: '场所供给', en: 'Areas on offer' },
  'allowed-venue': { zh: '禁入场所', en: 'Forbidden venues' },
  'task-weeks': { zh: '应学周数', en: 'Weeks due' },
  'block-length': { zh: '连续周数', en: 'Length of a stay' },
  'task-window': { zh: '阶段周次', en: 'Weeks of the phase' },
  order: { zh: '先后顺序', en: 'Order' },
  prerequisite: { zh: '先修要求', en: 'Prerequisite' },
  choice: { zh: '选修规定', en: 'Electives' },
  'site-variety': { zh: '轮岗多样', en: 'Variety of sites' },
  capacity: { zh: '场所容量', en: 'Capacity' },
  minimum: { zh: '最少人数', en: 'Minimum' },
  'minimum-when-open': { zh: '开班人数', en: 'Minimum when used' },
  limit: { zh: '人数上限', en: 'Limit' },
  pin: { zh: '固定安排', en: 'Pin' },
  frozen: { zh: '已开始的周', en: 'Weeks begun' },
};

export function limitName(limit: string, legend: Legend): Sentence {
  if (limit.startsWith('places:')) return sentenceOf(legend.venues[limit.slice('places:'.length)]?.name, limit);
  return sentenceOf(legend.limits[limit]?.name, limit);
}

function fillBoth(sentence: Sentence, facts: Readonly<Record<string, unknown>>): Sentence {
  return { zh: fillSentence(sentence, facts, 'zh'), en: fillSentence(sentence, facts, 'en') };
}
