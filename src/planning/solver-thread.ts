/**
 * The thread in which the solver works. Its door is one message: the problem and the options; it answers with progress,
 * every better plan, and the result. The caller's stop flag is looked at by the solver itself.
 */
import { parentPort } from 'node:worker_threads';
import { solve } from '../solver/index.ts';
import { startThread, type FromSolver, type ToSolver } from './solve-in-thread.ts';

const port = parentPort;
if (port === null) throw new Error('the solver thread is started by solve-in-thread');

const tell = (message: FromSolver): void => port.postMessage(message);

port.once('message', ({ problem, options, stop, helper }: ToSolver) => {
  const flag = new Int32Array(stop);
  const shouldStop = (): boolean => Atomics.load(flag, 0) === 1;
  const result = solve(problem, options, {
    onProgress: (progress) => tell({ type: 'progress', progress }),
    onPlan: (plan) => tell({ type: 'plan', plan }),
    shouldStop,
    spawn: (job) => {
      const thread = startThread(helper, job);
      return { end: () => void thread.terminate() };
    },
  });
  tell({ type: 'result', result });
});
