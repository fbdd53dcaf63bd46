import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apportion } from './apportion.ts';
import { scaleWeeks, weeksToLearn, type WeighedArea } from './scale-weeks.ts';
import type { ElectiveGroup } from './elective-groups.ts';

const FIRST_PHASE: readonly (readonly [string, number])[] = [
  ['I.3.4', 6], ['I.3.5', 3], ['I.4.2', 3], ['I.5', 10], ['I.6', 12], ['I.7', 10], ['I.8', 2], ['I.9', 4], ['I.10', 2],
];
const mandatory = FIRST_PHASE.map(([area, weeks]): WeighedArea => ({ area, weeks, isElective: false }));
const electives = Array.from({ length: 20 }, (_, i): WeighedArea => ({ area: `II.${i + 1}`, weeks: 10, isElective: true }));
const fourOfTwenty: ElectiveGroup[] = [
  group('all', electives.map(({ area }) => area), 4, 4),
  group('process', electives.slice(0, 8).map(({ area }) => area), 1, 4),
];

describe('largest remainder', () => {
  test('52 gross weeks become 30: whole parts first, then the largest remainders', () => {
    const { shares } = apportion(FIRST_PHASE.map(([, weeks]) => weeks), 30);
    expect(shares).toEqual([3, 2, 2, 6, 7, 6, 1, 2, 1]);
  });

  test('equal remainders go to the earlier area', () => {
    expect(apportion([1, 1, 1], 2).shares).toEqual([1, 1, 0]);
  });

  test('an area of little weight keeps one week, and the area furthest above its quota gives it', () => {
    expect(apportion([50, 49, 1], 10, { isOneEnsured: true }).shares).toEqual([5, 4, 1]);
  });

  test('with fewer weeks than areas nobody is ensured one', () => {
    expect(apportion([5, 3, 1], 2, { isOneEnsured: true }).shares).toEqual([1, 1, 0]);
  });

  test('the shares always add up, none goes below its whole part or above the next whole number', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 20 }), fc.integer({ min: 0, max: 300 }), (weights, total) => {
        const { shares, quotas } = apportion(weights, total);
        // Nothing that weighs anything gets nothing.
        expect(shares.reduce((a, b) => a + b, 0)).toBe(weights.some((weight) => weight > 0) ? total : 0);
        for (const [i, share] of shares.entries()) {
          expect(share).toBeGreaterThanOrEqual(Math.floor((quotas[i] ?? 0) + 1e-9));
          expect(share).toBeLessThanOrEqual(Math.ceil((quotas[i] ?? 0) - 1e-9));
        }
      }),
    );
  });

  test('with one ensured the shares still add up and every weighed area has a week', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 20 }), fc.integer({ min: 0, max: 300 }), (weights, spare) => {
        const total = weights.length + spare;
        const { shares } = apportion(weights, total, { isOneEnsured: true });
        expect(shares.reduce((a, b) => a + b, 0)).toBe(total);
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  test('caps hold, and what they refuse goes to the others', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 12 }), fc.integer({ min: 0, max: 60 }), (weights, total) => {
        const { shares } = apportion(weights, total, { caps: weights });
        for (const [i, share] of shares.entries()) expect(share).toBeLessThanOrEqual(weights[i] ?? 0);
        expect(shares.reduce((a, b) => a + b, 0)).toBe(Math.min(total, weights.reduce((a, b) => a + b, 0)));
      }),
    );
  });
});

describe('weeks of a phase', () => {
  test('four electives of twenty count once: 52 mandatory and 40 elective weeks', () => {
    const third: WeighedArea[] = [{ area: 'I.11', weeks: 52, isElective: false }, ...electives];
    expect(weeksToLearn(third, fourOfTwenty)).toBe(92);
  });

  test('every elective gets the same weeks, and with four of them the phase is exactly full', () => {
    const third: WeighedArea[] = [{ area: 'I.11', weeks: 20, isElective: false }, { area: 'I.12', weeks: 32, isElective: false }, ...electives];
    for (const total of [0, 1, 9, 30, 52, 53, 91, 92]) {
      const scaled = scaleWeeks(third, fourOfTwenty, total, { isOneEnsured: true });
      const weeks = new Set(scaled.filter(({ isElective }) => isElective).map(({ scaledWeeks }) => scaledWeeks));
      expect(weeks.size).toBe(1);
      const mandatoryWeeks = scaled.filter(({ isElective }) => !isElective).reduce((sum, { scaledWeeks }) => sum + scaledWeeks, 0);
      expect(mandatoryWeeks + 4 * ([...weeks][0] ?? 0)).toBe(total);
    }
  });

  test('any phase adds up exactly, with electives of any weight', () => {
    const area = fc.record({ weeks: fc.integer({ min: 1, max: 30 }), isElective: fc.boolean() });
    fc.assert(
      fc.property(fc.array(area, { minLength: 1, maxLength: 15 }), fc.integer({ min: 0, max: 4 }), fc.double({ min: 0, max: 1, noNaN: true }), (rows, atMost, fraction) => {
        const areas = rows.map((row, i): WeighedArea => ({ ...row, area: `A${i}` }));
        const groups = [group('g', areas.filter(({ isElective }) => isElective).map(({ area: key }) => key), 0, atMost)];
        const most = weeksToLearn(areas, groups);
        const total = Math.floor(most * fraction);
        const scaled = scaleWeeks(areas, groups, total);
        const sum = weeksToLearn(scaled.map(({ area: key, isElective, scaledWeeks }) => ({ area: key, isElective, weeks: scaledWeeks })), groups);
        expect(sum).toBeLessThanOrEqual(total);
        if (areas.some(({ isElective }) => !isElective)) expect(sum).toBe(total);
      }),
    );
  });

  test('the first phase without electives is plain largest remainder', () => {
    expect(scaleWeeks(mandatory, [], 30).map(({ scaledWeeks }) => scaledWeeks)).toEqual([3, 2, 2, 6, 7, 6, 1, 2, 1]);
  });
});

function group(key: string, areas: readonly string[], atLeast: number, atMost: number): ElectiveGroup {
  return { key, name: { zh: key, en: key }, areas, atLeast, atMost, clause: null };
}
