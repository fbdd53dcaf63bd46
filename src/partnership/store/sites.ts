/** Reads sites and plants. */
import type { Tx } from '../../platform/database/transaction.ts';
import { byName, inForce, matches, nameJson, parameters, readPage, referenceJson, type PageRequest, type Reference } from './listing.ts';

type Text = { readonly zh: string | null; readonly en: string | null };

export interface SiteRow extends Reference {
  readonly address: Text;
  readonly party: Reference;
  readonly plantCount: number;
  readonly venueCount: number;
  readonly placeCount: number;
}

export interface PlantRow extends Reference {
  readonly productLine: Text;
  readonly site: Reference;
  readonly party: Reference;
  readonly venueCount: number;
  readonly placeCount: number;
}

export interface SiteFilter extends PageRequest {
  readonly q?: string | undefined;
  readonly party?: string | undefined;
  readonly asOf: string;
}

/** How many venues hang on a site or plant, and how many places they have on the day. */
function venueFigures(column: 'site_id' | 'plant_id', alias: string, day: string): string {
  return `(select count(*)::integer from partnership.venue as v where v.consortium_id = $1 and v.${column} = ${alias}.id) as "venueCount",
    (select coalesce(sum(n.capacity), 0)::integer
       from partnership.venue as v
       join partnership.venue_version as n on n.consortium_id = $1 and n.venue_id = v.id and ${inForce('n', day)}
      where v.consortium_id = $1 and v.${column} = ${alias}.id) as "placeCount"`;
}

function siteColumns(day: string): string {
  return `s.id, s.key, ${nameJson('s', 'name')} as name, ${nameJson('s', 'address')} as address, ${referenceJson('o')} as party,
    (select count(*)::integer from partnership.plant as pl where pl.consortium_id = $1 and pl.site_id = s.id) as "plantCount",
    ${venueFigures('site_id', 's', day)}`;
}

const SITE_JOINS = 'join partnership.party as o on o.consortium_id = $1 and o.id = s.owner_party_id';

export function readSites(tx: Tx, filter: SiteFilter): Promise<{ items: SiteRow[]; next: string | null }> {
  const bind = parameters(tx);
  const day = bind.add(filter.asOf);
  const where: string[] = [];
  if (filter.q !== undefined) where.push(matches(bind, filter.q, ['s.key', 's.name_zh', 's.name_en', 's.address_zh', 's.address_en']));
  if (filter.party !== undefined) where.push(`s.owner_party_id = ${bind.add(filter.party)}::uuid`);
  return readPage<SiteRow>(tx, {
    bind,
    list: 'sites',
    from: 'partnership.site as s',
    alias: 's',
    where,
    sorts: { name: byName(tx, 's'), key: { expression: 's.key', type: 'text' } },
    request: filter,
    select: siteColumns(day),
    joins: SITE_JOINS,
  });
}

export async function readSite(tx: Tx, site: string, asOf: string): Promise<SiteRow | undefined> {
  const bind = parameters(tx);
  const day = bind.add(asOf);
  const [row] = await tx.query<SiteRow>(
    `select ${siteColumns(day)}
     from partnership.site as s
     ${SITE_JOINS}
     where s.consortium_id = $1
       and s.id = ${bind.add(site)}`,
    bind.values,
  );
  return row;
}

function plantColumns(day: string): string {
  return `pl.id, pl.key, ${nameJson('pl', 'name')} as name, ${nameJson('pl', 'product_line')} as "productLine",
    ${referenceJson('s')} as site, ${referenceJson('o')} as party, ${venueFigures('plant_id', 'pl', day)}`;
}

const PLANT_JOINS = `join partnership.site as s on s.consortium_id = $1 and s.id = pl.site_id
     join partnership.party as o on o.consortium_id = $1 and o.id = pl.owner_party_id`;

export function readPlants(tx: Tx, filter: SiteFilter & { readonly site?: string | undefined }): Promise<{ items: PlantRow[]; next: string | null }> {
  const bind = parameters(tx);
  const day = bind.add(filter.asOf);
  const where: string[] = [];
  if (filter.q !== undefined) where.push(matches(bind, filter.q, ['pl.key', 'pl.name_zh', 'pl.name_en', 'pl.product_line_zh', 'pl.product_line_en']));
  if (filter.party !== undefined) where.push(`pl.owner_party_id = ${bind.add(filter.party)}::uuid`);
  if (filter.site !== undefined) where.push(`pl.site_id = ${bind.add(filter.site)}::uuid`);
  return readPage<PlantRow>(tx, {
    bind,
    list: 'plants',
    from: 'partnership.plant as pl',
    alias: 'pl',
    where,
    sorts: { name: byName(tx, 'pl'), key: { expression: 'pl.key', type: 'text' } },
    request: filter,
    select: plantColumns(day),
    joins: PLANT_JOINS,
  });
}

/** All plants of a site, in the order in which they were set up. */
export function readPlantsOfSite(tx: Tx, site: string, asOf: string): Promise<PlantRow[]> {
  const bind = parameters(tx);
  const day = bind.add(asOf);
  return tx.query<PlantRow>(
    `select ${plantColumns(day)}
     from partnership.plant as pl
     ${PLANT_JOINS}
     where pl.consortium_id = $1
       and pl.site_id = ${bind.add(site)}
     order by pl.created_at, pl.id`,
    bind.values,
  );
}

/** A plant's own row for checks on writing. */
export async function findPlant(tx: Tx, plant: string): Promise<(Reference & { site: string }) | undefined> {
  const [row] = await tx.query<Reference & { site: string }>(
    `select pl.id, pl.key, ${nameJson('pl', 'name')} as name, pl.site_id as site
     from partnership.plant as pl
     where pl.consortium_id = $1
       and pl.id = $2`,
    [tx.actor.consortium, plant],
  );
  return row;
}
