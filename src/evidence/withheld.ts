/** What readers without access to personal data get no figures of: small groups, and those that would give them away. */
import type { Tx } from '../platform/database/transaction.ts';
import type { IsoDate } from '../platform/weeks.ts';
import { peopleBehind, peopleOf, type GroupCounter } from './group-counts.ts';
import { isTooSmall, withheldGroups } from './privacy.ts';
import type { Grouping, Scope } from './scope.ts';
import { countEnrolledByParty } from './store.ts';

/** A learner is in one cohort and one party, but learns many areas in many plants. */
const DISJOINT: readonly Grouping[] = ['cohort', 'learner', 'all'];

/**
 * The groups of a table that are withheld. A cohort withheld among all cohorts of the day is so in every narrower table too,
 * and what would give it away there, so that no table tells what another keeps.
 */
export async function withheldOf(by: Grouping, scope: Scope, count: GroupCounter): Promise<ReadonlySet<string | null>> {
  const everywhere = new Set<string | null>(by === 'cohort' ? await withheldCohorts(scope.asOf, count) : []);
  if (by === 'cohort' && scope.plant === undefined && scope.area === undefined) return everywhere;
  // As small as can be, be it small itself or hidden beside one: else a narrower table would tell it by the others.
  const groups = [...(await count.groups(by, scope))].map(([group, counts]): Sized<string | null> => [group, everywhere.has(group) ? 1 : peopleOf(counts)]);
  return new Set([...everywhere, ...pick(groups, DISJOINT.includes(by))]);
}

/** The cohorts withheld on a day, in every table. */
export async function withheldCohorts(asOf: IsoDate, count: GroupCounter): Promise<readonly string[]> {
  const cohorts = await count.cohorts(asOf);
  return pick(cohorts.map(({ cohort, enrolled, withWeeks }) => [cohort, peopleBehind(enrolled, withWeeks)]), true);
}

/** A group with the people it is judged by. */
type Sized<Group> = readonly [group: Group, people: number];

/** In the order of their ids: which of two equally small groups goes with a smaller one must not hang on how they were read. */
function pick<Group>(groups: readonly Sized<Group>[], areDisjoint: boolean): Group[] {
  const ordered = [...groups].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  const places = withheldGroups(ordered.map(([, people]) => people), areDisjoint);
  return ordered.filter((_, place) => places.has(place)).map(([group]) => group);
}

/**
 * Is what a scope narrows to withheld in the table of its kind? Every narrowing is asked for, each among its like within the
 * others: a cohort among cohorts, an area among the areas of that cohort. Where nothing is narrowed, few may still stand
 * behind it all.
 */
export async function isScopeWithheld(tx: Tx, scope: Scope & { readonly party?: string | undefined }, count: GroupCounter): Promise<boolean> {
  const { party, ...narrowed } = scope;
  const narrowings = (['cohort', 'plant', 'area'] as const).filter((by) => narrowed[by] !== undefined);
  for (const by of narrowings) {
    if ((await withheldOf(by, { ...narrowed, [by]: undefined }, count)).has(narrowed[by] ?? null)) return true;
  }
  if (party !== undefined) return isPartyWithheld(tx, scope.asOf, party);
  return narrowings.length === 0 && (await isOfFew(scope.asOf, count));
}

async function isOfFew(asOf: IsoDate, count: GroupCounter): Promise<boolean> {
  const cohorts = await count.cohorts(asOf);
  const sum = (of: 'enrolled' | 'withWeeks'): number => cohorts.reduce((total, row) => total + row[of], 0);
  const people = peopleBehind(sum('enrolled'), sum('withWeeks'));
  return people > 0 && isTooSmall(people);
}

async function isPartyWithheld(tx: Tx, asOf: IsoDate, party: string): Promise<boolean> {
  const parties = await countEnrolledByParty(tx, asOf);
  const withheld = withheldGroups(parties.map(({ learners }) => learners), true);
  return parties.some((row, place) => row.party === party && withheld.has(place));
}
