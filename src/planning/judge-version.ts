/** Judges stored placements by the rules of planning as the facts stand today. Pure. */
import { checkPlan, PLAN_FORMAT, type CostTerms, type Violation } from '../solver/index.ts';
import type { PlacedRow } from './apply-plan.ts';
import type { BuiltProblem } from './build-problem.ts';
import { tellBreach, type ToldBreach } from './tell-breaches.ts';

export interface Judgement {
  readonly breaches: readonly ToldBreach[];
  readonly cost: CostTerms | null;
}

/** All breaches, not the first. A placement that the facts do not carry any more is a breach of its own. */
export function judgePlacements(built: BuiltProblem, rows: readonly PlacedRow[]): Judgement {
  const { placements, unknown } = built.tellPlacements(rows);
  const verdict = checkPlan(built.problem, { format: PLAN_FORMAT, problem: built.problem.name, status: 'feasible', placements });
  const strange = unknown.map((row): Violation => {
    const task = Object.entries(built.legend.tasks).find(([, { area }]) => area === row.area)?.[0] ?? row.area;
    const week = built.legend.weeks.indexOf(row.firstWeek);
    return { rule: 'matching-area', learner: row.enrolment, task, venue: row.venue, ...(week >= 0 ? { week } : {}), says: '' };
  });
  return { breaches: [...strange, ...verdict.violations].map((violation) => tellBreach(violation, built.legend)), cost: verdict.cost };
}

/** Breaches of `after` that `before` has not. */
export function newBreaches(before: Judgement, after: Judgement): ToldBreach[] {
  const known = new Set(before.breaches.map((breach) => JSON.stringify(breach)));
  return after.breaches.filter((breach) => !known.has(JSON.stringify(breach)));
}
