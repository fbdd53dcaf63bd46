import { z } from 'zod';

/** One field of a request or answer, for people to read. */
export interface Field {
  /** `items[].name.zh` */
  readonly path: string;
  readonly type: string;
  readonly isNeeded: boolean;
  readonly about: string;
}

interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema | false;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly description?: string;
  readonly default?: unknown;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
}

const DEEPEST = 5;

/** The fields of a schema, nested ones by path, five levels deep; `wordOf` puts a description into the reader's language. */
export function fieldsOf(schema: z.ZodType | undefined, side: 'input' | 'output', wordOf: (description: string) => string): Field[] {
  if (schema === undefined) return [];
  const root = z.toJSONSchema(schema, { io: side, unrepresentable: 'any', reused: 'inline' }) as JsonSchema;
  const fields: Field[] = [];
  collect({ root, wordOf, fields }, root, '', 0);
  return fields;
}

interface Collecting {
  readonly root: JsonSchema;
  readonly wordOf: (description: string) => string;
  readonly fields: Field[];
}

function collect(into: Collecting, given: JsonSchema, path: string, depth: number): void {
  const { root, wordOf, fields } = into;
  if (depth > DEEPEST) return;
  const schema = resolve(root, given);
  const [only] = alternativesOf(schema).filter((alternative) => resolve(root, alternative).type !== 'null');
  const shape = schema.properties === undefined && schema.items === undefined && only !== undefined && alternativesOf(schema).length <= 2 ? resolve(root, only) : schema;
  for (const [name, property] of Object.entries(shape.properties ?? {})) {
    const inner = resolve(root, property);
    const innerPath = path === '' ? name : `${path}.${name}`;
    fields.push({
      path: innerPath,
      type: typeOf(root, property),
      isNeeded: shape.required?.includes(name) === true && inner.default === undefined,
      about: [wordOf(property.description ?? inner.description ?? ''), inner.default === undefined ? '' : `= ${shown(inner.default)}`].filter((part) => part !== '').join(' '),
    });
    collect(into, property, innerPath, depth + 1);
  }
  if (typeof shape.items === 'object') collect(into, shape.items, `${path}[]`, depth + 1);
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function typeOf(root: JsonSchema, given: JsonSchema): string {
  const schema = resolve(root, given);
  const alternatives = alternativesOf(schema);
  if (alternatives.length > 0) return [...new Set(alternatives.map((alternative) => typeOf(root, alternative)))].join(' | ');
  if (schema.enum !== undefined) return schema.enum.map((value) => String(value)).join(' | ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (typeof schema.items === 'object') return `${typeOf(root, schema.items)}[]`;
  const type = typeof schema.type === 'string' ? schema.type : (schema.type?.join(' | ') ?? 'any');
  return schema.format === undefined ? type : schema.format;
}

function alternativesOf(schema: JsonSchema): readonly JsonSchema[] {
  return schema.anyOf ?? schema.oneOf ?? [];
}

function resolve(root: JsonSchema, schema: JsonSchema): JsonSchema {
  const name = schema.$ref?.replace('#/$defs/', '');
  const found = name === undefined || name === '#' ? undefined : root.$defs?.[name];
  return found === undefined ? schema : { ...found, ...(schema.description === undefined ? {} : { description: schema.description }) };
}
