import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../ids.ts';
import { projectFolder } from '../project-folder.ts';
import { openDatabase, refuseStrongRole } from './connect.ts';
import { preparePlaces } from './data-folder.ts';
import { startEmbedded, type Embedded } from './embedded.ts';
import { migrate } from './migrate.ts';
import { canReach, isRoot, nobody } from './unprivileged-user.ts';
import { isAlive } from './process-state.ts';

const base = mkdtempSync(join(tmpdir(), 'covalence-embedded-'));
chmodSync(base, 0o755);
const script = join(projectFolder(), 'dist', 'tests', `dying-server-${process.pid}.js`);
const outsideClusters: string[] = [];

beforeAll(async () => {
  const entry = join(projectFolder(), 'src', 'platform', 'database', 'dying-server.ts');
  await build({ entryPoints: [entry], outfile: script, bundle: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'error' });
});
afterAll(() => {
  rmSync(base, { recursive: true, force: true });
  rmSync(script, { force: true });
  for (const folder of outsideClusters) rmSync(folder, { recursive: true, force: true });
});

const freshFolder = (): string => join(base, newId());
/** One cluster for the tests that leave it whole: making one takes longest. */
const oneFolder = freshFolder();
const log = (): void => undefined;
const start = (dataFolder: string, purpose: 'serve' | 'attach' = 'serve'): Promise<Embedded> => startEmbedded({ dataFolder, log, purpose });

async function startElsewhere(dataFolder: string, purpose: 'serve' | 'attach' = 'serve'): Promise<{ child: ChildProcess; isAdopted: boolean }> {
  const child = spawn(process.execPath, [script, dataFolder, purpose], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [first] = (await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])) as unknown[];
  if (!Buffer.isBuffer(first)) throw new Error(said);
  const { isAdopted } = JSON.parse(first.toString()) as { isAdopted: boolean };
  return { child, isAdopted };
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

const postmasterOf = (dataFolder: string): number => Number(readFileSync(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
const socketFolderOf = (embedded: Embedded): string => new URL(embedded.url).searchParams.get('host') ?? '';

test('the server listens on a private socket only, with two roles of which the app is the weaker', async () => {
  const folder = freshFolder();
  const embedded = await start(folder);
  const socketFolder = socketFolderOf(embedded);
  expect(statSync(socketFolder).mode & 0o777).toBe(0o700);
  expect(Buffer.byteLength(join(socketFolder, '.s.PGSQL.5432'))).toBeLessThanOrEqual(107);
  const [settings] = await ask(embedded.url, "select current_setting('listen_addresses') as tcp, current_setting('fsync') as fsync");
  expect(settings).toEqual({ tcp: '', fsync: 'on' });
  const roles = await ask(embedded.url, "select rolname, rolsuper, rolbypassrls, rolcreatedb from pg_roles where rolname like 'covalence%' order by 1");
  expect(roles).toEqual([
    { rolname: 'covalence_app', rolsuper: false, rolbypassrls: false, rolcreatedb: false },
    { rolname: 'covalence_owner', rolsuper: false, rolbypassrls: true, rolcreatedb: false },
  ]);
  const [database] = await ask(embedded.url, "select datlocprovider as provider, pg_encoding_to_char(encoding) as encoding from pg_database where datname = 'covalence'");
  expect(database).toEqual({ provider: 'i', encoding: 'UTF8' });
  await embedded.stop();
  expect(existsSync(socketFolder)).toBe(false);
  expect(existsSync(join(folder, 'postgres', 'postmaster.pid'))).toBe(false);
  await expect(ask(embedded.url, 'select 1')).rejects.toThrow();
});

test('a second start keeps the data', async () => {
  const folder = oneFolder;
  const first = await start(folder);
  await ask(first.ownerUrl, 'drop table if exists kept; create table kept as select 42 as answer');
  await first.stop();
  const second = await start(folder);
  expect(second.isAdopted).toBe(false);
  expect(await ask(second.ownerUrl, 'select answer from kept')).toEqual([{ answer: 42 }]);
  await second.stop();
});

test('blanks, Chinese characters and a long path are no obstacle', async () => {
  const folder = join(base, '数据 文件夹', `long ${'很长的路径'.repeat(12)}`, 'x'.repeat(120), "it's");
  const embedded = await start(folder);
  expect(await ask(embedded.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await embedded.stop();
});

test('a second serve on the folder is refused; a command attaches and leaves the server alone', async () => {
  const folder = oneFolder;
  const serving = await start(folder);
  await expect(start(folder)).rejects.toMatchObject({ code: 'database_already_served', facts: { pid: String(process.pid) } });
  const command = await start(folder, 'attach');
  expect(command.isAdopted).toBe(true);
  await command.stop();
  expect(await ask(serving.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await serving.stop();
});

test('of two commands without a serve the last one stops the server', async () => {
  const folder = oneFolder;
  const [first, second] = await Promise.all([start(folder, 'attach'), start(folder, 'attach')]);
  const postmaster = postmasterOf(folder);
  await first.stop();
  expect(await ask(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await second.stop();
  expect(isAlive(postmaster)).toBe(false);
});

test('two serves at once: one serves, the other is refused', async () => {
  const folder = oneFolder;
  const outcomes = await Promise.allSettled([start(folder), start(folder)]);
  const won = outcomes.filter((outcome) => outcome.status === 'fulfilled');
  const lost = outcomes.filter((outcome) => outcome.status === 'rejected');
  expect(won).toHaveLength(1);
  expect(lost).toMatchObject([{ reason: { code: 'database_already_served' } }]);
  await won[0]?.value.stop();
});

test('after a kill -9 of Node alone the living server is adopted with its data', async () => {
  const folder = oneFolder;
  const { child } = await startElsewhere(folder);
  const postmaster = postmasterOf(folder);
  await kill(child);
  expect(isAlive(postmaster)).toBe(true);
  const embedded = await start(folder);
  expect(embedded.isAdopted).toBe(true);
  expect(postmasterOf(folder)).toBe(postmaster);
  await embedded.stop();
  expect(isAlive(postmaster)).toBe(false);
});

test('after a kill -9 of everything the data is recovered', async () => {
  const folder = oneFolder;
  const { child } = await startElsewhere(folder);
  const attached = await start(folder, 'attach');
  await ask(attached.ownerUrl, 'drop table if exists kept; create table kept as select 42 as answer');
  await attached.leave();
  const socketFolder = socketFolderOf(attached);
  process.kill(postmasterOf(folder), 'SIGKILL');
  await kill(child);
  expect(existsSync(join(folder, 'postgres', 'postmaster.pid'))).toBe(true);
  const embedded = await start(folder);
  expect(embedded.isAdopted).toBe(false);
  expect(await ask(embedded.ownerUrl, 'select answer from kept')).toEqual([{ answer: 42 }]);
  expect(existsSync(socketFolder)).toBe(false);
  await embedded.stop();
});

test('a postmaster.pid whose number now belongs to another process is passed over', async () => {
  const folder = oneFolder;
  await (await start(folder)).stop();
  const stranger = spawn('sleep', ['60'], { stdio: 'ignore' });
  const lines = [stranger.pid, join(folder, 'postgres'), 1, 5432, '/tmp/covalence-pg-zzzzzz', '', '  5432001         0', 'ready   ', ''];
  writeFileSync(join(folder, 'postgres', 'postmaster.pid'), lines.join('\n'));
  const embedded = await start(folder);
  expect(await ask(embedded.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await embedded.stop();
  expect(stranger.exitCode).toBeNull();
  stranger.kill('SIGKILL');
});

test('a server whose socket was deleted is replaced', async () => {
  const folder = oneFolder;
  const { child } = await startElsewhere(folder);
  const before = postmasterOf(folder);
  const attached = await start(folder, 'attach');
  await attached.leave();
  await kill(child);
  rmSync(socketFolderOf(attached), { recursive: true });
  const embedded = await start(folder);
  expect(isAlive(before)).toBe(false);
  expect(await ask(embedded.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await embedded.stop();
});

test('a start that was killed while it made the database is begun anew', async () => {
  const folder = freshFolder();
  mkdirSync(join(folder, 'postgres.new-half'), { recursive: true });
  writeFileSync(join(folder, 'postgres.new-half', 'PG_VERSION'), '18\n');
  writeFileSync(join(folder, 'start.lock'), '999999 gone x');
  const embedded = await start(folder);
  expect(readdirSync(folder).filter((name) => name.includes('.new-') || name.startsWith('start.lock'))).toEqual([]);
  await embedded.stop();
});

test('a folder made by another PostgreSQL is refused by name', async () => {
  const folder = freshFolder();
  await (await start(folder)).stop();
  writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '14\n');
  await expect(start(folder)).rejects.toMatchObject({ code: 'database_other_version', facts: { found: '14', ours: 18 } });
});

test('a data folder reached through a symbolic link is the same folder', async () => {
  const folder = oneFolder;
  const link = freshFolder();
  const embedded = await start(folder);
  symlinkSync(folder, link);
  await expect(start(link)).rejects.toMatchObject({ code: 'database_already_served' });
  await embedded.stop();
});

test('a data folder that PostgreSQL could not reach as nobody has its cluster elsewhere, and says where', async () => {
  const home = freshFolder();
  mkdirSync(home, { mode: 0o700 });
  const folder = join(home, 'data');
  const embedded = await start(folder);
  const { clusterFolder } = preparePlaces(folder);
  if (isRoot()) {
    outsideClusters.push(dirname(clusterFolder));
    expect(canReach(nobody(), folder)).toBe(false);
    expect(canReach(nobody(), dirname(clusterFolder))).toBe(true);
    expect(JSON.parse(readFileSync(join(folder, 'cluster-location.json'), 'utf8'))).toEqual({ clusterFolder });
    expect(statSync(clusterFolder).uid).toBe(nobody().uid);
  } else {
    // A plain user's server runs as that user, who reaches the own folders.
    expect(clusterFolder).toBe(join(folder, 'postgres'));
  }
  await ask(embedded.ownerUrl, 'create table kept as select 42 as answer');
  await embedded.stop();
  const again = await start(folder);
  expect(await ask(again.ownerUrl, 'select answer from kept')).toEqual([{ answer: 42 }]);
  await again.stop();
});

test('serving with a role that row-level security does not hold is refused', async () => {
  const folder = oneFolder;
  const embedded = await start(folder, 'attach');
  const reasons = async (databaseUrl: string): Promise<unknown> => {
    const database = await openDatabase({ databaseUrl, ownerUrl: embedded.ownerUrl, dataFolder: '', log });
    try {
      await migrate(database.owner());
      await refuseStrongRole(database);
      return [];
    } catch (error) {
      return (error as { facts: { reasons: { en: string }[] } }).facts.reasons.map(({ en }) => en);
    } finally {
      await database.close();
    }
  };
  expect(await reasons(embedded.url)).toEqual([]);
  expect(await reasons(embedded.superuserUrl.replace('/postgres?', '/covalence?'))).toEqual(['it is a superuser', 'it bypasses row-level security']);
  expect(await reasons(embedded.ownerUrl)).toEqual(['it bypasses row-level security', expect.stringMatching(/^it owns the table /)]);
  await embedded.stop();
});

test('a server that is not there is an error with the address, without the password', async () => {
  const opening = openDatabase({ databaseUrl: 'postgresql://app:secret@127.0.0.1:1/covalence', dataFolder: '', log });
  await expect(opening).rejects.toMatchObject({
    code: 'database_unreachable',
    facts: { server: 'postgresql://app:…@127.0.0.1:1/covalence', variable: 'DATABASE_URL' },
  });
});
