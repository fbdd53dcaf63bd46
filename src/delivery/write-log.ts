/** A learner writes, submits or supersedes the log of a week. */
import type { Log } from '../contract/delivery.ts';
import { recordChange } from '../platform/audit/record-change.ts';
import type { Tx } from '../platform/database/transaction.ts';
import { AppError } from '../platform/errors.ts';
import type { IsoDate } from '../platform/weeks.ts';
import { deliveryErrors } from './errors.ts';
import { placedWeekOf } from './learner-weeks.ts';
import { requireBegun, requireSeen, requireSound, requireUnsigned, type LogContent, type LogState } from './rules.ts';
import { insertLog, lockCurrentLog, lockLog, markSuperseded, replaceLogCompetences, updateLog, type StoredLog } from './store.ts';

export interface WrittenLog extends LogContent {
  readonly language: 'zh' | 'en';
}

/**
 * Saves the log of the actor's own week as a draft or submits it.
 * Errors: `week_not_placed`, `week_not_begun`, `log_signed`, `log_changed_meanwhile`, `log_empty`, `competence_of_other_area`, `log_days_beyond_plan_now`.
 */
export async function writeLog(tx: Tx, week: IsoDate, given: WrittenLog & { readonly isSubmitted: boolean; readonly revision: number | null }): Promise<Log> {
  const { placed, shown } = await ownWeek(tx, week);
  requireBegun(week, tx.actor.today);
  const before = await lockCurrentLog(tx, placed.enrolment, week);
  requireUnsigned(before);
  requireSeen(before, given.revision, week);
  requireSound(given, possible(shown), given.isSubmitted);
  const state: LogState = given.isSubmitted ? 'submitted' : 'draft';
  const row = {
    state,
    language: given.language,
    text: given.text,
    daysPresent: given.daysPresent,
    daysPlanned: shown.daysPlanned,
    area: placed.area,
    venue: placed.venue,
    host: placed.hostParty,
  };
  const id = before?.id ?? (await insertLog(tx, { ...row, ...owners(placed), week, supersedes: null, supersedeReason: null }));
  if (before) await updateLog(tx, id, row);
  return settle(tx, id, before, placed.learnerParty, placed.person, given.competences);
}

/**
 * Puts a new log in the place of a signed one; the signed one stays, marked as superseded.
 * Errors: `week_not_placed`, `log_not_signed`, `log_empty`, `competence_of_other_area`, `log_days_beyond_plan_now`.
 */
export async function supersedeLog(tx: Tx, week: IsoDate, given: WrittenLog & { readonly reason: string }): Promise<Log> {
  const { placed, shown } = await ownWeek(tx, week);
  const before = await lockCurrentLog(tx, placed.enrolment, week);
  if (before?.state !== 'signed') throw new AppError(deliveryErrors.log_not_signed, { week });
  requireSound(given, possible(shown), true);
  await markSuperseded(tx, before.id);
  const id = await insertLog(tx, {
    ...owners(placed),
    week,
    area: placed.area,
    venue: placed.venue,
    host: placed.hostParty,
    state: 'submitted',
    language: given.language,
    text: given.text,
    daysPresent: given.daysPresent,
    daysPlanned: shown.daysPlanned,
    supersedes: before.id,
    supersedeReason: given.reason,
  });
  return settle(tx, id, undefined, placed.learnerParty, placed.person, given.competences, given.reason);
}

async function ownWeek(tx: Tx, week: IsoDate) {
  const { person } = tx.actor;
  const found = person === null ? undefined : await placedWeekOf(tx, person, week);
  if (!found) throw new AppError(deliveryErrors.week_not_placed, { week });
  return found;
}

function owners(placed: { readonly enrolment: string; readonly learnerParty: string; readonly person: string }) {
  return { enrolment: placed.enrolment, owner: placed.learnerParty, subject: placed.person };
}

function possible(shown: { readonly area: { readonly number: string; readonly key: string }; readonly competences: readonly { readonly id: string }[]; readonly daysPlanned: number; readonly daysAbsent: readonly unknown[] }) {
  return { area: shown.area.number || shown.area.key, competences: shown.competences.map(({ id }) => id), daysPossible: shown.daysPlanned - shown.daysAbsent.length };
}

async function settle(tx: Tx, id: string, before: StoredLog | undefined, owner: string, subject: string, competences: readonly string[], why?: string): Promise<Log> {
  await replaceLogCompetences(tx, id, owner, subject, competences);
  const after = await lockLog(tx, id);
  if (!after) throw new Error(`log ${id} is not there after it was written`);
  await recordChange(tx, { kind: 'log_entry', id, ownerParty: owner, subjectPerson: subject, before: before ? audited(before) : null, after: audited(after), ...(why === undefined ? {} : { why }) });
  return presentLog(after);
}

/** What the audit trail keeps of a log. */
export function audited(log: StoredLog): Record<string, unknown> {
  return {
    week: log.week,
    state: log.state,
    text: log.text,
    language: log.language,
    competences: log.competences.map(({ key }) => key),
    daysPresent: log.daysPresent,
    daysPlanned: log.daysPlanned,
    decidedBy: log.decidedBy?.id ?? null,
    returnReason: log.returnReason,
    area: log.area,
    venue: log.venue,
  };
}

export function presentLog({ enrolment: _e, owner: _o, subject: _s, area: _a, venue: _v, venueName: _n, host: _h, ...log }: StoredLog): Log {
  return log;
}
