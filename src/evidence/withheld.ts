/** What readers without access to personal data get no figures of: small groups, and those that would give them away. */
import type { Tx } from '../platform/database/transaction.ts';
import type { IsoDate } from '../platform/weeks.ts';
import { withheldGroups } from './privacy.ts';
import type { Grouping, Scope } from './scope.ts';
import { countEnrolledByParty, countLogged, countPlanned } from './store.ts';

/** A learner is in one cohort and one party, but learns many areas in many plants. */
const DISJOINT: readonly Grouping[] = ['cohort', 'learner', 'all'];

/** Picks the groups that are withheld out of all groups of a table. */
export function withheldOf<Group>(by: Grouping, groups: readonly Group[], learnersOf: (group: Group) => number): ReadonlySet<Group> {
  const places = withheldGroups(groups.map(learnersOf), DISJOINT.includes(by));
  return new Set(groups.filter((_, place) => places.has(place)));
}

/**
 * Is what a scope narrows to withheld in the table of its kind? Every narrowing is asked for, each among its like within the
 * others: a cohort among cohorts, an area among the areas of that cohort.
 */
export async function isScopeWithheld(tx: Tx, scope: Scope & { readonly party?: string | undefined }): Promise<boolean> {
  const { party, ...narrowed } = scope;
  for (const by of ['cohort', 'plant', 'area'] as const) {
    const wanted = narrowed[by];
    if (wanted !== undefined && (await isGroupWithheld(tx, by, { ...narrowed, [by]: undefined }, wanted))) return true;
  }
  return party !== undefined && (await isPartyWithheld(tx, scope.asOf, party));
}

async function isGroupWithheld(tx: Tx, by: Grouping, within: Scope, wanted: string): Promise<boolean> {
  const learners = new Map<string | null, number>();
  for (const counted of [await countPlanned(tx, by, within), await countLogged(tx, by, within)]) {
    for (const { group, learners: count } of counted) learners.set(group, Math.max(count, learners.get(group) ?? 0));
  }
  return !learners.has(wanted) || withheldOf(by, [...learners.keys()], (group) => learners.get(group) ?? 0).has(wanted);
}

async function isPartyWithheld(tx: Tx, asOf: IsoDate, party: string): Promise<boolean> {
  const parties = await countEnrolledByParty(tx, asOf);
  const withheld = withheldGroups(parties.map(({ learners }) => learners), true);
  return parties.some((row, place) => row.party === party && withheld.has(place));
}
