/** Where the rows of the planning sheets lie. */
import type { SheetTables } from '../platform/sheet-store/mapping.ts';
import * as sheets from './sheets.ts';

const ofLearner = { owner: { parent: 'enrolment' }, subject: 'enrolment' } as const;

export const planningTables: SheetTables = [
  { sheet: sheets.enrolments, table: 'planning.enrolment', kind: 'enrolment', owner: { parent: 'cohort' }, subject: 'person' },
  { sheet: sheets.electiveChoices, table: 'planning.elective_choice', kind: 'elective_choice', ...ofLearner },
  { sheet: sheets.absences, table: 'planning.absence', kind: 'absence', ...ofLearner },
  { sheet: sheets.trainingDone, table: 'planning.training_done', kind: 'training_done', ...ofLearner },
  { sheet: sheets.venuePreferences, table: 'planning.venue_preference', kind: 'venue_preference', ...ofLearner },
  { sheet: sheets.venueRestrictions, table: 'planning.venue_restriction', kind: 'venue_restriction', ...ofLearner },
  {
    sheet: sheets.placeLimits,
    table: 'planning.place_limit',
    kind: 'place_limit',
    owner: { party: 'party' },
    columnNames: { venues: 'venue_ids', cohorts: 'cohort_ids', max: 'max_learners' },
  },
  {
    sheet: sheets.plans,
    table: 'planning.plan',
    kind: 'plan',
    owner: { party: 'party' },
    packed: {
      weights: {
        preference: 'preferenceWeight',
        siteChange: 'siteChangeWeight',
        idleWeek: 'idleWeekWeight',
        crowding: 'crowdingWeight',
        unfairness: 'unfairnessWeight',
        disruption: 'disruptionWeight',
      },
    },
  },
  { sheet: sheets.planVersions, table: 'planning.plan_version', kind: 'plan_version', owner: { parent: 'plan' } },
  { sheet: sheets.placements, table: 'planning.placement', kind: 'placement', owner: { parent: 'planVersion' }, subject: 'enrolment' },
  { sheet: sheets.pins, table: 'planning.pin', kind: 'pin', owner: { parent: 'plan' }, subject: 'enrolment' },
];
