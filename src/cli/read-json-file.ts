import { readFile } from 'node:fs/promises';
import { AppError } from '../platform/errors.ts';
import { InputError } from '../solver/index.ts';

/** The JSON of a file, read by `read`, which throws an `InputError`. Errors: `problem_file_unreadable`, `problem_invalid`. */
export async function readJsonFile<T>(file: string, read: (json: unknown) => T): Promise<T> {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    throw new AppError('problem_file_unreadable', { file, reason: cause instanceof Error ? cause.message : String(cause) }, { cause });
  }
  try {
    return read(json);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const problems = error.items.map(({ path, says, value }) => `${file} ${path}: ${says}${value === undefined ? '' : ` (${JSON.stringify(value)})`}`);
    throw new AppError('problem_invalid', { problems: error.omitted > 0 ? [...problems, `+${error.omitted}`] : problems, items: error.items }, { cause: error });
  }
}
