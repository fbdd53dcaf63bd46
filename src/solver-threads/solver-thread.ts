/**
 * The thread in which the solver works. Its door is one message: a problem to solve, or a question about one; it answers
 * with progress, every better plan, and the result. The caller's stop flag is looked at by the solver itself.
 */
import { parentPort } from 'node:worker_threads';
import { explain, InputError, lightened, readProblem, solve, whatIf, whyHere, type Plan, type Problem, type SolveHooks } from '../solver/index.ts';
import { collectGarbage } from './collect-garbage.ts';
import type { FromAsked, Question, Questions, ToAsked } from './ask-in-thread.ts';
import { startThread, type FromSolver, type ToSolver } from './solve-in-thread.ts';

const port = parentPort;
if (port === null) throw new Error('the solver thread is started by solve-in-thread or ask-in-thread');

const NOTHING_UNREAD = { bytes: new Uint8Array(0) };

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
  const problem = read(order);
  if (problem === null) return;
  collectGarbage();
  const result = solve(problem, order.options, {
    ...hooks,
    onProgress: (progress) => tell({ type: 'progress', progress }),
    ...(order.tellsPlans && { onPlan: tellPlan }),
  });
  tell({ type: 'result', result });
});

// As text, which the other thread need not read: as objects every plan on the way would fill its memory.
function tellPlan(plan: Plan): void {
  const text = new TextEncoder().encode(JSON.stringify(plan));
  port?.postMessage({ type: 'plan', text } satisfies FromSolver, [text.buffer]);
}

/** The problem to solve; null where the bytes are none, which has then been told. What was handed over is let go of. */
function read(order: { problem: ToSolver['problem'] }): Problem | null {
  const given = order.problem;
  order.problem = NOTHING_UNREAD;
  if (!('bytes' in given)) return lightened(given);
  let json: unknown;
  try {
    json = JSON.parse(Buffer.from(given.bytes.buffer, given.bytes.byteOffset, given.bytes.length).toString('utf8'));
  } catch (error) {
    tell({ type: 'not-json', reason: error instanceof Error ? error.message : String(error) });
    return null;
  }
  try {
    const problem = readProblem(json);
    tell({ type: 'read', name: problem.name });
    return lightened(problem);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    tell({ type: 'refused', items: error.items, omitted: error.omitted });
    return null;
  }
}

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
