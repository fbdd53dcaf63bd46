import type { LatticeBook } from "./lattice-book.ts";
import type { Model } from "./model.ts";
import type { Impossibility } from "./solution.ts";

/** Plain impossibilities, in words; empty if none was found (which proves nothing). */
export function presolve(model: Model, _book: LatticeBook): Impossibility[] {
  return model.learners.flatMap(({ id, contradictions }) => contradictions.map(({ rule, task, says }) => ({
    says, conflict: [{ rule, learner: id, ...(task !== undefined && { task }), says }],
  })));
}
