/** The curriculum storey on the wire: frameworks, programmes, courses, venue offers and the coverage matrix. */
import { needAreaRoutes } from './cooperation.ts';
import { getCoverage } from './curriculum-coverage.ts';
import { changeCompetence, checkElectives, copyFrameworkVersion, createCompetence, endFrameworkVersion, getFrameworkVersion, listFrameworks } from './curriculum-frameworks.ts';
import {
  changeCourse,
  createCourse,
  createProgrammeVersion,
  createVenueOffer,
  endVenueOffer,
  getCourse,
  getProgramme,
  linkCompetence,
  listCourses,
  listProgrammes,
  listVenueOffers,
  unlinkCompetence,
} from './curriculum-programmes.ts';

export * from './curriculum-coverage.ts';
export * from './curriculum-frameworks.ts';
export * from './curriculum-programmes.ts';

export const curriculumRoutes = [
  listFrameworks,
  getFrameworkVersion,
  endFrameworkVersion,
  copyFrameworkVersion,
  createCompetence,
  changeCompetence,
  checkElectives,
  listProgrammes,
  getProgramme,
  createProgrammeVersion,
  listCourses,
  getCourse,
  createCourse,
  changeCourse,
  linkCompetence,
  unlinkCompetence,
  listVenueOffers,
  createVenueOffer,
  endVenueOffer,
  getCoverage,
  ...needAreaRoutes,
] as const;
