// npm run bench -- NAME [--json]: every published figure has its script in bench/. Without a name it lists them.
import './node-version.mjs';
import { existsSync, readFileSync, readdirSync, mkdirSync } from 'node:fs';
import { cpus, totalmem, platform, release } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { inProject, project } from './project.mjs';

// A bench/NAME.ts exports `bench({ words, print })` and returns `{ figures, baseline }`, both flat objects of numbers and
// texts with the unit in the key. Its first comment line is its line in the list.
const words = process.argv.slice(2);
const isJson = words.includes('--json');
const [name, ...rest] = words.filter((word) => word !== '--json');
const folder = inProject('bench');
const names = existsSync(folder)
  ? readdirSync(folder)
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => file.slice(0, -3))
      .filter((candidate) => /export (default )?(async )?function bench\b/.test(readFileSync(join(folder, `${candidate}.ts`), 'utf8')))
      .sort()
  : [];

if (name === undefined) {
  const width = Math.max(0, ...names.map((each) => each.length));
  for (const each of names) console.log(`${each.padEnd(width)}  ${firstDocLine(each)}`);
  process.exit(0);
}
if (!names.includes(name)) {
  console.error(`there is no benchmark ${name}; there are: ${names.join(', ') || 'none'}`);
  process.exit(2);
}

const print = (line) => (isJson ? console.error(line) : console.log(line));
try {
  await ensureInstalled({ say: print });
  await ensureBuilt({ say: print });
  const { bench } = await load(name);
  const { figures, baseline = null } = await bench({ words: rest, print });
  if (isJson) console.log(JSON.stringify({ name, figures, machine: machine(), baseline }));
  else {
    show('figures', figures);
    if (baseline !== null) show('baseline', baseline);
    show('machine', machine());
  }
  process.exit(0);
} catch (error) {
  console.error(error);
  process.exit(1);
}

function firstDocLine(each) {
  const text = readFileSync(join(folder, `${each}.ts`), 'utf8');
  return /^(?:\/\*\*?\s*\n?\s*\*?|\/\/)\s*(.*?)\s*(?:\*\/)?$/m.exec(text)?.[1] ?? '';
}

async function load(each) {
  const { build } = await import('esbuild');
  const outdir = inProject('dist', 'bench');
  mkdirSync(outdir, { recursive: true });
  await build({
    absWorkingDir: project,
    entryPoints: [join('bench', `${each}.ts`)],
    outdir: join('dist', 'bench'),
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return import(pathToFileURL(join(outdir, `${each}.js`)).href);
}

function machine() {
  const [cpu] = cpus();
  return { cpu: cpu?.model.trim() ?? 'unknown', cores: cpus().length, memoryGb: Math.round(totalmem() / 2 ** 30), system: `${platform()} ${release()}`, node: process.versions.node };
}

function show(title, values) {
  console.log(`\n${title}`);
  const width = Math.max(0, ...Object.keys(values).map((key) => key.length));
  for (const [key, value] of Object.entries(values)) console.log(`  ${key.padEnd(width)}  ${typeof value === 'object' ? JSON.stringify(value) : value}`);
}
