import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addWeeks } from '../platform/weeks.ts';
import { phaseRequirements, requiredWeeks, type RequiredWeeksInput } from './required-weeks.ts';

const START = '2026-09-07';
const HORIZON = { firstWeek: START, weekCount: 52 };
type Away = { readonly first: number; readonly last: number };

describe('weeks required in a horizon', () => {
  test('a cohort in its first year takes the whole first phase, scaled to its weeks less the reserve', () => {
    const rows = requiredWeeks({ curriculum: curriculum({ away: [{ first: 10, last: 29 }], reserve: 2 }), cohort: 'class', horizon: HORIZON });
    expect(rows.map(({ area, weeksInHorizon }) => [area, weeksInHorizon])).toEqual([['a', 15], ['b', 10], ['c', 5]]);
  });

  test('what was due before the horizon is taken as done', () => {
    const given = { curriculum: curriculum({ start: addWeeks(START, -26) }), cohort: 'class', horizon: HORIZON };
    const [first] = phaseRequirements(given);
    expect(first?.areas.map(({ weeksBefore, weeksInHorizon }) => weeksBefore + weeksInHorizon)).toEqual([26, 17, 9]);
    expect(first?.areas.map(({ weeksBefore }) => weeksBefore)).toEqual([13, 9, 4]);
  });

  test('weeks done beyond what was due are taken off', () => {
    const given = { curriculum: curriculum({}), cohort: 'class', horizon: HORIZON };
    const rows = requiredWeeks({ ...given, done: new Map([['a', 4]]) });
    expect(rows.find(({ area }) => area === 'a')?.weeksInHorizon).toBe(22);
    expect(rows.find(({ area }) => area === 'b')?.weeksInHorizon).toBe(17);
  });

  test('six months in five years are about five weeks in one year', () => {
    const rows = requiredWeeks({ curriculum: practice(), cohort: 'class', horizon: HORIZON });
    expect(rows.map(({ scaledWeeks }) => scaledWeeks)).toEqual([8, 6, 6, 6]);
    expect(rows.map(({ weeksInHorizon }) => weeksInHorizon)).toEqual([2, 1, 1, 1]);
  });

  test('a year without a calendar of its own repeats the year before', () => {
    const [, second] = phaseRequirements({ curriculum: curriculum({ away: [{ first: 0, last: 9 }] }), cohort: 'class', horizon: HORIZON });
    expect(second?.weeks.slice(0, 11).map(({ kind }) => kind)).toEqual([...Array.from({ length: 10 }, () => 'school'), 'training']);
    expect(second?.weeks.every(({ isRepeated }) => isRepeated)).toBe(true);
  });

  test('a week without a workday is no training week', () => {
    const open = phaseRequirements({ curriculum: curriculum({}), cohort: 'class', horizon: HORIZON });
    const less = phaseRequirements({ curriculum: curriculum({}), cohort: 'class', horizon: HORIZON, weeksWithoutWorkday: new Set([addWeeks(START, 22)]) });
    expect([open[0]?.netWeeks, less[0]?.netWeeks]).toEqual([52, 51]);
  });

  test('a cohort nobody knows requires nothing', () => {
    expect(requiredWeeks({ curriculum: curriculum({}), cohort: 'nobody', horizon: HORIZON })).toEqual([]);
  });

  test('no calendar makes the weeks of the horizon exceed what the cohort has there less its reserve', () => {
    const range = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 8 })).map(([first, length]) => ({ first, last: first + length }));
    fc.assert(
      fc.property(fc.array(range, { maxLength: 10 }), fc.integer({ min: 0, max: 6 }), fc.integer({ min: -110, max: 40 }), fc.integer({ min: 1, max: 104 }), (away, reserve, offset, weekCount) => {
        const given: RequiredWeeksInput = { curriculum: curriculum({ away, reserve, start: addWeeks(START, offset) }), cohort: 'class', horizon: { firstWeek: START, weekCount } };
        const phases = phaseRequirements(given);
        for (const phase of phases) {
          const electives = phase.areas.filter(({ isElective }) => isElective);
          const longest = Math.max(0, ...electives.map(({ weeksInHorizon }) => weeksInHorizon));
          const required = phase.areas.filter(({ isElective }) => !isElective).reduce((sum, { weeksInHorizon }) => sum + weeksInHorizon, 0) + longest;
          const training = phase.weeks.filter(({ week, kind }) => kind === 'training' && week >= START && week < addWeeks(START, weekCount)).length;
          expect(required).toBeLessThanOrEqual(training);
          for (const area of phase.areas) expect(area.weeksBefore + area.weeksInHorizon).toBeLessThanOrEqual(area.scaledWeeks);
        }
      }),
    );
  });
});

/** Two phases of 52 weeks; in the second, one of two electives. */
function curriculum({ away = [], reserve = 0, start = START }: { away?: readonly Away[]; reserve?: number; start?: string }): RequiredWeeksInput['curriculum'] {
  return facts({
    phases: [['p1', 52], ['p2', 52]],
    weeks: [['a', 'p1', 26], ['b', 'p1', 17], ['c', 'p1', 9], ['a', 'p2', 30], ['d', 'p2', 12], ['x', 'p2', 10], ['y', 'p2', 10]],
    start,
    reserve,
    away,
  });
}

function practice(): RequiredWeeksInput['curriculum'] {
  return facts({ phases: [['p1', 260]], weeks: [['a', 'p1', 8], ['b', 'p1', 6], ['c', 'p1', 6], ['d', 'p1', 6]], start: START, reserve: 0, away: [] });
}

function facts(given: {
  phases: readonly (readonly [string, number])[];
  weeks: readonly (readonly [string, string, number])[];
  start: string;
  reserve: number;
  away: readonly Away[];
}): RequiredWeeksInput['curriculum'] {
  const keys = [...new Set(given.weeks.map(([area]) => area))];
  return {
    phases: given.phases.map(([key, grossWeeks], i) => ({ key, frameworkVersion: 'v', position: i + 1, nameZh: key, nameEn: key, grossWeeks })),
    areas: keys.map((key) => ({
      key, frameworkVersion: 'v', parent: null, number: key, nameZh: key, nameEn: key, isElective: 'xy'.includes(key), clause: null, minimumBlockWeeks: null, maximumBlockWeeks: null,
    })),
    areaWeeks: given.weeks.map(([area, phase, grossWeeks]) => ({ area, phase, grossWeeks })),
    electiveGroups: [{ key: 'g', frameworkVersion: 'v', nameZh: '选', nameEn: 'one', areas: ['x', 'y'], atLeast: 1, atMost: 1, clause: null }],
    programmeVersions: [{ key: 'pv', programme: 'p', frameworkVersion: 'v', label: '1', validFrom: '2020-01-01', validTo: null, maximumAreasPerSite: null }],
    cohorts: [{ key: 'class', party: 'college', programmeVersion: 'pv', nameZh: '班', nameEn: 'class', startWeek: given.start, reserveWeeks: given.reserve }],
    cohortWeeks: given.away.map(({ first, last }) => ({ cohort: 'class', firstWeek: addWeeks(given.start, first), lastWeek: addWeeks(given.start, last), kind: 'school' as const })),
  };
}
