import { AppError } from '../errors.ts';
import { httpErrors } from './errors.ts';

/**
 * Refuses a write that a browser sends from another site. Browsers name the origin of every write; programs without a
 * browser name none and carry no cookie they did not get themselves.
 * Errors: `origin_refused` (403).
 */
export function refuseForeignOrigin(request: Request, ownOrigins: readonly string[]): void {
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  if (origin === null) {
    if (site === null || site === 'same-origin' || site === 'none') return;
    throw new AppError(httpErrors.origin_refused, { origin: site });
  }
  if (ownOrigins.includes(origin) || hostOf(origin) === request.headers.get('host')) return;
  throw new AppError(httpErrors.origin_refused, { origin: origin.slice(0, 200) });
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
