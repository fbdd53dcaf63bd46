import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { equalCells } from './equal-cells.ts';
import { exampleSheets } from './fixtures/example-sheets.ts';
import { savedFacts } from './fixtures/saved-facts.ts';
import { readWorkbook } from './read-workbook.ts';
import { writeWorkbook } from './write-workbook.ts';

const saved = join(import.meta.dirname, 'fixtures/libreoffice-7.4.xlsx');
const fromCsv = join(import.meta.dirname, 'fixtures/libreoffice-from-csv.xlsx');

describe('a workbook of ours that LibreOffice saved', () => {
  it('holds the same facts', async () => {
    const read = await readWorkbook(saved, exampleSheets);
    expect(read.problems).toEqual([]);
    expect(read.facts).toEqual(savedFacts);
  });

  it('has equal cells, guide and lists included', async () => {
    const ours = await writeWorkbook(exampleSheets, savedFacts, { title: { zh: '示例', en: 'Example' } });
    expect(await equalCells(ours, saved)).toEqual({ isEqual: true, differences: [] });
  });
});

describe('a workbook that LibreOffice made from a CSV file', () => {
  it('is read with its own dates, numbers and calculated formulas', async () => {
    const read = await readWorkbook(fromCsv, exampleSheets, { knownKeys: { halls: new Set(['V-1', '2']) } });
    expect(read.problems).toEqual([]);
    expect(read.facts.stays).toEqual([
      { learner: 'L-1', week: '2026-09-07', hall: 'V-1', alternatives: null, until: '2026-09-11', hoursPerDay: 7.5, remark: '2' },
      { learner: 'L-2', week: '2026-09-14', hall: '2', alternatives: null, until: null, hoursPerDay: 8, remark: '你好' },
    ]);
  });
});
