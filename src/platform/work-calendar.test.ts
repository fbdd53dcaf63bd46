import { describe, expect, test } from 'vitest';
import { AppError } from './errors.ts';
import { workCalendar } from './work-calendar.ts';

describe('the work calendar', () => {
  test('knows holidays and the weekends worked in exchange', () => {
    const calendar = workCalendar([]);
    expect(calendar.isWorkday('2026-10-01')).toBe(false);
    expect(calendar.isWorkday('2026-10-10')).toBe(true);
    expect(calendar.isWorkday('2026-09-05')).toBe(false);
    expect(calendar.workdaysInWeek('2026-09-07')).toBe(5);
  });

  test('a week of holidays has no workday', () => {
    // Spring Festival 2026: 15 to 23 February.
    expect(workCalendar([]).workdaysInWeek('2026-02-16')).toBe(0);
  });

  test.each(['2003-06-02', '2027-06-07'])('refuses the year of %s by name when nobody declares it', (day) => {
    expect(() => workCalendar([]).isWorkday(day)).toThrow(AppError);
    try {
      workCalendar([]).isWorkday(day);
    } catch (error) {
      expect((error as AppError).facts).toMatchObject({ year: Number(day.slice(0, 4)) });
    }
  });

  test('takes a year the package does not hold from declared days', () => {
    const calendar = workCalendar([
      { day: '2027-02-08', kind: 'holiday' },
      { day: '2027-02-20', kind: 'workday' },
    ]);
    expect(calendar.isWorkday('2027-02-08')).toBe(false);
    expect(calendar.isWorkday('2027-02-20')).toBe(true);
    expect(calendar.isWorkday('2027-02-21')).toBe(false);
    expect(calendar.isWorkday('2027-03-01')).toBe(true);
  });

  test('a declared day overrules the packed calendar', () => {
    expect(workCalendar([{ day: '2026-09-07', kind: 'holiday' }]).isWorkday('2026-09-07')).toBe(false);
  });
});
