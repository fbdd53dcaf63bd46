/** Weeks required, planned, attended, logged and signed, by learner, cohort, plant or area. */
import type { Tx } from '../platform/database/transaction.ts';
import { countRequired } from './required.ts';
import type { Grouping, Scope } from './scope.ts';
import { countLogged, countPlanned, readGroupNames, type GroupName } from './store.ts';
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
  if (isAnonymous && (await isScopeWithheld(tx, scope))) return [];
  const planned = new Map((await countPlanned(tx, by, scope)).map((row) => [row.group, row]));
  const logged = new Map((await countLogged(tx, by, scope)).map((row) => [row.group, row]));
  const required = await countRequired(tx, by, scope);
  const groups = [...new Set([...planned.keys(), ...logged.keys(), ...required.keys()])];
  const names = await readGroupNames(tx, by, groups.filter((group) => group !== null));
  const learnersOf = (group: string | null) => Math.max(planned.get(group)?.learners ?? 0, logged.get(group)?.learners ?? 0);
  const withheld = isAnonymous ? withheldOf(by, groups, learnersOf) : new Set<string | null>();
  const rows = groups.map((group): WeeksOfGroup => {
    const [plan, log] = [planned.get(group), logged.get(group)];
    const learners = learnersOf(group);
    const name = group === null ? null : (names.get(group) ?? null);
    if (withheld.has(group)) return { ...NOTHING, group: name, learners: 0, isSuppressed: true };
    return {
      group: name,
      learners,
      required: required.get(group) ?? null,
      planned: plan?.planned ?? 0,
      plannedToDate: plan?.plannedToDate ?? 0,
      attended: log?.attended ?? 0,
      logged: log?.logged ?? 0,
      signed: log?.signed ?? 0,
      isSuppressed: false,
    };
  });
  return rows.sort((a, b) => compare(a.group?.key, b.group?.key));
}

/** Keys with numbers in them sort by the numbers: I.9 before I.10. */
function compare(a: string | undefined, b: string | undefined): number {
  return (a ?? '').localeCompare(b ?? '', 'en', { numeric: true });
}
