/** The weekly logs of the example: of the running year from its published plan, and of the past cohorts. */
import { LAST_PACKED_YEAR, workCalendar } from '../../src/platform/work-calendar.ts';
import { addDays, addWeeks, weeksBetween } from '../../src/platform/weeks.ts';
import type { DeliveryFacts } from '../../src/delivery/sheets.ts';
import { curriculum } from './curriculum.ts';
import { pastEnrolments } from './history.ts';
import { partnership } from './partnership.ts';
import { planning } from './planning.ts';
import { VERSION_2 } from './planning/plan.ts';

type LogRow = DeliveryFacts['logEntries'][number];

/** The Monday of the week that holds the example's day, 2026-11-18. */
const THIS_WEEK = '2026-11-16';
/** Learners one can sign in as: they have their last week still to write. */
const STILL_TO_WRITE = new Set(['apprentice-2024-01', 'apprentice-2025-01', 'apprentice-2026-01']);
/** The mentor one can sign in as: has the logs of the last two weeks still to sign. */
const STILL_TO_SIGN = partnership.people.find(({ email }) => email === 'mentor@base.example')?.key;
/** The past cohorts' logs are kept of every fifth week: a sample that the figures of those years rest on. */
const SAMPLE_WEEKS = 5;

const calendar = workCalendar(partnership.calendarDays);
const partyOfSite = new Map(partnership.sites.map(({ key, party }) => [key, party]));
const hostOf = new Map(partnership.venues.map(({ key, site }) => [key, partyOfSite.get(site) ?? 'site']));
const areaOf = new Map(curriculum.areas.map((area) => [area.key, area]));
const competencesOf = groupBy(curriculum.competences, ({ area }) => area);
const cohortOf = new Map(planning.enrolments.map(({ key, cohort }) => [key, cohort]));

const DONE_ZH = ['按作业票完成', '在师傅指导下完成', '独立完成', '跟班观察并参与'] as const;
const DONE_EN = ['Done by the work permit:', 'Done with my mentor:', 'Done on my own:', 'Watched and took part:'] as const;
const LEARNT_ZH = ['记录了参数并与标准值核对。', '整理了工具和现场。', '交接班时汇报了发现的问题。', '复习了安全规程。'] as const;
const LEARNT_EN = ['Noted the readings and compared them with the standard.', 'Tidied tools and place.', 'Told the next shift what I found.', 'Went through the safety rules again.'] as const;

export const delivery: DeliveryFacts = {
  logEntries: [...runningYear(), ...pastCohorts()],
  absenceNotes: planning.enrolments.flatMap(({ key }) => {
    const chance = chanceOf(`absent ${key}`);
    const day = addDays('2026-10-12', Math.floor(chance * 350) % 25);
    return chance < 0.12 && calendar.isWorkday(day) ? [{ enrolment: key, day, kind: chance < 0.08 ? ('illness' as const) : ('leave' as const), notedAt: day }] : [];
  }),
};

function runningYear(): LogRow[] {
  return planning.placements
    .filter(({ planVersion, firstWeek }) => planVersion === VERSION_2 && firstWeek <= THIS_WEEK)
    .flatMap(({ enrolment, area, venue, firstWeek, lastWeek }) => {
      const last = lastWeek < THIS_WEEK ? lastWeek : THIS_WEEK;
      return Array.from({ length: weeksBetween(firstWeek, last) + 1 }, (_, i) => addWeeks(firstWeek, i))
        .filter((week) => !isAway(enrolment, week) && !(STILL_TO_WRITE.has(enrolment) && week >= addWeeks(THIS_WEEK, -1)))
        .flatMap((week) => logOf({ enrolment, area, venue, week, age: weeksBetween(week, THIS_WEEK) }));
    });
}

function pastCohorts(): LogRow[] {
  const offers = groupBy(curriculum.venueOffers, ({ area }) => area);
  const taught = [...offers.keys()].filter((area) => area.startsWith('chemikant'));
  return pastEnrolments.flatMap(({ key, firstWeek, lastWeek }) =>
    Array.from({ length: Math.floor(weeksBetween(firstWeek, lastWeek ?? firstWeek) / SAMPLE_WEEKS) }, (_, i) => addWeeks(firstWeek, 2 + i * SAMPLE_WEEKS)).flatMap((week, i) => {
      const area = taught[(i * 3 + Math.floor(chanceOf(key) * 7)) % taught.length];
      const venue = area === undefined ? undefined : offers.get(area)?.[0]?.venue;
      return area === undefined || venue === undefined || workdays(week) === 0 ? [] : logOf({ enrolment: key, area, venue, week, age: 100 });
    }),
  );
}

/** The older a week, the likelier it is signed; of the running week there are drafts only. */
function logOf({ enrolment, area, venue, week, age }: { enrolment: string; area: string; venue: string; week: string; age: number }): LogRow[] {
  const chance = chanceOf(`${enrolment} ${week}`);
  const isHeldUp = age > 0 && age <= 2 && mentorOf(venue, week) === STILL_TO_SIGN;
  const state = isHeldUp ? 'submitted' : stateOf(age, chance);
  const daysPlanned = workdays(week);
  if (state === undefined || daysPlanned === 0) return [];
  const isDecided = state === 'signed' || state === 'returned';
  const language = chance * 1000 - Math.floor(chance * 1000) < 0.15 ? 'en' : 'zh';
  const learnt = competencesOf.get(area) ?? [];
  const picked = learnt.length === 0 ? [] : [learnt[Math.floor(chance * 97) % learnt.length], learnt[Math.floor(chance * 89 + 1) % learnt.length]].filter((row) => row !== undefined);
  return [
    {
      enrolment,
      week,
      area,
      venue,
      host: hostOf.get(venue) ?? 'site',
      state,
      language,
      doneText: textOf(area, picked, language, chance),
      competences: picked.length === 0 ? null : [...new Set(picked.map(({ key }) => key))],
      daysPresent: chance > 0.94 ? Math.max(1, daysPlanned - 1) : daysPlanned,
      daysPlanned,
      submittedAt: state === 'draft' ? null : addDays(week, 4),
      decidedAt: isDecided ? addDays(week, 7) : null,
      decidedByPerson: isDecided ? mentorOf(venue, week) : null,
      returnReason: state === 'returned' ? (language === 'zh' ? '请写明所用设备位号和操作步骤。' : 'Please name the equipment and the steps you took.') : null,
    },
  ];
}

function stateOf(age: number, chance: number): LogRow['state'] | undefined {
  if (age === 0) return chance < 0.25 ? 'draft' : undefined;
  if (age === 1) return chance < 0.45 ? 'signed' : chance < 0.85 ? 'submitted' : chance < 0.9 ? 'returned' : undefined;
  return chance < 0.93 ? 'signed' : chance < 0.96 ? 'submitted' : chance < 0.98 ? 'returned' : undefined;
}

function textOf(area: string, competences: readonly { nameZh: string | null; nameEn: string | null }[], language: 'zh' | 'en', chance: number): string {
  const pick = (list: readonly string[], salt: number): string => list[Math.floor(chance * salt) % list.length] ?? '';
  const named = areaOf.get(area);
  const [first] = competences;
  if (language === 'zh') return `${pick(DONE_ZH, 53)}：${first?.nameZh ?? named?.nameZh ?? area}。${pick(LEARNT_ZH, 31)}`;
  return `${pick(DONE_EN, 53)} ${first?.nameEn ?? named?.nameEn ?? area}. ${pick(LEARNT_EN, 31)}`;
}

function mentorOf(venue: string, week: string): string | null {
  return partnership.venueMentors.find((row) => row.venue === venue && row.validFrom <= week && (row.validTo ?? week) >= week)?.person ?? null;
}

function isAway(enrolment: string, week: string): boolean {
  const within = (row: { firstWeek: string; lastWeek: string }): boolean => row.firstWeek <= week && row.lastWeek >= week;
  return curriculum.cohortWeeks.some((row) => row.cohort === cohortOf.get(enrolment) && within(row)) || planning.absences.some((row) => row.enrolment === enrolment && within(row));
}

function workdays(week: string): number {
  return Number(week.slice(0, 4)) > LAST_PACKED_YEAR ? 0 : calendar.workdaysInWeek(week);
}

function groupBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
}

/** A number from 0 to 1 that is the same every time for the same text. */
function chanceOf(text: string): number {
  let hash = 2166136261;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 2246822519);
  hash ^= hash >>> 13;
  return (hash >>> 0) / 4294967296;
}
