/**
 * The cheapest plan of all, proven: an integer programme over every schedule that an optimal plan can contain. Under the
 * prices of a certificate a plan costs at least the bound plus what each of its schedules costs above its learner's cheapest one.
 * So no schedule of a plan as cheap as a known one is further above than the distance between that plan and the bound.
 */
import { checkPlan, type Certificate, type Plan, type Problem } from '../src/solver/index.ts';
import { CheapSchedules, type CheapSchedule } from './cheap-schedules.ts';
import { FEW_SCHEDULES, ScheduleBranching, type Node, type SolvedNode } from './schedule-branching.ts';
import { placementsOf, writeScheduleModel } from './schedule-model.ts';
import { placesTerm, SchedulePool } from './schedule-pool.ts';
import type { LinearSolver } from './schedule-relaxation.ts';

/** More schedules are not listed. */
const MOST_SCHEDULES = 500_000;
/** HiGHS now and then fails with an error of its own. */
const MOST_FAILURES = 20;
/** Seconds for one small integer programme. */
const SMALL_SECONDS = 60;

export interface KnownPlan {
  plan: Plan;
  cost: number;
}

export interface ExactPlan {
  /** The cheapest plan known; nothing is cheaper if it costs no more than the lower bound. */
  best: KnownPlan;
  lowerBound: number;
  /** What the best prices prove before any branching, not rounded. */
  rootBound: number;
  /** Schedules that an optimal plan may contain: before the relaxation, and after it. */
  schedules: number;
  schedulesAfterRoot: number;
  nodes: number;
  seconds: number;
  note: string;
}

export interface ExactOptions {
  seconds: number;
  now: () => number;
  print: (line: string) => void;
}

// Loaded only when it is needed: the bench says so where it is missing.
const freshSolver = async (): Promise<LinearSolver> => (await (await import('highs')).default()) as LinearSolver;

/** The bound that the prices prove, not rounded. */
export function boundOf(problem: Problem, certificate: Certificate, learners: readonly CheapSchedules[]): number {
  return learners.reduce((sum, { least }) => sum + least, placesTerm(problem, { cells: Float64Array.from(certificate.venuePrices.flat()), limits: Float64Array.from(certificate.limitPrices.flat()) }));
}

export async function exactPlan(problem: Problem, certificate: Certificate, known: KnownPlan, options: ExactOptions): Promise<ExactPlan> {
  const began = options.now();
  const learners = problem.learners.map((_, l) => new CheapSchedules(problem, certificate, l));
  const bound = boundOf(problem, certificate, learners);
  const choices = choicesWithin(learners, known.cost - 1 - bound, MOST_SCHEDULES);
  const nothing = { best: known, lowerBound: Math.ceil(bound), rootBound: bound, schedules: MOST_SCHEDULES, schedulesAfterRoot: MOST_SCHEDULES, nodes: 0 };
  if (choices === null) return { ...nothing, seconds: options.now() - began, note: `more than ${MOST_SCHEDULES} schedules` };
  const pool = new SchedulePool(problem, choices);
  const prices = { cells: Float64Array.from(certificate.venuePrices.flat()), limits: Float64Array.from(certificate.limitPrices.flat()), shares: Float64Array.from(certificate.fairShares) };
  const tree = new Tree(pool, await freshSolver(), known, options);
  return { ...(await tree.run({ selection: pool.all(), prices, bound }, began)), schedules: choices.reduce((sum, { schedules }) => sum + schedules.length, 0) };
}

function choicesWithin(learners: readonly CheapSchedules[], amount: number, most: number): { weeks: readonly number[]; schedules: CheapSchedule[] }[] | null {
  const choices: { weeks: readonly number[]; schedules: CheapSchedule[] }[] = [];
  let left = most;
  for (const learner of learners) {
    const schedules = learner.within(amount, left);
    if (schedules === null) return null;
    left -= schedules.length;
    choices.push({ weeks: learner.weeks, schedules: oneOfEach(schedules) });
  }
  return choices;
}

/** One of those that take the same places: they cost the same and leave the same to others. */
function oneOfEach(schedules: readonly CheapSchedule[]): CheapSchedule[] {
  const byPlaces = new Map(schedules.map((schedule) => [schedule.blocks.flatMap(({ venue, first, length }) => Array.from({ length }, (_, i) => `${venue},${first + i}`)).join(' '), schedule]));
  return [...byPlaces.values()];
}

/** The open parts of the problem, the one with the lowest bound first. */
class Tree {
  readonly #pool: SchedulePool;
  readonly #branching: ScheduleBranching;
  readonly #options: ExactOptions;
  #best: KnownPlan;

  constructor(pool: SchedulePool, solver: LinearSolver, known: KnownPlan, options: ExactOptions) {
    this.#pool = pool;
    this.#branching = new ScheduleBranching(pool, solver);
    this.#best = known;
    this.#options = options;
  }

  async run(whole: Node, began: number): Promise<Omit<ExactPlan, 'schedules'>> {
    const { now, seconds, print } = this.#options;
    const open = [whole];
    let nodes = 0;
    let failures = 0;
    let root = { bound: whole.bound, schedules: 0 };
    let note = '';
    while (open.length > 0) {
      if (now() - began > seconds) {
        note = `ended after ${seconds} s`;
        break;
      }
      open.sort((a, b) => b.bound - a.bound);
      const next = open.pop() as Node;
      const node = await this.#tried(() => this.#branching.solve(next, this.#best.cost - 1));
      if (node === null) {
        open.push(next);
        if (++failures > MOST_FAILURES) throw new Error('HiGHS fails again and again');
        continue;
      }
      if (nodes++ === 0) {
        root = node;
        print(`root ${node.bound.toFixed(2)}, ${node.schedules} schedules`);
      }
      if (!node.isDone) open.push(...(await this.#decided(node)));
      if (nodes % 50 === 0) print(`${nodes} nodes, ${open.length} open, at least ${Math.ceil(Math.min(...open.map((each) => each.bound)))}, best ${this.#best.cost}, ${(now() - began).toFixed(0)} s`);
    }
    const least = open.reduce((bound, each) => Math.min(bound, each.bound), Infinity);
    return { best: this.#best, lowerBound: Math.min(this.#best.cost, Math.ceil(least)), rootBound: root.bound, schedulesAfterRoot: root.schedules, nodes, seconds: now() - began, note };
  }

  /** Nothing where the node is done with; else its parts. */
  async #decided(node: SolvedNode): Promise<Node[]> {
    if (node.schedules <= FEW_SCHEDULES) {
      const found = await this.#tried(() => this.#cheapestOf(node.selection.kept));
      if (found?.plan) this.#improve(found.plan);
      if (found?.isComplete) return [];
    } else if (node.relaxed.parts.every(({ size }) => size === 1)) {
      this.#improve(planOf(this.#pool, node.relaxed.parts.map((parts) => [...parts.keys()][0] as number)));
    }
    const parts = this.#branching.split(node);
    if (parts === null) throw new Error('a part of the problem can neither be decided nor split');
    return parts.filter(({ selection }) => selection.kept.every((list) => list.length > 0));
  }

  /** Null where HiGHS fails; after that it needs a fresh instance. */
  async #tried<Result>(work: () => Result): Promise<Result | null> {
    try {
      return work();
    } catch (error) {
      this.#options.print(`HiGHS: ${error instanceof Error ? error.message : String(error)}`);
      this.#branching.solver = await freshSolver();
      return null;
    }
  }

  #cheapestOf(kept: readonly Int32Array[]): { isComplete: boolean; plan: Plan | null } {
    const { problem, learners } = this.#pool;
    const model = writeScheduleModel(problem, kept.map((list, l) => ({ weeks: learners[l]?.weeks ?? [], schedules: [...list].map((s) => learners[l]?.schedules[s] as CheapSchedule) })));
    const { Status, Columns } = this.#branching.solver.solve(model.text as string, { output_flag: false, mip_rel_gap: 0, time_limit: SMALL_SECONDS, objective_bound: this.#best.cost - 0.5 });
    const ones = Object.values(Columns).filter(({ Name, Primal }) => Name.startsWith('x') && Primal > 0.5).map(({ Name }) => Name);
    return { isComplete: Status === 'Optimal' || Status === 'Infeasible', plan: ones.length === learners.length ? model.planOf(new Set(ones)) : null };
  }

  #improve(plan: Plan): void {
    const { valid, cost } = checkPlan(this.#pool.problem, plan);
    if (!valid || cost === null || cost.total >= this.#best.cost) return;
    this.#best = { plan, cost: cost.total };
    this.#options.print(`a plan of ${cost.total}`);
  }
}

function planOf({ problem, learners }: SchedulePool, chosen: readonly number[]): Plan {
  const placements = chosen.flatMap((s, l) => placementsOf(problem, l, learners[l]?.weeks ?? [], learners[l]?.schedules[s]?.blocks ?? []));
  return { format: 'covalence.rotation-plan/1', problem: problem.name, status: 'feasible', placements };
}
