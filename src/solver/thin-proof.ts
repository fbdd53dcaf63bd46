/**
 * Leaves out of a conflict what the prices of its proof do not need. Under fixed prices the proof is a sum with one term
 * for each learner, so that leaving out a rule changes the terms of the learners it concerns and nothing else: whole
 * groups of rules are judged by one pricing, and as many learners stay as it takes to exceed what the places are worth.
 *
 * **Source**: sensitivity of a Farkas certificate, as in the deletion filter of Chinneck and Dravnieks, Locating minimal
 * infeasible constraint sets in linear programs, ORSA Journal on Computing 3 (1991).
 */

import { alikeLearners } from "./alike-learners.ts";
import { itemKey } from "./conflict-items.ts";
import { keepOnly } from "./keep-only.ts";
import { LatticeBook } from "./lattice-book.ts";
import type { LearnerModel } from "./learner-model.ts";
import { compileModel } from "./model.ts";
import { placesTerm } from "./places-term.ts";
import { LearnerPricing } from "./priced-learner.ts";
import type { ConflictItem, Problem } from "./problem.ts";
import { pricesFor, proveByPrices, strongestPrices, type NamedPrices } from "./prove-by-prices.ts";

/** Rules and the prices that prove that they cannot hold together. */
export interface PricedConflict {
  items: readonly ConflictItem[];
  prices: NamedPrices;
}

/** How far the proof is above zero, and the term of each learner. */
interface Worth {
  total: number;
  costs: ReadonlyMap<string, number>;
}

/** Rounds of prices when a whole kind of rule is left out, and to make the proof as strong as it gets. */
const KIND_ROUNDS = 240;
const STRONG_ROUNDS = 480;
/** What is told last goes first; tasks and places are what a conflict is about. */
const LAST_RULES: readonly string[] = ["task-weeks", "capacity", "limit"];

/** The same conflict with less in it; `rules` are proven by `prices`. */
export function thinned(problem: Problem, { items, prices }: PricedConflict, isTimeUp: () => boolean): PricedConflict {
  return new Thinning(problem, items, prices, isTimeUp).run();
}

/** The same where whole kinds have been tried before. */
export function thinnedAgain(problem: Problem, { items, prices }: PricedConflict, isTimeUp: () => boolean): PricedConflict {
  return new Thinning(problem, items, prices, isTimeUp).withoutSingles();
}

class Thinning {
  readonly #problem: Problem;
  readonly #isTimeUp: () => boolean;
  #items: readonly ConflictItem[];
  #prices: NamedPrices;

  constructor(problem: Problem, items: readonly ConflictItem[], prices: NamedPrices, isTimeUp: () => boolean) {
    this.#problem = problem;
    this.#items = items;
    this.#prices = prices;
    this.#isTimeUp = isTimeUp;
  }

  run(): PricedConflict {
    for (const rule of [...this.#lesserRules(), "limit"]) this.#withoutKind(rule);
    this.#strengthen(STRONG_ROUNDS);
    this.#withoutTogether(this.#items.filter(isShared));
    return this.withoutSingles();
  }

  withoutSingles(): PricedConflict {
    for (const rule of this.#lesserRules()) this.#withoutPersonal(rule);
    this.#withoutPersonal("task-weeks");
    for (const rule of this.#lesserRules()) this.#withoutPersonal(rule);
    this.#withoutTogether(this.#items.filter(isShared));
    return { items: this.#items, prices: this.#prices };
  }

  #lesserRules(): string[] {
    return [...new Set(this.#items.map(({ rule }) => rule))].filter((rule) => !LAST_RULES.includes(rule)).reverse();
  }

  /** Other prices may do without a whole kind of rule. */
  #withoutKind(rule: string): void {
    const rest = this.#items.filter((item) => item.rule !== rule);
    if (rest.length === this.#items.length || this.#isTimeUp()) return;
    const { proof } = proveByPrices(compileModel(keepOnly(this.#problem, rest)), new LatticeBook(), KIND_ROUNDS, this.#isTimeUp, this.#prices);
    if (!proof) return;
    this.#items = rest;
    this.#prices = proof.prices;
  }

  #strengthen(rounds: number): void {
    this.#prices = strongestPrices(compileModel(keepOnly(this.#problem, this.#items)), new LatticeBook(), rounds, this.#isTimeUp, this.#prices);
  }

  /** As many of these as the proof can do without, found by halves. */
  #withoutTogether(group: readonly ConflictItem[]): void {
    if (group.length === 0 || this.#isTimeUp()) return;
    const rest = without(this.#items, group);
    if (this.#worth(rest).total > 0) {
      this.#items = rest;
      return;
    }
    if (group.length === 1) return;
    const half = group.length >> 1;
    this.#withoutTogether(group.slice(0, half));
    this.#withoutTogether(group.slice(half));
  }

  /** Rules of single learners: in one pricing each tells what it adds, and those that add least are left out together. */
  #withoutPersonal(rule: string): void {
    const groups = new Map<string, ConflictItem[]>();
    for (const item of this.#items) {
      if (item.rule !== rule || item.learner === undefined || rule === "frozen") continue;
      const key = JSON.stringify([item.task, item.choice, item.firstWeek]);
      groups.set(key, [...(groups.get(key) ?? []), item]);
    }
    for (const group of groups.values()) {
      if (this.#isTimeUp()) return;
      const now = this.#worth(this.#items);
      const then = this.#worth(without(this.#items, group));
      const adds = group.map((item) => ({ item, adds: (now.costs.get(item.learner ?? "") ?? 0) - (then.costs.get(item.learner ?? "") ?? 0) }));
      let left = now.total;
      const needless = adds.toSorted((a, b) => a.adds - b.adds).filter((each) => {
        if (left - each.adds <= 0) return false;
        left -= each.adds;
        return true;
      });
      const rest = withoutIdle(without(this.#items, needless.map(({ item }) => item)));
      // Fewer learners may change which limits can bind: the sum is taken anew.
      if (needless.length > 0 && this.#worth(rest).total > 0) this.#items = rest;
    }
  }

  #worth(items: readonly ConflictItem[]): Worth {
    const model = compileModel(keepOnly(this.#problem, items));
    const prices = pricesFor(model, this.#prices);
    const pricing = new LearnerPricing(model, new LatticeBook());
    const costs = new Map(alikeLearners(model).flatMap((alike) => {
      const cost = pricing.price(alike[0] as LearnerModel, prices);
      return alike.map(({ id }) => [id, cost] as const);
    }));
    let total = placesTerm(model, prices, null);
    for (const cost of costs.values()) total += cost;
    return { total, costs };
  }
}

const isShared = ({ learner }: ConflictItem): boolean => learner === undefined;

export function without(items: readonly ConflictItem[], left: readonly ConflictItem[]): readonly ConflictItem[] {
  const gone = new Set(left.map(itemKey));
  return items.filter((item) => !gone.has(itemKey(item)));
}

/** What is left without a rule. Weeks that have begun are frozen for all or for nobody: there is no problem in which they are so for some. */
export const leftWithout = (items: readonly ConflictItem[], item: ConflictItem): readonly ConflictItem[] =>
  item.rule === "frozen" ? items.filter(({ rule }) => rule !== "frozen") : without(items, [item]);

/** Learners who have nothing to do any more are not named by other rules either; nor are windows of tasks that nobody does. */
export function withoutIdle(items: readonly ConflictItem[]): readonly ConflictItem[] {
  const held = new Set(["task-weeks", "pin", "choice"]);
  const busy = new Set(items.flatMap(({ rule, learner }) => (held.has(rule) && learner !== undefined ? [learner] : [])));
  return items.filter(({ learner }) => learner === undefined || busy.has(learner));
}
