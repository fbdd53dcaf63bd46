import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runCommand } from './cli/run-command.ts';

/** The command line: runs what `words` ask for and ends the process with its exit code. */
export async function main(words: readonly string[]): Promise<void> {
  const code = await runCommand(words);
  // A pipe may still hold what was written; the process must not end before it has gone.
  await Promise.all([process.stdout, process.stderr].map((stream) => new Promise((resolve) => stream.write('', resolve))));
  process.exit(code);
}

const [, script] = process.argv;
if (script !== undefined && realpathSync(script) === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
