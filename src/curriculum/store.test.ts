import { expect, test } from 'vitest';
import { testDatabase } from '../platform/database/testing.ts';
import { inConsortium, type Actor, type Tx } from '../platform/database/transaction.ts';
import { readCoverage } from './read-coverage.ts';
import { readCourse, readCourses } from './store/courses.ts';
import { readFrameworks, readFrameworkVersion } from './store/frameworks.ts';
import { readProgramme, readProgrammes } from './store/programmes.ts';
import { readVenueOffers } from './store/venue-offers.ts';
import { loadSmallCurriculum } from './testing.ts';

const database = await testDatabase();
const { id, actor } = await loadSmallCurriculum(database);
const as = <T>(who: Actor, read: (tx: Tx) => Promise<T>): Promise<T> => inConsortium(database, who, read);
const page = { limit: 50, sort: 'name' };
const college = actor(['college']);

test('a second college in the same consortium sees nothing it was not given', async () => {
  const second = actor(['second']);
  expect((await as(second, (tx) => readFrameworks(tx, page))).items).toEqual([]);
  expect((await as(second, (tx) => readProgrammes(tx, page))).items).toEqual([]);
  expect((await as(second, (tx) => readCourses(tx, page))).items).toEqual([]);
  expect((await as(second, (tx) => readVenueOffers(tx, { limit: 50, asOf: second.today }))).items).toEqual([]);
  expect(await as(second, (tx) => readFrameworkVersion(tx, id('v1')))).toBeUndefined();
  expect(await as(second, (tx) => readProgramme(tx, id('operator')))).toBeUndefined();
  expect(await as(second, (tx) => readCourse(tx, id('basics')))).toBeUndefined();
});

test('an enterprise with a share of frameworks sees the framework, but no programme or course', async () => {
  const site = actor(['site']);
  expect((await as(site, (tx) => readFrameworks(tx, page))).items.map(({ key }) => key)).toEqual(['ordinance']);
  expect((await as(site, (tx) => readProgrammes(tx, page))).items).toEqual([]);
});

test('areas come in the order of their numbers, I.2 before I.10', async () => {
  const version = await as(college, (tx) => readFrameworkVersion(tx, id('v1')));
  expect(version?.areas.map(({ number }) => number)).toEqual(['I.1', 'I.2', 'I.2.1', 'I.10', 'II.1', 'II.2']);
  expect(version?.areas[0]?.weeks).toEqual([{ phase: version?.phases[0]?.id, grossWeeks: 40 }]);
  expect(version?.electiveGroups).toMatchObject([{ atLeast: 1, atMost: 1, areas: [id('v1.II.1'), id('v1.II.2')] }]);
});

test('lists go on where the page before ended', async () => {
  const first = await as(college, (tx) => readCourses(tx, { limit: 1, sort: '-hours' }));
  const second = await as(college, (tx) => readCourses(tx, { limit: 1, sort: '-hours', after: first.next ?? '' }));
  expect([...first.items, ...second.items].map(({ key }) => key)).toEqual(['basics', 'empty']);
  expect(second.next).toBeNull();
});

test('courses are found by what they teach', async () => {
  const found = await as(college, (tx) => readCourses(tx, { ...page, competence: id('v1.I.1-1') }));
  expect(found.items.map(({ key }) => key)).toEqual(['basics']);
});

test('two Chinese characters are enough to search', async () => {
  expect((await as(college, (tx) => readCourses(tx, { ...page, q: '课程' }))).items.map(({ key }) => key)).toEqual(['empty']);
});

test('an offer is in force from its first to its last day', async () => {
  const on = async (asOf: string) => (await as(college, (tx) => readVenueOffers(tx, { limit: 50, area: id('v1.II.1'), asOf }))).items.length;
  expect([await on('2024-08-31'), await on('2024-09-01'), await on('2026-10-31'), await on('2026-11-01')]).toEqual([0, 1, 1, 0]);
});

test('coverage scales the weeks of the latest cohort and lists what is missing', async () => {
  const coverage = await as(college, (tx) => readCoverage(tx, { programmeVersion: id('operator-1'), learners: 10, asOf: college.today }));
  expect(coverage.phases[0]).toMatchObject({ grossWeeksOfAreas: 52, netWeeks: 30, scaledWeeksOfAreas: 30, calendar: { training: 30, reserve: 2, school: 20, holiday: 0 } });
  const scaled = coverage.rows.flatMap((row) => row.weeks.map(({ grossWeeks, scaledWeeks }) => [row.area.number, grossWeeks, scaledWeeks]));
  expect(scaled.slice(0, 2)).toEqual([['I.1', 40, 23], ['I.2.1', 12, 7]]);
  const gaps = [...coverage.rows.flatMap((row) => row.gaps.map(({ kind }) => `${row.area.number} ${kind}`)), ...coverage.gaps.map(({ kind }) => kind)];
  expect(gaps).toEqual([
    'I.1 competence_without_course',
    'I.10 area_without_competence',
    'I.10 area_without_venue',
    'II.1 area_without_venue',
    'II.2 competence_without_course',
    'venue_without_area',
    'course_without_competence',
  ]);
});

test('coverage of an earlier day sees the offers and places of that day', async () => {
  const earlier = await as(college, (tx) => readCoverage(tx, { programmeVersion: id('operator-1'), asOf: '2026-08-31' }));
  const row = (number: string) => earlier.rows.find((candidate) => candidate.area.number === number);
  expect(row('II.1')?.gaps).toEqual([]);
  expect(row('I.2.1')?.placesPerWeek).toBe(1);
  const today = await as(college, (tx) => readCoverage(tx, { programmeVersion: id('operator-1'), asOf: '2026-11-18' }));
  expect(today.rows.find(({ area }) => area.number === 'I.2.1')?.placesPerWeek).toBe(3);
});

test('too few places for the learners are a gap with both figures', async () => {
  const coverage = await as(college, (tx) => readCoverage(tx, { programmeVersion: id('operator-1'), learners: 40, asOf: college.today }));
  const row = coverage.rows.find(({ area }) => area.number === 'I.2.1');
  expect(row?.learnersAtMost).toBe(12);
  expect(row?.gaps.find(({ kind }) => kind === 'places_short')?.says.en).toBe('I.2.1 Area I.2.1 has 3 places a week, enough for 12 learners at most; there are 40.');
});

test('a programme version nobody shares is not there', async () => {
  await expect(as(actor(['second']), (tx) => readCoverage(tx, { programmeVersion: id('operator-1'), asOf: college.today }))).rejects.toMatchObject({ code: 'programme_version_not_found' });
  await expect(as(college, (tx) => readCoverage(tx, { programmeVersion: id('operator-1'), cohort: id('v1'), asOf: college.today }))).rejects.toMatchObject({ code: 'cohort_not_found' });
});
