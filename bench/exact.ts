// How much of a gap is real: proven optima of problems like S with fewer learners, beside the solver's plan and bound; writes docs/benchmarks/exact.md. Words: --only S/10,S/12-1 --seconds 150 --again --table
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { solve, type Problem, type SolveResult } from '../src/solver/index.ts';
import { caseOf, cutProblem, type CutCase } from './cut-sizes.ts';
import { exactPlan } from './exact-plan.ts';
import { exactPage, isProven, percent, type ExactRun } from './exact-table.ts';
import { commitOf, readRun, writeRun } from './measure-solver.ts';
import { judge } from './solver-instances.ts';

const results = resolve('bench', 'results', 'exact');
const page = resolve('docs', 'benchmarks', 'exact.md');

/** What the solver has for its plan, of processor time; the same again with another seed goes into the proof, which begins from the better plan. */
const SOLVE_SECONDS = 10;
/** With more room it is the same problem. */
const TWICE = 'S/6-1@0.75';
const CASES: readonly CutCase[] = [6, 8, 10, 12, 15].flatMap((learners) => [1, 2].flatMap((seed) => [0.85, 0.75].map((utilisation) => caseOf(learners, seed, utilisation)))).filter(({ name }) => name !== TWICE);

/** Runs what has no result yet; then puts the page together from all results. */
export async function bench({ words, print }: { words: string[]; print: (line: string) => void }) {
  const option = (name: string) => (words.includes(name) ? words[words.indexOf(name) + 1] : undefined);
  const only = option('--only')?.split(',') ?? [''];
  const seconds = Number(option('--seconds') ?? 150);
  for (const folder of [results, resolve('docs', 'benchmarks')]) mkdirSync(folder, { recursive: true });
  const runs: ExactRun[] = [];
  const hasHighs = existsSync(resolve('node_modules', 'highs', 'package.json'));
  if (!hasHighs) print('npm highs is not installed (npm ci): no new results');
  for (const each of CASES) {
    const file = join(results, `${each.name.replaceAll('/', '_')}.json`);
    const known = readRun<ExactRun>(file);
    const isWished = !words.includes('--table') && hasHighs && only.some((start) => each.name.startsWith(start));
    const problem = isWished && (words.includes('--again') || !known) ? await cutProblem(each) : null;
    if (problem) {
      const run = await proven(each, problem, seconds, print);
      writeRun(file, run);
      print(`${run.case}: bound ${run.bound}, plan ${run.cost}, optimum ${isProven(run) ? run.best : `${run.least} to ${run.best}`}, ${run.nodes} nodes, ${run.seconds.toFixed(0)} s`);
      runs.push(run);
    } else if (known) runs.push(known);
    else if (isWished && hasHighs) print(`${each.name}: ../shared/rotation is not beside the clone`);
  }
  const text = exactPage(runs);
  writeFileSync(page, text);
  print(text);
  return { figures: figuresOf(runs) };
}

/** Processor seconds: others on the machine do not count. */
function now(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

async function proven({ name, learners, utilisation }: CutCase, problem: Problem, seconds: number, print: (line: string) => void): Promise<ExactRun> {
  const [own, other] = [1, 2].map((seed) => solve(problem, { timeLimitSeconds: SOLVE_SECONDS, seed }, { now })) as [SolveResult, SolveResult];
  const start = [own, other].filter(({ cost }) => cost !== null).sort((a, b) => (a.cost?.total ?? 0) - (b.cost?.total ?? 0))[0];
  const about = { case: name, commit: commitOf('src/solver'), learners, utilisation, cost: own.cost?.total ?? null, bound: own.lowerBound, solveSeconds: SOLVE_SECONDS };
  if (!start?.cost || start.certificate === null) return { ...about, best: null, least: null, schedules: 0, nodes: 0, seconds: 0, judgedBy: '', note: 'no plan found' };
  const found = await exactPlan(problem, start.certificate, { plan: start.plan, cost: start.cost.total }, { seconds, now, print });
  const judgedBy = await judge(problem, { ...found.best.plan, status: 'feasible', lowerBound: found.lowerBound });
  return {
    ...about, best: found.best.cost, least: Math.max(found.lowerBound, own.lowerBound ?? -Infinity), schedules: found.schedules, nodes: found.nodes,
    seconds: Number(found.seconds.toFixed(1)), judgedBy, note: found.note,
  };
}

function figuresOf(runs: readonly ExactRun[]): Record<string, number> {
  const done = runs.filter(isProven);
  const largest = (list: readonly number[]): number => Number(Math.max(0, ...list).toFixed(2));
  return {
    cases: runs.length,
    'proven optima': done.length,
    'largest real gap, %': largest(done.map(({ best, bound }) => percent(best ?? 0, bound ?? 0))),
    "largest distance of the solver's plan, %": largest(done.map(({ best, cost }) => percent(cost ?? 0, best ?? 0))),
  };
}
