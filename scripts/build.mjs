import './node-version.mjs';
import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withLock } from './lock.mjs';
import { inProject, project, secondsSince } from './project.mjs';

/** The two halves of a build, each with the sources it is made from. */
const PARTS = {
  server: { sources: ['src', 'package-lock.json', 'scripts/build.mjs'], run: buildServer, result: 'dist/main.js' },
  web: { sources: ['web', 'src', 'package-lock.json', 'vite.config.ts', 'scripts/build.mjs'], run: buildWeb, result: 'dist/web/index.html' },
};

const STATE = inProject('dist', 'build.json');
/** Of each half, the hash of its sources when they last looked so: whoever finds them looking the same need not read them. */
const LOOKS = inProject('dist', 'looks.json');

/** Builds what the sources have outgrown, in a process of its own. Returns true when there was something to build. */
export async function ensureBuilt({ say }) {
  if (staleParts().length === 0) return false;
  return withLock(
    inProject('dist', '.build.lock'),
    async (addProcess) => {
      const stale = staleParts();
      if (stale.length === 0) return false;
      const from = Date.now();
      say(`building ${stale.map(([name]) => name).join(' and ')} …`);
      await runSelf(addProcess);
      say(`built in ${secondsSince(from)}`);
      return true;
    },
    (holder) => say(`waiting for process ${holder}, which is building`),
  );
}

function staleParts() {
  const built = readJson(STATE);
  const looks = readJson(LOOKS);
  const seen = {};
  const listed = {};
  for (const source of Object.values(PARTS).flatMap(({ sources }) => sources)) listed[source] ??= filesUnder(inProject(source));
  const stale = Object.entries(PARTS).filter(([name, { sources, result }]) => {
    const files = sources.flatMap((source) => listed[source]);
    const look = lookOf(files);
    const hash = looks[name]?.look === look ? looks[name].hash : hashOf(files);
    seen[name] = { look, hash };
    return !existsSync(inProject(result)) || built[name] !== hash;
  });
  if (JSON.stringify(seen) !== JSON.stringify(looks)) remember(seen);
  return stale;
}

function remember(looks) {
  try {
    writeJson(LOOKS, looks);
  } catch {
    // Where nothing may be written, the sources are read each time.
  }
}

function hashOf(files) {
  const hash = createHash('sha256');
  for (const { path } of files) hash.update(`${relative(project, path)}\0`).update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

/** What no change of a file's content leaves as it was, without reading it. */
function lookOf(files) {
  const hash = createHash('sha256');
  for (const { path, stats } of files) hash.update(`${relative(project, path)}\0${stats.size} ${stats.mtimeMs} ${stats.ctimeMs}\0`);
  return hash.digest('hex');
}

function filesUnder(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return [];
  if (!stats.isDirectory()) return [{ path, stats }];
  return readdirSync(path)
    .sort()
    .filter((name) => name !== 'node_modules' && !name.includes('.test.'))
    .flatMap((name) => filesUnder(join(path, name)));
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Never written, or a half-written file of another time.
    return {};
  }
}

function writeJson(file, value) {
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, JSON.stringify(value));
  renameSync(fresh, file);
}

function runSelf(addProcess) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [inProject('scripts', 'build.mjs'), '--locked'], { cwd: project, stdio: ['ignore', 'ignore', 'inherit'] });
    if (child.pid !== undefined) addProcess(child.pid);
    child.once('error', reject);
    child.once('close', (code, signal) => (code === 0 ? resolve() : reject(new Error(`the build failed (${signal ?? `exit code ${code}`})`))));
  });
}

async function buildServer() {
  const { build } = await import('esbuild');
  // Chunks of earlier builds would pile up; a running server has its own in memory or loads them at its start.
  for (const name of readdirSync(inProject('dist'))) if (/\.js(\.map)?$/.test(name)) rmSync(inProject('dist', name), { force: true });
  await build({
    absWorkingDir: project,
    entryPoints: { main: 'src/main.ts', 'solver-thread': 'src/solver-threads/solver-thread.ts', 'solver-helper': 'src/solver/thread.ts' },
    outdir: 'dist',
    bundle: true,
    // A command loads what it needs: `covalence solve` no database, `covalence migrate` no solver.
    splitting: true,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    packages: 'external',
    sourcemap: 'linked',
    logLevel: 'warning',
  });
}

async function buildWeb() {
  const { build } = await import('vite');
  // Started from a test, the build would otherwise take over NODE_ENV=test and with it React's far larger development code.
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    await build({ root: inProject('web'), configFile: inProject('vite.config.ts'), logLevel: 'error' });
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
}

async function buildStale() {
  mkdirSync(inProject('dist'), { recursive: true });
  for (const [name, { sources, run }] of staleParts()) {
    const hash = hashOf(sources.flatMap((source) => filesUnder(inProject(source))));
    writeJson(STATE, { ...readJson(STATE), [name]: undefined });
    await run();
    writeJson(STATE, { ...readJson(STATE), [name]: hash });
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (process.argv.includes('--locked')) {
    await buildStale().catch((error) => {
      // The builders have told the places already; their own stack helps nobody.
      console.error(error.message);
      process.exit(1);
    });
  } else {
    const { ensureInstalled } = await import('./install.mjs');
    const say = (line) => console.log(line);
    await ensureInstalled({ say });
    if (!(await ensureBuilt({ say }))) say('nothing to build');
  }
}
