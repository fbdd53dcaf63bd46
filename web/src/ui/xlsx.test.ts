import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { csvOf } from './csv.ts';
import { xlsxOf } from './xlsx.ts';

async function opened(title: string, rows: Parameters<typeof xlsxOf>[1]): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(xlsxOf(title, rows).buffer);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('the workbook has no sheet');
  return sheet;
}

describe('a table as a workbook', () => {
  it('opens with its title, numbers as numbers, texts as texts, gaps as gaps, in both languages', async () => {
    const sheet = await opened('培训周数', [['班级', 'Weeks', 'Share'], ['2026 级学徒班 <A&B> "甲"', 12, 0.85], ['Teachers', -3, null]]);
    expect(sheet.name).toBe('培训周数');
    expect(sheet.getRow(1).getCell(1).font.bold).toBe(true);
    expect(sheet.getRow(2).values).toEqual([undefined, '2026 级学徒班 <A&B> "甲"', 12, 0.85]);
    expect(sheet.getRow(3).getCell(2).value).toBe(-3);
    expect(sheet.getRow(3).getCell(3).value).toBeNull();
  });

  it.each(['=1+1', '+86 755', '-5 °C', '@name', "'quoted"])('keeps %s a text', async (text) => {
    const cell = (await opened('t', [['h'], [text]])).getCell('A2');
    expect([cell.type, cell.value]).toEqual([ExcelJS.ValueType.String, text]);
  });

  it('names its sheet as Excel allows and has no characters XML forbids', async () => {
    const sheet = await opened("'a/b:c[d]*?\\' and a title that is far too long for a sheet", [['x\u0000y\u001bz\nnext']]);
    expect(sheet.name.length).toBeLessThanOrEqual(31);
    expect(sheet.name).not.toMatch(/[[\]:*?/\\]/);
    expect(sheet.getCell('A1').value).toBe('xyz\nnext');
  });

  it('goes beyond column Z', async () => {
    const sheet = await opened('wide', [Array.from({ length: 30 }, (_, place) => place)]);
    expect(sheet.getCell('AD1').value).toBe(29);
  });
});

describe('a table as CSV', () => {
  it('doubles quotes, keeps gaps empty and disarms what looks like a formula', () => {
    expect(csvOf([['a"b', 'c,d', null], ['=1+1', -5, '-5 °C']])).toBe('\uFEFF"a""b","c,d",\r\n\'=1+1,-5,\'-5 °C\r\n');
  });
});
