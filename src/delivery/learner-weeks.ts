/** A learner's weeks as they stand: where, what, absences, and the log. */
import type { LearnerWeek } from '../contract/delivery.ts';
import { readDeclaredDays } from '../partnership/index.ts';
import { readPlacedWeeks, type PlacedWeek } from '../planning/index.ts';
import type { Tx } from '../platform/database/transaction.ts';
import { addDays, type IsoDate } from '../platform/weeks.ts';
import { workCalendar } from '../platform/work-calendar.ts';
import { workdaysOf } from './rules.ts';
import { readAbsentDays, readCompetences, readLogsOfWeeks, readNames } from './store.ts';

/** Weeks from `from` to `to`, both Mondays and inclusive, in which the person is placed. */
export async function learnerWeeks(tx: Tx, person: string, from: IsoDate, to: IsoDate): Promise<LearnerWeek[]> {
  const placed = await readPlacedWeeks(tx, { persons: [person], from, to });
  if (placed.length === 0) return [];
  const enrolments = [...new Set(placed.map(({ enrolment }) => enrolment))];
  const logs = await readLogsOfWeeks(tx, enrolments, from, to);
  const absent = await readAbsentDays(tx, enrolments, from, addDays(to, 6));
  const areas = await readNames(tx, 'curriculum.area', placed.map(({ area }) => area));
  const venues = await readNames(tx, 'partnership.venue', placed.map(({ venue }) => venue));
  const hosts = await readNames(tx, 'partnership.party', placed.map(({ hostParty }) => hostParty));
  const competences = await readCompetences(tx, placed.map(({ area }) => area));
  const calendar = workCalendar(await readDeclaredDays(tx));
  return placed.flatMap((row) => {
    const [area, venue, host] = [areas.get(row.area), venues.get(row.venue), hosts.get(row.hostParty)];
    if (!area || !venue || !host) return [];
    const sunday = addDays(row.week, 6);
    return {
      week: row.week,
      enrolment: row.enrolment,
      area,
      venue: unnumbered(venue),
      host: unnumbered(host),
      competences: competences.get(row.area) ?? [],
      daysPlanned: workdaysOf(row.week, (day) => calendar.isWorkday(day)).length,
      daysAbsent: absent.filter((note) => note.enrolment === row.enrolment && note.day >= row.week && note.day <= sunday).map(({ day, kind }) => ({ day, kind })),
      log: logs.get(`${row.enrolment} ${row.week}`) ?? null,
    };
  });
}

/** The placed week of a person, and what a log of it may say. */
export async function placedWeekOf(tx: Tx, person: string, week: IsoDate): Promise<{ placed: PlacedWeek; shown: LearnerWeek } | undefined> {
  const [placed] = await readPlacedWeeks(tx, { persons: [person], from: week, to: week });
  const [shown] = await learnerWeeks(tx, person, week, week);
  return placed && shown ? { placed, shown } : undefined;
}

function unnumbered({ id, key, name }: { id: string; key: string; name: { zh: string | null; en: string | null } }): LearnerWeek['venue'] {
  return { id, key, name };
}
