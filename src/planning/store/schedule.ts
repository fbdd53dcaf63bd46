/** Schedules: placements of a version in a range of weeks, with the calendars of the learners they concern. */
import type { Tx } from '../../platform/database/transaction.ts';
import type { DeclaredDay } from '../../platform/work-calendar.ts';
import type { IsoDate } from '../../platform/weeks.ts';
import { learnerJoins, learnerJson, referenceJson } from './fragments.ts';
import { PLACEMENT_COLUMNS, PLACEMENT_FROM, type PlacementRecord } from './placements.ts';

export interface ScheduleFilter {
  readonly version: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly cohort?: readonly string[] | undefined;
  readonly site?: readonly string[] | undefined;
  readonly area?: readonly string[] | undefined;
}

type LearnerRecord = PlacementRecord['learner'];

const list = (values: readonly string[] | undefined): readonly string[] | null => values ?? null;

/** Placements that touch the weeks, by learner and week. Lists that are null do not filter. */
export function readPlacements(tx: Tx, filter: ScheduleFilter & { readonly learners?: readonly string[]; readonly venues?: readonly string[] }): Promise<PlacementRecord[]> {
  return tx.query<PlacementRecord>(
    `select ${PLACEMENT_COLUMNS} ${PLACEMENT_FROM}
      where p.consortium_id = $1
        and p.plan_version_id = $2
        and p.first_week <= $4
        and p.last_week >= $3
        and ($5::uuid[] is null or e.cohort_id = any ($5))
        and ($6::uuid[] is null or v.site_id = any ($6))
        and ($7::uuid[] is null or p.area_id = any ($7))
        and ($8::uuid[] is null or p.enrolment_id = any ($8))
        and ($9::uuid[] is null or p.venue_id = any ($9))
      order by e.key, p.first_week`,
    [tx.actor.consortium, filter.version, filter.from, filter.to, list(filter.cohort), list(filter.site), list(filter.area), list(filter.learners), list(filter.venues)],
  );
}

export interface EnrolmentRecord {
  readonly learner: LearnerRecord;
  readonly cohortId: string;
  readonly firstWeek: IsoDate;
  readonly lastWeek: IsoDate | null;
}

/** Learners whom the version places, by cohort and key, page by page. */
export function readScheduledLearners(tx: Tx, filter: ScheduleFilter, after: readonly [string, string] | undefined, limit: number): Promise<EnrolmentRecord[]> {
  return tx.query<EnrolmentRecord>(
    `select ${learnerJson} as learner, e.cohort_id as "cohortId", e.first_week as "firstWeek", e.last_week as "lastWeek"
       from planning.enrolment as e
       ${learnerJoins}
      where e.consortium_id = $1
        and ($3::uuid[] is null or e.cohort_id = any ($3))
        and exists (
          select 1
            from planning.placement as p
            join partnership.venue as v on v.consortium_id = $1 and v.id = p.venue_id
           where p.consortium_id = $1 and p.plan_version_id = $2 and p.enrolment_id = e.id
             and ($4::uuid[] is null or v.site_id = any ($4))
             and ($5::uuid[] is null or p.area_id = any ($5))
        )
        and ($6::text is null or (coalesce(co.key, ''), e.key) > ($6, $7::text))
      order by coalesce(co.key, ''), e.key
      limit $8`,
    [tx.actor.consortium, filter.version, list(filter.cohort), list(filter.site), list(filter.area), after?.[0] ?? null, after?.[1] ?? null, limit],
  );
}

export interface VenueRecord {
  readonly venue: { readonly id: string; readonly key: string; readonly name: { zh: string | null; en: string | null }; readonly site: LearnerRecord['cohort'] };
  readonly versions: readonly { readonly from: IsoDate; readonly to: IsoDate | null; readonly capacity: number }[];
  readonly closures: readonly { readonly firstWeek: IsoDate; readonly lastWeek: IsoDate }[];
}

/** Venues that the version uses, with what they hold over time; `to` is exclusive. */
export function readScheduledVenues(tx: Tx, filter: ScheduleFilter, after: string | undefined, limit: number, venues?: readonly string[]): Promise<VenueRecord[]> {
  return tx.query<VenueRecord>(
    `select ${referenceJson('v', 'v.id')} || jsonb_build_object('site', ${referenceJson('s', 'v.site_id')}) as venue,
            coalesce((
              select jsonb_agg(jsonb_build_object('from', c.valid_from, 'to', c.valid_to, 'capacity', c.capacity) order by c.valid_from)
                from partnership.venue_version as c
               where c.consortium_id = $1 and c.venue_id = v.id and c.superseded_at is null
            ), '[]') as versions,
            coalesce((
              select jsonb_agg(jsonb_build_object('firstWeek', x.first_week, 'lastWeek', x.last_week))
                from partnership.venue_closure as x
               where x.consortium_id = $1 and x.venue_id = v.id
            ), '[]') as closures
       from partnership.venue as v
       left join partnership.site as s on s.consortium_id = $1 and s.id = v.site_id
      where v.consortium_id = $1
        and ($3::uuid[] is null or v.site_id = any ($3))
        and ($4::text is null or v.key > $4)
        and ($6::uuid[] is null or v.id = any ($6))
        and ($6::uuid[] is not null or exists (
          select 1 from planning.placement as p where p.consortium_id = $1 and p.plan_version_id = $2 and p.venue_id = v.id
        ))
      order by v.key
      limit $5`,
    [tx.actor.consortium, filter.version, list(filter.site), after ?? null, limit, list(venues)],
  );
}

export interface CalendarRecords {
  readonly cohortWeeks: readonly { readonly cohort: string; readonly firstWeek: IsoDate; readonly lastWeek: IsoDate; readonly kind: 'school' | 'holiday' | 'examination' }[];
  readonly absences: readonly { readonly enrolment: string; readonly firstWeek: IsoDate; readonly lastWeek: IsoDate; readonly kind: string }[];
  readonly days: readonly DeclaredDay[];
}

/** Calendars of cohorts and absences of learners, by id. */
export async function readCalendars(tx: Tx, cohorts: readonly string[], learners: readonly string[]): Promise<CalendarRecords> {
  const { consortium } = tx.actor;
  const cohortWeeks = await tx.query<CalendarRecords['cohortWeeks'][number]>(
    'select cohort_id as cohort, first_week as "firstWeek", last_week as "lastWeek", kind from curriculum.cohort_week where consortium_id = $1 and cohort_id = any ($2::uuid[])',
    [consortium, cohorts],
  );
  const absences = await tx.query<CalendarRecords['absences'][number]>(
    'select enrolment_id as enrolment, first_week as "firstWeek", last_week as "lastWeek", kind from planning.absence where consortium_id = $1 and enrolment_id = any ($2::uuid[])',
    [consortium, learners],
  );
  const days = await tx.query<DeclaredDay>('select day, kind from partnership.calendar_day where consortium_id = $1', [consortium]);
  return { cohortWeeks, absences, days };
}

/** Enrolments of one person with the published placements in a range of weeks. */
export async function readMyWeeks(tx: Tx, person: string, from: IsoDate, to: IsoDate): Promise<{ enrolments: EnrolmentRecord[]; placements: PlacementRecord[]; publishedOn: IsoDate | null }> {
  const { consortium } = tx.actor;
  const enrolments = await tx.query<EnrolmentRecord>(
    `select ${learnerJson} as learner, e.cohort_id as "cohortId", e.first_week as "firstWeek", e.last_week as "lastWeek"
       from planning.enrolment as e ${learnerJoins}
      where e.consortium_id = $1 and e.person_id = $2
      order by e.first_week desc`,
    [consortium, person],
  );
  const placements = await tx.query<PlacementRecord & { publishedOn: IsoDate | null }>(
    `select ${PLACEMENT_COLUMNS}, pv.published_on as "publishedOn" ${PLACEMENT_FROM}
       join planning.plan_version as pv on pv.consortium_id = $1 and pv.id = p.plan_version_id and pv.state = 'published'
      where p.consortium_id = $1
        and p.subject_person_id = $2
        and p.first_week <= $4
        and p.last_week >= $3
      order by p.first_week`,
    [consortium, person, from, to],
  );
  return {
    enrolments,
    placements: placements.map((row) => {
      const { publishedOn: _publishedOn, ...placement } = row;
      return placement;
    }),
    publishedOn: placements.map(({ publishedOn }) => publishedOn).sort().at(-1) ?? null,
  };
}

/** Who guides in venues and what areas teach: mentors by venue id on a day, competences by area id. */
export async function readMentorsAndCompetences(tx: Tx, venues: readonly string[], areas: readonly string[], from: IsoDate, to: IsoDate) {
  const { consortium } = tx.actor;
  const mentors = await tx.query<{ venue: string; native: string; latin: string | null; from: IsoDate; to: IsoDate | null }>(
    `select m.venue_id as venue, pe.native_name as native, pe.latin_name as latin, m.valid_from as "from", m.valid_to as "to"
       from partnership.venue_mentor as m
       join partnership.person as pe on pe.consortium_id = $1 and pe.id = m.person_id
      where m.consortium_id = $1
        and m.venue_id = any ($2::uuid[])
        and m.superseded_at is null
        and m.valid_from <= $4
        and (m.valid_to is null or m.valid_to > $3)
      order by pe.key`,
    [consortium, venues, from, to],
  );
  const competences = await tx.query<{ area: string; zh: string | null; en: string | null }>(
    'select area_id as area, name_zh as zh, name_en as en from curriculum.competence where consortium_id = $1 and area_id = any ($2::uuid[]) order by key',
    [consortium, areas],
  );
  return { mentors, competences };
}

/** Venues that a person guides in a week. */
export async function readVenuesOfMentor(tx: Tx, person: string, week: IsoDate, sunday: IsoDate): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select distinct venue_id as id from partnership.venue_mentor
      where consortium_id = $1 and person_id = $2 and superseded_at is null and valid_from <= $4 and (valid_to is null or valid_to > $3)`,
    [tx.actor.consortium, person, week, sunday],
  );
  return rows.map(({ id }) => id);
}

/** Published versions that are in force in a week. */
export async function readVersionsInForce(tx: Tx, week: IsoDate): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select pv.id
       from planning.plan_version as pv
       join planning.plan as pl on pl.consortium_id = $1 and pl.id = pv.plan_id
      where pv.consortium_id = $1 and pv.state = 'published'
        and pl.first_week <= $2 and pl.first_week + pl.week_count * 7 > $2::date`,
    [tx.actor.consortium, week],
  );
  return rows.map(({ id }) => id);
}
