/** Keeps the answer a need had when another takes its place, so that a past day can be told. */
import type { Tx } from '../../platform/database/transaction.ts';
import type { IsoDate } from '../../platform/weeks.ts';
import type { Named } from '../rules.ts';
import { insertRow } from './write-rows.ts';

export interface AnsweredNeed {
  readonly id: string;
  readonly ownerParty: string;
  readonly state: string;
  /** The first answer since the need was last open. */
  readonly answeredOn: IsoDate | null;
  readonly answer: Named;
}

/** `until`: the day the answer no longer holds. One that held for no whole day leaves nothing, nor does being open. */
export async function keepAnswer(tx: Tx, { id, ownerParty, state, answeredOn, answer }: AnsweredNeed, until: IsoDate): Promise<void> {
  if (answeredOn === null) return;
  const [last] = await tx.query<{ until: IsoDate | null }>('select max(r.until) as until from partnership.need_answer as r where r.consortium_id = $1 and r.need_id = $2', [tx.actor.consortium, id]);
  const before = last?.until ?? answeredOn;
  const since = before > answeredOn ? before : answeredOn;
  if (since >= until) return;
  await insertRow(tx, 'need_answer', ownerParty, { need_id: id, state, answered_on: answeredOn, answer_zh: answer.zh, answer_en: answer.en, since, until });
}

/** The answers in force. */
export function readAnswers(tx: Tx): Promise<AnsweredNeed[]> {
  return tx.query<AnsweredNeed & Record<string, unknown>>(
    `select n.id, n.owner_party_id as "ownerParty", n.state, n.answered_on as "answeredOn", jsonb_build_object('zh', n.answer_zh, 'en', n.answer_en) as answer
     from partnership.need as n
     where n.consortium_id = $1
       and n.answered_on is not null`,
    [tx.actor.consortium],
  );
}

/**
 * After a workbook has brought other answers: those it took the place of are kept until the day it gives, or until today where
 * it gives no other day. With an earlier day it puts an answer right, which then was never there.
 */
export async function keepReplacedAnswers(tx: Tx, before: readonly AnsweredNeed[]): Promise<void> {
  const now = new Map((await readAnswers(tx)).map((need) => [need.id, need]));
  for (const need of before) {
    const { state = 'open', answeredOn = null } = now.get(need.id) ?? {};
    const until = answeredOn === null || answeredOn === need.answeredOn ? tx.actor.today : answeredOn;
    if (state !== need.state) await keepAnswer(tx, need, until);
  }
}
