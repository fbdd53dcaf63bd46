/** The cost of a plan, term by term, from its timetable. **Source**: the format's table of cost terms. */

import { COST_TERMS, type CostTerms, type Problem } from "./problem.ts";
import { inWeek, type Schedule, type Timetable } from "./timetable.ts";

/** What one learner adds to the terms that are counted per learner; burdens are applied, weights are not. */
export interface PersonalTerms {
  preference: number;
  siteChange: number;
  idleWeek: number;
}

/** All terms, unweighted, and the weighted total. */
export function costOf(timetable: Timetable): CostTerms {
  const { problem: { weights } } = timetable;
  const personal = timetable.schedules.map(personalTerms);
  const terms = {
    preference: sum(personal.map(({ preference }) => preference)),
    siteChange: sum(personal.map(({ siteChange }) => siteChange)),
    idleWeek: sum(personal.map(({ idleWeek }) => idleWeek)),
    crowding: crowding(timetable),
    unfairness: unfairness(timetable.problem, personal),
    disruption: disruption(timetable),
  };
  return { ...terms, total: sum(COST_TERMS.map((term) => weights[term] * terms[term])) };
}

const sum = (values: number[]): number => values.reduce((a, b) => a + b, 0);

/** The personal terms of one learner's schedule. */
export function personalTerms({ learner, cells, available }: Schedule): PersonalTerms {
  const { siteChange = 1, idleWeek = 1 } = learner.burden ?? {};
  const { preferences = {} } = learner;
  const terms = { preference: 0, siteChange: 0, idleWeek: 0 };
  let site: string | null = null;
  let waiting = 0;
  cells.forEach((cell, week) => {
    if (!cell) {
      if (available[week]) waiting++;
      return;
    }
    terms.preference += Object.hasOwn(preferences, cell.venue.id) ? (preferences[cell.venue.id] as number) : 0;
    if (site !== null && site !== cell.venue.site) terms.siteChange += siteChange;
    // Free weeks cost only once a later placement shows that they were spent waiting.
    terms.idleWeek += waiting * idleWeek;
    site = cell.venue.site;
    waiting = 0;
  });
  return terms;
}

function crowding({ loads }: Timetable): number {
  return sum(loads.flatMap(({ venue, load }) =>
    load.map((learners, week) => Math.max(0, learners - (venue.comfortable ?? inWeek(venue.capacity, week))))));
}

/** The largest personal cost of any one learner, a learner without placements included. */
function unfairness({ fairness, weights }: Problem, personal: PersonalTerms[]): number {
  const cost = ({ preference, siteChange, idleWeek }: PersonalTerms) =>
    fairness === "personal"
      ? weights.preference * preference + weights.siteChange * siteChange + weights.idleWeek * idleWeek
      : preference;
  return personal.map(cost).reduce((a, b) => Math.max(a, b), personal[0] ? cost(personal[0]) : 0);
}

function disruption({ schedules, publishedCells, frozenUntil }: Timetable): number {
  if (!publishedCells) return 0;
  const moved = ({ cells }: Schedule, i: number) =>
    cells.filter((cell, week) => week >= frozenUntil && cell?.venue !== publishedCells[i]?.[week]?.venue).length;
  return sum(schedules.map(moved));
}
