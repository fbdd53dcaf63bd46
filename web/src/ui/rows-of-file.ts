import type { Language } from '../texts.ts';
import type { Column } from './column.ts';
import type { CellValue } from './xlsx.ts';

/** A table as a file says it: the header, then every row; a gap is an empty cell, and columns of buttons are left out. */
export function rowsOfFile<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): CellValue[][] {
  const told = columns.filter(({ text }) => text !== null);
  return [told.map(({ header }) => header), ...rows.map((row) => told.map((column) => valueOf(row, column)))];
}

function valueOf<Row>(row: Row, { text, cell }: Column<Row>): CellValue {
  const value = text ? text(row) : cell(row);
  return typeof value === 'number' || (typeof value === 'string' && value !== '—') ? value : null;
}

/** Days of a span for a file: `2026-09-01 – 2027-08-31`, both inclusive; an open end is left open. */
export function spanInFile({ from, to }: { readonly from: string | null; readonly to: string | null }): string | null {
  return from === null ? null : `${from} – ${to ?? ''}`.trim();
}

/** A person for a file, by the name the reader's language knows first. */
export function personInFile(name: { readonly native: string | null; readonly latin: string | null } | null, language: Language): string | null {
  return (language === 'zh' ? (name?.native ?? name?.latin) : (name?.latin ?? name?.native)) ?? null;
}
