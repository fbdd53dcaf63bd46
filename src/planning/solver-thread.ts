/**
 * The thread in which the solver works. Its door is one message: the problem and the options; it answers with progress,
 * every better plan, and the result. The caller's stop flag is looked at by the solver itself.
 */
import { parentPort } from 'node:worker_threads';
import { explain, solve } from '../solver/index.ts';
import type { FromExplainer, ToExplainer } from './explain-in-thread.ts';
import { startThread, type FromSolver, type ToSolver } from './solve-in-thread.ts';

const port = parentPort;
if (port === null) throw new Error('the solver thread is started by solve-in-thread');

const tell = (message: FromSolver | FromExplainer): void => port.postMessage(message);

port.once('message', (order: ToSolver | ToExplainer) => {
  if ('explain' in order) return explained(order);
  const { problem, options, stop, helper } = order;
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

function explained({ problem, explain: options, stop }: ToExplainer): void {
  const flag = new Int32Array(stop);
  const explanation = explain(problem, options, {
    shouldStop: () => Atomics.load(flag, 0) === 1,
    onProgress: (says) => tell({ type: 'says', says }),
  });
  tell({ type: 'explanation', explanation });
}
