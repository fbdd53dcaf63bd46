/** Reads people and their dated roles. */
import type { RoleName } from '../../contract/index.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { inForce, matches, parameters, readPage, referenceJson, spanJson, type PageRequest, type Reference, type Sort } from './listing.ts';

export interface RoleRow {
  readonly id: string;
  readonly party: Reference;
  readonly role: RoleName;
  readonly from: string;
  readonly to: string | null;
  readonly recordedAt: string;
  readonly supersededAt: string | null;
}

export interface PersonRow {
  readonly id: string;
  readonly key: string;
  readonly name: { readonly native: string; readonly latin: string | null };
  readonly party: Reference;
  readonly roles: RoleRow[];
}

export interface PersonFilter extends PageRequest {
  readonly q?: string | undefined;
  readonly party?: string | undefined;
  readonly role?: readonly string[] | undefined;
  readonly asOf: string;
}

const ROLE_JSON = `jsonb_build_object(
  'id', r.id, 'party', ${referenceJson('rp')}, 'role', r.role, ${spanJson('r')},
  'recordedAt', r.created_at, 'supersededAt', r.superseded_at)`;

const PERSON_COLUMNS = `p.id, p.key, jsonb_build_object('native', p.native_name, 'latin', p.latin_name) as name, ${referenceJson('o')} as party`;

const OWNER_JOIN = `join partnership.party as o on o.consortium_id = $1 and o.id = p.owner_party_id`;

function rolesJson(condition: string): string {
  return `coalesce((
    select jsonb_agg(${ROLE_JSON} order by r.valid_from, r.role)
    from partnership.person_role as r
    join partnership.party as rp on rp.consortium_id = $1 and rp.id = r.party_id
    where r.consortium_id = $1 and r.person_id = p.id and ${condition}
  ), '[]')`;
}

/**
 * People by the reading of their name. The Latin name leads for Chinese readers too: a surname may be read otherwise than
 * the character alone (曾 is Zeng, not Ceng), and only the person's own spelling knows. Without one, the characters
 * stand at the end (U+FFFF sorts after everything).
 */
const byPersonName: Sort = { expression: String.raw`coalesce(p.latin_name, E'\uFFFF' || p.native_name)`, type: 'text' };

export function readPeople(tx: Tx, filter: PersonFilter): Promise<{ items: PersonRow[]; next: string | null }> {
  const bind = parameters(tx);
  const day = bind.add(filter.asOf);
  const where: string[] = [];
  if (filter.q !== undefined) where.push(matches(bind, filter.q, ['p.key', 'p.native_name', 'p.latin_name', "replace(p.latin_name, ' ', '')"]));
  if (filter.party !== undefined || filter.role !== undefined) {
    const conditions = [inForce('f', day)];
    if (filter.party !== undefined) conditions.push(`f.party_id = ${bind.add(filter.party)}::uuid`);
    if (filter.role !== undefined) conditions.push(`f.role = any (${bind.add(filter.role)}::text[])`);
    where.push(`exists (
      select 1 from partnership.person_role as f
      where f.consortium_id = $1 and f.person_id = p.id and ${conditions.join(' and ')})`);
  }
  return readPage<PersonRow>(tx, {
    bind,
    list: 'people',
    from: 'partnership.person as p',
    alias: 'p',
    where,
    sorts: { name: byPersonName, key: { expression: 'p.key', type: 'text' } },
    request: filter,
    select: `${PERSON_COLUMNS}, ${rolesJson(inForce('r', day))} as roles`,
    joins: OWNER_JOIN,
  });
}

export interface PersonDetailRow extends PersonRow {
  readonly email: string | null;
  readonly allRoles: RoleRow[];
  readonly mentoring: { id: string; venue: Reference; from: string; to: string | null }[];
}

export async function readPerson(tx: Tx, person: string, asOf: string): Promise<PersonDetailRow | undefined> {
  const bind = parameters(tx);
  const id = bind.add(person);
  const [row] = await tx.query<PersonDetailRow>(
    `select ${PERSON_COLUMNS}, p.email,
       ${rolesJson(inForce('r', bind.add(asOf)))} as roles,
       ${rolesJson('r.superseded_at is null')} as "allRoles",
       coalesce((
         select jsonb_agg(jsonb_build_object('id', m.id, 'venue', ${referenceJson('v')}, ${spanJson('m')}) order by m.valid_from, v.key)
         from partnership.venue_mentor as m
         join partnership.venue as v on v.consortium_id = $1 and v.id = m.venue_id
         where m.consortium_id = $1 and m.person_id = p.id and m.superseded_at is null
       ), '[]') as mentoring
     from partnership.person as p
     ${OWNER_JOIN}
     where p.consortium_id = $1
       and p.id = ${id}`,
    bind.values,
  );
  return row;
}

/** Roles held on a day, for signing in: a person reads the own roles without acting for any party yet. */
export function rolesOf(tx: Tx, person: string, today: string): Promise<readonly { readonly party: string; readonly role: string }[]> {
  return tx.query<{ party: string; role: string }>(
    `select r.party_id as party, r.role
     from partnership.person_role as r
     where r.consortium_id = $1
       and r.person_id = $2
       and ${inForce('r', '$3')}
     order by r.valid_from, r.role`,
    [tx.actor.consortium, person, today],
  );
}
