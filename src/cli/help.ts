import type { Locale } from '../platform/errors.ts';
import type { Command, Option } from './command.ts';
import { commands } from './commands.ts';

const HEADS = {
  usage: { zh: '用法', en: 'Usage' },
  commands: { zh: '命令', en: 'Commands' },
  options: { zh: '选项', en: 'Options' },
  more: { zh: 'covalence 命令 --help 显示该命令的用法。', en: 'covalence COMMAND --help tells more about one.' },
  environment: { zh: '环境变量', en: 'Environment' },
} as const;

const ENVIRONMENT = {
  COVALENCE_DATA: { zh: '数据文件夹（默认为项目中的 data）', en: 'The data folder (else data in the clone)' },
  DATABASE_URL: { zh: '自有 PostgreSQL 服务器，应用角色的地址', en: "A PostgreSQL server of your own: the app role's address" },
  DATABASE_OWNER_URL: { zh: '同一服务器，所有者角色的地址', en: "The same server: the owner role's address" },
  PORT: { zh: '端口（默认 4120）', en: 'The port (else 4120)' },
  HOST: { zh: '监听地址（默认仅本机）', en: 'The address to listen on (else this machine only)' },
} as const;

/** The help of the whole command line. */
export function overview(locale: Locale): string {
  return lines(
    `${HEADS.usage[locale]}: covalence COMMAND …`,
    '',
    `${HEADS.commands[locale]}:`,
    ...table(Object.entries(commands).map(([name, { says }]) => [name, says[locale]])),
    '',
    `${HEADS.environment[locale]}:`,
    ...table(Object.entries(ENVIRONMENT).map(([name, says]) => [name, says[locale]])),
    '',
    HEADS.more[locale],
  );
}

export function commandHelp(name: string, command: Command, options: Readonly<Record<string, Option>>, locale: Locale): string {
  const usage = command.usage.split('\n').map((form) => `covalence ${name} ${form}`.trim());
  return lines(
    command.says[locale],
    '',
    `${HEADS.usage[locale]}: ${usage.join(`\n${' '.repeat(HEADS.usage[locale].length + 2)}`)}`,
    '',
    `${HEADS.options[locale]}:`,
    ...table(Object.entries(options).map(([option, { short, value, says }]) => [`${short === undefined ? '    ' : `-${short}, `}--${option}${value === undefined ? '' : ` ${value}`}`, says[locale]])),
  );
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`);
}

function lines(...text: string[]): string {
  return `${text.join('\n')}\n`;
}
