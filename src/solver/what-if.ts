/** What if: the best plans found for several variants of a problem, side by side. */

import type { CostTerms, Plan, Problem } from "./problem.ts";
import type { Impossibility, Shortage, SolveHooks } from "./solution.ts";
import { solve } from "./solve.ts";

export interface WhatIfOptions {
  /** For each variant; 10 by default. */
  timeLimitSeconds?: number;
  seed?: number;
  /** More than 1 needs `SolveHooks.spawn`. */
  threads?: number;
}

/** A variant with the best plan found for it. */
export interface VariantResult {
  name: string;
  status: Plan["status"];
  cost: CostTerms | null;
  lowerBound: number | null;
  plan: Plan;
  /** Where there is no plan: what is proven to be impossible, and where places were missing last. */
  impossible: Impossibility[];
  shortages: Shortage[];
  seconds: number;
}

/** Solves variants of a problem one after the other, with the same time, seed and threads for each. Synchronous. */
export function whatIf(
  variants: readonly { name: string; problem: Problem }[], { timeLimitSeconds = 10, seed = 1, threads = 1 }: WhatIfOptions = {},
  { onVariant, ...hooks }: SolveHooks & { onVariant?: (index: number) => void } = {},
): VariantResult[] {
  return variants.map(({ name, problem }, i) => {
    onVariant?.(i);
    const { plan, cost, lowerBound, impossible, shortages, seconds } = solve(problem, { timeLimitSeconds, seed, threads }, hooks);
    return { name, status: plan.status, cost, lowerBound, plan, impossible, shortages, seconds };
  });
}
