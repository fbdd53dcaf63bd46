/** Reads courses and what they teach. */
import type { Tx } from '../../platform/database/transaction.ts';
import { matches, nameJson, nameSort, numberSort, parameters, readPage, referenceJson, type PageRequest, type Reference } from './listing.ts';

export interface CourseRow extends Reference {
  readonly programme: Reference;
  readonly party: Reference;
  readonly hours: number;
  readonly competenceCount: number;
  readonly venueCount: number;
}

export interface CourseDetailRow extends CourseRow {
  readonly competences: (Reference & { readonly area: Reference & { readonly number: string } })[];
  readonly venues: Reference[];
}

const COLUMNS = `k.id, k.key, ${nameJson('k')} as name, ${referenceJson('p')} as programme, ${referenceJson('o')} as party, k.hours,
  (select count(*)::integer from curriculum.course_competence as l where l.consortium_id = $1 and l.course_id = k.id) as "competenceCount",
  (select count(*)::integer from curriculum.course_venue as l where l.consortium_id = $1 and l.course_id = k.id) as "venueCount"`;

const JOINS = `join curriculum.programme as p on p.consortium_id = $1 and p.id = k.programme_id
  join partnership.party as o on o.consortium_id = $1 and o.id = k.owner_party_id`;

export function readCourses(
  tx: Tx,
  filter: PageRequest & { readonly q?: string | undefined; readonly programme?: string | undefined; readonly competence?: string | undefined },
): Promise<{ items: CourseRow[]; next: string | null }> {
  const bind = parameters(tx);
  const where: string[] = [];
  if (filter.q !== undefined) where.push(matches(bind, filter.q, ['k.key', 'k.name_zh', 'k.name_en']));
  if (filter.programme !== undefined) where.push(`k.programme_id = ${bind.add(filter.programme)}`);
  if (filter.competence !== undefined) {
    where.push(`exists (select 1 from curriculum.course_competence as l where l.consortium_id = $1 and l.course_id = k.id and l.competence_id = ${bind.add(filter.competence)})`);
  }
  return readPage<CourseRow>(tx, {
    bind,
    list: 'courses',
    from: 'curriculum.course as k',
    alias: 'k',
    where,
    sorts: { name: nameSort(tx, 'k'), key: { expression: 'k.key', type: 'text' }, hours: { expression: 'k.hours', type: 'integer' } },
    request: filter,
    select: COLUMNS,
    joins: JOINS,
  });
}

export async function readCourse(tx: Tx, course: string): Promise<CourseDetailRow | undefined> {
  const values = [tx.actor.consortium, course];
  const [row] = await tx.query<CourseRow>(`select ${COLUMNS} from curriculum.course as k ${JOINS} where k.consortium_id = $1 and k.id = $2`, values);
  if (row === undefined) return undefined;
  const competences = await tx.query<CourseDetailRow['competences'][number]>(
    `select c.id, c.key, ${nameJson('c')} as name, ${referenceJson('a', "'number', a.number")} as area
     from curriculum.course_competence as l
     join curriculum.competence as c on c.consortium_id = $1 and c.id = l.competence_id
     join curriculum.area as a on a.consortium_id = $1 and a.id = c.area_id
     where l.consortium_id = $1
       and l.course_id = $2
     order by ${numberSort('a')}, c.key`,
    values,
  );
  const venues = await tx.query<Reference>(
    `select v.id, v.key, ${nameJson('v')} as name
     from curriculum.course_venue as l
     join partnership.venue as v on v.consortium_id = $1 and v.id = l.venue_id
     where l.consortium_id = $1
       and l.course_id = $2
     order by v.key`,
    values,
  );
  return { ...row, competences, venues };
}

/** Courses of a programme with the ids of what they teach. */
export function readCoursesOfProgramme(tx: Tx, programme: string): Promise<(Reference & { readonly competences: string[] })[]> {
  return tx.query<Reference & { competences: string[] }>(
    `select k.id, k.key, ${nameJson('k')} as name,
       array(select l.competence_id from curriculum.course_competence as l where l.consortium_id = $1 and l.course_id = k.id) as competences
     from curriculum.course as k
     where k.consortium_id = $1
       and k.programme_id = $2
     order by k.key`,
    [tx.actor.consortium, programme],
  );
}
