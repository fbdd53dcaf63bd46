/** What a change needs to know of the row it changes: whose it is, and what already stands there. */
import type { Tx } from '../../platform/database/transaction.ts';
import type { DatedVersion, Owned, Span } from '../rules.ts';
import { nameJson, referenceJson, type Reference } from './listing.ts';

export interface OwnedRow extends Reference, Owned {}

/** A named row with its owner, or undefined where there is none to be seen. */
export async function findOwned(tx: Tx, kind: 'framework' | 'area' | 'competence' | 'programme' | 'course', id: string): Promise<OwnedRow | undefined> {
  const [row] = await tx.query<OwnedRow>(
    `select x.id, x.key, ${nameJson('x')} as name, ${referenceJson('o')} as owner
     from curriculum.${kind} as x
     join partnership.party as o on o.consortium_id = $1 and o.id = x.owner_party_id
     where x.consortium_id = $1
       and x.id = $2`,
    [tx.actor.consortium, id],
  );
  return row;
}

/** Makes changes of one programme, framework or course wait for each other. Only rows one may change can be locked. */
export async function lockRow(tx: Tx, kind: 'programme' | 'framework' | 'course', id: string): Promise<void> {
  await tx.query(`select x.id from curriculum.${kind} as x where x.consortium_id = $1 and x.id = $2 for update`, [tx.actor.consortium, id]);
}

/** The framework version an area or competence belongs to. */
export async function findVersionOf(tx: Tx, kind: 'area' | 'competence', id: string): Promise<(Span & { readonly id: string; readonly label: string }) | undefined> {
  const join = kind === 'area' ? '' : 'join curriculum.competence as c on c.consortium_id = $1 and c.area_id = a.id';
  const [row] = await tx.query<Span & { id: string; label: string }>(
    `select v.id, v.label, v.valid_from as "from", v.valid_to - 1 as "to"
     from curriculum.framework_version as v
     join curriculum.area as a on a.consortium_id = $1 and a.framework_version_id = v.id
     ${join}
     where v.consortium_id = $1
       and ${kind === 'area' ? 'a' : 'c'}.id = $2`,
    [tx.actor.consortium, id],
  );
  return row;
}

/** Versions of one framework or programme that are believed now. */
export function readVersions(tx: Tx, kind: 'framework' | 'programme', id: string): Promise<(DatedVersion & { readonly frameworkVersion: string | null; readonly maximumAreasPerSite: number | null })[]> {
  const more = kind === 'programme' ? 'v.framework_version_id as "frameworkVersion", v.maximum_areas_per_site as "maximumAreasPerSite"' : 'null as "frameworkVersion", null as "maximumAreasPerSite"';
  return tx.query<DatedVersion & { frameworkVersion: string | null; maximumAreasPerSite: number | null }>(
    `select v.id, v.label, v.valid_from as "from", v.valid_to - 1 as "to", ${more}
     from curriculum.${kind}_version as v
     where v.consortium_id = $1
       and v.${kind}_id = $2
       and v.superseded_at is null
     order by v.valid_from`,
    [tx.actor.consortium, id],
  );
}

/** True where a row the actor can see has this key already; the unique index refuses the others. */
export async function isKeyTaken(tx: Tx, table: 'competence' | 'course' | 'programme_version' | 'framework_version', key: string): Promise<boolean> {
  const [row] = await tx.query<{ found: boolean }>(`select exists (select 1 from curriculum.${table} as x where x.consortium_id = $1 and x.key = $2) as found`, [tx.actor.consortium, key]);
  return row?.found === true;
}

/** The link between a course and a competence. */
export async function findLink(tx: Tx, course: string, competence: string): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }>(
    `select l.id
     from curriculum.course_competence as l
     where l.consortium_id = $1
       and l.course_id = $2
       and l.competence_id = $3`,
    [tx.actor.consortium, course, competence],
  );
  return row?.id;
}

/** True where a version of the course's programme is built on the framework version of the competence. */
export async function isOfProgramme(tx: Tx, course: string, frameworkVersion: string): Promise<boolean> {
  const [row] = await tx.query<{ found: boolean }>(
    `select exists (
       select 1
       from curriculum.course as k
       join curriculum.programme_version as v on v.consortium_id = $1 and v.programme_id = k.programme_id and v.superseded_at is null
       where k.consortium_id = $1 and k.id = $2 and v.framework_version_id = $3
     ) as found`,
    [tx.actor.consortium, course, frameworkVersion],
  );
  return row?.found === true;
}
