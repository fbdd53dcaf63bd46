import { readFile } from 'node:fs/promises';
import { AppError, declareErrors } from '../platform/errors.ts';
import { InputError } from '../solver/index.ts';
import { NotJson } from '../solver-threads/index.ts';

// Declared here: not every command that reads such a file loads the planning storey.
declareErrors({
  problem_file_unreadable: {
    status: 422,
    says: { zh: '无法读取“{file}”：{reason}', en: '"{file}" cannot be read: {reason}' },
    wayOut: { zh: '请给出 covalence.rotation/1 格式的 JSON 文件。', en: 'Give a JSON file in the format covalence.rotation/1.' },
  },
  problem_invalid: {
    status: 422,
    says: { zh: '规划问题不符合格式：{problems}', en: 'The planning problem does not fit the format: {problems}' },
    wayOut: { zh: '按所列路径逐一更正。', en: 'Correct each of the places listed.' },
  },
});

/** The JSON of a file, read by `read`, which throws an `InputError`. Errors: `problem_file_unreadable`, `problem_invalid`. */
export async function readJsonFile<T>(file: string, read: (json: unknown) => T): Promise<T> {
  return inFile(file, async () => {
    const bytes = await bytesOfFile(file);
    return read(jsonOf(bytes.toString('utf8')));
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new NotJson(error instanceof Error ? error.message : String(error));
  }
}

/** The bytes of a file, in memory of their own. Errors: `problem_file_unreadable`. */
export async function bytesOfFile(file: string): Promise<Buffer<ArrayBuffer>> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

/** Does something with a file's content; what is wrong with it is told with the file's name. Errors: `problem_file_unreadable`, `problem_invalid`. */
export async function inFile<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NotJson) throw unreadable(file, error);
    if (!(error instanceof InputError)) throw error;
    const problems = error.items.map(({ path, says, value }) => `${file} ${path}: ${says}${value === undefined ? '' : ` (${JSON.stringify(value)})`}`);
    throw new AppError('problem_invalid', { problems: error.omitted > 0 ? [...problems, `+${error.omitted}`] : problems, items: error.items }, { cause: error });
  }
}

const unreadable = (file: string, cause: unknown): AppError =>
  new AppError('problem_file_unreadable', { file, reason: cause instanceof Error ? cause.message : String(cause) }, { cause });
