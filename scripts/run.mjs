// Runs a TypeScript file of the project:  node scripts/run.mjs examples/bay-area-base/build.ts [arguments]
// It is bundled with its relative imports beside the packages it uses, and run in this process.
import './node-version.mjs';
import { mkdirSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { inProject } from './project.mjs';

const [file, ...words] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: node scripts/run.mjs FILE.ts [arguments]');
  process.exit(2);
}
await ensureInstalled({ say: (line) => console.error(`covalence: ${line}`) });
const { build } = await import('esbuild');
const folder = inProject('node_modules', '.cache', 'run');
mkdirSync(folder, { recursive: true });
const outfile = join(folder, `${basename(file, '.ts')}-${process.pid}.mjs`);
await build({ entryPoints: [resolve(file)], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external', sourcemap: 'inline', logLevel: 'warning' });
process.argv = [process.argv[0], resolve(file), ...words];
try {
  await import(pathToFileURL(outfile).href);
} finally {
  rmSync(outfile, { force: true });
}
