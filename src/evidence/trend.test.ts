import { expect, test } from 'vitest';
import { trendDays, trendOf } from './trend.ts';

const points = (...values: (number | null)[]) => values.map((value, i) => ({ day: `2026-11-0${i + 1}`, value }));
const share = { isHigherBetter: true, unit: '%' };

test('a trend runs over eight days two weeks apart and ends on the day itself', () => {
  expect(trendDays('2026-11-18')).toEqual(['2026-08-12', '2026-08-26', '2026-09-09', '2026-09-23', '2026-10-07', '2026-10-21', '2026-11-04', '2026-11-18']);
});

test('it says how far, since when, and whether that is good', () => {
  expect(trendOf(points(10, 80, 82, 84.2), share)).toEqual({
    direction: 'up',
    isBetter: true,
    says: { zh: '自 2026-11-02 以来上升 4.2 个百分点，趋好。', en: 'Up by 4.2 percentage points since 2026-11-02, for the better.' },
  });
  expect(trendOf(points(20, 21), { isHigherBetter: false, unit: null })).toMatchObject({ direction: 'up', isBetter: false, says: { en: 'Up by 1 since 2026-11-01, for the worse.' } });
  expect(trendOf(points(20, 18), { isHigherBetter: true, unit: 'people' })).toMatchObject({ direction: 'down', isBetter: false, says: { zh: '自 2026-11-01 以来下降 2 people，趋差。' } });
});

test('days without a value are passed over', () => {
  expect(trendOf(points(60, null, 70, 71), share)).toMatchObject({ direction: 'up', says: { en: 'Up by 1 percentage point since 2026-11-03, for the better.' } });
});

test('what does not move is neither better nor worse', () => {
  expect(trendOf(points(50, 60, 50.04), share)).toMatchObject({ direction: 'level', isBetter: null, says: { en: 'Unchanged since 2026-11-01.' } });
});

test('without two values there is nothing to compare', () => {
  for (const none of [points(), points(5), points(null, 5), points(5, null)]) expect(trendOf(none, share)).toMatchObject({ direction: 'none', isBetter: null });
});
