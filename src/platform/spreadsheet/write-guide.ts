/** The first tab: how to fill in the workbook, then every sheet and column with what it takes. */
import type { Bilingual, Column, Sheet } from '../sheet.ts';
import { allowedValues, typeName } from './describe-column.ts';
import { joinLanguages, optionsOf, tabTitle } from './names.ts';
import { STYLE } from './write-parts.ts';
import { MAIN_NAMESPACE, textCellXml, XML_HEAD } from './write-xml.ts';

const ADVICE: readonly Bilingual[] = [
  { zh: '每张工作表一类数据，一行一条；蓝色列名必须填写，灰色列名可以留空。', en: 'One kind of thing per sheet, one thing per row; blue headers must be filled in, grey ones may stay empty.' },
  { zh: '列的顺序可以改变，表名和列名可用中文、英文或两者；模板以外的列和表不读取。', en: 'Columns may be reordered; sheets and headers may be named in Chinese, English or both; anything beyond the template is not read.' },
  { zh: '编号一旦使用就不要再改，其他行靠它引用；编号里不要有逗号、分号、顿号。', en: 'Do not change a key once it is in use, other rows refer to it; a key has no comma or semicolon.' },
  { zh: '多个值写在一个单元格里，用分号隔开。', en: 'Several values in one cell are separated by semicolons.' },
  { zh: '日期写成 2026-09-07；周用它的星期一表示；“到”的日期包含当天。', en: 'Days are written 2026-09-07; a week is named by its Monday; an end day is included.' },
];

const HEADERS: readonly Bilingual[] = [
  { zh: '工作表', en: 'Sheet' },
  { zh: '列', en: 'Column' },
  { zh: '必填', en: 'Required' },
  { zh: '类型', en: 'Type' },
  { zh: '可填的值', en: 'Allowed values' },
  { zh: '说明', en: 'Help' },
  { zh: '代码', en: 'Key' },
];

const WIDTHS = [26, 30, 12, 24, 48, 60, 20];

export function* guideXml(sheets: Readonly<Record<string, Sheet>>, title: Bilingual): Generator<string> {
  const headerRow = ADVICE.length + 3;
  yield `${XML_HEAD}<worksheet xmlns="${MAIN_NAMESPACE}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="${headerRow}" topLeftCell="A${headerRow + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>`;
  yield `<cols>${WIDTHS.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('')}</cols><sheetData>`;
  let number = 0;
  const row = (texts: readonly string[], style: number) => {
    number += 1;
    return `<row r="${number}">${texts.map((text, i) => (text === '' ? '' : textCellXml(text, { column: i + 1, row: number, style }))).join('')}</row>`;
  };
  yield row([joinLanguages(title)], STYLE.title);
  for (const advice of ADVICE) yield row([joinLanguages(advice)], STYLE.plain);
  yield row([], STYLE.plain);
  yield row(HEADERS.map(joinLanguages), STYLE.requiredHeader);
  for (const [id, sheet] of Object.entries(sheets)) {
    yield row([tabTitle(sheet.title), '', '', '', '', twoLines(sheet.help), id], STYLE.section);
    for (const [key, column] of Object.entries(sheet.columns)) yield row(columnRow(sheet, key, column, sheets), STYLE.note);
  }
  yield '</sheetData></worksheet>';
}

function columnRow(sheet: Sheet, key: string, column: Column, sheets: Readonly<Record<string, Sheet>>): string[] {
  const group = sheet.oneOf?.find((names) => names.includes(key));
  const required = group ? { zh: '至少一项', en: 'one of them' } : column.isOptional === true ? { zh: '否', en: 'No' } : { zh: '是', en: 'Yes' };
  const options = optionsOf(column);
  const values = options && column.type !== 'flag' ? Object.entries(options).map(([option, label]) => `${joinLanguages(label)} (${option})`).join('\n') : twoLines(allowedValues(column, sheets));
  return [tabTitle(sheet.title), joinLanguages(column.header), joinLanguages(required), joinLanguages(typeName(column)), values, twoLines(column.help ?? null), key];
}

function twoLines(text: Bilingual | null): string {
  if (text === null) return '';
  return text.zh === text.en ? text.zh : `${text.zh}\n${text.en}`;
}
