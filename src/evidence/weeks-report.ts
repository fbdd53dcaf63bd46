/** Weeks required, planned, attended, logged and signed, by learner, cohort, plant or area. */
import type { Tx } from '../platform/database/transaction.ts';
import { groupCounter, learnersOf } from './group-counts.ts';
import type { Grouping, Scope } from './scope.ts';
import { readGroupNames, type GroupName } from './store.ts';
import { isScopeWithheld, withheldOf } from './withheld.ts';

export interface WeekCounts {
  readonly required: number | null;
  readonly planned: number;
  readonly plannedToDate: number;
  readonly attended: number;
  readonly logged: number;
  readonly signed: number;
}

export interface WeeksOfGroup extends WeekCounts {
  readonly group: GroupName | null;
  readonly learners: number;
  /** The counts are withheld from those who may not see persons, because the group is too small, or would give away one that is; they are all 0. */
  readonly isSuppressed: boolean;
}

const NOTHING: WeekCounts = { required: null, planned: 0, plannedToDate: 0, attended: 0, logged: 0, signed: 0 };

/** One row per group, ordered by its key; `isAnonymous` suppresses small groups. */
export async function weeksReport(tx: Tx, by: Grouping, scope: Scope, isAnonymous: boolean): Promise<WeeksOfGroup[]> {
  const count = groupCounter(tx);
  if (isAnonymous && (await isScopeWithheld(tx, scope, count))) return [];
  const groups = await count.groups(by, scope);
  const withheld = isAnonymous ? await withheldOf(by, scope, count) : new Set<string | null>();
  const names = await readGroupNames(tx, by, [...groups.keys()].filter((group) => group !== null));
  const rows = [...groups].map(([group, counts]): WeeksOfGroup => {
    const { planned, logged, required } = counts;
    const name = group === null ? null : (names.get(group) ?? null);
    if (withheld.has(group)) return { ...NOTHING, group: name, learners: 0, isSuppressed: true };
    return {
      group: name,
      learners: learnersOf(counts),
      required: required?.weeks ?? null,
      planned: planned?.planned ?? 0,
      plannedToDate: planned?.plannedToDate ?? 0,
      attended: logged?.attended ?? 0,
      logged: logged?.logged ?? 0,
      signed: logged?.signed ?? 0,
      isSuppressed: false,
    };
  });
  return rows.sort((a, b) => compare(a.group?.key, b.group?.key));
}

/** Keys with numbers in them sort by the numbers: I.9 before I.10. */
function compare(a: string | undefined, b: string | undefined): number {
  return (a ?? '').localeCompare(b ?? '', 'en', { numeric: true });
}
