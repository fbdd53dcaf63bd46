/** Signing in and out, and who that is in each consortium. It stands beside app.ts, because names come from partnership. */
import * as contract from './contract/session.ts';
import { accessErrors } from './platform/access/errors.ts';
import type { AccessRule } from './platform/access/rule.ts';
import { isRole } from './platform/access/roles.ts';
import type { Database } from './platform/database/connect.ts';
import { inConsortium, type Tx } from './platform/database/transaction.ts';
import { AppError, type Locale } from './platform/errors.ts';
import { endpoint, storeyApi } from './platform/http/endpoint.ts';
import { ownRowsParties, type ConsortiumOfAccount, type Gate, type RolesOf } from './platform/sign-in/acting.ts';
import { signIn, signOut } from './platform/sign-in/auth.ts';
import type { SignedIn } from './platform/sign-in/signed-in.ts';

/** What the session asks the storey that keeps people. */
export interface People {
  readonly rolesOf: RolesOf;
  readonly namesOf: (tx: Tx, wanted: { readonly person: string; readonly parties: readonly string[] }) => Promise<Names>;
}

export interface Names {
  readonly person: { readonly native: string; readonly latin: string | null } | undefined;
  readonly parties: ReadonlyMap<string, { readonly zh: string | null; readonly en: string | null }>;
}

const anybody: AccessRule = {
  who: 'public',
  rows: 'self',
  says: { zh: '未登录时答复中 account 为空', en: 'Without a sign-in the account is null' },
};

export function sessionApi(database: Database, gate: Gate, people: People) {
  const sessionOf = async (account: SignedIn | undefined, locale: Locale): Promise<contract.Session> => {
    if (account === undefined) return { account: null, memberships: [] };
    const consortia = await gate.consortiaOf(account.account);
    const memberships = await Promise.all(consortia.map((consortium) => membershipOf(account, consortium, locale)));
    return { account: { id: account.account, email: account.email, name: account.name }, memberships };
  };
  const membershipOf = async (account: SignedIn, consortium: ConsortiumOfAccount, locale: Locale): Promise<contract.Membership> => {
    const acting = await gate.acting(account, consortium.consortium);
    if (acting === undefined) throw new AppError(accessErrors.consortium_not_found, { consortium: consortium.consortium });
    const parties = ownRowsParties(acting.roles);
    const names = await inConsortium(database, { ...acting, parties, locale }, (tx) => people.namesOf(tx, { person: consortium.person, parties }));
    return {
      consortium: consortium.consortium,
      consortiumName: consortium.name,
      timeZone: consortium.timeZone,
      today: consortium.today,
      isClockFixed: consortium.isClockFixed,
      person: consortium.person,
      personName: names.person ?? { native: account.name, latin: null },
      roles: acting.roles.flatMap(({ party, role }) => (isRole(role) ? [{ party, partyName: names.parties.get(party) ?? { zh: null, en: party }, role }] : [])),
    };
  };
  const endpoints = [
    endpoint(contract.getSession, ({ signedIn, locale }) => sessionOf(signedIn, locale)),
    endpoint(contract.signIn, async ({ body, client, setCookie, locale }) => {
      gate.forget(client.cookie);
      const opened = await signIn(gate.auth, database, body, client);
      for (const cookie of opened.cookies) setCookie(cookie);
      return sessionOf(opened.account, locale);
    }),
    endpoint(contract.signOut, async ({ client, setCookie }) => {
      gate.forget(client.cookie);
      for (const cookie of await signOut(gate.auth, client)) setCookie(cookie);
    }),
  ] as const;
  return storeyApi({ name: 'session', endpoints, access: { getSession: anybody, signIn: anybody, signOut: anybody } });
}
