/** Puts endpoints, documents and the web app behind one fetch function. */
import { OpenAPIHono } from '@hono/zod-openapi';
import { getCookie } from 'hono/cookie';
import type { Context } from 'hono';
import { AppError, type Locale } from '../errors.ts';
import { newId } from '../ids.ts';
import { answerCall, type CallSettings } from './answer-call.ts';
import { jsonAnswer } from './answer.ts';
import { listEndpoints, type ListedEndpoint } from './endpoint-list.ts';
import type { StoreyApi } from './endpoint.ts';
import { httpErrors } from './errors.ts';
import { presentFailure } from './failure.ts';
import { localeOf } from './locale.ts';
import { openApiDocument } from './openapi.ts';
import { referencePage, REFERENCE_SCRIPT, REFERENCE_STYLE } from './reference-page.ts';
import { SECURITY_HEADERS, TRANSPORT_HEADER } from './response-headers.ts';
import { mountSignIn } from './sign-in-service.ts';
import { staticFiles } from './static-files.ts';

export interface HttpSettings extends CallSettings {
  readonly storeys: readonly StoreyApi[];
  /** The built web app; absent: only the API. */
  readonly webFolder?: string | undefined;
  readonly version: string;
  /** Chinese for the descriptions of fields. */
  readonly fieldWords: Readonly<Record<string, string>>;
  /** Reached over https: cookies and headers follow. */
  readonly isSecure: boolean;
  /** Believe the last `X-Forwarded-For` entry, because a proxy of ours writes it. */
  readonly trustsProxy: boolean;
}

export interface HttpApp {
  readonly fetch: (request: Request, bindings?: unknown) => Response | Promise<Response>;
  readonly request: (path: string, init?: RequestInit) => Response | Promise<Response>;
  readonly endpoints: readonly ListedEndpoint[];
  readonly openApi: (locale: Locale) => Record<string, unknown>;
}

/** Throws when the list of endpoints is not in order. */
export function serveEndpoints(settings: HttpSettings): HttpApp {
  const listed = listEndpoints(settings.storeys);
  const app = new OpenAPIHono();
  const contexts = new WeakMap<Request, { requestId: string; locale: Locale }>();
  const about = (c: Context) => {
    const known = contexts.get(c.req.raw);
    if (known !== undefined) return known;
    const fresh = {
      requestId: newId(),
      locale: localeOf({ query: c.req.query('lang'), cookie: getCookie(c, 'lang'), header: c.req.header('accept-language') }),
    };
    contexts.set(c.req.raw, fresh);
    return fresh;
  };
  const refuse = (c: Context, thrown: unknown, what: string): Response => {
    const failure = presentFailure(thrown, { ...about(c), log: settings.database.log, what });
    const response = jsonAnswer(failure.status, failure.body);
    response.headers.set('content-language', about(c).locale);
    if (failure.status === 429) response.headers.set('retry-after', String(failure.body.facts['seconds'] ?? 60));
    if (failure.status === 405) response.headers.set('allow', String(failure.body.facts['allowed']));
    return response;
  };

  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) c.res.headers.set(name, value);
    if (settings.isSecure) c.res.headers.set(...TRANSPORT_HEADER);
    if (c.req.path.startsWith('/api')) {
      c.res.headers.set('x-request-id', about(c).requestId);
      c.res.headers.append('vary', 'accept-language, cookie');
    }
  });

  const clientOf = (c: Context) => ({
    cookie: c.req.header('cookie') ?? '',
    userAgent: c.req.header('user-agent') ?? '',
    address: addressOf(c, settings.trustsProxy),
  });
  for (const { endpoint, rule } of inRoutingOrder(listed)) {
    const { route } = endpoint;
    app.on(route.method, route.path.replace(/\{(\w+)\}/g, ':$1'), async (c) => {
      try {
        const incoming = { request: c.req.raw, url: new URL(c.req.url), params: c.req.param(), client: clientOf(c), ...about(c) };
        const response = await answerCall(settings, endpoint, rule, incoming);
        response.headers.set('content-language', incoming.locale);
        return response;
      } catch (error) {
        return refuse(c, error, endpoint.operation);
      }
    });
  }

  mountSignIn(app, settings, { refuse, clientOf });

  const documents = new Map<Locale, Record<string, unknown>>();
  const openApi = (locale: Locale) => {
    const document = documents.get(locale) ?? openApiDocument(listed, { locale, version: settings.version, fieldWords: settings.fieldWords });
    documents.set(locale, document);
    return document;
  };
  app.get('/api/openapi.json', (c) => c.json(openApi(about(c).locale)));
  const pages = new Map<Locale, Promise<string>>();
  app.get('/api/reference', async (c) => {
    const { locale } = about(c);
    const page = pages.get(locale) ?? Promise.resolve(referencePage(listed, { locale, version: settings.version, fieldWords: settings.fieldWords })).then(String);
    pages.set(locale, page);
    return c.html(await page);
  });
  app.get('/api/reference/style.css', (c) => c.body(REFERENCE_STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }));
  app.get('/api/reference/search.js', (c) => c.body(REFERENCE_SCRIPT, 200, { 'content-type': 'text/javascript; charset=utf-8' }));

  const own = ['/api/openapi.json', '/api/reference', '/api/reference/style.css', '/api/reference/search.js'].map((path) => ({ method: 'get', path }));
  const matchers = [...listed.map(({ endpoint }) => endpoint.route), ...own].map(({ method, path }) => ({
    method: method.toUpperCase(),
    pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
  }));
  const web = settings.webFolder === undefined ? undefined : staticFiles(settings.webFolder);
  app.notFound(async (c) => {
    const { path } = c.req;
    if (path === '/api' || path.startsWith('/api/')) {
      const methods = new Set(matchers.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method));
      if (methods.size === 0) return refuse(c, new AppError(httpErrors.path_unknown, { path: path.slice(0, 200) }), 'request');
      const facts = { path: path.slice(0, 200), method: c.req.method, allowed: [...methods].join(', ') };
      return refuse(c, new AppError(httpErrors.method_not_allowed, facts), 'request');
    }
    const isRead = c.req.method === 'GET' || c.req.method === 'HEAD';
    const file = isRead ? await web?.(c.req.raw, path) : undefined;
    return file ?? c.text(about(c).locale === 'zh' ? '没有这个页面。' : 'There is no such page.', 404);
  });
  app.onError((error, c) => refuse(c, error, 'request'));

  return {
    fetch: (request, bindings) => app.fetch(request, bindings as object),
    request: (path, init) => app.request(path, init),
    endpoints: listed,
    openApi,
  };
}

/** Literal steps before parameters, so that `/plans/current` is not taken for a plan of that id. */
function inRoutingOrder(listed: readonly ListedEndpoint[]): ListedEndpoint[] {
  const rank = (item: ListedEndpoint) => item.endpoint.route.path.replace(/\{\w+\}/g, '\u{10ffff}');
  return [...listed].sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}

function addressOf(c: Context, trustsProxy: boolean): string {
  const forwarded = trustsProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  const bindings = c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined;
  return forwarded ?? bindings?.incoming?.socket?.remoteAddress ?? 'unknown';
}
