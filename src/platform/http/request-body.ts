/** Reading what a client sent: bounded, of the right kind, and free of what the database could not keep. */
import { AppError } from '../errors.ts';
import { httpErrors } from './errors.ts';
import type { Media } from './route-shape.ts';

const MEBIBYTE = 1_048_576;

/** Most bytes of a body. A workbook of 20,000 rows has about 2 MiB. */
export const BODY_LIMITS: Readonly<Record<Media, number>> = {
  'application/json': MEBIBYTE,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 32 * MEBIBYTE,
};

/** A body past the limit is read on to this size and thrown away, so that the client hears the refusal. */
const DRAIN_LIMIT = 128 * MEBIBYTE;

const MOST_LEVELS = 32;

/** The bytes of the body. Errors: `media_not_supported` (415), `body_too_large` (413). */
export async function readBody(request: Request, accepts: Media): Promise<Uint8Array> {
  const contentType = request.headers.get('content-type') ?? '';
  const media = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  const isAccepted = media === accepts || (accepts !== 'application/json' && media === 'application/octet-stream');
  if (!isAccepted && (media !== '' || (request.body !== null && request.headers.get('content-length') !== '0'))) {
    throw new AppError(httpErrors.media_not_supported, { contentType: contentType.slice(0, 100), accepts });
  }
  const limit = BODY_LIMITS[accepts];
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const step = await reader?.read();
    if (step === undefined || step.done) break;
    const chunk = step.value as Uint8Array;
    size += chunk.byteLength;
    if (size <= limit) chunks.push(chunk);
    else chunks.length = 0;
    if (size > DRAIN_LIMIT) {
      await reader?.cancel();
      break;
    }
  }
  if (size > limit) throw new AppError(httpErrors.body_too_large, { limitMebibytes: limit / MEBIBYTE });
  return Buffer.concat(chunks);
}

/**
 * The JSON value of the bytes; an empty body is `undefined`.
 * Errors: `json_malformed`, `json_too_deep`, `text_not_storable` (400).
 */
export function parseJson(bytes: Uint8Array): unknown {
  if (bytes.byteLength === 0) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new AppError(httpErrors.json_malformed, { reason: cause instanceof Error ? cause.message.slice(0, 200) : String(cause) }, { cause });
  }
  refuseUnstorable('body', value);
  return value;
}

/**
 * PostgreSQL keeps no NUL character and no unpaired surrogate; `__proto__` never is a name of ours. Walks without
 * recursion, because depth is the sender's choice.
 */
export function refuseUnstorable(part: 'body' | 'query' | 'params', root: unknown): void {
  const open: { value: unknown; path: string; level: number }[] = [{ value: root, path: part, level: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, path, level } = next;
    if (typeof value === 'string') refuseText(path, value);
    if (typeof value !== 'object' || value === null) continue;
    if (level >= MOST_LEVELS) throw new AppError(httpErrors.json_too_deep, { levels: MOST_LEVELS });
    for (const [key, inner] of Object.entries(value)) {
      if (key === '__proto__') throw new AppError(httpErrors.text_not_storable, { path, found: '__proto__' });
      refuseText(path, key);
      open.push({ value: inner, path: Array.isArray(value) ? `${path}[${key}]` : `${path}.${key.slice(0, 60)}`, level: level + 1 });
    }
  }
}

function refuseText(path: string, text: string): void {
  if (text.includes('\0')) throw new AppError(httpErrors.text_not_storable, { path: path.replaceAll('\0', ''), found: 'U+0000' });
  const surrogate = /\p{Surrogate}/u.exec(text);
  if (surrogate !== null) {
    const found = `U+${surrogate[0].charCodeAt(0).toString(16).toUpperCase()}`;
    throw new AppError(httpErrors.text_not_storable, { path: path.replace(/\p{Surrogate}/gu, '�'), found });
  }
}
