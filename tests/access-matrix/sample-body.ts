import { z } from 'zod';

interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly minItems?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly minLength?: number;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
}

const FORMATS: Readonly<Record<string, string>> = {
  uuid: '01980a3c-6f00-7000-8000-000000000001',
  date: '2026-09-07',
  'date-time': '2026-09-07T08:00:00Z',
  email: 'somebody@example.org',
  uri: 'https://example.org/',
};

/**
 * A value that fits the schema, made of its examples where it has them: enough to get past validation, so that what
 * comes after it can be tested. Undefined when the schema does not accept what was made.
 */
export function sampleOf(schema: z.ZodType): unknown {
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  const sample = make(root, root, 0);
  return schema.safeParse(sample).success ? sample : undefined;
}

function make(root: JsonSchema, given: JsonSchema, depth: number): unknown {
  const name = given.$ref?.replace('#/$defs/', '');
  const schema = name === undefined ? given : (root.$defs?.[name] ?? root);
  if (depth > 12) return null;
  if (schema.examples?.[0] !== undefined) return schema.examples[0];
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const alternative = schema.anyOf?.[0] ?? schema.oneOf?.[0] ?? schema.allOf?.[0];
  if (alternative !== undefined && schema.properties === undefined) return make(root, alternative, depth + 1);
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.[0];
  if (type === 'object' || schema.properties !== undefined) {
    return Object.fromEntries((schema.required ?? []).map((key) => [key, make(root, schema.properties?.[key] ?? {}, depth + 1)]));
  }
  if (type === 'array') return Array.from({ length: Math.max(schema.minItems ?? 0, schema.items === undefined ? 0 : 1) }, () => make(root, schema.items ?? {}, depth + 1));
  if (type === 'integer' || type === 'number') return schema.minimum ?? (schema.exclusiveMinimum === undefined ? 1 : schema.exclusiveMinimum + 1);
  if (type === 'boolean') return true;
  if (type === 'null') return null;
  return FORMATS[schema.format ?? ''] ?? 'x'.repeat(Math.max(1, schema.minLength ?? 1));
}
