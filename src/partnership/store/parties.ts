/** Reads parties. */
import type { PartyKind, RoleName } from '../../contract/index.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { byName, inForce, matches, nameJson, parameters, readPage, referenceJson, type PageRequest, type Parameters, type Reference } from './listing.ts';

export interface PartyRow extends Reference {
  readonly kind: PartyKind;
  readonly registrationCode: string | null;
  readonly peopleCount: number;
  readonly venueCount: number;
  readonly agreementCount: number;
}

export interface PartyFilter extends PageRequest {
  readonly q?: string | undefined;
  readonly kind?: readonly string[] | undefined;
  readonly asOf: string;
}

function columns(bind: Parameters, asOf: string): string {
  const day = bind.add(asOf);
  return `p.id, p.key, ${nameJson('p', 'name')} as name, p.kind, p.registration_code as "registrationCode",
    (select count(distinct r.person_id)::integer
       from partnership.person_role as r
      where r.consortium_id = $1 and r.party_id = p.id and ${inForce('r', day)}) as "peopleCount",
    (select count(*)::integer
       from partnership.venue as v
      where v.consortium_id = $1 and v.owner_party_id = p.id) as "venueCount",
    (select count(*)::integer
       from partnership.agreement as a
      where a.consortium_id = $1 and p.id = any (a.party_ids)) as "agreementCount"`;
}

export function readParties(tx: Tx, filter: PartyFilter): Promise<{ items: PartyRow[]; next: string | null }> {
  const bind = parameters(tx);
  const where: string[] = [];
  if (filter.q !== undefined) where.push(matches(bind, filter.q, ['p.key', 'p.name_zh', 'p.name_en', 'p.registration_code']));
  if (filter.kind !== undefined) where.push(`p.kind = any (${bind.add(filter.kind)}::text[])`);
  return readPage<PartyRow>(tx, {
    bind,
    list: 'parties',
    from: 'partnership.party as p',
    alias: 'p',
    where,
    sorts: { name: byName(tx, 'p'), key: { expression: 'p.key', type: 'text' } },
    request: filter,
    select: columns(bind, filter.asOf),
  });
}

export interface PartyDetailRow extends PartyRow {
  readonly sites: Reference[];
  readonly roleCounts: { role: RoleName; count: number }[];
  readonly agreements: Reference[];
}

export async function readParty(tx: Tx, party: string, asOf: string): Promise<PartyDetailRow | undefined> {
  const bind = parameters(tx);
  const select = columns(bind, asOf);
  const day = bind.add(asOf);
  const [row] = await tx.query<PartyDetailRow>(
    `select ${select},
       coalesce((
         select jsonb_agg(${referenceJson('s')} order by s.key)
         from partnership.site as s
         where s.consortium_id = $1 and s.owner_party_id = p.id
       ), '[]') as sites,
       coalesce((
         select jsonb_agg(jsonb_build_object('role', c.role, 'count', c.count) order by c.count desc, c.role)
         from (
           select r.role, count(distinct r.person_id)::integer as count
           from partnership.person_role as r
           where r.consortium_id = $1 and r.party_id = p.id and ${inForce('r', day)}
           group by r.role
         ) as c
       ), '[]') as "roleCounts",
       coalesce((
         select jsonb_agg(jsonb_build_object('id', a.id, 'key', a.key, 'name', ${nameJson('a', 'title')}) order by a.key)
         from partnership.agreement as a
         where a.consortium_id = $1 and p.id = any (a.party_ids)
       ), '[]') as agreements
     from partnership.party as p
     where p.consortium_id = $1
       and p.id = ${bind.add(party)}`,
    bind.values,
  );
  return row;
}

/** A party by id, whoever it is: parties are known to all of the consortium. */
export async function findParty(tx: Tx, party: string): Promise<Reference | undefined> {
  const [row] = await tx.query<Reference>(
    `select p.id, p.key, ${nameJson('p', 'name')} as name
     from partnership.party as p
     where p.consortium_id = $1
       and p.id = $2`,
    [tx.actor.consortium, party],
  );
  return row;
}
