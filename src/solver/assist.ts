/** A thread's help in a cycle that another one leads: it enters learners anew and repairs, in a copy of the draft of its own. */

import { answer } from "./balance.ts";
import type { BestResponse } from "./best-response.ts";
import type { DraftPlan } from "./draft-plan.ts";
import { enterCheaper, HURRIED_KEPT_PRESSURE, HURRIED_KNOWN_PART, NOTICEABLE } from "./oscillate.ts";
import type { Random } from "./random.ts";
import { repairPass } from "./repair.ts";
import type { SharedCycle } from "./shared-cycle.ts";
import type { Others } from "./shared-draft.ts";

/** Keeps the prices it has learned from one cycle to the next. */
export class Assistant {
  readonly #draft: DraftPlan;
  readonly #respond: BestResponse;
  readonly #random: Random;
  #hasHelped = false;

  constructor(draft: DraftPlan, respond: BestResponse, random: Random) {
    [this.#draft, this.#respond, this.#random] = [draft, respond, random];
  }

  /** Helps until the cycle is over or it must stop. */
  help(cycle: SharedCycle, others: Others, mustStop: () => boolean): void {
    const [draft, respond, random] = [this.#draft, this.#respond, this.#random];
    others.bring(draft, respond);
    if (isBalance(cycle)) return this.#balance(cycle, others, mustStop);
    others.forgetPrices();
    let { floor } = cycle;
    draft.board.scalePressure(this.#hasHelped ? HURRIED_KEPT_PRESSURE : 0, floor);
    this.#hasHelped = true;
    respond.isThorough = true;
    while (cycle.work !== "none" && !mustStop()) {
      if (cycle.work === "enter") {
        const l = cycle.next();
        if (l < 0) cycle.pause();
        else enterCheaper(draft, respond, random, l, others);
        continue;
      }
      if (cycle.floor > NOTICEABLE * floor) {
        floor = cycle.floor;
        draft.board.scalePressure(1, floor);
      }
      others.bring(draft, respond);
      if (repairPass(draft, respond, random, cycle.step, others, HURRIED_KNOWN_PART) === 0) cycle.pause();
    }
  }

  #balance(cycle: SharedCycle, others: Others, mustStop: () => boolean): void {
    const [draft, respond, random] = [this.#draft, this.#respond, this.#random];
    const prices = cycle.pricesFor(draft.board);
    respond.known.forget();
    respond.places = prices;
    while (isBalance(cycle) && !mustStop()) {
      prices.stiffness = cycle.step;
      const l = cycle.next();
      if (l < 0) cycle.pause();
      else answer(draft, respond, random, l, others);
    }
    respond.places = null;
  }
}

const isBalance = ({ work }: SharedCycle): boolean => work === "balance" || work === "balance when free";
