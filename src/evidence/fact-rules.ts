/** What indicators of a workbook must be bound to. */
import type { CooperationFacts } from '../partnership/index.ts';
import type { FactRule } from '../platform/sheet-store/fact-rules.ts';
import { figures } from './figures.ts';

export const evidenceFactRules: readonly FactRule<Pick<CooperationFacts, 'indicators'>>[] = [
  {
    code: 'indicator_of_no_figure',
    says: { zh: '没有名为“{figure}”的数值。', en: 'There is no figure "{figure}".' },
    wayOut: { zh: '请选用：{known}。', en: 'Choose one of: {known}.' },
    *breaches({ indicators }) {
      const known = figures.map(({ code }) => code);
      for (const [rowIndex, { figure }] of indicators.entries()) if (!known.includes(figure)) yield { sheet: 'indicators', rowIndex, column: 'figure', facts: { figure, known } };
    },
  },
  {
    code: 'indicator_scope_not_taken',
    says: { zh: '数值“{figure}”不能限于“{kind}”。', en: 'Figure "{figure}" cannot be narrowed to a "{kind}".' },
    wayOut: { zh: '可限于：{scopes}；或把范围留空。', en: 'It can be narrowed to: {scopes}; or leave the scope empty.' },
    *breaches({ indicators }) {
      for (const [rowIndex, { figure, scopeKind }] of indicators.entries()) {
        const scopes: readonly string[] | undefined = figures.find(({ code }) => code === figure)?.scopes;
        if (scopes !== undefined && scopeKind !== null && !scopes.includes(scopeKind)) yield { sheet: 'indicators', rowIndex, column: 'scopeKind', facts: { figure, kind: scopeKind, scopes: scopes.length === 0 ? ['—'] : [...scopes] } };
      }
    },
  },
];
