/** The page of the MSS figures, put together from kept results. Pure. */
import type { Run } from './measure-solver.ts';

/** Costs of the best plans published with the generated instances: −score × duration. **Source**: github.com/eugeniazanazzo/MSS_Data. */
export const PUBLISHED: Readonly<Record<string, number>> = {
  I40_12_1: -4127, I40_12_2: -7840, I40_12_4: -11448, I40_24_1: -7799, I40_24_2: -14606, I40_24_4: -28384,
  I80_12_1: -8614, I80_12_2: -14412, I80_12_4: -32388, I80_24_1: -16453, I80_24_2: -31812, I80_24_4: -50816,
  I160_12_1: -17748, I160_12_2: -30170, I160_12_4: -56008, I160_24_1: -31470, I160_24_2: -71158, I160_24_4: -113648,
};

const show = (value: number | null, unit = ''): string => (value === null ? '—' : `${value.toLocaleString('en', { maximumFractionDigits: 2 })}${unit}`);

export function mssPage(runs: readonly Run[]): { text: string; figures: Record<string, number> } {
  const sorted = runs.toSorted((a, b) => a.instance.localeCompare(b.instance, 'en', { numeric: true }));
  const generated = sorted.filter(({ instance }) => instance in PUBLISHED);
  const others = sorted.filter(({ instance }) => !(instance in PUBLISHED));
  const best = ({ instance }: Run): number => PUBLISHED[instance] ?? 0;
  const figures = {
    generated: generated.length,
    improved: generated.filter((run) => run.cost !== null && run.cost < best(run)).length,
    matched: generated.filter((run) => run.cost === best(run)).length,
    'generated without plan': generated.filter(({ cost }) => cost === null).length,
    'generated without bound': generated.filter(({ lowerBound }) => lowerBound === null).length,
    'bound above a published plan (a defect)': generated.filter((run) => run.lowerBound !== null && run.lowerBound > best(run)).length,
    akbarzadeh: others.length,
    'akbarzadeh without plan': others.filter(({ cost }) => cost === null).length,
    'akbarzadeh without bound': others.filter(({ lowerBound }) => lowerBound === null).length,
    'akbarzadeh proven optimal': others.filter(({ status }) => status === 'optimal').length,
  };
  const text = [
    '# Medical Student Scheduling',
    '',
    'Written by `npm run bench -- mss` from the results in `bench/results/mss`; run again it continues where it stopped. The instances are those of',
    'Akbarzadeh and Maenhout (2021) and the generated ones published with github.com/eugeniazanazzo/MSS_Data, mapped exactly to',
    '`covalence.rotation/1`; a cost is −score × duration, so less is better. Every plan was accepted by the checkers named in its result.',
    '',
    '## Generated instances',
    '',
    `Of ${figures.generated} measured, ${figures.improved} are better than the published best, ${figures.matched} equal to it, ${figures['generated without plan']} without a plan.`,
    '',
    '| instance | status | first plan | cost | published best | against it | lower bound | gap | memory | seconds | commit |',
    '|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---|',
    ...generated.map((run) => `| ${[run.instance, run.status, first(run), show(run.cost), show(best(run)), against(run.cost, best(run)), show(run.lowerBound), show(run.gapPercent, ' %'), `${run.peakMemoryMb} MB`, run.seconds, run.commit].join(' | ')} |`),
    '',
    '## Akbarzadeh and Maenhout',
    '',
    'No scores are published with these.',
    '',
    `Of ${figures.akbarzadeh} measured, ${figures['akbarzadeh proven optimal']} are proven optimal, ${figures['akbarzadeh without plan']} without a plan.`,
    '',
    '| instance | status | first plan | cost | lower bound | gap | memory | seconds | commit |',
    '|---|---|---:|---:|---:|---:|---:|---:|---|',
    ...others.map((run) => `| ${[run.instance, run.status, first(run), show(run.cost), show(run.lowerBound), show(run.gapPercent, ' %'), `${run.peakMemoryMb} MB`, run.seconds, run.commit].join(' | ')} |`),
    '',
  ].join('\n');
  return { text, figures };
}

const first = (run: Run): string => (run.cost === null ? `no plan in ${run.seconds} s` : show(run.firstPlanSeconds, ' s'));

const against = (cost: number | null, best: number): string => (cost === null ? '—' : `${cost > best ? '+' : ''}${show(cost - best)}`);
