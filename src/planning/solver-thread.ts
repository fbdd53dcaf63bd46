/**
 * The thread in which the solver works. Its door is one message: a problem to solve, or a question about one; it answers
 * with progress, every better plan, and the result. The caller's stop flag is looked at by the solver itself.
 */
import { parentPort } from 'node:worker_threads';
import { explain, solve, whatIf, whyHere, type SolveHooks } from '../solver/index.ts';
import type { FromAsked, Question, Questions, ToAsked } from './ask-in-thread.ts';
import { startThread, type FromSolver, type ToSolver } from './solve-in-thread.ts';

const port = parentPort;
if (port === null) throw new Error('the solver thread is started by solve-in-thread or ask-in-thread');

const tell = (message: FromSolver | FromAsked): void => port.postMessage(message);

port.once('message', (order: ToSolver | ToAsked) => {
  const flag = new Int32Array(order.stop);
  const hooks: SolveHooks = {
    shouldStop: () => Atomics.load(flag, 0) === 1,
    spawn: (job) => {
      const thread = startThread(order.helper, job);
      return { end: () => void thread.terminate() };
    },
  };
  if ('question' in order) return tell({ type: 'answer', answer: answered(order.question, hooks) });
  const result = solve(order.problem, order.options, {
    ...hooks,
    onProgress: (progress) => tell({ type: 'progress', progress }),
    onPlan: (plan) => tell({ type: 'plan', plan }),
  });
  tell({ type: 'result', result });
});

function answered(question: Question, hooks: SolveHooks): Questions[keyof Questions]['answer'] {
  const tellOf = (told: Questions[keyof Questions]['told']): void => tell({ type: 'told', told });
  switch (question.kind) {
    case 'explain':
      return explain(question.problem, question.options, { shouldStop: hooks.shouldStop ?? (() => false), onProgress: tellOf });
    case 'whyHere':
      return whyHere(question.problem, question.plan, question.wish, question.options, { ...hooks, onProgress: tellOf });
    case 'whatIf':
      return whatIf(question.variants, question.options, { ...hooks, onVariant: (i) => tellOf(question.variants[i]?.name ?? '') });
  }
}
