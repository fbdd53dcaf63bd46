/** Other solvers on the same problem with the same wall time: npm `highs`, Debian's `cbc`, and OR-Tools' CP-SAT where each is at hand. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { checkPlan, type Plan, type Problem } from '../src/solver/index.ts';
import { writeMip, type MipModel } from './mip-model.ts';
import { shared } from './solver-instances.ts';

export const BASELINES = ['highs', 'cbc', 'cpsat'] as const;
export type BaselineName = (typeof BASELINES)[number];

/** One run of another solver, kept in bench/results/solver-baselines/INSTANCE.SOLVER.json. */
export interface BaselineRun {
  instance: string;
  solver: BaselineName;
  /** Its version, and the commit of the model it was given. */
  version: string;
  commit: string;
  seconds: number;
  threads: number;
  firstPlanSeconds: number | null;
  cost: number | null;
  lowerBound: number | null;
  /** Why there is no plan, or what the solver said. */
  note: string;
}

/** Seconds beyond the limit after which a solver is ended: some overrun while they read or cut. */
const GRACE = 20;

/** The version of a solver, or null with the reason where it cannot be had. */
export function versionOf(name: BaselineName): { version: string } | { version: null; reason: string } {
  if (name === 'highs') {
    const file = resolve('node_modules', 'highs', 'package.json');
    return existsSync(file) ? { version: (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version } : { version: null, reason: 'npm highs is not installed (npm ci)' };
  }
  if (name === 'cbc') {
    const { stdout } = spawnSync('cbc', ['-quit'], { encoding: 'utf8' });
    const version = /Version: (\S+)/.exec(stdout ?? '')?.[1];
    return version === undefined ? { version: null, reason: 'cbc is not installed (Debian: apt-get install coinor-cbc)' } : { version };
  }
  const program = join(shared, 'baselines', 'cpsat.py');
  if (!existsSync(program)) return { version: null, reason: 'baselines/cpsat.py is not beside the clone' };
  const { stdout, status } = spawnSync(python(), ['-c', 'import ortools; print(ortools.__version__)'], { encoding: 'utf8' });
  return status === 0 ? { version: stdout.trim() } : { version: null, reason: 'Python has no OR-Tools (pip install ortools; PYTHON names the interpreter)' };
}

const python = (): string => process.env['PYTHON'] ?? 'python3';

/** Runs the wished solvers one after the other, each with all threads to itself; the model is written once. */
export async function runBaselines(instance: string, problem: Problem, wished: readonly { name: BaselineName; version: string }[], given: { seconds: number; threads: number; commit: string }): Promise<BaselineRun[]> {
  const folder = mkdtempSync(join(tmpdir(), 'covalence-baselines-'));
  try {
    const problemFile = join(folder, 'problem.json');
    writeFileSync(problemFile, JSON.stringify(problem));
    const modelFile = join(folder, 'model.lp');
    const model = wished.some(({ name }) => name !== 'cpsat') ? writeMip(problem) : null;
    if (typeof model?.text === 'string') writeFileSync(modelFile, model.text);
    const runs: BaselineRun[] = [];
    for (const { name, version } of wished) {
      const found = name === 'cpsat' ? await runCpsat(problemFile, folder, given) : model === null || model.text === null ? tooLarge(model?.binaries ?? 0) : await runMip(name, model, modelFile, folder, given);
      const verdict = found.plan === null ? null : checkPlan(problem, { ...found.plan, cost: {}, lowerBound: null });
      const isValid = verdict?.valid === true;
      runs.push({
        instance, solver: name, version, ...given,
        firstPlanSeconds: isValid ? found.firstPlanSeconds : null,
        cost: isValid ? (verdict.cost?.total ?? null) : null,
        lowerBound: found.lowerBound,
        note: verdict && !isValid ? `its plan breaks ${verdict.violations.length} rules: ${verdict.violations[0]?.says ?? ''}` : found.note,
      });
    }
    return runs;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Found {
  plan: Plan | null;
  firstPlanSeconds: number | null;
  lowerBound: number | null;
  note: string;
}

const tooLarge = (binaries: number): Found => ({ plan: null, firstPlanSeconds: null, lowerBound: null, note: `${binaries.toLocaleString('en')} binaries are too many to write` });

async function runMip(name: 'highs' | 'cbc', model: MipModel, modelFile: string, folder: string, { seconds, threads }: { seconds: number; threads: number }): Promise<Found> {
  const out = join(folder, `${name}.out`);
  rmSync(out, { force: true });
  const size = `${model.binaries.toLocaleString('en')} binaries`;
  const began = performance.now();
  let firstPlanSeconds: number | null = null;
  let lowerBound: number | null = null;
  let refusal: string | null = null;
  const watch = (line: string): void => {
    if (/\bERROR\b|not valid/i.test(line)) refusal ??= line.trim().slice(0, 120);
    const isFirst = name === 'cbc' ? /Integer solution of|Cbc0012I|Cbc0004I/.test(line) : /^ ?[A-Z]? +\d+ .*%/.test(line) && !/ inf /.test(line);
    if (isFirst) firstPlanSeconds ??= (performance.now() - began) / 1000;
    lowerBound = boundIn(line) ?? lowerBound;
  };
  const words = name === 'cbc' ? [modelFile, '-timeMode', 'elapsed', '-threads', String(threads), '-sec', String(seconds), '-ratio', '0', 'solve', 'solution', out] : [resolve('bench', 'highs-child.mjs'), modelFile, String(seconds), out];
  // Written to a pipe, cbc keeps its lines to itself until it ends; one that is ended would take its bound with it.
  const hasLineBuffer = name === 'cbc' && spawnSync('stdbuf', ['--version']).status === 0;
  const [program, ...before] = name === 'highs' ? [process.execPath] : hasLineBuffer ? ['stdbuf', '-oL', 'cbc'] : ['cbc'];
  const ended = await follow(program as string, [...before, ...words], seconds + GRACE, watch);
  const ones = existsSync(out) ? (name === 'cbc' ? onesOfCbc(readFileSync(out, 'utf8')) : (JSON.parse(readFileSync(out, 'utf8')) as { ones: string[] }).ones) : [];
  const note = [size, ...(ended === 'done' ? [] : [ended]), ...(refusal === null ? [] : [refusal])].join('; ');
  return { plan: ones.length > 0 ? model.planOf(new Set(ones)) : null, firstPlanSeconds: firstPlanSeconds === null ? null : round(firstPlanSeconds), lowerBound, note };
}

/** The lower bound that a line of a solver's log tells: the best one stands last. */
function boundIn(line: string): number | null {
  const told = /(?:Dual bound|Lower bound:|Continuous objective value is|best possible) +(-?[\d.e+]+)/i.exec(line)?.[1];
  const row = /^ ?[A-Z]? +\d+ +\d+ +\d+ +[\d.]+% +(-?[\d.e+]+) /.exec(line)?.[1];
  const value = Number(told ?? row);
  // Costs are integers; a little less than the next one up is that one, a little more is rounding.
  return (told ?? row) === undefined || !Number.isFinite(value) || Math.abs(value) > 1e20 ? null : Math.ceil(value - 1e-4);
}

function onesOfCbc(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const [, name, value] = /^[\s*]*\d+\s+(x\d+)\s+(\S+)/.exec(line) ?? [];
    return name !== undefined && Number(value) > 0.5 ? [name] : [];
  });
}

async function runCpsat(problemFile: string, folder: string, { seconds, threads }: { seconds: number; threads: number }): Promise<Found> {
  const out = join(folder, 'cpsat.json');
  let firstPlanSeconds: number | null = null;
  const watch = (line: string): void => {
    const first = /^([\d.]+) s: first plan/.exec(line)?.[1];
    if (first !== undefined) firstPlanSeconds ??= Number(first);
  };
  const words = [join(shared, 'baselines', 'cpsat.py'), problemFile, '--out', out, '--time-limit', String(seconds), '--workers', String(threads)];
  const ended = await follow(python(), words, seconds + GRACE, watch);
  const plan = existsSync(out) ? (JSON.parse(readFileSync(out, 'utf8')) as Plan) : null;
  const bound = plan?.lowerBound ?? null;
  return { plan: plan && plan.placements.length > 0 ? plan : null, firstPlanSeconds, lowerBound: bound === null ? null : Math.ceil(bound - 1e-4), note: ended === 'done' ? '' : ended };
}

/** Runs a program and reads its lines; "done", or why it did not end by itself. */
function follow(program: string, words: readonly string[], most: number, onLine: (line: string) => void): Promise<string> {
  return new Promise((settle, reject) => {
    const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'] });
    const timer = setTimeout(() => child.kill('SIGKILL'), most * 1000);
    let rest = '';
    let last = '';
    const read = (chunk: Buffer): void => {
      const lines = (rest + chunk.toString()).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (line.trim() !== '') last = line.trim();
        onLine(line);
      }
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      settle(signal === 'SIGKILL' ? `ended after ${most} s` : code === 0 ? 'done' : `it failed: ${last.slice(0, 120)}`);
    });
  });
}

const round = (value: number): number => Number(value.toFixed(2));
