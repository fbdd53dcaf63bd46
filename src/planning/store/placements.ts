/** Placements of plan versions: by keys for the planner, with names for people. */
import type { Placement } from '../../contract/planning-words.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { newId } from '../../platform/ids.ts';
import type { IsoDate } from '../../platform/weeks.ts';
import type { PlacedRow } from '../apply-plan.ts';
import type { VenueLoad } from '../problem-venues.ts';
import { areaJoins, areaJson, learnerJoins, learnerJson, venueJoins, venueJson } from './fragments.ts';

/** Placements of a version by keys, ordered by learner and week. */
export function readPlacedRows(tx: Tx, version: string): Promise<(PlacedRow & { id: string })[]> {
  return tx.query<PlacedRow & { id: string }>(
    `select p.id, e.key as enrolment, a.key as area, v.key as venue, p.first_week as "firstWeek", p.last_week as "lastWeek"
       from planning.placement as p
       join planning.enrolment as e on e.consortium_id = $1 and e.id = p.enrolment_id
       join curriculum.area as a on a.consortium_id = $1 and a.id = p.area_id
       join partnership.venue as v on v.consortium_id = $1 and v.id = p.venue_id
      where p.consortium_id = $1
        and p.plan_version_id = $2
      order by e.key, p.first_week`,
    [tx.actor.consortium, version],
  );
}

/** Writes the placements of a draft in one statement; every row inherits the plan's owner and concerns its learner. Returns how many. */
export async function insertPlacements(tx: Tx, given: { version: string; ownerParty: string; rows: readonly PlacedRow[] }): Promise<number> {
  const rows = given.rows.map((row) => ({ id: newId(), ...row }));
  const written = await tx.query(
    `insert into planning.placement
       (consortium_id, id, owner_party_id, subject_person_id, plan_version_id, enrolment_id, area_id, venue_id, first_week, last_week)
     select $1, r.id, $2, e.person_id, $3, e.id, a.id, v.id, r."firstWeek", r."lastWeek"
       from jsonb_to_recordset($4::jsonb) as r (id uuid, enrolment text, area text, venue text, "firstWeek" date, "lastWeek" date)
       join planning.enrolment as e on e.consortium_id = $1 and e.key = r.enrolment
       join curriculum.area as a on a.consortium_id = $1 and a.key = r.area
       join partnership.venue as v on v.consortium_id = $1 and v.key = r.venue
     returning id`,
    [tx.actor.consortium, given.ownerParty, given.version, JSON.stringify(rows)],
  );
  return written.length;
}

/** Places that published plans other than this one have taken, by venue key and week. */
export function readOtherLoads(tx: Tx, plan: string): Promise<VenueLoad[]> {
  return tx.query<{ venue: string; week: IsoDate; learners: number }>(
    `select v.key as venue, l.week, sum(l.learners)::integer as learners
       from planning.venue_load as l
       join partnership.venue as v on v.consortium_id = $1 and v.id = l.venue_id
      where l.consortium_id = $1
        and not exists (
          select 1
            from planning.plan_version as pv
           where pv.consortium_id = $1 and pv.id = l.plan_version_id and pv.plan_id = $2
        )
      group by v.key, l.week`,
    [tx.actor.consortium, plan],
  );
}

/** What the columns of a placement need around them: version `pv` and its plan's open choices. */
export const PLACEMENT_COLUMNS = `
  p.id, ${learnerJson} as learner, ${areaJson} as area, ${venueJson} as venue,
  p.first_week as "firstWeek", p.last_week as "lastWeek", coalesce(a.is_elective, false) as "isElective",
  coalesce(a.is_elective, false) and not exists (
    select 1 from planning.elective_choice as c where c.consortium_id = $1 and c.enrolment_id = p.enrolment_id and c.area_id = p.area_id
  ) as "isProposed"`;

export const PLACEMENT_FROM = `
  from planning.placement as p
  join planning.enrolment as e on e.consortium_id = $1 and e.id = p.enrolment_id
  ${learnerJoins} ${venueJoins} ${areaJoins}`;

export type PlacementRecord = Omit<Placement, 'isFrozen'>;

export async function readPlacement(tx: Tx, version: string, placement: string): Promise<PlacementRecord | undefined> {
  const rows = await tx.query<PlacementRecord>(
    `select ${PLACEMENT_COLUMNS} ${PLACEMENT_FROM} where p.consortium_id = $1 and p.plan_version_id = $2 and p.id = $3`,
    [tx.actor.consortium, version, placement],
  );
  return rows[0];
}

export async function writePlacement(tx: Tx, placement: string, to: { venue: string; firstWeek: IsoDate; lastWeek: IsoDate }): Promise<void> {
  await tx.query('update planning.placement set venue_id = $3, first_week = $4, last_week = $5 where consortium_id = $1 and id = $2', [
    tx.actor.consortium,
    placement,
    to.venue,
    to.firstWeek,
    to.lastWeek,
  ]);
}

/** Key of a venue that the actor sees. */
export async function readVenueKey(tx: Tx, venue: string): Promise<string | undefined> {
  const rows = await tx.query<{ key: string }>('select key from partnership.venue where consortium_id = $1 and id = $2', [tx.actor.consortium, venue]);
  return rows[0]?.key;
}

/** Key of an enrolment that the actor sees. */
export async function readEnrolmentKey(tx: Tx, enrolment: string): Promise<string | undefined> {
  const rows = await tx.query<{ key: string }>('select key from planning.enrolment where consortium_id = $1 and id = $2', [tx.actor.consortium, enrolment]);
  return rows[0]?.key;
}
