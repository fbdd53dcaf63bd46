/** Adds and rewords competences of an area. A framework version that has ended is history and stays as it was. */
import type { Tx } from '../platform/database/transaction.ts';
import { AppError } from '../platform/errors.ts';
import { curriculumErrors } from './errors.ts';
import { found, ownedOf } from './existing.ts';
import { requireOwn, stateOf, type BilingualText } from './rules.ts';
import { findVersionOf, isKeyTaken } from './store/find-for-writing.ts';
import { insertRow, nameColumns, updateRow } from './store/write-rows.ts';

/** Returns the id. Errors: `area_not_found`, `curriculum_party_not_yours`, `framework_version_ended`, `curriculum_key_taken`. */
export async function createCompetence(tx: Tx, areaId: string, wanted: { readonly key: string; readonly name: BilingualText }): Promise<string> {
  const area = await ownedOf(tx, 'area', areaId);
  requireOwn(tx.actor, area);
  await requireLiving(tx, 'area', areaId);
  if (await isKeyTaken(tx, 'competence', wanted.key)) throw new AppError(curriculumErrors.curriculum_key_taken, { key: wanted.key });
  return insertRow(tx, 'competence', area.owner.id, { key: wanted.key, area_id: areaId, ...nameColumns(wanted.name) });
}

/** Errors: `competence_not_found`, `curriculum_party_not_yours`, `framework_version_ended`. */
export async function changeCompetence(tx: Tx, competenceId: string, name: BilingualText): Promise<void> {
  const competence = await ownedOf(tx, 'competence', competenceId);
  requireOwn(tx.actor, competence);
  await requireLiving(tx, 'competence', competenceId);
  await updateRow(tx, 'competence', { id: competenceId, ownerParty: competence.owner.id }, nameColumns(competence.name), nameColumns(name));
}

async function requireLiving(tx: Tx, kind: 'area' | 'competence', id: string): Promise<void> {
  const version = found(await findVersionOf(tx, kind, id), curriculumErrors.framework_version_not_found, { version: id });
  if (stateOf(version, tx.actor.today) === 'ended') throw new AppError(curriculumErrors.framework_version_ended, { version: version.label, to: version.to });
}
