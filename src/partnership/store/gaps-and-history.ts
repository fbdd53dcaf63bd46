/** Reads names that are missing in one language, and what was changed on a record. */
import type { HistoryEntry, NameGap } from '../../contract/index.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { decodeCursor, pageOf } from '../../platform/http/cursor.ts';
import { parameters } from './listing.ts';

const NAMED = [
  ['party', 'name'],
  ['site', 'name'],
  ['plant', 'name'],
  ['venue', 'name'],
  ['agreement', 'title'],
] as const;

/** Rows without a Chinese or an English name, and people without a Latin one; own rows only, others mend theirs. */
export async function readNameGaps(tx: Tx, request: { limit: number; after?: string | undefined }): Promise<{ items: NameGap[]; next: string | null }> {
  const bind = parameters(tx);
  const own = bind.add(tx.actor.parties);
  const gaps = NAMED.map(
    ([kind, column]) => `
      select '${kind}' as kind, x.id, x.key, coalesce(x.${column}_zh, x.${column}_en) as name,
        case when x.${column}_zh is null then 'zh' else 'en' end as missing
      from partnership.${kind} as x
      where x.consortium_id = $1 and x.owner_party_id = any (${own}::uuid[]) and (x.${column}_zh is null or x.${column}_en is null)`,
  );
  gaps.push(`
      select 'person', x.id, x.key, x.native_name, 'latin'
      from partnership.person as x
      where x.consortium_id = $1 and x.owner_party_id = any (${own}::uuid[]) and x.latin_name is null`);
  const after = request.after === undefined ? undefined : decodeCursor('gaps', request.after, 3);
  const rows = await tx.query<NameGap>(
    `select g.kind, g.id, g.key, g.name, g.missing
     from (${gaps.join('\n      union all')}) as g
     ${after === undefined ? '' : `where (g.kind, g.key, g.id) > (${bind.add(after[0])}::text, ${bind.add(after[1])}::text, ${bind.add(after[2])}::uuid)`}
     order by g.kind, g.key, g.id
     limit ${bind.add(request.limit + 1)}`,
    bind.values,
  );
  return pageOf(rows, request.limit, 'gaps', (row) => [row.kind, row.key, row.id]);
}

/** The record itself and the dated rows that hang on it. */
const HANGING = [
  ['venue_version', 'venue_id'],
  ['venue_mentor', 'venue_id'],
  ['person_role', 'person_id'],
  ['agreement_version', 'agreement_id'],
  ['share', 'agreement_id'],
] as const;

/** What changed on a record, newest first. Closures that were taken back are found by the venue they name. */
export async function readHistory(tx: Tx, request: { record: string; limit: number; after?: string | undefined }): Promise<{ items: HistoryEntry[]; next: string | null }> {
  const bind = parameters(tx);
  const record = bind.add(request.record);
  const records = HANGING.map(([table, column]) => `select x.id from partnership.${table} as x where x.consortium_id = $1 and x.${column} = ${record}::uuid`);
  const after = request.after === undefined ? undefined : decodeCursor(`history:${request.record}`, request.after, 1);
  const rows = await tx.query<HistoryEntry>(
    `select e.id, to_jsonb(e.at) #>> '{}' as at, e.operation,
       case when p.id is null then null else jsonb_build_object('native', p.native_name, 'latin', p.latin_name) end as person,
       (select coalesce(jsonb_agg(jsonb_build_object('name', f ->> 'name', 'before', f -> 'before', 'after', f -> 'after')), '[]')
          from jsonb_array_elements(e.fields) as f) as fields
     from platform.audit_entry as e
     left join partnership.person as p on p.consortium_id = $1 and p.id = e.person_id
     where e.consortium_id = $1
       and (
         e.record_id = ${record}::uuid
         or e.record_id in (${records.join('\n            union all ')})
         or (e.kind = 'venue_closure' and e.fields @> jsonb_build_array(jsonb_build_object('name', 'venue_id', 'after', ${record}::text)))
         or (e.kind = 'venue_closure' and e.fields @> jsonb_build_array(jsonb_build_object('name', 'venue_id', 'before', ${record}::text)))
       )
       ${after === undefined ? '' : `and e.id < ${bind.add(after[0])}::uuid`}
     order by e.id desc
     limit ${bind.add(request.limit + 1)}`,
    bind.values,
  );
  return pageOf(rows, request.limit, `history:${request.record}`, (row) => [row.id]);
}
