/** What delivery facts must keep beyond the single cell. */
import type { FactRule } from '../platform/sheet-store/fact-rules.ts';
import type { DeliveryFacts } from './sheets.ts';

export const deliveryFactRules: readonly FactRule<DeliveryFacts>[] = [
  {
    code: 'log_decision_incomplete',
    says: { zh: '状态“{state}”的周志，签字日期为 {decidedAt}。', en: 'A log in state "{state}" has the decision date {decidedAt}.' },
    wayOut: { zh: '已签字或已退回的须有签字日期，其余不填。', en: 'Signed and returned logs have a decision date, others have none.' },
    *breaches({ logEntries }) {
      for (const [rowIndex, { state, decidedAt }] of logEntries.entries()) {
        if ((state === 'signed' || state === 'returned') !== (decidedAt !== null)) yield { sheet: 'logEntries', rowIndex, column: 'decidedAt', facts: { state, decidedAt } };
      }
    },
  },
  {
    code: 'log_return_reason_missing',
    says: { zh: '退回的周志没有原因。', en: 'A returned log has no reason.' },
    wayOut: { zh: '请填写退回原因，让学员知道要改什么。', en: 'Give the reason, so that the learner knows what to change.' },
    *breaches({ logEntries }) {
      for (const [rowIndex, { state, returnReason }] of logEntries.entries()) {
        if (state === 'returned' && returnReason === null) yield { sheet: 'logEntries', rowIndex, column: 'returnReason', facts: {} };
      }
    },
  },
  {
    code: 'log_days_beyond_plan',
    says: { zh: '出勤 {present} 天，多于应到 {planned} 天。', en: '{present} days present are more than the {planned} planned.' },
    wayOut: { zh: '请改正出勤天数或应到天数。', en: 'Correct the days present or the days planned.' },
    *breaches({ logEntries }) {
      for (const [rowIndex, { daysPresent, daysPlanned }] of logEntries.entries()) {
        if (daysPresent > daysPlanned) yield { sheet: 'logEntries', rowIndex, column: 'daysPresent', facts: { present: daysPresent, planned: daysPlanned } };
      }
    },
  },
];
