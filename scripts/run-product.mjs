// The product itself, for pictures and journeys: freshly started in a temporary folder with the example, on a free port.
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { inProject } from './project.mjs';

const PATIENCE_MS = 240_000;

/** Starts and waits until it serves. `stop` ends it and removes its data. */
export async function runProduct({ log = () => {} } = {}) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'covalence-run-'));
  // When we are root the server runs as nobody, who must get through.
  chmodSync(dataFolder, 0o755);
  const environment = { ...process.env, PORT: process.env.PORT ?? String(20_000 + Math.floor(Math.random() * 20_000)), COVALENCE_DATA: join(dataFolder, 'data') };
  delete environment.DATABASE_URL;
  delete environment.DATABASE_OWNER_URL;
  const child = spawn(process.execPath, [inProject('scripts', 'start.mjs'), '--json'], { cwd: inProject(), env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const stop = async () => {
    if (child.exitCode === null) child.kill('SIGTERM');
    await ended;
    rmSync(dataFolder, { recursive: true, force: true });
  };
  try {
    const { url, accounts } = await greetingOf(child, log);
    return { url, accounts, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The one JSON line that `serve --json` prints once it is ready. */
function greetingOf(child, log) {
  return new Promise((resolve, reject) => {
    const last = [];
    const fail = (reason) => reject(new Error(`the product did not start: ${reason}\n${last.join('\n')}`));
    const timer = setTimeout(() => fail(`nothing within ${PATIENCE_MS / 1000} s`), PATIENCE_MS);
    const read = (line) => {
      last.push(line);
      if (last.length > 30) last.shift();
      log(line);
      if (!line.startsWith('{')) return;
      clearTimeout(timer);
      resolve(JSON.parse(line));
    };
    createInterface({ input: child.stdout }).on('line', read);
    createInterface({ input: child.stderr }).on('line', read);
    child.once('error', (error) => fail(error.message));
    child.once('close', (code) => {
      clearTimeout(timer);
      fail(`it ended with code ${code}`);
    });
  });
}
