/** The decision behind every endpoint: may this caller come in? Pure; rows are another matter (row-level security). */
import { AppError } from '../errors.ts';
import { accessErrors } from './errors.ts';
import { isRole, ROLE_NAMES, type Role } from './roles.ts';
import type { AccessRule } from './rule.ts';

export interface Caller {
  readonly isSignedIn: boolean;
  /** Roles held today in the consortium of the path; undefined for somebody who does not belong to it. */
  readonly roles: readonly { readonly party: string; readonly role: string }[] | undefined;
}

/**
 * Lets the caller in or throws.
 * Errors: `sign_in_needed` (401), `role_needed` (403).
 */
export function decideAccess(rule: AccessRule, caller: Caller): void {
  if (rule.who === 'public') return;
  if (!caller.isSignedIn) throw new AppError(accessErrors.sign_in_needed);
  if (rule.who === 'signedIn') return;
  if (caller.roles === undefined) throw new AppError(accessErrors.role_needed, roleFacts(rule, []));
  if (rule.who === 'member') return;
  if (!holdsOneOf(rule.who, caller.roles)) throw new AppError(accessErrors.role_needed, roleFacts(rule, caller.roles));
}

/**
 * Where the rule points to a party in the request, the caller must hold one of its roles in that very party.
 * Errors: `role_needed` (403).
 */
export function decideParty(rule: AccessRule, caller: Caller, party: string): void {
  const held = (caller.roles ?? []).filter((role) => role.party === party);
  const isIn = rule.who === 'member' ? held.length > 0 : typeof rule.who !== 'string' && holdsOneOf(rule.who, held);
  if (!isIn) throw new AppError(accessErrors.role_needed, { ...roleFacts(rule, held), party });
}

function holdsOneOf(needed: readonly Role[], held: NonNullable<Caller['roles']>): boolean {
  return held.some(({ role }) => (needed as readonly string[]).includes(role));
}

function roleFacts(rule: AccessRule, held: NonNullable<Caller['roles']>) {
  const needed = typeof rule.who === 'string' ? [] : rule.who.map((role) => ROLE_NAMES[role]);
  const heldRoles = [...new Set(held.map(({ role }) => role))].filter(isRole).map((role) => ROLE_NAMES[role]);
  return { needed, held: heldRoles };
}
