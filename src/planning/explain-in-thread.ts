/** Explains a problem without a plan in a thread of its own, so that the process goes on answering. */
import type { Explanation, ExplainOptions, Problem } from '../solver/index.ts';
import { programOf, startThread } from './solve-in-thread.ts';

export interface ToExplainer {
  readonly problem: Problem;
  readonly explain: ExplainOptions;
  /** Four bytes; 1 tells the solver to stop. */
  readonly stop: SharedArrayBuffer;
}

export type FromExplainer = { readonly type: 'says'; readonly says: string } | { readonly type: 'explanation'; readonly explanation: Explanation };

/** Explains in a thread; after `signal` aborts, what stands by then is handed back. Rejects when the solver fails. */
export async function explainInThread(given: { readonly problem: Problem; readonly options: ExplainOptions; readonly signal: AbortSignal; readonly onProgress: (says: string) => void }): Promise<Explanation> {
  const { problem, options, signal } = given;
  const stop = new SharedArrayBuffer(4);
  const worker = startThread(await programOf('solver-thread.js', './solver-thread.ts'));
  const onAbort = (): void => void Atomics.store(new Int32Array(stop), 0, 1);
  try {
    return await new Promise<Explanation>((resolve, reject) => {
      worker.on('message', (message: FromExplainer) => {
        if (message.type === 'says') given.onProgress(message.says);
        else resolve(message.explanation);
      });
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`the solver's thread ended with code ${code}`)));
      if (signal.aborted) onAbort();
      else signal.addEventListener('abort', onAbort, { once: true });
      worker.postMessage({ problem, explain: options, stop } satisfies ToExplainer);
    });
  } finally {
    signal.removeEventListener('abort', onAbort);
    await worker.terminate();
  }
}
