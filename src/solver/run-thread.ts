import { Bound } from "./bound.ts";
import { LatticeBook } from "./lattice-book.ts";
import { openProblem } from "./light-problem.ts";
import { compileModel, type Model } from "./model.ts";
import type { Guide } from "./oscillate.ts";
import { Random } from "./random.ts";
import { Search } from "./search.ts";
import { SharedCycle } from "./shared-cycle.ts";
import { SharedDraft } from "./shared-draft.ts";
import { SharedMemory } from "./shared-memory.ts";
import { leavesSequences } from "./suited-ways.ts";
import type { ThreadJob } from "./thread-protocol.ts";

const DEFAULT_SECONDS = 60;
/** Part of the learners that a helper prices in one step when steps are counted. */
export const BOUND_STEPS_PER_EVALUATION = 4;

/** A helper whose bound has taken more than this part of the time has none left for plans of its own: it helps with those that others have. */
const LATE = 0.5;
/** Where the search makes nothing of the bound's prices, the bound gets this part of the time, and then its helper looks for plans. */
const BOUND_PART = 0.3;

/** Does a helper's work until its steps are done or the shared memory says stop. Synchronous. */
export function runThread(job: ThreadJob): void {
  const model = compileModel(openProblem(job.problem));
  const memory = new SharedMemory(model, job.memory);
  const started = performance.now();
  const spent = () => (performance.now() - started) / 1000;
  const book = new LatticeBook();
  const team = job.draft && job.cycle ? new Team(job, model, book, memory, { draft: new SharedDraft(model, job.draft), cycle: new SharedCycle(model, job.cycle) }) : null;
  team?.helpToFirstPlan();
  const isOnItsOwn = leavesSequences(model, book);
  const seconds = job.timeLimitSeconds ?? DEFAULT_SECONDS;
  const isTimeUp = () => isOnItsOwn && spent() > BOUND_PART * seconds;
  // With counted steps the clock must not steer the bound.
  const secondsLeft = job.steps === null ? () => (isOnItsOwn ? BOUND_PART : 1) * seconds - spent() : null;
  const isBoundDone = job.role === "bound" && raiseBound(job, new Bound(model, book, { secondsLeft }), memory, isTimeUp, team);
  // With counted steps a helper keeps to its role; else whoever is done with the bound looks for plans as well.
  const isFree = job.role !== "bound" || (job.steps === null && isBoundDone);
  if (team) team.isFree = isBoundDone && spent() > LATE * seconds;
  // A search of its own from the beginning finds other plans; where the problem is large there is no time for that.
  if (isFree) lookForPlans(job, team?.hasHelped || team?.isFree ? team.search : new Search(model, book, new Random(job.seed)), memory, spent, team);
  memory.finish();
}

/** Work at one draft together with the thread that solves. */
class Team {
  readonly search: Search;
  hasHelped = false;
  /** Is there nothing else to do? */
  isFree = false;
  readonly #memory: SharedMemory;
  readonly #draft: SharedDraft;
  readonly #cycle: SharedCycle;

  constructor({ seed }: ThreadJob, model: Model, book: LatticeBook, memory: SharedMemory, { draft, cycle }: { draft: SharedDraft; cycle: SharedCycle }) {
    this.search = new Search(model, book, new Random(seed));
    [this.#memory, this.#draft, this.#cycle] = [memory, draft, cycle];
  }

  /** Builds and repairs the first draft, until one of the two has a plan. */
  helpToFirstPlan(): void {
    const isOver = () => this.#memory.shouldStop || this.#draft.isOver;
    if (isOver()) return;
    this.search.construct(isOver, this.#draft);
    while (!isOver()) this.search.round(0);
    if (this.search.best) this.#memory.offerPlan(this.search.best);
  }

  /** Helps in a cycle, if that is asked for. */
  helpInCycle(): void {
    const { work } = this.#cycle;
    if (work === "none" || (work === "balance when free" && !this.isFree)) return;
    this.hasHelped = true;
    this.search.help({ cycle: this.#cycle, others: this.#draft }, () => this.#memory.shouldStop);
  }
}

/** True once there is nothing more to raise, or no time for it; what a bound takes in memory is then let go of. */
function raiseBound({ steps }: ThreadJob, bound: Bound, memory: SharedMemory, isTimeUp: () => boolean, team: Team | null): boolean {
  const learners = bound.model.learners.length;
  const counted = steps !== null;
  // One at a time where a learner may take some tenths of a second: whoever says stop waits no longer than for that.
  const chunk = counted ? Math.max(1, Math.ceil(learners / BOUND_STEPS_PER_EVALUATION)) : 1;
  for (let step = 0; !bound.hasConverged && bound.impossibleLearner < 0 && !memory.shouldStop; step++) {
    if (counted ? step >= steps : isTimeUp()) break;
    // Once: a further cycle is helped when the bound is done.
    if (team?.hasHelped === false) team.helpInCycle();
    if (bound.work(chunk)) memory.offerBound(bound.best, bound.bestPrices);
  }
  return bound.hasConverged || isTimeUp();
}

function lookForPlans({ steps, timeLimitSeconds }: ThreadJob, search: Search, memory: SharedMemory, spent: () => number, team: Team | null): void {
  const counted = steps !== null;
  if (search.phase === "construct") beginWith(search, team?.isFree ? memory : null, () => memory.shouldStop);
  let told = Infinity;
  let version = 0;
  let boundVersion = 0;
  let guide: Guide | null = null;
  for (let step = 0; !memory.shouldStop && !(counted && step >= steps); step++) {
    team?.helpInCycle();
    if (!counted) version = adoptNewer(search, memory, version);
    if (!counted && memory.boundVersion !== boundVersion) {
      boundVersion = memory.boundVersion;
      guide = memory.readBound();
    }
    search.round(counted ? step / steps : Math.min(1, spent() / (timeLimitSeconds ?? DEFAULT_SECONDS)), guide);
    if (search.best === null || search.best.cost >= told || counted) continue;
    told = search.best.cost;
    memory.offerPlan(search.best);
  }
  if (search.best) memory.offerPlan(search.best);
}

function beginWith(search: Search, memory: SharedMemory | null, shouldStop: () => boolean): void {
  const plan = memory?.readPlan();
  if (plan) search.startFrom(plan.rows);
  else search.construct(shouldStop);
}

function adoptNewer(search: Search, memory: SharedMemory, version: number): number {
  const now = memory.planVersion;
  const plan = now === version ? null : memory.readPlan();
  if (plan) search.adopt(plan);
  return now;
}
