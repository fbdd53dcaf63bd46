/** Reads agreements, their terms and their shares. */
import type { AgreementMode, ShareKind } from '../../contract/index.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import type { SpanState } from '../spans.ts';
import { byName, inForce, matches, nameJson, parameters, readPage, referenceJson, spanJson, type PageRequest, type Reference } from './listing.ts';

type Text = { readonly zh: string | null; readonly en: string | null };

export interface AgreementRow {
  readonly id: string;
  readonly key: string;
  readonly title: Text;
  readonly mode: AgreementMode;
  readonly lead: Reference;
  readonly parties: Reference[];
  readonly from: string | null;
  readonly to: string | null;
  readonly state: SpanState;
  readonly termCount: number;
  readonly shareCount: number;
}

export interface TermRow {
  readonly id: string;
  readonly from: string;
  readonly to: string | null;
  readonly signedOn: string | null;
  readonly note: Text;
}

export interface ShareRow {
  readonly id: string;
  readonly agreement: string;
  readonly kind: ShareKind;
  readonly giver: Reference;
  readonly receiver: Reference;
  readonly from: string;
  readonly to: string | null;
  readonly state: SpanState;
}

export interface AgreementFilter extends PageRequest {
  readonly q?: string | undefined;
  readonly party?: string | undefined;
  readonly mode?: readonly string[] | undefined;
  readonly state?: readonly string[] | undefined;
  readonly asOf: string;
}

/** State of an agreement on a day: in force under one of its terms, else before the first or after. */
function stateSql(day: string): string {
  return `(case
    when exists (select 1 from partnership.agreement_version as t where t.consortium_id = $1 and t.agreement_id = a.id and ${inForce('t', day)}) then 'in_force'
    when exists (
      select 1 from partnership.agreement_version as t
      where t.consortium_id = $1 and t.agreement_id = a.id and t.superseded_at is null and t.valid_from > ${day}::date) then 'future'
    else 'ended' end)`;
}

function termSql(expression: string): string {
  return `(select ${expression} from partnership.agreement_version as t where t.consortium_id = $1 and t.agreement_id = a.id and t.superseded_at is null)`;
}

function agreementColumns(day: string): string {
  return `a.id, a.key, ${nameJson('a', 'title')} as title, a.mode, ${referenceJson('o')} as lead,
    coalesce((
      select jsonb_agg(${referenceJson('p')} order by array_position(a.party_ids, p.id))
      from partnership.party as p
      where p.consortium_id = $1 and p.id = any (a.party_ids)
    ), '[]') as parties,
    ${termSql('min(t.valid_from)')} as "from",
    ${termSql('case when bool_or(t.valid_to is null) then null else max(t.valid_to) - 1 end')} as "to",
    ${stateSql(day)} as state,
    ${termSql('count(*)::integer')} as "termCount",
    (select count(*)::integer
       from partnership.share as h
      where h.consortium_id = $1 and h.agreement_id = a.id and h.superseded_at is null and ${shareState(day)} = 'in_force') as "shareCount"`;
}

const AGREEMENT_JOINS = 'join partnership.party as o on o.consortium_id = $1 and o.id = a.owner_party_id';

export function readAgreements(tx: Tx, filter: AgreementFilter): Promise<{ items: AgreementRow[]; next: string | null }> {
  const bind = parameters(tx);
  const day = bind.add(filter.asOf);
  const where: string[] = [];
  if (filter.q !== undefined) where.push(matches(bind, filter.q, ['a.key', 'a.title_zh', 'a.title_en']));
  if (filter.party !== undefined) where.push(`${bind.add(filter.party)}::uuid = any (a.party_ids)`);
  if (filter.mode !== undefined) where.push(`a.mode = any (${bind.add(filter.mode)}::text[])`);
  if (filter.state !== undefined) where.push(`${stateSql(day)} = any (${bind.add(filter.state)}::text[])`);
  return readPage<AgreementRow>(tx, {
    bind,
    list: 'agreements',
    from: 'partnership.agreement as a',
    alias: 'a',
    where,
    sorts: {
      name: byName(tx, 'a', 'title'),
      key: { expression: 'a.key', type: 'text' },
      from: { expression: `coalesce(${termSql('min(t.valid_from)')}::text, '9999-12-31')`, type: 'text' },
    },
    request: filter,
    select: agreementColumns(day),
    joins: AGREEMENT_JOINS,
  });
}

function shareColumns(day: string): string {
  return `h.id, h.agreement_id as agreement, h.kind, ${referenceJson('g')} as giver, ${referenceJson('r')} as receiver,
    h.valid_from as "from", h.valid_to - 1 as "to", ${shareState(day)} as state`;
}

/** A share is in force on its days while its agreement is; the same as `partnership.shared_with_me` decides. */
function shareState(day: string): string {
  return `(case
    when h.valid_from > ${day}::date then 'future'
    when h.valid_to <= ${day}::date then 'ended'
    when exists (select 1 from partnership.agreement_version as u where u.consortium_id = $1 and u.agreement_id = h.agreement_id and ${inForce('u', day)}) then 'in_force'
    else 'ended' end)`;
}

const SHARE_JOINS = `join partnership.party as g on g.consortium_id = $1 and g.id = h.from_party_id
     join partnership.party as r on r.consortium_id = $1 and r.id = h.to_party_id`;

export interface AgreementDetailRow extends AgreementRow {
  readonly terms: TermRow[];
}

export async function readAgreement(tx: Tx, agreement: string, asOf: string): Promise<AgreementDetailRow | undefined> {
  const bind = parameters(tx);
  const day = bind.add(asOf);
  const [row] = await tx.query<AgreementDetailRow>(
    `select ${agreementColumns(day)},
       coalesce((
         select jsonb_agg(jsonb_build_object('id', t.id, ${spanJson('t')}, 'signedOn', t.signed_on, 'note', ${nameJson('t', 'note')}) order by t.valid_from)
         from partnership.agreement_version as t
         where t.consortium_id = $1 and t.agreement_id = a.id and t.superseded_at is null
       ), '[]') as terms
     from partnership.agreement as a
     ${AGREEMENT_JOINS}
     where a.consortium_id = $1
       and a.id = ${bind.add(agreement)}`,
    bind.values,
  );
  return row;
}

/** All shares of one agreement, by giver, receiver, kind and first day. */
export function readSharesOfAgreement(tx: Tx, agreement: string, asOf: string): Promise<ShareRow[]> {
  return tx.query<ShareRow>(
    `select ${shareColumns('$3')}
     from partnership.share as h
     ${SHARE_JOINS}
     where h.consortium_id = $1
       and h.agreement_id = $2
       and h.superseded_at is null
     order by g.key, r.key, h.kind, h.valid_from`,
    [tx.actor.consortium, agreement, asOf],
  );
}

export interface ShareFilter {
  readonly limit: number;
  readonly after?: string | undefined;
  readonly kind?: readonly string[] | undefined;
  readonly state?: readonly string[] | undefined;
  readonly asOf: string;
}

export function readShares(tx: Tx, filter: ShareFilter): Promise<{ items: ShareRow[]; next: string | null }> {
  const bind = parameters(tx);
  const where = ['h.superseded_at is null'];
  if (filter.kind !== undefined) where.push(`h.kind = any (${bind.add(filter.kind)}::text[])`);
  const day = bind.add(filter.asOf);
  if (filter.state !== undefined) where.push(`${shareState(day)} = any (${bind.add(filter.state)}::text[])`);
  return readPage<ShareRow>(tx, {
    bind,
    list: 'shares',
    from: 'partnership.share as h',
    alias: 'h',
    where,
    sorts: { from: { expression: 'h.valid_from::text', type: 'text' } },
    request: { limit: filter.limit, after: filter.after, sort: 'from' },
    select: shareColumns(day),
    joins: SHARE_JOINS,
  });
}
