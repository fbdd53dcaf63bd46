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
  let sample = make(root, root, 0);
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const result = schema.safeParse(sample);
    if (result.success) return sample;
    for (const issue of result.error.issues) sample = mend(sample, issue);
  }
  return undefined;
}

const FIXES: Readonly<Record<string, string>> = { uuid: '01980a3c-6f00-7000-8000-000000000001', date: '2026-09-07', datetime: '2026-09-07T08:00:00Z', email: 'somebody@example.org' };

/** Puts what a check asks for at its place; inside a text that is a list, the text itself is the place. */
function mend(sample: unknown, issue: z.core.$ZodIssue): unknown {
  const fix = issue.code === 'invalid_format' ? FIXES[issue.format] : issue.code === 'invalid_value' ? issue.values[0] : undefined;
  if (fix === undefined) return sample;
  let holder: unknown = sample;
  for (const [i, step] of issue.path.entries()) {
    if (typeof holder !== 'object' || holder === null) break;
    const inner: unknown = Reflect.get(holder, step);
    if (i === issue.path.length - 1 || typeof inner === 'string') {
      Reflect.set(holder, step, fix);
      return sample;
    }
    holder = inner;
  }
  return issue.path.length === 0 ? fix : sample;
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
