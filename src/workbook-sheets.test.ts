import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allKeysOf, arbitraryFacts } from './platform/spreadsheet/arbitrary-facts.ts';
import { readWorkbook, templateWorkbook, writeWorkbook } from './platform/spreadsheet/index.ts';
import { headerLookup, joinLanguages, normaliseName, sheetLookup, tabTitle } from './platform/spreadsheet/names.ts';
import type { Sheet } from './platform/sheet.ts';
import { workbookSheets } from './workbook.ts';

const sheets: Readonly<Record<string, Sheet>> = workbookSheets;
const title = { zh: '共价', en: 'Covalence' };

describe('the sheets of all storeys', () => {
  it('are told apart by every name a file may give them, and so are their columns', () => {
    const tabs = sheetLookup(sheets);
    for (const [id, sheet] of Object.entries(sheets)) {
      for (const name of [sheet.title.zh, sheet.title.en, tabTitle(sheet.title), id]) expect(`${name}: ${tabs.get(normaliseName(name))}`).toBe(`${name}: ${id}`);
      const headers = headerLookup(sheet);
      for (const [key, { header }] of Object.entries(sheet.columns)) {
        for (const name of [header.zh, header.en, joinLanguages(header), key]) expect(`${id} ${name}: ${headers.get(normaliseName(name))}`).toBe(`${id} ${name}: ${key}`);
      }
    }
  });

  it('make a template that is read back without a word', async () => {
    const read = await readWorkbook(await templateWorkbook(sheets, { title }), sheets);
    expect(read).toMatchObject({ problems: [], missingSheets: [], unknownSheets: [], unknownColumns: [], missingColumns: [], rowsRead: 0 });
  });

  it('bring any facts back as they were written', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryFacts(sheets, 6), async (facts) => {
        const read = await readWorkbook(await writeWorkbook(sheets, facts, { title, locale: 'zh' }), sheets, { knownKeys: allKeysOf(sheets, facts) });
        expect(read.problems).toEqual([]);
        expect(read.facts).toEqual(facts);
      }),
      { numRuns: 15 },
    );
  });
});
