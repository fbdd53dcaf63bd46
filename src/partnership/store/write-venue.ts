/** Writes venues and their closures, each with its audit row. */
import { recordChange } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { newId } from '../../platform/ids.ts';

export interface NewVenue {
  readonly ownerParty: string;
  readonly key: string;
  readonly site: string;
  readonly plant: string | null;
  readonly name: { readonly zh: string | null; readonly en: string | null };
  readonly kind: string;
  readonly shiftPattern: string;
  readonly hazards: readonly string[];
}

export async function insertVenue(tx: Tx, venue: NewVenue): Promise<string> {
  const id = newId();
  const after = { key: venue.key, site_id: venue.site, plant_id: venue.plant, name_zh: venue.name.zh, name_en: venue.name.en, kind: venue.kind, shift_pattern: venue.shiftPattern, hazards: venue.hazards };
  await tx.query(
    `insert into partnership.venue
       (consortium_id, id, owner_party_id, key, site_id, plant_id, name_zh, name_en, kind, shift_pattern, hazards)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [tx.actor.consortium, id, venue.ownerParty, venue.key, venue.site, venue.plant, venue.name.zh, venue.name.en, venue.kind, venue.shiftPattern, venue.hazards],
  );
  await recordChange(tx, { kind: 'venue', id, ownerParty: venue.ownerParty, before: null, after });
  return id;
}

/** True where a venue the actor can see has this key already; the unique index refuses the others. */
export async function isVenueKeyTaken(tx: Tx, key: string): Promise<boolean> {
  const [row] = await tx.query<{ found: boolean }>(
    'select exists (select 1 from partnership.venue as v where v.consortium_id = $1 and v.key = $2) as found',
    [tx.actor.consortium, key],
  );
  return row?.found === true;
}

interface VenueColumns extends Record<string, unknown> {
  name_zh: string | null;
  name_en: string | null;
  kind: string;
  shift_pattern: string;
  hazards: string[];
}

export interface VenueChange {
  readonly name?: { readonly zh: string | null; readonly en: string | null } | undefined;
  readonly kind?: string | undefined;
  readonly shiftPattern?: string | undefined;
  readonly hazards?: readonly string[] | undefined;
}

export async function updateVenue(tx: Tx, venue: { id: string; ownerParty: string }, change: VenueChange): Promise<void> {
  const [before] = await tx.query<VenueColumns>(
    `select v.name_zh, v.name_en, v.kind, v.shift_pattern, v.hazards
     from partnership.venue as v
     where v.consortium_id = $1
       and v.id = $2
     for update`,
    [tx.actor.consortium, venue.id],
  );
  if (before === undefined) throw new Error(`venue ${venue.id} vanished while it was changed`);
  const after = {
    name_zh: change.name === undefined ? before.name_zh : change.name.zh,
    name_en: change.name === undefined ? before.name_en : change.name.en,
    kind: change.kind ?? before.kind,
    shift_pattern: change.shiftPattern ?? before.shift_pattern,
    hazards: change.hazards ?? before.hazards,
  };
  await tx.query(
    `update partnership.venue
     set name_zh = $3, name_en = $4, kind = $5, shift_pattern = $6, hazards = $7
     where consortium_id = $1
       and id = $2`,
    [tx.actor.consortium, venue.id, after.name_zh, after.name_en, after.kind, after.shift_pattern, after.hazards],
  );
  await recordChange(tx, { kind: 'venue', id: venue.id, ownerParty: venue.ownerParty, before, after });
}

export interface ClosureColumns {
  readonly firstWeek: string;
  readonly lastWeek: string;
  readonly reason: { readonly zh: string | null; readonly en: string | null };
}

export function readClosures(tx: Tx, venue: string): Promise<(ClosureColumns & { id: string })[]> {
  return tx.query<ClosureColumns & { id: string }>(
    `select c.id, c.first_week as "firstWeek", c.last_week as "lastWeek", jsonb_build_object('zh', c.reason_zh, 'en', c.reason_en) as reason
     from partnership.venue_closure as c
     where c.consortium_id = $1
       and c.venue_id = $2
     order by c.first_week`,
    [tx.actor.consortium, venue],
  );
}

export async function insertClosure(tx: Tx, venue: { id: string; ownerParty: string }, closure: ClosureColumns): Promise<void> {
  const id = newId();
  await tx.query(
    `insert into partnership.venue_closure (consortium_id, id, owner_party_id, venue_id, first_week, last_week, reason_zh, reason_en)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tx.actor.consortium, id, venue.ownerParty, venue.id, closure.firstWeek, closure.lastWeek, closure.reason.zh, closure.reason.en],
  );
  await recordChange(tx, { kind: 'venue_closure', id, ownerParty: venue.ownerParty, before: null, after: closureValues(venue.id, closure) });
}

/** A closure has no versions: what it said stays in the audit trail. */
export async function deleteClosure(tx: Tx, venue: { id: string; ownerParty: string }, closure: ClosureColumns & { id: string }): Promise<void> {
  await tx.query('delete from partnership.venue_closure where consortium_id = $1 and id = $2', [tx.actor.consortium, closure.id]);
  await recordChange(tx, { kind: 'venue_closure', id: closure.id, ownerParty: venue.ownerParty, before: closureValues(venue.id, closure), after: null });
}

function closureValues(venue: string, closure: ClosureColumns): Record<string, unknown> {
  return { venue_id: venue, first_week: closure.firstWeek, last_week: closure.lastWeek, reason_zh: closure.reason.zh, reason_en: closure.reason.en };
}
