// Re-planning after disruptions: first plan, changes, and the fewest that are possible; writes docs/benchmarks/replan.md. Words: --only S-1,"M-2 mixed" --seconds 5 --bound 20 --again --table
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { boundOnChanges, replan, type Problem } from '../src/solver/index.ts';
import { commitOf, readRun, writeRun } from './measure-solver.ts';
import { replanCases, type ReplanCase } from './replan-cases.ts';
import { figuresOfSize, replanPage, type ReplanRun } from './replan-table.ts';

const results = resolve('bench', 'results', 'replan');
const page = resolve('docs', 'benchmarks', 'replan.md');

/** Runs what has no result yet of this commit, with these seconds; then puts the page together from all results. */
export async function bench({ words, print }: { words: string[]; print: (line: string) => void }) {
  const option = (name: string) => (words.includes(name) ? words[words.indexOf(name) + 1] : undefined);
  const only = option('--only')?.split(',') ?? [''];
  const seconds = Number(option('--seconds') ?? 5);
  const boundSeconds = Number(option('--bound') ?? 20);
  for (const folder of [results, resolve('docs', 'benchmarks')]) mkdirSync(folder, { recursive: true });
  const cases = await replanCases();
  if (cases.length === 0) {
    print('skipped, ../shared/rotation is not beside the clone');
    return { figures: { runs: 0 } };
  }
  const commit = commitOf('src/solver');
  const runs: ReplanRun[] = [];
  for (const { name, make } of cases) {
    const file = join(results, `${name.replaceAll(' ', '-')}.json`);
    const known = readRun<ReplanRun>(file);
    const isWished = !words.includes('--table') && only.some((start) => name.startsWith(start));
    const isDone = !words.includes('--again') && known?.commit === commit && known.limitSeconds === seconds;
    const given = isWished && !isDone ? make() : null;
    if (given) {
      const run = measure(name, given, { seconds, boundSeconds, commit });
      writeRun(file, run);
      print(`${name}: first ${run.firstPlanSeconds ?? '—'} s, ${run.changedWeeks ?? '—'} weeks change in ${run.seconds} s (generator's repair ${run.planted}, at least ${run.proven ?? '—'})`);
      runs.push(run);
    } else if (known) runs.push(known);
  }
  const text = replanPage(runs);
  writeFileSync(page, text);
  print(text);
  return figuresOf(runs);
}

function measure(name: string, { problem, planted, judge }: ReplanCase, { seconds, boundSeconds, commit }: { seconds: number; boundSeconds: number; commit: string }): ReplanRun {
  const { result, isMended } = replan(problem, { timeLimitSeconds: seconds });
  const hasPlan = result.cost !== null;
  return {
    case: name, commit, limitSeconds: seconds, firstPlanSeconds: hasPlan && result.firstPlanSeconds !== null ? round(result.firstPlanSeconds, 3) : null,
    seconds: round(result.seconds, 1), isMended, changedWeeks: hasPlan ? judge(result.plan) : null, planted, proven: name.startsWith('L') ? null : fewestChanges(problem, boundSeconds),
  };
}

/** A proven lower bound on the changed weeks. */
function fewestChanges(problem: Problem, seconds: number): number | null {
  const started = performance.now();
  const bound = boundOnChanges(problem, () => performance.now() - started > 1000 * seconds);
  return Number.isFinite(bound) ? bound : null;
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

function figuresOf(runs: readonly ReplanRun[]) {
  const figures: Record<string, number> = {};
  const baseline: Record<string, number> = {};
  for (const size of ['S', 'M', 'L']) {
    const here = figuresOfSize(runs, size);
    if (here === null) continue;
    figures[`${size} runs`] = here.runs;
    figures[`${size} without a plan`] = here.withoutPlan;
    figures[`${size} first plan, median s`] = here.median;
    figures[`${size} first plan, p95 s`] = here.p95;
    figures[`${size} changed weeks, all runs`] = here.changed;
    if (here.greatest !== null) figures[`${size} changes ÷ proven bound, greatest`] = round(here.greatest, 3);
    baseline[`${size} changed weeks of the generator's repair`] = here.planted;
  }
  return { figures, baseline };
}
