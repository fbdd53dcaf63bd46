/** Reads venue offers: which area can be learnt in which venue, from when to when. */
import type { Tx } from '../../platform/database/transaction.ts';
import type { Owned, Span } from '../rules.ts';
import { inForce, nameJson, parameters, readPage, referenceJson, type PageRequest, type Reference } from './listing.ts';

export interface VenueOfferRow extends Span {
  readonly id: string;
  readonly venue: Reference;
  readonly party: Reference;
  readonly area: Reference & { readonly number: string };
}

const COLUMNS = `n.id, ${referenceJson('v')} as venue, ${referenceJson('o')} as party, ${referenceJson('a', "'number', a.number")} as area,
  n.valid_from as "from", n.valid_to - 1 as "to"`;

const JOINS = `join partnership.venue as v on v.consortium_id = $1 and v.id = n.venue_id
  join partnership.party as o on o.consortium_id = $1 and o.id = n.owner_party_id
  join curriculum.area as a on a.consortium_id = $1 and a.id = n.area_id`;

export function readVenueOffers(tx: Tx, filter: Omit<PageRequest, 'sort'> & { readonly area?: string | undefined; readonly venue?: string | undefined; readonly asOf: string }): Promise<{ items: VenueOfferRow[]; next: string | null }> {
  const bind = parameters(tx);
  const where = [inForce('n', bind.add(filter.asOf))];
  if (filter.area !== undefined) where.push(`n.area_id = ${bind.add(filter.area)}`);
  if (filter.venue !== undefined) where.push(`n.venue_id = ${bind.add(filter.venue)}`);
  return readPage<VenueOfferRow>(tx, {
    bind,
    list: 'venue-offers',
    from: 'curriculum.venue_offer as n',
    alias: 'n',
    where,
    sorts: { venue: { expression: '(select v.key from partnership.venue as v where v.consortium_id = n.consortium_id and v.id = n.venue_id)', type: 'text' } },
    request: { ...filter, sort: 'venue' },
    select: COLUMNS,
    joins: JOINS,
  });
}

export async function readVenueOffer(tx: Tx, offer: string): Promise<VenueOfferRow | undefined> {
  const [row] = await tx.query<VenueOfferRow>(
    `select ${COLUMNS} from curriculum.venue_offer as n ${JOINS} where n.consortium_id = $1 and n.id = $2 and n.superseded_at is null`,
    [tx.actor.consortium, offer],
  );
  return row;
}

/** Offers of one area in one venue that are believed now, whatever their days. */
export function readOfferSpans(tx: Tx, venue: string, area: string): Promise<(Span & { readonly id: string })[]> {
  return tx.query<Span & { id: string }>(
    `select n.id, n.valid_from as "from", n.valid_to - 1 as "to"
     from curriculum.venue_offer as n
     where n.consortium_id = $1
       and n.venue_id = $2
       and n.area_id = $3
       and n.superseded_at is null
     order by n.valid_from`,
    [tx.actor.consortium, venue, area],
  );
}

/** Offers in force on the day: venue and area. */
export function readOffersOn(tx: Tx, day: string): Promise<{ readonly venue: string; readonly area: string }[]> {
  return tx.query<{ venue: string; area: string }>(
    `select n.venue_id as venue, n.area_id as area
     from curriculum.venue_offer as n
     where n.consortium_id = $1
       and ${inForce('n', '$2')}
     order by n.venue_id, n.area_id`,
    [tx.actor.consortium, day],
  );
}

export interface VenueOnDay extends Reference {
  readonly party: Reference;
  readonly places: number | null;
}

/** Venues the reader sees, with the places on the day. */
export function readVenuesOn(tx: Tx, day: string): Promise<VenueOnDay[]> {
  return tx.query<VenueOnDay>(
    `select v.id, v.key, ${nameJson('v')} as name, ${referenceJson('o')} as party, n.capacity as places
     from partnership.venue as v
     join partnership.party as o on o.consortium_id = $1 and o.id = v.owner_party_id
     left join partnership.venue_version as n on n.consortium_id = $1 and n.venue_id = v.id and ${inForce('n', '$2')}
     where v.consortium_id = $1
     order by v.key`,
    [tx.actor.consortium, day],
  );
}

export async function findVenue(tx: Tx, venue: string): Promise<(Reference & Owned) | undefined> {
  const [row] = await tx.query<Reference & Owned>(
    `select v.id, v.key, ${nameJson('v')} as name, ${referenceJson('o')} as owner
     from partnership.venue as v
     join partnership.party as o on o.consortium_id = $1 and o.id = v.owner_party_id
     where v.consortium_id = $1
       and v.id = $2`,
    [tx.actor.consortium, venue],
  );
  return row;
}
