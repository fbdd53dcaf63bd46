/** Which area can be learnt in which venue of the example. */
import type { CurriculumFacts } from '../../../src/curriculum/sheets.ts';

export const venueOffers: CurriculumFacts['venueOffers'] = [];
