/**
 * Accounts, passwords and sessions: better-auth over our own tables (`platform.account`, `platform.session`,
 * `platform.credential`). The rest of the program knows only this file's few functions.
 */
import { randomBytes } from 'node:crypto';
import { APIError } from 'better-auth/api';
import { betterAuth } from 'better-auth';
import type { Database } from '../database/connect.ts';
import { AppError } from '../errors.ts';
import { newId } from '../ids.ts';
import { clearAttempts, countAttempt } from './attempts.ts';
import { signInErrors } from './errors.ts';
import type { ClientTraits, SignedIn } from './signed-in.ts';

export const SHORTEST_PASSWORD = 10;

const SESSION_DAYS = 14;

/** The header in which better-auth finds the client's address; ours alone, set by us. */
export const ADDRESS_HEADER = 'x-covalence-address';

export type Auth = ReturnType<typeof buildAuth>;

export interface AuthSettings {
  readonly database: Database;
  /** Cookies travel over https only. */
  readonly isSecure: boolean;
}

/** Sets up sign-in; its secret is made once per installation and kept in the database. */
export async function openAuth(settings: AuthSettings): Promise<Auth> {
  return buildAuth(settings, await serverSecret(settings.database, 'session'));
}

function buildAuth({ database, isSecure }: AuthSettings, secret: string) {
  return betterAuth({
    appName: 'Covalence',
    // Only the scheme matters: paths are ours, and origins are checked before a request comes here.
    baseURL: isSecure ? 'https://localhost' : 'http://localhost',
    basePath: '/api/auth',
    secret,
    database: { db: database.app, type: 'postgres', transaction: true },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: SHORTEST_PASSWORD, maxPasswordLength: 200, autoSignIn: false },
    user: {
      modelName: 'platform.account',
      fields: { emailVerified: 'is_email_verified', image: 'image_url', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    session: {
      modelName: 'platform.session',
      fields: { userId: 'account_id', ipAddress: 'ip_address', userAgent: 'user_agent', expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
      expiresIn: SESSION_DAYS * 86_400,
      updateAge: 86_400,
    },
    account: {
      modelName: 'platform.credential',
      fields: {
        userId: 'account_id',
        providerId: 'provider',
        accountId: 'external_id',
        password: 'password_hash',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'platform.verification',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    advanced: {
      cookiePrefix: 'covalence',
      useSecureCookies: isSecure,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      disableOriginCheck: true,
      disableCSRFCheck: true,
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      database: { generateId: () => newId() },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: 'error', log: (level, message) => database.log(`sign-in ${level}: ${message}`) },
  });
}

async function serverSecret(database: Database, name: string): Promise<string> {
  await database.pool.query('insert into platform.server_secret (name, secret) values ($1, $2) on conflict do nothing', [name, randomBytes(32).toString('base64url')]);
  const { rows } = await database.pool.query<{ secret: string }>('select secret from platform.server_secret where name = $1', [name]);
  const secret = rows[0]?.secret;
  if (secret === undefined) throw new Error(`the secret ${name} is not in platform.server_secret`);
  return secret;
}

function headersOf(client: ClientTraits): Headers {
  return new Headers({ cookie: client.cookie, 'user-agent': client.userAgent.slice(0, 300), [ADDRESS_HEADER]: client.address });
}

/**
 * Opens a session; returns the cookies to set.
 * Errors: `sign_in_refused` (401), `too_many_attempts` (429).
 */
export async function signIn(auth: Auth, database: Database, given: { email: string; password: string }, client: ClientTraits): Promise<{ account: SignedIn; cookies: string[] }> {
  await countAttempt(database, given.email, client.address);
  try {
    const { headers, response } = await auth.api.signInEmail({ body: given, headers: headersOf(client), returnHeaders: true });
    await clearAttempts(database, given.email, client.address);
    const { id, email, name } = response.user;
    return { account: { account: id, email, name }, cookies: headers.getSetCookie() };
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) throw new AppError(signInErrors.sign_in_refused, {}, { cause: error });
    throw error;
  }
}

/** Closes the session of the cookie; returns the cookies to clear. Harmless without a session. */
export async function signOut(auth: Auth, client: ClientTraits): Promise<string[]> {
  const { headers } = await auth.api.signOut({ headers: headersOf(client), returnHeaders: true });
  return headers.getSetCookie();
}

/** The account of the cookie's session, and cookies to renew; undefined when there is none. */
export async function readSession(auth: Auth, client: ClientTraits): Promise<{ account: SignedIn; expiresAt: Date; cookies: string[] } | undefined> {
  const { headers, response } = await auth.api.getSession({ headers: headersOf(client), returnHeaders: true });
  if (response === null) return undefined;
  const { user, session } = response;
  return { account: { account: user.id, email: user.email, name: user.name }, expiresAt: new Date(session.expiresAt), cookies: headers.getSetCookie() };
}
