/** Cell addresses: `AB12` is column 28, row 12; both count from 1. */

/** The column of an address or of bare letters; 0 when it starts with no letter or goes beyond `XFD`. */
export function columnNumber(address: string): number {
  let column = 0;
  for (let i = 0; i < address.length && i < 4; i += 1) {
    const code = address.charCodeAt(i);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column > 16_384 ? 0 : column;
}

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

export interface CellRange {
  readonly firstColumn: number;
  readonly firstRow: number;
  readonly lastColumn: number;
  readonly lastRow: number;
}

/** `A2:C5`; null for anything else. */
export function parseRange(text: string): CellRange | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(text);
  if (!match) return null;
  const [, firstLetters = '', firstRow = '', lastLetters = '', lastRow = ''] = match;
  return { firstColumn: columnNumber(firstLetters), firstRow: Number(firstRow), lastColumn: columnNumber(lastLetters), lastRow: Number(lastRow) };
}
