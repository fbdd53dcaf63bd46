import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Runs `work(addProcess)` while no other process holds the lock file. The file names its holders: this process and the
 * children added with `addProcess(pid)`; the lock is free when all of them are gone, however they ended.
 */
export async function withLock(file, work, sayWaiting = () => undefined) {
  mkdirSync(dirname(file), { recursive: true });
  const holders = [mark(process.pid)];
  const own = `${file}.${process.pid}`;
  writeFileSync(own, holders.join('\n'));
  try {
    for (let round = 0; !tryLink(own, file); round += 1) {
      const held = read(file);
      if (held !== undefined && !held.split('\n').some(isAlive)) removeStale(file, held);
      else {
        if (round === 20) sayWaiting(held?.split(' ')[0] ?? '?');
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  } finally {
    rmSync(own, { force: true });
  }
  try {
    return await work((pid) => {
      holders.push(mark(pid));
      writeFileSync(own, holders.join('\n'));
      renameSync(own, file);
    });
  } finally {
    rmSync(file, { force: true });
  }
}

function removeStale(file, held) {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  // Somebody took it between our look and our rename: give it back.
  if (read(aside) !== held) tryLink(aside, file);
  rmSync(aside, { force: true });
}

function tryLink(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** A process number with the moment it started, where the system tells: numbers are given out again. */
function mark(pid) {
  return `${pid} ${startTicks(pid)}`;
}

function isAlive(holder) {
  const [pid, ticks] = holder.split(' ');
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  const now = startTicks(Number(pid));
  return now !== 'zombie' && (ticks === '' || now === ticks);
}

function startTicks(pid) {
  const stat = read(`/proc/${pid}/stat`);
  if (stat === undefined) return '';
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' ? 'zombie' : fields[19];
}
