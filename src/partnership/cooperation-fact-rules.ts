/** What needs, visits, commitments and tasks must keep beyond the single cell. */
import { spansEndAfterStart, type FactRule } from '../platform/sheet-store/fact-rules.ts';
import type { CooperationFacts } from './cooperation-sheets.ts';

export const cooperationFactRules: readonly FactRule<CooperationFacts>[] = [
  spansEndAfterStart<CooperationFacts>({ needs: ['statedOn', 'dueOn'], commitments: ['promisedOn', 'dueOn'] }),
  {
    code: 'need_answer_incomplete',
    says: { zh: '状态为“{state}”的需求，答复日期为 {answeredOn}。', en: 'A need in state "{state}" has the answer date {answeredOn}.' },
    wayOut: { zh: '待答复的不填答复日期；其余状态须填写。', en: 'An open need has no answer date; every other state has one.' },
    *breaches({ needs }) {
      for (const [rowIndex, { state, answeredOn }] of needs.entries()) {
        if ((state === 'open') !== (answeredOn === null)) yield { sheet: 'needs', rowIndex, column: 'answeredOn', facts: { state, answeredOn } };
      }
    },
  },
  {
    code: 'commitment_to_itself',
    says: { zh: '单位“{party}”向自己作出承诺。', en: 'Party "{party}" promises something to itself.' },
    wayOut: { zh: '提供方与接收方须为两个单位。', en: 'Name two parties: who gives and who receives.' },
    *breaches({ commitments }) {
      for (const [rowIndex, { from, to }] of commitments.entries()) if (from === to) yield { sheet: 'commitments', rowIndex, column: 'to', facts: { party: from } };
    },
  },
  {
    code: 'commitment_test_incomplete',
    says: { zh: '数据检验“{testKind}”缺少检验对象，或有对象而无检验。', en: 'The test "{testKind}" has no subject, or a subject has no test.' },
    wayOut: { zh: '请同时填写数据检验与检验对象编号，或都留空。', en: 'Fill both the test and the key of its subject, or neither.' },
    *breaches({ commitments }) {
      for (const [rowIndex, { testKind, testSubject }] of commitments.entries()) {
        if ((testKind === null) !== (testSubject === null)) yield { sheet: 'commitments', rowIndex, column: 'testSubject', facts: { testKind } };
      }
    },
  },
  {
    code: 'minute_closed_without_reason',
    says: { zh: '状态为“{state}”的纪要没有写原因。', en: 'A line of the minutes in state "{state}" has no reason.' },
    wayOut: { zh: '拒绝或放弃时请写明原因。', en: 'Give the reason when something is refused or dropped.' },
    *breaches({ minuteLines }) {
      for (const [rowIndex, { state, reason }] of minuteLines.entries()) {
        if ((state === 'refused' || state === 'dropped') && reason === null) yield { sheet: 'minuteLines', rowIndex, column: 'reason', facts: { state } };
      }
    },
  },
];
