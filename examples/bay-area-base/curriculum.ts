/** Curriculum of the example: frameworks, programmes, courses, venue offers and cohorts of a chemical training base. */
import type { CurriculumFacts } from '../../src/curriculum/sheets.ts';
import { cohortWeeks, cohorts, programmeVersions, programmes } from './curriculum/cohorts.ts';
import { courses } from './curriculum/courses.ts';
import { frameworkFacts } from './curriculum/frameworks.ts';
import { venueOffers } from './curriculum/venue-offers.ts';

export const curriculum: CurriculumFacts = {
  ...frameworkFacts,
  programmes,
  programmeVersions,
  courses,
  venueOffers,
  cohorts,
  cohortWeeks,
};
