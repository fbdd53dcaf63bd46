/** Turns whatever was thrown into an answer. What nobody declared shows an id; the log has the rest under that id. */
import type { Log } from '../log.ts';
import { AppError, declaredErrors, presentError, statusOf, type Locale, type PresentedError } from '../errors.ts';
import { httpErrors } from './errors.ts';

export interface Failure {
  readonly status: number;
  readonly body: PresentedError;
}

export function presentFailure(thrown: unknown, context: { readonly locale: Locale; readonly requestId: string; readonly log: Log; readonly what: string }): Failure {
  const error = asAppError(thrown, context.requestId);
  if (statusOf(error) >= 500) {
    context.log(`${context.what} failed (${context.requestId}): ${stackOf(thrown)}`);
  }
  return { status: statusOf(error), body: presentError(error, context.locale) };
}

function asAppError(thrown: unknown, requestId: string): AppError {
  const known = thrown instanceof AppError ? thrown : fromDatabase(thrown);
  if (known !== undefined && declaredErrors().has(known.code)) return known;
  return new AppError(httpErrors.internal_error, { id: requestId }, { cause: thrown });
}

interface DatabaseFault extends Error {
  readonly code: string;
  readonly table?: string;
}

const UNREACHABLE = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', '53300', '57P01', '57P02', '57P03', '08006', '08001']);

/** The faults of PostgreSQL that are the caller's to mend; any other stays unknown. Table names are told, values are not. */
function fromDatabase(thrown: unknown): AppError | undefined {
  if (!(thrown instanceof Error)) return undefined;
  // The pool tells these two without a code.
  if (/^(timeout exceeded when trying to connect|Connection terminated)/.test(thrown.message)) return new AppError(httpErrors.database_busy, {}, { cause: thrown });
  if (!('code' in thrown) || typeof thrown.code !== 'string') return undefined;
  const fault = thrown as DatabaseFault;
  const what = fault.table ?? '?';
  const options = { cause: thrown };
  if (UNREACHABLE.has(fault.code)) return new AppError(httpErrors.database_busy, {}, options);
  switch (fault.code) {
    case '23505':
    case '23P01':
      return new AppError(httpErrors.already_there, { what }, options);
    case '23503':
      return new AppError(httpErrors.still_referenced, { what }, options);
    case '42501':
      return /row-level security/.test(fault.message) ? new AppError(httpErrors.row_refused, {}, options) : undefined;
    case '22021':
    case '22P05':
    case '22P02':
    case '22003':
    case '22001':
    case '22007':
    case '22008':
    case '23502':
    case '23514':
      return new AppError(httpErrors.value_refused, { reason: REASONS[fault.code] ?? { zh: '值不符合要求', en: 'a value does not hold' } }, options);
    default:
      return undefined;
  }
}

const REASONS: Readonly<Record<string, { zh: string; en: string }>> = {
  '22021': { zh: '文本含有无法保存的字符', en: 'a text holds a character that cannot be stored' },
  '22P05': { zh: '文本含有无法保存的字符', en: 'a text holds a character that cannot be stored' },
  '22P02': { zh: '文本格式不对', en: 'a text is not in the right form' },
  '22003': { zh: '数值超出范围', en: 'a number is out of range' },
  '22001': { zh: '文本过长', en: 'a text is too long' },
  '22007': { zh: '日期格式不对', en: 'a date is not in the right form' },
  '22008': { zh: '日期超出范围', en: 'a date is out of range' },
  '23502': { zh: '缺少必填的值', en: 'a value that is needed is missing' },
};

function stackOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  const cause = thrown.cause === undefined ? '' : `\n  caused by ${stackOf(thrown.cause)}`;
  return `${thrown.stack ?? thrown.message}${cause}`;
}
