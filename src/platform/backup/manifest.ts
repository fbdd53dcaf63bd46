import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { AppError } from '../errors.ts';
import { backupErrors } from './errors.ts';

const table = z.object({
  /** `schema.table`. */
  name: z.string(),
  columns: z.array(z.string()),
  rows: z.number().int().nonnegative(),
  /** The file in the backup's folder: PostgreSQL's COPY text format, gzip. */
  file: z.string().regex(/^[\w.-]+$/),
  bytes: z.number().int().nonnegative(),
  /** Of the file as it lies there, in hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const manifestSchema = z.object({
  format: z.literal(1),
  /** The release that made it. */
  version: z.string(),
  takenAt: z.iso.datetime(),
  postgres: z.string(),
  migrations: z.array(z.object({ file: z.string(), hash: z.string() })),
  tables: z.array(table),
  sequences: z.array(z.object({ name: z.string(), value: z.string(), isCalled: z.boolean() })),
});

/** What stands in `manifest.json` of a backup. */
export type Manifest = z.infer<typeof manifestSchema>;

export const MANIFEST_FILE = 'manifest.json';

/** Seals the manifest itself: a file of its own with the hash of the manifest's bytes. */
export const MANIFEST_HASH_FILE = 'manifest.sha256';

/**
 * Reads a backup's manifest and compares every file with its hash and length, before anything is touched.
 * Errors: `backup_not_found`, `backup_damaged` with the list of files.
 */
export async function readBackup(folder: string): Promise<Manifest> {
  const { manifest, isWhole } = await readManifest(folder);
  const damaged = isWhole ? [] : [MANIFEST_FILE];
  for (const { file, bytes, sha256 } of manifest.tables) {
    const found = await hashOf(join(folder, file));
    if (found === undefined || found.bytes !== bytes || found.sha256 !== sha256) damaged.push(file);
  }
  if (damaged.length > 0) throw new AppError(backupErrors.backup_damaged, { files: damaged });
  return manifest;
}

async function readManifest(folder: string): Promise<{ manifest: Manifest; isWhole: boolean }> {
  try {
    const bytes = await readFile(join(folder, MANIFEST_FILE));
    const sealed = await readFile(join(folder, MANIFEST_HASH_FILE), 'utf8');
    const manifest = manifestSchema.parse(JSON.parse(bytes.toString('utf8')));
    return { manifest, isWhole: createHash('sha256').update(bytes).digest('hex') === sealed.trim() };
  } catch (error) {
    throw new AppError(backupErrors.backup_not_found, { folder }, { cause: error });
  }
}

async function hashOf(file: string): Promise<{ bytes: number; sha256: string } | undefined> {
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    await pipeline(createReadStream(file), async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) {
        hash.update(chunk);
        bytes += chunk.length;
      }
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  return { bytes, sha256: hash.digest('hex') };
}
