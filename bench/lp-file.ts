/** Mixed-integer programmes in the LP file format: rows, costs, binaries; and the rows about who is in a venue in a week. */
import type { Limit, Problem } from '../src/solver/index.ts';

export type Term = readonly [factor: number, name: string];
export type Terms = Term[];

export const value = (weekly: number | readonly number[] | undefined, week: number): number => (typeof weekly === 'number' ? weekly : (weekly?.[week] ?? 0));

/** Who is in a venue in a week: capacities, minimums, crowding, limits. */
export class Loads {
  readonly #problem: Problem;
  readonly #here = new Map<string, { learner: string; name: string }[]>();
  readonly #members: (ReadonlySet<string> | null)[];

  constructor(problem: Problem) {
    this.#problem = problem;
    this.#members = (problem.limits ?? []).map(({ learners }) => (learners === undefined ? null : new Set(learners)));
  }

  count(venue: number, week: number, learner: string, name: string): void {
    const key = `${venue} ${week}`;
    const list = this.#here.get(key) ?? [];
    if (list.length === 0) this.#here.set(key, list);
    list.push({ learner, name });
  }

  add(lp: LpFile): void {
    const { venues, weekCount, weights, limits = [] } = this.#problem;
    venues.forEach((venue, v) => {
      const closed = new Set(venue.closedWeeks);
      for (let week = 0; week < weekCount; week++) {
        const terms = this.#terms(v, week, null);
        const capacity = value(venue.capacity, week);
        const minimum = closed.has(week) ? 0 : value(venue.minimum, week);
        if (minimum > 0) lp.row(terms, '>=', minimum);
        if (terms.length === 0) continue;
        lp.row(terms, '<=', capacity);
        if ((venue.minimumWhenOpen ?? 0) > 1) {
          lp.binary(`o${v}_${week}`);
          lp.row([...terms, [-(venue.minimumWhenOpen ?? 0), `o${v}_${week}`]], '>=', 0);
          lp.row([...terms, [-capacity, `o${v}_${week}`]], '<=', 0);
        }
        if (weights.crowding > 0 && (venue.comfortable ?? capacity) < capacity) {
          lp.cost(weights.crowding, `d${v}_${week}`);
          lp.row([...terms, [-1, `d${v}_${week}`]], '<=', venue.comfortable ?? capacity);
        }
      }
    });
    limits.forEach((limit, i) => {
      for (let week = 0; week < weekCount; week++) lp.row(this.#underLimit(limit, i, week), '<=', value(limit.max, week));
    });
  }

  #underLimit(limit: Limit, i: number, week: number): Terms {
    const members = this.#members[i] ?? null;
    return this.#problem.venues.flatMap(({ id }, v) => (limit.venues === undefined || limit.venues.includes(id) ? this.#terms(v, week, members) : []));
  }

  #terms(venue: number, week: number, members: ReadonlySet<string> | null): Terms {
    return (this.#here.get(`${venue} ${week}`) ?? []).flatMap(({ learner, name }): Terms => (members === null || members.has(learner) ? [[1, name]] : []));
  }
}

/** Collects costs and rows; a name's costs are added up. */
export class LpFile {
  readonly #costs = new Map<string, number>();
  readonly #rows: string[] = [];
  readonly #binaries: string[] = [];

  cost(cost: number, name: string): void {
    if (cost !== 0) this.#costs.set(name, (this.#costs.get(name) ?? 0) + cost);
  }

  binary(name: string): void {
    this.#binaries.push(name);
  }

  row(terms: Terms, sense: '<=' | '>=' | '=', right: number): void {
    if (terms.length === 0) {
      const holds = sense === '<=' ? right >= 0 : sense === '>=' ? right <= 0 : right === 0;
      // A row without variables that cannot hold makes the model infeasible, as it should be.
      if (!holds) this.#rows.push(`0 x0 ${sense} ${right}`);
    } else this.#rows.push(`${written(terms)} ${sense} ${right}`);
  }

  text(blocks: number): string {
    const objective = written([...this.#costs].filter(([, cost]) => cost !== 0).map(([name, cost]): Term => [cost, name]));
    const binaries = [...Array.from({ length: blocks }, (_, x) => `x${x}`), ...this.#binaries];
    return ['Minimize', ` obj: ${objective === '' ? '0 x0' : objective}`, 'Subject To', ...this.#rows.map((row, i) => ` r${i}: ${row}`), ...(this.#costs.has('u') ? ['Bounds', ' u free'] : []), 'Binary', ...chunks(binaries, 12).map((names) => ` ${names.join(' ')}`), 'End', ''].join('\n');
  }
}

// Lines stay short: some readers cut long ones off.
function written(terms: Terms): string {
  return chunks(terms.map(([factor, name]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${name}`), 12).map((part) => part.join(' ')).join('\n  ');
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}
