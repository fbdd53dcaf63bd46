import type { Tx } from '../platform/database/transaction.ts';

/**
 * Counts anew, without names, how many learners each published plan of ours has in each venue and week. Whoever sees a
 * venue sees these counts, so that another planner of the same venue leaves the places free. A placement runs on over
 * weeks in which its learner is away; those weeks take no place.
 */
export async function refreshVenueLoads(tx: Tx): Promise<void> {
  const { consortium, parties } = tx.actor;
  await tx.query('delete from planning.venue_load where consortium_id = $1 and owner_party_id = any ($2::uuid[])', [consortium, parties]);
  await tx.query(
    `insert into planning.venue_load (consortium_id, id, owner_party_id, plan_version_id, venue_id, week, learners)
     select p.consortium_id, gen_random_uuid(), v.owner_party_id, p.plan_version_id, p.venue_id, week::date, count(*)
     from planning.placement as p
     join planning.plan_version as v on v.consortium_id = p.consortium_id and v.id = p.plan_version_id
     join planning.enrolment as e on e.consortium_id = p.consortium_id and e.id = p.enrolment_id
     cross join lateral generate_series(p.first_week, p.last_week, interval '7 days') as week
     where p.consortium_id = $1
       and v.consortium_id = $1
       and v.state = 'published'
       and v.owner_party_id = any ($2::uuid[])
       and not exists (
         select 1
         from planning.absence as a
         where a.consortium_id = p.consortium_id
           and a.enrolment_id = p.enrolment_id
           and week::date between a.first_week and a.last_week
       )
       and not exists (
         select 1
         from curriculum.cohort_week as c
         where c.consortium_id = p.consortium_id
           and c.cohort_id = e.cohort_id
           and week::date between c.first_week and c.last_week
       )
     group by p.consortium_id, v.owner_party_id, p.plan_version_id, p.venue_id, week`,
    [consortium, parties],
  );
}
