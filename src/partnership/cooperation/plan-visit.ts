/** A visit is planned, changed, held or cancelled. */
import type { Tx } from '../../platform/database/transaction.ts';
import { newId } from '../../platform/ids.ts';
import type { IsoDate } from '../../platform/weeks.ts';
import { partyOf, plantOf, siteOf } from '../existing.ts';
import { refuse, type Named } from '../rules.ts';
import { partyOfPerson, requireSeen, visitOf } from './existing.ts';
import { notYours, visitBreaches, type Side } from './rules.ts';
import { insertRow, keyOf, lockForChange, replaceRowsOfVisit, updateRow, type StoredRow } from './write-rows.ts';

type Part = 'host' | 'guest';

export interface VisitToPlan {
  readonly title: Named;
  readonly day: IsoDate;
  readonly site: string | null;
  readonly parties: readonly { readonly party: string; readonly part: Part }[];
  readonly people: readonly { readonly person: string; readonly part: Part }[];
  /** Plants in the order of the tour. */
  readonly stops: readonly string[];
  readonly agenda: readonly { readonly title: Named; readonly durationMinutes: number }[];
}

/**
 * Plans a visit; it belongs to the organiser, and every party of it sees it. Returns its id.
 * Errors: `party_not_found`, `site_not_found`, `plant_not_found`, `person_not_found`, `cooperation_not_yours`, `visit_without_organiser`, `visit_one_sided`.
 */
export async function planVisit(tx: Tx, wanted: VisitToPlan & { readonly organiser: string }): Promise<string> {
  const organiser = await partyOf(tx, wanted.organiser);
  const sides = await sidesOf(tx, wanted.parties);
  refuse([...notYours(tx.actor, [organiser]), ...visitBreaches(organiser, sides)]);
  if (wanted.site !== null) await siteOf(tx, wanted.site);
  const id = newId();
  await insertRow(tx, 'visit', organiser.id, {
    key: keyOf('visit', wanted.day, id),
    party_ids: sides.map((side) => side.id),
    title_zh: wanted.title.zh,
    title_en: wanted.title.en,
    day: wanted.day,
    site_id: wanted.site,
    state: 'planned',
  }, id);
  await writeParts(tx, { id, ownerParty: organiser.id }, [], wanted);
  return id;
}

export type VisitChange = { readonly [K in keyof VisitToPlan]?: VisitToPlan[K] | undefined } & { readonly state?: 'planned' | 'held' | 'cancelled' | undefined; readonly revision: number };

/** Errors: `visit_not_found`, `visit_changed_meanwhile` and those of `planVisit`. */
export async function changeVisit(tx: Tx, visit: string, change: VisitChange): Promise<void> {
  await lockForChange(tx, 'visit', visit);
  const row = await visitOf(tx, visit);
  refuse(notYours(tx.actor, row.parties.map(({ party }) => party)));
  await requireSeen(tx, 'visit_changed_meanwhile', row, change.revision);
  const sides = change.parties === undefined ? undefined : await sidesOf(tx, change.parties);
  if (sides !== undefined) refuse(visitBreaches(row.organiser, sides));
  if (change.site !== undefined && change.site !== null) await siteOf(tx, change.site);
  const stored = { id: visit, ownerParty: row.organiser.id };
  await updateRow(tx, 'visit', stored, {
    ...(sides === undefined ? {} : { party_ids: sides.map((side) => side.id) }),
    ...(change.title === undefined ? {} : { title_zh: change.title.zh, title_en: change.title.en }),
    ...(change.day === undefined ? {} : { day: change.day }),
    ...(change.site === undefined ? {} : { site_id: change.site }),
    ...(change.state === undefined ? {} : { state: change.state }),
  });
  await writeParts(tx, stored, row.people.map(({ person }) => person.id), change);
}

async function sidesOf(tx: Tx, parties: VisitToPlan['parties']): Promise<Side[]> {
  const sides: Side[] = [];
  for (const { party, part } of parties) sides.push({ ...(await partyOf(tx, party)), part });
  return sides;
}

/** Who is `there` already may be unknown to whoever changes the visit, and stays. */
async function writeParts(tx: Tx, visit: StoredRow, there: readonly string[], parts: { readonly [K in keyof VisitToPlan]?: VisitToPlan[K] | undefined }): Promise<void> {
  if (parts.parties !== undefined) {
    await replaceRowsOfVisit(tx, 'visit_party', visit, ['party_id', 'part'], parts.parties.map(({ party, part }) => ({ party_id: party, part })));
  }
  if (parts.people !== undefined) {
    for (const { person } of parts.people) if (!there.includes(person)) await partyOfPerson(tx, person);
    await replaceRowsOfVisit(tx, 'visit_person', visit, ['person_id', 'part'], parts.people.map(({ person, part }) => ({ person_id: person, part })));
  }
  if (parts.stops !== undefined) {
    for (const plant of parts.stops) await plantOf(tx, plant);
    await replaceRowsOfVisit(tx, 'visit_stop', visit, ['position', 'plant_id'], parts.stops.map((plant, i) => ({ position: i + 1, plant_id: plant })));
  }
  if (parts.agenda !== undefined) {
    await replaceRowsOfVisit(tx, 'agenda_item', visit, ['position', 'title_zh', 'title_en', 'duration_minutes'],
      parts.agenda.map((item, i) => ({ position: i + 1, title_zh: item.title.zh, title_en: item.title.en, duration_minutes: item.durationMinutes })));
  }
}
