/** Programmes with versions and cohorts, courses with what they teach, and which area can be learnt where. */
import { z } from 'zod';
import { asOfQuery, lastDayBody, reference, spanFields, spanState } from './partnership-words.ts';
import { route } from './route.ts';
import { bilingualName, code, consortiumParams, isoDate, line, page, pageQuery, queryList, searchQuery, sortQuery, uuid, weekMonday } from './wire.ts';

export const programmeKind = z.enum(['apprenticeship', 'study', 'teacher_practice', 'employee_training']).meta({ id: 'ProgrammeKind' });
export type ProgrammeKind = z.infer<typeof programmeKind>;

export const cohortWeekKind = z.enum(['school', 'holiday', 'examination']).meta({ id: 'CohortWeekKind' });

export const cohort = reference
  .extend({
    party: reference,
    startWeek: weekMonday,
    reserveWeeks: z.int().meta({ description: 'Weeks a year left free' }),
    away: z.array(z.object({ firstWeek: weekMonday, lastWeek: weekMonday, kind: cohortWeekKind })).meta({ description: 'Weeks away from the venues, by first week' }),
  })
  .meta({ id: 'Cohort' });
export type Cohort = z.infer<typeof cohort>;

export const programmeVersion = z
  .object({
    id: uuid,
    key: code,
    label: z.string(),
    ...spanFields,
    state: spanState,
    maximumAreasPerSite: z.int().nullable(),
    frameworkVersion: reference.extend({ label: z.string() }),
    cohorts: z.array(cohort).meta({ description: 'Cohorts you may see, the latest first' }),
  })
  .meta({ id: 'ProgrammeVersion' });
export type ProgrammeVersion = z.infer<typeof programmeVersion>;

export const programme = reference
  .extend({ kind: programmeKind, party: reference, versions: z.array(programmeVersion), courseCount: z.int(), canEdit: z.boolean() })
  .meta({ id: 'Programme' });
export type Programme = z.infer<typeof programme>;

export const course = reference
  .extend({ programme: reference, party: reference, hours: z.int(), competenceCount: z.int(), venueCount: z.int(), canEdit: z.boolean() })
  .meta({ id: 'Course' });
export type Course = z.infer<typeof course>;

export const courseDetail = course
  .extend({
    competences: z.array(reference.extend({ area: reference.extend({ number: z.string() }) })).meta({ description: 'Competences taught, in the order of their areas' }),
    venues: z.array(reference).meta({ description: 'Where it is practised, as far as shared with you' }),
  })
  .meta({ id: 'CourseDetail' });
export type CourseDetail = z.infer<typeof courseDetail>;

export const venueOffer = z
  .object({ id: uuid, venue: reference, party: reference, area: reference.extend({ number: z.string() }), ...spanFields, state: spanState, canEdit: z.boolean() })
  .meta({ id: 'VenueOffer' });
export type VenueOffer = z.infer<typeof venueOffer>;

const programmeParams = consortiumParams.extend({ programme: uuid });
const courseParams = consortiumParams.extend({ course: uuid });
const courseName = { name: bilingualName, hours: z.int().min(1).max(2000) };

export const listProgrammes = route({
  operation: 'listProgrammes',
  method: 'get',
  path: '/api/consortia/{consortium}/programmes',
  summary: { zh: '专业项目列表', en: 'Programmes' },
  params: consortiumParams,
  query: pageQuery.extend({ q: searchQuery, kind: queryList(programmeKind).optional(), sort: sortQuery('name', 'key'), ...asOfQuery }),
  answer: page(programme),
});

export const getProgramme = route({
  operation: 'getProgramme',
  method: 'get',
  path: '/api/consortia/{consortium}/programmes/{programme}',
  summary: { zh: '查看专业项目', en: 'One programme with versions and cohorts' },
  params: programmeParams,
  query: z.object(asOfQuery),
  answer: programme,
  errors: ['programme_not_found'],
});

export const createProgrammeVersion = route({
  operation: 'createProgrammeVersion',
  method: 'post',
  path: '/api/consortia/{consortium}/programmes/{programme}/versions',
  summary: { zh: '建立项目的下一版本（沿用上一版本）', en: 'Start the next version of a programme, rolling over the last one' },
  params: programmeParams,
  body: z.object({
    key: code,
    label: line(60),
    from: isoDate.meta({ description: 'First day; an open version ends the day before' }),
    frameworkVersion: uuid.optional().meta({ description: "The last version's unless given" }),
    maximumAreasPerSite: z.int().min(1).max(99).nullable().optional().meta({ description: "The last version's unless given" }),
  }),
  status: 201,
  answer: programme,
  errors: ['programme_not_found', 'curriculum_party_not_yours', 'framework_version_not_found', 'framework_version_not_in_force', 'curriculum_key_taken', 'programme_versions_overlap', 'programme_without_version'],
});

export const listCourses = route({
  operation: 'listCourses',
  method: 'get',
  path: '/api/consortia/{consortium}/courses',
  summary: { zh: '课程列表', en: 'Courses' },
  params: consortiumParams,
  query: pageQuery.extend({ q: searchQuery, programme: uuid.optional(), competence: uuid.optional(), sort: sortQuery('name', 'key', 'hours') }),
  answer: page(course),
});

export const getCourse = route({
  operation: 'getCourse',
  method: 'get',
  path: '/api/consortia/{consortium}/courses/{course}',
  summary: { zh: '查看课程', en: 'One course with what it teaches' },
  params: courseParams,
  answer: courseDetail,
  errors: ['course_not_found'],
});

export const createCourse = route({
  operation: 'createCourse',
  method: 'post',
  path: '/api/consortia/{consortium}/programmes/{programme}/courses',
  summary: { zh: '新建课程', en: 'Create a course' },
  params: programmeParams,
  body: z.object({ key: code, ...courseName }),
  status: 201,
  answer: courseDetail,
  errors: ['programme_not_found', 'curriculum_party_not_yours', 'curriculum_key_taken'],
});

export const changeCourse = route({
  operation: 'changeCourse',
  method: 'patch',
  path: '/api/consortia/{consortium}/courses/{course}',
  summary: { zh: '修改课程', en: 'Rename a course or change its hours' },
  params: courseParams,
  body: z.object({ name: courseName.name.optional(), hours: courseName.hours.optional() }),
  answer: courseDetail,
  errors: ['course_not_found', 'curriculum_party_not_yours'],
});

export const linkCompetence = route({
  operation: 'linkCompetence',
  method: 'put',
  path: '/api/consortia/{consortium}/courses/{course}/competences/{competence}',
  summary: { zh: '课程教授此能力', en: 'The course teaches this competence' },
  params: courseParams.extend({ competence: uuid }),
  answer: courseDetail,
  errors: ['course_not_found', 'competence_not_found', 'curriculum_party_not_yours', 'competence_of_other_framework'],
});

export const unlinkCompetence = route({
  operation: 'unlinkCompetence',
  method: 'delete',
  path: '/api/consortia/{consortium}/courses/{course}/competences/{competence}',
  summary: { zh: '课程不再教授此能力', en: 'The course no longer teaches this competence' },
  params: courseParams.extend({ competence: uuid }),
  answer: courseDetail,
  errors: ['course_not_found', 'curriculum_party_not_yours', 'competence_not_linked'],
});

export const listVenueOffers = route({
  operation: 'listVenueOffers',
  method: 'get',
  path: '/api/consortia/{consortium}/venue-offers',
  summary: { zh: '场所供给', en: 'Which area can be learnt in which venue' },
  params: consortiumParams,
  query: pageQuery.extend({ area: uuid.optional(), venue: uuid.optional(), ...asOfQuery }).meta({ description: 'Offers in force on the day' }),
  answer: page(venueOffer),
});

export const createVenueOffer = route({
  operation: 'createVenueOffer',
  method: 'post',
  path: '/api/consortia/{consortium}/venue-offers',
  summary: { zh: '场所自某日起可学某领域', en: 'Offer an area in a venue from a day on' },
  params: consortiumParams,
  body: z.object({ venue: uuid, area: uuid, ...spanFields }),
  status: 201,
  answer: venueOffer,
  errors: ['offered_venue_not_found', 'area_not_found', 'curriculum_party_not_yours', 'version_span_reversed', 'venue_offers_overlap'],
});

export const endVenueOffer = route({
  operation: 'endVenueOffer',
  method: 'post',
  path: '/api/consortia/{consortium}/venue-offers/{offer}/end',
  summary: { zh: '规定供给的最后一天', en: 'Say on which day an offer ends' },
  params: consortiumParams.extend({ offer: uuid }),
  body: lastDayBody,
  answer: venueOffer,
  errors: ['venue_offer_not_found', 'curriculum_party_not_yours', 'version_span_reversed', 'venue_offers_overlap'],
});
