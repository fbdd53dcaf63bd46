/** Commitments bound to courses and cohorts, which only the storeys above partnership know; places and mentors it checks itself. */
import { changeCommitment, makeCommitment, type CommitmentChange, type CommitmentTest, type CommitmentToMake } from '../../partnership/index.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { AppError } from '../../platform/errors.ts';
import { indexNames, nearest } from '../../platform/spreadsheet/index.ts';
import { planningErrors } from '../errors.ts';
import { readSubjectKeys } from '../store/cooperation.ts';

/** Returns the id. Errors: those of `makeCommitment`, `commitment_course_not_found`, `commitment_cohort_not_found`. */
export async function makeBoundCommitment(tx: Tx, wanted: CommitmentToMake): Promise<string> {
  return makeCommitment(tx, wanted, await subjectBreaches(tx, wanted.test));
}

/** Errors: those of `changeCommitment`, `commitment_course_not_found`, `commitment_cohort_not_found`. */
export async function changeBoundCommitment(tx: Tx, commitment: string, change: CommitmentChange): Promise<void> {
  await changeCommitment(tx, commitment, change, await subjectBreaches(tx, change.test ?? null));
}

const ERRORS = { course: planningErrors.commitment_course_not_found, cohort: planningErrors.commitment_cohort_not_found };

async function subjectBreaches(tx: Tx, test: CommitmentTest | null): Promise<AppError[]> {
  const kind = test?.kind === 'course_hours' ? 'course' : test?.kind === 'enrolments' ? 'cohort' : null;
  if (test === null || kind === null) return [];
  const keys = await readSubjectKeys(tx, kind);
  return keys.includes(test.subject) ? [] : [new AppError(ERRORS[kind], { subject: test.subject, known: suggestions(test.subject, keys) })];
}

/** The key that was probably meant, else the first few. */
function suggestions(wanted: string, keys: readonly string[]): string[] {
  const meant = nearest(wanted, indexNames(keys));
  return meant === null ? keys.slice(0, 5) : [meant];
}
