/** The problems of the conflict bench: what the generator plants, and venues with half their places or closed for four weeks. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readProblem, type ConflictItem, type Problem, type Weekly } from '../src/solver/index.ts';
import { problemOf, shared } from './solver-instances.ts';

export interface ConflictCase {
  readonly name: string;
  readonly problem: Problem;
  readonly planted: readonly ConflictItem[] | null;
}

const KINDS = ['capacity', 'limit', 'order', 'calendar', 'venue', 'pin'];
const SEEDS = [1, 2, 3];
/** So many of the venues that are asked for most, on M; on S and the base each one. */
const BUSIEST_ON_M = 12;

export const isGeneratorThere = (): boolean => existsSync(join(shared, 'generate.mjs'));

/** Without the generator only the cases of the example base. */
export async function* conflictCases(): AsyncGenerator<ConflictCase> {
  for (const size of ['S', 'M']) for (const seed of SEEDS) yield* planted(size, seed);
  for (const name of ['base-1', 'S-1', 'S-2', 'M-1']) {
    const problem = await problemOf(name);
    if (problem === null) continue;
    const busy = busiest(problem);
    for (const venue of name.startsWith('M') ? busy.slice(0, BUSIEST_ON_M) : busy) yield { name: `${name} half ${venue}`, problem: halved(problem, [venue]), planted: null };
    for (const [one, other] of [[0, 1], [0, 2], [1, 2], [3, 4]] as const) {
      const pair = [busy[one] ?? '', busy[other] ?? ''];
      yield { name: `${name} half ${pair.join(' + ')}`, problem: halved(problem, pair), planted: null };
    }
    for (const from of [4, 10]) yield { name: `${name} closed ${busy[0] ?? ''} from week ${from}`, problem: closed(problem, busy[0] ?? '', from), planted: null };
  }
}

async function* planted(size: string, seed: number): AsyncGenerator<ConflictCase> {
  const base = await problemOf(`${size}-${seed}`);
  if (base === null) return;
  const { makeInfeasible } = (await import(pathToFileURL(join(shared, 'variants.mjs')).href)) as { makeInfeasible: (base: unknown, kind: string) => { problem: unknown; conflict: ConflictItem[] } };
  for (const kind of KINDS) {
    const { problem, conflict } = makeInfeasible(base, kind);
    yield { name: `${size}-${seed} ${kind}`, problem: readProblem(problem), planted: conflict };
  }
}

const half = (value: Weekly): Weekly => (typeof value === 'number' ? Math.floor(value / 2) : value.map((places) => Math.floor(places / 2)));

function halved(problem: Problem, ids: readonly string[]): Problem {
  return { ...problem, venues: problem.venues.map(({ comfortable: _comfortable, ...venue }) => (ids.includes(venue.id) ? { ...venue, capacity: half(venue.capacity) } : venue)) };
}

function closed(problem: Problem, id: string, from: number): Problem {
  const weeks = [from, from + 1, from + 2, from + 3];
  return { ...problem, venues: problem.venues.map((venue) => (venue.id === id ? { ...venue, closedWeeks: [...new Set([...(venue.closedWeeks ?? []), ...weeks])] } : venue)) };
}

/** Venues by how many weeks are asked for per place of their scarcest area. */
function busiest({ venues, learners, programmes, weekCount }: Problem): string[] {
  const asked = new Map<string, number>();
  for (const learner of learners) {
    for (const { id, area, weeks } of programmes.find((programme) => programme.id === learner.programme)?.tasks ?? []) asked.set(area, (asked.get(area) ?? 0) + (learner.remaining?.[id] ?? weeks));
  }
  const places = new Map<string, number>();
  for (const { areas, capacity, closedWeeks = [] } of venues) {
    const open = Array.from({ length: weekCount }, (_, week) => (closedWeeks.includes(week) ? 0 : typeof capacity === 'number' ? capacity : (capacity[week] ?? 0))).reduce((sum, each) => sum + each, 0);
    for (const area of areas) places.set(area, (places.get(area) ?? 0) + open);
  }
  const rank = (areas: readonly string[]): number => Math.max(...areas.map((area) => (asked.get(area) ?? 0) / Math.max(1, places.get(area) ?? 0)));
  return venues.toSorted((a, b) => rank(b.areas) - rank(a.areas) || a.id.localeCompare(b.id)).map(({ id }) => id);
}
