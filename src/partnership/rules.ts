/** What the partnership storey decides; pure, all breaches are returned. Source of each: the storey's README. */
import type { Actor } from '../platform/database/transaction.ts';
import { AppError } from '../platform/errors.ts';
import { addDays, addWeeks, type IsoDate } from '../platform/weeks.ts';
import { partnershipErrors } from './errors.ts';
import { isReversed, liesWithin, overlap, showSpan, type Span, type Version } from './spans.ts';

export interface Named {
  readonly zh: string | null;
  readonly en: string | null;
}

/** A row with the party it belongs to. */
export interface Owned {
  readonly owner: { readonly id: string; readonly name: Named };
}

const EDITORS = ['coordinator', 'administrator'] as const;
const CLOSERS = ['coordinator', 'administrator', 'hseq_officer'] as const;

/** The actor is coordinator or administrator of the party that owns the row. */
export function mayEdit(actor: Actor, ownerParty: string): boolean {
  return holds(actor, ownerParty, EDITORS);
}

export function notYours(actor: Actor, row: Owned): AppError[] {
  return mayEdit(actor, row.owner.id) ? [] : [new AppError(partnershipErrors.party_not_yours, { party: showName(row.owner.name) })];
}

/** Whoever answers for safety may close a venue, too. */
export function notYoursToClose(actor: Actor, row: Owned): AppError[] {
  return holds(actor, row.owner.id, CLOSERS) ? [] : [new AppError(partnershipErrors.party_not_yours, { party: showName(row.owner.name) })];
}

/** Nobody makes administrators but administrators. */
export function administratorNeeded(actor: Actor, role: string, party: { readonly id: string; readonly name: Named }): AppError[] {
  if (role !== 'administrator' || holds(actor, party.id, ['administrator'])) return [];
  return [new AppError(partnershipErrors.administrator_needed, { party: showName(party.name) })];
}

export function reversedSpan(span: Span): AppError[] {
  return isReversed(span) ? [new AppError(partnershipErrors.span_reversed, { from: span.from, to: span.to })] : [];
}

export interface Places {
  readonly capacity: number;
  readonly comfortable: number | null;
  readonly minimum: number;
  readonly minimumWhenOpen: number;
}

const PLACES_FIELDS = {
  comfortable: { zh: '舒适人数', en: 'The comfortable number' },
  minimum: { zh: '最少人数', en: 'The minimum' },
  minimumWhenOpen: { zh: '开班人数', en: 'The minimum when used' },
} as const;

/** None of the other numbers is above the capacity; a capacity of nought closes the venue, whatever its minimum when used. */
export function contradictingPlaces(places: Places): AppError[] {
  return (['comfortable', 'minimum', 'minimumWhenOpen'] as const).flatMap((field) => {
    const value = places[field] ?? 0;
    if (value <= places.capacity || (field === 'minimumWhenOpen' && places.capacity === 0)) return [];
    return [new AppError(partnershipErrors.places_contradict, { field: PLACES_FIELDS[field], value, capacity: places.capacity })];
  });
}

export function placesOverlap(wanted: Span, conflicts: readonly Span[]): AppError[] {
  return runOver('places_overlap', wanted, conflicts);
}

export function termsOverlap(wanted: Span, conflicts: readonly Span[]): AppError[] {
  return runOver('terms_overlap', wanted, conflicts);
}

/** The same role, mentor or share twice on one day says nothing new and makes the end of either unclear. */
export function sameSpans(
  code: 'role_overlaps' | 'mentor_overlaps' | 'share_overlaps',
  wanted: Span,
  current: readonly Version<unknown>[],
  facts: Readonly<Record<string, unknown>>,
): AppError[] {
  const clashes = current.filter((version) => overlap(version, wanted));
  return clashes.length === 0 ? [] : [new AppError(partnershipErrors[code], { ...facts, spans: clashes.map(showSpan) })];
}

export interface Closure {
  readonly id: string;
  readonly firstWeek: IsoDate;
  readonly lastWeek: IsoDate;
}

export function closureOverlaps(venue: Named, wanted: Omit<Closure, 'id'>, current: readonly Closure[]): AppError[] {
  const weeks = (closure: Omit<Closure, 'id'>): Span => ({ from: closure.firstWeek, to: addDays(addWeeks(closure.lastWeek, 1), -1) });
  const clashes = current.filter((closure) => overlap(weeks(closure), weeks(wanted)));
  if (clashes.length === 0) return [];
  return [new AppError(partnershipErrors.closure_overlaps, { venue: showName(venue), spans: clashes.map((closure) => `${closure.firstWeek} – ${closure.lastWeek}`) })];
}

/** Guiding learners is for mentors and teachers. */
export function mentorRoleMissing(person: string, from: IsoDate, roles: readonly (Span & { readonly role: string })[]): AppError[] {
  const isMentor = roles.some((role) => (role.role === 'mentor' || role.role === 'teacher') && overlap(role, { from, to: from }));
  return isMentor ? [] : [new AppError(partnershipErrors.mentor_role_missing, { person, from })];
}

export interface AgreementFacts {
  readonly parties: readonly { readonly id: string; readonly name: Named }[];
  readonly terms: readonly Span[];
}

/** A share stands between two parties of the agreement, on days on which the agreement holds. */
export function shareBreaches(agreement: AgreementFacts, giver: { readonly id: string; readonly name: Named }, receiver: { readonly id: string; readonly name: Named }, span: Span): AppError[] {
  const parties = agreement.parties.map((party) => showName(party.name));
  const strangers = [giver, receiver].filter((party) => !agreement.parties.some(({ id }) => id === party.id));
  return [
    ...strangers.map((party) => new AppError(partnershipErrors.party_not_in_agreement, { party: showName(party.name), parties })),
    ...(giver.id === receiver.id ? [new AppError(partnershipErrors.share_with_oneself, { party: showName(giver.name) })] : []),
    ...shareOutsideTerms(agreement.terms, span),
  ];
}

export function shareOutsideTerms(terms: readonly Span[], span: Span): AppError[] {
  if (isReversed(span) || liesWithin(span, terms)) return [];
  return [new AppError(partnershipErrors.share_outside_terms, { span: showSpan(span), terms: terms.map(showSpan) })];
}

/** Throws the first breach; the codes of the others ride along in `facts.also`. */
export function refuse(breaches: readonly AppError[]): void {
  const [first, ...others] = breaches;
  if (first === undefined) return;
  if (others.length === 0) throw first;
  throw new AppError(first.code, { ...first.facts, also: others.map(({ code, facts }) => ({ code, facts })) });
}

/** Falls back to the name that is there. */
export function showName(name: Named): { zh: string; en: string } {
  return { zh: name.zh ?? name.en ?? '', en: name.en ?? name.zh ?? '' };
}

function runOver(code: 'places_overlap' | 'terms_overlap', wanted: Span, conflicts: readonly Span[]): AppError[] {
  const [first] = [...conflicts].sort((a, b) => (a.from < b.from ? -1 : 1));
  if (first === undefined) return [];
  return [new AppError(partnershipErrors[code], { from: wanted.from, spans: conflicts.map(showSpan), before: addDays(first.from, -1) })];
}

function holds(actor: Actor, party: string, roles: readonly string[]): boolean {
  return actor.roles.some((held) => held.party === party && roles.includes(held.role));
}
