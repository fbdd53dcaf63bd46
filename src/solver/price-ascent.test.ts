import { expect, test } from "vitest";
import { ColumnPool } from "./column-pool.ts";
import { compileModel, type Model } from "./model.ts";
import { PriceAscent } from "./price-ascent.ts";
import { PROBLEM_FORMAT } from "./testing.ts";

const COUNT = 400;
const WEEKS = 60;
const LONG = 40;

/** Alike learners with one long task in one of two venues, of which the dearer one has places for all and the other for a quarter. */
function alike(): Model {
  return compileModel({
    format: PROBLEM_FORMAT, name: "alike", firstWeek: "2026-09-07", weekCount: WEEKS,
    sites: [{ id: "site" }], areas: [{ id: "area" }],
    venues: [{ id: "wished", site: "site", areas: ["area"], capacity: COUNT / 4 }, { id: "other", site: "site", areas: ["area"], capacity: COUNT }],
    programmes: [{ id: "programme", tasks: [{ id: "task", area: "area", weeks: LONG, minimumBlock: LONG, maximumBlock: LONG }] }],
    learners: Array.from({ length: COUNT }, (_, l) => ({ id: `learner-${l}`, programme: "programme" })),
    weights: { preference: 1, siteChange: 1, idleWeek: 1, crowding: 1, unfairness: 0, disruption: 0 },
  });
}

/** The learner-weeks too many in the mixture that an ascent ends with. */
function excessAfter(isCareful: boolean): number {
  const model = alike();
  const pool = new ColumnPool(model, new Int32Array(COUNT));
  const learner = model.learners[0] as Model["learners"][number];
  for (const [venue, cost] of [[0, 0], [1, 10]] as const) for (const first of [0, 7, 13, 20]) pool.add(learner, { blocks: [0, venue, first, LONG], cost: cost + first / 100, fair: 0, isSchedule: true });
  const ascent = new PriceAscent(pool, { isCareful });
  ascent.start({ venue: new Float64Array(2 * WEEKS), limit: new Float64Array(0), fairShare: new Float64Array(COUNT) }, 0.02);
  for (let step = 0; step < 3000; step++) ascent.step();
  ascent.finish();
  const load = new Float64Array(2 * WEEKS);
  const { count, cells, stride, length, weight } = pool.columns[0] as (typeof pool.columns)[number];
  for (let i = 0; i < count; i++) for (let c = i * stride; c < i * stride + (length[i] as number); c++) load[cells[c] as number] = (load[cells[c] as number] as number) + COUNT * (weight[i] as number);
  return load.reduce((sum, there, cell) => sum + Math.max(0, there - (model.capacity[cell] as number)), 0);
}

test("where hundreds are alike, a careful ascent ends with a mixture that fits, and whole steps swing", () => {
  expect(excessAfter(true)).toBeLessThan(COUNT);
  expect(excessAfter(false)).toBeGreaterThan(10 * COUNT);
});
