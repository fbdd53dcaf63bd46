/**
 * Which days are worked in mainland China: holidays, and weekends worked in exchange for them.
 *
 * Source: the yearly notices of the State Council as packed in `chinese-days`, years 2004 to 2026. Beyond these years
 * the package answers by weekday alone without saying so; here such a year must be declared day by day (the workbook's
 * calendar sheet), and a year that nobody declares is refused by name.
 */
import chineseDays from 'chinese-days';
import { AppError, declareErrors } from './errors.ts';
import { addDays, weekday, type IsoDate } from './weeks.ts';

export const FIRST_PACKED_YEAR = 2004;
export const LAST_PACKED_YEAR = 2026;

export const workCalendarErrors = declareErrors({
  calendar_year_unknown: {
    status: 422,
    says: {
      zh: '{year} 年的工作日历未知：内置日历只涵盖 {firstYear} 至 {lastYear} 年，“工作日历”表中也没有该年的日期。',
      en: 'Nobody covers the work calendar of {year}: the built-in one holds {firstYear} to {lastYear}, and the calendar sheet has no day of that year.',
    },
    wayOut: {
      zh: '在“工作日历”表中填写 {year} 年的放假日与调休上班日，或缩短计划期。',
      en: 'Enter the holidays and make-up workdays of {year} in the calendar sheet, or shorten the horizon.',
    },
  },
});

/** A day that somebody declared; it overrules the packed calendar. */
export interface DeclaredDay {
  readonly day: IsoDate;
  readonly kind: 'holiday' | 'workday';
}

export interface WorkCalendar {
  /** Errors: `calendar_year_unknown`. */
  isWorkday(day: IsoDate): boolean;
  /** Workdays from Monday to Sunday, 0 to 7. Errors: `calendar_year_unknown`. */
  workdaysInWeek(week: IsoDate): number;
}

/** A calendar from the packed years and the declared days. One declared day makes its year known: the year's other days follow the weekday. */
export function workCalendar(declared: readonly DeclaredDay[]): WorkCalendar {
  const kinds = new Map(declared.map(({ day, kind }) => [day, kind]));
  const declaredYears = new Set(declared.map(({ day }) => yearOf(day)));
  const isWorkday = (day: IsoDate): boolean => {
    const kind = kinds.get(day);
    if (kind) return kind === 'workday';
    const year = yearOf(day);
    if (year >= FIRST_PACKED_YEAR && year <= LAST_PACKED_YEAR) return chineseDays.isWorkday(day);
    if (!declaredYears.has(year)) {
      throw new AppError(workCalendarErrors.calendar_year_unknown, { year, firstYear: FIRST_PACKED_YEAR, lastYear: LAST_PACKED_YEAR });
    }
    return weekday(day) < 5;
  };
  return {
    isWorkday,
    workdaysInWeek: (week) => [0, 1, 2, 3, 4, 5, 6].filter((i) => isWorkday(addDays(week, i))).length,
  };
}

function yearOf(day: IsoDate): number {
  return Number(day.slice(0, 4));
}
