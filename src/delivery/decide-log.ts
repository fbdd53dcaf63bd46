/** A mentor signs a log or returns it with a reason, signed in or by a link. */
import type { Log } from '../contract/delivery.ts';
import { recordChange } from '../platform/audit/record-change.ts';
import type { Tx } from '../platform/database/transaction.ts';
import { AppError } from '../platform/errors.ts';
import { deliveryErrors } from './errors.ts';
import { requireSeen, requireSubmitted } from './rules.ts';
import { isMentorOf, lockLog, writeDecision, type StoredLog } from './store.ts';
import { audited, presentLog } from './write-log.ts';

export type Decision = { readonly decision: 'sign'; readonly revision: number } | { readonly decision: 'return'; readonly reason: string; readonly revision: number };

/**
 * The decision of a signed-in mentor of the venue in that week, or of a coordinator of the party whose venue it is.
 * Errors: `log_not_found`, `log_not_yours_to_sign`, `log_not_submitted`, `log_signed`, `log_changed_meanwhile`.
 */
export async function decideLog(tx: Tx, id: string, decision: Decision): Promise<Log> {
  const log = await lockLog(tx, id);
  if (!log) throw new AppError(deliveryErrors.log_not_found, { log: id });
  const { person, roles } = tx.actor;
  const isDeputy = roles.some(({ party, role }) => party === log.host && role === 'coordinator');
  const isMentor = person !== null && log.subject !== person && (await isMentorOf(tx, person, log.venue, log.week));
  if (!isMentor && !isDeputy) throw new AppError(deliveryErrors.log_not_yours_to_sign, { venue: log.venueName, week: log.week });
  return settleDecision(tx, log, decision, person, undefined);
}

/** Writes a decision that has been found allowed. */
export async function settleDecision(tx: Tx, log: StoredLog, decision: Decision, person: string | null, why: string | undefined): Promise<Log> {
  requireSubmitted(log);
  requireSeen(log, decision.revision, log.week);
  const state = decision.decision === 'sign' ? 'signed' : 'returned';
  await writeDecision(tx, log.id, { state, reason: decision.decision === 'return' ? decision.reason : null, person });
  const after = await lockLog(tx, log.id);
  if (!after) throw new Error(`log ${log.id} is not there after it was decided`);
  await recordChange(tx, { kind: 'log_entry', id: log.id, ownerParty: log.owner, subjectPerson: log.subject, before: audited(log), after: audited(after), ...(why === undefined ? {} : { why }) });
  return presentLog(after);
}
