/** Reads visits with people, tour, agenda and minutes. */
import type { FollowUp, MinuteLine, Visit, VisitDetail } from '../../contract/index.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { matches, nameJson, parameters, readPage, referenceJson, type PageRequest } from '../store/listing.ts';
import { byDay, byTitle, leftJoin, mentionFields, optionalReference, partyJoin, personJson } from './fragments.ts';

export type VisitRow = Omit<Visit, 'canEdit'>;
export type LineRow = Omit<MinuteLine, 'isLate'>;
export type VisitDetailRow = VisitRow & Pick<VisitDetail, 'people' | 'stops' | 'agenda' | 'previous'> & { lines: LineRow[] };

const COLUMNS = `v.id, v.key, ${nameJson('v', 'title')} as title, v.day, v.state, ${optionalReference('s')} as site, ${referenceJson('o')} as organiser, v.revision,
  coalesce((
    select jsonb_agg(jsonb_build_object('party', ${referenceJson('p')}, 'part', vp.part) order by vp.part desc, array_position(v.party_ids, vp.party_id))
    from partnership.visit_party as vp
    ${partyJoin('p', 'vp.party_id')}
    where vp.consortium_id = $1 and vp.visit_id = v.id
  ), '[]') as parties,
  (select count(*)::integer from partnership.minute_line as l where l.consortium_id = $1 and l.visit_id = v.id) as "lineCount",
  (select count(*)::integer from partnership.minute_line as l where l.consortium_id = $1 and l.visit_id = v.id and l.state = 'open') as "openCount"`;

const JOINS = `${partyJoin('o', 'v.owner_party_id')}
  ${leftJoin('site', 's', 'v.site_id')}`;

export interface VisitFilter extends PageRequest {
  readonly q?: string | undefined;
  readonly party?: string | undefined;
  readonly state?: readonly string[] | undefined;
  readonly id?: string | undefined;
}

export function readVisits(tx: Tx, filter: VisitFilter): Promise<{ items: VisitRow[]; next: string | null }> {
  const bind = parameters(tx);
  const where: string[] = [];
  if (filter.q !== undefined) where.push(matches(bind, filter.q, ['v.key', 'v.title_zh', 'v.title_en']));
  if (filter.party !== undefined) where.push(`${bind.add(filter.party)}::uuid = any (v.party_ids)`);
  if (filter.state !== undefined) where.push(`v.state = any (${bind.add(filter.state)}::text[])`);
  if (filter.id !== undefined) where.push(`v.id = ${bind.add(filter.id)}::uuid`);
  return readPage<VisitRow>(tx, {
    bind,
    list: 'visits',
    from: 'partnership.visit as v',
    alias: 'v',
    where,
    sorts: { day: byDay('v.day'), title: byTitle(tx, 'v') },
    request: filter,
    select: COLUMNS,
    joins: JOINS,
  });
}

/** A line shows what its need or commitment says today; the text stays as it was written. */
const LINE_COLUMNS = `l.id, l.position, l.kind, l.language, l.line_text as text, ${personJson('lr', 'l.responsible_person_id')} as responsible,
  ${optionalReference('lp')} as party, ${optionalReference('lt')} as "to", ${optionalReference('pl')} as plant,
  coalesce(n.head_count, c.quantity) as quantity, c.unit, l.due_on as "dueOn", l.state, l.closed_on as "closedOn", l.reason, l.revision,
  case when n.id is null then null else jsonb_build_object(${mentionFields('n')}, 'state', n.state) end as need,
  case when c.id is null then null else jsonb_build_object(${mentionFields('c')}, 'state', c.state) end as commitment`;

const LINE_JOINS = `${leftJoin('person', 'lr', 'l.responsible_person_id')}
  ${leftJoin('need', 'n', 'l.need_id')}
  ${leftJoin('commitment', 'c', 'l.commitment_id')}
  ${leftJoin('party', 'lp', 'coalesce(l.responsible_party_id, n.party_id, c.from_party_id)')}
  ${leftJoin('party', 'lt', 'coalesce(n.to_party_id, c.to_party_id)')}
  ${leftJoin('plant', 'pl', 'n.plant_id')}`;

const LINE_FROM = `partnership.minute_line as l ${LINE_JOINS}`;

export function readLines(tx: Tx, visit: string): Promise<LineRow[]> {
  return tx.query<LineRow>(`select ${LINE_COLUMNS} from ${LINE_FROM} where l.consortium_id = $1 and l.visit_id = $2 order by l.position`, [tx.actor.consortium, visit]);
}

export async function readLine(tx: Tx, visit: string, line: string): Promise<LineRow | undefined> {
  const [row] = await tx.query<LineRow>(`select ${LINE_COLUMNS} from ${LINE_FROM} where l.consortium_id = $1 and l.visit_id = $2 and l.id = $3`, [tx.actor.consortium, visit, line]);
  return row;
}

export async function readVisit(tx: Tx, visit: string): Promise<VisitDetailRow | undefined> {
  const [row] = (await readVisits(tx, { id: visit, limit: 1, sort: '-day' })).items;
  if (row === undefined) return undefined;
  const [parts] = await tx.query<Pick<VisitDetailRow, 'people' | 'stops' | 'agenda' | 'previous'>>(
    `select
       coalesce((
         select jsonb_agg(jsonb_build_object('person', ${personJson('pp', 'vp.person_id')}, 'part', vp.part) order by vp.part desc, vp.id)
         from partnership.visit_person as vp
         ${leftJoin('person', 'pp', 'vp.person_id')}
         where vp.consortium_id = $1 and vp.visit_id = v.id
       ), '[]') as people,
       coalesce((
         select jsonb_agg(${referenceJson('pl')} order by vs.position)
         from partnership.visit_stop as vs
         join partnership.plant as pl on pl.consortium_id = $1 and pl.id = vs.plant_id
         where vs.consortium_id = $1 and vs.visit_id = v.id
       ), '[]') as stops,
       coalesce((
         select jsonb_agg(jsonb_build_object('title', ${nameJson('a', 'title')}, 'durationMinutes', a.duration_minutes) order by a.position)
         from partnership.agenda_item as a
         where a.consortium_id = $1 and a.visit_id = v.id
       ), '[]') as agenda,
       (
         select jsonb_build_object(${mentionFields('b')}, 'day', b.day)
         from partnership.visit as b
         where b.consortium_id = $1 and b.state = 'held' and (b.day, b.id) < (v.day, v.id)
           and cardinality(array(select unnest(b.party_ids) intersect select unnest(v.party_ids))) >= 2
         order by b.day desc, b.id desc
         limit 1
       ) as previous
     from partnership.visit as v
     where v.consortium_id = $1
       and v.id = $2`,
    [tx.actor.consortium, visit],
  );
  if (parts === undefined) return undefined;
  return { ...row, ...parts, lines: await readLines(tx, visit) };
}

export type FollowUpRow = LineRow & Pick<FollowUp, 'visit'>;

/** Lines to be followed up, those due first. */
export function readFollowUps(
  tx: Tx,
  filter: { readonly limit: number; readonly after?: string | undefined; readonly party?: string | undefined; readonly state: readonly string[] },
): Promise<{ items: FollowUpRow[]; next: string | null }> {
  const bind = parameters(tx);
  const where = [`l.state = any (${bind.add(filter.state)}::text[])`];
  if (filter.party !== undefined) {
    const party = bind.add(filter.party);
    where.push(`exists (select 1 from partnership.visit as w where w.consortium_id = $1 and w.id = l.visit_id and ${party}::uuid = any (w.party_ids))`);
  }
  return readPage<FollowUpRow>(tx, {
    bind,
    list: 'follow-ups',
    from: 'partnership.minute_line as l',
    alias: 'l',
    where,
    sorts: { due: byDay('l.due_on') },
    request: { limit: filter.limit, after: filter.after, sort: 'due' },
    select: `${LINE_COLUMNS}, jsonb_build_object(${mentionFields('v')}, 'day', v.day) as visit`,
    joins: `${LINE_JOINS} join partnership.visit as v on v.consortium_id = $1 and v.id = l.visit_id`,
  });
}
