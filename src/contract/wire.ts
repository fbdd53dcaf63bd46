/**
 * The pieces every request and answer is made of. Dates are ISO days, weeks are their Monday, ids are UUIDs, names come
 * in both languages, lists come in pages.
 *
 * A schema's `description` is English; its Chinese counterpart stands in field-words.ts.
 */
import { z } from 'zod';

/** A sentence for a failed check, in both languages; pass it as `params` of a refinement. */
export function says(zh: string, en: string): { params: { says: { zh: string; en: string } } } {
  return { params: { says: { zh, en } } };
}

export const uuid = z.uuid().meta({ description: 'UUID', examples: ['01980a3c-6f00-7000-8000-000000000001'] });

/** A calendar day `YYYY-MM-DD`, years 1900 to 2199. */
export const isoDate = z.iso
  .date()
  .refine((day) => day >= '1900-01-01' && day <= '2199-12-31', says('年份须在 1900 至 2199 之间', 'the year must lie between 1900 and 2199'))
  .meta({ description: 'ISO 8601 day', examples: ['2026-09-07'] });

/** A week, named by the day of its Monday. */
export const weekMonday = isoDate
  .refine((day) => new Date(`${day}T00:00:00Z`).getUTCDay() === 1, says('周次须写其星期一的日期', 'a week is written as the date of its Monday'))
  .meta({ description: 'A week, as the date of its Monday', examples: ['2026-09-07'] });

/** An instant with its offset from UTC. */
export const instant = z.iso.datetime({ offset: true }).meta({ description: 'RFC 3339 instant', examples: ['2026-09-07T08:00:00Z'] });

/** One line of text, trimmed, not empty. */
export function line(maxLength = 200) {
  return z
    .string()
    .trim()
    .min(1)
    .max(maxLength)
    .refine((text) => !/[\n\r\t]/.test(text), says('只能写一行', 'this takes a single line'));
}

/** Free text over several lines; may be empty. */
export function freeText(maxLength = 10_000) {
  return z.string().max(maxLength);
}

/** A stable key as in the workbook: letters of any script, digits and `-_./`, no blanks. */
export const code = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,63}$/u)
  .meta({ description: 'Stable key, as in the workbook', examples: ['PLANT-03'] });

/** A name in Chinese and English: at least one is filled, the other falls back to it. */
export const bilingualName = z
  .object({ zh: line(200).nullable(), en: line(200).nullable() })
  .refine((name) => name.zh !== null || name.en !== null, says('中文名和英文名至少填一个', 'fill the Chinese or the English name'))
  .meta({ id: 'BilingualName', description: 'Name in both languages, at least one filled', examples: [{ zh: '乙烯装置', en: 'Ethylene plant' }] });

export type BilingualName = z.infer<typeof bilingualName>;

/** A sentence in both languages, both filled. */
export const sentence = z.object({ zh: z.string(), en: z.string() }).meta({ id: 'Sentence' });

/** When something holds: `from` is the first day; `to` is the last day, inclusive, or null while it is open. */
export const validity = z
  .object({ from: isoDate, to: isoDate.nullable() })
  .refine((span) => span.to === null || span.to >= span.from, says('结束日不得早于开始日', 'the last day must not lie before the first'))
  .meta({ id: 'Validity', description: 'First day and last day, both inclusive; null = open' });

/** Number in a query string. */
export function queryInteger(min: number, max: number) {
  return z
    .string()
    .regex(/^-?\d{1,9}$/)
    .transform(Number)
    .pipe(z.int().min(min).max(max))
    .meta({ type: 'integer', minimum: min, maximum: max });
}

/** `true` or `false` in a query string. */
export const queryBoolean = z
  .enum(['true', 'false'])
  .transform((text) => text === 'true')
  .meta({ type: 'boolean' });

/** Several values of one query parameter, separated by commas: `?kind=school,enterprise`. At most 50. */
export function queryList<T>(item: z.ZodType<T, string>) {
  const examples: unknown = item.meta()?.['examples'];
  const example: unknown = Array.isArray(examples) ? examples[0] : undefined;
  return z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()).filter((part) => part !== ''))
    .pipe(z.array(item).min(1).max(50))
    .meta({ type: 'string', ...(typeof example === 'string' ? { examples: [example] } : {}) });
}

/** Where the next page starts: opaque, taken from `next` of the page before. */
export const cursor = z
  .string()
  .max(1000)
  .regex(/^[A-Za-z0-9_-]+$/)
  .meta({ description: 'Opaque: the `next` of the page before' });

/** `?limit=&after=`: extend it with the filters of a list, `pageQuery.extend({ kind: … })`. */
export const pageQuery = pageQueryUpTo(200);

/** A page query of a list whose items are dear to compute. */
export function pageQueryUpTo(maximum: number) {
  return z.object({
    limit: queryInteger(1, maximum)
      .prefault('50')
      .meta({ type: 'integer', minimum: 1, maximum, default: 50, description: 'Items per page' }),
    after: cursor.optional(),
  });
}

/** `?sort=name` ascending, `?sort=-name` descending; the first key is the default. */
export function sortQuery<const K extends string>(first: K, ...others: K[]): z.ZodType<K | `-${K}`, K | `-${K}` | undefined> {
  const both = [first, ...others].flatMap((key): string[] => [key, `-${key}`]);
  const sort = z.enum(both).default(first).meta({ description: 'A leading minus sorts descending' });
  return sort as unknown as z.ZodType<K | `-${K}`, K | `-${K}` | undefined>;
}

/** Search words; two Chinese characters are enough. */
export const searchQuery = z.string().trim().min(1).max(100).optional().meta({ description: 'Search words' });

/** One page of a list; `next` is null on the last one. */
export function page<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: cursor.nullable() });
}

/** Path parameters of everything that belongs to a consortium: `consortiumParams.extend({ venue: uuid })`. */
export const consortiumParams = z.object({ consortium: uuid });

/** The shape of every refusal. */
export const wireError = z
  .object({
    code: z.string().meta({ examples: ['request_invalid'] }),
    message: z.string(),
    facts: z.record(z.string(), z.unknown()),
    wayOut: z.string(),
  })
  .meta({ id: 'Error', description: 'What is wrong, with its facts, and the way out' });

export type WireError = z.infer<typeof wireError>;
