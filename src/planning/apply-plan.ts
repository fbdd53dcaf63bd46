/** From a plan of the solver to placements of the storey, and what the solver proposed on its own. Pure. */
import type { Placement } from '../solver/index.ts';
import type { Legend } from './legend.ts';
import type { PlacementRow } from './sheets.ts';

/** A placement by keys, without its version. */
export type PlacedRow = Omit<PlacementRow, 'planVersion'>;

/** An elective that the solver chose where none is on record. */
export interface Proposal {
  readonly enrolment: string;
  readonly area: string;
}

/** The placements of a plan by keys and Mondays, ordered by learner and week. Parts of one venue become the venue again. */
export function placementRows(placements: readonly Placement[], legend: Legend): PlacedRow[] {
  const rows = placements.map(({ learner, task, venue, firstWeek, lastWeek }) => ({
    enrolment: learner,
    area: legend.tasks[task]?.area ?? task,
    venue: legend.venues[venue]?.venue ?? venue,
    firstWeek: legend.weeks[firstWeek] ?? '',
    lastWeek: legend.weeks[lastWeek] ?? '',
  }));
  return rows.sort((a, b) => compare(a.enrolment, b.enrolment) || compare(a.firstWeek, b.firstWeek));
}

/** Electives placed but not on record. */
export function proposalsOf(rows: readonly PlacedRow[], legend: Legend): Proposal[] {
  const electives = new Set(Object.values(legend.tasks).filter(({ isElective }) => isElective).map(({ area }) => area));
  const proposals = new Map<string, Proposal>();
  for (const { enrolment, area } of rows) {
    if (electives.has(area) && !legend.learners[enrolment]?.chosen.includes(area)) proposals.set(`${enrolment}\n${area}`, { enrolment, area });
  }
  return [...proposals.values()];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
