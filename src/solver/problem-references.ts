/** Everything in a problem or plan that names something else: ids are unique and every name is known. */

import { fieldPath, type Findings } from "./json-shape.ts";
import type { Learner, Placement, Problem, Programme } from "./problem.ts";

interface Known {
  venues: Set<string>;
  learners: Map<string, Learner>;
  programmes: Map<string, { programme: Programme; weeksOf: Map<string, number> }>;
}

/** Reports duplicate ids and unknown names of a problem whose shape is right. */
export function checkReferences(problem: Problem, findings: Findings): void {
  const sites = idsOf(problem.sites, "$.sites", findings);
  const areas = idsOf(problem.areas, "$.areas", findings);
  idsOf(problem.venues, "$.venues", findings);
  idsOf(problem.programmes, "$.programmes", findings);
  idsOf(problem.learners, "$.learners", findings);
  idsOf(problem.limits ?? [], "$.limits", findings);
  const known = knownIn(problem);
  problem.venues.forEach((venue, i) => {
    mustKnow(sites, venue.site, `$.venues[${i}].site`, "site", findings);
    mustKnowAll(areas, venue.areas, `$.venues[${i}].areas`, "area", findings);
  });
  problem.programmes.forEach((programme, i) => checkProgramme(programme, areas, `$.programmes[${i}]`, findings));
  problem.learners.forEach((learner, i) => checkLearner(learner, known, `$.learners[${i}]`, findings));
  (problem.limits ?? []).forEach((limit, i) => {
    mustKnowAll(known.venues, limit.venues ?? [], `$.limits[${i}].venues`, "venue", findings);
    mustKnowAll(known.learners, limit.learners ?? [], `$.limits[${i}].learners`, "learner", findings);
  });
  checkPlacements(problem, known, problem.pins ?? [], "$.pins", findings);
  checkPlacements(problem, known, problem.published?.placements ?? [], "$.published.placements", findings);
}

/** Reports placements of a plan that name what the problem does not know. */
export function checkPlanReferences(problem: Problem, placements: Placement[], path: string, findings: Findings): void {
  checkPlacements(problem, knownIn(problem), placements, path, findings);
}

function knownIn(problem: Problem): Known {
  return {
    venues: new Set(problem.venues.map(({ id }) => id)),
    learners: new Map(problem.learners.map((learner) => [learner.id, learner])),
    programmes: new Map(problem.programmes.map((programme) => [
      programme.id,
      { programme, weeksOf: new Map(programme.tasks.map(({ id, weeks }) => [id, weeks])) },
    ])),
  };
}

function idsOf(items: { id: string }[], path: string, findings: Findings): Set<string> {
  const ids = new Set<string>();
  items.forEach(({ id }, i) => {
    if (ids.has(id)) findings.add(`${path}[${i}].id`, "this id is used twice", id);
    ids.add(id);
  });
  return ids;
}

interface Names {
  has(name: string): boolean;
}

function mustKnow(names: Names, name: string, path: string, kind: string, findings: Findings): boolean {
  if (names.has(name)) return true;
  findings.add(path, `unknown ${kind}`, name);
  return false;
}

function mustKnowAll(known: Names, names: string[], path: string, kind: string, findings: Findings): void {
  names.forEach((name, i) => mustKnow(known, name, `${path}[${i}]`, kind, findings));
}

function checkProgramme(programme: Programme, areas: Set<string>, path: string, findings: Findings): void {
  const tasks = idsOf(programme.tasks, `${path}.tasks`, findings);
  programme.tasks.forEach((task, i) => {
    mustKnow(areas, task.area, `${path}.tasks[${i}].area`, "area", findings);
    if (task.minimumBlock > task.maximumBlock) {
      findings.add(`${path}.tasks[${i}].minimumBlock`, `exceeds maximumBlock, ${task.maximumBlock}`, task.minimumBlock);
    }
  });
  const choices = programme.choices ?? [];
  idsOf(choices, `${path}.choices`, findings);
  choices.forEach((choice, i) => mustKnowAll(tasks, choice.tasks, `${path}.choices[${i}].tasks`, "task", findings));
  for (const field of ["order", "prerequisites"] as const) {
    (programme[field] ?? []).forEach((pair, i) => mustKnowAll(tasks, pair, `${path}.${field}[${i}]`, "task", findings));
  }
}

function checkLearner(learner: Learner, known: Known, path: string, findings: Findings): void {
  if (mustKnow(known.programmes, learner.programme, `${path}.programme`, "programme", findings)) {
    const weeksOf = known.programmes.get(learner.programme)?.weeksOf;
    for (const [id, weeks] of Object.entries(learner.remaining ?? {})) {
      const whole = weeksOf?.get(id);
      const where = fieldPath(`${path}.remaining`, id);
      if (whole === undefined) findings.add(where, `not a task of programme "${learner.programme}"`, id);
      else if (weeks > whole) findings.add(where, `exceeds the ${whole} weeks of the task`, weeks);
    }
  }
  mustKnowAll(known.venues, learner.forbiddenVenues ?? [], `${path}.forbiddenVenues`, "venue", findings);
  for (const id of Object.keys(learner.preferences ?? {})) {
    mustKnow(known.venues, id, fieldPath(`${path}.preferences`, id), "venue", findings);
  }
}

function checkPlacements(problem: Problem, known: Known, placements: Placement[], path: string, findings: Findings): void {
  placements.forEach(({ learner, task, venue, firstWeek, lastWeek }, i) => {
    mustKnow(known.venues, venue, `${path}[${i}].venue`, "venue", findings);
    if (mustKnow(known.learners, learner, `${path}[${i}].learner`, "learner", findings)) {
      const programme = known.learners.get(learner)?.programme ?? "";
      const weeksOf = known.programmes.get(programme)?.weeksOf;
      if (weeksOf && !weeksOf.has(task)) findings.add(`${path}[${i}].task`, `not a task of programme "${programme}"`, task);
    }
    if (lastWeek >= problem.weekCount) findings.add(`${path}[${i}].lastWeek`, `the last week is ${problem.weekCount - 1}`, lastWeek);
    if (firstWeek > lastWeek) findings.add(`${path}[${i}].firstWeek`, `is after the last week, ${lastWeek}`, firstWeek);
  });
}
