/**
 * The sign-in service's own endpoints under `/api/auth`, for what a later identity provider or second factor needs.
 * Same origin check, same bound on tries, same shape of refusals as everywhere.
 */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { AppError } from '../errors.ts';
import { ADDRESS_HEADER } from '../sign-in/auth.ts';
import type { ClientTraits } from '../sign-in/signed-in.ts';
import { countAttempt } from '../sign-in/attempts.ts';
import { signInErrors } from '../sign-in/errors.ts';
import type { CallSettings } from './answer-call.ts';
import { httpErrors } from './errors.ts';
import { refuseForeignOrigin } from './origin.ts';
import { parseJson, readBody } from './request-body.ts';

export interface SignInMount {
  readonly refuse: (c: Context, thrown: unknown, what: string) => Response;
  readonly clientOf: (c: Context) => ClientTraits;
}

export function mountSignIn(app: OpenAPIHono, { database, gate, ownOrigins }: CallSettings, { refuse, clientOf }: SignInMount): void {
  app.on(['GET', 'POST'], '/api/auth/*', async (c) => {
    try {
      const client = clientOf(c);
      const isWrite = c.req.method === 'POST';
      if (isWrite) refuseForeignOrigin(c.req.raw, ownOrigins);
      const bytes = isWrite ? await readBody(c.req.raw, 'application/json') : undefined;
      if (bytes !== undefined) {
        const body = parseJson(bytes);
        const email: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'email') : undefined;
        await countAttempt(database, typeof email === 'string' ? email : client.address, client.address);
      }
      const headers = new Headers(c.req.raw.headers);
      headers.set(ADDRESS_HEADER, client.address);
      const init = bytes === undefined ? { method: c.req.method, headers } : { method: c.req.method, headers, body: bytes as Uint8Array<ArrayBuffer> };
      const response = await gate.auth.handler(new Request(c.req.url, init));
      gate.forget(client.cookie);
      if (response.status < 400) return response;
      if (response.status === 404) throw new AppError(httpErrors.path_unknown, { path: c.req.path.slice(0, 200) });
      if (response.status === 401) throw new AppError(signInErrors.sign_in_refused);
      if (response.status >= 500) throw new Error(`the sign-in service answered ${response.status}: ${await response.text()}`);
      throw new AppError(signInErrors.sign_in_service_refused, { reason: await reasonOf(response) });
    } catch (error) {
      return refuse(c, error, 'sign-in');
    }
  });
}

async function reasonOf(response: Response): Promise<string> {
  const text = await response.text();
  const message = /"message"\s*:\s*"([^"]{1,200})"/.exec(text)?.[1];
  return message ?? `${response.status}`;
}
