/**
 * Pages of a list. A cursor holds the sort keys of the last item of a page, so that a page stays right while rows come
 * and go. To clients it is opaque; here it is checked as strictly as any other input.
 */
import { z } from 'zod';
import { AppError } from '../errors.ts';
import { httpErrors } from './errors.ts';

export type CursorKey = string | number | null;

const cursorKeys = z.array(z.union([z.string().max(500), z.number(), z.null()])).min(1).max(6);

/** `list` names list and sort, e.g. `venues:-name`: a cursor of another list or sort is refused. */
export function encodeCursor(list: string, keys: readonly CursorKey[]): string {
  return Buffer.from(JSON.stringify([list, ...keys]), 'utf8').toString('base64url');
}

/** The sort keys of the last item of the page before. Errors: `cursor_invalid` (400). */
export function decodeCursor(list: string, after: string, keyCount: number): CursorKey[] {
  const refuse = () => new AppError(httpErrors.cursor_invalid, { after: after.slice(0, 60) });
  let decoded: unknown;
  try {
    decoded = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'));
  } catch (cause) {
    throw Object.assign(refuse(), { cause });
  }
  const parsed = cursorKeys.safeParse(decoded);
  if (!parsed.success) throw refuse();
  const [name, ...keys] = parsed.data;
  if (name !== list || keys.length !== keyCount || keys.some((key) => typeof key === 'string' && /[\u0000\p{Surrogate}]/u.test(key))) throw refuse();
  return keys;
}

/**
 * Cuts a page from rows read with `limit + 1`: the one too many only tells that there is a next page.
 *
 *     const after = query.after === undefined ? undefined : decodeCursor('venues:name', query.after, 2);
 *     const rows = await readVenues(tx, { after, limit: query.limit + 1 });
 *     return pageOf(rows, query.limit, 'venues:name', (row) => [row.name, row.id]);
 */
export function pageOf<T>(rows: readonly T[], limit: number, list: string, keysOf: (row: T) => readonly CursorKey[]): { items: T[]; next: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? encodeCursor(list, keysOf(last)) : null };
}
