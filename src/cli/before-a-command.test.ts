import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testDatabase } from '../platform/database/testing.ts';
import { runCommand } from './run-command.ts';
import { captureOutput } from './testing.ts';

const written = captureOutput();
const { url, ownerUrl } = await testDatabase({ isMigrated: false });

test.each([['audit'], ['backup', join(tmpdir(), 'never-written')]])('%s of a database without tables names the migrations it lacks, and the way out', async (...words) => {
  expect(await runCommand(words, { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, LANG: 'en' })).toBe(1);
  expect(written.err).toMatch(/^The database lacks these migrations: 0000_platform\.sql, /m);
  expect(written.err).toContain('Run covalence migrate');
});

test('a workbook that is not there is named, in the language of the terminal', async () => {
  expect(await runCommand(['workbook', 'check', 'no-such.xlsx'], { LANG: 'zh_CN.UTF-8' })).toBe(1);
  expect(written.err).toBe('找不到文件“no-such.xlsx”。\n请检查路径和文件名。\n');
});

test('a workbook to import that is not there is named', async () => {
  expect(await runCommand(['workbook', 'import', 'no-such.xlsx'], { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, LANG: 'en' })).toBe(1);
  expect(written.err).toContain('There is no file "no-such.xlsx".');
});
