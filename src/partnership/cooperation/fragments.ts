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

/**
 * The answer that need `need` had at the end of a day, a row of state, answered_on, answer_zh and answer_en: one that was
 * replaced later, none yet, or the one in force. `day` is SQL.
 */
export function answerOn(need: string, day: string): string {
  return `(
    select a.state, a.answered_on, a.answer_zh, a.answer_en
    from (
      select 1 as choice, r.state, r.answered_on, r.answer_zh, r.answer_en
      from partnership.need_answer as r
      where r.consortium_id = $1 and r.need_id = ${need}.id and r.since <= ${day}::date and r.until > ${day}::date
      union all
      select 2, 'open', null, null, null where ${need}.answered_on > ${day}::date
      union all
      select 3, ${need}.state, ${need}.answered_on, ${need}.answer_zh, ${need}.answer_en
    ) as a
    order by a.choice
    limit 1
  )`;
}
