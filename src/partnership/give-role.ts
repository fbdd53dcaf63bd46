import type { Tx } from '../platform/database/transaction.ts';
import { partnershipErrors } from './errors.ts';
import { found, partyOf, personNameOf } from './existing.ts';
import { administratorNeeded, notYours, refuse, reversedSpan, sameSpans, showName } from './rules.ts';
import type { Span, Version } from './spans.ts';
import { readRoleSpans, versionOf } from './store/find-for-writing.ts';
import type { Reference } from './store/listing.ts';
import { replaceDated, type DatedRow } from './store/versions.ts';

type Role = Version<{ party: string; role: string }>;

/**
 * Makes a person something in a party; the role belongs to that party.
 * Errors: `person_not_found`, `party_not_found`, `party_not_yours`, `administrator_needed`, `span_reversed`, `role_overlaps`.
 */
export async function giveRole(tx: Tx, person: string, wanted: Span & { readonly party: string; readonly role: string }): Promise<void> {
  const name = await personNameOf(tx, person);
  const party = await partyOf(tx, wanted.party);
  refuse([...notYours(tx.actor, { owner: party }), ...administratorNeeded(tx.actor, wanted.role, party), ...reversedSpan(wanted)]);
  const current = sameRole(await readRoleSpans(tx, person), wanted);
  refuse(sameSpans('role_overlaps', wanted, current, { person: name, party: showName(party.name) }));
  await replaceDated(tx, 'person_role', { ownerParty: party.id, subjectPerson: person }, { superseded: [], inserted: [row(person, wanted, wanted)] });
}

/**
 * Sets the last day of a role; null makes it open again.
 * Errors: `person_not_found`, `role_not_found`, `party_not_yours`, `administrator_needed`, `span_reversed`, `role_overlaps`.
 */
export async function endRole(tx: Tx, person: string, roleId: string, lastDay: string | null): Promise<void> {
  const { name, role, party, all } = await roleToChange(tx, person, roleId);
  const wanted: Span = { from: role.from, to: lastDay };
  const others = sameRole(all, role.value).filter(({ id }) => id !== roleId);
  refuse([...reversedSpan(wanted), ...sameSpans('role_overlaps', wanted, others, { person: name, party: showName(party.name) })]);
  await replaceDated(tx, 'person_role', { ownerParty: party.id, subjectPerson: person }, {
    superseded: [{ id: role.id, ...row(person, role.value, role) }],
    inserted: [row(person, role.value, wanted)],
  });
}

/** Takes back a role given by mistake. Errors: `person_not_found`, `role_not_found`, `party_not_yours`, `administrator_needed`. */
export async function withdrawRole(tx: Tx, person: string, roleId: string): Promise<void> {
  const { role, party } = await roleToChange(tx, person, roleId);
  await replaceDated(tx, 'person_role', { ownerParty: party.id, subjectPerson: person }, {
    superseded: [{ id: role.id, ...row(person, role.value, role) }],
    inserted: [],
  });
}

async function roleToChange(tx: Tx, person: string, roleId: string): Promise<{ name: string; role: Role; party: Reference; all: readonly Role[] }> {
  const name = await personNameOf(tx, person);
  const all = await readRoleSpans(tx, person);
  const role = found(versionOf(all, roleId), partnershipErrors.role_not_found, { role: roleId });
  const party = await partyOf(tx, role.value.party);
  refuse([...notYours(tx.actor, { owner: party }), ...administratorNeeded(tx.actor, role.value.role, party)]);
  return { name, role, party, all };
}

function sameRole(roles: readonly Role[], wanted: { readonly party: string; readonly role: string }): Role[] {
  return roles.filter(({ value }) => value.party === wanted.party && value.role === wanted.role);
}

function row(person: string, value: { readonly party: string; readonly role: string }, span: Span): DatedRow {
  return { from: span.from, to: span.to, columns: { person_id: person, party_id: value.party, role: value.role } };
}
