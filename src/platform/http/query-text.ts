import type { RequestProblem } from './request-problems.ts';

/** The query string as an object; a parameter given twice and one the route does not know are problems. `lang` is always known. */
export function readQuery(url: URL, known: readonly string[]): { readonly values: Record<string, string>; readonly problems: RequestProblem[] } {
  const values: Record<string, string> = {};
  const problems: RequestProblem[] = [];
  const seen = new Set<string>();
  for (const [name, value] of url.searchParams) {
    const path = `query.${name.slice(0, 60)}`;
    if (seen.has(name)) problems.push({ path, value: value.slice(0, 100), says: { zh: '只能出现一次', en: 'may be given once only' } });
    else if (known.includes(name)) values[name] = value;
    else if (name !== 'lang') problems.push({ path, value: value.slice(0, 100), says: { zh: '没有这个参数', en: 'there is no such parameter' } });
    seen.add(name);
  }
  return { values, problems: problems.slice(0, 20) };
}
