/**
 * The planning facts of the example: learners, what is asked of them, and the published plan of the year.
 * `placements.json` is made by `solve.ts` with the product's own planner.
 */
import type { PlanningFacts } from '../../src/planning/sheets.ts';
import rows from './placements.json' with { type: 'json' };
import { electiveChoices, enrolments, laterAbsences, plannedAbsences, trainingDone, venuePreferences, venueRestrictions } from './planning/learners.ts';
import { pins, placeLimits, plans, planVersions } from './planning/plan.ts';

/** A placement as it is stored: enrolment, area, venue, first and last week. */
type StoredRow = readonly [enrolment: string, area: string, venue: string, firstWeek: string, lastWeek: string];

const placements: PlanningFacts['placements'] = Object.entries(rows as unknown as Readonly<Record<string, readonly StoredRow[]>>).flatMap(([planVersion, stored]) =>
  stored.map(([enrolment, area, venue, firstWeek, lastWeek]) => ({ planVersion, enrolment, firstWeek, lastWeek, area, venue })),
);

export const planning: PlanningFacts = {
  enrolments,
  electiveChoices,
  absences: [...plannedAbsences, ...laterAbsences],
  trainingDone,
  venuePreferences,
  venueRestrictions,
  placeLimits,
  plans,
  planVersions,
  placements,
  pins,
};
