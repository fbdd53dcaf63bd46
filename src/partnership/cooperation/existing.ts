/** What a change of the cooperation refers to must be there, and be visible; else it is told by name. */
import type { Tx } from '../../platform/database/transaction.ts';
import { AppError } from '../../platform/errors.ts';
import { partnershipErrors } from '../errors.ts';
import { findPersonParty, findPlantOwner } from './find-references.ts';
import { cooperationErrors } from './errors.ts';
import { readCommitment, type CommitmentRow } from './read-commitments.ts';
import { readNeed, type NeedRow } from './read-needs.ts';
import { readVisit, type VisitDetailRow } from './read-visits.ts';
import { showName, type Named } from '../rules.ts';
import { readLastChange } from './write-rows.ts';

export async function needOf(tx: Tx, need: string): Promise<NeedRow> {
  return there(await readNeed(tx, need), cooperationErrors.need_not_found, { need });
}

export async function visitOf(tx: Tx, visit: string): Promise<VisitDetailRow> {
  return there(await readVisit(tx, visit), cooperationErrors.visit_not_found, { visit });
}

export async function commitmentOf(tx: Tx, commitment: string): Promise<CommitmentRow> {
  return there(await readCommitment(tx, commitment), cooperationErrors.commitment_not_found, { commitment });
}

/** The home party of a person; null in, null out. Errors: `person_not_found`. */
export async function partyOfPerson(tx: Tx, person: string | null): Promise<string | null> {
  if (person === null) return null;
  return there(await findPersonParty(tx, person), partnershipErrors.person_not_found, { person });
}

/** Errors: `plant_not_found`. */
export async function ownedPlantOf(tx: Tx, plant: string | null): Promise<{ readonly id: string; readonly name: Named; readonly owner: string } | null> {
  if (plant === null) return null;
  return there(await findPlantOwner(tx, plant), partnershipErrors.plant_not_found, { plant });
}

export function there<T>(value: T | undefined, code: keyof typeof cooperationErrors | keyof typeof partnershipErrors, facts: Readonly<Record<string, unknown>>): T {
  if (value === undefined) throw new AppError(code, facts);
  return value;
}

type Stale = 'need_changed_meanwhile' | 'visit_changed_meanwhile' | 'commitment_changed_meanwhile' | 'minute_line_changed_meanwhile';

/** Refuses a change made from an older revision, and tells who changed what; `shown` is the row as it stands now. */
export async function requireSeen(tx: Tx, code: Stale, row: { readonly id: string; readonly revision: number; readonly text?: string }, seen: number): Promise<void> {
  if (row.revision === seen) return;
  const by = await readLastChange(tx, row.id);
  const somebody = { zh: '另一位同事', en: 'A colleague' };
  throw new AppError(code, {
    by: by === undefined ? somebody : showName({ zh: by.native, en: by.latin }),
    yours: seen,
    theirs: row.revision,
    ...(row.text === undefined ? {} : { text: row.text }),
    current: row,
  });
}
