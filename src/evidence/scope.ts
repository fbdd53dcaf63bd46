/** What a table of weeks is about: how its rows are grouped, which learner-weeks count, and on which day one looks. */
import type { IsoDate } from '../platform/weeks.ts';

export type Grouping = 'learner' | 'cohort' | 'plant' | 'area' | 'all';

export interface Scope {
  /** The figures as they stood at the end of this day. */
  readonly asOf: IsoDate;
  readonly cohort?: string | undefined;
  /** An enrolment. */
  readonly learner?: string | undefined;
  readonly plant?: string | undefined;
  readonly area?: string | undefined;
}

/** The column that groups, over the aliases `e` (enrolment), `v` (venue) and the table with `area_id`. */
export function groupColumn(by: Grouping, areas: string): string {
  const columns: Record<Grouping, string> = { learner: 'e.id', cohort: 'e.cohort_id', plant: 'v.plant_id', area: `${areas}.area_id`, all: 'null::uuid' };
  return columns[by];
}

/**
 * Conditions `$3 … $6`: cohort, learner, plant, area. What is not asked for leaves no condition on the rows, so that the
 * database can choose its way by what is; without the venue joined no plant may be asked for.
 */
export function scopeConditions(areas: string, scope: Scope, columns = { cohort: 'e.cohort_id', learner: 'e.id' }): string {
  const condition = (value: string | undefined, parameter: string, column: string): string => (value === undefined ? `${parameter}::uuid is null` : `${column} = ${parameter}`);
  return `${condition(scope.cohort, '$3', columns.cohort)}
       and ${condition(scope.learner, '$4', columns.learner)}
       and ${condition(scope.plant, '$5', 'v.plant_id')}
       and ${condition(scope.area, '$6', `${areas}.area_id`)}`;
}

export function scopeValues(consortium: string, scope: Scope): (string | null)[] {
  return [consortium, scope.asOf, scope.cohort ?? null, scope.learner ?? null, scope.plant ?? null, scope.area ?? null];
}

/** The end of the day `$2` in the consortium's zone: what happened before it had happened by then. */
export const END_OF_DAY = `(select ($2::date + 1)::timestamp at time zone c.time_zone from platform.consortium as c where c.id = $1)`;
