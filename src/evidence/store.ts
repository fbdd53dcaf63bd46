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
const VERSIONS_IN_FORCE = `
  select distinct on (pv.plan_id) pv.id
  from planning.plan_version as pv
  where pv.consortium_id = $1 and pv.published_on <= $2
  order by pv.plan_id, pv.published_on desc, pv.number desc`;

/**
 * Weeks of the plans in force. A placement runs on over weeks its learner is away; those are taken off by the overlap of
 * the two spans, so that nothing has to be unrolled week by week.
 */
export function countPlanned(tx: Tx, by: Grouping, scope: Scope): Promise<PlannedCount[]> {
  return tx.query<PlannedCount & Record<string, unknown>>(
    `with away as (
       select c.cohort_id, null::uuid as enrolment_id, c.first_week, c.last_week
       from curriculum.cohort_week as c
       where c.consortium_id = $1
     ), placed as (
       select ${groupColumn(by, 'p')} as grouped, e.id as enrolment,
              (p.last_week - p.first_week) / 7 + 1 as weeks,
              greatest(0, (least(p.last_week, $2::date) - p.first_week) / 7 + 1) as weeks_to_date,
              coalesce(a.weeks, 0) as away_weeks, coalesce(a.weeks_to_date, 0) as away_to_date
       from planning.placement as p
       join planning.enrolment as e on e.consortium_id = p.consortium_id and e.id = p.enrolment_id
       join partnership.venue as v on v.consortium_id = p.consortium_id and v.id = p.venue_id
       left join lateral (
         select sum((least(w.last_week, p.last_week) - greatest(w.first_week, p.first_week)) / 7 + 1) as weeks,
                sum(greatest(0, (least(w.last_week, p.last_week, $2::date) - greatest(w.first_week, p.first_week)) / 7 + 1)) as weeks_to_date
         from away as w
         where w.cohort_id = e.cohort_id and w.first_week <= p.last_week and w.last_week >= p.first_week
       ) as a on p.last_week > p.first_week
       where p.consortium_id = $1
         and p.plan_version_id in (${VERSIONS_IN_FORCE})
         and ${scopeConditions('p')}
     )
     select grouped as group, count(distinct enrolment)::int as learners,
            sum(weeks - away_weeks)::int as planned, sum(greatest(0, weeks_to_date - away_to_date))::int as "plannedToDate"
     from placed
     group by grouped`,
    scopeValues(tx.actor.consortium, scope),
  );
}

/**
 * Weeks logged by the end of the day: handed in, present at least half of the days, and signed. A log superseded
 * later still counted then. `planned` leaves out weeks before the first plan in force, which no plan can be held against.
 */
export function countLogged(tx: Tx, by: Grouping, scope: Scope, which: 'all' | 'planned' = 'all'): Promise<LoggedCount[]> {
  const needsVenue = by === 'plant' || scope.plant !== undefined;
  return tx.query<LoggedCount & Record<string, unknown>>(
    `with closing as (select ${END_OF_DAY} as at)
     select ${groupColumn(by, 'l')} as group,
            count(distinct l.enrolment_id)::int as learners,
            count(*) filter (where l.days_present * 2 >= l.days_planned and l.days_present > 0)::int as attended,
            count(*)::int as logged,
            count(*) filter (where l.state = 'signed' and l.decided_at < closing.at)::int as signed
     from closing
     cross join delivery.log_entry as l
     join planning.enrolment as e on e.consortium_id = l.consortium_id and e.id = l.enrolment_id
     ${needsVenue ? 'join partnership.venue as v on v.consortium_id = l.consortium_id and v.id = l.venue_id' : ''}
     where l.consortium_id = $1
       and l.submitted_at < closing.at
       and (l.superseded_at is null or l.superseded_at >= closing.at)
       ${which === 'planned' ? `and l.week >= (select min(p.first_week) from planning.plan as p join planning.plan_version as pv on pv.consortium_id = p.consortium_id and pv.plan_id = p.id where p.consortium_id = $1 and pv.published_on <= $2)` : ''}
       and ${needsVenue ? scopeConditions('l') : scopeConditions('l').replace('v.plant_id = $5', 'true')}
     group by 1`,
    scopeValues(tx.actor.consortium, scope),
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
            case when l.state in ('signed', 'returned') and l.decided_at < closing.at then l.state else 'submitted' end as state,
            e.cohort_id as cohort, l.area_id as area, l.venue_id as venue
     from closing
     cross join delivery.log_entry as l
     join planning.enrolment as e on e.consortium_id = l.consortium_id and e.id = l.enrolment_id
     join partnership.venue as v on v.consortium_id = l.consortium_id and v.id = l.venue_id
     where l.consortium_id = $1
       and l.submitted_at < closing.at
       and (l.superseded_at is null or l.superseded_at >= closing.at)
       and ${scopeConditions('l')}
       and ($7 <> 'signed' or (l.state = 'signed' and l.decided_at < closing.at))
       and ($7 <> 'attended' or (l.days_present * 2 >= l.days_planned and l.days_present > 0))
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
