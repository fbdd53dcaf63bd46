/** One data tab: header row, frozen and filtered; rows; drop-down lists and prompts. */
import { AppError } from '../errors.ts';
import type { Locale } from '../errors.ts';
import type { Column, Sheet } from '../sheet.ts';
import { columnLetters } from './cell-address.ts';
import { cellText } from './cell-text.ts';
import { allowedValues, expectedOf } from './describe-column.ts';
import { workbookErrors } from './errors.ts';
import { MAX_CELL_CHARACTERS } from './limits.ts';
import { joinLanguages, optionsOf, tabTitle } from './names.ts';
import { serialOfDay } from './parse-day.ts';
import { STYLE } from './write-parts.ts';
import { displayWidth, escapeXml, MAIN_NAMESPACE, numberCellXml, quoteTab, textCellXml, XML_HEAD } from './write-xml.ts';

export type FactRow = Readonly<Record<string, unknown>>;

export interface SheetToWrite {
  readonly sheet: Sheet;
  readonly sheets: Readonly<Record<string, Sheet>>;
  readonly rows: readonly FactRow[];
  /** Ranges of drop-down values by their options object. */
  readonly listRanges: ReadonlyMap<object, string>;
  readonly locale: Locale | undefined;
}

const MEASURED_ROWS = 200;
const NARROWEST = 10;
const WIDEST = 48;
const LAST_ROW = 1_048_576;
/** Rows below the last fact that still get lists; some libraries open every row of a range as a cell of its own. */
const PREPARED_ROWS = 2_000;

export function* sheetXml(source: SheetToWrite): Generator<string> {
  const columns = Object.entries(source.sheet.columns);
  const lastLetter = columnLetters(columns.length);
  yield `${XML_HEAD}<worksheet xmlns="${MAIN_NAMESPACE}"><dimension ref="A1:${lastLetter}${source.rows.length + 1}"/>`;
  yield '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>';
  yield `<cols>${columns.map(([key, column], i) => `<col min="${i + 1}" max="${i + 1}" width="${widthOf(key, column, source)}" style="${styleOf(column)}" customWidth="1"/>`).join('')}</cols><sheetData>`;
  const headers = columns.map(([, column], i) => textCellXml(joinLanguages(column.header), { column: i + 1, row: 1, style: column.isOptional === true ? STYLE.optionalHeader : STYLE.requiredHeader }));
  yield `<row r="1" ht="33" customHeight="1">${headers.join('')}</row>`;
  for (const [index, row] of source.rows.entries()) yield rowXml(row, index + 2, columns, source);
  yield `</sheetData><autoFilter ref="A1:${lastLetter}${source.rows.length + 1}"/>${validationsXml(source)}</worksheet>`;
}

function rowXml(row: FactRow, number: number, columns: readonly (readonly [string, Column])[], { sheet, locale }: SheetToWrite): string {
  const cells = columns.map(([key, column], i) => cellXml(column, row[key], { column: i + 1, row: number, sheet, locale }));
  return `<row r="${number}">${cells.join('')}</row>`;
}

function cellXml(column: Column, value: unknown, place: { column: number; row: number; sheet: Sheet; locale: Locale | undefined }): string {
  if (value === null || value === undefined || value === '') return '';
  const style = styleOf(column);
  if (typeof value === 'number') return numberCellXml(value, { ...place, style });
  if (column.type === 'date' || column.type === 'week') {
    const serial = serialOfDay(String(value));
    if (!(serial >= 1)) throw new RangeError(`"${String(value)}" is not a day`);
    return numberCellXml(serial, { ...place, style });
  }
  const text = cellText(column, value, place.locale);
  if (text === null || text === '') return '';
  if (text.length > MAX_CELL_CHARACTERS) {
    // Excel would call the whole file damaged.
    throw new AppError(workbookErrors.workbook_text_too_long, { sheet: place.sheet.title, row: place.row, column: column.header, length: text.length, limit: MAX_CELL_CHARACTERS });
  }
  // The quote prefix keeps such a text from becoming a formula when somebody edits the cell.
  return textCellXml(text, { ...place, style: /^[=+\-@\t\r]/.test(text) ? STYLE.guardedText : style });
}

function styleOf(column: Column): number {
  if (column.type === 'date' || column.type === 'week') return STYLE.date;
  if (column.type === 'integer') return STYLE.integer;
  return column.type === 'number' ? STYLE.number : STYLE.text;
}

function widthOf(key: string, column: Column, { rows, locale }: SheetToWrite): number {
  // A header may take two lines, one per language; the filter button needs room.
  let width = Math.max(displayWidth(column.header.zh), displayWidth(column.header.en)) + 4;
  for (const row of rows.slice(0, MEASURED_ROWS)) {
    for (const line of (cellText(column, row[key], locale) ?? '').slice(0, 500).split('\n')) width = Math.max(width, displayWidth(line) + 2);
  }
  return Math.min(WIDEST, Math.max(NARROWEST, width));
}

function validationsXml(source: SheetToWrite): string {
  const validations = Object.values(source.sheet.columns).flatMap((column, i) => {
    const letter = columnLetters(i + 1);
    return [promptXml(column, `${letter}1`, source.sheets), ruleXml(column, `${letter}2:${letter}${source.rows.length + PREPARED_ROWS}`, source)];
  });
  const present = validations.filter((xml) => xml !== '');
  return `<dataValidations count="${present.length}">${present.join('')}</dataValidations>`;
}

/** Shows the help of a column when its header is selected. */
function promptXml(column: Column, cell: string, sheets: Readonly<Record<string, Sheet>>): string {
  const lines = [column.help, allowedValues(column, sheets)].flatMap((text) => (text ? [text.zh, text.en] : []));
  const text = lines.join('\n') || joinLanguages(expectedOf(column));
  return `<dataValidation allowBlank="1" showInputMessage="1" sqref="${cell}" promptTitle="${attribute(joinLanguages(column.header), 32)}" prompt="${attribute(text, 255)}"/>`;
}

function ruleXml(column: Column, cells: string, { sheets, listRanges }: SheetToWrite): string {
  const options = optionsOf(column);
  const expected = expectedOf(column);
  const error = `errorTitle="${attribute(joinLanguages(column.header), 32)}" error="${attribute(`${expected.zh}\n${expected.en}`, 225)}"`;
  const range = options ? listRanges.get(options) : undefined;
  if (range !== undefined) {
    return `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="${cells}" ${error}><formula1>${escapeXml(range)}</formula1></dataValidation>`;
  }
  if (column.type === 'reference') {
    const target = sheets[column.sheet];
    const at = target ? Object.keys(target.columns).indexOf(target.key[0] ?? '') : -1;
    if (!target || at < 0) return '';
    const letter = columnLetters(at + 1);
    const tab = quoteTab(tabTitle(target.title));
    // Only the rows in use, and no refusal: the row may be about to be added.
    const formula = `OFFSET(${tab}!$${letter}$2,0,0,MAX(1,COUNTA(${tab}!$${letter}$2:$${letter}$${LAST_ROW})),1)`;
    return `<dataValidation type="list" allowBlank="1" sqref="${cells}"><formula1>${escapeXml(formula)}</formula1></dataValidation>`;
  }
  if (column.type === 'integer' || column.type === 'number') {
    const low = column.minimum ?? -1e9;
    const high = column.maximum ?? 1e9;
    return `<dataValidation type="${column.type === 'integer' ? 'whole' : 'decimal'}" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="${cells}" ${error}><formula1>${low}</formula1><formula2>${high}</formula2></dataValidation>`;
  }
  return '';
}

function attribute(text: string, limit: number): string {
  const characters = text.length > limit ? `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…` : text;
  return escapeXml(characters).replaceAll('\n', '&#10;');
}
