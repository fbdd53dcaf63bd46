import type { Tx } from '../platform/database/transaction.ts';
import { partnershipErrors } from './errors.ts';
import { found, personNameOf, venueOf } from './existing.ts';
import { mentorRoleMissing, notYours, refuse, reversedSpan, sameSpans, showName } from './rules.ts';
import type { Span, Version } from './spans.ts';
import { findPersonName, lockRow, readMentorSpans, readRoleSpans, versionOf } from './store/find-for-writing.ts';
import { replaceDated, type DatedRow } from './store/versions.ts';

type Mentor = Version<{ person: string }>;

/**
 * Lets somebody guide learners in a venue.
 * Errors: `venue_not_found`, `person_not_found`, `party_not_yours`, `span_reversed`, `mentor_role_missing`, `mentor_overlaps`.
 */
export async function assignMentor(tx: Tx, venueId: string, wanted: Span & { readonly person: string }): Promise<void> {
  const venue = await venueOf(tx, venueId);
  const name = await personNameOf(tx, wanted.person);
  const roles = (await readRoleSpans(tx, wanted.person)).map((role) => ({ ...role, role: role.value.role }));
  refuse([...notYours(tx.actor, venue), ...reversedSpan(wanted), ...mentorRoleMissing(name, wanted.from, roles)]);
  await lockRow(tx, 'venue', venueId);
  const current = await readMentorSpans(tx, venueId);
  refuse(sameSpans('mentor_overlaps', wanted, sameMentor(current, wanted.person), { person: name, venue: showName(venue.name) }));
  await replaceDated(tx, 'venue_mentor', { ownerParty: venue.owner.id, subjectPerson: wanted.person }, { superseded: [], inserted: [row(venueId, wanted.person, wanted)] });
}

/**
 * Sets the last day of an assignment; null makes it open again.
 * Errors: `venue_not_found`, `mentor_not_found`, `party_not_yours`, `span_reversed`, `mentor_overlaps`.
 */
export async function endMentor(tx: Tx, venueId: string, mentorId: string, lastDay: string | null): Promise<void> {
  const venue = await venueOf(tx, venueId);
  refuse(notYours(tx.actor, venue));
  await lockRow(tx, 'venue', venueId);
  const current = await readMentorSpans(tx, venueId);
  const mentor = found(versionOf(current, mentorId), partnershipErrors.mentor_not_found, { mentor: mentorId });
  const wanted: Span = { from: mentor.from, to: lastDay };
  const others = sameMentor(current, mentor.value.person).filter(({ id }) => id !== mentorId);
  const name = (await findPersonName(tx, mentor.value.person)) ?? '';
  refuse([...reversedSpan(wanted), ...sameSpans('mentor_overlaps', wanted, others, { person: name, venue: showName(venue.name) })]);
  await replaceDated(tx, 'venue_mentor', { ownerParty: venue.owner.id, subjectPerson: mentor.value.person }, {
    superseded: [{ id: mentor.id, ...row(venueId, mentor.value.person, mentor) }],
    inserted: [row(venueId, mentor.value.person, wanted)],
  });
}

/** Takes back an assignment made by mistake. Errors: `venue_not_found`, `mentor_not_found`, `party_not_yours`. */
export async function withdrawMentor(tx: Tx, venueId: string, mentorId: string): Promise<void> {
  const venue = await venueOf(tx, venueId);
  refuse(notYours(tx.actor, venue));
  await lockRow(tx, 'venue', venueId);
  const mentor = found(versionOf(await readMentorSpans(tx, venueId), mentorId), partnershipErrors.mentor_not_found, { mentor: mentorId });
  await replaceDated(tx, 'venue_mentor', { ownerParty: venue.owner.id, subjectPerson: mentor.value.person }, {
    superseded: [{ id: mentor.id, ...row(venueId, mentor.value.person, mentor) }],
    inserted: [],
  });
}

function sameMentor(current: readonly Mentor[], person: string): Mentor[] {
  return current.filter((mentor) => mentor.value.person === person);
}

function row(venue: string, person: string, span: Span): DatedRow {
  return { from: span.from, to: span.to, columns: { venue_id: venue, person_id: person } };
}
