/** Ends a framework version, and starts the next one as a copy of it. */
import type { Tx } from '../platform/database/transaction.ts';
import { AppError } from '../platform/errors.ts';
import { curriculumErrors } from './errors.ts';
import { found } from './existing.ts';
import { overlaps, requireOrder, requireOwn, rollOver } from './rules.ts';
import { copyContents } from './store/copy-framework-version.ts';
import { isKeyTaken, lockRow, readVersions } from './store/find-for-writing.ts';
import { readFrameworkVersion, type FrameworkVersionRow } from './store/frameworks.ts';
import { insertRow, updateRow } from './store/write-rows.ts';

/** Errors: `framework_version_not_found`, `curriculum_party_not_yours`, `version_span_reversed`, `framework_versions_overlap`. */
export async function endFrameworkVersion(tx: Tx, versionId: string, lastDay: string | null): Promise<void> {
  const version = await lockedVersion(tx, versionId);
  const span = { from: version.from, to: lastDay };
  requireOrder(span);
  const others = (await readVersions(tx, 'framework', version.framework.id)).filter(({ id }) => id !== versionId);
  refuseOverlap(others.filter((other) => overlaps(other, span)));
  await updateRow(tx, 'framework_version', { id: versionId, ownerParty: version.framework.party.id }, { valid_to: version.to }, { valid_to: lastDay });
}

/**
 * Starts the next version of a framework as a copy: phases, areas, weeks, sequences, elective groups and competences
 * with new ids and keys. The version in force on the first day ends the day before. Returns the id of the copy.
 * Errors: `framework_version_not_found`, `curriculum_party_not_yours`, `curriculum_key_taken`, `framework_versions_overlap`.
 */
export async function copyFrameworkVersion(tx: Tx, versionId: string, wanted: { readonly key: string; readonly label: string; readonly from: string }): Promise<string> {
  const version = await lockedVersion(tx, versionId);
  if (await isKeyTaken(tx, 'framework_version', wanted.key)) throw new AppError(curriculumErrors.curriculum_key_taken, { key: wanted.key });
  const versions = await readVersions(tx, 'framework', version.framework.id);
  const { ends, conflicts } = rollOver(versions, wanted.from);
  refuseOverlap(conflicts);
  const ownerParty = version.framework.party.id;
  const ending = versions.find(({ id }) => id === ends?.id);
  if (ends !== null && ending !== undefined && ending.to !== ends.lastDay) {
    await updateRow(tx, 'framework_version', { id: ends.id, ownerParty }, { valid_to: ending.to }, { valid_to: ends.lastDay });
  }
  const copy = await insertRow(tx, 'framework_version', ownerParty, {
    key: wanted.key,
    framework_id: version.framework.id,
    label: wanted.label,
    valid_from: wanted.from,
    valid_to: null,
  });
  await copyContents(tx, { from: version, to: { id: copy, key: wanted.key }, ownerParty });
  return copy;
}

async function lockedVersion(tx: Tx, versionId: string): Promise<FrameworkVersionRow> {
  const version = found(await readFrameworkVersion(tx, versionId), curriculumErrors.framework_version_not_found, { version: versionId });
  requireOwn(tx.actor, { owner: version.framework.party });
  await lockRow(tx, 'framework', version.framework.id);
  return version;
}

function refuseOverlap(conflicts: readonly { readonly label: string }[]): void {
  if (conflicts.length > 0) throw new AppError(curriculumErrors.framework_versions_overlap, { versions: conflicts.map(({ label }) => label) });
}
