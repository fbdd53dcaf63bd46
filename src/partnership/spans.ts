/** Spans of days, both ends inclusive, and how a new one changes those that are there. Pure. */
import { addDays, type IsoDate } from '../platform/weeks.ts';

/** First and last day, both inclusive; `to` null = open. */
export interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

export type SpanState = 'future' | 'in_force' | 'ended';

const FOREVER = '9999-12-31';

export function stateOf(span: Span, day: IsoDate): SpanState {
  if (span.from > day) return 'future';
  return span.to !== null && span.to < day ? 'ended' : 'in_force';
}

export function overlap(a: Span, b: Span): boolean {
  return a.from <= (b.to ?? FOREVER) && b.from <= (a.to ?? FOREVER);
}

export function isReversed(span: Span): boolean {
  return span.to !== null && span.to < span.from;
}

/** True where `span` lies within the days that `covers` make together, without a hole. */
export function liesWithin(span: Span, covers: readonly Span[]): boolean {
  let reached = span.from;
  for (const cover of [...covers].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (cover.from > reached) break;
    if (cover.to === null) return true;
    if (cover.to >= reached) reached = addDays(cover.to, 1);
  }
  return span.to !== null && span.to < reached;
}

/** A span as people read it; an open end is told in words by both languages. */
export function showSpan(span: Span): { zh: string; en: string } {
  return span.to === null ? { zh: `${span.from} 起`, en: `from ${span.from} on` } : { zh: `${span.from} – ${span.to}`, en: `${span.from} – ${span.to}` };
}

export interface Version<T> extends Span {
  readonly id: string;
  readonly value: T;
}

export interface VersionChange<T> {
  /** Versions that no longer hold as they were written; they are kept with the instant at which they were superseded. */
  readonly supersede: readonly Version<T>[];
  readonly insert: readonly (Span & { readonly value: T })[];
  /** Versions that begin within the new span: nothing is changed while there are any. */
  readonly conflicts: readonly Version<T>[];
}

/**
 * What it takes that `wanted` holds on its days: the version that is in force when it begins is cut off the day before and,
 * where it reaches beyond `wanted`, goes on afterwards; a version that begins on the same day is corrected.
 * A version that begins later and within `wanted` is a conflict: somebody planned it, it must not vanish unasked.
 * With `isSame`, neighbours that say the same become one version, so that giving back the old value leaves no seam.
 */
export function planVersionChange<T>(current: readonly Version<T>[], wanted: Span & { readonly value: T }, isSame?: (a: T, b: T) => boolean): VersionChange<T> {
  const touched = current.filter((version) => overlap(version, wanted));
  const conflicts = touched.filter((version) => version.from > wanted.from);
  if (conflicts.length > 0) return { supersede: [], insert: [], conflicts };
  const insert: (Span & { value: T })[] = [];
  for (const version of touched) {
    if (version.from < wanted.from) insert.push({ from: version.from, to: addDays(wanted.from, -1), value: version.value });
    if (wanted.to !== null && (version.to === null || version.to > wanted.to)) insert.push({ from: addDays(wanted.to, 1), to: version.to, value: version.value });
  }
  insert.push({ from: wanted.from, to: wanted.to, value: wanted.value });
  const change = { supersede: touched, insert: insert.sort((a, b) => (a.from < b.from ? -1 : 1)), conflicts };
  return isSame === undefined ? change : withoutSeams(current, change, isSame);
}

function withoutSeams<T>(current: readonly Version<T>[], change: VersionChange<T>, isSame: (a: T, b: T) => boolean): VersionChange<T> {
  const adjoins = (before: Span & { value: T }, after: Span & { value: T }) => before.to !== null && addDays(before.to, 1) === after.from && isSame(before.value, after.value);
  const untouched = current.filter((version) => !change.supersede.includes(version));
  const neighbours = untouched.filter((version) => change.insert.some((span) => adjoins(version, span) || adjoins(span, version)));
  const insert: (Span & { value: T })[] = [];
  for (const span of [...change.insert, ...neighbours].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = insert.at(-1);
    if (last !== undefined && adjoins(last, span)) insert[insert.length - 1] = { from: last.from, to: span.to, value: last.value };
    else insert.push({ from: span.from, to: span.to, value: span.value });
  }
  return { supersede: [...change.supersede, ...neighbours], insert, conflicts: [] };
}
