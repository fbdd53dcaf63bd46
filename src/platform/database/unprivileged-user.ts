import { execFileSync } from 'node:child_process';
import { lstatSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** A numeric user and group a child process runs as. */
export interface RunAs {
  readonly uid: number;
  readonly gid: number;
}

/** True when this process is root, as which PostgreSQL refuses to run. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** The user without rights of its own: `nobody` by its local number, 65534 where the name is unknown. */
export function nobody(): RunAs {
  const ask = (flag: string): number => {
    try {
      return Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim());
    } catch {
      // A minimal container may have neither `id` nor the name; PostgreSQL then says what it misses.
      return 65_534;
    }
  };
  return { uid: ask('-u'), gid: ask('-g') };
}

/** The owner of a file; undefined when there is no such file. */
export function ownerOf(path: string): RunAs | undefined {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats === undefined ? undefined : { uid: stats.uid, gid: stats.gid };
}

/**
 * True when `user` may pass through every folder above `path` and, where `path` exists, enter or read it, by the mode
 * bits. A home folder of mode 0700 is the usual reason why not.
 */
export function canReach(user: RunAs, path: string): boolean {
  let existing = path;
  while (statSync(existing, { throwIfNoEntry: false }) === undefined) existing = dirname(existing);
  let at = realpathSync(existing);
  for (let isTarget = existing === path; ; isTarget = false) {
    const stats = statSync(at);
    const shift = stats.uid === user.uid ? 6 : stats.gid === user.gid ? 3 : 0;
    const needed = stats.isDirectory() ? (isTarget ? 5 : 1) : 4;
    if (((stats.mode >> shift) & needed) !== needed) return false;
    const parent = dirname(at);
    if (parent === at) return true;
    at = parent;
  }
}
