/** Commitments are made, changed, closed, and delivered on. */
import type { CommitmentTestKind } from '../../contract/index.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { AppError } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import type { IsoDate } from '../../platform/weeks.ts';
import { partyOf } from '../existing.ts';
import { refuse, type Named } from '../rules.ts';
import { cooperationErrors } from './errors.ts';
import { commitmentOf, needOf, partyOfPerson, requireSeen } from './existing.ts';
import { findVenueByKey } from './read-commitments.ts';
import { dueBeforePromised, notYours, reasonMissing, toOneself, venueOfOther, type NamedParty } from './rules.ts';
import { insertRow, keyOf, lockForChange, updateRow } from './write-rows.ts';

export interface CommitmentTest {
  readonly kind: CommitmentTestKind;
  /** Key of a venue, course or cohort. */
  readonly subject: string;
  readonly atLeast: number;
}

export interface CommitmentToMake {
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly title: Named;
  readonly quantity: number | null;
  readonly unit: string | null;
  readonly promisedOn?: IsoDate | undefined;
  readonly dueOn: IsoDate;
  /** Last day, inclusive; null = given once, or for good. */
  readonly until: IsoDate | null;
  readonly responsible: string | null;
  readonly need: string | null;
  readonly test: CommitmentTest | null;
}

/**
 * Writes a commitment; it belongs to whoever gives. Either side may write it down. Returns its id. `breaches` are what a
 * storey above has found wrong with it, to be told together with the others.
 * Errors: `party_not_found`, `person_not_found`, `need_not_found`, `cooperation_not_yours`, `commitment_to_oneself`,
 * `commitment_due_before_promised`, `commitment_subject_not_found`, `commitment_venue_of_other_party`.
 */
export async function makeCommitment(tx: Tx, wanted: CommitmentToMake, breaches: readonly AppError[] = []): Promise<string> {
  const [from, to] = [await partyOf(tx, wanted.from), await partyOf(tx, wanted.to)];
  await partyOfPerson(tx, wanted.responsible);
  if (wanted.need !== null) await needOf(tx, wanted.need);
  const promisedOn = wanted.promisedOn ?? tx.actor.today;
  refuse([...notYours(tx.actor, [from, to]), ...toOneself(from, to), ...dueBeforePromised(promisedOn, wanted.dueOn), ...(await testBreaches(tx, from, wanted.test)), ...breaches]);
  const id = newId();
  await insertRow(tx, 'commitment', from.id, {
    key: keyOf('commitment', promisedOn, id),
    from_party_id: from.id,
    to_party_id: to.id,
    promised_on: promisedOn,
    state: 'open',
    ...columnsOf(wanted),
  }, id);
  return id;
}

export type CommitmentChange = { readonly [K in keyof Omit<CommitmentToMake, 'from' | 'to' | 'promisedOn'>]?: CommitmentToMake[K] | undefined } & { readonly revision: number };

/** Errors: `commitment_not_found`, `commitment_changed_meanwhile` and those of `makeCommitment`. */
export async function changeCommitment(tx: Tx, commitment: string, change: CommitmentChange, breaches: readonly AppError[] = []): Promise<void> {
  await lockForChange(tx, 'commitment', commitment);
  const row = await commitmentOf(tx, commitment);
  refuse(notYours(tx.actor, [row.from, row.to]));
  await requireSeen(tx, 'commitment_changed_meanwhile', row, change.revision);
  if (change.responsible !== row.responsible?.id) await partyOfPerson(tx, change.responsible ?? null);
  if (change.need !== undefined && change.need !== null) await needOf(tx, change.need);
  refuse([...dueBeforePromised(row.promisedOn, change.dueOn ?? row.dueOn), ...(await testBreaches(tx, row.from, change.test ?? null)), ...breaches]);
  await updateRow(tx, 'commitment', { id: commitment, ownerParty: row.from.id }, columnsOf(change));
}

/** Errors: `commitment_not_found`, `cooperation_not_yours`, `commitment_changed_meanwhile`, `refusal_without_reason`. */
export async function closeCommitment(tx: Tx, commitment: string, given: { readonly state: 'open' | 'kept' | 'refused' | 'dropped'; readonly reason: Named; readonly revision: number }): Promise<void> {
  await lockForChange(tx, 'commitment', commitment);
  const row = await commitmentOf(tx, commitment);
  refuse(notYours(tx.actor, [row.from, row.to]));
  await requireSeen(tx, 'commitment_changed_meanwhile', row, given.revision);
  refuse(reasonMissing(given.state, given.reason));
  const isOpen = given.state === 'open';
  await updateRow(tx, 'commitment', { id: commitment, ownerParty: row.from.id }, {
    state: given.state,
    closed_on: isOpen ? null : tx.actor.today,
    reason_zh: isOpen ? null : given.reason.zh,
    reason_en: isOpen ? null : given.reason.en,
  });
}

/** Errors: `commitment_not_found`, `cooperation_not_yours`, `commitment_bound_to_data`, `delivery_in_future`, `delivery_day_taken`. */
export async function addDelivery(tx: Tx, commitment: string, given: { readonly givenOn: IsoDate; readonly quantity: number | null; readonly note: Named }): Promise<void> {
  await lockForChange(tx, 'commitment', commitment);
  const row = await commitmentOf(tx, commitment);
  const { today } = tx.actor;
  refuse([
    ...notYours(tx.actor, [row.from, row.to]),
    ...(row.test === null ? [] : [new AppError(cooperationErrors.commitment_bound_to_data)]),
    ...(given.givenOn > today ? [new AppError(cooperationErrors.delivery_in_future, { givenOn: given.givenOn, today })] : []),
    ...(row.evidence.some(({ givenOn }) => givenOn === given.givenOn) ? [new AppError(cooperationErrors.delivery_day_taken, { givenOn: given.givenOn })] : []),
  ]);
  await insertRow(tx, 'commitment_evidence', row.from.id, {
    commitment_id: commitment,
    given_on: given.givenOn,
    quantity: given.quantity,
    note_zh: given.note.zh,
    note_en: given.note.en,
  });
}

/** A test of places must watch places of the giver; courses and cohorts are looked up by planning, where they are known. */
async function testBreaches(tx: Tx, giver: NamedParty, test: CommitmentTest | null): Promise<AppError[]> {
  if (test === null || (test.kind !== 'venue_capacity' && test.kind !== 'venue_mentors')) return [];
  const venue = await findVenueByKey(tx, test.subject);
  if (venue === undefined) return [new AppError(cooperationErrors.commitment_subject_not_found, { subject: test.subject })];
  return venueOfOther(giver, venue);
}

function columnsOf(given: Partial<Omit<CommitmentChange, 'revision'>>): Record<string, unknown> {
  return {
    ...(given.kind === undefined ? {} : { kind: given.kind }),
    ...(given.title === undefined ? {} : { title_zh: given.title.zh, title_en: given.title.en }),
    ...(given.quantity === undefined ? {} : { quantity: given.quantity }),
    ...(given.unit === undefined ? {} : { unit: given.unit }),
    ...(given.dueOn === undefined ? {} : { due_on: given.dueOn }),
    ...(given.until === undefined ? {} : { until: given.until }),
    ...(given.responsible === undefined ? {} : { responsible_person_id: given.responsible }),
    ...(given.need === undefined ? {} : { need_id: given.need }),
    ...(given.test === undefined ? {} : { test_kind: given.test?.kind ?? null, test_subject: given.test?.subject ?? null, test_at_least: given.test?.atLeast ?? null }),
  };
}
