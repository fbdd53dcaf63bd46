/** Who is signed in, in which consortium, and what day it is there: the consortium's own clock, not the reader's. */
import { useQuery } from '@tanstack/react-query';
import type { QueryClient, UseQueryResult } from '@tanstack/react-query';
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Membership, RoleName, Session } from '../../src/contract/index.ts';
import { api, setConsortium } from './api.ts';
import type { ApiError } from './api.ts';
import { recall, remember } from './texts.ts';

export type { Membership, RoleName, Session };

/** A session of somebody: an account and at least one membership, of which one is on the screen. */
export interface SignedInSession extends Session {
  readonly account: NonNullable<Session['account']>;
}

const SESSION_KEY = ['session'] as const;
const CHOICE_KEY = 'covalence-consortium';
const choiceListeners = new Set<() => void>();

/** The session; its `account` is null while nobody is signed in. */
export function useSession(): UseQueryResult<Session, ApiError> {
  return useQuery<Session, ApiError>({ queryKey: SESSION_KEY, queryFn: () => api('GET /api/session'), staleTime: 60_000 });
}

/** For the one place that signs in: puts the answer where the house looks. */
export function keepSession(client: QueryClient, session: Session): void {
  // Not `clear`: the house watches the session's query and would go on watching the one that was thrown away.
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== SESSION_KEY[0] });
  client.setQueryData(SESSION_KEY, session);
}

/** Nobody is signed in any more; everything that was read is forgotten. */
export function forgetSession(client: QueryClient): void {
  keepSession(client, { account: null, memberships: [] });
}

/** The membership on the screen: the one chosen last, else the first. */
export function chooseMembership(session: Session): Membership | null {
  const chosen = recall(CHOICE_KEY);
  const membership = session.memberships.find((one) => one.consortium === chosen) ?? session.memberships[0] ?? null;
  setConsortium(membership?.consortium ?? null);
  return membership;
}

/** Shows another consortium from now on. */
export function switchConsortium(consortium: string): void {
  remember(CHOICE_KEY, consortium);
  for (const listener of choiceListeners) listener();
}

/** Re-renders when another consortium is chosen. */
export function useConsortiumChoice(): string | null {
  return useSyncExternalStore(
    (listener) => {
      choiceListeners.add(listener);
      return () => choiceListeners.delete(listener);
    },
    () => recall(CHOICE_KEY),
  );
}

const MembershipContext = createContext<Membership | null>(null);
export const MembershipProvider = MembershipContext.Provider;

/** The membership every screen works in. */
export function useMembership(): Membership {
  const membership = useContext(MembershipContext);
  if (!membership) throw new Error('a screen is shown outside of the house');
  return membership;
}

/** Today by the consortium's clock, `YYYY-MM-DD`. */
export function useToday(): string {
  return useMembership().today;
}

/** Has the person one of these roles in any party? */
export function hasRole(membership: Membership, ...roles: readonly RoleName[]): boolean {
  return membership.roles.some((one) => roles.includes(one.role));
}
