import { expect, test } from 'vitest';
import { commands } from './commands.ts';
import { runCommand, settingsOf } from './run-command.ts';
import { captureOutput } from './testing.ts';

const written = captureOutput();

test('the overview names every command, in the language of the terminal', async () => {
  expect(await runCommand(['--help'], { LANG: 'zh_CN.UTF-8' })).toBe(0);
  for (const [name, { says }] of Object.entries(commands)) expect(written.out).toMatch(new RegExp(`${name} +${says.zh}`));
  written.out = '';
  expect(await runCommand([], { LANG: 'de_DE.UTF-8' })).toBe(2);
  expect(written.out).toContain(commands['serve']?.says.en);
});

test.each(Object.keys(commands))('%s has help in both languages, and lists its options', async (name) => {
  const command = (await commands[name]?.load())?.command;
  for (const locale of ['zh', 'en'] as const) {
    written.out = '';
    expect(await runCommand([name, '--help', '--lang', locale], {})).toBe(0);
    expect(written.out).toContain(command?.says[locale]);
    for (const option of Object.keys(command?.options ?? {})) expect(written.out).toContain(`--${option}`);
  }
});

test('an unknown command and an unknown option are told, with exit code 2', async () => {
  expect(await runCommand(['prove'], {})).toBe(2);
  expect(written.err).toBe('There is no command prove.\ncovalence --help lists them.\n');
  written.err = '';
  expect(await runCommand(['migrate', '--quickly'], {})).toBe(2);
  expect(written.err).toContain("'--quickly'");
  expect(await runCommand(['constructor'], {})).toBe(2);
});

test('with --json the error is JSON too', async () => {
  expect(await runCommand(['prove', '--json', '--lang=zh'], {})).toBe(2);
  expect(JSON.parse(written.out)).toMatchObject({ error: { code: 'command_unknown', message: '没有命令 prove。', facts: { command: 'prove' } } });
});

test.each(['abc', '70000', '-1', '1.5'])('PORT=%s is refused', (PORT) => {
  expect(() => settingsOf({ PORT })).toThrow(expect.objectContaining({ code: 'setting_unlawful' }));
});

test('without settings: port 4120, this machine only, data in the clone', () => {
  expect(settingsOf({})).toMatchObject({ port: 4120, host: 'localhost', databaseUrl: undefined, dataFolder: expect.stringMatching(/\/data$/) });
  expect(settingsOf({ PORT: '', COVALENCE_DATA: 'elsewhere' }).dataFolder).toBe(`${process.cwd()}/elsewhere`);
});
