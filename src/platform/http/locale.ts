import type { Locale } from '../errors.ts';

/** The language of an answer: `?lang=`, else the cookie `lang`, else the best of `Accept-Language`, else Chinese. */
export function localeOf(request: { readonly query: string | undefined; readonly cookie: string | undefined; readonly header: string | undefined }): Locale {
  return toLocale(request.query) ?? toLocale(request.cookie) ?? bestOf(request.header) ?? 'zh';
}

function toLocale(tag: string | undefined): Locale | undefined {
  const language = tag?.trim().toLowerCase().split(/[-_]/)[0];
  return language === 'zh' || language === 'en' ? language : undefined;
}

/** RFC 9110 §12.5.4: the highest quality wins, the first of equals; q=0 means "not this one". */
function bestOf(header: string | undefined): Locale | undefined {
  let best: { locale: Locale; quality: number } | undefined;
  for (const part of (header ?? '').slice(0, 500).split(',')) {
    const [tag, ...parameters] = part.split(';');
    const locale = toLocale(tag);
    const q = parameters.map((parameter) => /^\s*q\s*=\s*([\d.]+)\s*$/i.exec(parameter)?.[1]).find((value) => value !== undefined);
    const quality = q === undefined ? 1 : Number(q);
    if (locale !== undefined && quality > (best?.quality ?? 0)) best = { locale, quality };
  }
  return best?.locale;
}
