/** The programmes and areas that answer a need. */
import type { NeedArea } from '../../contract/index.ts';
import { recordChange } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { newId } from '../../platform/ids.ts';
import { nameJson, referenceJson } from './listing.ts';

export interface NeedLink {
  readonly programme: string;
  readonly area: string | null;
}

export function readNeedAreas(tx: Tx, need: string): Promise<NeedArea[]> {
  return tx.query<NeedArea>(
    `select ${referenceJson('p')} as programme,
       case when a.id is null then null else jsonb_build_object('id', a.id, 'key', a.key, 'number', a.number, 'name', ${nameJson('a')}) end as area
     from curriculum.need_area as l
     join curriculum.programme as p on p.consortium_id = $1 and p.id = l.programme_id
     left join curriculum.area as a on a.consortium_id = $1 and a.id = l.area_id
     where l.consortium_id = $1
       and l.need_id = $2
     order by p.key, a.key`,
    [tx.actor.consortium, need],
  );
}

export interface StrangeArea extends Record<string, unknown> {
  readonly area: { readonly zh: string; readonly en: string };
  readonly programme: { readonly zh: string; readonly en: string };
}

/** Areas that no version of their programme's framework has, by name. */
export function readStrangeAreas(tx: Tx, links: readonly NeedLink[]): Promise<StrangeArea[]> {
  const bound = links.filter(({ area }) => area !== null);
  return tx.query<StrangeArea>(
    `select jsonb_build_object('zh', coalesce(a.name_zh, a.name_en), 'en', coalesce(a.name_en, a.name_zh)) as area,
            jsonb_build_object('zh', coalesce(p.name_zh, p.name_en), 'en', coalesce(p.name_en, p.name_zh)) as programme
     from unnest($2::uuid[], $3::uuid[]) as l (programme_id, area_id)
     join curriculum.programme as p on p.consortium_id = $1 and p.id = l.programme_id
     join curriculum.area as a on a.consortium_id = $1 and a.id = l.area_id
     where not exists (
       select 1
       from curriculum.programme_version as v
       where v.consortium_id = $1
         and v.programme_id = p.id
         and v.framework_version_id = a.framework_version_id
     )`,
    [tx.actor.consortium, bound.map(({ programme }) => programme), bound.map(({ area }) => area)],
  );
}

/** Puts these links in the place of those that are there; each that comes or goes leaves an audit row. */
export async function replaceNeedAreas(tx: Tx, need: { readonly id: string; readonly ownerParty: string }, wanted: readonly NeedLink[]): Promise<void> {
  const before = await tx.query<NeedLink & { id: string }>(
    'select l.id, l.programme_id as programme, l.area_id as area from curriculum.need_area as l where l.consortium_id = $1 and l.need_id = $2 for update',
    [tx.actor.consortium, need.id],
  );
  const same = (a: NeedLink, b: NeedLink): boolean => a.programme === b.programme && a.area === b.area;
  const columns = (link: NeedLink): Record<string, unknown> => ({ need_id: need.id, programme_id: link.programme, area_id: link.area });
  for (const row of before.filter((old) => !wanted.some((link) => same(link, old)))) {
    await tx.query('delete from curriculum.need_area where consortium_id = $1 and id = $2', [tx.actor.consortium, row.id]);
    await recordChange(tx, { kind: 'need_area', id: row.id, ownerParty: need.ownerParty, before: columns(row), after: null });
  }
  const fresh = wanted.filter((link, i) => !before.some((old) => same(link, old)) && wanted.findIndex((other) => same(link, other)) === i);
  for (const link of fresh) {
    const id = newId();
    await tx.query('insert into curriculum.need_area (consortium_id, id, owner_party_id, need_id, programme_id, area_id) values ($1, $2, $3, $4, $5, $6)', [
      tx.actor.consortium, id, need.ownerParty, need.id, link.programme, link.area,
    ]);
    await recordChange(tx, { kind: 'need_area', id, ownerParty: need.ownerParty, before: null, after: columns(link) });
  }
}
