/** The door of the workbook engine: reads, writes and compares XLSX files by sheets given as data. */
export { readWorkbook } from './read-workbook.ts';
export { indexNames, nearest } from './nearest.ts';
export { placeOf } from './reading.ts';
export type { CellProblem, KnownKeys, ReadOptions, ReadProgress, RowPlace, SheetPlaces, WorkbookReading } from './reading.ts';
export { streamWorkbook, templateWorkbook, writeWorkbook } from './write-workbook.ts';
export type { WriteOptions } from './write-workbook.ts';
export { equalCells } from './equal-cells.ts';
export type { CellComparison, CellDifference } from './equal-cells.ts';
export { MAX_FILE_BYTES, MAX_ROWS } from './limits.ts';
