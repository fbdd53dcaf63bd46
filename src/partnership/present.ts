/** Rows of the store as the wire shows them to one actor: what may be edited, what stays hidden. Pure. */
import type { Agreement, AgreementDetail, Party, PersonDetail, Share, Venue, VenueDetail } from '../contract/index.ts';
import type { Actor } from '../platform/database/transaction.ts';
import { mayEdit } from './rules.ts';
import { stateOf } from './spans.ts';
import type { AgreementDetailRow, ShareRow } from './store/agreements.ts';
import type { PartyRow } from './store/parties.ts';
import type { PersonDetailRow } from './store/people.ts';
import type { VenueDetailRow, VenueRow } from './store/venues.ts';

export function presentParty<Row extends PartyRow>(actor: Actor, row: Row): Row & Pick<Party, 'isOwn'> {
  return { ...row, isOwn: actor.parties.includes(row.id) };
}

/** An e-mail address is for colleagues and for the person. */
export function presentPerson(actor: Actor, row: PersonDetailRow): PersonDetail {
  const isClose = actor.parties.includes(row.party.id) || actor.person === row.id;
  return { ...row, email: isClose ? row.email : null, canEdit: actor.parties.some((party) => mayEdit(actor, party)) };
}

export function presentVenue<Row extends VenueRow>(actor: Actor, row: Row): Row & Pick<Venue, 'canEdit'> {
  return { ...row, canEdit: mayEdit(actor, row.party.id) };
}

export function presentVenueDetail(actor: Actor, row: VenueDetailRow): VenueDetail {
  return presentVenue(actor, row);
}

export function presentShare(actor: Actor, row: ShareRow): Share {
  return { ...row, canEdit: mayEdit(actor, row.giver.id) };
}

export function presentAgreement(actor: Actor, row: AgreementDetailRow, shares: readonly ShareRow[], asOf: string): AgreementDetail {
  const agreement: Agreement = row;
  return {
    ...agreement,
    terms: row.terms.map((term) => ({ ...term, state: stateOf(term, asOf) })),
    shares: shares.map((share) => presentShare(actor, share)),
    canEdit: mayEdit(actor, row.lead.id),
  };
}
