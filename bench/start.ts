// From a bare clone to the first page, and a second start: npm's download apart, ours apart.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const project = process.cwd();

export async function bench({ print }: { print: (line: string) => void }) {
  const folder = mkdtempSync(join(tmpdir(), 'covalence-start-'));
  try {
    const clone = join(folder, 'clone');
    run('git', ['clone', '--quiet', project, clone], folder);
    print('npm ci in a bare clone …');
    const install = clocked(() => run('npm', ['ci', '--no-audit', '--no-fund'], clone));
    rmSync(join(clone, 'node_modules'), { recursive: true, force: true });
    print('first start of the bare clone …');
    const first = await startToPage(clone);
    print('second start …');
    const second = await startToPage(clone);
    return {
      figures: { bareCloneToFirstPageSeconds: first, ofWhichOursSeconds: Math.max(0, round(first - install)), warmStartToFirstPageSeconds: second, firstToNpmCi: round(first / install) },
      baseline: { what: 'npm ci alone in the same clone', npmCiSeconds: install },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Seconds from `npm start` to the first page that answers; the product is stopped afterwards. */
async function startToPage(clone: string): Promise<number> {
  const port = await freePort();
  const { DATABASE_URL: _url, DATABASE_OWNER_URL: _owner, COVALENCE_DATA: _data, ...environment } = process.env;
  const from = performance.now();
  const product = spawn('npm', ['start'], { cwd: clone, env: { ...environment, PORT: String(port) }, stdio: 'ignore', detached: true });
  try {
    while (!(await answers(port))) {
      if (product.exitCode !== null) throw new Error(`npm start ended with ${product.exitCode}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return round((performance.now() - from) / 1000);
  } finally {
    product.kill('SIGTERM');
    // npm may be gone before what it started: the folder goes only when the whole group has ended.
    while (product.pid !== undefined && isAlive(-product.pid)) await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function isAlive(group: number): boolean {
  try {
    return process.kill(group, 0);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
    throw error;
  }
}

async function answers(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://localhost:${port}/`)).ok;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, 'localhost', () => {
      const address = server.address();
      server.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

function run(command: string, words: readonly string[], folder: string): void {
  const { status, stderr } = spawnSync(command, words, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${words.join(' ')} ended with ${status}: ${stderr.slice(-500)}`);
}

function clocked(work: () => void): number {
  const from = performance.now();
  work();
  return round((performance.now() - from) / 1000);
}

function round(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}
