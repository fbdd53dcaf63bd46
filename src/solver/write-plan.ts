import type { FlatBlocks } from "./cheapest-schedule.ts";
import type { LearnerModel, TaskModel } from "./learner-model.ts";
import type { Model } from "./model.ts";
import type { Placement } from "./problem.ts";

/** Placements of all learners, history included, one per block, in the order of learners and weeks. */
export function writePlacements(model: Model, rows: readonly FlatBlocks[]): Placement[] {
  return model.learners.flatMap((learner, l) => placementsOf(model, learner, rows[l] ?? []));
}

/** Placements of one learner, history included. */
export function placementsOf({ problem }: Model, learner: LearnerModel, row: FlatBlocks): Placement[] {
  const { history, weeks, programme, tasks } = learner;
  const taskAt = new Int32Array(weeks.length).fill(-1);
  const venueAt = new Int32Array(weeks.length).fill(-1);
  taskAt.set(history.taskAt);
  venueAt.set(history.venueAt);
  for (let i = 0; i < row.length; i += 4) {
    const first = row[i + 2] as number;
    taskAt.fill((tasks[row[i] as number] as TaskModel).index, first, first + (row[i + 3] as number));
    venueAt.fill(row[i + 1] as number, first, first + (row[i + 3] as number));
  }
  const placements: Placement[] = [];
  for (let position = 0; position < weeks.length; position++) {
    const task = taskAt[position] as number;
    if (task < 0) continue;
    const first = position;
    while (position + 1 < weeks.length && taskAt[position + 1] === task && venueAt[position + 1] === venueAt[first]) position++;
    placements.push({
      learner: learner.id, task: programme.tasks[task]?.id ?? "", venue: problem.venues[venueAt[first] as number]?.id ?? "",
      firstWeek: weeks[first] as number, lastWeek: weeks[position] as number,
    });
  }
  return placements;
}
