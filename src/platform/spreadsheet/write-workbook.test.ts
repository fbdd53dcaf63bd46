import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError, presentError } from '../errors.ts';
import { sheet } from '../sheet.ts';
import { exampleSheets } from './fixtures/example-sheets.ts';
import { savedFacts } from './fixtures/saved-facts.ts';
import { readWorkbook } from './read-workbook.ts';
import { streamWorkbook, templateWorkbook, writeWorkbook } from './write-workbook.ts';

const title = { zh: '示例', en: 'Example' };

/** Opens our bytes with a library that is not ours. */
async function open(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  return workbook;
}

async function tabOf(bytes: Uint8Array, name: string): Promise<ExcelJS.Worksheet> {
  const tab = (await open(bytes)).getWorksheet(name);
  if (!tab) throw new Error(`no tab ${name}`);
  return tab;
}

describe('a workbook we write', () => {
  it('has a guide, a tab per sheet and hidden lists', async () => {
    const { worksheets } = await open(await writeWorkbook(exampleSheets, savedFacts, { title }));
    expect(worksheets.map(({ name, state }) => [name, state])).toEqual([['说明 Guide', 'visible'], ['车间 Halls', 'visible'], ['轮岗 Stays', 'visible'], ['列表 Lists', 'hidden']]);
  });

  it('has headers in both languages, frozen and filtered, in columns wide enough for Chinese', async () => {
    const tab = await tabOf(await writeWorkbook(exampleSheets, savedFacts, { title }), '车间 Halls');
    expect(tab.getRow(1).values).toEqual([undefined, '编号 / Key', '中文名称 / Chinese name', '英文名称 / English name', '类别 / Kind', '工位数 / Places', '室内 / Indoor', '危险源 / Hazards']);
    expect(tab.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(tab.autoFilter).toBe('A1:G4');
    expect(tab.getColumn(2).width).toBeGreaterThanOrEqual(16);
  });

  it('offers choices, flags and rows of other sheets as lists, and says what a column takes', async () => {
    const bytes = await writeWorkbook(exampleSheets, savedFacts, { title, locale: 'zh' });
    const halls = await tabOf(bytes, '车间 Halls');
    const lists = await tabOf(bytes, '列表 Lists');
    expect(halls.getCell('D2').dataValidation).toMatchObject({ type: 'list', formulae: ["'列表 Lists'!$A$1:$A$3"] });
    expect(lists.getColumn(1).values.slice(1)).toEqual(['生产装置', '实验室', '装置、实验室']);
    expect(halls.getCell('E9').dataValidation).toMatchObject({ type: 'whole', formulae: [0, 500] });
    expect(halls.getCell('A1').dataValidation.prompt).toBe('稳定的编号。\nA stable key.');
    const stays = await tabOf(bytes, '轮岗 Stays');
    expect(stays.getCell('C2').dataValidation).toMatchObject({ type: 'list', formulae: ["OFFSET('车间 Halls'!$A$2,0,0,MAX(1,COUNTA('车间 Halls'!$A$2:$A$1048576)),1)"] });
  });

  it('writes labels in the language asked for, and a key where a label would be misread', async () => {
    const textOf = async (locale?: 'zh' | 'en') => {
      const tab = await tabOf(await writeWorkbook(exampleSheets, savedFacts, locale ? { title, locale } : { title }), '车间 Halls');
      return [tab.getCell('D2').text, tab.getCell('F2').text, tab.getCell('G2').text];
    };
    expect(await textOf('zh')).toEqual(['生产装置', '是', '高温; 酸']);
    expect(await textOf('en')).toEqual(['Plant', 'Yes', 'Heat; Acid']);
    expect(await textOf()).toEqual(['生产装置 / Plant', '是 / Yes', '高温 / Heat; 酸 / Acid']);
    const tags = sheet({ id: 'tags', title: { zh: '标签', en: 'Tags' }, help: title, key: ['key'], columns: { key: { type: 'key', header: { zh: '编号', en: 'Key' } }, tags: { type: 'choices', header: { zh: '标签', en: 'Tags' }, options: { a: { zh: '甲，乙', en: 'A, B' }, b: { zh: '丙', en: 'a' } } } } });
    const facts = { tags: [{ key: 'x', tags: ['a', 'b'] }] } as const;
    const bytes = await writeWorkbook({ tags }, facts, { title, locale: 'en' });
    expect((await tabOf(bytes, '标签 Tags')).getCell('B2').text).toBe('a; b');
    expect((await readWorkbook(bytes, { tags })).facts).toEqual(facts);
  });

  it('writes days as days and keeps texts that look like formulas texts', async () => {
    const bytes = await writeWorkbook(exampleSheets, savedFacts, { title });
    const stays = await tabOf(bytes, '轮岗 Stays');
    expect(stays.getCell('B2').value).toEqual(new Date('2026-09-07T00:00:00Z'));
    expect(stays.getCell('B2').numFmt).toMatch(/yyyy/);
    const halls = await tabOf(bytes, '车间 Halls');
    expect(halls.getCell('C3').type).toBe(ExcelJS.ValueType.String);
    expect(halls.getCell('C3').value).toBe('=SUM(A1:A9)');
    expect(halls.getCell('A2').numFmt).toBe('@');
  });

  it('explains every sheet and column in its guide', async () => {
    const guide = await tabOf(await templateWorkbook(exampleSheets, { title }), '说明 Guide');
    const keys = guide.getColumn(7).values.filter((value) => value !== undefined);
    expect(keys).toEqual(['代码 / Key', 'halls', ...Object.keys(exampleSheets.halls.columns), 'stays', ...Object.keys(exampleSheets.stays.columns)]);
    const kind = guide.getRow(9 + Object.keys(exampleSheets.halls.columns).indexOf('kind') + 1).values;
    expect(kind).toEqual([undefined, '车间 Halls', '类别 / Kind', '是 / Yes', '单选 / one choice', '生产装置 / Plant (plant)\n实验室 / Laboratory (lab)\n装置、实验室 / Plant, laboratory (both)', undefined, 'kind']);
  });

  it('is read back as empty when it is a template', async () => {
    const read = await readWorkbook(await templateWorkbook(exampleSheets, { title }), exampleSheets);
    expect(read).toMatchObject({ problems: [], facts: { halls: [], stays: [] }, missingSheets: [], unknownSheets: [], rowsRead: 0 });
  });

  it('is refused when a fact is no day, a text too long for a cell, or a tab would have an impossible name', async () => {
    const stays = [{ ...savedFacts.stays[0], week: 'soon' }] as typeof savedFacts.stays;
    await expect(writeWorkbook(exampleSheets, { stays }, { title })).rejects.toThrow('"soon" is not a day');
    const remark = '长'.repeat(32_768);
    const refused = await writeWorkbook(exampleSheets, { stays: [{ ...savedFacts.stays[0], remark }] as typeof savedFacts.stays }, { title }).catch((error: unknown) => error);
    expect(refused instanceof AppError && presentError(refused, 'en').message).toBe('In "Stays", row 2, "Remark" has 32768 characters; an XLSX cell holds 32767 at most.');
    const long = { ...exampleSheets.halls, title: { zh: '车间', en: 'Halls of the whole integrated site' } };
    await expect(templateWorkbook({ halls: long }, { title })).rejects.toThrow('cannot be the name of a tab');
  });
});

describe('a stream that nobody reads to its end', () => {
  it('stops without an error', async () => {
    const halls = Array.from({ length: 20_000 }, (_, i) => ({ ...savedFacts.halls[0], key: `V-${i}` })) as unknown as typeof savedFacts.halls;
    const stream = streamWorkbook(exampleSheets, { halls }, { title });
    for await (const chunk of stream) {
      expect(chunk).toBeInstanceOf(Buffer);
      break;
    }
    await nextTurn();
    expect(stream.destroyed).toBe(true);
  });
});

describe('in a process of its own', () => {
  let folder = '';
  let program = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'workbook-'));
    program = join(folder, 'program.mjs');
    await writeFile(join(folder, 'entry.ts'), `export * from ${JSON.stringify(join(import.meta.dirname, 'index.ts'))}; export * from ${JSON.stringify(join(import.meta.dirname, 'fixtures/example-sheets.ts'))}; export * from ${JSON.stringify(join(import.meta.dirname, 'fixtures/saved-facts.ts'))};`);
    const banner = { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" };
    await build({ entryPoints: [join(folder, 'entry.ts')], bundle: true, platform: 'node', format: 'esm', outfile: program, banner, logLevel: 'error' });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const run = async (code: string, env: Readonly<Record<string, string>> = {}) => {
    const script = `import { readWorkbook, writeWorkbook, exampleSheets, savedFacts } from ${JSON.stringify(program)};\n${code}`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { env: { PATH: process.env['PATH'], ...env } });
    return stdout.trim();
  };

  it('the same facts give the same bytes in every time zone', async () => {
    const code = "process.stdout.write(Buffer.from(await writeWorkbook(exampleSheets, savedFacts, { title: { zh: '示例', en: 'Example' } })).toString('base64'))";
    const hashOf = (base64: string) => createHash('sha256').update(base64).digest('hex');
    const [shanghai, losAngeles] = [await run(code, { TZ: 'Asia/Shanghai' }), await run(code, { TZ: 'America/Los_Angeles' })];
    expect(shanghai.length).toBeGreaterThan(1000);
    expect(hashOf(shanghai)).toBe(hashOf(losAngeles));
  });

  it('20,000 rows are written and read within 512 MB', async () => {
    const code = `
      const halls = Array.from({ length: 5000 }, (_, i) => ({ key: 'V-' + i, nameZh: '反应器大厅第' + i + '号', nameEn: 'Reactor hall ' + i, kind: 'plant', places: i % 40, isIndoor: true, hazards: ['heat', 'acid'] }));
      const stays = Array.from({ length: 15000 }, (_, i) => ({ learner: 'L-' + i, week: '2026-09-07', hall: 'V-' + (i % 5000), alternatives: ['V-' + ((i + 1) % 5000)], until: '2026-09-11', hoursPerDay: 7.5, remark: '第 ' + i + ' 条备注，足够长，用来模拟真实的内容' }));
      const read = await readWorkbook(await writeWorkbook(exampleSheets, { halls, stays }, { title: { zh: '示例', en: 'Example' } }), exampleSheets);
      console.log(JSON.stringify({ rows: read.rowsRead, problems: read.problems.length, megabytes: process.resourceUsage().maxRSS / 1024 }));`;
    const { rows, problems, megabytes } = JSON.parse(await run(code)) as { rows: number; problems: number; megabytes: number };
    expect({ rows, problems }).toEqual({ rows: 20_000, problems: 0 });
    expect(megabytes).toBeLessThan(512);
  }, 60_000);
});
