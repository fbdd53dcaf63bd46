import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runCommand } from './run-command.ts';
import { captureOutput } from './testing.ts';

const folder = mkdtempSync(join(tmpdir(), 'covalence-solve-'));
const fileWith = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
afterAll(() => rmSync(folder, { recursive: true }));

const written = captureOutput();

test('what is wrong with a file is told with its name and place, with exit code 1', async () => {
  const broken = fileWith('broken.json', '{"format": ');
  expect(await runCommand(['solve', broken, '--lang', 'en'], {})).toBe(1);
  expect(written.err).toContain(broken);
  written.err = '';
  const wrong = fileWith('wrong.json', '{"weekCount": 0}');
  expect(await runCommand(['solve', wrong, '--lang', 'en'], {})).toBe(1);
  expect(written.err).toContain(`${wrong} $.weekCount`);
  written.err = '';
  const missing = join(folder, 'missing.json');
  expect(await runCommand(['solve', missing, '--lang', 'en'], {})).toBe(1);
  expect(written.err).toContain('ENOENT');
});
