/**
 * An endpoint: a route object joined with the function that answers it.
 *
 *     export const endpoints = [
 *       endpoint(listVenues, ({ query, transaction }) => transaction((tx) => venuesOf(tx, query))),
 *     ] as const;
 *
 * and in the storey's door
 *
 *     export const api = storeyApi({ name: 'partnership', endpoints, access });
 */
import type { Database } from '../database/connect.ts';
import type { Actor, Tx } from '../database/transaction.ts';
import type { Locale } from '../errors.ts';
import type { ClientTraits, SignedIn } from '../sign-in/signed-in.ts';
import type { AccessRule, AccessTable } from '../access/rule.ts';
import type { AnswerOf, BodyOf, FileBody, IsTenant, ParamsOf, QueryOf, RouteShape } from './route-shape.ts';

/** What a handler gets of one request; everything in it has been validated. */
export interface Call<R extends RouteShape> {
  readonly params: ParamsOf<R>;
  readonly query: QueryOf<R>;
  readonly body: BodyOf<R>;
  /** The uploaded file where the route `accepts` one. */
  readonly file: R extends { readonly accepts: `application/vnd.${string}` } ? FileBody : undefined;
  /** Who acts in the consortium of the path; endpoints outside a consortium have none. */
  readonly actor: IsTenant<R> extends true ? Actor : undefined;
  /** The account, where somebody is signed in; always there unless the access rule says `public`. */
  readonly signedIn: SignedIn | undefined;
  readonly locale: Locale;
  /** Id of this request in the log. */
  readonly requestId: string;
  /** Aborted when the client goes away. */
  readonly signal: AbortSignal;
  /** `Last-Event-ID` of a client that resumes a stream of events. */
  readonly lastEventId: string | undefined;
  readonly client: ClientTraits;
  /** Adds a `Set-Cookie` line to the answer; for signing in and out. */
  readonly setCookie: (line: string) => void;
  readonly database: Database;
  /** One transaction as the actor, with the consortium, party and person set for row-level security. */
  readonly transaction: IsTenant<R> extends true ? <T>(work: (tx: Tx) => Promise<T>) => Promise<T> : undefined;
}

export type Handler<R extends RouteShape> = (call: Call<R>) => Promise<AnswerOf<R>> | AnswerOf<R>;

/** An endpoint of any route; `Operation` stays literal, so that the access table can be checked against it. */
export interface Endpoint<Operation extends string> {
  readonly operation: Operation;
  readonly route: RouteShape;
  readonly handle: (call: unknown) => unknown;
}

export function endpoint<const R extends RouteShape>(route: R, handler: Handler<R>): Endpoint<R['operation']> {
  // The one place where the type of a route is forgotten: the app validates by the same route object before it calls.
  return { operation: route.operation, route, handle: handler as (call: unknown) => unknown };
}

/** All that a storey offers over HTTP. */
export interface StoreyApi {
  readonly name: string;
  readonly endpoints: readonly Endpoint<string>[];
  readonly access: Readonly<Record<string, AccessRule>>;
}

/** The table of a list of operations. A list widened to `string` has none: the check would be lost. */
type CompleteTable<Operation extends string> = string extends Operation ? never : AccessTable<Operation>;

/** Joins endpoints with their access rules. An endpoint without a rule fails the type check, and `createApp` refuses it too. */
export function storeyApi<const Operation extends string>(storey: {
  readonly name: string;
  readonly endpoints: readonly Endpoint<Operation>[];
  readonly access: NoInfer<CompleteTable<Operation>>;
}): StoreyApi {
  return storey;
}
