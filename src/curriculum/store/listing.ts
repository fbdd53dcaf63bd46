/** Pieces of the storey's SQL: parameters, references as JSON, search words, and pages in reading order. */
import type { Tx } from '../../platform/database/transaction.ts';
import { decodeCursor, pageOf, type CursorKey } from '../../platform/http/cursor.ts';
import type { BilingualText } from '../rules.ts';

export interface Reference {
  readonly id: string;
  readonly key: string;
  readonly name: BilingualText;
}

/** Collects the values of a statement; `add` gives the placeholder. `$1` is the consortium. */
export interface Parameters {
  readonly values: readonly unknown[];
  add(value: unknown): string;
}

export function parameters(tx: Tx): Parameters {
  const values: unknown[] = [tx.actor.consortium];
  return {
    values,
    add(value) {
      values.push(value);
      return `$${values.length}`;
    },
  };
}

/** `{zh, en}` of a named row; the alias is ours, never a user's. */
export function nameJson(alias: string): string {
  return `jsonb_build_object('zh', ${alias}.name_zh, 'en', ${alias}.name_en)`;
}

/** A named row as JSON, with more fields as `'name', expression` where wanted. */
export function referenceJson(alias: string, more = ''): string {
  return `jsonb_build_object('id', ${alias}.id, 'key', ${alias}.key, 'name', ${nameJson(alias)}${more === '' ? '' : `, ${more}`})`;
}

/** True where a dated row is in force on the day and believed now. */
export function inForce(alias: string, day: string): string {
  return `${alias}.superseded_at is null and ${alias}.valid_from <= ${day}::date and (${alias}.valid_to is null or ${alias}.valid_to > ${day}::date)`;
}

/** Every word must occur in one of the texts; two Chinese characters are a word like any other. */
export function matches(bind: Parameters, q: string, texts: readonly string[]): string {
  const words = q.split(/\s+/).filter((word) => word !== '').slice(0, 8);
  return words.map((word) => `concat_ws(' ', ${texts.join(', ')}) ilike ${bind.add(`%${word.replace(/[\\%_]/g, '\\$&')}%`)}`).join(' and ');
}

/** The name in the reader's language, else the one that is there. */
export function nameSort(tx: Tx, alias: string): { expression: string; type: 'text' } {
  const [first, second] = tx.actor.locale === 'zh' ? ['zh', 'en'] : ['en', 'zh'];
  return { expression: `coalesce(${alias}.name_${first}, ${alias}.name_${second})`, type: 'text' };
}

/** Areas in the order of their numbers: I.9 before I.10. */
export function numberSort(alias: string): string {
  return `regexp_replace(${alias}.number, '[0-9].*$', ''), array(select part[1]::integer from regexp_matches(${alias}.number, '[0-9]{1,9}', 'g') as part), ${alias}.number`;
}

export interface PageRequest {
  readonly limit: number;
  readonly after?: string | undefined;
  readonly sort: string;
}

/** One page by keyset, so that rows that come and go shift nothing. `select` is evaluated for the page only. */
export async function readPage<Row extends { id: string }>(
  tx: Tx,
  query: {
    readonly bind: Parameters;
    /** Name of the list in cursors. */
    readonly list: string;
    readonly from: string;
    readonly alias: string;
    readonly where: readonly string[];
    readonly sorts: Readonly<Record<string, { readonly expression: string; readonly type: 'text' | 'integer' }>>;
    readonly request: PageRequest;
    readonly select: string;
    readonly joins?: string;
  },
): Promise<{ items: Row[]; next: string | null }> {
  const { bind, alias, request } = query;
  const isDescending = request.sort.startsWith('-');
  const sort = query.sorts[request.sort.replace(/^-/, '')];
  if (sort === undefined) throw new Error(`list ${query.list} cannot be sorted by ${request.sort}`);
  const collate = sort.type === 'text' ? ' collate platform.pinyin' : '';
  const list = `${query.list}:${request.sort}:${tx.actor.locale}`;
  const where = [`${alias}.consortium_id = $1`, ...query.where];
  if (request.after !== undefined) {
    const [value, id] = decodeCursor(list, request.after, 2);
    where.push(`((${sort.expression})${collate}, ${alias}.id) ${isDescending ? '<' : '>'} (${bind.add(value)}::${sort.type}${collate}, ${bind.add(id)}::uuid)`);
  }
  const direction = isDescending ? 'desc' : 'asc';
  const rows = await tx.query<Row & { sort_value: CursorKey }>(
    `select ${query.select}, ${alias}.sort_value
     from (
       select ${alias}.*, ${sort.expression} as sort_value
       from ${query.from}
       where ${where.join('\n         and ')}
       order by (${sort.expression})${collate} ${direction}, ${alias}.id ${direction}
       limit ${bind.add(request.limit + 1)}
     ) as ${alias}
     ${query.joins ?? ''}
     order by ${alias}.sort_value${collate} ${direction}, ${alias}.id ${direction}`,
    bind.values,
  );
  const page = pageOf(rows, request.limit, list, (row) => [row.sort_value, row.id]);
  return { next: page.next, items: page.items.map(({ sort_value: _sorted, ...row }) => row as unknown as Row) };
}
