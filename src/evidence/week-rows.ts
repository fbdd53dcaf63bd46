/** The learner-weeks behind a figure, with names, or with pseudonyms for those without access to personal data. */
import type { WeekRow as WireRow } from '../contract/evidence.ts';
import type { Tx } from '../platform/database/transaction.ts';
import { groupCounter } from './group-counts.ts';
import { isTooSmall, pseudonymOf } from './privacy.ts';
import type { Scope } from './scope.ts';
import { isScopeWithheld } from './withheld.ts';
import { readGroupNames, readVenueNames, readWeekRows, type GroupName } from './store.ts';

export interface WeekRowsRequest {
  readonly scope: Scope;
  readonly state: 'logged' | 'signed' | 'attended';
  readonly after: readonly [string, string] | undefined;
  readonly limit: number;
  readonly isAnonymous: boolean;
  /** Makes the pseudonyms; the same for all pages of one report. */
  readonly reportSecret: string;
}

export type ReadRow = WireRow & { readonly cursor: readonly [string, string] };

/**
 * For anonymous readers the rows of a withheld group are withheld too, and names, venues and links are left out:
 * what is left of a row is a pseudonym that holds for this report only, the area, the week and the state.
 */
export async function weekRows(tx: Tx, { scope, state, after, limit, isAnonymous, reportSecret }: WeekRowsRequest): Promise<ReadRow[]> {
  if (isAnonymous) {
    const count = groupCounter(tx);
    const learners = (await count.groups('all', scope)).get(null)?.logged?.learners ?? 0;
    if (isTooSmall(learners) || (await isScopeWithheld(tx, scope, count))) return [];
  }
  const rows = await readWeekRows(tx, scope, state, after, limit);
  const cohorts = await readGroupNames(tx, 'cohort', [...new Set(rows.map(({ cohort }) => cohort))]);
  const areas = await readGroupNames(tx, 'area', [...new Set(rows.map(({ area }) => area))]);
  const venues = isAnonymous ? new Map<string, GroupName>() : await readVenueNames(tx, rows.map(({ venue }) => venue));
  const learners = isAnonymous ? new Map<string, GroupName>() : await readGroupNames(tx, 'learner', [...new Set(rows.map(({ enrolment }) => enrolment))]);
  const unnamed = (id: string): GroupName => ({ id, key: '—', name: { zh: null, en: null } });
  return rows.map((row): ReadRow => {
    const name = learners.get(row.enrolment)?.name;
    return {
      id: isAnonymous ? null : row.id,
      learner: isAnonymous ? { native: pseudonymOf(reportSecret, row.person), latin: null } : { native: name?.zh ?? name?.en ?? '—', latin: name?.en ?? null },
      enrolment: isAnonymous ? null : row.enrolment,
      week: row.week,
      state: row.state,
      daysPresent: row.daysPresent,
      daysPlanned: row.daysPlanned,
      cohort: cohorts.get(row.cohort) ?? unnamed(row.cohort),
      area: areas.get(row.area) ?? unnamed(row.area),
      venue: isAnonymous ? null : (venues.get(row.venue) ?? unnamed(row.venue)),
      cursor: [row.week, row.id],
    };
  });
}
