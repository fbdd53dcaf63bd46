import { spawn, spawnSync } from 'node:child_process';
import { chownSync, closeSync, existsSync, fstatSync, ftruncateSync, mkdirSync, openSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import pg from 'pg';
import { AppError } from '../errors.ts';
import { newId } from '../ids.ts';
import type { Log } from '../log.ts';
import { isSocketFolder, makeSocketFolder, type Places } from './data-folder.ts';
import { urlOf } from './socket-url.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import { isAlive, isPostgresOf, processesIn } from './process-state.ts';
import { databaseErrors } from './errors.ts';

export interface LivingServer {
  readonly pid: number;
  readonly socketFolder: string;
}

const READY_SECONDS = 120;
const STOP_SECONDS = 60;
const LONGEST_LOG_BYTES = 8 * 1024 * 1024;

/** Settings of our own; the rest is PostgreSQL's. */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '80',
  shared_buffers: '128MB',
  // One server, no replicas: less to write.
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '512MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Our queries are short; compiling them costs more than it saves.
  jit: 'off',
};

/**
 * The server that already runs on this cluster, if any: one being started or stopped is waited for, one that cannot be
 * spoken to (its socket was deleted) is stopped, and remains of a killed one are cleared.
 */
export async function findLivingServer(places: Places, log: Log): Promise<LivingServer | undefined> {
  const deadline = Date.now() + READY_SECONDS * 1000;
  for (;;) {
    const noted = readPostmasterFile(places);
    if (noted === undefined) return undefined;
    if (!isPostgresOf(noted.pid, places.clusterFolder)) {
      await clearRemains(places, noted, log);
      return undefined;
    }
    const answer = await speakTo(noted.socketFolder);
    if (answer === 'ready') {
      log(`adopting the running PostgreSQL (process ${noted.pid})`);
      return noted;
    }
    if (answer === 'no socket' && noted.isReady) {
      log(`PostgreSQL (process ${noted.pid}) has lost its socket; stopping it`);
      await haltServer(noted, places);
      return undefined;
    }
    if (Date.now() > deadline) throw startFailed(places, `process ${noted.pid} does not answer: ${answer}`);
    await pause(50);
  }
}

/** Makes the cluster on the first start, starts the server and waits until it answers. */
export async function bootServer(
  places: Places,
  binaries: PostgresBinaries,
  extraSettings: Readonly<Record<string, string>>,
  log: Log,
): Promise<LivingServer> {
  await makeCluster(places, binaries, log);
  checkCluster(places, binaries);
  for (let attempt = 1; ; attempt += 1) {
    const socketFolder = makeSocketFolder(places.runAs);
    const logFrom = sizeOf(places.logFile);
    const outcome = await launch(places, binaries, socketFolder, extraSettings);
    if (typeof outcome !== 'string') return outcome;
    rmSync(socketFolder, { recursive: true, force: true });
    const said = lastWords(places.logFile, logFrom) || outcome;
    // Children of a killed server hold its memory for a moment; the server refuses until they are gone.
    if (attempt === 20 || !/shared memory block|lock file ".*" already exists/.test(said)) throw startFailed(places, said);
    await pause(250);
  }
}

/** Stops a server quickly but cleanly: sessions are ended, data is flushed. Returns when its process is gone. */
export async function haltServer(server: LivingServer, places: Places): Promise<void> {
  const deadline = Date.now() + STOP_SECONDS * 1000;
  let signal: NodeJS.Signals = 'SIGINT';
  while (isPostgresOf(server.pid, places.clusterFolder)) {
    sendSignal(server.pid, signal);
    for (let i = 0; i < 400 && isPostgresOf(server.pid, places.clusterFolder); i += 1) await pause(25);
    // SIGQUIT: immediate shutdown, recovered from its log at the next start.
    if (Date.now() > deadline) signal = 'SIGQUIT';
  }
  if (isSocketFolder(server.socketFolder)) rmSync(server.socketFolder, { recursive: true, force: true });
}

function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // It ended by itself in the meantime.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

async function makeCluster(places: Places, binaries: PostgresBinaries, log: Log): Promise<void> {
  if (existsSync(join(places.clusterFolder, 'PG_VERSION'))) return;
  log('creating the database');
  const parent = dirname(places.clusterFolder);
  for (const name of readdirSync(parent)) {
    // Half-made clusters of starts that were killed.
    if (name.startsWith(`${basename(places.clusterFolder)}.new-`)) rmSync(join(parent, name), { recursive: true, force: true });
  }
  const half = `${places.clusterFolder}.new-${newId()}`;
  mkdirSync(half, { mode: 0o700 });
  if (places.runAs !== undefined) chownSync(half, places.runAs.uid, places.runAs.gid);
  const flags = ['-D', half, '-U', 'postgres', '-E', 'UTF8', '--locale=C', '-A', 'trust', '--no-instructions'];
  const result = spawnSync(join(binaries.binFolder, 'initdb'), flags, { encoding: 'utf8', cwd: '/', env: serverEnvironment(), ...(places.runAs ?? {}) });
  if (result.status !== 0) {
    rmSync(half, { recursive: true, force: true });
    throw startFailed(places, (result.stderr || String(result.error ?? result.stdout)).trim());
  }
  renameSync(half, places.clusterFolder);
}

function checkCluster(places: Places, binaries: PostgresBinaries): void {
  let found: string;
  try {
    found = readFileSync(join(places.clusterFolder, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    throw notOurs(places, error);
  }
  if (found !== String(binaries.majorVersion)) {
    throw new AppError(databaseErrors.database_other_version, { folder: places.dataFolder, found, ours: binaries.majorVersion });
  }
}

/** Returns the server once it answers, or what went wrong. */
async function launch(
  places: Places,
  binaries: PostgresBinaries,
  socketFolder: string,
  extraSettings: Readonly<Record<string, string>>,
): Promise<LivingServer | string> {
  const settings = { ...SETTINGS, unix_socket_directories: socketFolder, ...extraSettings };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const logDescriptor = openLog(places.logFile);
  // Detached: Ctrl-C in a terminal signals the whole group, and the server must outlive our orderly end.
  const child = spawn(join(binaries.binFolder, 'postgres'), ['-D', places.clusterFolder, ...flags], {
    detached: true,
    stdio: ['ignore', logDescriptor, logDescriptor],
    cwd: '/',
    env: serverEnvironment(),
    ...(places.runAs ?? {}),
  });
  closeSync(logDescriptor);
  let ended: string | undefined;
  child.once('error', (error) => (ended = error.message));
  child.once('exit', (code, signal) => (ended = `postgres ended with ${signal ?? `exit code ${code}`}`));
  child.unref();
  const deadline = Date.now() + READY_SECONDS * 1000;
  while (ended === undefined) {
    if (child.pid !== undefined && (await speakTo(socketFolder)) === 'ready') return { pid: child.pid, socketFolder };
    if (Date.now() > deadline) {
      if (child.pid !== undefined) sendSignal(child.pid, 'SIGQUIT');
      return `no answer after ${READY_SECONDS} seconds`;
    }
    await pause(15);
  }
  return ended;
}

/** Nothing of the caller's PostgreSQL settings may reach the private server. */
function serverEnvironment(): NodeJS.ProcessEnv {
  const { PATH, TZ } = process.env;
  return { PATH, LC_ALL: 'C', ...(TZ === undefined ? {} : { TZ }) };
}

function openLog(path: string): number {
  const descriptor = openSync(path, 'a', 0o600);
  if (fstatSync(descriptor).size > LONGEST_LOG_BYTES) ftruncateSync(descriptor);
  return descriptor;
}

interface NotedServer extends LivingServer {
  readonly isReady: boolean;
}

/** PostgreSQL's postmaster.pid: line 1 process, line 5 socket folder, line 8 state. */
function readPostmasterFile(places: Places): NotedServer | undefined {
  let lines: string[];
  try {
    lines = readFileSync(join(places.clusterFolder, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw notOurs(places, error);
  }
  const pid = Number(lines[0]);
  return { pid, socketFolder: lines[4]?.trim() ?? '', isReady: lines[7]?.trim() === 'ready' };
}

/**
 * The server was killed. PostgreSQL itself clears a file whose process is gone; it refuses when the number now belongs
 * to another process, or to a zombie nobody reaped. Then we remove the file, after the last child has gone.
 */
async function clearRemains(places: Places, noted: NotedServer, log: Log): Promise<void> {
  log('PostgreSQL was not stopped properly; recovering');
  for (let i = 0; i < 400 && processesIn(places.clusterFolder).length > 0; i += 1) await pause(25);
  if (isAlive(noted.pid) || existsSync(`/proc/${noted.pid}`)) rmSync(join(places.clusterFolder, 'postmaster.pid'), { force: true });
  if (isSocketFolder(noted.socketFolder)) rmSync(noted.socketFolder, { recursive: true, force: true });
}

/** `ready`, `no socket`, or what the server says while it starts or stops. */
async function speakTo(socketFolder: string): Promise<string> {
  if (!existsSync(join(socketFolder, '.s.PGSQL.5432'))) return 'no socket';
  const client = new pg.Client({ connectionString: urlOf(socketFolder, 'postgres', 'postgres'), connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return 'ready';
  } catch (error) {
    return error instanceof Error ? error.message || error.name : String(error);
  }
}

function lastWords(logFile: string, from: number): string {
  const text = readFileSync(logFile).subarray(from).toString('utf8');
  const telling = text.split('\n').filter((line) => /FATAL|PANIC|ERROR|HINT|DETAIL/.test(line));
  return telling.slice(-3).join(' ').trim();
}

function sizeOf(path: string): number {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return size > LONGEST_LOG_BYTES ? 0 : size;
}

function startFailed(places: Places, reason: string): AppError {
  return new AppError(databaseErrors.database_start_failed, { reason, logFile: places.logFile });
}

function notOurs(places: Places, cause: unknown): Error {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code !== 'EACCES' && code !== 'EPERM') return startFailed(places, cause instanceof Error ? cause.message : String(cause));
  const owner = String(statSync(places.clusterFolder, { throwIfNoEntry: false })?.uid ?? '?');
  return new AppError(databaseErrors.database_folder_not_ours, { folder: places.dataFolder, owner, user: userInfo().username }, { cause });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
