import { TENANT_PREFIX, isWrite, type RouteShape } from './route-shape.ts';

/** Codes an endpoint can answer by its shape alone, besides those its route names. */
export function commonErrorsOf(route: RouteShape, isPublic: boolean): string[] {
  const codes = ['request_invalid', 'text_not_storable', 'internal_error', 'database_busy'];
  if (!isPublic) codes.push('sign_in_needed', 'role_needed');
  if (route.path.startsWith(TENANT_PREFIX)) codes.push('consortium_not_found');
  if (isWrite(route)) {
    codes.push('origin_refused', 'value_refused', 'already_there', 'still_referenced', 'row_refused');
    if (!isPublic) codes.push('idempotency_key_invalid', 'idempotency_key_reused', 'idempotency_in_progress', 'idempotency_answer_lost');
    if (route.body !== undefined) codes.push('json_malformed', 'json_too_deep');
    if (route.body !== undefined || route.accepts !== undefined) codes.push('body_too_large', 'media_not_supported');
  }
  if (route.query !== undefined && 'after' in route.query.shape) codes.push('cursor_invalid');
  return codes;
}
