// Minimal conflicts, verified by solving: seconds on problems of the public generator with a planted conflict. Words: --sizes S,M --seeds 1,2 --repairs 0
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { explain, readProblem, solve, type ConflictItem } from '../src/solver/index.ts';

const KINDS = ['capacity', 'limit', 'order', 'calendar', 'venue', 'pin'];
const shared = resolve('..', 'shared', 'rotation');
const address = ({ rule, learner, task, venue, limit, choice }: ConflictItem): string => [rule, learner, task, venue, limit, choice].join(' ');

export async function bench({ words, print }: { words: string[]; print: (line: string) => void }) {
  const option = (name: string) => (words.includes(name) ? words[words.indexOf(name) + 1] : undefined);
  const sizes = (option('--sizes') ?? 'S,M').split(',');
  const seeds = (option('--seeds') ?? '1,2').split(',').map(Number);
  const repairs = Number(option('--repairs') ?? 0);
  if (!existsSync(resolve(shared, 'generate.mjs'))) {
    print('skipped, ../shared/rotation is not beside the clone');
    return { figures: { runs: 0 } };
  }
  const { generate } = (await import(pathToFileURL(resolve(shared, 'generate.mjs')).href)) as { generate: (size: string, seed: number) => { problem: unknown } };
  const { makeInfeasible } = (await import(pathToFileURL(resolve(shared, 'variants.mjs')).href)) as { makeInfeasible: (base: unknown, kind: string) => { problem: unknown; conflict: ConflictItem[] } };
  const figures: Record<string, number | string> = {};
  const baseline: Record<string, number | string> = {};
  for (const size of sizes) {
    const seconds: number[] = [];
    let proven = 0;
    let exact = 0;
    let refused = 0;
    for (const seed of seeds) {
      const base = generate(size, seed);
      for (const kind of KINDS) {
        const planted = makeInfeasible(base.problem, kind);
        const problem = readProblem(planted.problem);
        const { status, conflict, isMinimal, conflictSeconds, questions } = explain(problem, { timeLimitSeconds: 60, repairs });
        const isExact = JSON.stringify(conflict.map(address).sort()) === JSON.stringify(planted.conflict.map(address).sort());
        seconds.push(conflictSeconds);
        if (status === 'infeasible' && isMinimal) proven++;
        if (isExact) exact++;
        // What the plain solver says within as long as the explanation took, at least one second.
        if (solve(problem, { timeLimitSeconds: Math.max(1, conflictSeconds) }).plan.status === 'infeasible') refused++;
        print(`${size}-${seed} ${kind}: ${conflict.length} rules in ${conflictSeconds.toFixed(2)} s, ${questions} questions${isMinimal ? ', minimal' : ''}${isExact ? ', as planted' : ''}`);
      }
    }
    const sorted = seconds.toSorted((a, b) => a - b);
    figures[`${size} runs`] = seconds.length;
    figures[`${size} minimal and verified`] = proven;
    figures[`${size} exactly as planted`] = exact;
    figures[`${size} conflict, median s`] = Number((sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN).toFixed(3));
    figures[`${size} conflict, slowest s`] = Number((sorted.at(-1) ?? NaN).toFixed(3));
    baseline[`${size} told infeasible by the solver alone, of ${seconds.length}`] = refused;
  }
  return { figures, baseline };
}
