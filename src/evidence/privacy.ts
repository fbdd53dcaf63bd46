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

/** The same person has one pseudonym within a report and another in the next; without the report's secret nobody can match them. */
export function pseudonymOf(reportSecret: string, person: string): string {
  const digest = createHmac('sha256', reportSecret).update(person).digest();
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
  return Array.from({ length: 6 }, (_, i) => letters[(digest[i] ?? 0) % letters.length]).join('');
}
