import type { Tx } from '../platform/database/transaction.ts';
import { AppError } from '../platform/errors.ts';
import { curriculumErrors } from './errors.ts';
import { found, ownedOf } from './existing.ts';
import { requireOwn, rollOver, shown, shownSpan, stateOf } from './rules.ts';
import { isKeyTaken, lockRow, readVersions } from './store/find-for-writing.ts';
import { readFrameworkVersion } from './store/frameworks.ts';
import { insertRow, updateRow } from './store/write-rows.ts';

export interface NextVersion {
  readonly key: string;
  readonly label: string;
  /** First day; the version in force then ends the day before. */
  readonly from: string;
  readonly frameworkVersion?: string | undefined;
  readonly maximumAreasPerSite?: number | null | undefined;
}

/**
 * Starts the next version of a programme: what is not said is taken over from the last one, which ends the day before.
 * Courses belong to the programme and go on; cohorts stay on the version they began with.
 * Errors: `programme_not_found`, `curriculum_party_not_yours`, `curriculum_key_taken`, `programme_versions_overlap`,
 * `programme_without_version`, `framework_version_not_found`, `framework_version_not_in_force`.
 */
export async function createProgrammeVersion(tx: Tx, programmeId: string, wanted: NextVersion): Promise<void> {
  const programme = await ownedOf(tx, 'programme', programmeId);
  requireOwn(tx.actor, programme);
  await lockRow(tx, 'programme', programmeId);
  if (await isKeyTaken(tx, 'programme_version', wanted.key)) throw new AppError(curriculumErrors.curriculum_key_taken, { key: wanted.key });
  const versions = await readVersions(tx, 'programme', programmeId);
  const { ends, conflicts } = rollOver(versions, wanted.from);
  if (conflicts.length > 0) throw new AppError(curriculumErrors.programme_versions_overlap, { from: wanted.from, versions: conflicts.map((version) => version.label) });
  const last = versions.findLast((version) => version.from < wanted.from);
  const frameworkVersion = wanted.frameworkVersion ?? last?.frameworkVersion ?? undefined;
  if (frameworkVersion === undefined) throw new AppError(curriculumErrors.programme_without_version, { programme: shown(programme.name) });
  const framework = found(await readFrameworkVersion(tx, frameworkVersion), curriculumErrors.framework_version_not_found, { version: frameworkVersion });
  if (stateOf(framework, wanted.from) !== 'in_force') {
    throw new AppError(curriculumErrors.framework_version_not_in_force, { version: framework.label, from: wanted.from, span: shownSpan(framework) });
  }
  const ending = versions.find(({ id }) => id === ends?.id);
  if (ends !== null && ending !== undefined && ending.to !== ends.lastDay) {
    await updateRow(tx, 'programme_version', { id: ends.id, ownerParty: programme.owner.id }, { valid_to: ending.to }, { valid_to: ends.lastDay });
  }
  await insertRow(tx, 'programme_version', programme.owner.id, {
    key: wanted.key,
    programme_id: programmeId,
    framework_version_id: frameworkVersion,
    label: wanted.label,
    maximum_areas_per_site: wanted.maximumAreasPerSite === undefined ? (last?.maximumAreasPerSite ?? null) : wanted.maximumAreasPerSite,
    valid_from: wanted.from,
    valid_to: null,
  });
}
