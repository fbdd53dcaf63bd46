/**
 * Programmes of a planning problem: what a cohort learns in the horizon, one task for each area and phase.
 *
 * A learner's recorded electives bind: they become required tasks of a programme variant of their own, and the group's
 * choice asks only for what is still open. Learners with the same electives share a variant.
 */
import type { CurriculumFacts } from '../curriculum/index.ts';
import type { Choice, Programme, Task } from '../solver/index.ts';
import { groupRows } from './group-rows.ts';
import { nameOf, type LegendTask } from './legend.ts';
import type { PhaseDue } from './phases-due.ts';

/** What makes learners of a cohort share a programme. */
export interface Variant {
  /** Areas chosen, and electives already begun. */
  readonly chosen: readonly string[];
  /** Phases whose open electives are left for later, because the learner has no weeks for them. */
  readonly deferredPhases: readonly string[];
}

export const taskId = (area: string, phase: string): string => `${area}@${phase}`;

export function programmeId(programmeVersion: string, cohort: string, { chosen, deferredPhases }: Variant): string {
  const parts = [programmeVersion, cohort];
  if (chosen.length > 0) parts.push([...chosen].sort().join('+'));
  if (deferredPhases.length > 0) parts.push(`later:${[...deferredPhases].sort().join('+')}`);
  return parts.join('/');
}

/** The electives a variant leaves open, by group and phase, with how many of them are asked for. */
export function openChoices(curriculum: CurriculumFacts, frameworkVersion: string, phases: readonly PhaseDue[], variant: Variant): OpenChoice[] {
  const chosen = new Set(variant.chosen);
  const choices: OpenChoice[] = [];
  for (const { phase, areas } of phases) {
    if (variant.deferredPhases.includes(phase)) continue;
    const electives = new Set(areas.filter((area) => area.isElective).map((area) => area.area));
    for (const group of curriculum.electiveGroups) {
      if (group.frameworkVersion !== frameworkVersion) continue;
      const members = group.areas.filter((area) => electives.has(area));
      if (members.length === 0) continue;
      const taken = members.filter((area) => chosen.has(area)).length;
      const open = members.filter((area) => !chosen.has(area));
      const atMost = Math.min(open.length, group.atMost - taken);
      choices.push({ group: group.key, phase, areas: open, atLeast: Math.min(open.length, Math.max(0, group.atLeast - taken)), atMost: Math.max(0, atMost) });
    }
  }
  // An elective that some group has no room for is not open in any.
  const closed = new Set(choices.filter(({ atMost }) => atMost === 0).flatMap(({ areas }) => areas));
  return choices
    .map((choice) => ({ ...choice, areas: choice.areas.filter((area) => !closed.has(area)) }))
    .filter(({ areas }) => areas.length > 0);
}

export interface OpenChoice {
  readonly group: string;
  readonly phase: string;
  readonly areas: readonly string[];
  readonly atLeast: number;
  readonly atMost: number;
}

export function buildProgramme(given: {
  readonly curriculum: CurriculumFacts;
  readonly programmeVersion: CurriculumFacts['programmeVersions'][number];
  readonly id: string;
  readonly name: string;
  readonly phases: readonly PhaseDue[];
  readonly variant: Variant;
  /** Weeks that learners of this variant have to do, by task: every count that occurs. */
  readonly weeksToDo: ReadonlyMap<string, ReadonlySet<number>>;
  readonly weekCount: number;
}): Programme {
  const { curriculum, programmeVersion, id, name, phases, variant, weeksToDo, weekCount } = given;
  const areas = new Map(curriculum.areas.map((area) => [area.key, area]));
  const choices = openChoices(curriculum, programmeVersion.frameworkVersion, phases, variant);
  const learnt = new Set([...variant.chosen, ...choices.flatMap((choice) => choice.areas)]);
  const tasks: (Task & { 'x-source'?: string })[] = [];
  for (const { phase, first, last, areas: due } of phases) {
    for (const { area, weeks, isElective } of due) {
      if (isElective && !learnt.has(area)) continue;
      const row = areas.get(area);
      const counts = [...(weeksToDo.get(taskId(area, phase)) ?? [weeks])].filter((count) => count > 0);
      const longest = Math.max(weeks, ...counts);
      tasks.push({
        id: taskId(area, phase),
        name: row?.nameEn ?? row?.nameZh ?? area,
        area,
        ...(row?.clause ? { 'x-source': row.clause } : {}),
        weeks: longest,
        ...blockLengths(row?.minimumBlockWeeks ?? 1, row?.maximumBlockWeeks ?? longest, counts.length > 0 ? counts : [longest]),
        ...(first > 0 ? { earliestWeek: first } : {}),
        ...(last < weekCount - 1 ? { latestWeek: last } : {}),
      });
    }
  }
  const { order, prerequisites } = sequencesOf(curriculum, phases, tasks);
  const clauses = new Map(curriculum.electiveGroups.map(({ key, clause }) => [key, clause]));
  const asked: (Choice & { 'x-source'?: string })[] = choices.map(({ group, phase, areas: open, atLeast, atMost }) => ({
    id: `${group}@${phase}`,
    ...(clauses.get(group) ? { 'x-source': clauses.get(group) ?? '' } : {}),
    tasks: open.map((area) => taskId(area, phase)),
    atLeast,
    atMost,
  }));
  return {
    id,
    name,
    tasks,
    ...(asked.length > 0 ? { choices: asked } : {}),
    ...(order.length > 0 ? { order } : {}),
    ...(prerequisites.length > 0 ? { prerequisites } : {}),
    ...(programmeVersion.maximumAreasPerSite === null ? {} : { maximumTasksPerSite: programmeVersion.maximumAreasPerSite }),
  };
}

/**
 * Shortest and longest block such that every count of weeks can be made of blocks: scaled weeks may leave a remainder
 * that whole blocks do not add up to (five weeks in blocks of exactly two); then the shortest gives way.
 */
export function blockLengths(minimum: number, maximum: number, counts: readonly number[]): { minimumBlock: number; maximumBlock: number } {
  const longest = Math.max(1, maximum);
  let shortest = Math.max(1, Math.min(minimum, longest));
  const fits = (count: number): boolean => {
    const least = Math.min(shortest, count);
    const blocks = Math.ceil(count / longest);
    return blocks * least <= count;
  };
  while (shortest > 1 && !counts.every(fits)) shortest -= 1;
  return { minimumBlock: shortest, maximumBlock: longest };
}

/** Sequences hold between areas of one phase; areas of different phases are ordered by the phases' weeks. An area in two phases is learnt in their order. */
function sequencesOf(curriculum: CurriculumFacts, phases: readonly PhaseDue[], tasks: readonly Task[]) {
  const known = new Set(tasks.map(({ id }) => id));
  const pairs = { order: [] as string[][], prerequisite: [] as string[][] };
  for (const { before, after, kind } of curriculum.areaSequences) {
    for (const { phase } of phases) {
      const pair = [taskId(before, phase), taskId(after, phase)];
      if (pair.every((id) => known.has(id))) pairs[kind].push(pair);
    }
  }
  for (const [area, parts] of groupRows(phases.flatMap(({ phase, areas }) => areas.map((due) => ({ ...due, phase }))), (due) => due.area)) {
    for (const [index, later] of parts.entries()) {
      const earlier = parts[index - 1];
      if (!earlier) continue;
      const pair = [taskId(area, earlier.phase), taskId(area, later.phase)];
      if (pair.every((id) => known.has(id))) pairs[later.isElective ? 'prerequisite' : 'order'].push(pair);
    }
  }
  return { order: pairs.order, prerequisites: pairs.prerequisite };
}

/** What every task of the phases stands for. */
export function taskLegend(curriculum: CurriculumFacts, phases: readonly PhaseDue[]): Record<string, LegendTask> {
  const areas = new Map(curriculum.areas.map((area) => [area.key, area]));
  return Object.fromEntries(
    phases.flatMap(({ phase, areas: due }) =>
      due.map(({ area, isElective }) => {
        const row = areas.get(area);
        const source = row?.clause ? ({ kind: 'clause', ref: row.clause } as const) : null;
        const name = row ? nameOf(row) : { zh: area, en: area };
        return [taskId(area, phase), { area, phase, number: row?.number ?? '', name, isElective, source }];
      }),
    ),
  );
}
