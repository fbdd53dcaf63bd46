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

/** The fields of a schema, nested ones by path, five levels deep. */
export function fieldsOf(schema: z.ZodType | undefined, side: 'input' | 'output'): Field[] {
  if (schema === undefined) return [];
  const root = z.toJSONSchema(schema, { io: side, unrepresentable: 'any', reused: 'inline' }) as JsonSchema;
  const fields: Field[] = [];
  collect(root, root, '', fields, 0);
  return fields;
}

function collect(root: JsonSchema, given: JsonSchema, path: string, fields: Field[], depth: number): void {
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
      about: [property.description ?? inner.description ?? '', inner.default === undefined ? '' : `= ${JSON.stringify(inner.default)}`].filter((part) => part !== '').join(' '),
    });
    collect(root, property, innerPath, fields, depth + 1);
  }
  if (typeof shape.items === 'object') collect(root, shape.items, `${path}[]`, fields, depth + 1);
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
