import type { ReactNode } from 'react';
import type { SortValue } from './sort-rows.ts';
import type { CellValue } from './xlsx.ts';

/** A column of a table: how a cell looks, how it sorts, and what a file says of it. */
export type Column<Row> = ColumnLook<Row> & (PlainCell<Row> | DrawnCell<Row>);

/** A cell that is a text or a number says the same in a file. */
interface PlainCell<Row> {
  readonly cell: (row: Row) => CellValue | undefined;
  readonly text?: (row: Row) => CellValue;
}

/** A cell that is drawn must tell what a file says of the row; null for buttons, which no file has. */
interface DrawnCell<Row> {
  readonly cell: (row: Row) => ReactNode;
  readonly text: ((row: Row) => CellValue) | null;
}

interface ColumnLook<Row> {
  readonly key: string;
  readonly header: string;
  /** Gives the column a sorting: what to compare. Null sorts last, either way. */
  readonly sort?: (row: Row) => SortValue;
  /** Figures stand at the end of their column. */
  readonly align?: 'end';
  /** CSS width, e.g. `8rem`; else shared out. */
  readonly width?: string;
  /** 1 always (the first one is the card's title) · 2 leaves the table under 900 px, stays on cards · 3 leaves both. */
  readonly priority?: 1 | 2 | 3;
}
