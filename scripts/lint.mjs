import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { inProject, project } from './project.mjs';

// The linter lives in tools/lint, outside the main lockfile; see tools/lint/package.json.
const folder = inProject('tools', 'lint');
const wanted = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')).dependencies.oxlint;
const installed = inProject('tools', 'lint', 'node_modules', 'oxlint', 'package.json');

if (!existsSync(installed) || JSON.parse(readFileSync(installed, 'utf8')).version !== wanted) {
  const npmScript = process.env.npm_execpath;
  const [command, first] = npmScript?.endsWith('.js') ? [process.execPath, [npmScript]] : ['npm', []];
  const flags = ['install', '--prefix', folder, '--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync(command, [...first, ...flags], { stdio: 'inherit', cwd: folder });
  if (status !== 0) process.exit(status ?? 1);
}

const roots = ['src', 'web', 'tests', 'bench', 'examples', 'scripts', 'bin'].filter((root) => existsSync(inProject(root)));
const { status } = spawnSync(
  process.execPath,
  [inProject('tools', 'lint', 'node_modules', 'oxlint', 'bin', 'oxlint'), '--config', `${folder}/oxlint.json`, '--deny-warnings', ...process.argv.slice(2), ...roots],
  { stdio: 'inherit', cwd: project },
);
process.exit(status ?? 1);
