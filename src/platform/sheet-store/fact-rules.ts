/**
 * Rules that facts must keep beyond the single cell, as data: each has its name, its sentence, its way out, and a test
 * that lists every breach. They hold for a workbook before it is imported, with sheet and cell, and for facts of any origin.
 */
import { fillSentence, type Facts, type Sentence } from '../errors.ts';
import type { SheetRow } from './convert.ts';

export interface FactBreach {
  readonly sheet: string;
  readonly rowIndex: number;
  /** The sheet column that shows the breach. */
  readonly column: string;
  readonly facts: Facts;
}

export type FactsBySheet = Readonly<Record<string, readonly SheetRow[]>>;

export interface FactRule<F> {
  readonly code: string;
  readonly says: Sentence;
  readonly wayOut: Sentence;
  readonly breaches: (facts: F) => Iterable<FactBreach>;
}

export interface FactProblem extends FactBreach {
  readonly code: string;
  readonly says: Sentence;
  readonly wayOut: Sentence;
}

/** Every breach of every rule, with its sentences filled in. */
export function judgeFacts<F>(rules: readonly FactRule<F>[], facts: F): FactProblem[] {
  return rules.flatMap(({ code, says, wayOut, breaches }) =>
    [...breaches(facts)].map((breach) => ({ ...breach, code, says: filled(says, breach.facts), wayOut: filled(wayOut, breach.facts) })),
  );
}

function filled(sentence: Sentence, facts: Facts): Sentence {
  return { zh: fillSentence(sentence, facts, 'zh'), en: fillSentence(sentence, facts, 'en') };
}

/** The end of a span does not come before its start. */
export function spansEndAfterStart<F extends object>(spans: Readonly<Partial<Record<keyof F & string, readonly [from: string, to: string]>>>): FactRule<F> {
  return {
    code: 'span_reversed',
    says: { zh: '结束 {to} 早于开始 {from}。', en: 'It ends on {to}, before it begins on {from}.' },
    wayOut: { zh: '请把结束改为不早于开始，或留空（如允许）。', en: 'Give an end that is not before the start, or leave it empty where that is allowed.' },
    *breaches(facts) {
      for (const [sheet, columns] of Object.entries(spans) as [string, readonly [string, string]][]) {
        for (const [rowIndex, row] of rowsOf(facts, sheet).entries()) {
          const [from, to] = [row[columns[0]], row[columns[1]]];
          if (typeof from === 'string' && typeof to === 'string' && to < from) yield { sheet, rowIndex, column: columns[1], facts: { from, to } };
        }
      }
    },
  };
}

/** Rows of one identity do not hold at the same time. */
export function spansDoNotOverlap<F extends object>(
  spans: Readonly<Partial<Record<keyof F & string, { readonly of: readonly string[]; readonly from: string; readonly to: string }>>>,
): FactRule<F> {
  return {
    code: 'span_overlaps',
    says: { zh: '自 {from} 起的这一行与自 {earlier} 起的一行时间重叠（{identity}）。', en: 'This row from {from} overlaps the row from {earlier} of the same {identity}.' },
    wayOut: { zh: '请让前一行在后一行开始之前结束。', en: 'End the earlier row before the later one begins.' },
    *breaches(facts) {
      for (const [sheet, span] of Object.entries(spans) as [string, { of: readonly string[]; from: string; to: string }][]) {
        const groups = new Map<string, { rowIndex: number; from: string; to: string }[]>();
        for (const [rowIndex, row] of rowsOf(facts, sheet).entries()) {
          const identity = span.of.map((column) => String(row[column])).join(' · ');
          const entry = { rowIndex, from: String(row[span.from]), to: typeof row[span.to] === 'string' ? String(row[span.to]) : '9999-12-31' };
          groups.set(identity, [...(groups.get(identity) ?? []), entry]);
        }
        for (const [identity, entries] of groups) {
          const sorted = entries.sort((a, b) => (a.from < b.from ? -1 : 1));
          for (const [i, entry] of sorted.entries()) {
            const earlier = sorted[i - 1];
            if (earlier && entry.from <= earlier.to) yield { sheet, rowIndex: entry.rowIndex, column: span.from, facts: { from: entry.from, earlier: earlier.from, identity } };
          }
        }
      }
    },
  };
}

function rowsOf(facts: object, sheet: string): readonly SheetRow[] {
  return (facts as FactsBySheet)[sheet] ?? [];
}
