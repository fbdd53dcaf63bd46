import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isMonday } from '../weeks.ts';
import { dayOfSerial, dayOfText, mondayOfWeekName, serialOfDay } from './parse-day.ts';

describe('a day as a serial number', () => {
  it('counts from 1900 with the leap day that never was', () => {
    expect(dayOfSerial(1, false)).toBe('1900-01-01');
    expect(dayOfSerial(59, false)).toBe('1900-02-28');
    expect(dayOfSerial(60, false)).toBeNull();
    expect(dayOfSerial(61, false)).toBe('1900-03-01');
    expect(dayOfSerial(46272.75, false)).toBe('2026-09-07');
  });
  it('counts from 1904 in files of the old Macintosh system', () => {
    expect(dayOfSerial(0, true)).toBe('1904-01-01');
    expect(dayOfSerial(46272 - 1462, true)).toBe('2026-09-07');
  });
  it('is refused outside 1900 to 2199', () => {
    for (const serial of [0, -1, 109_575, Number.NaN]) expect(dayOfSerial(serial, false)).toBeNull();
    expect(dayOfSerial(109_574, false)).toBe('2199-12-31');
  });
  it('comes back from its serial number, every day of three centuries', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 109_572 }), (days) => dayOfSerial(serialOfDay(addDays('1900-01-01', days)), false) === addDays('1900-01-01', days)));
  });
});

describe('a day as text', () => {
  it.each(['2026-09-07', '2026-9-7', '2026/9/7', '2026.9.7', '2026年9月7日', '2026 年 9 月 7 日', '２０２６-０９-０７', '20260907', '2026-09-07T00:00:00Z', '2026年9月7日 星期一'])('%s is 7 September 2026', (text) => {
    expect(dayOfText(text)).toEqual({ day: '2026-09-07', hasTime: false });
  });
  it('tells when a time of day follows', () => {
    expect(dayOfText('2026/9/7 8:30')).toEqual({ day: '2026-09-07', hasTime: true });
  });
  it.each(['9/7/2026', '7.9.2026', '2026-02-29', '2026-13-01', '1899-12-31', 'Monday', '2026', `2026-09-07${' '.repeat(70)}x`])('%s is refused instead of guessed', (text) => {
    expect(dayOfText(text)).toBeNull();
  });
});

describe('a week by its number', () => {
  it('is its Monday', () => {
    expect(mondayOfWeekName('2026-W37')).toBe('2026-09-07');
    expect(mondayOfWeekName('2026年第37周')).toBe('2026-09-07');
    expect(mondayOfWeekName('2026W01')).toBe('2025-12-29');
  });
  it('has a week 53 only in long years', () => {
    expect(mondayOfWeekName('2026-W53')).toBe('2026-12-28');
    expect(mondayOfWeekName('2025-W53')).toBeNull();
    expect(mondayOfWeekName('2025-W00')).toBeNull();
    expect(isMonday(mondayOfWeekName('2030-W10') ?? '')).toBe(true);
  });
});
