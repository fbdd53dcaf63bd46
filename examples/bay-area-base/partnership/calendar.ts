/**
 * Days off and make-up workdays of 2027, which the built-in calendar does not cover. They follow the statutory days and
 * the usual way of joining them to weekends; they are the example's assumption, not an official notice.
 */
import type { PartnershipFacts } from '../../../src/partnership/sheets.ts';
import { addDays, daysBetween } from '../../../src/platform/weeks.ts';

type DayRow = PartnershipFacts['calendarDays'][number];
type Name = readonly [zh: string, en: string];

function daysOff(from: string, to: string, [nameZh, nameEn]: Name): DayRow[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => ({ day: addDays(from, i), party: 'college', kind: 'holiday', nameZh, nameEn }));
}

function makeUp(day: string, [nameZh, nameEn]: Name): DayRow {
  return { day, party: 'college', kind: 'workday', nameZh: `${nameZh}调休上班`, nameEn: `Make-up workday, ${nameEn}` };
}

const NEW_YEAR: Name = ['元旦', 'New Year'];
const SPRING_FESTIVAL: Name = ['春节', 'Spring Festival'];
const QINGMING: Name = ['清明节', 'Qingming'];
const LABOUR_DAY: Name = ['劳动节', 'Labour Day'];
const DRAGON_BOAT: Name = ['端午节', 'Dragon Boat Festival'];
const MID_AUTUMN: Name = ['中秋节', 'Mid-Autumn Festival'];
const NATIONAL_DAY: Name = ['国庆节', 'National Day'];

export const calendarDays: PartnershipFacts['calendarDays'] = [
  ...daysOff('2027-01-01', '2027-01-03', NEW_YEAR),
  ...daysOff('2027-02-05', '2027-02-11', SPRING_FESTIVAL),
  makeUp('2027-02-13', SPRING_FESTIVAL),
  ...daysOff('2027-04-03', '2027-04-05', QINGMING),
  ...daysOff('2027-05-01', '2027-05-05', LABOUR_DAY),
  makeUp('2027-05-08', LABOUR_DAY),
  ...daysOff('2027-06-09', '2027-06-09', DRAGON_BOAT),
  ...daysOff('2027-09-15', '2027-09-15', MID_AUTUMN),
  makeUp('2027-09-26', NATIONAL_DAY),
  ...daysOff('2027-10-01', '2027-10-07', NATIONAL_DAY),
  makeUp('2027-10-09', NATIONAL_DAY),
];
