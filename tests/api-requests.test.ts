import { connect } from 'node:net';
import { serve } from '@hono/node-server';
import { describe, expect, onTestFinished, test } from 'vitest';
import { apiWorld, caller } from './api-world.ts';
import { probeApi } from './probe-storey.ts';

const world = await apiWorld([probeApi]);
const person = await world.as('coordinator');
const base = `/api/consortia/${world.consortium}/probe`;
const echo = (body: unknown, headers: Record<string, string> = {}) => person.call('POST', `${base}/echo`, { body, headers });
const name = { zh: '乙烯装置', en: null };

describe('a request that does not hold', () => {
  test('is refused with every problem at once, each with its place, value and a sentence in both languages', async () => {
    const answer = await echo({ name: { zh: null, en: null }, week: '2026-09-08', day: '2026-02-30', count: 12, note: 'a\nb', rows: [{ code: 'ok' }, { code: 'no blanks' }] });
    expect([answer.status, answer.json['code']]).toEqual([400, 'request_invalid']);
    expect(answer.json['facts']).toMatchObject({
      count: 6,
      problems: expect.arrayContaining([
        { path: 'body.name', value: '{"zh":null,"en":null}', says: { zh: '中文名和英文名至少填一个', en: 'fill the Chinese or the English name' } },
        { path: 'body.week', value: '2026-09-08', says: { zh: '周次须写其星期一的日期', en: 'a week is written as the date of its Monday' } },
        { path: 'body.day', value: '2026-02-30', says: { zh: '应为日期，例如 2026-09-07', en: 'must be a day such as 2026-09-07' } },
        { path: 'body.count', value: '12', says: { zh: '不得大于 9', en: 'must be at most 9' } },
        { path: 'body.rows[1].code', value: 'no blanks', says: { zh: '格式不对', en: 'is not in the right form' } },
      ]),
    });
    expect(answer.json['message']).toMatch(/^The request has problems \(count: 6\); the first is at "body\./);
    expect(answer.json['wayOut']).toMatch(/facts\.problems/);
  });

  test.each([
    ['?lang=zh', {}, '请求中有'],
    ['', { 'accept-language': 'de, zh-Hans;q=0.8, en;q=0.7' }, '请求中有'],
    ['', { 'accept-language': 'zh;q=0.1, en-GB' }, 'The request has'],
    ['', { cookie: 'lang=zh' }, '请求中有'],
    ['?lang=en', { cookie: 'lang=zh' }, 'The request has'],
  ] as const)('is told in the language asked for: %s %o', async (query, headers, beginning) => {
    const cookie = 'cookie' in headers ? `${person.cookie}; ${headers.cookie}` : person.cookie;
    const answer = await person.call('POST', `${base}/echo${query}`, { body: {}, headers: { ...headers, cookie } });
    expect(answer.json['message']).toMatch(new RegExp(`^${beginning}`));
    expect(answer.headers.get('content-language')).toBe(beginning === 'The request has' ? 'en' : 'zh');
  });

  test('names an unknown and a repeated query parameter', async () => {
    const answer = await person.call('GET', `${base}?limti=5&limit=3&limit=4`);
    expect(answer.json['facts']).toMatchObject({ problems: [{ path: 'query.limti', value: '5' }, { path: 'query.limit', value: '4' }] });
  });

  test('never shows a password back', async () => {
    const answer = await caller(world.app, '')('POST', '/api/session', { body: { email: 'no address', password: 'x'.repeat(300) } });
    expect(answer.status).toBe(400);
    expect(answer.text).not.toContain('xxxxx');
    expect(answer.json['facts']).toMatchObject({ problems: expect.arrayContaining([expect.objectContaining({ path: 'body.password', value: null })]) });
  });

  test('an id that is no UUID is a problem of its place', async () => {
    const answer = await person.call('GET', `${base}/42`);
    expect([answer.status, answer.json['code']]).toEqual([400, 'request_invalid']);
    expect(answer.json['facts']).toMatchObject({ path: 'params.thing' });
  });
});

describe('a path or method nobody serves', () => {
  test.each(['/api', '/api/', '/api/nothing', '/api/consortia', '/api/%E0%A4%A', '/api/openapi.json/x'])('%s is not found, in the usual shape', async (path) => {
    const answer = await person.call('GET', path);
    expect([answer.status, answer.json['code']]).toEqual([404, 'path_unknown']);
    expect(Object.keys(answer.json).sort()).toEqual(['code', 'facts', 'message', 'wayOut']);
  });

  test('a known path with another method tells the methods it takes', async () => {
    const answer = await person.call('PUT', `${base}/echo`, { body: {} });
    expect([answer.status, answer.json['code']]).toEqual([405, 'method_not_allowed']);
    expect(answer.headers.get('allow')).toContain('POST');
  });
});

describe('hostile input gets a refusal, never a failure', () => {
  const deep = (levels: number) => `{"name":{"zh":"a","en":null},"any":${'['.repeat(levels)}${']'.repeat(levels)}}`;
  test.each<[string, unknown, number, string]>([
    ['malformed JSON', '{"name":', 400, 'json_malformed'],
    ['bytes that are no UTF-8', new Uint8Array([0x22, 0xff, 0xfe, 0x22]), 400, 'json_malformed'],
    ['an empty body', '', 400, 'request_invalid'],
    ['a list instead of an object', [], 400, 'request_invalid'],
    ['null', null, 400, 'request_invalid'],
    ['a NUL character', { name: { zh: 'a\u0000b', en: null } }, 400, 'text_not_storable'],
    ['a NUL character in a key', { name, tags: { 'a\u0000': 'b' } }, 400, 'text_not_storable'],
    ['half a surrogate pair', '{"name":{"zh":"\\ud800","en":null}}', 400, 'text_not_storable'],
    ['__proto__ as a key', '{"name":{"zh":"a","en":null},"__proto__":{"isAdmin":true}}', 400, 'text_not_storable'],
    ['__proto__ deep inside', '{"name":{"zh":"a","en":null},"tags":{"__proto__":"x"}}', 400, 'text_not_storable'],
    ['40 levels of lists', deep(40), 400, 'json_too_deep'],
    ['200,000 levels of lists', deep(200_000), 400, 'json_too_deep'],
    ['a name of 900,000 characters', { name: { zh: '长'.repeat(300_000), en: null } }, 400, 'request_invalid'],
    ['2 MiB', { name: { zh: 'x'.repeat(2_097_152), en: null } }, 413, 'body_too_large'],
    ['10,000 wrong rows', { name, rows: Array.from({ length: 10_000 }, () => ({ code: '' })) }, 400, 'request_invalid'],
  ])('%s', async (_what, body, status, expected) => {
    const answer = await echo(body);
    expect([answer.status, answer.json['code']]).toEqual([status, expected]);
    expect(answer.text.length).toBeLessThan(100_000);
  });

  test('constructor and prototype are names like any other and reach no object of ours', async () => {
    const answer = await echo('{"name":{"zh":"a","en":null},"tags":{"constructor":"x","prototype":"y","toString":"z"}}');
    expect(answer.status).toBe(200);
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
  });

  test('characters outside the basic plane and right-to-left text pass', async () => {
    const zh = '𠮷野家 🏭 \u202eabc';
    expect((await echo({ name: { zh, en: null } })).json['got']).toMatchObject({ name: { zh } });
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/jsonp'])('%s is not taken for JSON', async (type) => {
    const answer = await echo('{}', { 'content-type': type });
    expect([answer.status, answer.json['code']]).toEqual([415, 'media_not_supported']);
  });

  test('NUL and broken escapes in the query string', async () => {
    expect((await person.call('GET', `${base}?after=%00`)).status).toBe(400);
    expect((await person.call('GET', `${base}?after=%E0%A4%A`)).status).toBe(400);
  });

  test('a cookie header of 8,000 characters and strange languages', async () => {
    const answer = await caller(world.app, '')('GET', '/api/session', { headers: { cookie: `a=${'b'.repeat(8_000)}; covalence.session_token=%%%`, 'accept-language': ',;q=,*;q=9,zh;q=x' } });
    expect([answer.status, answer.json['account']]).toEqual([200, null]);
  });

  test('a body beyond the limit over a real connection is answered, not cut off', async () => {
    const server = serve({ fetch: world.app.fetch, port: 0, hostname: '127.0.0.1' });
    onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const body = JSON.stringify({ name: { zh: 'x'.repeat(8_000_000), en: null } });
    const response = await fetch(`http://127.0.0.1:${port}${base}/echo`, { method: 'POST', body, headers: { 'content-type': 'application/json', cookie: person.cookie } });
    expect([response.status, (await response.json()) as unknown]).toMatchObject([413, { code: 'body_too_large' }]);
    const raw = await new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => socket.write('GET /api/../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'));
      let text = '';
      socket.on('data', (chunk) => {
        text += chunk.toString();
      });
      socket.on('end', () => resolve(text));
      socket.on('error', reject);
    });
    expect(raw).toMatch(/^HTTP\/1\.1 404/);
  });
});

describe('a defect inside', () => {
  test('shows an id and nothing of the inside', async () => {
    const answer = await person.call('GET', `${base}/broken`);
    expect([answer.status, answer.json['code']]).toEqual([500, 'internal_error']);
    expect(answer.text).not.toContain('hunter2');
    expect(answer.json['facts']).toEqual({ id: answer.headers.get('x-request-id') });
  });

  test('an answer against its own schema is a defect where answers are checked', async () => {
    expect((await person.call('GET', `${base}/lying`)).status).toBe(500);
  });
});

describe('pages of a list', () => {
  test('follow one another by their cursor and end with null', async () => {
    const numbers: number[] = [];
    let next: unknown = '';
    while (next !== null) {
      const answer = await person.call('GET', `${base}?limit=50${next === '' ? '' : `&after=${String(next)}`}`);
      expect(answer.status).toBe(200);
      numbers.push(...(answer.json['items'] as { number: number }[]).map(({ number }) => number));
      next = answer.json['next'];
    }
    expect(numbers).toEqual(Array.from({ length: 120 }, (_, i) => i + 1));
  });

  test.each(['0', '201', '-1', '1.5', '1e2', 'ten', ''])('refuse a limit of "%s"', async (limit) => {
    expect((await person.call('GET', `${base}?limit=${limit}`)).json['code']).toBe('request_invalid');
  });

  test('refuse a cursor that was tampered with, or comes from another sort', async () => {
    const first = await person.call('GET', `${base}?limit=5`);
    const next = String(first.json['next']);
    expect((await person.call('GET', `${base}?sort=-number&after=${next}`)).json['code']).toBe('cursor_invalid');
    expect((await person.call('GET', `${base}?after=${Buffer.from('["probe:number",{"a":1}]').toString('base64url')}`)).json['code']).toBe('cursor_invalid');
    expect((await person.call('GET', `${base}?after=zzzz`)).json['code']).toBe('cursor_invalid');
  });
});

describe('files', () => {
  const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  test('an upload keeps its bytes and its name in any script', async () => {
    const answer = await person.call('POST', `${base}/upload`, {
      body: new Uint8Array(2_000_000),
      headers: { 'content-type': xlsx, 'content-disposition': `attachment; filename="x.xlsx"; filename*=UTF-8''${encodeURIComponent('../../计划.xlsx')}` },
    });
    expect(answer.json).toEqual({ name: '计划.xlsx', bytes: 2_000_000 });
  });

  test('an upload of another kind, or of 40 MiB, is refused with a sentence', async () => {
    expect((await person.call('POST', `${base}/upload`, { body: '{}' })).json['code']).toBe('media_not_supported');
    const large = await person.call('POST', `${base}/upload`, { body: new Uint8Array(40 * 1_048_576), headers: { 'content-type': xlsx } });
    expect([large.status, large.json['message']]).toEqual([413, 'The body is larger than the limit of 32 MiB.']);
  });

  test('a download carries its name for old and new browsers', async () => {
    const answer = await person.call('GET', `${base}/download`);
    expect(answer.headers.get('content-type')).toBe(xlsx);
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="__ ____ 2026.xlsx"; filename*=UTF-8''${encodeURIComponent('共价 "计划" 2026.xlsx')}`);
  });
});

describe('every answer', () => {
  test.each(['/api/session', '/api/nothing', '/api/reference', '/anything'])('%s carries the security headers', async (path) => {
    const { headers } = await person.call('GET', path);
    expect(headers.get('content-security-policy')).toMatch(/script-src 'self'(;|$)/);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
  });

  test('of the API is kept by no cache', async () => {
    expect((await person.call('GET', '/api/session')).headers.get('cache-control')).toBe('no-store');
  });
});
