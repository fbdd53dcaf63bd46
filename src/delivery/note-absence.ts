/** A learner marks days of absence, or takes them back, while the week is not signed. */
import type { AbsenceKind } from '../contract/delivery.ts';
import { recordChange } from '../platform/audit/record-change.ts';
import type { Tx } from '../platform/database/transaction.ts';
import { AppError } from '../platform/errors.ts';
import { mondayOf, type IsoDate } from '../platform/weeks.ts';
import { deliveryErrors } from './errors.ts';
import { placedWeekOf } from './learner-weeks.ts';
import { requireNearDay, requireUnsigned } from './rules.ts';
import { deleteAbsence, lockCurrentLog, saveAbsence } from './store.ts';

/** Errors: `week_not_placed`, `absence_too_far`, `log_signed`. */
export async function noteAbsence(tx: Tx, day: IsoDate, kind: AbsenceKind): Promise<void> {
  const { person, today } = tx.actor;
  const week = mondayOf(day);
  requireNearDay(day, today);
  const found = person === null ? undefined : await placedWeekOf(tx, person, week);
  if (!found) throw new AppError(deliveryErrors.week_not_placed, { week });
  const { enrolment, learnerParty, person: subject } = found.placed;
  requireUnsigned(await lockCurrentLog(tx, enrolment, week));
  const { id, before } = await saveAbsence(tx, { enrolment, owner: learnerParty, subject, day, kind });
  await recordChange(tx, { kind: 'absence_note', id, ownerParty: learnerParty, subjectPerson: subject, before: before === null ? null : { day, kind: before }, after: { day, kind } });
}

/** Taking back what was not marked is no error. Errors: `log_signed`. */
export async function withdrawAbsence(tx: Tx, day: IsoDate): Promise<void> {
  const { person } = tx.actor;
  if (person === null) return;
  const found = await placedWeekOf(tx, person, mondayOf(day));
  if (found) requireUnsigned(await lockCurrentLog(tx, found.placed.enrolment, mondayOf(day)));
  for (const { id, owner, kind } of await deleteAbsence(tx, person, day)) {
    await recordChange(tx, { kind: 'absence_note', id, ownerParty: owner, subjectPerson: person, before: { day, kind }, after: null });
  }
}
