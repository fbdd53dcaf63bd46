import { expect, test } from 'vitest';
import { lightOf, lightOfTask } from './lights.ts';

const share = { target: 95, amberFrom: 80, isHigherBetter: true, unit: '%' };
const days = { target: 10, amberFrom: 20, isHigherBetter: false, unit: 'days' };

test('the target itself is green, one below is amber, the limit is amber, below it red', () => {
  expect([95, 94.9, 80, 79.9].map((value) => lightOf(value, share).light)).toEqual(['green', 'amber', 'amber', 'red']);
});

test('where lower is better the lights turn round', () => {
  expect([10, 11, 20, 21].map((value) => lightOf(value, days).light)).toEqual(['green', 'amber', 'amber', 'red']);
});

test('a figure without rows is grey and says so, and nought is a value', () => {
  expect(lightOf(null, share)).toMatchObject({ light: 'grey', says: { en: 'The figure has no rows yet; the target is 95%.' } });
  expect(lightOf(0, share).light).toBe('red');
});

test('a light says the value, the target and how far it is', () => {
  expect(lightOf(72.25, share).says.en).toBe('It is 72.3%, 22.8 percentage points from the target of 95% and below the amber limit of 80%.');
  expect(lightOf(94, share).says).toEqual({ zh: '现为 94%，距目标 95% 还差 1 个百分点。', en: 'It is 94%, 1 percentage point from the target of 95%.' });
  expect(lightOf(12, days).says.en).toBe('It is 12 days, 2 days from the target of 10 days.');
});

const step = (en: string, dueOn: string, doneOn: string | null = null) => ({ title: { zh: null, en }, dueOn, doneOn });
const TODAY = '2026-11-18';

test('a milestone due yesterday makes its task red and is named; due today it does not', () => {
  expect(lightOfTask([step('Review', '2026-11-17')], TODAY)).toMatchObject({ light: 'red', says: { en: 'One milestone is overdue, first "Review" (2026-11-17).' } });
  expect(lightOfTask([step('Review', TODAY)], TODAY).light).toBe('amber');
});

test('a milestone within thirty days is amber, a day later green; all done is green; none is grey', () => {
  expect(lightOfTask([step('Order', '2026-12-18')], TODAY).light).toBe('amber');
  expect(lightOfTask([step('Order', '2026-12-19')], TODAY).light).toBe('green');
  expect(lightOfTask([step('Order', '2026-01-01', '2026-03-01')], TODAY).light).toBe('green');
  expect(lightOfTask([], TODAY).light).toBe('grey');
});
