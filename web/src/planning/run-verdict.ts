import type { RunResult } from '../../../src/contract/index.ts';

/** How a run ended, for the reader: where the proven bound leaves nothing below the cost, nothing better can be found. */
export function verdictOn({ outcome, cost, lowerBound }: Pick<RunResult, 'outcome' | 'cost' | 'lowerBound'>): RunResult['outcome'] | 'in_force_proven' | 'planned_proven' {
  const isProven = cost !== null && lowerBound !== null && lowerBound >= cost.total;
  if (isProven && outcome === 'in_force') return 'in_force_proven';
  return isProven && outcome === 'planned' ? 'planned_proven' : outcome;
}
