/**
 * The one way from the screens to the API: a function generic over the route objects of the contract, and the query
 * hooks around it. Types come from the contract, no schema code enters the bundle.
 *
 *     const venues = useApiList('GET /api/consortia/{consortium}/venues', { query: { plant } });
 *     const rename = useWrite('PATCH /api/consortia/{consortium}/venues/{venue}');
 *     rename.mutate({ params: { venue }, body: { name } });
 *
 * `{consortium}` is filled with the one on the screen unless it is given.
 */
import { keepPreviousData, MutationCache, QueryCache, QueryClient, useMutation, useQuery } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import type { Api } from '../../src/contract/index.ts';
import { fillText, getLanguage, texts } from './texts.ts';

export type ApiKey = keyof Api & string;
export type ApiAnswer<K extends ApiKey> = Api[K]['answer'];
/** One item of a list endpoint. */
export type ApiItem<K extends ListKey> = ApiAnswer<K> extends { items: readonly (infer Item)[] } ? Item : never;
/** Endpoints that answer in pages. */
export type ListKey = { [K in ApiKey]: ApiAnswer<K> extends { items: readonly unknown[]; next: string | null } ? K : never }[ApiKey];
type ReadKey = Extract<ApiKey, `GET ${string}`>;
type WriteKey = Exclude<ApiKey, `GET ${string}`>;

/** Query values travel as text: numbers, yes/no and lists may be given as what they are. */
type QueryOf<Q> = { [N in keyof Q as undefined extends Q[N] ? N : never]?: QueryValue<Q[N]> } & { [N in keyof Q as undefined extends Q[N] ? never : N]: QueryValue<Q[N]> };
type QueryValue<V> = string extends V ? V | number | boolean | readonly string[] : V;
type ParamsOf<P> = Omit<P, 'consortium'> & { consortium?: string };
type Field<Name extends string, T> = [T] extends [never] ? unknown : object extends T ? { readonly [N in Name]?: T } : { readonly [N in Name]: T };

/** What a call takes: path parameters, query, body, as far as the route has them; a file where the route takes one. */
export type ApiRequest<K extends ApiKey> = Field<'params', [Api[K]['params']] extends [never] ? never : ParamsOf<Api[K]['params']>> &
  Field<'query', [Api[K]['query']] extends [never] ? never : QueryOf<Api[K]['query']>> &
  Field<'body', Api[K]['body']> & { readonly file?: File };
type RequestArgs<K extends ApiKey> = object extends ApiRequest<K> ? [request?: ApiRequest<K>] : [request: ApiRequest<K>];

interface PlainRequest {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly file?: File;
}

/** A refusal or failure in the reader's language: what is wrong, its facts, and the way out. */
export class ApiError extends Error {
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly wayOut: string;

  constructor(problem: { status: number; code: string; message: string; facts: Readonly<Record<string, unknown>>; wayOut: string }, options?: ErrorOptions) {
    super(problem.message, options);
    this.name = 'ApiError';
    this.status = problem.status;
    this.code = problem.code;
    this.facts = problem.facts;
    this.wayOut = problem.wayOut;
  }
}

/** Calls one endpoint. Throws `ApiError`. Writes carry an idempotency key, so that a repeat after a lost answer is harmless. */
export async function api<K extends ApiKey>(key: K, ...[request]: RequestArgs<K>): Promise<ApiAnswer<K>> {
  return (await call(key, (request ?? {}) as PlainRequest)) as ApiAnswer<K>;
}

/** The address of an endpoint, for downloads and event streams. */
export function apiUrl<K extends ApiKey>(key: K, ...[request]: RequestArgs<K>): string {
  return addressOf(key, (request ?? {}) as PlainRequest);
}

let consortiumOnScreen: string | null = null;

/** Tells the client which consortium stands for `{consortium}`; the shell does it. */
export function setConsortium(consortium: string | null): void {
  consortiumOnScreen = consortium;
}

/** Asks and keeps the answer; `enabled: false` waits. Answers on the screen stay while another page or filter loads. */
export function useApi<K extends ReadKey>(key: K, request: ApiRequest<K>, options: { enabled?: boolean } = {}): UseQueryResult<ApiAnswer<K>, ApiError> {
  return useQuery<ApiAnswer<K>, ApiError>({
    queryKey: queryKeyOf(key, request),
    queryFn: async () => (await call(key, request as PlainRequest)) as ApiAnswer<K>,
    placeholderData: keepPreviousData as never,
    ...options,
  });
}

export interface ApiList<Item> {
  readonly items: readonly Item[];
  /** False when the list is longer than what is loaded (5,000 items): narrow the filter. */
  readonly isComplete: boolean;
}

const PAGE_SIZE = 200;
const MOST_PAGES = 25;

/** Asks for all pages of a list, so that tables sort and filter over everything. */
export function useApiList<K extends ListKey & ReadKey>(key: K, request: ApiRequest<K>, options: { enabled?: boolean } = {}): UseQueryResult<ApiList<ApiItem<K>>, ApiError> {
  return useQuery<ApiList<ApiItem<K>>, ApiError>({
    queryKey: [...queryKeyOf(key, request), 'all'],
    queryFn: () => callAllPages(key, request as PlainRequest) as Promise<ApiList<ApiItem<K>>>,
    placeholderData: keepPreviousData as never,
    ...options,
  });
}

/** Changes something; afterwards everything on the screen is asked again, so nothing stale stays. */
export function useWrite<K extends WriteKey>(key: K): UseMutationResult<ApiAnswer<K>, ApiError, ApiRequest<K>> {
  return useMutation<ApiAnswer<K>, ApiError, ApiRequest<K>>({
    mutationFn: async (request) => (await call(key, request as PlainRequest)) as ApiAnswer<K>,
  });
}

/** The server data of the whole app. `onSignedOut` is told when the API no longer knows us. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const watch = (error: Error) => {
    if (error instanceof ApiError && error.status === 401) onSignedOut();
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: watch }),
    mutationCache: new MutationCache({ onError: watch, onSuccess: () => void client.invalidateQueries() }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => failures < 2 && error instanceof ApiError && (error.status === 0 || error.status === 503),
      },
    },
  });
  return client;
}

export function queryKeyOf(key: string, request: unknown): readonly unknown[] {
  return [consortiumOnScreen, key, request ?? {}];
}

async function callAllPages(key: string, request: PlainRequest): Promise<ApiList<unknown>> {
  const items: unknown[] = [];
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = (await call(key, { ...request, query: { limit: PAGE_SIZE, ...request.query, ...(after ? { after } : {}) } })) as {
      items: unknown[];
      next: string | null;
    };
    items.push(...answer.items);
    after = answer.next;
    if (after === null) return { items, isComplete: true };
  }
  return { items, isComplete: false };
}

async function call(key: string, request: PlainRequest): Promise<unknown> {
  const method = key.slice(0, key.indexOf(' '));
  const headers: Record<string, string> = { accept: 'application/json', 'accept-language': getLanguage() };
  const init: RequestInit = { method, headers, credentials: 'same-origin' };
  if (method !== 'GET') headers['idempotency-key'] = freshKey();
  if (request.file) {
    // What kind of file it is the server recognises by its content; systems name types as they like.
    headers['content-type'] = 'application/octet-stream';
    headers['content-disposition'] = `attachment; filename*=UTF-8''${encodeURIComponent(request.file.name)}`;
    init.body = request.file;
  } else if (request.body !== undefined) {
    headers['content-type'] = 'application/json';
    init.body = JSON.stringify(request.body);
  }
  const response = await send(addressOf(key, request), init);
  if (!response.ok) throw await readError(response);
  if (response.status === 204) return undefined;
  return response.headers.get('content-type')?.includes('json') ? response.json() : response.blob();
}

async function send(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (cause) {
    throw new ApiError({ status: 0, code: 'unreachable', facts: { address }, ...ownSentence('unreachable') }, { cause });
  }
}

function addressOf(key: string, request: PlainRequest): string {
  const path = key.slice(key.indexOf(' ') + 1).replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = request.params?.[name] ?? (name === 'consortium' ? consortiumOnScreen : undefined);
    if (value === undefined || value === null) throw new Error(`"${key}" is called without its parameter ${name}`);
    return encodeURIComponent(String(value));
  });
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(request.query ?? {})) {
    if (value !== undefined && value !== null && value !== '') query.set(name, Array.isArray(value) ? value.join(',') : String(value));
  }
  return query.size === 0 ? path : `${path}?${query}`;
}

async function readError(response: Response): Promise<ApiError> {
  const { status } = response;
  const answer: unknown = response.headers.get('content-type')?.includes('json') ? await response.json() : null;
  if (isWireError(answer)) return new ApiError({ status, ...answer });
  return new ApiError({ status, code: 'answer_unreadable', facts: { status }, ...ownSentence('unreadable', { status }) });
}

function isWireError(answer: unknown): answer is { code: string; message: string; facts: Record<string, unknown>; wayOut: string } {
  return typeof answer === 'object' && answer !== null && 'code' in answer && 'message' in answer && 'wayOut' in answer;
}

/** A key of 128 random bits; `crypto.randomUUID` is missing where the app is served without TLS. */
function freshKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const words = texts({
  unreachable: { zh: '服务器没有应答。', en: 'The server does not answer.' },
  unreachableWayOut: { zh: '请检查网络；恢复后按“重试”。您填写的内容还在。', en: 'Check the connection, then try again. What you entered is still here.' },
  unreadable: { zh: '服务器的应答无法读取（状态 {status}）。', en: 'The answer of the server could not be read (status {status}).' },
  unreadableWayOut: { zh: '请重试；若再次出现，请把这个状态码告诉管理员。', en: 'Try again; if it happens again, tell your administrator this status.' },
});

function ownSentence(kind: 'unreachable' | 'unreadable', values: Readonly<Record<string, string | number>> = {}): { message: string; wayOut: string } {
  return { message: fillText(words[kind], values, getLanguage()), wayOut: fillText(words[`${kind}WayOut`], values, getLanguage()) };
}
