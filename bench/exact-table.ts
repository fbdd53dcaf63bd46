/** The page of exact optima, put together from kept results. Pure. */

/** One problem with its bound, the solver's plan and the proven optimum, or the range it lies in. Seconds are those of the processor. */
export interface ExactRun {
  readonly case: string;
  readonly commit: string;
  readonly learners: number;
  readonly utilisation: number;
  /** The solver's plan, its bound, and the seconds it had. */
  readonly cost: number | null;
  readonly bound: number | null;
  readonly solveSeconds: number;
  /** The cheapest plan known in the end, and what no plan costs less than: equal where the optimum is proven. */
  readonly best: number | null;
  readonly least: number | null;
  readonly schedules: number;
  readonly nodes: number;
  readonly seconds: number;
  readonly judgedBy: string;
  readonly note: string;
}

export const isProven = ({ best, least }: ExactRun): boolean => best !== null && least !== null && least >= best;

/** In percent of the first. */
export const percent = (cost: number, bound: number): number => (100 * (cost - bound)) / cost;
const said = (cost: number, bound: number): string => `${percent(cost, bound).toFixed(2)} %`;

export function exactPage(runs: readonly ExactRun[]): string {
  const sorted = runs.toSorted((a, b) => a.learners - b.learners || b.utilisation - a.utilisation || a.case.localeCompare(b.case));
  const proven = sorted.filter(isProven);
  return [
    '# Exact optima of cut problems',
    '',
    'Written by `npm run bench -- exact` from the results in `bench/results/exact`; run again it continues where it stopped. `S/10-1` is drawn by the',
    'public generator like size S, seed 1, but with 10 learners and as many venues as that takes (5 + a quarter of the learners; S has 40 and 15), so',
    'that capacities, limits, pins and windows stand as tightly around its planted plan. `@0.75` has more room. Seconds are processor time of one core.',
    '',
    '*Bound* and *plan* are what the solver says and finds in the time of the column before. *Optimum* is proven by branching over every',
    'schedule that an optimal plan can contain (`bench/exact-plan.ts`); where time ended first it lies in the range told. *Real gap* is',
    '(optimum − bound) ÷ optimum: no search can close it. *Distance* is (plan − optimum) ÷ plan: what the search left. Ranges count from both ends.',
    '',
    '| case | seconds | bound | plan | gap | optimum | real gap | distance | schedules | nodes | seconds, proof | judged by | commit |',
    '|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---|---|',
    ...sorted.map(row),
    '',
    ...summary(proven, sorted),
    '',
  ].join('\n');
}

function row(run: ExactRun): string {
  const { case: name, commit, cost, bound, solveSeconds, best, least, schedules, nodes, seconds, judgedBy, note } = run;
  const cells = cost === null || bound === null || best === null || least === null
    ? [name, solveSeconds, bound ?? '—', 'none', '—', '—', '—', '—', '—', '—', '—', '—', commit]
    : [name, solveSeconds, bound, cost, said(cost, bound), ...(isProven(run)
        ? [String(best), said(best, bound), said(cost, best)]
        : [`${least} to ${best}`, `${said(least, bound)} to ${said(best, bound)}`, `${said(cost, best)} to ${said(cost, least)}`]),
      schedules, nodes, `${seconds.toFixed(0)}${note === '' ? '' : ` (${note})`}`, judgedBy, commit];
  return `| ${cells.join(' | ')} |`;
}

function summary(proven: readonly ExactRun[], all: readonly ExactRun[]): string[] {
  if (proven.length === 0) return [`${all.length} cases, none proven.`];
  const real = proven.map(({ best, bound }) => percent(best ?? 0, bound ?? 0));
  const distance = proven.map(({ cost, best }) => percent(cost ?? 0, best ?? 0));
  const range = (list: readonly number[]): string => `${Math.min(...list).toFixed(2)} to ${Math.max(...list).toFixed(2)} %, ${(list.reduce((a, b) => a + b, 0) / list.length).toFixed(2)} % on average`;
  return [
    `${proven.length} of ${all.length} optima are proven. Of these the real gap is ${range(real)}; above 1 % in ${real.filter((each) => each > 1).length}.`,
    `The solver's plan is the optimum in ${distance.filter((each) => each === 0).length}; its distance is ${range(distance)}.`,
  ];
}
