/** Whoever throws an error loads the file that declares it, whichever part of the product runs; else nobody could be told of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { scanImports } from './boundaries/scan-imports.ts';

const root = join(import.meta.dirname, '..');
/** Runs every command, so what it declares is there for each of them. */
const ALWAYS_THERE = { folder: 'src/cli/', file: 'src/cli/run-command.ts' };

const sources = new Map(
  readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join('src', name.replaceAll('\\', '/')))
    .filter((file) => /(?<!\.test)\.ts$/.test(file))
    .map((file) => [file, readFileSync(join(root, file), 'utf8')]),
);

/** The file that declares each code. */
function declarations(): Map<string, string> {
  const found = new Map<string, string>();
  for (const [file, source] of sources) {
    for (const [, body = ''] of source.matchAll(/declareErrors\(\{\n([\s\S]*?)\n\}\)/g)) {
      for (const [, code = ''] of body.matchAll(/^ {2}'?(\w+)'?: \{$/gm)) found.set(code, file);
    }
  }
  return found;
}

/** What each file imports of ours when it runs: not for types alone, nor later. */
const imports = new Map([...sources].map(([file, source]) => [file, importsOf(file, source)]));

function importsOf(file: string, source: string): string[] {
  const lines = source.split('\n');
  return scanImports(source).flatMap(({ specifier, line, isAddress }) => {
    const statement = lines[line - 1] ?? '';
    if (!specifier?.startsWith('.') || isAddress || /^(?:import|export) type\b|\bimport\(/.test(statement)) return [];
    return [posix.join(posix.dirname(file), specifier)];
  });
}

function loadedWith(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const target of imports.get(file) ?? []) loadedWith(target, seen);
  return seen;
}

test('every error thrown by its code is declared in a file that is loaded with the one that throws it', () => {
  const declaredIn = declarations();
  expect(declaredIn.get('command_misused')).toBe(ALWAYS_THERE.file);
  const thrown = [...sources].flatMap(([file, source]) => [...source.matchAll(/new AppError\(\s*'(\w+)'/g)].map(([, code = '']) => ({ file, code })));
  expect(thrown.length).toBeGreaterThan(10);
  const lost = thrown.filter(({ file, code }) => {
    const loaded = loadedWith(file);
    if (file.startsWith(ALWAYS_THERE.folder)) loaded.add(ALWAYS_THERE.file);
    return !loaded.has(declaredIn.get(code) ?? '');
  });
  expect(lost).toEqual([]);
});
