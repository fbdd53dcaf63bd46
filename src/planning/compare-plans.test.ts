import { expect, test } from 'vitest';
import type { PlacedRow } from './apply-plan.ts';
import { comparePlans, tellChange } from './compare-plans.ts';

const row = (venue: string, firstWeek: string, lastWeek: string, area = 'I.5'): PlacedRow => ({ enrolment: 'ada', area, venue, firstWeek, lastWeek });
const nameOf = { venue: (key: string) => ({ zh: `场所${key}`, en: `venue ${key}` }), area: (key: string) => ({ zh: key, en: key }) };
const tell = (before: PlacedRow[], after: PlacedRow[]) => comparePlans(before, after).map((change) => tellChange(change, nameOf).en);

test('the same plan, cut into other placements, changes nothing', () => {
  expect(comparePlans([row('lab', '2026-09-07', '2026-09-21')], [row('lab', '2026-09-07', '2026-09-07'), row('lab', '2026-09-14', '2026-09-21')])).toEqual([]);
});

test('a move of some weeks is told once, with its weeks', () => {
  expect(tell([row('lab', '2026-09-07', '2026-09-28')], [row('lab', '2026-09-07', '2026-09-07'), row('hall', '2026-09-14', '2026-09-28')])).toEqual([
    'weeks of 2026-09-14 to 2026-09-28: to venue hall for I.5, instead of venue lab',
  ]);
});

test('what is new, what is gone and what is learnt otherwise is told apart', () => {
  expect(tell([], [row('lab', '2026-09-07', '2026-09-07')])).toEqual(['week of 2026-09-07: newly in venue lab for I.5']);
  expect(tell([row('lab', '2026-09-07', '2026-09-07')], [])).toEqual(['week of 2026-09-07: no longer in venue lab']);
  expect(tell([row('lab', '2026-09-07', '2026-09-07')], [row('lab', '2026-09-07', '2026-09-07', 'I.6')])).toEqual(['week of 2026-09-07: still in venue lab, now for I.6']);
});

test('weeks in which the learner is away are no change', () => {
  expect(comparePlans([row('lab', '2026-09-07', '2026-09-14')], [row('lab', '2026-09-07', '2026-09-07')], (_, week) => week === '2026-09-14')).toEqual([]);
});
