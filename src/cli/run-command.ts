import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError, declareErrors, presentError, type Locale } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { projectFolder } from '../platform/project-folder.ts';
import type { Command, Option, Settings } from './command.ts';
import { commands } from './commands.ts';
import { commandHelp, overview } from './help.ts';

declareErrors({
  command_unknown: {
    status: 400,
    says: { zh: '没有命令 {command}。', en: 'There is no command {command}.' },
    wayOut: { zh: 'covalence --help 列出全部命令。', en: 'covalence --help lists them.' },
  },
  command_misused: {
    status: 400,
    says: { zh: '命令 {command} 的参数有误：{reason}', en: 'The command {command} was called wrongly: {reason}' },
    wayOut: { zh: '参见 covalence {command} --help。', en: 'See covalence {command} --help.' },
  },
  setting_unlawful: {
    status: 400,
    says: { zh: '环境变量 {name} 的值“{value}”无效。', en: 'The environment variable {name} has the value "{value}", which means nothing.' },
    wayOut: { zh: '{expected}', en: '{expected}' },
  },
});

/** Options every command has. */
const EVERYWHERE: Readonly<Record<string, Option>> = {
  help: { type: 'boolean', short: 'h', says: { zh: '显示此帮助', en: 'Show this help' } },
  json: { type: 'boolean', says: { zh: '以 JSON 输出结果（及错误）', en: 'Print the answer, or the error, as JSON' } },
  lang: { type: 'string', value: 'zh|en', says: { zh: '输出语言（默认依 LANG）', en: 'Language of the output (else that of LANG)' } },
};

/**
 * Runs one command line and returns its exit code: 0 done, 1 refused or failed, 2 called wrongly, 130 interrupted.
 * Errors are written as sentences with a way out; a defect is written whole.
 */
export async function runCommand(words: readonly string[], environment: NodeJS.ProcessEnv = process.env): Promise<number> {
  const locale = localeOf(words, environment);
  const isJson = words.includes('--json');
  try {
    const [name, ...rest] = words;
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
      process.stdout.write(overview(locale));
      return name === undefined ? 2 : 0;
    }
    const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (entry === undefined) throw new AppError('command_unknown', { command: name });
    const { command } = await entry.load();
    return await call(name, command, rest, locale, environment);
  } catch (error) {
    return writeError(error, locale, isJson);
  }
}

async function call(name: string, command: Command, words: readonly string[], locale: Locale, environment: NodeJS.ProcessEnv): Promise<number> {
  const options = { ...command.options, ...EVERYWHERE };
  const { values, positionals } = parse(name, words, options);
  if (values['help'] === true) {
    process.stdout.write(commandHelp(name, command, options, locale));
    return 0;
  }
  const interrupted = new AbortController();
  const interrupt = (): void => interrupted.abort();
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt).on('SIGHUP', interrupt);
  try {
    const code = await command.run({
      words: positionals,
      option: (option) => (typeof values[option] === 'string' ? values[option] : undefined),
      flag: (option) => values[option] === true,
      locale,
      isJson: values['json'] === true,
      settings: settingsOf(environment),
      print: (line) => process.stdout.write(`${line}\n`),
      log: (line) => process.stderr.write(`${line}\n`),
      signal: interrupted.signal,
    });
    return code ?? 0;
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt).off('SIGHUP', interrupt);
  }
}

function parse(name: string, words: readonly string[], options: Readonly<Record<string, Option>>): { values: Record<string, unknown>; positionals: string[] } {
  const config = Object.fromEntries(
    Object.entries(options).map(([option, { type, short }]) => [option, short === undefined ? { type } : { type, short }]),
  );
  try {
    return parseArgs({ args: [...words], options: config, allowPositionals: true, strict: true });
  } catch (error) {
    throw new AppError('command_misused', { command: name, reason: error instanceof Error ? error.message : String(error) }, { cause: error });
  }
}

export function settingsOf(environment: NodeJS.ProcessEnv): Settings {
  const { DATABASE_URL, DATABASE_OWNER_URL, COVALENCE_DATA, PORT, HOST } = environment;
  const port = PORT === undefined || PORT === '' ? 4120 : Number(PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    const expected = { zh: '应为 0 至 65535 的整数。', en: 'It is a whole number from 0 to 65535.' };
    throw new AppError('setting_unlawful', { name: 'PORT', value: PORT, expected });
  }
  return {
    databaseUrl: DATABASE_URL || undefined,
    ownerUrl: DATABASE_OWNER_URL || undefined,
    dataFolder: COVALENCE_DATA ? resolve(COVALENCE_DATA) : join(projectFolder(), 'data'),
    port,
    host: HOST || 'localhost',
  };
}

/** `--lang`, else the language of the terminal. */
function localeOf(words: readonly string[], environment: NodeJS.ProcessEnv): Locale {
  const given = words.find((word) => word.startsWith('--lang='))?.slice(7) ?? (words.includes('--lang') ? words[words.indexOf('--lang') + 1] : undefined);
  if (given === 'zh' || given === 'en') return given;
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  return (LC_ALL || LC_MESSAGES || LANG || '').toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

function writeError(error: unknown, locale: Locale, isJson: boolean): number {
  if (error instanceof AppError) {
    const presented = presentError(error, locale);
    if (isJson) process.stdout.write(`${JSON.stringify({ error: presented })}\n`);
    else process.stderr.write(`${presented.message}\n${presented.wayOut}\n`);
    return error.code.startsWith('command_') ? 2 : 1;
  }
  const incident = newId();
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  if (isJson) process.stdout.write(`${JSON.stringify({ error: { code: 'defect', message: String(error), facts: { incident } } })}\n`);
  return 1;
}
