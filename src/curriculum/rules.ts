/** Small decisions of the curriculum storey: spans of days, who may edit. Pure; the larger ones have files of their own. */
import type { Actor } from '../platform/database/transaction.ts';
import { AppError } from '../platform/errors.ts';
import { addDays, type IsoDate } from '../platform/weeks.ts';
import { curriculumErrors } from './errors.ts';

/** First and last day, both inclusive; `to` null = open. */
export interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

export interface DatedVersion extends Span {
  readonly id: string;
  readonly label: string;
}

export interface BilingualText {
  readonly zh: string | null;
  readonly en: string | null;
}

/** A row with the party it belongs to. */
export interface Owned {
  readonly owner: { readonly id: string; readonly name: BilingualText };
}

const EDITORS: readonly string[] = ['coordinator', 'administrator'];

/** The actor is coordinator or administrator of the party that owns the row. */
export function mayEdit(actor: Actor, ownerParty: string): boolean {
  return actor.parties.includes(ownerParty) && actor.roles.some(({ party, role }) => party === ownerParty && EDITORS.includes(role));
}

/** Errors: `curriculum_party_not_yours`. */
export function requireOwn(actor: Actor, row: Owned): void {
  if (!mayEdit(actor, row.owner.id)) throw new AppError(curriculumErrors.curriculum_party_not_yours, { party: shown(row.owner.name) });
}

export function stateOf(span: Span, day: IsoDate): 'future' | 'in_force' | 'ended' {
  if (span.from > day) return 'future';
  return span.to !== null && span.to < day ? 'ended' : 'in_force';
}

/** Errors: `version_span_reversed`. */
export function requireOrder(span: Span): void {
  if (span.to !== null && span.to < span.from) throw new AppError(curriculumErrors.version_span_reversed, { from: span.from, to: span.to });
}

export function overlaps(a: Span, b: Span): boolean {
  return (a.to === null || b.from <= a.to) && (b.to === null || a.from <= b.to);
}

export interface RollOver {
  /** The version that is cut off, with its new last day; null where none is in force on the first day. */
  readonly ends: { readonly id: string; readonly lastDay: IsoDate } | null;
  /** Versions the new one would run over: nothing is changed while there are any. */
  readonly conflicts: readonly DatedVersion[];
}

/**
 * What a new version from `from` on does to those there are: the one in force ends the day before. One that begins on
 * that day or later is a conflict: somebody planned it, it must not vanish unasked.
 */
export function rollOver(versions: readonly DatedVersion[], from: IsoDate): RollOver {
  const conflicts = versions.filter((version) => version.from >= from);
  const current = versions.find((version) => version.from < from && (version.to === null || version.to >= from));
  return { ends: current ? { id: current.id, lastDay: addDays(from, -1) } : null, conflicts };
}

/** A name as a fact of a sentence: the other language stands in for a missing one. */
export function shown({ zh, en }: BilingualText): { zh: string; en: string } {
  return { zh: zh ?? en ?? '', en: en ?? zh ?? '' };
}

/** A span as people read it. */
export function shownSpan({ from, to }: Span): { zh: string; en: string } {
  return to === null ? { zh: `${from} 起`, en: `from ${from} on` } : { zh: `${from} – ${to}`, en: `${from} – ${to}` };
}
