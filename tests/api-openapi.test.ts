import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fieldWords } from '../src/contract/field-words.ts';
import { apiWorld, caller } from './api-world.ts';
import { declaredErrors } from '../src/platform/errors.ts';
import { storeys } from '../src/composition.ts';
import { probeApi } from './probe-storey.ts';

const world = await apiWorld([...storeys, probeApi]);
const ask = caller(world.app, '');

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly security: unknown[];
  readonly parameters?: { name: string; in: string; required?: boolean }[];
  readonly responses: Record<string, { content?: Record<string, { example?: unknown; examples?: Record<string, unknown> }> }>;
}

interface Document {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, Operation>>;
  readonly 'x-error-codes': Record<string, { status: number; says: string; wayOut: string }>;
}

const documentIn = async (locale: 'zh' | 'en') => (await ask('GET', `/api/openapi.json?lang=${locale}`)).json as unknown as Document;
const operationsOf = (document: Document) => Object.values(document.paths).flatMap((path) => Object.values(path));

describe('the OpenAPI document', () => {
  test.each(['zh', 'en'] as const)('is valid OpenAPI 3.1 (%s)', async (locale) => {
    const document = await documentIn(locale);
    expect(document.openapi).toBe('3.1.0');
    const validator = new Validator();
    const result = await validator.validate(structuredClone(document) as unknown as Record<string, unknown>);
    expect(result.errors ?? []).toEqual([]);
    expect([result.valid, validator.version]).toEqual([true, '3.1']);
  });

  test('the validator does refuse a document that is wrong', async () => {
    const document = structuredClone(await documentIn('en')) as unknown as { paths: Record<string, unknown> };
    document.paths['/api/health'] = { get: { parameters: [{ name: 'x', in: 'nowhere' }] } };
    expect((await new Validator().validate(document as unknown as Record<string, unknown>)).valid).toBe(false);
  });

  test('has every endpoint that is served, with its access rule and both languages of its summary', async () => {
    const [zh, en] = [await documentIn('zh'), await documentIn('en')];
    const served = world.app.endpoints.map(({ endpoint }) => endpoint.operation).sort();
    expect(operationsOf(en).map(({ operationId }) => operationId).sort()).toEqual(served);
    for (const { endpoint } of world.app.endpoints) {
      const { route } = endpoint;
      expect(zh.paths[route.path]?.[route.method]).toMatchObject({ summary: route.summary.zh, description: expect.stringMatching(/^访问规则: /) });
      expect(en.paths[route.path]?.[route.method]).toMatchObject({ summary: route.summary.en, description: expect.stringMatching(/^Access: /) });
    }
  });

  test('describes every field in both languages', () => {
    const missing = new Set<string>();
    const look = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, inner] of Object.entries(node)) {
        if (key === 'description' && typeof inner === 'string' && !Object.hasOwn(fieldWords, inner)) missing.add(inner);
        look(inner);
      }
    };
    for (const { endpoint } of world.app.endpoints.filter((item) => item.storey !== 'probe')) {
      const { params, query, body, answer } = endpoint.route;
      for (const schema of [params, query, body, answer]) if (schema !== undefined) look(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
    }
    expect([...missing], 'put the Chinese into src/contract/field-words.ts').toEqual([]);
  });

  test('is Chinese to its fields in Chinese, and English in English', async () => {
    expect(JSON.stringify(await documentIn('zh'))).toContain('前加减号为降序');
    expect(JSON.stringify(await documentIn('en'))).toContain('A leading minus sorts descending');
    expect((await ask('GET', '/api/reference?lang=zh')).text).toContain('前加减号为降序');
  });

  test('tells every error code with status, sentence and way out, and each operation names its own', async () => {
    const document = await documentIn('en');
    expect(Object.keys(document['x-error-codes']).sort()).toEqual([...declaredErrors().keys()].sort());
    for (const { endpoint } of world.app.endpoints) {
      const operation = document.paths[endpoint.route.path]?.[endpoint.route.method];
      for (const code of endpoint.route.errors ?? []) {
        const status = String(declaredErrors().get(code)?.status);
        expect(operation?.responses[status]?.content?.['application/json']?.examples, `${endpoint.operation} ${code}`).toHaveProperty(code);
      }
    }
  });

  test('writes take an idempotency key, public endpoints ask for no session', async () => {
    const document = await documentIn('en');
    for (const { endpoint, rule } of world.app.endpoints) {
      const operation = document.paths[endpoint.route.path]?.[endpoint.route.method];
      const takesKey = operation?.parameters?.some(({ name }) => name === 'Idempotency-Key') ?? false;
      expect(takesKey, endpoint.operation).toBe(endpoint.route.method !== 'get' && rule.who !== 'public');
      expect(operation?.security, endpoint.operation).toEqual(rule.who === 'public' ? [] : [{ session: [] }]);
    }
  });

  test('its examples hold against the schemas they stand beside', () => {
    for (const { endpoint } of world.app.endpoints) {
      const { route } = endpoint;
      if (route.example !== undefined) expect(route.answer.safeParse(route.example).error?.message, endpoint.operation).toBeUndefined();
    }
  });
});

describe('the reference page', () => {
  test.each([
    ['zh', 'Covalence 接口参考', 'zh-CN'],
    ['en', 'Covalence API reference', 'en'],
  ] as const)('reads in %s and lists every endpoint and error code', async (locale, title, language) => {
    const { text } = await ask('GET', `/api/reference?lang=${locale}`);
    expect(text).toContain(`<html lang="${language}">`);
    expect(text).toContain(`<title>${title}</title>`);
    for (const { endpoint } of world.app.endpoints) expect(text).toContain(`id="${endpoint.operation}"`);
    for (const code of declaredErrors().keys()) expect(text).toContain(`id="error-${code}"`);
    expect(text).not.toMatch(/<script(?![^>]*src="\/api\/)|style="|https?:\/\//);
  });

  test('its style and search come from us', async () => {
    expect((await ask('GET', '/api/reference/style.css')).headers.get('content-type')).toMatch(/^text\/css/);
    expect((await ask('GET', '/api/reference/search.js')).headers.get('content-type')).toMatch(/^text\/javascript/);
  });
});
