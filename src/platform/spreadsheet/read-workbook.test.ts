import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { AppError } from '../errors.ts';
import { sheet } from '../sheet.ts';
import { exampleSheets } from './fixtures/example-sheets.ts';
import { packWorkbook } from './fixtures/pack-workbook.ts';
import type { TestCell, TestTab } from './fixtures/pack-workbook.ts';
import { placeOf, readWorkbook } from './index.ts';
import type { ReadProgress } from './index.ts';

const HALLS = ['编号 / Key', '中文名称 / Chinese name', '英文名称 / English name', '类别 / Kind', '工位数 / Places', '室内 / Indoor', '危险源 / Hazards'];
const V1 = ['V-1', '大厅', null, 'plant', 4, null, null] as const;
const read = async (tabs: readonly TestTab[], more: object = {}) => readWorkbook(await packWorkbook({ tabs, ...more }), exampleSheets);

describe('a workbook is read', () => {
  it('with tabs and headers in either language, both, or by key, in any order', async () => {
    const titles = ['车间', 'Halls', '车间 Halls', 'HALLS', ' 车间/Halls '];
    const headers = [['类别', '编号', '工位数', '英文名称'], ['kind', 'KEY', 'Places', 'English  name'], ['类别 / Kind', '编号/Key', '工位数\nPlaces', 'nameEn'], ['类别＊', '编号*', '工位数 ', 'ENGLISH NAME']];
    for (const title of titles) {
      for (const header of headers) {
        const { facts, problems, missingColumns } = await read([{ title, rows: [header, ['实验室', 'V-1', 4, 'Lab']] }]);
        expect(problems).toEqual([]);
        expect(facts.halls).toEqual([{ key: 'V-1', nameZh: null, nameEn: 'Lab', kind: 'lab', places: 4, isIndoor: null, hazards: null }]);
        expect(missingColumns.map(({ column }) => column)).toEqual(['nameZh', 'isIndoor', 'hazards']);
      }
    }
  });

  it('with lines above the header row, empty rows and hidden rows, each row keeping its place', async () => {
    const xml = '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>Our halls</v></c></row><row r="3"><c r="B3" t="str"><v>Key</v></c><c r="C3" t="str"><v>Kind</v></c><c r="D3" t="str"><v>Places</v></c><c r="E3" t="str"><v>nameEn</v></c></row><row r="4" hidden="1"><c r="B4" t="str"><v>V-1</v></c><c r="C4" t="str"><v>lab</v></c><c r="D4"><v>3</v></c><c r="E4" t="str"><v>One</v></c></row><row r="5"><c r="B5" t="str"><v> \u3000</v></c></row><row r="9"><c r="B9" t="str"><v>V-9</v></c><c r="C9" t="str"><v>lab</v></c><c r="D9"><v>3</v></c><c r="E9" t="str"><v>Nine</v></c></row></sheetData></worksheet>';
    const reading = await read([{ title: 'Halls', xml }]);
    expect(reading.problems).toEqual([]);
    expect(reading.facts.halls.map(({ key }) => key)).toEqual(['V-1', 'V-9']);
    expect(reading.rowsRead).toBe(2);
    expect(placeOf(reading, 'halls', 1)).toEqual({ sheet: 'Halls', cell: 'A9' });
    expect(placeOf(reading, 'halls', 1, 'places')).toEqual({ sheet: 'Halls', cell: 'D9' });
  });

  it('with all the ways to write yes and no', async () => {
    const words = ['是', '否', 'yes', 'No', 'TRUE', 'false', 1, 0, true, false, '是 / Yes', 'y', 'Ｎ'];
    const { facts, problems } = await read([{ title: 'Halls', rows: [HALLS, ...words.map((word, i) => [`V-${i}`, '大厅', null, 'plant', 4, word, null])] }]);
    expect(problems).toEqual([]);
    expect(facts.halls.map(({ isIndoor }) => isIndoor)).toEqual([true, false, true, false, true, false, true, false, true, false, true, true, false]);
  });

  it('with lists separated by any comma, semicolon or line break, without empty or double items', async () => {
    const { facts, problems } = await read([
      { title: 'Halls', rows: [HALLS, V1, ['V-2', '大厅', null, '装置、实验室', '１２', null, 'heat; 酸、Noise，\n酸;']] },
      { title: 'Stays', rows: [['learner', 'week', 'hall', 'alternatives'], ['L-1', '2026-W37', 'V-1', 'V-1； V-2,\u00a0V-1\nV-2']] },
    ]);
    expect(problems).toEqual([]);
    expect(facts.halls[1]).toMatchObject({ kind: 'both', places: 12, hazards: ['heat', 'acid', 'noise'] });
    expect(facts.stays[0]).toMatchObject({ week: '2026-09-07', alternatives: ['V-1', 'V-2'] });
  });

  it('with keys that look like numbers as they are shown', async () => {
    const styles = '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>';
    const withKeys = (...keys: readonly TestCell[]) => read([{ title: 'Halls', rows: [HALLS, ...keys.map((key) => [key, ...V1.slice(1)])] }], { styles });
    const { facts, problems } = await withKeys('007', '1E5', 12, '\u00a0 A 1 ');
    expect(problems).toEqual([]);
    expect(facts.halls.map(({ key }) => key)).toEqual(['007', '1E5', '12', 'A 1']);
    const padded = await withKeys({ xml: '<c r="@" s="1"><v>7</v></c>' });
    expect(padded.facts.halls[0]?.key).toBe('007');
  });

  it('with formulas by their saved results', async () => {
    const formula = (type: string, value: string) => ({ xml: `<c r="@" t="${type}"><f>X1</f><v>${value}</v></c>` });
    const { facts, problems } = await read([{ title: 'Halls', rows: [HALLS, [formula('str', 'V-1'), formula('str', '大厅'), formula('str', ''), 'lab', formula('n', '2.9999999999999996'), formula('b', '1'), null]] }]);
    expect(problems).toEqual([]);
    expect(facts.halls[0]).toEqual({ key: 'V-1', nameZh: '大厅', nameEn: null, kind: 'lab', places: 3, isIndoor: true, hazards: null });
  });

  it('with days as serial numbers of either date system, as text and as ISO cells', async () => {
    const styles = '<styleSheet><numFmts><numFmt numFmtId="176" formatCode="[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="31"/></cellXfs></styleSheet>';
    const header = ['learner', 'week', 'hall', 'until'];
    const stays = (serial: number) => ({ title: 'Stays', rows: [header, ...[1, 2, 3].map((style) => [`L-${style}`, { xml: `<c r="@" s="${style}"><v>${serial}</v></c>` }, 'V-1', { xml: '<c r="@" t="d"><v>2026-09-11</v></c>' }])] });
    for (const [serial, workbookPr] of [[46272, ''], [46272 - 1462, '<workbookPr date1904="1"/>']] as const) {
      const { facts, problems } = await read([{ title: 'Halls', rows: [HALLS, V1] }, stays(serial)], { styles, workbookPr });
      expect(problems).toEqual([]);
      expect(facts.stays.map(({ week, until }) => [week, until])).toEqual(Array(3).fill(['2026-09-07', '2026-09-11']));
    }
  });

  it('with references to rows already stored, and without judging sheets nobody knows', async () => {
    const tabs = [{ title: 'Stays', rows: [['learner', 'week', 'hall'], ['L-1', '2026-09-07', 'V-8']] }];
    const bytes = await packWorkbook({ tabs });
    expect((await readWorkbook(bytes, exampleSheets)).problems.map(({ code }) => code)).toEqual(['cell_unknown_reference']);
    expect((await readWorkbook(bytes, exampleSheets, { knownKeys: { halls: new Set(['V-8']) } })).hasErrors).toBe(false);
    expect((await readWorkbook(bytes, { stays: exampleSheets.stays })).hasErrors).toBe(false);
  });

  it('with a row that has an error still known to those that refer to it', async () => {
    const { problems, facts } = await read([{ title: 'Halls', rows: [HALLS, ['V-1', null, null, 'plant', 4]] }, { title: 'Stays', rows: [['learner', 'week', 'hall'], ['L-1', '2026-09-07', 'V-1']] }]);
    expect(problems.map(({ code }) => code)).toEqual(['cell_one_of_required']);
    expect(facts.halls).toEqual([]);
    expect(facts.stays).toHaveLength(1);
  });

  it('with a name in place of a key led back to the key', async () => {
    const { problems } = await read([{ title: 'Halls', rows: [HALLS, V1] }, { title: 'Stays', rows: [['learner', 'week', 'hall'], ['L-1', '2026-09-07', '大厅']] }]);
    expect(problems.map(({ wayOut }) => wayOut.zh)).toEqual(['是不是“V-1”？']);
  });

  it('with all problems at once, in the order of sheets, rows and columns', async () => {
    const { problems } = await read([
      { title: 'Stays', rows: [['learner', 'week', 'hall'], ['L-1', '2026-09-08', 'V-9']] },
      { title: 'Halls', rows: [HALLS, ['V-1', null, null, 'x', -1], ['V-1', '大厅', null, null, 'four']] },
    ]);
    expect(problems.map(({ sheet: title, cell }) => `${title}!${cell}`)).toEqual(['Halls!B2', 'Halls!D2', 'Halls!E2', 'Halls!A3', 'Halls!D3', 'Halls!E3', 'Stays!B2', 'Stays!C2']);
  });

  it('with prefixes on every element and strict relationship types', async () => {
    const xml = '<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" t="s"><x:v>1</x:v></x:c><x:c r="C1" t="s"><x:v>2</x:v></x:c><x:c r="D1" t="s"><x:v>3</x:v></x:c></x:row><x:row r="2"><x:c r="A2" t="s"><x:v>4</x:v></x:c><x:c r="B2" t="s"><x:v>5</x:v></x:c><x:c r="C2" t="s"><x:v>6</x:v></x:c><x:c r="D2"><x:v>9</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const strings = ['Key', 'Chinese name', 'Kind', 'Places', 'V-1'].map((text) => `<x:si><x:t>${text}</x:t></x:si>`).join('');
    const sharedStrings = `<x:sst xmlns:x="y">${strings}<x:si><x:r><x:t>反应</x:t></x:r><x:r><x:t>器</x:t></x:r><x:rPh sb="0" eb="1"><x:t>ふり</x:t></x:rPh></x:si><x:si><x:t>实验室</x:t></x:si></x:sst>`;
    const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const parts = {
      'xl/workbook.xml': `<x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:d="${strict}"><x:sheets><x:sheet name="Halls" sheetId="1" d:id="a"/></x:sheets></x:workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="a" Type="${strict}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="b" Type="${strict}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    };
    const { facts, problems } = await read([{ title: 'Halls', xml }], { sharedStrings, parts });
    expect(problems).toEqual([]);
    expect(facts.halls[0]).toMatchObject({ key: 'V-1', nameZh: '反应器', kind: 'lab', places: 9 });
  });

  it('as another library writes it: shared strings, rich text, links, real dates', async () => {
    const other = new ExcelJS.Workbook();
    const halls = other.addWorksheet('车间');
    halls.addRow(HALLS);
    halls.addRow(['V-1', { richText: [{ text: '反应' }, { font: { bold: true }, text: '器' }] }, { text: 'Hall', hyperlink: 'https://example.org' }, '实验室', 4, true, null]);
    const stays = other.addWorksheet('轮岗');
    stays.addRow(['学习者', '起始周', '车间', '截止日', '每天小时']);
    stays.addRow(['L-1', new Date('2026-09-07T00:00:00Z'), 'V-1', new Date('2026-09-11T00:00:00Z'), { formula: '15/2', result: 7.5 }]);
    const { facts, problems } = await readWorkbook(new Uint8Array(await other.xlsx.writeBuffer()), exampleSheets);
    expect(problems).toEqual([]);
    expect(facts.halls[0]).toEqual({ key: 'V-1', nameZh: '反应器', nameEn: 'Hall', kind: 'lab', places: 4, isIndoor: true, hazards: null });
    expect(facts.stays[0]).toMatchObject({ week: '2026-09-07', until: '2026-09-11', hoursPerDay: 7.5 });
  });

  it('telling missing and unknown sheets and unknown columns', async () => {
    const reading = await read([{ title: 'Halls', rows: [[...HALLS, 'Phone'], [...V1, '123']] }, { title: 'Notes', rows: [['x']] }, { title: '说明 Guide', rows: [['y']] }]);
    expect(reading).toMatchObject({ missingSheets: ['stays'], unknownSheets: ['Notes'], unknownColumns: [{ sheet: 'Halls', cell: 'H1', header: 'Phone' }], hasErrors: false });
    expect(reading.facts).toMatchObject({ halls: [{ key: 'V-1' }], stays: [] });
  });

  it('with a label that two choices share taken for neither', async () => {
    const roles = sheet({ id: 'roles', title: { zh: '角色', en: 'Roles' }, help: { zh: '角色', en: 'Roles' }, key: ['key'], columns: { key: { type: 'key', header: { zh: '编号', en: 'Key' } }, role: { type: 'choice', header: { zh: '角色', en: 'Role' }, options: { mentor: { zh: '师傅', en: 'Trainer' }, teacher: { zh: '教师', en: 'Trainer' } } } } });
    const bytes = await packWorkbook({ tabs: [{ title: 'Roles', rows: [['Key', 'role'], ['a', 'Trainer'], ['b', '师傅']] }] });
    const { facts, problems } = await readWorkbook(bytes, { roles });
    expect(problems.map(({ cell }) => cell)).toEqual(['B2']);
    expect(facts.roles).toEqual([{ key: 'b', role: 'mentor' }]);
  });
});

describe('reading', () => {
  const many = async () => packWorkbook({ tabs: [{ title: 'Halls', rows: [HALLS, ...Array.from({ length: 3000 }, (_, i) => [`V-${i}`, ...V1.slice(1)])] }] });

  it('tells how many rows are read, never fewer than before, and all at the end', async () => {
    const told: ReadProgress[] = [];
    await readWorkbook(await many(), exampleSheets, { onProgress: (progress) => told.push(progress) });
    expect(told.at(-1)).toEqual({ rowsRead: 3000, rowsTotal: 3000 });
    expect(told.every(({ rowsRead, rowsTotal }, i) => rowsTotal >= rowsRead && rowsRead >= (told[i - 1]?.rowsRead ?? 0) - 1)).toBe(true);
  });

  it('stops when asked', async () => {
    let asked = 0;
    const stopped = readWorkbook(await many(), exampleSheets, { shouldStop: () => (asked += 1) > 2 });
    await expect(stopped).rejects.toSatisfy((error: unknown) => error instanceof AppError && error.code === 'workbook_stopped');
    expect(asked).toBe(3);
  });

  it('counts problems beyond the list', async () => {
    const bytes = await packWorkbook({ tabs: [{ title: 'Halls', rows: [HALLS, ...Array.from({ length: 3000 }, (_, i) => [`V-${i}`, null, null, 'zzzz', -5])] }] });
    const { problems, omittedProblems } = await readWorkbook(bytes, exampleSheets);
    expect(problems).toHaveLength(5000);
    expect(omittedProblems).toBe(4000);
  });
});
