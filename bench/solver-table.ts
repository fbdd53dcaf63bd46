/** The page of the solver's figures, put together from kept results. Pure. */
import type { Run } from './measure-solver.ts';
import type { BaselineRun } from './solver-baselines.ts';
import { INSTANCES } from './solver-instances.ts';

// The best costs and bounds known before, from the reference page of the public generator: a simple search of 30 to 60 s and
// HiGHS or CBC of 60 s; for L-1 the generator's own plan.
export const KNOWN: Readonly<Record<string, number>> = { 'S-1': 3128, 'S-2': 2909, 'S-3': 2671, 'M-1': 40594, 'M-2': 37982, 'M-3': 40179, 'L-1': 526778 };
const KNOWN_BOUNDS: Readonly<Record<string, number>> = { 'S-1': 1672, 'S-2': 1563, 'S-3': 1589 };

const show = (value: number | null | undefined, unit = ''): string => (value === null || value === undefined ? '—' : `${value.toLocaleString('en', { maximumFractionDigits: 2 })}${unit}`);
const gapOf = (cost: number | null, bound: number | null): number | null => (cost === null || bound === null ? null : (100 * (cost - bound)) / Math.max(1, Math.abs(cost)));
const order = (instance: string): number => INSTANCES.indexOf(instance);

/** The best bound known of any solver: all of them hold for the same problem. */
function bestBound(instance: string, runs: readonly { instance: string; lowerBound: number | null }[]): number | null {
  const bounds = [KNOWN_BOUNDS[instance], ...runs.filter((run) => run.instance === instance).map(({ lowerBound }) => lowerBound)].filter((bound) => typeof bound === 'number');
  return bounds.length === 0 ? null : Math.max(...bounds);
}

/** `others` are runs of another length. */
export function solverPage(runs: readonly Run[], baselines: readonly BaselineRun[], others: readonly Run[]): string {
  const sorted = inOrder(runs);
  const all = [...runs, ...others, ...baselines];
  const of = (instance: string): BaselineRun[] => baselines.filter((run) => run.instance === instance).toSorted((a, b) => a.solver.localeCompare(b.solver));
  return [
    '# The planner in figures',
    '',
    'Written by `npm run bench -- solver` from the results in `bench/results/solver` and `bench/results/solver-baselines`; run again it',
    'continues where it stopped. `--table` only writes this page. S, M and L are the public generator\'s sizes (40 × 26 × 15, 300 × 52 × 60,',
    '2,000 × 104 × 300 learners × weeks × venues; `@0.75` with more room), `base` is the example base at 1, 3 and 10 times its size. Every',
    'run is one of the command line, whose memory is the process\'s; every plan was accepted by the checkers named in its result. The gap is (cost − bound) ÷ cost: to the own proven bound, and to the best bound',
    'that any solver here proved or the generator\'s reference page tells.',
    '',
    '## Covalence',
    '',
    ...rowsOf(sorted, all),
    '',
    failures(sorted),
    '',
    ...(others.length === 0 ? [] : ['### In less and in more time', '', ...rowsOf(inOrder(others), all), '']),    '## Beside other solvers',
    '',
    'The same problem, the same wall time. `highs` (npm, one thread: it is built without threads) and `cbc` (Debian) get one mixed-integer model',
    'from `bench/mip-model.ts`, a binary per learner, task, venue, first week and length; `cpsat` is OR-Tools with the reference model. Every plan of',
    'theirs is counted by the own checker. "Against ours" compares with the row above.',
    '',
    '| problem | solver | version | first plan | cost | against ours | bound | ours | seconds | note |',
    '|---|---|---|---:|---:|---:|---:|---:|---:|---|',
    ...sorted.flatMap((run) =>
      of(run.instance).map((other) => {
        const against = other.cost === null || run.cost === null ? '—' : `${other.cost >= run.cost ? '+' : ''}${show((100 * (other.cost - run.cost)) / Math.max(1, Math.abs(run.cost)))} %`;
        const first = other.cost === null ? `no plan in ${other.seconds} s` : show(other.firstPlanSeconds, ' s');
        return `| ${[other.instance, other.solver, other.version, first, show(other.cost), against, show(other.lowerBound), show(run.lowerBound), other.seconds, other.note.replaceAll('|', '/')].join(' | ')} |`;
      }),
    ),
    '',
    ...growthLines(sorted),
  ].join('\n');
}

const inOrder = (runs: readonly Run[]): Run[] => runs.toSorted((a, b) => order(a.instance) - order(b.instance) || a.seconds - b.seconds);

function rowsOf(runs: readonly Run[], all: readonly (Run | BaselineRun)[]): string[] {
  return [
    '| problem | status | first plan | cost at 10 s | cost | known before | own bound | gap to own bound | gap to best bound | memory | seconds (CPU) | threads | commit |',
    '|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---|',
    ...runs.map((run) => {
      const best = gapOf(run.cost, bestBound(run.instance, all));
      const first = run.cost === null ? `no plan in ${run.seconds} s` : show(run.firstPlanSeconds, ' s');
      return `| ${[run.instance, run.status, first, show(run.costAfter10Seconds), show(run.cost), show(KNOWN[run.instance]), show(run.lowerBound), show(run.gapPercent, ' %'), show(best, ' %'), `${run.peakMemoryMb} MB`, `${run.seconds} (${run.cpuSeconds})`, run.threads, run.commit].join(' | ')} |`;
    }),
  ];
}

function failures(runs: readonly Run[]): string {
  const without = runs.filter(({ cost }) => cost === null).map(({ instance }) => instance);
  return without.length === 0 ? `All ${runs.length} runs ended with a plan.` : `${without.length} of ${runs.length} runs ended without a plan: ${without.join(', ')}.`;
}

/** Seconds to the first plan per thousand learner-weeks. */
function perThousand(run: Run): number | null {
  return run.firstPlanSeconds === null || run.cost === null || run.learnerWeeks === undefined ? null : (1000 * run.firstPlanSeconds) / run.learnerWeeks;
}

function growthLines(runs: readonly Run[]): string[] {
  const sizes = ['S', 'M', 'L'].map((size) => {
    const here = runs.filter(({ instance }) => instance.startsWith(`${size}-`) && instance.endsWith('@0.75'));
    return { size, value: median(here.map(perThousand).filter((value) => value !== null)), runs: here.length };
  });
  const [small, , large] = sizes;
  const growth = small?.value && large?.value ? `From S to L: × ${(large.value / small.value).toFixed(1)}.` : 'S and L are not both measured yet.';
  return [
    '## Growth',
    '',
    'Seconds to the first plan per thousand learner-weeks, at utilisation 0.75, median over the seeds.',
    '',
    '| size | runs | seconds per 1,000 learner-weeks |',
    '|---|---:|---:|',
    ...sizes.map(({ size, value, runs: count }) => `| ${size} | ${count} | ${value === null ? '—' : value.toFixed(3)} |`),
    '',
    growth,
    '',
  ];
}

/** Medians per size, how many runs ended without a plan, and how often another solver was better. */
export function figuresOf(runs: readonly Run[], baselines: readonly BaselineRun[]): Record<string, number | string> {
  const figures: Record<string, number | string> = { runs: runs.length, withoutPlan: runs.filter(({ cost }) => cost === null).length };
  for (const group of ['S', 'S@0.75', 'M', 'M@0.75', 'L', 'L@0.75', 'base']) {
    const [size, utilisation] = group.split('@');
    const here = runs.filter(({ instance }) => instance.startsWith(`${size}-`) && (instance.split('@')[1] ?? '') === (utilisation ?? ''));
    if (here.length === 0) continue;
    figures[`${group} first plan, median s`] = median(here.map(({ firstPlanSeconds, cost }) => (cost === null ? Infinity : (firstPlanSeconds ?? Infinity)))) ?? Infinity;
    figures[`${group} gap, median %`] = median(here.map(({ gapPercent }) => gapPercent ?? Infinity)) ?? Infinity;
    figures[`${group} memory, most MB`] = Math.max(...here.map(({ peakMemoryMb }) => peakMemoryMb));
  }
  for (const solver of new Set(baselines.map((run) => run.solver))) {
    const theirs = baselines.filter((run) => run.solver === solver);
    const ours = (instance: string): Run | undefined => runs.find((run) => run.instance === instance);
    figures[`${solver} without plan, of ${theirs.length}`] = theirs.filter(({ cost }) => cost === null).length;
    figures[`${solver} cheaper than ours`] = theirs.filter(({ instance, cost }) => cost !== null && cost < (ours(instance)?.cost ?? Infinity)).length;
    figures[`${solver} with a better bound`] = theirs.filter(({ instance, lowerBound }) => lowerBound !== null && lowerBound > (ours(instance)?.lowerBound ?? -Infinity)).length;
  }
  return figures;
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}
