/**
 * Finds every module a source file refers to: static imports, re-exports, `import()`, types by `import('…')`, `require`,
 * and workers by `new URL('…', import.meta.url)`. Comments, strings, templates and regular expressions are told apart
 * by a small lexer, because the compiler (TypeScript 7) has no interface for programs.
 */
export interface ImportFound {
  /** The text between the quotes; undefined where it is computed, so that nobody can check it. */
  readonly specifier: string | undefined;
  readonly line: number;
  /** Named by address only, as a worker or a file beside it: another program, or no program at all. */
  readonly isAddress?: true;
}

interface Token {
  readonly kind: 'word' | 'text' | 'sign';
  readonly value: string;
  readonly line: number;
}

export function scanImports(source: string): ImportFound[] {
  const tokens = lex(source);
  const found: ImportFound[] = [];
  tokens.forEach((token, i) => {
    const at = (offset: number): Token | undefined => tokens[i + offset];
    const is = (offset: number, value: string): boolean => at(offset)?.value === value && at(offset)?.kind !== 'text';
    const isMember = is(-1, '.') || is(-1, '?.');
    if (token.kind !== 'word' || isMember) return;
    if (token.value === 'import' && at(1)?.kind === 'text') found.push({ specifier: at(1)?.value, line: token.line });
    else if (token.value === 'from' && at(1)?.kind === 'text' && (at(-1)?.kind === 'word' || is(-1, '}') || is(-1, '*'))) found.push({ specifier: at(1)?.value, line: token.line });
    else if ((token.value === 'import' || token.value === 'require') && is(1, '(')) {
      if (token.value === 'import' && isMethodName(tokens, i)) return;
      const isPlain = at(2)?.kind === 'text' && (is(3, ')') || is(3, ','));
      found.push({ specifier: isPlain ? at(2)?.value : undefined, line: token.line });
    } else if (token.value === 'URL' && is(-1, 'new') && is(1, '(') && at(2)?.kind === 'text' && is(3, ',') && is(4, 'import') && is(5, '.') && is(6, 'meta')) {
      found.push({ specifier: at(2)?.value, line: token.line, isAddress: true });
    }
  });
  const references = [...source.matchAll(/^\s*\/\/\/\s*<reference\s+(?:path|types)\s*=\s*"([^"]+)"/gm)];
  for (const match of references) found.push({ specifier: match[1], line: source.slice(0, match.index).split('\n').length });
  return found;
}

/** `import(x: string) {` in a class or object is a method of that name, not an import. */
function isMethodName(tokens: readonly Token[], at: number): boolean {
  let depth = 0;
  for (let i = at + 1; i < tokens.length; i += 1) {
    const { kind, value } = tokens[i] ?? { kind: 'sign', value: '' };
    if (kind !== 'sign') continue;
    if (value === '(') depth += 1;
    if (value === ')') depth -= 1;
    if (depth === 0) return tokens[i + 1]?.value === '{' || tokens[i + 1]?.value === ':';
  }
  return false;
}

const BEFORE_REGEX = /^(?:[-+*%&|^!~<>=?:;,({[]|return|typeof|case|in|of|delete|void|throw|new|else|do|yield|await|=>)$/;

function lex(source: string): Token[] {
  const tokens: Token[] = [];
  let line = 1;
  let i = 0;
  // Where a template's `${` was opened, so that its `}` goes on with the template.
  const openTemplates: number[] = [];
  let braces = 0;
  const push = (kind: Token['kind'], value: string) => tokens.push({ kind, value, line });
  const template = (): void => {
    let text = '';
    for (; i < source.length; i += 1) {
      const char = source[i];
      if (char === '\n') line += 1;
      if (char === '\\') i += 1;
      else if (char === '`') {
        i += 1;
        push('text', text);
        return;
      } else if (char === '$' && source[i + 1] === '{') {
        i += 2;
        openTemplates.push(braces);
        push('sign', '${');
        return;
      } else text += char;
    }
  };
  while (i < source.length) {
    const char = source[i] ?? '';
    const rest = source.slice(i, i + 3);
    if (char === '\n') {
      line += 1;
      i += 1;
    } else if (/\s/.test(char)) i += 1;
    else if (rest.startsWith('//')) i = endOf(source, '\n', i);
    else if (rest.startsWith('/*')) {
      const end = endOf(source, '*/', i + 2) + 2;
      line += source.slice(i, end).split('\n').length - 1;
      i = end;
    } else if (char === '"' || char === "'") {
      const text = quoted(source, i);
      if (text === undefined) i += 1;
      else {
        push('text', text.slice(1, -1));
        i += text.length;
      }
    } else if (char === '`') {
      i += 1;
      template();
    } else if (char === '}' && openTemplates.at(-1) === braces) {
      openTemplates.pop();
      i += 1;
      push('sign', '}');
      template();
    } else if (char === '/' && isRegexPlace(tokens.at(-1))) i = endOfRegex(source, i);
    else if (/[\p{ID_Start}$_]/u.test(char)) {
      const word = /^[\p{ID_Continue}$\u200c\u200d]+/u.exec(source.slice(i, i + 200))?.[0] ?? char;
      push('word', word);
      i += word.length;
    } else {
      if (char === '{') braces += 1;
      if (char === '}') braces -= 1;
      push('sign', char);
      i += 1;
    }
  }
  return tokens;
}

function endOf(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  return at === -1 ? source.length : at;
}

/** The string literal that begins here; undefined where the line ends first, as for an apostrophe in JSX text. */
function quoted(source: string, from: number): string | undefined {
  const quote = source[from];
  for (let i = from + 1; i < source.length && source[i] !== '\n'; i += 1) {
    if (source[i] === '\\') i += 1;
    else if (source[i] === quote) return source.slice(from, i + 1);
  }
  return undefined;
}

function isRegexPlace(before: Token | undefined): boolean {
  return before === undefined || (before.kind !== 'text' && BEFORE_REGEX.test(before.value));
}

function endOfRegex(source: string, from: number): number {
  let isInClass = false;
  for (let i = from + 1; i < source.length && source[i] !== '\n'; i += 1) {
    const char = source[i];
    if (char === '\\') i += 1;
    else if (char === '[') isInClass = true;
    else if (char === ']') isInClass = false;
    else if (char === '/' && !isInClass) return i + 1;
  }
  return from + 1;
}
