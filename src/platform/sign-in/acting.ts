/** From a cookie to somebody who acts: session → membership → person → dated roles of today. */
import type { Database } from '../database/connect.ts';
import { inConsortium, type Actor, type Tx } from '../database/transaction.ts';
import { isId } from '../ids.ts';
import { dayInZone } from '../weeks.ts';
import { readSession, type Auth } from './auth.ts';
import { BriefCache } from './brief-cache.ts';
import type { ClientTraits, SignedIn } from './signed-in.ts';

/** Which roles a person holds on a day. The storey that keeps people answers; the platform knows no storey. */
export type RolesOf = (tx: Tx, person: string, today: string) => Promise<readonly { readonly party: string; readonly role: string }[]>;

/** Somebody who acts in a consortium, before the language and the endpoint are known. */
export type Acting = Omit<Actor, 'locale'>;

export interface ConsortiumOfAccount {
  readonly consortium: string;
  readonly name: { readonly zh: string | null; readonly en: string | null };
  readonly timeZone: string;
  readonly isClockFixed: boolean;
  /** Today by the consortium's clock. */
  readonly today: string;
  readonly person: string;
}

export interface Gate {
  readonly auth: Auth;
  /** The account behind the cookie, with cookies to renew. */
  signedIn(client: ClientTraits): Promise<{ account: SignedIn; cookies: readonly string[] } | undefined>;
  /** The account as an actor of the consortium; undefined when it does not belong there, or there is no such consortium. */
  acting(account: SignedIn, consortium: string): Promise<Acting | undefined>;
  /** Somebody nobody knows, on a public page of a consortium; undefined when there is none. */
  passerBy(consortium: string): Promise<Acting | undefined>;
  consortiaOf(account: string): Promise<ConsortiumOfAccount[]>;
  /** Forgets what is remembered of a session, for signing in and out. */
  forget(cookie: string): void;
}

export interface GateSettings {
  readonly database: Database;
  readonly auth: Auth;
  readonly rolesOf: RolesOf;
  /** How long a session and its roles are remembered; a change of roles is seen after so long. 5 s unless told, 0 = never. */
  readonly memoryMs?: number;
  readonly now?: () => Date;
}

export function openGate({ database, auth, rolesOf, memoryMs = 5_000, now = () => new Date() }: GateSettings): Gate {
  const sessions = new BriefCache<{ account: SignedIn }>(memoryMs, 5_000);
  const actors = new BriefCache<Acting>(memoryMs, 5_000);
  return {
    auth,
    async signedIn(client) {
      const cookie = sessionCookie(client.cookie);
      if (cookie === undefined) return undefined;
      const remembered = sessions.get(cookie);
      if (remembered !== undefined) return { ...remembered, cookies: [] };
      const session = await readSession(auth, client);
      if (session === undefined) return undefined;
      if (session.expiresAt.getTime() > Date.now() + memoryMs) sessions.set(cookie, { account: session.account });
      return { account: session.account, cookies: session.cookies };
    },
    async acting(account, consortium) {
      if (!isId(consortium)) return undefined;
      const key = `${account.account} ${consortium}`;
      const remembered = actors.get(key);
      if (remembered !== undefined) return remembered;
      const [membership] = await readConsortia(database, now(), account.account, consortium);
      if (membership === undefined) return undefined;
      const { person, today } = membership;
      const alone: Actor = { consortium, parties: [], person, account: account.account, roles: [], today, locale: 'en' };
      const roles = await inConsortium(database, alone, (tx) => rolesOf(tx, person, today));
      const acting: Acting = { consortium, parties: partiesOf(roles), person, account: account.account, roles, today };
      actors.set(key, acting);
      return acting;
    },
    async passerBy(consortium) {
      if (!isId(consortium)) return undefined;
      const found = await database.app.selectFrom('platform.consortium').select(['time_zone', 'clock_day']).where('id', '=', consortium).executeTakeFirst();
      if (found === undefined) return undefined;
      return { consortium, parties: [], person: null, account: null, roles: [], today: found.clock_day ?? dayInZone(now(), found.time_zone) };
    },
    consortiaOf: (account) => readConsortia(database, now(), account),
    forget(cookie) {
      const session = sessionCookie(cookie);
      if (session !== undefined) sessions.delete(session);
    },
  };
}

/**
 * The parties a person acts for. A learner belongs to a party but does not act for it: learners see their own rows;
 * endpoints whose rule says `self` lift this, because they read nothing else (see `ownRowsParties`).
 */
export function partiesOf(roles: Actor['roles']): string[] {
  return [...new Set(roles.filter(({ role }) => role !== 'learner').map(({ party }) => party))];
}

/** For endpoints about the caller's own rows: the names of venues and areas come from the learner's party too. */
export function ownRowsParties(roles: Actor['roles']): string[] {
  return [...new Set(roles.map(({ party }) => party))];
}

async function readConsortia(database: Database, now: Date, account: string, consortium?: string): Promise<ConsortiumOfAccount[]> {
  let query = database.app
    .selectFrom('platform.membership as m')
    .innerJoin('platform.consortium as c', 'c.id', 'm.consortium_id')
    .select(['c.id', 'c.name_zh', 'c.name_en', 'c.time_zone', 'c.clock_day', 'm.person_id'])
    .where('m.account_id', '=', account)
    .orderBy('c.created_at');
  if (consortium !== undefined) query = query.where('m.consortium_id', '=', consortium);
  const rows = await query.execute();
  return rows.map((row) => ({
    consortium: row.id,
    name: { zh: row.name_zh, en: row.name_en },
    timeZone: row.time_zone,
    isClockFixed: row.clock_day !== null,
    today: row.clock_day ?? dayInZone(now, row.time_zone),
    person: row.person_id,
  }));
}

/** The signed cookie as it came; two cookies of the name are nobody's. */
function sessionCookie(header: string): string | undefined {
  const found = [...header.matchAll(/(?:^|;\s*)(?:__Secure-)?covalence\.session_token=([^;]+)/g)];
  return found.length === 1 ? found[0]?.[1] : undefined;
}
