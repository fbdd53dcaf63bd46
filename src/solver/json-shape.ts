/**
 * Shapes of JSON values. A shape looks at a value and reports everything wrong with it; it never throws and never
 * recurses further than the shape itself is deep, so that hostile input costs no more than its size.
 */

import { InputError, type InputProblem } from "./input-error.ts";

const LISTED_ERRORS = 1_000;
const SHOWN_CHARACTERS = 80;

/** Numbers beyond this could lose exactness in sums; the format has no use for them. */
export const LARGEST_NUMBER = 1_000_000_000;

/** Collects errors; keeps the first thousand and counts the rest. */
export class Findings {
  readonly items: InputProblem[] = [];
  #omitted = 0;

  add(path: string, says: string, value?: unknown): void {
    if (this.items.length >= LISTED_ERRORS) this.#omitted++;
    else this.items.push(value === undefined ? { path, says } : { path, says, value: shown(value) });
  }

  get count(): number {
    return this.items.length + this.#omitted;
  }

  /** Throws an InputError if anything was found. */
  refuse(): void {
    if (this.count > 0) throw new InputError(this.items, this.#omitted);
  }
}

// Never serialises an object or list: a deep one would overflow the stack.
function shown(value: unknown): string | number | boolean | null {
  if (value === null || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  if (typeof value === "string") return value.length > SHOWN_CHARACTERS ? `${value.slice(0, SHOWN_CHARACTERS)}…` : value;
  return Array.isArray(value) ? `a list of ${value.length}` : typeof value === "object" ? "an object" : typeof value;
}

/** Looks at a value; reports what is wrong; tells whether all was well. */
export type Shape = (value: unknown, path: string, findings: Findings) => boolean;

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const fail = (findings: Findings, path: string, says: string, value: unknown): false => {
  findings.add(path, says, value);
  return false;
};

export const integer = (minimum = -LARGEST_NUMBER, maximum = LARGEST_NUMBER): Shape => (value, path, findings) => {
  if (!Number.isInteger(value)) return fail(findings, path, "expected an integer", value);
  const inside = (value as number) >= minimum && (value as number) <= maximum;
  return inside || fail(findings, path, `expected an integer from ${minimum} to ${maximum}`, value);
};

export const finite: Shape = (value, path, findings) =>
  (typeof value === "number" && Number.isFinite(value)) || fail(findings, path, "expected a number", value);

export const text: Shape = (value, path, findings) =>
  (typeof value === "string" && value !== "") || fail(findings, path, "expected a non-empty string", value);

export const oneOf = (...options: readonly string[]): Shape => (value, path, findings) =>
  (typeof value === "string" && options.includes(value)) ||
  fail(findings, path, `expected one of ${options.map((option) => `"${option}"`).join(", ")}`, value);

export const nullable = (shape: Shape): Shape => (value, path, findings) => value === null || shape(value, path, findings);

export const listOf = (shape: Shape): Shape => (value, path, findings) => {
  if (!Array.isArray(value)) return fail(findings, path, "expected a list", value);
  let fine = true;
  // By index: a sparse list's holes are looked at too.
  for (let i = 0; i < value.length; i++) fine = shape(value[i] as unknown, `${path}[${i}]`, findings) && fine;
  return fine;
};

export const pairOf = (shape: Shape): Shape => (value, path, findings) => {
  if (!listOf(shape)(value, path, findings)) return false;
  return (value as unknown[]).length === 2 || fail(findings, path, "expected a pair [before, after]", value);
};

export const mapOf = (shape: Shape): Shape => (value, path, findings) => {
  if (!isObject(value)) return fail(findings, path, "expected an object", value);
  let fine = true;
  for (const [key, item] of Object.entries(value)) fine = shape(item, fieldPath(path, key), findings) && fine;
  return fine;
};

/** An object with these fields and no others; fields whose name starts with `x-` are passed over. */
export const object = (required: Record<string, Shape>, optional: Record<string, Shape> = {}): Shape => {
  const shapes = new Map([...Object.entries(required), ...Object.entries(optional)]);
  const needed = Object.keys(required);
  return (value, path, findings) => {
    if (!isObject(value)) return fail(findings, path, "expected an object", value);
    let fine = true;
    for (const key of needed) {
      if (!Object.hasOwn(value, key)) fine = fail(findings, fieldPath(path, key), "this field is missing", undefined);
    }
    for (const [key, item] of Object.entries(value)) {
      if (key.startsWith("x-")) continue;
      const shape = shapes.get(key);
      if (shape) fine = shape(item, fieldPath(path, key), findings) && fine;
      else fine = fail(findings, fieldPath(path, key), "unknown field", item);
    }
    return fine;
  };
};

/** The JSON path of a field; names that are no plain words are quoted. */
export function fieldPath(path: string, key: string): string {
  if (/^[A-Za-z_][\w-]*$/.test(key) && key.length <= SHOWN_CHARACTERS) return `${path}.${key}`;
  return `${path}[${JSON.stringify(key.slice(0, SHOWN_CHARACTERS))}]`;
}
