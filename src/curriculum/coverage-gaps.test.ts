import { describe, expect, test } from 'vitest';
import { coverageGaps, gapKinds, type GapArea } from './coverage-gaps.ts';

const named = (id: string) => ({ id, name: { zh: `名${id}`, en: `Name ${id}` } });
const whole: GapArea = {
  area: { ...named('a'), number: 'I.1', isElective: false },
  isLeaf: true,
  competenceCount: 4,
  hasWeeks: true,
  untaught: [],
  venueCount: 2,
  placesPerWeek: 6,
  learnersAtMost: 32,
};
const gapsOf = (area: Partial<GapArea>, learners: number | null = 32) =>
  coverageGaps({ areas: [{ ...whole, ...area }], learners, idleVenues: [], emptyCourses: [], isCalendarMissing: false }).map(({ kind }) => kind);

/** One breaking case for each kind; the next test counts them. */
const breaking = {
  area_without_competence: () => gapsOf({ competenceCount: 0 }),
  competence_without_course: () => gapsOf({ untaught: [named('k')] }),
  area_without_venue: () => gapsOf({ venueCount: 0, placesPerWeek: 0, learnersAtMost: 0 }),
  places_short: () => gapsOf({ learnersAtMost: 31 }),
  venue_without_area: () => coverageGaps({ areas: [], learners: null, idleVenues: [named('v')], emptyCourses: [], isCalendarMissing: false }).map(({ kind }) => kind),
  course_without_competence: () => coverageGaps({ areas: [], learners: null, idleVenues: [], emptyCourses: [named('c')], isCalendarMissing: false }).map(({ kind }) => kind),
  calendar_missing: () => coverageGaps({ areas: [], learners: null, idleVenues: [], emptyCourses: [], isCalendarMissing: true }).map(({ kind }) => kind),
};

describe('gaps of coverage', () => {
  test('every kind has a case that shows it', () => {
    expect(Object.keys(breaking).sort()).toEqual(gapKinds.map(({ kind }) => kind).sort());
    for (const [kind, gaps] of Object.entries(breaking)) expect(gaps()).toEqual([kind]);
  });

  test('an area that has all its links has none', () => {
    expect(gapsOf({})).toEqual([]);
  });

  test('places for exactly as many learners are enough, and nobody asks where the learners are not known', () => {
    expect(gapsOf({ learnersAtMost: 32 })).toEqual([]);
    expect(gapsOf({ learnersAtMost: 1 }, null)).toEqual([]);
  });

  test('an area that runs through the whole training needs no venue', () => {
    expect(gapsOf({ hasWeeks: false, venueCount: 0, learnersAtMost: null })).toEqual([]);
  });

  test('an area with areas below it needs no competence of its own', () => {
    expect(gapsOf({ isLeaf: false, competenceCount: 0 })).toEqual([]);
  });

  test('without a venue the places are not told as well', () => {
    expect(gapsOf({ venueCount: 0, placesPerWeek: 0, learnersAtMost: 0 })).toEqual(['area_without_venue']);
  });

  test('every sentence is filled in both languages', () => {
    const gaps = coverageGaps({
      areas: [{ ...whole, venueCount: 0, competenceCount: 0, untaught: [named('k'), named('l')] }, { ...whole, learnersAtMost: 3 }],
      learners: 32,
      idleVenues: [named('v')],
      emptyCourses: [named('c')],
      isCalendarMissing: true,
    });
    expect(gaps).toHaveLength(7);
    for (const { says, wayOut } of gaps) for (const text of [says.zh, says.en, wayOut.zh, wayOut.en]) expect(text).not.toMatch(/[{}]|^$/);
    expect(gaps.find(({ kind }) => kind === 'competence_without_course')?.says.zh).toBe('I.1 名a有 2 项能力没有课程教授：名k、名l。');
  });
});
