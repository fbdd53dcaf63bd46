// npm start: installs, builds and serves. Plain Node without packages up to the point where they are there.
import './node-version.mjs';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { inProject } from './project.mjs';

const say = (line) => console.log(`covalence: ${line}`);

try {
  await ensureInstalled({ say });
  await ensureBuilt({ say });
} catch (error) {
  console.error(`covalence: ${error.message}`);
  process.exit(1);
}

// npm runs this through a shell. A SIGTERM to npm ends the shell, which does not pass it on: seen by losing the parent.
if (process.env.npm_lifecycle_event !== undefined) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  watch.unref();
}

// The server runs in this very process, so that a signal to it is a signal to the server.
const { main } = await import(pathToFileURL(inProject('dist', 'main.js')).href);
await main(['serve', ...process.argv.slice(2)]);
