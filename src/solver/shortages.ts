import type { Model } from "./model.ts";
import type { Search } from "./search.ts";
import type { Shortage } from "./solution.ts";

export function shortagesOf(_model: Model, _search: Search): Shortage[] {
  return [];
}
