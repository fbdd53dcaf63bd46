import type { Tx } from '../../platform/database/transaction.ts';
import { AppError } from '../../platform/errors.ts';
import type { IsoDate } from '../../platform/weeks.ts';
import { refuse, type Named } from '../rules.ts';
import { cooperationErrors } from './errors.ts';
import { needOf, requireSeen } from './existing.ts';
import { keepAnswer } from './keep-answers.ts';
import { notYours, reasonMissing } from './rules.ts';
import { makeCommitment } from './write-commitment.ts';
import { lockForChange, updateRow } from './write-rows.ts';

export interface Offer {
  readonly kind: string;
  readonly title: Named;
  readonly quantity: number | null;
  readonly unit: string | null;
  readonly dueOn: IsoDate;
  readonly responsible: string | null;
}

export interface NeedAnswer {
  readonly revision: number;
  readonly state: 'open' | 'accepted' | 'refused' | 'committed' | 'met' | 'withdrawn';
  readonly answer: Named;
  readonly commitment?: Offer | undefined;
}

/**
 * Answers a need. `committed` makes the commitment in the same transaction, from whom it was addressed to (else the
 * answering party) to who needs it, and links the two; a need that already has a commitment needs no second one.
 * Errors: `need_not_found`, `cooperation_not_yours`, `need_changed_meanwhile`, `refusal_without_reason`, `commitment_missing`, and those of `makeCommitment`.
 */
export async function answerNeed(tx: Tx, need: string, given: NeedAnswer): Promise<void> {
  await lockForChange(tx, 'need', need);
  const row = await needOf(tx, need);
  refuse(notYours(tx.actor, row.to === null ? [row.party] : [row.party, row.to]));
  await requireSeen(tx, 'need_changed_meanwhile', row, given.revision);
  refuse(reasonMissing(given.state, given.answer));
  if (given.state === 'committed') {
    if (given.commitment !== undefined) {
      const giver = row.to?.id ?? tx.actor.parties.find((party) => party !== row.party.id) ?? row.party.id;
      await makeCommitment(tx, { ...given.commitment, from: giver, to: row.party.id, until: null, need, test: null });
    } else if (row.commitments.length === 0) throw new AppError(cooperationErrors.commitment_missing);
  }
  const isOpen = given.state === 'open';
  if (given.state !== row.state) await keepAnswer(tx, { ...row, ownerParty: row.party.id }, tx.actor.today);
  await updateRow(tx, 'need', { id: need, ownerParty: row.party.id }, {
    state: given.state,
    answered_on: isOpen ? null : (row.answeredOn ?? tx.actor.today),
    answer_zh: isOpen ? null : given.answer.zh,
    answer_en: isOpen ? null : given.answer.en,
  });
}
