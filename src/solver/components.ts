/** The parts of a problem that have nothing to do with each other: no venue and no limit in common. */

import type { Problem } from "./problem.ts";

/** Ids of the learners of each part, the smallest part first. */
export function componentsOf(problem: Problem): string[][] {
  const programmes = new Map(problem.programmes.map(({ id, tasks }) => [id, new Set(tasks.map(({ area }) => area))]));
  const parent = new Map<string, string>();
  const root = (node: string): string => {
    let at = node;
    for (let above = parent.get(at); above !== undefined && above !== at; above = parent.get(at)) at = above;
    parent.set(node, at);
    return at;
  };
  const join = (a: string, b: string) => parent.set(root(a), root(b));
  const venuesOf = problem.learners.map((learner) => {
    const areas = programmes.get(learner.programme) ?? new Set();
    return new Set(problem.venues.filter((venue) => venue.areas.some((area) => areas.has(area))).map(({ id }) => id));
  });
  problem.learners.forEach(({ id }, l) => {
    for (const venue of venuesOf[l] ?? []) join(`l ${id}`, `v ${venue}`);
  });
  for (const limit of problem.limits ?? []) {
    const counted = limit.learners && new Set(limit.learners);
    problem.learners.forEach(({ id }, l) => {
      const venues = venuesOf[l] ?? new Set();
      const isUnder = (counted === undefined || counted.has(id)) && (limit.venues === undefined ? venues.size > 0 : limit.venues.some((venue) => venues.has(venue)));
      if (isUnder) join(`l ${id}`, `m ${limit.id}`);
    });
  }
  const parts = new Map<string, string[]>();
  for (const { id } of problem.learners) {
    const key = root(`l ${id}`);
    const known = parts.get(key);
    if (known) known.push(id);
    else parts.set(key, [id]);
  }
  return [...parts.values()].sort((a, b) => a.length - b.length);
}

/** The problem of these learners alone, with every place theirs; without minimums, which others would help to fill. */
export function onlyLearners(problem: Problem, learners: readonly string[]): Problem {
  const present = new Set(learners);
  const isPresent = ({ learner }: { learner: string }) => present.has(learner);
  const { published } = problem;
  return {
    ...problem,
    venues: problem.venues.map(({ minimum: _minimum, minimumWhenOpen: _minimumWhenOpen, ...venue }) => venue),
    learners: problem.learners.filter(({ id }) => present.has(id)),
    pins: (problem.pins ?? []).filter(isPresent),
    limits: (problem.limits ?? []).flatMap((limit) => {
      const members = limit.learners?.filter((id) => present.has(id));
      return members?.length === 0 ? [] : [{ ...limit, ...(members && { learners: members }) }];
    }),
    ...(published && { published: { ...published, placements: published.placements.filter(isPresent) } }),
  };
}
