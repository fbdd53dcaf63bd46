import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../errors.ts';
import { newId } from '../ids.ts';
import { isAlive, startMark } from './process-state.ts';
import { databaseErrors } from './errors.ts';

const WAIT_SECONDS = 120;

/**
 * Runs `work` while no other process starts or stops the server of this data folder. The lock is a file that names its
 * holder; a holder that died (also by kill −9, also after a reboot that gave its number to another process) is passed over.
 * Errors: `database_start_locked` after two minutes.
 */
export async function withStartLock<T>(dataFolder: string, work: () => Promise<T>): Promise<T> {
  const lockFile = join(dataFolder, 'start.lock');
  const ours = join(dataFolder, `start.lock.${newId()}`);
  const mark = `${process.pid} ${startMark(process.pid)} ${newId()}`;
  writeFileSync(ours, mark);
  try {
    await take(lockFile, ours, dataFolder);
  } finally {
    rmSync(ours, { force: true });
  }
  try {
    return await work();
  } finally {
    if (read(lockFile) === mark) rmSync(lockFile, { force: true });
  }
}

async function take(lockFile: string, ours: string, dataFolder: string): Promise<void> {
  const deadline = Date.now() + WAIT_SECONDS * 1000;
  for (;;) {
    // link() makes the lock and its content appear in one step; open(…, 'wx') would show an empty file for a moment.
    if (tryLink(ours, lockFile)) return;
    const held = read(lockFile);
    if (held === undefined) continue;
    const [pid = '', mark = ''] = held.split(' ');
    const holder = Number(pid);
    if (!isAlive(holder) || (mark !== '' && startMark(holder) !== mark)) {
      removeStale(lockFile, held, `${ours}.stale`);
      continue;
    }
    if (Date.now() > deadline) throw new AppError(databaseErrors.database_start_locked, { pid: holder, folder: dataFolder, seconds: WAIT_SECONDS });
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

function removeStale(lockFile: string, stale: string, aside: string): void {
  try {
    renameSync(lockFile, aside);
  } catch (error) {
    // Somebody else removed it first.
    if (isCode(error, 'ENOENT')) return;
    throw error;
  }
  // Between our look and our rename another process may have taken the lock: give it back.
  if (read(aside) !== stale) tryLink(aside, lockFile);
  rmSync(aside, { force: true });
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
