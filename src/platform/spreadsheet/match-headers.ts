/** Finds the header row and says which column of the file is which column of the sheet. */
import type { Sheet } from '../sheet.ts';
import { columnLetters } from './cell-address.ts';
import { MAX_HEADER_ROW } from './limits.ts';
import { headerLookup, joinLanguages, normaliseName, trimCell } from './names.ts';
import type { ProblemList } from './problem-list.ts';
import { showRaw } from './raw-cell.ts';
import type { RawRow } from './read-sheet.ts';

export interface MatchedHeaders {
  readonly headerRow: number;
  /** Column number by column key. */
  readonly columns: ReadonlyMap<string, number>;
  readonly unknown: readonly { readonly cell: string; readonly header: string }[];
  readonly missingOptional: readonly string[];
}

/** The header row is the one with most known names among the first rows. Null, with a problem, when there is none. */
export function matchHeaders(tab: string, sheet: Sheet, rows: readonly RawRow[], problems: ProblemList): MatchedHeaders | null {
  const lookup = headerLookup(sheet);
  const candidates = rows.filter((row) => row.number <= MAX_HEADER_ROW);
  const counted = candidates.map((row) => ({ row, known: namesOf(row).filter(({ header }) => lookup.has(normaliseName(header))).length }));
  const best = counted.reduce<(typeof counted)[number] | null>((most, next) => (next.known > (most?.known ?? 0) ? next : most), null);
  const all = Object.entries(sheet.columns);
  if (best === null) {
    const first = rows[0];
    problems.add('header_missing', { sheet: tab, row: first?.number ?? 1, column: 1 }, null, { title: tab, rows: MAX_HEADER_ROW, expected: all.map(([, { header }]) => header) });
    return null;
  }
  const columns = new Map<string, number>();
  const unknown: { column: number; header: string }[] = [];
  const headerRow = best.row.number;
  for (const { column, header } of namesOf(best.row)) {
    const key = lookup.get(normaliseName(header));
    const place = { sheet: tab, row: headerRow, column };
    const known = key === undefined ? undefined : sheet.columns[key];
    if (key === undefined || known === undefined) {
      unknown.push({ column, header });
      continue;
    }
    const earlier = columns.get(key);
    if (earlier === undefined) columns.set(key, column);
    else problems.add('column_twice', place, header, { column: known.header, first: `${columnLetters(earlier)}${headerRow}`, second: `${columnLetters(column)}${headerRow}` });
  }
  const missing = all.filter(([key]) => !columns.has(key));
  const unused = missing.length > 0 ? missing.map(([, { header }]) => header) : { zh: '（模板的列都已在表中）', en: '(all of them are there)' };
  for (const { column, header } of unknown) problems.add('column_unknown', { sheet: tab, row: headerRow, column }, header, { expected: unused });
  const end = Math.max(...best.row.cells.keys()) + 1;
  for (const [, column] of missing.filter(([, { isOptional }]) => isOptional !== true)) {
    problems.add('column_missing', { sheet: tab, row: headerRow, column: end }, null, { column: column.header, header: joinLanguages(column.header) });
  }
  return { headerRow, columns, unknown: unknown.map(({ column, header }) => ({ cell: `${columnLetters(column)}${headerRow}`, header })), missingOptional: missing.filter(([, { isOptional }]) => isOptional === true).map(([key]) => key) };
}

function namesOf(row: RawRow): { column: number; header: string }[] {
  return [...row.cells].map(([column, cell]) => ({ column, header: trimCell(showRaw(cell) ?? '') })).filter(({ header }) => header !== '');
}
