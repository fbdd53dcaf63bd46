/** Reads learning venues with their places, mentors and closures. */
import type { Hazard, Places, ShiftPattern, VenueKind } from '../../contract/index.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { byName, inForce, matches, nameJson, parameters, readPage, referenceJson, spanJson, type PageRequest, type Parameters, type Reference } from './listing.ts';

export interface VenueRow extends Reference {
  readonly kind: VenueKind;
  readonly shiftPattern: ShiftPattern;
  readonly hazards: Hazard[];
  readonly party: Reference;
  readonly site: Reference;
  readonly plant: Reference | null;
  readonly places: Places | null;
  readonly closedUntil: string | null;
  readonly mentorCount: number;
}

export interface VenueFilter extends PageRequest {
  readonly q?: string | undefined;
  readonly party?: string | undefined;
  readonly site?: string | undefined;
  readonly plant?: string | undefined;
  readonly kind?: readonly string[] | undefined;
  readonly asOf: string;
}

const PLACES_JSON = `'capacity', n.capacity, 'comfortable', n.comfortable, 'minimum', n.minimum, 'minimumWhenOpen', n.minimum_when_open`;

/** Columns over `v` and the joins below; `day` is a placeholder. */
function venueColumns(day: string): string {
  return `v.id, v.key, ${nameJson('v', 'name')} as name, v.kind, v.shift_pattern as "shiftPattern", v.hazards,
    ${referenceJson('o')} as party,
    ${referenceJson('s')} as site,
    case when pl.id is null then null else ${referenceJson('pl')} end as plant,
    (select jsonb_build_object(${PLACES_JSON})
       from partnership.venue_version as n
      where n.consortium_id = $1 and n.venue_id = v.id and ${inForce('n', day)}) as places,
    (select max(c.last_week)
       from partnership.venue_closure as c
      where c.consortium_id = $1 and c.venue_id = v.id
        and ${day}::date between c.first_week and c.last_week + 6) as "closedUntil",
    (select count(*)::integer
       from partnership.venue_mentor as m
      where m.consortium_id = $1 and m.venue_id = v.id and ${inForce('m', day)}) as "mentorCount"`;
}

const VENUE_JOINS = `join partnership.party as o on o.consortium_id = $1 and o.id = v.owner_party_id
     join partnership.site as s on s.consortium_id = $1 and s.id = v.site_id
     left join partnership.plant as pl on pl.consortium_id = $1 and pl.id = v.plant_id`;

function venueFilters(bind: Parameters, filter: Omit<VenueFilter, keyof PageRequest>): string[] {
  const where: string[] = [];
  if (filter.q !== undefined) where.push(matches(bind, filter.q, ['v.key', 'v.name_zh', 'v.name_en']));
  if (filter.party !== undefined) where.push(`v.owner_party_id = ${bind.add(filter.party)}::uuid`);
  if (filter.site !== undefined) where.push(`v.site_id = ${bind.add(filter.site)}::uuid`);
  if (filter.plant !== undefined) where.push(`v.plant_id = ${bind.add(filter.plant)}::uuid`);
  if (filter.kind !== undefined) where.push(`v.kind = any (${bind.add(filter.kind)}::text[])`);
  return where;
}

export function readVenues(tx: Tx, filter: VenueFilter): Promise<{ items: VenueRow[]; next: string | null }> {
  const bind = parameters(tx);
  const day = bind.add(filter.asOf);
  const capacity = `coalesce((
    select n.capacity from partnership.venue_version as n
    where n.consortium_id = $1 and n.venue_id = v.id and ${inForce('n', day)}), -1)`;
  return readPage<VenueRow>(tx, {
    bind,
    list: 'venues',
    from: 'partnership.venue as v',
    alias: 'v',
    where: venueFilters(bind, filter),
    sorts: { name: byName(tx, 'v'), key: { expression: 'v.key', type: 'text' }, capacity: { expression: capacity, type: 'integer' } },
    request: filter,
    select: venueColumns(day),
    joins: VENUE_JOINS,
  });
}

/** All venues of a site, by name: a site is looked at as a whole. */
export function readVenuesOfSite(tx: Tx, site: string, asOf: string): Promise<VenueRow[]> {
  const bind = parameters(tx);
  const day = bind.add(asOf);
  return tx.query<VenueRow>(
    `select ${venueColumns(day)}
     from partnership.venue as v
     ${VENUE_JOINS}
     where v.consortium_id = $1
       and v.site_id = ${bind.add(site)}
     order by (${byName(tx, 'v').expression}) collate platform.pinyin`,
    bind.values,
  );
}

export interface VenueVersionRow extends Places {
  readonly id: string;
  readonly from: string;
  readonly to: string | null;
  readonly recordedAt: string;
  readonly supersededAt: string | null;
}

export interface MentorRow {
  readonly id: string;
  readonly person: { readonly id: string; readonly name: { readonly native: string; readonly latin: string | null } } | null;
  readonly from: string;
  readonly to: string | null;
}

export interface ClosureRow {
  readonly id: string;
  readonly firstWeek: string;
  readonly lastWeek: string;
  readonly reason: { readonly zh: string | null; readonly en: string | null };
}

export interface VenueDetailRow extends VenueRow {
  readonly versions: VenueVersionRow[];
  readonly mentors: MentorRow[];
  readonly closures: ClosureRow[];
}

/** A venue over time. With `knownAt`, places and mentors are those the system held for true at that instant. */
export async function readVenue(tx: Tx, venue: string, day: { readonly asOf: string; readonly knownAt?: string | undefined }): Promise<VenueDetailRow | undefined> {
  const bind = parameters(tx);
  const asOf = bind.add(day.asOf);
  const knownAt = day.knownAt === undefined ? undefined : bind.add(day.knownAt);
  const known = (alias: string) =>
    knownAt === undefined
      ? `${alias}.superseded_at is null`
      : `${alias}.created_at <= ${knownAt}::timestamptz and (${alias}.superseded_at is null or ${alias}.superseded_at > ${knownAt}::timestamptz)`;
  const [row] = await tx.query<VenueDetailRow>(
    `select ${venueColumns(asOf)},
       coalesce((
         select jsonb_agg(jsonb_build_object('id', n.id, ${spanJson('n')}, ${PLACES_JSON}, 'recordedAt', n.created_at, 'supersededAt', n.superseded_at) order by n.valid_from)
         from partnership.venue_version as n
         where n.consortium_id = $1 and n.venue_id = v.id and ${known('n')}
       ), '[]') as versions,
       coalesce((
         select jsonb_agg(jsonb_build_object(
             'id', m.id, ${spanJson('m')},
             'person', case when p.id is null then null
               else jsonb_build_object('id', p.id, 'name', jsonb_build_object('native', p.native_name, 'latin', p.latin_name)) end
           ) order by m.valid_from, p.native_name)
         from partnership.venue_mentor as m
         left join partnership.person as p on p.consortium_id = $1 and p.id = m.person_id
         where m.consortium_id = $1 and m.venue_id = v.id and ${known('m')}
       ), '[]') as mentors,
       coalesce((
         select jsonb_agg(jsonb_build_object(
             'id', c.id, 'firstWeek', c.first_week, 'lastWeek', c.last_week, 'reason', jsonb_build_object('zh', c.reason_zh, 'en', c.reason_en)
           ) order by c.first_week)
         from partnership.venue_closure as c
         where c.consortium_id = $1 and c.venue_id = v.id
       ), '[]') as closures
     from partnership.venue as v
     ${VENUE_JOINS}
     where v.consortium_id = $1
       and v.id = ${bind.add(venue)}`,
    bind.values,
  );
  return row;
}
