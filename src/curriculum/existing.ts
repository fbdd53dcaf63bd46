/** What a change refers to must be there, and be visible; else it is told by name. */
import type { Tx } from '../platform/database/transaction.ts';
import { AppError } from '../platform/errors.ts';
import type { curriculumErrors } from './errors.ts';
import { findOwned, type OwnedRow } from './store/find-for-writing.ts';

type Kind = 'area' | 'competence' | 'programme' | 'course';

const MISSING = { area: 'area_not_found', competence: 'competence_not_found', programme: 'programme_not_found', course: 'course_not_found' } as const;

/** Errors: `area_not_found`, `competence_not_found`, `programme_not_found`, `course_not_found`. */
export async function ownedOf(tx: Tx, kind: Kind, id: string): Promise<OwnedRow> {
  return found(await findOwned(tx, kind, id), MISSING[kind], { [kind]: id });
}

/** The value, or the refusal that says what is missing. */
export function found<T>(value: T | undefined, code: keyof typeof curriculumErrors, facts: Readonly<Record<string, unknown>>): T {
  if (value === undefined) throw new AppError(code, facts);
  return value;
}
