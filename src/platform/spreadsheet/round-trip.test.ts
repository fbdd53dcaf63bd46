import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Locale } from '../errors.ts';
import { allKeysOf, arbitraryFacts } from './arbitrary-facts.ts';
import { equalCells } from './equal-cells.ts';
import { exampleSheets } from './fixtures/example-sheets.ts';
import { readWorkbook } from './read-workbook.ts';
import { writeWorkbook } from './write-workbook.ts';

const title = { zh: '示例', en: 'Example' };

describe('facts written to a workbook', () => {
  it.each([undefined, 'zh', 'en'] satisfies (Locale | undefined)[])('come back as they were, labels in %s', async (locale) => {
    const options = locale === undefined ? { title } : { title, locale };
    let rows = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryFacts(exampleSheets), async (facts) => {
        const bytes = await writeWorkbook(exampleSheets, facts, options);
        const read = await readWorkbook(bytes, exampleSheets, { knownKeys: allKeysOf(exampleSheets, facts) });
        expect(read.problems).toEqual([]);
        expect(read.facts).toEqual(facts);
        rows += read.rowsRead;
      }),
      { numRuns: 60 },
    );
    expect(rows).toBeGreaterThan(100);
  });

  it('and read and written again give equal cells, and equal bytes', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryFacts(exampleSheets), async (facts) => {
        const first = await writeWorkbook(exampleSheets, facts, { title });
        const read = await readWorkbook(first, exampleSheets, { knownKeys: allKeysOf(exampleSheets, facts) });
        const second = await writeWorkbook(exampleSheets, read.facts, { title });
        expect(await equalCells(first, second)).toEqual({ isEqual: true, differences: [] });
        expect(Buffer.compare(first, second)).toBe(0);
      }),
      { numRuns: 20 },
    );
  });

  it('and changed in one cell give cells that differ there', async () => {
    const halls = [{ key: 'V-1', nameZh: '大厅', nameEn: null, kind: 'lab', places: 4, isIndoor: null, hazards: null }] as const;
    const stays = [] as const;
    const before = await writeWorkbook(exampleSheets, { halls, stays }, { title });
    const after = await writeWorkbook(exampleSheets, { halls: [{ ...halls[0], places: 5 }], stays }, { title });
    expect(await equalCells(before, after)).toEqual({ isEqual: false, differences: [{ sheet: '车间 Halls', cell: 'E2', a: 'number 4', b: 'number 5' }] });
  });
});
