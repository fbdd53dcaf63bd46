/** What the ids of a planning problem stand for, so that a plan can be told in the words of the people it concerns. */
import type { IsoDate } from '../platform/weeks.ts';

/** A name in both languages; a missing one is null and the other stands in. */
export interface LegendName {
  readonly zh: string | null;
  readonly en: string | null;
}

/** Where a restriction comes from: its kind, and the id of the rule, agreement or sheet row. */
export interface Source {
  readonly kind: 'cohort_weeks' | 'work_calendar' | 'absence' | 'enrolment' | 'past' | 'restriction' | 'limit' | 'clause' | 'closure' | 'other_plan';
  readonly ref: string;
}

export interface LegendLearner {
  /** Key of the enrolment, which is also the learner's id. */
  readonly enrolment: string;
  readonly person: string;
  readonly cohort: string;
  readonly name: LegendName;
  /** Why the learner is away, by week number. */
  readonly away: Readonly<Record<number, Source>>;
  /** Why a venue is forbidden, by problem venue id. */
  readonly forbidden: Readonly<Record<string, Source>>;
  /** Areas the learner chose; other electives of the plan are proposals. */
  readonly chosen: readonly string[];
}

export interface LegendVenue {
  /** Key of the venue; two problem venues may be one venue with offers that change over time. */
  readonly venue: string;
  readonly name: LegendName;
  readonly site: string;
  readonly plant: string | null;
  /** Weeks closed, with the reason. */
  readonly closed: Readonly<Record<number, Source>>;
}

export interface LegendTask {
  readonly area: string;
  readonly phase: string;
  readonly number: string;
  readonly name: LegendName;
  readonly isElective: boolean;
  readonly source: Source | null;
}

export interface Legend {
  readonly plan: string;
  readonly weeks: readonly IsoDate[];
  readonly learners: Readonly<Record<string, LegendLearner>>;
  readonly venues: Readonly<Record<string, LegendVenue>>;
  /** By task id; a task means the same in every programme. */
  readonly tasks: Readonly<Record<string, LegendTask>>;
  readonly sites: Readonly<Record<string, LegendName>>;
  readonly cohorts: Readonly<Record<string, LegendName>>;
  readonly limits: Readonly<Record<string, { readonly name: LegendName; readonly source: Source }>>;
  readonly choices: Readonly<Record<string, { readonly name: LegendName; readonly source: Source | null }>>;
}

export function nameOf(row: { readonly nameZh: string | null; readonly nameEn: string | null }): LegendName {
  return { zh: row.nameZh, en: row.nameEn };
}
