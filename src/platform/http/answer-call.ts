/**
 * The way of one request: origin → who → access rule → validation → party → handler → answer. The access rule comes
 * before validation, so that a stranger learns nothing from error messages.
 */
import type { z } from 'zod';
import { decideAccess, decideParty, type Caller } from '../access/decide.ts';
import { accessErrors } from '../access/errors.ts';
import type { AccessRule } from '../access/rule.ts';
import type { Database } from '../database/connect.ts';
import { inConsortium, type Actor, type Tx } from '../database/transaction.ts';
import { AppError, type Locale } from '../errors.ts';
import { ownRowsParties, type Acting, type Gate } from '../sign-in/acting.ts';
import type { ClientTraits, SignedIn } from '../sign-in/signed-in.ts';
import { eventAnswer, fileAnswer, jsonAnswer } from './answer.ts';
import type { Call, Endpoint } from './endpoint.ts';
import { presentFailure } from './failure.ts';
import { answerOnce, checkKey, hashRequest, type JsonAnswer } from './idempotency.ts';
import { refuseForeignOrigin } from './origin.ts';
import { readQuery } from './query-text.ts';
import { parseJson, readBody, refuseUnstorable } from './request-body.ts';
import { problemsOf, refuseProblems, type RequestProblem } from './request-problems.ts';
import { isTenant, isWrite, XLSX, type FileBody, type RouteShape, type ServerEvent } from './route-shape.ts';

export interface CallSettings {
  readonly database: Database;
  readonly gate: Gate;
  /** Origins besides the Host of the request from which pages may write, e.g. the public address behind a proxy. */
  readonly ownOrigins: readonly string[];
  /** Compares every answer with its schema; for tests. */
  readonly checksAnswers: boolean;
}

export interface Incoming {
  readonly request: Request;
  readonly url: URL;
  /** Path parameters as they came. */
  readonly params: Readonly<Record<string, string>>;
  readonly client: ClientTraits;
  readonly locale: Locale;
  readonly requestId: string;
}

/** Answers one request to one endpoint. Throws what `presentFailure` presents. */
export async function answerCall(settings: CallSettings, endpoint: Endpoint<string>, rule: AccessRule, incoming: Incoming): Promise<Response> {
  const { route } = endpoint;
  const { request, client } = incoming;
  if (isWrite(route)) refuseForeignOrigin(request, settings.ownOrigins);
  const session = await settings.gate.signedIn(client);
  const acting = await enter(settings.gate, route, rule, incoming.params, session?.account);
  const caller: Caller = { isSignedIn: session !== undefined, roles: acting?.roles };
  decideAccess(rule, caller);

  const parsed = await readRequest(route, incoming);
  if (rule.party !== undefined) decideParty(rule, caller, partyIn(parsed, rule.party));

  const actor = acting === undefined ? undefined : actorOf(acting, rule, incoming.locale);
  const leaving = new AbortController();
  const cookies = [...(session?.cookies ?? [])];
  const run = async (mark?: (tx: Tx) => Promise<void>): Promise<unknown> => {
    const transaction = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
      if (actor === undefined) throw new Error(`${endpoint.operation} has no consortium to work in`);
      return inConsortium(settings.database, actor, async (tx) => {
        const result = await work(tx);
        if (mark !== undefined) await mark(tx);
        return result;
      });
    };
    const call = {
      params: parsed.params,
      query: parsed.query,
      body: parsed.body,
      file: parsed.file,
      actor,
      signedIn: session?.account,
      locale: incoming.locale,
      requestId: incoming.requestId,
      signal: AbortSignal.any([request.signal, leaving.signal]),
      lastEventId: request.headers.get('last-event-id') ?? undefined,
      client,
      setCookie: (line: string) => {
        cookies.push(line);
      },
      database: settings.database,
      transaction,
    };
    return endpoint.handle(call as unknown as Call<RouteShape>);
  };
  const response = await answer(settings, endpoint, incoming, session?.account, parsed.bytes, { run, onGone: () => leaving.abort() });
  for (const cookie of cookies) response.headers.append('set-cookie', cookie);
  return response;
}

async function enter(gate: Gate, route: RouteShape, rule: AccessRule, params: Incoming['params'], account: SignedIn | undefined): Promise<Acting | undefined> {
  if (!isTenant(route)) return undefined;
  const consortium = params['consortium'] ?? '';
  if (account === undefined && rule.who !== 'public') throw new AppError(accessErrors.sign_in_needed);
  const acting = (account === undefined ? undefined : await gate.acting(account, consortium)) ?? (rule.who === 'public' ? await gate.passerBy(consortium) : undefined);
  if (acting === undefined) throw new AppError(accessErrors.consortium_not_found, { consortium: consortium.slice(0, 60) });
  return acting;
}

function actorOf(acting: Acting, rule: AccessRule, locale: Locale): Actor {
  return { ...acting, parties: rule.rows === 'self' ? ownRowsParties(acting.roles) : acting.parties, locale };
}

interface ParsedRequest {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly file: FileBody | undefined;
  readonly bytes: Uint8Array;
}

async function readRequest(route: RouteShape, { request, url, params }: Incoming): Promise<ParsedRequest> {
  const problems: RequestProblem[] = [];
  const check = (part: 'params' | 'query' | 'body', schema: z.ZodType | undefined, input: unknown): unknown => {
    refuseUnstorable(part, input);
    if (schema === undefined) return undefined;
    const result = schema.safeParse(input);
    if (result.success) return result.data;
    problems.push(...problemsOf(part, input, result.error));
    return undefined;
  };
  const parsedParams = check('params', route.params, params);
  const query = readQuery(url, Object.keys(route.query?.shape ?? {}));
  problems.push(...query.problems);
  const parsedQuery = check('query', route.query, query.values);
  if (!isWrite(route) || (route.body === undefined && route.accepts === undefined)) {
    refuseProblems(problems);
    return { params: parsedParams, query: parsedQuery, body: undefined, file: undefined, bytes: new Uint8Array() };
  }
  const accepts = route.accepts ?? 'application/json';
  const bytes = await readBody(request, accepts);
  if (accepts === XLSX) {
    refuseProblems(problems);
    return { params: parsedParams, query: parsedQuery, body: undefined, file: { bytes, name: uploadName(request) }, bytes };
  }
  const body = check('body', route.body, parseJson(bytes));
  refuseProblems(problems);
  return { params: parsedParams, query: parsedQuery, body, file: undefined, bytes };
}

/** The name a client gives its upload in `Content-Disposition` (RFC 6266), without any folder. */
function uploadName(request: Request): string {
  const header = request.headers.get('content-disposition') ?? '';
  const extended = /filename\*=UTF-8''([^;]+)/i.exec(header)?.[1];
  const plain = /filename="?([^";]+)"?/i.exec(header)?.[1];
  let name = plain ?? '';
  try {
    name = extended === undefined ? name : decodeURIComponent(extended);
  } catch {
    // A malformed escape: the plain name, or none, is as good.
    name = plain ?? '';
  }
  return name.split(/[\\/]/).at(-1)?.replaceAll('\0', '').slice(0, 200) ?? '';
}

function partyIn(parsed: ParsedRequest, pointer: NonNullable<AccessRule['party']>): string {
  const [part, ...steps] = pointer.split('.');
  let value: unknown = part === 'params' ? parsed.params : part === 'query' ? parsed.query : parsed.body;
  for (const step of steps) value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined;
  return typeof value === 'string' ? value : '';
}

async function answer(
  settings: CallSettings,
  endpoint: Endpoint<string>,
  { request, url, locale, requestId }: Incoming,
  account: SignedIn | undefined,
  bytes: Uint8Array,
  { run, onGone }: { readonly run: (mark?: (tx: Tx) => Promise<void>) => Promise<unknown>; readonly onGone: () => void },
): Promise<Response> {
  const { route, operation } = endpoint;
  const status = route.status ?? 200;
  if (route.answers === 'text/event-stream') {
    const present = (thrown: unknown) => presentFailure(thrown, { locale, requestId, log: settings.database.log, what: operation }).body;
    return eventAnswer((await run()) as AsyncIterable<ServerEvent> | undefined, { present, onGone });
  }
  if (route.answers === XLSX) return fileAnswer(status, (await run()) as FileBody);
  const write = async (mark?: (tx: Tx) => Promise<void>): Promise<JsonAnswer> => {
    const body = await run(mark);
    if (settings.checksAnswers && status !== 204) refuseWrongAnswer(operation, route, body);
    return { status, body: status === 204 ? undefined : body };
  };
  const key = isWrite(route) && account !== undefined ? request.headers.get('idempotency-key') : null;
  if (key === null || account === undefined) {
    const plain = await write();
    return jsonAnswer(plain.status, plain.body);
  }
  const keyed = { account: account.account, key: checkKey(key), operation, hash: hashRequest(request.method, url.pathname + url.search, bytes) };
  const once = await answerOnce(settings.database, keyed, write);
  const response = jsonAnswer(once.answer.status, once.answer.body);
  if (once.isReplay) response.headers.set('idempotency-replayed', 'true');
  return response;
}

function refuseWrongAnswer(operation: string, route: RouteShape, body: unknown): void {
  const result = route.answer.safeParse(body);
  if (!result.success) throw new Error(`${operation} answers against its own schema: ${result.error.message}`);
}
