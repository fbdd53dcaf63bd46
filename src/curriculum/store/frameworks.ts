/** Reads frameworks and their versions: areas, phases, competences, sequences, elective groups. */
import type { Tx } from '../../platform/database/transaction.ts';
import type { Span } from '../rules.ts';
import { matches, nameJson, nameSort, numberSort, parameters, readPage, referenceJson, type PageRequest, type Reference } from './listing.ts';

export interface VersionRow extends Span {
  readonly id: string;
  readonly key: string;
  readonly label: string;
  readonly areaCount: number;
  readonly competenceCount: number;
  readonly programmeCount: number;
}

export interface FrameworkRow extends Reference {
  readonly kind: 'ordinance' | 'standard' | 'practice' | 'refresher' | 'benchmark';
  readonly citation: string | null;
  readonly sourceUrl: string | null;
  readonly party: Reference;
  readonly versions: VersionRow[];
}

const COUNTS = `
  'areaCount', (select count(*) from curriculum.area as a where a.consortium_id = $1 and a.framework_version_id = v.id),
  'competenceCount', (select count(*) from curriculum.competence as c
     join curriculum.area as a on a.consortium_id = $1 and a.id = c.area_id
    where c.consortium_id = $1 and a.framework_version_id = v.id),
  'programmeCount', (select count(*) from curriculum.programme_version as p
    where p.consortium_id = $1 and p.framework_version_id = v.id and p.superseded_at is null)`;

const VERSION_JSON = `jsonb_build_object('id', v.id, 'key', v.key, 'label', v.label, 'from', v.valid_from, 'to', v.valid_to - 1, ${COUNTS})`;

const FRAMEWORK_COLUMNS = `f.id, f.key, ${nameJson('f')} as name, f.kind, f.citation, f.source_url as "sourceUrl", ${referenceJson('o')} as party`;

const OWNER = 'join partnership.party as o on o.consortium_id = $1 and o.id = f.owner_party_id';

export function readFrameworks(tx: Tx, filter: PageRequest & { readonly q?: string | undefined; readonly kind?: readonly string[] | undefined }): Promise<{ items: FrameworkRow[]; next: string | null }> {
  const bind = parameters(tx);
  const where: string[] = [];
  if (filter.q !== undefined) where.push(matches(bind, filter.q, ['f.key', 'f.name_zh', 'f.name_en', 'f.citation']));
  if (filter.kind !== undefined) where.push(`f.kind = any (${bind.add(filter.kind)}::text[])`);
  return readPage<FrameworkRow>(tx, {
    bind,
    list: 'frameworks',
    from: 'curriculum.framework as f',
    alias: 'f',
    where,
    sorts: { name: nameSort(tx, 'f'), key: { expression: 'f.key', type: 'text' } },
    request: filter,
    select: `${FRAMEWORK_COLUMNS},
      coalesce((
        select jsonb_agg(${VERSION_JSON} order by v.valid_from)
        from curriculum.framework_version as v
        where v.consortium_id = $1 and v.framework_id = f.id and v.superseded_at is null
      ), '[]') as versions`,
    joins: OWNER,
  });
}

export interface AreaRow extends Reference {
  readonly number: string;
  readonly parent: string | null;
  readonly isElective: boolean;
  readonly clause: string | null;
  readonly minimumBlockWeeks: number;
  readonly maximumBlockWeeks: number | null;
  readonly weeks: { readonly phase: string; readonly grossWeeks: number }[];
  readonly competences: (Reference & { readonly area: string; readonly courseCount: number })[];
}

export interface FrameworkVersionRow extends VersionRow {
  readonly framework: Omit<FrameworkRow, 'versions'>;
  readonly phases: (Reference & { readonly position: number; readonly grossWeeks: number })[];
  readonly areas: AreaRow[];
  readonly sequences: { readonly before: string; readonly after: string; readonly kind: 'order' | 'prerequisite' }[];
  readonly electiveGroups: (Reference & { readonly areas: string[]; readonly atLeast: number; readonly atMost: number; readonly clause: string | null })[];
  readonly programmes: (Reference & { readonly label: string })[];
}

export async function readFrameworkVersion(tx: Tx, version: string): Promise<FrameworkVersionRow | undefined> {
  const values = [tx.actor.consortium, version];
  const [row] = await tx.query<{ version: VersionRow; framework: Omit<FrameworkRow, 'versions'> }>(
    `select ${VERSION_JSON} as version,
       ${referenceJson('f', `'kind', f.kind, 'citation', f.citation, 'sourceUrl', f.source_url, 'party', ${referenceJson('o')}`)} as framework
     from curriculum.framework_version as v
     join curriculum.framework as f on f.consortium_id = $1 and f.id = v.framework_id
     ${OWNER}
     where v.consortium_id = $1
       and v.id = $2`,
    values,
  );
  if (row === undefined) return undefined;
  const phases = await tx.query<FrameworkVersionRow['phases'][number]>(
    `select p.id, p.key, ${nameJson('p')} as name, p.position, p.gross_weeks as "grossWeeks"
     from curriculum.phase as p
     where p.consortium_id = $1
       and p.framework_version_id = $2
     order by p.position`,
    values,
  );
  const areas = await tx.query<AreaRow>(
    `select a.id, a.key, ${nameJson('a')} as name, a.number, a.parent_id as parent, a.is_elective as "isElective", a.clause,
       a.minimum_block_weeks as "minimumBlockWeeks", a.maximum_block_weeks as "maximumBlockWeeks",
       coalesce((
         select jsonb_agg(jsonb_build_object('phase', w.phase_id, 'grossWeeks', w.gross_weeks) order by p.position)
         from curriculum.area_weeks as w
         join curriculum.phase as p on p.consortium_id = $1 and p.id = w.phase_id
         where w.consortium_id = $1 and w.area_id = a.id
       ), '[]') as weeks,
       coalesce((
         select jsonb_agg(${referenceJson('c', `'area', c.area_id, 'courseCount', ${COURSE_COUNT}`)} order by c.key)
         from curriculum.competence as c
         where c.consortium_id = $1 and c.area_id = a.id
       ), '[]') as competences
     from curriculum.area as a
     where a.consortium_id = $1
       and a.framework_version_id = $2
     order by ${numberSort('a')}`,
    values,
  );
  const sequences = await tx.query<FrameworkVersionRow['sequences'][number]>(
    `select s.before_area_id as before, s.after_area_id as after, s.kind
     from curriculum.area_sequence as s
     join curriculum.area as a on a.consortium_id = $1 and a.id = s.before_area_id
     where s.consortium_id = $1
       and a.framework_version_id = $2
     order by s.id`,
    values,
  );
  const electiveGroups = await tx.query<FrameworkVersionRow['electiveGroups'][number]>(
    `select g.id, g.key, ${nameJson('g')} as name, g.at_least as "atLeast", g.at_most as "atMost", g.clause,
       array(
         select m.area_id
         from curriculum.elective_group_area as m
         join curriculum.area as a on a.consortium_id = $1 and a.id = m.area_id
         where m.consortium_id = $1 and m.elective_group_id = g.id
         order by ${numberSort('a')}
       ) as areas
     from curriculum.elective_group as g
     where g.consortium_id = $1
       and g.framework_version_id = $2
     order by g.key`,
    values,
  );
  const programmes = await tx.query<FrameworkVersionRow['programmes'][number]>(
    `select n.id, n.key, ${nameJson('p')} as name, n.label
     from curriculum.programme_version as n
     join curriculum.programme as p on p.consortium_id = $1 and p.id = n.programme_id
     where n.consortium_id = $1
       and n.framework_version_id = $2
       and n.superseded_at is null
     order by n.valid_from desc, n.key`,
    values,
  );
  return { ...row.version, framework: row.framework, phases, areas, sequences, electiveGroups, programmes };
}

const COURSE_COUNT = '(select count(*) from curriculum.course_competence as l where l.consortium_id = $1 and l.competence_id = c.id)';

export async function readCompetence(tx: Tx, competence: string): Promise<AreaRow['competences'][number] | undefined> {
  const [row] = await tx.query<AreaRow['competences'][number]>(
    `select c.id, c.key, ${nameJson('c')} as name, c.area_id as area, ${COURSE_COUNT}::integer as "courseCount"
     from curriculum.competence as c
     where c.consortium_id = $1
       and c.id = $2`,
    [tx.actor.consortium, competence],
  );
  return row;
}
