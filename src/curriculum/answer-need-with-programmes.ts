import type { NeedArea } from '../contract/index.ts';
import { readNeed, speaksFor } from '../partnership/index.ts';
import type { Tx } from '../platform/database/transaction.ts';
import { AppError } from '../platform/errors.ts';
import { curriculumErrors } from './errors.ts';
import { ownedOf } from './existing.ts';
import { readNeedAreas, readStrangeAreas, replaceNeedAreas, type NeedLink } from './store/need-areas.ts';

/**
 * Says which programmes, and where told which areas, answer a need; both who needs it and whom it is addressed to may.
 * Errors: `need_not_visible`, `need_link_not_yours`, `programme_not_found`, `area_not_found`, `need_area_of_other_programme`.
 */
export async function answerNeedWithProgrammes(tx: Tx, need: string, links: readonly NeedLink[]): Promise<NeedArea[]> {
  const row = await readNeed(tx, need);
  if (row === undefined) throw new AppError(curriculumErrors.need_not_visible, { need });
  const parties = row.to === null ? [row.party] : [row.party, row.to];
  if (!speaksFor(tx.actor, parties.map(({ id }) => id))) {
    throw new AppError(curriculumErrors.need_link_not_yours, { parties: parties.map(({ name }) => ({ zh: name.zh ?? name.en, en: name.en ?? name.zh })) });
  }
  for (const link of links) {
    await ownedOf(tx, 'programme', link.programme);
    if (link.area !== null) await ownedOf(tx, 'area', link.area);
  }
  const [stranger] = await readStrangeAreas(tx, links);
  if (stranger !== undefined) throw new AppError(curriculumErrors.need_area_of_other_programme, { ...stranger });
  await replaceNeedAreas(tx, { id: need, ownerParty: row.party.id }, links);
  return readNeedAreas(tx, need);
}
