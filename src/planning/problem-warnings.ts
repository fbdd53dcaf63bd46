/** What a planner should know before planning: gaps in the facts that do not forbid a plan. */
import type { Sentence } from '../platform/errors.ts';

export const PROBLEM_WARNINGS = {
  venue_without_mentor: {
    zh: '场所“{venue}”自 {firstWeek} 周至 {lastWeek} 周没有带教师傅，仍按容量安排。',
    en: 'Venue "{venue}" has no mentor from the week of {firstWeek} to {lastWeek}; it is planned by its capacity all the same.',
  },
  venue_without_capacity: {
    zh: '场所“{venue}”在计划期内没有任何容量记录，不参与安排。',
    en: 'Venue "{venue}" has no capacity in the horizon and takes no part.',
  },
  area_without_venue: {
    zh: '能力领域“{area}”在计划期内没有任何场所可学。',
    en: 'Area "{area}" can be learnt in no venue in the horizon.',
  },
  learner_short_of_weeks: {
    zh: '学员“{learner}”在“{phase}”阶段只有 {available} 周可用，应学 {needed} 周；相差 {missing} 周需另行补课。',
    en: 'Learner "{learner}" has {available} weeks for phase "{phase}" but {needed} are due; {missing} weeks must be caught up later.',
  },
  learner_without_training: {
    zh: '学员“{learner}”在计划期内没有应学内容。',
    en: 'Learner "{learner}" has nothing due in the horizon.',
  },
  learner_planned_elsewhere: {
    zh: '学员“{learner}”已由计划“{plan}”安排，不再列入本计划。',
    en: 'Learner "{learner}" is placed by plan "{plan}" and is left to it.',
  },
  elective_dropped_after_begin: {
    zh: '学员“{learner}”已开始的选修“{area}”不在其选择之内，按已开始计入。',
    en: 'Learner "{learner}" has begun elective "{area}", which is not among the choices; what was begun counts as chosen.',
  },
  history_not_told: {
    zh: '已开始周的安排“{learner} 在 {venue} 学 {area}”与现有资料不符，未计入。',
    en: 'A placement of weeks already begun, {learner} in {venue} for {area}, does not fit the facts any more and was left out.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;

export type ProblemWarningCode = keyof typeof PROBLEM_WARNINGS;

/** One gap, with the names to put into its sentence; names may be bilingual. */
export interface ProblemWarning {
  readonly code: ProblemWarningCode;
  readonly facts: Readonly<Record<string, unknown>>;
}
