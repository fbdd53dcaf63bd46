// Rotation planner: first plan, final cost, proven bound and memory on generated problems. Words: --only S-1,M-1@0.75 --seconds 60 --threads 2 --again
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { checkPlan, readPlan, readProblem, solve, writeExample, type Plan, type Problem, type SpawnThread } from '../src/solver/index.ts';

/** One measured run, kept in bench/results/solver/INSTANCE.json. */
interface Run {
  instance: string;
  commit: string;
  seconds: number;
  threads: number;
  status: string;
  firstPlanSeconds: number | null;
  cost: number | null;
  costAfter10Seconds: number | null;
  lowerBound: number | null;
  gapPercent: number | null;
  peakMemoryMb: number;
  cpuSeconds: number;
  judgedBy: string;
}

// The best costs known before, from the reference page of the public generator: a simple search of 30 to 60 s; for L-1
// the generator's own plan.
const KNOWN: Record<string, number> = { 'S-1': 3128, 'S-2': 2909, 'S-3': 2671, 'M-1': 40594, 'M-2': 37982, 'M-3': 40179, 'L-1': 526778 };
const INSTANCES = ['S-1', 'S-2', 'S-3', 'S-1@0.75', 'S-2@0.75', 'S-3@0.75', 'M-1', 'M-2', 'M-3', 'M-1@0.75', 'M-2@0.75', 'M-3@0.75', 'L-1@0.75', 'L-1', 'own-30', 'own-90', 'own-300'];

const results = resolve('bench', 'results', 'solver');
const shared = resolve('..', 'shared', 'rotation');

export async function bench({ words, print }: { words: string[]; print: (line: string) => void }) {
  const option = (name: string) => (words.includes(name) ? words[words.indexOf(name) + 1] : undefined);
  const only = option('--only')?.split(',') ?? INSTANCES;
  const seconds = Number(option('--seconds') ?? 60);
  const threads = Number(option('--threads') ?? 2);
  const commit = execFileSync('git', ['log', '-1', '--format=%h', '--', 'src/solver'], { encoding: 'utf8' }).trim();
  mkdirSync(results, { recursive: true });
  for (const instance of only) {
    const known = readRun(instance);
    const isDone = known?.commit === commit && known.seconds === seconds && known.threads === threads;
    if (isDone && !words.includes('--again')) continue;
    const problem = await problemOf(instance);
    if (problem === null) {
      print(`${instance}: skipped, ../shared/rotation is not beside the clone`);
      continue;
    }
    print(`${instance}: up to ${seconds} s on ${threads} threads …`);
    const run = await measure(instance, problem, { seconds, threads, commit });
    writeFileSync(fileOf(instance), `${JSON.stringify(run, null, 2)}\n`);
  }
  const runs = readdirSync(results).map((file) => JSON.parse(readFileSync(join(results, file), 'utf8')) as Run);
  for (const line of table(runs)) print(line);
  return { figures: figuresOf(runs), baseline: KNOWN };
}

const fileOf = (instance: string): string => join(results, `${instance}.json`);

function readRun(instance: string): Run | null {
  return existsSync(fileOf(instance)) ? (JSON.parse(readFileSync(fileOf(instance), 'utf8')) as Run) : null;
}

/** `S-1`, `M-2@0.75` come from the public generator, `own-90` from the project's own example writer. */
async function problemOf(instance: string): Promise<Problem | null> {
  const [, size = '', seed = '1', utilisation] = /^(\w+)-(\d+)(?:@([\d.]+))?$/.exec(instance) ?? [];
  if (size === 'own') return writeExample({ seed: 1, learners: Number(seed), weeks: 52, venues: 14 + Math.round(Number(seed) / 3), tasks: 10, electives: true, minimums: true }).problem;
  const generator = join(shared, 'generate.mjs');
  if (!existsSync(generator)) return null;
  const { generate } = (await import(pathToFileURL(generator).href)) as { generate: (size: string, seed: number, options: object) => { problem: unknown } };
  return readProblem(generate(size, Number(seed), utilisation === undefined ? {} : { utilisation: Number(utilisation) }).problem);
}

async function measure(instance: string, problem: Problem, { seconds, threads, commit }: { seconds: number; threads: number; commit: string }): Promise<Run> {
  const helper = resolve('dist', 'solver-helper.js');
  const spawn: SpawnThread = (job) => {
    const worker = new Worker(helper, { workerData: job });
    return { end: () => void worker.terminate() };
  };
  let costAfter10Seconds: number | null = null;
  let peak = 0;
  const cpu = process.cpuUsage();
  const result = solve(problem, { timeLimitSeconds: seconds, threads, seed: 1 }, {
    spawn,
    onProgress: ({ seconds: spent, cost }) => {
      peak = Math.max(peak, process.memoryUsage().rss);
      if (spent <= 10) costAfter10Seconds = cost;
    },
  });
  const { user, system } = process.cpuUsage(cpu);
  return {
    instance, commit, seconds, threads, status: result.plan.status,
    firstPlanSeconds: result.firstPlanSeconds && round(result.firstPlanSeconds, 2), cost: result.cost?.total ?? null, costAfter10Seconds,
    lowerBound: result.lowerBound, gapPercent: result.gap === null ? null : round(100 * result.gap, 2),
    peakMemoryMb: Math.round(Math.max(peak, process.memoryUsage().rss) / 1e6), cpuSeconds: round((user + system) / 1e6, 1),
    judgedBy: await judge(problem, result.plan),
  };
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

/** The own checker always judges, the reference checker where it stands beside the clone. Errors if one finds a breach. */
async function judge(problem: Problem, plan: Plan): Promise<string> {
  const own = checkPlan(problem, readPlan(problem, JSON.parse(JSON.stringify(plan))));
  if (!own.valid) throw new Error(`the own checker refuses the plan: ${JSON.stringify(own.violations.slice(0, 3))}`);
  const reference = join(shared, 'check.mjs');
  if (!existsSync(reference)) return 'own checker';
  const { check } = (await import(pathToFileURL(reference).href)) as { check: (problem: unknown, plan: unknown) => { valid: boolean; violations: unknown[] } };
  const verdict = check(problem, plan);
  if (!verdict.valid) throw new Error(`the reference checker refuses the plan: ${JSON.stringify(verdict.violations.slice(0, 3))}`);
  return 'own and reference checker';
}

const show = (value: number | null, unit = ''): string => (value === null ? '—' : `${value.toLocaleString('en')}${unit}`);

function table(runs: Run[]): string[] {
  const head = '| problem | status | first plan | cost at 10 s | cost | known before | lower bound | gap | memory | seconds (CPU) | commit |';
  const rows = runs.toSorted((a, b) => order(a.instance) - order(b.instance)).map((run) =>
    `| ${run.instance} | ${run.status} | ${show(run.firstPlanSeconds, ' s')} | ${show(run.costAfter10Seconds)} | ${show(run.cost)} | ${show(KNOWN[run.instance] ?? null)} | ${show(run.lowerBound)} | ${show(run.gapPercent, ' %')} | ${run.peakMemoryMb} MB | ${run.seconds} (${run.cpuSeconds}) | ${run.commit} |`);
  return [head, '|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---|', ...rows];
}

const order = (instance: string): number => (INSTANCES.includes(instance) ? INSTANCES.indexOf(instance) : INSTANCES.length);

/** Medians per size, and how many runs ended without a plan. */
function figuresOf(runs: Run[]): Record<string, number | string> {
  const figures: Record<string, number | string> = { runs: runs.length, withoutPlan: runs.filter(({ cost }) => cost === null).length };
  for (const group of ['S', 'S@0.75', 'M', 'M@0.75', 'L', 'L@0.75', 'own']) {
    const [size, utilisation] = group.split('@');
    const here = runs.filter(({ instance }) => instance.startsWith(`${size}-`) && (instance.split('@')[1] ?? '') === (utilisation ?? ''));
    if (here.length === 0) continue;
    figures[`${group} first plan, median s`] = median(here.map(({ firstPlanSeconds }) => firstPlanSeconds ?? Infinity));
    figures[`${group} gap, median %`] = median(here.map(({ gapPercent }) => gapPercent ?? Infinity));
    figures[`${group} memory, most MB`] = Math.max(...here.map(({ peakMemoryMb }) => peakMemoryMb));
  }
  return figures;
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN;
}
