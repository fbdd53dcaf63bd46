/**
 * The linear relaxation over some schedules of each learner: a plan may mix them. Its dual values are the best prices for these
 * schedules. Solved with npm `highs`, a few hundred schedules at a time.
 */
import type { Problem } from '../src/solver/index.ts';
import type { CheapSchedule } from './cheap-schedules.ts';
import { value } from './lp-file.ts';
import type { PoolPrices, SchedulePool } from './schedule-pool.ts';

/** As much of `highs` as is needed here. */
export interface LinearSolver {
  solve(text: string, options: Record<string, unknown>): { Status: string; ObjectiveValue: number; Columns: Record<string, { Name: string; Primal: number }>; Rows: readonly { Name: string; Dual: number }[] };
}

export interface Relaxed {
  cost: number;
  prices: PoolPrices;
  /** Per learner: the parts of schedules, by number. */
  parts: ReadonlyMap<number, number>[];
}

/** Going without any schedule costs this: more than any plan. */
const WITHOUT = 100_000;
const PRICE_UNIT = 1 / 1024;

export function relax(solver: LinearSolver, pool: SchedulePool, columns: readonly ReadonlySet<number>[], leastUnfairness: number): Relaxed {
  const { Columns, Rows, ObjectiveValue, Status } = solver.solve(textOf(pool, columns, leastUnfairness), { output_flag: false });
  if (Status !== 'Optimal') throw new Error(`the relaxation ended as ${Status}`);
  const parts = columns.map(() => new Map<number, number>());
  for (const { Name, Primal } of Object.values(Columns)) {
    const [, l, s] = /^x(\d+)_(\d+)$/.exec(Name) ?? [];
    if (l !== undefined && Primal > 1e-6) parts[Number(l)]?.set(Number(s), Primal);
  }
  return { cost: ObjectiveValue, prices: pricesOf(pool, Rows), parts };
}

// Rounded to multiples of the unit, shares down: then sums are exact and the shares no more than the weight.
function pricesOf({ problem: { venues, limits = [], weekCount, learners } }: SchedulePool, rows: readonly { Name: string; Dual: number }[]): PoolPrices {
  const prices: PoolPrices = { cells: new Float64Array(venues.length * weekCount), limits: new Float64Array(limits.length * weekCount), shares: new Float64Array(learners.length) };
  for (const { Name, Dual } of rows) {
    const index = Number(/\d+$/.exec(Name)?.[0]);
    const list = Name.startsWith('t') ? prices.limits : Name.startsWith('f') ? prices.shares : Name.startsWith('l') ? null : prices.cells;
    if (list) list[index] = (list[index] as number) + (Name.startsWith('f') ? Dual : -Dual);
  }
  return {
    cells: prices.cells.map((price) => Math.round(price / PRICE_UNIT) * PRICE_UNIT),
    limits: prices.limits.map((price) => Math.max(0, Math.round(price / PRICE_UNIT) * PRICE_UNIT)),
    shares: prices.shares.map((share) => Math.max(0, Math.floor(share / PRICE_UNIT) * PRICE_UNIT)),
  };
}

function textOf(pool: SchedulePool, columns: readonly ReadonlySet<number>[], leastUnfairness: number): string {
  const { problem } = pool;
  const costs: string[] = [];
  const rows: string[] = [];
  const cells = new Map<number, string[]>();
  const limits = new Map<number, string[]>();
  const count = (map: Map<number, string[]>, key: number, name: string): void => {
    const list = map.get(key);
    if (list) list.push(name);
    else map.set(key, [name]);
  };
  columns.forEach((chosen, l) => {
    const { schedules, cells: all, from, limitsAt } = pool.learners[l] as SchedulePool['learners'][number];
    const fair: string[] = [];
    costs.push(`${WITHOUT} z${l}`);
    for (const s of chosen) {
      const schedule = schedules[s] as CheapSchedule;
      const name = `x${l}_${s}`;
      costs.push(`${schedule.cost} ${name}`);
      if (schedule.fair !== 0) fair.push(`${schedule.fair < 0 ? '+' : '-'} ${Math.abs(schedule.fair)} ${name}`);
      for (let i = from[s] as number; i < (from[s + 1] as number); i++) {
        const cell = all[i] as number;
        count(cells, cell, name);
        for (const limit of limitsAt[cell] as readonly number[]) count(limits, limit, name);
      }
    }
    rows.push(`l${l}: ${[`z${l}`, ...[...chosen].map((s) => `x${l}_${s}`)].join('\n+ ')} = 1`);
    if (problem.weights.unfairness > 0) rows.push(`f${l}: u ${fair.join('\n')} >= 0`);
  });
  const text = placeRows(problem, cells, limits, costs);
  if (problem.weights.unfairness > 0) costs.push(`${problem.weights.unfairness} u`);
  return ['Minimize', `obj: ${costs.join('\n+ ').replaceAll('+ -', '- ')}`, 'Subject To', ...rows, ...text, 'Bounds', Number.isFinite(leastUnfairness) ? `u >= ${leastUnfairness}` : 'u free', 'End', ''].join('\n');
}

// Rows that cannot be broken by those who may come are left out.
function placeRows({ venues, weekCount, weights, limits: listed = [] }: Problem, cells: ReadonlyMap<number, string[]>, limits: ReadonlyMap<number, string[]>, costs: string[]): string[] {
  const text: string[] = [];
  const learnersIn = (names: readonly string[]): number => new Set(names.map((name) => name.slice(0, name.indexOf('_')))).size;
  for (const [cell, names] of cells) {
    const venue = venues[Math.floor(cell / weekCount)] as Problem['venues'][number];
    const capacity = value(venue.capacity, cell % weekCount);
    const comfortable = venue.comfortable ?? capacity;
    const most = learnersIn(names);
    const sum = names.join('\n+ ');
    if (most > capacity) text.push(`k${cell}: ${sum} <= ${capacity}`);
    if (weights.crowding > 0 && most > comfortable && comfortable < capacity) {
      costs.push(`${weights.crowding} d${cell}`);
      text.push(`m${cell}: ${sum}\n- d${cell} <= ${comfortable}`);
    }
  }
  venues.forEach((venue, v) => {
    for (let week = 0; week < weekCount; week++) {
      const least = venue.closedWeeks?.includes(week) ? 0 : value(venue.minimum, week);
      const names = cells.get(v * weekCount + week) ?? [];
      if (least > 0 && names.length > 0) text.push(`n${v * weekCount + week}: ${names.join('\n+ ')} >= ${least}`);
    }
  });
  for (const [limit, names] of limits) {
    const max = value(listed[Math.floor(limit / weekCount)]?.max, limit % weekCount);
    if (learnersIn(names) > max) text.push(`t${limit}: ${names.join('\n+ ')} <= ${max}`);
  }
  return text;
}
