// npm test: everything, each kind under a headline; one line of counts at the end. `npm test -- lint unit` runs some kinds.
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { inProject, project, secondsSince } from './project.mjs';
import { bringBrowser } from './test-browser.mjs';

const total = { passed: 0, failed: [], skipped: [] };
const countsFolder = mkdtempSync(join(tmpdir(), 'covalence-counts-'));
const began = Date.now();

const say = (line) => console.log(line);

/** The kinds of tests, in the order they run: quick ones first. */
const KINDS = {
  types: { says: 'type check', run: () => check('type check', [inProject('node_modules', 'typescript', 'bin', 'tsc'), '--noEmit', '-p', 'tsconfig.json']) },
  lint: { says: 'lint', run: () => check('lint', [inProject('scripts', 'lint.mjs')]) },
  boundary: { says: 'boundaries between storeys', run: () => vitest('boundary') },
  unit: { says: 'unit tests', run: () => vitest('unit') },
  store: { says: 'store tests, on a real PostgreSQL', run: () => vitest('store') },
  api: { says: 'API tests', run: () => vitest('api') },
  browser: { says: 'browser journeys', run: journeys },
};

try {
  await ensureInstalled({ say });
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((kind) => !(kind in KINDS));
if (unknown.length > 0) {
  console.error(`no such tests: ${unknown.join(', ')}; there are ${Object.keys(KINDS).join(', ')}`);
  process.exit(2);
}

for (const [kind, { says, run }] of Object.entries(KINDS)) {
  if (wanted.length > 0 && !wanted.includes(kind)) continue;
  say(`\n━━ ${says} ${'━'.repeat(Math.max(0, 76 - says.length))}`);
  const from = Date.now();
  const before = { passed: total.passed, failed: total.failed.length, skipped: total.skipped.length };
  await run();
  const [passed, failed, skipped] = [total.passed - before.passed, total.failed.length - before.failed, total.skipped.length - before.skipped];
  say(`── ${says}: ${passed} passed, ${failed} failed, ${skipped} skipped, ${secondsSince(from)}`);
}
rmSync(countsFolder, { recursive: true, force: true });

// Only comparisons with the folder beside the clone may be skipped, and each says so.
const unlawful = total.skipped.filter(({ name, reason }) => !`${name} ${reason}`.includes('../shared'));
if (total.skipped.length > 0) say('\nskipped:');
for (const { file, name, reason } of total.skipped) say(`  ${file}: ${name}${reason === '' ? '' : ` (${reason})`}`);
for (const { file, name } of unlawful) say(`not allowed to be skipped: ${file}: ${name}`);
const failed = total.failed.length + unlawful.length;
if (total.failed.length > 0) say('\nfailed:');
for (const { file, name } of total.failed) say(`  ${file}: ${name}`);
say(`\nall tests in ${secondsSince(began)}`);
say(`${total.passed} passed, ${failed} failed, ${total.skipped.length - unlawful.length} skipped`);
process.exit(failed > 0 ? 1 : 0);

/** A program that either holds or not counts as one test. */
async function check(name, words) {
  if ((await run(words)) === 0) total.passed += 1;
  else total.failed.push({ file: 'npm test', name });
}

function fail(reason) {
  say(reason);
  total.failed.push({ file: 'npm test', name: reason });
}

async function vitest(kind) {
  const files = testFiles().filter((file) => kindOf(file) === kind);
  if (files.length === 0) {
    fail(`there are no ${kind} tests`);
    return;
  }
  await countedVitest([...files]);
}

async function journeys() {
  const problem = bringBrowser(say);
  if (problem !== undefined) {
    fail(problem);
    return;
  }
  try {
    await ensureBuilt({ say });
  } catch (error) {
    fail(error.message);
    return;
  }
  await countedVitest(['--config', 'vitest.journeys.config.ts']);
}

async function countedVitest(words) {
  const counts = join(countsFolder, 'counts.json');
  rmSync(counts, { force: true });
  const flags = ['--reporter=default', `--reporter=${inProject('scripts', 'count-reporter.mjs')}`];
  const code = await run([inProject('node_modules', 'vitest', 'vitest.mjs'), 'run', ...flags, ...words], { COVALENCE_COUNTS: counts });
  if (!existsSync(counts)) return fail('the tests ended without their counts');
  const { passed, failed, skipped } = JSON.parse(readFileSync(counts, 'utf8'));
  total.passed += passed;
  total.skipped.push(...skipped);
  // Vitest may fail for a reason no test has, e.g. a leaked error.
  total.failed.push(...failed);
  if (code !== 0 && failed.length === 0) fail(`Vitest ended with ${code}`);
}

function run(words, environment = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, words, { cwd: project, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...environment } });
    child.once('error', (error) => {
      say(error.message);
      resolve(1);
    });
    child.once('close', (code, signal) => resolve(code ?? (signal === null ? 0 : 1)));
  });
}

function testFiles() {
  const roots = ['src', 'web/src', 'tests', 'scripts', 'bench', 'examples'];
  return roots.flatMap((root) => filesUnder(inProject(root))).filter((file) => /\.test\.tsx?$/.test(file) && !file.startsWith('tests/journeys/'));
}

function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !`${entry.parentPath ?? entry.path}/`.includes('/node_modules/'))
    .map((entry) => relative(project, join(entry.parentPath ?? entry.path, entry.name)));
}

/** By what a file asks for: the app, a database, or nothing. */
function kindOf(file) {
  if (file === join('tests', 'boundaries.test.ts')) return 'boundary';
  const text = readFileSync(inProject(file), 'utf8');
  if (/\b(createApp|serveEndpoints|openWorld)\b|api-world/.test(text)) return 'api';
  if (/\b(testDatabase|startEmbedded|openDatabase)\b/.test(text)) return 'store';
  return 'unit';
}
