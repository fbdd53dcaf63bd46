/** The OpenAPI 3.1 document, from the same route objects and schemas that validate. */
import { OpenAPIHono, type RouteConfig } from '@hono/zod-openapi';
import { z } from 'zod';
import { describeRule } from '../access/describe-rule.ts';
import { declaredErrors, type ErrorDeclaration, type Locale } from '../errors.ts';
import { wordsOf, type DocumentSettings } from './document-settings.ts';
import type { ListedEndpoint } from './endpoint-list.ts';
import { commonErrorsOf } from './common-errors.ts';
import { isWrite, type RouteShape } from './route-shape.ts';

const WORDS = {
  zh: {
    title: 'Covalence（共价）接口',
    about: '校企合作的数据接口。日期为 ISO 8601，周以其星期一的日期表示；列表用 limit 与 after 翻页。写操作可带 Idempotency-Key，重发不会重复执行。拒绝一律为 {code, message, facts, wayOut}。',
    cookie: '登录后得到的会话 Cookie',
    idempotency: '同一个键重发同一请求得到同一结果；键保留 7 天',
    language: '答复所用语言；也可用 Accept-Language 请求头或 lang Cookie',
    resume: '断线后从此事件之后继续',
    success: '成功',
    file: '文件',
    stream: '事件流',
    refused: '拒绝',
    access: '访问规则',
    table: '全部错误代码',
  },
  en: {
    title: 'Covalence API',
    about: 'Data of school–enterprise cooperation. Days are ISO 8601, a week is the date of its Monday; lists are paged by limit and after. A write may carry an Idempotency-Key, so that repeating it does it once. Every refusal is {code, message, facts, wayOut}.',
    cookie: 'The session cookie a sign-in gives',
    idempotency: 'The same request under the same key gets the same answer; keys are kept for 7 days',
    language: 'Language of the answer; the Accept-Language header or the cookie lang do as well',
    resume: 'Go on after this event when a connection broke',
    success: 'Done',
    file: 'A file',
    stream: 'A stream of events',
    refused: 'Refused',
    access: 'Access',
    table: 'All error codes',
  },
} as const;

export function openApiDocument(listed: readonly ListedEndpoint[], settings: DocumentSettings): Record<string, unknown> {
  const words = WORDS[settings.locale];
  const writer = new OpenAPIHono();
  const registry = writer.openAPIRegistry;
  registry.registerComponent('securitySchemes', 'session', { type: 'apiKey', in: 'cookie', name: 'covalence.session_token', description: words.cookie });
  const errorSchema = registry.register(
    'Refusal',
    z.object({
      code: z.enum([...declaredErrors().keys()].sort() as [string, ...string[]]),
      message: z.string(),
      facts: z.record(z.string(), z.unknown()),
      wayOut: z.string(),
    }),
  );
  for (const item of listed) registry.registerPath(pathOf(item, settings.locale, errorSchema));
  const document = writer.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: words.title, version: settings.version, description: words.about, license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' } },
    servers: [{ url: '/' }],
    tags: [...new Set(listed.map(({ storey }) => storey))].map((name) => ({ name })),
  });
  return {
    ...(inLanguage(document, wordsOf(settings)) as Record<string, unknown>),
    'x-error-codes': Object.fromEntries(
      [...declaredErrors()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, error]) => [code, { status: error.status, says: error.says[settings.locale], wayOut: error.wayOut[settings.locale] }]),
    ),
  };
}

/** Field descriptions in the language of the document; everything else is told in it from the start. */
function inLanguage(node: unknown, wordOf: (description: string) => string): unknown {
  if (Array.isArray(node)) return node.map((inner) => inLanguage(inner, wordOf));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, inner]) => [key, key === 'description' && typeof inner === 'string' ? wordOf(inner) : inLanguage(inner, wordOf)]));
}

function pathOf({ storey, endpoint, rule }: ListedEndpoint, locale: Locale, errorSchema: z.ZodType): RouteConfig {
  const { route } = endpoint;
  const words = WORDS[locale];
  const headers: Record<string, z.ZodType> = {};
  if (isWrite(route) && rule.who !== 'public') headers['Idempotency-Key'] = z.string().regex(/^[\w.:-]{8,100}$/).optional().meta({ description: words.idempotency });
  if (route.answers === 'text/event-stream') headers['Last-Event-ID'] = z.string().optional().meta({ description: words.resume });
  const query = (route.query ?? z.object({})).extend({ lang: z.enum(['zh', 'en']).optional().meta({ description: words.language }) });
  return {
    operationId: endpoint.operation,
    method: route.method,
    path: route.path,
    summary: route.summary[locale],
    description: `${words.access}: ${describeRule(rule, locale)}`,
    tags: [storey],
    security: rule.who === 'public' ? [] : [{ session: [] }],
    request: {
      ...(route.params === undefined ? {} : { params: route.params }),
      query,
      ...(Object.keys(headers).length === 0 ? {} : { headers: z.object(headers) }),
      ...bodyOf(route),
    },
    responses: { ...successOf(route, locale), ...refusalsOf(route, rule.who === 'public', locale, errorSchema) },
  };
}

function bodyOf(route: RouteShape): Pick<NonNullable<RouteConfig['request']>, 'body'> | undefined {
  if (!isWrite(route)) return undefined;
  if (route.accepts !== undefined && route.accepts !== 'application/json') {
    return { body: { required: true, content: { [route.accepts]: { schema: { type: 'string', format: 'binary' } } } } };
  }
  return route.body === undefined ? undefined : { body: { required: true, content: { 'application/json': { schema: route.body } } } };
}

function successOf(route: RouteShape, locale: Locale): RouteConfig['responses'] {
  const words = WORDS[locale];
  const status = route.status ?? 200;
  if (status === 204) return { 204: { description: words.success } };
  if (route.answers === 'text/event-stream') {
    return { 200: { description: words.stream, content: { 'text/event-stream': { schema: { type: 'string' } } } }, 204: { description: words.success } };
  }
  if (route.answers !== undefined && route.answers !== 'application/json') {
    return { [status]: { description: words.file, content: { [route.answers]: { schema: { type: 'string', format: 'binary' } } } } };
  }
  const example = route.example === undefined ? {} : { example: route.example };
  return { [status]: { description: words.success, content: { 'application/json': { schema: route.answer, ...example } } } };
}

/** One response per status, with the codes that can come and an example of each. */
function refusalsOf(route: RouteShape, isPublic: boolean, locale: Locale, schema: z.ZodType): RouteConfig['responses'] {
  const byStatus = new Map<number, [string, ErrorDeclaration][]>();
  for (const code of [...commonErrorsOf(route, isPublic), ...(route.errors ?? [])]) {
    const declaration = declaredErrors().get(code);
    if (declaration === undefined) continue;
    const same = byStatus.get(declaration.status) ?? [];
    if (!same.some(([known]) => known === code)) same.push([code, declaration]);
    byStatus.set(declaration.status, same);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, errors]) => [
      status,
      {
        description: `${WORDS[locale].refused}: ${errors.map(([code]) => code).join(', ')}`,
        content: {
          'application/json': {
            schema,
            examples: Object.fromEntries(
              errors.map(([code, error]) => [code, { value: { code, message: error.says[locale], facts: {}, wayOut: error.wayOut[locale] } }]),
            ),
          },
        },
      },
    ]),
  );
}
