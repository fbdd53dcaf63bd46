/** Who may import whom, what a folder may be called and how long a file may be (see docs/map.md for the storeys). */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { findCircles } from './find-circles.ts';
import { scanImports } from './scan-imports.ts';

/** From the ground up: a storey may look at those before it. */
export const STOREY_ORDER = ['partnership', 'curriculum', 'planning', 'delivery', 'evidence'] as const;

const GROUND = ['contract', 'law', 'solver', 'solver-threads', 'platform'];
/** Rooms that only planning and the command line enter. */
const PLANNER = ['solver', 'solver-threads'];
const COMPOSITION = 'cli';
const FORBIDDEN_FOLDERS = new Set(['common', 'shared', 'utils', 'helpers', 'lib']);
const CHECKED_FOLDERS = ['src', 'web', 'tests', 'scripts', 'bench', 'examples'];
const MOST_LINES = 400;

export interface Breach {
  readonly rule: string;
  readonly file: string;
  readonly says: string;
}

/** Each rule with its sentence; every one has a fixture that breaks it. */
export const RULES: Readonly<Record<string, string>> = {
  'storey-without-place': 'every folder of src is a ground room, the command line, or a storey with a place in the order',
  'storey-looks-up': 'a storey does not import a storey above it, nor what composes the storeys',
  'door-passed-by': 'another storey is entered by its index.ts only',
  'solver-elsewhere': 'only planning and the command line import the solver and its threads; these import the solver and platform',
  'ground-not-alone': 'contract, law and solver import nothing of ours; contract takes zod, the solver no package',
  'platform-knows-storey': 'platform imports nothing but platform',
  'server-imports-web': 'nothing in src imports the web app, tests or scripts',
  'web-reaches-into-server': 'the web app imports contract only; its workers also solver and law',
  'screen-imports-screen': 'screens of one storey do not import those of another, and ui imports no screens',
  'product-imports-tests': 'only tests import tests and testing.ts',
  'import-in-circle': 'no circles, types included',
  'import-unreadable': 'what is imported stands there as text, so that it can be checked',
  'folder-without-idea': `no folder is called ${[...FORBIDDEN_FOLDERS].join(', ')}`,
  'file-too-long': `no source file has more than ${MOST_LINES} lines`,
};

/** All breaches under a project folder, in the order of its files. */
export function checkBoundaries(root: string): Breach[] {
  const breaches: Breach[] = [];
  const storeys = storeysOnDisk(root, breaches);
  const files = CHECKED_FOLDERS.flatMap((folder) => listSources(root, folder, breaches));
  const graph = new Map<string, string[]>();
  for (const file of files) {
    const source = readFileSync(join(root, file), 'utf8');
    const lines = source.split('\n').length - (source.endsWith('\n') ? 1 : 0);
    if (lines > MOST_LINES) breaches.push({ rule: 'file-too-long', file, says: `has ${lines} lines` });
    if (!file.startsWith('src/') && !file.startsWith('web/src/')) continue;
    const targets: string[] = [];
    const isTest = isTestFile(file);
    for (const { specifier, line, isAddress } of scanImports(source)) {
      const place = `${file}:${line}`;
      if (specifier === undefined) {
        if (!isTest) breaches.push({ rule: 'import-unreadable', file: place, says: 'imports what it computes' });
        continue;
      }
      const isRelative = specifier.startsWith('.');
      const target = isRelative ? resolve(root, file, specifier) : specifier;
      if (isRelative && isAddress !== true) targets.push(target);
      if (isAddress === true && !/\.tsx?$/.test(target)) continue;
      const rule = isRelative ? judge(file, target, storeys) : judgePackage(file, specifier);
      if (rule !== undefined) breaches.push({ rule, file: place, says: `imports ${isRelative ? target : specifier}` });
    }
    graph.set(file, targets);
  }
  for (const circle of findCircles(graph)) breaches.push({ rule: 'import-in-circle', file: circle[0] ?? '', says: circle.join(' → ') });
  return breaches;
}

function storeysOnDisk(root: string, breaches: Breach[]): string[] {
  const src = join(root, 'src');
  const folders = existsSync(src) ? readdirSync(src, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name) : [];
  const storeys = folders.filter((name) => !GROUND.includes(name) && name !== COMPOSITION);
  for (const name of storeys) {
    if (!(STOREY_ORDER as readonly string[]).includes(name)) breaches.push({ rule: 'storey-without-place', file: `src/${name}`, says: 'is neither a ground room nor a storey' });
  }
  return storeys;
}

function listSources(root: string, folder: string, breaches: Breach[]): string[] {
  if (!existsSync(join(root, folder))) return [];
  const found: string[] = [];
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (entry.name === 'node_modules' || entry.name === 'dist' || path === 'tests/boundary-fixtures') continue;
      if (FORBIDDEN_FOLDERS.has(entry.name)) breaches.push({ rule: 'folder-without-idea', file: path, says: 'needs the name of an idea' });
      found.push(...listSources(root, path, breaches));
    } else if (/\.(ts|tsx|mts|mjs|js|jsx)$/.test(entry.name)) found.push(path);
  }
  return found;
}

/** The imported file as a path from the root; a folder means its index.ts, a missing extension `.ts` or `.tsx`. */
function resolve(root: string, file: string, specifier: string): string {
  const plain = posix.normalize(posix.join(posix.dirname(file), specifier.replace(/[?#].*$/, '')));
  const candidates = [plain, `${plain}.ts`, `${plain}.tsx`, `${plain}/index.ts`, plain.replace(/\.js$/, '.ts')];
  return candidates.find((candidate) => existsSync(join(root, candidate)) && statSync(join(root, candidate)).isFile()) ?? plain;
}

/** The rule that an import breaks, if any. */
function judge(file: string, target: string, storeys: readonly string[]): string | undefined {
  const from = roomOf(file, storeys);
  const to = roomOf(target, storeys);
  // A test may take what it needs from tests and examples.
  if (to.side === 'elsewhere' && isTestFile(file)) return undefined;
  if (isTestFile(target) && !isTestFile(file)) return 'product-imports-tests';
  if (from.side === 'web') return judgeWeb(file, from, to);
  if (to.side !== 'src') return target === 'package.json' ? undefined : 'server-imports-web';
  if (from.room === to.room) return undefined;
  if (from.room === 'contract' || from.room === 'law' || from.room === 'solver') return 'ground-not-alone';
  if (from.room === 'platform') return 'platform-knows-storey';
  if (from.room === 'solver-threads') return to.room === 'solver' || to.room === 'platform' ? undefined : 'solver-elsewhere';
  if (PLANNER.includes(to.room)) return from.room === 'planning' || from.room === COMPOSITION ? undefined : 'solver-elsewhere';
  if (GROUND.includes(to.room)) return undefined;
  const isStorey = storeys.includes(from.room);
  const targetIsStorey = storeys.includes(to.room);
  if (isStorey && (!targetIsStorey || placeOf(to.room) > placeOf(from.room))) return 'storey-looks-up';
  if (targetIsStorey && target !== `src/${to.room}/index.ts`) return 'door-passed-by';
  return undefined;
}

function judgeWeb(file: string, from: Room, to: Room): string | undefined {
  if (to.side === 'src') {
    if (to.room === 'contract') return undefined;
    const isWorker = /(^|[./-])worker\.tsx?$/.test(file);
    return isWorker && (to.room === 'solver' || to.room === 'law') ? undefined : 'web-reaches-into-server';
  }
  if (to.side !== 'web') return 'web-reaches-into-server';
  const isScreen = to.isScreen && from.room !== to.room;
  return isScreen && (from.isScreen || from.room === 'ui') ? 'screen-imports-screen' : undefined;
}

const PACKAGES: Readonly<Record<string, RegExp>> = { contract: /^zod$/, solver: /^node:/, law: /^$/ };

function judgePackage(file: string, specifier: string): string | undefined {
  const room = /^src\/(\w+)\//.exec(file)?.[1] ?? '';
  const allowed = Object.hasOwn(PACKAGES, room) ? PACKAGES[room] : undefined;
  const isTest = isTestFile(file);
  return allowed === undefined || isTest || allowed.test(specifier) ? undefined : 'ground-not-alone';
}

/** Tests, and `testing.ts`: what a folder offers to tests. */
function isTestFile(file: string): boolean {
  return /(\.test|\/testing|\/test-server)\.tsx?$/.test(file);
}

interface Room {
  readonly side: 'src' | 'web' | 'elsewhere';
  /** Folder below the side; files directly in src are the composition. */
  readonly room: string;
  /** A folder of the web app that bears a storey's name. */
  readonly isScreen: boolean;
}

function roomOf(file: string, storeys: readonly string[]): Room {
  const inSource = /^src\/(?:([^/]+)\/)?/.exec(file);
  if (inSource !== null) return { side: 'src', room: inSource[1] ?? COMPOSITION, isScreen: false };
  const inWeb = /^web\/(?:src\/(?:([^/]+)\/)?)?/.exec(file);
  if (inWeb === null) return { side: 'elsewhere', room: '', isScreen: false };
  const room = inWeb[1] ?? '';
  return { side: 'web', room, isScreen: storeys.includes(room) || (STOREY_ORDER as readonly string[]).includes(room) };
}

function placeOf(storey: string): number {
  const place = (STOREY_ORDER as readonly string[]).indexOf(storey);
  return place === -1 ? Number.POSITIVE_INFINITY : place;
}
