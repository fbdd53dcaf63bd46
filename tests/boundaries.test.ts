import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkBoundaries, RULES } from './boundaries/check-boundaries.ts';
import { scanImports } from './boundaries/scan-imports.ts';

const root = join(import.meta.dirname, '..');
const fixtures = join(root, 'tests', 'boundary-fixtures');
const told = ({ rule, file, says }: { rule: string; file: string; says: string }) => `${rule}: ${file} ${says}`;

describe('the house', () => {
  test('keeps its boundaries', () => {
    expect(checkBoundaries(root).map(told)).toEqual([]);
  });
});

describe('the check itself', () => {
  test('has a fixture for every rule, a rule for every fixture, and a clean one', () => {
    const names = readdirSync(fixtures).map((name) => name.replace(/\..*$/, ''));
    expect([...new Set(names)].sort()).toEqual(['clean', ...Object.keys(RULES)].sort());
  });

  test('finds nothing in the clean fixture', () => {
    expect(checkBoundaries(join(fixtures, 'clean')).map(told)).toEqual([]);
  });

  test.each(readdirSync(fixtures).filter((name) => name !== 'clean'))('finds the breach in %s, and nothing else', (name) => {
    const breaches = checkBoundaries(join(fixtures, name));
    expect(new Set(breaches.map(({ rule }) => rule))).toEqual(new Set([name.replace(/\..*$/, '')]));
  });
});

describe('reading imports', () => {
  const found = (source: string) => scanImports(source).map(({ specifier }) => specifier);

  test.each<[string, (string | undefined)[]]>([
    ["import a from './a.ts';", ['./a.ts']],
    ["import type { A } from './a.ts';", ['./a.ts']],
    ["import { type A, b as from } from './a.ts';", ['./a.ts']],
    ["import * as a from './a.ts'", ['./a.ts']],
    ["import './a.css';", ['./a.css']],
    ["import a, {\n  b, // from './no.ts'\n  c,\n} from './a.ts';", ['./a.ts']],
    ["export * from './a.ts'; export * as b from './b.ts'; export type { C } from './c.ts';", ['./a.ts', './b.ts', './c.ts']],
    ["const a = await import('./a.ts');", ['./a.ts']],
    ['const a = await import(`./a.ts`);', ['./a.ts']],
    ["type A = import('./a.ts').A;", ['./a.ts']],
    ["const a: typeof import('./a.ts') = b;", ['./a.ts']],
    ["import('./a.ts', { with: { type: 'json' } })", ['./a.ts']],
    ['import(name)', [undefined]],
    ['import(`./${name}.ts`)', [undefined]],
    ["import('./a' + b)", [undefined]],
    ["import a = require('./a.ts');", ['./a.ts']],
    ["new Worker(new URL('./worker.ts', import.meta.url))", ['./worker.ts']],
    ["new URL('./a', base)", []],
    ['/// <reference path="./a.d.ts" />', ['./a.d.ts']],
    ["// import a from './a.ts';", []],
    ["/* import a from './a.ts'; */", []],
    ["const text = \"import a from './a.ts'\";", []],
    ["const text = `import a from './a.ts' ${b ? `${c}` : '}'} from './b.ts'`;", []],
    ["const text = `${await import('./a.ts')}`;", ['./a.ts']],
    ["const pattern = /import a from '.\\/a.ts'/;", []],
    ["const half = a / b; import c from './c.ts'; const d = e / f;", ['./c.ts']],
    ["const pattern = /[/'\"]/; import c from './c.ts';", ['./c.ts']],
    ["table.from('a'); Array.from('a'); const from = 'a'; query.import('x');", []],
    ['class A { import(name: string): void {} }', []],
    ["return <p>It's {a}</p>;\nimport('./a.ts')", ['./a.ts']],
  ])('%s', (source, expected) => {
    expect(found(source)).toEqual(expected);
  });
});
