/** The ZIP package of a workbook: parts by name, inflated as a stream and never beyond the limits. */
import { readFile, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';
import { AppError } from '../errors.ts';
import { workbookErrors } from './errors.ts';
import { MAX_FILE_BYTES, MAX_INFLATED_BYTES, MAX_PART_BYTES, MAX_PARTS } from './limits.ts';
import { packageKind, requireZip } from './recognise-file.ts';

export interface Package {
  /** Part names without a leading slash. */
  readonly names: ReadonlySet<string>;
  /** Declared size after inflating, in bytes; 0 for a part that is not there. */
  sizeOf(name: string): number;
  /** Chunks of one part. Errors: `workbook_damaged`, `workbook_too_large`. */
  stream(name: string): AsyncGenerator<Buffer>;
  close(): void;
}

/** Opens a file or bytes as a package. Errors: all of `errors.ts` that concern the whole file. */
export async function openPackage(source: Uint8Array | string): Promise<Package> {
  const bytes = typeof source === 'string' ? await loadFile(source) : Buffer.from(source.buffer, source.byteOffset, source.byteLength);
  requireSize(bytes.length);
  requireZip(bytes);
  const { zip, entries } = await listEntries(bytes);
  const opened = packageOf(zip, entries);
  if (!opened.names.has('[Content_Types].xml') && !opened.names.has('xl/workbook.xml')) {
    const mimetype = opened.names.has('mimetype') && opened.sizeOf('mimetype') < 200 ? await readSmall(opened, 'mimetype') : null;
    opened.close();
    throw new AppError(workbookErrors.workbook_wrong_kind, { found: packageKind(opened.names, mimetype) });
  }
  return opened;
}

async function loadFile(path: string): Promise<Buffer> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw error;
  });
  if (found === null || !found.isFile()) throw new AppError(workbookErrors.workbook_not_found, { path });
  requireSize(found.size);
  return readFile(path);
}

function requireSize(bytes: number): void {
  if (bytes > MAX_FILE_BYTES) throw tooLarge({ zh: '文件', en: 'the file has' }, bytes, MAX_FILE_BYTES);
}

async function listEntries(bytes: Buffer): Promise<{ zip: yauzl.ZipFile; entries: Map<string, yauzl.Entry> }> {
  const zip = await new Promise<yauzl.ZipFile>((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, opened) => (error ? reject(damaged('ZIP', error)) : resolve(opened)));
  });
  if (zip.entryCount > MAX_PARTS) {
    throw new AppError(workbookErrors.workbook_too_large, { what: { zh: '内部文件数', en: 'files inside:' }, found: zip.entryCount, limit: MAX_PARTS });
  }
  const entries = new Map<string, yauzl.Entry>();
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: yauzl.Entry) => {
      if (entries.has(entry.fileName)) return reject(damaged(entry.fileName, new Error('stored twice')));
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.on('end', resolve);
    zip.on('error', (error: Error) => reject(damaged('ZIP', error)));
    zip.readEntry();
  });
  return { zip, entries };
}

function packageOf(zip: yauzl.ZipFile, entries: ReadonlyMap<string, yauzl.Entry>): Package {
  const openStream = promisify(zip.openReadStream.bind(zip)) as (entry: yauzl.Entry) => Promise<Readable>;
  let inflated = 0;

  async function* stream(name: string): AsyncGenerator<Buffer> {
    const entry = entries.get(name);
    if (!entry) throw damaged(name, new Error('missing'));
    if (entry.isEncrypted()) throw new AppError(workbookErrors.workbook_encrypted);
    if (entry.uncompressedSize > MAX_PART_BYTES) throw tooLarge({ zh: `${name} 解压后`, en: `${name} inflates to` }, entry.uncompressedSize, MAX_PART_BYTES);
    let ofPart = 0;
    let checksum = 0;
    try {
      for await (const chunk of await openStream(entry)) {
        const buffer = chunk as Buffer;
        ofPart += buffer.length;
        inflated += buffer.length;
        checksum = crc32(buffer, checksum);
        // The declared size is the sender's word; what really comes out counts as well.
        if (ofPart > MAX_PART_BYTES) throw tooLarge({ zh: `${name} 解压后`, en: `${name} inflates to` }, ofPart, MAX_PART_BYTES);
        if (inflated > MAX_INFLATED_BYTES) throw tooLarge({ zh: '解压后总量', en: 'all parts inflate to' }, inflated, MAX_INFLATED_BYTES);
        yield buffer;
      }
      // One flipped bit can still inflate, into another number; the library leaves this check to its users.
      if (checksum !== entry.crc32) throw damaged(name, new Error('wrong checksum'));
    } catch (error) {
      throw error instanceof AppError ? error : damaged(name, error);
    }
  }

  return {
    names: new Set(entries.keys()),
    sizeOf: (name) => entries.get(name)?.uncompressedSize ?? 0,
    stream,
    close: () => zip.close(),
  };
}

async function readSmall(opened: Package, name: string): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of opened.stream(name)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('latin1');
}

/** Wraps what a library says about broken bytes; the reason keeps its words. */
export function damaged(part: string, cause: unknown): AppError {
  const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '').slice(0, 160) : String(cause).slice(0, 160);
  return new AppError(workbookErrors.workbook_damaged, { part, reason }, { cause });
}

function tooLarge(what: { zh: string; en: string }, found: number, limit: number): AppError {
  return new AppError(workbookErrors.workbook_too_large, { what, found: showBytes(found), limit: showBytes(limit) });
}

function showBytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 / 1024)} MB`;
}
