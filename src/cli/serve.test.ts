import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEmbedded } from '../platform/database/embedded.ts';
import { isAlive } from '../platform/database/process-state.ts';
import { projectFolder } from '../platform/project-folder.ts';

const base = mkdtempSync(join(tmpdir(), 'covalence-serve-'));
chmodSync(base, 0o755);
const dataFolder = join(base, 'data');
const outdir = join(projectFolder(), 'dist', 'tests', `serve-${process.pid}`);
const started: ChildProcess[] = [];

beforeAll(async () => {
  const entry = join(projectFolder(), 'src', 'main.ts');
  await build({ entryPoints: [entry], outdir, bundle: true, splitting: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'error' });
});
afterAll(async () => {
  for (const child of started) if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  // Whatever a failed test left running is stopped by its data folder.
  await (await startEmbedded({ dataFolder, log: () => undefined, purpose: 'serve' })).stop();
  rmSync(base, { recursive: true, force: true });
  rmSync(outdir, { recursive: true, force: true });
});

function command(words: readonly string[], environment: NodeJS.ProcessEnv = {}): { child: ChildProcess; ended: Promise<{ code: number | null; err: string; out: string }> } {
  const { DATABASE_URL: _url, DATABASE_OWNER_URL: _owner, ...rest } = process.env;
  const env = { ...rest, COVALENCE_DATA: dataFolder, PORT: '0', LANG: 'en', LC_ALL: '', ...environment };
  const child = spawn(process.execPath, [join(outdir, 'main.js'), ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  started.push(child);
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return { child, ended: once(child, 'close').then(([code]) => ({ code: code as number | null, err, out })) };
}

async function serve(): Promise<{ child: ChildProcess; url: string; ended: Promise<{ code: number | null; err: string }> }> {
  const { child, ended } = command(['serve', '--no-example', '--json']);
  const { stdout } = child;
  if (stdout === null) throw new Error('serve has no output');
  const line = await Promise.race([once(createInterface({ input: stdout }), 'line').then(([text]) => String(text)), ended.then(({ err }) => Promise.reject(new Error(err)))]);
  return { child, ended, url: (JSON.parse(line) as { url: string }).url };
}

const postmaster = (): number => Number(readFileSync(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
const healthOf = async (url: string): Promise<unknown> => (await fetch(`${url}/api/health`)).json();

test.each(['SIGTERM', 'SIGINT'] as const)('%s stops the server and its PostgreSQL, cleanly', async (signal) => {
  const { child, url, ended } = await serve();
  expect(await healthOf(url)).toMatchObject({ status: 'ok' });
  const pid = postmaster();
  child.kill(signal);
  expect(await ended).toMatchObject({ code: 0 });
  expect(isAlive(pid)).toBe(false);
  expect(existsSync(join(dataFolder, 'server.json'))).toBe(false);
  expect(readFileSync(join(dataFolder, 'postgres.log'), 'utf8').trimEnd()).toMatch(/database system is shut down$/);
});

test('while one serves, a second is refused with a sentence, and commands attach', async () => {
  const first = await serve();
  const second = await command(['serve', '--no-example']).ended;
  expect(second.code).toBe(1);
  expect(second.err).toContain(`Another covalence serve (process ${first.child.pid}) is using the data folder`);
  const audit = await command(['audit', '--json']).ended;
  expect(JSON.parse(audit.out)).toEqual({ consortia: [] });
  const setup = await command(['setup', '--email', 'First@Example.org', '--json']).ended;
  expect(JSON.parse(setup.out)).toMatchObject({ email: 'first@example.org', password: expect.stringMatching(/^.{16}$/) });
  expect((await command(['setup', '--email', 'second@example.org']).ended).err).toContain('first@example.org');
  expect(await healthOf(first.url)).toMatchObject({ status: 'ok' });
  first.child.kill('SIGTERM');
  await first.ended;
});

test('after a kill -9 the next start adopts the database and stops it in the end', async () => {
  const first = await serve();
  const pid = postmaster();
  first.child.kill('SIGKILL');
  await first.ended;
  const second = await serve();
  expect(postmaster()).toBe(pid);
  expect(await healthOf(second.url)).toMatchObject({ status: 'ok' });
  second.child.kill('SIGTERM');
  await second.ended;
  expect(isAlive(pid)).toBe(false);
});

test('a taken port is told before anything is started', async () => {
  const first = await serve();
  const { port } = new URL(first.url);
  const { code, err } = await command(['serve', '--no-example'], { PORT: port, COVALENCE_DATA: join(base, 'other') }).ended;
  expect(code).toBe(1);
  expect(err).toContain(`The port ${port} is taken`);
  expect(existsSync(join(base, 'other'))).toBe(false);
  first.child.kill('SIGTERM');
  await first.ended;
});
