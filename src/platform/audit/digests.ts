import { createHash } from 'node:crypto';

/** A value before and after a change, with what proves it. After anonymising only `name` and `digest` are left. */
export interface AuditField {
  readonly name: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly salt?: string;
  readonly digest: string;
}

/** What the digest of an entry covers: everything but the values and salts of its fields. */
export interface AuditEntryFacts {
  readonly consortium: string;
  readonly id: string;
  readonly ownerParty: string;
  readonly subjectPerson: string | null;
  readonly at: Date;
  readonly account: string | null;
  readonly person: string | null;
  readonly kind: string;
  readonly record: string;
  readonly operation: string;
  readonly fields: readonly AuditField[];
}

/** The salt keeps a short value (a grade, a name) from being guessed from its digest once it has been removed. */
export function digestField(field: { name: string; before: unknown; after: unknown; salt: string }): string {
  return sha256(`${field.salt}\n${canonicalJson([field.name, field.before, field.after])}`);
}

export function digestEntry(entry: AuditEntryFacts): string {
  const { fields, at, ...facts } = entry;
  return sha256(canonicalJson({ ...facts, at: at.toISOString(), fields: fields.map(({ name, digest }) => [name, digest]) }));
}

/** The hash of a seal: over the previous seal's hash and the digests of its entries, in the order of their ids. */
export function hashSeal(seal: {
  consortium: string;
  number: number;
  previousHash: string;
  sealedAt: Date;
  entries: readonly { id: string; digest: string }[];
}): string {
  const { consortium, number, previousHash } = seal;
  const entries = seal.entries.map(({ id, digest }) => [id, digest]);
  return sha256(canonicalJson({ consortium, number, previousHash, sealedAt: seal.sealedAt.toISOString(), entries }));
}

/** JSON with sorted keys, as PostgreSQL's jsonb gives it back: equal values have equal text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value instanceof Date) return JSON.stringify(value);
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
