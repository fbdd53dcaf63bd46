/** Decisions about logs, absences and links. Pure: facts in, an error to throw or nothing out. */
import { AppError } from '../platform/errors.ts';
import { addDays, daysBetween, type IsoDate } from '../platform/weeks.ts';
import { deliveryErrors } from './errors.ts';

export type LogState = 'draft' | 'submitted' | 'signed' | 'returned';

export interface LogFacts {
  readonly week: IsoDate;
  readonly state: LogState;
  readonly revision: number;
}

/** How far from today a learner may mark absences, in days, before and after. */
export const ABSENCE_REACH_DAYS = 28;

/** A week's log is written from its Monday on. Source: design of the product; a log of the future would be no evidence. */
export function requireBegun(week: IsoDate, today: IsoDate): void {
  if (week > today) throw new AppError(deliveryErrors.week_not_begun, { week, today });
}

/** A signed log is evidence: it is superseded, never changed. */
export function requireUnsigned(log: LogFacts | undefined): void {
  if (log?.state === 'signed') throw new AppError(deliveryErrors.log_signed, { week: log.week });
}

/** Who saves must have seen the log as it is; `null` means: I saw none. */
export function requireSeen(log: LogFacts | undefined, seen: number | null, week: IsoDate): void {
  if ((log?.revision ?? null) === seen) return;
  throw new AppError(deliveryErrors.log_changed_meanwhile, { week, state: log?.state ?? 'draft', revision: log?.revision ?? 0 });
}

export function requireSubmitted(log: LogFacts): void {
  requireUnsigned(log);
  if (log.state !== 'submitted') throw new AppError(deliveryErrors.log_not_submitted, { week: log.week, state: log.state });
}

export interface LogContent {
  readonly text: string;
  readonly competences: readonly string[];
  readonly daysPresent: number;
}

/** What is handed in tells something, about competences of the week's area, for days that can have been worked. */
export function requireSound(content: LogContent, week: { readonly area: string; readonly competences: readonly string[]; readonly daysPossible: number }, isSubmitted: boolean): void {
  const own = new Set(week.competences);
  const others = content.competences.filter((competence) => !own.has(competence));
  if (others.length > 0) throw new AppError(deliveryErrors.competence_of_other_area, { competences: others, area: week.area });
  if (content.daysPresent > week.daysPossible) throw new AppError(deliveryErrors.log_days_beyond_plan_now, { present: content.daysPresent, planned: week.daysPossible });
  if (isSubmitted && content.text.trim() === '' && content.competences.length === 0) throw new AppError(deliveryErrors.log_empty);
}

export function requireNearDay(day: IsoDate, today: IsoDate): void {
  if (Math.abs(daysBetween(today, day)) > ABSENCE_REACH_DAYS) throw new AppError(deliveryErrors.absence_too_far, { day });
}

/** The days of a week that fall on workdays. */
export function workdaysOf(week: IsoDate, isWorkday: (day: IsoDate) => boolean): IsoDate[] {
  return Array.from({ length: 7 }, (_, day) => addDays(week, day)).filter(isWorkday);
}

/** A link serves its purpose only, until it expires. */
export function requireLinkServes(link: { readonly week: IsoDate; readonly venue: string; readonly venueName: string; readonly expiresAt: Date }, now: Date, log?: { readonly week: IsoDate; readonly venue: string }): void {
  if (link.expiresAt <= now) throw new AppError(deliveryErrors.signing_link_expired, { expiredOn: link.expiresAt.toISOString().slice(0, 10) });
  if (log && (log.week !== link.week || log.venue !== link.venue)) throw new AppError(deliveryErrors.signing_link_other_purpose, { week: link.week, venue: link.venueName });
}
