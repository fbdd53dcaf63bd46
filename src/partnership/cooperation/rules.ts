/** What is decided about needs, visits, commitments and tasks; pure. Source of each: docs/decisions/minutes-that-become-records.md. */
import type { Actor } from '../../platform/database/transaction.ts';
import { AppError } from '../../platform/errors.ts';
import type { IsoDate } from '../../platform/weeks.ts';
import { showName, type Named } from '../rules.ts';
import { cooperationErrors } from './errors.ts';

export interface NamedParty {
  readonly id: string;
  readonly name: Named;
}

const SPEAKERS = ['coordinator', 'leader', 'officer', 'administrator'];

/** The actor speaks for one of these parties. */
export function speaksFor(actor: Actor, parties: readonly string[]): boolean {
  return actor.roles.some((held) => SPEAKERS.includes(held.role) && parties.includes(held.party));
}

/** What two parties share, either may write; a third may not. */
export function notYours(actor: Actor, parties: readonly NamedParty[]): AppError[] {
  if (speaksFor(actor, parties.map(({ id }) => id))) return [];
  return [new AppError(cooperationErrors.cooperation_not_yours, { parties: parties.map(({ name }) => showName(name)) })];
}

export function dueBeforeStated(statedOn: IsoDate, dueOn: IsoDate | null): AppError[] {
  return dueOn !== null && dueOn < statedOn ? [new AppError(cooperationErrors.need_due_before_stated, { statedOn, dueOn })] : [];
}

export function dueBeforePromised(promisedOn: IsoDate, dueOn: IsoDate): AppError[] {
  return dueOn < promisedOn ? [new AppError(cooperationErrors.commitment_due_before_promised, { promisedOn, dueOn })] : [];
}

export function toOneself(from: NamedParty, to: NamedParty): AppError[] {
  return from.id === to.id ? [new AppError(cooperationErrors.commitment_to_oneself, { party: showName(from.name) })] : [];
}

/** A promise of places is tested on places of whoever promised. */
export function venueOfOther(giver: NamedParty, venue: { readonly name: Named; readonly owner: NamedParty }): AppError[] {
  if (venue.owner.id === giver.id) return [];
  return [new AppError(cooperationErrors.commitment_venue_of_other_party, { venue: showName(venue.name), owner: showName(venue.owner.name), giver: showName(giver.name) })];
}

export function plantOfOther(party: NamedParty, plant: { readonly name: Named; readonly owner: string } | null): AppError[] {
  return plant === null || plant.owner === party.id ? [] : [new AppError(cooperationErrors.plant_of_other_party, { plant: showName(plant.name), party: showName(party.name) })];
}

/** Whoever is refused something learns why. */
export function reasonMissing(state: string, reason: Named | string | null): AppError[] {
  if (state !== 'refused' && state !== 'dropped') return [];
  const isGiven = typeof reason === 'string' ? reason.trim() !== '' : reason !== null && [reason.zh, reason.en].some((text) => text !== null && text.trim() !== '');
  return isGiven ? [] : [new AppError(cooperationErrors.refusal_without_reason)];
}

export interface Side extends NamedParty {
  readonly part: 'host' | 'guest';
}

/** A visit has hosts and guests, and whoever organises it is one of them. */
export function visitBreaches(organiser: NamedParty, sides: readonly Side[]): AppError[] {
  const isTwoSided = sides.some(({ part }) => part === 'host') && sides.some(({ part }) => part === 'guest');
  return [
    ...(isTwoSided ? [] : [new AppError(cooperationErrors.visit_one_sided, { parties: sides.map(({ name }) => showName(name)) })]),
    ...(sides.some(({ id }) => id === organiser.id) ? [] : [new AppError(cooperationErrors.visit_without_organiser, { party: showName(organiser.name) })]),
  ];
}

/** Across the table: the first party of the other part. */
export function otherSide(sides: readonly Side[], party: string): Side | undefined {
  const own = sides.find(({ id }) => id === party);
  return sides.find(({ id, part }) => id !== party && part !== own?.part) ?? sides.find(({ id }) => id !== party);
}

export interface LineParties {
  readonly from: Side;
  readonly to: Side | null;
}

/**
 * Who a line of the minutes is about: the party named, else that of the responsible person where it takes part, else
 * the party the writer speaks for; across the table sits whom it is for.
 */
export function partiesOfLine(
  sides: readonly Side[],
  line: { readonly party: NamedParty | null; readonly to: NamedParty | null; readonly partyOfPerson: string | null; readonly writersParties: readonly string[] },
): LineParties {
  for (const named of [line.party, line.to]) {
    if (named !== null && !sides.some(({ id }) => id === named.id)) {
      throw new AppError(cooperationErrors.party_not_on_visit, { party: showName(named.name), parties: sides.map(({ name }) => showName(name)) });
    }
  }
  const of = (id: string | null | undefined): Side | undefined => sides.find((side) => side.id === id);
  const from = of(line.party?.id) ?? of(line.partyOfPerson) ?? line.writersParties.map(of).find((side) => side !== undefined) ?? sides[0];
  if (from === undefined) throw new Error('a visit without parties cannot have minutes');
  return { from, to: of(line.to?.id) ?? otherSide(sides, from.id) ?? null };
}

/** What is only told asks for nothing; everything else stays open until somebody closes it. */
export function firstStateOf(kind: string): 'noted' | 'open' {
  return kind === 'information' ? 'noted' : 'open';
}

export function limitsContradict(indicator: { readonly target: number; readonly amberFrom: number; readonly isHigherBetter: boolean }): AppError[] {
  const { target, amberFrom, isHigherBetter } = indicator;
  const isBetter = isHigherBetter ? amberFrom > target : amberFrom < target;
  return isBetter ? [new AppError(cooperationErrors.indicator_limits_contradict, { target, amberFrom })] : [];
}
