// Re-planning after disruptions: seconds to the first valid plan (p95), changes against the planted repair, and against the fewest possible on S. Words: --sizes S,M,L --seeds 1,2 --seconds 5
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readProblem, replan, solve, type Plan, type Problem } from '../src/solver/index.ts';

const KINDS = ['closure', 'mentor', 'joiner', 'leave', 'mixed'];
const shared = resolve('..', 'shared', 'rotation');

interface Generator {
  generate(size: string, seed: number): { problem: unknown; plan: Plan };
  disrupt(problem: unknown, plan: Plan, kind: string, random: unknown): { problem: unknown; plan: Plan };
  Random: new (seed: number) => unknown;
  check(problem: unknown, plan: unknown): { valid: boolean; violations: unknown[]; cost: { disruption: number } };
}

interface Run {
  size: string;
  name: string;
  first: number | null;
  seconds: number;
  changed: number | null;
  planted: number;
  fewest: number | null;
}

export async function bench({ words, print }: { words: string[]; print: (line: string) => void }) {
  const option = (name: string) => (words.includes(name) ? words[words.indexOf(name) + 1] : undefined);
  const sizes = (option('--sizes') ?? 'S,M,L').split(',');
  const seeds = (option('--seeds') ?? '1,2').split(',').map(Number);
  const seconds = Number(option('--seconds') ?? 5);
  const generator = await loadGenerator();
  if (generator === null) {
    print('skipped, ../shared/rotation is not beside the clone');
    return { figures: { runs: 0 } };
  }
  const runs: Run[] = [];
  for (const size of sizes) {
    for (const seed of seeds) {
      const base = generator.generate(size, seed);
      for (const kind of KINDS) {
        const run = measure(generator, base, { size, seed, kind, seconds });
        if (run === null) continue;
        runs.push(run);
        print(`${run.name}: first ${run.first?.toFixed(3) ?? '—'} s, ${run.changed ?? '—'} weeks change in ${run.seconds.toFixed(1)} s (planted repair ${run.planted}, fewest ${run.fewest ?? '—'})`);
      }
    }
  }
  const figures: Record<string, number | string> = { runs: runs.length, withoutPlan: runs.filter(({ first }) => first === null).length };
  for (const size of sizes) {
    const here = runs.filter((run) => run.size === size);
    if (here.length === 0) continue;
    figures[`${size} first plan, p95 s`] = quantile(here.map(({ first }) => first ?? Infinity), 0.95);
    figures[`${size} first plan, median s`] = quantile(here.map(({ first }) => first ?? Infinity), 0.5);
    const known = here.flatMap(({ changed, fewest }) => (changed !== null && fewest !== null ? [changed / Math.max(1, fewest)] : []));
    if (known.length > 0) figures[`${size} changes ÷ fewest possible, greatest`] = Number(Math.max(...known).toFixed(3));
  }
  const baseline: Record<string, number> = {};
  for (const size of sizes) {
    const here = runs.filter((run) => run.size === size && run.changed !== null);
    baseline[`${size} changed weeks, all runs`] = here.reduce((sum, { changed }) => sum + (changed ?? 0), 0);
    baseline[`${size} changed weeks of the generator's repair`] = here.reduce((sum, { planted }) => sum + planted, 0);
  }
  return { figures, baseline };
}

function measure(generator: Generator, base: { problem: unknown; plan: Plan }, { size, seed, kind, seconds }: { size: string; seed: number; kind: string; seconds: number }): Run | null {
  let struck: { problem: unknown; plan: Plan };
  try {
    struck = generator.disrupt(base.problem, base.plan, kind, new generator.Random(seed));
  } catch {
    return null; // the generator says that no draw of this kind is repairable
  }
  const problem = readProblem(struck.problem);
  const { result } = replan(problem, { timeLimitSeconds: seconds });
  const planted = generator.check(problem, struck.plan).cost.disruption;
  const name = `${size}-${seed} ${kind}`;
  if (result.cost === null) return { size, name, first: null, seconds: result.seconds, changed: null, planted, fewest: null };
  const verdict = generator.check(problem, result.plan);
  if (!verdict.valid) throw new Error(`${name}: the reference checker refuses the plan: ${JSON.stringify(verdict.violations.slice(0, 3))}`);
  return { size, name, first: result.firstPlanSeconds, seconds: result.seconds, changed: verdict.cost.disruption, planted, fewest: size === 'S' ? fewestChanges(problem) : null };
}

/** A proven lower bound on the changed weeks: the same problem with changes as its only cost. */
function fewestChanges(problem: Problem): number | null {
  const weights = { preference: 0, siteChange: 0, idleWeek: 0, crowding: 0, unfairness: 0, disruption: 1 };
  return solve({ ...problem, weights }, { timeLimitSeconds: 8 }).lowerBound;
}

async function loadGenerator(): Promise<Generator | null> {
  if (!existsSync(resolve(shared, 'generate.mjs'))) return null;
  const load = async (file: string): Promise<object> => (await import(pathToFileURL(resolve(shared, file)).href)) as object;
  return { ...(await load('generate.mjs')), ...(await load('variants.mjs')), ...(await load('planting.mjs')), ...(await load('check.mjs')) } as Generator;
}

function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Number((sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN).toFixed(3));
}
