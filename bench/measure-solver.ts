/** One run of the own solver, measured and judged, and how results are kept. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { solve, type Problem, type SpawnThread } from '../src/solver/index.ts';
import { judge } from './solver-instances.ts';

/** One measured run of the own solver, kept in bench/results as JSON. */
export interface Run {
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
  /** Learners × weeks of the problem. */
  learnerWeeks?: number;
  judgedBy: string;
}

/** One measured run, judged by the checkers. Its memory is the process's: after a large problem it is at least as high. */
export async function measure(instance: string, problem: Problem, { seconds, threads, commit }: { seconds: number; threads: number; commit: string }): Promise<Run> {
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
    firstPlanSeconds: result.cost && result.firstPlanSeconds && round(result.firstPlanSeconds, 2), cost: result.cost?.total ?? null, costAfter10Seconds,
    lowerBound: result.lowerBound, gapPercent: result.gap === null ? null : round(100 * result.gap, 2),
    peakMemoryMb: Math.round(Math.max(peak, process.memoryUsage().rss) / 1e6), cpuSeconds: round((user + system) / 1e6, 1),
    learnerWeeks: problem.learners.length * problem.weekCount,
    judgedBy: await judge(problem, result.plan),
  };
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

/** The last commit that touched a path. */
export function commitOf(path: string): string {
  return execFileSync('git', ['log', '-1', '--format=%h', '--', path], { encoding: 'utf8' }).trim();
}

export const writeRun = (file: string, run: unknown): void => writeFileSync(file, `${JSON.stringify(run, null, 2)}\n`);
export const readRun = <Result>(file: string): Result | null => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Result) : null);
export const readAll = <Result>(folder: string): Result[] => readdirSync(folder).flatMap((file) => readRun<Result>(join(folder, file)) ?? []);
