import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Frees what this thread has let go of. Left alone V8 waits for hundreds of megabytes, and what a large problem was read
 * from stays beside the search for as long as that runs. (The inspector's way to ask for it never answers in a thread.)
 */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
}
