/** Plans, their versions and pins: reading and writing. */
import type { Tx } from '../../platform/database/transaction.ts';
import { newId } from '../../platform/ids.ts';
import type { IsoDate } from '../../platform/weeks.ts';
import { areaJoins, areaJson, learnerJoins, learnerJson, referenceJson, venueJoins } from './fragments.ts';

interface Reference {
  readonly id: string;
  readonly key: string;
  readonly name: { readonly zh: string | null; readonly en: string | null };
}

export interface PlanRecord extends Reference {
  readonly party: Reference;
  readonly firstWeek: IsoDate;
  readonly weekCount: number;
  readonly weights: Readonly<Record<'preference' | 'siteChange' | 'idleWeek' | 'crowding' | 'unfairness' | 'disruption', number>>;
  readonly fairness: 'preference' | 'personal';
  readonly draftCount: number;
}

export interface VersionRecord {
  readonly id: string;
  readonly key: string;
  readonly plan: string;
  readonly ownerParty: string;
  readonly number: number;
  readonly state: 'draft' | 'published' | 'superseded';
  readonly madeOn: IsoDate;
  readonly publishedOn: IsoDate | null;
  readonly frozenUntil: IsoDate | null;
  readonly cost: PlanCostRecord | null;
  readonly lowerBound: number | null;
  readonly note: string | null;
  readonly placementCount: number;
  readonly revision: string;
}

export type PlanCostRecord = PlanRecord['weights'] & { readonly total: number };

const PLAN_COLUMNS = `
  pl.id, pl.key, jsonb_build_object('zh', pl.name_zh, 'en', pl.name_en) as name, ${referenceJson('o', 'pl.owner_party_id')} as party,
  pl.first_week as "firstWeek", pl.week_count as "weekCount", pl.weights, pl.fairness,
  (select count(*)::integer from planning.plan_version as d where d.consortium_id = $1 and d.plan_id = pl.id and d.state = 'draft') as "draftCount"`;
const PLAN_FROM = `
  from planning.plan as pl
  left join partnership.party as o on o.consortium_id = $1 and o.id = pl.owner_party_id
  where pl.consortium_id = $1`;

/** Plans by first week, newest first; `after` is the last item of the page before. */
export function readPlans(tx: Tx, after: readonly [string, string] | undefined, limit: number): Promise<PlanRecord[]> {
  const values: unknown[] = [tx.actor.consortium, limit];
  if (after) values.push(...after);
  return tx.query<PlanRecord>(
    `select ${PLAN_COLUMNS} ${PLAN_FROM}
       ${after ? 'and (pl.first_week, pl.id) < ($3::date, $4::uuid)' : ''}
     order by pl.first_week desc, pl.id desc
     limit $2`,
    values,
  );
}

export async function readPlan(tx: Tx, plan: string): Promise<PlanRecord | undefined> {
  const rows = await tx.query<PlanRecord>(`select ${PLAN_COLUMNS} ${PLAN_FROM} and pl.id = $2`, [tx.actor.consortium, plan]);
  return rows[0];
}

// The revision is a digest of the placements: it changes with every change of any of them, and with nothing else.
const VERSION_COLUMNS = `
  pv.id, pv.key, pv.plan_id as plan, pv.owner_party_id as "ownerParty", pv.number, pv.state, pv.made_on as "madeOn", pv.published_on as "publishedOn",
  pv.frozen_until as "frozenUntil", pv.cost, pv.lower_bound::float8 as "lowerBound", pv.note,
  p.count as "placementCount", p.revision
  from planning.plan_version as pv
  cross join lateral (
    select count(*)::integer as count,
           coalesce(md5(string_agg(x.id::text || x.venue_id::text || x.area_id::text || x.first_week::text || x.last_week::text, ',' order by x.id)), 'empty') as revision
    from planning.placement as x
    where x.consortium_id = $1 and x.plan_version_id = pv.id
  ) as p
  where pv.consortium_id = $1`;

/** Versions of a plan, newest first. */
export function readVersions(tx: Tx, plan: string): Promise<VersionRecord[]> {
  return tx.query<VersionRecord>(`select ${VERSION_COLUMNS} and pv.plan_id = $2 order by pv.number desc, pv.id desc`, [tx.actor.consortium, plan]);
}

export async function readVersion(tx: Tx, version: string): Promise<VersionRecord | undefined> {
  const rows = await tx.query<VersionRecord>(`select ${VERSION_COLUMNS} and pv.id = $2`, [tx.actor.consortium, version]);
  return rows[0];
}

/** The version in force of each plan. */
export async function readPublished(tx: Tx, plans: readonly string[]): Promise<Map<string, VersionRecord>> {
  const rows = await tx.query<VersionRecord>(`select ${VERSION_COLUMNS} and pv.plan_id = any ($2::uuid[]) and pv.state = 'published'`, [tx.actor.consortium, plans]);
  return new Map(rows.map((row) => [row.plan, row]));
}

/**
 * Locks the plan's row, so that two writers of its versions come one after the other. False where it is not ours to
 * write: row-level security lets nobody else lock it.
 */
export async function lockPlan(tx: Tx, plan: string): Promise<boolean> {
  const rows = await tx.query('select 1 from planning.plan where consortium_id = $1 and id = $2 for update', [tx.actor.consortium, plan]);
  return rows.length > 0;
}

export interface NewVersion {
  readonly plan: { readonly id: string; readonly key: string; readonly ownerParty: string };
  readonly madeOn: IsoDate;
  readonly cost: PlanCostRecord | null;
  readonly lowerBound: number | null;
  readonly note: string | null;
}

/** Writes a draft with the plan's next number. The plan must be locked. */
export async function insertDraft(tx: Tx, given: NewVersion): Promise<{ id: string; key: string; number: number }> {
  const { plan } = given;
  const [last] = await tx.query<{ number: number }>(
    'select coalesce(max(number), 0)::integer as number from planning.plan_version where consortium_id = $1 and plan_id = $2',
    [tx.actor.consortium, plan.id],
  );
  const number = (last?.number ?? 0) + 1;
  const id = newId();
  const key = `${plan.key}-v${number}`;
  await tx.query(
    `insert into planning.plan_version
       (consortium_id, id, owner_party_id, key, plan_id, number, state, made_on, cost, lower_bound, note)
     values ($1, $2, $3, $4, $5, $6, 'draft', $7, $8, $9, $10)`,
    [tx.actor.consortium, id, plan.ownerParty, key, plan.id, number, given.madeOn, given.cost === null ? null : JSON.stringify(given.cost), given.lowerBound, given.note],
  );
  return { id, key, number };
}

export async function writePublication(tx: Tx, version: string, given: { publishedOn: IsoDate; frozenUntil: IsoDate; note: string | null }): Promise<void> {
  await tx.query(
    `update planning.plan_version
        set state = 'published', published_on = $3, frozen_until = $4, note = coalesce($5, note)
      where consortium_id = $1 and id = $2`,
    [tx.actor.consortium, version, given.publishedOn, given.frozenUntil, given.note],
  );
}

export async function writeSuperseded(tx: Tx, version: string): Promise<void> {
  await tx.query(`update planning.plan_version set state = 'superseded' where consortium_id = $1 and id = $2`, [tx.actor.consortium, version]);
}

export async function writeCost(tx: Tx, version: string, cost: PlanCostRecord): Promise<void> {
  await tx.query('update planning.plan_version set cost = $3, lower_bound = null where consortium_id = $1 and id = $2', [tx.actor.consortium, version, JSON.stringify(cost)]);
}

/** Removes a draft with its placements. */
export async function deleteDraft(tx: Tx, version: string): Promise<void> {
  await tx.query('delete from planning.placement where consortium_id = $1 and plan_version_id = $2', [tx.actor.consortium, version]);
  await tx.query('delete from planning.plan_version where consortium_id = $1 and id = $2', [tx.actor.consortium, version]);
}

export interface PinRecord {
  readonly id: string;
  readonly learner: unknown;
  readonly area: Reference;
  readonly venue: Reference;
  readonly firstWeek: IsoDate;
  readonly lastWeek: IsoDate;
}

export function readPins<Pin>(tx: Tx, plan: string): Promise<(Pin & PinRecord)[]> {
  return tx.query<Pin & PinRecord>(
    `select p.id, ${learnerJson} as learner, ${areaJson} as area, ${referenceJson('v', 'p.venue_id')} as venue,
            p.first_week as "firstWeek", p.last_week as "lastWeek"
       from planning.pin as p
       join planning.enrolment as e on e.consortium_id = $1 and e.id = p.enrolment_id
       ${learnerJoins} ${venueJoins} ${areaJoins}
      where p.consortium_id = $1
        and p.plan_id = $2
      order by e.key, p.first_week`,
    [tx.actor.consortium, plan],
  );
}

export async function insertPin(tx: Tx, pin: { plan: string; ownerParty: string; enrolment: string; area: string; venue: string; firstWeek: IsoDate; lastWeek: IsoDate }): Promise<string | undefined> {
  const id = newId();
  const rows = await tx.query(
    `insert into planning.pin (consortium_id, id, owner_party_id, subject_person_id, plan_id, enrolment_id, area_id, venue_id, first_week, last_week)
     select $1, $2, $3, e.person_id, $4, e.id, $6, $7, $8, $9
       from planning.enrolment as e
      where e.consortium_id = $1 and e.id = $5
     on conflict (consortium_id, plan_id, enrolment_id, first_week)
     do update set area_id = excluded.area_id, venue_id = excluded.venue_id, last_week = excluded.last_week
     returning id`,
    [tx.actor.consortium, id, pin.ownerParty, pin.plan, pin.enrolment, pin.area, pin.venue, pin.firstWeek, pin.lastWeek],
  );
  return (rows[0] as { id: string } | undefined)?.id;
}

export async function deletePin(tx: Tx, plan: string, pin: string): Promise<boolean> {
  const rows = await tx.query('delete from planning.pin where consortium_id = $1 and plan_id = $2 and id = $3 returning id', [tx.actor.consortium, plan, pin]);
  return rows.length > 0;
}
