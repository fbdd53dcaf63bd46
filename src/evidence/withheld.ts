/** What readers without access to personal data get no figures of: small groups, and those that would give them away. */
import type { Tx } from '../platform/database/transaction.ts';
import type { IsoDate } from '../platform/weeks.ts';
import { peopleBehind, type CountGroups } from './group-counts.ts';
import { isTooSmall, withheldGroups } from './privacy.ts';
import type { Grouping, Scope } from './scope.ts';
import { countEnrolledByParty } from './store.ts';

/** A learner is in one cohort and one party, but learns many areas in many plants. */
const DISJOINT: readonly Grouping[] = ['cohort', 'learner', 'all'];

/**
 * The groups of a table that are withheld. A cohort withheld among all cohorts of the day is so in every narrower table too,
 * so that no table tells what another keeps.
 */
export async function withheldOf(by: Grouping, scope: Scope, count: CountGroups): Promise<ReadonlySet<string | null>> {
  // By id: which of two equally small groups goes with a smaller one must not hang on the order the database found them in.
  const groups = [...(await count(by, scope))].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  const places = withheldGroups(groups.map(([, counts]) => peopleBehind(counts)), DISJOINT.includes(by));
  const withheld = groups.filter((_, place) => places.has(place)).map(([group]) => group);
  const isNarrowed = scope.plant !== undefined || scope.area !== undefined;
  return new Set([...withheld, ...(by === 'cohort' && isNarrowed ? await withheldOf(by, { asOf: scope.asOf }, count) : [])]);
}

/**
 * Is what a scope narrows to withheld in the table of its kind? Every narrowing is asked for, each among its like within the
 * others: a cohort among cohorts, an area among the areas of that cohort. Nor is anything told where few stand behind it all.
 */
export async function isScopeWithheld(tx: Tx, scope: Scope & { readonly party?: string | undefined }, count: CountGroups): Promise<boolean> {
  const { party, ...narrowed } = scope;
  for (const by of ['cohort', 'plant', 'area'] as const) {
    const wanted = narrowed[by];
    if (wanted === undefined) continue;
    const within = { ...narrowed, [by]: undefined };
    if (!(await count(by, within)).has(wanted) || (await withheldOf(by, within, count)).has(wanted)) return true;
  }
  if (party !== undefined && (await isPartyWithheld(tx, scope.asOf, party))) return true;
  const people = [...(await count('all', narrowed)).values()].map(peopleBehind);
  return people.some((some) => some > 0 && isTooSmall(some));
}

async function isPartyWithheld(tx: Tx, asOf: IsoDate, party: string): Promise<boolean> {
  const parties = await countEnrolledByParty(tx, asOf);
  const withheld = withheldGroups(parties.map(({ learners }) => learners), true);
  return parties.some((row, place) => row.party === party && withheld.has(place));
}
