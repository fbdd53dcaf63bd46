import type { FlatBlocks } from "./cheapest-schedule.ts";
import type { LearnerModel } from "./learner-model.ts";
import type { Model } from "./model.ts";

/** Where a learner with these blocks is one more: venue × weeks + week, and after all venues limit × weeks + week; each once. */
export function placesTaken({ weekCount, venueCount, limitClass, limitsAt }: Model, { index, weeks }: LearnerModel, blocks: FlatBlocks): number[] {
  const base = (limitClass[index] as number) * venueCount;
  const cells: number[] = [];
  for (let i = 0; i < blocks.length; i += 4) {
    const [venue, first, length] = [blocks[i + 1] as number, blocks[i + 2] as number, blocks[i + 3] as number];
    for (let position = first; position < first + length; position++) {
      const week = weeks[position] as number;
      cells.push(venue * weekCount + week);
      for (const limit of limitsAt[base + venue] as Int32Array) cells.push((venueCount + limit) * weekCount + week);
    }
  }
  return cells;
}
