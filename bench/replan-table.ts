/** The page of the re-planning figures, put together from kept results. Pure. */

/** One disruption, re-planned. Seconds are those of a clock. */
export interface ReplanRun {
  /** Size and seed of the generator and the kind of disruption: `L-1 mentor`. */
  readonly case: string;
  readonly commit: string;
  readonly limitSeconds: number;
  /** Until the first plan that holds; null where none was found. */
  readonly firstPlanSeconds: number | null;
  readonly seconds: number;
  /** Was the published plan mended, or planned anew? */
  readonly isMended: boolean;
  readonly changedWeeks: number | null;
  /** Changes of the generator's own repair. */
  readonly planted: number;
  /** No plan changes fewer weeks than this: proven. Null where it was not asked for. */
  readonly proven: number | null;
}

/** Seconds to the first plan, p95, that the product promises. */
const TARGETS: Readonly<Record<string, number>> = { M: 0.1, L: 0.5 };
export const MOST_OVER_FEWEST = 1.1;
const SIZES = ['S', 'M', 'L'];

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

const overFewest = ({ changedWeeks, proven }: ReplanRun): number | null => (changedWeeks === null || proven === null ? null : changedWeeks / Math.max(1, proven));
const firstOf = ({ firstPlanSeconds }: ReplanRun): number => firstPlanSeconds ?? Infinity;
const number = (value: number | null, digits: number): string => (value === null || !Number.isFinite(value) ? '—' : value.toFixed(digits));
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** The figures of one size; null without a run. */
export function figuresOfSize(runs: readonly ReplanRun[], size: string) {
  const here = runs.filter((run) => run.case.startsWith(`${size}-`));
  if (here.length === 0) return null;
  const ratios = here.flatMap((run) => overFewest(run) ?? []);
  return {
    runs: here.length,
    withoutPlan: here.filter((run) => run.changedWeeks === null).length,
    anew: here.filter((run) => run.changedWeeks !== null && !run.isMended).length,
    median: quantile(here.map(firstOf), 0.5),
    p95: quantile(here.map(firstOf), 0.95),
    changed: sum(here.map(({ changedWeeks }) => changedWeeks ?? 0)),
    planted: sum(here.filter(({ changedWeeks }) => changedWeeks !== null).map(({ planted }) => planted)),
    bounded: ratios.length,
    within: ratios.filter((ratio) => ratio <= MOST_OVER_FEWEST).length,
    greatest: ratios.length > 0 ? Math.max(...ratios) : null,
  };
}

export function replanPage(runs: readonly ReplanRun[]): string {
  const limits = [...new Set(runs.map(({ limitSeconds }) => limitSeconds))].sort((a, b) => a - b).join(' or ');
  const sizes = SIZES.flatMap((size) => {
    const figures = figuresOfSize(runs, size);
    return figures ? [{ size, ...figures }] : [];
  });
  return [
    '# Re-planning in figures',
    '',
    'Written by `npm run bench -- replan` from the results in `bench/results/replan`; run again it continues where it stopped. A published plan of',
    'the public generator (S 40, M 300, L 2,000 learners) is struck by one of its disruptions and mended on one thread of a small machine,',
    `within ${limits} s. "First plan" is a plan in which every rule holds, found but not yet judged; all plans handed over were judged by the own checker and by the`,
    'reference checker. A run without a plan counts as endlessly slow. "Changes" are learner-weeks in another venue than published; the generator\'s own repair',
    'is what it planted. "At least" is a lower bound on them: that of the solver with changes as the only cost, raised for up to 20 s, not always reached.',
    '',
    '| size | runs | without a plan | planned anew | first plan, median s | p95 s | target s | changes | generator\'s repair | changes ÷ bound, greatest | within 1.1 |',
    '|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|',
    ...sizes.map(({ size, runs: count, withoutPlan, anew, median, p95, changed, planted, bounded, within, greatest }) =>
      `| ${[size, count, withoutPlan, anew, number(median, 3), number(p95, 3), TARGETS[size] ?? '—', changed, planted, number(greatest, 2), bounded > 0 ? `${within} of ${bounded}` : '—'].join(' | ')} |`),
    '',
    '| case | first plan, s | all, s | changes | generator\'s repair | at least | changes ÷ bound | commit |',
    '|---|---:|---:|---:|---:|---:|---:|---|',
    ...runs.map((run) => `| ${[run.case, number(run.firstPlanSeconds, 3), number(run.seconds, 1), run.changedWeeks ?? 'no plan', run.planted, run.proven ?? '—', number(overFewest(run), 2), run.commit].join(' | ')} |`),
    '',
  ].join('\n');
}
