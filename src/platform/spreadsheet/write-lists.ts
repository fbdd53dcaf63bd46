/** The hidden tab whose columns are the values that drop-down lists offer. */
import { STYLE } from './write-parts.ts';
import { MAIN_NAMESPACE, textCellXml, XML_HEAD } from './write-xml.ts';

export function* listsXml(columns: readonly (readonly string[])[]): Generator<string> {
  yield `${XML_HEAD}<worksheet xmlns="${MAIN_NAMESPACE}"><sheetData>`;
  const height = Math.max(0, ...columns.map((column) => column.length));
  for (let row = 1; row <= height; row += 1) {
    const cells = columns.map((labels, i) => {
      const label = labels[row - 1];
      return label === undefined ? '' : textCellXml(label, { column: i + 1, row, style: STYLE.text });
    });
    yield `<row r="${row}">${cells.join('')}</row>`;
  }
  yield '</sheetData></worksheet>';
}
