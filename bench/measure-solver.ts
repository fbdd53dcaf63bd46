/** One run of the own solver, measured and judged, and how results are kept. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { gapBetween, readPlan, type Problem, type SolveProgress } from '../src/solver/index.ts';
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

/**
 * One run of the built command line, in a process of its own as a user starts it, judged by the checkers. Memory and processor time are that process's
 * (from /proc; zero where there is none).
 */
export async function measure(instance: string, problem: Problem, { seconds, threads, commit }: { seconds: number; threads: number; commit: string }): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'covalence-bench-'));
  const [file, out] = [join(folder, 'problem.json'), join(folder, 'plan.json')];
  try {
    writeFileSync(file, JSON.stringify(problem));
    let firstPlanSeconds: number | null = null;
    let costAfter10Seconds: number | null = null;
    const { said, ...used } = await runCommand(['solve', file, '--out', out, '--time-limit', String(seconds), '--threads', String(threads), '--seed', '1', '--progress', 'json'], ({ seconds: spent, cost }) => {
      if (cost !== null) firstPlanSeconds ??= round(spent, 2);
      if (spent <= 10) costAfter10Seconds = cost;
    });
    // Without a plan the file says so; it is missing where the command has failed.
    if (!existsSync(out)) throw new Error(`covalence solve wrote nothing for ${instance}: ${said.join('\n')}`);
    const plan = readPlan(problem, JSON.parse(readFileSync(out, 'utf8')));
    const cost = plan.cost?.total ?? null;
    const lowerBound = plan.lowerBound ?? null;
    const gap = cost === null ? null : gapBetween(cost, lowerBound);
    return {
      instance, commit, seconds, threads, status: plan.status, firstPlanSeconds, cost, costAfter10Seconds, lowerBound, gapPercent: gap === null ? null : round(100 * gap, 2), ...used,
      learnerWeeks: problem.learners.length * problem.weekCount, judgedBy: cost === null ? '' : await judge(problem, plan),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs the built command line to its end, whatever its exit code, and tells what it took and what it said beside its progress. */
async function runCommand(words: readonly string[], onProgress: (progress: SolveProgress) => void): Promise<Pick<Run, 'peakMemoryMb' | 'cpuSeconds'> & { said: string[] }> {
  const child = spawn(process.execPath, [resolve('dist', 'main.js'), ...words], { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(child, 'exit');
  const used = { peakMemoryMb: 0, cpuSeconds: 0 };
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stderr })) {
    if (child.pid !== undefined) Object.assign(used, usedBy(child.pid) ?? used);
    if (line.startsWith('{')) onProgress(JSON.parse(line) as SolveProgress);
    else said.push(line);
  }
  await ended;
  return { ...used, said };
}

/** Most resident memory and all processor time so far of a running process; null where that cannot be told. */
function usedBy(pid: number): Pick<Run, 'peakMemoryMb' | 'cpuSeconds'> | null {
  try {
    const peak = Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
    // After the name in brackets: the twelfth and thirteenth field, in hundredths of a second.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
    return Number.isFinite(peak) ? { peakMemoryMb: Math.round((peak * 1024) / 1e6), cpuSeconds: round((Number(fields[11]) + Number(fields[12])) / 100, 1) } : null;
  } catch {
    return null;
  }
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

/** The last commit that touched a path. */
export function commitOf(path: string): string {
  return execFileSync('git', ['log', '-1', '--format=%h', '--', path], { encoding: 'utf8' }).trim();
}

export const writeRun = (file: string, run: unknown): void => writeFileSync(file, `${JSON.stringify(run, null, 2)}\n`);
export const readRun = <Result>(file: string): Result | null => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Result) : null);
export const readAll = <Result>(folder: string): Result[] => readdirSync(folder).flatMap((file) => readRun<Result>(join(folder, file)) ?? []);
