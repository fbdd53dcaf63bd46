/** Merged cells: the file keeps the value only in the first cell of a range. */
import { columnLetters, parseRange } from './cell-address.ts';
import { MAX_CELLS } from './limits.ts';
import type { ProblemList } from './problem-list.ts';
import { showRaw } from './raw-cell.ts';
import type { RawCell } from './raw-cell.ts';
import { damaged } from './read-package.ts';
import type { RawRow } from './read-sheet.ts';

export interface MergeContext {
  readonly tab: string;
  /** Columns that are read; merges elsewhere do not matter. */
  readonly columns: ReadonlySet<number>;
  readonly headerRow: number;
  readonly problems: ProblemList;
}

/** Repeats a value that was merged down a column in each row with content; a merge across columns is an error. Changes `rows`. */
export function fillMerges(rows: readonly (RawRow & { cells: Map<number, RawCell> })[], merges: readonly string[], context: MergeContext): void {
  if (merges.length === 0) return;
  const numbers = rows.map((row) => row.number);
  let visited = 0;
  for (const text of merges) {
    const range = parseRange(text);
    if (range === null || range.lastRow <= context.headerRow) continue;
    const firstRow = Math.max(range.firstRow, context.headerRow + 1);
    const start = lowerBound(numbers, firstRow);
    const isRead = [...context.columns].some((column) => column >= range.firstColumn && column <= range.lastColumn);
    if (!isRead || start >= rows.length || (numbers[start] ?? Infinity) > range.lastRow) continue;
    const place = { sheet: context.tab, row: range.firstRow, column: range.firstColumn };
    const first = rows[lowerBound(numbers, range.firstRow)];
    const value = first?.number === range.firstRow ? first.cells.get(range.firstColumn) : undefined;
    if (range.firstColumn !== range.lastColumn) {
      context.problems.add('cell_merged', place, showRaw(value), { range: text });
      continue;
    }
    if (value === undefined) continue;
    let filled = 0;
    for (let i = start; i < rows.length; i += 1) {
      const row = rows[i];
      if (row === undefined || row.number > range.lastRow) break;
      visited += 1;
      // Ranges that overlap are no valid workbook; together they could cover the sheet thousands of times.
      if (visited > MAX_CELLS) throw damaged(context.tab, new Error('overlapping merged ranges'));
      if (row.number === range.firstRow || row.cells.has(range.firstColumn)) continue;
      row.cells.set(range.firstColumn, value);
      filled += 1;
    }
    if (filled > 0) context.problems.add('cell_merge_filled', place, showRaw(value), { range: `${columnLetters(range.firstColumn)}${range.firstRow}:${columnLetters(range.lastColumn)}${range.lastRow}` });
  }
}

function lowerBound(sorted: readonly number[], wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
