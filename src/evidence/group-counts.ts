/** What a table of weeks counts in each of its groups, and how many people stand behind it. */
import type { Tx } from '../platform/database/transaction.ts';
import { countRequired, type RequiredCount } from './required.ts';
import type { Grouping, Scope } from './scope.ts';
import { countLogged, countPlanned, type LoggedCount, type PlannedCount } from './store.ts';

export interface GroupCounts {
  readonly planned?: PlannedCount;
  readonly logged?: LoggedCount;
  readonly required?: RequiredCount;
}

/** By group; null holds learner-weeks outside any group of that kind. */
export type CountGroups = (by: Grouping, scope: Scope) => Promise<ReadonlyMap<string | null, GroupCounts>>;

/** Counts each table once, however often it is asked for: what is shown and what is withheld are told from the same numbers. */
export function groupCounter(tx: Tx): CountGroups {
  const counted = new Map<string, ReturnType<CountGroups>>();
  return (by, scope) => {
    const key = JSON.stringify([by, scope.asOf, scope.cohort, scope.learner, scope.plant, scope.area]);
    const counts = counted.get(key) ?? countGroups(tx, by, scope);
    counted.set(key, counts);
    return counts;
  };
}

async function countGroups(tx: Tx, by: Grouping, scope: Scope): Promise<ReadonlyMap<string | null, GroupCounts>> {
  const groups = new Map<string | null, GroupCounts>();
  for (const planned of await countPlanned(tx, by, scope)) groups.set(planned.group, { planned });
  for (const logged of await countLogged(tx, by, scope)) groups.set(logged.group, { ...groups.get(logged.group), logged });
  for (const required of await countRequired(tx, by, scope)) groups.set(required.group, { ...groups.get(required.group), required });
  return groups;
}

/** Who is planned, has logged, or is enrolled without either. */
export function learnersOf(counts: GroupCounts): number {
  return Math.max(withWeeks(counts), counts.required?.learners ?? 0);
}

/**
 * The number a group is judged by before readers without access to persons: the fewer of those enrolled on the day and those
 * whose weeks are counted, since either tells of so few. Of nobody nothing is told.
 */
export function peopleBehind(counts: GroupCounts): number {
  const people = [withWeeks(counts), counts.required?.learners ?? 0].filter((count) => count > 0);
  return people.length === 0 ? 0 : Math.min(...people);
}

function withWeeks({ planned, logged }: GroupCounts): number {
  return Math.max(planned?.learners ?? 0, logged?.learners ?? 0);
}
