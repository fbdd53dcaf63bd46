/**
 * The built web app from one folder. Files are found in a list made at the first request, never by the path a client
 * sends; texts go out compressed, once compressed they stay so in memory. Unknown pages get `index.html`: the app routes.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);

const MEDIA: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  map: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  webp: 'image/webp',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
  txt: 'text/plain; charset=utf-8',
};

const COMPRESSED = /^(text|application\/(json|manifest)|image\/svg)/;
const YEAR_SECONDS = 31_536_000;

interface WebFile {
  readonly media: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly gzipped: Uint8Array<ArrayBuffer> | undefined;
  readonly tag: string;
  readonly cacheControl: string;
}

/** Answers GET and HEAD outside `/api`; undefined where the folder has no such file and the path is no page. */
export function staticFiles(folder: string): (request: Request, path: string) => Promise<Response | undefined> {
  let listing: Promise<ReadonlyMap<string, string>> | undefined;
  const files = new Map<string, Promise<WebFile>>();
  return async (request, path) => {
    listing ??= listFiles(folder);
    const known = await listing;
    if (known.size === 0) listing = undefined;
    const name = known.has(path) ? path : isPage(path) ? '/index.html' : undefined;
    const place = name === undefined ? undefined : known.get(name);
    if (name === undefined || place === undefined) return undefined;
    let file = files.get(name);
    if (file === undefined) {
      file = load(name, place);
      files.set(name, file);
      file.catch(() => files.delete(name));
    }
    return respond(request, await file);
  };
}

/** A page of the app has no file extension; what is longer than any extension belongs to the page, as the secret of a link does. */
function isPage(path: string): boolean {
  return !/\.[a-z0-9]{1,12}$/i.test(path);
}

async function listFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const place = join(entry.parentPath, entry.name);
    found.set(`/${relative(folder, place).split(sep).join('/')}`, place);
  }
  return found;
}

async function load(name: string, place: string): Promise<WebFile> {
  const plain = new Uint8Array(await readFile(place));
  const media = MEDIA[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
  const gzipped = COMPRESSED.test(media) && plain.byteLength > 1_000 ? new Uint8Array(await compress(plain, { level: 9 })) : undefined;
  // Names in /assets/ carry a hash of their content, so they never change.
  const cacheControl = name.startsWith('/assets/') ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache';
  return { media, plain, gzipped, tag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`, cacheControl };
}

function respond(request: Request, file: WebFile): Response {
  const headers = new Headers({ 'content-type': file.media, 'cache-control': file.cacheControl, etag: file.tag, vary: 'accept-encoding' });
  const known = (request.headers.get('if-none-match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (known.includes(file.tag)) return new Response(null, { status: 304, headers });
  const takesGzip = /(^|,)\s*gzip\s*(;\s*q=(?!0(\.0*)?\s*(,|$))[\d.]+)?\s*(,|$)/i.test(request.headers.get('accept-encoding') ?? '');
  const body = takesGzip && file.gzipped !== undefined ? file.gzipped : file.plain;
  if (body === file.gzipped) headers.set('content-encoding', 'gzip');
  headers.set('content-length', String(body.byteLength));
  return new Response(request.method === 'HEAD' ? null : body, { headers });
}
