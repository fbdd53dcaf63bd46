/** The coverage matrix: area by area, what teaches it, where it can be learnt, how many weeks it has, and what is missing. */
import { z } from 'zod';
import { area, phase } from './curriculum-frameworks.ts';
import { cohort } from './curriculum-programmes.ts';
import { asOfQuery, reference } from './partnership-words.ts';
import { route } from './route.ts';
import { consortiumParams, isoDate, queryInteger, sentence, uuid } from './wire.ts';

export const gapKind = z
  .enum(['area_without_competence', 'competence_without_course', 'area_without_venue', 'places_short', 'venue_without_area', 'course_without_competence', 'calendar_missing'])
  .meta({ id: 'CoverageGapKind' });
export type CoverageGapKind = z.infer<typeof gapKind>;

export const coverageGap = z
  .object({
    kind: gapKind,
    /** `blocking`: nobody can learn it; `weak`: it can be learnt, but the thread is broken. */
    severity: z.enum(['blocking', 'weak']),
    area: uuid.nullable(),
    venue: uuid.nullable(),
    course: uuid.nullable(),
    competences: z.array(uuid),
    says: sentence,
    wayOut: sentence,
  })
  .meta({ id: 'CoverageGap', description: 'What is missing, and what would fill it' });
export type CoverageGap = z.infer<typeof coverageGap>;

export const coveragePhase = phase
  .extend({
    netWeeks: z.int().nullable().meta({ description: "Training weeks of the cohort in this phase, reserve taken off; null without a cohort" }),
    firstWeek: isoDate.nullable(),
    lastWeek: isoDate.nullable(),
    /** How many of the phase's calendar weeks are for what. */
    calendar: z.object({ training: z.int(), reserve: z.int(), school: z.int(), holiday: z.int(), examination: z.int(), repeated: z.int() }).nullable(),
    grossWeeksOfAreas: z.int().meta({ description: 'Mandatory areas and the longest lawful choice of electives' }),
    scaledWeeksOfAreas: z.int().nullable(),
  })
  .meta({ id: 'CoveragePhase' });
export type CoveragePhase = z.infer<typeof coveragePhase>;

export const coverageRow = z
  .object({
    area: area.omit({ competences: true, weeks: true }),
    depth: z.int().meta({ description: '0 for an area, 1 for one below it' }),
    weeks: z.array(
      z.object({
        phase: uuid,
        grossWeeks: z.int(),
        quota: z.number().nullable().meta({ description: 'Exact proportion before rounding; null without a cohort' }),
        scaledWeeks: z.int().nullable(),
      }),
    ),
    competences: z.array(reference.extend({ courses: z.array(uuid) })),
    courses: z.array(reference),
    venues: z.array(reference.extend({ party: reference, places: z.int().nullable().meta({ description: 'Places per week on the day' }), otherAreas: z.int() })),
    placesPerWeek: z.int(),
    learnersAtMost: z.int().nullable().meta({ description: 'How many learners the places suffice for, if the area had its venues alone; null where it has no weeks' }),
    gaps: z.array(coverageGap),
  })
  .meta({ id: 'CoverageRow' });
export type CoverageRow = z.infer<typeof coverageRow>;

export const coverage = z
  .object({
    programme: reference,
    programmeVersion: reference.extend({ label: z.string() }),
    frameworkVersion: reference.extend({ label: z.string() }),
    asOf: isoDate,
    cohort: cohort.nullable(),
    learners: z.int().nullable(),
    phases: z.array(coveragePhase),
    rows: z.array(coverageRow),
    /** Gaps that belong to no area: venues and courses. */
    gaps: z.array(coverageGap),
    totals: z.object({ areas: z.int(), competences: z.int(), taught: z.int(), areasWithWeeks: z.int(), areasWithVenue: z.int(), blocking: z.int(), weak: z.int() }),
  })
  .meta({ id: 'Coverage' });
export type Coverage = z.infer<typeof coverage>;

export const getCoverage = route({
  operation: 'getCoverage',
  method: 'get',
  path: '/api/consortia/{consortium}/programme-versions/{programmeVersion}/coverage',
  summary: { zh: '覆盖矩阵与缺口', en: 'Coverage matrix with its gaps' },
  params: consortiumParams.extend({ programmeVersion: uuid }),
  query: z.object({
    cohort: uuid.optional().meta({ description: 'Scales the weeks to this cohort; the latest one unless given' }),
    learners: queryInteger(1, 1000).optional().meta({ description: 'Learners to find places for' }),
    ...asOfQuery,
  }),
  answer: coverage,
  errors: ['programme_version_not_found', 'cohort_not_found'],
});
