import type { Sheet } from '../sheet.ts';
import type { ReadOptions, WorkbookReading } from './reading.ts';

/** Reads a workbook. */
export async function readWorkbook<const L extends Readonly<Record<string, Sheet>>>(source: Uint8Array | string, sheets: L, options: ReadOptions = {}): Promise<WorkbookReading<L>> {
  throw new Error(`reading comes with the next commit ${String(source).length} ${Object.keys(sheets).length} ${Object.keys(options).length}`);
}
