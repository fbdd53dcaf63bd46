import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from '../app.ts';
import { startWork, storeys, version } from '../composition.ts';
import { loadExample, readExampleAccounts, type ExampleAccount } from '../example.ts';
import { people } from '../people-of-session.ts';
import { openDatabase, refuseStrongRole, type Database } from '../platform/database/connect.ts';
import { emptyTables } from '../platform/database/empty-tables.ts';
import { migrate, requireMigrated } from '../platform/database/migrate.ts';
import { AppError, declareErrors } from '../platform/errors.ts';
import { projectFolder } from '../platform/project-folder.ts';
import type { Command, CommandCall, Settings } from './command.ts';
import { listen, refuseTakenPort, type Listener } from './listen.ts';

declareErrors({
  host_refused: {
    status: 400,
    says: {
      zh: '存在示例账号，不能在 {host} 上对外开放：其密码以明文保存在数据文件夹中。',
      en: 'There are example accounts, so the server does not open to {host}: their passwords lie in the data folder.',
    },
    wayOut: {
      zh: '不设 HOST 即只在本机开放；或用 COVALENCE_DATA 指定新的数据文件夹，以 --no-example 启动，并运行 covalence setup。',
      en: 'Leave HOST unset to serve this machine only; or name a new data folder with COVALENCE_DATA, start with --no-example and run covalence setup.',
    },
  },
});

const EXAMPLE = join('examples', 'bay-area-base.xlsx');

export const command: Command = {
  says: {
    zh: '启动服务器：网页、接口与后台任务。首次启动内置数据库时载入示例。',
    en: 'Serves the web app, the API and background jobs. The first start on the built-in database loads the example.',
  },
  usage: '[--example | --no-example]',
  options: {
    example: { type: 'boolean', says: { zh: '空数据库载入示例（使用 DATABASE_URL 时）', en: 'Load the example into an empty database (with DATABASE_URL)' } },
    'no-example': { type: 'boolean', says: { zh: '不载入示例', en: 'Load no example' } },
  },
  run: serve,
};

async function serve(call: CommandCall): Promise<number> {
  const { settings, log, signal } = call;
  const say = (line: string): void => log(`covalence: ${line}`);
  await refuseTakenPort(settings);
  say(settings.databaseUrl === undefined ? `starting PostgreSQL in ${settings.dataFolder}` : 'connecting to PostgreSQL');
  const database = await openDatabase({ ...settings, log: say, purpose: 'serve' });
  try {
    await bringForward(database, say);
    await refuseStrongRole(database);
    if (wantsExample(call)) await loadExampleOnce(database, settings, say);
    await refuseOpenHost(database, settings);
    const app = await createApp({
      database,
      storeys,
      people,
      version,
      webFolder: join(projectFolder(), 'dist', 'web'),
      publicUrl: process.env['PUBLIC_URL'],
      trustsProxy: process.env['TRUST_PROXY'] === '1',
    });
    const listener = await listen(app.fetch, settings, say);
    const work = await startWork(database);
    await greet(call, listener);
    await untilAborted(signal);
    say('stopping …');
    await listener.stop();
    await work.stop();
  } finally {
    await database.close();
  }
  say('stopped');
  return 0;
}

async function bringForward(database: Database, say: (line: string) => void): Promise<void> {
  if (database.hasOwner) {
    await migrate(database.owner(), { log: say });
    return;
  }
  await requireMigrated(database.pool);
}

function wantsExample({ settings, flag }: CommandCall): boolean {
  if (flag('no-example')) return false;
  return settings.databaseUrl === undefined || flag('example');
}

/**
 * Loads the example into a database without any consortium. Loading has several transactions; a note in the data folder
 * says that one was begun, so that a start after a kill in between empties what it left and loads again.
 */
async function loadExampleOnce(database: Database, settings: Settings, say: (line: string) => void): Promise<void> {
  const workbook = join(projectFolder(), EXAMPLE);
  const note = join(settings.dataFolder, 'example-loading');
  if (existsSync(note)) {
    say('the example was not loaded to its end; loading it again');
    await emptyTables(database.owner());
  }
  const { rows } = await database.pool.query('select from platform.consortium limit 1');
  if (rows.length > 0 || !existsSync(workbook)) return;
  say('loading the example …');
  const from = Date.now();
  writeFileSync(note, '');
  await loadExample({ database, workbook, dataFolder: settings.dataFolder, log: say });
  rmSync(note, { force: true });
  say(`the example is loaded (${((Date.now() - from) / 1000).toFixed(1)} s)`);
}

async function refuseOpenHost(database: Database, { host }: Settings): Promise<void> {
  if (host === 'localhost' || host === '127.0.0.1' || host === '::1') return;
  const { rows } = await database.pool.query('select from platform.account where is_example limit 1');
  if (rows.length > 0) throw new AppError('host_refused', { host });
}

/** The address, and how to sign in as each kind of user. */
async function greet({ settings, print, locale, isJson }: CommandCall, listener: Listener): Promise<void> {
  const accounts = await readExampleAccounts(settings.dataFolder);
  if (isJson) {
    print(JSON.stringify({ url: listener.url, accounts }));
    return;
  }
  const say = { zh: { ready: '已就绪', signIn: '示例账号', stop: '按 Ctrl-C 停止' }, en: { ready: 'ready at', signIn: 'sign in as', stop: 'Ctrl-C stops everything' } }[locale];
  print('');
  print(`  Covalence ${say.ready}  ${listener.url}`);
  const shown = oneOfEachKind(accounts);
  if (shown.length > 0) {
    print('');
    print(`  ${say.signIn}:`);
    const width = Math.max(...shown.map(({ email }) => email.length));
    for (const { email, password, name, roles } of shown) print(`    ${email.padEnd(width)}  ${password}  ${name} (${roles.join(', ')})`);
  }
  print('');
  print(`  ${say.stop}`);
}

/** The first account of every role in every party: enough to see each kind of home page, few enough to read. */
function oneOfEachKind(accounts: readonly ExampleAccount[]): ExampleAccount[] {
  const seen = new Set<string>();
  return accounts.filter(({ roles }) => {
    const fresh = roles.filter((role) => !seen.has(role));
    for (const role of fresh) seen.add(role);
    return fresh.length > 0;
  });
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
