/** Small pieces of spreadsheet XML. */
import { columnLetters } from './cell-address.ts';
import { encodeEscapes } from './text-collector.ts';

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN_NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => (char === '&' ? '&amp;' : char === '<' ? '&lt;' : char === '>' ? '&gt;' : '&quot;'));
}

export interface CellPlace {
  readonly column: number;
  readonly row: number;
  readonly style: number;
}

/** A cell that holds text, whatever the text looks like: an inline string is never a formula. */
export function textCellXml(text: string, { column, row, style }: CellPlace): string {
  return `<c r="${columnLetters(column)}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(encodeEscapes(text))}</t></is></c>`;
}

export function numberCellXml(value: number, { column, row, style }: CellPlace): string {
  return `<c r="${columnLetters(column)}${row}" s="${style}"><v>${value}</v></c>`;
}

/** Width in characters as spreadsheets count it: Chinese characters and full-width forms take two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) width += (char.codePointAt(0) ?? 0) >= 0x1100 ? 2 : 1;
  return width;
}

/** A name as formulas quote it: `'学习场所 Venues'`. */
export function quoteTab(title: string): string {
  return `'${title.replaceAll("'", "''")}'`;
}
