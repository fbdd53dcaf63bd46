/** What is wrong with a request, place by place, in both languages: the failed checks of a schema told as sentences. */
import type { z } from 'zod';
import { AppError, type Sentence } from '../errors.ts';
import { httpErrors } from './errors.ts';

export interface RequestProblem {
  /** Where: `body.name.zh`, `query.limit`, `params.venue`. */
  readonly path: string;
  /** What stood there, cut to 100 characters; null when nothing did, or when it is a secret. */
  readonly value: string | null;
  readonly says: Sentence;
}

const MOST_PROBLEMS = 100;
const SECRET = /password|secret|token/i;

/** All problems of one part of a request, for `refuseProblems`. */
export function problemsOf(part: 'params' | 'query' | 'body', input: unknown, error: z.core.$ZodError): RequestProblem[] {
  return error.issues.flatMap((issue) => flatten(issue, part, input)).slice(0, MOST_PROBLEMS);
}

/** Errors: `request_invalid` (400) with `facts.problems`, if there are any. */
export function refuseProblems(problems: readonly RequestProblem[]): void {
  const [first] = problems;
  if (first === undefined) return;
  throw new AppError(httpErrors.request_invalid, { count: problems.length, path: first.path, says: first.says, problems });
}

function flatten(issue: z.core.$ZodIssue, part: string, input: unknown): RequestProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: pathText(part, [...issue.path, key]),
      value: shown(valueAt(input, [...issue.path, key]), key),
      says: { zh: '没有这一项', en: 'there is no such field' },
    }));
  }
  if (issue.code === 'invalid_union') {
    // The alternative that got furthest is the one that was meant.
    const branches = issue.errors.filter((branch) => branch.length > 0);
    const deepest = branches.sort((a, b) => depthOf(b) - depthOf(a) || a.length - b.length)[0];
    if (deepest !== undefined && depthOf(deepest) > 0) {
      return deepest.flatMap((inner) => flatten({ ...inner, path: [...issue.path, ...inner.path] } as z.core.$ZodIssue, part, input));
    }
  }
  const last = String(issue.path.at(-1) ?? '');
  const value = valueAt(input, issue.path);
  return [{ path: pathText(part, issue.path), value: shown(value, last), says: sentenceOf(issue, value) }];
}

function depthOf(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(...issues.map((issue) => issue.path.length));
}

function pathText(part: string, path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => (typeof step === 'number' ? `${text}[${step}]` : `${text}.${String(step).slice(0, 60)}`), part);
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

function shown(value: unknown, name: string): string | null {
  if (value === undefined || SECRET.test(name)) return null;
  const text = typeof value === 'string' ? value : JSON.stringify(value, (key, inner: unknown) => (SECRET.test(key) ? '…' : inner));
  return text.length > 100 ? `${text.slice(0, 99).replace(/\p{Surrogate}$/u, '')}…` : text;
}

const TYPES: Readonly<Record<string, Sentence>> = {
  string: { zh: '文本', en: 'a text' },
  number: { zh: '数值', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: '是或否（true / false）', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '对象', en: 'an object' },
  record: { zh: '对象', en: 'an object' },
  null: { zh: '空值', en: 'null' },
};

const FORMATS: Readonly<Record<string, Sentence>> = {
  uuid: { zh: '应为 UUID，例如 01980a3c-6f00-7000-8000-000000000001', en: 'must be a UUID such as 01980a3c-6f00-7000-8000-000000000001' },
  email: { zh: '应为电子邮箱地址', en: 'must be an e-mail address' },
  date: { zh: '应为日期，例如 2026-09-07', en: 'must be a day such as 2026-09-07' },
  datetime: { zh: '应为时间，例如 2026-09-07T08:00:00+08:00', en: 'must be an instant such as 2026-09-07T08:00:00+08:00' },
  url: { zh: '应为网址', en: 'must be a web address' },
};

function sentenceOf(issue: z.core.$ZodIssue, value: unknown): Sentence {
  switch (issue.code) {
    case 'custom': {
      const says: unknown = issue.params?.['says'];
      return isSentence(says) ? says : { zh: '不符合要求', en: 'does not hold' };
    }
    case 'invalid_type': {
      if (value === undefined) return { zh: '必须填写', en: 'is needed' };
      const type = TYPES[issue.expected] ?? { zh: issue.expected, en: issue.expected };
      return { zh: `应为${type.zh}`, en: `must be ${type.en}` };
    }
    case 'invalid_format':
      return FORMATS[issue.format] ?? { zh: '格式不对', en: 'is not in the right form' };
    case 'invalid_value':
      if (value === undefined) return { zh: '必须填写', en: 'is needed' };
      return { zh: `应为以下之一：${issue.values.map(String).join('、')}`, en: `must be one of ${issue.values.map(String).join(', ')}` };
    case 'too_small':
      return boundSentence(issue.origin, 'min', issue.minimum, issue.inclusive ?? true);
    case 'too_big':
      return boundSentence(issue.origin, 'max', issue.maximum, issue.inclusive ?? true);
    case 'not_multiple_of':
      return { zh: `应为 ${issue.divisor} 的倍数`, en: `must be a multiple of ${issue.divisor}` };
    case 'invalid_key':
      return { zh: '键不符合要求', en: 'has a key that is not allowed' };
    case 'invalid_element':
      return { zh: '其中一项不符合要求', en: 'has an entry that is not allowed' };
    default:
      return value === undefined ? { zh: '必须填写', en: 'is needed' } : { zh: '不属于任何一种允许的形式', en: 'is none of the forms allowed' };
  }
}

function boundSentence(origin: string, side: 'min' | 'max', bound: number | bigint, isInclusive: boolean): Sentence {
  if (origin === 'string') {
    if (side === 'min') return bound === 1 ? { zh: '不能为空', en: 'must not be empty' } : { zh: `至少 ${bound} 个字符`, en: `needs at least ${bound} characters` };
    return { zh: `最多 ${bound} 个字符`, en: `takes at most ${bound} characters` };
  }
  if (origin === 'array' || origin === 'set' || origin === 'map') {
    return side === 'min' ? { zh: `至少 ${bound} 项`, en: `needs at least ${bound} entries` } : { zh: `最多 ${bound} 项`, en: `takes at most ${bound} entries` };
  }
  if (side === 'min') return isInclusive ? { zh: `不得小于 ${bound}`, en: `must be at least ${bound}` } : { zh: `须大于 ${bound}`, en: `must be more than ${bound}` };
  return isInclusive ? { zh: `不得大于 ${bound}`, en: `must be at most ${bound}` } : { zh: `须小于 ${bound}`, en: `must be less than ${bound}` };
}

function isSentence(value: unknown): value is Sentence {
  return typeof value === 'object' && value !== null && typeof (value as Partial<Sentence>).zh === 'string' && typeof (value as Partial<Sentence>).en === 'string';
}
