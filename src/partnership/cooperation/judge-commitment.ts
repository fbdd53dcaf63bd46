/** Whether a commitment is kept, from its own words and what was measured; pure. */
import type { CommitmentKind, CommitmentState, CommitmentTestKind, Judgement } from '../../contract/index.ts';
import type { Sentence } from '../../platform/errors.ts';
import type { IsoDate } from '../../platform/weeks.ts';
import { showName, type Named } from '../rules.ts';

export interface CommitmentToJudge {
  readonly kind: CommitmentKind;
  readonly state: CommitmentState;
  readonly quantity: number | null;
  readonly unit: string | null;
  readonly dueOn: IsoDate;
  readonly until: IsoDate | null;
  readonly closedOn: IsoDate | null;
  readonly reason: { readonly zh: string | null; readonly en: string | null };
  readonly test: { readonly kind: CommitmentTestKind; readonly subject: string; readonly atLeast: number } | null;
  readonly evidence: readonly { readonly givenOn: IsoDate; readonly quantity: number | null }[];
}

const WHAT: Readonly<Record<CommitmentTestKind, (subject: Sentence, value: number) => Sentence>> = {
  venue_capacity: (subject, n) => ({ zh: `“${subject.zh}”有 ${n} 个位置`, en: `"${subject.en}" has ${n} places` }),
  venue_mentors: (subject, n) => ({ zh: `“${subject.zh}”有 ${n} 名带教师傅`, en: `"${subject.en}" has ${n} mentors` }),
  course_hours: (subject, n) => ({ zh: `课程“${subject.zh}”有 ${n} 学时`, en: `the course "${subject.en}" has ${n} hours` }),
  enrolments: (subject, n) => ({ zh: `“${subject.zh}”有 ${n} 名学员`, en: `"${subject.en}" has ${n} learners` }),
};

/**
 * The day on which a bound commitment is measured: its due day while that is to come (places are known ahead), then
 * today, and its last day once it is over.
 */
export function measuringDay(commitment: { readonly dueOn: IsoDate; readonly until: IsoDate | null }, today: IsoDate): IsoDate {
  if (today < commitment.dueOn) return commitment.dueOn;
  return commitment.until !== null && commitment.until < today ? commitment.until : today;
}

/**
 * `measured` is the figure on `measuringDay`; null where the subject cannot be seen, and for commitments without a test.
 * `name` is the name of the subject for the sentence; its key stands in.
 */
export function judgeCommitment(commitment: CommitmentToJudge, measured: number | null, today: IsoDate, name: Named | null = null): Judgement {
  const { state, reason } = commitment;
  if (state === 'refused' || state === 'dropped') {
    const word = state === 'refused' ? { zh: '已拒绝', en: 'Refused' } : { zh: '已放弃', en: 'Dropped' };
    const why = { zh: reason.zh ?? reason.en ?? '', en: reason.en ?? reason.zh ?? '' };
    return { status: state, delivered: 0, measured: null, measuredOn: null, says: { zh: `${word.zh}：${why.zh}`, en: `${word.en}: ${why.en}` } };
  }
  return commitment.test === null ? judgeByHand(commitment, today) : judgeByData(commitment, commitment.test, { value: measured, name }, today);
}

function judgeByData(commitment: CommitmentToJudge, test: NonNullable<CommitmentToJudge['test']>, figure: { readonly value: number | null; readonly name: Named | null }, today: IsoDate): Judgement {
  const measured = figure.value;
  const measuredOn = measuringDay(commitment, today);
  if (measured === null) {
    return {
      status: 'unknown',
      delivered: null,
      measured,
      measuredOn: null,
      says: { zh: `看不到所绑定的“${test.subject}”：不存在，或未向您共享。`, en: `"${test.subject}", to which it is bound, is not there or not shared with you.` },
    };
  }
  const what = WHAT[test.kind](showName(figure.name ?? { zh: test.subject, en: test.subject }), measured);
  const isEnough = measured >= test.atLeast;
  const isDue = today >= commitment.dueOn;
  const fact: Sentence = { zh: `${measuredOn} ${what.zh}，承诺至少 ${test.atLeast}。`, en: `On ${measuredOn} ${what.en}; at least ${test.atLeast} are promised.` };
  const status = isEnough ? (isDue ? 'kept' : 'secured') : isDue ? 'late' : 'open';
  return { status, delivered: isDue ? Math.min(measured, commitment.quantity ?? measured) : 0, measured, measuredOn, says: fact };
}

function judgeByHand(commitment: CommitmentToJudge, today: IsoDate): Judgement {
  const { quantity, evidence, state, dueOn } = commitment;
  const told = evidence.filter(({ givenOn }) => givenOn <= today);
  const delivered = told.reduce((sum, row) => sum + (row.quantity ?? 0), 0);
  const amountOf = (n: number): string => `${new Intl.NumberFormat('en-US').format(n)}${commitment.unit === null ? '' : ` ${commitment.unit}`}`;
  const amount: Sentence =
    quantity === null
      ? { zh: told.length === 0 ? '尚无兑现记录。' : `有 ${told.length} 条兑现记录。`, en: told.length === 0 ? 'Nothing is told yet.' : told.length === 1 ? 'One delivery is told.' : `${told.length} deliveries are told.` }
      : { zh: `已兑现 ${amountOf(delivered)}，承诺 ${amountOf(quantity)}。`, en: `${amountOf(delivered)} delivered of ${amountOf(quantity)} promised.` };
  const base = { delivered: quantity === null ? (told.length > 0 || state === 'kept' ? null : 0) : delivered, measured: null, measuredOn: null };
  const isComplete = quantity === null ? told.length > 0 : delivered >= quantity;
  if (isComplete) return { ...base, status: 'kept', says: amount };
  if (state === 'kept') {
    const day = commitment.closedOn ?? dueOn;
    return { ...base, delivered: quantity, status: 'kept', says: { zh: `${day} 由人确认已兑现。`, en: `Confirmed as kept on ${day}.` } };
  }
  const isLate = today > dueOn;
  const when: Sentence = isLate ? { zh: `期限 ${dueOn} 已过。`, en: `It was due on ${dueOn}.` } : { zh: `期限 ${dueOn}。`, en: `Due on ${dueOn}.` };
  return { ...base, status: isLate ? 'late' : 'open', says: { zh: `${amount.zh}${when.zh}`, en: `${amount.en} ${when.en}` } };
}
