import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { projectFolder } from '../src/platform/project-folder.ts';
import { withLock } from './lock.mjs';

const folder = mkdtempSync(join(tmpdir(), 'covalence-lock-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('what one process does under the lock another does afterwards', async () => {
  const file = join(folder, 'shared.lock');
  const log = join(folder, 'log');
  const script = join(folder, 'holder.mjs');
  const lock = JSON.stringify(join(projectFolder(), 'scripts', 'lock.mjs'));
  writeFileSync(
    script,
    `import { appendFileSync } from 'node:fs';
     import { withLock } from ${lock};
     await withLock(${JSON.stringify(file)}, async () => {
       appendFileSync(${JSON.stringify(log)}, 'in ');
       await new Promise((resolve) => setTimeout(resolve, 60));
       appendFileSync(${JSON.stringify(log)}, 'out ');
     });`,
  );
  const children = Array.from({ length: 4 }, () => spawn(process.execPath, [script], { stdio: 'inherit' }));
  const codes = await Promise.all(children.map(async (child) => ((await once(child, 'exit')) as [number])[0]));
  expect(codes).toEqual([0, 0, 0, 0]);
  expect(readFileSync(log, 'utf8')).toBe('in out '.repeat(4));
  expect(existsSync(file)).toBe(false);
});

test('a lock whose holders were all killed is free', async () => {
  const file = join(folder, 'stale.lock');
  const child = spawn('sleep', ['60'], { stdio: 'ignore' });
  writeFileSync(file, `${child.pid} `);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(await withLock(file, async () => 'done')).toBe('done');
});

test('a lock whose starter died but whose child still works is held', async () => {
  const file = join(folder, 'child.lock');
  const child = spawn('sleep', ['60'], { stdio: 'ignore' });
  writeFileSync(file, `999999999 1\n${child.pid} `);
  let isTaken = false;
  const taking = withLock(file, async () => {
    isTaken = true;
  });
  await pause(400);
  expect(isTaken).toBe(false);
  child.kill('SIGKILL');
  await taking;
  expect(isTaken).toBe(true);
});

test('the lock is given back when the work fails', async () => {
  const file = join(folder, 'failing.lock');
  await expect(withLock(file, () => Promise.reject(new Error('no space left')))).rejects.toThrow('no space left');
  expect(existsSync(file)).toBe(false);
});
