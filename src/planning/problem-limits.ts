/** Limits of a planning problem, with the rule or agreement each comes from. */
import type { Limit } from '../solver/index.ts';
import { weeksIn, type Horizon } from './horizon.ts';
import { nameOf, type Legend } from './legend.ts';
import type { PlanningFacts } from './sheets.ts';

export type SourcedLimit = Limit & { 'x-source': string };

/**
 * Limits that bind some venue and learner of the problem. A limit for a part of the horizon binds nobody outside it;
 * weeks already begun keep what they hold.
 */
export function buildLimits(given: {
  readonly rows: PlanningFacts['placeLimits'];
  readonly horizon: Horizon;
  /** Problem venues of a venue. */
  readonly partsOf: (venue: string) => readonly string[];
  readonly learnersOf: (cohort: string) => readonly string[];
  readonly learnerCount: number;
  /** Learners whom frozen weeks hold in these venues (empty: all) and of these learners (empty: all), by week. */
  readonly frozenCount: (venues: readonly string[], learners: readonly string[], week: number) => number;
}): { limits: SourcedLimit[]; legend: Legend['limits'] } {
  const { rows, horizon, partsOf, learnersOf, learnerCount, frozenCount } = given;
  const limits: SourcedLimit[] = [];
  const legend: Record<string, Legend['limits'][string]> = {};
  for (const row of rows) {
    const venues = (row.venues ?? []).flatMap(partsOf);
    const learners = (row.cohorts ?? []).flatMap(learnersOf);
    const isEmpty = ((row.venues ?? []).length > 0 && venues.length === 0) || ((row.cohorts ?? []).length > 0 && learners.length === 0);
    const weeks = new Set(weeksIn(horizon.clip(row.firstWeek ?? horizon.firstWeek, row.lastWeek)));
    if (isEmpty || weeks.size === 0) continue;
    const max = horizon.weeks.map((_, week) => (weeks.has(week) ? Math.max(row.max, frozenCount(row.venues ?? [], learners, week)) : learnerCount));
    const isFlat = max.every((value) => value === max[0]);
    const name = nameOf(row);
    limits.push({
      id: row.key,
      says: name.en ?? name.zh ?? row.key,
      ...((row.venues ?? []).length > 0 ? { venues } : {}),
      ...((row.cohorts ?? []).length > 0 ? { learners } : {}),
      max: isFlat ? (max[0] ?? 0) : max,
      'x-source': row.source,
    });
    legend[row.key] = { name, source: { kind: 'limit', ref: row.source } };
  }
  return { limits, legend };
}
