import type { Locale, Sentence } from '../platform/errors.ts';
import { displayWidth } from '../platform/spreadsheet/write-xml.ts';
import { COST_TERMS, type CostTerm, type CostTerms } from '../solver/index.ts';

export const TERM_NAMES: Readonly<Record<CostTerm | 'total', Sentence>> = {
  preference: { zh: '场所偏好', en: 'venue preferences' },
  siteChange: { zh: '更换地点', en: 'changes of site' },
  idleWeek: { zh: '等待的空周', en: 'weeks of waiting' },
  crowding: { zh: '拥挤', en: 'crowding' },
  unfairness: { zh: '负担最重者', en: 'most burdened learner' },
  disruption: { zh: '与已发布计划的变动', en: 'changes to the published plan' },
  total: { zh: '合计（加权）', en: 'total (weighted)' },
};

/** Cost terms side by side, one column a plan; a plan that does not exist has dashes. Further rows come below. */
export function costTable(columns: readonly { readonly head: string; readonly cost: CostTerms | null }[], locale: Locale, further: readonly (readonly string[])[] = []): string[] {
  const figure = (value: number | undefined): string => (value === undefined ? '—' : value.toLocaleString('en'));
  const rows = [
    ['', ...columns.map(({ head }) => head)],
    ...[...COST_TERMS, 'total' as const].map((term) => [TERM_NAMES[term][locale], ...columns.map(({ cost }) => figure(cost?.[term]))]),
    ...further,
  ];
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => displayWidth(row[i] ?? '')))) ?? [];
  return rows.map((row) => `  ${row.map((cell, i) => (i === 0 ? cell + gap(cell, widths[i]) : gap(cell, widths[i]) + cell)).join('   ')}`.trimEnd());
}

const gap = (text: string, width = 0): string => ' '.repeat(Math.max(0, width - displayWidth(text)));
