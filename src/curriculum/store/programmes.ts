/** Reads programmes with their versions and cohorts. Cohorts of parties that share none with the reader are absent. */
import type { Tx } from '../../platform/database/transaction.ts';
import type { Span } from '../rules.ts';
import { matches, nameJson, nameSort, parameters, readPage, referenceJson, type PageRequest, type Reference } from './listing.ts';

export interface CohortRow extends Reference {
  readonly party: Reference;
  readonly startWeek: string;
  readonly reserveWeeks: number;
  readonly away: { readonly firstWeek: string; readonly lastWeek: string; readonly kind: 'school' | 'holiday' | 'examination' }[];
}

export interface ProgrammeVersionRow extends Span {
  readonly id: string;
  readonly key: string;
  readonly label: string;
  readonly maximumAreasPerSite: number | null;
  readonly frameworkVersion: Reference & { readonly label: string };
  readonly cohorts: CohortRow[];
}

export interface ProgrammeRow extends Reference {
  readonly kind: 'apprenticeship' | 'study' | 'teacher_practice' | 'employee_training';
  readonly party: Reference;
  readonly versions: ProgrammeVersionRow[];
  readonly courseCount: number;
}

const COHORT_JSON = referenceJson(
  'c',
  `'party', ${referenceJson('co')}, 'startWeek', c.start_week, 'reserveWeeks', c.reserve_weeks,
   'away', coalesce((
     select jsonb_agg(jsonb_build_object('firstWeek', w.first_week, 'lastWeek', w.last_week, 'kind', w.kind) order by w.first_week)
     from curriculum.cohort_week as w
     where w.consortium_id = $1 and w.cohort_id = c.id
   ), '[]')`,
);

const VERSION_JSON = `jsonb_build_object(
  'id', v.id, 'key', v.key, 'label', v.label, 'from', v.valid_from, 'to', v.valid_to - 1, 'maximumAreasPerSite', v.maximum_areas_per_site,
  'frameworkVersion', jsonb_build_object('id', fv.id, 'key', fv.key, 'name', ${nameJson('f')}, 'label', fv.label),
  'cohorts', coalesce((
    select jsonb_agg(${COHORT_JSON} order by c.start_week desc, c.key)
    from curriculum.cohort as c
    join partnership.party as co on co.consortium_id = $1 and co.id = c.owner_party_id
    where c.consortium_id = $1 and c.programme_version_id = v.id
  ), '[]'))`;

const FRAMEWORK_JOINS = `join curriculum.framework_version as fv on fv.consortium_id = $1 and fv.id = v.framework_version_id
  join curriculum.framework as f on f.consortium_id = $1 and f.id = fv.framework_id`;

const COLUMNS = `p.id, p.key, ${nameJson('p')} as name, p.kind, ${referenceJson('o')} as party,
  coalesce((
    select jsonb_agg(${VERSION_JSON} order by v.valid_from desc)
    from curriculum.programme_version as v
    ${FRAMEWORK_JOINS}
    where v.consortium_id = $1 and v.programme_id = p.id and v.superseded_at is null
  ), '[]') as versions,
  (select count(*)::integer from curriculum.course as k where k.consortium_id = $1 and k.programme_id = p.id) as "courseCount"`;

const OWNER = 'join partnership.party as o on o.consortium_id = $1 and o.id = p.owner_party_id';

export function readProgrammes(tx: Tx, filter: PageRequest & { readonly q?: string | undefined; readonly kind?: readonly string[] | undefined }): Promise<{ items: ProgrammeRow[]; next: string | null }> {
  const bind = parameters(tx);
  const where: string[] = [];
  if (filter.q !== undefined) where.push(matches(bind, filter.q, ['p.key', 'p.name_zh', 'p.name_en']));
  if (filter.kind !== undefined) where.push(`p.kind = any (${bind.add(filter.kind)}::text[])`);
  return readPage<ProgrammeRow>(tx, {
    bind,
    list: 'programmes',
    from: 'curriculum.programme as p',
    alias: 'p',
    where,
    sorts: { name: nameSort(tx, 'p'), key: { expression: 'p.key', type: 'text' } },
    request: filter,
    select: COLUMNS,
    joins: OWNER,
  });
}

export async function readProgramme(tx: Tx, programme: string): Promise<ProgrammeRow | undefined> {
  const [row] = await tx.query<ProgrammeRow>(`select ${COLUMNS} from curriculum.programme as p ${OWNER} where p.consortium_id = $1 and p.id = $2`, [tx.actor.consortium, programme]);
  return row;
}

/** The programme of a version, and the version. */
export async function readProgrammeVersion(tx: Tx, version: string): Promise<{ programme: Reference; version: ProgrammeVersionRow } | undefined> {
  const [row] = await tx.query<{ programme: Reference; version: ProgrammeVersionRow }>(
    `select ${referenceJson('p')} as programme, ${VERSION_JSON} as version
     from curriculum.programme_version as v
     join curriculum.programme as p on p.consortium_id = $1 and p.id = v.programme_id
     ${FRAMEWORK_JOINS}
     where v.consortium_id = $1
       and v.id = $2
       and v.superseded_at is null`,
    [tx.actor.consortium, version],
  );
  return row;
}
