/** Counts of learner-weeks; the queries read the tables of the storeys below through views of this file only. */
import type { Tx } from '../platform/database/transaction.ts';
import type { IsoDate } from '../platform/weeks.ts';
import { END_OF_DAY, groupColumn, scopeConditions, scopeValues, type Grouping, type Scope } from './scope.ts';

/** Counts of one group; `group` is an id, or null for learner-weeks outside any group of that kind. */
export interface PlannedCount {
  readonly group: string | null;
  readonly learners: number;
  /** Weeks of the published plan in its whole horizon, and those up to the day. */
  readonly planned: number;
  readonly plannedToDate: number;
}

export interface LoggedCount {
  readonly group: string | null;
  readonly learners: number;
  readonly attended: number;
  readonly logged: number;
  readonly signed: number;
}

/** The plan versions in force on the day: of each plan the one published last by then. */
export const VERSIONS_IN_FORCE = `
  select distinct on (pv.plan_id) pv.id
  from planning.plan_version as pv
  where pv.consortium_id = $1 and pv.published_on <= $2
  order by pv.plan_id, pv.published_on desc, pv.number desc`;

/**
 * For every cohort and week of the plans in force, how many weeks it has been away up to and with that week. A placement
 * runs on over such weeks; the difference of two of these numbers takes them off without unrolling anything.
 */
const AWAY = `
  away as materialized (
    select c.id as cohort, w.week::date as week,
           sum(case when exists (
             select 1 from curriculum.cohort_week as cw
             where cw.consortium_id = $1 and cw.cohort_id = c.id and w.week::date between cw.first_week and cw.last_week
           ) then 1 else 0 end) over (partition by c.id order by w.week)::int as weeks
    from curriculum.cohort as c
    cross join (
      select generate_series(min(p.first_week) - 7, max(p.first_week + 7 * p.week_count), interval '7 days') as week
      from planning.plan as p
      where p.consortium_id = $1
    ) as w
    where c.consortium_id = $1 and ($3::uuid is null or c.id = $3)
  )`;

/** The Monday of the day `$2`; asked once for a statement, since the day of a row does not matter. */
const MONDAY = "(select date_trunc('week', $2::date)::date)";

/**
 * Weeks of the plans in force, less those in which the cohort is away. Learners are counted once in a group. One pass over the
 * placements gives both the learners and the placements of one span of weeks together: few spans are left to be measured.
 */
export function countPlanned(tx: Tx, by: Grouping, scope: Scope): Promise<PlannedCount[]> {
  const needsVenue = by === 'plant' || scope.plant !== undefined;
  return tx.query<PlannedCount & Record<string, unknown>>(
    `with ${AWAY}, placed as (
       select ${groupColumn(by, 'p')} as grouped, e.cohort_id as cohort, p.first_week, p.last_week, p.enrolment_id, grouping(p.enrolment_id) as is_span, count(*) as placements
       from planning.placement as p
       join planning.enrolment as e on e.consortium_id = p.consortium_id and e.id = p.enrolment_id
       ${needsVenue ? 'join partnership.venue as v on v.consortium_id = p.consortium_id and v.id = p.venue_id' : ''}
       where p.consortium_id = $1
         and p.plan_version_id in (${VERSIONS_IN_FORCE})
         and ${scopeConditions('p', scope)}
       group by grouping sets ((1, e.cohort_id, p.first_week, p.last_week), (1, p.enrolment_id))
     )
     select p.grouped as group, count(*) filter (where p.is_span = 0)::int as learners,
            sum(p.placements * ((p.last_week - p.first_week) / 7 + 1 - coalesce(a_last.weeks - a_first.weeks, 0))) filter (where p.is_span = 1)::int as planned,
            coalesce(sum(p.placements * ((d.last_week - p.first_week) / 7 + 1 - coalesce(a_date.weeks - a_first.weeks, 0))) filter (where p.is_span = 1 and p.first_week <= $2::date), 0)::int as "plannedToDate"
     from placed as p
     cross join lateral (select least(p.last_week, ${MONDAY}) as last_week) as d
     left join away as a_first on a_first.cohort = p.cohort and a_first.week = p.first_week - 7
     left join away as a_last on a_last.cohort = p.cohort and a_last.week = p.last_week
     left join away as a_date on a_date.cohort = p.cohort and a_date.week = d.last_week
     group by p.grouped`,
    scopeValues(tx.actor.consortium, scope),
  );
}

/** The end of the day, from the statement's own `closing`: asked once, joined to no row. */
const CLOSING = '(select at from closing)';
export const IS_SIGNED = `l.state = 'signed' and l.decided_at < ${CLOSING}`;
const IS_ATTENDED = 'l.days_present * 2 >= l.days_planned and l.days_present > 0';
/** Handed in by the end of the day; a log superseded later still counted then. */
export const WAS_LOGGED = `l.submitted_at < ${CLOSING} and (l.superseded_at is null or l.superseded_at >= ${CLOSING})`;

/** Weeks logged by the end of the day: handed in, present at least half of the days, and signed. */
export function countLogged(tx: Tx, by: Grouping, scope: Scope): Promise<LoggedCount[]> {
  const needsVenue = by === 'plant' || scope.plant !== undefined;
  const groupsEarly = by === 'area' || by === 'plant';
  // Counting first by learner keeps one row per learner for the join and the distinct count.
  return tx.query<LoggedCount & Record<string, unknown>>(
    `with closing as (select ${END_OF_DAY} as at), of_learner as (
       select l.enrolment_id, ${groupsEarly ? groupColumn(by, 'l') : 'null::uuid'} as grouped, count(*) as logged,
              count(*) filter (where ${IS_ATTENDED}) as attended, count(*) filter (where ${IS_SIGNED}) as signed
       from delivery.log_entry as l
       ${scope.cohort === undefined ? '' : 'join planning.enrolment as i on i.consortium_id = l.consortium_id and i.id = l.enrolment_id'}
       ${needsVenue ? 'join partnership.venue as v on v.consortium_id = l.consortium_id and v.id = l.venue_id' : ''}
       where l.consortium_id = $1
         and ${WAS_LOGGED}
         and ${scopeConditions('l', scope, { cohort: 'i.cohort_id', learner: 'l.enrolment_id' })}
       group by 1, 2
     )
     select ${groupsEarly ? 'o.grouped' : groupColumn(by, 'l')} as group, count(*)::int as learners, sum(o.logged)::int as logged,
            sum(o.attended)::int as attended, sum(o.signed)::int as signed
     from of_learner as o
     join planning.enrolment as e on e.consortium_id = $1 and e.id = o.enrolment_id
     where $2::date is not null
     group by 1`,
    scopeValues(tx.actor.consortium, scope),
  );
}

/** Logs of a year of a cohort. `isPlanned` leaves apart the weeks before the first plan in force: no plan can be held against them. */
export interface YearCount {
  readonly cohort: string;
  readonly year: number;
  readonly isPlanned: boolean;
  readonly logged: number;
  readonly attended: number;
  readonly signed: number;
}

/** All logs by cohort and year in one pass, by week first, which is cheap; the cockpit and the figures that count logs share it. */
export function countByCohortAndYear(tx: Tx, asOf: IsoDate): Promise<YearCount[]> {
  return tx.query<YearCount & Record<string, unknown>>(
    `with closing as (select ${END_OF_DAY} as at), planning as (
       select min(p.first_week) as first_week
       from planning.plan as p
       join planning.plan_version as pv on pv.consortium_id = p.consortium_id and pv.plan_id = p.id
       where p.consortium_id = $1 and pv.published_on <= $2
     ), of_week as (
       select e.cohort_id as cohort, l.week, count(*) as logged, count(*) filter (where ${IS_ATTENDED}) as attended, count(*) filter (where ${IS_SIGNED}) as signed
       from delivery.log_entry as l
       join planning.enrolment as e on e.consortium_id = l.consortium_id and e.id = l.enrolment_id
       where l.consortium_id = $1
         and ${WAS_LOGGED}
       group by 1, 2
     )
     select o.cohort, extract(year from o.week)::int as year, coalesce(o.week >= planning.first_week, false) as "isPlanned",
            sum(o.logged)::int as logged, sum(o.attended)::int as attended, sum(o.signed)::int as signed
     from of_week as o
     cross join planning
     group by 1, 2, 3`,
    [tx.actor.consortium, asOf],
  );
}

/** One learner-week behind a figure. */
export interface WeekRow {
  readonly id: string;
  readonly enrolment: string;
  readonly person: string;
  readonly week: IsoDate;
  readonly state: 'submitted' | 'signed' | 'returned';
  readonly daysPresent: number;
  readonly daysPlanned: number;
  readonly cohort: string;
  readonly area: string;
  readonly venue: string;
}

/** Latest week first; `after` is week and id of the last row before. */
export function readWeekRows(tx: Tx, scope: Scope, state: 'logged' | 'signed' | 'attended', after: readonly [string, string] | undefined, limit: number): Promise<WeekRow[]> {
  return tx.query<WeekRow & Record<string, unknown>>(
    `with closing as (select ${END_OF_DAY} as at)
     select l.id, l.enrolment_id as enrolment, l.subject_person_id as person, l.week, l.days_present as "daysPresent", l.days_planned as "daysPlanned",
            case when l.state in ('signed', 'returned') and l.decided_at < ${CLOSING} then l.state else 'submitted' end as state,
            e.cohort_id as cohort, l.area_id as area, l.venue_id as venue
     from delivery.log_entry as l
     join planning.enrolment as e on e.consortium_id = l.consortium_id and e.id = l.enrolment_id
     join partnership.venue as v on v.consortium_id = l.consortium_id and v.id = l.venue_id
     where l.consortium_id = $1
       and ${WAS_LOGGED}
       and ${scopeConditions('l', scope)}
       and ($7::text <> 'signed' or (${IS_SIGNED}))
       and ($7 <> 'attended' or (${IS_ATTENDED}))
       and ($8::date is null or (l.week, l.id) < ($8, $9::uuid))
     order by l.week desc, l.id desc
     limit $10`,
    [...scopeValues(tx.actor.consortium, scope), state, after?.[0] ?? null, after?.[1] ?? null, limit],
  );
}

export interface GroupName {
  readonly id: string;
  readonly key: string;
  readonly name: { readonly zh: string | null; readonly en: string | null };
}

const NAMED: Partial<Record<Grouping, string>> = { cohort: 'curriculum.cohort', plant: 'partnership.plant', area: 'curriculum.area' };

/** Names of groups; learners are named by their native and Latin name. */
export async function readGroupNames(tx: Tx, by: Grouping, ids: readonly string[]): Promise<Map<string, GroupName>> {
  if (ids.length === 0 || by === 'all') return new Map();
  const rows =
    by === 'learner'
      ? await tx.query<{ id: string; key: string; zh: string | null; en: string | null }>(
          `select e.id, e.key, p.native_name as zh, p.latin_name as en
           from planning.enrolment as e
           left join partnership.person as p on p.consortium_id = e.consortium_id and p.id = e.person_id
           where e.consortium_id = $1 and e.id = any ($2::uuid[])`,
          [tx.actor.consortium, ids],
        )
      : await tx.query<{ id: string; key: string; zh: string | null; en: string | null }>(
          `select id, key, ${by === 'area' ? "number || ' ' || name_zh" : 'name_zh'} as zh, ${by === 'area' ? "number || ' ' || name_en" : 'name_en'} as en from ${NAMED[by] ?? ''} where consortium_id = $1 and id = any ($2::uuid[])`,
          [tx.actor.consortium, ids],
        );
  return new Map(rows.map(({ id, key, zh, en }) => [id, { id, key, name: { zh, en } }]));
}

/** Learners who began by the day, by the party they belong to. */
export function countEnrolledByParty(tx: Tx, asOf: IsoDate): Promise<{ party: string; learners: number }[]> {
  return tx.query<{ party: string; learners: number }>(
    'select e.owner_party_id as party, count(*)::int as learners from planning.enrolment as e where e.consortium_id = $1 and e.first_week <= $2 group by 1 order by 1',
    [tx.actor.consortium, asOf],
  );
}

export interface CohortPeople {
  readonly cohort: string;
  /** On the day. */
  readonly enrolled: number;
  /** Planned or logged by the day. */
  readonly withWeeks: number;
}

/** The people of every cohort; looks for one week of each learner, so that nothing is counted through. */
export function countCohortPeople(tx: Tx, asOf: IsoDate): Promise<CohortPeople[]> {
  return tx.query<CohortPeople & Record<string, unknown>>(
    `with closing as (select ${END_OF_DAY} as at), in_force as materialized (${VERSIONS_IN_FORCE})
     select e.cohort_id as cohort, count(*) filter (where e.first_week <= $2::date and (e.last_week is null or e.last_week + 6 >= $2::date))::int as enrolled,
            greatest(count(p.found), count(l.found))::int as "withWeeks"
     from planning.enrolment as e
     left join lateral (
       select true as found from planning.placement as p where p.consortium_id = $1 and p.enrolment_id = e.id and p.plan_version_id in (select id from in_force) limit 1
     ) as p on true
     left join lateral (
       select true as found from delivery.log_entry as l where l.consortium_id = $1 and l.enrolment_id = e.id and ${WAS_LOGGED} limit 1
     ) as l on true
     where e.consortium_id = $1
     group by 1`,
    [tx.actor.consortium, asOf],
  );
}

/** Learners of a cohort on a day, and the areas each has chosen. */
export function readEnrolments(tx: Tx, scope: Scope): Promise<{ id: string; cohort: string; cohortKey: string; electives: string[] }[]> {
  return tx.query<{ id: string; cohort: string; cohortKey: string; electives: string[] }>(
    `select e.id, e.cohort_id as cohort, c.key as "cohortKey",
            coalesce((select array_agg(x.area_id) from planning.elective_choice as x where x.consortium_id = e.consortium_id and x.enrolment_id = e.id and x.chosen_on <= $2), '{}') as electives
     from planning.enrolment as e
     join curriculum.cohort as c on c.consortium_id = e.consortium_id and c.id = e.cohort_id
     where e.consortium_id = $1
       and e.first_week <= $2
       and (e.last_week is null or e.last_week + 6 >= $2)
       and ($3::uuid is null or e.cohort_id = $3)
       and ($4::uuid is null or e.id = $4)`,
    scopeValues(tx.actor.consortium, scope).slice(0, 4),
  );
}

/** The horizon of the plan that covers the day, or the latest before it. */
export async function readHorizon(tx: Tx, asOf: IsoDate): Promise<{ firstWeek: IsoDate; weekCount: number } | undefined> {
  const [row] = await tx.query<{ firstWeek: IsoDate; weekCount: number }>(
    `select first_week as "firstWeek", week_count as "weekCount" from planning.plan where consortium_id = $1 and first_week <= $2 order by first_week desc limit 1`,
    [tx.actor.consortium, asOf],
  );
  return row;
}

export async function readVenueNames(tx: Tx, ids: readonly string[]): Promise<Map<string, GroupName>> {
  const rows = await tx.query<{ id: string; key: string; zh: string | null; en: string | null }>(
    'select id, key, name_zh as zh, name_en as en from partnership.venue where consortium_id = $1 and id = any ($2::uuid[])',
    [tx.actor.consortium, [...new Set(ids)]],
  );
  return new Map(rows.map(({ id, key, zh, en }) => [id, { id, key, name: { zh, en } }]));
}
