/** Reads commitments with what was told as delivered. */
import type { Commitment } from '../../contract/index.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { matches, nameJson, parameters, readPage, referenceJson, type PageRequest } from '../store/listing.ts';
import { byDay, byTitle, leftJoin, mentionFields, partyJoin, personJson } from './fragments.ts';

export type CommitmentRow = Omit<Commitment, 'canEdit'>;

export interface CommitmentFilter {
  readonly q?: string | undefined;
  /** Given by or to it. */
  readonly party?: string | undefined;
  /** From one of these to another of them. */
  readonly between?: readonly string[] | undefined;
  readonly kind?: readonly string[] | undefined;
  readonly state?: readonly string[] | undefined;
  readonly ids?: readonly string[] | undefined;
  /** Promised by this day. */
  readonly promisedBy?: string | undefined;
}

const COLUMNS = `c.id, c.key, ${nameJson('c', 'title')} as title, c.kind, ${referenceJson('f')} as "from", ${referenceJson('t')} as "to",
  c.quantity, c.unit, c.promised_on as "promisedOn", c.due_on as "dueOn", c.until,
  ${personJson('r', 'c.responsible_person_id')} as responsible, c.state, c.closed_on as "closedOn", ${nameJson('c', 'reason')} as reason, c.revision,
  case when c.test_kind is null then null
    else jsonb_build_object('kind', c.test_kind, 'subject', c.test_subject, 'atLeast', coalesce(c.test_at_least, c.quantity, 1)) end as test,
  case when n.id is null then null else jsonb_build_object(${mentionFields('n')}) end as need,
  (
    select jsonb_build_object(${mentionFields('v')}, 'day', v.day)
    from partnership.minute_line as l
    join partnership.visit as v on v.consortium_id = $1 and v.id = l.visit_id
    where l.consortium_id = $1 and l.commitment_id = c.id
    order by v.day
    limit 1
  ) as visit,
  coalesce((
    select jsonb_agg(jsonb_build_object('id', e.id, 'givenOn', e.given_on, 'quantity', e.quantity, 'note', ${nameJson('e', 'note')}) order by e.given_on)
    from partnership.commitment_evidence as e
    where e.consortium_id = $1 and e.commitment_id = c.id
  ), '[]') as evidence`;

const JOINS = `${partyJoin('f', 'c.from_party_id')}
  ${partyJoin('t', 'c.to_party_id')}
  ${leftJoin('need', 'n', 'c.need_id')}
  ${leftJoin('person', 'r', 'c.responsible_person_id')}`;

export function readCommitments(tx: Tx, filter: CommitmentFilter & PageRequest): Promise<{ items: CommitmentRow[]; next: string | null }> {
  const bind = parameters(tx);
  const where: string[] = [];
  if (filter.q !== undefined) where.push(matches(bind, filter.q, ['c.key', 'c.title_zh', 'c.title_en']));
  if (filter.party !== undefined) {
    const party = bind.add(filter.party);
    where.push(`(c.from_party_id = ${party}::uuid or c.to_party_id = ${party}::uuid)`);
  }
  if (filter.between !== undefined) {
    const parties = bind.add(filter.between);
    where.push(`c.from_party_id = any (${parties}::uuid[]) and c.to_party_id = any (${parties}::uuid[])`);
  }
  if (filter.kind !== undefined) where.push(`c.kind = any (${bind.add(filter.kind)}::text[])`);
  const day = filter.promisedBy === undefined ? null : bind.add(filter.promisedBy);
  // What was closed later was still open on the day looked at.
  const state = day === null ? 'c.state' : `case when c.closed_on > ${day}::date then 'open' else c.state end`;
  if (filter.state !== undefined) where.push(`${state} = any (${bind.add(filter.state)}::text[])`);
  if (day !== null) where.push(`c.promised_on <= ${day}::date`);
  if (filter.ids !== undefined) where.push(`c.id = any (${bind.add(filter.ids)}::uuid[])`);
  return readPage<CommitmentRow>(tx, {
    bind,
    list: 'commitments',
    from: 'partnership.commitment as c',
    alias: 'c',
    where,
    sorts: { due: byDay('c.due_on'), promised: byDay('c.promised_on'), title: byTitle(tx, 'c') },
    request: filter,
    select: COLUMNS,
    joins: JOINS,
  });
}

export async function readCommitment(tx: Tx, commitment: string): Promise<CommitmentRow | undefined> {
  return (await readCommitments(tx, { ids: [commitment], limit: 1, sort: 'due' })).items[0];
}

export interface VenueOfKey {
  readonly key: string;
  readonly name: { readonly zh: string | null; readonly en: string | null };
  readonly owner: { readonly id: string; readonly name: { readonly zh: string | null; readonly en: string | null } };
}

export async function findVenueByKey(tx: Tx, key: string): Promise<VenueOfKey | undefined> {
  const [row] = await tx.query<VenueOfKey & Record<string, unknown>>(
    `select v.key, ${nameJson('v', 'name')} as name, ${referenceJson('o')} as owner
     from partnership.venue as v
     ${partyJoin('o', 'v.owner_party_id')}
     where v.consortium_id = $1
       and v.key = $2`,
    [tx.actor.consortium, key],
  );
  return row;
}
