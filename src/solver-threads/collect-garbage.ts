import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Where a heap is smaller, what lies in it uncollected is not worth the time. */
const WORTH_COLLECTING = 32e6;

/**
 * Frees what this thread has let go of. Left alone V8 waits for hundreds of megabytes, and what a large problem was read
 * from stays beside the search for as long as that runs. (The inspector's way to ask for it never answers in a thread.)
 */
export function collectGarbage(): void {
  if (getHeapStatistics().used_heap_size < WORTH_COLLECTING) return;
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
}
