/** The planning problem as an integer programme over whole schedules: one binary per learner and schedule. */
import type { Placement, Plan, Problem } from '../src/solver/index.ts';
import type { CheapSchedule } from './cheap-schedules.ts';
import { Loads, LpFile, type Term } from './lp-file.ts';
import type { MipModel } from './mip-model.ts';

/** What may be chosen for one learner. */
export interface Choices {
  /** The learner's weeks of presence. */
  weeks: readonly number[];
  schedules: readonly CheapSchedule[];
}

/** The model's optimum is the cheapest plan made of the given schedules, one per learner, in the order of the learners. */
export function writeScheduleModel(problem: Problem, choices: readonly Choices[]): MipModel {
  const lp = new LpFile();
  const loads = new Loads(problem);
  const { unfairness } = problem.weights;
  let next = 0;
  choices.forEach(({ weeks, schedules }, l) => {
    const id = problem.learners[l]?.id ?? '';
    const named = schedules.map((schedule) => ({ schedule, x: `x${next++}` }));
    lp.row(named.map(({ x }): Term => [1, x]), '=', 1);
    for (const { schedule, x } of named) {
      lp.cost(schedule.cost, x);
      for (const { venue, first, length } of schedule.blocks) for (let position = first; position < first + length; position++) loads.count(venue, weeks[position] as number, id, x);
    }
    if (unfairness > 0) lp.row([[1, 'u'], ...named.map(({ schedule, x }): Term => [-schedule.fair, x])], '>=', 0);
  });
  loads.add(lp);
  if (unfairness > 0) lp.cost(unfairness, 'u');
  return { text: lp.text(next), binaries: next, planOf: (ones) => planOf(problem, choices, ones) };
}

function planOf(problem: Problem, choices: readonly Choices[], ones: ReadonlySet<string>): Plan {
  let next = 0;
  const placements = choices.flatMap(({ weeks, schedules }, l) => schedules.flatMap(({ blocks }) => (ones.has(`x${next++}`) ? placementsOf(problem, l, weeks, blocks) : [])));
  return { format: 'covalence.rotation-plan/1', problem: problem.name, status: 'feasible', placements };
}

export function placementsOf(problem: Problem, l: number, weeks: readonly number[], blocks: CheapSchedule['blocks']): Placement[] {
  return blocks.map(({ task, venue, first, length }) => ({
    learner: problem.learners[l]?.id ?? '', task, venue: problem.venues[venue]?.id ?? '', firstWeek: weeks[first] as number, lastWeek: weeks[first + length - 1] as number,
  }));
}
