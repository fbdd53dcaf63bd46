/**
 * What the platform needs to know of a route object. The route objects themselves are written in `contract`, which
 * the platform does not import; they fit this shape by structure.
 */
import type { z } from 'zod';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export type Media = 'application/json' | typeof XLSX;

export interface RouteShape {
  readonly operation: string;
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: string;
  readonly summary: { readonly zh: string; readonly en: string };
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly accepts?: Media;
  readonly answer: z.ZodType;
  readonly answers?: Media | 'text/event-stream';
  readonly status?: 200 | 201 | 202 | 204;
  readonly errors?: readonly string[];
  readonly example?: unknown;
}

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;

export type ParamsOf<R> = R extends { readonly params: infer S } ? Parsed<S> : undefined;
export type QueryOf<R> = R extends { readonly query: infer S } ? Parsed<S> : undefined;
export type BodyOf<R> = R extends { readonly body: infer S } ? Parsed<S> : undefined;

/** Paths under a consortium; only their handlers get an actor and a transaction. */
export const TENANT_PREFIX = '/api/consortia/{consortium}';

export type IsTenant<R extends RouteShape> = R['path'] extends `/api/consortia/{consortium}${string}` ? true : false;

export function isTenant(route: RouteShape): boolean {
  return route.path === TENANT_PREFIX || route.path.startsWith(`${TENANT_PREFIX}/`);
}

/** A file the client sent or will get. */
export interface FileBody {
  readonly bytes: Uint8Array;
  /** File name with extension, any script. */
  readonly name: string;
}

/** One server-sent event; `id` is what a client returns as `Last-Event-ID`. */
export interface ServerEvent {
  readonly id: string;
  readonly event: string;
  readonly data: unknown;
}

/** What a handler returns: the answer, a file, or a stream of events (`undefined`: there is nothing more to follow). */
export type AnswerOf<R extends RouteShape> = R extends { readonly answers: typeof XLSX }
  ? FileBody
  : R extends { readonly answers: 'text/event-stream' }
    ? AsyncIterable<ServerEvent> | undefined
    : R extends { readonly status: 204 }
      ? void
      : z.input<R['answer']>;

export function isWrite(route: RouteShape): boolean {
  return route.method !== 'get';
}
