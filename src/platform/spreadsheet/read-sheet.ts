/** Streams the cells of one tab; only cells with content arrive, in file order. */
import { AppError } from '../errors.ts';
import { workbookErrors } from './errors.ts';
import type { RawCell } from './raw-cell.ts';
import { columnNumber } from './cell-address.ts';
import { MAX_CELL_CHARACTERS, MAX_COLUMNS, MAX_MERGES } from './limits.ts';
import { damaged } from './read-package.ts';
import type { Package } from './read-package.ts';
import { isTrue } from './read-parts.ts';
import type { CellFormat } from './read-parts.ts';
import { readXml } from './read-xml.ts';
import type { Attributes } from './read-xml.ts';
import { decodeEscapes, textCollector } from './text-collector.ts';

export interface RawRow {
  /** 1-based, as the file numbers it. */
  readonly number: number;
  /** Sparse, by column from 1. */
  readonly cells: ReadonlyMap<number, RawCell>;
}

export interface SheetSource {
  readonly opened: Package;
  readonly part: string;
  readonly formats: readonly CellFormat[];
  readonly strings: readonly string[];
}

const LAST_ROW = 1_048_576;
const NO_FORMAT: CellFormat = { isDate: false, paddedDigits: 0 };

/** Calls `onRow` for each row with content and gives the merged ranges (`A2:A5`), which a file lists after its rows. */
export async function readSheet(source: SheetSource, onRow: (row: RawRow) => void, onChunk: (bytes: number) => void | Promise<void>): Promise<readonly string[]> {
  const { opened, part, formats, strings } = source;
  const merges: string[] = [];
  const inline = textCollector();
  let rowNumber = 0;
  let column = 0;
  let cells: Map<number, RawCell> | null = null;
  let cell: { type: string; format: CellFormat; isDecoded: boolean; hasFormula: boolean; value: string | null; isInline: boolean } | null = null;
  let element = '';

  const openCell = (attributes: Attributes) => {
    const address = attributes['r'];
    column = address === undefined ? column + 1 : columnNumber(address);
    if (column === 0) throw damaged(part, new Error(`cell address "${address}"`));
    cell = { type: attributes['t'] ?? 'n', format: formats[Number(attributes['s'] ?? 0)] ?? NO_FORMAT, isDecoded: false, hasFormula: false, value: null, isInline: false };
  };
  const closeCell = () => {
    const found = cell === null || cells === null ? null : contentOf(cell, strings, part);
    cell = null;
    if (found === null || cells === null) return;
    if (column > MAX_COLUMNS) throw new AppError(workbookErrors.workbook_too_large, { what: { zh: '列数', en: 'columns in use:' }, found: column, limit: MAX_COLUMNS });
    cells.set(column, found);
  };

  await readXml(opened, part, {
    open: (name, attributes) => {
      if (cell !== null) {
        if (name === 'f') cell.hasFormula = true;
        if (name === 'v') cell.value = '';
        if (name === 'is') {
          cell.isInline = true;
          inline.start();
        } else if (cell.isInline) inline.open(name);
        element = name;
      } else if (cells !== null && name === 'c') openCell(attributes);
      else if (name === 'row') {
        rowNumber = attributes['r'] === undefined ? rowNumber + 1 : Number(attributes['r']);
        if (!Number.isInteger(rowNumber) || rowNumber < 1 || rowNumber > LAST_ROW) throw damaged(part, new Error(`row ${attributes['r']}`));
        column = 0;
        cells = new Map();
      } else if (name === 'mergeCell') {
        merges.push(attributes['ref'] ?? '');
        if (merges.length > MAX_MERGES) throw new AppError(workbookErrors.workbook_too_large, { what: { zh: '合并单元格数', en: 'merged ranges:' }, found: `> ${MAX_MERGES}`, limit: MAX_MERGES });
      }
    },
    text: (text) => {
      if (cell === null) return;
      if (cell.isInline) inline.text(text);
      else if (element === 'v' && cell.value !== null && cell.value.length <= 2 * MAX_CELL_CHARACTERS) cell.value += text.slice(0, 2 * MAX_CELL_CHARACTERS);
    },
    close: (name) => {
      if (cell !== null) {
        if (name === 'c') return closeCell();
        if (name === 'is') {
          cell.value = inline.finish();
          cell.isInline = false;
          cell.type = 'str';
          cell.isDecoded = true;
        } else if (cell.isInline) inline.close(name);
        element = '';
      } else if (name === 'row' && cells !== null) {
        if (cells.size > 0) onRow({ number: rowNumber, cells });
        cells = null;
      }
    },
  }, onChunk);
  return merges;
}

function contentOf(cell: { type: string; format: CellFormat; isDecoded: boolean; hasFormula: boolean; value: string | null }, strings: readonly string[], part: string): RawCell | null {
  const { type, value, format } = cell;
  if (value === null) return cell.hasFormula ? { kind: 'formulaWithoutResult' } : null;
  if (type === 's') {
    const text = strings[Number(value)];
    if (text === undefined) throw damaged(part, new Error(`shared string ${value.slice(0, 20)}`));
    return textCell(text);
  }
  // An inline string was decoded already; `isDecoded` keeps it from being decoded twice.
  if (type === 'str' || type === 'inlineStr') return textCell(cell.isDecoded ? value : decodeEscapes(value));
  const bare = value.trim();
  if (bare === '') return null;
  if (type === 'b') return { kind: 'flag', value: isTrue(bare) };
  if (type === 'e') return { kind: 'error', value: bare.slice(0, 40) };
  if (type === 'd') return { kind: 'text', value: bare };
  const number = Number(bare);
  if (!Number.isFinite(number)) throw damaged(part, new Error(`number "${bare.slice(0, 40)}"`));
  return { kind: 'number', value: number, isDate: format.isDate, paddedDigits: format.paddedDigits };
}

function textCell(text: string): RawCell | null {
  // Two times the limit: enough to say that it is too long without keeping a hundred megabytes.
  return text === '' ? null : { kind: 'text', value: text.slice(0, 2 * MAX_CELL_CHARACTERS) };
}
