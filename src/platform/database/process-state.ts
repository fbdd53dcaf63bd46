import { readFileSync, readlinkSync, readdirSync } from 'node:fs';
import { execFileSync } from 'node:child_process';

/** True when a process of this number runs. A zombie, which nobody reaped, does not. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return statOf(pid)?.state !== 'Z';
}

/**
 * What tells a process from a later one of the same number: on Linux the boot's id and the clock ticks since boot at
 * which it started; elsewhere empty, so that only the number counts.
 */
export function startMark(pid: number): string {
  const stat = statOf(pid);
  if (stat === undefined) return '';
  const boot = readOrNothing('/proc/sys/kernel/random/boot_id')?.trim().slice(0, 8) ?? '';
  return `${boot}-${stat.startTicks}`;
}

/** True when the process `pid` is a PostgreSQL server working in `clusterFolder` (an absolute real path). */
export function isPostgresOf(pid: number, clusterFolder: string): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform === 'linux') {
    // A container's root may not look into another user's process; its command line is open to all.
    const folder = folderOf(pid);
    return folder === undefined ? (readOrNothing(`/proc/${pid}/cmdline`)?.split('\0').includes(clusterFolder) ?? false) : folder === clusterFolder;
  }
  try {
    const command = execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return command.includes('postgres') && command.includes(clusterFolder);
  } catch {
    // ps finds no such process.
    return false;
  }
}

/** Numbers of all processes that work in `clusterFolder`: PostgreSQL's children outlive their server for a moment. */
export function processesIn(clusterFolder: string): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid && folderOf(pid) === clusterFolder && isAlive(pid));
}

function folderOf(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    // It ended, or it is somebody else's and none of our business.
    return undefined;
  }
}

function statOf(pid: number): { state: string; startTicks: string } | undefined {
  const text = readOrNothing(`/proc/${pid}/stat`);
  if (text === undefined) return undefined;
  // The second field is the command in brackets and may itself hold blanks and brackets.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0] ?? '', startTicks: fields[19] ?? '' };
}

function readOrNothing(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // No such process, or a system without /proc.
    return undefined;
  }
}
