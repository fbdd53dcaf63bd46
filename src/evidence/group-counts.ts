/** What a table of weeks counts in each of its groups, and how many people stand behind it. */
import type { Tx } from '../platform/database/transaction.ts';
import type { IsoDate } from '../platform/weeks.ts';
import { countRequired, type RequiredCount } from './required.ts';
import type { Grouping, Scope } from './scope.ts';
import { countCohortPeople, countLogged, countPlanned, type CohortPeople, type LoggedCount, type PlannedCount } from './store.ts';

export interface GroupCounts {
  readonly planned?: PlannedCount;
  readonly logged?: LoggedCount;
  readonly required?: RequiredCount;
}

/** Counts each table once, however often it is asked for: what is shown and what is withheld are told from the same numbers. */
export interface GroupCounter {
  /** By group; null holds learner-weeks outside any group of that kind. */
  readonly groups: (by: Grouping, scope: Scope) => Promise<ReadonlyMap<string | null, GroupCounts>>;
  readonly cohorts: (asOf: IsoDate) => Promise<readonly CohortPeople[]>;
}

export function groupCounter(tx: Tx): GroupCounter {
  return {
    groups: once((by: Grouping, scope: Scope) => countGroups(tx, by, scope)),
    cohorts: once((asOf: IsoDate) => countCohortPeople(tx, asOf)),
  };
}

/** Asks once for the same arguments. */
export function once<Asked extends readonly unknown[], Answer>(ask: (...asked: Asked) => Promise<Answer>): (...asked: Asked) => Promise<Answer> {
  const answers = new Map<string, Promise<Answer>>();
  return (...asked) => {
    const key = JSON.stringify(asked);
    const answer = answers.get(key) ?? ask(...asked);
    answers.set(key, answer);
    return answer;
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

/** How many people a group of a table is judged by. */
export function peopleOf(counts: GroupCounts): number {
  return peopleBehind(counts.required?.learners ?? 0, withWeeks(counts));
}

/**
 * What a group is judged by before readers without access to persons: the fewer of those enrolled on the day and those whose
 * weeks are counted, since either tells of so few. Of nobody nothing is told.
 */
export function peopleBehind(enrolled: number, withWeeks: number): number {
  const people = [enrolled, withWeeks].filter((count) => count > 0);
  return people.length === 0 ? 0 : Math.min(...people);
}

function withWeeks({ planned, logged }: GroupCounts): number {
  return Math.max(planned?.learners ?? 0, logged?.learners ?? 0);
}
