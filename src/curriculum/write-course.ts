/** Creates and changes courses, and links them to the competences they teach. */
import type { Tx } from '../platform/database/transaction.ts';
import { AppError } from '../platform/errors.ts';
import { curriculumErrors } from './errors.ts';
import { found, ownedOf } from './existing.ts';
import { requireOwn, shown, type BilingualText } from './rules.ts';
import { readCourse } from './store/courses.ts';
import { findLink, findVersionOf, isKeyTaken, isOfProgramme, lockRow } from './store/find-for-writing.ts';
import { deleteRow, insertRow, nameColumns, updateRow } from './store/write-rows.ts';

/** The course belongs to the party of its programme. Returns its id. Errors: `programme_not_found`, `curriculum_party_not_yours`, `curriculum_key_taken`. */
export async function createCourse(tx: Tx, programmeId: string, wanted: { readonly key: string; readonly name: BilingualText; readonly hours: number }): Promise<string> {
  const programme = await ownedOf(tx, 'programme', programmeId);
  requireOwn(tx.actor, programme);
  if (await isKeyTaken(tx, 'course', wanted.key)) throw new AppError(curriculumErrors.curriculum_key_taken, { key: wanted.key });
  return insertRow(tx, 'course', programme.owner.id, { key: wanted.key, programme_id: programmeId, ...nameColumns(wanted.name), hours: wanted.hours });
}

/** Errors: `course_not_found`, `curriculum_party_not_yours`. */
export async function changeCourse(tx: Tx, courseId: string, change: { readonly name?: BilingualText | undefined; readonly hours?: number | undefined }): Promise<void> {
  const course = await ownedOf(tx, 'course', courseId);
  requireOwn(tx.actor, course);
  await lockRow(tx, 'course', courseId);
  const current = found(await readCourse(tx, courseId), curriculumErrors.course_not_found, { course: courseId });
  const before = { ...nameColumns(current.name), hours: current.hours };
  const after = { ...nameColumns(change.name ?? current.name), hours: change.hours ?? current.hours };
  await updateRow(tx, 'course', { id: courseId, ownerParty: course.owner.id }, before, after);
}

/**
 * Says that the course teaches the competence; a link that is there already stays, unasked twice.
 * Errors: `course_not_found`, `competence_not_found`, `curriculum_party_not_yours`, `competence_of_other_framework`.
 */
export async function linkCompetence(tx: Tx, courseId: string, competenceId: string): Promise<void> {
  const course = await ownedOf(tx, 'course', courseId);
  requireOwn(tx.actor, course);
  const competence = await ownedOf(tx, 'competence', competenceId);
  const version = found(await findVersionOf(tx, 'competence', competenceId), curriculumErrors.competence_not_found, { competence: competenceId });
  if (!(await isOfProgramme(tx, courseId, version.id))) {
    const current = found(await readCourse(tx, courseId), curriculumErrors.course_not_found, { course: courseId });
    throw new AppError(curriculumErrors.competence_of_other_framework, { competence: shown(competence.name), programme: shown(current.programme.name) });
  }
  await lockRow(tx, 'course', courseId);
  if ((await findLink(tx, courseId, competenceId)) !== undefined) return;
  await insertRow(tx, 'course_competence', course.owner.id, { course_id: courseId, competence_id: competenceId });
}

/** Errors: `course_not_found`, `curriculum_party_not_yours`, `competence_not_linked`. */
export async function unlinkCompetence(tx: Tx, courseId: string, competenceId: string): Promise<void> {
  const course = await ownedOf(tx, 'course', courseId);
  requireOwn(tx.actor, course);
  await lockRow(tx, 'course', courseId);
  const link = found(await findLink(tx, courseId, competenceId), curriculumErrors.competence_not_linked, { course: shown(course.name), competence: competenceId });
  await deleteRow(tx, 'course_competence', { id: link, ownerParty: course.owner.id }, { course_id: courseId, competence_id: competenceId });
}
