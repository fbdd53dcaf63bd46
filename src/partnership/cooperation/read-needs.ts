/** Reads needs. */
import type { Need } from '../../contract/index.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { matches, nameJson, parameters, readPage, referenceJson, type PageRequest } from '../store/listing.ts';
import { answerOn, byDay, byTitle, leftJoin, mentionFields, optionalReference, partyJoin, personJson } from './fragments.ts';

export type NeedRow = Omit<Need, 'canEdit' | 'canAnswer' | 'isLate'>;

export interface NeedFilter {
  readonly q?: string | undefined;
  /** Stated by or addressed to it. */
  readonly party?: string | undefined;
  /** Between any of these: stated by one and addressed to another, or to nobody in particular. */
  readonly between?: readonly string[] | undefined;
  readonly plant?: string | undefined;
  readonly kind?: readonly string[] | undefined;
  readonly state?: readonly string[] | undefined;
  readonly ids?: readonly string[] | undefined;
  /** Stated by this day; state and answer are then those of this day. */
  readonly statedBy?: string | undefined;
}

const COLUMNS = `n.id, n.key, ${nameJson('n', 'title')} as title, n.kind, ${referenceJson('np')} as party, ${optionalReference('nt')} as "to",
  ${optionalReference('pl')} as plant, n.head_count as "headCount", n.stated_on as "statedOn", n.due_on as "dueOn",
  ${personJson('nr', 'n.responsible_person_id')} as responsible, a.state, a.answered_on as "answeredOn", ${nameJson('a', 'answer')} as answer, n.revision,
  coalesce((
    select jsonb_agg(jsonb_build_object(${mentionFields('c')}, 'state', c.state, 'from', ${referenceJson('cf')}, 'dueOn', c.due_on) order by c.due_on)
    from partnership.commitment as c
    ${partyJoin('cf', 'c.from_party_id')}
    where c.consortium_id = $1 and c.need_id = n.id
  ), '[]') as commitments,
  (
    select jsonb_build_object(${mentionFields('v')}, 'day', v.day)
    from partnership.minute_line as l
    join partnership.visit as v on v.consortium_id = $1 and v.id = l.visit_id
    where l.consortium_id = $1 and l.need_id = n.id
    order by v.day
    limit 1
  ) as visit`;

const JOINS = `${partyJoin('np', 'n.party_id')}
  ${leftJoin('party', 'nt', 'n.to_party_id')}
  ${leftJoin('plant', 'pl', 'n.plant_id')}
  ${leftJoin('person', 'nr', 'n.responsible_person_id')}`;

export function readNeeds(tx: Tx, filter: NeedFilter & PageRequest): Promise<{ items: NeedRow[]; next: string | null }> {
  const bind = parameters(tx);
  const where: string[] = [];
  if (filter.q !== undefined) where.push(matches(bind, filter.q, ['n.key', 'n.title_zh', 'n.title_en']));
  if (filter.party !== undefined) {
    const party = bind.add(filter.party);
    where.push(`(n.party_id = ${party}::uuid or n.to_party_id = ${party}::uuid)`);
  }
  if (filter.between !== undefined) {
    const parties = bind.add(filter.between);
    where.push(`n.party_id = any (${parties}::uuid[]) and (n.to_party_id is null or n.to_party_id = any (${parties}::uuid[]))`);
  }
  if (filter.plant !== undefined) where.push(`n.plant_id = ${bind.add(filter.plant)}::uuid`);
  if (filter.kind !== undefined) where.push(`n.kind = any (${bind.add(filter.kind)}::text[])`);
  const day = filter.statedBy === undefined ? "'infinity'" : bind.add(filter.statedBy);
  const answer = `cross join lateral ${answerOn('n', day)} as a`;
  if (filter.state !== undefined) where.push(`a.state = any (${bind.add(filter.state)}::text[])`);
  where.push(`n.stated_on <= ${day}::date`);
  if (filter.ids !== undefined) where.push(`n.id = any (${bind.add(filter.ids)}::uuid[])`);
  return readPage<NeedRow>(tx, {
    bind,
    list: 'needs',
    from: `partnership.need as n ${answer}`,
    alias: 'n',
    where,
    sorts: { due: byDay('n.due_on'), stated: byDay('n.stated_on'), title: byTitle(tx, 'n') },
    request: filter,
    select: COLUMNS,
    joins: `${answer} ${JOINS}`,
  });
}

export async function readNeed(tx: Tx, need: string): Promise<NeedRow | undefined> {
  return (await readNeeds(tx, { ids: [need], limit: 1, sort: 'due' })).items[0];
}
