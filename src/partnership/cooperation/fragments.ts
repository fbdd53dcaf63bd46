/** Pieces of the cooperation's SQL. */
import type { Tx } from '../../platform/database/transaction.ts';
import { nameJson, referenceJson, type Sort } from '../store/listing.ts';

/** `{id, name}`; the name is null where the person is not shared with the reader. `alias` is left-joined on `column`. */
export function personJson(alias: string, column: string): string {
  return `case when ${column} is null then null else jsonb_build_object('id', ${column}, 'name',
    case when ${alias}.id is null then null else jsonb_build_object('native', ${alias}.native_name, 'latin', ${alias}.latin_name) end) end`;
}

export function optionalReference(alias: string): string {
  return `case when ${alias}.id is null then null else ${referenceJson(alias)} end`;
}

/** A record where it is only mentioned. */
export function mentionFields(alias: string): string {
  return `'id', ${alias}.id, 'key', ${alias}.key, 'title', ${nameJson(alias, 'title')}`;
}

export function leftJoin(table: string, alias: string, column: string): string {
  return `left join partnership.${table} as ${alias} on ${alias}.consortium_id = $1 and ${alias}.id = ${column}`;
}

/** Parties are known to everybody. */
export function partyJoin(alias: string, column: string): string {
  return `join partnership.party as ${alias} on ${alias}.consortium_id = $1 and ${alias}.id = ${column}`;
}

/** A day as a sort key; rows without one come last. */
export function byDay(expression: string): Sort {
  return { expression: `coalesce(to_char(${expression}, 'YYYY-MM-DD'), '9999')`, type: 'text' };
}

export function byTitle(tx: Tx, alias: string): Sort {
  const [first, second] = tx.actor.locale === 'zh' ? ['zh', 'en'] : ['en', 'zh'];
  return { expression: `coalesce(${alias}.title_${first}, ${alias}.title_${second})`, type: 'text' };
}
