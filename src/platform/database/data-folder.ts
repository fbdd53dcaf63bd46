import { accessSync, chmodSync, chownSync, constants, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../errors.ts';
import { newId } from '../ids.ts';
import { SYSTEM_FOLDER } from './postgres-binaries.ts';
import { canReach, isRoot, nobody, ownerOf, type RunAs } from './unprivileged-user.ts';
import { databaseErrors } from './errors.ts';

/** Where the embedded server's parts lie for one data folder, and as whom it runs. */
export interface Places {
  readonly dataFolder: string;
  /** PostgreSQL's own data directory. */
  readonly clusterFolder: string;
  /** Undefined: as ourselves. */
  readonly runAs: RunAs | undefined;
  readonly logFile: string;
}

/** A Unix socket's path may have 107 bytes (`sun_path`), and PostgreSQL adds its file's name. */
const LONGEST_SOCKET_FOLDER = 107 - '/.s.PGSQL.5432.lock'.length;
const SOCKET_PREFIX = 'covalence-pg-';

/**
 * Makes the data folder and decides where the cluster lies: in it, or, when we are root and the unprivileged user could
 * not get there, in a folder of its own under /var/lib/covalence that `cluster-location.json` names.
 */
export function preparePlaces(dataFolder: string): Places {
  if (!existsSync(dataFolder)) {
    mkdirSync(dataFolder, { recursive: true });
    chmodSync(dataFolder, 0o755);
  }
  const home = realpathSync(dataFolder);
  const inside = join(home, 'postgres');
  const noted = readLocation(home);
  const clusterFolder = noted ?? inside;
  const logFile = join(home, 'postgres.log');
  refuseForeignFolder(home, clusterFolder);
  if (!isRoot()) return { dataFolder: home, clusterFolder, runAs: undefined, logFile };
  // A cluster that a plain user made stays that user's.
  const owner = ownerOf(clusterFolder);
  const runAs = owner !== undefined && owner.uid !== 0 ? owner : nobody();
  if (noted !== undefined || canReach(runAs, home)) return { dataFolder: home, clusterFolder, runAs, logFile };
  const outside = join(SYSTEM_FOLDER, `data-${newId()}`, 'postgres');
  mkdirSync(join(outside, '..'), { recursive: true, mode: 0o755 });
  // Whoever finds the cluster must be able to tell whose it is.
  writeWhole(join(outside, '..', 'data-folder.json'), JSON.stringify({ dataFolder: home }, null, 2));
  writeWhole(join(home, 'cluster-location.json'), JSON.stringify({ clusterFolder: outside }, null, 2));
  return { dataFolder: home, clusterFolder: outside, runAs, logFile };
}

function refuseForeignFolder(home: string, clusterFolder: string): void {
  for (const folder of [home, clusterFolder]) {
    const stats = statSync(folder, { throwIfNoEntry: false });
    if (stats === undefined) continue;
    try {
      accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    } catch (error) {
      const facts = { folder: home, owner: String(stats.uid), user: userInfo().username };
      throw new AppError(databaseErrors.database_folder_not_ours, facts, { cause: error });
    }
  }
}

function readLocation(dataFolder: string): string | undefined {
  const file = join(dataFolder, 'cluster-location.json');
  if (!existsSync(file)) return undefined;
  return (JSON.parse(readFileSync(file, 'utf8')) as { clusterFolder: string }).clusterFolder;
}

/** A fresh folder for the socket, 0700 and owned by the server's user, with a path short enough for a socket. */
export function makeSocketFolder(runAs: RunAs | undefined): string {
  const base = [tmpdir(), '/tmp', '/var/tmp', '/dev/shm'].find((folder) => isFitForSockets(folder, runAs)) ?? tmpdir();
  const folder = mkdtempSync(join(base, SOCKET_PREFIX));
  chmodSync(folder, 0o700);
  if (runAs !== undefined) chownSync(folder, runAs.uid, runAs.gid);
  return folder;
}

/** True for a folder that `makeSocketFolder` made: only such a folder is ever removed. */
export function isSocketFolder(path: string): boolean {
  return /\/covalence-pg-[A-Za-z0-9]{6}$/.test(path);
}

function isFitForSockets(folder: string, runAs: RunAs | undefined): boolean {
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return false;
  const length = Buffer.byteLength(join(folder, `${SOCKET_PREFIX}XXXXXX`));
  // The setting that names the folder is a list with its own quoting: plain names only.
  if (length > LONGEST_SOCKET_FOLDER || !/^[A-Za-z0-9_./+-]+$/.test(folder)) return false;
  return runAs === undefined || canReach(runAs, join(folder, 'x'));
}

/** Writes a file so that a reader sees the old or the new content, never half. */
export function writeWhole(path: string, content: string, mode = 0o644): void {
  const half = `${path}.${newId()}`;
  writeFileSync(half, content, { mode });
  renameSync(half, path);
}
