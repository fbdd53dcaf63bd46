import { describe, expect, it } from 'vitest';
import { addDays, formatDay, formatShortDay, formatSpan, formatWeekNumber, isDay, isoWeek, machineWeek, mondayOf, weeksBetween, withShownDays } from './dates.ts';

describe('days and weeks', () => {
  it('are written as people of each language write them', () => {
    expect(formatDay('2026-09-07', 'zh')).toBe('2026年9月7日 周一');
    expect(formatDay('2026-09-07', 'en')).toBe('Mon 7 Sept 2026');
    expect(formatWeekNumber('2026-09-07', 'zh')).toBe('第37周');
    expect(formatWeekNumber('2026-09-07', 'en')).toBe('W37');
  });

  it('name the year only where it is not this one', () => {
    expect(formatShortDay('2026-09-07', 'zh', '2026-11-23')).toBe('9月7日');
    expect(formatShortDay('2027-01-04', 'zh', '2026-11-23')).toBe('2027年1月4日');
  });

  it('are written so within sentences too, and what only looks like a day is left', () => {
    expect(withShownDays('自 2026-10-21 以来没有变化。', 'zh')).toBe('自 2026年10月21日 以来没有变化。');
    expect(withShownDays('Two milestones are overdue, first "Review" (2026-10-31).', 'en')).toBe('Two milestones are overdue, first "Review" (31 Oct 2026).');
    for (const other of ['plan-2026-10-21', '2026-10-211', '2026-13-01', '2026-2027']) expect(withShownDays(other, 'en')).toBe(other);
  });

  it('show a span with both ends', () => {
    expect(formatSpan('2026-09-07', '2026-09-11', 'zh')).toBe('9月7日–11日');
    expect(formatSpan('2026-09-28', '2026-10-02', 'zh')).toBe('9月28日–10月2日');
    expect(formatSpan('2026-12-28', '2027-01-01', 'zh')).toBe('2026年12月28日–2027年1月1日');
    expect(formatSpan('2026-09-07', '2026-09-11', 'en')).toBe('7–11 Sept');
    expect(formatSpan('2026-09-28', '2026-10-02', 'en')).toBe('28 Sept – 2 Oct');
  });

  it('count ISO weeks across New Year: 1 January 2027 lies in week 53 of 2026', () => {
    expect(isoWeek('2027-01-01')).toEqual({ year: 2026, week: 53 });
    expect(machineWeek('2027-01-04')).toBe('2027-W01');
    expect(isoWeek('2024-12-30')).toEqual({ year: 2025, week: 1 });
  });

  it('are told from what is no day', () => {
    expect(['2026-09-07', '2028-02-29'].map(isDay)).toEqual([true, true]);
    expect(['2026-02-29', '2026-13-01', '2026-9-7', 'abc', ''].map(isDay)).toEqual([false, false, false, false, false]);
  });

  it('begin on Monday', () => {
    expect(mondayOf('2026-09-13')).toBe('2026-09-07');
    expect(mondayOf('2026-09-07')).toBe('2026-09-07');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(weeksBetween('2026-09-13', '2026-09-14')).toBe(1);
  });
});
