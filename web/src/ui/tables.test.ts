import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Column } from './column.ts';
import { rowsOfFile } from './rows-of-file.ts';

const web = join(import.meta.dirname, '..');
const sources = readdirSync(web, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx'))
  .map((name) => ({ name: relative(web, join(web, name)), text: readFileSync(join(web, name), 'utf8') }));
const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

describe('every table can be saved as CSV and XLSX', () => {
  it('because each drawn table stands with the buttons that save it', () => {
    const drawn = sources.filter(({ text }) => /<table\b/.test(text));
    expect(drawn.map(({ name }) => name)).toContain('ui/data-table.tsx');
    expect(drawn.filter(({ text }) => count(text, /<ExportTable\b/g) < count(text, /<table\b/g)).map(({ name }) => name)).toEqual([]);
  });

  it('and the buttons of the common table hang on nothing but its rows', () => {
    const table = sources.find(({ name }) => name === 'ui/data-table.tsx')?.text ?? '';
    expect(table).toContain('{rows.length > 0 && <ExportTable ');
  });
});

interface Venue {
  readonly name: string;
  readonly places: number | null;
}

describe('what a file says of a table', () => {
  const venues: readonly Venue[] = [{ name: '一号厅', places: 4 }, { name: '二号厅', places: null }];

  it('is the header and the rows in their order; gaps are empty, columns of buttons left out', () => {
    const columns: readonly Column<Venue>[] = [
      { key: 'name', header: '场所', cell: ({ name }) => name },
      { key: 'places', header: '名额', cell: ({ places }) => places ?? '—' },
      { key: 'mark', header: '标记', cell: ({ name }) => [name], text: ({ name }) => name.slice(0, 1) },
      { key: 'close', header: '', cell: () => [], text: null },
    ];
    expect(rowsOfFile(venues, columns)).toEqual([['场所', '名额', '标记'], ['一号厅', 4, '一'], ['二号厅', null, '二']]);
  });

  it('must be told for a cell that is drawn', () => {
    // @ts-expect-error a drawn cell without words for the file is no column
    const silent: Column<Venue> = { key: 'name', header: '场所', cell: ({ name }) => [name] };
    expect(rowsOfFile(venues, [silent])).toEqual([['场所'], [null], [null]]);
  });
});
