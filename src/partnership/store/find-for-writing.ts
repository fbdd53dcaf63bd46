/** What a change needs to know of the row it changes: whose it is, and what already stands there. */
import type { Tx } from '../../platform/database/transaction.ts';
import type { Owned, Places } from '../rules.ts';
import type { Span, Version } from '../spans.ts';
import { nameJson, referenceJson, type Reference } from './listing.ts';

export interface OwnedRow extends Reference, Owned {}

/** A named row with its owner, or undefined where there is none to be seen. */
export async function findOwned(tx: Tx, kind: 'site' | 'venue' | 'agreement', id: string): Promise<OwnedRow | undefined> {
  const [row] = await tx.query<OwnedRow>(
    `select x.id, x.key, ${nameJson('x', kind === 'agreement' ? 'title' : 'name')} as name, ${referenceJson('o')} as owner
     from partnership.${kind} as x
     join partnership.party as o on o.consortium_id = $1 and o.id = x.owner_party_id
     where x.consortium_id = $1
       and x.id = $2`,
    [tx.actor.consortium, id],
  );
  return row;
}

/** Makes changes of one venue, person or agreement wait for each other. Only rows one may change can be locked. */
export async function lockRow(tx: Tx, kind: 'venue' | 'person' | 'agreement', id: string): Promise<void> {
  await tx.query(`select x.id from partnership.${kind} as x where x.consortium_id = $1 and x.id = $2 for update`, [tx.actor.consortium, id]);
}

export async function findPersonName(tx: Tx, person: string): Promise<string | undefined> {
  const [row] = await tx.query<{ name: string }>(
    `select p.native_name as name
     from partnership.person as p
     where p.consortium_id = $1
       and p.id = $2`,
    [tx.actor.consortium, person],
  );
  return row?.name;
}

export function readPlacesVersions(tx: Tx, venue: string): Promise<Version<Places>[]> {
  return tx.query<Version<Places>>(
    `select n.id, n.valid_from as "from", n.valid_to - 1 as "to",
       jsonb_build_object('capacity', n.capacity, 'comfortable', n.comfortable, 'minimum', n.minimum, 'minimumWhenOpen', n.minimum_when_open) as value
     from partnership.venue_version as n
     where n.consortium_id = $1
       and n.venue_id = $2
       and n.superseded_at is null
     order by n.valid_from`,
    [tx.actor.consortium, venue],
  );
}

export function readMentorSpans(tx: Tx, venue: string): Promise<Version<{ person: string }>[]> {
  return tx.query<Version<{ person: string }>>(
    `select m.id, m.valid_from as "from", m.valid_to - 1 as "to", jsonb_build_object('person', m.person_id) as value
     from partnership.venue_mentor as m
     where m.consortium_id = $1
       and m.venue_id = $2
       and m.superseded_at is null
     order by m.valid_from`,
    [tx.actor.consortium, venue],
  );
}

export function readRoleSpans(tx: Tx, person: string): Promise<Version<{ party: string; role: string }>[]> {
  return tx.query<Version<{ party: string; role: string }>>(
    `select r.id, r.valid_from as "from", r.valid_to - 1 as "to", jsonb_build_object('party', r.party_id, 'role', r.role) as value
     from partnership.person_role as r
     where r.consortium_id = $1
       and r.person_id = $2
       and r.superseded_at is null
     order by r.valid_from`,
    [tx.actor.consortium, person],
  );
}

export interface Term {
  readonly signed_on: string | null;
  readonly note_zh: string | null;
  readonly note_en: string | null;
}

export function readTerms(tx: Tx, agreement: string): Promise<Version<Term>[]> {
  return tx.query<Version<Term>>(
    `select t.id, t.valid_from as "from", t.valid_to - 1 as "to",
       jsonb_build_object('signed_on', t.signed_on, 'note_zh', t.note_zh, 'note_en', t.note_en) as value
     from partnership.agreement_version as t
     where t.consortium_id = $1
       and t.agreement_id = $2
       and t.superseded_at is null
     order by t.valid_from`,
    [tx.actor.consortium, agreement],
  );
}

export interface ShareValue {
  readonly kind: string;
  readonly giver: string;
  readonly receiver: string;
}

export function readShareSpans(tx: Tx, agreement: string): Promise<Version<ShareValue>[]> {
  return tx.query<Version<ShareValue>>(
    `select h.id, h.valid_from as "from", h.valid_to - 1 as "to",
       jsonb_build_object('kind', h.kind, 'giver', h.from_party_id, 'receiver', h.to_party_id) as value
     from partnership.share as h
     where h.consortium_id = $1
       and h.agreement_id = $2
       and h.superseded_at is null
     order by h.valid_from`,
    [tx.actor.consortium, agreement],
  );
}

export function readPartiesOfAgreement(tx: Tx, agreement: string): Promise<Reference[]> {
  return tx.query<Reference>(
    `select p.id, p.key, ${nameJson('p', 'name')} as name
     from partnership.agreement as a
     join partnership.party as p on p.consortium_id = $1 and p.id = any (a.party_ids)
     where a.consortium_id = $1
       and a.id = $2
     order by array_position(a.party_ids, p.id)`,
    [tx.actor.consortium, agreement],
  );
}

/** The span a row holds today, for taking it back or giving it another end. */
export function versionOf<T>(versions: readonly Version<T>[], id: string): (Version<T> & Span) | undefined {
  return versions.find((version) => version.id === id);
}
