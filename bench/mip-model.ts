/**
 * The planning problem as a mixed-integer programme in the LP file format, the same for every solver it is compared with:
 * one binary per learner, task, venue, first week and length of a block. Published plans are not in it.
 */
import type { Learner, Placement, Plan, Problem, Programme, Task } from '../src/solver/index.ts';
import { Loads, LpFile, value, type Term, type Terms } from './lp-file.ts';

/** A candidate block; `x` is its variable's number. */
interface Block {
  learner: Learner;
  task: Task;
  venue: number;
  /** Positions among the learner's weeks of presence. */
  first: number;
  length: number;
  x: number;
}

export interface MipModel {
  text: string;
  binaries: number;
  /** The plan behind a solution: names of variables that are 1. */
  planOf(ones: ReadonlySet<string>): Plan;
}

/** Writing a model with more binaries takes a solver's memory and time before it begins. */
export const MOST_BINARIES = 1_500_000;

/** The number of binaries alone where there are too many to write. Errors: a problem with a published plan is refused. */
export function writeMip(problem: Problem): MipModel | { text: null; binaries: number } {
  if (problem.published) throw new Error('the MIP has no published plan');
  const candidates = problem.learners.map((learner) => candidatesOf(problem, learner));
  const binaries = candidates.reduce((sum, list) => sum + list.length, 0);
  if (binaries > MOST_BINARIES) return { text: null, binaries };
  let next = 0;
  for (const block of candidates.flat()) block.x = next++;
  const lp = new LpFile();
  const loads = new Loads(problem);
  problem.learners.forEach((learner, l) => addLearner(lp, loads, problem, learner, l, candidates[l] as Block[]));
  loads.add(lp);
  if (problem.weights.unfairness > 0) lp.cost(problem.weights.unfairness, 'u');
  const all = candidates.flat();
  return { text: lp.text(binaries), binaries, planOf: (ones) => planOf(problem, all.filter(({ x }) => ones.has(`x${x}`))) };
}

const presence = ({ weekCount }: Problem, { unavailableWeeks }: Learner): number[] => {
  const away = new Set(unavailableWeeks);
  return Array.from({ length: weekCount }, (_, week) => week).filter((week) => !away.has(week));
};

const programmeOf = ({ programmes }: Problem, { programme }: Learner): Programme => programmes.find(({ id }) => id === programme) as Programme;
const weeksDue = (task: Task, { remaining }: Learner): number => remaining?.[task.id] ?? task.weeks;

function candidatesOf(problem: Problem, learner: Learner): Block[] {
  const weeks = presence(problem, learner);
  const forbidden = new Set(learner.forbiddenVenues);
  const banned = (problem.limits ?? []).filter((limit) => limit.learners === undefined || limit.learners.includes(learner.id));
  const blocks: Block[] = [];
  const fits = problem.venues.map((venue) => {
    const closed = new Set(venue.closedWeeks);
    const here = banned.filter((limit) => limit.venues === undefined || limit.venues.includes(venue.id));
    return weeks.map((week) => !closed.has(week) && value(venue.capacity, week) > 0 && here.every(({ max }) => value(max, week) > 0));
  });
  for (const task of programmeOf(problem, learner).tasks) {
    const due = weeksDue(task, learner);
    const shortest = Math.min(task.minimumBlock, due);
    problem.venues.forEach((venue, v) => {
      if (due === 0 || forbidden.has(venue.id) || !venue.areas.includes(task.area)) return;
      for (let first = 0; first < weeks.length; first++) {
        if ((weeks[first] as number) < (task.earliestWeek ?? 0)) continue;
        for (let length = 1; length <= Math.min(due, task.maximumBlock, weeks.length - first); length++) {
          const last = first + length - 1;
          if (!fits[v]?.[last] || (weeks[last] as number) > (task.latestWeek ?? Infinity)) break;
          const leavesBlocks = due - length === 0 || due - length >= shortest;
          if (length >= shortest && leavesBlocks) blocks.push({ learner, task, venue: v, first, length, x: -1 });
        }
      }
    });
  }
  return blocks;
}

function addLearner(lp: LpFile, loads: Loads, problem: Problem, learner: Learner, l: number, blocks: readonly Block[]): void {
  const { weights, fairness = 'preference' } = problem;
  const weeks = presence(problem, learner);
  const programme = programmeOf(problem, learner);
  const optional = new Set((programme.choices ?? []).flatMap(({ tasks }) => tasks));
  const names = (list: readonly Block[], times: (block: Block) => number = () => 1): Terms => list.map((block) => [times(block), `x${block.x}`]);
  const isDone = (task: Task): boolean => weeksDue(task, learner) === 0;
  const at = weeks.map((): Block[] => []);
  for (const block of blocks) for (let p = block.first; p < block.first + block.length; p++) at[p]?.push(block);
  const personal: Terms = [];
  // Preferences and loads.
  for (const block of blocks) {
    const liking = learner.preferences?.[problem.venues[block.venue]?.id ?? ''] ?? 0;
    lp.cost(weights.preference * liking * block.length, `x${block.x}`);
    personal.push([(fairness === 'personal' ? weights.preference : 1) * liking * block.length, `x${block.x}`]);
    for (let p = block.first; p < block.first + block.length; p++) loads.count(block.venue, weeks[p] as number, learner.id, `x${block.x}`);
  }
  for (const list of at) lp.row(names(list), '<=', 1);
  addTasks(lp, { learner, l, programme, optional, blocks, at, weeks: weeks.length, names, isDone });
  for (const pin of (problem.pins ?? []).filter((row) => row.learner === learner.id)) {
    weeks.forEach((week, p) => {
      if (week < pin.firstWeek || week > pin.lastWeek) return;
      lp.row(names((at[p] as Block[]).filter(({ task, venue }) => task.id === pin.task && problem.venues[venue]?.id === pin.venue)), '=', 1);
    });
  }
  addMoves(lp, problem, learner, l, at, names, personal);
  if (weights.unfairness > 0) lp.row([[1, 'u'], ...personal.map(([factor, name]): Term => [-factor, name])], '>=', 0);
}

/** Weeks due, electives, order and prerequisites, touching blocks, and the variety of sites. */
function addTasks(lp: LpFile, given: {
  learner: Learner; l: number; programme: Programme; optional: ReadonlySet<string>; blocks: readonly Block[]; at: readonly Block[][]; weeks: number;
  names: (list: readonly Block[], times?: (block: Block) => number) => Terms; isDone: (task: Task) => boolean;
}): void {
  const { learner, l, programme, optional, blocks, at, names, isDone } = given;
  const done = (k: number): string => `y${l}_${k}`;
  const ofTask = (id: string): Block[] => blocks.filter(({ task }) => task.id === id);
  programme.tasks.forEach((task, k) => {
    const due = weeksDue(task, learner);
    if (due === 0) return;
    const sum = names(ofTask(task.id), ({ length }) => length);
    if (optional.has(task.id)) {
      lp.binary(done(k));
      lp.row([...sum, [-due, done(k)]], '=', 0);
    } else lp.row(sum, '=', due);
    if (due < 2 * Math.min(task.minimumBlock, due)) return;
    for (const v of new Set(ofTask(task.id).map(({ venue }) => venue))) {
      const here = ofTask(task.id).filter(({ venue }) => venue === v);
      for (let p = 1; p < given.weeks; p++) lp.row(names(here.filter(({ first, length }) => first === p || first + length === p)), '<=', 1);
    }
  });
  for (const choice of programme.choices ?? []) {
    const members = choice.tasks.map((id) => programme.tasks.findIndex((task) => task.id === id));
    const before = members.filter((k) => isDone(programme.tasks[k] as Task)).length;
    const open = members.filter((k) => !isDone(programme.tasks[k] as Task)).map((k): Term => [1, done(k)]);
    lp.row(open, '>=', choice.atLeast - before);
    lp.row(open, '<=', choice.atMost - before);
  }
  for (const [before = '', after = ''] of programme.prerequisites ?? []) {
    const [a, b] = [before, after].map((id) => programme.tasks.findIndex((task) => task.id === id)) as [number, number];
    if (isDone(programme.tasks[a] as Task) || isDone(programme.tasks[b] as Task) || !optional.has(before)) continue;
    if (optional.has(after)) lp.row([[1, done(a)], [-1, done(b)]], '>=', 0);
    else lp.row([[1, done(a)]], '=', 1);
  }
  for (const [before = '', after = ''] of [...(programme.order ?? []), ...(programme.prerequisites ?? [])]) {
    const later = ofTask(after);
    const task = programme.tasks.find(({ id }) => id === after) as Task;
    const most = Math.floor(weeksDue(task, learner) / Math.max(1, Math.min(task.minimumBlock, weeksDue(task, learner))));
    for (let p = 1; p < given.weeks; p++) {
      const begun = names(later.filter(({ first }) => first < p));
      const still = (at[p] as Block[]).filter(({ task: { id } }) => id === before);
      if (begun.length > 0 && still.length > 0) lp.row([...begun, ...names(still, () => most)], '<=', most);
    }
  }
}

/** Changes of site, idle weeks, and the most tasks at one site. */
function addMoves(lp: LpFile, problem: Problem, learner: Learner, l: number, at: readonly Block[][], names: (list: readonly Block[], times?: (block: Block) => number) => Terms, personal: Terms): void {
  const { weights, fairness } = problem;
  const siteOf = (block: Block): string => problem.venues[block.venue]?.site ?? '';
  const sites = [...new Set(at.flat().map(siteOf))];
  const charge = (cost: number, name: string): void => {
    lp.cost(cost, name);
    if (fairness === 'personal') personal.push([cost, name]);
  };
  const change = weights.siteChange * (learner.burden?.siteChange ?? 1);
  if (change > 0 && sites.length > 1) {
    // s: the site where the learner was last; c: somebody who was there is elsewhere now.
    at.forEach((here, p) => {
      charge(change, `c${l}_${p}`);
      lp.row(sites.map((_, s): Term => [1, `s${l}_${s}_${p}`]), '<=', 1);
      sites.forEach((site, s) => {
        lp.row([[1, `s${l}_${s}_${p}`], ...names(here.filter((block) => siteOf(block) === site), () => -1)], '>=', 0);
        if (p > 0) lp.row([[1, `s${l}_${s}_${p}`], [1, `c${l}_${p}`], [-1, `s${l}_${s}_${p - 1}`]], '>=', 0);
      });
    });
  }
  const idle = weights.idleWeek * (learner.burden?.idleWeek ?? 1);
  if (idle > 0) {
    // a: the learner is placed now or later.
    at.forEach((here, p) => {
      charge(idle, `a${l}_${p}`);
      for (const { x } of here) charge(-idle, `x${x}`);
      lp.row([[1, `a${l}_${p}`], ...names(here, () => -1)], '>=', 0);
      if (p > 0) lp.row([[1, `a${l}_${p - 1}`], [-1, `a${l}_${p}`]], '>=', 0);
    });
  }
  const most = programmeOf(problem, learner).maximumTasksPerSite;
  if (most === undefined) return;
  sites.forEach((site, s) => {
    const here = [...new Set(at.flat())].filter((block) => siteOf(block) === site);
    const tasks = [...new Set(here.map(({ task }) => task.id))];
    tasks.forEach((id, k) => {
      lp.binary(`t${l}_${s}_${k}`);
      for (const block of here.filter(({ task }) => task.id === id)) lp.row([[1, `t${l}_${s}_${k}`], [-1, `x${block.x}`]], '>=', 0);
    });
    lp.row(tasks.map((_, k): Term => [1, `t${l}_${s}_${k}`]), '<=', most);
  });
}

function planOf(problem: Problem, blocks: readonly Block[]): Plan {
  const placements = blocks.map(({ learner, task, venue, first, length }): Placement => {
    const weeks = presence(problem, learner);
    return { learner: learner.id, task: task.id, venue: problem.venues[venue]?.id ?? '', firstWeek: weeks[first] as number, lastWeek: weeks[first + length - 1] as number };
  });
  return { format: 'covalence.rotation-plan/1', problem: problem.name, status: 'feasible', placements };
}
