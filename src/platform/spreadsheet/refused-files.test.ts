import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppError, presentError } from '../errors.ts';
import { workbookErrors } from './errors.ts';
import { exampleSheets } from './fixtures/example-sheets.ts';
import { packParts, packWorkbook, tabXml } from './fixtures/pack-workbook.ts';
import { readWorkbook } from './read-workbook.ts';
import { writeWorkbook } from './write-workbook.ts';

const HEADER = ['Key', 'Chinese name', 'English name', 'Kind', 'Places', 'Indoor', 'Hazards'];
const headed = (rest: string) => tabXml([HEADER]).replace('</sheetData>', `${rest}</sheetData>`);
const halls = (xml: string | (() => Iterable<string>)) => packWorkbook({ tabs: [{ title: 'Halls', xml }] });
const good = () => packWorkbook({ tabs: [{ title: 'Halls', rows: [HEADER] }] });
const ole = (...names: string[]) => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), ...names.map((name) => Buffer.from(name, 'utf16le'))]);

function* flood(piece: string, times: number, before = '', after = ''): Generator<string> {
  const block = piece.repeat(1000);
  yield before;
  for (let i = 0; i < times / 1000; i += 1) yield block;
  yield after;
}

async function withoutDeclaredSize(bytes: Buffer, claimed: number): Promise<Buffer> {
  // Central directory entry of the first sheet: signature, then the uncompressed size 24 bytes on, the name 46 bytes on.
  const lying = Buffer.from(bytes);
  for (let at = lying.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = lying.indexOf('PK\x01\x02', at + 1, 'latin1')) {
    if (lying.subarray(at + 46, at + 70).toString('latin1').startsWith('xl/worksheets/')) lying.writeUInt32LE(claimed, at + 24);
  }
  return lying;
}

interface Refusal {
  readonly file: () => Promise<Buffer> | Buffer;
  readonly code: keyof typeof workbookErrors;
  readonly says: string | RegExp;
}

const refusals: Readonly<Record<string, Refusal>> = {
  'nothing at all': { file: () => Buffer.alloc(0), code: 'workbook_empty_file', says: 'The file is empty (0 bytes).' },
  'a workbook with a password': { file: () => ole('EncryptionInfo', 'EncryptedPackage'), code: 'workbook_encrypted', says: 'The workbook is protected by a password and cannot be read.' },
  'an old Excel workbook': { file: () => ole('Workbook'), code: 'workbook_wrong_kind', says: 'This is not an XLSX workbook but an old Excel 97–2003 workbook (.xls).' },
  'an old Word document': { file: () => ole('WordDocument'), code: 'workbook_wrong_kind', says: /an old Word document/ },
  'a CSV file': { file: () => Buffer.from('编号,名称\nV-1,大厅\n'), code: 'workbook_wrong_kind', says: /a text file such as CSV/ },
  'a PDF': { file: () => Buffer.from('%PDF-1.7\n%âãÏÓ\n'), code: 'workbook_wrong_kind', says: /a PDF file/ },
  'a picture': { file: () => Buffer.from('89504e470d0a1a0a0000000d', 'hex'), code: 'workbook_wrong_kind', says: /a picture/ },
  'a web page under a false name': { file: () => Buffer.from('<html><table><tr><td>V-1'), code: 'workbook_wrong_kind', says: /a web page/ },
  'random bytes': { file: () => Buffer.from('0001020304fefdfc', 'hex'), code: 'workbook_wrong_kind', says: /a file of another format/ },
  'an OpenDocument spreadsheet': { file: () => packParts({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }), code: 'workbook_wrong_kind', says: /an OpenDocument spreadsheet/ },
  'a Word document': { file: () => packParts({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<x/>' }), code: 'workbook_wrong_kind', says: /a Word document/ },
  'a binary workbook': { file: () => packParts({ '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': 'x' }), code: 'workbook_wrong_kind', says: /a binary workbook/ },
  'a ZIP archive around a workbook': { file: async () => packParts({ 'plan/plan.xlsx': await good() }), code: 'workbook_wrong_kind', says: /a ZIP archive that holds "plan\/plan.xlsx"/ },
  'a ZIP archive without files': { file: () => packParts({}), code: 'workbook_wrong_kind', says: /a ZIP archive/ },
  'half of a workbook': { file: async () => (await good()).subarray(0, 600), code: 'workbook_damaged', says: /^The workbook is damaged: ZIP/ },
  'a workbook with flipped bytes': { file: async () => { const bytes = Buffer.from(await good()); const at = bytes.indexOf('xl/worksheets/sheet1.xml') + 40; bytes[at] = (bytes[at] ?? 0) ^ 1; return bytes; }, code: 'workbook_damaged', says: /sheet1\.xml/ },
  'XML that breaks off': { file: () => halls('<worksheet><sheetData><row r="1"><c r="A1"'), code: 'workbook_damaged', says: /sheet1\.xml/ },
  'bytes that are no UTF-8': { file: () => packWorkbook({ tabs: [{ title: 'Halls', rows: [HEADER] }], parts: { 'xl/_rels/workbook.xml.rels': '\u0000' } }), code: 'workbook_damaged', says: /workbook\.xml\.rels/ },
  'a sheet that is listed but missing': { file: () => packWorkbook({ tabs: [], parts: { 'xl/workbook.xml': '<workbook xmlns:r="x"><sheets><sheet name="Halls" r:id="r1"/></sheets></workbook>' } }), code: 'workbook_damaged', says: /Halls/ },
  'a shared string that does not exist': { file: () => halls(headed('<row r="2"><c r="A2" t="s"><v>9</v></c></row>')), code: 'workbook_damaged', says: /shared string 9/ },
  'a row beyond the last': { file: () => halls(headed('<row r="99999999"><c t="str"><v>x</v></c></row>')), code: 'workbook_damaged', says: /row 99999999/ },
  'none of our sheets': { file: () => packWorkbook({ tabs: [{ title: 'Sheet1', rows: [['a']] }] }), code: 'workbook_without_known_sheets', says: 'The workbook has none of the sheets that are read; it has: Sheet1.' },
  'a file of 50 MB': { file: () => Buffer.alloc(50 * 1024 * 1024, 'PK'), code: 'workbook_too_large', says: 'The workbook is too large: the file has 50 MB, the limit is 25 MB.' },
  'a ZIP bomb': { file: () => halls(() => flood('<!-- -->', 18_000_000)), code: 'workbook_too_large', says: /sheet1\.xml inflates to 138 MB, the limit is 128 MB/ },
  'a ZIP bomb that declares a small size': { file: async () => withoutDeclaredSize(await halls(() => flood('<row/>', 4_000_000, '<worksheet><sheetData>', '</sheetData></worksheet>')), 1000), code: 'workbook_damaged', says: /sheet1\.xml/ },
  'an entity bomb': { file: () => halls('<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><worksheet>&b;</worksheet>'), code: 'workbook_unsafe', says: /DOCTYPE/ },
  'an entity that reads a file': { file: () => halls('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>'), code: 'workbook_unsafe', says: /DOCTYPE/ },
  'endless nesting': { file: () => halls(() => flood('<a>', 5_000_000)), code: 'workbook_unsafe', says: /depth > 64/ },
  'endless attributes': { file: () => halls(() => ['<worksheet ', ...Array.from({ length: 5000 }, (_, i) => `a${i}="" `), '/>']), code: 'workbook_unsafe', says: /attributes/ },
  'an endless text': { file: () => halls(() => flood('x'.repeat(10), 2_000_000, headed('').replace('</sheetData></worksheet>', '<row><c t="str"><v>'), '')), code: 'workbook_unsafe', says: /token/ },
  'too many rows': { file: () => halls(() => flood('<row><c><v>1</v></c></row>', 101_000, headed('').replace('</sheetData></worksheet>', ''), '</sheetData></worksheet>')), code: 'workbook_too_large', says: /rows with content: > 100000/ },
  'too many columns': { file: () => halls(headed('<row r="2"><c r="XFD2"><v>1</v></c></row>')), code: 'workbook_too_large', says: /columns in use: 16384/ },
  'too many sheets': { file: () => packWorkbook({ tabs: Array.from({ length: 201 }, (_, i) => ({ title: `S${i}` })) }), code: 'workbook_too_large', says: /more sheets/ },
  'one long text shown a hundred thousand times': { file: () => packWorkbook({ tabs: [{ title: 'Halls', xml: () => flood('<row><c t="s"><v>0</v></c></row>', 99_000, headed('').replace('</sheetData></worksheet>', ''), '</sheetData></worksheet>') }], sharedStrings: `<sst><si><t>${'a b'.repeat(10_000)}</t></si></sst>` }), code: 'workbook_too_large', says: /characters: > 64000000/ },
  'merged ranges over one another': { file: () => halls(() => flood('<mergeCell ref="B2:B90000"/>', 1000, `${headed('<row><c><v>1</v></c><c><v>1</v></c></row>'.repeat(5000)).replace('</worksheet>', '<mergeCells>')}`, '</mergeCells></worksheet>')), code: 'workbook_damaged', says: /overlapping merged ranges/ },
};

async function refusalOf(file: Uint8Array | string): Promise<AppError> {
  const outcome = await readWorkbook(file, exampleSheets).then(() => null, (error: unknown) => error);
  if (outcome instanceof AppError) return outcome;
  throw outcome instanceof Error ? outcome : new Error('the file was accepted');
}

describe('a file that cannot be read is refused with a sentence and a way out:', () => {
  it.each(Object.entries(refusals))('%s', async (_, { file, code, says }) => {
    const bytes = await file();
    const startedAt = performance.now();
    const refused = await refusalOf(bytes);
    const { message, wayOut } = presentError(refused, 'en');
    expect(refused.code).toBe(code);
    expect(message).toMatch(says);
    expect(wayOut).toMatch(/\.$/);
    const chinese = presentError(refused, 'zh');
    expect(`${message}${wayOut}${chinese.message}${chinese.wayOut}`).not.toMatch(/[{}]|undefined|\n|\.ts:/);
    expect(performance.now() - startedAt).toBeLessThan(15_000);
  });

  it('a path that leads nowhere, or to a folder', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'workbook-'));
    expect((await refusalOf(join(folder, 'none.xlsx'))).code).toBe('workbook_not_found');
    expect((await refusalOf(folder)).code).toBe('workbook_not_found');
    await writeFile(join(folder, 'empty.xlsx'), '');
    expect((await refusalOf(join(folder, 'empty.xlsx'))).code).toBe('workbook_empty_file');
    await rm(folder, { recursive: true });
  });

  it('and no refusal is without a case', () => {
    // Stopping is tested where progress is, the last one where files are written.
    const elsewhere = ['workbook_not_found', 'workbook_stopped', 'workbook_text_too_long'];
    expect(new Set([...Object.values(refusals).map(({ code }) => code), ...elsewhere])).toEqual(new Set(Object.keys(workbookErrors)));
  });

  it('any other damage: a flipped byte is refused, or has changed nothing that is read', async () => {
    const facts = { halls: [{ key: 'V-1', nameZh: '大厅', nameEn: 'Hall', kind: 'lab', places: 4, isIndoor: true, hazards: ['heat'] }], stays: [{ learner: 'L-1', week: '2026-09-07', hall: 'V-1', alternatives: null, until: '2026-09-11', hoursPerDay: 7.5, remark: null }] } as const;
    const whole = Buffer.from(await writeWorkbook(exampleSheets, facts, { title: { zh: '示例', en: 'Example' } }));
    let refused = 0;
    for (let at = 0; at < whole.length; at += 37) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      const read = await readWorkbook(bytes, exampleSheets).catch((error: unknown) => {
        if (!(error instanceof AppError)) throw error;
        refused += 1;
      });
      if (read) expect(read.facts).toEqual(facts);
    }
    expect(refused).toBeGreaterThan(20);
  });
});
