import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { staticFiles } from './static-files.ts';

let folder: string;
const script = 'console.log("共价");\n'.repeat(500);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'covalence-web 共价-'));
  await mkdir(join(folder, 'web', 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'web', 'index.html'), '<!doctype html><title>Covalence</title>');
  await writeFile(join(folder, 'web', 'assets', 'app-1a2b.js'), script);
});
afterAll(() => rm(folder, { recursive: true }));

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') => staticFiles(join(folder, 'web'))(new Request('http://x/', { headers, method }), path);

describe('the web app as files', () => {
  test('a page of the app gets index.html, which is asked for anew each time', async () => {
    for (const path of ['/', '/planning/board', '/partnership']) {
      const response = await get(path);
      expect(await response?.text()).toContain('<title>Covalence</title>');
      expect(response?.headers.get('cache-control')).toBe('no-cache');
    }
  });

  test('a signing link is a page, whatever letters its secret is made of', async () => {
    for (const secret of ['WrnCv6610MwkNfvVfPsOwwsT2RPz1dCPvQsDT5mRCRQ', 'IhQgqn9aNyO-12-Sag6RzbyhXEvmTeHEKoYBUjPIYpE']) {
      expect((await get(`/sign/01a209a0-4f7b-7292-baa5-07cb66d5df8b/01a209a0-501e-7122-999a-0c72d7b3ef94.${secret}`))?.status).toBe(200);
    }
    expect(await get('/assets/gone.webmanifest')).toBeUndefined();
  });

  test('an asset with a hash in its name is kept for a year', async () => {
    const response = await get('/assets/app-1a2b.js');
    expect(response?.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response?.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  test('text goes out compressed to who takes it, and plain to who does not', async () => {
    const small = await get('/assets/app-1a2b.js', { 'accept-encoding': 'br, gzip' });
    expect(small?.headers.get('content-encoding')).toBe('gzip');
    expect(gunzipSync(Buffer.from((await small?.arrayBuffer()) ?? new ArrayBuffer(0))).toString()).toBe(script);
    for (const refusal of ['', 'identity', 'gzip;q=0', 'gzip;q=0.0, br']) {
      const plain = await get('/assets/app-1a2b.js', { 'accept-encoding': refusal });
      expect(plain?.headers.get('content-encoding')).toBeNull();
      expect(await plain?.text()).toBe(script);
    }
  });

  test('what the browser has is not sent again', async () => {
    const tag = (await get('/'))?.headers.get('etag') ?? '';
    const again = await get('/', { 'if-none-match': `"other", W/${tag}` });
    expect([again?.status, await again?.text()]).toEqual([304, '']);
  });

  test('HEAD has the headers and no body', async () => {
    const response = await get('/assets/app-1a2b.js', {}, 'HEAD');
    expect([response?.headers.get('content-length'), await response?.text()]).toEqual([String(Buffer.byteLength(script)), '']);
  });

  test.each(['/../secret.txt', '/assets/../../secret.txt', '/%2e%2e/secret.txt', '/assets\\..\\..\\secret.txt', '//etc/passwd.txt', '/assets/missing.js'])('%s is not there', async (path) => {
    expect(await get(path)).toBeUndefined();
  });

  test('a folder that is not built yet has no files', async () => {
    expect(await staticFiles(join(folder, 'none'))(new Request('http://x/'), '/')).toBeUndefined();
  });
});
