// Rotation planner beside HiGHS, CBC and CP-SAT: first plan, cost, bound, memory; writes docs/benchmarks/solver.md. Words: --only S-1,base-3 --seconds 60 --threads 2 --baselines highs,cbc,cpsat|none --again --table
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { commitOf, measure, readAll, readRun, writeRun, type Run } from './measure-solver.ts';
import { BASELINES, runBaselines, versionOf, type BaselineName, type BaselineRun } from './solver-baselines.ts';
import { INSTANCES, problemOf } from './solver-instances.ts';
import { figuresOf, KNOWN, solverPage } from './solver-table.ts';

const results = resolve('bench', 'results', 'solver');
const baselineResults = resolve('bench', 'results', 'solver-baselines');
const page = resolve('docs', 'benchmarks', 'solver.md');
/** Runs of another length stand beside these, in files of their own. */
const SECONDS = 60;

/** Runs what has no result yet of this commit, with these seconds and threads; then puts the page together from all results. */
export async function bench({ words, print }: { words: string[]; print: (line: string) => void }) {
  const option = (name: string) => (words.includes(name) ? words[words.indexOf(name) + 1] : undefined);
  const only = words.includes('--table') ? [] : (option('--only')?.split(',') ?? INSTANCES);
  const seconds = Number(option('--seconds') ?? SECONDS);
  const threads = Number(option('--threads') ?? 2);
  const isAgain = words.includes('--again');
  const skipped: string[] = [];
  const solvers = (option('--baselines') ?? BASELINES.join()).split(',').flatMap((name) => {
    if (!BASELINES.includes(name as BaselineName)) return [];
    const found = versionOf(name as BaselineName);
    if (found.version !== null) return [{ name: name as BaselineName, version: found.version }];
    skipped.push(`${name}: skipped, ${found.reason}`);
    return [];
  });
  for (const line of skipped) print(line);
  const commit = commitOf('src/solver');
  const modelCommit = commitOf('bench/mip-model.ts');
  for (const folder of [results, baselineResults, resolve('docs', 'benchmarks')]) mkdirSync(folder, { recursive: true });
  for (const instance of only) {
    const file = join(results, seconds === SECONDS ? `${instance}.json` : `${instance}.${seconds}s.json`);
    const known = readRun<Run>(file);
    const isDone = !isAgain && known?.commit === commit && known.seconds === seconds && known.threads === threads;
    const wished = seconds !== SECONDS ? [] : solvers.filter(({ name, version }) => {
      const run = readRun<BaselineRun>(join(baselineResults, `${instance}.${name}.json`));
      return isAgain || run?.commit !== modelCommit || run.version !== version || run.seconds !== seconds || run.threads !== threads;
    });
    if (isDone && wished.length === 0) continue;
    const problem = await problemOf(instance);
    if (problem === null) {
      print(`${instance}: skipped, ../shared/rotation is not beside the clone`);
      continue;
    }
    if (!isDone) {
      print(`${instance}: up to ${seconds} s on ${threads} threads …`);
      writeRun(file, await measure(instance, problem, { seconds, threads, commit }));
    }
    if (wished.length === 0) continue;
    print(`${instance}: ${wished.map(({ name }) => name).join(', ')} with ${seconds} s each …`);
    for (const run of await runBaselines(instance, problem, wished, { seconds, threads, commit: modelCommit })) writeRun(join(baselineResults, `${instance}.${run.solver}.json`), run);
  }
  const all = readAll<Run>(results).filter(({ instance }) => INSTANCES.includes(instance));
  const runs = all.filter((run) => run.seconds === SECONDS);
  const baselines = readAll<BaselineRun>(baselineResults).filter(({ instance }) => INSTANCES.includes(instance));
  const text = solverPage(runs, baselines, all.filter((run) => run.seconds !== SECONDS));
  writeFileSync(page, text);
  print(text);
  return { figures: figuresOf(runs, baselines), baseline: { ...KNOWN, ...Object.fromEntries(skipped.map((line) => line.split(': ') as [string, string])) } };
}
