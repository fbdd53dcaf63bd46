import { expect, test } from 'vitest';
import { checkPlan, solve, verifyCertificate, writeExample, type Certificate, type Placement, type Problem } from '../src/solver/index.ts';
import { CheapSchedules } from './cheap-schedules.ts';
import { boundOf, exactPlan } from './exact-plan.ts';

const example = (seed: number): Problem => writeExample({
  seed, learners: 3, weeks: 8, venues: 3, tasks: 2 + (seed % 2), sparePlaces: 1, slack: 1, electives: seed % 3 === 0, fairness: seed % 2 === 0 ? 'personal' : 'preference',
}).problem;

const certificateOf = (problem: Problem): Certificate => solve(problem, { steps: 40 }).certificate as Certificate;

interface Counted {
  places: string;
  priced: number;
}

/** Every row of weeks that the checker lets one learner have, with its cost under the prices. */
function byBruteForce(problem: Problem, certificate: Certificate, l: number): Counted[] {
  const learner = problem.learners[l] as Problem['learners'][number];
  const alone: Problem = { ...problem, learners: [learner], venues: problem.venues.map(({ minimumWhenOpen: _minimumWhenOpen, ...venue }) => venue) };
  const programme = problem.programmes.find(({ id }) => id === learner.programme) as Problem['programmes'][number];
  const options = [null, ...programme.tasks.flatMap((task) => problem.venues.flatMap((venue, v) => (venue.areas.includes(task.area) ? [{ task, venue: venue.id, v }] : [])))];
  const weeks = Array.from({ length: problem.weekCount }, (_, week) => week).filter((week) => !learner.unavailableWeeks?.includes(week));
  const found: Counted[] = [];
  const left = new Map(programme.tasks.map(({ id, weeks: due }) => [id, learner.remaining?.[id] ?? due]));
  const row: (typeof options)[number][] = [];
  const walk = (): void => {
    if (row.length === weeks.length) return count();
    for (const option of options) {
      if (option && left.get(option.task.id) === 0) continue;
      if (option) left.set(option.task.id, (left.get(option.task.id) as number) - 1);
      row.push(option);
      walk();
      row.pop();
      if (option) left.set(option.task.id, (left.get(option.task.id) as number) + 1);
    }
  };
  const count = (): void => {
    const placements = row.flatMap((cell, i): Placement[] => (cell ? [{ learner: learner.id, task: cell.task.id, venue: cell.venue, firstWeek: weeks[i] as number, lastWeek: weeks[i] as number }] : []));
    const { violations, cost } = checkPlan(alone, { format: 'covalence.rotation-plan/1', problem: problem.name, status: 'feasible', placements });
    if (violations.length > 0 || !cost) return;
    const { weights, limits = [] } = problem;
    const own = weights.preference * cost.preference + weights.siteChange * cost.siteChange + weights.idleWeek * cost.idleWeek;
    const prices = row.reduce((sum, cell, i) => {
      if (!cell) return sum;
      const week = weeks[i] as number;
      const counted = limits.map(({ venues, learners }, at) => ((venues?.includes(cell.venue) ?? true) && (learners?.includes(learner.id) ?? true) ? (certificate.limitPrices[at]?.[week] as number) : 0));
      return sum + (certificate.venuePrices[cell.v]?.[week] as number) + counted.reduce((a, b) => a + b, 0);
    }, 0);
    found.push({ places: row.map((cell) => (cell ? `${cell.task.id} ${cell.venue}` : '-')).join(), priced: own + (certificate.fairShares[l] as number) * cost.unfairness + prices });
  };
  walk();
  return found;
}

test.each([2, 3, 4, 5, 6])('the schedules within an amount of the cheapest are those that trying every row finds (seed %i)', (seed) => {
  const problem = example(seed);
  const certificate = certificateOf(problem);
  problem.learners.forEach((_, l) => {
    const all = byBruteForce(problem, certificate, l);
    const least = Math.min(...all.map(({ priced }) => priced));
    const listed = new CheapSchedules(problem, certificate, l);
    expect(listed.least).toBe(least);
    for (const amount of [0, 7, 1000]) {
      const expected = all.filter(({ priced }) => priced - least <= amount).map(({ places, priced }) => `${places} ${priced - least}`);
      const found = (listed.within(amount) ?? []).map(({ blocks, reducedCost }) => {
        const row = listed.weeks.map(() => '-');
        for (const { task, venue, first, length } of blocks) row.fill(`${task} ${problem.venues[venue]?.id}`, first, first + length);
        return `${row.join()} ${reducedCost}`;
      });
      expect(found.toSorted()).toEqual(expected.toSorted());
    }
    expect(listed.within(1000, all.length)).toHaveLength(all.length);
    if (all.length > 1) expect(listed.within(1000, all.length - 1)).toBeNull();
  });
}, 60_000);

test.each([2, 3, 4, 6])('their cheapest ones prove the bound that the verifier recomputes (seed %i)', (seed) => {
  const problem = example(seed);
  const certificate = certificateOf(problem);
  const learners = problem.learners.map((_, l) => new CheapSchedules(problem, certificate, l));
  expect(Math.ceil(boundOf(problem, certificate, learners))).toBe(verifyCertificate(problem, certificate).recomputed);
});

test.each([2, 4, 5, 6])('the exact plan costs what the optimum of the block model costs (seed %i)', async (seed) => {
  const { default: highsLoader } = await import('highs');
  const { writeMip } = await import('./mip-model.ts');
  const { problem, placements } = writeExample({ seed, learners: 3, weeks: 10, venues: 4, tasks: 3, slack: 1, electives: seed % 2 === 0, minimums: true, fairness: seed % 3 === 0 ? 'personal' : 'preference' });
  const planted = { format: 'covalence.rotation-plan/1' as const, problem: problem.name, status: 'feasible' as const, placements };
  const exact = await exactPlan(problem, certificateOf(problem), { plan: planted, cost: checkPlan(problem, planted).cost?.total ?? 0 }, { seconds: 60, now: () => performance.now() / 1000, print: () => undefined });
  const { ObjectiveValue } = (await highsLoader()).solve(writeMip(problem).text ?? '', { output_flag: false, mip_rel_gap: 0 });
  expect(exact.best.cost).toBe(Math.round(ObjectiveValue));
  expect(exact.lowerBound).toBe(exact.best.cost);
  expect(checkPlan(problem, exact.best.plan).violations).toEqual([]);
}, 60_000);
