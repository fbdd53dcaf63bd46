/** What the plan and the cohorts say about needs, promises and places. */
import type { Tx } from '../../platform/database/transaction.ts';
import type { IsoDate } from '../../platform/weeks.ts';
import type { Reference } from '../../contract/index.ts';

const plainReference = (alias: string): string => `jsonb_build_object('id', ${alias}.id, 'key', ${alias}.key, 'name', jsonb_build_object('zh', ${alias}.name_zh, 'en', ${alias}.name_en))`;

export type Measure = { readonly kind: 'venue_capacity' | 'venue_mentors' | 'course_hours' | 'enrolments'; readonly subject: string; readonly day: IsoDate };

export interface Measured {
  /** Null where the subject is not to be seen. */
  readonly value: number | null;
  readonly name: { readonly zh: string | null; readonly en: string | null } | null;
}

/** The figure each measure asks for, with the name of its subject, in their order. */
export async function readMeasures(tx: Tx, list: readonly Measure[]): Promise<Measured[]> {
  if (list.length === 0) return [];
  const rows = await tx.query<Measured & { n: number }>(
    `select m.n::integer as n,
       case m.kind
         when 'venue_capacity' then (
           select coalesce((
             select vv.capacity from partnership.venue_version as vv
             where vv.consortium_id = $1 and vv.venue_id = v.id and vv.superseded_at is null and vv.valid_from <= m.day and (vv.valid_to is null or vv.valid_to > m.day)
           ), 0)
           from partnership.venue as v where v.consortium_id = $1 and v.key = m.subject)
         when 'venue_mentors' then (
           select (
             select count(distinct vm.person_id) from partnership.venue_mentor as vm
             where vm.consortium_id = $1 and vm.venue_id = v.id and vm.superseded_at is null and vm.valid_from <= m.day and (vm.valid_to is null or vm.valid_to > m.day)
           )
           from partnership.venue as v where v.consortium_id = $1 and v.key = m.subject)
         when 'course_hours' then (select k.hours from curriculum.course as k where k.consortium_id = $1 and k.key = m.subject)
         else (
           select (
             select count(*) from planning.enrolment as e
             where e.consortium_id = $1 and e.cohort_id = c.id and e.first_week <= m.day and (e.last_week is null or e.last_week + 6 >= m.day)
           )
           from curriculum.cohort as c where c.consortium_id = $1 and c.key = m.subject)
       end::integer as value,
       case m.kind
         when 'course_hours' then (select jsonb_build_object('zh', k.name_zh, 'en', k.name_en) from curriculum.course as k where k.consortium_id = $1 and k.key = m.subject)
         when 'enrolments' then (select jsonb_build_object('zh', c.name_zh, 'en', c.name_en) from curriculum.cohort as c where c.consortium_id = $1 and c.key = m.subject)
         else (select jsonb_build_object('zh', v.name_zh, 'en', v.name_en) from partnership.venue as v where v.consortium_id = $1 and v.key = m.subject)
       end as name
     from unnest($2::text[], $3::text[], $4::date[]) with ordinality as m (kind, subject, day, n)`,
    [tx.actor.consortium, list.map(({ kind }) => kind), list.map(({ subject }) => subject), list.map(({ day }) => day)],
  );
  const byNumber = new Map(rows.map((row) => [row.n, row]));
  return list.map((_, i) => byNumber.get(i + 1) ?? { value: null, name: null });
}

const SUBJECT_TABLES = { course: 'curriculum.course', cohort: 'curriculum.cohort' } as const;

/** Keys of the courses or cohorts the actor may see. */
export async function readSubjectKeys(tx: Tx, kind: keyof typeof SUBJECT_TABLES): Promise<string[]> {
  const rows = await tx.query<{ key: string }>(`select s.key from ${SUBJECT_TABLES[kind]} as s where s.consortium_id = $1 order by s.key`, [tx.actor.consortium]);
  return rows.map(({ key }) => key);
}

export interface FinishingCohort extends Reference {
  readonly party: Reference;
  readonly programme: Reference;
  readonly programmeKind: string;
  readonly learners: number;
  /** Last day of training by the framework's weeks; null where it prescribes none. */
  readonly finishesOn: IsoDate | null;
}

/** Cohorts with learners on the day, and when they finish: the start, plus the weeks of all phases of the framework. */
export function readFinishingCohorts(tx: Tx, filter: { readonly day: IsoDate; readonly programme?: string | undefined; readonly parties?: readonly string[] | undefined }): Promise<FinishingCohort[]> {
  return tx.query<FinishingCohort & Record<string, unknown>>(
    `select c.id, c.key, jsonb_build_object('zh', c.name_zh, 'en', c.name_en) as name, ${plainReference('o')} as party, ${plainReference('p')} as programme, p.kind as "programmeKind",
       (select count(*) from planning.enrolment as e
         where e.consortium_id = $1 and e.cohort_id = c.id and e.first_week <= $2 and (e.last_week is null or e.last_week + 6 >= $2))::integer as learners,
       (select c.start_week + sum(f.gross_weeks)::integer * 7 - 1 from curriculum.phase as f where f.consortium_id = $1 and f.framework_version_id = pv.framework_version_id) as "finishesOn"
     from curriculum.cohort as c
     join curriculum.programme_version as pv on pv.consortium_id = $1 and pv.id = c.programme_version_id
     join curriculum.programme as p on p.consortium_id = $1 and p.id = pv.programme_id
     join partnership.party as o on o.consortium_id = $1 and o.id = c.owner_party_id
     where c.consortium_id = $1
       and ($3::uuid is null or p.id = $3)
       and ($4::uuid[] is null or c.owner_party_id = any ($4))
     order by "finishesOn" nulls last, c.key`,
    [tx.actor.consortium, filter.day, filter.programme ?? null, filter.parties ?? null],
  );
}

/** The programmes said to answer needs. */
export function readProgrammesOfNeeds(tx: Tx, needs: readonly string[]): Promise<{ need: string; programme: Reference }[]> {
  return tx.query<{ need: string; programme: Reference }>(
    `select distinct l.need_id as need, ${plainReference('p')} as programme
     from curriculum.need_area as l
     join curriculum.programme as p on p.consortium_id = $1 and p.id = l.programme_id
     where l.consortium_id = $1 and l.need_id = any ($2::uuid[])`,
    [tx.actor.consortium, needs],
  );
}

export interface SitePlaces {
  readonly party: Reference;
  readonly site: Reference;
  readonly venues: readonly string[];
  readonly capacity: number;
}

/** Places of these parties by site on the day. */
export function readPlacesOfParties(tx: Tx, parties: readonly string[], day: IsoDate): Promise<SitePlaces[]> {
  return tx.query<SitePlaces & Record<string, unknown>>(
    `select ${plainReference('o')} as party, ${plainReference('s')} as site, array_agg(v.id) as venues, coalesce(sum(vv.capacity), 0)::integer as capacity
     from partnership.venue as v
     join partnership.site as s on s.consortium_id = $1 and s.id = v.site_id
     join partnership.party as o on o.consortium_id = $1 and o.id = v.owner_party_id
     left join partnership.venue_version as vv on vv.consortium_id = $1 and vv.venue_id = v.id and vv.superseded_at is null and vv.valid_from <= $3 and (vv.valid_to is null or vv.valid_to > $3)
     where v.consortium_id = $1
       and v.owner_party_id = any ($2::uuid[])
     group by o.id, o.key, o.name_zh, o.name_en, s.id, s.key, s.name_zh, s.name_en
     order by o.key, s.key`,
    [tx.actor.consortium, parties, day],
  );
}
