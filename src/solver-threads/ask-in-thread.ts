/** Asks the solver something about a problem in a thread of its own, so that the process goes on answering. */
import type { Explanation, ExplainOptions, ExplainProgress, Plan, Problem, SolveProgress, VariantResult, WhatIfOptions, WhyHere, WhyHereOptions, Wish } from '../solver/index.ts';
import { programOf, startThread, type Program } from './solve-in-thread.ts';

/** What can be asked, what is told while the solver works, and what is answered. */
export interface Questions {
  explain: { readonly given: { readonly problem: Problem; readonly options: ExplainOptions }; readonly told: ExplainProgress; readonly answer: Explanation };
  whyHere: { readonly given: { readonly problem: Problem; readonly plan: Plan; readonly wish: Wish; readonly options: WhyHereOptions }; readonly told: SolveProgress; readonly answer: WhyHere };
  whatIf: { readonly given: { readonly variants: readonly { readonly name: string; readonly problem: Problem }[]; readonly options: WhatIfOptions }; readonly told: string; readonly answer: VariantResult[] };
}

export type Question = { readonly [Kind in keyof Questions]: { readonly kind: Kind } & Questions[Kind]['given'] }[keyof Questions];

export interface ToAsked {
  readonly question: Question;
  /** Four bytes; 1 tells the solver to stop. */
  readonly stop: SharedArrayBuffer;
  /** The program of the helper threads. */
  readonly helper: Program;
}

export type FromAsked = { readonly type: 'told'; readonly told: Questions[keyof Questions]['told'] } | { readonly type: 'answer'; readonly answer: unknown };

/** Answers in a thread; after `signal` aborts, what stands by then is handed back. Rejects when the solver fails. */
export async function askInThread<Kind extends keyof Questions>(
  kind: Kind,
  given: Questions[Kind]['given'],
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (told: Questions[Kind]['told']) => void },
): Promise<Questions[Kind]['answer']> {
  const stop = new SharedArrayBuffer(4);
  const [main, helper] = await Promise.all([programOf('solver-thread.js', './solver-thread.ts'), programOf('solver-helper.js', '../solver/thread.ts')]);
  const worker = startThread(main);
  const onAbort = (): void => void Atomics.store(new Int32Array(stop), 0, 1);
  try {
    return await new Promise<Questions[Kind]['answer']>((resolve, reject) => {
      worker.on('message', (message: FromAsked) => {
        // The thread tells of and answers what it was asked.
        if (message.type === 'told') onProgress(message.told as Questions[Kind]['told']);
        else resolve(message.answer as Questions[Kind]['answer']);
      });
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`the solver's thread ended with code ${code}`)));
      if (signal.aborted) onAbort();
      else signal.addEventListener('abort', onAbort, { once: true });
      worker.postMessage({ question: { kind, ...given } as unknown as Question, stop, helper } satisfies ToAsked);
    });
  } finally {
    signal.removeEventListener('abort', onAbort);
    worker.removeAllListeners('exit');
    await worker.terminate();
  }
}
