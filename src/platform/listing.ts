/** Pieces of SQL that every storey's lists are made of: parameters, references as JSON, search words, pages in reading order. */
import type { Tx } from './database/transaction.ts';
import { decodeCursor, pageOf, type CursorKey } from './http/cursor.ts';

export interface Reference {
  readonly id: string;
  readonly key: string;
  readonly name: { readonly zh: string | null; readonly en: string | null };
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

/** A named row as JSON, with more fields as `'name', expression` where wanted; the alias is ours, never a user's. */
export function referenceJson(alias: string, more = ''): string {
  return `jsonb_build_object('id', ${alias}.id, 'key', ${alias}.key, 'name', ${nameJson(alias)}${more === '' ? '' : `, ${more}`})`;
}

/** `{zh, en}` of a bilingual column. */
export function nameJson(alias: string, column = 'name'): string {
  return `jsonb_build_object('zh', ${alias}.${column}_zh, 'en', ${alias}.${column}_en)`;
}

/** First and last day, both inclusive, of a versioned row. */
export function spanJson(alias: string): string {
  return `'from', ${alias}.valid_from, 'to', ${alias}.valid_to - 1`;
}

/** True where a versioned row is in force on the day and believed now. */
export function inForce(alias: string, day: string): string {
  return `${alias}.superseded_at is null and ${alias}.valid_from <= ${day}::date and (${alias}.valid_to is null or ${alias}.valid_to > ${day}::date)`;
}

/** Every word must occur in one of the texts; two Chinese characters are a word like any other. */
export function matches(bind: Parameters, q: string, texts: readonly string[]): string {
  const text = `concat_ws(' ', ${texts.join(', ')})`;
  const words = q.split(/\s+/).filter((word) => word !== '').slice(0, 8);
  return words.map((word) => `${text} ilike ${bind.add(`%${word.replace(/[\\%_]/g, '\\$&')}%`)}`).join(' and ');
}

export interface Sort {
  /** SQL that is never null. */
  readonly expression: string;
  readonly type: 'text' | 'integer';
}

/** The name in the reader's language, else the one that is there, as pinyin orders it. */
export function byName(tx: Tx, alias: string, column = 'name'): Sort {
  const [first, second] = tx.actor.locale === 'zh' ? ['zh', 'en'] : ['en', 'zh'];
  return { expression: `coalesce(${alias}.${column}_${first}, ${alias}.${column}_${second})`, type: 'text' };
}

export interface PageRequest {
  readonly limit: number;
  readonly after?: string | undefined;
  readonly sort: string;
}

interface ListQuery {
  readonly bind: Parameters;
  /** Name of the list in cursors. */
  readonly list: string;
  /** `partnership.venue as v` with joins the filters need. */
  readonly from: string;
  readonly alias: string;
  readonly where: readonly string[];
  readonly sorts: Readonly<Record<string, Sort>>;
  readonly request: PageRequest;
  /** Columns of the answer, over the alias and `joins`; evaluated for the page only. */
  readonly select: string;
  readonly joins?: string;
}

/** One page in the order asked for, by keyset, so that rows that come and go shift nothing. */
export async function readPage<Row extends { id: string }>(tx: Tx, query: ListQuery): Promise<{ items: Row[]; next: string | null }> {
  const { bind, alias, request } = query;
  const isDescending = request.sort.startsWith('-');
  const sort = query.sorts[request.sort.replace(/^-/, '')];
  if (sort === undefined) throw new Error(`list ${query.list} cannot be sorted by ${request.sort}`);
  const collate = sort.type === 'text' ? ' collate platform.pinyin' : '';
  const list = `${query.list}:${request.sort}:${tx.actor.locale}`;
  const where = [`${alias}.consortium_id = $1`, ...query.where];
  if (request.after !== undefined) {
    const [value, id] = decodeCursor(list, request.after, 2);
    const than = isDescending ? '<' : '>';
    where.push(`((${sort.expression})${collate}, ${alias}.id) ${than} (${bind.add(value)}::${sort.type}${collate}, ${bind.add(id)}::uuid)`);
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
  return {
    next: page.next,
    items: page.items.map(({ sort_value: _sorted, ...row }) => row as unknown as Row),
  };
}
