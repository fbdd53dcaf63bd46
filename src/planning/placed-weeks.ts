import type { Tx } from '../platform/database/transaction.ts';
import type { IsoDate } from '../platform/weeks.ts';

/** One learner-week of a published plan. */
export interface PlacedWeek {
  readonly enrolment: string;
  readonly person: string;
  /** The party the learner belongs to. */
  readonly learnerParty: string;
  readonly cohort: string;
  readonly area: string;
  readonly venue: string;
  /** The party whose venue it is. */
  readonly hostParty: string;
  readonly week: IsoDate;
}

export interface PlacedWeekFilter {
  /** Mondays, both inclusive. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly persons?: readonly string[];
  readonly venues?: readonly string[];
  readonly enrolments?: readonly string[];
}

/**
 * The learner-weeks of the published plans, as far as the actor may see them, in order of week and learner. A placement
 * runs on over school blocks and absences; those weeks are left out, because nobody is in the venue then.
 */
export function readPlacedWeeks(tx: Tx, filter: PlacedWeekFilter): Promise<PlacedWeek[]> {
  return tx.query<PlacedWeek & Record<string, unknown>>(
    `select p.enrolment_id as enrolment, e.person_id as person, e.owner_party_id as "learnerParty", e.cohort_id as cohort,
            p.area_id as area, p.venue_id as venue, vn.owner_party_id as "hostParty", w.week::date as week
     from planning.plan_version as pv
     join planning.placement as p on p.consortium_id = pv.consortium_id and p.plan_version_id = pv.id
     join planning.enrolment as e on e.consortium_id = p.consortium_id and e.id = p.enrolment_id
     join partnership.venue as vn on vn.consortium_id = p.consortium_id and vn.id = p.venue_id
     cross join lateral generate_series(greatest(p.first_week, $2::date), least(p.last_week, $3::date), interval '7 days') as w (week)
     where pv.consortium_id = $1
       and p.consortium_id = $1
       and pv.state = 'published'
       and p.first_week <= $3::date
       and p.last_week >= $2::date
       and ($4::uuid[] is null or e.person_id = any ($4))
       and ($5::uuid[] is null or p.venue_id = any ($5))
       and ($6::uuid[] is null or p.enrolment_id = any ($6))
       and not exists (
         select 1 from curriculum.cohort_week as c
         where c.consortium_id = p.consortium_id and c.cohort_id = e.cohort_id and w.week::date between c.first_week and c.last_week
       )
       and not exists (
         select 1 from planning.absence as a
         where a.consortium_id = p.consortium_id and a.enrolment_id = p.enrolment_id and w.week::date between a.first_week and a.last_week
       )
     order by week, enrolment`,
    [tx.actor.consortium, filter.from, filter.to, filter.persons ?? null, filter.venues ?? null, filter.enrolments ?? null],
  );
}
