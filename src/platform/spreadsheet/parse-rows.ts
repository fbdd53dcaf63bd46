/** Rows of one tab as facts, with what is wrong in each; references and duplicates are judged when all tabs are read. */
import type { Sheet } from '../sheet.ts';
import type { RawCell } from './raw-cell.ts';
import { showRaw } from './raw-cell.ts';
import { expectedOf } from './describe-column.ts';
import { fillMerges } from './fill-merges.ts';
import { matchHeaders } from './match-headers.ts';
import type { MatchedHeaders } from './match-headers.ts';
import { trimCell } from './names.ts';
import { parseCell } from './parse-cell.ts';
import { dayOfSerial } from './parse-day.ts';
import type { CellValue } from './parse-cell.ts';
import type { ProblemList } from './problem-list.ts';
import type { RawRow } from './read-sheet.ts';

export interface ParsedRow {
  readonly number: number;
  readonly values: Record<string, CellValue | undefined>;
  hasError: boolean;
}

export interface ParsedSheet {
  readonly tab: string;
  readonly headers: MatchedHeaders | null;
  readonly rows: readonly ParsedRow[];
}

export interface RowsSource {
  readonly tab: string;
  readonly sheet: Sheet;
  readonly rows: readonly RawRow[];
  readonly merges: readonly string[];
  readonly uses1904: boolean;
  readonly problems: ProblemList;
  /** Lets other work run and asks whether to stop. */
  readonly pause: () => Promise<void>;
}

const ROWS_BETWEEN_PAUSES = 500;

export async function parseRows(source: RowsSource): Promise<ParsedSheet> {
  const { tab, sheet, problems } = source;
  if (source.rows.length === 0) return { tab, headers: null, rows: [] };
  const headers = matchHeaders(tab, sheet, source.rows, problems);
  if (headers === null) return { tab, headers, rows: [] };
  const data = source.rows.filter((row) => row.number > headers.headerRow && hasContent(row, headers)).map((row) => ({ number: row.number, cells: new Map(row.cells) }));
  fillMerges(data, source.merges, { tab, columns: new Set(headers.columns.values()), headerRow: headers.headerRow, problems });
  const rows: ParsedRow[] = [];
  for (const row of data) {
    rows.push(parseRow(source, headers, row));
    if (rows.length % ROWS_BETWEEN_PAUSES === 0) await source.pause();
  }
  return { tab, headers, rows };
}

function parseRow({ tab, sheet, uses1904, problems }: RowsSource, headers: MatchedHeaders, row: { number: number; cells: ReadonlyMap<number, RawCell> }): ParsedRow {
  const values: Record<string, CellValue | undefined> = {};
  let hasError = false;
  for (const [key, column] of Object.entries(sheet.columns)) {
    const at = headers.columns.get(key);
    const cell = at === undefined ? undefined : row.cells.get(at);
    const place = { sheet: tab, row: row.number, column: at ?? 1 };
    const value = parseCell(column, cell, { uses1904, report: (code, facts) => problems.add(code, place, shown(cell, uses1904), facts), hasRoom: problems.hasRoom });
    values[key] = value;
    if (value === undefined) hasError = true;
    else if (value === null && column.isOptional !== true) {
      hasError = true;
      // A column that is missing as a whole was reported once, at the header.
      if (at !== undefined) problems.add('cell_required', place, null, { column: column.header, expected: expectedOf(column) });
    }
  }
  for (const group of sheet.oneOf ?? []) {
    if (group.some((key) => values[key] !== null)) continue;
    hasError = true;
    const at = group.map((key) => headers.columns.get(key)).find((column) => column !== undefined);
    problems.add('cell_one_of_required', { sheet: tab, row: row.number, column: at ?? 1 }, null, { columns: group.map((key) => sheet.columns[key]?.header ?? key) });
  }
  return { number: row.number, values, hasError };
}

/** A day as people see it, not its serial number. */
function shown(cell: RawCell | undefined, uses1904: boolean): string | null {
  const isWholeDay = cell?.kind === 'number' && cell.isDate && Number.isInteger(cell.value);
  return (isWholeDay ? dayOfSerial(cell.value, uses1904) : null) ?? showRaw(cell);
}

function hasContent(row: RawRow, headers: MatchedHeaders): boolean {
  for (const column of headers.columns.values()) {
    const cell = row.cells.get(column);
    if (cell !== undefined && (cell.kind !== 'text' || trimCell(cell.value) !== '')) return true;
  }
  return false;
}
