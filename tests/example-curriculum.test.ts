import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { curriculum } from '../examples/bay-area-base/curriculum.ts';
import { partnership } from '../examples/bay-area-base/partnership.ts';
import { checkElectiveChoice, groupsOf, phaseRequirements, requiredWeeks } from '../src/curriculum/index.ts';

const YEAR = { firstWeek: '2026-09-07', weekCount: 52 };
const APPRENTICES = ['apprentices-2024', 'apprentices-2025', 'apprentices-2026'];
const ORDINANCE = fileURLToPath(new URL('../../shared/data/frameworks/de-chemikant-2009.json', import.meta.url));
const areaOf = new Map(curriculum.areas.map((area) => [area.key, area]));

describe('the curriculum of the example', () => {
  test('has the structure of the ordinance: phases of 52, 38 and 92 weeks, all of them filled', () => {
    const phases = phaseRequirements({ curriculum, cohort: 'apprentices-2026', horizon: YEAR });
    expect(phases.map(({ weeks }) => weeks.length)).toEqual([52, 38, 92]);
    const gross = phases.map(({ areas }) => areas.filter(({ isElective }) => !isElective).reduce((sum, { grossWeeks }) => sum + grossWeeks, 0));
    expect(gross).toEqual([52, 38, 52]);
  });

  test.skipIf(!existsSync(ORDINANCE))('has the numbers, clauses and weeks of the ordinance in ../shared, area by area', () => {
    const ordinance = JSON.parse(readFileSync(ORDINANCE, 'utf8')) as { areas: { number: string; elective: boolean; parent: string | null; weeks: Record<string, number> }[] };
    const ours = curriculum.areas.filter(({ frameworkVersion }) => frameworkVersion === 'chemikant-2009');
    const weeksOf = (key: string) => Object.fromEntries(curriculum.areaWeeks.filter(({ area }) => area === key).map(({ phase, grossWeeks }) => [phase.replace('chemikant-2009.', ''), grossWeeks]));
    expect(ours.map(({ key, number, isElective, parent }) => ({ number, isElective, parent: parent?.replace('chemikant-2009.', '') ?? null, weeks: weeksOf(key) }))).toEqual(
      ordinance.areas.map(({ number, elective, parent, weeks }) => ({ number, isElective: elective, parent, weeks })),
    );
  });

  test('asks for four electives, one of them from II.1 to II.8', () => {
    const groups = groupsOf(curriculum, 'chemikant-2009');
    const choose = (...numbers: number[]) => checkElectiveChoice({ groups, chosen: numbers.map((n) => `chemikant-2009.II.${n}`) }).map(({ clause }) => clause);
    expect(choose(8, 9, 10, 11)).toEqual([]);
    expect(choose(9, 10, 11, 12)).toEqual(['ChemikAusbV § 3 Nr. 2']);
    expect(choose(1, 2, 3)).toEqual(['ChemikAusbV § 3 Nr. 2']);
  });

  test('names everything in both languages, four to eight competences an area', () => {
    for (const row of [...curriculum.areas, ...curriculum.competences, ...curriculum.courses]) expect([row.key, row.nameZh, row.nameEn]).not.toContain(null);
    const parents = new Set(curriculum.areas.map(({ parent }) => parent));
    const counts = curriculum.areas.filter(({ key }) => !parents.has(key)).map(({ key }) => curriculum.competences.filter(({ area }) => area === key).length);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(4);
    expect(Math.max(...counts)).toBeLessThanOrEqual(8);
  });

  test('offers every area with weeks in a venue that exists', () => {
    const offered = new Set(curriculum.venueOffers.map(({ area }) => area));
    expect(curriculum.areaWeeks.map(({ area }) => area).filter((area) => !offered.has(area))).toEqual([]);
    const venues = new Set(partnership.venues.map(({ key }) => key));
    expect(curriculum.venueOffers.filter(({ venue }) => !venues.has(venue))).toEqual([]);
    expect(partnership.venues.filter(({ key }) => !curriculum.venueOffers.some(({ venue }) => venue === key))).toEqual([]);
  });

  test('gives apprentices 30 to 36 weeks in venues a year, and never all three cohorts at school at once', () => {
    for (const cohort of APPRENTICES) {
      const inYear = phaseRequirements({ curriculum, cohort, horizon: YEAR }).flatMap(({ weeks }) => weeks.filter(({ week, kind }) => week >= '2026-09-07' && week <= '2027-08-30' && (kind === 'training' || kind === 'reserve')));
      expect(inYear.length).toBeGreaterThanOrEqual(30);
      expect(inYear.length).toBeLessThanOrEqual(36);
    }
    const atSchool = new Map<string, number>();
    for (const { firstWeek, lastWeek, kind, cohort } of curriculum.cohortWeeks) {
      if (kind === 'school' && APPRENTICES.includes(cohort)) atSchool.set(`${firstWeek} ${lastWeek}`, (atSchool.get(`${firstWeek} ${lastWeek}`) ?? 0) + 1);
    }
    expect(Math.max(...atSchool.values())).toBe(1);
  });

  test('leaves room: no mandatory area needs more than 85 % of its venues’ places while its cohorts are there', () => {
    const uses = new Map<string, { need: number; weeks: Set<string> }>();
    for (const cohort of APPRENTICES) {
      const rows = requiredWeeks({ curriculum, cohort, horizon: YEAR }).filter(({ isElective }) => !isElective);
      const phases = new Map(phaseRequirements({ curriculum, cohort, horizon: YEAR }).map((phase) => [phase.phase, phase]));
      for (const { area, phase, weeksInHorizon } of rows) {
        const use = uses.get(area) ?? { need: 0, weeks: new Set<string>() };
        use.need += 32 * weeksInHorizon;
        for (const { week, kind } of phases.get(phase)?.weeks ?? []) if (kind === 'training' && week >= '2026-09-07' && week <= '2027-08-30') use.weeks.add(week);
        uses.set(area, use);
      }
    }
    for (const [area, { need, weeks }] of uses) {
      const venues = curriculum.venueOffers.filter((offer) => offer.area === area).map(({ venue }) => venue);
      const places = [...weeks].reduce((sum, week) => sum + venues.reduce((all, venue) => all + placesIn(venue, week), 0), 0);
      expect([areaOf.get(area)?.number, need / Math.max(1, places) <= 0.85]).toEqual([areaOf.get(area)?.number, true]);
    }
  });

  test('teachers owe six months in five years: five weeks in one', () => {
    const rows = requiredWeeks({ curriculum, cohort: 'teacher-practice-2026', horizon: YEAR });
    expect(rows.map(({ weeksInHorizon }) => weeksInHorizon)).toEqual([2, 1, 1, 1]);
    expect(requiredWeeks({ curriculum, cohort: 'safety-refresher-site-2026', horizon: YEAR }).map(({ weeksInHorizon }) => weeksInHorizon)).toEqual([1]);
  });
});

function placesIn(venue: string, week: string): number {
  if (partnership.venueClosures.some((row) => row.venue === venue && row.firstWeek <= week && week <= row.lastWeek)) return 0;
  return partnership.venueCapacities.find((row) => row.venue === venue && row.validFrom <= week && (row.validTo === null || row.validTo >= week))?.capacity ?? 0;
}
