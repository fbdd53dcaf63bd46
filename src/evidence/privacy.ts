/**
 * What people see who may see figures but no persons: no names, a pseudonym per report instead, and no group so small
 * that somebody could be recognised in it.
 */
import { createHmac } from 'node:crypto';

/** Groups with fewer learners are suppressed for those without access to personal data. Source: the product's architecture page, Access. */
export const SMALLEST_GROUP = 5;

export function isTooSmall(learners: number): boolean {
  return learners < SMALLEST_GROUP;
}

/**
 * Which groups of a table are withheld, by their numbers of learners: those under five; and where these could be told from
 * the total less the others, the next smallest too, until nobody small stands alone behind the gap. Groups that share
 * learners (areas, plants) need one of five or more among them, since their numbers cannot be added up. Source: complementary
 * suppression as statistical offices do it (Hundepool et al., Statistical Disclosure Control, 2012, ch. 4).
 */
export function withheldGroups(learners: readonly number[], areDisjoint: boolean): ReadonlySet<number> {
  const bySize = learners.map((count, place) => ({ count, place })).sort((a, b) => a.count - b.count || a.place - b.place);
  const withheld = bySize.filter(({ count }) => isTooSmall(count));
  if (withheld.every(({ count }) => count === 0)) return new Set(withheld.map(({ place }) => place));
  const hidden = (): number => (areDisjoint ? withheld.reduce((sum, { count }) => sum + count, 0) : Math.max(...withheld.map(({ count }) => count)));
  for (const next of bySize.slice(withheld.length)) {
    if (withheld.filter(({ count }) => count > 0).length > 1 && !isTooSmall(hidden())) break;
    withheld.push(next);
  }
  return new Set(withheld.map(({ place }) => place));
}

/** The same person has one pseudonym within a report and another in the next; without the report's secret nobody can match them. */
export function pseudonymOf(reportSecret: string, person: string): string {
  const digest = createHmac('sha256', reportSecret).update(person).digest();
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
  return Array.from({ length: 6 }, (_, i) => letters[(digest[i] ?? 0) % letters.length]).join('');
}
