import { describe, expect, test } from "vitest";
import { checkPlan, solve, stayOf, whyHere, type Plan, type Problem } from "./index.ts";
import { writeExample } from "./testing.ts";

const { problem } = writeExample({ seed: 2, learners: 8, weeks: 16, venues: 6, tasks: 3, sparePlaces: 2 });
const { plan } = solve(problem, { steps: 60 });
const [here] = plan.placements;
if (!here) throw new Error("no placement");

const overlaps = (other: Plan["placements"][number], stay = here): boolean =>
  other.learner === stay.learner && other.venue === stay.venue && other.firstWeek <= stay.lastWeek && other.lastWeek >= stay.firstWeek;

describe("why here and not there", () => {
  test("the other way is a valid plan without that stay, and its difference is told", () => {
    const why = whyHere(problem, plan, { kind: "not-here", stay: here }, { timeLimitSeconds: 1 });
    expect(why.status).toBe("found");
    expect(why.plan?.placements.some((other) => overlaps(other))).toBe(false);
    expect(checkPlan(problem, { ...(why.plan as Plan), lowerBound: null }).violations).toEqual([]);
    expect(why.difference).toBe((why.elsewhere?.total as number) - why.here.total);
    expect(why.atLeast as number).toBeLessThanOrEqual(why.difference as number);
  });

  test("a wish to be there is kept by the other plan", () => {
    const other = problem.venues.find(({ id, areas }) => id !== here.venue && areas.includes(areaOf(problem, here.task)));
    if (!other) throw new Error("the area is taught in one venue only");
    const there = { ...here, venue: other.id };
    const why = whyHere(problem, plan, { kind: "there", stay: there }, { timeLimitSeconds: 1 });
    expect(why.status).toBe("found");
    expect(why.plan?.placements.some((placement) => overlaps(placement, there))).toBe(true);
  });

  test("a wish that goes on in another task is kept whole, and a place known by two names is left altogether", () => {
    const mine = plan.placements.filter(({ learner }) => learner === here.learner).sort((a, b) => a.firstWeek - b.firstWeek);
    const [first, second] = mine;
    if (!first || !second) throw new Error("the learner has one stay only");
    const both = whyHere(problem, plan, { kind: "there", stay: first, also: [second] }, { timeLimitSeconds: 1 });
    for (const stay of [first, second]) expect(both.plan?.placements.some((other) => overlaps(other, stay) && other.task === stay.task)).toBe(true);
    const others = problem.venues.map(({ id }) => id).filter((id) => id !== here.venue);
    const nowhere = whyHere(problem, plan, { kind: "not-here", stay: here, alsoVenues: others }, { timeLimitSeconds: 1 });
    const isThen = ({ learner, firstWeek, lastWeek }: Plan["placements"][number]) => learner === here.learner && firstWeek <= here.lastWeek && lastWeek >= here.firstWeek;
    expect(nowhere.plan?.placements.some(isThen) ?? false).toBe(false);
  });

  test("what no plan allows is impossible, with the rules against it", () => {
    const one: Problem = { ...problem, venues: problem.venues.map((venue) => (venue.id === here.venue ? venue : { ...venue, areas: venue.areas.filter((area) => area !== areaOf(problem, here.task)) })) };
    const learners = one.learners.filter(({ id }) => id === here.learner);
    const alone = { ...one, learners, limits: [] };
    const solved = solve(alone, { steps: 40 });
    const stay = solved.plan.placements.find(({ task }) => task === here.task);
    if (!stay) throw new Error("the learner alone has no plan");
    const everywhere = { ...stay, firstWeek: 0, lastWeek: one.weekCount - 1 };
    const why = whyHere(alone, solved.plan, { kind: "not-here", stay: everywhere }, { timeLimitSeconds: 2 });
    expect(why).toMatchObject({ status: "impossible", elsewhere: null, difference: null, plan: null });
    expect(why.conflict.length).toBeGreaterThan(0);
  });

  test("begun weeks stay, and another plan than the published one is asked about with its own cost", () => {
    const published: Problem = { ...problem, weights: { ...problem.weights, disruption: 3 }, published: { frozenUntil: 4, placements: plan.placements } };
    const next = solve(published, { steps: 30 }).plan;
    const stay = next.placements.find(({ lastWeek, firstWeek }) => firstWeek < 4 && lastWeek >= 4) ?? next.placements.find(({ firstWeek }) => firstWeek >= 4);
    if (!stay) throw new Error("nothing lies ahead");
    const why = whyHere(published, { ...next, cost: {}, lowerBound: null }, { kind: "not-here", stay }, { timeLimitSeconds: 1.5 });
    expect(why.status).toBe("found");
    expect(checkPlan(published, { ...(why.plan as Plan), lowerBound: null }).violations).toEqual([]);
    const later = (why.plan as Plan).placements.filter((other) => overlaps(other, { ...stay, firstWeek: Math.max(4, stay.firstWeek) }));
    // A stay that goes on from begun weeks ends with them.
    expect(later).toEqual([]);
  });

  test("a plan that breaks rules has no answer", () => {
    expect(() => whyHere(problem, { ...plan, placements: plan.placements.slice(1) }, { kind: "not-here", stay: here })).toThrow("breaks a rule");
  });

  test("the stay of a week is found, and none in a free one", () => {
    expect(stayOf(plan, here.learner, here.firstWeek)).toEqual(here);
    expect(stayOf({ placements: [] }, here.learner, 0)).toBeNull();
  });
});

function areaOf({ programmes }: Problem, id: string): string {
  return programmes.flatMap(({ tasks }) => tasks).find((task) => task.id === id)?.area ?? "";
}
