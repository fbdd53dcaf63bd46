/** A party states a need or changes what it stated. */
import type { Tx } from '../../platform/database/transaction.ts';
import { newId } from '../../platform/ids.ts';
import type { IsoDate } from '../../platform/weeks.ts';
import { partyOf } from '../existing.ts';
import { refuse, type Named } from '../rules.ts';
import { needOf, ownedPlantOf, partyOfPerson, requireSeen } from './existing.ts';
import { dueBeforeStated, notYours, plantOfOther } from './rules.ts';
import { insertRow, keyOf, lockForChange, updateRow } from './write-rows.ts';

export interface NeedToState {
  readonly party: string;
  readonly to: string | null;
  readonly plant: string | null;
  readonly kind: string;
  readonly title: Named;
  readonly headCount: number | null;
  readonly dueOn: IsoDate | null;
  readonly responsible: string | null;
  readonly statedOn?: IsoDate | undefined;
}

/**
 * Writes a need; it belongs to the party that states it. Either side may write it down. Returns its id.
 * Errors: `party_not_found`, `plant_not_found`, `person_not_found`, `cooperation_not_yours`, `need_due_before_stated`, `plant_of_other_party`.
 */
export async function stateNeed(tx: Tx, wanted: NeedToState): Promise<string> {
  const party = await partyOf(tx, wanted.party);
  const to = wanted.to === null ? null : await partyOf(tx, wanted.to);
  await partyOfPerson(tx, wanted.responsible);
  const plant = await ownedPlantOf(tx, wanted.plant);
  const statedOn = wanted.statedOn ?? tx.actor.today;
  refuse([...notYours(tx.actor, to === null ? [party] : [party, to]), ...plantOfOther(party, plant), ...dueBeforeStated(statedOn, wanted.dueOn)]);
  const id = newId();
  await insertRow(tx, 'need', party.id, {
    key: keyOf('need', statedOn, id),
    party_id: party.id,
    to_party_id: to?.id ?? null,
    plant_id: plant?.id ?? null,
    kind: wanted.kind,
    title_zh: wanted.title.zh,
    title_en: wanted.title.en,
    head_count: wanted.headCount,
    stated_on: statedOn,
    due_on: wanted.dueOn,
    responsible_person_id: wanted.responsible,
    state: 'open',
  }, id);
  return id;
}

export type NeedChange = { readonly [K in keyof Omit<NeedToState, 'party' | 'statedOn'>]?: NeedToState[K] | undefined } & { readonly revision: number };

/** Errors: `need_not_found`, `need_changed_meanwhile` and those of `stateNeed`. */
export async function changeNeed(tx: Tx, need: string, change: NeedChange): Promise<void> {
  await lockForChange(tx, 'need', need);
  const row = await needOf(tx, need);
  refuse(notYours(tx.actor, row.to === null ? [row.party] : [row.party, row.to]));
  await requireSeen(tx, 'need_changed_meanwhile', row, change.revision);
  const to = change.to === undefined || change.to === null ? null : await partyOf(tx, change.to);
  if (change.responsible !== row.responsible?.id) await partyOfPerson(tx, change.responsible ?? null);
  const plant = await ownedPlantOf(tx, change.plant ?? null);
  const dueOn = change.dueOn === undefined ? row.dueOn : change.dueOn;
  refuse([...plantOfOther(row.party, plant), ...dueBeforeStated(row.statedOn, dueOn)]);
  await updateRow(tx, 'need', { id: need, ownerParty: row.party.id }, {
    ...(change.to === undefined ? {} : { to_party_id: to?.id ?? null }),
    ...(change.plant === undefined ? {} : { plant_id: plant?.id ?? null }),
    ...(change.kind === undefined ? {} : { kind: change.kind }),
    ...(change.title === undefined ? {} : { title_zh: change.title.zh, title_en: change.title.en }),
    ...(change.headCount === undefined ? {} : { head_count: change.headCount }),
    ...(change.dueOn === undefined ? {} : { due_on: dueOn }),
    ...(change.responsible === undefined ? {} : { responsible_person_id: change.responsible }),
  });
}
