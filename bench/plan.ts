// The example base planned: facts to problem, first plan and final plan of the year, and a plan after a venue closes.
import { curriculum } from '../examples/bay-area-base/curriculum.ts';
import { partnership } from '../examples/bay-area-base/partnership.ts';
import { planning } from '../examples/bay-area-base/planning.ts';
import { buildProblem, solvePlan, type BuiltProblem } from '../src/planning/index.ts';

const YEAR = 'year-2026';
const CLOSURE = { venue: 'services-mechanics', firstWeek: '2027-03-01', lastWeek: '2027-03-08', reasonZh: null, reasonEn: null };

/** `--seconds N` limits each of the two runs; 30 unless told. */
export async function bench({ words, print }: { words: readonly string[]; print: (line: string) => void }) {
  const given = words.indexOf('--seconds');
  const seconds = given < 0 ? 30 : Number(words[given + 1]);
  const begun = performance.now();
  const anew = buildProblem({ partnership, curriculum, planning: { ...planning, planVersions: [], placements: [] }, plan: YEAR, today: '2026-08-24' });
  const buildSeconds = (performance.now() - begun) / 1000;
  print(`${anew.problem.learners.length} learners × ${anew.problem.weekCount} weeks × ${anew.problem.venues.length} venues`);
  const whole = await run(anew, seconds);
  print(`anew: first plan after ${whole.firstSeconds} s, cost ${whole.first} → ${whole.final}`);
  const struck = buildProblem({ partnership: { ...partnership, venueClosures: [...partnership.venueClosures, CLOSURE] }, curriculum, planning, plan: YEAR, today: '2026-11-18' });
  const again = await run(struck, seconds);
  print(`after a closure: first plan after ${again.firstSeconds} s, ${again.disruption} learner-weeks change`);
  return {
    figures: {
      learners: anew.problem.learners.length,
      buildSeconds: round(buildSeconds),
      firstPlanSeconds: whole.firstSeconds,
      firstPlanCost: whole.first,
      finalPlanCost: whole.final,
      secondsGiven: seconds,
      lowerBound: whole.lowerBound,
      replanFirstSeconds: again.firstSeconds,
      replanChangedLearnerWeeks: again.disruption,
    },
    baseline: null,
  };
}

async function run(built: BuiltProblem, timeLimitSeconds: number) {
  const begun = performance.now();
  let firstSeconds = -1;
  let first = -1;
  const { best, result } = await solvePlan({
    built,
    timeLimitSeconds,
    seed: 1,
    threads: 2,
    signal: new AbortController().signal,
    onProgress: ({ cost }) => {
      if (firstSeconds >= 0 || cost === null) return;
      firstSeconds = round((performance.now() - begun) / 1000);
      first = cost;
    },
    onPlan: () => undefined,
  });
  if (!best) throw new Error(`no plan in ${timeLimitSeconds} s`);
  return { firstSeconds, first, final: best.cost.total, lowerBound: result?.lowerBound ?? -1, disruption: best.cost.disruption };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
