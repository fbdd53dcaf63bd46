#!/usr/bin/env node
// The command line in a clone: brings packages and build up to date, quietly, then does what was asked.
import '../scripts/node-version.mjs';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from '../scripts/build.mjs';
import { ensureInstalled } from '../scripts/install.mjs';
import { inProject } from '../scripts/project.mjs';

// Answers go to standard output; what it does on the way does not belong there.
const say = (line) => console.error(`covalence: ${line}`);

try {
  await ensureInstalled({ say });
  await ensureBuilt({ say });
} catch (error) {
  console.error(`covalence: ${error.message}`);
  process.exit(1);
}

const { main } = await import(pathToFileURL(inProject('dist', 'main.js')).href);
await main(process.argv.slice(2));
