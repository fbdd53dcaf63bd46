import { Bound } from "./bound.ts";
import { LatticeBook } from "./lattice-book.ts";
import { compileModel } from "./model.ts";
import { Random } from "./random.ts";
import { Search } from "./search.ts";
import { SharedMemory } from "./shared-memory.ts";
import type { ThreadJob } from "./thread-protocol.ts";

/** Part of the learners that a helper prices in one step when steps are counted. */
export const BOUND_STEPS_PER_EVALUATION = 4;

/** Does a helper's work until its steps are done or the shared memory says stop. Synchronous. */
export function runThread(job: ThreadJob): void {
  const model = compileModel(job.problem);
  const memory = new SharedMemory(model, job.memory);
  if (job.role === "bound") raiseBound(job, new Bound(model, new LatticeBook()), memory);
  else lookForPlans(job, new Search(model, new LatticeBook(), new Random(job.seed)), memory);
  memory.finish();
}

function raiseBound({ steps }: ThreadJob, bound: Bound, memory: SharedMemory): void {
  const learners = bound.model.learners.length;
  // With counted steps nothing that depends on time may enter: not the others' plans either.
  const counted = steps !== null;
  const chunk = Math.max(1, counted ? Math.ceil(learners / BOUND_STEPS_PER_EVALUATION) : Math.min(learners, 8));
  let upperBound: number | null = null;
  let version = 0;
  for (let step = 0; !bound.hasConverged && bound.impossibleLearner < 0 && !memory.shouldStop; step++) {
    if (counted && step >= steps) break;
    if (!counted && memory.planVersion !== version) {
      version = memory.planVersion;
      upperBound = memory.readPlan()?.cost ?? null;
    }
    if (bound.work(chunk, upperBound)) memory.offerBound(bound.best, bound.bestPrices);
  }
}

function lookForPlans({ steps, timeLimitSeconds }: ThreadJob, search: Search, memory: SharedMemory): void {
  const started = performance.now();
  const counted = steps !== null;
  search.construct(() => memory.shouldStop);
  let told = Infinity;
  for (let step = 0; !memory.shouldStop && !(counted && step >= steps); step++) {
    const seconds = (performance.now() - started) / 1000;
    search.round(counted ? step / steps : Math.min(1, seconds / (timeLimitSeconds ?? 60)));
    if (search.best === null || search.best.cost >= told || counted) continue;
    told = search.best.cost;
    memory.offerPlan(search.best);
  }
  if (search.best) memory.offerPlan(search.best);
}
