/**
 * A route object: one endpoint of the API as data. The same object registers the handler, validates the request,
 * writes OpenAPI and types the web client.
 */
import type { z } from 'zod';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

export interface Route {
  /** Unique name, verb–noun camelCase; the access policy of the storey must have a rule of this name. */
  readonly operation: string;
  readonly method: Method;
  /** OpenAPI path, e.g. `/api/consortia/{consortium}/venues/{venue}`. */
  readonly path: string;
  readonly summary: { readonly zh: string; readonly en: string };
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Other than JSON: a file upload or a file answer. */
  readonly accepts?: 'application/json' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  readonly answer: z.ZodType;
  readonly answers?: 'application/json' | 'text/event-stream' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  /** Success status, 200 unless told. */
  readonly status?: 200 | 201 | 202 | 204;
  /** Error codes this endpoint can answer besides those every endpoint can. */
  readonly errors?: readonly string[];
  readonly example?: unknown;
}

export function route<const R extends Route>(definition: R): R {
  return definition;
}

/** Methods that change something: they take an `Idempotency-Key` header and leave an audit row. */
export function isWrite(route: Route): boolean {
  return route.method !== 'get';
}

/** `GET /api/consortia/{consortium}/venues`: the key under which a client calls the route. */
export type RouteKey<R extends Route> = `${Uppercase<R['method']>} ${R['path']}`;

type Input<S> = S extends z.ZodType ? z.input<S> : never;
type Output<S> = S extends z.ZodType ? z.output<S> : never;

/** What a handler gets and a client gives. */
export type ParamsOf<R extends Route> = Output<R['params']>;
export type QueryOf<R extends Route> = Output<R['query']>;
export type BodyOf<R extends Route> = Output<R['body']>;
export type AnswerOf<R extends Route> = Input<R['answer']>;

/** The typed client's table: request and answer by route key, from a union of route objects. */
export type ClientTable<R extends Route> = {
  [K in R as RouteKey<K>]: { params: Input<K['params']>; query: Input<K['query']>; body: Input<K['body']>; answer: Output<K['answer']> };
};
