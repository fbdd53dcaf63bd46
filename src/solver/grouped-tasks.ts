/**
 * A learner's tasks that differ in nothing but their places, counted together instead of told apart: a relaxation for
 * learners who have too many ways of having done some of their tasks. What is left of order, choices, windows and blocks
 * holds for the groups; within a group one task may be done twice and another not at all. Moving and waiting stay exact.
 *
 * **Source**: state-space relaxation, Christofides, Mingozzi and Toth, State-space relaxation procedures for the
 * computation of bounds to routing problems, Networks 11 (1981).
 */

import type { ChoiceModel, LearnerModel, TaskModel } from "./learner-model.ts";

export interface GroupedTasks {
  /** The learner with a task per group; its venues and positions are those of the learner itself. */
  learner: LearnerModel;
  /** Per group the local indices of its tasks in the learner itself. */
  members: number[][];
}

/** Null where no two tasks of the learner are of one kind. */
export function groupTasks(learner: LearnerModel): GroupedTasks | null {
  const { tasks } = learner;
  const kinds = new Map<string, number[]>();
  for (const [k, task] of tasks.entries()) {
    const kind = isAlone(learner, k) ? `${k}` : kindOf(task, k, learner.choices);
    kinds.set(kind, [...(kinds.get(kind) ?? []), k]);
  }
  const members = [...kinds.values()];
  if (members.length === tasks.length) return null;
  const groupOf = new Int32Array(tasks.length);
  for (const [g, group] of members.entries()) for (const k of group) groupOf[k] = g;
  const { openBlock } = learner.history;
  return {
    members,
    learner: {
      ...learner,
      tasks: members.map((group) => groupedTask(learner, members, group)),
      choices: learner.choices.map((choice) => ({ ...choice, tasks: listGroups(choice, members, groupOf) })),
      pinTask: learner.pinTask && learner.pinTask.map((k) => (k < 0 ? k : (groupOf[k] as number))),
      history: { ...learner.history, openBlock: openBlock && { ...openBlock, task: groupOf[openBlock.task] as number } },
    },
  };
}

/** Pinned tasks and the one under way are told apart: what holds for them holds for no other. */
function isAlone({ tasks, pinTask, history: { openBlock } }: LearnerModel, k: number): boolean {
  return tasks[k]?.venues.length === 0 || openBlock?.task === k || pinTask?.includes(k) === true;
}

function kindOf({ weeks, shortest, longest, firstPosition, lastPosition, optional }: TaskModel, k: number, choices: readonly ChoiceModel[]): string {
  const listed = choices.map(({ tasks }) => tasks.filter((other) => other === k).length);
  return ["", weeks, shortest, Math.min(weeks, longest), firstPosition, lastPosition, optional, ...listed].join();
}

function groupedTask(learner: LearnerModel, members: readonly number[][], group: readonly number[]): TaskModel {
  const { tasks } = learner;
  const first = tasks[group[0] as number] as TaskModel;
  // What holds between every task of one group and every task of another holds between the groups.
  const related = (listOf: (task: TaskModel) => readonly number[]): number[] =>
    members.flatMap((other, h) => ((other !== group || group.length === 1) && group.every((k) => other.every((o) => listOf(tasks[k] as TaskModel).includes(o))) ? [h] : []));
  // "Over or never begun" says something of a group only where all of it must be done.
  const isWhole = (h: number) => members[h]?.length === 1 || tasks[members[h]?.[0] as number]?.optional === false;
  return {
    ...(group.length === 1 ? first : inOne(learner, first, group)),
    after: related(({ after }) => after).filter(isWhole), before: related(({ before }) => before), needs: related(({ needs }) => needs),
  };
}

/** Tasks of one kind as a single one, of which no more are done than a choice allows. */
function inOne({ tasks, venues, choices }: LearnerModel, first: TaskModel, group: readonly number[]): TaskModel {
  const options = Int32Array.from(new Set(group.flatMap((k) => [...(tasks[k] as TaskModel).options])));
  const allowed = choices.flatMap((choice) => (choice.tasks.includes(group[0] as number) ? [choice.atMost] : []));
  const count = first.optional ? Math.max(1, Math.min(group.length, ...allowed)) : group.length;
  const { weeks, shortest, longest } = first;
  return {
    ...first, weeks: count * weeks, each: weeks, options, venues: options.map((option) => venues[option] as number),
    // What cannot be cut is one block.
    shortest: weeks < 2 * shortest ? weeks : shortest, longest: Math.min(weeks, longest),
  };
}

// Each group as many times as the choice lists each of its tasks.
function listGroups({ tasks }: ChoiceModel, members: readonly number[][], groupOf: Int32Array): number[] {
  const seen = new Map<number, number>();
  for (const k of tasks) seen.set(groupOf[k] as number, (seen.get(groupOf[k] as number) ?? 0) + 1);
  return [...seen].flatMap(([g, times]) => new Array<number>(times / (members[g] as number[]).length).fill(g));
}
