/**
 * Errors that a person can act on. Every error has a code, declared beside the code that throws it with a sentence
 * and a way out in both languages; one table maps codes to HTTP status.
 */

export type Locale = 'zh' | 'en';

export const LOCALES = ['zh', 'en'] as const satisfies readonly Locale[];

/** A sentence in both languages; `{name}` is replaced by the fact of that name. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

export interface ErrorDeclaration {
  /** HTTP status of the answer. */
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 410 | 412 | 413 | 415 | 422 | 429 | 500 | 503;
  /** What is wrong, with its value. */
  readonly says: Sentence;
  /** What the person can do about it. */
  readonly wayOut: Sentence;
}

export type Facts = Readonly<Record<string, unknown>>;

/** What the wire, the command line and the screens show of an error. */
export interface PresentedError {
  readonly code: string;
  readonly message: string;
  readonly facts: Facts;
  readonly wayOut: string;
}

const declared = new Map<string, ErrorDeclaration>();

/** Declares error codes; a code declared twice is a defect and fails at start. Returns the codes, so that throwing one is type-checked. */
export function declareErrors<const T extends Readonly<Record<string, ErrorDeclaration>>>(declarations: T): { readonly [K in keyof T]: K } {
  for (const [code, declaration] of Object.entries(declarations)) {
    if (declared.has(code)) throw new Error(`error code ${code} is declared twice`);
    declared.set(code, declaration);
  }
  return Object.fromEntries(Object.keys(declarations).map((code) => [code, code])) as { readonly [K in keyof T]: K };
}

/** All declared codes, for the API reference and the documentation. */
export function declaredErrors(): ReadonlyMap<string, ErrorDeclaration> {
  return declared;
}

export class AppError extends Error {
  readonly code: string;
  readonly facts: Facts;

  constructor(code: string, facts: Facts = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(facts)}`, options);
    this.name = 'AppError';
    this.code = code;
    this.facts = facts;
  }
}

export function statusOf(error: AppError): ErrorDeclaration['status'] {
  return declared.get(error.code)?.status ?? 500;
}

/** The error in the reader's language: the sentence, and the way out. */
export function presentError(error: AppError, locale: Locale): PresentedError {
  const declaration = declared.get(error.code);
  if (!declaration) throw new Error(`error code ${error.code} is not declared`, { cause: error });
  return {
    code: error.code,
    message: fillSentence(declaration.says, error.facts, locale),
    facts: error.facts,
    wayOut: fillSentence(declaration.wayOut, error.facts, locale),
  };
}

/** What is wrong, in both languages, for answers that tell of it without failing. */
export function sentenceOf(error: AppError): Sentence {
  return { zh: presentError(error, 'zh').message, en: presentError(error, 'en').message };
}

/** Puts facts into a sentence. A fact may itself be a `Sentence`; lists are joined with commas of the language. */
export function fillSentence(sentence: Sentence, facts: Facts, locale: Locale): string {
  return sentence[locale].replace(/\{(\w+)\}/g, (whole, name: string) => (name in facts ? showFact(facts[name], locale) : whole));
}

function showFact(value: unknown, locale: Locale): string {
  if (value === null || value === undefined || value === '') return locale === 'zh' ? '（空）' : '(empty)';
  if (Array.isArray(value)) return value.map((item) => showFact(item, locale)).join(locale === 'zh' ? '、' : ', ');
  if (typeof value === 'object') {
    const sentence = value as Partial<Sentence>;
    return sentence[locale] ?? JSON.stringify(value);
  }
  return String(value);
}
