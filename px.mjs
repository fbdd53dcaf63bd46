// ../../tmp/conflict/px.ts
import { readFileSync } from "node:fs";

// src/solver/learner-places.ts
var PlaceBook = class {
  #venueSite;
  #venuesOfArea;
  #lists = /* @__PURE__ */ new Map();
  #numbers = /* @__PURE__ */ new Map();
  #places = /* @__PURE__ */ new Map();
  constructor(venueSite, venuesOfArea) {
    this.#venueSite = venueSite;
    this.#venuesOfArea = venuesOfArea;
  }
  /** The venues of an area without the forbidden ones; the same list for whoever has the same ones forbidden. */
  venues(area, forbidden) {
    const key = `${[...forbidden].join()}|${area}`;
    let list = this.#lists.get(key);
    if (!list) {
      list = Int32Array.from((this.#venuesOfArea.get(area) ?? []).filter((venue) => !forbidden.has(venue)));
      this.#lists.set(key, list);
    }
    return list;
  }
  /** All venues of some tasks, by their lists; the site of `lastVenue` (−1: none) stands first among the sites. */
  places(lists, lastVenue) {
    const key = `${lists.map((list) => this.#numberOf(list)).join()}|${lastVenue < 0 ? -1 : this.#venueSite[lastVenue]}`;
    let places = this.#places.get(key);
    if (!places) {
      places = this.#compile(lists, lastVenue);
      this.#places.set(key, places);
    }
    return places;
  }
  #numberOf(list) {
    const known2 = this.#numbers.get(list);
    if (known2 !== void 0) return known2;
    this.#numbers.set(list, this.#numbers.size);
    return this.#numbers.size - 1;
  }
  #compile(lists, lastVenue) {
    const places = new Int32Array(this.#venueSite.length).fill(-1);
    for (const list of lists) for (const venue of list) places[venue] = 0;
    let count = 0;
    for (let venue = 0; venue < places.length; venue++) if (places[venue] === 0) places[venue] = count++;
    const venues = new Int32Array(count);
    for (let venue = 0; venue < places.length; venue++) if (places[venue] >= 0) venues[places[venue]] = venue;
    const siteOf = venues.map((venue) => this.#venueSite[venue]);
    const sites = [.../* @__PURE__ */ new Set([...lastVenue >= 0 ? [this.#venueSite[lastVenue]] : [], ...siteOf])];
    return {
      venues,
      sites: Int32Array.from(sites),
      siteOf: siteOf.map((site) => sites.indexOf(site)),
      options: lists.map((list) => list.map((venue) => places[venue]))
    };
  }
};

// src/solver/learner-model.ts
function compileLearner(learner, index, programme, around) {
  const { problem } = around;
  const weeks = availableWeeks(learner, problem.weekCount);
  const frozenUntil = problem.published?.frozenUntil ?? 0;
  const start = firstAtOrAfter(weeks, frozenUntil);
  const published = layPublished(around, learner, programme, weeks);
  const { tasks, localOf, left, contradictions } = compileTasks(learner, programme, weeks, start, published, around);
  const pins = compilePins(around, learner, programme, weeks, start, localOf, published, contradictions);
  const { weights } = problem;
  const history = compileHistory(published, start, tasks, around.venueSite);
  return {
    index,
    id: learner.id,
    programme,
    weeks,
    start,
    tasks,
    contradictions,
    choices: compileChoices(programme, learner, localOf, left, published, start),
    siteChangeCost: weights.siteChange * (learner.burden?.siteChange ?? 1),
    idleCost: weights.idleWeek * (learner.burden?.idleWeek ?? 1),
    preference: compilePreference(learner, around),
    pinTask: pins?.task ?? null,
    pinVenue: pins?.venue ?? null,
    publishedVenue: problem.published ? published.venueAt : null,
    publishedTask: problem.published ? published.taskAt.map((index2) => index2 < 0 ? -1 : tasks.findIndex((task) => task.index === index2)) : null,
    tasksPerSite: programme.maximumTasksPerSite ?? Infinity,
    history,
    ...settle(tasks, history, around.places)
  };
}
function availableWeeks(learner, weekCount) {
  const away = new Uint8Array(weekCount);
  for (const week of learner.unavailableWeeks ?? []) away[week] = 1;
  const weeks = [];
  for (let week = 0; week < weekCount; week++) if (!away[week]) weeks.push(week);
  return Int32Array.from(weeks);
}
function firstAtOrAfter(weeks, week) {
  let low = 0;
  let high = weeks.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (weeks[middle] < week) low = middle + 1;
    else high = middle;
  }
  return low;
}
var indexOfTask = (programme, id) => programme.tasks.findIndex((task) => task.id === id);
function layPublished(around, learner, programme, weeks) {
  const taskAt = new Int32Array(weeks.length).fill(-1);
  const venueAt = new Int32Array(weeks.length).fill(-1);
  for (const { task, venue, firstWeek, lastWeek } of around.publishedOf.get(learner.id) ?? []) {
    const to = firstAtOrAfter(weeks, lastWeek + 1);
    for (let position = firstAtOrAfter(weeks, firstWeek); position < to; position++) {
      if (taskAt[position] !== -1) continue;
      taskAt[position] = indexOfTask(programme, task);
      venueAt[position] = around.venueIndex.get(venue) ?? -1;
    }
  }
  return { taskAt, venueAt };
}
function compileTasks(learner, programme, weeks, start, published, around) {
  const contradictions = [];
  const remaining = new Map(Object.entries(learner.remaining ?? {}));
  const frozen = new Int32Array(programme.tasks.length);
  for (let position = 0; position < start; position++) {
    const task = published.taskAt[position];
    if (task >= 0) frozen[task] = frozen[task] + 1;
  }
  const optional = new Set((programme.choices ?? []).flatMap((choice) => choice.tasks));
  const forbidden = new Set((learner.forbiddenVenues ?? []).map((id) => around.venueIndex.get(id)));
  const left = programme.tasks.map((task, i) => (remaining.get(task.id) ?? task.weeks) - frozen[i]);
  const tasks = [];
  const localOf = /* @__PURE__ */ new Map();
  programme.tasks.forEach((task, i) => {
    const weeksLeft2 = left[i];
    if (weeksLeft2 < 0) contradictions.push({ rule: "task-weeks", task: task.id, says: `The frozen weeks hold ${-weeksLeft2} more weeks of ${task.id} than ${learner.id} has to do.` });
    if (weeksLeft2 <= 0) return;
    localOf.set(task.id, tasks.length);
    const mayBeLeftOut = optional.has(task.id) && frozen[i] === 0;
    tasks.push({ ...taskBounds(task, weeksLeft2, weeks, start), id: task.id, index: i, weeks: weeksLeft2, optional: mayBeLeftOut, venues: around.places.venues(task.area, forbidden), options: new Int32Array(0), after: [], before: [], needs: [] });
  });
  linkTasks(programme, tasks, localOf, { left, frozen, learner, contradictions });
  return { tasks, localOf, left, contradictions };
}
function taskBounds(task, weeksLeft2, weeks, start) {
  return {
    shortest: Math.max(1, Math.min(task.minimumBlock, weeksLeft2)),
    longest: task.maximumBlock,
    firstPosition: Math.max(start, firstAtOrAfter(weeks, task.earliestWeek ?? 0)),
    lastPosition: task.latestWeek === void 0 ? weeks.length - 1 : firstAtOrAfter(weeks, task.latestWeek + 1) - 1
  };
}
function ban(task, rule, says, contradictions) {
  task.venues = new Int32Array(0);
  if (!task.optional) contradictions.push({ rule, task: task.id, says });
}
function linkTasks(programme, tasks, localOf, { left, frozen, learner, contradictions }) {
  for (const [beforeId = "", afterId = ""] of programme.order ?? []) {
    const before = localOf.get(beforeId);
    const after = localOf.get(afterId);
    const first = before === void 0 ? void 0 : tasks[before];
    if (before !== void 0 && after !== void 0) {
      tasks[after]?.after.push(before);
      first?.before.push(after);
    }
    if (first && (frozen[indexOfTask(programme, afterId)] ?? 0) > 0) {
      ban(first, "order", `${learner.id} has begun ${afterId} in frozen weeks, so ${beforeId} can no longer come before it.`, contradictions);
    }
  }
  for (const [neededId = "", afterId = ""] of programme.prerequisites ?? []) {
    const needed = localOf.get(neededId);
    const after = localOf.get(afterId);
    const later = after === void 0 ? void 0 : tasks[after];
    const isOver = left[indexOfTask(programme, neededId)] === 0;
    if (later && needed !== void 0) later.needs.push(needed);
    else if (later && !isOver) ban(later, "prerequisite", `${neededId}, which ${afterId} needs, cannot be done by ${learner.id}.`, contradictions);
    if (needed !== void 0 && (frozen[indexOfTask(programme, afterId)] ?? 0) > 0) {
      contradictions.push({ rule: "prerequisite", task: afterId, says: `${learner.id} has begun ${afterId} in frozen weeks although ${neededId} is not done.` });
    }
  }
}
function compileChoices(programme, learner, localOf, left, published, start) {
  const remaining = new Map(Object.entries(learner.remaining ?? {}));
  const begun = new Set(published.taskAt.subarray(0, start));
  return (programme.choices ?? []).map(({ id, tasks, atLeast, atMost }) => {
    const done = tasks.filter((task) => {
      const i = indexOfTask(programme, task);
      return remaining.get(task) === 0 || left[i] === 0 && begun.has(i);
    }).length;
    const open = tasks.flatMap((task) => localOf.get(task) ?? []);
    return { id, tasks: open, atLeast: atLeast - done, atMost: atMost - done };
  });
}
function compilePins(around, learner, programme, weeks, start, localOf, published, contradictions) {
  const pins = around.pinsOf.get(learner.id);
  if (!pins) return null;
  const task = new Int32Array(weeks.length).fill(-1);
  const venue = new Int32Array(weeks.length).fill(-1);
  for (const pin of pins) {
    const local = localOf.get(pin.task);
    const venueIndex = around.venueIndex.get(pin.venue) ?? -1;
    const to = firstAtOrAfter(weeks, pin.lastWeek + 1);
    for (let position = firstAtOrAfter(weeks, pin.firstWeek); position < to; position++) {
      const week = weeks[position];
      const refuse = (says) => contradictions.push({ rule: "pin", task: pin.task, says });
      if (position < start) {
        const kept = published.taskAt[position] === indexOfTask(programme, pin.task) && published.venueAt[position] === venueIndex;
        if (!kept) refuse(`${learner.id} is pinned to ${pin.task} in ${pin.venue} in week ${week}, but that week is frozen otherwise.`);
      } else if (local === void 0) refuse(`${learner.id} is pinned to ${pin.task} in week ${week}, but has no week of it left to do.`);
      else if (task[position] !== -1 && (task[position] !== local || venue[position] !== venueIndex)) {
        refuse(`${learner.id} is pinned to two places in week ${week}.`);
      } else {
        task[position] = local;
        venue[position] = venueIndex;
      }
    }
  }
  return { task, venue };
}
function settle(tasks, { lastVenue }, book) {
  const { venues, sites, siteOf, options } = book.places(tasks.map((task) => task.venues), lastVenue);
  for (const [k, task] of tasks.entries()) task.options = options[k];
  return { venues, sites, siteOf };
}
function compilePreference(learner, { problem, venueIndex }) {
  const preference = new Int32Array(problem.venues.length);
  for (const [id, cost] of Object.entries(learner.preferences ?? {})) preference[venueIndex.get(id) ?? -1] = cost;
  return preference;
}
function compileHistory({ taskAt, venueAt }, start, tasks, venueSite) {
  const tasksAtSite = /* @__PURE__ */ new Map();
  let lastVenue = -1;
  let waiting = 0;
  for (let position = 0; position < start; position++) {
    const venue = venueAt[position];
    if (venue < 0) {
      waiting++;
      continue;
    }
    lastVenue = venue;
    waiting = 0;
    const site = venueSite[venue];
    const seen = tasksAtSite.get(site) ?? /* @__PURE__ */ new Set();
    tasksAtSite.set(site, seen.add(taskAt[position]));
  }
  return {
    taskAt: taskAt.slice(0, start),
    venueAt: venueAt.slice(0, start),
    lastVenue,
    waiting,
    tasksAtSite,
    openBlock: openBlock(taskAt, venueAt, start, tasks)
  };
}
function openBlock(taskAt, venueAt, start, tasks) {
  const index = start > 0 ? taskAt[start - 1] : -1;
  const task = tasks.findIndex((candidate) => candidate.index === index);
  if (task < 0) return null;
  const venue = venueAt[start - 1];
  let weeks = 0;
  while (weeks < start && taskAt[start - 1 - weeks] === index && venueAt[start - 1 - weeks] === venue) weeks++;
  return { task, venue, weeks };
}

// src/solver/model.ts
function compileModel(problem) {
  const { weekCount, venues } = problem;
  const sites = new Map(problem.sites.map(({ id }, i) => [id, i]));
  const venueIndex = new Map(venues.map(({ id }, i) => [id, i]));
  const venueSite = Int32Array.from(venues, (venue) => sites.get(venue.site) ?? -1);
  const tables = compileVenues(problem);
  const around = {
    problem,
    venueIndex,
    venueSite,
    places: new PlaceBook(venueSite, venuesOfAreas(problem)),
    pinsOf: byLearner(problem.pins ?? []),
    publishedOf: byLearner(problem.published?.placements ?? [])
  };
  const programmes = new Map(problem.programmes.map((programme) => [programme.id, programme]));
  const learners = problem.learners.map((learner, i) => {
    const programme = programmes.get(learner.programme);
    if (!programme) throw new Error(`learner ${learner.id} names no programme of this problem`);
    return compileLearner(learner, i, programme, around);
  });
  return {
    problem,
    weekCount,
    venueCount: venues.length,
    venueSite,
    ...tables,
    learners,
    ...compileLimits(problem, venueIndex, tables),
    hasMinimums: tables.minimum.some((least) => least > 0),
    hasMinimumsWhenOpen: tables.minimumWhenOpen.some((least) => least > 1),
    personalFairness: problem.fairness === "personal"
  };
}
var inWeek = (value, week) => typeof value === "number" ? value : value[week];
function compileVenues({ venues, weekCount, learners }) {
  const size = venues.length * weekCount;
  const capacity = new Int32Array(size);
  const comfortable = new Int32Array(size);
  const minimum = new Int32Array(size);
  venues.forEach((venue, v) => {
    const closed = new Set(venue.closedWeeks);
    for (let week = 0; week < weekCount; week++) {
      const at = v * weekCount + week;
      capacity[at] = closed.has(week) ? 0 : Math.min(inWeek(venue.capacity, week), learners.length);
      comfortable[at] = Math.min(venue.comfortable ?? inWeek(venue.capacity, week), learners.length);
      minimum[at] = closed.has(week) ? 0 : inWeek(venue.minimum ?? 0, week);
    }
  });
  return { capacity, comfortable, minimum, minimumWhenOpen: Int32Array.from(venues, (venue) => venue.minimumWhenOpen ?? 0) };
}
function venuesOfAreas({ venues }) {
  const byArea = /* @__PURE__ */ new Map();
  venues.forEach((venue, v) => {
    for (const area of new Set(venue.areas)) {
      const known2 = byArea.get(area);
      if (known2) known2.push(v);
      else byArea.set(area, [v]);
    }
  });
  return byArea;
}
function byLearner(placements) {
  const grouped = /* @__PURE__ */ new Map();
  for (const placement of placements) {
    const known2 = grouped.get(placement.learner);
    if (known2) known2.push(placement);
    else grouped.set(placement.learner, [placement]);
  }
  return grouped;
}
function canBind(max, members, venues, capacity) {
  return max.some((most, week) => {
    if (most >= members) return false;
    let places = 0;
    for (const venue of venues) places += capacity[venue * max.length + week];
    return places > most;
  });
}
function compileLimits(problem, venueIndex, { capacity }) {
  const { weekCount, venues, learners } = problem;
  const learnerIndex = new Map(learners.map(({ id }, i) => [id, i]));
  const limits = [];
  const venuesOf = [];
  const limitsOfLearner = learners.map(() => []);
  (problem.limits ?? []).forEach((limit, index) => {
    const { max, places, members } = resolveLimit(limit, weekCount, venueIndex, learnerIndex, venues.length, learners.length);
    if (!canBind(max, members.length, places, capacity)) return;
    for (const member of members) limitsOfLearner[member]?.push(limits.length);
    limits.push({ index, max });
    venuesOf.push(places);
  });
  const { limitClass, classes } = classify(limitsOfLearner);
  return { limits, limitClass, ...spreadLimits(classes, limits, venuesOf, venues.length, weekCount) };
}
function resolveLimit(limit, weekCount, venueIndex, learnerIndex, venueCount, learnerCount) {
  const all = (count) => Array.from({ length: count }, (_, i) => i);
  const places = limit.venues ? [...new Set(limit.venues.map((id) => venueIndex.get(id)))] : all(venueCount);
  const members = limit.learners ? [...new Set(limit.learners.map((id) => learnerIndex.get(id)))] : all(learnerCount);
  const max = Int32Array.from({ length: weekCount }, (_, week) => Math.min(inWeek(limit.max, week), learnerCount));
  return { max, places, members };
}
function classify(limitsOfLearner) {
  const known2 = /* @__PURE__ */ new Map();
  const classes = [];
  const limitClass = Int32Array.from(limitsOfLearner, (limits) => {
    const key = limits.join();
    const found = known2.get(key);
    if (found !== void 0) return found;
    known2.set(key, classes.length);
    return classes.push(limits) - 1;
  });
  return { limitClass, classes };
}
function spreadLimits(classes, limits, venuesOf, venueCount, weekCount) {
  const limitsAt = [];
  const bannedWeeks = [];
  const none = new Int32Array(0);
  for (const members of classes) {
    const here = Array.from({ length: venueCount }, () => []);
    for (const limit of members) for (const venue of venuesOf[limit] ?? []) here[venue]?.push(limit);
    const bans = /* @__PURE__ */ new Map();
    for (const list of here) {
      limitsAt.push(list.length > 0 ? Int32Array.from(list) : none);
      const key = list.join();
      if (!bans.has(key)) bans.set(key, weeksAtZero(list, limits, weekCount));
      bannedWeeks.push(bans.get(key) ?? null);
    }
  }
  return { limitsAt, bannedWeeks };
}
function weeksAtZero(list, limits, weekCount) {
  const banned = new Uint8Array(weekCount);
  for (const limit of list) limits[limit]?.max.forEach((most, week) => {
    if (most === 0) banned[week] = 1;
  });
  return banned.includes(1) ? banned : null;
}

// src/solver/lattice.ts
var splits = (weeks, shortest, longest) => weeks === 0 || Math.ceil(weeks / longest) * shortest <= weeks;
function latticeKey({ tasks, choices, programme, history }) {
  const open = history.openBlock;
  const ofTask = (task) => `${task.index}:${task.weeks}:${task.shortest}:${task.optional ? 1 : 0}:${task.venues.length > 0 ? 1 : 0}`;
  const ofChoice = (choice) => `${choice.tasks.join("+")}:${choice.atLeast}:${choice.atMost}`;
  return [programme.id, tasks.map(ofTask).join(), choices.map(ofChoice).join(), open ? `${open.task}:${open.weeks}` : ""].join("|");
}
var MOST_ARCS_PER_NODE = 40;
var MOST_ARCS = 16e5;
var ArcList = class {
  count = 0;
  from = new Int32Array(256);
  task = new Int32Array(256);
  weeks = new Int32Array(256);
  to = new Int32Array(256);
  isPartial = new Uint8Array(256);
  isContinuation = new Uint8Array(256);
  push(from, task, weeks, to, isPartial, isContinuation) {
    if (this.count === this.from.length) this.#grow();
    const i = this.count++;
    this.from[i] = from;
    this.task[i] = task;
    this.weeks[i] = weeks;
    this.to[i] = to;
    this.isPartial[i] = isPartial ? 1 : 0;
    this.isContinuation[i] = isContinuation ? 1 : 0;
  }
  #grow() {
    const grown = (list, longer) => {
      longer.set(list);
      return longer;
    };
    const size = 2 * this.count;
    this.from = grown(this.from, new Int32Array(size));
    this.task = grown(this.task, new Int32Array(size));
    this.weeks = grown(this.weeks, new Int32Array(size));
    this.to = grown(this.to, new Int32Array(size));
    this.isPartial = grown(this.isPartial, new Uint8Array(size));
    this.isContinuation = grown(this.isContinuation, new Uint8Array(size));
  }
};
function buildLattice(learner, mostNodes, band = null) {
  const draft = explore(learner, mostNodes, band);
  return draft && arrange(learner, draft, band === null);
}
function explore(learner, mostNodes, band) {
  const { tasks } = learner;
  const radix = tasks.map((_, k) => tasks.slice(0, k).reduce((product, task) => product * (task.weeks + 1), 1));
  const usesText = radix.length > 0 && radix.at(-1) * ((tasks.at(-1)?.weeks ?? 0) + 1) > Number.MAX_SAFE_INTEGER;
  const keyOf2 = (vector) => usesText ? vector.join() : vector.reduce((sum, weeks, k) => sum + weeks * radix[k], 0);
  const root = tasks.map(() => 0);
  const known2 = /* @__PURE__ */ new Map([[keyOf2(root), 0]]);
  const draft = { vectors: [root], arcs: new ArcList() };
  const gate = new Gate(learner, band);
  const mostArcs = Math.min(MOST_ARCS, MOST_ARCS_PER_NODE * mostNodes);
  for (let from = 0; from < draft.vectors.length; from++) {
    const vector = draft.vectors[from];
    for (let task = 0; task < tasks.length; task++) {
      if (!gate.mayStart(vector, task)) continue;
      for (const { weeks, continuation } of gate.blocks(vector, task, from === 0)) {
        const next = vector.slice();
        next[task] = next[task] + weeks;
        const key = keyOf2(next);
        let to = known2.get(key);
        if (to === void 0) {
          to = draft.vectors.length;
          if (to >= mostNodes) return null;
          known2.set(key, to);
          draft.vectors.push(next);
        }
        if (draft.arcs.count >= mostArcs) return null;
        draft.arcs.push(from, task, weeks, to, next[task] < (tasks[task]?.weeks ?? 0), continuation);
      }
    }
  }
  return draft;
}
var Gate = class {
  #learner;
  #band;
  #rank;
  constructor(learner, band) {
    this.#learner = learner;
    this.#band = band;
    this.#rank = new Int32Array(learner.tasks.length).fill(-1);
    band?.sequence.forEach((task, rank) => {
      this.#rank[task] = rank;
    });
  }
  mayStart(vector, k) {
    const { tasks, choices } = this.#learner;
    const task = tasks[k];
    if (!task || task.venues.length === 0 || vector[k] >= task.weeks) return false;
    const begun = (other) => vector[other] > 0;
    const over = (other) => vector[other] >= (tasks[other]?.weeks ?? 0);
    if (task.after.some((other) => begun(other) && !over(other))) return false;
    if (task.before.some((other) => begun(other)) || task.before.includes(k)) return false;
    if (task.needs.some((other) => !over(other))) return false;
    if (task.after.some((other) => !tasks[other]?.optional && !over(other))) return false;
    if (!begun(k) && choices.some((choice) => choice.tasks.includes(k) && chosen(choice.tasks, vector) + listed(choice.tasks, k) > choice.atMost)) return false;
    return !this.#band || this.#isNear(vector, k, this.#band);
  }
  #isNear(vector, k, band) {
    const { tasks } = this.#learner;
    const rank = this.#rank[k];
    if (rank < 0) return false;
    for (let otherRank = 0; otherRank < band.sequence.length; otherRank++) {
      const other = band.sequence[otherRank];
      if (other === k) continue;
      const weeks = vector[other];
      const whole = tasks[other]?.weeks ?? 0;
      if (weeks > 0 && weeks < whole) return false;
      if (otherRank <= rank - band.width && weeks < whole) return false;
    }
    return true;
  }
  /** Block lengths that leave a remainder which blocks can add up to. */
  blocks(vector, k, atRoot) {
    const task = this.#learner.tasks[k];
    if (!task) return [];
    const left = task.weeks - vector[k];
    const found = [];
    for (let weeks = task.shortest; weeks <= Math.min(left, task.longest); weeks++) {
      if (splits(left - weeks, task.shortest, task.longest)) found.push({ weeks, continuation: false });
    }
    const open = this.#learner.history.openBlock;
    if (!atRoot || open?.task !== k) return found;
    for (let weeks = 1; weeks <= Math.min(left, task.longest - open.weeks); weeks++) {
      if (splits(left - weeks, task.shortest, task.longest)) found.push({ weeks, continuation: true });
    }
    return found;
  }
};
var listed = (tasks, k) => tasks.filter((task) => task === k).length;
var chosen = (tasks, vector) => tasks.filter((task) => vector[task] > 0).length;
function isEnd({ tasks, choices }, vector) {
  const complete = tasks.every((task, k) => vector[k] === task.weeks || task.optional && vector[k] === 0);
  return complete && choices.every((choice) => {
    const done = chosen(choice.tasks, vector);
    return done >= choice.atLeast && done <= choice.atMost;
  });
}
function arrange(learner, { vectors, arcs }, isComplete) {
  const done = vectors.map((vector) => vector.reduce((a, b) => a + b, 0));
  const ends = vectors.map((vector) => isEnd(learner, vector));
  const toGo = ends.map((end) => end ? 0 : Infinity);
  const byDone = vectors.map((_, i) => i).sort((a, b) => done[a] - done[b] || a - b);
  const firstArc = new Int32Array(vectors.length + 1);
  for (let i = 0; i < arcs.count; i++) firstArc[arcs.from[i] + 1] = i + 1;
  for (let node = 0; node < vectors.length; node++) firstArc[node + 1] = Math.max(firstArc[node], firstArc[node + 1]);
  for (let n = byDone.length - 1; n >= 0; n--) {
    const node = byDone[n];
    for (let i = firstArc[node]; i < firstArc[node + 1]; i++) toGo[node] = Math.min(toGo[node], arcs.weeks[i] + toGo[arcs.to[i]]);
  }
  const kept = toGo[0] === Infinity ? [] : byDone.filter((node) => toGo[node] < Infinity);
  const placeOf = new Int32Array(vectors.length).fill(-1);
  kept.forEach((node, place) => {
    placeOf[node] = place;
  });
  const arcStart = new Int32Array(kept.length + 1);
  const order = new Int32Array(arcs.count);
  let count = 0;
  kept.forEach((node, place) => {
    for (let i = firstArc[node]; i < firstArc[node + 1]; i++) if (placeOf[arcs.to[i]] >= 0) order[count++] = i;
    arcStart[place + 1] = count;
  });
  const laidOut = order.subarray(0, count);
  const arcTask = Uint16Array.from(laidOut, (i) => arcs.task[i]);
  const arcTarget = laidOut.map((i) => placeOf[arcs.to[i]]);
  const arcIsPartial = Uint8Array.from(laidOut, (i) => arcs.isPartial[i]);
  return {
    nodeCount: kept.length,
    arcStart,
    arcTask,
    arcTarget,
    arcIsPartial,
    isComplete,
    ...haltsOf(learner, kept.length, { arcTask, arcTarget, arcIsPartial }),
    done: Int32Array.from(kept, (node) => done[node]),
    toGo: Int32Array.from(kept, (node) => toGo[node]),
    left: weeksLeft(learner, kept.map((node) => vectors[node])),
    isEnd: Uint8Array.from(kept, (node) => ends[node] ? 1 : 0),
    arcWeeks: Uint16Array.from(laidOut, (i) => arcs.weeks[i]),
    arcIsContinuation: Uint8Array.from(laidOut, (i) => arcs.isContinuation[i])
  };
}
function weeksLeft({ tasks }, vectors) {
  const left = new Uint16Array(vectors.length * tasks.length);
  vectors.forEach((vector, node) => tasks.forEach(({ weeks }, k) => {
    left[node * tasks.length + k] = weeks - vector[k];
  }));
  return left;
}
function haltsOf({ history: { openBlock: openBlock2 } }, nodeCount, { arcTask, arcTarget, arcIsPartial }) {
  const haltsAt = new Array(nodeCount);
  const add = (node, task) => {
    const here = haltsAt[node] ??= [];
    if (!here.includes(task)) here.push(task);
  };
  if (openBlock2 && nodeCount > 0) add(0, openBlock2.task);
  for (let arc = 0; arc < arcTask.length; arc++) if (arcIsPartial[arc] === 1) add(arcTarget[arc], arcTask[arc]);
  const haltStart = new Int32Array(nodeCount + 1);
  for (let node = 0; node < nodeCount; node++) haltStart[node + 1] = haltStart[node] + (haltsAt[node]?.length ?? 0);
  const haltTask = new Int32Array(haltStart[nodeCount]);
  for (let node = 0; node < nodeCount; node++) haltsAt[node]?.forEach((task, i) => {
    haltTask[haltStart[node] + i] = task;
  });
  const arcHalt = arcTarget.map((node, arc) => arcIsPartial[arc] === 1 ? haltStart[node] + (haltsAt[node] ?? []).indexOf(arcTask[arc]) : -1);
  return { haltStart, haltTask, arcHalt };
}

// src/solver/lattice-book.ts
var SMALL = 700;
var MOST_NODES = 2 ** 16;
var MOST_BAND_ARCS = 6e5;
var SEQUENCES_PER_KIND = 8;
var LatticeBook = class {
  #small = new LatticeShelf(SMALL);
  #whole = new LatticeShelf(MOST_NODES);
  #bands = /* @__PURE__ */ new Map();
  #bandArcs = 0;
  #sequences = /* @__PURE__ */ new Map();
  #keys = [];
  /** The whole lattice of a learner if it is small, else null. */
  small(learner) {
    return this.#small.get(learner);
  }
  /** The whole lattice of a learner, or null if it is too large. */
  whole(learner) {
    return this.#small.get(learner) ?? this.#whole.get(learner);
  }
  /** The whole lattice as far as it has been asked for: null if it is too large, undefined if nobody has looked. */
  known(learner) {
    return this.#small.known(learner) ?? this.#whole.known(learner);
  }
  /** The lattice around a sequence of tasks; null if even that is too large. The latest ones are kept. */
  around(learner, sequence, width) {
    const key = `${this.#keyOf(learner)}|${sequence.join()}|${width}`;
    const known2 = this.#bands.get(key);
    if (known2 !== void 0) return known2;
    const band = buildLattice(learner, MOST_NODES, { sequence, width });
    this.#bands.set(key, band);
    this.#bandArcs += arcsOf(band);
    for (const [oldest, old] of this.#bands) {
      if (this.#bandArcs <= MOST_BAND_ARCS || oldest === key) break;
      this.#bands.delete(oldest);
      this.#bandArcs -= arcsOf(old);
    }
    return band;
  }
  /** A random sequence for a learner; one of a few per kind of learner, so that their lattices are shared. */
  anySequence(learner, random) {
    const key = this.#keyOf(learner);
    const pool = this.#sequences.get(key) ?? [];
    this.#sequences.set(key, pool);
    const i = random.below(SEQUENCES_PER_KIND);
    pool[i] ??= drawSequence(learner, random);
    return pool[i];
  }
  #keyOf(learner) {
    return this.#keys[learner.index] ??= latticeKey(learner);
  }
};
var arcsOf = (band) => (band?.arcTask.length ?? 0) + 1;
var LatticeShelf = class {
  #mostNodes;
  #byKey = /* @__PURE__ */ new Map();
  #ofLearner = [];
  constructor(mostNodes) {
    this.#mostNodes = mostNodes;
  }
  known(learner) {
    return this.#ofLearner[learner.index];
  }
  get(learner) {
    const found = this.#ofLearner[learner.index];
    if (found !== void 0) return found;
    const key = latticeKey(learner);
    let lattice = this.#byKey.get(key);
    if (lattice === void 0) {
      lattice = buildLattice(learner, this.#mostNodes);
      this.#byKey.set(key, lattice);
    }
    this.#ofLearner[learner.index] = lattice;
    return lattice;
  }
};
function drawSequence(learner, random) {
  const chosen2 = drawChoices(learner, random);
  const { tasks } = learner;
  const spread = learner.weeks.length;
  const urgency = tasks.map((task) => task.lastPosition + task.firstPosition + (random.unit() - 0.5) * spread);
  const open = new Set(tasks.map((_, k) => k).filter((k) => chosen2.has(k)));
  const sequence = [];
  while (open.size > 0) {
    let next = -1;
    for (const k of open) {
      const task = tasks[k];
      const waits = task?.after.some((other) => open.has(other)) === true || task?.needs.some((other) => open.has(other)) === true;
      if (!waits && (next < 0 || urgency[k] < urgency[next])) next = k;
    }
    if (next < 0) next = open.values().next().value;
    sequence.push(next);
    open.delete(next);
  }
  return sequence;
}
function drawChoices(learner, random) {
  const { tasks, choices } = learner;
  const counted = (set, choice) => choice.tasks.filter((k) => set.has(k)).length;
  let chosen2 = /* @__PURE__ */ new Set();
  tasks.forEach((task, k) => {
    if (!task.optional) addWithNeeds(learner, k, chosen2);
  });
  for (const choice of choices.toSorted((a, b) => a.tasks.length - a.atLeast - (b.tasks.length - b.atLeast))) {
    for (const k of random.shuffle(Int32Array.from(choice.tasks))) {
      if (counted(chosen2, choice) >= choice.atLeast) break;
      const extended = new Set(chosen2);
      const possible = addWithNeeds(learner, k, extended);
      if (possible && choices.every((other) => counted(extended, other) <= other.atMost)) chosen2 = extended;
    }
  }
  return chosen2;
}
function addWithNeeds(learner, k, chosen2) {
  if (chosen2.has(k)) return true;
  chosen2.add(k);
  const task = learner.tasks[k];
  return task !== void 0 && task.venues.length > 0 && task.needs.every((needed) => addWithNeeds(learner, needed, chosen2));
}

// src/solver/alike-learners.ts
function alikeLearners(model) {
  const groups = /* @__PURE__ */ new Map();
  for (const learner of model.learners) {
    const key = keyOf(model, learner);
    const group = groups.get(key);
    if (group) group.push(learner);
    else groups.set(key, [learner]);
  }
  return [...groups.values()];
}
function keyOf({ limitClass }, { index, start, weeks, tasks, choices, pinTask, pinVenue, tasksPerSite, publishedVenue }) {
  if (start > 0 || publishedVenue !== null) return String(index);
  const does = tasks.map(({ weeks: due, shortest, longest, firstPosition, lastPosition, optional, venues, after, before, needs }) => [due, shortest, longest, firstPosition, lastPosition, optional ? 1 : 0, venues.join("."), after.join("."), before.join("."), needs.join(".")].join());
  const chooses = choices.map((choice) => [choice.tasks.join("."), choice.atLeast, choice.atMost].join());
  return [limitClass[index], weeks.join(), does.join(";"), chooses.join(";"), pinTask?.join() ?? "", pinVenue?.join() ?? "", tasksPerSite].join("|");
}

// src/solver/places-term.ts
var PRICE_UNIT = 1 / 1024;
var firstFreeWeek = (model) => model.problem.published?.frozenUntil ?? 0;
function bestLoad(model, at, price) {
  const venue = Math.floor(at / model.weekCount);
  const most = model.capacity[at];
  const least = Math.min(most, model.minimum[at]);
  const whenOpen = model.minimumWhenOpen[venue];
  const comfortable = model.comfortable[at];
  const crowding = model.problem.weights.crowding;
  let best = { load: 0, cost: Infinity };
  const consider = (load) => {
    if (load < least || load > most || load > 0 && load < whenOpen) return;
    const cost = crowding * Math.max(0, load - comfortable) - price * load;
    if (cost < best.cost) best = { load, cost };
  };
  for (const load of [0, least, whenOpen, Math.min(most, comfortable), most]) consider(load);
  return best.cost < Infinity ? best : { load: most, cost: crowding * Math.max(0, most - comfortable) - price * most };
}
function placesTerm(model, prices, loads) {
  const { weekCount, venueCount, limits } = model;
  const from = firstFreeWeek(model);
  let sum = frozenCrowding(model);
  for (let venue = 0; venue < venueCount; venue++) {
    for (let week = from; week < weekCount; week++) {
      const at = venue * weekCount + week;
      const { load, cost } = bestLoad(model, at, prices.venue[at]);
      sum += cost;
      if (loads) loads[at] = nearestBest(model, at, prices.venue[at], load, loads[at]);
    }
  }
  limits.forEach(({ max }, limit) => {
    for (let week = from; week < weekCount; week++) sum -= prices.limit[limit * weekCount + week] * max[week];
  });
  return sum;
}
function nearestBest(model, at, price, best, wished) {
  const most = model.capacity[at];
  const kink = Math.min(most, model.comfortable[at]);
  const least = Math.min(most, model.minimum[at]);
  if (price === 0 && best <= kink) return Math.max(least, Math.min(kink, wished));
  if (price === model.problem.weights.crowding && best >= kink) return Math.max(kink, Math.min(most, wished));
  return best;
}
function frozenCrowding(model) {
  const until = firstFreeWeek(model);
  if (until === 0) return 0;
  const loads = new Int32Array(model.venueCount * model.weekCount);
  for (const { history, weeks, start } of model.learners) {
    for (let position = 0; position < start; position++) {
      const venue = history.venueAt[position];
      const at = venue * model.weekCount + weeks[position];
      if (venue >= 0) loads[at] = loads[at] + 1;
    }
  }
  return model.problem.weights.crowding * loads.reduce((sum, load, at) => sum + Math.max(0, load - model.comfortable[at]), 0);
}

// src/solver/arrivals.ts
var Arrivals = class {
  /** idle weeks × sites: the cheapest way to start a block at this site, and the state it comes from. */
  cost = new Float64Array(0);
  from = new Int32Array(0);
  /** Of the row collected last: per site the cheapest way to be here, its state, and the cheapest site (−1: there is none). */
  here = new Float64Array(0);
  hereFrom = new Int32Array(0);
  cheapest = -1;
  makeRoom(width, rows) {
    if (this.here.length < width) [this.here, this.hereFrom] = [new Float64Array(width), new Int32Array(width)];
    if (this.cost.length < rows * width) [this.cost, this.from] = [new Float64Array(rows * width), new Int32Array(rows * width)];
  }
  /** Collects the ways to be at a node after so many idle weeks; halts of task `except` are left out. */
  collect({ value, nodeBase, haltBase, width }, { siteOf, tasks }, { haltStart, haltTask }, node, idle, except) {
    const { here, hereFrom } = this;
    const base = nodeBase[node] + idle * width;
    let cheapest = -1;
    let least = Infinity;
    for (let site = 0; site < width; site++) {
      const cost = value[base + site];
      here[site] = cost;
      hereFrom[site] = base + site;
      if (cost < least) {
        least = cost;
        cheapest = site;
      }
    }
    const last = haltStart[node + 1];
    for (let halt = haltStart[node]; halt < last; halt++) {
      const task = haltTask[halt];
      if (task === except) continue;
      const { options } = tasks[task];
      const row = haltBase[halt] + idle * options.length;
      for (let option = 0; option < options.length; option++) {
        const cost = value[row + option];
        const site = siteOf[options[option]];
        if (cost >= here[site]) continue;
        here[site] = cost;
        hereFrom[site] = row + option;
        if (cost < least) {
          least = cost;
          cheapest = site;
        }
      }
    }
    this.cheapest = cheapest;
  }
  /** From what was collected: to each site from there, from elsewhere with a site change, or as the first place of all. */
  settle(idle, width, siteChange) {
    const { here, hereFrom, cost, from, cheapest } = this;
    const none = width - 1;
    const first = here[none];
    const moved = cheapest < 0 ? Infinity : here[cheapest] + (cheapest === none ? 0 : siteChange);
    const other = first < moved ? first : moved;
    const otherFrom = other === Infinity ? -1 : hereFrom[first < moved ? none : cheapest];
    const row = idle * none;
    for (let site = 0; site < none; site++) {
      const stays = here[site];
      const isStaying = stays <= other;
      cost[row + site] = isStaying ? stays : other;
      from[row + site] = isStaying ? hereFrom[site] : otherFrom;
    }
  }
  /** No way leads on from here after so many idle weeks. */
  close(idle, width) {
    const row = idle * (width - 1);
    this.cost.fill(Infinity, row, row + width - 1);
  }
};

// src/solver/block-costs.ts
var BlockCosts = class {
  /** Cheapest cost and its option, at `row(…) + index of the site in sitesOf(task)`. */
  cost = new Float64Array(0);
  option = new Int32Array(0);
  #sums = new Float64Array(0);
  #open = new Int32Array(0);
  #positions = 0;
  #sites = [];
  #siteOfOption = [];
  #slots = [];
  #rows = [];
  #start = 0;
  /** Sites (the learner's indices) at which a task can be done. */
  sitesOf(task) {
    return this.#sites[task];
  }
  /** The site of each option of a task. */
  siteOfOption(task) {
    return this.#siteOfOption[task];
  }
  /** Where the costs of blocks of this task and length that start at this position begin. */
  row(task, weeks, position) {
    return this.#rows[task][weeks] + (position - this.#start) * this.#sites[task].length;
  }
  /** Cost of a block in one of the learner's venues. */
  ofVenue(venue, position, weeks) {
    const at = venue * (this.#positions + 1) + position;
    if (this.#open[at] < position + weeks) return Infinity;
    return this.#sums[at + weeks] - this.#sums[at];
  }
  fill(learner, lattice, costs) {
    this.#positions = learner.weeks.length;
    this.#start = learner.start;
    this.#sumUp(learner, costs);
    const lengths = this.#lengths(learner, lattice);
    this.#siteOfOption = learner.tasks.map(({ options }) => options.map((option) => learner.siteOf[option]));
    this.#sites = this.#siteOfOption.map((sites) => Int32Array.from(new Set(sites)));
    this.#slots = this.#siteOfOption.map((sites, k) => sites.map((site) => this.#sites[k].indexOf(site)));
    const free = learner.weeks.length - learner.start;
    let size = 0;
    this.#rows = learner.tasks.map((task, k) => {
      const rows = new Int32Array(task.weeks + 1);
      for (const weeks of lengths[k] ?? []) {
        rows[weeks] = size;
        size += free * this.#sites[k].length;
      }
      return rows;
    });
    if (this.cost.length < size) {
      this.cost = new Float64Array(size);
      this.option = new Int32Array(size);
    }
    learner.tasks.forEach((_, k) => {
      for (const weeks of lengths[k] ?? []) this.#fillTask(learner, k, weeks);
    });
  }
  #sumUp(learner, costs) {
    const width = this.#positions + 1;
    const size = learner.venues.length * width;
    if (this.#sums.length < size) {
      this.#sums = new Float64Array(size);
      this.#open = new Int32Array(size);
    }
    for (let venue = 0; venue < learner.venues.length; venue++) {
      const row = venue * width;
      const from = venue * this.#positions;
      let sum = 0;
      this.#sums[row + this.#start] = 0;
      for (let position = this.#start; position < this.#positions; position++) {
        const cost = costs.placed[from + position];
        if (cost !== Infinity) sum += cost;
        this.#sums[row + position + 1] = sum;
      }
      let open = this.#positions;
      this.#open[row + this.#positions] = open;
      for (let position = this.#positions - 1; position >= this.#start; position--) {
        if (costs.placed[from + position] === Infinity) open = position;
        this.#open[row + position] = open;
      }
    }
  }
  #lengths(learner, lattice) {
    const lengths = learner.tasks.map(() => /* @__PURE__ */ new Set());
    for (let arc = 0; arc < lattice.arcTask.length; arc++) {
      if (lattice.arcIsPartial[arc] === 0) lengths[lattice.arcTask[arc]]?.add(lattice.arcWeeks[arc]);
    }
    return lengths;
  }
  #fillTask(learner, k, weeks) {
    const { cost, option: cheapest } = this;
    const [sums, open] = [this.#sums, this.#open];
    const { options, firstPosition, lastPosition } = learner.tasks[k];
    const sites = this.#sites[k].length;
    const slots = this.#slots[k];
    const begin = this.row(k, weeks, this.#start);
    cost.fill(Infinity, begin, begin + (this.#positions - this.#start) * sites);
    const first = Math.max(this.#start, firstPosition);
    const last = Math.min(this.#positions, lastPosition + 1) - weeks;
    for (let option = 0; option < options.length; option++) {
      const venue = options[option] * (this.#positions + 1);
      let slot = this.row(k, weeks, first) + slots[option];
      for (let position = first; position <= last; position++, slot += sites) {
        if (open[venue + position] < position + weeks) continue;
        const sum = sums[venue + position + weeks] - sums[venue + position];
        if (sum >= cost[slot]) continue;
        cost[slot] = sum;
        cheapest[slot] = option;
      }
    }
    if (learner.pinTask === null) return;
    for (let position = first; position <= last; position++) {
      if (!pinnedElsewhere(learner.pinTask, k, position, weeks)) continue;
      const row = this.row(k, weeks, position);
      cost.fill(Infinity, row, row + sites);
    }
  }
};
function pinnedElsewhere(pinTask, task, position, weeks) {
  for (let p = position; p < position + weeks; p++) {
    const pin = pinTask[p];
    if (pin >= 0 && pin !== task) return true;
  }
  return false;
}

// src/solver/completion-bound.ts
var CompletionBound = class {
  /** Per task and position: cheapest whole task from there on (uncut tasks), or its cheapest week. */
  #least = new Float64Array(0);
  #isUncut = new Uint8Array(0);
  #isOptional = new Uint8Array(0);
  #weeks = new Int32Array(0);
  #positions = 0;
  #tasks = 0;
  fill({ tasks, weeks, start }, blocks, costs) {
    this.#positions = weeks.length + 1;
    this.#tasks = tasks.length;
    if (this.#least.length < tasks.length * this.#positions) this.#least = new Float64Array(tasks.length * this.#positions);
    this.#isUncut = Uint8Array.from(tasks, (task) => task.shortest === task.weeks ? 1 : 0);
    this.#isOptional = Uint8Array.from(tasks, (task) => task.optional ? 1 : 0);
    this.#weeks = Int32Array.from(tasks, (task) => task.weeks);
    tasks.forEach((task, k) => {
      const row = k * this.#positions;
      let least = Infinity;
      this.#least[row + weeks.length] = Infinity;
      for (let position = weeks.length - 1; position >= start; position--) {
        least = Math.min(least, this.#isUncut[k] === 1 ? cheapestBlock(blocks, task, k, position) : cheapestWeek(costs, task, position));
        this.#least[row + position] = least;
      }
    });
  }
  /** A lower bound on what is placed from this position on. */
  rest({ left }, node, position) {
    let sum = 0;
    const base = node * this.#tasks;
    for (let k = 0; k < this.#tasks; k++) {
      const weeks = left[base + k];
      if (weeks === 0) continue;
      const least = this.#least[k * this.#positions + position];
      const cost = this.#isUncut[k] === 1 ? least : weeks * least;
      sum += this.#isOptional[k] === 1 && weeks === this.#weeks[k] ? Math.min(0, cost) : cost;
    }
    return sum;
  }
};
function cheapestBlock(blocks, { weeks }, k, position) {
  const row = blocks.row(k, weeks, position);
  let least = Infinity;
  for (let j = 0; j < blocks.sitesOf(k).length; j++) least = Math.min(least, blocks.cost[row + j]);
  return least;
}
function cheapestWeek({ placed, positions }, { options, firstPosition, lastPosition }, position) {
  if (position < firstPosition || position > lastPosition) return Infinity;
  let least = Infinity;
  for (const option of options) least = Math.min(least, placed[option * positions + position]);
  return least;
}

// src/solver/onward.ts
var Onward = class {
  /** Per site: cost, state and venue (an option of the task, −1: from elsewhere than its halt) of the cheapest way. */
  cost = new Float64Array(0);
  from = new Int32Array(0);
  option = new Int32Array(0);
  /** Per site: cost and state of the cheapest way that does not come from that venue. */
  otherCost = new Float64Array(0);
  otherFrom = new Int32Array(0);
  #second = new Int32Array(0);
  makeRoom(sites) {
    if (this.cost.length >= sites) return;
    [this.cost, this.otherCost] = [new Float64Array(sites), new Float64Array(sites)];
    [this.from, this.otherFrom, this.option, this.#second] = [new Int32Array(sites), new Int32Array(sites), new Int32Array(sites), new Int32Array(sites)];
  }
  /**
   * Merges the halts of the task, `value[row + option]` by option, into the ways that lead here from elsewhere
   * (`others`, from place `ways` on).
   */
  fill(value, row, siteOfOption, sites, others, ways, siteChange) {
    const { option, otherCost } = this;
    const second = this.#second;
    option.fill(-1, 0, sites);
    second.fill(-1, 0, sites);
    for (let i = 0; i < siteOfOption.length; i++) {
      const here = value[row + i];
      if (here === Infinity) continue;
      const site = siteOfOption[i];
      const first = option[site];
      const next = second[site];
      if (first < 0 || here < value[row + first]) {
        second[site] = first;
        option[site] = i;
      } else if (next < 0 || here < value[row + next]) second[site] = i;
    }
    const [near, nearest] = this.#nearest(value, row, sites);
    for (let site = 0; site < sites; site++) {
      const first = option[site];
      const away = first >= 0 && first === near ? nearest : near;
      let cost = others.cost[ways + site];
      let from = others.from[ways + site];
      if (away >= 0 && value[row + away] + siteChange < cost) {
        cost = value[row + away] + siteChange;
        from = row + away;
      }
      const next = second[site];
      if (next >= 0 && value[row + next] < cost) {
        cost = value[row + next];
        from = row + next;
      }
      otherCost[site] = cost;
      this.otherFrom[site] = from;
      const isFirst = first >= 0 && value[row + first] <= cost;
      this.cost[site] = isFirst ? value[row + first] : cost;
      this.from[site] = isFirst ? row + first : from;
      option[site] = isFirst ? first : -1;
    }
  }
  // The cheapest halt of all sites, and the cheapest one at another site than that.
  #nearest(value, row, sites) {
    let near = -1;
    let next = -1;
    for (let site = 0; site < sites; site++) {
      const first = this.option[site];
      if (first < 0) continue;
      if (near < 0 || value[row + first] < value[row + near]) {
        next = near;
        near = first;
      } else if (next < 0 || value[row + first] < value[row + next]) next = first;
    }
    return [near, next];
  }
};

// src/solver/schedule-states.ts
var ScheduleStates = class {
  value = new Float64Array(0);
  /** The state before, −1 at the beginning; and the arc and option taken from there, −1 for a week of waiting. */
  from = new Int32Array(0);
  via = new Int32Array(0);
  /** Where the states of each node and of each halt begin: rows of `width` or of the task's options, one per idle week. */
  nodeBase = new Int32Array(0);
  haltBase = new Int32Array(0);
  /** The most weeks idle with which a node can still be completed; below 0 if it cannot. */
  idleMost = new Int32Array(0);
  /** States per idle week at a node: the sites, and last "nothing placed yet". */
  width = 1;
  /** Makes room for one learner, every value Infinity; false if that is more than `most` states. */
  layOut({ sites, tasks, weeks, start }, lattice, most) {
    const { nodeCount, haltTask, haltStart, done, toGo } = lattice;
    if (this.nodeBase.length < nodeCount) [this.nodeBase, this.idleMost] = [new Int32Array(nodeCount), new Int32Array(nodeCount)];
    if (this.haltBase.length < haltTask.length) this.haltBase = new Int32Array(haltTask.length);
    this.width = sites.length + 1;
    const free = weeks.length - start;
    let size = 0;
    for (let node = 0; node < nodeCount; node++) {
      const idleMost = free - done[node] - toGo[node];
      this.idleMost[node] = idleMost;
      this.nodeBase[node] = size;
      if (idleMost < 0) continue;
      size += (idleMost + 1) * this.width;
      for (let halt = haltStart[node]; halt < haltStart[node + 1]; halt++) {
        this.haltBase[halt] = size;
        size += (idleMost + 1) * (tasks[haltTask[halt]]?.options.length ?? 0);
      }
    }
    if (size > most) return false;
    if (this.value.length < size) {
      this.value = new Float64Array(size);
      this.from = new Int32Array(size);
      this.via = new Int32Array(size);
    }
    this.value.fill(Infinity, 0, size);
    return true;
  }
  set(state, value, from, via) {
    this.value[state] = value;
    this.from[state] = from;
    this.via[state] = via;
  }
};

// src/solver/cheapest-schedule.ts
var [MARGIN, RELATIVE_MARGIN] = [1e-6, 1e-9];
var CheapestSchedule = class {
  #states = new ScheduleStates();
  #blocks = new BlockCosts();
  #completion = new CompletionBound();
  /** Ways on from the present node: with all its halts, and without those of the task that goes on. */
  #arrivals = new Arrivals();
  #otherArrivals = new Arrivals();
  #onward = new Onward();
  #tail = new Float64Array(0);
  #isCut = new Uint8Array(0);
  #bestEnd = -1;
  #best = Infinity;
  #learner = null;
  #pricing = null;
  #most = 1;
  #checksVariety = false;
  /** States that one call may use; more are refused by returning Infinity with `tooLarge` set. */
  mostStates;
  tooLarge = false;
  constructor(mostStates = 6e6) {
    this.mostStates = mostStates;
  }
  /** Cost of the cheapest schedule from `start` on (history not counted), Infinity if there is none up to the ceiling. */
  price(learner, pricing) {
    const { lattice, costs } = pricing;
    [this.#learner, this.#pricing] = [learner, pricing];
    this.#bestEnd = -1;
    this.#best = Infinity;
    this.tooLarge = false;
    const free = learner.weeks.length - learner.start;
    if (lattice.nodeCount === 0 || lattice.toGo[0] > free) return Infinity;
    this.tooLarge = !this.#states.layOut(learner, lattice, this.mostStates);
    if (this.tooLarge) return Infinity;
    const { width } = this.#states;
    for (const arrivals of [this.#arrivals, this.#otherArrivals]) arrivals.makeRoom(width, free + 1);
    this.#onward.makeRoom(width);
    if (this.#isCut.length <= free) this.#isCut = new Uint8Array(free + 1);
    this.#most = learner.tasks.reduce((most, task) => Math.max(most, task.options.length), 1);
    this.#checksVariety = pricing.keepVariety && learner.tasksPerSite < learner.programme.tasks.length;
    this.#blocks.fill(learner, lattice, costs);
    this.#begin(learner, lattice, pricing);
    const ceiling = pricing.ceiling + MARGIN + RELATIVE_MARGIN * Math.abs(pricing.ceiling);
    if (ceiling < Infinity) this.#completion.fill(learner, this.#blocks, costs);
    this.#fillTail(learner, costs);
    for (let node = 0; node < lattice.nodeCount; node++) {
      if (this.#states.idleMost[node] >= 0 && this.#arrive(node, ceiling)) this.#extend(node);
    }
    return this.#best;
  }
  // What the weeks from each position on cost if they stay free.
  #fillTail({ weeks, start }, { free }) {
    if (this.#tail.length <= weeks.length) this.#tail = new Float64Array(weeks.length + 1);
    this.#tail[weeks.length] = 0;
    for (let position = weeks.length - 1; position >= start; position--) {
      this.#tail[position] = this.#tail[position + 1] + free[position];
    }
  }
  #begin({ history, sites, tasks }, lattice, { idleWeek }) {
    const { nodeBase, haltBase } = this.#states;
    const open = history.openBlock;
    let state = nodeBase[0] + sites.length;
    const option = open ? tasks[open.task]?.venues.indexOf(open.venue) ?? -1 : -1;
    if (open && option >= 0) state = haltBase[lattice.haltStart[0]] + option;
    else if (history.lastVenue >= 0) state = nodeBase[0];
    this.#states.set(state, history.waiting * idleWeek, -1, -1);
  }
  /** Fills the arrivals of a node for every idle week, waiting and ending on the way; false if nothing leads on. */
  #arrive(node, ceiling) {
    const learner = this.#learner;
    const { lattice, costs, idleWeek, siteChange } = this.#pricing;
    const [states, arrivals, isCut] = [this.#states, this.#arrivals, this.#isCut];
    const { width } = states;
    const idleMost = states.idleMost[node];
    const first = learner.start + lattice.done[node];
    let leadsOn = false;
    for (let idle = 0; idle <= idleMost; idle++) {
      const position = first + idle;
      arrivals.collect(states, learner, lattice, node, idle, -1);
      const value = arrivals.cheapest < 0 ? Infinity : arrivals.here[arrivals.cheapest];
      isCut[idle] = value === Infinity || ceiling < Infinity && node > 0 && value + this.#completion.rest(lattice, node, position) > ceiling ? 1 : 0;
      if (isCut[idle] === 1) {
        arrivals.close(idle, width);
        continue;
      }
      leadsOn = true;
      if (lattice.isEnd[node] === 1) this.#end(node, idle, value + this.#tail[position]);
      if (idle < idleMost) this.#wait(node, idle, idleWeek + costs.free[position]);
      arrivals.settle(idle, width, siteChange);
    }
    return leadsOn;
  }
  #end(node, idle, total) {
    const refund = node === 0 && idle === 0 ? this.#learner.history.waiting * this.#pricing.idleWeek : 0;
    if (total - refund >= this.#best) return;
    this.#best = total - refund;
    this.#bestEnd = this.#arrivals.hereFrom[this.#arrivals.cheapest];
  }
  #wait(node, idle, cost) {
    if (cost === Infinity) return;
    const [states, { here, hereFrom }] = [this.#states, this.#arrivals];
    const { width, value } = states;
    const base = states.nodeBase[node] + (idle + 1) * width;
    for (let site = 0; site < width; site++) {
      const waited = here[site] + cost;
      if (waited < value[base + site]) states.set(base + site, waited, hereFrom[site], -1);
    }
  }
  /** Appends every block that may start at a node. */
  #extend(node) {
    const { lattice } = this.#pricing;
    const { arcTask, arcStart, arcIsContinuation, arcIsPartial } = lattice;
    const last = arcStart[node + 1];
    for (let arc = arcStart[node]; arc < last; ) {
      const k = arcTask[arc];
      let end = arc + 1;
      while (end < last && arcTask[end] === k) end++;
      const halt = this.#haltOf(node, k);
      if (halt >= 0) this.#goOn(node, k, halt, arc, end);
      else for (let one = arc; one < end; one++) {
        if (arcIsContinuation[one] === 1) continue;
        if (arcIsPartial[one] === 1) this.#appendPartial(one, node);
        else this.#appendWhole(one, node);
      }
      arc = end;
    }
  }
  #haltOf(node, task) {
    const { haltStart, haltTask } = this.#pricing.lattice;
    for (let halt = haltStart[node]; halt < haltStart[node + 1]; halt++) if (haltTask[halt] === task) return halt;
    return -1;
  }
  /** The fewest and the most idle weeks with which an arc fits into the window of its task and into what is left of the time. */
  #fits(arc, node) {
    const { start, tasks } = this.#learner;
    const { arcTask, arcWeeks, arcTarget, done } = this.#pricing.lattice;
    const { firstPosition, lastPosition } = tasks[arcTask[arc]];
    const first = start + done[node];
    const { idleMost } = this.#states;
    const room = Math.min(idleMost[node], idleMost[arcTarget[arc]]);
    return [Math.max(0, firstPosition - first), Math.min(room, lastPosition + 1 - arcWeeks[arc] - first)];
  }
  // The block ends its task: only its site matters afterwards, so the best venue of each site stands for it.
  #appendWhole(arc, node) {
    const [states, blocks, { cost: arrive, from: arriveFrom }] = [this.#states, this.#blocks, this.#arrivals];
    const { lattice } = this.#pricing;
    const { value, from, via, width } = states;
    const k = lattice.arcTask[arc];
    const sites = blocks.sitesOf(k);
    const { cost, option } = blocks;
    const [least, most] = this.#fits(arc, node);
    const first = this.#learner.start + lattice.done[node];
    let row = blocks.row(k, lattice.arcWeeks[arc], first + least);
    let base = states.nodeBase[lattice.arcTarget[arc]] + least * width;
    const code = arc * this.#most;
    for (let idle = least; idle <= most; idle++, row += sites.length, base += width) {
      if (this.#isCut[idle] === 1) continue;
      const ways = idle * (width - 1);
      for (let j = 0; j < sites.length; j++) {
        const site = sites[j];
        const total = arrive[ways + site] + cost[row + j];
        if (total >= value[base + site]) continue;
        const origin = arriveFrom[ways + site];
        if (this.#checksVariety && !this.#mayAdd(origin, k, site)) continue;
        value[base + site] = total;
        from[base + site] = origin;
        via[base + site] = code + option[row + j];
      }
    }
  }
  #appendPartial(arc, node) {
    const learner = this.#learner;
    const [states, blocks, { cost: arrive, from: arriveFrom }] = [this.#states, this.#blocks, this.#arrivals];
    const { lattice } = this.#pricing;
    const { value, from, via, width } = states;
    const k = lattice.arcTask[arc];
    const { options } = learner.tasks[k];
    const siteOfOption = blocks.siteOfOption(k);
    const weeks = lattice.arcWeeks[arc];
    const [least, most] = this.#fits(arc, node);
    const first = learner.start + lattice.done[node];
    const target = states.haltBase[lattice.arcHalt[arc]];
    const code = arc * this.#most;
    for (let idle = least; idle <= most; idle++) {
      if (this.#isCut[idle] === 1 || this.#isPinnedElsewhere(k, first + idle, weeks)) continue;
      const ways = idle * (width - 1);
      const base = target + idle * options.length;
      for (let option = 0; option < options.length; option++) {
        const site = siteOfOption[option];
        const total = arrive[ways + site] + blocks.ofVenue(options[option], first + idle, weeks);
        if (total >= value[base + option]) continue;
        const origin = arriveFrom[ways + site];
        if (this.#checksVariety && !this.#mayAdd(origin, k, site)) continue;
        value[base + option] = total;
        from[base + option] = origin;
        via[base + option] = code + option;
      }
    }
  }
  #isPinnedElsewhere(task, position, weeks) {
    const { pinTask } = this.#learner;
    return pinTask !== null && pinnedElsewhere(pinTask, task, position, weeks);
  }
  /** The arcs of a task that may have been left unfinished just now: it goes on in another venue, or from elsewhere. */
  #goOn(node, k, halt, firstArc, lastArc) {
    const learner = this.#learner;
    const { lattice, siteChange } = this.#pricing;
    const [states, others, onward] = [this.#states, this.#otherArrivals, this.#onward];
    const siteOfOption = this.#blocks.siteOfOption(k);
    const sites = learner.sites.length;
    const first = learner.start + lattice.done[node];
    for (let idle = 0; idle <= states.idleMost[node]; idle++) {
      if (this.#isCut[idle] === 1) continue;
      others.collect(states, learner, lattice, node, idle, k);
      others.settle(idle, states.width, siteChange);
      onward.fill(states.value, states.haltBase[halt] + idle * siteOfOption.length, siteOfOption, sites, others, idle * sites, siteChange);
      for (let arc = firstArc; arc < lastArc; arc++) {
        const [least, most] = this.#fits(arc, node);
        if (idle < least || idle > most || this.#isPinnedElsewhere(k, first + idle, lattice.arcWeeks[arc])) continue;
        if (lattice.arcIsContinuation[arc] === 1) this.#continueBlock(arc, idle, first + idle);
        else this.#appendAfterHalt(arc, idle, first + idle);
      }
    }
  }
  #appendAfterHalt(arc, idle, position) {
    const { tasks } = this.#learner;
    const { lattice } = this.#pricing;
    const [{ value, from, via }, blocks, onward] = [this.#states, this.#blocks, this.#onward];
    const k = lattice.arcTask[arc];
    const { options } = tasks[k];
    const siteOfOption = blocks.siteOfOption(k);
    const base = this.#targetOf(arc, idle, options.length);
    const isPartial = lattice.arcIsPartial[arc] === 1;
    const weeks = lattice.arcWeeks[arc];
    const code = arc * this.#most;
    for (let option = 0; option < options.length; option++) {
      const site = siteOfOption[option];
      const isOwn = onward.option[site] === option;
      const total = (isOwn ? onward.otherCost[site] : onward.cost[site]) + blocks.ofVenue(options[option], position, weeks);
      const state = base + (isPartial ? option : site);
      if (total >= value[state]) continue;
      const origin = isOwn ? onward.otherFrom[site] : onward.from[site];
      if (this.#checksVariety && !this.#mayAdd(origin, k, site)) continue;
      value[state] = total;
      from[state] = origin;
      via[state] = code + option;
    }
  }
  // Where an arc leads after so many idle weeks: a row of venues if it leaves its task unfinished, else a row of sites.
  #targetOf(arc, idle, options) {
    const { arcHalt, arcTarget } = this.#pricing.lattice;
    const halt = arcHalt[arc];
    const { haltBase, nodeBase, width } = this.#states;
    return halt >= 0 ? haltBase[halt] + idle * options : nodeBase[arcTarget[arc]] + idle * width;
  }
  // History's open block goes on in its venue; it exists at the first position only.
  #continueBlock(arc, idle, position) {
    const { start, history, tasks, siteOf } = this.#learner;
    const { lattice } = this.#pricing;
    const open = history.openBlock;
    if (!open || idle > 0 || position !== start) return;
    const { options, venues } = tasks[open.task];
    const option = venues.indexOf(open.venue);
    if (option < 0) return;
    const venue = options[option];
    const origin = this.#states.haltBase[lattice.haltStart[0]] + option;
    const total = this.#states.value[origin] + this.#blocks.ofVenue(venue, position, lattice.arcWeeks[arc]);
    const state = this.#targetOf(arc, 0, options.length) + (lattice.arcIsPartial[arc] === 1 ? option : siteOf[venue]);
    if (total < this.#states.value[state]) this.#states.set(state, total, origin, arc * this.#most + option);
  }
  // Walks the path back and counts the tasks at the site.
  #mayAdd(origin, task, site) {
    const learner = this.#learner;
    const { lattice } = this.#pricing;
    const { from, via } = this.#states;
    const before = learner.history.tasksAtSite.get(learner.sites[site]);
    const index = (k) => learner.tasks[k].index;
    const seen = new Set(before).add(index(task));
    for (let state = origin; state >= 0; state = from[state]) {
      const step = via[state];
      if (step < 0) continue;
      const k = lattice.arcTask[Math.floor(step / this.#most)];
      const option = learner.tasks[k].options[step % this.#most];
      if (learner.siteOf[option] === site) seen.add(index(k));
    }
    return seen.size <= learner.tasksPerSite;
  }
  /** The schedule behind the last price; empty if there was none. A continued block starts at `start`. */
  blocks() {
    const learner = this.#learner;
    const { lattice } = this.#pricing;
    const path = [];
    for (let state = this.#bestEnd; state >= 0; state = this.#states.from[state]) path.push(this.#states.via[state]);
    const blocks = [];
    let position = learner.start;
    for (const step of path.reverse().slice(1)) {
      if (step < 0) {
        position++;
        continue;
      }
      const arc = Math.floor(step / this.#most);
      const k = lattice.arcTask[arc];
      const weeks = lattice.arcWeeks[arc];
      blocks.push(k, learner.tasks[k].venues[step % this.#most], position, weeks);
      position += weeks;
    }
    return blocks;
  }
};

// src/solver/history-cost.ts
var known = /* @__PURE__ */ new WeakMap();
var nothing = { preference: 0, moving: 0 };
function historyCost(model, learner) {
  if (learner.start === 0) return nothing;
  const found = known.get(learner);
  if (found) return found;
  const { history, preference, siteChangeCost, idleCost } = learner;
  const cost = { preference: 0, moving: 0 };
  let site = -1;
  let waiting = 0;
  for (const venue of history.venueAt) {
    if (venue < 0) {
      waiting++;
      continue;
    }
    cost.preference += preference[venue];
    const next = model.venueSite[venue];
    if (site >= 0 && site !== next) cost.moving += siteChangeCost;
    cost.moving += waiting * idleCost;
    site = next;
    waiting = 0;
  }
  known.set(learner, cost);
  return cost;
}

// src/solver/relaxed-schedule.ts
function cheapestTasks(learner, costs) {
  const prices = learner.tasks.map((task, k) => cheapestTask(learner, task, k, costs));
  const taken = new Set(learner.tasks.map((_, k) => k).filter((k) => !learner.tasks[k]?.optional));
  const byCost = (a, b) => (prices[a]?.cost ?? 0) - (prices[b]?.cost ?? 0);
  const { choices, unchosen } = separateChoices(learner);
  for (const { tasks, atLeast, atMost } of choices) {
    for (const [i, k] of tasks.toSorted(byCost).entries()) if (i < atLeast || i < atMost && (prices[k]?.cost ?? 0) < 0) taken.add(k);
  }
  for (const k of unchosen) if ((prices[k]?.cost ?? 0) < 0) taken.add(k);
  let cost = 0;
  const blocks = [];
  for (const k of taken) {
    cost += prices[k]?.cost ?? 0;
    blocks.push(...prices[k]?.blocks ?? []);
  }
  return { cost, blocks };
}
function separateChoices({ tasks, choices }) {
  const free = new Set(tasks.map((_, k) => k).filter((k) => tasks[k]?.optional));
  const kept = [];
  for (const choice of choices.toSorted((a, b) => b.tasks.length - a.tasks.length)) {
    const open = choice.tasks.filter((k) => tasks[k]?.optional);
    if (new Set(open).size < open.length || open.some((k) => !free.has(k))) continue;
    for (const k of open) free.delete(k);
    const required = choice.tasks.length - open.length;
    kept.push({ tasks: open, atLeast: Math.max(0, choice.atLeast - required), atMost: Math.max(0, choice.atMost - required) });
  }
  return { choices: kept, unchosen: [...free] };
}
function cheapestTask(learner, task, k, costs) {
  const { weeks: all, shortest, longest, firstPosition, lastPosition } = task;
  const span = Math.max(0, lastPosition - firstPosition + 1);
  if (span < all) return { cost: Infinity, blocks: [] };
  if (span * all * Math.min(all, longest) > MOST_STEPS) return { cost: all * cheapestWeek2(task, costs), blocks: [] };
  const wide = all + 1;
  const best = new Float64Array((span + 1) * wide).fill(Infinity);
  const back = new Int32Array((span + 1) * wide).fill(-1);
  best[0] = 0;
  const options = [...task.options];
  const open = learner.history.openBlock;
  const leastAtStart = open?.task === k ? 1 : shortest;
  const sums = options.map((option) => runningCosts(option * costs.positions, costs, firstPosition, span));
  for (let p = 0; p < span; p++) {
    for (let n = 0; n <= all; n++) {
      const here = best[p * wide + n];
      if (here === Infinity) continue;
      if (here < best[(p + 1) * wide + n]) {
        best[(p + 1) * wide + n] = here;
        back[(p + 1) * wide + n] = -1;
      }
      const least = firstPosition + p === learner.start ? leastAtStart : shortest;
      for (let w = least; w <= Math.min(longest, all - n, span - p); w++) {
        let cheapest = Infinity;
        let option = -1;
        for (let o = 0; o < sums.length; o++) {
          const sum = sums[o];
          const cost = sum[p + w] - sum[p];
          if (cost < cheapest) [cheapest, option] = [cost, o];
        }
        const to = (p + w) * wide + n + w;
        if (here + cheapest < best[to]) {
          best[to] = here + cheapest;
          back[to] = option * wide + w;
        }
      }
    }
  }
  return { cost: best[span * wide + all], blocks: trace(back, { k, task, span, wide, all }) };
}
var MOST_STEPS = 2e7;
function cheapestWeek2({ options, firstPosition, lastPosition }, { placed, positions }) {
  let least = Infinity;
  for (const option of options) for (let p = firstPosition; p <= lastPosition; p++) least = Math.min(least, placed[option * positions + p]);
  return least;
}
var CLOSED = 2 ** 40;
function runningCosts(row, costs, first, span) {
  const sums = new Float64Array(span + 1);
  for (let p = 0; p < span; p++) sums[p + 1] = sums[p] + Math.min(CLOSED, costs.placed[row + first + p]);
  return sums;
}
function trace(back, { k, task, span, wide, all }) {
  const blocks = [];
  for (let p = span, n = all; p > 0 && n > 0; ) {
    const step = back[p * wide + n];
    if (step < 0) {
      p--;
      continue;
    }
    const weeks = step % wide;
    p -= weeks;
    n -= weeks;
    blocks.push(k, task.venues[Math.floor(step / wide)], task.firstPosition + p, weeks);
  }
  return blocks;
}

// src/solver/week-costs.ts
function personalWeights(model, learner, fairShare) {
  const { weights } = model.problem;
  const factor = model.personalFairness ? 1 + fairShare : 1;
  return {
    preference: model.personalFairness ? weights.preference * factor : weights.preference + fairShare,
    siteChange: learner.siteChangeCost * factor,
    idleWeek: learner.idleCost * factor
  };
}
var WeekCosts = class {
  /** Entry `option × positions + position`: cost of that week in that venue, Infinity where it is not allowed. */
  placed = new Float64Array(0);
  /** Per position: what staying free adds (disruption), Infinity where a pin forbids it. */
  free = new Float64Array(0);
  positions = 0;
  /** Fills the tables for one learner: preference, disruption, closed and banned weeks, pins. */
  fill(model, learner, preferenceWeight) {
    const { weeks, venues, start } = learner;
    this.positions = weeks.length;
    if (this.placed.length < venues.length * weeks.length) this.placed = new Float64Array(venues.length * weeks.length);
    if (this.free.length < weeks.length) this.free = new Float64Array(weeks.length);
    const published = learner.publishedVenue;
    const disruption = model.problem.weights.disruption;
    for (let position = start; position < weeks.length; position++) {
      const pinned = learner.pinVenue !== null && learner.pinVenue[position] >= 0;
      const moved = published !== null && published[position] >= 0;
      this.free[position] = pinned ? Infinity : moved ? disruption : 0;
    }
    const base = model.limitClass[learner.index] * model.venueCount;
    for (let option = 0; option < venues.length; option++) {
      const venue = venues[option];
      const banned = model.bannedWeeks[base + venue] ?? null;
      const liking = preferenceWeight * learner.preference[venue];
      const row = option * weeks.length;
      for (let position = start; position < weeks.length; position++) {
        const week = weeks[position];
        let cost = liking;
        if (published !== null && published[position] !== venue) cost += disruption;
        if (model.capacity[venue * model.weekCount + week] === 0 || banned !== null && banned[week] === 1) cost = Infinity;
        if (learner.pinVenue !== null) {
          const pin = learner.pinVenue[position];
          if (pin >= 0 && pin !== venue) cost = Infinity;
        }
        this.placed[row + position] = cost;
      }
    }
  }
  /** Takes over another table with a price per position added to every week placed; staying free is not needed where it serves. */
  copyCharged({ venues, weeks, start }, { placed }, prices) {
    this.positions = weeks.length;
    if (this.placed.length < venues.length * weeks.length) this.placed = new Float64Array(venues.length * weeks.length);
    for (let option = 0; option < venues.length; option++) {
      const row = option * weeks.length;
      for (let position = start; position < weeks.length; position++) {
        this.placed[row + position] = placed[row + position] + prices[position];
      }
    }
  }
};

// src/solver/week-prices.ts
var NOBODY = -1;
var WeekPrices = class {
  /** Price per position, not negative; a multiple of whatever all costs are multiples of. */
  prices = new Float64Array(0);
  #learner = null;
  /** tasks × positions: cheapest venue of that week. */
  #cost = [];
  #option = [];
  /** The task that has each position, and how many positions each task has. */
  #holder = new Int32Array(0);
  #taken = new Int32Array(0);
  /** The choice of each optional task; NOBODY for required ones. */
  #choiceOf = new Int32Array(0);
  /** Cheapest way from each task, and each position, to a free position. */
  #fromTask = new Float64Array(0);
  #fromWeek = new Float64Array(0);
  #next = [];
  #lastSent = NOBODY;
  /** What a week would cost that is not there: more than any way to a free week. So every week has a price, also where all are needed. */
  #outside = 0;
  /** Finds the prices for a learner under these costs; false where tasks find no weeks. */
  fill(learner, costs) {
    this.#learner = learner;
    const { choices } = separateChoices(learner);
    this.#choiceOf = new Int32Array(learner.tasks.length).fill(NOBODY);
    for (const [c, { tasks }] of choices.entries()) for (const k of tasks) this.#choiceOf[k] = c;
    this.#readCosts(learner, costs);
    let largest = 1;
    for (const row of this.#cost) for (const cost of row) if (cost < Infinity) largest = Math.max(largest, Math.abs(cost));
    this.#outside = 2 ** Math.ceil(2 + Math.log2((learner.weeks.length + 1) * largest));
    const positions = learner.weeks.length;
    this.#holder = new Int32Array(positions).fill(NOBODY);
    this.#taken = new Int32Array(learner.tasks.length);
    this.#fromTask = new Float64Array(learner.tasks.length);
    this.#fromWeek = new Float64Array(positions);
    for (const [k, task] of learner.tasks.entries()) {
      if (task.optional) continue;
      for (let week = 0; week < task.weeks; week++) if (!this.#send([k], this.#outside / 2)) return false;
    }
    const total = (list) => list.reduce((sum, weeks) => sum + weeks, 0);
    const sizes = ({ tasks }) => tasks.map((k) => learner.tasks[k]?.weeks ?? 0).sort((a, b) => a - b);
    for (const choice of choices) {
      const least2 = total(sizes(choice).slice(0, choice.atLeast));
      for (let week = 0; week < least2; week++) if (!this.#send(choice.tasks, this.#outside / 2)) return false;
    }
    const spare = choices.map((choice) => total(sizes(choice).toReversed().slice(0, choice.atMost)) - total(sizes(choice).slice(0, choice.atLeast)));
    while (this.#send(choices.flatMap(({ tasks }, c) => spare[c] > 0 ? tasks : []), 0)) {
      const last = this.#choiceOf[this.#lastSent];
      spare[last] = spare[last] - 1;
    }
    this.#measure();
    const least = this.#fromWeek.subarray(learner.start).reduce((a, b) => Math.min(a, b), Infinity);
    this.prices = this.#fromWeek.map((price, position) => position < learner.start ? 0 : price - least);
    return true;
  }
  #readCosts({ tasks, weeks }, { placed, positions }) {
    this.#cost = tasks.map(() => new Float64Array(weeks.length).fill(Infinity));
    this.#option = tasks.map(() => new Int32Array(weeks.length));
    for (const [k, { options, firstPosition, lastPosition }] of tasks.entries()) {
      const [cost, cheapest] = [this.#cost[k], this.#option[k]];
      for (let option = 0; option < options.length; option++) {
        const row = options[option] * positions;
        for (let position = firstPosition; position <= lastPosition; position++) {
          const here = placed[row + position];
          if (here >= cost[position]) continue;
          cost[position] = here;
          cheapest[position] = option;
        }
      }
    }
  }
  /** Lets one of these tasks have one week more, along the cheapest way, if that costs less than `limit`. */
  #send(tasks, limit) {
    this.#measure();
    let first = NOBODY;
    for (const k of tasks) {
      if (this.#isFull(k)) continue;
      if (first < 0 || this.#fromTask[k] < this.#fromTask[first]) first = k;
    }
    if (first < 0 || this.#fromTask[first] >= limit) return false;
    this.#lastSent = first;
    this.#taken[first] = this.#taken[first] + 1;
    for (let k = first; ; ) {
      const step = this.#next[k];
      if (step === null) throw new Error("a way to a free week leads outside");
      if ("task" in step) {
        this.#taken[k] = this.#taken[k] - 1;
        this.#taken[step.task] = this.#taken[step.task] + 1;
        k = step.task;
        continue;
      }
      const displaced = this.#holder[step.week];
      this.#holder[step.week] = k;
      if (displaced < 0) return true;
      k = displaced;
    }
  }
  #isFree(week) {
    return this.#holder[week] < 0;
  }
  #costOfHolder(week) {
    return this.#cost[this.#holder[week]][week];
  }
  #isFull(k) {
    return this.#taken[k] >= (this.#learner.tasks[k]?.weeks ?? 0);
  }
  /** Measures the cheapest ways to a free position, by correcting labels until none changes. */
  #measure() {
    const { tasks } = this.#learner;
    const [holder, fromTask, fromWeek] = [this.#holder, this.#fromTask, this.#fromWeek];
    fromTask.fill(this.#outside);
    this.#next = tasks.map(() => null);
    for (let week = 0; week < fromWeek.length; week++) fromWeek[week] = this.#isFree(week) ? 0 : this.#outside - this.#costOfHolder(week);
    for (let hasChanged = true; hasChanged; ) {
      hasChanged = false;
      for (let k = 0; k < tasks.length; k++) {
        const cost = this.#cost[k];
        let least = fromTask[k];
        let at = NOBODY;
        for (let week = 0; week < cost.length; week++) {
          if (holder[week] === k) continue;
          const way = cost[week] + fromWeek[week];
          if (way < least) [least, at] = [way, week];
        }
        let other = NOBODY;
        if (this.#choiceOf[k] !== NOBODY && this.#taken[k] > 0) {
          for (let m = 0; m < tasks.length; m++) {
            if (m === k || this.#choiceOf[m] !== this.#choiceOf[k] || this.#isFull(m) || fromTask[m] >= least) continue;
            least = fromTask[m];
            other = m;
          }
        }
        if (at < 0 && other < 0) continue;
        fromTask[k] = least;
        this.#next[k] = other >= 0 ? { task: other } : { week: at };
        hasChanged = true;
        for (let week = 0; week < cost.length; week++) {
          if (holder[week] === k) fromWeek[week] = least - cost[week];
        }
      }
    }
  }
  /** The weeks as the flow shares them out, each a block of its own. */
  blocks() {
    const { tasks } = this.#learner;
    const blocks = [];
    this.#holder.forEach((k, position) => {
      if (k >= 0) blocks.push(k, tasks[k].venues[this.#option[k][position]], position, 1);
    });
    return blocks;
  }
  /** What those weeks cost. */
  get cost() {
    return this.#holder.reduce((sum, _, week) => this.#isFree(week) ? sum : sum + this.#costOfHolder(week), 0);
  }
};

// src/solver/priced-learner.ts
var LearnerPricing = class {
  #model;
  #book;
  #schedule = new CheapestSchedule(2e7);
  #costs = new WeekCosts();
  #charged = new WeekCosts();
  #weekPrices = new WeekPrices();
  /** The blocks behind the last price, and what they cost at the same prices: less than the price where it is that of a relaxation. */
  blocks = [];
  costOfBlocks = 0;
  /** Was the last price only that of a relaxation (task by task)? And the prices of the learner's own weeks that it used, if any. */
  isRelaxed = false;
  weekPrices = null;
  constructor(model, book) {
    this.#model = model;
    this.#book = book;
  }
  /**
   * Cost of the cheapest schedule, history included; no schedule costs less. Infinity proves that there is none.
   * `ceiling` is the cost of a schedule known already, under the same prices.
   */
  price(learner, prices, ceiling = Infinity) {
    const weights = personalWeights(this.#model, learner, prices.fairShare[learner.index]);
    this.#fill(learner, prices, weights.preference);
    const past = historyCost(this.#model, learner);
    const movingFactor = this.#model.personalFairness ? 1 + prices.fairShare[learner.index] : 1;
    const sunk = weights.preference * past.preference + movingFactor * past.moving;
    const lattice = this.#book.whole(learner);
    this.weekPrices = null;
    this.isRelaxed = lattice === null;
    if (lattice) {
      const pricing = { lattice, costs: this.#costs, siteChange: weights.siteChange, idleWeek: weights.idleWeek, keepVariety: false };
      let cost = this.#schedule.price(learner, { ...pricing, ceiling: ceiling - sunk });
      if (cost === Infinity && ceiling < Infinity && !this.#schedule.tooLarge) cost = this.#schedule.price(learner, { ...pricing, ceiling: Infinity });
      if (!this.#schedule.tooLarge) {
        this.blocks = cost < Infinity ? this.#schedule.blocks() : [];
        this.costOfBlocks = sunk + cost;
        return this.costOfBlocks;
      }
      this.isRelaxed = true;
    }
    return sunk + this.#priceTaskByTask(learner, sunk);
  }
  /** The prices of a learner's own weeks with which pricing task by task proves most under these prices; null without any. */
  findWeekPrices(learner, prices) {
    this.#fill(learner, prices, personalWeights(this.#model, learner, prices.fairShare[learner.index]).preference);
    this.weekPrices = null;
    this.#priceTaskByTask(learner, 0);
    return this.weekPrices;
  }
  // Tasks apart, at once with the prices of the learner's own weeks and without: whatever proves more.
  #priceTaskByTask(learner, sunk) {
    const plain = cheapestTasks(learner, this.#costs);
    this.blocks = plain.blocks;
    this.costOfBlocks = sunk + plain.cost;
    if (plain.cost === Infinity || !this.#weekPrices.fill(learner, this.#costs)) return plain.cost;
    this.blocks = this.#weekPrices.blocks();
    this.costOfBlocks = sunk + this.#weekPrices.cost;
    const { prices } = this.#weekPrices;
    this.#charged.copyCharged(learner, this.#costs, prices);
    const charged = cheapestTasks(learner, this.#charged).cost - prices.reduce((sum, price) => sum + price, 0);
    if (charged <= plain.cost) return plain.cost;
    this.weekPrices = prices;
    return charged;
  }
  #fill(learner, prices, preferenceWeight) {
    const model = this.#model;
    const costs = this.#costs;
    costs.fill(model, learner, preferenceWeight);
    const base = model.limitClass[learner.index] * model.venueCount;
    const { venues, weeks, start } = learner;
    for (let option = 0; option < venues.length; option++) {
      const venue = venues[option];
      const counted = model.limitsAt[base + venue];
      for (let position = start; position < weeks.length; position++) {
        const week = weeks[position];
        let price = prices.venue[venue * model.weekCount + week];
        for (let i = 0; i < counted.length; i++) price += prices.limit[counted[i] * model.weekCount + week];
        const at = option * weeks.length + position;
        costs.placed[at] = costs.placed[at] + price;
      }
    }
  }
};

// src/solver/prove-by-prices.ts
var FIRST_STEP = 0.5;
function proveByPrices(model, book, rounds, isTimeUp, start) {
  const walk = new PriceWalk(model, book, start);
  for (let round = 0; round < rounds && !isTimeUp(); round++) {
    walk.price();
    if (walk.impossible !== null) return { proof: { learners: [walk.impossible], venues: [], limits: [], prices: NO_PRICES }, fitted: false };
    if (walk.worth > 0) return { proof: supportOf(model, walk.prices, walk.costs), fitted: false };
    if (walk.move(round) === 0) return { proof: null, fitted: true };
  }
  return { proof: null, fitted: false };
}
var PriceWalk = class {
  #model;
  #groups;
  #pricing;
  #loads;
  #bestLoad;
  prices;
  /** What each learner pays for the cheapest schedule, and all together. */
  costs;
  paid = 0;
  /** What all pay beyond what all places are worth; all prices are multiples of 1/1024, so that it is exact. */
  worth = 0;
  /** A learner without any schedule. */
  impossible = null;
  constructor(model, book, start) {
    this.#model = model;
    this.#groups = alikeLearners(model);
    this.#pricing = new LearnerPricing(model, book);
    this.#loads = new Loads(model);
    this.prices = pricesFor(model, start);
    this.#bestLoad = new Int32Array(this.prices.venue.length);
    this.costs = new Float64Array(model.learners.length);
  }
  price() {
    this.#loads.clear();
    this.paid = 0;
    for (const alike of this.#groups) {
      const [learner] = alike;
      const cost = this.#pricing.price(learner, this.prices);
      if (cost === Infinity) {
        this.impossible = learner.id;
        return;
      }
      for (const { index } of alike) this.costs[index] = cost;
      this.paid += cost * alike.length;
      this.#loads.add(learner, this.#pricing.blocks, alike.length);
    }
    this.worth = this.paid + placesTerm(this.#model, this.prices, this.#bestLoad);
  }
  /** Dearer where too many are, cheaper where there is room; tells in how many places there were too many or too few. */
  move(round) {
    return movePrices(this.#model, this.#loads, this.prices, FIRST_STEP / (1 + round / 12));
  }
};
var NO_PRICES = { venues: /* @__PURE__ */ new Map(), limits: /* @__PURE__ */ new Map() };
function pricesFor({ problem, learners, limits, weekCount }, { venues, limits: ofLimits } = NO_PRICES) {
  const prices = { venue: new Float64Array(problem.venues.length * weekCount), limit: new Float64Array(limits.length * weekCount), fairShare: new Float64Array(learners.length) };
  problem.venues.forEach(({ id }, v) => prices.venue.set(venues.get(id) ?? [], v * weekCount));
  limits.forEach(({ index }, i) => prices.limit.set(ofLimits.get(problem.limits?.[index]?.id ?? "") ?? [], i * weekCount));
  return prices;
}
var Loads = class {
  #model;
  venue;
  limit;
  constructor(model) {
    this.#model = model;
    this.venue = new Int32Array(model.venueCount * model.weekCount);
    this.limit = new Int32Array(model.limits.length * model.weekCount);
  }
  clear() {
    this.venue.fill(0);
    this.limit.fill(0);
  }
  add(learner, blocks, count) {
    const { weekCount, limitClass, limitsAt, venueCount } = this.#model;
    const base = limitClass[learner.index] * venueCount;
    for (let i = 0; i < blocks.length; i += 4) {
      const venue = blocks[i + 1];
      const first = blocks[i + 2];
      for (let position = first; position < first + blocks[i + 3]; position++) {
        const week = learner.weeks[position];
        this.venue[venue * weekCount + week] = this.venue[venue * weekCount + week] + count;
        for (const limit of limitsAt[base + venue]) this.limit[limit * weekCount + week] = this.limit[limit * weekCount + week] + count;
      }
    }
  }
};
function movePrices(model, loads, prices, step) {
  const { weekCount, limits, minimum, capacity } = model;
  const from = model.problem.published?.frozenUntil ?? 0;
  let wrong = 0;
  for (let cell = 0; cell < prices.venue.length; cell++) {
    if (cell % weekCount < from) continue;
    const here = loads.venue[cell];
    const price = prices.venue[cell];
    const [least, most] = [minimum[cell], capacity[cell]];
    const wished = price > 0 ? most : price < 0 ? least : Math.max(Math.min(here, most), Math.min(least, most));
    if (here > most || here < least) wrong++;
    const moved = rounded(price + step * (here - wished));
    prices.venue[cell] = least > 0 ? moved : Math.max(0, moved);
  }
  limits.forEach(({ max }, limit) => {
    for (let week = from; week < weekCount; week++) {
      const cell = limit * weekCount + week;
      const over = loads.limit[cell] - max[week];
      if (over > 0) wrong++;
      prices.limit[cell] = Math.max(0, rounded(prices.limit[cell] + step * over));
    }
  });
  return wrong;
}
var rounded = (price) => Math.round(price / PRICE_UNIT) * PRICE_UNIT;
function supportOf({ learners, problem, limits, weekCount }, { venue, limit }, costs) {
  const rows = (prices2, ids) => new Map(ids.map((id, row) => [id, prices2.slice(row * weekCount, (row + 1) * weekCount)]).filter(([, row]) => row.some((price) => price !== 0)));
  const prices = { venues: rows(venue, problem.venues.map(({ id }) => id)), limits: rows(limit, limits.map(({ index }) => problem.limits?.[index]?.id ?? "")) };
  return { learners: learners.filter(({ index }) => costs[index] !== 0).map(({ id }) => id), venues: [...prices.venues.keys()], limits: [...prices.limits.keys()], prices };
}

// ../../tmp/conflict/px.ts
for (const f of process.argv.slice(2)) {
  const p = JSON.parse(readFileSync(f, "utf8"));
  for (const rounds of [240, 1e3, 3e3]) {
    const t = process.cpuUsage();
    let n = 0;
    const r = proveByPrices(compileModel(p), new LatticeBook(), rounds, () => {
      n++;
      return false;
    });
    const u = process.cpuUsage(t);
    console.log(f, rounds, r.proof !== null, n, (u.user + u.system) / 1e6);
    if (r.proof) break;
  }
}
//# sourceMappingURL=data:application/json;base64,ewogICJ2ZXJzaW9uIjogMywKICAic291cmNlcyI6IFsiLi4vLi4vdG1wL2NvbmZsaWN0L3B4LnRzIiwgInNyYy9zb2x2ZXIvbGVhcm5lci1wbGFjZXMudHMiLCAic3JjL3NvbHZlci9sZWFybmVyLW1vZGVsLnRzIiwgInNyYy9zb2x2ZXIvbW9kZWwudHMiLCAic3JjL3NvbHZlci9sYXR0aWNlLnRzIiwgInNyYy9zb2x2ZXIvbGF0dGljZS1ib29rLnRzIiwgInNyYy9zb2x2ZXIvYWxpa2UtbGVhcm5lcnMudHMiLCAic3JjL3NvbHZlci9wbGFjZXMtdGVybS50cyIsICJzcmMvc29sdmVyL2Fycml2YWxzLnRzIiwgInNyYy9zb2x2ZXIvYmxvY2stY29zdHMudHMiLCAic3JjL3NvbHZlci9jb21wbGV0aW9uLWJvdW5kLnRzIiwgInNyYy9zb2x2ZXIvb253YXJkLnRzIiwgInNyYy9zb2x2ZXIvc2NoZWR1bGUtc3RhdGVzLnRzIiwgInNyYy9zb2x2ZXIvY2hlYXBlc3Qtc2NoZWR1bGUudHMiLCAic3JjL3NvbHZlci9oaXN0b3J5LWNvc3QudHMiLCAic3JjL3NvbHZlci9yZWxheGVkLXNjaGVkdWxlLnRzIiwgInNyYy9zb2x2ZXIvd2Vlay1jb3N0cy50cyIsICJzcmMvc29sdmVyL3dlZWstcHJpY2VzLnRzIiwgInNyYy9zb2x2ZXIvcHJpY2VkLWxlYXJuZXIudHMiLCAic3JjL3NvbHZlci9wcm92ZS1ieS1wcmljZXMudHMiXSwKICAic291cmNlc0NvbnRlbnQiOiBbImltcG9ydCB7IHJlYWRGaWxlU3luYyB9IGZyb20gJ25vZGU6ZnMnO1xuaW1wb3J0IHsgY29tcGlsZU1vZGVsIH0gZnJvbSAnQHNvbHZlci9tb2RlbC50cyc7XG5pbXBvcnQgeyBMYXR0aWNlQm9vayB9IGZyb20gJ0Bzb2x2ZXIvbGF0dGljZS1ib29rLnRzJztcbmltcG9ydCB7IHByb3ZlQnlQcmljZXMgfSBmcm9tICdAc29sdmVyL3Byb3ZlLWJ5LXByaWNlcy50cyc7XG5mb3IgKGNvbnN0IGYgb2YgcHJvY2Vzcy5hcmd2LnNsaWNlKDIpKSB7XG4gIGNvbnN0IHAgPSBKU09OLnBhcnNlKHJlYWRGaWxlU3luYyhmLCAndXRmOCcpKTtcbiAgZm9yIChjb25zdCByb3VuZHMgb2YgWzI0MCwgMTAwMCwgMzAwMF0pIHsgY29uc3QgdCA9IHByb2Nlc3MuY3B1VXNhZ2UoKTsgbGV0IG4gPSAwOyBjb25zdCByID0gcHJvdmVCeVByaWNlcyhjb21waWxlTW9kZWwocCksIG5ldyBMYXR0aWNlQm9vaygpLCByb3VuZHMsICgpID0+IHsgbisrOyByZXR1cm4gZmFsc2U7IH0pOyBjb25zdCB1ID0gcHJvY2Vzcy5jcHVVc2FnZSh0KTsgY29uc29sZS5sb2coZiwgcm91bmRzLCByLnByb29mICE9PSBudWxsLCBuLCAodS51c2VyICsgdS5zeXN0ZW0pIC8gMWU2KTsgaWYgKHIucHJvb2YpIGJyZWFrOyB9XG59XG4iLCAiLyoqIFdoZXJlIGxlYXJuZXJzIG1heSBiZSwgaW4gdGhlaXIgb3duIHNob3J0IG51bWJlcnMuIFRob3NlIHdobyBtYXkgZ28gdG8gdGhlIHNhbWUgdmVudWVzIHNoYXJlIG9uZSBsaXN0OiBtb3N0IG9mIGEgY29ob3J0IGRvLiAqL1xuXG4vKiogVmVudWVzIG9mIHNvbWUgbGVhcm5lcjogZ2xvYmFsIGluZGljZXMsIGFuZCB0aGUgc2l0ZSBvZiBlYWNoIGFzIGFuIGluZGV4IGludG8gYHNpdGVzYC4gKi9cbmV4cG9ydCBpbnRlcmZhY2UgUGxhY2VzIHtcbiAgdmVudWVzOiBJbnQzMkFycmF5O1xuICBzaXRlczogSW50MzJBcnJheTtcbiAgc2l0ZU9mOiBJbnQzMkFycmF5O1xuICAvKiogUGVyIHRhc2s6IGl0cyB2ZW51ZXMgYXMgaW5kaWNlcyBpbnRvIGB2ZW51ZXNgLiAqL1xuICBvcHRpb25zOiBJbnQzMkFycmF5W107XG59XG5cbmV4cG9ydCBjbGFzcyBQbGFjZUJvb2sge1xuICByZWFkb25seSAjdmVudWVTaXRlOiBJbnQzMkFycmF5O1xuICByZWFkb25seSAjdmVudWVzT2ZBcmVhOiBSZWFkb25seU1hcDxzdHJpbmcsIG51bWJlcltdPjtcbiAgcmVhZG9ubHkgI2xpc3RzID0gbmV3IE1hcDxzdHJpbmcsIEludDMyQXJyYXk+KCk7XG4gIHJlYWRvbmx5ICNudW1iZXJzID0gbmV3IE1hcDxJbnQzMkFycmF5LCBudW1iZXI+KCk7XG4gIHJlYWRvbmx5ICNwbGFjZXMgPSBuZXcgTWFwPHN0cmluZywgUGxhY2VzPigpO1xuXG4gIGNvbnN0cnVjdG9yKHZlbnVlU2l0ZTogSW50MzJBcnJheSwgdmVudWVzT2ZBcmVhOiBSZWFkb25seU1hcDxzdHJpbmcsIG51bWJlcltdPikge1xuICAgIHRoaXMuI3ZlbnVlU2l0ZSA9IHZlbnVlU2l0ZTtcbiAgICB0aGlzLiN2ZW51ZXNPZkFyZWEgPSB2ZW51ZXNPZkFyZWE7XG4gIH1cblxuICAvKiogVGhlIHZlbnVlcyBvZiBhbiBhcmVhIHdpdGhvdXQgdGhlIGZvcmJpZGRlbiBvbmVzOyB0aGUgc2FtZSBsaXN0IGZvciB3aG9ldmVyIGhhcyB0aGUgc2FtZSBvbmVzIGZvcmJpZGRlbi4gKi9cbiAgdmVudWVzKGFyZWE6IHN0cmluZywgZm9yYmlkZGVuOiBSZWFkb25seVNldDxudW1iZXIgfCB1bmRlZmluZWQ+KTogSW50MzJBcnJheSB7XG4gICAgY29uc3Qga2V5ID0gYCR7Wy4uLmZvcmJpZGRlbl0uam9pbigpfXwke2FyZWF9YDtcbiAgICBsZXQgbGlzdCA9IHRoaXMuI2xpc3RzLmdldChrZXkpO1xuICAgIGlmICghbGlzdCkge1xuICAgICAgbGlzdCA9IEludDMyQXJyYXkuZnJvbSgodGhpcy4jdmVudWVzT2ZBcmVhLmdldChhcmVhKSA/PyBbXSkuZmlsdGVyKCh2ZW51ZSkgPT4gIWZvcmJpZGRlbi5oYXModmVudWUpKSk7XG4gICAgICB0aGlzLiNsaXN0cy5zZXQoa2V5LCBsaXN0KTtcbiAgICB9XG4gICAgcmV0dXJuIGxpc3Q7XG4gIH1cblxuICAvKiogQWxsIHZlbnVlcyBvZiBzb21lIHRhc2tzLCBieSB0aGVpciBsaXN0czsgdGhlIHNpdGUgb2YgYGxhc3RWZW51ZWAgKFx1MjIxMjE6IG5vbmUpIHN0YW5kcyBmaXJzdCBhbW9uZyB0aGUgc2l0ZXMuICovXG4gIHBsYWNlcyhsaXN0czogcmVhZG9ubHkgSW50MzJBcnJheVtdLCBsYXN0VmVudWU6IG51bWJlcik6IFBsYWNlcyB7XG4gICAgY29uc3Qga2V5ID0gYCR7bGlzdHMubWFwKChsaXN0KSA9PiB0aGlzLiNudW1iZXJPZihsaXN0KSkuam9pbigpfXwke2xhc3RWZW51ZSA8IDAgPyAtMSA6ICh0aGlzLiN2ZW51ZVNpdGVbbGFzdFZlbnVlXSBhcyBudW1iZXIpfWA7XG4gICAgbGV0IHBsYWNlcyA9IHRoaXMuI3BsYWNlcy5nZXQoa2V5KTtcbiAgICBpZiAoIXBsYWNlcykge1xuICAgICAgcGxhY2VzID0gdGhpcy4jY29tcGlsZShsaXN0cywgbGFzdFZlbnVlKTtcbiAgICAgIHRoaXMuI3BsYWNlcy5zZXQoa2V5LCBwbGFjZXMpO1xuICAgIH1cbiAgICByZXR1cm4gcGxhY2VzO1xuICB9XG5cbiAgI251bWJlck9mKGxpc3Q6IEludDMyQXJyYXkpOiBudW1iZXIge1xuICAgIGNvbnN0IGtub3duID0gdGhpcy4jbnVtYmVycy5nZXQobGlzdCk7XG4gICAgaWYgKGtub3duICE9PSB1bmRlZmluZWQpIHJldHVybiBrbm93bjtcbiAgICB0aGlzLiNudW1iZXJzLnNldChsaXN0LCB0aGlzLiNudW1iZXJzLnNpemUpO1xuICAgIHJldHVybiB0aGlzLiNudW1iZXJzLnNpemUgLSAxO1xuICB9XG5cbiAgI2NvbXBpbGUobGlzdHM6IHJlYWRvbmx5IEludDMyQXJyYXlbXSwgbGFzdFZlbnVlOiBudW1iZXIpOiBQbGFjZXMge1xuICAgIGNvbnN0IHBsYWNlcyA9IG5ldyBJbnQzMkFycmF5KHRoaXMuI3ZlbnVlU2l0ZS5sZW5ndGgpLmZpbGwoLTEpO1xuICAgIGZvciAoY29uc3QgbGlzdCBvZiBsaXN0cykgZm9yIChjb25zdCB2ZW51ZSBvZiBsaXN0KSBwbGFjZXNbdmVudWVdID0gMDtcbiAgICBsZXQgY291bnQgPSAwO1xuICAgIGZvciAobGV0IHZlbnVlID0gMDsgdmVudWUgPCBwbGFjZXMubGVuZ3RoOyB2ZW51ZSsrKSBpZiAocGxhY2VzW3ZlbnVlXSA9PT0gMCkgcGxhY2VzW3ZlbnVlXSA9IGNvdW50Kys7XG4gICAgY29uc3QgdmVudWVzID0gbmV3IEludDMyQXJyYXkoY291bnQpO1xuICAgIGZvciAobGV0IHZlbnVlID0gMDsgdmVudWUgPCBwbGFjZXMubGVuZ3RoOyB2ZW51ZSsrKSBpZiAoKHBsYWNlc1t2ZW51ZV0gYXMgbnVtYmVyKSA+PSAwKSB2ZW51ZXNbcGxhY2VzW3ZlbnVlXSBhcyBudW1iZXJdID0gdmVudWU7XG4gICAgY29uc3Qgc2l0ZU9mID0gdmVudWVzLm1hcCgodmVudWUpID0+IHRoaXMuI3ZlbnVlU2l0ZVt2ZW51ZV0gYXMgbnVtYmVyKTtcbiAgICBjb25zdCBzaXRlcyA9IFsuLi5uZXcgU2V0KFsuLi4obGFzdFZlbnVlID49IDAgPyBbdGhpcy4jdmVudWVTaXRlW2xhc3RWZW51ZV0gYXMgbnVtYmVyXSA6IFtdKSwgLi4uc2l0ZU9mXSldO1xuICAgIHJldHVybiB7XG4gICAgICB2ZW51ZXMsIHNpdGVzOiBJbnQzMkFycmF5LmZyb20oc2l0ZXMpLCBzaXRlT2Y6IHNpdGVPZi5tYXAoKHNpdGUpID0+IHNpdGVzLmluZGV4T2Yoc2l0ZSkpLFxuICAgICAgb3B0aW9uczogbGlzdHMubWFwKChsaXN0KSA9PiBsaXN0Lm1hcCgodmVudWUpID0+IHBsYWNlc1t2ZW51ZV0gYXMgbnVtYmVyKSksXG4gICAgfTtcbiAgfVxufVxuIiwgIi8qKlxuICogT25lIGxlYXJuZXIsIGNvbXBpbGVkOiB0aW1lIGlzIGNvdW50ZWQgaW4gKnBvc2l0aW9ucyosIHRoZSBsZWFybmVyJ3MgYXZhaWxhYmxlIHdlZWtzIGluIG9yZGVyLCBzbyB0aGF0IGJsb2NrcyBhcmUgcnVuc1xuICogb2YgcG9zaXRpb25zLiBXaGF0IGxpZXMgYmVmb3JlIGBmcm96ZW5VbnRpbGAgaXMgaGlzdG9yeSBhbmQgZW50ZXJzIG9ubHkgdGhyb3VnaCB3aGF0IGl0IGxlYXZlcyBiZWhpbmQuXG4gKi9cblxuaW1wb3J0IHR5cGUgeyBQbGFjZUJvb2sgfSBmcm9tIFwiLi9sZWFybmVyLXBsYWNlcy50c1wiO1xuaW1wb3J0IHR5cGUgeyBMZWFybmVyLCBQbGFjZW1lbnQsIFByb2JsZW0sIFByb2dyYW1tZSwgVGFzayB9IGZyb20gXCIuL3Byb2JsZW0udHNcIjtcblxuLyoqIEEgdGFzayB0aGF0IHN0aWxsIGhhcyB3ZWVrcyB0byBkby4gUG9zaXRpb25zIGluY2x1ZGUgYm90aCBlbmRzLiAqL1xuZXhwb3J0IGludGVyZmFjZSBUYXNrTW9kZWwge1xuICBpZDogc3RyaW5nO1xuICAvKiogSW5kZXggaW4gdGhlIHByb2dyYW1tZSdzIGxpc3Qgb2YgdGFza3MuICovXG4gIGluZGV4OiBudW1iZXI7XG4gIHdlZWtzOiBudW1iZXI7XG4gIHNob3J0ZXN0OiBudW1iZXI7XG4gIGxvbmdlc3Q6IG51bWJlcjtcbiAgZmlyc3RQb3NpdGlvbjogbnVtYmVyO1xuICBsYXN0UG9zaXRpb246IG51bWJlcjtcbiAgLyoqIE1heSBiZSBsZWZ0IG91dCBhbHRvZ2V0aGVyIChvbmx5IGlmIGl0IHdhcyBub3QgYmVndW4pLiAqL1xuICBvcHRpb25hbDogYm9vbGVhbjtcbiAgLyoqIEdsb2JhbCBpbmRpY2VzIG9mIHRoZSB2ZW51ZXMgaW4gd2hpY2ggaXQgY2FuIGJlIGRvbmUuICovXG4gIHZlbnVlczogSW50MzJBcnJheTtcbiAgLyoqIFRoZSBzYW1lIHZlbnVlcyBhcyBpbmRpY2VzIGludG8gdGhlIGxlYXJuZXIncyBvd24gbGlzdCBvZiB2ZW51ZXMuICovXG4gIG9wdGlvbnM6IEludDMyQXJyYXk7XG4gIC8qKiBMb2NhbCBpbmRpY2VzIG9mIHRhc2tzIHRoYXQgbXVzdCBiZSBvdmVyLCBvciBuZXZlciBkb25lLCBiZWZvcmUgdGhpcyBvbmUgc3RhcnRzLiAqL1xuICBhZnRlcjogbnVtYmVyW107XG4gIC8qKiBMb2NhbCBpbmRpY2VzIG9mIHRhc2tzIHRoYXQgbXVzdCBub3QgaGF2ZSBiZWd1biB3aGVuIGEgYmxvY2sgb2YgdGhpcyBvbmUgaXMgZG9uZS4gKi9cbiAgYmVmb3JlOiBudW1iZXJbXTtcbiAgLyoqIExvY2FsIGluZGljZXMgb2YgdGFza3MgdGhhdCBtdXN0IGJlIGRvbmUgYmVmb3JlIHRoaXMgb25lIHN0YXJ0cy4gKi9cbiAgbmVlZHM6IG51bWJlcltdO1xufVxuXG5leHBvcnQgaW50ZXJmYWNlIENob2ljZU1vZGVsIHtcbiAgaWQ6IHN0cmluZztcbiAgLyoqIExvY2FsIGluZGljZXM7IGEgdGFzayB0aGF0IHRoZSBjaG9pY2UgbGlzdHMgdHdpY2UgY291bnRzIHR3aWNlLiAqL1xuICB0YXNrczogbnVtYmVyW107XG4gIGF0TGVhc3Q6IG51bWJlcjtcbiAgYXRNb3N0OiBudW1iZXI7XG59XG5cbi8qKiBUaGUgZnJvemVuIGJsb2NrIHRoYXQgdG91Y2hlcyB0aGUgZmlyc3QgZnJlZSBwb3NpdGlvbjogaXQgbWF5IGJlIGNvbnRpbnVlZC4gKi9cbmV4cG9ydCBpbnRlcmZhY2UgT3BlbkJsb2NrIHtcbiAgdGFzazogbnVtYmVyO1xuICB2ZW51ZTogbnVtYmVyO1xuICB3ZWVrczogbnVtYmVyO1xufVxuXG5leHBvcnQgaW50ZXJmYWNlIExlYXJuZXJNb2RlbCB7XG4gIGluZGV4OiBudW1iZXI7XG4gIGlkOiBzdHJpbmc7XG4gIHByb2dyYW1tZTogUHJvZ3JhbW1lO1xuICAvKiogcG9zaXRpb24gXHUyMTkyIHdlZWsuICovXG4gIHdlZWtzOiBJbnQzMkFycmF5O1xuICAvKiogRmlyc3QgcG9zaXRpb24gdGhhdCBtYXkgY2hhbmdlLiAqL1xuICBzdGFydDogbnVtYmVyO1xuICB0YXNrczogVGFza01vZGVsW107XG4gIGNob2ljZXM6IENob2ljZU1vZGVsW107XG4gIC8qKiBHbG9iYWwgaW5kaWNlcyBvZiBhbGwgdmVudWVzIHRoYXQgc29tZSB0YXNrIGNhbiB1c2UsIGFuZCB0aGUgc2l0ZSBvZiBlYWNoIGFzIGFuIGluZGV4IGludG8gYHNpdGVzYC4gKi9cbiAgdmVudWVzOiBJbnQzMkFycmF5O1xuICBzaXRlT2Y6IEludDMyQXJyYXk7XG4gIC8qKiBHbG9iYWwgaW5kaWNlcyBvZiB0aGUgc2l0ZXMgb2YgdGhvc2UgdmVudWVzLCBhbmQgb2YgdGhlIHNpdGUgb2YgdGhlIGxhc3QgZnJvemVuIHdlZWsuICovXG4gIHNpdGVzOiBJbnQzMkFycmF5O1xuICAvKiogV2VpZ2h0ZWQgY29zdCBvZiBvbmUgc2l0ZSBjaGFuZ2UgYW5kIG9mIG9uZSBpZGxlIHdlZWsuICovXG4gIHNpdGVDaGFuZ2VDb3N0OiBudW1iZXI7XG4gIGlkbGVDb3N0OiBudW1iZXI7XG4gIC8qKiBDb3N0IG9mIGEgd2VlayBwZXIgdmVudWUsIHVud2VpZ2h0ZWQuICovXG4gIHByZWZlcmVuY2U6IEludDMyQXJyYXk7XG4gIC8qKiBQaW5uZWQgbG9jYWwgdGFzayBhbmQgdmVudWUgcGVyIHBvc2l0aW9uLCBcdTIyMTIxIHdoZXJlIGZyZWU7IG51bGwgd2l0aG91dCBwaW5zLiAqL1xuICBwaW5UYXNrOiBJbnQzMkFycmF5IHwgbnVsbDtcbiAgcGluVmVudWU6IEludDMyQXJyYXkgfCBudWxsO1xuICAvKiogUHVibGlzaGVkIHZlbnVlIHBlciBwb3NpdGlvbiwgXHUyMjEyMSBmb3Igbm9uZTsgbnVsbCB3aXRob3V0IGEgcHVibGlzaGVkIHBsYW4uICovXG4gIHB1Ymxpc2hlZFZlbnVlOiBJbnQzMkFycmF5IHwgbnVsbDtcbiAgLyoqIFB1Ymxpc2hlZCBsb2NhbCB0YXNrIHBlciBwb3NpdGlvbiwgXHUyMjEyMSBmb3Igbm9uZSBvciBub3RoaW5nIGxlZnQgdG8gZG8gb2YgaXQuICovXG4gIHB1Ymxpc2hlZFRhc2s6IEludDMyQXJyYXkgfCBudWxsO1xuICAvKiogTW9zdCB0YXNrcyBhdCBvbmUgc2l0ZTsgSW5maW5pdHkgd2l0aG91dCB0aGUgcnVsZS4gKi9cbiAgdGFza3NQZXJTaXRlOiBudW1iZXI7XG4gIGhpc3Rvcnk6IEhpc3Rvcnk7XG4gIC8qKiBTZW50ZW5jZXMgb24gd2hhdCBubyBzY2hlZHVsZSBvZiB0aGlzIGxlYXJuZXIgY2FuIHNhdGlzZnksIGZvdW5kIHdoaWxlIGNvbXBpbGluZy4gKi9cbiAgY29udHJhZGljdGlvbnM6IHsgcnVsZTogc3RyaW5nOyB0YXNrPzogc3RyaW5nOyBzYXlzOiBzdHJpbmcgfVtdO1xufVxuXG4vKiogV2hhdCB0aGUgZnJvemVuIHdlZWtzIGxlYXZlIGJlaGluZC4gYGNlbGxzYCBoYXMgYSB2ZW51ZSBhbmQgYSB0YXNrIChwcm9ncmFtbWUgaW5kZXgpIHBlciBwb3NpdGlvbiBiZWZvcmUgYHN0YXJ0YC4gKi9cbmV4cG9ydCBpbnRlcmZhY2UgSGlzdG9yeSB7XG4gIHRhc2tBdDogSW50MzJBcnJheTtcbiAgdmVudWVBdDogSW50MzJBcnJheTtcbiAgbGFzdFZlbnVlOiBudW1iZXI7XG4gIG9wZW5CbG9jazogT3BlbkJsb2NrIHwgbnVsbDtcbiAgLyoqIElkbGUgcG9zaXRpb25zIHNpbmNlIHRoZSBsYXN0IGZyb3plbiBwbGFjZWQgd2VlazogdGhleSBjb3N0IG9uY2Ugc29tZXRoaW5nIGZvbGxvd3MuICovXG4gIHdhaXRpbmc6IG51bWJlcjtcbiAgLyoqIFByb2dyYW1tZSBpbmRpY2VzIG9mIHRhc2tzIGRvbmUgYXQgZWFjaCBzaXRlLCBmb3Igc2l0ZSB2YXJpZXR5LiAqL1xuICB0YXNrc0F0U2l0ZTogTWFwPG51bWJlciwgU2V0PG51bWJlcj4+O1xufVxuXG4vKiogTG9vay11cHMgdGhhdCBhcmUgdGhlIHNhbWUgZm9yIGFsbCBsZWFybmVycy4gKi9cbmV4cG9ydCBpbnRlcmZhY2UgU3Vycm91bmRpbmdzIHtcbiAgcHJvYmxlbTogUHJvYmxlbTtcbiAgdmVudWVJbmRleDogTWFwPHN0cmluZywgbnVtYmVyPjtcbiAgdmVudWVTaXRlOiBJbnQzMkFycmF5O1xuICBwbGFjZXM6IFBsYWNlQm9vaztcbiAgcGluc09mOiBNYXA8c3RyaW5nLCBQbGFjZW1lbnRbXT47XG4gIHB1Ymxpc2hlZE9mOiBNYXA8c3RyaW5nLCBQbGFjZW1lbnRbXT47XG59XG5cbmV4cG9ydCBmdW5jdGlvbiBjb21waWxlTGVhcm5lcihsZWFybmVyOiBMZWFybmVyLCBpbmRleDogbnVtYmVyLCBwcm9ncmFtbWU6IFByb2dyYW1tZSwgYXJvdW5kOiBTdXJyb3VuZGluZ3MpOiBMZWFybmVyTW9kZWwge1xuICBjb25zdCB7IHByb2JsZW0gfSA9IGFyb3VuZDtcbiAgY29uc3Qgd2Vla3MgPSBhdmFpbGFibGVXZWVrcyhsZWFybmVyLCBwcm9ibGVtLndlZWtDb3VudCk7XG4gIGNvbnN0IGZyb3plblVudGlsID0gcHJvYmxlbS5wdWJsaXNoZWQ/LmZyb3plblVudGlsID8/IDA7XG4gIGNvbnN0IHN0YXJ0ID0gZmlyc3RBdE9yQWZ0ZXIod2Vla3MsIGZyb3plblVudGlsKTtcbiAgY29uc3QgcHVibGlzaGVkID0gbGF5UHVibGlzaGVkKGFyb3VuZCwgbGVhcm5lciwgcHJvZ3JhbW1lLCB3ZWVrcyk7XG4gIGNvbnN0IHsgdGFza3MsIGxvY2FsT2YsIGxlZnQsIGNvbnRyYWRpY3Rpb25zIH0gPSBjb21waWxlVGFza3MobGVhcm5lciwgcHJvZ3JhbW1lLCB3ZWVrcywgc3RhcnQsIHB1Ymxpc2hlZCwgYXJvdW5kKTtcbiAgY29uc3QgcGlucyA9IGNvbXBpbGVQaW5zKGFyb3VuZCwgbGVhcm5lciwgcHJvZ3JhbW1lLCB3ZWVrcywgc3RhcnQsIGxvY2FsT2YsIHB1Ymxpc2hlZCwgY29udHJhZGljdGlvbnMpO1xuICBjb25zdCB7IHdlaWdodHMgfSA9IHByb2JsZW07XG4gIGNvbnN0IGhpc3RvcnkgPSBjb21waWxlSGlzdG9yeShwdWJsaXNoZWQsIHN0YXJ0LCB0YXNrcywgYXJvdW5kLnZlbnVlU2l0ZSk7XG4gIHJldHVybiB7XG4gICAgaW5kZXgsIGlkOiBsZWFybmVyLmlkLCBwcm9ncmFtbWUsIHdlZWtzLCBzdGFydCwgdGFza3MsIGNvbnRyYWRpY3Rpb25zLFxuICAgIGNob2ljZXM6IGNvbXBpbGVDaG9pY2VzKHByb2dyYW1tZSwgbGVhcm5lciwgbG9jYWxPZiwgbGVmdCwgcHVibGlzaGVkLCBzdGFydCksXG4gICAgc2l0ZUNoYW5nZUNvc3Q6IHdlaWdodHMuc2l0ZUNoYW5nZSAqIChsZWFybmVyLmJ1cmRlbj8uc2l0ZUNoYW5nZSA/PyAxKSxcbiAgICBpZGxlQ29zdDogd2VpZ2h0cy5pZGxlV2VlayAqIChsZWFybmVyLmJ1cmRlbj8uaWRsZVdlZWsgPz8gMSksXG4gICAgcHJlZmVyZW5jZTogY29tcGlsZVByZWZlcmVuY2UobGVhcm5lciwgYXJvdW5kKSxcbiAgICBwaW5UYXNrOiBwaW5zPy50YXNrID8/IG51bGwsIHBpblZlbnVlOiBwaW5zPy52ZW51ZSA/PyBudWxsLFxuICAgIHB1Ymxpc2hlZFZlbnVlOiBwcm9ibGVtLnB1Ymxpc2hlZCA/IHB1Ymxpc2hlZC52ZW51ZUF0IDogbnVsbCxcbiAgICBwdWJsaXNoZWRUYXNrOiBwcm9ibGVtLnB1Ymxpc2hlZCA/IHB1Ymxpc2hlZC50YXNrQXQubWFwKChpbmRleCkgPT4gKGluZGV4IDwgMCA/IC0xIDogdGFza3MuZmluZEluZGV4KCh0YXNrKSA9PiB0YXNrLmluZGV4ID09PSBpbmRleCkpKSA6IG51bGwsXG4gICAgdGFza3NQZXJTaXRlOiBwcm9ncmFtbWUubWF4aW11bVRhc2tzUGVyU2l0ZSA/PyBJbmZpbml0eSxcbiAgICBoaXN0b3J5LCAuLi5zZXR0bGUodGFza3MsIGhpc3RvcnksIGFyb3VuZC5wbGFjZXMpLFxuICB9O1xufVxuXG5mdW5jdGlvbiBhdmFpbGFibGVXZWVrcyhsZWFybmVyOiBMZWFybmVyLCB3ZWVrQ291bnQ6IG51bWJlcik6IEludDMyQXJyYXkge1xuICBjb25zdCBhd2F5ID0gbmV3IFVpbnQ4QXJyYXkod2Vla0NvdW50KTtcbiAgZm9yIChjb25zdCB3ZWVrIG9mIGxlYXJuZXIudW5hdmFpbGFibGVXZWVrcyA/PyBbXSkgYXdheVt3ZWVrXSA9IDE7XG4gIGNvbnN0IHdlZWtzOiBudW1iZXJbXSA9IFtdO1xuICBmb3IgKGxldCB3ZWVrID0gMDsgd2VlayA8IHdlZWtDb3VudDsgd2VlaysrKSBpZiAoIWF3YXlbd2Vla10pIHdlZWtzLnB1c2god2Vlayk7XG4gIHJldHVybiBJbnQzMkFycmF5LmZyb20od2Vla3MpO1xufVxuXG4vKiogVGhlIGZpcnN0IHBvc2l0aW9uIHdob3NlIHdlZWsgaXMgYXQgbGVhc3QgdGhpcyBvbmU7IHRoZSBudW1iZXIgb2YgcG9zaXRpb25zIGlmIHRoZXJlIGlzIG5vbmUuICovXG5leHBvcnQgZnVuY3Rpb24gZmlyc3RBdE9yQWZ0ZXIod2Vla3M6IEludDMyQXJyYXksIHdlZWs6IG51bWJlcik6IG51bWJlciB7XG4gIGxldCBsb3cgPSAwO1xuICBsZXQgaGlnaCA9IHdlZWtzLmxlbmd0aDtcbiAgd2hpbGUgKGxvdyA8IGhpZ2gpIHtcbiAgICBjb25zdCBtaWRkbGUgPSAobG93ICsgaGlnaCkgPj4gMTtcbiAgICBpZiAoKHdlZWtzW21pZGRsZV0gYXMgbnVtYmVyKSA8IHdlZWspIGxvdyA9IG1pZGRsZSArIDE7XG4gICAgZWxzZSBoaWdoID0gbWlkZGxlO1xuICB9XG4gIHJldHVybiBsb3c7XG59XG5cbmludGVyZmFjZSBMYWlkIHtcbiAgdGFza0F0OiBJbnQzMkFycmF5O1xuICB2ZW51ZUF0OiBJbnQzMkFycmF5O1xufVxuXG5jb25zdCBpbmRleE9mVGFzayA9IChwcm9ncmFtbWU6IFByb2dyYW1tZSwgaWQ6IHN0cmluZyk6IG51bWJlciA9PiBwcm9ncmFtbWUudGFza3MuZmluZEluZGV4KCh0YXNrKSA9PiB0YXNrLmlkID09PSBpZCk7XG5cbi8vIEFzIGluIHRoZSBjaGVja2VyOiB3aGVyZSBwbGFjZW1lbnRzIG92ZXJsYXAsIHRoZSBvbmUgbGlzdGVkIGZpcnN0IGNvdW50cy5cbmZ1bmN0aW9uIGxheVB1Ymxpc2hlZChhcm91bmQ6IFN1cnJvdW5kaW5ncywgbGVhcm5lcjogTGVhcm5lciwgcHJvZ3JhbW1lOiBQcm9ncmFtbWUsIHdlZWtzOiBJbnQzMkFycmF5KTogTGFpZCB7XG4gIGNvbnN0IHRhc2tBdCA9IG5ldyBJbnQzMkFycmF5KHdlZWtzLmxlbmd0aCkuZmlsbCgtMSk7XG4gIGNvbnN0IHZlbnVlQXQgPSBuZXcgSW50MzJBcnJheSh3ZWVrcy5sZW5ndGgpLmZpbGwoLTEpO1xuICBmb3IgKGNvbnN0IHsgdGFzaywgdmVudWUsIGZpcnN0V2VlaywgbGFzdFdlZWsgfSBvZiBhcm91bmQucHVibGlzaGVkT2YuZ2V0KGxlYXJuZXIuaWQpID8/IFtdKSB7XG4gICAgY29uc3QgdG8gPSBmaXJzdEF0T3JBZnRlcih3ZWVrcywgbGFzdFdlZWsgKyAxKTtcbiAgICBmb3IgKGxldCBwb3NpdGlvbiA9IGZpcnN0QXRPckFmdGVyKHdlZWtzLCBmaXJzdFdlZWspOyBwb3NpdGlvbiA8IHRvOyBwb3NpdGlvbisrKSB7XG4gICAgICBpZiAodGFza0F0W3Bvc2l0aW9uXSAhPT0gLTEpIGNvbnRpbnVlO1xuICAgICAgdGFza0F0W3Bvc2l0aW9uXSA9IGluZGV4T2ZUYXNrKHByb2dyYW1tZSwgdGFzayk7XG4gICAgICB2ZW51ZUF0W3Bvc2l0aW9uXSA9IGFyb3VuZC52ZW51ZUluZGV4LmdldCh2ZW51ZSkgPz8gLTE7XG4gICAgfVxuICB9XG4gIHJldHVybiB7IHRhc2tBdCwgdmVudWVBdCB9O1xufVxuXG5mdW5jdGlvbiBjb21waWxlVGFza3MobGVhcm5lcjogTGVhcm5lciwgcHJvZ3JhbW1lOiBQcm9ncmFtbWUsIHdlZWtzOiBJbnQzMkFycmF5LCBzdGFydDogbnVtYmVyLCBwdWJsaXNoZWQ6IExhaWQsIGFyb3VuZDogU3Vycm91bmRpbmdzKSB7XG4gIGNvbnN0IGNvbnRyYWRpY3Rpb25zOiBMZWFybmVyTW9kZWxbXCJjb250cmFkaWN0aW9uc1wiXSA9IFtdO1xuICBjb25zdCByZW1haW5pbmcgPSBuZXcgTWFwKE9iamVjdC5lbnRyaWVzKGxlYXJuZXIucmVtYWluaW5nID8/IHt9KSk7XG4gIGNvbnN0IGZyb3plbiA9IG5ldyBJbnQzMkFycmF5KHByb2dyYW1tZS50YXNrcy5sZW5ndGgpO1xuICBmb3IgKGxldCBwb3NpdGlvbiA9IDA7IHBvc2l0aW9uIDwgc3RhcnQ7IHBvc2l0aW9uKyspIHtcbiAgICBjb25zdCB0YXNrID0gcHVibGlzaGVkLnRhc2tBdFtwb3NpdGlvbl0gYXMgbnVtYmVyO1xuICAgIGlmICh0YXNrID49IDApIGZyb3plblt0YXNrXSA9IChmcm96ZW5bdGFza10gYXMgbnVtYmVyKSArIDE7XG4gIH1cbiAgY29uc3Qgb3B0aW9uYWwgPSBuZXcgU2V0KChwcm9ncmFtbWUuY2hvaWNlcyA/PyBbXSkuZmxhdE1hcCgoY2hvaWNlKSA9PiBjaG9pY2UudGFza3MpKTtcbiAgY29uc3QgZm9yYmlkZGVuID0gbmV3IFNldCgobGVhcm5lci5mb3JiaWRkZW5WZW51ZXMgPz8gW10pLm1hcCgoaWQpID0+IGFyb3VuZC52ZW51ZUluZGV4LmdldChpZCkpKTtcbiAgY29uc3QgbGVmdCA9IHByb2dyYW1tZS50YXNrcy5tYXAoKHRhc2ssIGkpID0+IChyZW1haW5pbmcuZ2V0KHRhc2suaWQpID8/IHRhc2sud2Vla3MpIC0gKGZyb3plbltpXSBhcyBudW1iZXIpKTtcbiAgY29uc3QgdGFza3M6IFRhc2tNb2RlbFtdID0gW107XG4gIGNvbnN0IGxvY2FsT2YgPSBuZXcgTWFwPHN0cmluZywgbnVtYmVyPigpO1xuICBwcm9ncmFtbWUudGFza3MuZm9yRWFjaCgodGFzaywgaSkgPT4ge1xuICAgIGNvbnN0IHdlZWtzTGVmdCA9IGxlZnRbaV0gYXMgbnVtYmVyO1xuICAgIGlmICh3ZWVrc0xlZnQgPCAwKSBjb250cmFkaWN0aW9ucy5wdXNoKHsgcnVsZTogXCJ0YXNrLXdlZWtzXCIsIHRhc2s6IHRhc2suaWQsIHNheXM6IGBUaGUgZnJvemVuIHdlZWtzIGhvbGQgJHstd2Vla3NMZWZ0fSBtb3JlIHdlZWtzIG9mICR7dGFzay5pZH0gdGhhbiAke2xlYXJuZXIuaWR9IGhhcyB0byBkby5gIH0pO1xuICAgIGlmICh3ZWVrc0xlZnQgPD0gMCkgcmV0dXJuO1xuICAgIGxvY2FsT2Yuc2V0KHRhc2suaWQsIHRhc2tzLmxlbmd0aCk7XG4gICAgY29uc3QgbWF5QmVMZWZ0T3V0ID0gb3B0aW9uYWwuaGFzKHRhc2suaWQpICYmIGZyb3plbltpXSA9PT0gMDtcbiAgICB0YXNrcy5wdXNoKHsgLi4udGFza0JvdW5kcyh0YXNrLCB3ZWVrc0xlZnQsIHdlZWtzLCBzdGFydCksIGlkOiB0YXNrLmlkLCBpbmRleDogaSwgd2Vla3M6IHdlZWtzTGVmdCwgb3B0aW9uYWw6IG1heUJlTGVmdE91dCwgdmVudWVzOiBhcm91bmQucGxhY2VzLnZlbnVlcyh0YXNrLmFyZWEsIGZvcmJpZGRlbiksIG9wdGlvbnM6IG5ldyBJbnQzMkFycmF5KDApLCBhZnRlcjogW10sIGJlZm9yZTogW10sIG5lZWRzOiBbXSB9KTtcbiAgfSk7XG4gIGxpbmtUYXNrcyhwcm9ncmFtbWUsIHRhc2tzLCBsb2NhbE9mLCB7IGxlZnQsIGZyb3plbiwgbGVhcm5lciwgY29udHJhZGljdGlvbnMgfSk7XG4gIHJldHVybiB7IHRhc2tzLCBsb2NhbE9mLCBsZWZ0LCBjb250cmFkaWN0aW9ucyB9O1xufVxuXG5mdW5jdGlvbiB0YXNrQm91bmRzKHRhc2s6IFRhc2ssIHdlZWtzTGVmdDogbnVtYmVyLCB3ZWVrczogSW50MzJBcnJheSwgc3RhcnQ6IG51bWJlcikge1xuICByZXR1cm4ge1xuICAgIHNob3J0ZXN0OiBNYXRoLm1heCgxLCBNYXRoLm1pbih0YXNrLm1pbmltdW1CbG9jaywgd2Vla3NMZWZ0KSksXG4gICAgbG9uZ2VzdDogdGFzay5tYXhpbXVtQmxvY2ssXG4gICAgZmlyc3RQb3NpdGlvbjogTWF0aC5tYXgoc3RhcnQsIGZpcnN0QXRPckFmdGVyKHdlZWtzLCB0YXNrLmVhcmxpZXN0V2VlayA/PyAwKSksXG4gICAgbGFzdFBvc2l0aW9uOiB0YXNrLmxhdGVzdFdlZWsgPT09IHVuZGVmaW5lZCA/IHdlZWtzLmxlbmd0aCAtIDEgOiBmaXJzdEF0T3JBZnRlcih3ZWVrcywgdGFzay5sYXRlc3RXZWVrICsgMSkgLSAxLFxuICB9O1xufVxuXG5pbnRlcmZhY2UgTGlua2luZyB7XG4gIGxlZnQ6IG51bWJlcltdO1xuICBmcm96ZW46IEludDMyQXJyYXk7XG4gIGxlYXJuZXI6IExlYXJuZXI7XG4gIGNvbnRyYWRpY3Rpb25zOiBMZWFybmVyTW9kZWxbXCJjb250cmFkaWN0aW9uc1wiXTtcbn1cblxuLyoqIEEgdGFzayB0aGF0IGNhbiBuZXZlciBiZSBwbGFjZWQgYW55IG1vcmUga2VlcHMgaXRzIHBsYWNlIGluIHRoZSBsaXN0IGJ1dCBnZXRzIG5vIHZlbnVlLiAqL1xuZnVuY3Rpb24gYmFuKHRhc2s6IFRhc2tNb2RlbCwgcnVsZTogc3RyaW5nLCBzYXlzOiBzdHJpbmcsIGNvbnRyYWRpY3Rpb25zOiBMZWFybmVyTW9kZWxbXCJjb250cmFkaWN0aW9uc1wiXSk6IHZvaWQge1xuICB0YXNrLnZlbnVlcyA9IG5ldyBJbnQzMkFycmF5KDApO1xuICBpZiAoIXRhc2sub3B0aW9uYWwpIGNvbnRyYWRpY3Rpb25zLnB1c2goeyBydWxlLCB0YXNrOiB0YXNrLmlkLCBzYXlzIH0pO1xufVxuXG5mdW5jdGlvbiBsaW5rVGFza3MocHJvZ3JhbW1lOiBQcm9ncmFtbWUsIHRhc2tzOiBUYXNrTW9kZWxbXSwgbG9jYWxPZjogTWFwPHN0cmluZywgbnVtYmVyPiwgeyBsZWZ0LCBmcm96ZW4sIGxlYXJuZXIsIGNvbnRyYWRpY3Rpb25zIH06IExpbmtpbmcpOiB2b2lkIHtcbiAgZm9yIChjb25zdCBbYmVmb3JlSWQgPSBcIlwiLCBhZnRlcklkID0gXCJcIl0gb2YgcHJvZ3JhbW1lLm9yZGVyID8/IFtdKSB7XG4gICAgY29uc3QgYmVmb3JlID0gbG9jYWxPZi5nZXQoYmVmb3JlSWQpO1xuICAgIGNvbnN0IGFmdGVyID0gbG9jYWxPZi5nZXQoYWZ0ZXJJZCk7XG4gICAgY29uc3QgZmlyc3QgPSBiZWZvcmUgPT09IHVuZGVmaW5lZCA/IHVuZGVmaW5lZCA6IHRhc2tzW2JlZm9yZV07XG4gICAgaWYgKGJlZm9yZSAhPT0gdW5kZWZpbmVkICYmIGFmdGVyICE9PSB1bmRlZmluZWQpIHtcbiAgICAgIHRhc2tzW2FmdGVyXT8uYWZ0ZXIucHVzaChiZWZvcmUpO1xuICAgICAgZmlyc3Q/LmJlZm9yZS5wdXNoKGFmdGVyKTtcbiAgICB9XG4gICAgLy8gVGhlIGxhdGVyIHRhc2sgYWxyZWFkeSBoYXMgZnJvemVuIHdlZWtzOiB0aGUgZWFybGllciBvbmUgY2FuJ3QgYmUgZG9uZSBhbnkgbW9yZS5cbiAgICBpZiAoZmlyc3QgJiYgKGZyb3plbltpbmRleE9mVGFzayhwcm9ncmFtbWUsIGFmdGVySWQpXSA/PyAwKSA+IDApIHtcbiAgICAgIGJhbihmaXJzdCwgXCJvcmRlclwiLCBgJHtsZWFybmVyLmlkfSBoYXMgYmVndW4gJHthZnRlcklkfSBpbiBmcm96ZW4gd2Vla3MsIHNvICR7YmVmb3JlSWR9IGNhbiBubyBsb25nZXIgY29tZSBiZWZvcmUgaXQuYCwgY29udHJhZGljdGlvbnMpO1xuICAgIH1cbiAgfVxuICBmb3IgKGNvbnN0IFtuZWVkZWRJZCA9IFwiXCIsIGFmdGVySWQgPSBcIlwiXSBvZiBwcm9ncmFtbWUucHJlcmVxdWlzaXRlcyA/PyBbXSkge1xuICAgIGNvbnN0IG5lZWRlZCA9IGxvY2FsT2YuZ2V0KG5lZWRlZElkKTtcbiAgICBjb25zdCBhZnRlciA9IGxvY2FsT2YuZ2V0KGFmdGVySWQpO1xuICAgIGNvbnN0IGxhdGVyID0gYWZ0ZXIgPT09IHVuZGVmaW5lZCA/IHVuZGVmaW5lZCA6IHRhc2tzW2FmdGVyXTtcbiAgICBjb25zdCBpc092ZXIgPSBsZWZ0W2luZGV4T2ZUYXNrKHByb2dyYW1tZSwgbmVlZGVkSWQpXSA9PT0gMDtcbiAgICBpZiAobGF0ZXIgJiYgbmVlZGVkICE9PSB1bmRlZmluZWQpIGxhdGVyLm5lZWRzLnB1c2gobmVlZGVkKTtcbiAgICBlbHNlIGlmIChsYXRlciAmJiAhaXNPdmVyKSBiYW4obGF0ZXIsIFwicHJlcmVxdWlzaXRlXCIsIGAke25lZWRlZElkfSwgd2hpY2ggJHthZnRlcklkfSBuZWVkcywgY2Fubm90IGJlIGRvbmUgYnkgJHtsZWFybmVyLmlkfS5gLCBjb250cmFkaWN0aW9ucyk7XG4gICAgaWYgKG5lZWRlZCAhPT0gdW5kZWZpbmVkICYmIChmcm96ZW5baW5kZXhPZlRhc2socHJvZ3JhbW1lLCBhZnRlcklkKV0gPz8gMCkgPiAwKSB7XG4gICAgICBjb250cmFkaWN0aW9ucy5wdXNoKHsgcnVsZTogXCJwcmVyZXF1aXNpdGVcIiwgdGFzazogYWZ0ZXJJZCwgc2F5czogYCR7bGVhcm5lci5pZH0gaGFzIGJlZ3VuICR7YWZ0ZXJJZH0gaW4gZnJvemVuIHdlZWtzIGFsdGhvdWdoICR7bmVlZGVkSWR9IGlzIG5vdCBkb25lLmAgfSk7XG4gICAgfVxuICB9XG59XG5cbmZ1bmN0aW9uIGNvbXBpbGVDaG9pY2VzKHByb2dyYW1tZTogUHJvZ3JhbW1lLCBsZWFybmVyOiBMZWFybmVyLCBsb2NhbE9mOiBNYXA8c3RyaW5nLCBudW1iZXI+LCBsZWZ0OiBudW1iZXJbXSwgcHVibGlzaGVkOiBMYWlkLCBzdGFydDogbnVtYmVyKTogQ2hvaWNlTW9kZWxbXSB7XG4gIGNvbnN0IHJlbWFpbmluZyA9IG5ldyBNYXAoT2JqZWN0LmVudHJpZXMobGVhcm5lci5yZW1haW5pbmcgPz8ge30pKTtcbiAgY29uc3QgYmVndW4gPSBuZXcgU2V0KHB1Ymxpc2hlZC50YXNrQXQuc3ViYXJyYXkoMCwgc3RhcnQpKTtcbiAgcmV0dXJuIChwcm9ncmFtbWUuY2hvaWNlcyA/PyBbXSkubWFwKCh7IGlkLCB0YXNrcywgYXRMZWFzdCwgYXRNb3N0IH0pID0+IHtcbiAgICAvLyBEb25lIGJlZm9yZSB0aGUgaG9yaXpvbiwgb3Igb3ZlciBpbiBmcm96ZW4gd2Vla3MuXG4gICAgY29uc3QgZG9uZSA9IHRhc2tzLmZpbHRlcigodGFzaykgPT4ge1xuICAgICAgY29uc3QgaSA9IGluZGV4T2ZUYXNrKHByb2dyYW1tZSwgdGFzayk7XG4gICAgICByZXR1cm4gcmVtYWluaW5nLmdldCh0YXNrKSA9PT0gMCB8fCAobGVmdFtpXSA9PT0gMCAmJiBiZWd1bi5oYXMoaSkpO1xuICAgIH0pLmxlbmd0aDtcbiAgICBjb25zdCBvcGVuID0gdGFza3MuZmxhdE1hcCgodGFzaykgPT4gbG9jYWxPZi5nZXQodGFzaykgPz8gW10pO1xuICAgIHJldHVybiB7IGlkLCB0YXNrczogb3BlbiwgYXRMZWFzdDogYXRMZWFzdCAtIGRvbmUsIGF0TW9zdDogYXRNb3N0IC0gZG9uZSB9O1xuICB9KTtcbn1cblxuZnVuY3Rpb24gY29tcGlsZVBpbnMoXG4gIGFyb3VuZDogU3Vycm91bmRpbmdzLCBsZWFybmVyOiBMZWFybmVyLCBwcm9ncmFtbWU6IFByb2dyYW1tZSwgd2Vla3M6IEludDMyQXJyYXksIHN0YXJ0OiBudW1iZXIsXG4gIGxvY2FsT2Y6IE1hcDxzdHJpbmcsIG51bWJlcj4sIHB1Ymxpc2hlZDogTGFpZCwgY29udHJhZGljdGlvbnM6IExlYXJuZXJNb2RlbFtcImNvbnRyYWRpY3Rpb25zXCJdLFxuKTogeyB0YXNrOiBJbnQzMkFycmF5OyB2ZW51ZTogSW50MzJBcnJheSB9IHwgbnVsbCB7XG4gIGNvbnN0IHBpbnMgPSBhcm91bmQucGluc09mLmdldChsZWFybmVyLmlkKTtcbiAgaWYgKCFwaW5zKSByZXR1cm4gbnVsbDtcbiAgY29uc3QgdGFzayA9IG5ldyBJbnQzMkFycmF5KHdlZWtzLmxlbmd0aCkuZmlsbCgtMSk7XG4gIGNvbnN0IHZlbnVlID0gbmV3IEludDMyQXJyYXkod2Vla3MubGVuZ3RoKS5maWxsKC0xKTtcbiAgZm9yIChjb25zdCBwaW4gb2YgcGlucykge1xuICAgIGNvbnN0IGxvY2FsID0gbG9jYWxPZi5nZXQocGluLnRhc2spO1xuICAgIGNvbnN0IHZlbnVlSW5kZXggPSBhcm91bmQudmVudWVJbmRleC5nZXQocGluLnZlbnVlKSA/PyAtMTtcbiAgICBjb25zdCB0byA9IGZpcnN0QXRPckFmdGVyKHdlZWtzLCBwaW4ubGFzdFdlZWsgKyAxKTtcbiAgICBmb3IgKGxldCBwb3NpdGlvbiA9IGZpcnN0QXRPckFmdGVyKHdlZWtzLCBwaW4uZmlyc3RXZWVrKTsgcG9zaXRpb24gPCB0bzsgcG9zaXRpb24rKykge1xuICAgICAgY29uc3Qgd2VlayA9IHdlZWtzW3Bvc2l0aW9uXSBhcyBudW1iZXI7XG4gICAgICBjb25zdCByZWZ1c2UgPSAoc2F5czogc3RyaW5nKSA9PiBjb250cmFkaWN0aW9ucy5wdXNoKHsgcnVsZTogXCJwaW5cIiwgdGFzazogcGluLnRhc2ssIHNheXMgfSk7XG4gICAgICBpZiAocG9zaXRpb24gPCBzdGFydCkge1xuICAgICAgICBjb25zdCBrZXB0ID0gcHVibGlzaGVkLnRhc2tBdFtwb3NpdGlvbl0gPT09IGluZGV4T2ZUYXNrKHByb2dyYW1tZSwgcGluLnRhc2spICYmIHB1Ymxpc2hlZC52ZW51ZUF0W3Bvc2l0aW9uXSA9PT0gdmVudWVJbmRleDtcbiAgICAgICAgaWYgKCFrZXB0KSByZWZ1c2UoYCR7bGVhcm5lci5pZH0gaXMgcGlubmVkIHRvICR7cGluLnRhc2t9IGluICR7cGluLnZlbnVlfSBpbiB3ZWVrICR7d2Vla30sIGJ1dCB0aGF0IHdlZWsgaXMgZnJvemVuIG90aGVyd2lzZS5gKTtcbiAgICAgIH0gZWxzZSBpZiAobG9jYWwgPT09IHVuZGVmaW5lZCkgcmVmdXNlKGAke2xlYXJuZXIuaWR9IGlzIHBpbm5lZCB0byAke3Bpbi50YXNrfSBpbiB3ZWVrICR7d2Vla30sIGJ1dCBoYXMgbm8gd2VlayBvZiBpdCBsZWZ0IHRvIGRvLmApO1xuICAgICAgZWxzZSBpZiAodGFza1twb3NpdGlvbl0gIT09IC0xICYmICh0YXNrW3Bvc2l0aW9uXSAhPT0gbG9jYWwgfHwgdmVudWVbcG9zaXRpb25dICE9PSB2ZW51ZUluZGV4KSkge1xuICAgICAgICByZWZ1c2UoYCR7bGVhcm5lci5pZH0gaXMgcGlubmVkIHRvIHR3byBwbGFjZXMgaW4gd2VlayAke3dlZWt9LmApO1xuICAgICAgfSBlbHNlIHtcbiAgICAgICAgdGFza1twb3NpdGlvbl0gPSBsb2NhbDtcbiAgICAgICAgdmVudWVbcG9zaXRpb25dID0gdmVudWVJbmRleDtcbiAgICAgIH1cbiAgICB9XG4gIH1cbiAgcmV0dXJuIHsgdGFzaywgdmVudWUgfTtcbn1cblxuLy8gR2l2ZXMgZXZlcnkgdGFzayBpdHMgdmVudWVzIGluIHRoZSBsZWFybmVyJ3Mgb3duIG51bWJlcnMuXG5mdW5jdGlvbiBzZXR0bGUodGFza3M6IFRhc2tNb2RlbFtdLCB7IGxhc3RWZW51ZSB9OiBIaXN0b3J5LCBib29rOiBQbGFjZUJvb2spOiBQaWNrPExlYXJuZXJNb2RlbCwgXCJ2ZW51ZXNcIiB8IFwic2l0ZXNcIiB8IFwic2l0ZU9mXCI+IHtcbiAgY29uc3QgeyB2ZW51ZXMsIHNpdGVzLCBzaXRlT2YsIG9wdGlvbnMgfSA9IGJvb2sucGxhY2VzKHRhc2tzLm1hcCgodGFzaykgPT4gdGFzay52ZW51ZXMpLCBsYXN0VmVudWUpO1xuICBmb3IgKGNvbnN0IFtrLCB0YXNrXSBvZiB0YXNrcy5lbnRyaWVzKCkpIHRhc2sub3B0aW9ucyA9IG9wdGlvbnNba10gYXMgSW50MzJBcnJheTtcbiAgcmV0dXJuIHsgdmVudWVzLCBzaXRlcywgc2l0ZU9mIH07XG59XG5cbmZ1bmN0aW9uIGNvbXBpbGVQcmVmZXJlbmNlKGxlYXJuZXI6IExlYXJuZXIsIHsgcHJvYmxlbSwgdmVudWVJbmRleCB9OiBTdXJyb3VuZGluZ3MpOiBJbnQzMkFycmF5IHtcbiAgY29uc3QgcHJlZmVyZW5jZSA9IG5ldyBJbnQzMkFycmF5KHByb2JsZW0udmVudWVzLmxlbmd0aCk7XG4gIGZvciAoY29uc3QgW2lkLCBjb3N0XSBvZiBPYmplY3QuZW50cmllcyhsZWFybmVyLnByZWZlcmVuY2VzID8/IHt9KSkgcHJlZmVyZW5jZVt2ZW51ZUluZGV4LmdldChpZCkgPz8gLTFdID0gY29zdDtcbiAgcmV0dXJuIHByZWZlcmVuY2U7XG59XG5cbmZ1bmN0aW9uIGNvbXBpbGVIaXN0b3J5KHsgdGFza0F0LCB2ZW51ZUF0IH06IExhaWQsIHN0YXJ0OiBudW1iZXIsIHRhc2tzOiBUYXNrTW9kZWxbXSwgdmVudWVTaXRlOiBJbnQzMkFycmF5KTogSGlzdG9yeSB7XG4gIGNvbnN0IHRhc2tzQXRTaXRlID0gbmV3IE1hcDxudW1iZXIsIFNldDxudW1iZXI+PigpO1xuICBsZXQgbGFzdFZlbnVlID0gLTE7XG4gIGxldCB3YWl0aW5nID0gMDtcbiAgZm9yIChsZXQgcG9zaXRpb24gPSAwOyBwb3NpdGlvbiA8IHN0YXJ0OyBwb3NpdGlvbisrKSB7XG4gICAgY29uc3QgdmVudWUgPSB2ZW51ZUF0W3Bvc2l0aW9uXSBhcyBudW1iZXI7XG4gICAgaWYgKHZlbnVlIDwgMCkge1xuICAgICAgd2FpdGluZysrO1xuICAgICAgY29udGludWU7XG4gICAgfVxuICAgIGxhc3RWZW51ZSA9IHZlbnVlO1xuICAgIHdhaXRpbmcgPSAwO1xuICAgIGNvbnN0IHNpdGUgPSB2ZW51ZVNpdGVbdmVudWVdIGFzIG51bWJlcjtcbiAgICBjb25zdCBzZWVuID0gdGFza3NBdFNpdGUuZ2V0KHNpdGUpID8/IG5ldyBTZXQoKTtcbiAgICB0YXNrc0F0U2l0ZS5zZXQoc2l0ZSwgc2Vlbi5hZGQodGFza0F0W3Bvc2l0aW9uXSBhcyBudW1iZXIpKTtcbiAgfVxuICByZXR1cm4ge1xuICAgIHRhc2tBdDogdGFza0F0LnNsaWNlKDAsIHN0YXJ0KSwgdmVudWVBdDogdmVudWVBdC5zbGljZSgwLCBzdGFydCksIGxhc3RWZW51ZSwgd2FpdGluZywgdGFza3NBdFNpdGUsXG4gICAgb3BlbkJsb2NrOiBvcGVuQmxvY2sodGFza0F0LCB2ZW51ZUF0LCBzdGFydCwgdGFza3MpLFxuICB9O1xufVxuXG5mdW5jdGlvbiBvcGVuQmxvY2sodGFza0F0OiBJbnQzMkFycmF5LCB2ZW51ZUF0OiBJbnQzMkFycmF5LCBzdGFydDogbnVtYmVyLCB0YXNrczogVGFza01vZGVsW10pOiBPcGVuQmxvY2sgfCBudWxsIHtcbiAgY29uc3QgaW5kZXggPSBzdGFydCA+IDAgPyAodGFza0F0W3N0YXJ0IC0gMV0gYXMgbnVtYmVyKSA6IC0xO1xuICBjb25zdCB0YXNrID0gdGFza3MuZmluZEluZGV4KChjYW5kaWRhdGUpID0+IGNhbmRpZGF0ZS5pbmRleCA9PT0gaW5kZXgpO1xuICBpZiAodGFzayA8IDApIHJldHVybiBudWxsOyAvLyBmcmVlLCBvciBub3RoaW5nIGxlZnQgdG8gY29udGludWVcbiAgY29uc3QgdmVudWUgPSB2ZW51ZUF0W3N0YXJ0IC0gMV0gYXMgbnVtYmVyO1xuICBsZXQgd2Vla3MgPSAwO1xuICB3aGlsZSAod2Vla3MgPCBzdGFydCAmJiB0YXNrQXRbc3RhcnQgLSAxIC0gd2Vla3NdID09PSBpbmRleCAmJiB2ZW51ZUF0W3N0YXJ0IC0gMSAtIHdlZWtzXSA9PT0gdmVudWUpIHdlZWtzKys7XG4gIHJldHVybiB7IHRhc2ssIHZlbnVlLCB3ZWVrcyB9O1xufVxuIiwgIi8qKlxuICogQSBwcm9ibGVtIGNvbXBpbGVkIHRvIHR5cGVkIGFycmF5czogd2hhdCB0aGUgc2VhcmNoLCB0aGUgYm91bmQgYW5kIHRoZSBjaGVja3Mgb2YgZmVhc2liaWxpdHkgcmVhZC5cbiAqXG4gKiBUYWJsZXMgb3ZlciB2ZW51ZXMgYW5kIHdlZWtzIGFyZSBmbGF0LCByb3cgYnkgcm93OiBlbnRyeSBgdmVudWUgXHUwMEQ3IHdlZWtDb3VudCArIHdlZWtgLlxuICovXG5cbmltcG9ydCB7IFBsYWNlQm9vayB9IGZyb20gXCIuL2xlYXJuZXItcGxhY2VzLnRzXCI7XG5pbXBvcnQgeyBjb21waWxlTGVhcm5lciwgdHlwZSBMZWFybmVyTW9kZWwsIHR5cGUgU3Vycm91bmRpbmdzIH0gZnJvbSBcIi4vbGVhcm5lci1tb2RlbC50c1wiO1xuaW1wb3J0IHR5cGUgeyBMaW1pdCwgUGxhY2VtZW50LCBQcm9ibGVtLCBXZWVrbHkgfSBmcm9tIFwiLi9wcm9ibGVtLnRzXCI7XG5cbi8qKiBBIGxpbWl0IHRoYXQgY2FuIGJpbmQ6IGl0cyBpbmRleCBpbiB0aGUgcHJvYmxlbSwgaXRzIGhpZ2hlc3QgbG9hZCBwZXIgd2VlaywgYW5kIHdob20gaXQgY291bnRzLiAqL1xuZXhwb3J0IGludGVyZmFjZSBMaW1pdE1vZGVsIHtcbiAgaW5kZXg6IG51bWJlcjtcbiAgbWF4OiBJbnQzMkFycmF5O1xufVxuXG5leHBvcnQgaW50ZXJmYWNlIE1vZGVsIHtcbiAgcHJvYmxlbTogUHJvYmxlbTtcbiAgd2Vla0NvdW50OiBudW1iZXI7XG4gIHZlbnVlQ291bnQ6IG51bWJlcjtcbiAgdmVudWVTaXRlOiBJbnQzMkFycmF5O1xuICAvKiogdmVudWVzIFx1MDBENyB3ZWVrczsgMCB3aGVyZSBjbG9zZWQsIG5ldmVyIG1vcmUgdGhhbiB0aGVyZSBhcmUgbGVhcm5lcnMuICovXG4gIGNhcGFjaXR5OiBJbnQzMkFycmF5O1xuICBjb21mb3J0YWJsZTogSW50MzJBcnJheTtcbiAgLyoqIHZlbnVlcyBcdTAwRDcgd2Vla3M7IDAgd2hlcmUgY2xvc2VkLiAqL1xuICBtaW5pbXVtOiBJbnQzMkFycmF5O1xuICBtaW5pbXVtV2hlbk9wZW46IEludDMyQXJyYXk7XG4gIGxpbWl0czogTGltaXRNb2RlbFtdO1xuICAvKiogTGVhcm5lcnMgd2l0aCB0aGUgc2FtZSBsaW1pdHMgc2hhcmUgYSBjbGFzcy4gKi9cbiAgbGltaXRDbGFzczogSW50MzJBcnJheTtcbiAgLyoqIGNsYXNzZXMgXHUwMEQ3IHZlbnVlczogaW5kaWNlcyBpbnRvIGBsaW1pdHNgIHRoYXQgY291bnQgYSBsZWFybmVyIG9mIHRoZSBjbGFzcyBpbiB0aGUgdmVudWUuICovXG4gIGxpbWl0c0F0OiBJbnQzMkFycmF5W107XG4gIC8qKiBjbGFzc2VzIFx1MDBENyB2ZW51ZXM6IDEgcGVyIHdlZWsgaW4gd2hpY2ggc3VjaCBhIGxlYXJuZXIgbWF5IG5ldmVyIGJlIHRoZXJlOyBudWxsIGlmIHRoZXJlIGlzIG5vIHN1Y2ggd2Vlay4gKi9cbiAgYmFubmVkV2Vla3M6IChVaW50OEFycmF5IHwgbnVsbClbXTtcbiAgbGVhcm5lcnM6IExlYXJuZXJNb2RlbFtdO1xuICAvKiogSXMgdGhlcmUgYW55IG1pbmltdW0sIG9yIG1pbmltdW0gd2hlbiBvcGVuLCBhYm92ZSB6ZXJvPyAqL1xuICBoYXNNaW5pbXVtczogYm9vbGVhbjtcbiAgaGFzTWluaW11bXNXaGVuT3BlbjogYm9vbGVhbjtcbiAgcGVyc29uYWxGYWlybmVzczogYm9vbGVhbjtcbn1cblxuLyoqIENvbXBpbGVzIGEgcHJvYmxlbSB0aGF0IGByZWFkUHJvYmxlbWAgYWNjZXB0ZWQuIENoZWFwOiBsaW5lYXIgaW4gdGhlIHNpemUgb2YgdGhlIHByb2JsZW0uICovXG5leHBvcnQgZnVuY3Rpb24gY29tcGlsZU1vZGVsKHByb2JsZW06IFByb2JsZW0pOiBNb2RlbCB7XG4gIGNvbnN0IHsgd2Vla0NvdW50LCB2ZW51ZXMgfSA9IHByb2JsZW07XG4gIGNvbnN0IHNpdGVzID0gbmV3IE1hcChwcm9ibGVtLnNpdGVzLm1hcCgoeyBpZCB9LCBpKSA9PiBbaWQsIGldKSk7XG4gIGNvbnN0IHZlbnVlSW5kZXggPSBuZXcgTWFwKHZlbnVlcy5tYXAoKHsgaWQgfSwgaSkgPT4gW2lkLCBpXSkpO1xuICBjb25zdCB2ZW51ZVNpdGUgPSBJbnQzMkFycmF5LmZyb20odmVudWVzLCAodmVudWUpID0+IHNpdGVzLmdldCh2ZW51ZS5zaXRlKSA/PyAtMSk7XG4gIGNvbnN0IHRhYmxlcyA9IGNvbXBpbGVWZW51ZXMocHJvYmxlbSk7XG4gIGNvbnN0IGFyb3VuZDogU3Vycm91bmRpbmdzID0ge1xuICAgIHByb2JsZW0sIHZlbnVlSW5kZXgsIHZlbnVlU2l0ZSwgcGxhY2VzOiBuZXcgUGxhY2VCb29rKHZlbnVlU2l0ZSwgdmVudWVzT2ZBcmVhcyhwcm9ibGVtKSksXG4gICAgcGluc09mOiBieUxlYXJuZXIocHJvYmxlbS5waW5zID8/IFtdKSwgcHVibGlzaGVkT2Y6IGJ5TGVhcm5lcihwcm9ibGVtLnB1Ymxpc2hlZD8ucGxhY2VtZW50cyA/PyBbXSksXG4gIH07XG4gIGNvbnN0IHByb2dyYW1tZXMgPSBuZXcgTWFwKHByb2JsZW0ucHJvZ3JhbW1lcy5tYXAoKHByb2dyYW1tZSkgPT4gW3Byb2dyYW1tZS5pZCwgcHJvZ3JhbW1lXSkpO1xuICBjb25zdCBsZWFybmVycyA9IHByb2JsZW0ubGVhcm5lcnMubWFwKChsZWFybmVyLCBpKSA9PiB7XG4gICAgY29uc3QgcHJvZ3JhbW1lID0gcHJvZ3JhbW1lcy5nZXQobGVhcm5lci5wcm9ncmFtbWUpO1xuICAgIGlmICghcHJvZ3JhbW1lKSB0aHJvdyBuZXcgRXJyb3IoYGxlYXJuZXIgJHtsZWFybmVyLmlkfSBuYW1lcyBubyBwcm9ncmFtbWUgb2YgdGhpcyBwcm9ibGVtYCk7XG4gICAgcmV0dXJuIGNvbXBpbGVMZWFybmVyKGxlYXJuZXIsIGksIHByb2dyYW1tZSwgYXJvdW5kKTtcbiAgfSk7XG4gIHJldHVybiB7XG4gICAgcHJvYmxlbSwgd2Vla0NvdW50LCB2ZW51ZUNvdW50OiB2ZW51ZXMubGVuZ3RoLCB2ZW51ZVNpdGUsIC4uLnRhYmxlcywgbGVhcm5lcnMsXG4gICAgLi4uY29tcGlsZUxpbWl0cyhwcm9ibGVtLCB2ZW51ZUluZGV4LCB0YWJsZXMpLFxuICAgIGhhc01pbmltdW1zOiB0YWJsZXMubWluaW11bS5zb21lKChsZWFzdCkgPT4gbGVhc3QgPiAwKSxcbiAgICBoYXNNaW5pbXVtc1doZW5PcGVuOiB0YWJsZXMubWluaW11bVdoZW5PcGVuLnNvbWUoKGxlYXN0KSA9PiBsZWFzdCA+IDEpLFxuICAgIHBlcnNvbmFsRmFpcm5lc3M6IHByb2JsZW0uZmFpcm5lc3MgPT09IFwicGVyc29uYWxcIixcbiAgfTtcbn1cblxuY29uc3QgaW5XZWVrID0gKHZhbHVlOiBXZWVrbHksIHdlZWs6IG51bWJlcik6IG51bWJlciA9PiAodHlwZW9mIHZhbHVlID09PSBcIm51bWJlclwiID8gdmFsdWUgOiAodmFsdWVbd2Vla10gYXMgbnVtYmVyKSk7XG5cbmZ1bmN0aW9uIGNvbXBpbGVWZW51ZXMoeyB2ZW51ZXMsIHdlZWtDb3VudCwgbGVhcm5lcnMgfTogUHJvYmxlbSkge1xuICBjb25zdCBzaXplID0gdmVudWVzLmxlbmd0aCAqIHdlZWtDb3VudDtcbiAgY29uc3QgY2FwYWNpdHkgPSBuZXcgSW50MzJBcnJheShzaXplKTtcbiAgY29uc3QgY29tZm9ydGFibGUgPSBuZXcgSW50MzJBcnJheShzaXplKTtcbiAgY29uc3QgbWluaW11bSA9IG5ldyBJbnQzMkFycmF5KHNpemUpO1xuICB2ZW51ZXMuZm9yRWFjaCgodmVudWUsIHYpID0+IHtcbiAgICBjb25zdCBjbG9zZWQgPSBuZXcgU2V0KHZlbnVlLmNsb3NlZFdlZWtzKTtcbiAgICBmb3IgKGxldCB3ZWVrID0gMDsgd2VlayA8IHdlZWtDb3VudDsgd2VlaysrKSB7XG4gICAgICBjb25zdCBhdCA9IHYgKiB3ZWVrQ291bnQgKyB3ZWVrO1xuICAgICAgY2FwYWNpdHlbYXRdID0gY2xvc2VkLmhhcyh3ZWVrKSA/IDAgOiBNYXRoLm1pbihpbldlZWsodmVudWUuY2FwYWNpdHksIHdlZWspLCBsZWFybmVycy5sZW5ndGgpO1xuICAgICAgY29tZm9ydGFibGVbYXRdID0gTWF0aC5taW4odmVudWUuY29tZm9ydGFibGUgPz8gaW5XZWVrKHZlbnVlLmNhcGFjaXR5LCB3ZWVrKSwgbGVhcm5lcnMubGVuZ3RoKTtcbiAgICAgIG1pbmltdW1bYXRdID0gY2xvc2VkLmhhcyh3ZWVrKSA/IDAgOiBpbldlZWsodmVudWUubWluaW11bSA/PyAwLCB3ZWVrKTtcbiAgICB9XG4gIH0pO1xuICByZXR1cm4geyBjYXBhY2l0eSwgY29tZm9ydGFibGUsIG1pbmltdW0sIG1pbmltdW1XaGVuT3BlbjogSW50MzJBcnJheS5mcm9tKHZlbnVlcywgKHZlbnVlKSA9PiB2ZW51ZS5taW5pbXVtV2hlbk9wZW4gPz8gMCkgfTtcbn1cblxuZnVuY3Rpb24gdmVudWVzT2ZBcmVhcyh7IHZlbnVlcyB9OiBQcm9ibGVtKTogTWFwPHN0cmluZywgbnVtYmVyW10+IHtcbiAgY29uc3QgYnlBcmVhID0gbmV3IE1hcDxzdHJpbmcsIG51bWJlcltdPigpO1xuICB2ZW51ZXMuZm9yRWFjaCgodmVudWUsIHYpID0+IHtcbiAgICBmb3IgKGNvbnN0IGFyZWEgb2YgbmV3IFNldCh2ZW51ZS5hcmVhcykpIHtcbiAgICAgIGNvbnN0IGtub3duID0gYnlBcmVhLmdldChhcmVhKTtcbiAgICAgIGlmIChrbm93bikga25vd24ucHVzaCh2KTtcbiAgICAgIGVsc2UgYnlBcmVhLnNldChhcmVhLCBbdl0pO1xuICAgIH1cbiAgfSk7XG4gIHJldHVybiBieUFyZWE7XG59XG5cbmZ1bmN0aW9uIGJ5TGVhcm5lcihwbGFjZW1lbnRzOiBQbGFjZW1lbnRbXSk6IE1hcDxzdHJpbmcsIFBsYWNlbWVudFtdPiB7XG4gIGNvbnN0IGdyb3VwZWQgPSBuZXcgTWFwPHN0cmluZywgUGxhY2VtZW50W10+KCk7XG4gIGZvciAoY29uc3QgcGxhY2VtZW50IG9mIHBsYWNlbWVudHMpIHtcbiAgICBjb25zdCBrbm93biA9IGdyb3VwZWQuZ2V0KHBsYWNlbWVudC5sZWFybmVyKTtcbiAgICBpZiAoa25vd24pIGtub3duLnB1c2gocGxhY2VtZW50KTtcbiAgICBlbHNlIGdyb3VwZWQuc2V0KHBsYWNlbWVudC5sZWFybmVyLCBbcGxhY2VtZW50XSk7XG4gIH1cbiAgcmV0dXJuIGdyb3VwZWQ7XG59XG5cbi8qKiBBIGxpbWl0IGNhbiBiaW5kIG9ubHkgaWYgaXRzIGxlYXJuZXJzIGNvdWxkIGZpbGwgaXRzIHZlbnVlcyBiZXlvbmQgaXRzIG1heGltdW0gaW4gc29tZSB3ZWVrLiAqL1xuZnVuY3Rpb24gY2FuQmluZChtYXg6IEludDMyQXJyYXksIG1lbWJlcnM6IG51bWJlciwgdmVudWVzOiBudW1iZXJbXSwgY2FwYWNpdHk6IEludDMyQXJyYXkpOiBib29sZWFuIHtcbiAgcmV0dXJuIG1heC5zb21lKChtb3N0LCB3ZWVrKSA9PiB7XG4gICAgaWYgKG1vc3QgPj0gbWVtYmVycykgcmV0dXJuIGZhbHNlO1xuICAgIGxldCBwbGFjZXMgPSAwO1xuICAgIGZvciAoY29uc3QgdmVudWUgb2YgdmVudWVzKSBwbGFjZXMgKz0gY2FwYWNpdHlbdmVudWUgKiBtYXgubGVuZ3RoICsgd2Vla10gYXMgbnVtYmVyO1xuICAgIHJldHVybiBwbGFjZXMgPiBtb3N0O1xuICB9KTtcbn1cblxudHlwZSBWZW51ZVRhYmxlcyA9IFJldHVyblR5cGU8dHlwZW9mIGNvbXBpbGVWZW51ZXM+O1xuXG5mdW5jdGlvbiBjb21waWxlTGltaXRzKHByb2JsZW06IFByb2JsZW0sIHZlbnVlSW5kZXg6IE1hcDxzdHJpbmcsIG51bWJlcj4sIHsgY2FwYWNpdHkgfTogVmVudWVUYWJsZXMpIHtcbiAgY29uc3QgeyB3ZWVrQ291bnQsIHZlbnVlcywgbGVhcm5lcnMgfSA9IHByb2JsZW07XG4gIGNvbnN0IGxlYXJuZXJJbmRleCA9IG5ldyBNYXAobGVhcm5lcnMubWFwKCh7IGlkIH0sIGkpID0+IFtpZCwgaV0pKTtcbiAgY29uc3QgbGltaXRzOiBMaW1pdE1vZGVsW10gPSBbXTtcbiAgY29uc3QgdmVudWVzT2Y6IG51bWJlcltdW10gPSBbXTtcbiAgY29uc3QgbGltaXRzT2ZMZWFybmVyOiBudW1iZXJbXVtdID0gbGVhcm5lcnMubWFwKCgpID0+IFtdKTtcbiAgKHByb2JsZW0ubGltaXRzID8/IFtdKS5mb3JFYWNoKChsaW1pdCwgaW5kZXgpID0+IHtcbiAgICBjb25zdCB7IG1heCwgcGxhY2VzLCBtZW1iZXJzIH0gPSByZXNvbHZlTGltaXQobGltaXQsIHdlZWtDb3VudCwgdmVudWVJbmRleCwgbGVhcm5lckluZGV4LCB2ZW51ZXMubGVuZ3RoLCBsZWFybmVycy5sZW5ndGgpO1xuICAgIGlmICghY2FuQmluZChtYXgsIG1lbWJlcnMubGVuZ3RoLCBwbGFjZXMsIGNhcGFjaXR5KSkgcmV0dXJuO1xuICAgIGZvciAoY29uc3QgbWVtYmVyIG9mIG1lbWJlcnMpIGxpbWl0c09mTGVhcm5lclttZW1iZXJdPy5wdXNoKGxpbWl0cy5sZW5ndGgpO1xuICAgIGxpbWl0cy5wdXNoKHsgaW5kZXgsIG1heCB9KTtcbiAgICB2ZW51ZXNPZi5wdXNoKHBsYWNlcyk7XG4gIH0pO1xuICBjb25zdCB7IGxpbWl0Q2xhc3MsIGNsYXNzZXMgfSA9IGNsYXNzaWZ5KGxpbWl0c09mTGVhcm5lcik7XG4gIHJldHVybiB7IGxpbWl0cywgbGltaXRDbGFzcywgLi4uc3ByZWFkTGltaXRzKGNsYXNzZXMsIGxpbWl0cywgdmVudWVzT2YsIHZlbnVlcy5sZW5ndGgsIHdlZWtDb3VudCkgfTtcbn1cblxuZnVuY3Rpb24gcmVzb2x2ZUxpbWl0KFxuICBsaW1pdDogTGltaXQsIHdlZWtDb3VudDogbnVtYmVyLCB2ZW51ZUluZGV4OiBNYXA8c3RyaW5nLCBudW1iZXI+LCBsZWFybmVySW5kZXg6IE1hcDxzdHJpbmcsIG51bWJlcj4sXG4gIHZlbnVlQ291bnQ6IG51bWJlciwgbGVhcm5lckNvdW50OiBudW1iZXIsXG4pIHtcbiAgY29uc3QgYWxsID0gKGNvdW50OiBudW1iZXIpID0+IEFycmF5LmZyb20oeyBsZW5ndGg6IGNvdW50IH0sIChfLCBpKSA9PiBpKTtcbiAgY29uc3QgcGxhY2VzID0gbGltaXQudmVudWVzID8gWy4uLm5ldyBTZXQobGltaXQudmVudWVzLm1hcCgoaWQpID0+IHZlbnVlSW5kZXguZ2V0KGlkKSBhcyBudW1iZXIpKV0gOiBhbGwodmVudWVDb3VudCk7XG4gIGNvbnN0IG1lbWJlcnMgPSBsaW1pdC5sZWFybmVycyA/IFsuLi5uZXcgU2V0KGxpbWl0LmxlYXJuZXJzLm1hcCgoaWQpID0+IGxlYXJuZXJJbmRleC5nZXQoaWQpIGFzIG51bWJlcikpXSA6IGFsbChsZWFybmVyQ291bnQpO1xuICBjb25zdCBtYXggPSBJbnQzMkFycmF5LmZyb20oeyBsZW5ndGg6IHdlZWtDb3VudCB9LCAoXywgd2VlaykgPT4gTWF0aC5taW4oaW5XZWVrKGxpbWl0Lm1heCwgd2VlayksIGxlYXJuZXJDb3VudCkpO1xuICByZXR1cm4geyBtYXgsIHBsYWNlcywgbWVtYmVycyB9O1xufVxuXG5mdW5jdGlvbiBjbGFzc2lmeShsaW1pdHNPZkxlYXJuZXI6IG51bWJlcltdW10pIHtcbiAgY29uc3Qga25vd24gPSBuZXcgTWFwPHN0cmluZywgbnVtYmVyPigpO1xuICBjb25zdCBjbGFzc2VzOiBudW1iZXJbXVtdID0gW107XG4gIGNvbnN0IGxpbWl0Q2xhc3MgPSBJbnQzMkFycmF5LmZyb20obGltaXRzT2ZMZWFybmVyLCAobGltaXRzKSA9PiB7XG4gICAgY29uc3Qga2V5ID0gbGltaXRzLmpvaW4oKTtcbiAgICBjb25zdCBmb3VuZCA9IGtub3duLmdldChrZXkpO1xuICAgIGlmIChmb3VuZCAhPT0gdW5kZWZpbmVkKSByZXR1cm4gZm91bmQ7XG4gICAga25vd24uc2V0KGtleSwgY2xhc3Nlcy5sZW5ndGgpO1xuICAgIHJldHVybiBjbGFzc2VzLnB1c2gobGltaXRzKSAtIDE7XG4gIH0pO1xuICByZXR1cm4geyBsaW1pdENsYXNzLCBjbGFzc2VzIH07XG59XG5cbmZ1bmN0aW9uIHNwcmVhZExpbWl0cyhjbGFzc2VzOiBudW1iZXJbXVtdLCBsaW1pdHM6IExpbWl0TW9kZWxbXSwgdmVudWVzT2Y6IG51bWJlcltdW10sIHZlbnVlQ291bnQ6IG51bWJlciwgd2Vla0NvdW50OiBudW1iZXIpIHtcbiAgY29uc3QgbGltaXRzQXQ6IEludDMyQXJyYXlbXSA9IFtdO1xuICBjb25zdCBiYW5uZWRXZWVrczogKFVpbnQ4QXJyYXkgfCBudWxsKVtdID0gW107XG4gIGNvbnN0IG5vbmUgPSBuZXcgSW50MzJBcnJheSgwKTtcbiAgZm9yIChjb25zdCBtZW1iZXJzIG9mIGNsYXNzZXMpIHtcbiAgICBjb25zdCBoZXJlOiBudW1iZXJbXVtdID0gQXJyYXkuZnJvbSh7IGxlbmd0aDogdmVudWVDb3VudCB9LCAoKSA9PiBbXSk7XG4gICAgZm9yIChjb25zdCBsaW1pdCBvZiBtZW1iZXJzKSBmb3IgKGNvbnN0IHZlbnVlIG9mIHZlbnVlc09mW2xpbWl0XSA/PyBbXSkgaGVyZVt2ZW51ZV0/LnB1c2gobGltaXQpO1xuICAgIGNvbnN0IGJhbnMgPSBuZXcgTWFwPHN0cmluZywgVWludDhBcnJheSB8IG51bGw+KCk7XG4gICAgZm9yIChjb25zdCBsaXN0IG9mIGhlcmUpIHtcbiAgICAgIGxpbWl0c0F0LnB1c2gobGlzdC5sZW5ndGggPiAwID8gSW50MzJBcnJheS5mcm9tKGxpc3QpIDogbm9uZSk7XG4gICAgICBjb25zdCBrZXkgPSBsaXN0LmpvaW4oKTtcbiAgICAgIGlmICghYmFucy5oYXMoa2V5KSkgYmFucy5zZXQoa2V5LCB3ZWVrc0F0WmVybyhsaXN0LCBsaW1pdHMsIHdlZWtDb3VudCkpO1xuICAgICAgYmFubmVkV2Vla3MucHVzaChiYW5zLmdldChrZXkpID8/IG51bGwpO1xuICAgIH1cbiAgfVxuICByZXR1cm4geyBsaW1pdHNBdCwgYmFubmVkV2Vla3MgfTtcbn1cblxuLy8gQSBsaW1pdCBvZiAwIGlzIGEgYmFuIGZvciB0aGF0IHdlZWssIGtub3duIGJlZm9yZSBhbnkgc2VhcmNoLlxuZnVuY3Rpb24gd2Vla3NBdFplcm8obGlzdDogbnVtYmVyW10sIGxpbWl0czogTGltaXRNb2RlbFtdLCB3ZWVrQ291bnQ6IG51bWJlcik6IFVpbnQ4QXJyYXkgfCBudWxsIHtcbiAgY29uc3QgYmFubmVkID0gbmV3IFVpbnQ4QXJyYXkod2Vla0NvdW50KTtcbiAgZm9yIChjb25zdCBsaW1pdCBvZiBsaXN0KSBsaW1pdHNbbGltaXRdPy5tYXguZm9yRWFjaCgobW9zdCwgd2VlaykgPT4ge1xuICAgIGlmIChtb3N0ID09PSAwKSBiYW5uZWRbd2Vla10gPSAxO1xuICB9KTtcbiAgcmV0dXJuIGJhbm5lZC5pbmNsdWRlcygxKSA/IGJhbm5lZCA6IG51bGw7XG59XG4iLCAiLyoqXG4gKiBUaGUgbGF0dGljZSBvZiB3aGF0IG9uZSBsZWFybmVyIG1heSBoYXZlIGRvbmUgc28gZmFyOiBhIG5vZGUgaXMgdGhlIG51bWJlciBvZiB3ZWVrcyBwbGFjZWQgb2YgZWFjaCB0YXNrLCBhbiBhcmMgaXMgb25lXG4gKiBibG9jay4gT3JkZXIsIHByZXJlcXVpc2l0ZXMsIGJsb2NrIGxlbmd0aHMsIGNob2ljZXMgYW5kIGNvbXBsZXRlbmVzcyBhcmUgaW4gdGhlIGxhdHRpY2U7IHRpbWUsIHZlbnVlcyBhbmQgcHJpY2VzIGFyZVxuICogbm90LiBMZWFybmVycyB3aG8gaGF2ZSB0aGUgc2FtZSB0byBkbyBzaGFyZSBvbmUgbGF0dGljZS5cbiAqL1xuXG5pbXBvcnQgdHlwZSB7IExlYXJuZXJNb2RlbCB9IGZyb20gXCIuL2xlYXJuZXItbW9kZWwudHNcIjtcblxuLyoqIE5vZGVzIGFyZSBzb3J0ZWQgYnkgd2Vla3MgZG9uZTsgbm9kZSAwIGlzIHRoZSBiZWdpbm5pbmcuIEFyY3Mgb2YgYSBub2RlIGxpZSB0b2dldGhlciwgZ3JvdXBlZCBieSB0YXNrLiAqL1xuZXhwb3J0IGludGVyZmFjZSBMYXR0aWNlIHtcbiAgbm9kZUNvdW50OiBudW1iZXI7XG4gIC8qKiBXZWVrcyBkb25lIGF0IGVhY2ggbm9kZSwgYW5kIHRoZSBmZXdlc3Qgd2Vla3MgZnJvbSB0aGVyZSB0byBhbiBlbmQuICovXG4gIGRvbmU6IEludDMyQXJyYXk7XG4gIHRvR286IEludDMyQXJyYXk7XG4gIGlzRW5kOiBVaW50OEFycmF5O1xuICAvKiogbm9kZXMgXHUwMEQ3IHRhc2tzOiB3ZWVrcyBzdGlsbCB0byBwbGFjZSBvZiBlYWNoIHRhc2suIE5vIGhvcml6b24gaGFzIGFzIG1hbnkgYXMgNjUsNTM2LiAqL1xuICBsZWZ0OiBVaW50MTZBcnJheTtcbiAgYXJjU3RhcnQ6IEludDMyQXJyYXk7XG4gIGFyY1Rhc2s6IFVpbnQxNkFycmF5O1xuICBhcmNXZWVrczogVWludDE2QXJyYXk7XG4gIGFyY1RhcmdldDogSW50MzJBcnJheTtcbiAgLyoqIDEgd2hlcmUgdGhlIGFyYyBsZWF2ZXMgaXRzIHRhc2sgdW5maW5pc2hlZC4gKi9cbiAgYXJjSXNQYXJ0aWFsOiBVaW50OEFycmF5O1xuICAvKiogMSB3aGVyZSB0aGUgYXJjIGNvbnRpbnVlcyB0aGUgb3BlbiBibG9jayBvZiB0aGUgaGlzdG9yeSAoaW4gaXRzIHZlbnVlKS4gKi9cbiAgYXJjSXNDb250aW51YXRpb246IFVpbnQ4QXJyYXk7XG4gIC8qKlxuICAgKiBXaGVyZSBhIHRhc2sgaGFzIGp1c3QgYmVlbiBsZWZ0IHVuZmluaXNoZWQgaXRzIG5leHQgYmxvY2sgbXVzdCBub3QgY29udGludWUgaW4gdGhlIHNhbWUgdmVudWUuIFN1Y2ggbW9tZW50cyBhcmVcbiAgICogKmhhbHRzKiwgb25lIHBlciAobm9kZSwgdGFzayk6IHRoZSBoYWx0IHRoYXQgYW4gYXJjIGxlYWRzIHRvIChcdTIyMTIxIGlmIGl0IGZpbmlzaGVzIGl0cyB0YXNrKSwgYW5kIHRoZSBoYWx0cyBvZiBhIG5vZGUuXG4gICAqL1xuICBhcmNIYWx0OiBJbnQzMkFycmF5O1xuICBoYWx0U3RhcnQ6IEludDMyQXJyYXk7XG4gIGhhbHRUYXNrOiBJbnQzMkFycmF5O1xuICAvKiogRG9lcyBpdCBob2xkIGV2ZXJ5IHdheSBvZiBkb2luZyB0aGUgdGFza3MsIHNvIHRoYXQgYSBtaW5pbXVtIG92ZXIgaXQgaXMgYSBib3VuZD8gKi9cbiAgaXNDb21wbGV0ZTogYm9vbGVhbjtcbn1cblxuLyoqXG4gKiBSZXN0cmljdHMgYSBsYXR0aWNlIHRvIHRoZSBuZWlnaGJvdXJob29kIG9mIG9uZSBzZXF1ZW5jZSBvZiB0YXNrczogYSB0YXNrIG1heSBzdGFydCBvbmx5IHdoZW4gZXZlcnkgdGFzayB0aGF0IHN0YW5kc1xuICogYHdpZHRoYCBvciBtb3JlIHBsYWNlcyBlYXJsaWVyIGlzIG92ZXIsIGFuZCBhIGJlZ3VuIHRhc2sgaXMgZmluaXNoZWQgYmVmb3JlIGFub3RoZXIgb25lIHN0YXJ0cy4gVGFza3MgdGhhdCBhcmUgbm90IGluXG4gKiB0aGUgc2VxdWVuY2UgYXJlIGxlZnQgb3V0LiAqKlNvdXJjZSoqOiBCYWxhcyBhbmQgU2ltb25ldHRpLCBMaW5lYXIgdGltZSBkeW5hbWljLXByb2dyYW1taW5nIGFsZ29yaXRobXMgZm9yIG5ldyBjbGFzc2VzXG4gKiBvZiByZXN0cmljdGVkIFRTUHMsIElORk9STVMgSm91cm5hbCBvbiBDb21wdXRpbmcgMTMgKDIwMDEpLlxuICovXG5leHBvcnQgaW50ZXJmYWNlIEJhbmQge1xuICBzZXF1ZW5jZTogcmVhZG9ubHkgbnVtYmVyW107XG4gIHdpZHRoOiBudW1iZXI7XG59XG5cbi8qKiBDYW4gc28gbWFueSB3ZWVrcyBiZSBjdXQgaW50byBibG9ja3Mgb2YgdGhlc2UgbGVuZ3Rocz8gKi9cbmV4cG9ydCBjb25zdCBzcGxpdHMgPSAod2Vla3M6IG51bWJlciwgc2hvcnRlc3Q6IG51bWJlciwgbG9uZ2VzdDogbnVtYmVyKTogYm9vbGVhbiA9PlxuICB3ZWVrcyA9PT0gMCB8fCBNYXRoLmNlaWwod2Vla3MgLyBsb25nZXN0KSAqIHNob3J0ZXN0IDw9IHdlZWtzO1xuXG4vKiogSG93IG1hbnkgbm9kZXMgYSBsYXR0aWNlIGNhbiBoYXZlIGF0IG1vc3Q6IHdheXMgb2YgaGF2aW5nIGRvbmUgc29tZSBvZiB0aGUgdGFza3MsIG9yZGVyIGFuZCBjaG9pY2VzIGxlZnQgYXNpZGUuICovXG5leHBvcnQgZnVuY3Rpb24gd2F5c09mSGF2aW5nRG9uZSh7IHRhc2tzIH06IExlYXJuZXJNb2RlbCk6IG51bWJlciB7XG4gIGxldCB3YXlzID0gMTtcbiAgZm9yIChjb25zdCB7IHdlZWtzLCBzaG9ydGVzdCwgbG9uZ2VzdCB9IG9mIHRhc2tzKSB7XG4gICAgbGV0IHBhcnRzID0gMDtcbiAgICBmb3IgKGxldCBkb25lID0gMDsgZG9uZSA8PSB3ZWVrczsgZG9uZSsrKSBpZiAoc3BsaXRzKGRvbmUsIHNob3J0ZXN0LCBsb25nZXN0KSAmJiBzcGxpdHMod2Vla3MgLSBkb25lLCBzaG9ydGVzdCwgbG9uZ2VzdCkpIHBhcnRzKys7XG4gICAgd2F5cyAqPSBwYXJ0cztcbiAgfVxuICByZXR1cm4gd2F5cztcbn1cblxuLyoqIFR3byBsZWFybmVycyB3aXRoIHRoZSBzYW1lIGtleSBoYXZlIHRoZSBzYW1lIGxhdHRpY2UuICovXG5leHBvcnQgZnVuY3Rpb24gbGF0dGljZUtleSh7IHRhc2tzLCBjaG9pY2VzLCBwcm9ncmFtbWUsIGhpc3RvcnkgfTogTGVhcm5lck1vZGVsKTogc3RyaW5nIHtcbiAgY29uc3Qgb3BlbiA9IGhpc3Rvcnkub3BlbkJsb2NrO1xuICBjb25zdCBvZlRhc2sgPSAodGFzazogTGVhcm5lck1vZGVsW1widGFza3NcIl1bbnVtYmVyXSkgPT4gYCR7dGFzay5pbmRleH06JHt0YXNrLndlZWtzfToke3Rhc2suc2hvcnRlc3R9OiR7dGFzay5vcHRpb25hbCA/IDEgOiAwfToke3Rhc2sudmVudWVzLmxlbmd0aCA+IDAgPyAxIDogMH1gO1xuICBjb25zdCBvZkNob2ljZSA9IChjaG9pY2U6IExlYXJuZXJNb2RlbFtcImNob2ljZXNcIl1bbnVtYmVyXSkgPT4gYCR7Y2hvaWNlLnRhc2tzLmpvaW4oXCIrXCIpfToke2Nob2ljZS5hdExlYXN0fToke2Nob2ljZS5hdE1vc3R9YDtcbiAgcmV0dXJuIFtwcm9ncmFtbWUuaWQsIHRhc2tzLm1hcChvZlRhc2spLmpvaW4oKSwgY2hvaWNlcy5tYXAob2ZDaG9pY2UpLmpvaW4oKSwgb3BlbiA/IGAke29wZW4udGFza306JHtvcGVuLndlZWtzfWAgOiBcIlwiXS5qb2luKFwifFwiKTtcbn1cblxuLyoqIEEgbGF0dGljZSB3aXRoIG1vcmUgYXJjcyB0aGFuIHRoaXMgcGVyIGFsbG93ZWQgbm9kZSwgb3IgaW4gYWxsLCBpcyByZWZ1c2VkIGxpa2Ugb25lIHdpdGggdG9vIG1hbnkgbm9kZXMuICovXG5jb25zdCBNT1NUX0FSQ1NfUEVSX05PREUgPSA0MDtcbmNvbnN0IE1PU1RfQVJDUyA9IDFfNjAwXzAwMDtcblxuLyoqIEEgZ3Jvd2luZyBsaXN0IG9mIGFyY3M7IHRob3NlIG9mIGEgbm9kZSBsaWUgdG9nZXRoZXIsIG5vZGUgYnkgbm9kZS4gKi9cbmNsYXNzIEFyY0xpc3Qge1xuICBjb3VudCA9IDA7XG4gIGZyb20gPSBuZXcgSW50MzJBcnJheSgyNTYpO1xuICB0YXNrID0gbmV3IEludDMyQXJyYXkoMjU2KTtcbiAgd2Vla3MgPSBuZXcgSW50MzJBcnJheSgyNTYpO1xuICB0byA9IG5ldyBJbnQzMkFycmF5KDI1Nik7XG4gIGlzUGFydGlhbCA9IG5ldyBVaW50OEFycmF5KDI1Nik7XG4gIGlzQ29udGludWF0aW9uID0gbmV3IFVpbnQ4QXJyYXkoMjU2KTtcblxuICBwdXNoKGZyb206IG51bWJlciwgdGFzazogbnVtYmVyLCB3ZWVrczogbnVtYmVyLCB0bzogbnVtYmVyLCBpc1BhcnRpYWw6IGJvb2xlYW4sIGlzQ29udGludWF0aW9uOiBib29sZWFuKTogdm9pZCB7XG4gICAgaWYgKHRoaXMuY291bnQgPT09IHRoaXMuZnJvbS5sZW5ndGgpIHRoaXMuI2dyb3coKTtcbiAgICBjb25zdCBpID0gdGhpcy5jb3VudCsrO1xuICAgIHRoaXMuZnJvbVtpXSA9IGZyb207XG4gICAgdGhpcy50YXNrW2ldID0gdGFzaztcbiAgICB0aGlzLndlZWtzW2ldID0gd2Vla3M7XG4gICAgdGhpcy50b1tpXSA9IHRvO1xuICAgIHRoaXMuaXNQYXJ0aWFsW2ldID0gaXNQYXJ0aWFsID8gMSA6IDA7XG4gICAgdGhpcy5pc0NvbnRpbnVhdGlvbltpXSA9IGlzQ29udGludWF0aW9uID8gMSA6IDA7XG4gIH1cblxuICAjZ3JvdygpOiB2b2lkIHtcbiAgICBjb25zdCBncm93biA9IDxUIGV4dGVuZHMgSW50MzJBcnJheSB8IFVpbnQ4QXJyYXk+KGxpc3Q6IFQsIGxvbmdlcjogVCk6IFQgPT4ge1xuICAgICAgbG9uZ2VyLnNldChsaXN0KTtcbiAgICAgIHJldHVybiBsb25nZXI7XG4gICAgfTtcbiAgICBjb25zdCBzaXplID0gMiAqIHRoaXMuY291bnQ7XG4gICAgdGhpcy5mcm9tID0gZ3Jvd24odGhpcy5mcm9tLCBuZXcgSW50MzJBcnJheShzaXplKSk7XG4gICAgdGhpcy50YXNrID0gZ3Jvd24odGhpcy50YXNrLCBuZXcgSW50MzJBcnJheShzaXplKSk7XG4gICAgdGhpcy53ZWVrcyA9IGdyb3duKHRoaXMud2Vla3MsIG5ldyBJbnQzMkFycmF5KHNpemUpKTtcbiAgICB0aGlzLnRvID0gZ3Jvd24odGhpcy50bywgbmV3IEludDMyQXJyYXkoc2l6ZSkpO1xuICAgIHRoaXMuaXNQYXJ0aWFsID0gZ3Jvd24odGhpcy5pc1BhcnRpYWwsIG5ldyBVaW50OEFycmF5KHNpemUpKTtcbiAgICB0aGlzLmlzQ29udGludWF0aW9uID0gZ3Jvd24odGhpcy5pc0NvbnRpbnVhdGlvbiwgbmV3IFVpbnQ4QXJyYXkoc2l6ZSkpO1xuICB9XG59XG5cbmludGVyZmFjZSBEcmFmdCB7XG4gIHZlY3RvcnM6IG51bWJlcltdW107XG4gIGFyY3M6IEFyY0xpc3Q7XG59XG5cbi8qKlxuICogQnVpbGRzIHRoZSBsYXR0aWNlIG9mIGEgbGVhcm5lciwgb3IgbnVsbCBpZiBpdCB3b3VsZCBoYXZlIG1vcmUgdGhhbiBgbW9zdE5vZGVzYCBub2RlcyAob3IgZmFyIG1vcmUgYXJjcykuXG4gKiBBbiBpbXBvc3NpYmxlIGxhdHRpY2UgKG5vIGVuZCBjYW4gYmUgcmVhY2hlZCkgaGFzIGBub2RlQ291bnRgIDAuXG4gKi9cbmV4cG9ydCBmdW5jdGlvbiBidWlsZExhdHRpY2UobGVhcm5lcjogTGVhcm5lck1vZGVsLCBtb3N0Tm9kZXM6IG51bWJlciwgYmFuZDogQmFuZCB8IG51bGwgPSBudWxsKTogTGF0dGljZSB8IG51bGwge1xuICBjb25zdCBkcmFmdCA9IGV4cGxvcmUobGVhcm5lciwgbW9zdE5vZGVzLCBiYW5kKTtcbiAgcmV0dXJuIGRyYWZ0ICYmIGFycmFuZ2UobGVhcm5lciwgZHJhZnQsIGJhbmQgPT09IG51bGwpO1xufVxuXG5mdW5jdGlvbiBleHBsb3JlKGxlYXJuZXI6IExlYXJuZXJNb2RlbCwgbW9zdE5vZGVzOiBudW1iZXIsIGJhbmQ6IEJhbmQgfCBudWxsKTogRHJhZnQgfCBudWxsIHtcbiAgY29uc3QgeyB0YXNrcyB9ID0gbGVhcm5lcjtcbiAgY29uc3QgcmFkaXggPSB0YXNrcy5tYXAoKF8sIGspID0+IHRhc2tzLnNsaWNlKDAsIGspLnJlZHVjZSgocHJvZHVjdCwgdGFzaykgPT4gcHJvZHVjdCAqICh0YXNrLndlZWtzICsgMSksIDEpKTtcbiAgLy8gQmV5b25kIGV4YWN0IGludGVnZXJzIG5vIGxhdHRpY2UgY291bGQgYmUgc3RvcmVkIGFueXdheS5cbiAgY29uc3QgdXNlc1RleHQgPSByYWRpeC5sZW5ndGggPiAwICYmIChyYWRpeC5hdCgtMSkgYXMgbnVtYmVyKSAqICgodGFza3MuYXQoLTEpPy53ZWVrcyA/PyAwKSArIDEpID4gTnVtYmVyLk1BWF9TQUZFX0lOVEVHRVI7XG4gIGNvbnN0IGtleU9mID0gKHZlY3RvcjogbnVtYmVyW10pOiBudW1iZXIgfCBzdHJpbmcgPT4gKHVzZXNUZXh0ID8gdmVjdG9yLmpvaW4oKSA6IHZlY3Rvci5yZWR1Y2UoKHN1bSwgd2Vla3MsIGspID0+IHN1bSArIHdlZWtzICogKHJhZGl4W2tdIGFzIG51bWJlciksIDApKTtcbiAgY29uc3Qgcm9vdCA9IHRhc2tzLm1hcCgoKSA9PiAwKTtcbiAgY29uc3Qga25vd24gPSBuZXcgTWFwPG51bWJlciB8IHN0cmluZywgbnVtYmVyPihbW2tleU9mKHJvb3QpLCAwXV0pO1xuICBjb25zdCBkcmFmdDogRHJhZnQgPSB7IHZlY3RvcnM6IFtyb290XSwgYXJjczogbmV3IEFyY0xpc3QoKSB9O1xuICBjb25zdCBnYXRlID0gbmV3IEdhdGUobGVhcm5lciwgYmFuZCk7XG4gIGNvbnN0IG1vc3RBcmNzID0gTWF0aC5taW4oTU9TVF9BUkNTLCBNT1NUX0FSQ1NfUEVSX05PREUgKiBtb3N0Tm9kZXMpO1xuICBmb3IgKGxldCBmcm9tID0gMDsgZnJvbSA8IGRyYWZ0LnZlY3RvcnMubGVuZ3RoOyBmcm9tKyspIHtcbiAgICBjb25zdCB2ZWN0b3IgPSBkcmFmdC52ZWN0b3JzW2Zyb21dIGFzIG51bWJlcltdO1xuICAgIGZvciAobGV0IHRhc2sgPSAwOyB0YXNrIDwgdGFza3MubGVuZ3RoOyB0YXNrKyspIHtcbiAgICAgIGlmICghZ2F0ZS5tYXlTdGFydCh2ZWN0b3IsIHRhc2spKSBjb250aW51ZTtcbiAgICAgIGZvciAoY29uc3QgeyB3ZWVrcywgY29udGludWF0aW9uIH0gb2YgZ2F0ZS5ibG9ja3ModmVjdG9yLCB0YXNrLCBmcm9tID09PSAwKSkge1xuICAgICAgICBjb25zdCBuZXh0ID0gdmVjdG9yLnNsaWNlKCk7XG4gICAgICAgIG5leHRbdGFza10gPSAobmV4dFt0YXNrXSBhcyBudW1iZXIpICsgd2Vla3M7XG4gICAgICAgIGNvbnN0IGtleSA9IGtleU9mKG5leHQpO1xuICAgICAgICBsZXQgdG8gPSBrbm93bi5nZXQoa2V5KTtcbiAgICAgICAgaWYgKHRvID09PSB1bmRlZmluZWQpIHtcbiAgICAgICAgICB0byA9IGRyYWZ0LnZlY3RvcnMubGVuZ3RoO1xuICAgICAgICAgIGlmICh0byA+PSBtb3N0Tm9kZXMpIHJldHVybiBudWxsO1xuICAgICAgICAgIGtub3duLnNldChrZXksIHRvKTtcbiAgICAgICAgICBkcmFmdC52ZWN0b3JzLnB1c2gobmV4dCk7XG4gICAgICAgIH1cbiAgICAgICAgaWYgKGRyYWZ0LmFyY3MuY291bnQgPj0gbW9zdEFyY3MpIHJldHVybiBudWxsO1xuICAgICAgICBkcmFmdC5hcmNzLnB1c2goZnJvbSwgdGFzaywgd2Vla3MsIHRvLCAobmV4dFt0YXNrXSBhcyBudW1iZXIpIDwgKHRhc2tzW3Rhc2tdPy53ZWVrcyA/PyAwKSwgY29udGludWF0aW9uKTtcbiAgICAgIH1cbiAgICB9XG4gIH1cbiAgcmV0dXJuIGRyYWZ0O1xufVxuXG4vKiogV2hpY2ggdGFzayBtYXkgYmUgd29ya2VkIG9uLCBnaXZlbiB0aGUgd2Vla3MgcGxhY2VkIG9mIGVhY2guICovXG5jbGFzcyBHYXRlIHtcbiAgcmVhZG9ubHkgI2xlYXJuZXI6IExlYXJuZXJNb2RlbDtcbiAgcmVhZG9ubHkgI2JhbmQ6IEJhbmQgfCBudWxsO1xuICByZWFkb25seSAjcmFuazogSW50MzJBcnJheTtcblxuICBjb25zdHJ1Y3RvcihsZWFybmVyOiBMZWFybmVyTW9kZWwsIGJhbmQ6IEJhbmQgfCBudWxsKSB7XG4gICAgdGhpcy4jbGVhcm5lciA9IGxlYXJuZXI7XG4gICAgdGhpcy4jYmFuZCA9IGJhbmQ7XG4gICAgdGhpcy4jcmFuayA9IG5ldyBJbnQzMkFycmF5KGxlYXJuZXIudGFza3MubGVuZ3RoKS5maWxsKC0xKTtcbiAgICBiYW5kPy5zZXF1ZW5jZS5mb3JFYWNoKCh0YXNrLCByYW5rKSA9PiB7XG4gICAgICB0aGlzLiNyYW5rW3Rhc2tdID0gcmFuaztcbiAgICB9KTtcbiAgfVxuXG4gIG1heVN0YXJ0KHZlY3RvcjogbnVtYmVyW10sIGs6IG51bWJlcik6IGJvb2xlYW4ge1xuICAgIGNvbnN0IHsgdGFza3MsIGNob2ljZXMgfSA9IHRoaXMuI2xlYXJuZXI7XG4gICAgY29uc3QgdGFzayA9IHRhc2tzW2tdO1xuICAgIGlmICghdGFzayB8fCB0YXNrLnZlbnVlcy5sZW5ndGggPT09IDAgfHwgKHZlY3RvcltrXSBhcyBudW1iZXIpID49IHRhc2sud2Vla3MpIHJldHVybiBmYWxzZTtcbiAgICBjb25zdCBiZWd1biA9IChvdGhlcjogbnVtYmVyKSA9PiAodmVjdG9yW290aGVyXSBhcyBudW1iZXIpID4gMDtcbiAgICBjb25zdCBvdmVyID0gKG90aGVyOiBudW1iZXIpID0+ICh2ZWN0b3Jbb3RoZXJdIGFzIG51bWJlcikgPj0gKHRhc2tzW290aGVyXT8ud2Vla3MgPz8gMCk7XG4gICAgaWYgKHRhc2suYWZ0ZXIuc29tZSgob3RoZXIpID0+IGJlZ3VuKG90aGVyKSAmJiAhb3ZlcihvdGhlcikpKSByZXR1cm4gZmFsc2U7XG4gICAgaWYgKHRhc2suYmVmb3JlLnNvbWUoKG90aGVyKSA9PiBiZWd1bihvdGhlcikpIHx8IHRhc2suYmVmb3JlLmluY2x1ZGVzKGspKSByZXR1cm4gZmFsc2U7XG4gICAgaWYgKHRhc2submVlZHMuc29tZSgob3RoZXIpID0+ICFvdmVyKG90aGVyKSkpIHJldHVybiBmYWxzZTtcbiAgICAvLyBBIHJlcXVpcmVkIHRhc2sgdGhhdCBjb21lcyBiZWZvcmUgdGhpcyBvbmUgbXVzdCBiZSBvdmVyOiBsYXRlciBpdCBjb3VsZCBubyBsb25nZXIgYmUgZG9uZS5cbiAgICBpZiAodGFzay5hZnRlci5zb21lKChvdGhlcikgPT4gIXRhc2tzW290aGVyXT8ub3B0aW9uYWwgJiYgIW92ZXIob3RoZXIpKSkgcmV0dXJuIGZhbHNlO1xuICAgIGlmICghYmVndW4oaykgJiYgY2hvaWNlcy5zb21lKChjaG9pY2UpID0+IGNob2ljZS50YXNrcy5pbmNsdWRlcyhrKSAmJiBjaG9zZW4oY2hvaWNlLnRhc2tzLCB2ZWN0b3IpICsgbGlzdGVkKGNob2ljZS50YXNrcywgaykgPiBjaG9pY2UuYXRNb3N0KSkgcmV0dXJuIGZhbHNlO1xuICAgIHJldHVybiAhdGhpcy4jYmFuZCB8fCB0aGlzLiNpc05lYXIodmVjdG9yLCBrLCB0aGlzLiNiYW5kKTtcbiAgfVxuXG4gICNpc05lYXIodmVjdG9yOiBudW1iZXJbXSwgazogbnVtYmVyLCBiYW5kOiBCYW5kKTogYm9vbGVhbiB7XG4gICAgY29uc3QgeyB0YXNrcyB9ID0gdGhpcy4jbGVhcm5lcjtcbiAgICBjb25zdCByYW5rID0gdGhpcy4jcmFua1trXSBhcyBudW1iZXI7XG4gICAgaWYgKHJhbmsgPCAwKSByZXR1cm4gZmFsc2U7XG4gICAgZm9yIChsZXQgb3RoZXJSYW5rID0gMDsgb3RoZXJSYW5rIDwgYmFuZC5zZXF1ZW5jZS5sZW5ndGg7IG90aGVyUmFuaysrKSB7XG4gICAgICBjb25zdCBvdGhlciA9IGJhbmQuc2VxdWVuY2Vbb3RoZXJSYW5rXSBhcyBudW1iZXI7XG4gICAgICBpZiAob3RoZXIgPT09IGspIGNvbnRpbnVlO1xuICAgICAgY29uc3Qgd2Vla3MgPSB2ZWN0b3Jbb3RoZXJdIGFzIG51bWJlcjtcbiAgICAgIGNvbnN0IHdob2xlID0gdGFza3Nbb3RoZXJdPy53ZWVrcyA/PyAwO1xuICAgICAgaWYgKHdlZWtzID4gMCAmJiB3ZWVrcyA8IHdob2xlKSByZXR1cm4gZmFsc2U7XG4gICAgICBpZiAob3RoZXJSYW5rIDw9IHJhbmsgLSBiYW5kLndpZHRoICYmIHdlZWtzIDwgd2hvbGUpIHJldHVybiBmYWxzZTtcbiAgICB9XG4gICAgcmV0dXJuIHRydWU7XG4gIH1cblxuICAvKiogQmxvY2sgbGVuZ3RocyB0aGF0IGxlYXZlIGEgcmVtYWluZGVyIHdoaWNoIGJsb2NrcyBjYW4gYWRkIHVwIHRvLiAqL1xuICBibG9ja3ModmVjdG9yOiBudW1iZXJbXSwgazogbnVtYmVyLCBhdFJvb3Q6IGJvb2xlYW4pOiB7IHdlZWtzOiBudW1iZXI7IGNvbnRpbnVhdGlvbjogYm9vbGVhbiB9W10ge1xuICAgIGNvbnN0IHRhc2sgPSB0aGlzLiNsZWFybmVyLnRhc2tzW2tdO1xuICAgIGlmICghdGFzaykgcmV0dXJuIFtdO1xuICAgIGNvbnN0IGxlZnQgPSB0YXNrLndlZWtzIC0gKHZlY3RvcltrXSBhcyBudW1iZXIpO1xuICAgIGNvbnN0IGZvdW5kOiB7IHdlZWtzOiBudW1iZXI7IGNvbnRpbnVhdGlvbjogYm9vbGVhbiB9W10gPSBbXTtcbiAgICBmb3IgKGxldCB3ZWVrcyA9IHRhc2suc2hvcnRlc3Q7IHdlZWtzIDw9IE1hdGgubWluKGxlZnQsIHRhc2subG9uZ2VzdCk7IHdlZWtzKyspIHtcbiAgICAgIGlmIChzcGxpdHMobGVmdCAtIHdlZWtzLCB0YXNrLnNob3J0ZXN0LCB0YXNrLmxvbmdlc3QpKSBmb3VuZC5wdXNoKHsgd2Vla3MsIGNvbnRpbnVhdGlvbjogZmFsc2UgfSk7XG4gICAgfVxuICAgIGNvbnN0IG9wZW4gPSB0aGlzLiNsZWFybmVyLmhpc3Rvcnkub3BlbkJsb2NrO1xuICAgIGlmICghYXRSb290IHx8IG9wZW4/LnRhc2sgIT09IGspIHJldHVybiBmb3VuZDtcbiAgICBmb3IgKGxldCB3ZWVrcyA9IDE7IHdlZWtzIDw9IE1hdGgubWluKGxlZnQsIHRhc2subG9uZ2VzdCAtIG9wZW4ud2Vla3MpOyB3ZWVrcysrKSB7XG4gICAgICBpZiAoc3BsaXRzKGxlZnQgLSB3ZWVrcywgdGFzay5zaG9ydGVzdCwgdGFzay5sb25nZXN0KSkgZm91bmQucHVzaCh7IHdlZWtzLCBjb250aW51YXRpb246IHRydWUgfSk7XG4gICAgfVxuICAgIHJldHVybiBmb3VuZDtcbiAgfVxufVxuXG5jb25zdCBsaXN0ZWQgPSAodGFza3M6IG51bWJlcltdLCBrOiBudW1iZXIpOiBudW1iZXIgPT4gdGFza3MuZmlsdGVyKCh0YXNrKSA9PiB0YXNrID09PSBrKS5sZW5ndGg7XG5jb25zdCBjaG9zZW4gPSAodGFza3M6IG51bWJlcltdLCB2ZWN0b3I6IG51bWJlcltdKTogbnVtYmVyID0+IHRhc2tzLmZpbHRlcigodGFzaykgPT4gKHZlY3Rvclt0YXNrXSBhcyBudW1iZXIpID4gMCkubGVuZ3RoO1xuXG5mdW5jdGlvbiBpc0VuZCh7IHRhc2tzLCBjaG9pY2VzIH06IExlYXJuZXJNb2RlbCwgdmVjdG9yOiBudW1iZXJbXSk6IGJvb2xlYW4ge1xuICBjb25zdCBjb21wbGV0ZSA9IHRhc2tzLmV2ZXJ5KCh0YXNrLCBrKSA9PiB2ZWN0b3Jba10gPT09IHRhc2sud2Vla3MgfHwgKHRhc2sub3B0aW9uYWwgJiYgdmVjdG9yW2tdID09PSAwKSk7XG4gIHJldHVybiBjb21wbGV0ZSAmJiBjaG9pY2VzLmV2ZXJ5KChjaG9pY2UpID0+IHtcbiAgICBjb25zdCBkb25lID0gY2hvc2VuKGNob2ljZS50YXNrcywgdmVjdG9yKTtcbiAgICByZXR1cm4gZG9uZSA+PSBjaG9pY2UuYXRMZWFzdCAmJiBkb25lIDw9IGNob2ljZS5hdE1vc3Q7XG4gIH0pO1xufVxuXG4vLyBLZWVwcyB0aGUgbm9kZXMgZnJvbSB3aGljaCBhbiBlbmQgY2FuIGJlIHJlYWNoZWQsIHNvcnRzIHRoZW0gYnkgd2Vla3MgZG9uZSwgYW5kIGxheXMgdGhlIGFyY3Mgb3V0IGZsYXQuXG5mdW5jdGlvbiBhcnJhbmdlKGxlYXJuZXI6IExlYXJuZXJNb2RlbCwgeyB2ZWN0b3JzLCBhcmNzIH06IERyYWZ0LCBpc0NvbXBsZXRlOiBib29sZWFuKTogTGF0dGljZSB7XG4gIGNvbnN0IGRvbmUgPSB2ZWN0b3JzLm1hcCgodmVjdG9yKSA9PiB2ZWN0b3IucmVkdWNlKChhLCBiKSA9PiBhICsgYiwgMCkpO1xuICBjb25zdCBlbmRzID0gdmVjdG9ycy5tYXAoKHZlY3RvcikgPT4gaXNFbmQobGVhcm5lciwgdmVjdG9yKSk7XG4gIGNvbnN0IHRvR28gPSBlbmRzLm1hcCgoZW5kKSA9PiAoZW5kID8gMCA6IEluZmluaXR5KSk7XG4gIGNvbnN0IGJ5RG9uZSA9IHZlY3RvcnMubWFwKChfLCBpKSA9PiBpKS5zb3J0KChhLCBiKSA9PiAoZG9uZVthXSBhcyBudW1iZXIpIC0gKGRvbmVbYl0gYXMgbnVtYmVyKSB8fCBhIC0gYik7XG4gIGNvbnN0IGZpcnN0QXJjID0gbmV3IEludDMyQXJyYXkodmVjdG9ycy5sZW5ndGggKyAxKTtcbiAgZm9yIChsZXQgaSA9IDA7IGkgPCBhcmNzLmNvdW50OyBpKyspIGZpcnN0QXJjWyhhcmNzLmZyb21baV0gYXMgbnVtYmVyKSArIDFdID0gaSArIDE7XG4gIGZvciAobGV0IG5vZGUgPSAwOyBub2RlIDwgdmVjdG9ycy5sZW5ndGg7IG5vZGUrKykgZmlyc3RBcmNbbm9kZSArIDFdID0gTWF0aC5tYXgoZmlyc3RBcmNbbm9kZV0gYXMgbnVtYmVyLCBmaXJzdEFyY1tub2RlICsgMV0gYXMgbnVtYmVyKTtcbiAgZm9yIChsZXQgbiA9IGJ5RG9uZS5sZW5ndGggLSAxOyBuID49IDA7IG4tLSkge1xuICAgIGNvbnN0IG5vZGUgPSBieURvbmVbbl0gYXMgbnVtYmVyO1xuICAgIGZvciAobGV0IGkgPSBmaXJzdEFyY1tub2RlXSBhcyBudW1iZXI7IGkgPCAoZmlyc3RBcmNbbm9kZSArIDFdIGFzIG51bWJlcik7IGkrKykgdG9Hb1tub2RlXSA9IE1hdGgubWluKHRvR29bbm9kZV0gYXMgbnVtYmVyLCAoYXJjcy53ZWVrc1tpXSBhcyBudW1iZXIpICsgKHRvR29bYXJjcy50b1tpXSBhcyBudW1iZXJdIGFzIG51bWJlcikpO1xuICB9XG4gIGNvbnN0IGtlcHQgPSB0b0dvWzBdID09PSBJbmZpbml0eSA/IFtdIDogYnlEb25lLmZpbHRlcigobm9kZSkgPT4gKHRvR29bbm9kZV0gYXMgbnVtYmVyKSA8IEluZmluaXR5KTtcbiAgY29uc3QgcGxhY2VPZiA9IG5ldyBJbnQzMkFycmF5KHZlY3RvcnMubGVuZ3RoKS5maWxsKC0xKTtcbiAga2VwdC5mb3JFYWNoKChub2RlLCBwbGFjZSkgPT4ge1xuICAgIHBsYWNlT2Zbbm9kZV0gPSBwbGFjZTtcbiAgfSk7XG4gIGNvbnN0IGFyY1N0YXJ0ID0gbmV3IEludDMyQXJyYXkoa2VwdC5sZW5ndGggKyAxKTtcbiAgY29uc3Qgb3JkZXIgPSBuZXcgSW50MzJBcnJheShhcmNzLmNvdW50KTtcbiAgbGV0IGNvdW50ID0gMDtcbiAga2VwdC5mb3JFYWNoKChub2RlLCBwbGFjZSkgPT4ge1xuICAgIGZvciAobGV0IGkgPSBmaXJzdEFyY1tub2RlXSBhcyBudW1iZXI7IGkgPCAoZmlyc3RBcmNbbm9kZSArIDFdIGFzIG51bWJlcik7IGkrKykgaWYgKChwbGFjZU9mW2FyY3MudG9baV0gYXMgbnVtYmVyXSBhcyBudW1iZXIpID49IDApIG9yZGVyW2NvdW50KytdID0gaTtcbiAgICBhcmNTdGFydFtwbGFjZSArIDFdID0gY291bnQ7XG4gIH0pO1xuICBjb25zdCBsYWlkT3V0ID0gb3JkZXIuc3ViYXJyYXkoMCwgY291bnQpO1xuICBjb25zdCBhcmNUYXNrID0gVWludDE2QXJyYXkuZnJvbShsYWlkT3V0LCAoaSkgPT4gYXJjcy50YXNrW2ldIGFzIG51bWJlcik7XG4gIGNvbnN0IGFyY1RhcmdldCA9IGxhaWRPdXQubWFwKChpKSA9PiBwbGFjZU9mW2FyY3MudG9baV0gYXMgbnVtYmVyXSBhcyBudW1iZXIpO1xuICBjb25zdCBhcmNJc1BhcnRpYWwgPSBVaW50OEFycmF5LmZyb20obGFpZE91dCwgKGkpID0+IGFyY3MuaXNQYXJ0aWFsW2ldIGFzIG51bWJlcik7XG4gIHJldHVybiB7XG4gICAgbm9kZUNvdW50OiBrZXB0Lmxlbmd0aCwgYXJjU3RhcnQsIGFyY1Rhc2ssIGFyY1RhcmdldCwgYXJjSXNQYXJ0aWFsLCBpc0NvbXBsZXRlLCAuLi5oYWx0c09mKGxlYXJuZXIsIGtlcHQubGVuZ3RoLCB7IGFyY1Rhc2ssIGFyY1RhcmdldCwgYXJjSXNQYXJ0aWFsIH0pLFxuICAgIGRvbmU6IEludDMyQXJyYXkuZnJvbShrZXB0LCAobm9kZSkgPT4gZG9uZVtub2RlXSBhcyBudW1iZXIpLFxuICAgIHRvR286IEludDMyQXJyYXkuZnJvbShrZXB0LCAobm9kZSkgPT4gdG9Hb1tub2RlXSBhcyBudW1iZXIpLFxuICAgIGxlZnQ6IHdlZWtzTGVmdChsZWFybmVyLCBrZXB0Lm1hcCgobm9kZSkgPT4gdmVjdG9yc1tub2RlXSBhcyBudW1iZXJbXSkpLFxuICAgIGlzRW5kOiBVaW50OEFycmF5LmZyb20oa2VwdCwgKG5vZGUpID0+IChlbmRzW25vZGVdID8gMSA6IDApKSxcbiAgICBhcmNXZWVrczogVWludDE2QXJyYXkuZnJvbShsYWlkT3V0LCAoaSkgPT4gYXJjcy53ZWVrc1tpXSBhcyBudW1iZXIpLFxuICAgIGFyY0lzQ29udGludWF0aW9uOiBVaW50OEFycmF5LmZyb20obGFpZE91dCwgKGkpID0+IGFyY3MuaXNDb250aW51YXRpb25baV0gYXMgbnVtYmVyKSxcbiAgfTtcbn1cblxuZnVuY3Rpb24gd2Vla3NMZWZ0KHsgdGFza3MgfTogTGVhcm5lck1vZGVsLCB2ZWN0b3JzOiBudW1iZXJbXVtdKTogVWludDE2QXJyYXkge1xuICBjb25zdCBsZWZ0ID0gbmV3IFVpbnQxNkFycmF5KHZlY3RvcnMubGVuZ3RoICogdGFza3MubGVuZ3RoKTtcbiAgdmVjdG9ycy5mb3JFYWNoKCh2ZWN0b3IsIG5vZGUpID0+IHRhc2tzLmZvckVhY2goKHsgd2Vla3MgfSwgaykgPT4ge1xuICAgIGxlZnRbbm9kZSAqIHRhc2tzLmxlbmd0aCArIGtdID0gd2Vla3MgLSAodmVjdG9yW2tdIGFzIG51bWJlcik7XG4gIH0pKTtcbiAgcmV0dXJuIGxlZnQ7XG59XG5cbi8vIFRoZSBvcGVuIGJsb2NrIG9mIHRoZSBoaXN0b3J5IGlzIGEgaGFsdCBvZiB0aGUgZmlyc3Qgbm9kZS5cbmZ1bmN0aW9uIGhhbHRzT2YoeyBoaXN0b3J5OiB7IG9wZW5CbG9jayB9IH06IExlYXJuZXJNb2RlbCwgbm9kZUNvdW50OiBudW1iZXIsIHsgYXJjVGFzaywgYXJjVGFyZ2V0LCBhcmNJc1BhcnRpYWwgfTogUGljazxMYXR0aWNlLCBcImFyY1Rhc2tcIiB8IFwiYXJjVGFyZ2V0XCIgfCBcImFyY0lzUGFydGlhbFwiPikge1xuICBjb25zdCBoYWx0c0F0OiAobnVtYmVyW10gfCB1bmRlZmluZWQpW10gPSBuZXcgQXJyYXk8dW5kZWZpbmVkPihub2RlQ291bnQpO1xuICBjb25zdCBhZGQgPSAobm9kZTogbnVtYmVyLCB0YXNrOiBudW1iZXIpID0+IHtcbiAgICBjb25zdCBoZXJlID0gKGhhbHRzQXRbbm9kZV0gPz89IFtdKTtcbiAgICBpZiAoIWhlcmUuaW5jbHVkZXModGFzaykpIGhlcmUucHVzaCh0YXNrKTtcbiAgfTtcbiAgaWYgKG9wZW5CbG9jayAmJiBub2RlQ291bnQgPiAwKSBhZGQoMCwgb3BlbkJsb2NrLnRhc2spO1xuICBmb3IgKGxldCBhcmMgPSAwOyBhcmMgPCBhcmNUYXNrLmxlbmd0aDsgYXJjKyspIGlmIChhcmNJc1BhcnRpYWxbYXJjXSA9PT0gMSkgYWRkKGFyY1RhcmdldFthcmNdIGFzIG51bWJlciwgYXJjVGFza1thcmNdIGFzIG51bWJlcik7XG4gIGNvbnN0IGhhbHRTdGFydCA9IG5ldyBJbnQzMkFycmF5KG5vZGVDb3VudCArIDEpO1xuICBmb3IgKGxldCBub2RlID0gMDsgbm9kZSA8IG5vZGVDb3VudDsgbm9kZSsrKSBoYWx0U3RhcnRbbm9kZSArIDFdID0gKGhhbHRTdGFydFtub2RlXSBhcyBudW1iZXIpICsgKGhhbHRzQXRbbm9kZV0/Lmxlbmd0aCA/PyAwKTtcbiAgY29uc3QgaGFsdFRhc2sgPSBuZXcgSW50MzJBcnJheShoYWx0U3RhcnRbbm9kZUNvdW50XSBhcyBudW1iZXIpO1xuICBmb3IgKGxldCBub2RlID0gMDsgbm9kZSA8IG5vZGVDb3VudDsgbm9kZSsrKSBoYWx0c0F0W25vZGVdPy5mb3JFYWNoKCh0YXNrLCBpKSA9PiB7XG4gICAgaGFsdFRhc2tbKGhhbHRTdGFydFtub2RlXSBhcyBudW1iZXIpICsgaV0gPSB0YXNrO1xuICB9KTtcbiAgY29uc3QgYXJjSGFsdCA9IGFyY1RhcmdldC5tYXAoKG5vZGUsIGFyYykgPT4gKGFyY0lzUGFydGlhbFthcmNdID09PSAxID8gKGhhbHRTdGFydFtub2RlXSBhcyBudW1iZXIpICsgKGhhbHRzQXRbbm9kZV0gPz8gW10pLmluZGV4T2YoYXJjVGFza1thcmNdIGFzIG51bWJlcikgOiAtMSkpO1xuICByZXR1cm4geyBoYWx0U3RhcnQsIGhhbHRUYXNrLCBhcmNIYWx0IH07XG59XG4iLCAiaW1wb3J0IHsgYnVpbGRMYXR0aWNlLCBsYXR0aWNlS2V5LCB0eXBlIExhdHRpY2UgfSBmcm9tIFwiLi9sYXR0aWNlLnRzXCI7XG5pbXBvcnQgdHlwZSB7IExlYXJuZXJNb2RlbCB9IGZyb20gXCIuL2xlYXJuZXItbW9kZWwudHNcIjtcbmltcG9ydCB0eXBlIHsgUmFuZG9tIH0gZnJvbSBcIi4vcmFuZG9tLnRzXCI7XG5cbi8qKiBXaG9sZSBsYXR0aWNlcyB1cCB0byB0aGlzIHNpemUgYXJlIHNlYXJjaGVkIGluIGFib3V0IGEgbWlsbGlzZWNvbmQ7IGJleW9uZCBpdCwgYmFuZHMgc2VydmUgdGhlIHNlYXJjaCBiZXR0ZXIuICovXG5jb25zdCBTTUFMTCA9IDcwMDtcbi8qKiBMYXR0aWNlcyBiZXlvbmQgdGhpcyBtYW55IG5vZGVzIGFyZSBub3QgYnVpbHQgYXQgYWxsOyBzZWFyY2hpbmcgdGhlbSB0YWtlcyBzb21lIHRlbnRocyBvZiBhIHNlY29uZCBwZXIgbGVhcm5lci4gKi9cbmNvbnN0IE1PU1RfTk9ERVMgPSAyICoqIDE2O1xuXG4vKiogQXJjcyBvZiBhbGwgYmFuZHMgdGhhdCBhcmUga2VwdDogYWJvdXQgMzAgbWVnYWJ5dGVzLiAqL1xuY29uc3QgTU9TVF9CQU5EX0FSQ1MgPSA2MDBfMDAwO1xuY29uc3QgU0VRVUVOQ0VTX1BFUl9LSU5EID0gODtcblxuLyoqIFdob2xlIGxhdHRpY2VzLCBzaGFyZWQgYW1vbmcgbGVhcm5lcnMgd2hvIGhhdmUgdGhlIHNhbWUgdG8gZG8sIGFuZCBiYW5kcyBhcm91bmQgc2VxdWVuY2VzLiAqL1xuZXhwb3J0IGNsYXNzIExhdHRpY2VCb29rIHtcbiAgcmVhZG9ubHkgI3NtYWxsID0gbmV3IExhdHRpY2VTaGVsZihTTUFMTCk7XG4gIHJlYWRvbmx5ICN3aG9sZSA9IG5ldyBMYXR0aWNlU2hlbGYoTU9TVF9OT0RFUyk7XG4gIHJlYWRvbmx5ICNiYW5kcyA9IG5ldyBNYXA8c3RyaW5nLCBMYXR0aWNlIHwgbnVsbD4oKTtcbiAgI2JhbmRBcmNzID0gMDtcbiAgcmVhZG9ubHkgI3NlcXVlbmNlcyA9IG5ldyBNYXA8c3RyaW5nLCBudW1iZXJbXVtdPigpO1xuICByZWFkb25seSAja2V5czogc3RyaW5nW10gPSBbXTtcblxuICAvKiogVGhlIHdob2xlIGxhdHRpY2Ugb2YgYSBsZWFybmVyIGlmIGl0IGlzIHNtYWxsLCBlbHNlIG51bGwuICovXG4gIHNtYWxsKGxlYXJuZXI6IExlYXJuZXJNb2RlbCk6IExhdHRpY2UgfCBudWxsIHtcbiAgICByZXR1cm4gdGhpcy4jc21hbGwuZ2V0KGxlYXJuZXIpO1xuICB9XG5cbiAgLyoqIFRoZSB3aG9sZSBsYXR0aWNlIG9mIGEgbGVhcm5lciwgb3IgbnVsbCBpZiBpdCBpcyB0b28gbGFyZ2UuICovXG4gIHdob2xlKGxlYXJuZXI6IExlYXJuZXJNb2RlbCk6IExhdHRpY2UgfCBudWxsIHtcbiAgICByZXR1cm4gdGhpcy4jc21hbGwuZ2V0KGxlYXJuZXIpID8/IHRoaXMuI3dob2xlLmdldChsZWFybmVyKTtcbiAgfVxuXG4gIC8qKiBUaGUgd2hvbGUgbGF0dGljZSBhcyBmYXIgYXMgaXQgaGFzIGJlZW4gYXNrZWQgZm9yOiBudWxsIGlmIGl0IGlzIHRvbyBsYXJnZSwgdW5kZWZpbmVkIGlmIG5vYm9keSBoYXMgbG9va2VkLiAqL1xuICBrbm93bihsZWFybmVyOiBMZWFybmVyTW9kZWwpOiBMYXR0aWNlIHwgbnVsbCB8IHVuZGVmaW5lZCB7XG4gICAgcmV0dXJuIHRoaXMuI3NtYWxsLmtub3duKGxlYXJuZXIpID8/IHRoaXMuI3dob2xlLmtub3duKGxlYXJuZXIpO1xuICB9XG5cbiAgLyoqIFRoZSBsYXR0aWNlIGFyb3VuZCBhIHNlcXVlbmNlIG9mIHRhc2tzOyBudWxsIGlmIGV2ZW4gdGhhdCBpcyB0b28gbGFyZ2UuIFRoZSBsYXRlc3Qgb25lcyBhcmUga2VwdC4gKi9cbiAgYXJvdW5kKGxlYXJuZXI6IExlYXJuZXJNb2RlbCwgc2VxdWVuY2U6IHJlYWRvbmx5IG51bWJlcltdLCB3aWR0aDogbnVtYmVyKTogTGF0dGljZSB8IG51bGwge1xuICAgIGNvbnN0IGtleSA9IGAke3RoaXMuI2tleU9mKGxlYXJuZXIpfXwke3NlcXVlbmNlLmpvaW4oKX18JHt3aWR0aH1gO1xuICAgIGNvbnN0IGtub3duID0gdGhpcy4jYmFuZHMuZ2V0KGtleSk7XG4gICAgaWYgKGtub3duICE9PSB1bmRlZmluZWQpIHJldHVybiBrbm93bjtcbiAgICBjb25zdCBiYW5kID0gYnVpbGRMYXR0aWNlKGxlYXJuZXIsIE1PU1RfTk9ERVMsIHsgc2VxdWVuY2UsIHdpZHRoIH0pO1xuICAgIHRoaXMuI2JhbmRzLnNldChrZXksIGJhbmQpO1xuICAgIHRoaXMuI2JhbmRBcmNzICs9IGFyY3NPZihiYW5kKTtcbiAgICBmb3IgKGNvbnN0IFtvbGRlc3QsIG9sZF0gb2YgdGhpcy4jYmFuZHMpIHtcbiAgICAgIGlmICh0aGlzLiNiYW5kQXJjcyA8PSBNT1NUX0JBTkRfQVJDUyB8fCBvbGRlc3QgPT09IGtleSkgYnJlYWs7XG4gICAgICB0aGlzLiNiYW5kcy5kZWxldGUob2xkZXN0KTtcbiAgICAgIHRoaXMuI2JhbmRBcmNzIC09IGFyY3NPZihvbGQpO1xuICAgIH1cbiAgICByZXR1cm4gYmFuZDtcbiAgfVxuXG4gIC8qKiBBIHJhbmRvbSBzZXF1ZW5jZSBmb3IgYSBsZWFybmVyOyBvbmUgb2YgYSBmZXcgcGVyIGtpbmQgb2YgbGVhcm5lciwgc28gdGhhdCB0aGVpciBsYXR0aWNlcyBhcmUgc2hhcmVkLiAqL1xuICBhbnlTZXF1ZW5jZShsZWFybmVyOiBMZWFybmVyTW9kZWwsIHJhbmRvbTogUmFuZG9tKTogcmVhZG9ubHkgbnVtYmVyW10ge1xuICAgIGNvbnN0IGtleSA9IHRoaXMuI2tleU9mKGxlYXJuZXIpO1xuICAgIGNvbnN0IHBvb2wgPSB0aGlzLiNzZXF1ZW5jZXMuZ2V0KGtleSkgPz8gW107XG4gICAgdGhpcy4jc2VxdWVuY2VzLnNldChrZXksIHBvb2wpO1xuICAgIGNvbnN0IGkgPSByYW5kb20uYmVsb3coU0VRVUVOQ0VTX1BFUl9LSU5EKTtcbiAgICBwb29sW2ldID8/PSBkcmF3U2VxdWVuY2UobGVhcm5lciwgcmFuZG9tKTtcbiAgICByZXR1cm4gcG9vbFtpXTtcbiAgfVxuXG4gICNrZXlPZihsZWFybmVyOiBMZWFybmVyTW9kZWwpOiBzdHJpbmcge1xuICAgIHJldHVybiAodGhpcy4ja2V5c1tsZWFybmVyLmluZGV4XSA/Pz0gbGF0dGljZUtleShsZWFybmVyKSk7XG4gIH1cbn1cblxuLy8gV2hlcmUgdGhlcmUgaXMgbm9uZSwgaXRzIGtleSBpcyBrZXB0IGFsbCB0aGUgc2FtZS5cbmNvbnN0IGFyY3NPZiA9IChiYW5kOiBMYXR0aWNlIHwgbnVsbCk6IG51bWJlciA9PiAoYmFuZD8uYXJjVGFzay5sZW5ndGggPz8gMCkgKyAxO1xuXG5jbGFzcyBMYXR0aWNlU2hlbGYge1xuICByZWFkb25seSAjbW9zdE5vZGVzOiBudW1iZXI7XG4gIHJlYWRvbmx5ICNieUtleSA9IG5ldyBNYXA8c3RyaW5nLCBMYXR0aWNlIHwgbnVsbD4oKTtcbiAgcmVhZG9ubHkgI29mTGVhcm5lcjogKExhdHRpY2UgfCBudWxsIHwgdW5kZWZpbmVkKVtdID0gW107XG5cbiAgY29uc3RydWN0b3IobW9zdE5vZGVzOiBudW1iZXIpIHtcbiAgICB0aGlzLiNtb3N0Tm9kZXMgPSBtb3N0Tm9kZXM7XG4gIH1cblxuICBrbm93bihsZWFybmVyOiBMZWFybmVyTW9kZWwpOiBMYXR0aWNlIHwgbnVsbCB8IHVuZGVmaW5lZCB7XG4gICAgcmV0dXJuIHRoaXMuI29mTGVhcm5lcltsZWFybmVyLmluZGV4XTtcbiAgfVxuXG4gIGdldChsZWFybmVyOiBMZWFybmVyTW9kZWwpOiBMYXR0aWNlIHwgbnVsbCB7XG4gICAgY29uc3QgZm91bmQgPSB0aGlzLiNvZkxlYXJuZXJbbGVhcm5lci5pbmRleF07XG4gICAgaWYgKGZvdW5kICE9PSB1bmRlZmluZWQpIHJldHVybiBmb3VuZDtcbiAgICBjb25zdCBrZXkgPSBsYXR0aWNlS2V5KGxlYXJuZXIpO1xuICAgIGxldCBsYXR0aWNlID0gdGhpcy4jYnlLZXkuZ2V0KGtleSk7XG4gICAgaWYgKGxhdHRpY2UgPT09IHVuZGVmaW5lZCkge1xuICAgICAgbGF0dGljZSA9IGJ1aWxkTGF0dGljZShsZWFybmVyLCB0aGlzLiNtb3N0Tm9kZXMpO1xuICAgICAgdGhpcy4jYnlLZXkuc2V0KGtleSwgbGF0dGljZSk7XG4gICAgfVxuICAgIHRoaXMuI29mTGVhcm5lcltsZWFybmVyLmluZGV4XSA9IGxhdHRpY2U7XG4gICAgcmV0dXJuIGxhdHRpY2U7XG4gIH1cbn1cblxuLyoqXG4gKiBBIHJhbmRvbSBzZXF1ZW5jZSBpbiB3aGljaCB0YXNrcyBjb21lIGFmdGVyIHRob3NlIHRoZXkgbXVzdCBmb2xsb3csIGVhcmx5IGRlYWRsaW5lcyBmaXJzdCBieSB0ZW5kZW5jeTsgb3B0aW9uYWwgdGFza3NcbiAqIGFyZSBkcmF3biBzbyB0aGF0IGV2ZXJ5IGNob2ljZSBnZXRzIGl0cyBsZWFzdCBudW1iZXIuXG4gKi9cbmV4cG9ydCBmdW5jdGlvbiBkcmF3U2VxdWVuY2UobGVhcm5lcjogTGVhcm5lck1vZGVsLCByYW5kb206IFJhbmRvbSk6IG51bWJlcltdIHtcbiAgY29uc3QgY2hvc2VuID0gZHJhd0Nob2ljZXMobGVhcm5lciwgcmFuZG9tKTtcbiAgY29uc3QgeyB0YXNrcyB9ID0gbGVhcm5lcjtcbiAgY29uc3Qgc3ByZWFkID0gbGVhcm5lci53ZWVrcy5sZW5ndGg7XG4gIGNvbnN0IHVyZ2VuY3kgPSB0YXNrcy5tYXAoKHRhc2spID0+IHRhc2subGFzdFBvc2l0aW9uICsgdGFzay5maXJzdFBvc2l0aW9uICsgKHJhbmRvbS51bml0KCkgLSAwLjUpICogc3ByZWFkKTtcbiAgY29uc3Qgb3BlbiA9IG5ldyBTZXQodGFza3MubWFwKChfLCBrKSA9PiBrKS5maWx0ZXIoKGspID0+IGNob3Nlbi5oYXMoaykpKTtcbiAgY29uc3Qgc2VxdWVuY2U6IG51bWJlcltdID0gW107XG4gIHdoaWxlIChvcGVuLnNpemUgPiAwKSB7XG4gICAgbGV0IG5leHQgPSAtMTtcbiAgICBmb3IgKGNvbnN0IGsgb2Ygb3Blbikge1xuICAgICAgY29uc3QgdGFzayA9IHRhc2tzW2tdO1xuICAgICAgY29uc3Qgd2FpdHMgPSB0YXNrPy5hZnRlci5zb21lKChvdGhlcikgPT4gb3Blbi5oYXMob3RoZXIpKSA9PT0gdHJ1ZSB8fCB0YXNrPy5uZWVkcy5zb21lKChvdGhlcikgPT4gb3Blbi5oYXMob3RoZXIpKSA9PT0gdHJ1ZTtcbiAgICAgIGlmICghd2FpdHMgJiYgKG5leHQgPCAwIHx8ICh1cmdlbmN5W2tdIGFzIG51bWJlcikgPCAodXJnZW5jeVtuZXh0XSBhcyBudW1iZXIpKSkgbmV4dCA9IGs7XG4gICAgfVxuICAgIGlmIChuZXh0IDwgMCkgbmV4dCA9IG9wZW4udmFsdWVzKCkubmV4dCgpLnZhbHVlIGFzIG51bWJlcjsgLy8gYSBjaXJjbGU6IG5vdGhpbmcgY2FuIGhlbHAsIHRoZSBsYXR0aWNlIHdpbGwgdGVsbFxuICAgIHNlcXVlbmNlLnB1c2gobmV4dCk7XG4gICAgb3Blbi5kZWxldGUobmV4dCk7XG4gIH1cbiAgcmV0dXJuIHNlcXVlbmNlO1xufVxuXG5mdW5jdGlvbiBkcmF3Q2hvaWNlcyhsZWFybmVyOiBMZWFybmVyTW9kZWwsIHJhbmRvbTogUmFuZG9tKTogU2V0PG51bWJlcj4ge1xuICBjb25zdCB7IHRhc2tzLCBjaG9pY2VzIH0gPSBsZWFybmVyO1xuICBjb25zdCBjb3VudGVkID0gKHNldDogU2V0PG51bWJlcj4sIGNob2ljZTogTGVhcm5lck1vZGVsW1wiY2hvaWNlc1wiXVtudW1iZXJdKSA9PiBjaG9pY2UudGFza3MuZmlsdGVyKChrKSA9PiBzZXQuaGFzKGspKS5sZW5ndGg7XG4gIGxldCBjaG9zZW4gPSBuZXcgU2V0PG51bWJlcj4oKTtcbiAgdGFza3MuZm9yRWFjaCgodGFzaywgaykgPT4ge1xuICAgIGlmICghdGFzay5vcHRpb25hbCkgYWRkV2l0aE5lZWRzKGxlYXJuZXIsIGssIGNob3Nlbik7XG4gIH0pO1xuICAvLyBUaGUgY2hvaWNlIHdpdGggdGhlIGxlYXN0IGZyZWVkb20gZmlyc3Q6IHdoYXQgaXRzIHRhc2tzIG5lZWQgbWF5IGZpbGwgdGhlIG90aGVycy5cbiAgZm9yIChjb25zdCBjaG9pY2Ugb2YgY2hvaWNlcy50b1NvcnRlZCgoYSwgYikgPT4gYS50YXNrcy5sZW5ndGggLSBhLmF0TGVhc3QgLSAoYi50YXNrcy5sZW5ndGggLSBiLmF0TGVhc3QpKSkge1xuICAgIGZvciAoY29uc3QgayBvZiByYW5kb20uc2h1ZmZsZShJbnQzMkFycmF5LmZyb20oY2hvaWNlLnRhc2tzKSkpIHtcbiAgICAgIGlmIChjb3VudGVkKGNob3NlbiwgY2hvaWNlKSA+PSBjaG9pY2UuYXRMZWFzdCkgYnJlYWs7XG4gICAgICBjb25zdCBleHRlbmRlZCA9IG5ldyBTZXQoY2hvc2VuKTtcbiAgICAgIGNvbnN0IHBvc3NpYmxlID0gYWRkV2l0aE5lZWRzKGxlYXJuZXIsIGssIGV4dGVuZGVkKTtcbiAgICAgIGlmIChwb3NzaWJsZSAmJiBjaG9pY2VzLmV2ZXJ5KChvdGhlcikgPT4gY291bnRlZChleHRlbmRlZCwgb3RoZXIpIDw9IG90aGVyLmF0TW9zdCkpIGNob3NlbiA9IGV4dGVuZGVkO1xuICAgIH1cbiAgfVxuICByZXR1cm4gY2hvc2VuO1xufVxuXG4vKiogQWRkcyBhIHRhc2sgYW5kIGFsbCBpdCBuZWVkczsgZmFsc2UgaWYgb25lIG9mIHRoZW0gaGFzIG5vIHZlbnVlLiAqL1xuZnVuY3Rpb24gYWRkV2l0aE5lZWRzKGxlYXJuZXI6IExlYXJuZXJNb2RlbCwgazogbnVtYmVyLCBjaG9zZW46IFNldDxudW1iZXI+KTogYm9vbGVhbiB7XG4gIGlmIChjaG9zZW4uaGFzKGspKSByZXR1cm4gdHJ1ZTtcbiAgY2hvc2VuLmFkZChrKTtcbiAgY29uc3QgdGFzayA9IGxlYXJuZXIudGFza3Nba107XG4gIHJldHVybiB0YXNrICE9PSB1bmRlZmluZWQgJiYgdGFzay52ZW51ZXMubGVuZ3RoID4gMCAmJiB0YXNrLm5lZWRzLmV2ZXJ5KChuZWVkZWQpID0+IGFkZFdpdGhOZWVkcyhsZWFybmVyLCBuZWVkZWQsIGNob3NlbikpO1xufVxuIiwgIi8qKiBMZWFybmVycyB3aG8gZGlmZmVyIGluIG5vdGhpbmcgYnV0IHRoZWlyIG5hbWVzIG9uY2UgY29zdHMgYXJlIGxlZnQgYXNpZGU6IHdoYXQgb25lIG9mIHRoZW0gbWF5IGRvLCBhbGwgbWF5LiAqL1xuXG5pbXBvcnQgdHlwZSB7IExlYXJuZXJNb2RlbCB9IGZyb20gXCIuL2xlYXJuZXItbW9kZWwudHNcIjtcbmltcG9ydCB0eXBlIHsgTW9kZWwgfSBmcm9tIFwiLi9tb2RlbC50c1wiO1xuXG4vKiogR3JvdXBzIG9mIGxpa2UgbGVhcm5lcnMsIGVhY2ggaW4gdGhlIG9yZGVyIG9mIHRoZSBtb2RlbDsgdGhlIG1vZGVsJ3MgcHJvYmxlbSBtdXN0IGJlIHdpdGhvdXQgY29zdHMuICovXG5leHBvcnQgZnVuY3Rpb24gYWxpa2VMZWFybmVycyhtb2RlbDogTW9kZWwpOiBMZWFybmVyTW9kZWxbXVtdIHtcbiAgY29uc3QgZ3JvdXBzID0gbmV3IE1hcDxzdHJpbmcsIExlYXJuZXJNb2RlbFtdPigpO1xuICBmb3IgKGNvbnN0IGxlYXJuZXIgb2YgbW9kZWwubGVhcm5lcnMpIHtcbiAgICBjb25zdCBrZXkgPSBrZXlPZihtb2RlbCwgbGVhcm5lcik7XG4gICAgY29uc3QgZ3JvdXAgPSBncm91cHMuZ2V0KGtleSk7XG4gICAgaWYgKGdyb3VwKSBncm91cC5wdXNoKGxlYXJuZXIpO1xuICAgIGVsc2UgZ3JvdXBzLnNldChrZXksIFtsZWFybmVyXSk7XG4gIH1cbiAgcmV0dXJuIFsuLi5ncm91cHMudmFsdWVzKCldO1xufVxuXG4vLyBXaG9ldmVyIGhhcyBiZWd1biBoYXMgYSBoaXN0b3J5IG9mIHRoZWlyIG93bi5cbmZ1bmN0aW9uIGtleU9mKHsgbGltaXRDbGFzcyB9OiBNb2RlbCwgeyBpbmRleCwgc3RhcnQsIHdlZWtzLCB0YXNrcywgY2hvaWNlcywgcGluVGFzaywgcGluVmVudWUsIHRhc2tzUGVyU2l0ZSwgcHVibGlzaGVkVmVudWUgfTogTGVhcm5lck1vZGVsKTogc3RyaW5nIHtcbiAgaWYgKHN0YXJ0ID4gMCB8fCBwdWJsaXNoZWRWZW51ZSAhPT0gbnVsbCkgcmV0dXJuIFN0cmluZyhpbmRleCk7XG4gIGNvbnN0IGRvZXMgPSB0YXNrcy5tYXAoKHsgd2Vla3M6IGR1ZSwgc2hvcnRlc3QsIGxvbmdlc3QsIGZpcnN0UG9zaXRpb24sIGxhc3RQb3NpdGlvbiwgb3B0aW9uYWwsIHZlbnVlcywgYWZ0ZXIsIGJlZm9yZSwgbmVlZHMgfSkgPT5cbiAgICBbZHVlLCBzaG9ydGVzdCwgbG9uZ2VzdCwgZmlyc3RQb3NpdGlvbiwgbGFzdFBvc2l0aW9uLCBvcHRpb25hbCA/IDEgOiAwLCB2ZW51ZXMuam9pbihcIi5cIiksIGFmdGVyLmpvaW4oXCIuXCIpLCBiZWZvcmUuam9pbihcIi5cIiksIG5lZWRzLmpvaW4oXCIuXCIpXS5qb2luKCkpO1xuICBjb25zdCBjaG9vc2VzID0gY2hvaWNlcy5tYXAoKGNob2ljZSkgPT4gW2Nob2ljZS50YXNrcy5qb2luKFwiLlwiKSwgY2hvaWNlLmF0TGVhc3QsIGNob2ljZS5hdE1vc3RdLmpvaW4oKSk7XG4gIHJldHVybiBbbGltaXRDbGFzc1tpbmRleF0sIHdlZWtzLmpvaW4oKSwgZG9lcy5qb2luKFwiO1wiKSwgY2hvb3Nlcy5qb2luKFwiO1wiKSwgcGluVGFzaz8uam9pbigpID8/IFwiXCIsIHBpblZlbnVlPy5qb2luKCkgPz8gXCJcIiwgdGFza3NQZXJTaXRlXS5qb2luKFwifFwiKTtcbn1cbiIsICIvKipcbiAqIFdoYXQgdGhlIHBsYWNlcyBjb250cmlidXRlIHRvIHRoZSBMYWdyYW5naWFuIGJvdW5kOiBlYWNoIHZlbnVlIGFuZCB3ZWVrIGNob29zZXMgdGhlIGxvYWQgdGhhdCBpcyBiZXN0IHVuZGVyIGl0cyBwcmljZS5cbiAqIEFsbCBwcmljZXMgYXJlIG11bHRpcGxlcyBvZiAxLzEwMjQgYW5kIGFsbCBjb3N0cyBpbnRlZ2Vycywgc28gdGhhdCBldmVyeSBzdW0gaGVyZSBhbmQgaW4gdGhlIHNjaGVkdWxlcyBpcyBleGFjdC5cbiAqL1xuXG5pbXBvcnQgdHlwZSB7IE1vZGVsIH0gZnJvbSBcIi4vbW9kZWwudHNcIjtcbmltcG9ydCB0eXBlIHsgUHJpY2VzIH0gZnJvbSBcIi4vcHJpY2VkLWxlYXJuZXIudHNcIjtcblxuLyoqIFByaWNlcyBhcmUgcm91bmRlZCB0byBtdWx0aXBsZXMgb2YgdGhpcy4gKi9cbmV4cG9ydCBjb25zdCBQUklDRV9VTklUID0gMSAvIDEwMjQ7XG5cbi8qKiBGaXJzdCB3ZWVrIHRoYXQgbWF5IGNoYW5nZS4gKi9cbmNvbnN0IGZpcnN0RnJlZVdlZWsgPSAobW9kZWw6IE1vZGVsKTogbnVtYmVyID0+IG1vZGVsLnByb2JsZW0ucHVibGlzaGVkPy5mcm96ZW5VbnRpbCA/PyAwO1xuXG4vKiogVGhlIGxvYWQgaW4gezAgb3IgYXQgbGVhc3QgdGhlIG1pbmltdW0gd2hlbiBvcGVufSBcdTIyMjkgW21pbmltdW0sIGNhcGFjaXR5XSB3aXRoIHRoZSBsZWFzdCBjcm93ZGluZyBjb3N0IFx1MjIxMiBwcmljZSBcdTAwRDcgbG9hZC4gKi9cbmV4cG9ydCBmdW5jdGlvbiBiZXN0TG9hZChtb2RlbDogTW9kZWwsIGF0OiBudW1iZXIsIHByaWNlOiBudW1iZXIpOiB7IGxvYWQ6IG51bWJlcjsgY29zdDogbnVtYmVyIH0ge1xuICBjb25zdCB2ZW51ZSA9IE1hdGguZmxvb3IoYXQgLyBtb2RlbC53ZWVrQ291bnQpO1xuICBjb25zdCBtb3N0ID0gbW9kZWwuY2FwYWNpdHlbYXRdIGFzIG51bWJlcjtcbiAgY29uc3QgbGVhc3QgPSBNYXRoLm1pbihtb3N0LCBtb2RlbC5taW5pbXVtW2F0XSBhcyBudW1iZXIpO1xuICBjb25zdCB3aGVuT3BlbiA9IG1vZGVsLm1pbmltdW1XaGVuT3Blblt2ZW51ZV0gYXMgbnVtYmVyO1xuICBjb25zdCBjb21mb3J0YWJsZSA9IG1vZGVsLmNvbWZvcnRhYmxlW2F0XSBhcyBudW1iZXI7XG4gIGNvbnN0IGNyb3dkaW5nID0gbW9kZWwucHJvYmxlbS53ZWlnaHRzLmNyb3dkaW5nO1xuICBsZXQgYmVzdCA9IHsgbG9hZDogMCwgY29zdDogSW5maW5pdHkgfTtcbiAgY29uc3QgY29uc2lkZXIgPSAobG9hZDogbnVtYmVyKSA9PiB7XG4gICAgaWYgKGxvYWQgPCBsZWFzdCB8fCBsb2FkID4gbW9zdCB8fCAobG9hZCA+IDAgJiYgbG9hZCA8IHdoZW5PcGVuKSkgcmV0dXJuO1xuICAgIGNvbnN0IGNvc3QgPSBjcm93ZGluZyAqIE1hdGgubWF4KDAsIGxvYWQgLSBjb21mb3J0YWJsZSkgLSBwcmljZSAqIGxvYWQ7XG4gICAgaWYgKGNvc3QgPCBiZXN0LmNvc3QpIGJlc3QgPSB7IGxvYWQsIGNvc3QgfTtcbiAgfTtcbiAgLy8gVGhlIGNvc3QgaXMgcGllY2V3aXNlIGxpbmVhcjogdGhlIGJlc3QgbG9hZCBpcyBhdCBhbiBlbmQgb3IgYXQgdGhlIGtpbmsuXG4gIGZvciAoY29uc3QgbG9hZCBvZiBbMCwgbGVhc3QsIHdoZW5PcGVuLCBNYXRoLm1pbihtb3N0LCBjb21mb3J0YWJsZSksIG1vc3RdKSBjb25zaWRlcihsb2FkKTtcbiAgcmV0dXJuIGJlc3QuY29zdCA8IEluZmluaXR5ID8gYmVzdCA6IHsgbG9hZDogbW9zdCwgY29zdDogY3Jvd2RpbmcgKiBNYXRoLm1heCgwLCBtb3N0IC0gY29tZm9ydGFibGUpIC0gcHJpY2UgKiBtb3N0IH07XG59XG5cbi8qKlxuICogXHUwM0EzIG92ZXIgZnJlZSB2ZW51ZS13ZWVrcyBvZiB0aGUgYmVzdCBsb2FkJ3MgY29zdCBcdTIyMTIgXHUwM0EzIGxpbWl0IHByaWNlIFx1MDBENyBtYXhpbXVtICsgY3Jvd2Rpbmcgb2YgdGhlIGZyb3plbiB3ZWVrcy5cbiAqIGBsb2Fkc2AgdGFrZXMgdGhlIGJlc3QgbG9hZHM7IHdoZXJlIHNldmVyYWwgYXJlIGVxdWFsbHkgZ29vZCwgdGhlIG9uZSBuZWFyZXN0IHRvIHdoYXQgaXQgaGVsZCBiZWZvcmU6IHNvIHRoZVxuICogZGlmZmVyZW5jZSB0byB0aGUgbG9hZHMgd2lzaGVkIGZvciBpcyB0aGUgbGVhc3Qgc3ViZ3JhZGllbnQsIG5vdCBhIHB1c2ggYWdhaW5zdCBwcmljZXMgdGhhdCBhcmUgcmlnaHQuXG4gKi9cbmV4cG9ydCBmdW5jdGlvbiBwbGFjZXNUZXJtKG1vZGVsOiBNb2RlbCwgcHJpY2VzOiBQcmljZXMsIGxvYWRzOiBJbnQzMkFycmF5IHwgbnVsbCk6IG51bWJlciB7XG4gIGNvbnN0IHsgd2Vla0NvdW50LCB2ZW51ZUNvdW50LCBsaW1pdHMgfSA9IG1vZGVsO1xuICBjb25zdCBmcm9tID0gZmlyc3RGcmVlV2Vlayhtb2RlbCk7XG4gIGxldCBzdW0gPSBmcm96ZW5Dcm93ZGluZyhtb2RlbCk7XG4gIGZvciAobGV0IHZlbnVlID0gMDsgdmVudWUgPCB2ZW51ZUNvdW50OyB2ZW51ZSsrKSB7XG4gICAgZm9yIChsZXQgd2VlayA9IGZyb207IHdlZWsgPCB3ZWVrQ291bnQ7IHdlZWsrKykge1xuICAgICAgY29uc3QgYXQgPSB2ZW51ZSAqIHdlZWtDb3VudCArIHdlZWs7XG4gICAgICBjb25zdCB7IGxvYWQsIGNvc3QgfSA9IGJlc3RMb2FkKG1vZGVsLCBhdCwgcHJpY2VzLnZlbnVlW2F0XSBhcyBudW1iZXIpO1xuICAgICAgc3VtICs9IGNvc3Q7XG4gICAgICBpZiAobG9hZHMpIGxvYWRzW2F0XSA9IG5lYXJlc3RCZXN0KG1vZGVsLCBhdCwgcHJpY2VzLnZlbnVlW2F0XSBhcyBudW1iZXIsIGxvYWQsIGxvYWRzW2F0XSBhcyBudW1iZXIpO1xuICAgIH1cbiAgfVxuICBsaW1pdHMuZm9yRWFjaCgoeyBtYXggfSwgbGltaXQpID0+IHtcbiAgICBmb3IgKGxldCB3ZWVrID0gZnJvbTsgd2VlayA8IHdlZWtDb3VudDsgd2VlaysrKSBzdW0gLT0gKHByaWNlcy5saW1pdFtsaW1pdCAqIHdlZWtDb3VudCArIHdlZWtdIGFzIG51bWJlcikgKiAobWF4W3dlZWtdIGFzIG51bWJlcik7XG4gIH0pO1xuICByZXR1cm4gc3VtO1xufVxuXG5mdW5jdGlvbiBuZWFyZXN0QmVzdChtb2RlbDogTW9kZWwsIGF0OiBudW1iZXIsIHByaWNlOiBudW1iZXIsIGJlc3Q6IG51bWJlciwgd2lzaGVkOiBudW1iZXIpOiBudW1iZXIge1xuICBjb25zdCBtb3N0ID0gbW9kZWwuY2FwYWNpdHlbYXRdIGFzIG51bWJlcjtcbiAgY29uc3Qga2luayA9IE1hdGgubWluKG1vc3QsIG1vZGVsLmNvbWZvcnRhYmxlW2F0XSBhcyBudW1iZXIpO1xuICBjb25zdCBsZWFzdCA9IE1hdGgubWluKG1vc3QsIG1vZGVsLm1pbmltdW1bYXRdIGFzIG51bWJlcik7XG4gIGlmIChwcmljZSA9PT0gMCAmJiBiZXN0IDw9IGtpbmspIHJldHVybiBNYXRoLm1heChsZWFzdCwgTWF0aC5taW4oa2luaywgd2lzaGVkKSk7XG4gIGlmIChwcmljZSA9PT0gbW9kZWwucHJvYmxlbS53ZWlnaHRzLmNyb3dkaW5nICYmIGJlc3QgPj0ga2luaykgcmV0dXJuIE1hdGgubWF4KGtpbmssIE1hdGgubWluKG1vc3QsIHdpc2hlZCkpO1xuICByZXR1cm4gYmVzdDtcbn1cblxuZnVuY3Rpb24gZnJvemVuQ3Jvd2RpbmcobW9kZWw6IE1vZGVsKTogbnVtYmVyIHtcbiAgY29uc3QgdW50aWwgPSBmaXJzdEZyZWVXZWVrKG1vZGVsKTtcbiAgaWYgKHVudGlsID09PSAwKSByZXR1cm4gMDtcbiAgY29uc3QgbG9hZHMgPSBuZXcgSW50MzJBcnJheShtb2RlbC52ZW51ZUNvdW50ICogbW9kZWwud2Vla0NvdW50KTtcbiAgZm9yIChjb25zdCB7IGhpc3RvcnksIHdlZWtzLCBzdGFydCB9IG9mIG1vZGVsLmxlYXJuZXJzKSB7XG4gICAgZm9yIChsZXQgcG9zaXRpb24gPSAwOyBwb3NpdGlvbiA8IHN0YXJ0OyBwb3NpdGlvbisrKSB7XG4gICAgICBjb25zdCB2ZW51ZSA9IGhpc3RvcnkudmVudWVBdFtwb3NpdGlvbl0gYXMgbnVtYmVyO1xuICAgICAgY29uc3QgYXQgPSB2ZW51ZSAqIG1vZGVsLndlZWtDb3VudCArICh3ZWVrc1twb3NpdGlvbl0gYXMgbnVtYmVyKTtcbiAgICAgIGlmICh2ZW51ZSA+PSAwKSBsb2Fkc1thdF0gPSAobG9hZHNbYXRdIGFzIG51bWJlcikgKyAxO1xuICAgIH1cbiAgfVxuICByZXR1cm4gbW9kZWwucHJvYmxlbS53ZWlnaHRzLmNyb3dkaW5nICogbG9hZHMucmVkdWNlKChzdW0sIGxvYWQsIGF0KSA9PiBzdW0gKyBNYXRoLm1heCgwLCBsb2FkIC0gKG1vZGVsLmNvbWZvcnRhYmxlW2F0XSBhcyBudW1iZXIpKSwgMCk7XG59XG4iLCAiLyoqXG4gKiBUaGUgd2F5cyB0byBiZSBhdCBhIG5vZGUgb2YgdGhlIGxhdHRpY2UgYW5kIHRvIGNvbWUgZnJvbSB0aGVyZSB0byB0aGUgbmV4dCBzaXRlOiBvbmUgcm93IHBlciBpZGxlIHdlZWsuIEVpdGhlciBmcm9tIGFcbiAqIHN0YXRlIG9mIHRoZSBub2RlIGl0c2VsZiBvciBmcm9tIG9uZSBvZiBpdHMgaGFsdHMsIHdoYXRldmVyIHZlbnVlIHRoYXQgaXMgaW4uXG4gKi9cblxuaW1wb3J0IHR5cGUgeyBMYXR0aWNlIH0gZnJvbSBcIi4vbGF0dGljZS50c1wiO1xuaW1wb3J0IHR5cGUgeyBMZWFybmVyTW9kZWwgfSBmcm9tIFwiLi9sZWFybmVyLW1vZGVsLnRzXCI7XG5pbXBvcnQgdHlwZSB7IFNjaGVkdWxlU3RhdGVzIH0gZnJvbSBcIi4vc2NoZWR1bGUtc3RhdGVzLnRzXCI7XG5cbmV4cG9ydCBjbGFzcyBBcnJpdmFscyB7XG4gIC8qKiBpZGxlIHdlZWtzIFx1MDBENyBzaXRlczogdGhlIGNoZWFwZXN0IHdheSB0byBzdGFydCBhIGJsb2NrIGF0IHRoaXMgc2l0ZSwgYW5kIHRoZSBzdGF0ZSBpdCBjb21lcyBmcm9tLiAqL1xuICBjb3N0ID0gbmV3IEZsb2F0NjRBcnJheSgwKTtcbiAgZnJvbSA9IG5ldyBJbnQzMkFycmF5KDApO1xuICAvKiogT2YgdGhlIHJvdyBjb2xsZWN0ZWQgbGFzdDogcGVyIHNpdGUgdGhlIGNoZWFwZXN0IHdheSB0byBiZSBoZXJlLCBpdHMgc3RhdGUsIGFuZCB0aGUgY2hlYXBlc3Qgc2l0ZSAoXHUyMjEyMTogdGhlcmUgaXMgbm9uZSkuICovXG4gIGhlcmUgPSBuZXcgRmxvYXQ2NEFycmF5KDApO1xuICBoZXJlRnJvbSA9IG5ldyBJbnQzMkFycmF5KDApO1xuICBjaGVhcGVzdCA9IC0xO1xuXG4gIG1ha2VSb29tKHdpZHRoOiBudW1iZXIsIHJvd3M6IG51bWJlcik6IHZvaWQge1xuICAgIGlmICh0aGlzLmhlcmUubGVuZ3RoIDwgd2lkdGgpIFt0aGlzLmhlcmUsIHRoaXMuaGVyZUZyb21dID0gW25ldyBGbG9hdDY0QXJyYXkod2lkdGgpLCBuZXcgSW50MzJBcnJheSh3aWR0aCldO1xuICAgIGlmICh0aGlzLmNvc3QubGVuZ3RoIDwgcm93cyAqIHdpZHRoKSBbdGhpcy5jb3N0LCB0aGlzLmZyb21dID0gW25ldyBGbG9hdDY0QXJyYXkocm93cyAqIHdpZHRoKSwgbmV3IEludDMyQXJyYXkocm93cyAqIHdpZHRoKV07XG4gIH1cblxuICAvKiogQ29sbGVjdHMgdGhlIHdheXMgdG8gYmUgYXQgYSBub2RlIGFmdGVyIHNvIG1hbnkgaWRsZSB3ZWVrczsgaGFsdHMgb2YgdGFzayBgZXhjZXB0YCBhcmUgbGVmdCBvdXQuICovXG4gIGNvbGxlY3QoeyB2YWx1ZSwgbm9kZUJhc2UsIGhhbHRCYXNlLCB3aWR0aCB9OiBTY2hlZHVsZVN0YXRlcywgeyBzaXRlT2YsIHRhc2tzIH06IExlYXJuZXJNb2RlbCwgeyBoYWx0U3RhcnQsIGhhbHRUYXNrIH06IExhdHRpY2UsIG5vZGU6IG51bWJlciwgaWRsZTogbnVtYmVyLCBleGNlcHQ6IG51bWJlcik6IHZvaWQge1xuICAgIGNvbnN0IHsgaGVyZSwgaGVyZUZyb20gfSA9IHRoaXM7XG4gICAgY29uc3QgYmFzZSA9IChub2RlQmFzZVtub2RlXSBhcyBudW1iZXIpICsgaWRsZSAqIHdpZHRoO1xuICAgIGxldCBjaGVhcGVzdCA9IC0xO1xuICAgIGxldCBsZWFzdCA9IEluZmluaXR5O1xuICAgIGZvciAobGV0IHNpdGUgPSAwOyBzaXRlIDwgd2lkdGg7IHNpdGUrKykge1xuICAgICAgY29uc3QgY29zdCA9IHZhbHVlW2Jhc2UgKyBzaXRlXSBhcyBudW1iZXI7XG4gICAgICBoZXJlW3NpdGVdID0gY29zdDtcbiAgICAgIGhlcmVGcm9tW3NpdGVdID0gYmFzZSArIHNpdGU7XG4gICAgICBpZiAoY29zdCA8IGxlYXN0KSB7XG4gICAgICAgIGxlYXN0ID0gY29zdDtcbiAgICAgICAgY2hlYXBlc3QgPSBzaXRlO1xuICAgICAgfVxuICAgIH1cbiAgICBjb25zdCBsYXN0ID0gaGFsdFN0YXJ0W25vZGUgKyAxXSBhcyBudW1iZXI7XG4gICAgZm9yIChsZXQgaGFsdCA9IGhhbHRTdGFydFtub2RlXSBhcyBudW1iZXI7IGhhbHQgPCBsYXN0OyBoYWx0KyspIHtcbiAgICAgIGNvbnN0IHRhc2sgPSBoYWx0VGFza1toYWx0XSBhcyBudW1iZXI7XG4gICAgICBpZiAodGFzayA9PT0gZXhjZXB0KSBjb250aW51ZTtcbiAgICAgIGNvbnN0IHsgb3B0aW9ucyB9ID0gdGFza3NbdGFza10gYXMgTGVhcm5lck1vZGVsW1widGFza3NcIl1bbnVtYmVyXTtcbiAgICAgIGNvbnN0IHJvdyA9IChoYWx0QmFzZVtoYWx0XSBhcyBudW1iZXIpICsgaWRsZSAqIG9wdGlvbnMubGVuZ3RoO1xuICAgICAgZm9yIChsZXQgb3B0aW9uID0gMDsgb3B0aW9uIDwgb3B0aW9ucy5sZW5ndGg7IG9wdGlvbisrKSB7XG4gICAgICAgIGNvbnN0IGNvc3QgPSB2YWx1ZVtyb3cgKyBvcHRpb25dIGFzIG51bWJlcjtcbiAgICAgICAgY29uc3Qgc2l0ZSA9IHNpdGVPZltvcHRpb25zW29wdGlvbl0gYXMgbnVtYmVyXSBhcyBudW1iZXI7XG4gICAgICAgIGlmIChjb3N0ID49IChoZXJlW3NpdGVdIGFzIG51bWJlcikpIGNvbnRpbnVlO1xuICAgICAgICBoZXJlW3NpdGVdID0gY29zdDtcbiAgICAgICAgaGVyZUZyb21bc2l0ZV0gPSByb3cgKyBvcHRpb247XG4gICAgICAgIGlmIChjb3N0IDwgbGVhc3QpIHtcbiAgICAgICAgICBsZWFzdCA9IGNvc3Q7XG4gICAgICAgICAgY2hlYXBlc3QgPSBzaXRlO1xuICAgICAgICB9XG4gICAgICB9XG4gICAgfVxuICAgIHRoaXMuY2hlYXBlc3QgPSBjaGVhcGVzdDtcbiAgfVxuXG4gIC8qKiBGcm9tIHdoYXQgd2FzIGNvbGxlY3RlZDogdG8gZWFjaCBzaXRlIGZyb20gdGhlcmUsIGZyb20gZWxzZXdoZXJlIHdpdGggYSBzaXRlIGNoYW5nZSwgb3IgYXMgdGhlIGZpcnN0IHBsYWNlIG9mIGFsbC4gKi9cbiAgc2V0dGxlKGlkbGU6IG51bWJlciwgd2lkdGg6IG51bWJlciwgc2l0ZUNoYW5nZTogbnVtYmVyKTogdm9pZCB7XG4gICAgY29uc3QgeyBoZXJlLCBoZXJlRnJvbSwgY29zdCwgZnJvbSwgY2hlYXBlc3QgfSA9IHRoaXM7XG4gICAgY29uc3Qgbm9uZSA9IHdpZHRoIC0gMTtcbiAgICBjb25zdCBmaXJzdCA9IGhlcmVbbm9uZV0gYXMgbnVtYmVyO1xuICAgIGNvbnN0IG1vdmVkID0gY2hlYXBlc3QgPCAwID8gSW5maW5pdHkgOiAoaGVyZVtjaGVhcGVzdF0gYXMgbnVtYmVyKSArIChjaGVhcGVzdCA9PT0gbm9uZSA/IDAgOiBzaXRlQ2hhbmdlKTtcbiAgICBjb25zdCBvdGhlciA9IGZpcnN0IDwgbW92ZWQgPyBmaXJzdCA6IG1vdmVkO1xuICAgIGNvbnN0IG90aGVyRnJvbSA9IG90aGVyID09PSBJbmZpbml0eSA/IC0xIDogKGhlcmVGcm9tW2ZpcnN0IDwgbW92ZWQgPyBub25lIDogY2hlYXBlc3RdIGFzIG51bWJlcik7XG4gICAgY29uc3Qgcm93ID0gaWRsZSAqIG5vbmU7XG4gICAgZm9yIChsZXQgc2l0ZSA9IDA7IHNpdGUgPCBub25lOyBzaXRlKyspIHtcbiAgICAgIGNvbnN0IHN0YXlzID0gaGVyZVtzaXRlXSBhcyBudW1iZXI7XG4gICAgICBjb25zdCBpc1N0YXlpbmcgPSBzdGF5cyA8PSBvdGhlcjtcbiAgICAgIGNvc3Rbcm93ICsgc2l0ZV0gPSBpc1N0YXlpbmcgPyBzdGF5cyA6IG90aGVyO1xuICAgICAgZnJvbVtyb3cgKyBzaXRlXSA9IGlzU3RheWluZyA/IChoZXJlRnJvbVtzaXRlXSBhcyBudW1iZXIpIDogb3RoZXJGcm9tO1xuICAgIH1cbiAgfVxuXG4gIC8qKiBObyB3YXkgbGVhZHMgb24gZnJvbSBoZXJlIGFmdGVyIHNvIG1hbnkgaWRsZSB3ZWVrcy4gKi9cbiAgY2xvc2UoaWRsZTogbnVtYmVyLCB3aWR0aDogbnVtYmVyKTogdm9pZCB7XG4gICAgY29uc3Qgcm93ID0gaWRsZSAqICh3aWR0aCAtIDEpO1xuICAgIHRoaXMuY29zdC5maWxsKEluZmluaXR5LCByb3csIHJvdyArIHdpZHRoIC0gMSk7XG4gIH1cbn1cbiIsICJpbXBvcnQgdHlwZSB7IExhdHRpY2UgfSBmcm9tIFwiLi9sYXR0aWNlLnRzXCI7XG5pbXBvcnQgdHlwZSB7IExlYXJuZXJNb2RlbCB9IGZyb20gXCIuL2xlYXJuZXItbW9kZWwudHNcIjtcbmltcG9ydCB0eXBlIHsgV2Vla0Nvc3RzIH0gZnJvbSBcIi4vd2Vlay1jb3N0cy50c1wiO1xuXG4vKipcbiAqIENvc3RzIG9mIHdob2xlIGJsb2NrczogYnkgdmVudWUgZnJvbSBydW5uaW5nIHN1bXMsIGFuZCBwZXIgKHRhc2ssIGxlbmd0aCwgcG9zaXRpb24sIHNpdGUpIHRoZSBjaGVhcGVzdCB2ZW51ZS5cbiAqIEluZmluaXR5IHdoZXJlIHRoZSB2ZW51ZSBpcyBjbG9zZWQsIGJhbm5lZCBvciBleGNsdWRlZCBieSBhIHBpbiwgb3Igd2hlcmUgdGhlIGJsb2NrIGxlYXZlcyB0aGUgdGFzaydzIHdpbmRvdy5cbiAqL1xuZXhwb3J0IGNsYXNzIEJsb2NrQ29zdHMge1xuICAvKiogQ2hlYXBlc3QgY29zdCBhbmQgaXRzIG9wdGlvbiwgYXQgYHJvdyhcdTIwMjYpICsgaW5kZXggb2YgdGhlIHNpdGUgaW4gc2l0ZXNPZih0YXNrKWAuICovXG4gIGNvc3QgPSBuZXcgRmxvYXQ2NEFycmF5KDApO1xuICBvcHRpb24gPSBuZXcgSW50MzJBcnJheSgwKTtcbiAgI3N1bXMgPSBuZXcgRmxvYXQ2NEFycmF5KDApO1xuICAjb3BlbiA9IG5ldyBJbnQzMkFycmF5KDApO1xuICAjcG9zaXRpb25zID0gMDtcbiAgI3NpdGVzOiBJbnQzMkFycmF5W10gPSBbXTtcbiAgI3NpdGVPZk9wdGlvbjogSW50MzJBcnJheVtdID0gW107XG4gICNzbG90czogSW50MzJBcnJheVtdID0gW107XG4gICNyb3dzOiBJbnQzMkFycmF5W10gPSBbXTtcbiAgI3N0YXJ0ID0gMDtcblxuICAvKiogU2l0ZXMgKHRoZSBsZWFybmVyJ3MgaW5kaWNlcykgYXQgd2hpY2ggYSB0YXNrIGNhbiBiZSBkb25lLiAqL1xuICBzaXRlc09mKHRhc2s6IG51bWJlcik6IEludDMyQXJyYXkge1xuICAgIHJldHVybiB0aGlzLiNzaXRlc1t0YXNrXSBhcyBJbnQzMkFycmF5O1xuICB9XG5cbiAgLyoqIFRoZSBzaXRlIG9mIGVhY2ggb3B0aW9uIG9mIGEgdGFzay4gKi9cbiAgc2l0ZU9mT3B0aW9uKHRhc2s6IG51bWJlcik6IEludDMyQXJyYXkge1xuICAgIHJldHVybiB0aGlzLiNzaXRlT2ZPcHRpb25bdGFza10gYXMgSW50MzJBcnJheTtcbiAgfVxuXG4gIC8qKiBXaGVyZSB0aGUgY29zdHMgb2YgYmxvY2tzIG9mIHRoaXMgdGFzayBhbmQgbGVuZ3RoIHRoYXQgc3RhcnQgYXQgdGhpcyBwb3NpdGlvbiBiZWdpbi4gKi9cbiAgcm93KHRhc2s6IG51bWJlciwgd2Vla3M6IG51bWJlciwgcG9zaXRpb246IG51bWJlcik6IG51bWJlciB7XG4gICAgcmV0dXJuICgodGhpcy4jcm93c1t0YXNrXSBhcyBJbnQzMkFycmF5KVt3ZWVrc10gYXMgbnVtYmVyKSArIChwb3NpdGlvbiAtIHRoaXMuI3N0YXJ0KSAqICh0aGlzLiNzaXRlc1t0YXNrXSBhcyBJbnQzMkFycmF5KS5sZW5ndGg7XG4gIH1cblxuICAvKiogQ29zdCBvZiBhIGJsb2NrIGluIG9uZSBvZiB0aGUgbGVhcm5lcidzIHZlbnVlcy4gKi9cbiAgb2ZWZW51ZSh2ZW51ZTogbnVtYmVyLCBwb3NpdGlvbjogbnVtYmVyLCB3ZWVrczogbnVtYmVyKTogbnVtYmVyIHtcbiAgICBjb25zdCBhdCA9IHZlbnVlICogKHRoaXMuI3Bvc2l0aW9ucyArIDEpICsgcG9zaXRpb247XG4gICAgaWYgKCh0aGlzLiNvcGVuW2F0XSBhcyBudW1iZXIpIDwgcG9zaXRpb24gKyB3ZWVrcykgcmV0dXJuIEluZmluaXR5O1xuICAgIHJldHVybiAodGhpcy4jc3Vtc1thdCArIHdlZWtzXSBhcyBudW1iZXIpIC0gKHRoaXMuI3N1bXNbYXRdIGFzIG51bWJlcik7XG4gIH1cblxuICBmaWxsKGxlYXJuZXI6IExlYXJuZXJNb2RlbCwgbGF0dGljZTogTGF0dGljZSwgY29zdHM6IFdlZWtDb3N0cyk6IHZvaWQge1xuICAgIHRoaXMuI3Bvc2l0aW9ucyA9IGxlYXJuZXIud2Vla3MubGVuZ3RoO1xuICAgIHRoaXMuI3N0YXJ0ID0gbGVhcm5lci5zdGFydDtcbiAgICB0aGlzLiNzdW1VcChsZWFybmVyLCBjb3N0cyk7XG4gICAgY29uc3QgbGVuZ3RocyA9IHRoaXMuI2xlbmd0aHMobGVhcm5lciwgbGF0dGljZSk7XG4gICAgdGhpcy4jc2l0ZU9mT3B0aW9uID0gbGVhcm5lci50YXNrcy5tYXAoKHsgb3B0aW9ucyB9KSA9PiBvcHRpb25zLm1hcCgob3B0aW9uKSA9PiBsZWFybmVyLnNpdGVPZltvcHRpb25dIGFzIG51bWJlcikpO1xuICAgIHRoaXMuI3NpdGVzID0gdGhpcy4jc2l0ZU9mT3B0aW9uLm1hcCgoc2l0ZXMpID0+IEludDMyQXJyYXkuZnJvbShuZXcgU2V0KHNpdGVzKSkpO1xuICAgIHRoaXMuI3Nsb3RzID0gdGhpcy4jc2l0ZU9mT3B0aW9uLm1hcCgoc2l0ZXMsIGspID0+IHNpdGVzLm1hcCgoc2l0ZSkgPT4gKHRoaXMuI3NpdGVzW2tdIGFzIEludDMyQXJyYXkpLmluZGV4T2Yoc2l0ZSkpKTtcbiAgICBjb25zdCBmcmVlID0gbGVhcm5lci53ZWVrcy5sZW5ndGggLSBsZWFybmVyLnN0YXJ0O1xuICAgIGxldCBzaXplID0gMDtcbiAgICB0aGlzLiNyb3dzID0gbGVhcm5lci50YXNrcy5tYXAoKHRhc2ssIGspID0+IHtcbiAgICAgIGNvbnN0IHJvd3MgPSBuZXcgSW50MzJBcnJheSh0YXNrLndlZWtzICsgMSk7XG4gICAgICBmb3IgKGNvbnN0IHdlZWtzIG9mIGxlbmd0aHNba10gPz8gW10pIHtcbiAgICAgICAgcm93c1t3ZWVrc10gPSBzaXplO1xuICAgICAgICBzaXplICs9IGZyZWUgKiAodGhpcy4jc2l0ZXNba10gYXMgSW50MzJBcnJheSkubGVuZ3RoO1xuICAgICAgfVxuICAgICAgcmV0dXJuIHJvd3M7XG4gICAgfSk7XG4gICAgaWYgKHRoaXMuY29zdC5sZW5ndGggPCBzaXplKSB7XG4gICAgICB0aGlzLmNvc3QgPSBuZXcgRmxvYXQ2NEFycmF5KHNpemUpO1xuICAgICAgdGhpcy5vcHRpb24gPSBuZXcgSW50MzJBcnJheShzaXplKTtcbiAgICB9XG4gICAgbGVhcm5lci50YXNrcy5mb3JFYWNoKChfLCBrKSA9PiB7XG4gICAgICBmb3IgKGNvbnN0IHdlZWtzIG9mIGxlbmd0aHNba10gPz8gW10pIHRoaXMuI2ZpbGxUYXNrKGxlYXJuZXIsIGssIHdlZWtzKTtcbiAgICB9KTtcbiAgfVxuXG4gICNzdW1VcChsZWFybmVyOiBMZWFybmVyTW9kZWwsIGNvc3RzOiBXZWVrQ29zdHMpOiB2b2lkIHtcbiAgICBjb25zdCB3aWR0aCA9IHRoaXMuI3Bvc2l0aW9ucyArIDE7XG4gICAgY29uc3Qgc2l6ZSA9IGxlYXJuZXIudmVudWVzLmxlbmd0aCAqIHdpZHRoO1xuICAgIGlmICh0aGlzLiNzdW1zLmxlbmd0aCA8IHNpemUpIHtcbiAgICAgIHRoaXMuI3N1bXMgPSBuZXcgRmxvYXQ2NEFycmF5KHNpemUpO1xuICAgICAgdGhpcy4jb3BlbiA9IG5ldyBJbnQzMkFycmF5KHNpemUpO1xuICAgIH1cbiAgICBmb3IgKGxldCB2ZW51ZSA9IDA7IHZlbnVlIDwgbGVhcm5lci52ZW51ZXMubGVuZ3RoOyB2ZW51ZSsrKSB7XG4gICAgICBjb25zdCByb3cgPSB2ZW51ZSAqIHdpZHRoO1xuICAgICAgY29uc3QgZnJvbSA9IHZlbnVlICogdGhpcy4jcG9zaXRpb25zO1xuICAgICAgbGV0IHN1bSA9IDA7XG4gICAgICB0aGlzLiNzdW1zW3JvdyArIHRoaXMuI3N0YXJ0XSA9IDA7XG4gICAgICBmb3IgKGxldCBwb3NpdGlvbiA9IHRoaXMuI3N0YXJ0OyBwb3NpdGlvbiA8IHRoaXMuI3Bvc2l0aW9uczsgcG9zaXRpb24rKykge1xuICAgICAgICBjb25zdCBjb3N0ID0gY29zdHMucGxhY2VkW2Zyb20gKyBwb3NpdGlvbl0gYXMgbnVtYmVyO1xuICAgICAgICBpZiAoY29zdCAhPT0gSW5maW5pdHkpIHN1bSArPSBjb3N0O1xuICAgICAgICB0aGlzLiNzdW1zW3JvdyArIHBvc2l0aW9uICsgMV0gPSBzdW07XG4gICAgICB9XG4gICAgICAvLyBUaGUgZmlyc3QgcG9zaXRpb24gYXQgb3IgYWZ0ZXIgZWFjaCBmcm9tIHdoaWNoIHRoZSB2ZW51ZSBpcyBub3Qgb3Blbi5cbiAgICAgIGxldCBvcGVuID0gdGhpcy4jcG9zaXRpb25zO1xuICAgICAgdGhpcy4jb3Blbltyb3cgKyB0aGlzLiNwb3NpdGlvbnNdID0gb3BlbjtcbiAgICAgIGZvciAobGV0IHBvc2l0aW9uID0gdGhpcy4jcG9zaXRpb25zIC0gMTsgcG9zaXRpb24gPj0gdGhpcy4jc3RhcnQ7IHBvc2l0aW9uLS0pIHtcbiAgICAgICAgaWYgKGNvc3RzLnBsYWNlZFtmcm9tICsgcG9zaXRpb25dID09PSBJbmZpbml0eSkgb3BlbiA9IHBvc2l0aW9uO1xuICAgICAgICB0aGlzLiNvcGVuW3JvdyArIHBvc2l0aW9uXSA9IG9wZW47XG4gICAgICB9XG4gICAgfVxuICB9XG5cbiAgI2xlbmd0aHMobGVhcm5lcjogTGVhcm5lck1vZGVsLCBsYXR0aWNlOiBMYXR0aWNlKTogU2V0PG51bWJlcj5bXSB7XG4gICAgY29uc3QgbGVuZ3RocyA9IGxlYXJuZXIudGFza3MubWFwKCgpID0+IG5ldyBTZXQ8bnVtYmVyPigpKTtcbiAgICBmb3IgKGxldCBhcmMgPSAwOyBhcmMgPCBsYXR0aWNlLmFyY1Rhc2subGVuZ3RoOyBhcmMrKykge1xuICAgICAgaWYgKGxhdHRpY2UuYXJjSXNQYXJ0aWFsW2FyY10gPT09IDApIGxlbmd0aHNbbGF0dGljZS5hcmNUYXNrW2FyY10gYXMgbnVtYmVyXT8uYWRkKGxhdHRpY2UuYXJjV2Vla3NbYXJjXSBhcyBudW1iZXIpO1xuICAgIH1cbiAgICByZXR1cm4gbGVuZ3RocztcbiAgfVxuXG4gICNmaWxsVGFzayhsZWFybmVyOiBMZWFybmVyTW9kZWwsIGs6IG51bWJlciwgd2Vla3M6IG51bWJlcik6IHZvaWQge1xuICAgIGNvbnN0IHsgY29zdCwgb3B0aW9uOiBjaGVhcGVzdCB9ID0gdGhpcztcbiAgICBjb25zdCBbc3Vtcywgb3Blbl0gPSBbdGhpcy4jc3VtcywgdGhpcy4jb3Blbl07XG4gICAgY29uc3QgeyBvcHRpb25zLCBmaXJzdFBvc2l0aW9uLCBsYXN0UG9zaXRpb24gfSA9IGxlYXJuZXIudGFza3Nba10gYXMgTGVhcm5lck1vZGVsW1widGFza3NcIl1bbnVtYmVyXTtcbiAgICBjb25zdCBzaXRlcyA9ICh0aGlzLiNzaXRlc1trXSBhcyBJbnQzMkFycmF5KS5sZW5ndGg7XG4gICAgY29uc3Qgc2xvdHMgPSB0aGlzLiNzbG90c1trXSBhcyBJbnQzMkFycmF5O1xuICAgIGNvbnN0IGJlZ2luID0gdGhpcy5yb3coaywgd2Vla3MsIHRoaXMuI3N0YXJ0KTtcbiAgICBjb3N0LmZpbGwoSW5maW5pdHksIGJlZ2luLCBiZWdpbiArICh0aGlzLiNwb3NpdGlvbnMgLSB0aGlzLiNzdGFydCkgKiBzaXRlcyk7XG4gICAgY29uc3QgZmlyc3QgPSBNYXRoLm1heCh0aGlzLiNzdGFydCwgZmlyc3RQb3NpdGlvbik7XG4gICAgY29uc3QgbGFzdCA9IE1hdGgubWluKHRoaXMuI3Bvc2l0aW9ucywgbGFzdFBvc2l0aW9uICsgMSkgLSB3ZWVrcztcbiAgICBmb3IgKGxldCBvcHRpb24gPSAwOyBvcHRpb24gPCBvcHRpb25zLmxlbmd0aDsgb3B0aW9uKyspIHtcbiAgICAgIGNvbnN0IHZlbnVlID0gKG9wdGlvbnNbb3B0aW9uXSBhcyBudW1iZXIpICogKHRoaXMuI3Bvc2l0aW9ucyArIDEpO1xuICAgICAgbGV0IHNsb3QgPSB0aGlzLnJvdyhrLCB3ZWVrcywgZmlyc3QpICsgKHNsb3RzW29wdGlvbl0gYXMgbnVtYmVyKTtcbiAgICAgIGZvciAobGV0IHBvc2l0aW9uID0gZmlyc3Q7IHBvc2l0aW9uIDw9IGxhc3Q7IHBvc2l0aW9uKyssIHNsb3QgKz0gc2l0ZXMpIHtcbiAgICAgICAgaWYgKChvcGVuW3ZlbnVlICsgcG9zaXRpb25dIGFzIG51bWJlcikgPCBwb3NpdGlvbiArIHdlZWtzKSBjb250aW51ZTtcbiAgICAgICAgY29uc3Qgc3VtID0gKHN1bXNbdmVudWUgKyBwb3NpdGlvbiArIHdlZWtzXSBhcyBudW1iZXIpIC0gKHN1bXNbdmVudWUgKyBwb3NpdGlvbl0gYXMgbnVtYmVyKTtcbiAgICAgICAgaWYgKHN1bSA+PSAoY29zdFtzbG90XSBhcyBudW1iZXIpKSBjb250aW51ZTtcbiAgICAgICAgY29zdFtzbG90XSA9IHN1bTtcbiAgICAgICAgY2hlYXBlc3Rbc2xvdF0gPSBvcHRpb247XG4gICAgICB9XG4gICAgfVxuICAgIGlmIChsZWFybmVyLnBpblRhc2sgPT09IG51bGwpIHJldHVybjtcbiAgICBmb3IgKGxldCBwb3NpdGlvbiA9IGZpcnN0OyBwb3NpdGlvbiA8PSBsYXN0OyBwb3NpdGlvbisrKSB7XG4gICAgICBpZiAoIXBpbm5lZEVsc2V3aGVyZShsZWFybmVyLnBpblRhc2ssIGssIHBvc2l0aW9uLCB3ZWVrcykpIGNvbnRpbnVlO1xuICAgICAgY29uc3Qgcm93ID0gdGhpcy5yb3coaywgd2Vla3MsIHBvc2l0aW9uKTtcbiAgICAgIGNvc3QuZmlsbChJbmZpbml0eSwgcm93LCByb3cgKyBzaXRlcyk7XG4gICAgfVxuICB9XG59XG5cbi8qKiBJcyBhbm90aGVyIHRhc2sgcGlubmVkIHNvbWV3aGVyZSBpbiB0aGlzIGJsb2NrPyAqL1xuZXhwb3J0IGZ1bmN0aW9uIHBpbm5lZEVsc2V3aGVyZShwaW5UYXNrOiBJbnQzMkFycmF5LCB0YXNrOiBudW1iZXIsIHBvc2l0aW9uOiBudW1iZXIsIHdlZWtzOiBudW1iZXIpOiBib29sZWFuIHtcbiAgZm9yIChsZXQgcCA9IHBvc2l0aW9uOyBwIDwgcG9zaXRpb24gKyB3ZWVrczsgcCsrKSB7XG4gICAgY29uc3QgcGluID0gcGluVGFza1twXSBhcyBudW1iZXI7XG4gICAgaWYgKHBpbiA+PSAwICYmIHBpbiAhPT0gdGFzaykgcmV0dXJuIHRydWU7XG4gIH1cbiAgcmV0dXJuIGZhbHNlO1xufVxuIiwgIi8qKlxuICogVGhlIGxlYXN0IHRoYXQgaXMgc3RpbGwgdG8gY29tZSBhdCBhIG5vZGUgb2YgYSBsYXR0aWNlOiBldmVyeSB0YXNrJ3Mgd2Vla3MgdG8gZ28gYXQgdGhlaXIgY2hlYXBlc3QgZm9yIHRoZW1zZWx2ZXMsIG5vXG4gKiBlYXJsaWVyIHRoYW4gbm93LiBOZXZlciBtb3JlIHRoYW4gdGhlIHRydWUgY29zdCwgc28gYSBwYXRoIHRoYXQgY2Fubm90IHN0YXkgYmVsb3cgYSBrbm93biBzY2hlZHVsZSBpcyBsZWZ0IGF0IG9uY2UuXG4gKi9cblxuaW1wb3J0IHR5cGUgeyBCbG9ja0Nvc3RzIH0gZnJvbSBcIi4vYmxvY2stY29zdHMudHNcIjtcbmltcG9ydCB0eXBlIHsgTGF0dGljZSB9IGZyb20gXCIuL2xhdHRpY2UudHNcIjtcbmltcG9ydCB0eXBlIHsgTGVhcm5lck1vZGVsLCBUYXNrTW9kZWwgfSBmcm9tIFwiLi9sZWFybmVyLW1vZGVsLnRzXCI7XG5pbXBvcnQgdHlwZSB7IFdlZWtDb3N0cyB9IGZyb20gXCIuL3dlZWstY29zdHMudHNcIjtcblxuZXhwb3J0IGNsYXNzIENvbXBsZXRpb25Cb3VuZCB7XG4gIC8qKiBQZXIgdGFzayBhbmQgcG9zaXRpb246IGNoZWFwZXN0IHdob2xlIHRhc2sgZnJvbSB0aGVyZSBvbiAodW5jdXQgdGFza3MpLCBvciBpdHMgY2hlYXBlc3Qgd2Vlay4gKi9cbiAgI2xlYXN0ID0gbmV3IEZsb2F0NjRBcnJheSgwKTtcbiAgI2lzVW5jdXQgPSBuZXcgVWludDhBcnJheSgwKTtcbiAgI2lzT3B0aW9uYWwgPSBuZXcgVWludDhBcnJheSgwKTtcbiAgI3dlZWtzID0gbmV3IEludDMyQXJyYXkoMCk7XG4gICNwb3NpdGlvbnMgPSAwO1xuICAjdGFza3MgPSAwO1xuXG4gIGZpbGwoeyB0YXNrcywgd2Vla3MsIHN0YXJ0IH06IExlYXJuZXJNb2RlbCwgYmxvY2tzOiBCbG9ja0Nvc3RzLCBjb3N0czogV2Vla0Nvc3RzKTogdm9pZCB7XG4gICAgdGhpcy4jcG9zaXRpb25zID0gd2Vla3MubGVuZ3RoICsgMTtcbiAgICB0aGlzLiN0YXNrcyA9IHRhc2tzLmxlbmd0aDtcbiAgICBpZiAodGhpcy4jbGVhc3QubGVuZ3RoIDwgdGFza3MubGVuZ3RoICogdGhpcy4jcG9zaXRpb25zKSB0aGlzLiNsZWFzdCA9IG5ldyBGbG9hdDY0QXJyYXkodGFza3MubGVuZ3RoICogdGhpcy4jcG9zaXRpb25zKTtcbiAgICB0aGlzLiNpc1VuY3V0ID0gVWludDhBcnJheS5mcm9tKHRhc2tzLCAodGFzaykgPT4gKHRhc2suc2hvcnRlc3QgPT09IHRhc2sud2Vla3MgPyAxIDogMCkpO1xuICAgIHRoaXMuI2lzT3B0aW9uYWwgPSBVaW50OEFycmF5LmZyb20odGFza3MsICh0YXNrKSA9PiAodGFzay5vcHRpb25hbCA/IDEgOiAwKSk7XG4gICAgdGhpcy4jd2Vla3MgPSBJbnQzMkFycmF5LmZyb20odGFza3MsICh0YXNrKSA9PiB0YXNrLndlZWtzKTtcbiAgICB0YXNrcy5mb3JFYWNoKCh0YXNrLCBrKSA9PiB7XG4gICAgICBjb25zdCByb3cgPSBrICogdGhpcy4jcG9zaXRpb25zO1xuICAgICAgbGV0IGxlYXN0ID0gSW5maW5pdHk7XG4gICAgICB0aGlzLiNsZWFzdFtyb3cgKyB3ZWVrcy5sZW5ndGhdID0gSW5maW5pdHk7XG4gICAgICBmb3IgKGxldCBwb3NpdGlvbiA9IHdlZWtzLmxlbmd0aCAtIDE7IHBvc2l0aW9uID49IHN0YXJ0OyBwb3NpdGlvbi0tKSB7XG4gICAgICAgIGxlYXN0ID0gTWF0aC5taW4obGVhc3QsIHRoaXMuI2lzVW5jdXRba10gPT09IDEgPyBjaGVhcGVzdEJsb2NrKGJsb2NrcywgdGFzaywgaywgcG9zaXRpb24pIDogY2hlYXBlc3RXZWVrKGNvc3RzLCB0YXNrLCBwb3NpdGlvbikpO1xuICAgICAgICB0aGlzLiNsZWFzdFtyb3cgKyBwb3NpdGlvbl0gPSBsZWFzdDtcbiAgICAgIH1cbiAgICB9KTtcbiAgfVxuXG4gIC8qKiBBIGxvd2VyIGJvdW5kIG9uIHdoYXQgaXMgcGxhY2VkIGZyb20gdGhpcyBwb3NpdGlvbiBvbi4gKi9cbiAgcmVzdCh7IGxlZnQgfTogTGF0dGljZSwgbm9kZTogbnVtYmVyLCBwb3NpdGlvbjogbnVtYmVyKTogbnVtYmVyIHtcbiAgICBsZXQgc3VtID0gMDtcbiAgICBjb25zdCBiYXNlID0gbm9kZSAqIHRoaXMuI3Rhc2tzO1xuICAgIGZvciAobGV0IGsgPSAwOyBrIDwgdGhpcy4jdGFza3M7IGsrKykge1xuICAgICAgY29uc3Qgd2Vla3MgPSBsZWZ0W2Jhc2UgKyBrXSBhcyBudW1iZXI7XG4gICAgICBpZiAod2Vla3MgPT09IDApIGNvbnRpbnVlO1xuICAgICAgY29uc3QgbGVhc3QgPSB0aGlzLiNsZWFzdFtrICogdGhpcy4jcG9zaXRpb25zICsgcG9zaXRpb25dIGFzIG51bWJlcjtcbiAgICAgIGNvbnN0IGNvc3QgPSB0aGlzLiNpc1VuY3V0W2tdID09PSAxID8gbGVhc3QgOiB3ZWVrcyAqIGxlYXN0O1xuICAgICAgc3VtICs9IHRoaXMuI2lzT3B0aW9uYWxba10gPT09IDEgJiYgd2Vla3MgPT09IHRoaXMuI3dlZWtzW2tdID8gTWF0aC5taW4oMCwgY29zdCkgOiBjb3N0O1xuICAgIH1cbiAgICByZXR1cm4gc3VtO1xuICB9XG59XG5cbi8vIEFuIG9wZW4gYmxvY2sgb2YgdGhlIGhpc3RvcnkgbWF5IGdvIG9uIGZvciBhIGZldyB3ZWVrcyBsZXNzOiBzdWNoIGEgdGFzayBpcyBuZXZlciB1bmN1dCwgZm9yIGl0cyBmaXJzdCBibG9jayBpcyBzaG9ydGVyLlxuZnVuY3Rpb24gY2hlYXBlc3RCbG9jayhibG9ja3M6IEJsb2NrQ29zdHMsIHsgd2Vla3MgfTogVGFza01vZGVsLCBrOiBudW1iZXIsIHBvc2l0aW9uOiBudW1iZXIpOiBudW1iZXIge1xuICBjb25zdCByb3cgPSBibG9ja3Mucm93KGssIHdlZWtzLCBwb3NpdGlvbik7XG4gIGxldCBsZWFzdCA9IEluZmluaXR5O1xuICBmb3IgKGxldCBqID0gMDsgaiA8IGJsb2Nrcy5zaXRlc09mKGspLmxlbmd0aDsgaisrKSBsZWFzdCA9IE1hdGgubWluKGxlYXN0LCBibG9ja3MuY29zdFtyb3cgKyBqXSBhcyBudW1iZXIpO1xuICByZXR1cm4gbGVhc3Q7XG59XG5cbmZ1bmN0aW9uIGNoZWFwZXN0V2Vlayh7IHBsYWNlZCwgcG9zaXRpb25zIH06IFdlZWtDb3N0cywgeyBvcHRpb25zLCBmaXJzdFBvc2l0aW9uLCBsYXN0UG9zaXRpb24gfTogVGFza01vZGVsLCBwb3NpdGlvbjogbnVtYmVyKTogbnVtYmVyIHtcbiAgaWYgKHBvc2l0aW9uIDwgZmlyc3RQb3NpdGlvbiB8fCBwb3NpdGlvbiA+IGxhc3RQb3NpdGlvbikgcmV0dXJuIEluZmluaXR5O1xuICBsZXQgbGVhc3QgPSBJbmZpbml0eTtcbiAgZm9yIChjb25zdCBvcHRpb24gb2Ygb3B0aW9ucykgbGVhc3QgPSBNYXRoLm1pbihsZWFzdCwgcGxhY2VkW29wdGlvbiAqIHBvc2l0aW9ucyArIHBvc2l0aW9uXSBhcyBudW1iZXIpO1xuICByZXR1cm4gbGVhc3Q7XG59XG4iLCAiLyoqXG4gKiBIb3cgYSB0YXNrIHRoYXQgaGFzIGp1c3QgYmVlbiBsZWZ0IHVuZmluaXNoZWQgZ29lcyBvbjogdGhlIGNoZWFwZXN0IHdheSB0byBpdHMgbmV4dCBibG9jayBhdCBlYWNoIHNpdGUsIGFuZCB0aGUgY2hlYXBlc3RcbiAqIG9uZSB0aGF0IGRvZXMgbm90IGNvbWUgZnJvbSB0aGUgdmVudWUgb2YgdGhlIGZpcnN0LiBGb3IgdGhlIG5leHQgYmxvY2sgbXVzdCBub3QgdG91Y2ggYSBibG9jayBpbiB0aGUgc2FtZSB2ZW51ZTogdGhlIHR3b1xuICogd291bGQgYmUgb25lIGJsb2NrLCBhbmQgcGVyaGFwcyBsb25nZXIgdGhhbiBhIGJsb2NrIG1heSBiZS5cbiAqL1xuXG5pbXBvcnQgdHlwZSB7IEFycml2YWxzIH0gZnJvbSBcIi4vYXJyaXZhbHMudHNcIjtcblxuZXhwb3J0IGNsYXNzIE9ud2FyZCB7XG4gIC8qKiBQZXIgc2l0ZTogY29zdCwgc3RhdGUgYW5kIHZlbnVlIChhbiBvcHRpb24gb2YgdGhlIHRhc2ssIFx1MjIxMjE6IGZyb20gZWxzZXdoZXJlIHRoYW4gaXRzIGhhbHQpIG9mIHRoZSBjaGVhcGVzdCB3YXkuICovXG4gIGNvc3QgPSBuZXcgRmxvYXQ2NEFycmF5KDApO1xuICBmcm9tID0gbmV3IEludDMyQXJyYXkoMCk7XG4gIG9wdGlvbiA9IG5ldyBJbnQzMkFycmF5KDApO1xuICAvKiogUGVyIHNpdGU6IGNvc3QgYW5kIHN0YXRlIG9mIHRoZSBjaGVhcGVzdCB3YXkgdGhhdCBkb2VzIG5vdCBjb21lIGZyb20gdGhhdCB2ZW51ZS4gKi9cbiAgb3RoZXJDb3N0ID0gbmV3IEZsb2F0NjRBcnJheSgwKTtcbiAgb3RoZXJGcm9tID0gbmV3IEludDMyQXJyYXkoMCk7XG4gICNzZWNvbmQgPSBuZXcgSW50MzJBcnJheSgwKTtcblxuICBtYWtlUm9vbShzaXRlczogbnVtYmVyKTogdm9pZCB7XG4gICAgaWYgKHRoaXMuY29zdC5sZW5ndGggPj0gc2l0ZXMpIHJldHVybjtcbiAgICBbdGhpcy5jb3N0LCB0aGlzLm90aGVyQ29zdF0gPSBbbmV3IEZsb2F0NjRBcnJheShzaXRlcyksIG5ldyBGbG9hdDY0QXJyYXkoc2l0ZXMpXTtcbiAgICBbdGhpcy5mcm9tLCB0aGlzLm90aGVyRnJvbSwgdGhpcy5vcHRpb24sIHRoaXMuI3NlY29uZF0gPSBbbmV3IEludDMyQXJyYXkoc2l0ZXMpLCBuZXcgSW50MzJBcnJheShzaXRlcyksIG5ldyBJbnQzMkFycmF5KHNpdGVzKSwgbmV3IEludDMyQXJyYXkoc2l0ZXMpXTtcbiAgfVxuXG4gIC8qKlxuICAgKiBNZXJnZXMgdGhlIGhhbHRzIG9mIHRoZSB0YXNrLCBgdmFsdWVbcm93ICsgb3B0aW9uXWAgYnkgb3B0aW9uLCBpbnRvIHRoZSB3YXlzIHRoYXQgbGVhZCBoZXJlIGZyb20gZWxzZXdoZXJlXG4gICAqIChgb3RoZXJzYCwgZnJvbSBwbGFjZSBgd2F5c2Agb24pLlxuICAgKi9cbiAgZmlsbCh2YWx1ZTogRmxvYXQ2NEFycmF5LCByb3c6IG51bWJlciwgc2l0ZU9mT3B0aW9uOiBJbnQzMkFycmF5LCBzaXRlczogbnVtYmVyLCBvdGhlcnM6IEFycml2YWxzLCB3YXlzOiBudW1iZXIsIHNpdGVDaGFuZ2U6IG51bWJlcik6IHZvaWQge1xuICAgIGNvbnN0IHsgb3B0aW9uLCBvdGhlckNvc3QgfSA9IHRoaXM7XG4gICAgY29uc3Qgc2Vjb25kID0gdGhpcy4jc2Vjb25kO1xuICAgIG9wdGlvbi5maWxsKC0xLCAwLCBzaXRlcyk7XG4gICAgc2Vjb25kLmZpbGwoLTEsIDAsIHNpdGVzKTtcbiAgICBmb3IgKGxldCBpID0gMDsgaSA8IHNpdGVPZk9wdGlvbi5sZW5ndGg7IGkrKykge1xuICAgICAgY29uc3QgaGVyZSA9IHZhbHVlW3JvdyArIGldIGFzIG51bWJlcjtcbiAgICAgIGlmIChoZXJlID09PSBJbmZpbml0eSkgY29udGludWU7XG4gICAgICBjb25zdCBzaXRlID0gc2l0ZU9mT3B0aW9uW2ldIGFzIG51bWJlcjtcbiAgICAgIGNvbnN0IGZpcnN0ID0gb3B0aW9uW3NpdGVdIGFzIG51bWJlcjtcbiAgICAgIGNvbnN0IG5leHQgPSBzZWNvbmRbc2l0ZV0gYXMgbnVtYmVyO1xuICAgICAgaWYgKGZpcnN0IDwgMCB8fCBoZXJlIDwgKHZhbHVlW3JvdyArIGZpcnN0XSBhcyBudW1iZXIpKSB7XG4gICAgICAgIHNlY29uZFtzaXRlXSA9IGZpcnN0O1xuICAgICAgICBvcHRpb25bc2l0ZV0gPSBpO1xuICAgICAgfSBlbHNlIGlmIChuZXh0IDwgMCB8fCBoZXJlIDwgKHZhbHVlW3JvdyArIG5leHRdIGFzIG51bWJlcikpIHNlY29uZFtzaXRlXSA9IGk7XG4gICAgfVxuICAgIGNvbnN0IFtuZWFyLCBuZWFyZXN0XSA9IHRoaXMuI25lYXJlc3QodmFsdWUsIHJvdywgc2l0ZXMpO1xuICAgIGZvciAobGV0IHNpdGUgPSAwOyBzaXRlIDwgc2l0ZXM7IHNpdGUrKykge1xuICAgICAgY29uc3QgZmlyc3QgPSBvcHRpb25bc2l0ZV0gYXMgbnVtYmVyO1xuICAgICAgLy8gRnJvbSBhbm90aGVyIHNpdGU6IHRoZSBjaGVhcGVzdCBoYWx0IG9mIGFsbCwgdW5sZXNzIHRoYXQgaXMgaGVyZS5cbiAgICAgIGNvbnN0IGF3YXkgPSBmaXJzdCA+PSAwICYmIGZpcnN0ID09PSBuZWFyID8gbmVhcmVzdCA6IG5lYXI7XG4gICAgICBsZXQgY29zdCA9IG90aGVycy5jb3N0W3dheXMgKyBzaXRlXSBhcyBudW1iZXI7XG4gICAgICBsZXQgZnJvbSA9IG90aGVycy5mcm9tW3dheXMgKyBzaXRlXSBhcyBudW1iZXI7XG4gICAgICBpZiAoYXdheSA+PSAwICYmICh2YWx1ZVtyb3cgKyBhd2F5XSBhcyBudW1iZXIpICsgc2l0ZUNoYW5nZSA8IGNvc3QpIHtcbiAgICAgICAgY29zdCA9ICh2YWx1ZVtyb3cgKyBhd2F5XSBhcyBudW1iZXIpICsgc2l0ZUNoYW5nZTtcbiAgICAgICAgZnJvbSA9IHJvdyArIGF3YXk7XG4gICAgICB9XG4gICAgICBjb25zdCBuZXh0ID0gc2Vjb25kW3NpdGVdIGFzIG51bWJlcjtcbiAgICAgIGlmIChuZXh0ID49IDAgJiYgKHZhbHVlW3JvdyArIG5leHRdIGFzIG51bWJlcikgPCBjb3N0KSB7XG4gICAgICAgIGNvc3QgPSB2YWx1ZVtyb3cgKyBuZXh0XSBhcyBudW1iZXI7XG4gICAgICAgIGZyb20gPSByb3cgKyBuZXh0O1xuICAgICAgfVxuICAgICAgb3RoZXJDb3N0W3NpdGVdID0gY29zdDtcbiAgICAgIHRoaXMub3RoZXJGcm9tW3NpdGVdID0gZnJvbTtcbiAgICAgIC8vIE9mIGVxdWFscyB0aGUgZmlyc3Q6IHdoYXQgY29tZXMgZnJvbSB0aGUgc2Vjb25kIHdvdWxkIGJlIHdyb25nIGZvciBhIGJsb2NrIGluIHRoZSBzZWNvbmQncyB2ZW51ZS5cbiAgICAgIGNvbnN0IGlzRmlyc3QgPSBmaXJzdCA+PSAwICYmICh2YWx1ZVtyb3cgKyBmaXJzdF0gYXMgbnVtYmVyKSA8PSBjb3N0O1xuICAgICAgdGhpcy5jb3N0W3NpdGVdID0gaXNGaXJzdCA/ICh2YWx1ZVtyb3cgKyBmaXJzdF0gYXMgbnVtYmVyKSA6IGNvc3Q7XG4gICAgICB0aGlzLmZyb21bc2l0ZV0gPSBpc0ZpcnN0ID8gcm93ICsgZmlyc3QgOiBmcm9tO1xuICAgICAgb3B0aW9uW3NpdGVdID0gaXNGaXJzdCA/IGZpcnN0IDogLTE7XG4gICAgfVxuICB9XG5cbiAgLy8gVGhlIGNoZWFwZXN0IGhhbHQgb2YgYWxsIHNpdGVzLCBhbmQgdGhlIGNoZWFwZXN0IG9uZSBhdCBhbm90aGVyIHNpdGUgdGhhbiB0aGF0LlxuICAjbmVhcmVzdCh2YWx1ZTogRmxvYXQ2NEFycmF5LCByb3c6IG51bWJlciwgc2l0ZXM6IG51bWJlcik6IHJlYWRvbmx5IFtudW1iZXIsIG51bWJlcl0ge1xuICAgIGxldCBuZWFyID0gLTE7XG4gICAgbGV0IG5leHQgPSAtMTtcbiAgICBmb3IgKGxldCBzaXRlID0gMDsgc2l0ZSA8IHNpdGVzOyBzaXRlKyspIHtcbiAgICAgIGNvbnN0IGZpcnN0ID0gdGhpcy5vcHRpb25bc2l0ZV0gYXMgbnVtYmVyO1xuICAgICAgaWYgKGZpcnN0IDwgMCkgY29udGludWU7XG4gICAgICBpZiAobmVhciA8IDAgfHwgKHZhbHVlW3JvdyArIGZpcnN0XSBhcyBudW1iZXIpIDwgKHZhbHVlW3JvdyArIG5lYXJdIGFzIG51bWJlcikpIHtcbiAgICAgICAgbmV4dCA9IG5lYXI7XG4gICAgICAgIG5lYXIgPSBmaXJzdDtcbiAgICAgIH0gZWxzZSBpZiAobmV4dCA8IDAgfHwgKHZhbHVlW3JvdyArIGZpcnN0XSBhcyBudW1iZXIpIDwgKHZhbHVlW3JvdyArIG5leHRdIGFzIG51bWJlcikpIG5leHQgPSBmaXJzdDtcbiAgICB9XG4gICAgcmV0dXJuIFtuZWFyLCBuZXh0XTtcbiAgfVxufVxuIiwgIi8qKlxuICogVGhlIHN0YXRlcyBvZiB0aGUgZHluYW1pYyBwcm9ncmFtbWUgb2YgYGNoZWFwZXN0LXNjaGVkdWxlLnRzYCBhbmQgdGhlIGNoZWFwZXN0IHdheSBmb3VuZCB0byBlYWNoLiBQZXIgbm9kZSBvZiB0aGVcbiAqIGxhdHRpY2UgYW5kIHdlZWsgc3BlbnQgaWRsZSBzbyBmYXIgdGhlcmUgaXMgYSBzdGF0ZSBmb3IgZXZlcnkgc2l0ZSBvZiB0aGUgbGFzdCBwbGFjZWQgd2VlayBhbmQgb25lIGZvciBcIm5vdGhpbmcgcGxhY2VkXG4gKiB5ZXRcIjsgcGVyIGhhbHQgYW5kIGlkbGUgd2VlayBvbmUgZm9yIGV2ZXJ5IHZlbnVlIG9mIGl0cyB0YXNrLlxuICovXG5cbmltcG9ydCB0eXBlIHsgTGF0dGljZSB9IGZyb20gXCIuL2xhdHRpY2UudHNcIjtcbmltcG9ydCB0eXBlIHsgTGVhcm5lck1vZGVsIH0gZnJvbSBcIi4vbGVhcm5lci1tb2RlbC50c1wiO1xuXG5leHBvcnQgY2xhc3MgU2NoZWR1bGVTdGF0ZXMge1xuICB2YWx1ZSA9IG5ldyBGbG9hdDY0QXJyYXkoMCk7XG4gIC8qKiBUaGUgc3RhdGUgYmVmb3JlLCBcdTIyMTIxIGF0IHRoZSBiZWdpbm5pbmc7IGFuZCB0aGUgYXJjIGFuZCBvcHRpb24gdGFrZW4gZnJvbSB0aGVyZSwgXHUyMjEyMSBmb3IgYSB3ZWVrIG9mIHdhaXRpbmcuICovXG4gIGZyb20gPSBuZXcgSW50MzJBcnJheSgwKTtcbiAgdmlhID0gbmV3IEludDMyQXJyYXkoMCk7XG4gIC8qKiBXaGVyZSB0aGUgc3RhdGVzIG9mIGVhY2ggbm9kZSBhbmQgb2YgZWFjaCBoYWx0IGJlZ2luOiByb3dzIG9mIGB3aWR0aGAgb3Igb2YgdGhlIHRhc2sncyBvcHRpb25zLCBvbmUgcGVyIGlkbGUgd2Vlay4gKi9cbiAgbm9kZUJhc2UgPSBuZXcgSW50MzJBcnJheSgwKTtcbiAgaGFsdEJhc2UgPSBuZXcgSW50MzJBcnJheSgwKTtcbiAgLyoqIFRoZSBtb3N0IHdlZWtzIGlkbGUgd2l0aCB3aGljaCBhIG5vZGUgY2FuIHN0aWxsIGJlIGNvbXBsZXRlZDsgYmVsb3cgMCBpZiBpdCBjYW5ub3QuICovXG4gIGlkbGVNb3N0ID0gbmV3IEludDMyQXJyYXkoMCk7XG4gIC8qKiBTdGF0ZXMgcGVyIGlkbGUgd2VlayBhdCBhIG5vZGU6IHRoZSBzaXRlcywgYW5kIGxhc3QgXCJub3RoaW5nIHBsYWNlZCB5ZXRcIi4gKi9cbiAgd2lkdGggPSAxO1xuXG4gIC8qKiBNYWtlcyByb29tIGZvciBvbmUgbGVhcm5lciwgZXZlcnkgdmFsdWUgSW5maW5pdHk7IGZhbHNlIGlmIHRoYXQgaXMgbW9yZSB0aGFuIGBtb3N0YCBzdGF0ZXMuICovXG4gIGxheU91dCh7IHNpdGVzLCB0YXNrcywgd2Vla3MsIHN0YXJ0IH06IExlYXJuZXJNb2RlbCwgbGF0dGljZTogTGF0dGljZSwgbW9zdDogbnVtYmVyKTogYm9vbGVhbiB7XG4gICAgY29uc3QgeyBub2RlQ291bnQsIGhhbHRUYXNrLCBoYWx0U3RhcnQsIGRvbmUsIHRvR28gfSA9IGxhdHRpY2U7XG4gICAgaWYgKHRoaXMubm9kZUJhc2UubGVuZ3RoIDwgbm9kZUNvdW50KSBbdGhpcy5ub2RlQmFzZSwgdGhpcy5pZGxlTW9zdF0gPSBbbmV3IEludDMyQXJyYXkobm9kZUNvdW50KSwgbmV3IEludDMyQXJyYXkobm9kZUNvdW50KV07XG4gICAgaWYgKHRoaXMuaGFsdEJhc2UubGVuZ3RoIDwgaGFsdFRhc2subGVuZ3RoKSB0aGlzLmhhbHRCYXNlID0gbmV3IEludDMyQXJyYXkoaGFsdFRhc2subGVuZ3RoKTtcbiAgICB0aGlzLndpZHRoID0gc2l0ZXMubGVuZ3RoICsgMTtcbiAgICBjb25zdCBmcmVlID0gd2Vla3MubGVuZ3RoIC0gc3RhcnQ7XG4gICAgbGV0IHNpemUgPSAwO1xuICAgIGZvciAobGV0IG5vZGUgPSAwOyBub2RlIDwgbm9kZUNvdW50OyBub2RlKyspIHtcbiAgICAgIGNvbnN0IGlkbGVNb3N0ID0gZnJlZSAtIChkb25lW25vZGVdIGFzIG51bWJlcikgLSAodG9Hb1tub2RlXSBhcyBudW1iZXIpO1xuICAgICAgdGhpcy5pZGxlTW9zdFtub2RlXSA9IGlkbGVNb3N0O1xuICAgICAgdGhpcy5ub2RlQmFzZVtub2RlXSA9IHNpemU7XG4gICAgICBpZiAoaWRsZU1vc3QgPCAwKSBjb250aW51ZTtcbiAgICAgIHNpemUgKz0gKGlkbGVNb3N0ICsgMSkgKiB0aGlzLndpZHRoO1xuICAgICAgZm9yIChsZXQgaGFsdCA9IGhhbHRTdGFydFtub2RlXSBhcyBudW1iZXI7IGhhbHQgPCAoaGFsdFN0YXJ0W25vZGUgKyAxXSBhcyBudW1iZXIpOyBoYWx0KyspIHtcbiAgICAgICAgdGhpcy5oYWx0QmFzZVtoYWx0XSA9IHNpemU7XG4gICAgICAgIHNpemUgKz0gKGlkbGVNb3N0ICsgMSkgKiAodGFza3NbaGFsdFRhc2tbaGFsdF0gYXMgbnVtYmVyXT8ub3B0aW9ucy5sZW5ndGggPz8gMCk7XG4gICAgICB9XG4gICAgfVxuICAgIGlmIChzaXplID4gbW9zdCkgcmV0dXJuIGZhbHNlO1xuICAgIGlmICh0aGlzLnZhbHVlLmxlbmd0aCA8IHNpemUpIHtcbiAgICAgIHRoaXMudmFsdWUgPSBuZXcgRmxvYXQ2NEFycmF5KHNpemUpO1xuICAgICAgdGhpcy5mcm9tID0gbmV3IEludDMyQXJyYXkoc2l6ZSk7XG4gICAgICB0aGlzLnZpYSA9IG5ldyBJbnQzMkFycmF5KHNpemUpO1xuICAgIH1cbiAgICB0aGlzLnZhbHVlLmZpbGwoSW5maW5pdHksIDAsIHNpemUpO1xuICAgIHJldHVybiB0cnVlO1xuICB9XG5cbiAgc2V0KHN0YXRlOiBudW1iZXIsIHZhbHVlOiBudW1iZXIsIGZyb206IG51bWJlciwgdmlhOiBudW1iZXIpOiB2b2lkIHtcbiAgICB0aGlzLnZhbHVlW3N0YXRlXSA9IHZhbHVlO1xuICAgIHRoaXMuZnJvbVtzdGF0ZV0gPSBmcm9tO1xuICAgIHRoaXMudmlhW3N0YXRlXSA9IHZpYTtcbiAgfVxufVxuIiwgIi8qKlxuICogVGhlIGNoZWFwZXN0IHNjaGVkdWxlIG9mIG9uZSBsZWFybmVyIHVuZGVyIGdpdmVuIGNvc3RzIHBlciB2ZW51ZSBhbmQgd2VlazogYSBkeW5hbWljIHByb2dyYW1tZSBvdmVyIHRoZSBsZWFybmVyJ3NcbiAqIGxhdHRpY2UuIEEgc3RhdGUgaXMgYSBub2RlIG9mIHRoZSBsYXR0aWNlLCB0aGUgd2Vla3Mgc3BlbnQgaWRsZSBzbyBmYXIsIGFuZCB0aGUgc2l0ZSAoYXQgYSBoYWx0OiB0aGUgdmVudWUpIG9mIHRoZSBsYXN0XG4gKiBwbGFjZWQgd2Vlay4gRXhhY3QgYnV0IGZvciBzaXRlIHZhcmlldHksIHdoaWNoIGlzIGxlZnQgb3V0IGZvciBib3VuZHMgYW5kIGtlcHQgcGF0aCBieSBwYXRoIG90aGVyd2lzZS4gTm9kZSBieSBub2RlIGluXG4gKiBvcmRlciBvZiB3ZWVrcyBkb25lOyB3aXRoaW4gYSBub2RlIGFyYyBieSBhcmMsIGFuZCBlYWNoIGFyYyBmb3IgYWxsIGlkbGUgd2Vla3MgYXQgb25jZSwgc28gdGhhdCB0aGUgaW5uZXIgbG9vcHMgcnVuIG92ZXJcbiAqIG5laWdoYm91cmluZyBudW1iZXJzLlxuICovXG5cbmltcG9ydCB0eXBlIHsgTGF0dGljZSB9IGZyb20gXCIuL2xhdHRpY2UudHNcIjtcbmltcG9ydCB0eXBlIHsgTGVhcm5lck1vZGVsIH0gZnJvbSBcIi4vbGVhcm5lci1tb2RlbC50c1wiO1xuaW1wb3J0IHR5cGUgeyBXZWVrQ29zdHMgfSBmcm9tIFwiLi93ZWVrLWNvc3RzLnRzXCI7XG5pbXBvcnQgeyBBcnJpdmFscyB9IGZyb20gXCIuL2Fycml2YWxzLnRzXCI7XG5pbXBvcnQgeyBCbG9ja0Nvc3RzLCBwaW5uZWRFbHNld2hlcmUgfSBmcm9tIFwiLi9ibG9jay1jb3N0cy50c1wiO1xuaW1wb3J0IHsgQ29tcGxldGlvbkJvdW5kIH0gZnJvbSBcIi4vY29tcGxldGlvbi1ib3VuZC50c1wiO1xuaW1wb3J0IHsgT253YXJkIH0gZnJvbSBcIi4vb253YXJkLnRzXCI7XG5pbXBvcnQgeyBTY2hlZHVsZVN0YXRlcyB9IGZyb20gXCIuL3NjaGVkdWxlLXN0YXRlcy50c1wiO1xuXG5leHBvcnQgaW50ZXJmYWNlIFNjaGVkdWxlUHJpY2luZyB7XG4gIGxhdHRpY2U6IExhdHRpY2U7XG4gIGNvc3RzOiBXZWVrQ29zdHM7XG4gIHNpdGVDaGFuZ2U6IG51bWJlcjtcbiAgaWRsZVdlZWs6IG51bWJlcjtcbiAgLyoqIEtlZXAgc2l0ZSB2YXJpZXR5IGFsb25nIGVhY2ggcGF0aCAodGhlbiB0aGUgcmVzdWx0IGlzIGEgc2NoZWR1bGUsIGJ1dCBwZXJoYXBzIG5vdCB0aGUgY2hlYXBlc3QpLiAqL1xuICBrZWVwVmFyaWV0eTogYm9vbGVhbjtcbiAgLyoqIFRoZSBjb3N0IG9mIGEgc2NoZWR1bGUgdGhhdCBpcyBrbm93bjogZGVhcmVyIHBhdGhzIGFyZSBsZWZ0LiBJbmZpbml0eSBpZiBub25lIGlzLiAqL1xuICBjZWlsaW5nOiBudW1iZXI7XG59XG5cbi8qKiBCbG9ja3Mgb2YgYSBzY2hlZHVsZSBpbiBvcmRlciBvZiB0aW1lLCBmbGF0OiB0YXNrLCB2ZW51ZSwgZmlyc3QgcG9zaXRpb24sIHdlZWtzIG9mIGVhY2guICovXG5leHBvcnQgdHlwZSBGbGF0QmxvY2tzID0gbnVtYmVyW107XG5cbi8qKiBTdW1zIGluIGFub3RoZXIgb3JkZXIgbWF5IGRpZmZlciBieSB0aGlzLCBhbmQgYnkgdGhpcyBwYXJ0IG9mIHRoZSBjZWlsaW5nLiAqL1xuY29uc3QgW01BUkdJTiwgUkVMQVRJVkVfTUFSR0lOXSA9IFsxZS02LCAxZS05XTtcblxuZXhwb3J0IGNsYXNzIENoZWFwZXN0U2NoZWR1bGUge1xuICByZWFkb25seSAjc3RhdGVzID0gbmV3IFNjaGVkdWxlU3RhdGVzKCk7XG4gIHJlYWRvbmx5ICNibG9ja3MgPSBuZXcgQmxvY2tDb3N0cygpO1xuICByZWFkb25seSAjY29tcGxldGlvbiA9IG5ldyBDb21wbGV0aW9uQm91bmQoKTtcbiAgLyoqIFdheXMgb24gZnJvbSB0aGUgcHJlc2VudCBub2RlOiB3aXRoIGFsbCBpdHMgaGFsdHMsIGFuZCB3aXRob3V0IHRob3NlIG9mIHRoZSB0YXNrIHRoYXQgZ29lcyBvbi4gKi9cbiAgcmVhZG9ubHkgI2Fycml2YWxzID0gbmV3IEFycml2YWxzKCk7XG4gIHJlYWRvbmx5ICNvdGhlckFycml2YWxzID0gbmV3IEFycml2YWxzKCk7XG4gIHJlYWRvbmx5ICNvbndhcmQgPSBuZXcgT253YXJkKCk7XG4gICN0YWlsID0gbmV3IEZsb2F0NjRBcnJheSgwKTtcbiAgI2lzQ3V0ID0gbmV3IFVpbnQ4QXJyYXkoMCk7XG4gICNiZXN0RW5kID0gLTE7XG4gICNiZXN0ID0gSW5maW5pdHk7XG4gICNsZWFybmVyOiBMZWFybmVyTW9kZWwgfCBudWxsID0gbnVsbDtcbiAgI3ByaWNpbmc6IFNjaGVkdWxlUHJpY2luZyB8IG51bGwgPSBudWxsO1xuICAjbW9zdCA9IDE7XG4gICNjaGVja3NWYXJpZXR5ID0gZmFsc2U7XG5cbiAgLyoqIFN0YXRlcyB0aGF0IG9uZSBjYWxsIG1heSB1c2U7IG1vcmUgYXJlIHJlZnVzZWQgYnkgcmV0dXJuaW5nIEluZmluaXR5IHdpdGggYHRvb0xhcmdlYCBzZXQuICovXG4gIHJlYWRvbmx5IG1vc3RTdGF0ZXM6IG51bWJlcjtcbiAgdG9vTGFyZ2UgPSBmYWxzZTtcblxuICBjb25zdHJ1Y3Rvcihtb3N0U3RhdGVzID0gNl8wMDBfMDAwKSB7XG4gICAgdGhpcy5tb3N0U3RhdGVzID0gbW9zdFN0YXRlcztcbiAgfVxuXG4gIC8qKiBDb3N0IG9mIHRoZSBjaGVhcGVzdCBzY2hlZHVsZSBmcm9tIGBzdGFydGAgb24gKGhpc3Rvcnkgbm90IGNvdW50ZWQpLCBJbmZpbml0eSBpZiB0aGVyZSBpcyBub25lIHVwIHRvIHRoZSBjZWlsaW5nLiAqL1xuICBwcmljZShsZWFybmVyOiBMZWFybmVyTW9kZWwsIHByaWNpbmc6IFNjaGVkdWxlUHJpY2luZyk6IG51bWJlciB7XG4gICAgY29uc3QgeyBsYXR0aWNlLCBjb3N0cyB9ID0gcHJpY2luZztcbiAgICBbdGhpcy4jbGVhcm5lciwgdGhpcy4jcHJpY2luZ10gPSBbbGVhcm5lciwgcHJpY2luZ107XG4gICAgdGhpcy4jYmVzdEVuZCA9IC0xO1xuICAgIHRoaXMuI2Jlc3QgPSBJbmZpbml0eTtcbiAgICB0aGlzLnRvb0xhcmdlID0gZmFsc2U7XG4gICAgY29uc3QgZnJlZSA9IGxlYXJuZXIud2Vla3MubGVuZ3RoIC0gbGVhcm5lci5zdGFydDtcbiAgICBpZiAobGF0dGljZS5ub2RlQ291bnQgPT09IDAgfHwgKGxhdHRpY2UudG9Hb1swXSBhcyBudW1iZXIpID4gZnJlZSkgcmV0dXJuIEluZmluaXR5O1xuICAgIHRoaXMudG9vTGFyZ2UgPSAhdGhpcy4jc3RhdGVzLmxheU91dChsZWFybmVyLCBsYXR0aWNlLCB0aGlzLm1vc3RTdGF0ZXMpO1xuICAgIGlmICh0aGlzLnRvb0xhcmdlKSByZXR1cm4gSW5maW5pdHk7XG4gICAgY29uc3QgeyB3aWR0aCB9ID0gdGhpcy4jc3RhdGVzO1xuICAgIGZvciAoY29uc3QgYXJyaXZhbHMgb2YgW3RoaXMuI2Fycml2YWxzLCB0aGlzLiNvdGhlckFycml2YWxzXSkgYXJyaXZhbHMubWFrZVJvb20od2lkdGgsIGZyZWUgKyAxKTtcbiAgICB0aGlzLiNvbndhcmQubWFrZVJvb20od2lkdGgpO1xuICAgIGlmICh0aGlzLiNpc0N1dC5sZW5ndGggPD0gZnJlZSkgdGhpcy4jaXNDdXQgPSBuZXcgVWludDhBcnJheShmcmVlICsgMSk7XG4gICAgdGhpcy4jbW9zdCA9IGxlYXJuZXIudGFza3MucmVkdWNlKChtb3N0LCB0YXNrKSA9PiBNYXRoLm1heChtb3N0LCB0YXNrLm9wdGlvbnMubGVuZ3RoKSwgMSk7XG4gICAgdGhpcy4jY2hlY2tzVmFyaWV0eSA9IHByaWNpbmcua2VlcFZhcmlldHkgJiYgbGVhcm5lci50YXNrc1BlclNpdGUgPCBsZWFybmVyLnByb2dyYW1tZS50YXNrcy5sZW5ndGg7XG4gICAgdGhpcy4jYmxvY2tzLmZpbGwobGVhcm5lciwgbGF0dGljZSwgY29zdHMpO1xuICAgIHRoaXMuI2JlZ2luKGxlYXJuZXIsIGxhdHRpY2UsIHByaWNpbmcpO1xuICAgIGNvbnN0IGNlaWxpbmcgPSBwcmljaW5nLmNlaWxpbmcgKyBNQVJHSU4gKyBSRUxBVElWRV9NQVJHSU4gKiBNYXRoLmFicyhwcmljaW5nLmNlaWxpbmcpO1xuICAgIGlmIChjZWlsaW5nIDwgSW5maW5pdHkpIHRoaXMuI2NvbXBsZXRpb24uZmlsbChsZWFybmVyLCB0aGlzLiNibG9ja3MsIGNvc3RzKTtcbiAgICB0aGlzLiNmaWxsVGFpbChsZWFybmVyLCBjb3N0cyk7XG4gICAgZm9yIChsZXQgbm9kZSA9IDA7IG5vZGUgPCBsYXR0aWNlLm5vZGVDb3VudDsgbm9kZSsrKSB7XG4gICAgICBpZiAoKHRoaXMuI3N0YXRlcy5pZGxlTW9zdFtub2RlXSBhcyBudW1iZXIpID49IDAgJiYgdGhpcy4jYXJyaXZlKG5vZGUsIGNlaWxpbmcpKSB0aGlzLiNleHRlbmQobm9kZSk7XG4gICAgfVxuICAgIHJldHVybiB0aGlzLiNiZXN0O1xuICB9XG5cbiAgLy8gV2hhdCB0aGUgd2Vla3MgZnJvbSBlYWNoIHBvc2l0aW9uIG9uIGNvc3QgaWYgdGhleSBzdGF5IGZyZWUuXG4gICNmaWxsVGFpbCh7IHdlZWtzLCBzdGFydCB9OiBMZWFybmVyTW9kZWwsIHsgZnJlZSB9OiBXZWVrQ29zdHMpOiB2b2lkIHtcbiAgICBpZiAodGhpcy4jdGFpbC5sZW5ndGggPD0gd2Vla3MubGVuZ3RoKSB0aGlzLiN0YWlsID0gbmV3IEZsb2F0NjRBcnJheSh3ZWVrcy5sZW5ndGggKyAxKTtcbiAgICB0aGlzLiN0YWlsW3dlZWtzLmxlbmd0aF0gPSAwO1xuICAgIGZvciAobGV0IHBvc2l0aW9uID0gd2Vla3MubGVuZ3RoIC0gMTsgcG9zaXRpb24gPj0gc3RhcnQ7IHBvc2l0aW9uLS0pIHtcbiAgICAgIHRoaXMuI3RhaWxbcG9zaXRpb25dID0gKHRoaXMuI3RhaWxbcG9zaXRpb24gKyAxXSBhcyBudW1iZXIpICsgKGZyZWVbcG9zaXRpb25dIGFzIG51bWJlcik7XG4gICAgfVxuICB9XG5cbiAgI2JlZ2luKHsgaGlzdG9yeSwgc2l0ZXMsIHRhc2tzIH06IExlYXJuZXJNb2RlbCwgbGF0dGljZTogTGF0dGljZSwgeyBpZGxlV2VlayB9OiBTY2hlZHVsZVByaWNpbmcpOiB2b2lkIHtcbiAgICBjb25zdCB7IG5vZGVCYXNlLCBoYWx0QmFzZSB9ID0gdGhpcy4jc3RhdGVzO1xuICAgIGNvbnN0IG9wZW4gPSBoaXN0b3J5Lm9wZW5CbG9jaztcbiAgICBsZXQgc3RhdGUgPSAobm9kZUJhc2VbMF0gYXMgbnVtYmVyKSArIHNpdGVzLmxlbmd0aDtcbiAgICBjb25zdCBvcHRpb24gPSBvcGVuID8gKHRhc2tzW29wZW4udGFza10/LnZlbnVlcy5pbmRleE9mKG9wZW4udmVudWUpID8/IC0xKSA6IC0xO1xuICAgIC8vIFRoZSBzaXRlIG9mIHRoZSBsYXN0IGZyb3plbiB3ZWVrIHN0YW5kcyBmaXJzdCBpbiB0aGUgbGlzdCBvZiBzaXRlcy5cbiAgICBpZiAob3BlbiAmJiBvcHRpb24gPj0gMCkgc3RhdGUgPSAoaGFsdEJhc2VbbGF0dGljZS5oYWx0U3RhcnRbMF0gYXMgbnVtYmVyXSBhcyBudW1iZXIpICsgb3B0aW9uO1xuICAgIGVsc2UgaWYgKGhpc3RvcnkubGFzdFZlbnVlID49IDApIHN0YXRlID0gbm9kZUJhc2VbMF0gYXMgbnVtYmVyO1xuICAgIHRoaXMuI3N0YXRlcy5zZXQoc3RhdGUsIGhpc3Rvcnkud2FpdGluZyAqIGlkbGVXZWVrLCAtMSwgLTEpO1xuICB9XG5cbiAgLyoqIEZpbGxzIHRoZSBhcnJpdmFscyBvZiBhIG5vZGUgZm9yIGV2ZXJ5IGlkbGUgd2Vlaywgd2FpdGluZyBhbmQgZW5kaW5nIG9uIHRoZSB3YXk7IGZhbHNlIGlmIG5vdGhpbmcgbGVhZHMgb24uICovXG4gICNhcnJpdmUobm9kZTogbnVtYmVyLCBjZWlsaW5nOiBudW1iZXIpOiBib29sZWFuIHtcbiAgICBjb25zdCBsZWFybmVyID0gdGhpcy4jbGVhcm5lciBhcyBMZWFybmVyTW9kZWw7XG4gICAgY29uc3QgeyBsYXR0aWNlLCBjb3N0cywgaWRsZVdlZWssIHNpdGVDaGFuZ2UgfSA9IHRoaXMuI3ByaWNpbmcgYXMgU2NoZWR1bGVQcmljaW5nO1xuICAgIGNvbnN0IFtzdGF0ZXMsIGFycml2YWxzLCBpc0N1dF0gPSBbdGhpcy4jc3RhdGVzLCB0aGlzLiNhcnJpdmFscywgdGhpcy4jaXNDdXRdO1xuICAgIGNvbnN0IHsgd2lkdGggfSA9IHN0YXRlcztcbiAgICBjb25zdCBpZGxlTW9zdCA9IHN0YXRlcy5pZGxlTW9zdFtub2RlXSBhcyBudW1iZXI7XG4gICAgY29uc3QgZmlyc3QgPSBsZWFybmVyLnN0YXJ0ICsgKGxhdHRpY2UuZG9uZVtub2RlXSBhcyBudW1iZXIpO1xuICAgIGxldCBsZWFkc09uID0gZmFsc2U7XG4gICAgZm9yIChsZXQgaWRsZSA9IDA7IGlkbGUgPD0gaWRsZU1vc3Q7IGlkbGUrKykge1xuICAgICAgY29uc3QgcG9zaXRpb24gPSBmaXJzdCArIGlkbGU7XG4gICAgICBhcnJpdmFscy5jb2xsZWN0KHN0YXRlcywgbGVhcm5lciwgbGF0dGljZSwgbm9kZSwgaWRsZSwgLTEpO1xuICAgICAgY29uc3QgdmFsdWUgPSBhcnJpdmFscy5jaGVhcGVzdCA8IDAgPyBJbmZpbml0eSA6IChhcnJpdmFscy5oZXJlW2Fycml2YWxzLmNoZWFwZXN0XSBhcyBudW1iZXIpO1xuICAgICAgaXNDdXRbaWRsZV0gPSB2YWx1ZSA9PT0gSW5maW5pdHkgfHwgKGNlaWxpbmcgPCBJbmZpbml0eSAmJiBub2RlID4gMCAmJiB2YWx1ZSArIHRoaXMuI2NvbXBsZXRpb24ucmVzdChsYXR0aWNlLCBub2RlLCBwb3NpdGlvbikgPiBjZWlsaW5nKSA/IDEgOiAwO1xuICAgICAgaWYgKGlzQ3V0W2lkbGVdID09PSAxKSB7XG4gICAgICAgIGFycml2YWxzLmNsb3NlKGlkbGUsIHdpZHRoKTtcbiAgICAgICAgY29udGludWU7XG4gICAgICB9XG4gICAgICBsZWFkc09uID0gdHJ1ZTtcbiAgICAgIGlmIChsYXR0aWNlLmlzRW5kW25vZGVdID09PSAxKSB0aGlzLiNlbmQobm9kZSwgaWRsZSwgdmFsdWUgKyAodGhpcy4jdGFpbFtwb3NpdGlvbl0gYXMgbnVtYmVyKSk7XG4gICAgICBpZiAoaWRsZSA8IGlkbGVNb3N0KSB0aGlzLiN3YWl0KG5vZGUsIGlkbGUsIGlkbGVXZWVrICsgKGNvc3RzLmZyZWVbcG9zaXRpb25dIGFzIG51bWJlcikpO1xuICAgICAgYXJyaXZhbHMuc2V0dGxlKGlkbGUsIHdpZHRoLCBzaXRlQ2hhbmdlKTtcbiAgICB9XG4gICAgcmV0dXJuIGxlYWRzT247XG4gIH1cblxuICAjZW5kKG5vZGU6IG51bWJlciwgaWRsZTogbnVtYmVyLCB0b3RhbDogbnVtYmVyKTogdm9pZCB7XG4gICAgLy8gV2FpdGluZyBpbiB0aGUgaGlzdG9yeSBjb3N0cyBub3RoaW5nIGlmIG5vdGhpbmcgZm9sbG93cy5cbiAgICBjb25zdCByZWZ1bmQgPSBub2RlID09PSAwICYmIGlkbGUgPT09IDAgPyAodGhpcy4jbGVhcm5lciBhcyBMZWFybmVyTW9kZWwpLmhpc3Rvcnkud2FpdGluZyAqICh0aGlzLiNwcmljaW5nIGFzIFNjaGVkdWxlUHJpY2luZykuaWRsZVdlZWsgOiAwO1xuICAgIGlmICh0b3RhbCAtIHJlZnVuZCA+PSB0aGlzLiNiZXN0KSByZXR1cm47XG4gICAgdGhpcy4jYmVzdCA9IHRvdGFsIC0gcmVmdW5kO1xuICAgIHRoaXMuI2Jlc3RFbmQgPSB0aGlzLiNhcnJpdmFscy5oZXJlRnJvbVt0aGlzLiNhcnJpdmFscy5jaGVhcGVzdF0gYXMgbnVtYmVyO1xuICB9XG5cbiAgI3dhaXQobm9kZTogbnVtYmVyLCBpZGxlOiBudW1iZXIsIGNvc3Q6IG51bWJlcik6IHZvaWQge1xuICAgIGlmIChjb3N0ID09PSBJbmZpbml0eSkgcmV0dXJuO1xuICAgIGNvbnN0IFtzdGF0ZXMsIHsgaGVyZSwgaGVyZUZyb20gfV0gPSBbdGhpcy4jc3RhdGVzLCB0aGlzLiNhcnJpdmFsc107XG4gICAgY29uc3QgeyB3aWR0aCwgdmFsdWUgfSA9IHN0YXRlcztcbiAgICBjb25zdCBiYXNlID0gKHN0YXRlcy5ub2RlQmFzZVtub2RlXSBhcyBudW1iZXIpICsgKGlkbGUgKyAxKSAqIHdpZHRoO1xuICAgIGZvciAobGV0IHNpdGUgPSAwOyBzaXRlIDwgd2lkdGg7IHNpdGUrKykge1xuICAgICAgY29uc3Qgd2FpdGVkID0gKGhlcmVbc2l0ZV0gYXMgbnVtYmVyKSArIGNvc3Q7XG4gICAgICBpZiAod2FpdGVkIDwgKHZhbHVlW2Jhc2UgKyBzaXRlXSBhcyBudW1iZXIpKSBzdGF0ZXMuc2V0KGJhc2UgKyBzaXRlLCB3YWl0ZWQsIGhlcmVGcm9tW3NpdGVdIGFzIG51bWJlciwgLTEpO1xuICAgIH1cbiAgfVxuXG4gIC8qKiBBcHBlbmRzIGV2ZXJ5IGJsb2NrIHRoYXQgbWF5IHN0YXJ0IGF0IGEgbm9kZS4gKi9cbiAgI2V4dGVuZChub2RlOiBudW1iZXIpOiB2b2lkIHtcbiAgICBjb25zdCB7IGxhdHRpY2UgfSA9IHRoaXMuI3ByaWNpbmcgYXMgU2NoZWR1bGVQcmljaW5nO1xuICAgIGNvbnN0IHsgYXJjVGFzaywgYXJjU3RhcnQsIGFyY0lzQ29udGludWF0aW9uLCBhcmNJc1BhcnRpYWwgfSA9IGxhdHRpY2U7XG4gICAgY29uc3QgbGFzdCA9IGFyY1N0YXJ0W25vZGUgKyAxXSBhcyBudW1iZXI7XG4gICAgZm9yIChsZXQgYXJjID0gYXJjU3RhcnRbbm9kZV0gYXMgbnVtYmVyOyBhcmMgPCBsYXN0OyApIHtcbiAgICAgIGNvbnN0IGsgPSBhcmNUYXNrW2FyY10gYXMgbnVtYmVyO1xuICAgICAgbGV0IGVuZCA9IGFyYyArIDE7XG4gICAgICB3aGlsZSAoZW5kIDwgbGFzdCAmJiBhcmNUYXNrW2VuZF0gPT09IGspIGVuZCsrO1xuICAgICAgY29uc3QgaGFsdCA9IHRoaXMuI2hhbHRPZihub2RlLCBrKTtcbiAgICAgIGlmIChoYWx0ID49IDApIHRoaXMuI2dvT24obm9kZSwgaywgaGFsdCwgYXJjLCBlbmQpO1xuICAgICAgZWxzZSBmb3IgKGxldCBvbmUgPSBhcmM7IG9uZSA8IGVuZDsgb25lKyspIHtcbiAgICAgICAgaWYgKGFyY0lzQ29udGludWF0aW9uW29uZV0gPT09IDEpIGNvbnRpbnVlOyAvLyBvbmx5IGF0IGEgaGFsdFxuICAgICAgICBpZiAoYXJjSXNQYXJ0aWFsW29uZV0gPT09IDEpIHRoaXMuI2FwcGVuZFBhcnRpYWwob25lLCBub2RlKTtcbiAgICAgICAgZWxzZSB0aGlzLiNhcHBlbmRXaG9sZShvbmUsIG5vZGUpO1xuICAgICAgfVxuICAgICAgYXJjID0gZW5kO1xuICAgIH1cbiAgfVxuXG4gICNoYWx0T2Yobm9kZTogbnVtYmVyLCB0YXNrOiBudW1iZXIpOiBudW1iZXIge1xuICAgIGNvbnN0IHsgaGFsdFN0YXJ0LCBoYWx0VGFzayB9ID0gKHRoaXMuI3ByaWNpbmcgYXMgU2NoZWR1bGVQcmljaW5nKS5sYXR0aWNlO1xuICAgIGZvciAobGV0IGhhbHQgPSBoYWx0U3RhcnRbbm9kZV0gYXMgbnVtYmVyOyBoYWx0IDwgKGhhbHRTdGFydFtub2RlICsgMV0gYXMgbnVtYmVyKTsgaGFsdCsrKSBpZiAoaGFsdFRhc2tbaGFsdF0gPT09IHRhc2spIHJldHVybiBoYWx0O1xuICAgIHJldHVybiAtMTtcbiAgfVxuXG4gIC8qKiBUaGUgZmV3ZXN0IGFuZCB0aGUgbW9zdCBpZGxlIHdlZWtzIHdpdGggd2hpY2ggYW4gYXJjIGZpdHMgaW50byB0aGUgd2luZG93IG9mIGl0cyB0YXNrIGFuZCBpbnRvIHdoYXQgaXMgbGVmdCBvZiB0aGUgdGltZS4gKi9cbiAgI2ZpdHMoYXJjOiBudW1iZXIsIG5vZGU6IG51bWJlcik6IHJlYWRvbmx5IFtudW1iZXIsIG51bWJlcl0ge1xuICAgIGNvbnN0IHsgc3RhcnQsIHRhc2tzIH0gPSB0aGlzLiNsZWFybmVyIGFzIExlYXJuZXJNb2RlbDtcbiAgICBjb25zdCB7IGFyY1Rhc2ssIGFyY1dlZWtzLCBhcmNUYXJnZXQsIGRvbmUgfSA9ICh0aGlzLiNwcmljaW5nIGFzIFNjaGVkdWxlUHJpY2luZykubGF0dGljZTtcbiAgICBjb25zdCB7IGZpcnN0UG9zaXRpb24sIGxhc3RQb3NpdGlvbiB9ID0gdGFza3NbYXJjVGFza1thcmNdIGFzIG51bWJlcl0gYXMgTGVhcm5lck1vZGVsW1widGFza3NcIl1bbnVtYmVyXTtcbiAgICBjb25zdCBmaXJzdCA9IHN0YXJ0ICsgKGRvbmVbbm9kZV0gYXMgbnVtYmVyKTtcbiAgICBjb25zdCB7IGlkbGVNb3N0IH0gPSB0aGlzLiNzdGF0ZXM7XG4gICAgY29uc3Qgcm9vbSA9IE1hdGgubWluKGlkbGVNb3N0W25vZGVdIGFzIG51bWJlciwgaWRsZU1vc3RbYXJjVGFyZ2V0W2FyY10gYXMgbnVtYmVyXSBhcyBudW1iZXIpO1xuICAgIHJldHVybiBbTWF0aC5tYXgoMCwgZmlyc3RQb3NpdGlvbiAtIGZpcnN0KSwgTWF0aC5taW4ocm9vbSwgbGFzdFBvc2l0aW9uICsgMSAtIChhcmNXZWVrc1thcmNdIGFzIG51bWJlcikgLSBmaXJzdCldO1xuICB9XG5cbiAgLy8gVGhlIGJsb2NrIGVuZHMgaXRzIHRhc2s6IG9ubHkgaXRzIHNpdGUgbWF0dGVycyBhZnRlcndhcmRzLCBzbyB0aGUgYmVzdCB2ZW51ZSBvZiBlYWNoIHNpdGUgc3RhbmRzIGZvciBpdC5cbiAgI2FwcGVuZFdob2xlKGFyYzogbnVtYmVyLCBub2RlOiBudW1iZXIpOiB2b2lkIHtcbiAgICBjb25zdCBbc3RhdGVzLCBibG9ja3MsIHsgY29zdDogYXJyaXZlLCBmcm9tOiBhcnJpdmVGcm9tIH1dID0gW3RoaXMuI3N0YXRlcywgdGhpcy4jYmxvY2tzLCB0aGlzLiNhcnJpdmFsc107XG4gICAgY29uc3QgeyBsYXR0aWNlIH0gPSB0aGlzLiNwcmljaW5nIGFzIFNjaGVkdWxlUHJpY2luZztcbiAgICBjb25zdCB7IHZhbHVlLCBmcm9tLCB2aWEsIHdpZHRoIH0gPSBzdGF0ZXM7XG4gICAgY29uc3QgayA9IGxhdHRpY2UuYXJjVGFza1thcmNdIGFzIG51bWJlcjtcbiAgICBjb25zdCBzaXRlcyA9IGJsb2Nrcy5zaXRlc09mKGspO1xuICAgIGNvbnN0IHsgY29zdCwgb3B0aW9uIH0gPSBibG9ja3M7XG4gICAgY29uc3QgW2xlYXN0LCBtb3N0XSA9IHRoaXMuI2ZpdHMoYXJjLCBub2RlKTtcbiAgICBjb25zdCBmaXJzdCA9ICh0aGlzLiNsZWFybmVyIGFzIExlYXJuZXJNb2RlbCkuc3RhcnQgKyAobGF0dGljZS5kb25lW25vZGVdIGFzIG51bWJlcik7XG4gICAgbGV0IHJvdyA9IGJsb2Nrcy5yb3coaywgbGF0dGljZS5hcmNXZWVrc1thcmNdIGFzIG51bWJlciwgZmlyc3QgKyBsZWFzdCk7XG4gICAgbGV0IGJhc2UgPSAoc3RhdGVzLm5vZGVCYXNlW2xhdHRpY2UuYXJjVGFyZ2V0W2FyY10gYXMgbnVtYmVyXSBhcyBudW1iZXIpICsgbGVhc3QgKiB3aWR0aDtcbiAgICBjb25zdCBjb2RlID0gYXJjICogdGhpcy4jbW9zdDtcbiAgICBmb3IgKGxldCBpZGxlID0gbGVhc3Q7IGlkbGUgPD0gbW9zdDsgaWRsZSsrLCByb3cgKz0gc2l0ZXMubGVuZ3RoLCBiYXNlICs9IHdpZHRoKSB7XG4gICAgICBpZiAodGhpcy4jaXNDdXRbaWRsZV0gPT09IDEpIGNvbnRpbnVlO1xuICAgICAgY29uc3Qgd2F5cyA9IGlkbGUgKiAod2lkdGggLSAxKTtcbiAgICAgIGZvciAobGV0IGogPSAwOyBqIDwgc2l0ZXMubGVuZ3RoOyBqKyspIHtcbiAgICAgICAgY29uc3Qgc2l0ZSA9IHNpdGVzW2pdIGFzIG51bWJlcjtcbiAgICAgICAgY29uc3QgdG90YWwgPSAoYXJyaXZlW3dheXMgKyBzaXRlXSBhcyBudW1iZXIpICsgKGNvc3Rbcm93ICsgal0gYXMgbnVtYmVyKTtcbiAgICAgICAgaWYgKHRvdGFsID49ICh2YWx1ZVtiYXNlICsgc2l0ZV0gYXMgbnVtYmVyKSkgY29udGludWU7XG4gICAgICAgIGNvbnN0IG9yaWdpbiA9IGFycml2ZUZyb21bd2F5cyArIHNpdGVdIGFzIG51bWJlcjtcbiAgICAgICAgaWYgKHRoaXMuI2NoZWNrc1ZhcmlldHkgJiYgIXRoaXMuI21heUFkZChvcmlnaW4sIGssIHNpdGUpKSBjb250aW51ZTtcbiAgICAgICAgdmFsdWVbYmFzZSArIHNpdGVdID0gdG90YWw7XG4gICAgICAgIGZyb21bYmFzZSArIHNpdGVdID0gb3JpZ2luO1xuICAgICAgICB2aWFbYmFzZSArIHNpdGVdID0gY29kZSArIChvcHRpb25bcm93ICsgal0gYXMgbnVtYmVyKTtcbiAgICAgIH1cbiAgICB9XG4gIH1cblxuICAjYXBwZW5kUGFydGlhbChhcmM6IG51bWJlciwgbm9kZTogbnVtYmVyKTogdm9pZCB7XG4gICAgY29uc3QgbGVhcm5lciA9IHRoaXMuI2xlYXJuZXIgYXMgTGVhcm5lck1vZGVsO1xuICAgIGNvbnN0IFtzdGF0ZXMsIGJsb2NrcywgeyBjb3N0OiBhcnJpdmUsIGZyb206IGFycml2ZUZyb20gfV0gPSBbdGhpcy4jc3RhdGVzLCB0aGlzLiNibG9ja3MsIHRoaXMuI2Fycml2YWxzXTtcbiAgICBjb25zdCB7IGxhdHRpY2UgfSA9IHRoaXMuI3ByaWNpbmcgYXMgU2NoZWR1bGVQcmljaW5nO1xuICAgIGNvbnN0IHsgdmFsdWUsIGZyb20sIHZpYSwgd2lkdGggfSA9IHN0YXRlcztcbiAgICBjb25zdCBrID0gbGF0dGljZS5hcmNUYXNrW2FyY10gYXMgbnVtYmVyO1xuICAgIGNvbnN0IHsgb3B0aW9ucyB9ID0gbGVhcm5lci50YXNrc1trXSBhcyBMZWFybmVyTW9kZWxbXCJ0YXNrc1wiXVtudW1iZXJdO1xuICAgIGNvbnN0IHNpdGVPZk9wdGlvbiA9IGJsb2Nrcy5zaXRlT2ZPcHRpb24oayk7XG4gICAgY29uc3Qgd2Vla3MgPSBsYXR0aWNlLmFyY1dlZWtzW2FyY10gYXMgbnVtYmVyO1xuICAgIGNvbnN0IFtsZWFzdCwgbW9zdF0gPSB0aGlzLiNmaXRzKGFyYywgbm9kZSk7XG4gICAgY29uc3QgZmlyc3QgPSBsZWFybmVyLnN0YXJ0ICsgKGxhdHRpY2UuZG9uZVtub2RlXSBhcyBudW1iZXIpO1xuICAgIGNvbnN0IHRhcmdldCA9IHN0YXRlcy5oYWx0QmFzZVtsYXR0aWNlLmFyY0hhbHRbYXJjXSBhcyBudW1iZXJdIGFzIG51bWJlcjtcbiAgICBjb25zdCBjb2RlID0gYXJjICogdGhpcy4jbW9zdDtcbiAgICBmb3IgKGxldCBpZGxlID0gbGVhc3Q7IGlkbGUgPD0gbW9zdDsgaWRsZSsrKSB7XG4gICAgICBpZiAodGhpcy4jaXNDdXRbaWRsZV0gPT09IDEgfHwgdGhpcy4jaXNQaW5uZWRFbHNld2hlcmUoaywgZmlyc3QgKyBpZGxlLCB3ZWVrcykpIGNvbnRpbnVlO1xuICAgICAgY29uc3Qgd2F5cyA9IGlkbGUgKiAod2lkdGggLSAxKTtcbiAgICAgIGNvbnN0IGJhc2UgPSB0YXJnZXQgKyBpZGxlICogb3B0aW9ucy5sZW5ndGg7XG4gICAgICBmb3IgKGxldCBvcHRpb24gPSAwOyBvcHRpb24gPCBvcHRpb25zLmxlbmd0aDsgb3B0aW9uKyspIHtcbiAgICAgICAgY29uc3Qgc2l0ZSA9IHNpdGVPZk9wdGlvbltvcHRpb25dIGFzIG51bWJlcjtcbiAgICAgICAgY29uc3QgdG90YWwgPSAoYXJyaXZlW3dheXMgKyBzaXRlXSBhcyBudW1iZXIpICsgYmxvY2tzLm9mVmVudWUob3B0aW9uc1tvcHRpb25dIGFzIG51bWJlciwgZmlyc3QgKyBpZGxlLCB3ZWVrcyk7XG4gICAgICAgIGlmICh0b3RhbCA+PSAodmFsdWVbYmFzZSArIG9wdGlvbl0gYXMgbnVtYmVyKSkgY29udGludWU7XG4gICAgICAgIGNvbnN0IG9yaWdpbiA9IGFycml2ZUZyb21bd2F5cyArIHNpdGVdIGFzIG51bWJlcjtcbiAgICAgICAgaWYgKHRoaXMuI2NoZWNrc1ZhcmlldHkgJiYgIXRoaXMuI21heUFkZChvcmlnaW4sIGssIHNpdGUpKSBjb250aW51ZTtcbiAgICAgICAgdmFsdWVbYmFzZSArIG9wdGlvbl0gPSB0b3RhbDtcbiAgICAgICAgZnJvbVtiYXNlICsgb3B0aW9uXSA9IG9yaWdpbjtcbiAgICAgICAgdmlhW2Jhc2UgKyBvcHRpb25dID0gY29kZSArIG9wdGlvbjtcbiAgICAgIH1cbiAgICB9XG4gIH1cblxuICAjaXNQaW5uZWRFbHNld2hlcmUodGFzazogbnVtYmVyLCBwb3NpdGlvbjogbnVtYmVyLCB3ZWVrczogbnVtYmVyKTogYm9vbGVhbiB7XG4gICAgY29uc3QgeyBwaW5UYXNrIH0gPSB0aGlzLiNsZWFybmVyIGFzIExlYXJuZXJNb2RlbDtcbiAgICByZXR1cm4gcGluVGFzayAhPT0gbnVsbCAmJiBwaW5uZWRFbHNld2hlcmUocGluVGFzaywgdGFzaywgcG9zaXRpb24sIHdlZWtzKTtcbiAgfVxuXG4gIC8qKiBUaGUgYXJjcyBvZiBhIHRhc2sgdGhhdCBtYXkgaGF2ZSBiZWVuIGxlZnQgdW5maW5pc2hlZCBqdXN0IG5vdzogaXQgZ29lcyBvbiBpbiBhbm90aGVyIHZlbnVlLCBvciBmcm9tIGVsc2V3aGVyZS4gKi9cbiAgI2dvT24obm9kZTogbnVtYmVyLCBrOiBudW1iZXIsIGhhbHQ6IG51bWJlciwgZmlyc3RBcmM6IG51bWJlciwgbGFzdEFyYzogbnVtYmVyKTogdm9pZCB7XG4gICAgY29uc3QgbGVhcm5lciA9IHRoaXMuI2xlYXJuZXIgYXMgTGVhcm5lck1vZGVsO1xuICAgIGNvbnN0IHsgbGF0dGljZSwgc2l0ZUNoYW5nZSB9ID0gdGhpcy4jcHJpY2luZyBhcyBTY2hlZHVsZVByaWNpbmc7XG4gICAgY29uc3QgW3N0YXRlcywgb3RoZXJzLCBvbndhcmRdID0gW3RoaXMuI3N0YXRlcywgdGhpcy4jb3RoZXJBcnJpdmFscywgdGhpcy4jb253YXJkXTtcbiAgICBjb25zdCBzaXRlT2ZPcHRpb24gPSB0aGlzLiNibG9ja3Muc2l0ZU9mT3B0aW9uKGspO1xuICAgIGNvbnN0IHNpdGVzID0gbGVhcm5lci5zaXRlcy5sZW5ndGg7XG4gICAgY29uc3QgZmlyc3QgPSBsZWFybmVyLnN0YXJ0ICsgKGxhdHRpY2UuZG9uZVtub2RlXSBhcyBudW1iZXIpO1xuICAgIGZvciAobGV0IGlkbGUgPSAwOyBpZGxlIDw9IChzdGF0ZXMuaWRsZU1vc3Rbbm9kZV0gYXMgbnVtYmVyKTsgaWRsZSsrKSB7XG4gICAgICBpZiAodGhpcy4jaXNDdXRbaWRsZV0gPT09IDEpIGNvbnRpbnVlO1xuICAgICAgb3RoZXJzLmNvbGxlY3Qoc3RhdGVzLCBsZWFybmVyLCBsYXR0aWNlLCBub2RlLCBpZGxlLCBrKTtcbiAgICAgIG90aGVycy5zZXR0bGUoaWRsZSwgc3RhdGVzLndpZHRoLCBzaXRlQ2hhbmdlKTtcbiAgICAgIG9ud2FyZC5maWxsKHN0YXRlcy52YWx1ZSwgKHN0YXRlcy5oYWx0QmFzZVtoYWx0XSBhcyBudW1iZXIpICsgaWRsZSAqIHNpdGVPZk9wdGlvbi5sZW5ndGgsIHNpdGVPZk9wdGlvbiwgc2l0ZXMsIG90aGVycywgaWRsZSAqIHNpdGVzLCBzaXRlQ2hhbmdlKTtcbiAgICAgIGZvciAobGV0IGFyYyA9IGZpcnN0QXJjOyBhcmMgPCBsYXN0QXJjOyBhcmMrKykge1xuICAgICAgICBjb25zdCBbbGVhc3QsIG1vc3RdID0gdGhpcy4jZml0cyhhcmMsIG5vZGUpO1xuICAgICAgICBpZiAoaWRsZSA8IGxlYXN0IHx8IGlkbGUgPiBtb3N0IHx8IHRoaXMuI2lzUGlubmVkRWxzZXdoZXJlKGssIGZpcnN0ICsgaWRsZSwgbGF0dGljZS5hcmNXZWVrc1thcmNdIGFzIG51bWJlcikpIGNvbnRpbnVlO1xuICAgICAgICBpZiAobGF0dGljZS5hcmNJc0NvbnRpbnVhdGlvblthcmNdID09PSAxKSB0aGlzLiNjb250aW51ZUJsb2NrKGFyYywgaWRsZSwgZmlyc3QgKyBpZGxlKTtcbiAgICAgICAgZWxzZSB0aGlzLiNhcHBlbmRBZnRlckhhbHQoYXJjLCBpZGxlLCBmaXJzdCArIGlkbGUpO1xuICAgICAgfVxuICAgIH1cbiAgfVxuXG4gICNhcHBlbmRBZnRlckhhbHQoYXJjOiBudW1iZXIsIGlkbGU6IG51bWJlciwgcG9zaXRpb246IG51bWJlcik6IHZvaWQge1xuICAgIGNvbnN0IHsgdGFza3MgfSA9IHRoaXMuI2xlYXJuZXIgYXMgTGVhcm5lck1vZGVsO1xuICAgIGNvbnN0IHsgbGF0dGljZSB9ID0gdGhpcy4jcHJpY2luZyBhcyBTY2hlZHVsZVByaWNpbmc7XG4gICAgY29uc3QgW3sgdmFsdWUsIGZyb20sIHZpYSB9LCBibG9ja3MsIG9ud2FyZF0gPSBbdGhpcy4jc3RhdGVzLCB0aGlzLiNibG9ja3MsIHRoaXMuI29ud2FyZF07XG4gICAgY29uc3QgayA9IGxhdHRpY2UuYXJjVGFza1thcmNdIGFzIG51bWJlcjtcbiAgICBjb25zdCB7IG9wdGlvbnMgfSA9IHRhc2tzW2tdIGFzIExlYXJuZXJNb2RlbFtcInRhc2tzXCJdW251bWJlcl07XG4gICAgY29uc3Qgc2l0ZU9mT3B0aW9uID0gYmxvY2tzLnNpdGVPZk9wdGlvbihrKTtcbiAgICBjb25zdCBiYXNlID0gdGhpcy4jdGFyZ2V0T2YoYXJjLCBpZGxlLCBvcHRpb25zLmxlbmd0aCk7XG4gICAgY29uc3QgaXNQYXJ0aWFsID0gbGF0dGljZS5hcmNJc1BhcnRpYWxbYXJjXSA9PT0gMTtcbiAgICBjb25zdCB3ZWVrcyA9IGxhdHRpY2UuYXJjV2Vla3NbYXJjXSBhcyBudW1iZXI7XG4gICAgY29uc3QgY29kZSA9IGFyYyAqIHRoaXMuI21vc3Q7XG4gICAgZm9yIChsZXQgb3B0aW9uID0gMDsgb3B0aW9uIDwgb3B0aW9ucy5sZW5ndGg7IG9wdGlvbisrKSB7XG4gICAgICBjb25zdCBzaXRlID0gc2l0ZU9mT3B0aW9uW29wdGlvbl0gYXMgbnVtYmVyO1xuICAgICAgY29uc3QgaXNPd24gPSBvbndhcmQub3B0aW9uW3NpdGVdID09PSBvcHRpb247XG4gICAgICBjb25zdCB0b3RhbCA9ICgoaXNPd24gPyBvbndhcmQub3RoZXJDb3N0W3NpdGVdIDogb253YXJkLmNvc3Rbc2l0ZV0pIGFzIG51bWJlcikgKyBibG9ja3Mub2ZWZW51ZShvcHRpb25zW29wdGlvbl0gYXMgbnVtYmVyLCBwb3NpdGlvbiwgd2Vla3MpO1xuICAgICAgY29uc3Qgc3RhdGUgPSBiYXNlICsgKGlzUGFydGlhbCA/IG9wdGlvbiA6IHNpdGUpO1xuICAgICAgaWYgKHRvdGFsID49ICh2YWx1ZVtzdGF0ZV0gYXMgbnVtYmVyKSkgY29udGludWU7XG4gICAgICBjb25zdCBvcmlnaW4gPSAoaXNPd24gPyBvbndhcmQub3RoZXJGcm9tW3NpdGVdIDogb253YXJkLmZyb21bc2l0ZV0pIGFzIG51bWJlcjtcbiAgICAgIGlmICh0aGlzLiNjaGVja3NWYXJpZXR5ICYmICF0aGlzLiNtYXlBZGQob3JpZ2luLCBrLCBzaXRlKSkgY29udGludWU7XG4gICAgICB2YWx1ZVtzdGF0ZV0gPSB0b3RhbDtcbiAgICAgIGZyb21bc3RhdGVdID0gb3JpZ2luO1xuICAgICAgdmlhW3N0YXRlXSA9IGNvZGUgKyBvcHRpb247XG4gICAgfVxuICB9XG5cbiAgLy8gV2hlcmUgYW4gYXJjIGxlYWRzIGFmdGVyIHNvIG1hbnkgaWRsZSB3ZWVrczogYSByb3cgb2YgdmVudWVzIGlmIGl0IGxlYXZlcyBpdHMgdGFzayB1bmZpbmlzaGVkLCBlbHNlIGEgcm93IG9mIHNpdGVzLlxuICAjdGFyZ2V0T2YoYXJjOiBudW1iZXIsIGlkbGU6IG51bWJlciwgb3B0aW9uczogbnVtYmVyKTogbnVtYmVyIHtcbiAgICBjb25zdCB7IGFyY0hhbHQsIGFyY1RhcmdldCB9ID0gKHRoaXMuI3ByaWNpbmcgYXMgU2NoZWR1bGVQcmljaW5nKS5sYXR0aWNlO1xuICAgIGNvbnN0IGhhbHQgPSBhcmNIYWx0W2FyY10gYXMgbnVtYmVyO1xuICAgIGNvbnN0IHsgaGFsdEJhc2UsIG5vZGVCYXNlLCB3aWR0aCB9ID0gdGhpcy4jc3RhdGVzO1xuICAgIHJldHVybiBoYWx0ID49IDAgPyAoaGFsdEJhc2VbaGFsdF0gYXMgbnVtYmVyKSArIGlkbGUgKiBvcHRpb25zIDogKG5vZGVCYXNlW2FyY1RhcmdldFthcmNdIGFzIG51bWJlcl0gYXMgbnVtYmVyKSArIGlkbGUgKiB3aWR0aDtcbiAgfVxuXG4gIC8vIEhpc3RvcnkncyBvcGVuIGJsb2NrIGdvZXMgb24gaW4gaXRzIHZlbnVlOyBpdCBleGlzdHMgYXQgdGhlIGZpcnN0IHBvc2l0aW9uIG9ubHkuXG4gICNjb250aW51ZUJsb2NrKGFyYzogbnVtYmVyLCBpZGxlOiBudW1iZXIsIHBvc2l0aW9uOiBudW1iZXIpOiB2b2lkIHtcbiAgICBjb25zdCB7IHN0YXJ0LCBoaXN0b3J5LCB0YXNrcywgc2l0ZU9mIH0gPSB0aGlzLiNsZWFybmVyIGFzIExlYXJuZXJNb2RlbDtcbiAgICBjb25zdCB7IGxhdHRpY2UgfSA9IHRoaXMuI3ByaWNpbmcgYXMgU2NoZWR1bGVQcmljaW5nO1xuICAgIGNvbnN0IG9wZW4gPSBoaXN0b3J5Lm9wZW5CbG9jaztcbiAgICBpZiAoIW9wZW4gfHwgaWRsZSA+IDAgfHwgcG9zaXRpb24gIT09IHN0YXJ0KSByZXR1cm47XG4gICAgY29uc3QgeyBvcHRpb25zLCB2ZW51ZXMgfSA9IHRhc2tzW29wZW4udGFza10gYXMgTGVhcm5lck1vZGVsW1widGFza3NcIl1bbnVtYmVyXTtcbiAgICBjb25zdCBvcHRpb24gPSB2ZW51ZXMuaW5kZXhPZihvcGVuLnZlbnVlKTtcbiAgICBpZiAob3B0aW9uIDwgMCkgcmV0dXJuO1xuICAgIGNvbnN0IHZlbnVlID0gb3B0aW9uc1tvcHRpb25dIGFzIG51bWJlcjtcbiAgICBjb25zdCBvcmlnaW4gPSAodGhpcy4jc3RhdGVzLmhhbHRCYXNlW2xhdHRpY2UuaGFsdFN0YXJ0WzBdIGFzIG51bWJlcl0gYXMgbnVtYmVyKSArIG9wdGlvbjtcbiAgICBjb25zdCB0b3RhbCA9ICh0aGlzLiNzdGF0ZXMudmFsdWVbb3JpZ2luXSBhcyBudW1iZXIpICsgdGhpcy4jYmxvY2tzLm9mVmVudWUodmVudWUsIHBvc2l0aW9uLCBsYXR0aWNlLmFyY1dlZWtzW2FyY10gYXMgbnVtYmVyKTtcbiAgICBjb25zdCBzdGF0ZSA9IHRoaXMuI3RhcmdldE9mKGFyYywgMCwgb3B0aW9ucy5sZW5ndGgpICsgKGxhdHRpY2UuYXJjSXNQYXJ0aWFsW2FyY10gPT09IDEgPyBvcHRpb24gOiAoc2l0ZU9mW3ZlbnVlXSBhcyBudW1iZXIpKTtcbiAgICBpZiAodG90YWwgPCAodGhpcy4jc3RhdGVzLnZhbHVlW3N0YXRlXSBhcyBudW1iZXIpKSB0aGlzLiNzdGF0ZXMuc2V0KHN0YXRlLCB0b3RhbCwgb3JpZ2luLCBhcmMgKiB0aGlzLiNtb3N0ICsgb3B0aW9uKTtcbiAgfVxuXG4gIC8vIFdhbGtzIHRoZSBwYXRoIGJhY2sgYW5kIGNvdW50cyB0aGUgdGFza3MgYXQgdGhlIHNpdGUuXG4gICNtYXlBZGQob3JpZ2luOiBudW1iZXIsIHRhc2s6IG51bWJlciwgc2l0ZTogbnVtYmVyKTogYm9vbGVhbiB7XG4gICAgY29uc3QgbGVhcm5lciA9IHRoaXMuI2xlYXJuZXIgYXMgTGVhcm5lck1vZGVsO1xuICAgIGNvbnN0IHsgbGF0dGljZSB9ID0gdGhpcy4jcHJpY2luZyBhcyBTY2hlZHVsZVByaWNpbmc7XG4gICAgY29uc3QgeyBmcm9tLCB2aWEgfSA9IHRoaXMuI3N0YXRlcztcbiAgICBjb25zdCBiZWZvcmUgPSBsZWFybmVyLmhpc3RvcnkudGFza3NBdFNpdGUuZ2V0KGxlYXJuZXIuc2l0ZXNbc2l0ZV0gYXMgbnVtYmVyKTtcbiAgICBjb25zdCBpbmRleCA9IChrOiBudW1iZXIpID0+IChsZWFybmVyLnRhc2tzW2tdIGFzIExlYXJuZXJNb2RlbFtcInRhc2tzXCJdW251bWJlcl0pLmluZGV4O1xuICAgIGNvbnN0IHNlZW4gPSBuZXcgU2V0KGJlZm9yZSkuYWRkKGluZGV4KHRhc2spKTtcbiAgICBmb3IgKGxldCBzdGF0ZSA9IG9yaWdpbjsgc3RhdGUgPj0gMDsgc3RhdGUgPSBmcm9tW3N0YXRlXSBhcyBudW1iZXIpIHtcbiAgICAgIGNvbnN0IHN0ZXAgPSB2aWFbc3RhdGVdIGFzIG51bWJlcjtcbiAgICAgIGlmIChzdGVwIDwgMCkgY29udGludWU7XG4gICAgICBjb25zdCBrID0gbGF0dGljZS5hcmNUYXNrW01hdGguZmxvb3Ioc3RlcCAvIHRoaXMuI21vc3QpXSBhcyBudW1iZXI7XG4gICAgICBjb25zdCBvcHRpb24gPSAobGVhcm5lci50YXNrc1trXSBhcyBMZWFybmVyTW9kZWxbXCJ0YXNrc1wiXVtudW1iZXJdKS5vcHRpb25zW3N0ZXAgJSB0aGlzLiNtb3N0XSBhcyBudW1iZXI7XG4gICAgICBpZiAobGVhcm5lci5zaXRlT2Zbb3B0aW9uXSA9PT0gc2l0ZSkgc2Vlbi5hZGQoaW5kZXgoaykpO1xuICAgIH1cbiAgICByZXR1cm4gc2Vlbi5zaXplIDw9IGxlYXJuZXIudGFza3NQZXJTaXRlO1xuICB9XG5cbiAgLyoqIFRoZSBzY2hlZHVsZSBiZWhpbmQgdGhlIGxhc3QgcHJpY2U7IGVtcHR5IGlmIHRoZXJlIHdhcyBub25lLiBBIGNvbnRpbnVlZCBibG9jayBzdGFydHMgYXQgYHN0YXJ0YC4gKi9cbiAgYmxvY2tzKCk6IEZsYXRCbG9ja3Mge1xuICAgIGNvbnN0IGxlYXJuZXIgPSB0aGlzLiNsZWFybmVyIGFzIExlYXJuZXJNb2RlbDtcbiAgICBjb25zdCB7IGxhdHRpY2UgfSA9IHRoaXMuI3ByaWNpbmcgYXMgU2NoZWR1bGVQcmljaW5nO1xuICAgIGNvbnN0IHBhdGg6IG51bWJlcltdID0gW107XG4gICAgZm9yIChsZXQgc3RhdGUgPSB0aGlzLiNiZXN0RW5kOyBzdGF0ZSA+PSAwOyBzdGF0ZSA9IHRoaXMuI3N0YXRlcy5mcm9tW3N0YXRlXSBhcyBudW1iZXIpIHBhdGgucHVzaCh0aGlzLiNzdGF0ZXMudmlhW3N0YXRlXSBhcyBudW1iZXIpO1xuICAgIGNvbnN0IGJsb2NrczogRmxhdEJsb2NrcyA9IFtdO1xuICAgIGxldCBwb3NpdGlvbiA9IGxlYXJuZXIuc3RhcnQ7XG4gICAgZm9yIChjb25zdCBzdGVwIG9mIHBhdGgucmV2ZXJzZSgpLnNsaWNlKDEpKSB7XG4gICAgICBpZiAoc3RlcCA8IDApIHtcbiAgICAgICAgcG9zaXRpb24rKztcbiAgICAgICAgY29udGludWU7XG4gICAgICB9XG4gICAgICBjb25zdCBhcmMgPSBNYXRoLmZsb29yKHN0ZXAgLyB0aGlzLiNtb3N0KTtcbiAgICAgIGNvbnN0IGsgPSBsYXR0aWNlLmFyY1Rhc2tbYXJjXSBhcyBudW1iZXI7XG4gICAgICBjb25zdCB3ZWVrcyA9IGxhdHRpY2UuYXJjV2Vla3NbYXJjXSBhcyBudW1iZXI7XG4gICAgICBibG9ja3MucHVzaChrLCAobGVhcm5lci50YXNrc1trXSBhcyBMZWFybmVyTW9kZWxbXCJ0YXNrc1wiXVtudW1iZXJdKS52ZW51ZXNbc3RlcCAlIHRoaXMuI21vc3RdIGFzIG51bWJlciwgcG9zaXRpb24sIHdlZWtzKTtcbiAgICAgIHBvc2l0aW9uICs9IHdlZWtzO1xuICAgIH1cbiAgICByZXR1cm4gYmxvY2tzO1xuICB9XG59XG4iLCAiaW1wb3J0IHR5cGUgeyBMZWFybmVyTW9kZWwgfSBmcm9tIFwiLi9sZWFybmVyLW1vZGVsLnRzXCI7XG5pbXBvcnQgdHlwZSB7IE1vZGVsIH0gZnJvbSBcIi4vbW9kZWwudHNcIjtcblxuLyoqIFdoYXQgdGhlIGZyb3plbiB3ZWVrcyBvZiBhIGxlYXJuZXIgY29zdDogdW53ZWlnaHRlZCBwcmVmZXJlbmNlLCBhbmQgd2VpZ2h0ZWQgc2l0ZSBjaGFuZ2VzIGFuZCBpZGxlIHdlZWtzIGluIGJldHdlZW4uICovXG5leHBvcnQgaW50ZXJmYWNlIEhpc3RvcnlDb3N0IHtcbiAgcHJlZmVyZW5jZTogbnVtYmVyO1xuICBtb3Zpbmc6IG51bWJlcjtcbn1cblxuY29uc3Qga25vd24gPSBuZXcgV2Vha01hcDxMZWFybmVyTW9kZWwsIEhpc3RvcnlDb3N0PigpO1xuY29uc3Qgbm90aGluZzogSGlzdG9yeUNvc3QgPSB7IHByZWZlcmVuY2U6IDAsIG1vdmluZzogMCB9O1xuXG4vKiogVGhlIGNvc3Qgb2YgYSBsZWFybmVyJ3MgZnJvemVuIHdlZWtzOyBpZGxlIHdlZWtzIGFmdGVyIHRoZSBsYXN0IHBsYWNlZCBvbmUgYXJlIG5vdCBjb3VudGVkLCB0aGV5IGRlcGVuZCBvbiB3aGF0IGZvbGxvd3MuICovXG5leHBvcnQgZnVuY3Rpb24gaGlzdG9yeUNvc3QobW9kZWw6IE1vZGVsLCBsZWFybmVyOiBMZWFybmVyTW9kZWwpOiBIaXN0b3J5Q29zdCB7XG4gIGlmIChsZWFybmVyLnN0YXJ0ID09PSAwKSByZXR1cm4gbm90aGluZztcbiAgY29uc3QgZm91bmQgPSBrbm93bi5nZXQobGVhcm5lcik7XG4gIGlmIChmb3VuZCkgcmV0dXJuIGZvdW5kO1xuICBjb25zdCB7IGhpc3RvcnksIHByZWZlcmVuY2UsIHNpdGVDaGFuZ2VDb3N0LCBpZGxlQ29zdCB9ID0gbGVhcm5lcjtcbiAgY29uc3QgY29zdCA9IHsgcHJlZmVyZW5jZTogMCwgbW92aW5nOiAwIH07XG4gIGxldCBzaXRlID0gLTE7XG4gIGxldCB3YWl0aW5nID0gMDtcbiAgZm9yIChjb25zdCB2ZW51ZSBvZiBoaXN0b3J5LnZlbnVlQXQpIHtcbiAgICBpZiAodmVudWUgPCAwKSB7XG4gICAgICB3YWl0aW5nKys7XG4gICAgICBjb250aW51ZTtcbiAgICB9XG4gICAgY29zdC5wcmVmZXJlbmNlICs9IHByZWZlcmVuY2VbdmVudWVdIGFzIG51bWJlcjtcbiAgICBjb25zdCBuZXh0ID0gbW9kZWwudmVudWVTaXRlW3ZlbnVlXSBhcyBudW1iZXI7XG4gICAgaWYgKHNpdGUgPj0gMCAmJiBzaXRlICE9PSBuZXh0KSBjb3N0Lm1vdmluZyArPSBzaXRlQ2hhbmdlQ29zdDtcbiAgICBjb3N0Lm1vdmluZyArPSB3YWl0aW5nICogaWRsZUNvc3Q7XG4gICAgc2l0ZSA9IG5leHQ7XG4gICAgd2FpdGluZyA9IDA7XG4gIH1cbiAga25vd24uc2V0KGxlYXJuZXIsIGNvc3QpO1xuICByZXR1cm4gY29zdDtcbn1cbiIsICIvKipcbiAqIEEgcmVsYXhhdGlvbiBmb3IgbGVhcm5lcnMgd2hvc2UgbGF0dGljZSBpcyB0b28gbGFyZ2U6IGV2ZXJ5IHRhc2sgaXMgcGxhY2VkIGF0IGl0cyBjaGVhcGVzdCBmb3IgaXRzZWxmLCBpbiBibG9ja3Mgd2l0aGluXG4gKiBpdHMgd2luZG93LCBhcyBpZiB0aGUgb3RoZXIgdGFza3Mgd2VyZSBub3QgdGhlcmU7IG5vIHNpdGUgY2hhbmdlcywgbm8gaWRsZSB3ZWVrcy4gTmV2ZXIgbW9yZSB0aGFuIHRoZSB0cnVlIGxlYXN0IGNvc3QuXG4gKi9cblxuaW1wb3J0IHR5cGUgeyBGbGF0QmxvY2tzIH0gZnJvbSBcIi4vY2hlYXBlc3Qtc2NoZWR1bGUudHNcIjtcbmltcG9ydCB0eXBlIHsgTGVhcm5lck1vZGVsLCBUYXNrTW9kZWwgfSBmcm9tIFwiLi9sZWFybmVyLW1vZGVsLnRzXCI7XG5pbXBvcnQgdHlwZSB7IFdlZWtDb3N0cyB9IGZyb20gXCIuL3dlZWstY29zdHMudHNcIjtcblxuaW50ZXJmYWNlIFRhc2tQcmljZSB7XG4gIGNvc3Q6IG51bWJlcjtcbiAgYmxvY2tzOiBGbGF0QmxvY2tzO1xufVxuXG4vKiogTGVhc3QgY29zdCBvZiBhbGwgdGFza3MgYXBhcnQ7IEluZmluaXR5IGlmIHNvbWUgcmVxdWlyZWQgdGFzayBoYXMgbm8gcGxhY2UgYXQgYWxsLiAqL1xuZXhwb3J0IGZ1bmN0aW9uIGNoZWFwZXN0VGFza3MobGVhcm5lcjogTGVhcm5lck1vZGVsLCBjb3N0czogV2Vla0Nvc3RzKTogVGFza1ByaWNlIHtcbiAgY29uc3QgcHJpY2VzID0gbGVhcm5lci50YXNrcy5tYXAoKHRhc2ssIGspID0+IGNoZWFwZXN0VGFzayhsZWFybmVyLCB0YXNrLCBrLCBjb3N0cykpO1xuICBjb25zdCB0YWtlbiA9IG5ldyBTZXQobGVhcm5lci50YXNrcy5tYXAoKF8sIGspID0+IGspLmZpbHRlcigoaykgPT4gIWxlYXJuZXIudGFza3Nba10/Lm9wdGlvbmFsKSk7XG4gIGNvbnN0IGJ5Q29zdCA9IChhOiBudW1iZXIsIGI6IG51bWJlcikgPT4gKHByaWNlc1thXT8uY29zdCA/PyAwKSAtIChwcmljZXNbYl0/LmNvc3QgPz8gMCk7XG4gIGNvbnN0IHsgY2hvaWNlcywgdW5jaG9zZW4gfSA9IHNlcGFyYXRlQ2hvaWNlcyhsZWFybmVyKTtcbiAgZm9yIChjb25zdCB7IHRhc2tzLCBhdExlYXN0LCBhdE1vc3QgfSBvZiBjaG9pY2VzKSB7XG4gICAgZm9yIChjb25zdCBbaSwga10gb2YgdGFza3MudG9Tb3J0ZWQoYnlDb3N0KS5lbnRyaWVzKCkpIGlmIChpIDwgYXRMZWFzdCB8fCAoaSA8IGF0TW9zdCAmJiAocHJpY2VzW2tdPy5jb3N0ID8/IDApIDwgMCkpIHRha2VuLmFkZChrKTtcbiAgfVxuICBmb3IgKGNvbnN0IGsgb2YgdW5jaG9zZW4pIGlmICgocHJpY2VzW2tdPy5jb3N0ID8/IDApIDwgMCkgdGFrZW4uYWRkKGspO1xuICAvLyBTdGF5aW5nIGZyZWUgbWF5IGNvc3QgZGlzcnVwdGlvbiwgYnV0IGEgc2NoZWR1bGUgbmVlZCBub3Qgc3RheSBmcmVlIGFueXdoZXJlOiB0aGF0IHBhcnQgaXMgbGVmdCBvdXQsIHVubGVzcyBub3RoaW5nIGlzIHBsYWNlZC5cbiAgbGV0IGNvc3QgPSAwO1xuICBjb25zdCBibG9ja3M6IEZsYXRCbG9ja3MgPSBbXTtcbiAgZm9yIChjb25zdCBrIG9mIHRha2VuKSB7XG4gICAgY29zdCArPSBwcmljZXNba10/LmNvc3QgPz8gMDtcbiAgICBibG9ja3MucHVzaCguLi4ocHJpY2VzW2tdPy5ibG9ja3MgPz8gW10pKTtcbiAgfVxuICByZXR1cm4geyBjb3N0LCBibG9ja3MgfTtcbn1cblxuLyoqXG4gKiBDaG9pY2VzIHdpdGhvdXQgYSB0YXNrIGluIGNvbW1vbiwgb2Ygb3B0aW9uYWwgdGFza3Mgb25seSwgd2l0aCBob3cgbWFueSBvZiB0aG9zZSBhcmUgdGFrZW46IHRoZSBsYXJnZXN0IGNob2ljZXMgZmlyc3Q7XG4gKiBvdGhlcnMgdGhhdCBzaGFyZSBhIHRhc2sgd2l0aCB0aGVtIGFyZSBsZWZ0IG91dCwgd2hpY2ggb25seSByZWxheGVzLiBgdW5jaG9zZW5gIGFyZSBvcHRpb25hbCB0YXNrcyB0aGF0IGFyZSB0aGVuIGluIG5vbmUuXG4gKi9cbmV4cG9ydCBmdW5jdGlvbiBzZXBhcmF0ZUNob2ljZXMoeyB0YXNrcywgY2hvaWNlcyB9OiBMZWFybmVyTW9kZWwpOiB7IGNob2ljZXM6IHsgdGFza3M6IG51bWJlcltdOyBhdExlYXN0OiBudW1iZXI7IGF0TW9zdDogbnVtYmVyIH1bXTsgdW5jaG9zZW46IG51bWJlcltdIH0ge1xuICBjb25zdCBmcmVlID0gbmV3IFNldCh0YXNrcy5tYXAoKF8sIGspID0+IGspLmZpbHRlcigoaykgPT4gdGFza3Nba10/Lm9wdGlvbmFsKSk7XG4gIGNvbnN0IGtlcHQ6IHsgdGFza3M6IG51bWJlcltdOyBhdExlYXN0OiBudW1iZXI7IGF0TW9zdDogbnVtYmVyIH1bXSA9IFtdO1xuICBmb3IgKGNvbnN0IGNob2ljZSBvZiBjaG9pY2VzLnRvU29ydGVkKChhLCBiKSA9PiBiLnRhc2tzLmxlbmd0aCAtIGEudGFza3MubGVuZ3RoKSkge1xuICAgIGNvbnN0IG9wZW4gPSBjaG9pY2UudGFza3MuZmlsdGVyKChrKSA9PiB0YXNrc1trXT8ub3B0aW9uYWwpO1xuICAgIGlmIChuZXcgU2V0KG9wZW4pLnNpemUgPCBvcGVuLmxlbmd0aCB8fCBvcGVuLnNvbWUoKGspID0+ICFmcmVlLmhhcyhrKSkpIGNvbnRpbnVlO1xuICAgIGZvciAoY29uc3QgayBvZiBvcGVuKSBmcmVlLmRlbGV0ZShrKTtcbiAgICBjb25zdCByZXF1aXJlZCA9IGNob2ljZS50YXNrcy5sZW5ndGggLSBvcGVuLmxlbmd0aDtcbiAgICBrZXB0LnB1c2goeyB0YXNrczogb3BlbiwgYXRMZWFzdDogTWF0aC5tYXgoMCwgY2hvaWNlLmF0TGVhc3QgLSByZXF1aXJlZCksIGF0TW9zdDogTWF0aC5tYXgoMCwgY2hvaWNlLmF0TW9zdCAtIHJlcXVpcmVkKSB9KTtcbiAgfVxuICByZXR1cm4geyBjaG9pY2VzOiBrZXB0LCB1bmNob3NlbjogWy4uLmZyZWVdIH07XG59XG5cbi8vIENoZWFwZXN0IGN1dCBvZiB0aGUgdGFzaydzIHdlZWtzIGludG8gYmxvY2tzIGFsb25nIHRoZSBjYWxlbmRhcjogYmVzdFtwXVtuXSA9IGxlYXN0IGNvc3Qgb2YgbiB3ZWVrcyBiZWZvcmUgcG9zaXRpb24gcC5cbmZ1bmN0aW9uIGNoZWFwZXN0VGFzayhsZWFybmVyOiBMZWFybmVyTW9kZWwsIHRhc2s6IFRhc2tNb2RlbCwgazogbnVtYmVyLCBjb3N0czogV2Vla0Nvc3RzKTogVGFza1ByaWNlIHtcbiAgY29uc3QgeyB3ZWVrczogYWxsLCBzaG9ydGVzdCwgbG9uZ2VzdCwgZmlyc3RQb3NpdGlvbiwgbGFzdFBvc2l0aW9uIH0gPSB0YXNrO1xuICBjb25zdCBzcGFuID0gTWF0aC5tYXgoMCwgbGFzdFBvc2l0aW9uIC0gZmlyc3RQb3NpdGlvbiArIDEpO1xuICBpZiAoc3BhbiA8IGFsbCkgcmV0dXJuIHsgY29zdDogSW5maW5pdHksIGJsb2NrczogW10gfTtcbiAgaWYgKHNwYW4gKiBhbGwgKiBNYXRoLm1pbihhbGwsIGxvbmdlc3QpID4gTU9TVF9TVEVQUykgcmV0dXJuIHsgY29zdDogYWxsICogY2hlYXBlc3RXZWVrKHRhc2ssIGNvc3RzKSwgYmxvY2tzOiBbXSB9O1xuICBjb25zdCB3aWRlID0gYWxsICsgMTtcbiAgY29uc3QgYmVzdCA9IG5ldyBGbG9hdDY0QXJyYXkoKHNwYW4gKyAxKSAqIHdpZGUpLmZpbGwoSW5maW5pdHkpO1xuICBjb25zdCBiYWNrID0gbmV3IEludDMyQXJyYXkoKHNwYW4gKyAxKSAqIHdpZGUpLmZpbGwoLTEpO1xuICBiZXN0WzBdID0gMDtcbiAgY29uc3Qgb3B0aW9ucyA9IFsuLi50YXNrLm9wdGlvbnNdO1xuICAvLyBIaXN0b3J5J3Mgb3BlbiBibG9jayBtYXkgZ28gb24gZm9yIGEgZmV3IHdlZWtzOiB0aGVuIGEgZmlyc3QgYmxvY2sgaGFzIG5vIGxvd2VyIGJvdW5kLlxuICBjb25zdCBvcGVuID0gbGVhcm5lci5oaXN0b3J5Lm9wZW5CbG9jaztcbiAgY29uc3QgbGVhc3RBdFN0YXJ0ID0gb3Blbj8udGFzayA9PT0gayA/IDEgOiBzaG9ydGVzdDtcbiAgY29uc3Qgc3VtcyA9IG9wdGlvbnMubWFwKChvcHRpb24pID0+IHJ1bm5pbmdDb3N0cyhvcHRpb24gKiBjb3N0cy5wb3NpdGlvbnMsIGNvc3RzLCBmaXJzdFBvc2l0aW9uLCBzcGFuKSk7XG4gIGZvciAobGV0IHAgPSAwOyBwIDwgc3BhbjsgcCsrKSB7XG4gICAgZm9yIChsZXQgbiA9IDA7IG4gPD0gYWxsOyBuKyspIHtcbiAgICAgIGNvbnN0IGhlcmUgPSBiZXN0W3AgKiB3aWRlICsgbl0gYXMgbnVtYmVyO1xuICAgICAgaWYgKGhlcmUgPT09IEluZmluaXR5KSBjb250aW51ZTtcbiAgICAgIGlmIChoZXJlIDwgKGJlc3RbKHAgKyAxKSAqIHdpZGUgKyBuXSBhcyBudW1iZXIpKSB7XG4gICAgICAgIGJlc3RbKHAgKyAxKSAqIHdpZGUgKyBuXSA9IGhlcmU7XG4gICAgICAgIGJhY2tbKHAgKyAxKSAqIHdpZGUgKyBuXSA9IC0xO1xuICAgICAgfVxuICAgICAgY29uc3QgbGVhc3QgPSBmaXJzdFBvc2l0aW9uICsgcCA9PT0gbGVhcm5lci5zdGFydCA/IGxlYXN0QXRTdGFydCA6IHNob3J0ZXN0O1xuICAgICAgZm9yIChsZXQgdyA9IGxlYXN0OyB3IDw9IE1hdGgubWluKGxvbmdlc3QsIGFsbCAtIG4sIHNwYW4gLSBwKTsgdysrKSB7XG4gICAgICAgIGxldCBjaGVhcGVzdCA9IEluZmluaXR5O1xuICAgICAgICBsZXQgb3B0aW9uID0gLTE7XG4gICAgICAgIGZvciAobGV0IG8gPSAwOyBvIDwgc3Vtcy5sZW5ndGg7IG8rKykge1xuICAgICAgICAgIGNvbnN0IHN1bSA9IHN1bXNbb10gYXMgRmxvYXQ2NEFycmF5O1xuICAgICAgICAgIGNvbnN0IGNvc3QgPSAoc3VtW3AgKyB3XSBhcyBudW1iZXIpIC0gKHN1bVtwXSBhcyBudW1iZXIpO1xuICAgICAgICAgIGlmIChjb3N0IDwgY2hlYXBlc3QpIFtjaGVhcGVzdCwgb3B0aW9uXSA9IFtjb3N0LCBvXTtcbiAgICAgICAgfVxuICAgICAgICBjb25zdCB0byA9IChwICsgdykgKiB3aWRlICsgbiArIHc7XG4gICAgICAgIGlmIChoZXJlICsgY2hlYXBlc3QgPCAoYmVzdFt0b10gYXMgbnVtYmVyKSkge1xuICAgICAgICAgIGJlc3RbdG9dID0gaGVyZSArIGNoZWFwZXN0O1xuICAgICAgICAgIGJhY2tbdG9dID0gb3B0aW9uICogd2lkZSArIHc7XG4gICAgICAgIH1cbiAgICAgIH1cbiAgICB9XG4gIH1cbiAgcmV0dXJuIHsgY29zdDogYmVzdFtzcGFuICogd2lkZSArIGFsbF0gYXMgbnVtYmVyLCBibG9ja3M6IHRyYWNlKGJhY2ssIHsgaywgdGFzaywgc3Bhbiwgd2lkZSwgYWxsIH0pIH07XG59XG5cbi8qKiBCZXlvbmQgc28gbWFueSBzdGVwcyBhIHRhc2sgaXMgcHJpY2VkIGJ5IGl0cyBjaGVhcGVzdCB3ZWVrIGFsb25lLiAqL1xuY29uc3QgTU9TVF9TVEVQUyA9IDIwXzAwMF8wMDA7XG5cbmZ1bmN0aW9uIGNoZWFwZXN0V2Vlayh7IG9wdGlvbnMsIGZpcnN0UG9zaXRpb24sIGxhc3RQb3NpdGlvbiB9OiBUYXNrTW9kZWwsIHsgcGxhY2VkLCBwb3NpdGlvbnMgfTogV2Vla0Nvc3RzKTogbnVtYmVyIHtcbiAgbGV0IGxlYXN0ID0gSW5maW5pdHk7XG4gIGZvciAoY29uc3Qgb3B0aW9uIG9mIG9wdGlvbnMpIGZvciAobGV0IHAgPSBmaXJzdFBvc2l0aW9uOyBwIDw9IGxhc3RQb3NpdGlvbjsgcCsrKSBsZWFzdCA9IE1hdGgubWluKGxlYXN0LCBwbGFjZWRbb3B0aW9uICogcG9zaXRpb25zICsgcF0gYXMgbnVtYmVyKTtcbiAgcmV0dXJuIGxlYXN0O1xufVxuXG4vLyBDbG9zZWQgd2Vla3MgY291bnQgYXMgYSBodWdlIGNvc3QgaGVyZTogYSBzdW0gd2l0aCBJbmZpbml0eSB3b3VsZCBsb3NlIGV2ZXJ5IGRpZmZlcmVuY2UuXG5jb25zdCBDTE9TRUQgPSAyICoqIDQwO1xuXG5mdW5jdGlvbiBydW5uaW5nQ29zdHMocm93OiBudW1iZXIsIGNvc3RzOiBXZWVrQ29zdHMsIGZpcnN0OiBudW1iZXIsIHNwYW46IG51bWJlcik6IEZsb2F0NjRBcnJheSB7XG4gIGNvbnN0IHN1bXMgPSBuZXcgRmxvYXQ2NEFycmF5KHNwYW4gKyAxKTtcbiAgZm9yIChsZXQgcCA9IDA7IHAgPCBzcGFuOyBwKyspIHN1bXNbcCArIDFdID0gKHN1bXNbcF0gYXMgbnVtYmVyKSArIE1hdGgubWluKENMT1NFRCwgY29zdHMucGxhY2VkW3JvdyArIGZpcnN0ICsgcF0gYXMgbnVtYmVyKTtcbiAgcmV0dXJuIHN1bXM7XG59XG5cbmZ1bmN0aW9uIHRyYWNlKGJhY2s6IEludDMyQXJyYXksIHsgaywgdGFzaywgc3Bhbiwgd2lkZSwgYWxsIH06IHsgazogbnVtYmVyOyB0YXNrOiBUYXNrTW9kZWw7IHNwYW46IG51bWJlcjsgd2lkZTogbnVtYmVyOyBhbGw6IG51bWJlciB9KTogRmxhdEJsb2NrcyB7XG4gIGNvbnN0IGJsb2NrczogRmxhdEJsb2NrcyA9IFtdO1xuICBmb3IgKGxldCBwID0gc3BhbiwgbiA9IGFsbDsgcCA+IDAgJiYgbiA+IDA7KSB7XG4gICAgY29uc3Qgc3RlcCA9IGJhY2tbcCAqIHdpZGUgKyBuXSBhcyBudW1iZXI7XG4gICAgaWYgKHN0ZXAgPCAwKSB7XG4gICAgICBwLS07XG4gICAgICBjb250aW51ZTtcbiAgICB9XG4gICAgY29uc3Qgd2Vla3MgPSBzdGVwICUgd2lkZTtcbiAgICBwIC09IHdlZWtzO1xuICAgIG4gLT0gd2Vla3M7XG4gICAgYmxvY2tzLnB1c2goaywgdGFzay52ZW51ZXNbTWF0aC5mbG9vcihzdGVwIC8gd2lkZSldIGFzIG51bWJlciwgdGFzay5maXJzdFBvc2l0aW9uICsgcCwgd2Vla3MpO1xuICB9XG4gIHJldHVybiBibG9ja3M7XG59XG4iLCAiLyoqIFdoYXQgYSB3ZWVrIGNvc3RzIG9uZSBsZWFybmVyLCB2ZW51ZSBieSB2ZW51ZTogdGhlIHBhcnQgdGhhdCBubyBvdGhlciBsZWFybmVyIGNoYW5nZXMuICovXG5cbmltcG9ydCB0eXBlIHsgTGVhcm5lck1vZGVsIH0gZnJvbSBcIi4vbGVhcm5lci1tb2RlbC50c1wiO1xuaW1wb3J0IHR5cGUgeyBNb2RlbCB9IGZyb20gXCIuL21vZGVsLnRzXCI7XG5cbi8qKiBIb3cgdGhlIHBlcnNvbmFsIHRlcm1zIGFyZSB3ZWlnaHRlZDogYnkgdGhlIHByb2JsZW0ncyB3ZWlnaHRzIHBsdXMgdGhpcyBsZWFybmVyJ3Mgc2hhcmUgb2YgdGhlIHVuZmFpcm5lc3MuICovXG5leHBvcnQgaW50ZXJmYWNlIFBlcnNvbmFsV2VpZ2h0cyB7XG4gIHByZWZlcmVuY2U6IG51bWJlcjtcbiAgc2l0ZUNoYW5nZTogbnVtYmVyO1xuICBpZGxlV2VlazogbnVtYmVyO1xufVxuXG4vKiogVGhlIHdlaWdodHMgd2l0aCBhIHNoYXJlICgwIFx1MjAyNiB3ZWlnaHQgb2YgdW5mYWlybmVzcykgb2YgdGhlIHVuZmFpcm5lc3MgY2hhcmdlZCB0byB0aGlzIGxlYXJuZXIuICovXG5leHBvcnQgZnVuY3Rpb24gcGVyc29uYWxXZWlnaHRzKG1vZGVsOiBNb2RlbCwgbGVhcm5lcjogTGVhcm5lck1vZGVsLCBmYWlyU2hhcmU6IG51bWJlcik6IFBlcnNvbmFsV2VpZ2h0cyB7XG4gIGNvbnN0IHsgd2VpZ2h0cyB9ID0gbW9kZWwucHJvYmxlbTtcbiAgY29uc3QgZmFjdG9yID0gbW9kZWwucGVyc29uYWxGYWlybmVzcyA/IDEgKyBmYWlyU2hhcmUgOiAxO1xuICByZXR1cm4ge1xuICAgIHByZWZlcmVuY2U6IG1vZGVsLnBlcnNvbmFsRmFpcm5lc3MgPyB3ZWlnaHRzLnByZWZlcmVuY2UgKiBmYWN0b3IgOiB3ZWlnaHRzLnByZWZlcmVuY2UgKyBmYWlyU2hhcmUsXG4gICAgc2l0ZUNoYW5nZTogbGVhcm5lci5zaXRlQ2hhbmdlQ29zdCAqIGZhY3RvcixcbiAgICBpZGxlV2VlazogbGVhcm5lci5pZGxlQ29zdCAqIGZhY3RvcixcbiAgfTtcbn1cblxuLyoqIFJvb20gZm9yIHRoZSB0YWJsZXMgb2YgdGhlIGxhcmdlc3QgbGVhcm5lcjsgcmV1c2VkIGZyb20gbGVhcm5lciB0byBsZWFybmVyLiAqL1xuZXhwb3J0IGNsYXNzIFdlZWtDb3N0cyB7XG4gIC8qKiBFbnRyeSBgb3B0aW9uIFx1MDBENyBwb3NpdGlvbnMgKyBwb3NpdGlvbmA6IGNvc3Qgb2YgdGhhdCB3ZWVrIGluIHRoYXQgdmVudWUsIEluZmluaXR5IHdoZXJlIGl0IGlzIG5vdCBhbGxvd2VkLiAqL1xuICBwbGFjZWQgPSBuZXcgRmxvYXQ2NEFycmF5KDApO1xuICAvKiogUGVyIHBvc2l0aW9uOiB3aGF0IHN0YXlpbmcgZnJlZSBhZGRzIChkaXNydXB0aW9uKSwgSW5maW5pdHkgd2hlcmUgYSBwaW4gZm9yYmlkcyBpdC4gKi9cbiAgZnJlZSA9IG5ldyBGbG9hdDY0QXJyYXkoMCk7XG4gIHBvc2l0aW9ucyA9IDA7XG5cbiAgLyoqIEZpbGxzIHRoZSB0YWJsZXMgZm9yIG9uZSBsZWFybmVyOiBwcmVmZXJlbmNlLCBkaXNydXB0aW9uLCBjbG9zZWQgYW5kIGJhbm5lZCB3ZWVrcywgcGlucy4gKi9cbiAgZmlsbChtb2RlbDogTW9kZWwsIGxlYXJuZXI6IExlYXJuZXJNb2RlbCwgcHJlZmVyZW5jZVdlaWdodDogbnVtYmVyKTogdm9pZCB7XG4gICAgY29uc3QgeyB3ZWVrcywgdmVudWVzLCBzdGFydCB9ID0gbGVhcm5lcjtcbiAgICB0aGlzLnBvc2l0aW9ucyA9IHdlZWtzLmxlbmd0aDtcbiAgICBpZiAodGhpcy5wbGFjZWQubGVuZ3RoIDwgdmVudWVzLmxlbmd0aCAqIHdlZWtzLmxlbmd0aCkgdGhpcy5wbGFjZWQgPSBuZXcgRmxvYXQ2NEFycmF5KHZlbnVlcy5sZW5ndGggKiB3ZWVrcy5sZW5ndGgpO1xuICAgIGlmICh0aGlzLmZyZWUubGVuZ3RoIDwgd2Vla3MubGVuZ3RoKSB0aGlzLmZyZWUgPSBuZXcgRmxvYXQ2NEFycmF5KHdlZWtzLmxlbmd0aCk7XG4gICAgY29uc3QgcHVibGlzaGVkID0gbGVhcm5lci5wdWJsaXNoZWRWZW51ZTtcbiAgICBjb25zdCBkaXNydXB0aW9uID0gbW9kZWwucHJvYmxlbS53ZWlnaHRzLmRpc3J1cHRpb247XG4gICAgZm9yIChsZXQgcG9zaXRpb24gPSBzdGFydDsgcG9zaXRpb24gPCB3ZWVrcy5sZW5ndGg7IHBvc2l0aW9uKyspIHtcbiAgICAgIGNvbnN0IHBpbm5lZCA9IGxlYXJuZXIucGluVmVudWUgIT09IG51bGwgJiYgKGxlYXJuZXIucGluVmVudWVbcG9zaXRpb25dIGFzIG51bWJlcikgPj0gMDtcbiAgICAgIGNvbnN0IG1vdmVkID0gcHVibGlzaGVkICE9PSBudWxsICYmIChwdWJsaXNoZWRbcG9zaXRpb25dIGFzIG51bWJlcikgPj0gMDtcbiAgICAgIHRoaXMuZnJlZVtwb3NpdGlvbl0gPSBwaW5uZWQgPyBJbmZpbml0eSA6IG1vdmVkID8gZGlzcnVwdGlvbiA6IDA7XG4gICAgfVxuICAgIGNvbnN0IGJhc2UgPSAobW9kZWwubGltaXRDbGFzc1tsZWFybmVyLmluZGV4XSBhcyBudW1iZXIpICogbW9kZWwudmVudWVDb3VudDtcbiAgICBmb3IgKGxldCBvcHRpb24gPSAwOyBvcHRpb24gPCB2ZW51ZXMubGVuZ3RoOyBvcHRpb24rKykge1xuICAgICAgY29uc3QgdmVudWUgPSB2ZW51ZXNbb3B0aW9uXSBhcyBudW1iZXI7XG4gICAgICBjb25zdCBiYW5uZWQgPSBtb2RlbC5iYW5uZWRXZWVrc1tiYXNlICsgdmVudWVdID8/IG51bGw7XG4gICAgICBjb25zdCBsaWtpbmcgPSBwcmVmZXJlbmNlV2VpZ2h0ICogKGxlYXJuZXIucHJlZmVyZW5jZVt2ZW51ZV0gYXMgbnVtYmVyKTtcbiAgICAgIGNvbnN0IHJvdyA9IG9wdGlvbiAqIHdlZWtzLmxlbmd0aDtcbiAgICAgIGZvciAobGV0IHBvc2l0aW9uID0gc3RhcnQ7IHBvc2l0aW9uIDwgd2Vla3MubGVuZ3RoOyBwb3NpdGlvbisrKSB7XG4gICAgICAgIGNvbnN0IHdlZWsgPSB3ZWVrc1twb3NpdGlvbl0gYXMgbnVtYmVyO1xuICAgICAgICBsZXQgY29zdCA9IGxpa2luZztcbiAgICAgICAgaWYgKHB1Ymxpc2hlZCAhPT0gbnVsbCAmJiBwdWJsaXNoZWRbcG9zaXRpb25dICE9PSB2ZW51ZSkgY29zdCArPSBkaXNydXB0aW9uO1xuICAgICAgICBpZiAobW9kZWwuY2FwYWNpdHlbdmVudWUgKiBtb2RlbC53ZWVrQ291bnQgKyB3ZWVrXSA9PT0gMCB8fCAoYmFubmVkICE9PSBudWxsICYmIGJhbm5lZFt3ZWVrXSA9PT0gMSkpIGNvc3QgPSBJbmZpbml0eTtcbiAgICAgICAgaWYgKGxlYXJuZXIucGluVmVudWUgIT09IG51bGwpIHtcbiAgICAgICAgICBjb25zdCBwaW4gPSBsZWFybmVyLnBpblZlbnVlW3Bvc2l0aW9uXSBhcyBudW1iZXI7XG4gICAgICAgICAgaWYgKHBpbiA+PSAwICYmIHBpbiAhPT0gdmVudWUpIGNvc3QgPSBJbmZpbml0eTtcbiAgICAgICAgfVxuICAgICAgICB0aGlzLnBsYWNlZFtyb3cgKyBwb3NpdGlvbl0gPSBjb3N0O1xuICAgICAgfVxuICAgIH1cbiAgfVxuXG4gIC8qKiBUYWtlcyBvdmVyIGFub3RoZXIgdGFibGUgd2l0aCBhIHByaWNlIHBlciBwb3NpdGlvbiBhZGRlZCB0byBldmVyeSB3ZWVrIHBsYWNlZDsgc3RheWluZyBmcmVlIGlzIG5vdCBuZWVkZWQgd2hlcmUgaXQgc2VydmVzLiAqL1xuICBjb3B5Q2hhcmdlZCh7IHZlbnVlcywgd2Vla3MsIHN0YXJ0IH06IExlYXJuZXJNb2RlbCwgeyBwbGFjZWQgfTogV2Vla0Nvc3RzLCBwcmljZXM6IEZsb2F0NjRBcnJheSk6IHZvaWQge1xuICAgIHRoaXMucG9zaXRpb25zID0gd2Vla3MubGVuZ3RoO1xuICAgIGlmICh0aGlzLnBsYWNlZC5sZW5ndGggPCB2ZW51ZXMubGVuZ3RoICogd2Vla3MubGVuZ3RoKSB0aGlzLnBsYWNlZCA9IG5ldyBGbG9hdDY0QXJyYXkodmVudWVzLmxlbmd0aCAqIHdlZWtzLmxlbmd0aCk7XG4gICAgZm9yIChsZXQgb3B0aW9uID0gMDsgb3B0aW9uIDwgdmVudWVzLmxlbmd0aDsgb3B0aW9uKyspIHtcbiAgICAgIGNvbnN0IHJvdyA9IG9wdGlvbiAqIHdlZWtzLmxlbmd0aDtcbiAgICAgIGZvciAobGV0IHBvc2l0aW9uID0gc3RhcnQ7IHBvc2l0aW9uIDwgd2Vla3MubGVuZ3RoOyBwb3NpdGlvbisrKSB7XG4gICAgICAgIHRoaXMucGxhY2VkW3JvdyArIHBvc2l0aW9uXSA9IChwbGFjZWRbcm93ICsgcG9zaXRpb25dIGFzIG51bWJlcikgKyAocHJpY2VzW3Bvc2l0aW9uXSBhcyBudW1iZXIpO1xuICAgICAgfVxuICAgIH1cbiAgfVxufVxuIiwgIi8qKlxuICogRm9yIGxlYXJuZXJzIHdob3NlIGxhdHRpY2UgaXMgdG9vIGxhcmdlOiB3aGF0IGVhY2ggb2YgdGhlaXIgd2Vla3MgaXMgd29ydGgsIHNvIHRoYXQgdGFza3Mgd2hpY2ggYXJlIHByaWNlZCBvbmUgYnkgb25lXG4gKiBkbyBub3QgYWxsIHRha2UgdGhlIHNhbWUgY2hlYXAgd2Vla3MuIEV2ZXJ5IHdlZWsgbWF5IGJlIHVzZWQgb25jZTsgZXZlcnkgdGFzayB0YWtlcyBpdHMgd2Vla3MgYXQgdGhlIGNoZWFwZXN0IHZlbnVlLFxuICogaW4gb25lIHBpZWNlIG9yIG5vdDsgb2YgYSBjaG9pY2UgdGhlIGZld2VzdCB3ZWVrcyB0aGF0IGl0IG1heSB0YWtlIGFyZSB0YWtlbiwgYW5kIG1vcmUgd2hlcmUgdGhhdCBlYXJucyBzb21ldGhpbmcuIFRoYXQgaXNcbiAqIGEgZmxvdyBvZiBsZWFzdCBjb3N0OyBpdHMgZHVhbCB2YWx1ZXMgYXJlIHRoZSBwcmljZXMgb2YgdGhlIHdlZWtzLlxuICpcbiAqICoqU291cmNlKio6IEFodWphLCBNYWduYW50aSBhbmQgT3JsaW4sIE5ldHdvcmsgRmxvd3MsIFByZW50aWNlIEhhbGwgKDE5OTMpLCBjaGFwdGVyIDkgKHN1Y2Nlc3NpdmUgc2hvcnRlc3QgcGF0aHMpLlxuICovXG5cbmltcG9ydCB0eXBlIHsgRmxhdEJsb2NrcyB9IGZyb20gXCIuL2NoZWFwZXN0LXNjaGVkdWxlLnRzXCI7XG5pbXBvcnQgdHlwZSB7IExlYXJuZXJNb2RlbCB9IGZyb20gXCIuL2xlYXJuZXItbW9kZWwudHNcIjtcbmltcG9ydCB7IHNlcGFyYXRlQ2hvaWNlcyB9IGZyb20gXCIuL3JlbGF4ZWQtc2NoZWR1bGUudHNcIjtcbmltcG9ydCB0eXBlIHsgV2Vla0Nvc3RzIH0gZnJvbSBcIi4vd2Vlay1jb3N0cy50c1wiO1xuXG5jb25zdCBOT0JPRFkgPSAtMTtcblxuLyoqIFdoZXJlIGEgc2hvcnRlc3Qgd2F5IGdvZXMgb246IHRvIGEgd2VlaywgdG8gYW5vdGhlciB0YXNrIG9mIHRoZSBzYW1lIGNob2ljZSwgb3Igb3V0LiAqL1xudHlwZSBTdGVwID0geyB3ZWVrOiBudW1iZXIgfSB8IHsgdGFzazogbnVtYmVyIH0gfCBudWxsO1xuXG5leHBvcnQgY2xhc3MgV2Vla1ByaWNlcyB7XG4gIC8qKiBQcmljZSBwZXIgcG9zaXRpb24sIG5vdCBuZWdhdGl2ZTsgYSBtdWx0aXBsZSBvZiB3aGF0ZXZlciBhbGwgY29zdHMgYXJlIG11bHRpcGxlcyBvZi4gKi9cbiAgcHJpY2VzID0gbmV3IEZsb2F0NjRBcnJheSgwKTtcbiAgI2xlYXJuZXI6IExlYXJuZXJNb2RlbCB8IG51bGwgPSBudWxsO1xuICAvKiogdGFza3MgXHUwMEQ3IHBvc2l0aW9uczogY2hlYXBlc3QgdmVudWUgb2YgdGhhdCB3ZWVrLiAqL1xuICAjY29zdDogRmxvYXQ2NEFycmF5W10gPSBbXTtcbiAgI29wdGlvbjogSW50MzJBcnJheVtdID0gW107XG4gIC8qKiBUaGUgdGFzayB0aGF0IGhhcyBlYWNoIHBvc2l0aW9uLCBhbmQgaG93IG1hbnkgcG9zaXRpb25zIGVhY2ggdGFzayBoYXMuICovXG4gICNob2xkZXIgPSBuZXcgSW50MzJBcnJheSgwKTtcbiAgI3Rha2VuID0gbmV3IEludDMyQXJyYXkoMCk7XG4gIC8qKiBUaGUgY2hvaWNlIG9mIGVhY2ggb3B0aW9uYWwgdGFzazsgTk9CT0RZIGZvciByZXF1aXJlZCBvbmVzLiAqL1xuICAjY2hvaWNlT2YgPSBuZXcgSW50MzJBcnJheSgwKTtcbiAgLyoqIENoZWFwZXN0IHdheSBmcm9tIGVhY2ggdGFzaywgYW5kIGVhY2ggcG9zaXRpb24sIHRvIGEgZnJlZSBwb3NpdGlvbi4gKi9cbiAgI2Zyb21UYXNrID0gbmV3IEZsb2F0NjRBcnJheSgwKTtcbiAgI2Zyb21XZWVrID0gbmV3IEZsb2F0NjRBcnJheSgwKTtcbiAgI25leHQ6IFN0ZXBbXSA9IFtdO1xuICAjbGFzdFNlbnQgPSBOT0JPRFk7XG4gIC8qKiBXaGF0IGEgd2VlayB3b3VsZCBjb3N0IHRoYXQgaXMgbm90IHRoZXJlOiBtb3JlIHRoYW4gYW55IHdheSB0byBhIGZyZWUgd2Vlay4gU28gZXZlcnkgd2VlayBoYXMgYSBwcmljZSwgYWxzbyB3aGVyZSBhbGwgYXJlIG5lZWRlZC4gKi9cbiAgI291dHNpZGUgPSAwO1xuXG4gIC8qKiBGaW5kcyB0aGUgcHJpY2VzIGZvciBhIGxlYXJuZXIgdW5kZXIgdGhlc2UgY29zdHM7IGZhbHNlIHdoZXJlIHRhc2tzIGZpbmQgbm8gd2Vla3MuICovXG4gIGZpbGwobGVhcm5lcjogTGVhcm5lck1vZGVsLCBjb3N0czogV2Vla0Nvc3RzKTogYm9vbGVhbiB7XG4gICAgdGhpcy4jbGVhcm5lciA9IGxlYXJuZXI7XG4gICAgY29uc3QgeyBjaG9pY2VzIH0gPSBzZXBhcmF0ZUNob2ljZXMobGVhcm5lcik7XG4gICAgdGhpcy4jY2hvaWNlT2YgPSBuZXcgSW50MzJBcnJheShsZWFybmVyLnRhc2tzLmxlbmd0aCkuZmlsbChOT0JPRFkpO1xuICAgIGZvciAoY29uc3QgW2MsIHsgdGFza3MgfV0gb2YgY2hvaWNlcy5lbnRyaWVzKCkpIGZvciAoY29uc3QgayBvZiB0YXNrcykgdGhpcy4jY2hvaWNlT2Zba10gPSBjO1xuICAgIHRoaXMuI3JlYWRDb3N0cyhsZWFybmVyLCBjb3N0cyk7XG4gICAgbGV0IGxhcmdlc3QgPSAxO1xuICAgIGZvciAoY29uc3Qgcm93IG9mIHRoaXMuI2Nvc3QpIGZvciAoY29uc3QgY29zdCBvZiByb3cpIGlmIChjb3N0IDwgSW5maW5pdHkpIGxhcmdlc3QgPSBNYXRoLm1heChsYXJnZXN0LCBNYXRoLmFicyhjb3N0KSk7XG4gICAgdGhpcy4jb3V0c2lkZSA9IDIgKiogTWF0aC5jZWlsKDIgKyBNYXRoLmxvZzIoKGxlYXJuZXIud2Vla3MubGVuZ3RoICsgMSkgKiBsYXJnZXN0KSk7XG4gICAgY29uc3QgcG9zaXRpb25zID0gbGVhcm5lci53ZWVrcy5sZW5ndGg7XG4gICAgdGhpcy4jaG9sZGVyID0gbmV3IEludDMyQXJyYXkocG9zaXRpb25zKS5maWxsKE5PQk9EWSk7XG4gICAgdGhpcy4jdGFrZW4gPSBuZXcgSW50MzJBcnJheShsZWFybmVyLnRhc2tzLmxlbmd0aCk7XG4gICAgdGhpcy4jZnJvbVRhc2sgPSBuZXcgRmxvYXQ2NEFycmF5KGxlYXJuZXIudGFza3MubGVuZ3RoKTtcbiAgICB0aGlzLiNmcm9tV2VlayA9IG5ldyBGbG9hdDY0QXJyYXkocG9zaXRpb25zKTtcbiAgICBmb3IgKGNvbnN0IFtrLCB0YXNrXSBvZiBsZWFybmVyLnRhc2tzLmVudHJpZXMoKSkge1xuICAgICAgaWYgKHRhc2sub3B0aW9uYWwpIGNvbnRpbnVlO1xuICAgICAgZm9yIChsZXQgd2VlayA9IDA7IHdlZWsgPCB0YXNrLndlZWtzOyB3ZWVrKyspIGlmICghdGhpcy4jc2VuZChba10sIHRoaXMuI291dHNpZGUgLyAyKSkgcmV0dXJuIGZhbHNlO1xuICAgIH1cbiAgICBjb25zdCB0b3RhbCA9IChsaXN0OiBudW1iZXJbXSkgPT4gbGlzdC5yZWR1Y2UoKHN1bSwgd2Vla3MpID0+IHN1bSArIHdlZWtzLCAwKTtcbiAgICBjb25zdCBzaXplcyA9ICh7IHRhc2tzIH06IHsgdGFza3M6IG51bWJlcltdIH0pID0+IHRhc2tzLm1hcCgoaykgPT4gbGVhcm5lci50YXNrc1trXT8ud2Vla3MgPz8gMCkuc29ydCgoYSwgYikgPT4gYSAtIGIpO1xuICAgIGZvciAoY29uc3QgY2hvaWNlIG9mIGNob2ljZXMpIHtcbiAgICAgIGNvbnN0IGxlYXN0ID0gdG90YWwoc2l6ZXMoY2hvaWNlKS5zbGljZSgwLCBjaG9pY2UuYXRMZWFzdCkpO1xuICAgICAgZm9yIChsZXQgd2VlayA9IDA7IHdlZWsgPCBsZWFzdDsgd2VlaysrKSBpZiAoIXRoaXMuI3NlbmQoY2hvaWNlLnRhc2tzLCB0aGlzLiNvdXRzaWRlIC8gMikpIHJldHVybiBmYWxzZTtcbiAgICB9XG4gICAgY29uc3Qgc3BhcmUgPSBjaG9pY2VzLm1hcCgoY2hvaWNlKSA9PiB0b3RhbChzaXplcyhjaG9pY2UpLnRvUmV2ZXJzZWQoKS5zbGljZSgwLCBjaG9pY2UuYXRNb3N0KSkgLSB0b3RhbChzaXplcyhjaG9pY2UpLnNsaWNlKDAsIGNob2ljZS5hdExlYXN0KSkpO1xuICAgIHdoaWxlICh0aGlzLiNzZW5kKGNob2ljZXMuZmxhdE1hcCgoeyB0YXNrcyB9LCBjKSA9PiAoKHNwYXJlW2NdIGFzIG51bWJlcikgPiAwID8gdGFza3MgOiBbXSkpLCAwKSkge1xuICAgICAgY29uc3QgbGFzdCA9IHRoaXMuI2Nob2ljZU9mW3RoaXMuI2xhc3RTZW50XSBhcyBudW1iZXI7XG4gICAgICBzcGFyZVtsYXN0XSA9IChzcGFyZVtsYXN0XSBhcyBudW1iZXIpIC0gMTtcbiAgICB9XG4gICAgdGhpcy4jbWVhc3VyZSgpO1xuICAgIC8vIFdoZXJlIGFsbCB3ZWVrcyBhcmUgbmVlZGVkIG9ubHkgdGhlaXIgZGlmZmVyZW5jZXMgY291bnQuXG4gICAgY29uc3QgbGVhc3QgPSB0aGlzLiNmcm9tV2Vlay5zdWJhcnJheShsZWFybmVyLnN0YXJ0KS5yZWR1Y2UoKGEsIGIpID0+IE1hdGgubWluKGEsIGIpLCBJbmZpbml0eSk7XG4gICAgdGhpcy5wcmljZXMgPSB0aGlzLiNmcm9tV2Vlay5tYXAoKHByaWNlLCBwb3NpdGlvbikgPT4gKHBvc2l0aW9uIDwgbGVhcm5lci5zdGFydCA/IDAgOiBwcmljZSAtIGxlYXN0KSk7XG4gICAgcmV0dXJuIHRydWU7XG4gIH1cblxuICAjcmVhZENvc3RzKHsgdGFza3MsIHdlZWtzIH06IExlYXJuZXJNb2RlbCwgeyBwbGFjZWQsIHBvc2l0aW9ucyB9OiBXZWVrQ29zdHMpOiB2b2lkIHtcbiAgICB0aGlzLiNjb3N0ID0gdGFza3MubWFwKCgpID0+IG5ldyBGbG9hdDY0QXJyYXkod2Vla3MubGVuZ3RoKS5maWxsKEluZmluaXR5KSk7XG4gICAgdGhpcy4jb3B0aW9uID0gdGFza3MubWFwKCgpID0+IG5ldyBJbnQzMkFycmF5KHdlZWtzLmxlbmd0aCkpO1xuICAgIGZvciAoY29uc3QgW2ssIHsgb3B0aW9ucywgZmlyc3RQb3NpdGlvbiwgbGFzdFBvc2l0aW9uIH1dIG9mIHRhc2tzLmVudHJpZXMoKSkge1xuICAgICAgY29uc3QgW2Nvc3QsIGNoZWFwZXN0XSA9IFt0aGlzLiNjb3N0W2tdIGFzIEZsb2F0NjRBcnJheSwgdGhpcy4jb3B0aW9uW2tdIGFzIEludDMyQXJyYXldO1xuICAgICAgZm9yIChsZXQgb3B0aW9uID0gMDsgb3B0aW9uIDwgb3B0aW9ucy5sZW5ndGg7IG9wdGlvbisrKSB7XG4gICAgICAgIGNvbnN0IHJvdyA9IChvcHRpb25zW29wdGlvbl0gYXMgbnVtYmVyKSAqIHBvc2l0aW9ucztcbiAgICAgICAgZm9yIChsZXQgcG9zaXRpb24gPSBmaXJzdFBvc2l0aW9uOyBwb3NpdGlvbiA8PSBsYXN0UG9zaXRpb247IHBvc2l0aW9uKyspIHtcbiAgICAgICAgICBjb25zdCBoZXJlID0gcGxhY2VkW3JvdyArIHBvc2l0aW9uXSBhcyBudW1iZXI7XG4gICAgICAgICAgaWYgKGhlcmUgPj0gKGNvc3RbcG9zaXRpb25dIGFzIG51bWJlcikpIGNvbnRpbnVlO1xuICAgICAgICAgIGNvc3RbcG9zaXRpb25dID0gaGVyZTtcbiAgICAgICAgICBjaGVhcGVzdFtwb3NpdGlvbl0gPSBvcHRpb247XG4gICAgICAgIH1cbiAgICAgIH1cbiAgICB9XG4gIH1cblxuICAvKiogTGV0cyBvbmUgb2YgdGhlc2UgdGFza3MgaGF2ZSBvbmUgd2VlayBtb3JlLCBhbG9uZyB0aGUgY2hlYXBlc3Qgd2F5LCBpZiB0aGF0IGNvc3RzIGxlc3MgdGhhbiBgbGltaXRgLiAqL1xuICAjc2VuZCh0YXNrczogcmVhZG9ubHkgbnVtYmVyW10sIGxpbWl0OiBudW1iZXIpOiBib29sZWFuIHtcbiAgICB0aGlzLiNtZWFzdXJlKCk7XG4gICAgbGV0IGZpcnN0ID0gTk9CT0RZO1xuICAgIGZvciAoY29uc3QgayBvZiB0YXNrcykge1xuICAgICAgaWYgKHRoaXMuI2lzRnVsbChrKSkgY29udGludWU7XG4gICAgICBpZiAoZmlyc3QgPCAwIHx8ICh0aGlzLiNmcm9tVGFza1trXSBhcyBudW1iZXIpIDwgKHRoaXMuI2Zyb21UYXNrW2ZpcnN0XSBhcyBudW1iZXIpKSBmaXJzdCA9IGs7XG4gICAgfVxuICAgIGlmIChmaXJzdCA8IDAgfHwgKHRoaXMuI2Zyb21UYXNrW2ZpcnN0XSBhcyBudW1iZXIpID49IGxpbWl0KSByZXR1cm4gZmFsc2U7XG4gICAgdGhpcy4jbGFzdFNlbnQgPSBmaXJzdDtcbiAgICB0aGlzLiN0YWtlbltmaXJzdF0gPSAodGhpcy4jdGFrZW5bZmlyc3RdIGFzIG51bWJlcikgKyAxO1xuICAgIGZvciAobGV0IGsgPSBmaXJzdDsgOykge1xuICAgICAgY29uc3Qgc3RlcCA9IHRoaXMuI25leHRba10gYXMgU3RlcDtcbiAgICAgIGlmIChzdGVwID09PSBudWxsKSB0aHJvdyBuZXcgRXJyb3IoXCJhIHdheSB0byBhIGZyZWUgd2VlayBsZWFkcyBvdXRzaWRlXCIpO1xuICAgICAgaWYgKFwidGFza1wiIGluIHN0ZXApIHtcbiAgICAgICAgdGhpcy4jdGFrZW5ba10gPSAodGhpcy4jdGFrZW5ba10gYXMgbnVtYmVyKSAtIDE7XG4gICAgICAgIHRoaXMuI3Rha2VuW3N0ZXAudGFza10gPSAodGhpcy4jdGFrZW5bc3RlcC50YXNrXSBhcyBudW1iZXIpICsgMTtcbiAgICAgICAgayA9IHN0ZXAudGFzaztcbiAgICAgICAgY29udGludWU7XG4gICAgICB9XG4gICAgICBjb25zdCBkaXNwbGFjZWQgPSB0aGlzLiNob2xkZXJbc3RlcC53ZWVrXSBhcyBudW1iZXI7XG4gICAgICB0aGlzLiNob2xkZXJbc3RlcC53ZWVrXSA9IGs7XG4gICAgICBpZiAoZGlzcGxhY2VkIDwgMCkgcmV0dXJuIHRydWU7XG4gICAgICBrID0gZGlzcGxhY2VkO1xuICAgIH1cbiAgfVxuXG4gICNpc0ZyZWUod2VlazogbnVtYmVyKTogYm9vbGVhbiB7XG4gICAgcmV0dXJuICh0aGlzLiNob2xkZXJbd2Vla10gYXMgbnVtYmVyKSA8IDA7XG4gIH1cblxuICAjY29zdE9mSG9sZGVyKHdlZWs6IG51bWJlcik6IG51bWJlciB7XG4gICAgcmV0dXJuICh0aGlzLiNjb3N0W3RoaXMuI2hvbGRlclt3ZWVrXSBhcyBudW1iZXJdIGFzIEZsb2F0NjRBcnJheSlbd2Vla10gYXMgbnVtYmVyO1xuICB9XG5cbiAgI2lzRnVsbChrOiBudW1iZXIpOiBib29sZWFuIHtcbiAgICByZXR1cm4gKHRoaXMuI3Rha2VuW2tdIGFzIG51bWJlcikgPj0gKCh0aGlzLiNsZWFybmVyIGFzIExlYXJuZXJNb2RlbCkudGFza3Nba10/LndlZWtzID8/IDApO1xuICB9XG5cbiAgLyoqIE1lYXN1cmVzIHRoZSBjaGVhcGVzdCB3YXlzIHRvIGEgZnJlZSBwb3NpdGlvbiwgYnkgY29ycmVjdGluZyBsYWJlbHMgdW50aWwgbm9uZSBjaGFuZ2VzLiAqL1xuICAjbWVhc3VyZSgpOiB2b2lkIHtcbiAgICBjb25zdCB7IHRhc2tzIH0gPSB0aGlzLiNsZWFybmVyIGFzIExlYXJuZXJNb2RlbDtcbiAgICBjb25zdCBbaG9sZGVyLCBmcm9tVGFzaywgZnJvbVdlZWtdID0gW3RoaXMuI2hvbGRlciwgdGhpcy4jZnJvbVRhc2ssIHRoaXMuI2Zyb21XZWVrXTtcbiAgICBmcm9tVGFzay5maWxsKHRoaXMuI291dHNpZGUpO1xuICAgIHRoaXMuI25leHQgPSB0YXNrcy5tYXAoKCkgPT4gbnVsbCk7XG4gICAgZm9yIChsZXQgd2VlayA9IDA7IHdlZWsgPCBmcm9tV2Vlay5sZW5ndGg7IHdlZWsrKykgZnJvbVdlZWtbd2Vla10gPSB0aGlzLiNpc0ZyZWUod2VlaykgPyAwIDogdGhpcy4jb3V0c2lkZSAtIHRoaXMuI2Nvc3RPZkhvbGRlcih3ZWVrKTtcbiAgICBmb3IgKGxldCBoYXNDaGFuZ2VkID0gdHJ1ZTsgaGFzQ2hhbmdlZDspIHtcbiAgICAgIGhhc0NoYW5nZWQgPSBmYWxzZTtcbiAgICAgIGZvciAobGV0IGsgPSAwOyBrIDwgdGFza3MubGVuZ3RoOyBrKyspIHtcbiAgICAgICAgY29uc3QgY29zdCA9IHRoaXMuI2Nvc3Rba10gYXMgRmxvYXQ2NEFycmF5O1xuICAgICAgICBsZXQgbGVhc3QgPSBmcm9tVGFza1trXSBhcyBudW1iZXI7XG4gICAgICAgIGxldCBhdCA9IE5PQk9EWTtcbiAgICAgICAgZm9yIChsZXQgd2VlayA9IDA7IHdlZWsgPCBjb3N0Lmxlbmd0aDsgd2VlaysrKSB7XG4gICAgICAgICAgaWYgKGhvbGRlclt3ZWVrXSA9PT0gaykgY29udGludWU7XG4gICAgICAgICAgY29uc3Qgd2F5ID0gKGNvc3Rbd2Vla10gYXMgbnVtYmVyKSArIChmcm9tV2Vla1t3ZWVrXSBhcyBudW1iZXIpO1xuICAgICAgICAgIGlmICh3YXkgPCBsZWFzdCkgW2xlYXN0LCBhdF0gPSBbd2F5LCB3ZWVrXTtcbiAgICAgICAgfVxuICAgICAgICBsZXQgb3RoZXIgPSBOT0JPRFk7XG4gICAgICAgIGlmICh0aGlzLiNjaG9pY2VPZltrXSAhPT0gTk9CT0RZICYmICh0aGlzLiN0YWtlbltrXSBhcyBudW1iZXIpID4gMCkge1xuICAgICAgICAgIGZvciAobGV0IG0gPSAwOyBtIDwgdGFza3MubGVuZ3RoOyBtKyspIHtcbiAgICAgICAgICAgIGlmIChtID09PSBrIHx8IHRoaXMuI2Nob2ljZU9mW21dICE9PSB0aGlzLiNjaG9pY2VPZltrXSB8fCB0aGlzLiNpc0Z1bGwobSkgfHwgKGZyb21UYXNrW21dIGFzIG51bWJlcikgPj0gbGVhc3QpIGNvbnRpbnVlO1xuICAgICAgICAgICAgbGVhc3QgPSBmcm9tVGFza1ttXSBhcyBudW1iZXI7XG4gICAgICAgICAgICBvdGhlciA9IG07XG4gICAgICAgICAgfVxuICAgICAgICB9XG4gICAgICAgIGlmIChhdCA8IDAgJiYgb3RoZXIgPCAwKSBjb250aW51ZTtcbiAgICAgICAgZnJvbVRhc2tba10gPSBsZWFzdDtcbiAgICAgICAgdGhpcy4jbmV4dFtrXSA9IG90aGVyID49IDAgPyB7IHRhc2s6IG90aGVyIH0gOiB7IHdlZWs6IGF0IH07XG4gICAgICAgIGhhc0NoYW5nZWQgPSB0cnVlO1xuICAgICAgICBmb3IgKGxldCB3ZWVrID0gMDsgd2VlayA8IGNvc3QubGVuZ3RoOyB3ZWVrKyspIHtcbiAgICAgICAgICBpZiAoaG9sZGVyW3dlZWtdID09PSBrKSBmcm9tV2Vla1t3ZWVrXSA9IGxlYXN0IC0gKGNvc3Rbd2Vla10gYXMgbnVtYmVyKTtcbiAgICAgICAgfVxuICAgICAgfVxuICAgIH1cbiAgfVxuXG4gIC8qKiBUaGUgd2Vla3MgYXMgdGhlIGZsb3cgc2hhcmVzIHRoZW0gb3V0LCBlYWNoIGEgYmxvY2sgb2YgaXRzIG93bi4gKi9cbiAgYmxvY2tzKCk6IEZsYXRCbG9ja3Mge1xuICAgIGNvbnN0IHsgdGFza3MgfSA9IHRoaXMuI2xlYXJuZXIgYXMgTGVhcm5lck1vZGVsO1xuICAgIGNvbnN0IGJsb2NrczogRmxhdEJsb2NrcyA9IFtdO1xuICAgIHRoaXMuI2hvbGRlci5mb3JFYWNoKChrLCBwb3NpdGlvbikgPT4ge1xuICAgICAgaWYgKGsgPj0gMCkgYmxvY2tzLnB1c2goaywgKHRhc2tzW2tdIGFzIExlYXJuZXJNb2RlbFtcInRhc2tzXCJdW251bWJlcl0pLnZlbnVlc1sodGhpcy4jb3B0aW9uW2tdIGFzIEludDMyQXJyYXkpW3Bvc2l0aW9uXSBhcyBudW1iZXJdIGFzIG51bWJlciwgcG9zaXRpb24sIDEpO1xuICAgIH0pO1xuICAgIHJldHVybiBibG9ja3M7XG4gIH1cblxuICAvKiogV2hhdCB0aG9zZSB3ZWVrcyBjb3N0LiAqL1xuICBnZXQgY29zdCgpOiBudW1iZXIge1xuICAgIHJldHVybiB0aGlzLiNob2xkZXIucmVkdWNlKChzdW0sIF8sIHdlZWspID0+ICh0aGlzLiNpc0ZyZWUod2VlaykgPyBzdW0gOiBzdW0gKyB0aGlzLiNjb3N0T2ZIb2xkZXIod2VlaykpLCAwKTtcbiAgfVxufVxuIiwgIi8qKiBUaGUgbGVhc3QgdGhhdCBvbmUgbGVhcm5lciBjb3N0cyB1bmRlciBwcmljZXMgb24gcGxhY2VzOiB0aGUgdGVybSBvZiBhIGxlYXJuZXIgaW4gdGhlIExhZ3JhbmdpYW4gYm91bmQuICovXG5cbmltcG9ydCB7IENoZWFwZXN0U2NoZWR1bGUsIHR5cGUgRmxhdEJsb2NrcyB9IGZyb20gXCIuL2NoZWFwZXN0LXNjaGVkdWxlLnRzXCI7XG5pbXBvcnQgeyBoaXN0b3J5Q29zdCB9IGZyb20gXCIuL2hpc3RvcnktY29zdC50c1wiO1xuaW1wb3J0IHR5cGUgeyBMYXR0aWNlQm9vayB9IGZyb20gXCIuL2xhdHRpY2UtYm9vay50c1wiO1xuaW1wb3J0IHR5cGUgeyBMZWFybmVyTW9kZWwgfSBmcm9tIFwiLi9sZWFybmVyLW1vZGVsLnRzXCI7XG5pbXBvcnQgdHlwZSB7IE1vZGVsIH0gZnJvbSBcIi4vbW9kZWwudHNcIjtcbmltcG9ydCB7IGNoZWFwZXN0VGFza3MgfSBmcm9tIFwiLi9yZWxheGVkLXNjaGVkdWxlLnRzXCI7XG5pbXBvcnQgeyBwZXJzb25hbFdlaWdodHMsIFdlZWtDb3N0cyB9IGZyb20gXCIuL3dlZWstY29zdHMudHNcIjtcbmltcG9ydCB7IFdlZWtQcmljZXMgfSBmcm9tIFwiLi93ZWVrLXByaWNlcy50c1wiO1xuXG4vKiogUHJpY2VzIHBlciBsZWFybmVyLXdlZWs6IHZlbnVlcyBcdTAwRDcgd2Vla3MsIChiaW5kaW5nKSBsaW1pdHMgXHUwMEQ3IHdlZWtzOyBhbmQgZWFjaCBsZWFybmVyJ3Mgc2hhcmUgb2YgdGhlIHVuZmFpcm5lc3MuICovXG5leHBvcnQgaW50ZXJmYWNlIFByaWNlcyB7XG4gIHZlbnVlOiBGbG9hdDY0QXJyYXk7XG4gIGxpbWl0OiBGbG9hdDY0QXJyYXk7XG4gIGZhaXJTaGFyZTogRmxvYXQ2NEFycmF5O1xufVxuXG5leHBvcnQgY2xhc3MgTGVhcm5lclByaWNpbmcge1xuICByZWFkb25seSAjbW9kZWw6IE1vZGVsO1xuICByZWFkb25seSAjYm9vazogTGF0dGljZUJvb2s7XG4gIHJlYWRvbmx5ICNzY2hlZHVsZSA9IG5ldyBDaGVhcGVzdFNjaGVkdWxlKDIwXzAwMF8wMDApO1xuICByZWFkb25seSAjY29zdHMgPSBuZXcgV2Vla0Nvc3RzKCk7XG4gIHJlYWRvbmx5ICNjaGFyZ2VkID0gbmV3IFdlZWtDb3N0cygpO1xuICByZWFkb25seSAjd2Vla1ByaWNlcyA9IG5ldyBXZWVrUHJpY2VzKCk7XG4gIC8qKiBUaGUgYmxvY2tzIGJlaGluZCB0aGUgbGFzdCBwcmljZSwgYW5kIHdoYXQgdGhleSBjb3N0IGF0IHRoZSBzYW1lIHByaWNlczogbGVzcyB0aGFuIHRoZSBwcmljZSB3aGVyZSBpdCBpcyB0aGF0IG9mIGEgcmVsYXhhdGlvbi4gKi9cbiAgYmxvY2tzOiBGbGF0QmxvY2tzID0gW107XG4gIGNvc3RPZkJsb2NrcyA9IDA7XG4gIC8qKiBXYXMgdGhlIGxhc3QgcHJpY2Ugb25seSB0aGF0IG9mIGEgcmVsYXhhdGlvbiAodGFzayBieSB0YXNrKT8gQW5kIHRoZSBwcmljZXMgb2YgdGhlIGxlYXJuZXIncyBvd24gd2Vla3MgdGhhdCBpdCB1c2VkLCBpZiBhbnkuICovXG4gIGlzUmVsYXhlZCA9IGZhbHNlO1xuICB3ZWVrUHJpY2VzOiBGbG9hdDY0QXJyYXkgfCBudWxsID0gbnVsbDtcblxuICBjb25zdHJ1Y3Rvcihtb2RlbDogTW9kZWwsIGJvb2s6IExhdHRpY2VCb29rKSB7XG4gICAgdGhpcy4jbW9kZWwgPSBtb2RlbDtcbiAgICB0aGlzLiNib29rID0gYm9vaztcbiAgfVxuXG4gIC8qKlxuICAgKiBDb3N0IG9mIHRoZSBjaGVhcGVzdCBzY2hlZHVsZSwgaGlzdG9yeSBpbmNsdWRlZDsgbm8gc2NoZWR1bGUgY29zdHMgbGVzcy4gSW5maW5pdHkgcHJvdmVzIHRoYXQgdGhlcmUgaXMgbm9uZS5cbiAgICogYGNlaWxpbmdgIGlzIHRoZSBjb3N0IG9mIGEgc2NoZWR1bGUga25vd24gYWxyZWFkeSwgdW5kZXIgdGhlIHNhbWUgcHJpY2VzLlxuICAgKi9cbiAgcHJpY2UobGVhcm5lcjogTGVhcm5lck1vZGVsLCBwcmljZXM6IFByaWNlcywgY2VpbGluZyA9IEluZmluaXR5KTogbnVtYmVyIHtcbiAgICBjb25zdCB3ZWlnaHRzID0gcGVyc29uYWxXZWlnaHRzKHRoaXMuI21vZGVsLCBsZWFybmVyLCBwcmljZXMuZmFpclNoYXJlW2xlYXJuZXIuaW5kZXhdIGFzIG51bWJlcik7XG4gICAgdGhpcy4jZmlsbChsZWFybmVyLCBwcmljZXMsIHdlaWdodHMucHJlZmVyZW5jZSk7XG4gICAgY29uc3QgcGFzdCA9IGhpc3RvcnlDb3N0KHRoaXMuI21vZGVsLCBsZWFybmVyKTtcbiAgICBjb25zdCBtb3ZpbmdGYWN0b3IgPSB0aGlzLiNtb2RlbC5wZXJzb25hbEZhaXJuZXNzID8gMSArIChwcmljZXMuZmFpclNoYXJlW2xlYXJuZXIuaW5kZXhdIGFzIG51bWJlcikgOiAxO1xuICAgIGNvbnN0IHN1bmsgPSB3ZWlnaHRzLnByZWZlcmVuY2UgKiBwYXN0LnByZWZlcmVuY2UgKyBtb3ZpbmdGYWN0b3IgKiBwYXN0Lm1vdmluZztcbiAgICBjb25zdCBsYXR0aWNlID0gdGhpcy4jYm9vay53aG9sZShsZWFybmVyKTtcbiAgICB0aGlzLndlZWtQcmljZXMgPSBudWxsO1xuICAgIHRoaXMuaXNSZWxheGVkID0gbGF0dGljZSA9PT0gbnVsbDtcbiAgICBpZiAobGF0dGljZSkge1xuICAgICAgY29uc3QgcHJpY2luZyA9IHsgbGF0dGljZSwgY29zdHM6IHRoaXMuI2Nvc3RzLCBzaXRlQ2hhbmdlOiB3ZWlnaHRzLnNpdGVDaGFuZ2UsIGlkbGVXZWVrOiB3ZWlnaHRzLmlkbGVXZWVrLCBrZWVwVmFyaWV0eTogZmFsc2UgfTtcbiAgICAgIGxldCBjb3N0ID0gdGhpcy4jc2NoZWR1bGUucHJpY2UobGVhcm5lciwgeyAuLi5wcmljaW5nLCBjZWlsaW5nOiBjZWlsaW5nIC0gc3VuayB9KTtcbiAgICAgIC8vIFN1bXMgYmV5b25kIGV4YWN0IGRvdWJsZXMgbWF5IGN1dCBvZmYgZXZlbiB0aGUgc2NoZWR1bGUgYmVoaW5kIHRoZSBjZWlsaW5nOiBvbmx5IGFuIHVuY2FwcGVkIHNlYXJjaCBwcm92ZXMgdGhhdCB0aGVyZSBpcyBub25lLlxuICAgICAgaWYgKGNvc3QgPT09IEluZmluaXR5ICYmIGNlaWxpbmcgPCBJbmZpbml0eSAmJiAhdGhpcy4jc2NoZWR1bGUudG9vTGFyZ2UpIGNvc3QgPSB0aGlzLiNzY2hlZHVsZS5wcmljZShsZWFybmVyLCB7IC4uLnByaWNpbmcsIGNlaWxpbmc6IEluZmluaXR5IH0pO1xuICAgICAgaWYgKCF0aGlzLiNzY2hlZHVsZS50b29MYXJnZSkge1xuICAgICAgICB0aGlzLmJsb2NrcyA9IGNvc3QgPCBJbmZpbml0eSA/IHRoaXMuI3NjaGVkdWxlLmJsb2NrcygpIDogW107XG4gICAgICAgIHRoaXMuY29zdE9mQmxvY2tzID0gc3VuayArIGNvc3Q7XG4gICAgICAgIHJldHVybiB0aGlzLmNvc3RPZkJsb2NrcztcbiAgICAgIH1cbiAgICAgIHRoaXMuaXNSZWxheGVkID0gdHJ1ZTtcbiAgICB9XG4gICAgcmV0dXJuIHN1bmsgKyB0aGlzLiNwcmljZVRhc2tCeVRhc2sobGVhcm5lciwgc3Vuayk7XG4gIH1cblxuICAvKiogVGhlIHByaWNlcyBvZiBhIGxlYXJuZXIncyBvd24gd2Vla3Mgd2l0aCB3aGljaCBwcmljaW5nIHRhc2sgYnkgdGFzayBwcm92ZXMgbW9zdCB1bmRlciB0aGVzZSBwcmljZXM7IG51bGwgd2l0aG91dCBhbnkuICovXG4gIGZpbmRXZWVrUHJpY2VzKGxlYXJuZXI6IExlYXJuZXJNb2RlbCwgcHJpY2VzOiBQcmljZXMpOiBGbG9hdDY0QXJyYXkgfCBudWxsIHtcbiAgICB0aGlzLiNmaWxsKGxlYXJuZXIsIHByaWNlcywgcGVyc29uYWxXZWlnaHRzKHRoaXMuI21vZGVsLCBsZWFybmVyLCBwcmljZXMuZmFpclNoYXJlW2xlYXJuZXIuaW5kZXhdIGFzIG51bWJlcikucHJlZmVyZW5jZSk7XG4gICAgdGhpcy53ZWVrUHJpY2VzID0gbnVsbDtcbiAgICB0aGlzLiNwcmljZVRhc2tCeVRhc2sobGVhcm5lciwgMCk7XG4gICAgcmV0dXJuIHRoaXMud2Vla1ByaWNlcztcbiAgfVxuXG4gIC8vIFRhc2tzIGFwYXJ0LCBhdCBvbmNlIHdpdGggdGhlIHByaWNlcyBvZiB0aGUgbGVhcm5lcidzIG93biB3ZWVrcyBhbmQgd2l0aG91dDogd2hhdGV2ZXIgcHJvdmVzIG1vcmUuXG4gICNwcmljZVRhc2tCeVRhc2sobGVhcm5lcjogTGVhcm5lck1vZGVsLCBzdW5rOiBudW1iZXIpOiBudW1iZXIge1xuICAgIGNvbnN0IHBsYWluID0gY2hlYXBlc3RUYXNrcyhsZWFybmVyLCB0aGlzLiNjb3N0cyk7XG4gICAgdGhpcy5ibG9ja3MgPSBwbGFpbi5ibG9ja3M7XG4gICAgdGhpcy5jb3N0T2ZCbG9ja3MgPSBzdW5rICsgcGxhaW4uY29zdDtcbiAgICBpZiAocGxhaW4uY29zdCA9PT0gSW5maW5pdHkgfHwgIXRoaXMuI3dlZWtQcmljZXMuZmlsbChsZWFybmVyLCB0aGlzLiNjb3N0cykpIHJldHVybiBwbGFpbi5jb3N0O1xuICAgIHRoaXMuYmxvY2tzID0gdGhpcy4jd2Vla1ByaWNlcy5ibG9ja3MoKTtcbiAgICB0aGlzLmNvc3RPZkJsb2NrcyA9IHN1bmsgKyB0aGlzLiN3ZWVrUHJpY2VzLmNvc3Q7XG4gICAgY29uc3QgeyBwcmljZXMgfSA9IHRoaXMuI3dlZWtQcmljZXM7XG4gICAgdGhpcy4jY2hhcmdlZC5jb3B5Q2hhcmdlZChsZWFybmVyLCB0aGlzLiNjb3N0cywgcHJpY2VzKTtcbiAgICBjb25zdCBjaGFyZ2VkID0gY2hlYXBlc3RUYXNrcyhsZWFybmVyLCB0aGlzLiNjaGFyZ2VkKS5jb3N0IC0gcHJpY2VzLnJlZHVjZSgoc3VtLCBwcmljZSkgPT4gc3VtICsgcHJpY2UsIDApO1xuICAgIGlmIChjaGFyZ2VkIDw9IHBsYWluLmNvc3QpIHJldHVybiBwbGFpbi5jb3N0O1xuICAgIHRoaXMud2Vla1ByaWNlcyA9IHByaWNlcztcbiAgICByZXR1cm4gY2hhcmdlZDtcbiAgfVxuXG4gICNmaWxsKGxlYXJuZXI6IExlYXJuZXJNb2RlbCwgcHJpY2VzOiBQcmljZXMsIHByZWZlcmVuY2VXZWlnaHQ6IG51bWJlcik6IHZvaWQge1xuICAgIGNvbnN0IG1vZGVsID0gdGhpcy4jbW9kZWw7XG4gICAgY29uc3QgY29zdHMgPSB0aGlzLiNjb3N0cztcbiAgICBjb3N0cy5maWxsKG1vZGVsLCBsZWFybmVyLCBwcmVmZXJlbmNlV2VpZ2h0KTtcbiAgICBjb25zdCBiYXNlID0gKG1vZGVsLmxpbWl0Q2xhc3NbbGVhcm5lci5pbmRleF0gYXMgbnVtYmVyKSAqIG1vZGVsLnZlbnVlQ291bnQ7XG4gICAgY29uc3QgeyB2ZW51ZXMsIHdlZWtzLCBzdGFydCB9ID0gbGVhcm5lcjtcbiAgICBmb3IgKGxldCBvcHRpb24gPSAwOyBvcHRpb24gPCB2ZW51ZXMubGVuZ3RoOyBvcHRpb24rKykge1xuICAgICAgY29uc3QgdmVudWUgPSB2ZW51ZXNbb3B0aW9uXSBhcyBudW1iZXI7XG4gICAgICBjb25zdCBjb3VudGVkID0gbW9kZWwubGltaXRzQXRbYmFzZSArIHZlbnVlXSBhcyBJbnQzMkFycmF5O1xuICAgICAgZm9yIChsZXQgcG9zaXRpb24gPSBzdGFydDsgcG9zaXRpb24gPCB3ZWVrcy5sZW5ndGg7IHBvc2l0aW9uKyspIHtcbiAgICAgICAgY29uc3Qgd2VlayA9IHdlZWtzW3Bvc2l0aW9uXSBhcyBudW1iZXI7XG4gICAgICAgIGxldCBwcmljZSA9IHByaWNlcy52ZW51ZVt2ZW51ZSAqIG1vZGVsLndlZWtDb3VudCArIHdlZWtdIGFzIG51bWJlcjtcbiAgICAgICAgZm9yIChsZXQgaSA9IDA7IGkgPCBjb3VudGVkLmxlbmd0aDsgaSsrKSBwcmljZSArPSBwcmljZXMubGltaXRbKGNvdW50ZWRbaV0gYXMgbnVtYmVyKSAqIG1vZGVsLndlZWtDb3VudCArIHdlZWtdIGFzIG51bWJlcjtcbiAgICAgICAgY29uc3QgYXQgPSBvcHRpb24gKiB3ZWVrcy5sZW5ndGggKyBwb3NpdGlvbjtcbiAgICAgICAgY29zdHMucGxhY2VkW2F0XSA9IChjb3N0cy5wbGFjZWRbYXRdIGFzIG51bWJlcikgKyBwcmljZTtcbiAgICAgIH1cbiAgICB9XG4gIH1cbn1cbiIsICIvKipcbiAqIFByb3ZlcyB0aGF0IHRoZXJlIGlzIG5vIHBsYW4gYnkgcHJpY2VzOiBpZiBldmVuIHRoZSBjaGVhcGVzdCBzY2hlZHVsZXMgb2YgYWxsIGxlYXJuZXJzIGNvc3QgbW9yZSB0aGFuIGFsbCBwbGFjZXMgYXJlXG4gKiB3b3J0aCB1bmRlciB0aGUgc2FtZSBwcmljZXMsIHRoZSBwbGFjZXMgZG8gbm90IHN1ZmZpY2UuIENvc3RzIHBsYXkgbm8gcGFydCwgc28gYW55IHZhbHVlIGFib3ZlIHplcm8gaXMgYSBwcm9vZi5cbiAqXG4gKiAqKlNvdXJjZSoqOiBGYXJrYXMnIGxlbW1hIGJ5IHdheSBvZiBMYWdyYW5naWFuIHJlbGF4YXRpb247IHRoZSBwcmljZXMgYXJlIGZvdW5kIGJ5IHN1YmdyYWRpZW50IHN0ZXBzLlxuICovXG5cbmltcG9ydCB7IGFsaWtlTGVhcm5lcnMgfSBmcm9tIFwiLi9hbGlrZS1sZWFybmVycy50c1wiO1xuaW1wb3J0IHR5cGUgeyBGbGF0QmxvY2tzIH0gZnJvbSBcIi4vY2hlYXBlc3Qtc2NoZWR1bGUudHNcIjtcbmltcG9ydCB0eXBlIHsgTGF0dGljZUJvb2sgfSBmcm9tIFwiLi9sYXR0aWNlLWJvb2sudHNcIjtcbmltcG9ydCB0eXBlIHsgTGVhcm5lck1vZGVsIH0gZnJvbSBcIi4vbGVhcm5lci1tb2RlbC50c1wiO1xuaW1wb3J0IHR5cGUgeyBNb2RlbCB9IGZyb20gXCIuL21vZGVsLnRzXCI7XG5pbXBvcnQgeyBQUklDRV9VTklULCBwbGFjZXNUZXJtIH0gZnJvbSBcIi4vcGxhY2VzLXRlcm0udHNcIjtcbmltcG9ydCB7IExlYXJuZXJQcmljaW5nLCB0eXBlIFByaWNlcyB9IGZyb20gXCIuL3ByaWNlZC1sZWFybmVyLnRzXCI7XG5cbi8qKiBQcmljZXMgZm9yIGVhY2ggd2VlayBieSB0aGUgaWQgb2YgdGhlIHZlbnVlIG9yIGxpbWl0LCBzbyB0aGF0IHRoZXkgY2FuIGJlIHRha2VuIHRvIGEgc2ltaWxhciBwcm9ibGVtLiAqL1xuZXhwb3J0IGludGVyZmFjZSBOYW1lZFByaWNlcyB7XG4gIHZlbnVlczogUmVhZG9ubHlNYXA8c3RyaW5nLCBGbG9hdDY0QXJyYXk+O1xuICBsaW1pdHM6IFJlYWRvbmx5TWFwPHN0cmluZywgRmxvYXQ2NEFycmF5Pjtcbn1cblxuLyoqIFdobyBhbmQgd2hhdCB0aGUgcHJvb2YgcmVzdHMgb246IGV2ZXJ5Ym9keSBhbmQgZXZlcnl0aGluZyBlbHNlIGNhbiBiZSBsZWZ0IG91dCBvZiBpdC4gKi9cbmV4cG9ydCBpbnRlcmZhY2UgUHJpY2VQcm9vZiB7XG4gIGxlYXJuZXJzOiBzdHJpbmdbXTtcbiAgdmVudWVzOiBzdHJpbmdbXTtcbiAgbGltaXRzOiBzdHJpbmdbXTtcbiAgLyoqIFdoYXQgdG8gYmVnaW4gd2l0aCB3aGVuIHNvbWV0aGluZyBzaW1pbGFyIGlzIHRvIGJlIHByb3Zlbi4gKi9cbiAgcHJpY2VzOiBOYW1lZFByaWNlcztcbn1cblxuZXhwb3J0IGludGVyZmFjZSBQcmljZVNlYXJjaCB7XG4gIHByb29mOiBQcmljZVByb29mIHwgbnVsbDtcbiAgLyoqIFVuZGVyIHRoZSBmaXJzdCBwcmljZXMgYWxsIHNjaGVkdWxlcyB0b2dldGhlciBmaXR0ZWQgdGhlIHBsYWNlczogdGhlcmUgaXMgbm90aGluZyB0byBwcm92ZS4gKi9cbiAgZml0dGVkOiBib29sZWFuO1xufVxuXG5jb25zdCBGSVJTVF9TVEVQID0gMC41O1xuXG4vKiogTG9va3MgZm9yIHN1Y2ggcHJpY2VzIGluIHNvIG1hbnkgcm91bmRzLCBgc3RhcnRgIGJlaW5nIHRoZSBmaXJzdDsgdGhlIG1vZGVsJ3MgcHJvYmxlbSBtdXN0IGJlIHdpdGhvdXQgY29zdHMuICovXG5leHBvcnQgZnVuY3Rpb24gcHJvdmVCeVByaWNlcyhtb2RlbDogTW9kZWwsIGJvb2s6IExhdHRpY2VCb29rLCByb3VuZHM6IG51bWJlciwgaXNUaW1lVXA6ICgpID0+IGJvb2xlYW4sIHN0YXJ0PzogTmFtZWRQcmljZXMpOiBQcmljZVNlYXJjaCB7XG4gIGNvbnN0IHdhbGsgPSBuZXcgUHJpY2VXYWxrKG1vZGVsLCBib29rLCBzdGFydCk7XG4gIGZvciAobGV0IHJvdW5kID0gMDsgcm91bmQgPCByb3VuZHMgJiYgIWlzVGltZVVwKCk7IHJvdW5kKyspIHtcbiAgICB3YWxrLnByaWNlKCk7XG4gICAgaWYgKHdhbGsuaW1wb3NzaWJsZSAhPT0gbnVsbCkgcmV0dXJuIHsgcHJvb2Y6IHsgbGVhcm5lcnM6IFt3YWxrLmltcG9zc2libGVdLCB2ZW51ZXM6IFtdLCBsaW1pdHM6IFtdLCBwcmljZXM6IE5PX1BSSUNFUyB9LCBmaXR0ZWQ6IGZhbHNlIH07XG4gICAgaWYgKHdhbGsud29ydGggPiAwKSByZXR1cm4geyBwcm9vZjogc3VwcG9ydE9mKG1vZGVsLCB3YWxrLnByaWNlcywgd2Fsay5jb3N0cyksIGZpdHRlZDogZmFsc2UgfTtcbiAgICBpZiAod2Fsay5tb3ZlKHJvdW5kKSA9PT0gMCkgcmV0dXJuIHsgcHJvb2Y6IG51bGwsIGZpdHRlZDogdHJ1ZSB9O1xuICB9XG4gIHJldHVybiB7IHByb29mOiBudWxsLCBmaXR0ZWQ6IGZhbHNlIH07XG59XG5cbi8qKiBXYWxrcyBvbiBmcm9tIHByaWNlcyB0aGF0IHByb3ZlIGl0LCBhbmQgdGFrZXMgdGhvc2UgdW5kZXIgd2hpY2ggdGhlIGxhcmdlc3Qgc2hhcmUgb2Ygd2hhdCBsZWFybmVycyBwYXkgaXMgbW9yZSB0aGFuIHRoZSBwbGFjZXMgYXJlIHdvcnRoLiAqL1xuZXhwb3J0IGZ1bmN0aW9uIHN0cm9uZ2VzdFByaWNlcyhtb2RlbDogTW9kZWwsIGJvb2s6IExhdHRpY2VCb29rLCByb3VuZHM6IG51bWJlciwgaXNUaW1lVXA6ICgpID0+IGJvb2xlYW4sIHN0YXJ0OiBOYW1lZFByaWNlcyk6IE5hbWVkUHJpY2VzIHtcbiAgY29uc3Qgd2FsayA9IG5ldyBQcmljZVdhbGsobW9kZWwsIGJvb2ssIHN0YXJ0KTtcbiAgbGV0IGJlc3QgPSB7IHNoYXJlOiAwLCBwcmljZXM6IHN0YXJ0IH07XG4gIGZvciAobGV0IHJvdW5kID0gMDsgcm91bmQgPCByb3VuZHMgJiYgIWlzVGltZVVwKCk7IHJvdW5kKyspIHtcbiAgICB3YWxrLnByaWNlKCk7XG4gICAgaWYgKHdhbGsuaW1wb3NzaWJsZSAhPT0gbnVsbCkgYnJlYWs7XG4gICAgY29uc3Qgc2hhcmUgPSB3YWxrLndvcnRoIC8gTWF0aC5tYXgoUFJJQ0VfVU5JVCwgd2Fsay5wYWlkKTtcbiAgICBpZiAoc2hhcmUgPiBiZXN0LnNoYXJlKSBiZXN0ID0geyBzaGFyZSwgcHJpY2VzOiBzdXBwb3J0T2YobW9kZWwsIHdhbGsucHJpY2VzLCB3YWxrLmNvc3RzKS5wcmljZXMgfTtcbiAgICBpZiAod2Fsay5tb3ZlKHJvdW5kKSA9PT0gMCkgYnJlYWs7XG4gIH1cbiAgcmV0dXJuIGJlc3QucHJpY2VzO1xufVxuXG4vKiogU3ViZ3JhZGllbnQgc3RlcHMgZnJvbSBvbmUgc2V0IG9mIHByaWNlcyB0byB0aGUgbmV4dC4gKi9cbmNsYXNzIFByaWNlV2FsayB7XG4gIHJlYWRvbmx5ICNtb2RlbDogTW9kZWw7XG4gIHJlYWRvbmx5ICNncm91cHM6IExlYXJuZXJNb2RlbFtdW107XG4gIHJlYWRvbmx5ICNwcmljaW5nOiBMZWFybmVyUHJpY2luZztcbiAgcmVhZG9ubHkgI2xvYWRzOiBMb2FkcztcbiAgcmVhZG9ubHkgI2Jlc3RMb2FkOiBJbnQzMkFycmF5O1xuICByZWFkb25seSBwcmljZXM6IFByaWNlcztcbiAgLyoqIFdoYXQgZWFjaCBsZWFybmVyIHBheXMgZm9yIHRoZSBjaGVhcGVzdCBzY2hlZHVsZSwgYW5kIGFsbCB0b2dldGhlci4gKi9cbiAgcmVhZG9ubHkgY29zdHM6IEZsb2F0NjRBcnJheTtcbiAgcGFpZCA9IDA7XG4gIC8qKiBXaGF0IGFsbCBwYXkgYmV5b25kIHdoYXQgYWxsIHBsYWNlcyBhcmUgd29ydGg7IGFsbCBwcmljZXMgYXJlIG11bHRpcGxlcyBvZiAxLzEwMjQsIHNvIHRoYXQgaXQgaXMgZXhhY3QuICovXG4gIHdvcnRoID0gMDtcbiAgLyoqIEEgbGVhcm5lciB3aXRob3V0IGFueSBzY2hlZHVsZS4gKi9cbiAgaW1wb3NzaWJsZTogc3RyaW5nIHwgbnVsbCA9IG51bGw7XG5cbiAgY29uc3RydWN0b3IobW9kZWw6IE1vZGVsLCBib29rOiBMYXR0aWNlQm9vaywgc3RhcnQ/OiBOYW1lZFByaWNlcykge1xuICAgIHRoaXMuI21vZGVsID0gbW9kZWw7XG4gICAgdGhpcy4jZ3JvdXBzID0gYWxpa2VMZWFybmVycyhtb2RlbCk7XG4gICAgdGhpcy4jcHJpY2luZyA9IG5ldyBMZWFybmVyUHJpY2luZyhtb2RlbCwgYm9vayk7XG4gICAgdGhpcy4jbG9hZHMgPSBuZXcgTG9hZHMobW9kZWwpO1xuICAgIHRoaXMucHJpY2VzID0gcHJpY2VzRm9yKG1vZGVsLCBzdGFydCk7XG4gICAgdGhpcy4jYmVzdExvYWQgPSBuZXcgSW50MzJBcnJheSh0aGlzLnByaWNlcy52ZW51ZS5sZW5ndGgpO1xuICAgIHRoaXMuY29zdHMgPSBuZXcgRmxvYXQ2NEFycmF5KG1vZGVsLmxlYXJuZXJzLmxlbmd0aCk7XG4gIH1cblxuICBwcmljZSgpOiB2b2lkIHtcbiAgICB0aGlzLiNsb2Fkcy5jbGVhcigpO1xuICAgIHRoaXMucGFpZCA9IDA7XG4gICAgZm9yIChjb25zdCBhbGlrZSBvZiB0aGlzLiNncm91cHMpIHtcbiAgICAgIGNvbnN0IFtsZWFybmVyXSA9IGFsaWtlIGFzIFtMZWFybmVyTW9kZWxdO1xuICAgICAgY29uc3QgY29zdCA9IHRoaXMuI3ByaWNpbmcucHJpY2UobGVhcm5lciwgdGhpcy5wcmljZXMpO1xuICAgICAgaWYgKGNvc3QgPT09IEluZmluaXR5KSB7XG4gICAgICAgIHRoaXMuaW1wb3NzaWJsZSA9IGxlYXJuZXIuaWQ7XG4gICAgICAgIHJldHVybjtcbiAgICAgIH1cbiAgICAgIGZvciAoY29uc3QgeyBpbmRleCB9IG9mIGFsaWtlKSB0aGlzLmNvc3RzW2luZGV4XSA9IGNvc3Q7XG4gICAgICB0aGlzLnBhaWQgKz0gY29zdCAqIGFsaWtlLmxlbmd0aDtcbiAgICAgIHRoaXMuI2xvYWRzLmFkZChsZWFybmVyLCB0aGlzLiNwcmljaW5nLmJsb2NrcywgYWxpa2UubGVuZ3RoKTtcbiAgICB9XG4gICAgdGhpcy53b3J0aCA9IHRoaXMucGFpZCArIHBsYWNlc1Rlcm0odGhpcy4jbW9kZWwsIHRoaXMucHJpY2VzLCB0aGlzLiNiZXN0TG9hZCk7XG4gIH1cblxuICAvKiogRGVhcmVyIHdoZXJlIHRvbyBtYW55IGFyZSwgY2hlYXBlciB3aGVyZSB0aGVyZSBpcyByb29tOyB0ZWxscyBpbiBob3cgbWFueSBwbGFjZXMgdGhlcmUgd2VyZSB0b28gbWFueSBvciB0b28gZmV3LiAqL1xuICBtb3ZlKHJvdW5kOiBudW1iZXIpOiBudW1iZXIge1xuICAgIHJldHVybiBtb3ZlUHJpY2VzKHRoaXMuI21vZGVsLCB0aGlzLiNsb2FkcywgdGhpcy5wcmljZXMsIEZJUlNUX1NURVAgLyAoMSArIHJvdW5kIC8gMTIpKTtcbiAgfVxufVxuXG5leHBvcnQgY29uc3QgTk9fUFJJQ0VTOiBOYW1lZFByaWNlcyA9IHsgdmVudWVzOiBuZXcgTWFwKCksIGxpbWl0czogbmV3IE1hcCgpIH07XG5cbi8qKiBUaGUgcHJpY2VzIG9mIHdoYXRldmVyIHRoZSBtb2RlbCBrbm93cyBvZiB0aGVtLCBhbmQgbm90aGluZyBmb3IgdGhlIHJlc3QuICovXG5leHBvcnQgZnVuY3Rpb24gcHJpY2VzRm9yKHsgcHJvYmxlbSwgbGVhcm5lcnMsIGxpbWl0cywgd2Vla0NvdW50IH06IE1vZGVsLCB7IHZlbnVlcywgbGltaXRzOiBvZkxpbWl0cyB9OiBOYW1lZFByaWNlcyA9IE5PX1BSSUNFUyk6IFByaWNlcyB7XG4gIGNvbnN0IHByaWNlczogUHJpY2VzID0geyB2ZW51ZTogbmV3IEZsb2F0NjRBcnJheShwcm9ibGVtLnZlbnVlcy5sZW5ndGggKiB3ZWVrQ291bnQpLCBsaW1pdDogbmV3IEZsb2F0NjRBcnJheShsaW1pdHMubGVuZ3RoICogd2Vla0NvdW50KSwgZmFpclNoYXJlOiBuZXcgRmxvYXQ2NEFycmF5KGxlYXJuZXJzLmxlbmd0aCkgfTtcbiAgcHJvYmxlbS52ZW51ZXMuZm9yRWFjaCgoeyBpZCB9LCB2KSA9PiBwcmljZXMudmVudWUuc2V0KHZlbnVlcy5nZXQoaWQpID8/IFtdLCB2ICogd2Vla0NvdW50KSk7XG4gIGxpbWl0cy5mb3JFYWNoKCh7IGluZGV4IH0sIGkpID0+IHByaWNlcy5saW1pdC5zZXQob2ZMaW1pdHMuZ2V0KHByb2JsZW0ubGltaXRzPy5baW5kZXhdPy5pZCA/PyBcIlwiKSA/PyBbXSwgaSAqIHdlZWtDb3VudCkpO1xuICByZXR1cm4gcHJpY2VzO1xufVxuXG4vKiogV2hvIGlzIHdoZXJlIGlmIGV2ZXJ5Ym9keSB0YWtlcyB0aGUgY2hlYXBlc3Qgc2NoZWR1bGUuICovXG5jbGFzcyBMb2FkcyB7XG4gIHJlYWRvbmx5ICNtb2RlbDogTW9kZWw7XG4gIHJlYWRvbmx5IHZlbnVlOiBJbnQzMkFycmF5O1xuICByZWFkb25seSBsaW1pdDogSW50MzJBcnJheTtcblxuICBjb25zdHJ1Y3Rvcihtb2RlbDogTW9kZWwpIHtcbiAgICB0aGlzLiNtb2RlbCA9IG1vZGVsO1xuICAgIHRoaXMudmVudWUgPSBuZXcgSW50MzJBcnJheShtb2RlbC52ZW51ZUNvdW50ICogbW9kZWwud2Vla0NvdW50KTtcbiAgICB0aGlzLmxpbWl0ID0gbmV3IEludDMyQXJyYXkobW9kZWwubGltaXRzLmxlbmd0aCAqIG1vZGVsLndlZWtDb3VudCk7XG4gIH1cblxuICBjbGVhcigpOiB2b2lkIHtcbiAgICB0aGlzLnZlbnVlLmZpbGwoMCk7XG4gICAgdGhpcy5saW1pdC5maWxsKDApO1xuICB9XG5cbiAgYWRkKGxlYXJuZXI6IExlYXJuZXJNb2RlbCwgYmxvY2tzOiBGbGF0QmxvY2tzLCBjb3VudDogbnVtYmVyKTogdm9pZCB7XG4gICAgY29uc3QgeyB3ZWVrQ291bnQsIGxpbWl0Q2xhc3MsIGxpbWl0c0F0LCB2ZW51ZUNvdW50IH0gPSB0aGlzLiNtb2RlbDtcbiAgICBjb25zdCBiYXNlID0gKGxpbWl0Q2xhc3NbbGVhcm5lci5pbmRleF0gYXMgbnVtYmVyKSAqIHZlbnVlQ291bnQ7XG4gICAgZm9yIChsZXQgaSA9IDA7IGkgPCBibG9ja3MubGVuZ3RoOyBpICs9IDQpIHtcbiAgICAgIGNvbnN0IHZlbnVlID0gYmxvY2tzW2kgKyAxXSBhcyBudW1iZXI7XG4gICAgICBjb25zdCBmaXJzdCA9IGJsb2Nrc1tpICsgMl0gYXMgbnVtYmVyO1xuICAgICAgZm9yIChsZXQgcG9zaXRpb24gPSBmaXJzdDsgcG9zaXRpb24gPCBmaXJzdCArIChibG9ja3NbaSArIDNdIGFzIG51bWJlcik7IHBvc2l0aW9uKyspIHtcbiAgICAgICAgY29uc3Qgd2VlayA9IGxlYXJuZXIud2Vla3NbcG9zaXRpb25dIGFzIG51bWJlcjtcbiAgICAgICAgdGhpcy52ZW51ZVt2ZW51ZSAqIHdlZWtDb3VudCArIHdlZWtdID0gKHRoaXMudmVudWVbdmVudWUgKiB3ZWVrQ291bnQgKyB3ZWVrXSBhcyBudW1iZXIpICsgY291bnQ7XG4gICAgICAgIGZvciAoY29uc3QgbGltaXQgb2YgbGltaXRzQXRbYmFzZSArIHZlbnVlXSBhcyBJbnQzMkFycmF5KSB0aGlzLmxpbWl0W2xpbWl0ICogd2Vla0NvdW50ICsgd2Vla10gPSAodGhpcy5saW1pdFtsaW1pdCAqIHdlZWtDb3VudCArIHdlZWtdIGFzIG51bWJlcikgKyBjb3VudDtcbiAgICAgIH1cbiAgICB9XG4gIH1cbn1cblxuZnVuY3Rpb24gbW92ZVByaWNlcyhtb2RlbDogTW9kZWwsIGxvYWRzOiBMb2FkcywgcHJpY2VzOiBQcmljZXMsIHN0ZXA6IG51bWJlcik6IG51bWJlciB7XG4gIGNvbnN0IHsgd2Vla0NvdW50LCBsaW1pdHMsIG1pbmltdW0sIGNhcGFjaXR5IH0gPSBtb2RlbDtcbiAgY29uc3QgZnJvbSA9IG1vZGVsLnByb2JsZW0ucHVibGlzaGVkPy5mcm96ZW5VbnRpbCA/PyAwO1xuICBsZXQgd3JvbmcgPSAwO1xuICBmb3IgKGxldCBjZWxsID0gMDsgY2VsbCA8IHByaWNlcy52ZW51ZS5sZW5ndGg7IGNlbGwrKykge1xuICAgIGlmIChjZWxsICUgd2Vla0NvdW50IDwgZnJvbSkgY29udGludWU7XG4gICAgY29uc3QgaGVyZSA9IGxvYWRzLnZlbnVlW2NlbGxdIGFzIG51bWJlcjtcbiAgICBjb25zdCBwcmljZSA9IHByaWNlcy52ZW51ZVtjZWxsXSBhcyBudW1iZXI7XG4gICAgY29uc3QgW2xlYXN0LCBtb3N0XSA9IFttaW5pbXVtW2NlbGxdIGFzIG51bWJlciwgY2FwYWNpdHlbY2VsbF0gYXMgbnVtYmVyXTtcbiAgICAvLyBXaXRob3V0IGEgcHJpY2UgZXZlcnkgbG9hZCBiZXR3ZWVuIG1pbmltdW0gYW5kIGNhcGFjaXR5IGlzIGFzIGdvb2QgYXMgYW55IG90aGVyLlxuICAgIGNvbnN0IHdpc2hlZCA9IHByaWNlID4gMCA/IG1vc3QgOiBwcmljZSA8IDAgPyBsZWFzdCA6IE1hdGgubWF4KE1hdGgubWluKGhlcmUsIG1vc3QpLCBNYXRoLm1pbihsZWFzdCwgbW9zdCkpO1xuICAgIGlmIChoZXJlID4gbW9zdCB8fCBoZXJlIDwgbGVhc3QpIHdyb25nKys7XG4gICAgY29uc3QgbW92ZWQgPSByb3VuZGVkKHByaWNlICsgc3RlcCAqIChoZXJlIC0gd2lzaGVkKSk7XG4gICAgcHJpY2VzLnZlbnVlW2NlbGxdID0gbGVhc3QgPiAwID8gbW92ZWQgOiBNYXRoLm1heCgwLCBtb3ZlZCk7XG4gIH1cbiAgbGltaXRzLmZvckVhY2goKHsgbWF4IH0sIGxpbWl0KSA9PiB7XG4gICAgZm9yIChsZXQgd2VlayA9IGZyb207IHdlZWsgPCB3ZWVrQ291bnQ7IHdlZWsrKykge1xuICAgICAgY29uc3QgY2VsbCA9IGxpbWl0ICogd2Vla0NvdW50ICsgd2VlaztcbiAgICAgIGNvbnN0IG92ZXIgPSAobG9hZHMubGltaXRbY2VsbF0gYXMgbnVtYmVyKSAtIChtYXhbd2Vla10gYXMgbnVtYmVyKTtcbiAgICAgIGlmIChvdmVyID4gMCkgd3JvbmcrKztcbiAgICAgIHByaWNlcy5saW1pdFtjZWxsXSA9IE1hdGgubWF4KDAsIHJvdW5kZWQoKHByaWNlcy5saW1pdFtjZWxsXSBhcyBudW1iZXIpICsgc3RlcCAqIG92ZXIpKTtcbiAgICB9XG4gIH0pO1xuICByZXR1cm4gd3Jvbmc7XG59XG5cbmNvbnN0IHJvdW5kZWQgPSAocHJpY2U6IG51bWJlcik6IG51bWJlciA9PiBNYXRoLnJvdW5kKHByaWNlIC8gUFJJQ0VfVU5JVCkgKiBQUklDRV9VTklUO1xuXG4vLyBXaG9ldmVyIHBheXMgbm90aGluZyBhZGRzIG5vdGhpbmcgdG8gdGhlIHByb29mOyBuZWl0aGVyIGRvZXMgYSBwbGFjZSB3aXRob3V0IGEgcHJpY2UuXG5mdW5jdGlvbiBzdXBwb3J0T2YoeyBsZWFybmVycywgcHJvYmxlbSwgbGltaXRzLCB3ZWVrQ291bnQgfTogTW9kZWwsIHsgdmVudWUsIGxpbWl0IH06IFByaWNlcywgY29zdHM6IEZsb2F0NjRBcnJheSk6IFByaWNlUHJvb2Yge1xuICBjb25zdCByb3dzID0gKHByaWNlczogRmxvYXQ2NEFycmF5LCBpZHM6IHJlYWRvbmx5IHN0cmluZ1tdKSA9PlxuICAgIG5ldyBNYXAoaWRzLm1hcCgoaWQsIHJvdykgPT4gW2lkLCBwcmljZXMuc2xpY2Uocm93ICogd2Vla0NvdW50LCAocm93ICsgMSkgKiB3ZWVrQ291bnQpXSBhcyBjb25zdCkuZmlsdGVyKChbLCByb3ddKSA9PiByb3cuc29tZSgocHJpY2UpID0+IHByaWNlICE9PSAwKSkpO1xuICBjb25zdCBwcmljZXMgPSB7IHZlbnVlczogcm93cyh2ZW51ZSwgcHJvYmxlbS52ZW51ZXMubWFwKCh7IGlkIH0pID0+IGlkKSksIGxpbWl0czogcm93cyhsaW1pdCwgbGltaXRzLm1hcCgoeyBpbmRleCB9KSA9PiBwcm9ibGVtLmxpbWl0cz8uW2luZGV4XT8uaWQgPz8gXCJcIikpIH07XG4gIHJldHVybiB7IGxlYXJuZXJzOiBsZWFybmVycy5maWx0ZXIoKHsgaW5kZXggfSkgPT4gY29zdHNbaW5kZXhdICE9PSAwKS5tYXAoKHsgaWQgfSkgPT4gaWQpLCB2ZW51ZXM6IFsuLi5wcmljZXMudmVudWVzLmtleXMoKV0sIGxpbWl0czogWy4uLnByaWNlcy5saW1pdHMua2V5cygpXSwgcHJpY2VzIH07XG59XG4iXSwKICAibWFwcGluZ3MiOiAiO0FBQUEsU0FBUyxvQkFBb0I7OztBQ1d0QixJQUFNLFlBQU4sTUFBZ0I7QUFBQSxFQUNaO0FBQUEsRUFDQTtBQUFBLEVBQ0EsU0FBUyxvQkFBSSxJQUF3QjtBQUFBLEVBQ3JDLFdBQVcsb0JBQUksSUFBd0I7QUFBQSxFQUN2QyxVQUFVLG9CQUFJLElBQW9CO0FBQUEsRUFFM0MsWUFBWSxXQUF1QixjQUE2QztBQUM5RSxTQUFLLGFBQWE7QUFDbEIsU0FBSyxnQkFBZ0I7QUFBQSxFQUN2QjtBQUFBO0FBQUEsRUFHQSxPQUFPLE1BQWMsV0FBd0Q7QUFDM0UsVUFBTSxNQUFNLEdBQUcsQ0FBQyxHQUFHLFNBQVMsRUFBRSxLQUFLLENBQUMsSUFBSSxJQUFJO0FBQzVDLFFBQUksT0FBTyxLQUFLLE9BQU8sSUFBSSxHQUFHO0FBQzlCLFFBQUksQ0FBQyxNQUFNO0FBQ1QsYUFBTyxXQUFXLE1BQU0sS0FBSyxjQUFjLElBQUksSUFBSSxLQUFLLENBQUMsR0FBRyxPQUFPLENBQUMsVUFBVSxDQUFDLFVBQVUsSUFBSSxLQUFLLENBQUMsQ0FBQztBQUNwRyxXQUFLLE9BQU8sSUFBSSxLQUFLLElBQUk7QUFBQSxJQUMzQjtBQUNBLFdBQU87QUFBQSxFQUNUO0FBQUE7QUFBQSxFQUdBLE9BQU8sT0FBOEIsV0FBMkI7QUFDOUQsVUFBTSxNQUFNLEdBQUcsTUFBTSxJQUFJLENBQUMsU0FBUyxLQUFLLFVBQVUsSUFBSSxDQUFDLEVBQUUsS0FBSyxDQUFDLElBQUksWUFBWSxJQUFJLEtBQU0sS0FBSyxXQUFXLFNBQVMsQ0FBWTtBQUM5SCxRQUFJLFNBQVMsS0FBSyxRQUFRLElBQUksR0FBRztBQUNqQyxRQUFJLENBQUMsUUFBUTtBQUNYLGVBQVMsS0FBSyxTQUFTLE9BQU8sU0FBUztBQUN2QyxXQUFLLFFBQVEsSUFBSSxLQUFLLE1BQU07QUFBQSxJQUM5QjtBQUNBLFdBQU87QUFBQSxFQUNUO0FBQUEsRUFFQSxVQUFVLE1BQTBCO0FBQ2xDLFVBQU1BLFNBQVEsS0FBSyxTQUFTLElBQUksSUFBSTtBQUNwQyxRQUFJQSxXQUFVLE9BQVcsUUFBT0E7QUFDaEMsU0FBSyxTQUFTLElBQUksTUFBTSxLQUFLLFNBQVMsSUFBSTtBQUMxQyxXQUFPLEtBQUssU0FBUyxPQUFPO0FBQUEsRUFDOUI7QUFBQSxFQUVBLFNBQVMsT0FBOEIsV0FBMkI7QUFDaEUsVUFBTSxTQUFTLElBQUksV0FBVyxLQUFLLFdBQVcsTUFBTSxFQUFFLEtBQUssRUFBRTtBQUM3RCxlQUFXLFFBQVEsTUFBTyxZQUFXLFNBQVMsS0FBTSxRQUFPLEtBQUssSUFBSTtBQUNwRSxRQUFJLFFBQVE7QUFDWixhQUFTLFFBQVEsR0FBRyxRQUFRLE9BQU8sUUFBUSxRQUFTLEtBQUksT0FBTyxLQUFLLE1BQU0sRUFBRyxRQUFPLEtBQUssSUFBSTtBQUM3RixVQUFNLFNBQVMsSUFBSSxXQUFXLEtBQUs7QUFDbkMsYUFBUyxRQUFRLEdBQUcsUUFBUSxPQUFPLFFBQVEsUUFBUyxLQUFLLE9BQU8sS0FBSyxLQUFnQixFQUFHLFFBQU8sT0FBTyxLQUFLLENBQVcsSUFBSTtBQUMxSCxVQUFNLFNBQVMsT0FBTyxJQUFJLENBQUMsVUFBVSxLQUFLLFdBQVcsS0FBSyxDQUFXO0FBQ3JFLFVBQU0sUUFBUSxDQUFDLEdBQUcsb0JBQUksSUFBSSxDQUFDLEdBQUksYUFBYSxJQUFJLENBQUMsS0FBSyxXQUFXLFNBQVMsQ0FBVyxJQUFJLENBQUMsR0FBSSxHQUFHLE1BQU0sQ0FBQyxDQUFDO0FBQ3pHLFdBQU87QUFBQSxNQUNMO0FBQUEsTUFBUSxPQUFPLFdBQVcsS0FBSyxLQUFLO0FBQUEsTUFBRyxRQUFRLE9BQU8sSUFBSSxDQUFDLFNBQVMsTUFBTSxRQUFRLElBQUksQ0FBQztBQUFBLE1BQ3ZGLFNBQVMsTUFBTSxJQUFJLENBQUMsU0FBUyxLQUFLLElBQUksQ0FBQyxVQUFVLE9BQU8sS0FBSyxDQUFXLENBQUM7QUFBQSxJQUMzRTtBQUFBLEVBQ0Y7QUFDRjs7O0FDcUNPLFNBQVMsZUFBZSxTQUFrQixPQUFlLFdBQXNCLFFBQW9DO0FBQ3hILFFBQU0sRUFBRSxRQUFRLElBQUk7QUFDcEIsUUFBTSxRQUFRLGVBQWUsU0FBUyxRQUFRLFNBQVM7QUFDdkQsUUFBTSxjQUFjLFFBQVEsV0FBVyxlQUFlO0FBQ3RELFFBQU0sUUFBUSxlQUFlLE9BQU8sV0FBVztBQUMvQyxRQUFNLFlBQVksYUFBYSxRQUFRLFNBQVMsV0FBVyxLQUFLO0FBQ2hFLFFBQU0sRUFBRSxPQUFPLFNBQVMsTUFBTSxlQUFlLElBQUksYUFBYSxTQUFTLFdBQVcsT0FBTyxPQUFPLFdBQVcsTUFBTTtBQUNqSCxRQUFNLE9BQU8sWUFBWSxRQUFRLFNBQVMsV0FBVyxPQUFPLE9BQU8sU0FBUyxXQUFXLGNBQWM7QUFDckcsUUFBTSxFQUFFLFFBQVEsSUFBSTtBQUNwQixRQUFNLFVBQVUsZUFBZSxXQUFXLE9BQU8sT0FBTyxPQUFPLFNBQVM7QUFDeEUsU0FBTztBQUFBLElBQ0w7QUFBQSxJQUFPLElBQUksUUFBUTtBQUFBLElBQUk7QUFBQSxJQUFXO0FBQUEsSUFBTztBQUFBLElBQU87QUFBQSxJQUFPO0FBQUEsSUFDdkQsU0FBUyxlQUFlLFdBQVcsU0FBUyxTQUFTLE1BQU0sV0FBVyxLQUFLO0FBQUEsSUFDM0UsZ0JBQWdCLFFBQVEsY0FBYyxRQUFRLFFBQVEsY0FBYztBQUFBLElBQ3BFLFVBQVUsUUFBUSxZQUFZLFFBQVEsUUFBUSxZQUFZO0FBQUEsSUFDMUQsWUFBWSxrQkFBa0IsU0FBUyxNQUFNO0FBQUEsSUFDN0MsU0FBUyxNQUFNLFFBQVE7QUFBQSxJQUFNLFVBQVUsTUFBTSxTQUFTO0FBQUEsSUFDdEQsZ0JBQWdCLFFBQVEsWUFBWSxVQUFVLFVBQVU7QUFBQSxJQUN4RCxlQUFlLFFBQVEsWUFBWSxVQUFVLE9BQU8sSUFBSSxDQUFDQyxXQUFXQSxTQUFRLElBQUksS0FBSyxNQUFNLFVBQVUsQ0FBQyxTQUFTLEtBQUssVUFBVUEsTUFBSyxDQUFFLElBQUk7QUFBQSxJQUN6SSxjQUFjLFVBQVUsdUJBQXVCO0FBQUEsSUFDL0M7QUFBQSxJQUFTLEdBQUcsT0FBTyxPQUFPLFNBQVMsT0FBTyxNQUFNO0FBQUEsRUFDbEQ7QUFDRjtBQUVBLFNBQVMsZUFBZSxTQUFrQixXQUErQjtBQUN2RSxRQUFNLE9BQU8sSUFBSSxXQUFXLFNBQVM7QUFDckMsYUFBVyxRQUFRLFFBQVEsb0JBQW9CLENBQUMsRUFBRyxNQUFLLElBQUksSUFBSTtBQUNoRSxRQUFNLFFBQWtCLENBQUM7QUFDekIsV0FBUyxPQUFPLEdBQUcsT0FBTyxXQUFXLE9BQVEsS0FBSSxDQUFDLEtBQUssSUFBSSxFQUFHLE9BQU0sS0FBSyxJQUFJO0FBQzdFLFNBQU8sV0FBVyxLQUFLLEtBQUs7QUFDOUI7QUFHTyxTQUFTLGVBQWUsT0FBbUIsTUFBc0I7QUFDdEUsTUFBSSxNQUFNO0FBQ1YsTUFBSSxPQUFPLE1BQU07QUFDakIsU0FBTyxNQUFNLE1BQU07QUFDakIsVUFBTSxTQUFVLE1BQU0sUUFBUztBQUMvQixRQUFLLE1BQU0sTUFBTSxJQUFlLEtBQU0sT0FBTSxTQUFTO0FBQUEsUUFDaEQsUUFBTztBQUFBLEVBQ2Q7QUFDQSxTQUFPO0FBQ1Q7QUFPQSxJQUFNLGNBQWMsQ0FBQyxXQUFzQixPQUF1QixVQUFVLE1BQU0sVUFBVSxDQUFDLFNBQVMsS0FBSyxPQUFPLEVBQUU7QUFHcEgsU0FBUyxhQUFhLFFBQXNCLFNBQWtCLFdBQXNCLE9BQXlCO0FBQzNHLFFBQU0sU0FBUyxJQUFJLFdBQVcsTUFBTSxNQUFNLEVBQUUsS0FBSyxFQUFFO0FBQ25ELFFBQU0sVUFBVSxJQUFJLFdBQVcsTUFBTSxNQUFNLEVBQUUsS0FBSyxFQUFFO0FBQ3BELGFBQVcsRUFBRSxNQUFNLE9BQU8sV0FBVyxTQUFTLEtBQUssT0FBTyxZQUFZLElBQUksUUFBUSxFQUFFLEtBQUssQ0FBQyxHQUFHO0FBQzNGLFVBQU0sS0FBSyxlQUFlLE9BQU8sV0FBVyxDQUFDO0FBQzdDLGFBQVMsV0FBVyxlQUFlLE9BQU8sU0FBUyxHQUFHLFdBQVcsSUFBSSxZQUFZO0FBQy9FLFVBQUksT0FBTyxRQUFRLE1BQU0sR0FBSTtBQUM3QixhQUFPLFFBQVEsSUFBSSxZQUFZLFdBQVcsSUFBSTtBQUM5QyxjQUFRLFFBQVEsSUFBSSxPQUFPLFdBQVcsSUFBSSxLQUFLLEtBQUs7QUFBQSxJQUN0RDtBQUFBLEVBQ0Y7QUFDQSxTQUFPLEVBQUUsUUFBUSxRQUFRO0FBQzNCO0FBRUEsU0FBUyxhQUFhLFNBQWtCLFdBQXNCLE9BQW1CLE9BQWUsV0FBaUIsUUFBc0I7QUFDckksUUFBTSxpQkFBaUQsQ0FBQztBQUN4RCxRQUFNLFlBQVksSUFBSSxJQUFJLE9BQU8sUUFBUSxRQUFRLGFBQWEsQ0FBQyxDQUFDLENBQUM7QUFDakUsUUFBTSxTQUFTLElBQUksV0FBVyxVQUFVLE1BQU0sTUFBTTtBQUNwRCxXQUFTLFdBQVcsR0FBRyxXQUFXLE9BQU8sWUFBWTtBQUNuRCxVQUFNLE9BQU8sVUFBVSxPQUFPLFFBQVE7QUFDdEMsUUFBSSxRQUFRLEVBQUcsUUFBTyxJQUFJLElBQUssT0FBTyxJQUFJLElBQWU7QUFBQSxFQUMzRDtBQUNBLFFBQU0sV0FBVyxJQUFJLEtBQUssVUFBVSxXQUFXLENBQUMsR0FBRyxRQUFRLENBQUMsV0FBVyxPQUFPLEtBQUssQ0FBQztBQUNwRixRQUFNLFlBQVksSUFBSSxLQUFLLFFBQVEsbUJBQW1CLENBQUMsR0FBRyxJQUFJLENBQUMsT0FBTyxPQUFPLFdBQVcsSUFBSSxFQUFFLENBQUMsQ0FBQztBQUNoRyxRQUFNLE9BQU8sVUFBVSxNQUFNLElBQUksQ0FBQyxNQUFNLE9BQU8sVUFBVSxJQUFJLEtBQUssRUFBRSxLQUFLLEtBQUssU0FBVSxPQUFPLENBQUMsQ0FBWTtBQUM1RyxRQUFNLFFBQXFCLENBQUM7QUFDNUIsUUFBTSxVQUFVLG9CQUFJLElBQW9CO0FBQ3hDLFlBQVUsTUFBTSxRQUFRLENBQUMsTUFBTSxNQUFNO0FBQ25DLFVBQU1DLGFBQVksS0FBSyxDQUFDO0FBQ3hCLFFBQUlBLGFBQVksRUFBRyxnQkFBZSxLQUFLLEVBQUUsTUFBTSxjQUFjLE1BQU0sS0FBSyxJQUFJLE1BQU0seUJBQXlCLENBQUNBLFVBQVMsa0JBQWtCLEtBQUssRUFBRSxTQUFTLFFBQVEsRUFBRSxjQUFjLENBQUM7QUFDaEwsUUFBSUEsY0FBYSxFQUFHO0FBQ3BCLFlBQVEsSUFBSSxLQUFLLElBQUksTUFBTSxNQUFNO0FBQ2pDLFVBQU0sZUFBZSxTQUFTLElBQUksS0FBSyxFQUFFLEtBQUssT0FBTyxDQUFDLE1BQU07QUFDNUQsVUFBTSxLQUFLLEVBQUUsR0FBRyxXQUFXLE1BQU1BLFlBQVcsT0FBTyxLQUFLLEdBQUcsSUFBSSxLQUFLLElBQUksT0FBTyxHQUFHLE9BQU9BLFlBQVcsVUFBVSxjQUFjLFFBQVEsT0FBTyxPQUFPLE9BQU8sS0FBSyxNQUFNLFNBQVMsR0FBRyxTQUFTLElBQUksV0FBVyxDQUFDLEdBQUcsT0FBTyxDQUFDLEdBQUcsUUFBUSxDQUFDLEdBQUcsT0FBTyxDQUFDLEVBQUUsQ0FBQztBQUFBLEVBQ2hQLENBQUM7QUFDRCxZQUFVLFdBQVcsT0FBTyxTQUFTLEVBQUUsTUFBTSxRQUFRLFNBQVMsZUFBZSxDQUFDO0FBQzlFLFNBQU8sRUFBRSxPQUFPLFNBQVMsTUFBTSxlQUFlO0FBQ2hEO0FBRUEsU0FBUyxXQUFXLE1BQVlBLFlBQW1CLE9BQW1CLE9BQWU7QUFDbkYsU0FBTztBQUFBLElBQ0wsVUFBVSxLQUFLLElBQUksR0FBRyxLQUFLLElBQUksS0FBSyxjQUFjQSxVQUFTLENBQUM7QUFBQSxJQUM1RCxTQUFTLEtBQUs7QUFBQSxJQUNkLGVBQWUsS0FBSyxJQUFJLE9BQU8sZUFBZSxPQUFPLEtBQUssZ0JBQWdCLENBQUMsQ0FBQztBQUFBLElBQzVFLGNBQWMsS0FBSyxlQUFlLFNBQVksTUFBTSxTQUFTLElBQUksZUFBZSxPQUFPLEtBQUssYUFBYSxDQUFDLElBQUk7QUFBQSxFQUNoSDtBQUNGO0FBVUEsU0FBUyxJQUFJLE1BQWlCLE1BQWMsTUFBYyxnQkFBc0Q7QUFDOUcsT0FBSyxTQUFTLElBQUksV0FBVyxDQUFDO0FBQzlCLE1BQUksQ0FBQyxLQUFLLFNBQVUsZ0JBQWUsS0FBSyxFQUFFLE1BQU0sTUFBTSxLQUFLLElBQUksS0FBSyxDQUFDO0FBQ3ZFO0FBRUEsU0FBUyxVQUFVLFdBQXNCLE9BQW9CLFNBQThCLEVBQUUsTUFBTSxRQUFRLFNBQVMsZUFBZSxHQUFrQjtBQUNuSixhQUFXLENBQUMsV0FBVyxJQUFJLFVBQVUsRUFBRSxLQUFLLFVBQVUsU0FBUyxDQUFDLEdBQUc7QUFDakUsVUFBTSxTQUFTLFFBQVEsSUFBSSxRQUFRO0FBQ25DLFVBQU0sUUFBUSxRQUFRLElBQUksT0FBTztBQUNqQyxVQUFNLFFBQVEsV0FBVyxTQUFZLFNBQVksTUFBTSxNQUFNO0FBQzdELFFBQUksV0FBVyxVQUFhLFVBQVUsUUFBVztBQUMvQyxZQUFNLEtBQUssR0FBRyxNQUFNLEtBQUssTUFBTTtBQUMvQixhQUFPLE9BQU8sS0FBSyxLQUFLO0FBQUEsSUFDMUI7QUFFQSxRQUFJLFVBQVUsT0FBTyxZQUFZLFdBQVcsT0FBTyxDQUFDLEtBQUssS0FBSyxHQUFHO0FBQy9ELFVBQUksT0FBTyxTQUFTLEdBQUcsUUFBUSxFQUFFLGNBQWMsT0FBTyx3QkFBd0IsUUFBUSxrQ0FBa0MsY0FBYztBQUFBLElBQ3hJO0FBQUEsRUFDRjtBQUNBLGFBQVcsQ0FBQyxXQUFXLElBQUksVUFBVSxFQUFFLEtBQUssVUFBVSxpQkFBaUIsQ0FBQyxHQUFHO0FBQ3pFLFVBQU0sU0FBUyxRQUFRLElBQUksUUFBUTtBQUNuQyxVQUFNLFFBQVEsUUFBUSxJQUFJLE9BQU87QUFDakMsVUFBTSxRQUFRLFVBQVUsU0FBWSxTQUFZLE1BQU0sS0FBSztBQUMzRCxVQUFNLFNBQVMsS0FBSyxZQUFZLFdBQVcsUUFBUSxDQUFDLE1BQU07QUFDMUQsUUFBSSxTQUFTLFdBQVcsT0FBVyxPQUFNLE1BQU0sS0FBSyxNQUFNO0FBQUEsYUFDakQsU0FBUyxDQUFDLE9BQVEsS0FBSSxPQUFPLGdCQUFnQixHQUFHLFFBQVEsV0FBVyxPQUFPLDZCQUE2QixRQUFRLEVBQUUsS0FBSyxjQUFjO0FBQzdJLFFBQUksV0FBVyxXQUFjLE9BQU8sWUFBWSxXQUFXLE9BQU8sQ0FBQyxLQUFLLEtBQUssR0FBRztBQUM5RSxxQkFBZSxLQUFLLEVBQUUsTUFBTSxnQkFBZ0IsTUFBTSxTQUFTLE1BQU0sR0FBRyxRQUFRLEVBQUUsY0FBYyxPQUFPLDZCQUE2QixRQUFRLGdCQUFnQixDQUFDO0FBQUEsSUFDM0o7QUFBQSxFQUNGO0FBQ0Y7QUFFQSxTQUFTLGVBQWUsV0FBc0IsU0FBa0IsU0FBOEIsTUFBZ0IsV0FBaUIsT0FBOEI7QUFDM0osUUFBTSxZQUFZLElBQUksSUFBSSxPQUFPLFFBQVEsUUFBUSxhQUFhLENBQUMsQ0FBQyxDQUFDO0FBQ2pFLFFBQU0sUUFBUSxJQUFJLElBQUksVUFBVSxPQUFPLFNBQVMsR0FBRyxLQUFLLENBQUM7QUFDekQsVUFBUSxVQUFVLFdBQVcsQ0FBQyxHQUFHLElBQUksQ0FBQyxFQUFFLElBQUksT0FBTyxTQUFTLE9BQU8sTUFBTTtBQUV2RSxVQUFNLE9BQU8sTUFBTSxPQUFPLENBQUMsU0FBUztBQUNsQyxZQUFNLElBQUksWUFBWSxXQUFXLElBQUk7QUFDckMsYUFBTyxVQUFVLElBQUksSUFBSSxNQUFNLEtBQU0sS0FBSyxDQUFDLE1BQU0sS0FBSyxNQUFNLElBQUksQ0FBQztBQUFBLElBQ25FLENBQUMsRUFBRTtBQUNILFVBQU0sT0FBTyxNQUFNLFFBQVEsQ0FBQyxTQUFTLFFBQVEsSUFBSSxJQUFJLEtBQUssQ0FBQyxDQUFDO0FBQzVELFdBQU8sRUFBRSxJQUFJLE9BQU8sTUFBTSxTQUFTLFVBQVUsTUFBTSxRQUFRLFNBQVMsS0FBSztBQUFBLEVBQzNFLENBQUM7QUFDSDtBQUVBLFNBQVMsWUFDUCxRQUFzQixTQUFrQixXQUFzQixPQUFtQixPQUNqRixTQUE4QixXQUFpQixnQkFDQztBQUNoRCxRQUFNLE9BQU8sT0FBTyxPQUFPLElBQUksUUFBUSxFQUFFO0FBQ3pDLE1BQUksQ0FBQyxLQUFNLFFBQU87QUFDbEIsUUFBTSxPQUFPLElBQUksV0FBVyxNQUFNLE1BQU0sRUFBRSxLQUFLLEVBQUU7QUFDakQsUUFBTSxRQUFRLElBQUksV0FBVyxNQUFNLE1BQU0sRUFBRSxLQUFLLEVBQUU7QUFDbEQsYUFBVyxPQUFPLE1BQU07QUFDdEIsVUFBTSxRQUFRLFFBQVEsSUFBSSxJQUFJLElBQUk7QUFDbEMsVUFBTSxhQUFhLE9BQU8sV0FBVyxJQUFJLElBQUksS0FBSyxLQUFLO0FBQ3ZELFVBQU0sS0FBSyxlQUFlLE9BQU8sSUFBSSxXQUFXLENBQUM7QUFDakQsYUFBUyxXQUFXLGVBQWUsT0FBTyxJQUFJLFNBQVMsR0FBRyxXQUFXLElBQUksWUFBWTtBQUNuRixZQUFNLE9BQU8sTUFBTSxRQUFRO0FBQzNCLFlBQU0sU0FBUyxDQUFDLFNBQWlCLGVBQWUsS0FBSyxFQUFFLE1BQU0sT0FBTyxNQUFNLElBQUksTUFBTSxLQUFLLENBQUM7QUFDMUYsVUFBSSxXQUFXLE9BQU87QUFDcEIsY0FBTSxPQUFPLFVBQVUsT0FBTyxRQUFRLE1BQU0sWUFBWSxXQUFXLElBQUksSUFBSSxLQUFLLFVBQVUsUUFBUSxRQUFRLE1BQU07QUFDaEgsWUFBSSxDQUFDLEtBQU0sUUFBTyxHQUFHLFFBQVEsRUFBRSxpQkFBaUIsSUFBSSxJQUFJLE9BQU8sSUFBSSxLQUFLLFlBQVksSUFBSSxzQ0FBc0M7QUFBQSxNQUNoSSxXQUFXLFVBQVUsT0FBVyxRQUFPLEdBQUcsUUFBUSxFQUFFLGlCQUFpQixJQUFJLElBQUksWUFBWSxJQUFJLHFDQUFxQztBQUFBLGVBQ3pILEtBQUssUUFBUSxNQUFNLE9BQU8sS0FBSyxRQUFRLE1BQU0sU0FBUyxNQUFNLFFBQVEsTUFBTSxhQUFhO0FBQzlGLGVBQU8sR0FBRyxRQUFRLEVBQUUsb0NBQW9DLElBQUksR0FBRztBQUFBLE1BQ2pFLE9BQU87QUFDTCxhQUFLLFFBQVEsSUFBSTtBQUNqQixjQUFNLFFBQVEsSUFBSTtBQUFBLE1BQ3BCO0FBQUEsSUFDRjtBQUFBLEVBQ0Y7QUFDQSxTQUFPLEVBQUUsTUFBTSxNQUFNO0FBQ3ZCO0FBR0EsU0FBUyxPQUFPLE9BQW9CLEVBQUUsVUFBVSxHQUFZLE1BQW9FO0FBQzlILFFBQU0sRUFBRSxRQUFRLE9BQU8sUUFBUSxRQUFRLElBQUksS0FBSyxPQUFPLE1BQU0sSUFBSSxDQUFDLFNBQVMsS0FBSyxNQUFNLEdBQUcsU0FBUztBQUNsRyxhQUFXLENBQUMsR0FBRyxJQUFJLEtBQUssTUFBTSxRQUFRLEVBQUcsTUFBSyxVQUFVLFFBQVEsQ0FBQztBQUNqRSxTQUFPLEVBQUUsUUFBUSxPQUFPLE9BQU87QUFDakM7QUFFQSxTQUFTLGtCQUFrQixTQUFrQixFQUFFLFNBQVMsV0FBVyxHQUE2QjtBQUM5RixRQUFNLGFBQWEsSUFBSSxXQUFXLFFBQVEsT0FBTyxNQUFNO0FBQ3ZELGFBQVcsQ0FBQyxJQUFJLElBQUksS0FBSyxPQUFPLFFBQVEsUUFBUSxlQUFlLENBQUMsQ0FBQyxFQUFHLFlBQVcsV0FBVyxJQUFJLEVBQUUsS0FBSyxFQUFFLElBQUk7QUFDM0csU0FBTztBQUNUO0FBRUEsU0FBUyxlQUFlLEVBQUUsUUFBUSxRQUFRLEdBQVMsT0FBZSxPQUFvQixXQUFnQztBQUNwSCxRQUFNLGNBQWMsb0JBQUksSUFBeUI7QUFDakQsTUFBSSxZQUFZO0FBQ2hCLE1BQUksVUFBVTtBQUNkLFdBQVMsV0FBVyxHQUFHLFdBQVcsT0FBTyxZQUFZO0FBQ25ELFVBQU0sUUFBUSxRQUFRLFFBQVE7QUFDOUIsUUFBSSxRQUFRLEdBQUc7QUFDYjtBQUNBO0FBQUEsSUFDRjtBQUNBLGdCQUFZO0FBQ1osY0FBVTtBQUNWLFVBQU0sT0FBTyxVQUFVLEtBQUs7QUFDNUIsVUFBTSxPQUFPLFlBQVksSUFBSSxJQUFJLEtBQUssb0JBQUksSUFBSTtBQUM5QyxnQkFBWSxJQUFJLE1BQU0sS0FBSyxJQUFJLE9BQU8sUUFBUSxDQUFXLENBQUM7QUFBQSxFQUM1RDtBQUNBLFNBQU87QUFBQSxJQUNMLFFBQVEsT0FBTyxNQUFNLEdBQUcsS0FBSztBQUFBLElBQUcsU0FBUyxRQUFRLE1BQU0sR0FBRyxLQUFLO0FBQUEsSUFBRztBQUFBLElBQVc7QUFBQSxJQUFTO0FBQUEsSUFDdEYsV0FBVyxVQUFVLFFBQVEsU0FBUyxPQUFPLEtBQUs7QUFBQSxFQUNwRDtBQUNGO0FBRUEsU0FBUyxVQUFVLFFBQW9CLFNBQXFCLE9BQWUsT0FBc0M7QUFDL0csUUFBTSxRQUFRLFFBQVEsSUFBSyxPQUFPLFFBQVEsQ0FBQyxJQUFlO0FBQzFELFFBQU0sT0FBTyxNQUFNLFVBQVUsQ0FBQyxjQUFjLFVBQVUsVUFBVSxLQUFLO0FBQ3JFLE1BQUksT0FBTyxFQUFHLFFBQU87QUFDckIsUUFBTSxRQUFRLFFBQVEsUUFBUSxDQUFDO0FBQy9CLE1BQUksUUFBUTtBQUNaLFNBQU8sUUFBUSxTQUFTLE9BQU8sUUFBUSxJQUFJLEtBQUssTUFBTSxTQUFTLFFBQVEsUUFBUSxJQUFJLEtBQUssTUFBTSxNQUFPO0FBQ3JHLFNBQU8sRUFBRSxNQUFNLE9BQU8sTUFBTTtBQUM5Qjs7O0FDaFNPLFNBQVMsYUFBYSxTQUF5QjtBQUNwRCxRQUFNLEVBQUUsV0FBVyxPQUFPLElBQUk7QUFDOUIsUUFBTSxRQUFRLElBQUksSUFBSSxRQUFRLE1BQU0sSUFBSSxDQUFDLEVBQUUsR0FBRyxHQUFHLE1BQU0sQ0FBQyxJQUFJLENBQUMsQ0FBQyxDQUFDO0FBQy9ELFFBQU0sYUFBYSxJQUFJLElBQUksT0FBTyxJQUFJLENBQUMsRUFBRSxHQUFHLEdBQUcsTUFBTSxDQUFDLElBQUksQ0FBQyxDQUFDLENBQUM7QUFDN0QsUUFBTSxZQUFZLFdBQVcsS0FBSyxRQUFRLENBQUMsVUFBVSxNQUFNLElBQUksTUFBTSxJQUFJLEtBQUssRUFBRTtBQUNoRixRQUFNLFNBQVMsY0FBYyxPQUFPO0FBQ3BDLFFBQU0sU0FBdUI7QUFBQSxJQUMzQjtBQUFBLElBQVM7QUFBQSxJQUFZO0FBQUEsSUFBVyxRQUFRLElBQUksVUFBVSxXQUFXLGNBQWMsT0FBTyxDQUFDO0FBQUEsSUFDdkYsUUFBUSxVQUFVLFFBQVEsUUFBUSxDQUFDLENBQUM7QUFBQSxJQUFHLGFBQWEsVUFBVSxRQUFRLFdBQVcsY0FBYyxDQUFDLENBQUM7QUFBQSxFQUNuRztBQUNBLFFBQU0sYUFBYSxJQUFJLElBQUksUUFBUSxXQUFXLElBQUksQ0FBQyxjQUFjLENBQUMsVUFBVSxJQUFJLFNBQVMsQ0FBQyxDQUFDO0FBQzNGLFFBQU0sV0FBVyxRQUFRLFNBQVMsSUFBSSxDQUFDLFNBQVMsTUFBTTtBQUNwRCxVQUFNLFlBQVksV0FBVyxJQUFJLFFBQVEsU0FBUztBQUNsRCxRQUFJLENBQUMsVUFBVyxPQUFNLElBQUksTUFBTSxXQUFXLFFBQVEsRUFBRSxxQ0FBcUM7QUFDMUYsV0FBTyxlQUFlLFNBQVMsR0FBRyxXQUFXLE1BQU07QUFBQSxFQUNyRCxDQUFDO0FBQ0QsU0FBTztBQUFBLElBQ0w7QUFBQSxJQUFTO0FBQUEsSUFBVyxZQUFZLE9BQU87QUFBQSxJQUFRO0FBQUEsSUFBVyxHQUFHO0FBQUEsSUFBUTtBQUFBLElBQ3JFLEdBQUcsY0FBYyxTQUFTLFlBQVksTUFBTTtBQUFBLElBQzVDLGFBQWEsT0FBTyxRQUFRLEtBQUssQ0FBQyxVQUFVLFFBQVEsQ0FBQztBQUFBLElBQ3JELHFCQUFxQixPQUFPLGdCQUFnQixLQUFLLENBQUMsVUFBVSxRQUFRLENBQUM7QUFBQSxJQUNyRSxrQkFBa0IsUUFBUSxhQUFhO0FBQUEsRUFDekM7QUFDRjtBQUVBLElBQU0sU0FBUyxDQUFDLE9BQWUsU0FBMEIsT0FBTyxVQUFVLFdBQVcsUUFBUyxNQUFNLElBQUk7QUFFeEcsU0FBUyxjQUFjLEVBQUUsUUFBUSxXQUFXLFNBQVMsR0FBWTtBQUMvRCxRQUFNLE9BQU8sT0FBTyxTQUFTO0FBQzdCLFFBQU0sV0FBVyxJQUFJLFdBQVcsSUFBSTtBQUNwQyxRQUFNLGNBQWMsSUFBSSxXQUFXLElBQUk7QUFDdkMsUUFBTSxVQUFVLElBQUksV0FBVyxJQUFJO0FBQ25DLFNBQU8sUUFBUSxDQUFDLE9BQU8sTUFBTTtBQUMzQixVQUFNLFNBQVMsSUFBSSxJQUFJLE1BQU0sV0FBVztBQUN4QyxhQUFTLE9BQU8sR0FBRyxPQUFPLFdBQVcsUUFBUTtBQUMzQyxZQUFNLEtBQUssSUFBSSxZQUFZO0FBQzNCLGVBQVMsRUFBRSxJQUFJLE9BQU8sSUFBSSxJQUFJLElBQUksSUFBSSxLQUFLLElBQUksT0FBTyxNQUFNLFVBQVUsSUFBSSxHQUFHLFNBQVMsTUFBTTtBQUM1RixrQkFBWSxFQUFFLElBQUksS0FBSyxJQUFJLE1BQU0sZUFBZSxPQUFPLE1BQU0sVUFBVSxJQUFJLEdBQUcsU0FBUyxNQUFNO0FBQzdGLGNBQVEsRUFBRSxJQUFJLE9BQU8sSUFBSSxJQUFJLElBQUksSUFBSSxPQUFPLE1BQU0sV0FBVyxHQUFHLElBQUk7QUFBQSxJQUN0RTtBQUFBLEVBQ0YsQ0FBQztBQUNELFNBQU8sRUFBRSxVQUFVLGFBQWEsU0FBUyxpQkFBaUIsV0FBVyxLQUFLLFFBQVEsQ0FBQyxVQUFVLE1BQU0sbUJBQW1CLENBQUMsRUFBRTtBQUMzSDtBQUVBLFNBQVMsY0FBYyxFQUFFLE9BQU8sR0FBbUM7QUFDakUsUUFBTSxTQUFTLG9CQUFJLElBQXNCO0FBQ3pDLFNBQU8sUUFBUSxDQUFDLE9BQU8sTUFBTTtBQUMzQixlQUFXLFFBQVEsSUFBSSxJQUFJLE1BQU0sS0FBSyxHQUFHO0FBQ3ZDLFlBQU1DLFNBQVEsT0FBTyxJQUFJLElBQUk7QUFDN0IsVUFBSUEsT0FBTyxDQUFBQSxPQUFNLEtBQUssQ0FBQztBQUFBLFVBQ2xCLFFBQU8sSUFBSSxNQUFNLENBQUMsQ0FBQyxDQUFDO0FBQUEsSUFDM0I7QUFBQSxFQUNGLENBQUM7QUFDRCxTQUFPO0FBQ1Q7QUFFQSxTQUFTLFVBQVUsWUFBbUQ7QUFDcEUsUUFBTSxVQUFVLG9CQUFJLElBQXlCO0FBQzdDLGFBQVcsYUFBYSxZQUFZO0FBQ2xDLFVBQU1BLFNBQVEsUUFBUSxJQUFJLFVBQVUsT0FBTztBQUMzQyxRQUFJQSxPQUFPLENBQUFBLE9BQU0sS0FBSyxTQUFTO0FBQUEsUUFDMUIsU0FBUSxJQUFJLFVBQVUsU0FBUyxDQUFDLFNBQVMsQ0FBQztBQUFBLEVBQ2pEO0FBQ0EsU0FBTztBQUNUO0FBR0EsU0FBUyxRQUFRLEtBQWlCLFNBQWlCLFFBQWtCLFVBQStCO0FBQ2xHLFNBQU8sSUFBSSxLQUFLLENBQUMsTUFBTSxTQUFTO0FBQzlCLFFBQUksUUFBUSxRQUFTLFFBQU87QUFDNUIsUUFBSSxTQUFTO0FBQ2IsZUFBVyxTQUFTLE9BQVEsV0FBVSxTQUFTLFFBQVEsSUFBSSxTQUFTLElBQUk7QUFDeEUsV0FBTyxTQUFTO0FBQUEsRUFDbEIsQ0FBQztBQUNIO0FBSUEsU0FBUyxjQUFjLFNBQWtCLFlBQWlDLEVBQUUsU0FBUyxHQUFnQjtBQUNuRyxRQUFNLEVBQUUsV0FBVyxRQUFRLFNBQVMsSUFBSTtBQUN4QyxRQUFNLGVBQWUsSUFBSSxJQUFJLFNBQVMsSUFBSSxDQUFDLEVBQUUsR0FBRyxHQUFHLE1BQU0sQ0FBQyxJQUFJLENBQUMsQ0FBQyxDQUFDO0FBQ2pFLFFBQU0sU0FBdUIsQ0FBQztBQUM5QixRQUFNLFdBQXVCLENBQUM7QUFDOUIsUUFBTSxrQkFBOEIsU0FBUyxJQUFJLE1BQU0sQ0FBQyxDQUFDO0FBQ3pELEdBQUMsUUFBUSxVQUFVLENBQUMsR0FBRyxRQUFRLENBQUMsT0FBTyxVQUFVO0FBQy9DLFVBQU0sRUFBRSxLQUFLLFFBQVEsUUFBUSxJQUFJLGFBQWEsT0FBTyxXQUFXLFlBQVksY0FBYyxPQUFPLFFBQVEsU0FBUyxNQUFNO0FBQ3hILFFBQUksQ0FBQyxRQUFRLEtBQUssUUFBUSxRQUFRLFFBQVEsUUFBUSxFQUFHO0FBQ3JELGVBQVcsVUFBVSxRQUFTLGlCQUFnQixNQUFNLEdBQUcsS0FBSyxPQUFPLE1BQU07QUFDekUsV0FBTyxLQUFLLEVBQUUsT0FBTyxJQUFJLENBQUM7QUFDMUIsYUFBUyxLQUFLLE1BQU07QUFBQSxFQUN0QixDQUFDO0FBQ0QsUUFBTSxFQUFFLFlBQVksUUFBUSxJQUFJLFNBQVMsZUFBZTtBQUN4RCxTQUFPLEVBQUUsUUFBUSxZQUFZLEdBQUcsYUFBYSxTQUFTLFFBQVEsVUFBVSxPQUFPLFFBQVEsU0FBUyxFQUFFO0FBQ3BHO0FBRUEsU0FBUyxhQUNQLE9BQWMsV0FBbUIsWUFBaUMsY0FDbEUsWUFBb0IsY0FDcEI7QUFDQSxRQUFNLE1BQU0sQ0FBQyxVQUFrQixNQUFNLEtBQUssRUFBRSxRQUFRLE1BQU0sR0FBRyxDQUFDLEdBQUcsTUFBTSxDQUFDO0FBQ3hFLFFBQU0sU0FBUyxNQUFNLFNBQVMsQ0FBQyxHQUFHLElBQUksSUFBSSxNQUFNLE9BQU8sSUFBSSxDQUFDLE9BQU8sV0FBVyxJQUFJLEVBQUUsQ0FBVyxDQUFDLENBQUMsSUFBSSxJQUFJLFVBQVU7QUFDbkgsUUFBTSxVQUFVLE1BQU0sV0FBVyxDQUFDLEdBQUcsSUFBSSxJQUFJLE1BQU0sU0FBUyxJQUFJLENBQUMsT0FBTyxhQUFhLElBQUksRUFBRSxDQUFXLENBQUMsQ0FBQyxJQUFJLElBQUksWUFBWTtBQUM1SCxRQUFNLE1BQU0sV0FBVyxLQUFLLEVBQUUsUUFBUSxVQUFVLEdBQUcsQ0FBQyxHQUFHLFNBQVMsS0FBSyxJQUFJLE9BQU8sTUFBTSxLQUFLLElBQUksR0FBRyxZQUFZLENBQUM7QUFDL0csU0FBTyxFQUFFLEtBQUssUUFBUSxRQUFRO0FBQ2hDO0FBRUEsU0FBUyxTQUFTLGlCQUE2QjtBQUM3QyxRQUFNQSxTQUFRLG9CQUFJLElBQW9CO0FBQ3RDLFFBQU0sVUFBc0IsQ0FBQztBQUM3QixRQUFNLGFBQWEsV0FBVyxLQUFLLGlCQUFpQixDQUFDLFdBQVc7QUFDOUQsVUFBTSxNQUFNLE9BQU8sS0FBSztBQUN4QixVQUFNLFFBQVFBLE9BQU0sSUFBSSxHQUFHO0FBQzNCLFFBQUksVUFBVSxPQUFXLFFBQU87QUFDaEMsSUFBQUEsT0FBTSxJQUFJLEtBQUssUUFBUSxNQUFNO0FBQzdCLFdBQU8sUUFBUSxLQUFLLE1BQU0sSUFBSTtBQUFBLEVBQ2hDLENBQUM7QUFDRCxTQUFPLEVBQUUsWUFBWSxRQUFRO0FBQy9CO0FBRUEsU0FBUyxhQUFhLFNBQXFCLFFBQXNCLFVBQXNCLFlBQW9CLFdBQW1CO0FBQzVILFFBQU0sV0FBeUIsQ0FBQztBQUNoQyxRQUFNLGNBQXFDLENBQUM7QUFDNUMsUUFBTSxPQUFPLElBQUksV0FBVyxDQUFDO0FBQzdCLGFBQVcsV0FBVyxTQUFTO0FBQzdCLFVBQU0sT0FBbUIsTUFBTSxLQUFLLEVBQUUsUUFBUSxXQUFXLEdBQUcsTUFBTSxDQUFDLENBQUM7QUFDcEUsZUFBVyxTQUFTLFFBQVMsWUFBVyxTQUFTLFNBQVMsS0FBSyxLQUFLLENBQUMsRUFBRyxNQUFLLEtBQUssR0FBRyxLQUFLLEtBQUs7QUFDL0YsVUFBTSxPQUFPLG9CQUFJLElBQStCO0FBQ2hELGVBQVcsUUFBUSxNQUFNO0FBQ3ZCLGVBQVMsS0FBSyxLQUFLLFNBQVMsSUFBSSxXQUFXLEtBQUssSUFBSSxJQUFJLElBQUk7QUFDNUQsWUFBTSxNQUFNLEtBQUssS0FBSztBQUN0QixVQUFJLENBQUMsS0FBSyxJQUFJLEdBQUcsRUFBRyxNQUFLLElBQUksS0FBSyxZQUFZLE1BQU0sUUFBUSxTQUFTLENBQUM7QUFDdEUsa0JBQVksS0FBSyxLQUFLLElBQUksR0FBRyxLQUFLLElBQUk7QUFBQSxJQUN4QztBQUFBLEVBQ0Y7QUFDQSxTQUFPLEVBQUUsVUFBVSxZQUFZO0FBQ2pDO0FBR0EsU0FBUyxZQUFZLE1BQWdCLFFBQXNCLFdBQXNDO0FBQy9GLFFBQU0sU0FBUyxJQUFJLFdBQVcsU0FBUztBQUN2QyxhQUFXLFNBQVMsS0FBTSxRQUFPLEtBQUssR0FBRyxJQUFJLFFBQVEsQ0FBQyxNQUFNLFNBQVM7QUFDbkUsUUFBSSxTQUFTLEVBQUcsUUFBTyxJQUFJLElBQUk7QUFBQSxFQUNqQyxDQUFDO0FBQ0QsU0FBTyxPQUFPLFNBQVMsQ0FBQyxJQUFJLFNBQVM7QUFDdkM7OztBQzFJTyxJQUFNLFNBQVMsQ0FBQyxPQUFlLFVBQWtCLFlBQ3RELFVBQVUsS0FBSyxLQUFLLEtBQUssUUFBUSxPQUFPLElBQUksWUFBWTtBQWNuRCxTQUFTLFdBQVcsRUFBRSxPQUFPLFNBQVMsV0FBVyxRQUFRLEdBQXlCO0FBQ3ZGLFFBQU0sT0FBTyxRQUFRO0FBQ3JCLFFBQU0sU0FBUyxDQUFDLFNBQXdDLEdBQUcsS0FBSyxLQUFLLElBQUksS0FBSyxLQUFLLElBQUksS0FBSyxRQUFRLElBQUksS0FBSyxXQUFXLElBQUksQ0FBQyxJQUFJLEtBQUssT0FBTyxTQUFTLElBQUksSUFBSSxDQUFDO0FBQy9KLFFBQU0sV0FBVyxDQUFDLFdBQTRDLEdBQUcsT0FBTyxNQUFNLEtBQUssR0FBRyxDQUFDLElBQUksT0FBTyxPQUFPLElBQUksT0FBTyxNQUFNO0FBQzFILFNBQU8sQ0FBQyxVQUFVLElBQUksTUFBTSxJQUFJLE1BQU0sRUFBRSxLQUFLLEdBQUcsUUFBUSxJQUFJLFFBQVEsRUFBRSxLQUFLLEdBQUcsT0FBTyxHQUFHLEtBQUssSUFBSSxJQUFJLEtBQUssS0FBSyxLQUFLLEVBQUUsRUFBRSxLQUFLLEdBQUc7QUFDbEk7QUFHQSxJQUFNLHFCQUFxQjtBQUMzQixJQUFNLFlBQVk7QUFHbEIsSUFBTSxVQUFOLE1BQWM7QUFBQSxFQUNaLFFBQVE7QUFBQSxFQUNSLE9BQU8sSUFBSSxXQUFXLEdBQUc7QUFBQSxFQUN6QixPQUFPLElBQUksV0FBVyxHQUFHO0FBQUEsRUFDekIsUUFBUSxJQUFJLFdBQVcsR0FBRztBQUFBLEVBQzFCLEtBQUssSUFBSSxXQUFXLEdBQUc7QUFBQSxFQUN2QixZQUFZLElBQUksV0FBVyxHQUFHO0FBQUEsRUFDOUIsaUJBQWlCLElBQUksV0FBVyxHQUFHO0FBQUEsRUFFbkMsS0FBSyxNQUFjLE1BQWMsT0FBZSxJQUFZLFdBQW9CLGdCQUErQjtBQUM3RyxRQUFJLEtBQUssVUFBVSxLQUFLLEtBQUssT0FBUSxNQUFLLE1BQU07QUFDaEQsVUFBTSxJQUFJLEtBQUs7QUFDZixTQUFLLEtBQUssQ0FBQyxJQUFJO0FBQ2YsU0FBSyxLQUFLLENBQUMsSUFBSTtBQUNmLFNBQUssTUFBTSxDQUFDLElBQUk7QUFDaEIsU0FBSyxHQUFHLENBQUMsSUFBSTtBQUNiLFNBQUssVUFBVSxDQUFDLElBQUksWUFBWSxJQUFJO0FBQ3BDLFNBQUssZUFBZSxDQUFDLElBQUksaUJBQWlCLElBQUk7QUFBQSxFQUNoRDtBQUFBLEVBRUEsUUFBYztBQUNaLFVBQU0sUUFBUSxDQUFvQyxNQUFTLFdBQWlCO0FBQzFFLGFBQU8sSUFBSSxJQUFJO0FBQ2YsYUFBTztBQUFBLElBQ1Q7QUFDQSxVQUFNLE9BQU8sSUFBSSxLQUFLO0FBQ3RCLFNBQUssT0FBTyxNQUFNLEtBQUssTUFBTSxJQUFJLFdBQVcsSUFBSSxDQUFDO0FBQ2pELFNBQUssT0FBTyxNQUFNLEtBQUssTUFBTSxJQUFJLFdBQVcsSUFBSSxDQUFDO0FBQ2pELFNBQUssUUFBUSxNQUFNLEtBQUssT0FBTyxJQUFJLFdBQVcsSUFBSSxDQUFDO0FBQ25ELFNBQUssS0FBSyxNQUFNLEtBQUssSUFBSSxJQUFJLFdBQVcsSUFBSSxDQUFDO0FBQzdDLFNBQUssWUFBWSxNQUFNLEtBQUssV0FBVyxJQUFJLFdBQVcsSUFBSSxDQUFDO0FBQzNELFNBQUssaUJBQWlCLE1BQU0sS0FBSyxnQkFBZ0IsSUFBSSxXQUFXLElBQUksQ0FBQztBQUFBLEVBQ3ZFO0FBQ0Y7QUFXTyxTQUFTLGFBQWEsU0FBdUIsV0FBbUIsT0FBb0IsTUFBc0I7QUFDL0csUUFBTSxRQUFRLFFBQVEsU0FBUyxXQUFXLElBQUk7QUFDOUMsU0FBTyxTQUFTLFFBQVEsU0FBUyxPQUFPLFNBQVMsSUFBSTtBQUN2RDtBQUVBLFNBQVMsUUFBUSxTQUF1QixXQUFtQixNQUFpQztBQUMxRixRQUFNLEVBQUUsTUFBTSxJQUFJO0FBQ2xCLFFBQU0sUUFBUSxNQUFNLElBQUksQ0FBQyxHQUFHLE1BQU0sTUFBTSxNQUFNLEdBQUcsQ0FBQyxFQUFFLE9BQU8sQ0FBQyxTQUFTLFNBQVMsV0FBVyxLQUFLLFFBQVEsSUFBSSxDQUFDLENBQUM7QUFFNUcsUUFBTSxXQUFXLE1BQU0sU0FBUyxLQUFNLE1BQU0sR0FBRyxFQUFFLE1BQWlCLE1BQU0sR0FBRyxFQUFFLEdBQUcsU0FBUyxLQUFLLEtBQUssT0FBTztBQUMxRyxRQUFNQyxTQUFRLENBQUMsV0FBdUMsV0FBVyxPQUFPLEtBQUssSUFBSSxPQUFPLE9BQU8sQ0FBQyxLQUFLLE9BQU8sTUFBTSxNQUFNLFFBQVMsTUFBTSxDQUFDLEdBQWMsQ0FBQztBQUN2SixRQUFNLE9BQU8sTUFBTSxJQUFJLE1BQU0sQ0FBQztBQUM5QixRQUFNQyxTQUFRLG9CQUFJLElBQTZCLENBQUMsQ0FBQ0QsT0FBTSxJQUFJLEdBQUcsQ0FBQyxDQUFDLENBQUM7QUFDakUsUUFBTSxRQUFlLEVBQUUsU0FBUyxDQUFDLElBQUksR0FBRyxNQUFNLElBQUksUUFBUSxFQUFFO0FBQzVELFFBQU0sT0FBTyxJQUFJLEtBQUssU0FBUyxJQUFJO0FBQ25DLFFBQU0sV0FBVyxLQUFLLElBQUksV0FBVyxxQkFBcUIsU0FBUztBQUNuRSxXQUFTLE9BQU8sR0FBRyxPQUFPLE1BQU0sUUFBUSxRQUFRLFFBQVE7QUFDdEQsVUFBTSxTQUFTLE1BQU0sUUFBUSxJQUFJO0FBQ2pDLGFBQVMsT0FBTyxHQUFHLE9BQU8sTUFBTSxRQUFRLFFBQVE7QUFDOUMsVUFBSSxDQUFDLEtBQUssU0FBUyxRQUFRLElBQUksRUFBRztBQUNsQyxpQkFBVyxFQUFFLE9BQU8sYUFBYSxLQUFLLEtBQUssT0FBTyxRQUFRLE1BQU0sU0FBUyxDQUFDLEdBQUc7QUFDM0UsY0FBTSxPQUFPLE9BQU8sTUFBTTtBQUMxQixhQUFLLElBQUksSUFBSyxLQUFLLElBQUksSUFBZTtBQUN0QyxjQUFNLE1BQU1BLE9BQU0sSUFBSTtBQUN0QixZQUFJLEtBQUtDLE9BQU0sSUFBSSxHQUFHO0FBQ3RCLFlBQUksT0FBTyxRQUFXO0FBQ3BCLGVBQUssTUFBTSxRQUFRO0FBQ25CLGNBQUksTUFBTSxVQUFXLFFBQU87QUFDNUIsVUFBQUEsT0FBTSxJQUFJLEtBQUssRUFBRTtBQUNqQixnQkFBTSxRQUFRLEtBQUssSUFBSTtBQUFBLFFBQ3pCO0FBQ0EsWUFBSSxNQUFNLEtBQUssU0FBUyxTQUFVLFFBQU87QUFDekMsY0FBTSxLQUFLLEtBQUssTUFBTSxNQUFNLE9BQU8sSUFBSyxLQUFLLElBQUksS0FBZ0IsTUFBTSxJQUFJLEdBQUcsU0FBUyxJQUFJLFlBQVk7QUFBQSxNQUN6RztBQUFBLElBQ0Y7QUFBQSxFQUNGO0FBQ0EsU0FBTztBQUNUO0FBR0EsSUFBTSxPQUFOLE1BQVc7QUFBQSxFQUNBO0FBQUEsRUFDQTtBQUFBLEVBQ0E7QUFBQSxFQUVULFlBQVksU0FBdUIsTUFBbUI7QUFDcEQsU0FBSyxXQUFXO0FBQ2hCLFNBQUssUUFBUTtBQUNiLFNBQUssUUFBUSxJQUFJLFdBQVcsUUFBUSxNQUFNLE1BQU0sRUFBRSxLQUFLLEVBQUU7QUFDekQsVUFBTSxTQUFTLFFBQVEsQ0FBQyxNQUFNLFNBQVM7QUFDckMsV0FBSyxNQUFNLElBQUksSUFBSTtBQUFBLElBQ3JCLENBQUM7QUFBQSxFQUNIO0FBQUEsRUFFQSxTQUFTLFFBQWtCLEdBQW9CO0FBQzdDLFVBQU0sRUFBRSxPQUFPLFFBQVEsSUFBSSxLQUFLO0FBQ2hDLFVBQU0sT0FBTyxNQUFNLENBQUM7QUFDcEIsUUFBSSxDQUFDLFFBQVEsS0FBSyxPQUFPLFdBQVcsS0FBTSxPQUFPLENBQUMsS0FBZ0IsS0FBSyxNQUFPLFFBQU87QUFDckYsVUFBTSxRQUFRLENBQUMsVUFBbUIsT0FBTyxLQUFLLElBQWU7QUFDN0QsVUFBTSxPQUFPLENBQUMsVUFBbUIsT0FBTyxLQUFLLE1BQWlCLE1BQU0sS0FBSyxHQUFHLFNBQVM7QUFDckYsUUFBSSxLQUFLLE1BQU0sS0FBSyxDQUFDLFVBQVUsTUFBTSxLQUFLLEtBQUssQ0FBQyxLQUFLLEtBQUssQ0FBQyxFQUFHLFFBQU87QUFDckUsUUFBSSxLQUFLLE9BQU8sS0FBSyxDQUFDLFVBQVUsTUFBTSxLQUFLLENBQUMsS0FBSyxLQUFLLE9BQU8sU0FBUyxDQUFDLEVBQUcsUUFBTztBQUNqRixRQUFJLEtBQUssTUFBTSxLQUFLLENBQUMsVUFBVSxDQUFDLEtBQUssS0FBSyxDQUFDLEVBQUcsUUFBTztBQUVyRCxRQUFJLEtBQUssTUFBTSxLQUFLLENBQUMsVUFBVSxDQUFDLE1BQU0sS0FBSyxHQUFHLFlBQVksQ0FBQyxLQUFLLEtBQUssQ0FBQyxFQUFHLFFBQU87QUFDaEYsUUFBSSxDQUFDLE1BQU0sQ0FBQyxLQUFLLFFBQVEsS0FBSyxDQUFDLFdBQVcsT0FBTyxNQUFNLFNBQVMsQ0FBQyxLQUFLLE9BQU8sT0FBTyxPQUFPLE1BQU0sSUFBSSxPQUFPLE9BQU8sT0FBTyxDQUFDLElBQUksT0FBTyxNQUFNLEVBQUcsUUFBTztBQUN0SixXQUFPLENBQUMsS0FBSyxTQUFTLEtBQUssUUFBUSxRQUFRLEdBQUcsS0FBSyxLQUFLO0FBQUEsRUFDMUQ7QUFBQSxFQUVBLFFBQVEsUUFBa0IsR0FBVyxNQUFxQjtBQUN4RCxVQUFNLEVBQUUsTUFBTSxJQUFJLEtBQUs7QUFDdkIsVUFBTSxPQUFPLEtBQUssTUFBTSxDQUFDO0FBQ3pCLFFBQUksT0FBTyxFQUFHLFFBQU87QUFDckIsYUFBUyxZQUFZLEdBQUcsWUFBWSxLQUFLLFNBQVMsUUFBUSxhQUFhO0FBQ3JFLFlBQU0sUUFBUSxLQUFLLFNBQVMsU0FBUztBQUNyQyxVQUFJLFVBQVUsRUFBRztBQUNqQixZQUFNLFFBQVEsT0FBTyxLQUFLO0FBQzFCLFlBQU0sUUFBUSxNQUFNLEtBQUssR0FBRyxTQUFTO0FBQ3JDLFVBQUksUUFBUSxLQUFLLFFBQVEsTUFBTyxRQUFPO0FBQ3ZDLFVBQUksYUFBYSxPQUFPLEtBQUssU0FBUyxRQUFRLE1BQU8sUUFBTztBQUFBLElBQzlEO0FBQ0EsV0FBTztBQUFBLEVBQ1Q7QUFBQTtBQUFBLEVBR0EsT0FBTyxRQUFrQixHQUFXLFFBQTZEO0FBQy9GLFVBQU0sT0FBTyxLQUFLLFNBQVMsTUFBTSxDQUFDO0FBQ2xDLFFBQUksQ0FBQyxLQUFNLFFBQU8sQ0FBQztBQUNuQixVQUFNLE9BQU8sS0FBSyxRQUFTLE9BQU8sQ0FBQztBQUNuQyxVQUFNLFFBQW9ELENBQUM7QUFDM0QsYUFBUyxRQUFRLEtBQUssVUFBVSxTQUFTLEtBQUssSUFBSSxNQUFNLEtBQUssT0FBTyxHQUFHLFNBQVM7QUFDOUUsVUFBSSxPQUFPLE9BQU8sT0FBTyxLQUFLLFVBQVUsS0FBSyxPQUFPLEVBQUcsT0FBTSxLQUFLLEVBQUUsT0FBTyxjQUFjLE1BQU0sQ0FBQztBQUFBLElBQ2xHO0FBQ0EsVUFBTSxPQUFPLEtBQUssU0FBUyxRQUFRO0FBQ25DLFFBQUksQ0FBQyxVQUFVLE1BQU0sU0FBUyxFQUFHLFFBQU87QUFDeEMsYUFBUyxRQUFRLEdBQUcsU0FBUyxLQUFLLElBQUksTUFBTSxLQUFLLFVBQVUsS0FBSyxLQUFLLEdBQUcsU0FBUztBQUMvRSxVQUFJLE9BQU8sT0FBTyxPQUFPLEtBQUssVUFBVSxLQUFLLE9BQU8sRUFBRyxPQUFNLEtBQUssRUFBRSxPQUFPLGNBQWMsS0FBSyxDQUFDO0FBQUEsSUFDakc7QUFDQSxXQUFPO0FBQUEsRUFDVDtBQUNGO0FBRUEsSUFBTSxTQUFTLENBQUMsT0FBaUIsTUFBc0IsTUFBTSxPQUFPLENBQUMsU0FBUyxTQUFTLENBQUMsRUFBRTtBQUMxRixJQUFNLFNBQVMsQ0FBQyxPQUFpQixXQUE2QixNQUFNLE9BQU8sQ0FBQyxTQUFVLE9BQU8sSUFBSSxJQUFlLENBQUMsRUFBRTtBQUVuSCxTQUFTLE1BQU0sRUFBRSxPQUFPLFFBQVEsR0FBaUIsUUFBMkI7QUFDMUUsUUFBTSxXQUFXLE1BQU0sTUFBTSxDQUFDLE1BQU0sTUFBTSxPQUFPLENBQUMsTUFBTSxLQUFLLFNBQVUsS0FBSyxZQUFZLE9BQU8sQ0FBQyxNQUFNLENBQUU7QUFDeEcsU0FBTyxZQUFZLFFBQVEsTUFBTSxDQUFDLFdBQVc7QUFDM0MsVUFBTSxPQUFPLE9BQU8sT0FBTyxPQUFPLE1BQU07QUFDeEMsV0FBTyxRQUFRLE9BQU8sV0FBVyxRQUFRLE9BQU87QUFBQSxFQUNsRCxDQUFDO0FBQ0g7QUFHQSxTQUFTLFFBQVEsU0FBdUIsRUFBRSxTQUFTLEtBQUssR0FBVSxZQUE4QjtBQUM5RixRQUFNLE9BQU8sUUFBUSxJQUFJLENBQUMsV0FBVyxPQUFPLE9BQU8sQ0FBQyxHQUFHLE1BQU0sSUFBSSxHQUFHLENBQUMsQ0FBQztBQUN0RSxRQUFNLE9BQU8sUUFBUSxJQUFJLENBQUMsV0FBVyxNQUFNLFNBQVMsTUFBTSxDQUFDO0FBQzNELFFBQU0sT0FBTyxLQUFLLElBQUksQ0FBQyxRQUFTLE1BQU0sSUFBSSxRQUFTO0FBQ25ELFFBQU0sU0FBUyxRQUFRLElBQUksQ0FBQyxHQUFHLE1BQU0sQ0FBQyxFQUFFLEtBQUssQ0FBQyxHQUFHLE1BQU8sS0FBSyxDQUFDLElBQWdCLEtBQUssQ0FBQyxLQUFnQixJQUFJLENBQUM7QUFDekcsUUFBTSxXQUFXLElBQUksV0FBVyxRQUFRLFNBQVMsQ0FBQztBQUNsRCxXQUFTLElBQUksR0FBRyxJQUFJLEtBQUssT0FBTyxJQUFLLFVBQVUsS0FBSyxLQUFLLENBQUMsSUFBZSxDQUFDLElBQUksSUFBSTtBQUNsRixXQUFTLE9BQU8sR0FBRyxPQUFPLFFBQVEsUUFBUSxPQUFRLFVBQVMsT0FBTyxDQUFDLElBQUksS0FBSyxJQUFJLFNBQVMsSUFBSSxHQUFhLFNBQVMsT0FBTyxDQUFDLENBQVc7QUFDdEksV0FBUyxJQUFJLE9BQU8sU0FBUyxHQUFHLEtBQUssR0FBRyxLQUFLO0FBQzNDLFVBQU0sT0FBTyxPQUFPLENBQUM7QUFDckIsYUFBUyxJQUFJLFNBQVMsSUFBSSxHQUFhLElBQUssU0FBUyxPQUFPLENBQUMsR0FBYyxJQUFLLE1BQUssSUFBSSxJQUFJLEtBQUssSUFBSSxLQUFLLElBQUksR0FBYyxLQUFLLE1BQU0sQ0FBQyxJQUFnQixLQUFLLEtBQUssR0FBRyxDQUFDLENBQVcsQ0FBWTtBQUFBLEVBQ2hNO0FBQ0EsUUFBTSxPQUFPLEtBQUssQ0FBQyxNQUFNLFdBQVcsQ0FBQyxJQUFJLE9BQU8sT0FBTyxDQUFDLFNBQVUsS0FBSyxJQUFJLElBQWUsUUFBUTtBQUNsRyxRQUFNLFVBQVUsSUFBSSxXQUFXLFFBQVEsTUFBTSxFQUFFLEtBQUssRUFBRTtBQUN0RCxPQUFLLFFBQVEsQ0FBQyxNQUFNLFVBQVU7QUFDNUIsWUFBUSxJQUFJLElBQUk7QUFBQSxFQUNsQixDQUFDO0FBQ0QsUUFBTSxXQUFXLElBQUksV0FBVyxLQUFLLFNBQVMsQ0FBQztBQUMvQyxRQUFNLFFBQVEsSUFBSSxXQUFXLEtBQUssS0FBSztBQUN2QyxNQUFJLFFBQVE7QUFDWixPQUFLLFFBQVEsQ0FBQyxNQUFNLFVBQVU7QUFDNUIsYUFBUyxJQUFJLFNBQVMsSUFBSSxHQUFhLElBQUssU0FBUyxPQUFPLENBQUMsR0FBYyxJQUFLLEtBQUssUUFBUSxLQUFLLEdBQUcsQ0FBQyxDQUFXLEtBQWdCLEVBQUcsT0FBTSxPQUFPLElBQUk7QUFDckosYUFBUyxRQUFRLENBQUMsSUFBSTtBQUFBLEVBQ3hCLENBQUM7QUFDRCxRQUFNLFVBQVUsTUFBTSxTQUFTLEdBQUcsS0FBSztBQUN2QyxRQUFNLFVBQVUsWUFBWSxLQUFLLFNBQVMsQ0FBQyxNQUFNLEtBQUssS0FBSyxDQUFDLENBQVc7QUFDdkUsUUFBTSxZQUFZLFFBQVEsSUFBSSxDQUFDLE1BQU0sUUFBUSxLQUFLLEdBQUcsQ0FBQyxDQUFXLENBQVc7QUFDNUUsUUFBTSxlQUFlLFdBQVcsS0FBSyxTQUFTLENBQUMsTUFBTSxLQUFLLFVBQVUsQ0FBQyxDQUFXO0FBQ2hGLFNBQU87QUFBQSxJQUNMLFdBQVcsS0FBSztBQUFBLElBQVE7QUFBQSxJQUFVO0FBQUEsSUFBUztBQUFBLElBQVc7QUFBQSxJQUFjO0FBQUEsSUFBWSxHQUFHLFFBQVEsU0FBUyxLQUFLLFFBQVEsRUFBRSxTQUFTLFdBQVcsYUFBYSxDQUFDO0FBQUEsSUFDckosTUFBTSxXQUFXLEtBQUssTUFBTSxDQUFDLFNBQVMsS0FBSyxJQUFJLENBQVc7QUFBQSxJQUMxRCxNQUFNLFdBQVcsS0FBSyxNQUFNLENBQUMsU0FBUyxLQUFLLElBQUksQ0FBVztBQUFBLElBQzFELE1BQU0sVUFBVSxTQUFTLEtBQUssSUFBSSxDQUFDLFNBQVMsUUFBUSxJQUFJLENBQWEsQ0FBQztBQUFBLElBQ3RFLE9BQU8sV0FBVyxLQUFLLE1BQU0sQ0FBQyxTQUFVLEtBQUssSUFBSSxJQUFJLElBQUksQ0FBRTtBQUFBLElBQzNELFVBQVUsWUFBWSxLQUFLLFNBQVMsQ0FBQyxNQUFNLEtBQUssTUFBTSxDQUFDLENBQVc7QUFBQSxJQUNsRSxtQkFBbUIsV0FBVyxLQUFLLFNBQVMsQ0FBQyxNQUFNLEtBQUssZUFBZSxDQUFDLENBQVc7QUFBQSxFQUNyRjtBQUNGO0FBRUEsU0FBUyxVQUFVLEVBQUUsTUFBTSxHQUFpQixTQUFrQztBQUM1RSxRQUFNLE9BQU8sSUFBSSxZQUFZLFFBQVEsU0FBUyxNQUFNLE1BQU07QUFDMUQsVUFBUSxRQUFRLENBQUMsUUFBUSxTQUFTLE1BQU0sUUFBUSxDQUFDLEVBQUUsTUFBTSxHQUFHLE1BQU07QUFDaEUsU0FBSyxPQUFPLE1BQU0sU0FBUyxDQUFDLElBQUksUUFBUyxPQUFPLENBQUM7QUFBQSxFQUNuRCxDQUFDLENBQUM7QUFDRixTQUFPO0FBQ1Q7QUFHQSxTQUFTLFFBQVEsRUFBRSxTQUFTLEVBQUUsV0FBQUMsV0FBVSxFQUFFLEdBQWlCLFdBQW1CLEVBQUUsU0FBUyxXQUFXLGFBQWEsR0FBNEQ7QUFDM0ssUUFBTSxVQUFvQyxJQUFJLE1BQWlCLFNBQVM7QUFDeEUsUUFBTSxNQUFNLENBQUMsTUFBYyxTQUFpQjtBQUMxQyxVQUFNLE9BQVEsUUFBUSxJQUFJLE1BQU0sQ0FBQztBQUNqQyxRQUFJLENBQUMsS0FBSyxTQUFTLElBQUksRUFBRyxNQUFLLEtBQUssSUFBSTtBQUFBLEVBQzFDO0FBQ0EsTUFBSUEsY0FBYSxZQUFZLEVBQUcsS0FBSSxHQUFHQSxXQUFVLElBQUk7QUFDckQsV0FBUyxNQUFNLEdBQUcsTUFBTSxRQUFRLFFBQVEsTUFBTyxLQUFJLGFBQWEsR0FBRyxNQUFNLEVBQUcsS0FBSSxVQUFVLEdBQUcsR0FBYSxRQUFRLEdBQUcsQ0FBVztBQUNoSSxRQUFNLFlBQVksSUFBSSxXQUFXLFlBQVksQ0FBQztBQUM5QyxXQUFTLE9BQU8sR0FBRyxPQUFPLFdBQVcsT0FBUSxXQUFVLE9BQU8sQ0FBQyxJQUFLLFVBQVUsSUFBSSxLQUFnQixRQUFRLElBQUksR0FBRyxVQUFVO0FBQzNILFFBQU0sV0FBVyxJQUFJLFdBQVcsVUFBVSxTQUFTLENBQVc7QUFDOUQsV0FBUyxPQUFPLEdBQUcsT0FBTyxXQUFXLE9BQVEsU0FBUSxJQUFJLEdBQUcsUUFBUSxDQUFDLE1BQU0sTUFBTTtBQUMvRSxhQUFVLFVBQVUsSUFBSSxJQUFlLENBQUMsSUFBSTtBQUFBLEVBQzlDLENBQUM7QUFDRCxRQUFNLFVBQVUsVUFBVSxJQUFJLENBQUMsTUFBTSxRQUFTLGFBQWEsR0FBRyxNQUFNLElBQUssVUFBVSxJQUFJLEtBQWdCLFFBQVEsSUFBSSxLQUFLLENBQUMsR0FBRyxRQUFRLFFBQVEsR0FBRyxDQUFXLElBQUksRUFBRztBQUNqSyxTQUFPLEVBQUUsV0FBVyxVQUFVLFFBQVE7QUFDeEM7OztBQ3BTQSxJQUFNLFFBQVE7QUFFZCxJQUFNLGFBQWEsS0FBSztBQUd4QixJQUFNLGlCQUFpQjtBQUN2QixJQUFNLHFCQUFxQjtBQUdwQixJQUFNLGNBQU4sTUFBa0I7QUFBQSxFQUNkLFNBQVMsSUFBSSxhQUFhLEtBQUs7QUFBQSxFQUMvQixTQUFTLElBQUksYUFBYSxVQUFVO0FBQUEsRUFDcEMsU0FBUyxvQkFBSSxJQUE0QjtBQUFBLEVBQ2xELFlBQVk7QUFBQSxFQUNILGFBQWEsb0JBQUksSUFBd0I7QUFBQSxFQUN6QyxRQUFrQixDQUFDO0FBQUE7QUFBQSxFQUc1QixNQUFNLFNBQXVDO0FBQzNDLFdBQU8sS0FBSyxPQUFPLElBQUksT0FBTztBQUFBLEVBQ2hDO0FBQUE7QUFBQSxFQUdBLE1BQU0sU0FBdUM7QUFDM0MsV0FBTyxLQUFLLE9BQU8sSUFBSSxPQUFPLEtBQUssS0FBSyxPQUFPLElBQUksT0FBTztBQUFBLEVBQzVEO0FBQUE7QUFBQSxFQUdBLE1BQU0sU0FBbUQ7QUFDdkQsV0FBTyxLQUFLLE9BQU8sTUFBTSxPQUFPLEtBQUssS0FBSyxPQUFPLE1BQU0sT0FBTztBQUFBLEVBQ2hFO0FBQUE7QUFBQSxFQUdBLE9BQU8sU0FBdUIsVUFBNkIsT0FBK0I7QUFDeEYsVUFBTSxNQUFNLEdBQUcsS0FBSyxPQUFPLE9BQU8sQ0FBQyxJQUFJLFNBQVMsS0FBSyxDQUFDLElBQUksS0FBSztBQUMvRCxVQUFNQyxTQUFRLEtBQUssT0FBTyxJQUFJLEdBQUc7QUFDakMsUUFBSUEsV0FBVSxPQUFXLFFBQU9BO0FBQ2hDLFVBQU0sT0FBTyxhQUFhLFNBQVMsWUFBWSxFQUFFLFVBQVUsTUFBTSxDQUFDO0FBQ2xFLFNBQUssT0FBTyxJQUFJLEtBQUssSUFBSTtBQUN6QixTQUFLLGFBQWEsT0FBTyxJQUFJO0FBQzdCLGVBQVcsQ0FBQyxRQUFRLEdBQUcsS0FBSyxLQUFLLFFBQVE7QUFDdkMsVUFBSSxLQUFLLGFBQWEsa0JBQWtCLFdBQVcsSUFBSztBQUN4RCxXQUFLLE9BQU8sT0FBTyxNQUFNO0FBQ3pCLFdBQUssYUFBYSxPQUFPLEdBQUc7QUFBQSxJQUM5QjtBQUNBLFdBQU87QUFBQSxFQUNUO0FBQUE7QUFBQSxFQUdBLFlBQVksU0FBdUIsUUFBbUM7QUFDcEUsVUFBTSxNQUFNLEtBQUssT0FBTyxPQUFPO0FBQy9CLFVBQU0sT0FBTyxLQUFLLFdBQVcsSUFBSSxHQUFHLEtBQUssQ0FBQztBQUMxQyxTQUFLLFdBQVcsSUFBSSxLQUFLLElBQUk7QUFDN0IsVUFBTSxJQUFJLE9BQU8sTUFBTSxrQkFBa0I7QUFDekMsU0FBSyxDQUFDLE1BQU0sYUFBYSxTQUFTLE1BQU07QUFDeEMsV0FBTyxLQUFLLENBQUM7QUFBQSxFQUNmO0FBQUEsRUFFQSxPQUFPLFNBQStCO0FBQ3BDLFdBQVEsS0FBSyxNQUFNLFFBQVEsS0FBSyxNQUFNLFdBQVcsT0FBTztBQUFBLEVBQzFEO0FBQ0Y7QUFHQSxJQUFNLFNBQVMsQ0FBQyxVQUFrQyxNQUFNLFFBQVEsVUFBVSxLQUFLO0FBRS9FLElBQU0sZUFBTixNQUFtQjtBQUFBLEVBQ1I7QUFBQSxFQUNBLFNBQVMsb0JBQUksSUFBNEI7QUFBQSxFQUN6QyxhQUE2QyxDQUFDO0FBQUEsRUFFdkQsWUFBWSxXQUFtQjtBQUM3QixTQUFLLGFBQWE7QUFBQSxFQUNwQjtBQUFBLEVBRUEsTUFBTSxTQUFtRDtBQUN2RCxXQUFPLEtBQUssV0FBVyxRQUFRLEtBQUs7QUFBQSxFQUN0QztBQUFBLEVBRUEsSUFBSSxTQUF1QztBQUN6QyxVQUFNLFFBQVEsS0FBSyxXQUFXLFFBQVEsS0FBSztBQUMzQyxRQUFJLFVBQVUsT0FBVyxRQUFPO0FBQ2hDLFVBQU0sTUFBTSxXQUFXLE9BQU87QUFDOUIsUUFBSSxVQUFVLEtBQUssT0FBTyxJQUFJLEdBQUc7QUFDakMsUUFBSSxZQUFZLFFBQVc7QUFDekIsZ0JBQVUsYUFBYSxTQUFTLEtBQUssVUFBVTtBQUMvQyxXQUFLLE9BQU8sSUFBSSxLQUFLLE9BQU87QUFBQSxJQUM5QjtBQUNBLFNBQUssV0FBVyxRQUFRLEtBQUssSUFBSTtBQUNqQyxXQUFPO0FBQUEsRUFDVDtBQUNGO0FBTU8sU0FBUyxhQUFhLFNBQXVCLFFBQTBCO0FBQzVFLFFBQU1DLFVBQVMsWUFBWSxTQUFTLE1BQU07QUFDMUMsUUFBTSxFQUFFLE1BQU0sSUFBSTtBQUNsQixRQUFNLFNBQVMsUUFBUSxNQUFNO0FBQzdCLFFBQU0sVUFBVSxNQUFNLElBQUksQ0FBQyxTQUFTLEtBQUssZUFBZSxLQUFLLGlCQUFpQixPQUFPLEtBQUssSUFBSSxPQUFPLE1BQU07QUFDM0csUUFBTSxPQUFPLElBQUksSUFBSSxNQUFNLElBQUksQ0FBQyxHQUFHLE1BQU0sQ0FBQyxFQUFFLE9BQU8sQ0FBQyxNQUFNQSxRQUFPLElBQUksQ0FBQyxDQUFDLENBQUM7QUFDeEUsUUFBTSxXQUFxQixDQUFDO0FBQzVCLFNBQU8sS0FBSyxPQUFPLEdBQUc7QUFDcEIsUUFBSSxPQUFPO0FBQ1gsZUFBVyxLQUFLLE1BQU07QUFDcEIsWUFBTSxPQUFPLE1BQU0sQ0FBQztBQUNwQixZQUFNLFFBQVEsTUFBTSxNQUFNLEtBQUssQ0FBQyxVQUFVLEtBQUssSUFBSSxLQUFLLENBQUMsTUFBTSxRQUFRLE1BQU0sTUFBTSxLQUFLLENBQUMsVUFBVSxLQUFLLElBQUksS0FBSyxDQUFDLE1BQU07QUFDeEgsVUFBSSxDQUFDLFVBQVUsT0FBTyxLQUFNLFFBQVEsQ0FBQyxJQUFnQixRQUFRLElBQUksR0FBZSxRQUFPO0FBQUEsSUFDekY7QUFDQSxRQUFJLE9BQU8sRUFBRyxRQUFPLEtBQUssT0FBTyxFQUFFLEtBQUssRUFBRTtBQUMxQyxhQUFTLEtBQUssSUFBSTtBQUNsQixTQUFLLE9BQU8sSUFBSTtBQUFBLEVBQ2xCO0FBQ0EsU0FBTztBQUNUO0FBRUEsU0FBUyxZQUFZLFNBQXVCLFFBQTZCO0FBQ3ZFLFFBQU0sRUFBRSxPQUFPLFFBQVEsSUFBSTtBQUMzQixRQUFNLFVBQVUsQ0FBQyxLQUFrQixXQUE0QyxPQUFPLE1BQU0sT0FBTyxDQUFDLE1BQU0sSUFBSSxJQUFJLENBQUMsQ0FBQyxFQUFFO0FBQ3RILE1BQUlBLFVBQVMsb0JBQUksSUFBWTtBQUM3QixRQUFNLFFBQVEsQ0FBQyxNQUFNLE1BQU07QUFDekIsUUFBSSxDQUFDLEtBQUssU0FBVSxjQUFhLFNBQVMsR0FBR0EsT0FBTTtBQUFBLEVBQ3JELENBQUM7QUFFRCxhQUFXLFVBQVUsUUFBUSxTQUFTLENBQUMsR0FBRyxNQUFNLEVBQUUsTUFBTSxTQUFTLEVBQUUsV0FBVyxFQUFFLE1BQU0sU0FBUyxFQUFFLFFBQVEsR0FBRztBQUMxRyxlQUFXLEtBQUssT0FBTyxRQUFRLFdBQVcsS0FBSyxPQUFPLEtBQUssQ0FBQyxHQUFHO0FBQzdELFVBQUksUUFBUUEsU0FBUSxNQUFNLEtBQUssT0FBTyxRQUFTO0FBQy9DLFlBQU0sV0FBVyxJQUFJLElBQUlBLE9BQU07QUFDL0IsWUFBTSxXQUFXLGFBQWEsU0FBUyxHQUFHLFFBQVE7QUFDbEQsVUFBSSxZQUFZLFFBQVEsTUFBTSxDQUFDLFVBQVUsUUFBUSxVQUFVLEtBQUssS0FBSyxNQUFNLE1BQU0sRUFBRyxDQUFBQSxVQUFTO0FBQUEsSUFDL0Y7QUFBQSxFQUNGO0FBQ0EsU0FBT0E7QUFDVDtBQUdBLFNBQVMsYUFBYSxTQUF1QixHQUFXQSxTQUE4QjtBQUNwRixNQUFJQSxRQUFPLElBQUksQ0FBQyxFQUFHLFFBQU87QUFDMUIsRUFBQUEsUUFBTyxJQUFJLENBQUM7QUFDWixRQUFNLE9BQU8sUUFBUSxNQUFNLENBQUM7QUFDNUIsU0FBTyxTQUFTLFVBQWEsS0FBSyxPQUFPLFNBQVMsS0FBSyxLQUFLLE1BQU0sTUFBTSxDQUFDLFdBQVcsYUFBYSxTQUFTLFFBQVFBLE9BQU0sQ0FBQztBQUMzSDs7O0FDOUlPLFNBQVMsY0FBYyxPQUFnQztBQUM1RCxRQUFNLFNBQVMsb0JBQUksSUFBNEI7QUFDL0MsYUFBVyxXQUFXLE1BQU0sVUFBVTtBQUNwQyxVQUFNLE1BQU0sTUFBTSxPQUFPLE9BQU87QUFDaEMsVUFBTSxRQUFRLE9BQU8sSUFBSSxHQUFHO0FBQzVCLFFBQUksTUFBTyxPQUFNLEtBQUssT0FBTztBQUFBLFFBQ3hCLFFBQU8sSUFBSSxLQUFLLENBQUMsT0FBTyxDQUFDO0FBQUEsRUFDaEM7QUFDQSxTQUFPLENBQUMsR0FBRyxPQUFPLE9BQU8sQ0FBQztBQUM1QjtBQUdBLFNBQVMsTUFBTSxFQUFFLFdBQVcsR0FBVSxFQUFFLE9BQU8sT0FBTyxPQUFPLE9BQU8sU0FBUyxTQUFTLFVBQVUsY0FBYyxlQUFlLEdBQXlCO0FBQ3BKLE1BQUksUUFBUSxLQUFLLG1CQUFtQixLQUFNLFFBQU8sT0FBTyxLQUFLO0FBQzdELFFBQU0sT0FBTyxNQUFNLElBQUksQ0FBQyxFQUFFLE9BQU8sS0FBSyxVQUFVLFNBQVMsZUFBZSxjQUFjLFVBQVUsUUFBUSxPQUFPLFFBQVEsTUFBTSxNQUMzSCxDQUFDLEtBQUssVUFBVSxTQUFTLGVBQWUsY0FBYyxXQUFXLElBQUksR0FBRyxPQUFPLEtBQUssR0FBRyxHQUFHLE1BQU0sS0FBSyxHQUFHLEdBQUcsT0FBTyxLQUFLLEdBQUcsR0FBRyxNQUFNLEtBQUssR0FBRyxDQUFDLEVBQUUsS0FBSyxDQUFDO0FBQ3RKLFFBQU0sVUFBVSxRQUFRLElBQUksQ0FBQyxXQUFXLENBQUMsT0FBTyxNQUFNLEtBQUssR0FBRyxHQUFHLE9BQU8sU0FBUyxPQUFPLE1BQU0sRUFBRSxLQUFLLENBQUM7QUFDdEcsU0FBTyxDQUFDLFdBQVcsS0FBSyxHQUFHLE1BQU0sS0FBSyxHQUFHLEtBQUssS0FBSyxHQUFHLEdBQUcsUUFBUSxLQUFLLEdBQUcsR0FBRyxTQUFTLEtBQUssS0FBSyxJQUFJLFVBQVUsS0FBSyxLQUFLLElBQUksWUFBWSxFQUFFLEtBQUssR0FBRztBQUNuSjs7O0FDZk8sSUFBTSxhQUFhLElBQUk7QUFHOUIsSUFBTSxnQkFBZ0IsQ0FBQyxVQUF5QixNQUFNLFFBQVEsV0FBVyxlQUFlO0FBR2pGLFNBQVMsU0FBUyxPQUFjLElBQVksT0FBK0M7QUFDaEcsUUFBTSxRQUFRLEtBQUssTUFBTSxLQUFLLE1BQU0sU0FBUztBQUM3QyxRQUFNLE9BQU8sTUFBTSxTQUFTLEVBQUU7QUFDOUIsUUFBTSxRQUFRLEtBQUssSUFBSSxNQUFNLE1BQU0sUUFBUSxFQUFFLENBQVc7QUFDeEQsUUFBTSxXQUFXLE1BQU0sZ0JBQWdCLEtBQUs7QUFDNUMsUUFBTSxjQUFjLE1BQU0sWUFBWSxFQUFFO0FBQ3hDLFFBQU0sV0FBVyxNQUFNLFFBQVEsUUFBUTtBQUN2QyxNQUFJLE9BQU8sRUFBRSxNQUFNLEdBQUcsTUFBTSxTQUFTO0FBQ3JDLFFBQU0sV0FBVyxDQUFDLFNBQWlCO0FBQ2pDLFFBQUksT0FBTyxTQUFTLE9BQU8sUUFBUyxPQUFPLEtBQUssT0FBTyxTQUFXO0FBQ2xFLFVBQU0sT0FBTyxXQUFXLEtBQUssSUFBSSxHQUFHLE9BQU8sV0FBVyxJQUFJLFFBQVE7QUFDbEUsUUFBSSxPQUFPLEtBQUssS0FBTSxRQUFPLEVBQUUsTUFBTSxLQUFLO0FBQUEsRUFDNUM7QUFFQSxhQUFXLFFBQVEsQ0FBQyxHQUFHLE9BQU8sVUFBVSxLQUFLLElBQUksTUFBTSxXQUFXLEdBQUcsSUFBSSxFQUFHLFVBQVMsSUFBSTtBQUN6RixTQUFPLEtBQUssT0FBTyxXQUFXLE9BQU8sRUFBRSxNQUFNLE1BQU0sTUFBTSxXQUFXLEtBQUssSUFBSSxHQUFHLE9BQU8sV0FBVyxJQUFJLFFBQVEsS0FBSztBQUNySDtBQU9PLFNBQVMsV0FBVyxPQUFjLFFBQWdCLE9BQWtDO0FBQ3pGLFFBQU0sRUFBRSxXQUFXLFlBQVksT0FBTyxJQUFJO0FBQzFDLFFBQU0sT0FBTyxjQUFjLEtBQUs7QUFDaEMsTUFBSSxNQUFNLGVBQWUsS0FBSztBQUM5QixXQUFTLFFBQVEsR0FBRyxRQUFRLFlBQVksU0FBUztBQUMvQyxhQUFTLE9BQU8sTUFBTSxPQUFPLFdBQVcsUUFBUTtBQUM5QyxZQUFNLEtBQUssUUFBUSxZQUFZO0FBQy9CLFlBQU0sRUFBRSxNQUFNLEtBQUssSUFBSSxTQUFTLE9BQU8sSUFBSSxPQUFPLE1BQU0sRUFBRSxDQUFXO0FBQ3JFLGFBQU87QUFDUCxVQUFJLE1BQU8sT0FBTSxFQUFFLElBQUksWUFBWSxPQUFPLElBQUksT0FBTyxNQUFNLEVBQUUsR0FBYSxNQUFNLE1BQU0sRUFBRSxDQUFXO0FBQUEsSUFDckc7QUFBQSxFQUNGO0FBQ0EsU0FBTyxRQUFRLENBQUMsRUFBRSxJQUFJLEdBQUcsVUFBVTtBQUNqQyxhQUFTLE9BQU8sTUFBTSxPQUFPLFdBQVcsT0FBUSxRQUFRLE9BQU8sTUFBTSxRQUFRLFlBQVksSUFBSSxJQUFnQixJQUFJLElBQUk7QUFBQSxFQUN2SCxDQUFDO0FBQ0QsU0FBTztBQUNUO0FBRUEsU0FBUyxZQUFZLE9BQWMsSUFBWSxPQUFlLE1BQWMsUUFBd0I7QUFDbEcsUUFBTSxPQUFPLE1BQU0sU0FBUyxFQUFFO0FBQzlCLFFBQU0sT0FBTyxLQUFLLElBQUksTUFBTSxNQUFNLFlBQVksRUFBRSxDQUFXO0FBQzNELFFBQU0sUUFBUSxLQUFLLElBQUksTUFBTSxNQUFNLFFBQVEsRUFBRSxDQUFXO0FBQ3hELE1BQUksVUFBVSxLQUFLLFFBQVEsS0FBTSxRQUFPLEtBQUssSUFBSSxPQUFPLEtBQUssSUFBSSxNQUFNLE1BQU0sQ0FBQztBQUM5RSxNQUFJLFVBQVUsTUFBTSxRQUFRLFFBQVEsWUFBWSxRQUFRLEtBQU0sUUFBTyxLQUFLLElBQUksTUFBTSxLQUFLLElBQUksTUFBTSxNQUFNLENBQUM7QUFDMUcsU0FBTztBQUNUO0FBRUEsU0FBUyxlQUFlLE9BQXNCO0FBQzVDLFFBQU0sUUFBUSxjQUFjLEtBQUs7QUFDakMsTUFBSSxVQUFVLEVBQUcsUUFBTztBQUN4QixRQUFNLFFBQVEsSUFBSSxXQUFXLE1BQU0sYUFBYSxNQUFNLFNBQVM7QUFDL0QsYUFBVyxFQUFFLFNBQVMsT0FBTyxNQUFNLEtBQUssTUFBTSxVQUFVO0FBQ3RELGFBQVMsV0FBVyxHQUFHLFdBQVcsT0FBTyxZQUFZO0FBQ25ELFlBQU0sUUFBUSxRQUFRLFFBQVEsUUFBUTtBQUN0QyxZQUFNLEtBQUssUUFBUSxNQUFNLFlBQWEsTUFBTSxRQUFRO0FBQ3BELFVBQUksU0FBUyxFQUFHLE9BQU0sRUFBRSxJQUFLLE1BQU0sRUFBRSxJQUFlO0FBQUEsSUFDdEQ7QUFBQSxFQUNGO0FBQ0EsU0FBTyxNQUFNLFFBQVEsUUFBUSxXQUFXLE1BQU0sT0FBTyxDQUFDLEtBQUssTUFBTSxPQUFPLE1BQU0sS0FBSyxJQUFJLEdBQUcsT0FBUSxNQUFNLFlBQVksRUFBRSxDQUFZLEdBQUcsQ0FBQztBQUN4STs7O0FDcEVPLElBQU0sV0FBTixNQUFlO0FBQUE7QUFBQSxFQUVwQixPQUFPLElBQUksYUFBYSxDQUFDO0FBQUEsRUFDekIsT0FBTyxJQUFJLFdBQVcsQ0FBQztBQUFBO0FBQUEsRUFFdkIsT0FBTyxJQUFJLGFBQWEsQ0FBQztBQUFBLEVBQ3pCLFdBQVcsSUFBSSxXQUFXLENBQUM7QUFBQSxFQUMzQixXQUFXO0FBQUEsRUFFWCxTQUFTLE9BQWUsTUFBb0I7QUFDMUMsUUFBSSxLQUFLLEtBQUssU0FBUyxNQUFPLEVBQUMsS0FBSyxNQUFNLEtBQUssUUFBUSxJQUFJLENBQUMsSUFBSSxhQUFhLEtBQUssR0FBRyxJQUFJLFdBQVcsS0FBSyxDQUFDO0FBQzFHLFFBQUksS0FBSyxLQUFLLFNBQVMsT0FBTyxNQUFPLEVBQUMsS0FBSyxNQUFNLEtBQUssSUFBSSxJQUFJLENBQUMsSUFBSSxhQUFhLE9BQU8sS0FBSyxHQUFHLElBQUksV0FBVyxPQUFPLEtBQUssQ0FBQztBQUFBLEVBQzdIO0FBQUE7QUFBQSxFQUdBLFFBQVEsRUFBRSxPQUFPLFVBQVUsVUFBVSxNQUFNLEdBQW1CLEVBQUUsUUFBUSxNQUFNLEdBQWlCLEVBQUUsV0FBVyxTQUFTLEdBQVksTUFBYyxNQUFjLFFBQXNCO0FBQ2pMLFVBQU0sRUFBRSxNQUFNLFNBQVMsSUFBSTtBQUMzQixVQUFNLE9BQVEsU0FBUyxJQUFJLElBQWUsT0FBTztBQUNqRCxRQUFJLFdBQVc7QUFDZixRQUFJLFFBQVE7QUFDWixhQUFTLE9BQU8sR0FBRyxPQUFPLE9BQU8sUUFBUTtBQUN2QyxZQUFNLE9BQU8sTUFBTSxPQUFPLElBQUk7QUFDOUIsV0FBSyxJQUFJLElBQUk7QUFDYixlQUFTLElBQUksSUFBSSxPQUFPO0FBQ3hCLFVBQUksT0FBTyxPQUFPO0FBQ2hCLGdCQUFRO0FBQ1IsbUJBQVc7QUFBQSxNQUNiO0FBQUEsSUFDRjtBQUNBLFVBQU0sT0FBTyxVQUFVLE9BQU8sQ0FBQztBQUMvQixhQUFTLE9BQU8sVUFBVSxJQUFJLEdBQWEsT0FBTyxNQUFNLFFBQVE7QUFDOUQsWUFBTSxPQUFPLFNBQVMsSUFBSTtBQUMxQixVQUFJLFNBQVMsT0FBUTtBQUNyQixZQUFNLEVBQUUsUUFBUSxJQUFJLE1BQU0sSUFBSTtBQUM5QixZQUFNLE1BQU8sU0FBUyxJQUFJLElBQWUsT0FBTyxRQUFRO0FBQ3hELGVBQVMsU0FBUyxHQUFHLFNBQVMsUUFBUSxRQUFRLFVBQVU7QUFDdEQsY0FBTSxPQUFPLE1BQU0sTUFBTSxNQUFNO0FBQy9CLGNBQU0sT0FBTyxPQUFPLFFBQVEsTUFBTSxDQUFXO0FBQzdDLFlBQUksUUFBUyxLQUFLLElBQUksRUFBYztBQUNwQyxhQUFLLElBQUksSUFBSTtBQUNiLGlCQUFTLElBQUksSUFBSSxNQUFNO0FBQ3ZCLFlBQUksT0FBTyxPQUFPO0FBQ2hCLGtCQUFRO0FBQ1IscUJBQVc7QUFBQSxRQUNiO0FBQUEsTUFDRjtBQUFBLElBQ0Y7QUFDQSxTQUFLLFdBQVc7QUFBQSxFQUNsQjtBQUFBO0FBQUEsRUFHQSxPQUFPLE1BQWMsT0FBZSxZQUEwQjtBQUM1RCxVQUFNLEVBQUUsTUFBTSxVQUFVLE1BQU0sTUFBTSxTQUFTLElBQUk7QUFDakQsVUFBTSxPQUFPLFFBQVE7QUFDckIsVUFBTSxRQUFRLEtBQUssSUFBSTtBQUN2QixVQUFNLFFBQVEsV0FBVyxJQUFJLFdBQVksS0FBSyxRQUFRLEtBQWdCLGFBQWEsT0FBTyxJQUFJO0FBQzlGLFVBQU0sUUFBUSxRQUFRLFFBQVEsUUFBUTtBQUN0QyxVQUFNLFlBQVksVUFBVSxXQUFXLEtBQU0sU0FBUyxRQUFRLFFBQVEsT0FBTyxRQUFRO0FBQ3JGLFVBQU0sTUFBTSxPQUFPO0FBQ25CLGFBQVMsT0FBTyxHQUFHLE9BQU8sTUFBTSxRQUFRO0FBQ3RDLFlBQU0sUUFBUSxLQUFLLElBQUk7QUFDdkIsWUFBTSxZQUFZLFNBQVM7QUFDM0IsV0FBSyxNQUFNLElBQUksSUFBSSxZQUFZLFFBQVE7QUFDdkMsV0FBSyxNQUFNLElBQUksSUFBSSxZQUFhLFNBQVMsSUFBSSxJQUFlO0FBQUEsSUFDOUQ7QUFBQSxFQUNGO0FBQUE7QUFBQSxFQUdBLE1BQU0sTUFBYyxPQUFxQjtBQUN2QyxVQUFNLE1BQU0sUUFBUSxRQUFRO0FBQzVCLFNBQUssS0FBSyxLQUFLLFVBQVUsS0FBSyxNQUFNLFFBQVEsQ0FBQztBQUFBLEVBQy9DO0FBQ0Y7OztBQ3pFTyxJQUFNLGFBQU4sTUFBaUI7QUFBQTtBQUFBLEVBRXRCLE9BQU8sSUFBSSxhQUFhLENBQUM7QUFBQSxFQUN6QixTQUFTLElBQUksV0FBVyxDQUFDO0FBQUEsRUFDekIsUUFBUSxJQUFJLGFBQWEsQ0FBQztBQUFBLEVBQzFCLFFBQVEsSUFBSSxXQUFXLENBQUM7QUFBQSxFQUN4QixhQUFhO0FBQUEsRUFDYixTQUF1QixDQUFDO0FBQUEsRUFDeEIsZ0JBQThCLENBQUM7QUFBQSxFQUMvQixTQUF1QixDQUFDO0FBQUEsRUFDeEIsUUFBc0IsQ0FBQztBQUFBLEVBQ3ZCLFNBQVM7QUFBQTtBQUFBLEVBR1QsUUFBUSxNQUEwQjtBQUNoQyxXQUFPLEtBQUssT0FBTyxJQUFJO0FBQUEsRUFDekI7QUFBQTtBQUFBLEVBR0EsYUFBYSxNQUEwQjtBQUNyQyxXQUFPLEtBQUssY0FBYyxJQUFJO0FBQUEsRUFDaEM7QUFBQTtBQUFBLEVBR0EsSUFBSSxNQUFjLE9BQWUsVUFBMEI7QUFDekQsV0FBUyxLQUFLLE1BQU0sSUFBSSxFQUFpQixLQUFLLEtBQWdCLFdBQVcsS0FBSyxVQUFXLEtBQUssT0FBTyxJQUFJLEVBQWlCO0FBQUEsRUFDNUg7QUFBQTtBQUFBLEVBR0EsUUFBUSxPQUFlLFVBQWtCLE9BQXVCO0FBQzlELFVBQU0sS0FBSyxTQUFTLEtBQUssYUFBYSxLQUFLO0FBQzNDLFFBQUssS0FBSyxNQUFNLEVBQUUsSUFBZSxXQUFXLE1BQU8sUUFBTztBQUMxRCxXQUFRLEtBQUssTUFBTSxLQUFLLEtBQUssSUFBZ0IsS0FBSyxNQUFNLEVBQUU7QUFBQSxFQUM1RDtBQUFBLEVBRUEsS0FBSyxTQUF1QixTQUFrQixPQUF3QjtBQUNwRSxTQUFLLGFBQWEsUUFBUSxNQUFNO0FBQ2hDLFNBQUssU0FBUyxRQUFRO0FBQ3RCLFNBQUssT0FBTyxTQUFTLEtBQUs7QUFDMUIsVUFBTSxVQUFVLEtBQUssU0FBUyxTQUFTLE9BQU87QUFDOUMsU0FBSyxnQkFBZ0IsUUFBUSxNQUFNLElBQUksQ0FBQyxFQUFFLFFBQVEsTUFBTSxRQUFRLElBQUksQ0FBQyxXQUFXLFFBQVEsT0FBTyxNQUFNLENBQVcsQ0FBQztBQUNqSCxTQUFLLFNBQVMsS0FBSyxjQUFjLElBQUksQ0FBQyxVQUFVLFdBQVcsS0FBSyxJQUFJLElBQUksS0FBSyxDQUFDLENBQUM7QUFDL0UsU0FBSyxTQUFTLEtBQUssY0FBYyxJQUFJLENBQUMsT0FBTyxNQUFNLE1BQU0sSUFBSSxDQUFDLFNBQVUsS0FBSyxPQUFPLENBQUMsRUFBaUIsUUFBUSxJQUFJLENBQUMsQ0FBQztBQUNwSCxVQUFNLE9BQU8sUUFBUSxNQUFNLFNBQVMsUUFBUTtBQUM1QyxRQUFJLE9BQU87QUFDWCxTQUFLLFFBQVEsUUFBUSxNQUFNLElBQUksQ0FBQyxNQUFNLE1BQU07QUFDMUMsWUFBTSxPQUFPLElBQUksV0FBVyxLQUFLLFFBQVEsQ0FBQztBQUMxQyxpQkFBVyxTQUFTLFFBQVEsQ0FBQyxLQUFLLENBQUMsR0FBRztBQUNwQyxhQUFLLEtBQUssSUFBSTtBQUNkLGdCQUFRLE9BQVEsS0FBSyxPQUFPLENBQUMsRUFBaUI7QUFBQSxNQUNoRDtBQUNBLGFBQU87QUFBQSxJQUNULENBQUM7QUFDRCxRQUFJLEtBQUssS0FBSyxTQUFTLE1BQU07QUFDM0IsV0FBSyxPQUFPLElBQUksYUFBYSxJQUFJO0FBQ2pDLFdBQUssU0FBUyxJQUFJLFdBQVcsSUFBSTtBQUFBLElBQ25DO0FBQ0EsWUFBUSxNQUFNLFFBQVEsQ0FBQyxHQUFHLE1BQU07QUFDOUIsaUJBQVcsU0FBUyxRQUFRLENBQUMsS0FBSyxDQUFDLEVBQUcsTUFBSyxVQUFVLFNBQVMsR0FBRyxLQUFLO0FBQUEsSUFDeEUsQ0FBQztBQUFBLEVBQ0g7QUFBQSxFQUVBLE9BQU8sU0FBdUIsT0FBd0I7QUFDcEQsVUFBTSxRQUFRLEtBQUssYUFBYTtBQUNoQyxVQUFNLE9BQU8sUUFBUSxPQUFPLFNBQVM7QUFDckMsUUFBSSxLQUFLLE1BQU0sU0FBUyxNQUFNO0FBQzVCLFdBQUssUUFBUSxJQUFJLGFBQWEsSUFBSTtBQUNsQyxXQUFLLFFBQVEsSUFBSSxXQUFXLElBQUk7QUFBQSxJQUNsQztBQUNBLGFBQVMsUUFBUSxHQUFHLFFBQVEsUUFBUSxPQUFPLFFBQVEsU0FBUztBQUMxRCxZQUFNLE1BQU0sUUFBUTtBQUNwQixZQUFNLE9BQU8sUUFBUSxLQUFLO0FBQzFCLFVBQUksTUFBTTtBQUNWLFdBQUssTUFBTSxNQUFNLEtBQUssTUFBTSxJQUFJO0FBQ2hDLGVBQVMsV0FBVyxLQUFLLFFBQVEsV0FBVyxLQUFLLFlBQVksWUFBWTtBQUN2RSxjQUFNLE9BQU8sTUFBTSxPQUFPLE9BQU8sUUFBUTtBQUN6QyxZQUFJLFNBQVMsU0FBVSxRQUFPO0FBQzlCLGFBQUssTUFBTSxNQUFNLFdBQVcsQ0FBQyxJQUFJO0FBQUEsTUFDbkM7QUFFQSxVQUFJLE9BQU8sS0FBSztBQUNoQixXQUFLLE1BQU0sTUFBTSxLQUFLLFVBQVUsSUFBSTtBQUNwQyxlQUFTLFdBQVcsS0FBSyxhQUFhLEdBQUcsWUFBWSxLQUFLLFFBQVEsWUFBWTtBQUM1RSxZQUFJLE1BQU0sT0FBTyxPQUFPLFFBQVEsTUFBTSxTQUFVLFFBQU87QUFDdkQsYUFBSyxNQUFNLE1BQU0sUUFBUSxJQUFJO0FBQUEsTUFDL0I7QUFBQSxJQUNGO0FBQUEsRUFDRjtBQUFBLEVBRUEsU0FBUyxTQUF1QixTQUFpQztBQUMvRCxVQUFNLFVBQVUsUUFBUSxNQUFNLElBQUksTUFBTSxvQkFBSSxJQUFZLENBQUM7QUFDekQsYUFBUyxNQUFNLEdBQUcsTUFBTSxRQUFRLFFBQVEsUUFBUSxPQUFPO0FBQ3JELFVBQUksUUFBUSxhQUFhLEdBQUcsTUFBTSxFQUFHLFNBQVEsUUFBUSxRQUFRLEdBQUcsQ0FBVyxHQUFHLElBQUksUUFBUSxTQUFTLEdBQUcsQ0FBVztBQUFBLElBQ25IO0FBQ0EsV0FBTztBQUFBLEVBQ1Q7QUFBQSxFQUVBLFVBQVUsU0FBdUIsR0FBVyxPQUFxQjtBQUMvRCxVQUFNLEVBQUUsTUFBTSxRQUFRLFNBQVMsSUFBSTtBQUNuQyxVQUFNLENBQUMsTUFBTSxJQUFJLElBQUksQ0FBQyxLQUFLLE9BQU8sS0FBSyxLQUFLO0FBQzVDLFVBQU0sRUFBRSxTQUFTLGVBQWUsYUFBYSxJQUFJLFFBQVEsTUFBTSxDQUFDO0FBQ2hFLFVBQU0sUUFBUyxLQUFLLE9BQU8sQ0FBQyxFQUFpQjtBQUM3QyxVQUFNLFFBQVEsS0FBSyxPQUFPLENBQUM7QUFDM0IsVUFBTSxRQUFRLEtBQUssSUFBSSxHQUFHLE9BQU8sS0FBSyxNQUFNO0FBQzVDLFNBQUssS0FBSyxVQUFVLE9BQU8sU0FBUyxLQUFLLGFBQWEsS0FBSyxVQUFVLEtBQUs7QUFDMUUsVUFBTSxRQUFRLEtBQUssSUFBSSxLQUFLLFFBQVEsYUFBYTtBQUNqRCxVQUFNLE9BQU8sS0FBSyxJQUFJLEtBQUssWUFBWSxlQUFlLENBQUMsSUFBSTtBQUMzRCxhQUFTLFNBQVMsR0FBRyxTQUFTLFFBQVEsUUFBUSxVQUFVO0FBQ3RELFlBQU0sUUFBUyxRQUFRLE1BQU0sS0FBZ0IsS0FBSyxhQUFhO0FBQy9ELFVBQUksT0FBTyxLQUFLLElBQUksR0FBRyxPQUFPLEtBQUssSUFBSyxNQUFNLE1BQU07QUFDcEQsZUFBUyxXQUFXLE9BQU8sWUFBWSxNQUFNLFlBQVksUUFBUSxPQUFPO0FBQ3RFLFlBQUssS0FBSyxRQUFRLFFBQVEsSUFBZSxXQUFXLE1BQU87QUFDM0QsY0FBTSxNQUFPLEtBQUssUUFBUSxXQUFXLEtBQUssSUFBZ0IsS0FBSyxRQUFRLFFBQVE7QUFDL0UsWUFBSSxPQUFRLEtBQUssSUFBSSxFQUFjO0FBQ25DLGFBQUssSUFBSSxJQUFJO0FBQ2IsaUJBQVMsSUFBSSxJQUFJO0FBQUEsTUFDbkI7QUFBQSxJQUNGO0FBQ0EsUUFBSSxRQUFRLFlBQVksS0FBTTtBQUM5QixhQUFTLFdBQVcsT0FBTyxZQUFZLE1BQU0sWUFBWTtBQUN2RCxVQUFJLENBQUMsZ0JBQWdCLFFBQVEsU0FBUyxHQUFHLFVBQVUsS0FBSyxFQUFHO0FBQzNELFlBQU0sTUFBTSxLQUFLLElBQUksR0FBRyxPQUFPLFFBQVE7QUFDdkMsV0FBSyxLQUFLLFVBQVUsS0FBSyxNQUFNLEtBQUs7QUFBQSxJQUN0QztBQUFBLEVBQ0Y7QUFDRjtBQUdPLFNBQVMsZ0JBQWdCLFNBQXFCLE1BQWMsVUFBa0IsT0FBd0I7QUFDM0csV0FBUyxJQUFJLFVBQVUsSUFBSSxXQUFXLE9BQU8sS0FBSztBQUNoRCxVQUFNLE1BQU0sUUFBUSxDQUFDO0FBQ3JCLFFBQUksT0FBTyxLQUFLLFFBQVEsS0FBTSxRQUFPO0FBQUEsRUFDdkM7QUFDQSxTQUFPO0FBQ1Q7OztBQ3BJTyxJQUFNLGtCQUFOLE1BQXNCO0FBQUE7QUFBQSxFQUUzQixTQUFTLElBQUksYUFBYSxDQUFDO0FBQUEsRUFDM0IsV0FBVyxJQUFJLFdBQVcsQ0FBQztBQUFBLEVBQzNCLGNBQWMsSUFBSSxXQUFXLENBQUM7QUFBQSxFQUM5QixTQUFTLElBQUksV0FBVyxDQUFDO0FBQUEsRUFDekIsYUFBYTtBQUFBLEVBQ2IsU0FBUztBQUFBLEVBRVQsS0FBSyxFQUFFLE9BQU8sT0FBTyxNQUFNLEdBQWlCLFFBQW9CLE9BQXdCO0FBQ3RGLFNBQUssYUFBYSxNQUFNLFNBQVM7QUFDakMsU0FBSyxTQUFTLE1BQU07QUFDcEIsUUFBSSxLQUFLLE9BQU8sU0FBUyxNQUFNLFNBQVMsS0FBSyxXQUFZLE1BQUssU0FBUyxJQUFJLGFBQWEsTUFBTSxTQUFTLEtBQUssVUFBVTtBQUN0SCxTQUFLLFdBQVcsV0FBVyxLQUFLLE9BQU8sQ0FBQyxTQUFVLEtBQUssYUFBYSxLQUFLLFFBQVEsSUFBSSxDQUFFO0FBQ3ZGLFNBQUssY0FBYyxXQUFXLEtBQUssT0FBTyxDQUFDLFNBQVUsS0FBSyxXQUFXLElBQUksQ0FBRTtBQUMzRSxTQUFLLFNBQVMsV0FBVyxLQUFLLE9BQU8sQ0FBQyxTQUFTLEtBQUssS0FBSztBQUN6RCxVQUFNLFFBQVEsQ0FBQyxNQUFNLE1BQU07QUFDekIsWUFBTSxNQUFNLElBQUksS0FBSztBQUNyQixVQUFJLFFBQVE7QUFDWixXQUFLLE9BQU8sTUFBTSxNQUFNLE1BQU0sSUFBSTtBQUNsQyxlQUFTLFdBQVcsTUFBTSxTQUFTLEdBQUcsWUFBWSxPQUFPLFlBQVk7QUFDbkUsZ0JBQVEsS0FBSyxJQUFJLE9BQU8sS0FBSyxTQUFTLENBQUMsTUFBTSxJQUFJLGNBQWMsUUFBUSxNQUFNLEdBQUcsUUFBUSxJQUFJLGFBQWEsT0FBTyxNQUFNLFFBQVEsQ0FBQztBQUMvSCxhQUFLLE9BQU8sTUFBTSxRQUFRLElBQUk7QUFBQSxNQUNoQztBQUFBLElBQ0YsQ0FBQztBQUFBLEVBQ0g7QUFBQTtBQUFBLEVBR0EsS0FBSyxFQUFFLEtBQUssR0FBWSxNQUFjLFVBQTBCO0FBQzlELFFBQUksTUFBTTtBQUNWLFVBQU0sT0FBTyxPQUFPLEtBQUs7QUFDekIsYUFBUyxJQUFJLEdBQUcsSUFBSSxLQUFLLFFBQVEsS0FBSztBQUNwQyxZQUFNLFFBQVEsS0FBSyxPQUFPLENBQUM7QUFDM0IsVUFBSSxVQUFVLEVBQUc7QUFDakIsWUFBTSxRQUFRLEtBQUssT0FBTyxJQUFJLEtBQUssYUFBYSxRQUFRO0FBQ3hELFlBQU0sT0FBTyxLQUFLLFNBQVMsQ0FBQyxNQUFNLElBQUksUUFBUSxRQUFRO0FBQ3RELGFBQU8sS0FBSyxZQUFZLENBQUMsTUFBTSxLQUFLLFVBQVUsS0FBSyxPQUFPLENBQUMsSUFBSSxLQUFLLElBQUksR0FBRyxJQUFJLElBQUk7QUFBQSxJQUNyRjtBQUNBLFdBQU87QUFBQSxFQUNUO0FBQ0Y7QUFHQSxTQUFTLGNBQWMsUUFBb0IsRUFBRSxNQUFNLEdBQWMsR0FBVyxVQUEwQjtBQUNwRyxRQUFNLE1BQU0sT0FBTyxJQUFJLEdBQUcsT0FBTyxRQUFRO0FBQ3pDLE1BQUksUUFBUTtBQUNaLFdBQVMsSUFBSSxHQUFHLElBQUksT0FBTyxRQUFRLENBQUMsRUFBRSxRQUFRLElBQUssU0FBUSxLQUFLLElBQUksT0FBTyxPQUFPLEtBQUssTUFBTSxDQUFDLENBQVc7QUFDekcsU0FBTztBQUNUO0FBRUEsU0FBUyxhQUFhLEVBQUUsUUFBUSxVQUFVLEdBQWMsRUFBRSxTQUFTLGVBQWUsYUFBYSxHQUFjLFVBQTBCO0FBQ3JJLE1BQUksV0FBVyxpQkFBaUIsV0FBVyxhQUFjLFFBQU87QUFDaEUsTUFBSSxRQUFRO0FBQ1osYUFBVyxVQUFVLFFBQVMsU0FBUSxLQUFLLElBQUksT0FBTyxPQUFPLFNBQVMsWUFBWSxRQUFRLENBQVc7QUFDckcsU0FBTztBQUNUOzs7QUN6RE8sSUFBTSxTQUFOLE1BQWE7QUFBQTtBQUFBLEVBRWxCLE9BQU8sSUFBSSxhQUFhLENBQUM7QUFBQSxFQUN6QixPQUFPLElBQUksV0FBVyxDQUFDO0FBQUEsRUFDdkIsU0FBUyxJQUFJLFdBQVcsQ0FBQztBQUFBO0FBQUEsRUFFekIsWUFBWSxJQUFJLGFBQWEsQ0FBQztBQUFBLEVBQzlCLFlBQVksSUFBSSxXQUFXLENBQUM7QUFBQSxFQUM1QixVQUFVLElBQUksV0FBVyxDQUFDO0FBQUEsRUFFMUIsU0FBUyxPQUFxQjtBQUM1QixRQUFJLEtBQUssS0FBSyxVQUFVLE1BQU87QUFDL0IsS0FBQyxLQUFLLE1BQU0sS0FBSyxTQUFTLElBQUksQ0FBQyxJQUFJLGFBQWEsS0FBSyxHQUFHLElBQUksYUFBYSxLQUFLLENBQUM7QUFDL0UsS0FBQyxLQUFLLE1BQU0sS0FBSyxXQUFXLEtBQUssUUFBUSxLQUFLLE9BQU8sSUFBSSxDQUFDLElBQUksV0FBVyxLQUFLLEdBQUcsSUFBSSxXQUFXLEtBQUssR0FBRyxJQUFJLFdBQVcsS0FBSyxHQUFHLElBQUksV0FBVyxLQUFLLENBQUM7QUFBQSxFQUN0SjtBQUFBO0FBQUE7QUFBQTtBQUFBO0FBQUEsRUFNQSxLQUFLLE9BQXFCLEtBQWEsY0FBMEIsT0FBZSxRQUFrQixNQUFjLFlBQTBCO0FBQ3hJLFVBQU0sRUFBRSxRQUFRLFVBQVUsSUFBSTtBQUM5QixVQUFNLFNBQVMsS0FBSztBQUNwQixXQUFPLEtBQUssSUFBSSxHQUFHLEtBQUs7QUFDeEIsV0FBTyxLQUFLLElBQUksR0FBRyxLQUFLO0FBQ3hCLGFBQVMsSUFBSSxHQUFHLElBQUksYUFBYSxRQUFRLEtBQUs7QUFDNUMsWUFBTSxPQUFPLE1BQU0sTUFBTSxDQUFDO0FBQzFCLFVBQUksU0FBUyxTQUFVO0FBQ3ZCLFlBQU0sT0FBTyxhQUFhLENBQUM7QUFDM0IsWUFBTSxRQUFRLE9BQU8sSUFBSTtBQUN6QixZQUFNLE9BQU8sT0FBTyxJQUFJO0FBQ3hCLFVBQUksUUFBUSxLQUFLLE9BQVEsTUFBTSxNQUFNLEtBQUssR0FBYztBQUN0RCxlQUFPLElBQUksSUFBSTtBQUNmLGVBQU8sSUFBSSxJQUFJO0FBQUEsTUFDakIsV0FBVyxPQUFPLEtBQUssT0FBUSxNQUFNLE1BQU0sSUFBSSxFQUFjLFFBQU8sSUFBSSxJQUFJO0FBQUEsSUFDOUU7QUFDQSxVQUFNLENBQUMsTUFBTSxPQUFPLElBQUksS0FBSyxTQUFTLE9BQU8sS0FBSyxLQUFLO0FBQ3ZELGFBQVMsT0FBTyxHQUFHLE9BQU8sT0FBTyxRQUFRO0FBQ3ZDLFlBQU0sUUFBUSxPQUFPLElBQUk7QUFFekIsWUFBTSxPQUFPLFNBQVMsS0FBSyxVQUFVLE9BQU8sVUFBVTtBQUN0RCxVQUFJLE9BQU8sT0FBTyxLQUFLLE9BQU8sSUFBSTtBQUNsQyxVQUFJLE9BQU8sT0FBTyxLQUFLLE9BQU8sSUFBSTtBQUNsQyxVQUFJLFFBQVEsS0FBTSxNQUFNLE1BQU0sSUFBSSxJQUFlLGFBQWEsTUFBTTtBQUNsRSxlQUFRLE1BQU0sTUFBTSxJQUFJLElBQWU7QUFDdkMsZUFBTyxNQUFNO0FBQUEsTUFDZjtBQUNBLFlBQU0sT0FBTyxPQUFPLElBQUk7QUFDeEIsVUFBSSxRQUFRLEtBQU0sTUFBTSxNQUFNLElBQUksSUFBZSxNQUFNO0FBQ3JELGVBQU8sTUFBTSxNQUFNLElBQUk7QUFDdkIsZUFBTyxNQUFNO0FBQUEsTUFDZjtBQUNBLGdCQUFVLElBQUksSUFBSTtBQUNsQixXQUFLLFVBQVUsSUFBSSxJQUFJO0FBRXZCLFlBQU0sVUFBVSxTQUFTLEtBQU0sTUFBTSxNQUFNLEtBQUssS0FBZ0I7QUFDaEUsV0FBSyxLQUFLLElBQUksSUFBSSxVQUFXLE1BQU0sTUFBTSxLQUFLLElBQWU7QUFDN0QsV0FBSyxLQUFLLElBQUksSUFBSSxVQUFVLE1BQU0sUUFBUTtBQUMxQyxhQUFPLElBQUksSUFBSSxVQUFVLFFBQVE7QUFBQSxJQUNuQztBQUFBLEVBQ0Y7QUFBQTtBQUFBLEVBR0EsU0FBUyxPQUFxQixLQUFhLE9BQTBDO0FBQ25GLFFBQUksT0FBTztBQUNYLFFBQUksT0FBTztBQUNYLGFBQVMsT0FBTyxHQUFHLE9BQU8sT0FBTyxRQUFRO0FBQ3ZDLFlBQU0sUUFBUSxLQUFLLE9BQU8sSUFBSTtBQUM5QixVQUFJLFFBQVEsRUFBRztBQUNmLFVBQUksT0FBTyxLQUFNLE1BQU0sTUFBTSxLQUFLLElBQWdCLE1BQU0sTUFBTSxJQUFJLEdBQWM7QUFDOUUsZUFBTztBQUNQLGVBQU87QUFBQSxNQUNULFdBQVcsT0FBTyxLQUFNLE1BQU0sTUFBTSxLQUFLLElBQWdCLE1BQU0sTUFBTSxJQUFJLEVBQWMsUUFBTztBQUFBLElBQ2hHO0FBQ0EsV0FBTyxDQUFDLE1BQU0sSUFBSTtBQUFBLEVBQ3BCO0FBQ0Y7OztBQzNFTyxJQUFNLGlCQUFOLE1BQXFCO0FBQUEsRUFDMUIsUUFBUSxJQUFJLGFBQWEsQ0FBQztBQUFBO0FBQUEsRUFFMUIsT0FBTyxJQUFJLFdBQVcsQ0FBQztBQUFBLEVBQ3ZCLE1BQU0sSUFBSSxXQUFXLENBQUM7QUFBQTtBQUFBLEVBRXRCLFdBQVcsSUFBSSxXQUFXLENBQUM7QUFBQSxFQUMzQixXQUFXLElBQUksV0FBVyxDQUFDO0FBQUE7QUFBQSxFQUUzQixXQUFXLElBQUksV0FBVyxDQUFDO0FBQUE7QUFBQSxFQUUzQixRQUFRO0FBQUE7QUFBQSxFQUdSLE9BQU8sRUFBRSxPQUFPLE9BQU8sT0FBTyxNQUFNLEdBQWlCLFNBQWtCLE1BQXVCO0FBQzVGLFVBQU0sRUFBRSxXQUFXLFVBQVUsV0FBVyxNQUFNLEtBQUssSUFBSTtBQUN2RCxRQUFJLEtBQUssU0FBUyxTQUFTLFVBQVcsRUFBQyxLQUFLLFVBQVUsS0FBSyxRQUFRLElBQUksQ0FBQyxJQUFJLFdBQVcsU0FBUyxHQUFHLElBQUksV0FBVyxTQUFTLENBQUM7QUFDNUgsUUFBSSxLQUFLLFNBQVMsU0FBUyxTQUFTLE9BQVEsTUFBSyxXQUFXLElBQUksV0FBVyxTQUFTLE1BQU07QUFDMUYsU0FBSyxRQUFRLE1BQU0sU0FBUztBQUM1QixVQUFNLE9BQU8sTUFBTSxTQUFTO0FBQzVCLFFBQUksT0FBTztBQUNYLGFBQVMsT0FBTyxHQUFHLE9BQU8sV0FBVyxRQUFRO0FBQzNDLFlBQU0sV0FBVyxPQUFRLEtBQUssSUFBSSxJQUFnQixLQUFLLElBQUk7QUFDM0QsV0FBSyxTQUFTLElBQUksSUFBSTtBQUN0QixXQUFLLFNBQVMsSUFBSSxJQUFJO0FBQ3RCLFVBQUksV0FBVyxFQUFHO0FBQ2xCLGVBQVMsV0FBVyxLQUFLLEtBQUs7QUFDOUIsZUFBUyxPQUFPLFVBQVUsSUFBSSxHQUFhLE9BQVEsVUFBVSxPQUFPLENBQUMsR0FBYyxRQUFRO0FBQ3pGLGFBQUssU0FBUyxJQUFJLElBQUk7QUFDdEIsaUJBQVMsV0FBVyxNQUFNLE1BQU0sU0FBUyxJQUFJLENBQVcsR0FBRyxRQUFRLFVBQVU7QUFBQSxNQUMvRTtBQUFBLElBQ0Y7QUFDQSxRQUFJLE9BQU8sS0FBTSxRQUFPO0FBQ3hCLFFBQUksS0FBSyxNQUFNLFNBQVMsTUFBTTtBQUM1QixXQUFLLFFBQVEsSUFBSSxhQUFhLElBQUk7QUFDbEMsV0FBSyxPQUFPLElBQUksV0FBVyxJQUFJO0FBQy9CLFdBQUssTUFBTSxJQUFJLFdBQVcsSUFBSTtBQUFBLElBQ2hDO0FBQ0EsU0FBSyxNQUFNLEtBQUssVUFBVSxHQUFHLElBQUk7QUFDakMsV0FBTztBQUFBLEVBQ1Q7QUFBQSxFQUVBLElBQUksT0FBZSxPQUFlLE1BQWMsS0FBbUI7QUFDakUsU0FBSyxNQUFNLEtBQUssSUFBSTtBQUNwQixTQUFLLEtBQUssS0FBSyxJQUFJO0FBQ25CLFNBQUssSUFBSSxLQUFLLElBQUk7QUFBQSxFQUNwQjtBQUNGOzs7QUN4QkEsSUFBTSxDQUFDLFFBQVEsZUFBZSxJQUFJLENBQUMsTUFBTSxJQUFJO0FBRXRDLElBQU0sbUJBQU4sTUFBdUI7QUFBQSxFQUNuQixVQUFVLElBQUksZUFBZTtBQUFBLEVBQzdCLFVBQVUsSUFBSSxXQUFXO0FBQUEsRUFDekIsY0FBYyxJQUFJLGdCQUFnQjtBQUFBO0FBQUEsRUFFbEMsWUFBWSxJQUFJLFNBQVM7QUFBQSxFQUN6QixpQkFBaUIsSUFBSSxTQUFTO0FBQUEsRUFDOUIsVUFBVSxJQUFJLE9BQU87QUFBQSxFQUM5QixRQUFRLElBQUksYUFBYSxDQUFDO0FBQUEsRUFDMUIsU0FBUyxJQUFJLFdBQVcsQ0FBQztBQUFBLEVBQ3pCLFdBQVc7QUFBQSxFQUNYLFFBQVE7QUFBQSxFQUNSLFdBQWdDO0FBQUEsRUFDaEMsV0FBbUM7QUFBQSxFQUNuQyxRQUFRO0FBQUEsRUFDUixpQkFBaUI7QUFBQTtBQUFBLEVBR1I7QUFBQSxFQUNULFdBQVc7QUFBQSxFQUVYLFlBQVksYUFBYSxLQUFXO0FBQ2xDLFNBQUssYUFBYTtBQUFBLEVBQ3BCO0FBQUE7QUFBQSxFQUdBLE1BQU0sU0FBdUIsU0FBa0M7QUFDN0QsVUFBTSxFQUFFLFNBQVMsTUFBTSxJQUFJO0FBQzNCLEtBQUMsS0FBSyxVQUFVLEtBQUssUUFBUSxJQUFJLENBQUMsU0FBUyxPQUFPO0FBQ2xELFNBQUssV0FBVztBQUNoQixTQUFLLFFBQVE7QUFDYixTQUFLLFdBQVc7QUFDaEIsVUFBTSxPQUFPLFFBQVEsTUFBTSxTQUFTLFFBQVE7QUFDNUMsUUFBSSxRQUFRLGNBQWMsS0FBTSxRQUFRLEtBQUssQ0FBQyxJQUFlLEtBQU0sUUFBTztBQUMxRSxTQUFLLFdBQVcsQ0FBQyxLQUFLLFFBQVEsT0FBTyxTQUFTLFNBQVMsS0FBSyxVQUFVO0FBQ3RFLFFBQUksS0FBSyxTQUFVLFFBQU87QUFDMUIsVUFBTSxFQUFFLE1BQU0sSUFBSSxLQUFLO0FBQ3ZCLGVBQVcsWUFBWSxDQUFDLEtBQUssV0FBVyxLQUFLLGNBQWMsRUFBRyxVQUFTLFNBQVMsT0FBTyxPQUFPLENBQUM7QUFDL0YsU0FBSyxRQUFRLFNBQVMsS0FBSztBQUMzQixRQUFJLEtBQUssT0FBTyxVQUFVLEtBQU0sTUFBSyxTQUFTLElBQUksV0FBVyxPQUFPLENBQUM7QUFDckUsU0FBSyxRQUFRLFFBQVEsTUFBTSxPQUFPLENBQUMsTUFBTSxTQUFTLEtBQUssSUFBSSxNQUFNLEtBQUssUUFBUSxNQUFNLEdBQUcsQ0FBQztBQUN4RixTQUFLLGlCQUFpQixRQUFRLGVBQWUsUUFBUSxlQUFlLFFBQVEsVUFBVSxNQUFNO0FBQzVGLFNBQUssUUFBUSxLQUFLLFNBQVMsU0FBUyxLQUFLO0FBQ3pDLFNBQUssT0FBTyxTQUFTLFNBQVMsT0FBTztBQUNyQyxVQUFNLFVBQVUsUUFBUSxVQUFVLFNBQVMsa0JBQWtCLEtBQUssSUFBSSxRQUFRLE9BQU87QUFDckYsUUFBSSxVQUFVLFNBQVUsTUFBSyxZQUFZLEtBQUssU0FBUyxLQUFLLFNBQVMsS0FBSztBQUMxRSxTQUFLLFVBQVUsU0FBUyxLQUFLO0FBQzdCLGFBQVMsT0FBTyxHQUFHLE9BQU8sUUFBUSxXQUFXLFFBQVE7QUFDbkQsVUFBSyxLQUFLLFFBQVEsU0FBUyxJQUFJLEtBQWdCLEtBQUssS0FBSyxRQUFRLE1BQU0sT0FBTyxFQUFHLE1BQUssUUFBUSxJQUFJO0FBQUEsSUFDcEc7QUFDQSxXQUFPLEtBQUs7QUFBQSxFQUNkO0FBQUE7QUFBQSxFQUdBLFVBQVUsRUFBRSxPQUFPLE1BQU0sR0FBaUIsRUFBRSxLQUFLLEdBQW9CO0FBQ25FLFFBQUksS0FBSyxNQUFNLFVBQVUsTUFBTSxPQUFRLE1BQUssUUFBUSxJQUFJLGFBQWEsTUFBTSxTQUFTLENBQUM7QUFDckYsU0FBSyxNQUFNLE1BQU0sTUFBTSxJQUFJO0FBQzNCLGFBQVMsV0FBVyxNQUFNLFNBQVMsR0FBRyxZQUFZLE9BQU8sWUFBWTtBQUNuRSxXQUFLLE1BQU0sUUFBUSxJQUFLLEtBQUssTUFBTSxXQUFXLENBQUMsSUFBZ0IsS0FBSyxRQUFRO0FBQUEsSUFDOUU7QUFBQSxFQUNGO0FBQUEsRUFFQSxPQUFPLEVBQUUsU0FBUyxPQUFPLE1BQU0sR0FBaUIsU0FBa0IsRUFBRSxTQUFTLEdBQTBCO0FBQ3JHLFVBQU0sRUFBRSxVQUFVLFNBQVMsSUFBSSxLQUFLO0FBQ3BDLFVBQU0sT0FBTyxRQUFRO0FBQ3JCLFFBQUksUUFBUyxTQUFTLENBQUMsSUFBZSxNQUFNO0FBQzVDLFVBQU0sU0FBUyxPQUFRLE1BQU0sS0FBSyxJQUFJLEdBQUcsT0FBTyxRQUFRLEtBQUssS0FBSyxLQUFLLEtBQU07QUFFN0UsUUFBSSxRQUFRLFVBQVUsRUFBRyxTQUFTLFNBQVMsUUFBUSxVQUFVLENBQUMsQ0FBVyxJQUFlO0FBQUEsYUFDL0UsUUFBUSxhQUFhLEVBQUcsU0FBUSxTQUFTLENBQUM7QUFDbkQsU0FBSyxRQUFRLElBQUksT0FBTyxRQUFRLFVBQVUsVUFBVSxJQUFJLEVBQUU7QUFBQSxFQUM1RDtBQUFBO0FBQUEsRUFHQSxRQUFRLE1BQWMsU0FBMEI7QUFDOUMsVUFBTSxVQUFVLEtBQUs7QUFDckIsVUFBTSxFQUFFLFNBQVMsT0FBTyxVQUFVLFdBQVcsSUFBSSxLQUFLO0FBQ3RELFVBQU0sQ0FBQyxRQUFRLFVBQVUsS0FBSyxJQUFJLENBQUMsS0FBSyxTQUFTLEtBQUssV0FBVyxLQUFLLE1BQU07QUFDNUUsVUFBTSxFQUFFLE1BQU0sSUFBSTtBQUNsQixVQUFNLFdBQVcsT0FBTyxTQUFTLElBQUk7QUFDckMsVUFBTSxRQUFRLFFBQVEsUUFBUyxRQUFRLEtBQUssSUFBSTtBQUNoRCxRQUFJLFVBQVU7QUFDZCxhQUFTLE9BQU8sR0FBRyxRQUFRLFVBQVUsUUFBUTtBQUMzQyxZQUFNLFdBQVcsUUFBUTtBQUN6QixlQUFTLFFBQVEsUUFBUSxTQUFTLFNBQVMsTUFBTSxNQUFNLEVBQUU7QUFDekQsWUFBTSxRQUFRLFNBQVMsV0FBVyxJQUFJLFdBQVksU0FBUyxLQUFLLFNBQVMsUUFBUTtBQUNqRixZQUFNLElBQUksSUFBSSxVQUFVLFlBQWEsVUFBVSxZQUFZLE9BQU8sS0FBSyxRQUFRLEtBQUssWUFBWSxLQUFLLFNBQVMsTUFBTSxRQUFRLElBQUksVUFBVyxJQUFJO0FBQy9JLFVBQUksTUFBTSxJQUFJLE1BQU0sR0FBRztBQUNyQixpQkFBUyxNQUFNLE1BQU0sS0FBSztBQUMxQjtBQUFBLE1BQ0Y7QUFDQSxnQkFBVTtBQUNWLFVBQUksUUFBUSxNQUFNLElBQUksTUFBTSxFQUFHLE1BQUssS0FBSyxNQUFNLE1BQU0sUUFBUyxLQUFLLE1BQU0sUUFBUSxDQUFZO0FBQzdGLFVBQUksT0FBTyxTQUFVLE1BQUssTUFBTSxNQUFNLE1BQU0sV0FBWSxNQUFNLEtBQUssUUFBUSxDQUFZO0FBQ3ZGLGVBQVMsT0FBTyxNQUFNLE9BQU8sVUFBVTtBQUFBLElBQ3pDO0FBQ0EsV0FBTztBQUFBLEVBQ1Q7QUFBQSxFQUVBLEtBQUssTUFBYyxNQUFjLE9BQXFCO0FBRXBELFVBQU0sU0FBUyxTQUFTLEtBQUssU0FBUyxJQUFLLEtBQUssU0FBMEIsUUFBUSxVQUFXLEtBQUssU0FBNkIsV0FBVztBQUMxSSxRQUFJLFFBQVEsVUFBVSxLQUFLLE1BQU87QUFDbEMsU0FBSyxRQUFRLFFBQVE7QUFDckIsU0FBSyxXQUFXLEtBQUssVUFBVSxTQUFTLEtBQUssVUFBVSxRQUFRO0FBQUEsRUFDakU7QUFBQSxFQUVBLE1BQU0sTUFBYyxNQUFjLE1BQW9CO0FBQ3BELFFBQUksU0FBUyxTQUFVO0FBQ3ZCLFVBQU0sQ0FBQyxRQUFRLEVBQUUsTUFBTSxTQUFTLENBQUMsSUFBSSxDQUFDLEtBQUssU0FBUyxLQUFLLFNBQVM7QUFDbEUsVUFBTSxFQUFFLE9BQU8sTUFBTSxJQUFJO0FBQ3pCLFVBQU0sT0FBUSxPQUFPLFNBQVMsSUFBSSxLQUFnQixPQUFPLEtBQUs7QUFDOUQsYUFBUyxPQUFPLEdBQUcsT0FBTyxPQUFPLFFBQVE7QUFDdkMsWUFBTSxTQUFVLEtBQUssSUFBSSxJQUFlO0FBQ3hDLFVBQUksU0FBVSxNQUFNLE9BQU8sSUFBSSxFQUFjLFFBQU8sSUFBSSxPQUFPLE1BQU0sUUFBUSxTQUFTLElBQUksR0FBYSxFQUFFO0FBQUEsSUFDM0c7QUFBQSxFQUNGO0FBQUE7QUFBQSxFQUdBLFFBQVEsTUFBb0I7QUFDMUIsVUFBTSxFQUFFLFFBQVEsSUFBSSxLQUFLO0FBQ3pCLFVBQU0sRUFBRSxTQUFTLFVBQVUsbUJBQW1CLGFBQWEsSUFBSTtBQUMvRCxVQUFNLE9BQU8sU0FBUyxPQUFPLENBQUM7QUFDOUIsYUFBUyxNQUFNLFNBQVMsSUFBSSxHQUFhLE1BQU0sUUFBUTtBQUNyRCxZQUFNLElBQUksUUFBUSxHQUFHO0FBQ3JCLFVBQUksTUFBTSxNQUFNO0FBQ2hCLGFBQU8sTUFBTSxRQUFRLFFBQVEsR0FBRyxNQUFNLEVBQUc7QUFDekMsWUFBTSxPQUFPLEtBQUssUUFBUSxNQUFNLENBQUM7QUFDakMsVUFBSSxRQUFRLEVBQUcsTUFBSyxNQUFNLE1BQU0sR0FBRyxNQUFNLEtBQUssR0FBRztBQUFBLFVBQzVDLFVBQVMsTUFBTSxLQUFLLE1BQU0sS0FBSyxPQUFPO0FBQ3pDLFlBQUksa0JBQWtCLEdBQUcsTUFBTSxFQUFHO0FBQ2xDLFlBQUksYUFBYSxHQUFHLE1BQU0sRUFBRyxNQUFLLGVBQWUsS0FBSyxJQUFJO0FBQUEsWUFDckQsTUFBSyxhQUFhLEtBQUssSUFBSTtBQUFBLE1BQ2xDO0FBQ0EsWUFBTTtBQUFBLElBQ1I7QUFBQSxFQUNGO0FBQUEsRUFFQSxRQUFRLE1BQWMsTUFBc0I7QUFDMUMsVUFBTSxFQUFFLFdBQVcsU0FBUyxJQUFLLEtBQUssU0FBNkI7QUFDbkUsYUFBUyxPQUFPLFVBQVUsSUFBSSxHQUFhLE9BQVEsVUFBVSxPQUFPLENBQUMsR0FBYyxPQUFRLEtBQUksU0FBUyxJQUFJLE1BQU0sS0FBTSxRQUFPO0FBQy9ILFdBQU87QUFBQSxFQUNUO0FBQUE7QUFBQSxFQUdBLE1BQU0sS0FBYSxNQUF5QztBQUMxRCxVQUFNLEVBQUUsT0FBTyxNQUFNLElBQUksS0FBSztBQUM5QixVQUFNLEVBQUUsU0FBUyxVQUFVLFdBQVcsS0FBSyxJQUFLLEtBQUssU0FBNkI7QUFDbEYsVUFBTSxFQUFFLGVBQWUsYUFBYSxJQUFJLE1BQU0sUUFBUSxHQUFHLENBQVc7QUFDcEUsVUFBTSxRQUFRLFFBQVMsS0FBSyxJQUFJO0FBQ2hDLFVBQU0sRUFBRSxTQUFTLElBQUksS0FBSztBQUMxQixVQUFNLE9BQU8sS0FBSyxJQUFJLFNBQVMsSUFBSSxHQUFhLFNBQVMsVUFBVSxHQUFHLENBQVcsQ0FBVztBQUM1RixXQUFPLENBQUMsS0FBSyxJQUFJLEdBQUcsZ0JBQWdCLEtBQUssR0FBRyxLQUFLLElBQUksTUFBTSxlQUFlLElBQUssU0FBUyxHQUFHLElBQWUsS0FBSyxDQUFDO0FBQUEsRUFDbEg7QUFBQTtBQUFBLEVBR0EsYUFBYSxLQUFhLE1BQW9CO0FBQzVDLFVBQU0sQ0FBQyxRQUFRLFFBQVEsRUFBRSxNQUFNLFFBQVEsTUFBTSxXQUFXLENBQUMsSUFBSSxDQUFDLEtBQUssU0FBUyxLQUFLLFNBQVMsS0FBSyxTQUFTO0FBQ3hHLFVBQU0sRUFBRSxRQUFRLElBQUksS0FBSztBQUN6QixVQUFNLEVBQUUsT0FBTyxNQUFNLEtBQUssTUFBTSxJQUFJO0FBQ3BDLFVBQU0sSUFBSSxRQUFRLFFBQVEsR0FBRztBQUM3QixVQUFNLFFBQVEsT0FBTyxRQUFRLENBQUM7QUFDOUIsVUFBTSxFQUFFLE1BQU0sT0FBTyxJQUFJO0FBQ3pCLFVBQU0sQ0FBQyxPQUFPLElBQUksSUFBSSxLQUFLLE1BQU0sS0FBSyxJQUFJO0FBQzFDLFVBQU0sUUFBUyxLQUFLLFNBQTBCLFFBQVMsUUFBUSxLQUFLLElBQUk7QUFDeEUsUUFBSSxNQUFNLE9BQU8sSUFBSSxHQUFHLFFBQVEsU0FBUyxHQUFHLEdBQWEsUUFBUSxLQUFLO0FBQ3RFLFFBQUksT0FBUSxPQUFPLFNBQVMsUUFBUSxVQUFVLEdBQUcsQ0FBVyxJQUFlLFFBQVE7QUFDbkYsVUFBTSxPQUFPLE1BQU0sS0FBSztBQUN4QixhQUFTLE9BQU8sT0FBTyxRQUFRLE1BQU0sUUFBUSxPQUFPLE1BQU0sUUFBUSxRQUFRLE9BQU87QUFDL0UsVUFBSSxLQUFLLE9BQU8sSUFBSSxNQUFNLEVBQUc7QUFDN0IsWUFBTSxPQUFPLFFBQVEsUUFBUTtBQUM3QixlQUFTLElBQUksR0FBRyxJQUFJLE1BQU0sUUFBUSxLQUFLO0FBQ3JDLGNBQU0sT0FBTyxNQUFNLENBQUM7QUFDcEIsY0FBTSxRQUFTLE9BQU8sT0FBTyxJQUFJLElBQWdCLEtBQUssTUFBTSxDQUFDO0FBQzdELFlBQUksU0FBVSxNQUFNLE9BQU8sSUFBSSxFQUFjO0FBQzdDLGNBQU0sU0FBUyxXQUFXLE9BQU8sSUFBSTtBQUNyQyxZQUFJLEtBQUssa0JBQWtCLENBQUMsS0FBSyxRQUFRLFFBQVEsR0FBRyxJQUFJLEVBQUc7QUFDM0QsY0FBTSxPQUFPLElBQUksSUFBSTtBQUNyQixhQUFLLE9BQU8sSUFBSSxJQUFJO0FBQ3BCLFlBQUksT0FBTyxJQUFJLElBQUksT0FBUSxPQUFPLE1BQU0sQ0FBQztBQUFBLE1BQzNDO0FBQUEsSUFDRjtBQUFBLEVBQ0Y7QUFBQSxFQUVBLGVBQWUsS0FBYSxNQUFvQjtBQUM5QyxVQUFNLFVBQVUsS0FBSztBQUNyQixVQUFNLENBQUMsUUFBUSxRQUFRLEVBQUUsTUFBTSxRQUFRLE1BQU0sV0FBVyxDQUFDLElBQUksQ0FBQyxLQUFLLFNBQVMsS0FBSyxTQUFTLEtBQUssU0FBUztBQUN4RyxVQUFNLEVBQUUsUUFBUSxJQUFJLEtBQUs7QUFDekIsVUFBTSxFQUFFLE9BQU8sTUFBTSxLQUFLLE1BQU0sSUFBSTtBQUNwQyxVQUFNLElBQUksUUFBUSxRQUFRLEdBQUc7QUFDN0IsVUFBTSxFQUFFLFFBQVEsSUFBSSxRQUFRLE1BQU0sQ0FBQztBQUNuQyxVQUFNLGVBQWUsT0FBTyxhQUFhLENBQUM7QUFDMUMsVUFBTSxRQUFRLFFBQVEsU0FBUyxHQUFHO0FBQ2xDLFVBQU0sQ0FBQyxPQUFPLElBQUksSUFBSSxLQUFLLE1BQU0sS0FBSyxJQUFJO0FBQzFDLFVBQU0sUUFBUSxRQUFRLFFBQVMsUUFBUSxLQUFLLElBQUk7QUFDaEQsVUFBTSxTQUFTLE9BQU8sU0FBUyxRQUFRLFFBQVEsR0FBRyxDQUFXO0FBQzdELFVBQU0sT0FBTyxNQUFNLEtBQUs7QUFDeEIsYUFBUyxPQUFPLE9BQU8sUUFBUSxNQUFNLFFBQVE7QUFDM0MsVUFBSSxLQUFLLE9BQU8sSUFBSSxNQUFNLEtBQUssS0FBSyxtQkFBbUIsR0FBRyxRQUFRLE1BQU0sS0FBSyxFQUFHO0FBQ2hGLFlBQU0sT0FBTyxRQUFRLFFBQVE7QUFDN0IsWUFBTSxPQUFPLFNBQVMsT0FBTyxRQUFRO0FBQ3JDLGVBQVMsU0FBUyxHQUFHLFNBQVMsUUFBUSxRQUFRLFVBQVU7QUFDdEQsY0FBTSxPQUFPLGFBQWEsTUFBTTtBQUNoQyxjQUFNLFFBQVMsT0FBTyxPQUFPLElBQUksSUFBZSxPQUFPLFFBQVEsUUFBUSxNQUFNLEdBQWEsUUFBUSxNQUFNLEtBQUs7QUFDN0csWUFBSSxTQUFVLE1BQU0sT0FBTyxNQUFNLEVBQWM7QUFDL0MsY0FBTSxTQUFTLFdBQVcsT0FBTyxJQUFJO0FBQ3JDLFlBQUksS0FBSyxrQkFBa0IsQ0FBQyxLQUFLLFFBQVEsUUFBUSxHQUFHLElBQUksRUFBRztBQUMzRCxjQUFNLE9BQU8sTUFBTSxJQUFJO0FBQ3ZCLGFBQUssT0FBTyxNQUFNLElBQUk7QUFDdEIsWUFBSSxPQUFPLE1BQU0sSUFBSSxPQUFPO0FBQUEsTUFDOUI7QUFBQSxJQUNGO0FBQUEsRUFDRjtBQUFBLEVBRUEsbUJBQW1CLE1BQWMsVUFBa0IsT0FBd0I7QUFDekUsVUFBTSxFQUFFLFFBQVEsSUFBSSxLQUFLO0FBQ3pCLFdBQU8sWUFBWSxRQUFRLGdCQUFnQixTQUFTLE1BQU0sVUFBVSxLQUFLO0FBQUEsRUFDM0U7QUFBQTtBQUFBLEVBR0EsTUFBTSxNQUFjLEdBQVcsTUFBYyxVQUFrQixTQUF1QjtBQUNwRixVQUFNLFVBQVUsS0FBSztBQUNyQixVQUFNLEVBQUUsU0FBUyxXQUFXLElBQUksS0FBSztBQUNyQyxVQUFNLENBQUMsUUFBUSxRQUFRLE1BQU0sSUFBSSxDQUFDLEtBQUssU0FBUyxLQUFLLGdCQUFnQixLQUFLLE9BQU87QUFDakYsVUFBTSxlQUFlLEtBQUssUUFBUSxhQUFhLENBQUM7QUFDaEQsVUFBTSxRQUFRLFFBQVEsTUFBTTtBQUM1QixVQUFNLFFBQVEsUUFBUSxRQUFTLFFBQVEsS0FBSyxJQUFJO0FBQ2hELGFBQVMsT0FBTyxHQUFHLFFBQVMsT0FBTyxTQUFTLElBQUksR0FBYyxRQUFRO0FBQ3BFLFVBQUksS0FBSyxPQUFPLElBQUksTUFBTSxFQUFHO0FBQzdCLGFBQU8sUUFBUSxRQUFRLFNBQVMsU0FBUyxNQUFNLE1BQU0sQ0FBQztBQUN0RCxhQUFPLE9BQU8sTUFBTSxPQUFPLE9BQU8sVUFBVTtBQUM1QyxhQUFPLEtBQUssT0FBTyxPQUFRLE9BQU8sU0FBUyxJQUFJLElBQWUsT0FBTyxhQUFhLFFBQVEsY0FBYyxPQUFPLFFBQVEsT0FBTyxPQUFPLFVBQVU7QUFDL0ksZUFBUyxNQUFNLFVBQVUsTUFBTSxTQUFTLE9BQU87QUFDN0MsY0FBTSxDQUFDLE9BQU8sSUFBSSxJQUFJLEtBQUssTUFBTSxLQUFLLElBQUk7QUFDMUMsWUFBSSxPQUFPLFNBQVMsT0FBTyxRQUFRLEtBQUssbUJBQW1CLEdBQUcsUUFBUSxNQUFNLFFBQVEsU0FBUyxHQUFHLENBQVcsRUFBRztBQUM5RyxZQUFJLFFBQVEsa0JBQWtCLEdBQUcsTUFBTSxFQUFHLE1BQUssZUFBZSxLQUFLLE1BQU0sUUFBUSxJQUFJO0FBQUEsWUFDaEYsTUFBSyxpQkFBaUIsS0FBSyxNQUFNLFFBQVEsSUFBSTtBQUFBLE1BQ3BEO0FBQUEsSUFDRjtBQUFBLEVBQ0Y7QUFBQSxFQUVBLGlCQUFpQixLQUFhLE1BQWMsVUFBd0I7QUFDbEUsVUFBTSxFQUFFLE1BQU0sSUFBSSxLQUFLO0FBQ3ZCLFVBQU0sRUFBRSxRQUFRLElBQUksS0FBSztBQUN6QixVQUFNLENBQUMsRUFBRSxPQUFPLE1BQU0sSUFBSSxHQUFHLFFBQVEsTUFBTSxJQUFJLENBQUMsS0FBSyxTQUFTLEtBQUssU0FBUyxLQUFLLE9BQU87QUFDeEYsVUFBTSxJQUFJLFFBQVEsUUFBUSxHQUFHO0FBQzdCLFVBQU0sRUFBRSxRQUFRLElBQUksTUFBTSxDQUFDO0FBQzNCLFVBQU0sZUFBZSxPQUFPLGFBQWEsQ0FBQztBQUMxQyxVQUFNLE9BQU8sS0FBSyxVQUFVLEtBQUssTUFBTSxRQUFRLE1BQU07QUFDckQsVUFBTSxZQUFZLFFBQVEsYUFBYSxHQUFHLE1BQU07QUFDaEQsVUFBTSxRQUFRLFFBQVEsU0FBUyxHQUFHO0FBQ2xDLFVBQU0sT0FBTyxNQUFNLEtBQUs7QUFDeEIsYUFBUyxTQUFTLEdBQUcsU0FBUyxRQUFRLFFBQVEsVUFBVTtBQUN0RCxZQUFNLE9BQU8sYUFBYSxNQUFNO0FBQ2hDLFlBQU0sUUFBUSxPQUFPLE9BQU8sSUFBSSxNQUFNO0FBQ3RDLFlBQU0sU0FBVSxRQUFRLE9BQU8sVUFBVSxJQUFJLElBQUksT0FBTyxLQUFLLElBQUksS0FBZ0IsT0FBTyxRQUFRLFFBQVEsTUFBTSxHQUFhLFVBQVUsS0FBSztBQUMxSSxZQUFNLFFBQVEsUUFBUSxZQUFZLFNBQVM7QUFDM0MsVUFBSSxTQUFVLE1BQU0sS0FBSyxFQUFjO0FBQ3ZDLFlBQU0sU0FBVSxRQUFRLE9BQU8sVUFBVSxJQUFJLElBQUksT0FBTyxLQUFLLElBQUk7QUFDakUsVUFBSSxLQUFLLGtCQUFrQixDQUFDLEtBQUssUUFBUSxRQUFRLEdBQUcsSUFBSSxFQUFHO0FBQzNELFlBQU0sS0FBSyxJQUFJO0FBQ2YsV0FBSyxLQUFLLElBQUk7QUFDZCxVQUFJLEtBQUssSUFBSSxPQUFPO0FBQUEsSUFDdEI7QUFBQSxFQUNGO0FBQUE7QUFBQSxFQUdBLFVBQVUsS0FBYSxNQUFjLFNBQXlCO0FBQzVELFVBQU0sRUFBRSxTQUFTLFVBQVUsSUFBSyxLQUFLLFNBQTZCO0FBQ2xFLFVBQU0sT0FBTyxRQUFRLEdBQUc7QUFDeEIsVUFBTSxFQUFFLFVBQVUsVUFBVSxNQUFNLElBQUksS0FBSztBQUMzQyxXQUFPLFFBQVEsSUFBSyxTQUFTLElBQUksSUFBZSxPQUFPLFVBQVcsU0FBUyxVQUFVLEdBQUcsQ0FBVyxJQUFlLE9BQU87QUFBQSxFQUMzSDtBQUFBO0FBQUEsRUFHQSxlQUFlLEtBQWEsTUFBYyxVQUF3QjtBQUNoRSxVQUFNLEVBQUUsT0FBTyxTQUFTLE9BQU8sT0FBTyxJQUFJLEtBQUs7QUFDL0MsVUFBTSxFQUFFLFFBQVEsSUFBSSxLQUFLO0FBQ3pCLFVBQU0sT0FBTyxRQUFRO0FBQ3JCLFFBQUksQ0FBQyxRQUFRLE9BQU8sS0FBSyxhQUFhLE1BQU87QUFDN0MsVUFBTSxFQUFFLFNBQVMsT0FBTyxJQUFJLE1BQU0sS0FBSyxJQUFJO0FBQzNDLFVBQU0sU0FBUyxPQUFPLFFBQVEsS0FBSyxLQUFLO0FBQ3hDLFFBQUksU0FBUyxFQUFHO0FBQ2hCLFVBQU0sUUFBUSxRQUFRLE1BQU07QUFDNUIsVUFBTSxTQUFVLEtBQUssUUFBUSxTQUFTLFFBQVEsVUFBVSxDQUFDLENBQVcsSUFBZTtBQUNuRixVQUFNLFFBQVMsS0FBSyxRQUFRLE1BQU0sTUFBTSxJQUFlLEtBQUssUUFBUSxRQUFRLE9BQU8sVUFBVSxRQUFRLFNBQVMsR0FBRyxDQUFXO0FBQzVILFVBQU0sUUFBUSxLQUFLLFVBQVUsS0FBSyxHQUFHLFFBQVEsTUFBTSxLQUFLLFFBQVEsYUFBYSxHQUFHLE1BQU0sSUFBSSxTQUFVLE9BQU8sS0FBSztBQUNoSCxRQUFJLFFBQVMsS0FBSyxRQUFRLE1BQU0sS0FBSyxFQUFjLE1BQUssUUFBUSxJQUFJLE9BQU8sT0FBTyxRQUFRLE1BQU0sS0FBSyxRQUFRLE1BQU07QUFBQSxFQUNySDtBQUFBO0FBQUEsRUFHQSxRQUFRLFFBQWdCLE1BQWMsTUFBdUI7QUFDM0QsVUFBTSxVQUFVLEtBQUs7QUFDckIsVUFBTSxFQUFFLFFBQVEsSUFBSSxLQUFLO0FBQ3pCLFVBQU0sRUFBRSxNQUFNLElBQUksSUFBSSxLQUFLO0FBQzNCLFVBQU0sU0FBUyxRQUFRLFFBQVEsWUFBWSxJQUFJLFFBQVEsTUFBTSxJQUFJLENBQVc7QUFDNUUsVUFBTSxRQUFRLENBQUMsTUFBZSxRQUFRLE1BQU0sQ0FBQyxFQUFvQztBQUNqRixVQUFNLE9BQU8sSUFBSSxJQUFJLE1BQU0sRUFBRSxJQUFJLE1BQU0sSUFBSSxDQUFDO0FBQzVDLGFBQVMsUUFBUSxRQUFRLFNBQVMsR0FBRyxRQUFRLEtBQUssS0FBSyxHQUFhO0FBQ2xFLFlBQU0sT0FBTyxJQUFJLEtBQUs7QUFDdEIsVUFBSSxPQUFPLEVBQUc7QUFDZCxZQUFNLElBQUksUUFBUSxRQUFRLEtBQUssTUFBTSxPQUFPLEtBQUssS0FBSyxDQUFDO0FBQ3ZELFlBQU0sU0FBVSxRQUFRLE1BQU0sQ0FBQyxFQUFvQyxRQUFRLE9BQU8sS0FBSyxLQUFLO0FBQzVGLFVBQUksUUFBUSxPQUFPLE1BQU0sTUFBTSxLQUFNLE1BQUssSUFBSSxNQUFNLENBQUMsQ0FBQztBQUFBLElBQ3hEO0FBQ0EsV0FBTyxLQUFLLFFBQVEsUUFBUTtBQUFBLEVBQzlCO0FBQUE7QUFBQSxFQUdBLFNBQXFCO0FBQ25CLFVBQU0sVUFBVSxLQUFLO0FBQ3JCLFVBQU0sRUFBRSxRQUFRLElBQUksS0FBSztBQUN6QixVQUFNLE9BQWlCLENBQUM7QUFDeEIsYUFBUyxRQUFRLEtBQUssVUFBVSxTQUFTLEdBQUcsUUFBUSxLQUFLLFFBQVEsS0FBSyxLQUFLLEVBQWEsTUFBSyxLQUFLLEtBQUssUUFBUSxJQUFJLEtBQUssQ0FBVztBQUNuSSxVQUFNLFNBQXFCLENBQUM7QUFDNUIsUUFBSSxXQUFXLFFBQVE7QUFDdkIsZUFBVyxRQUFRLEtBQUssUUFBUSxFQUFFLE1BQU0sQ0FBQyxHQUFHO0FBQzFDLFVBQUksT0FBTyxHQUFHO0FBQ1o7QUFDQTtBQUFBLE1BQ0Y7QUFDQSxZQUFNLE1BQU0sS0FBSyxNQUFNLE9BQU8sS0FBSyxLQUFLO0FBQ3hDLFlBQU0sSUFBSSxRQUFRLFFBQVEsR0FBRztBQUM3QixZQUFNLFFBQVEsUUFBUSxTQUFTLEdBQUc7QUFDbEMsYUFBTyxLQUFLLEdBQUksUUFBUSxNQUFNLENBQUMsRUFBb0MsT0FBTyxPQUFPLEtBQUssS0FBSyxHQUFhLFVBQVUsS0FBSztBQUN2SCxrQkFBWTtBQUFBLElBQ2Q7QUFDQSxXQUFPO0FBQUEsRUFDVDtBQUNGOzs7QUNsV0EsSUFBTSxRQUFRLG9CQUFJLFFBQW1DO0FBQ3JELElBQU0sVUFBdUIsRUFBRSxZQUFZLEdBQUcsUUFBUSxFQUFFO0FBR2pELFNBQVMsWUFBWSxPQUFjLFNBQW9DO0FBQzVFLE1BQUksUUFBUSxVQUFVLEVBQUcsUUFBTztBQUNoQyxRQUFNLFFBQVEsTUFBTSxJQUFJLE9BQU87QUFDL0IsTUFBSSxNQUFPLFFBQU87QUFDbEIsUUFBTSxFQUFFLFNBQVMsWUFBWSxnQkFBZ0IsU0FBUyxJQUFJO0FBQzFELFFBQU0sT0FBTyxFQUFFLFlBQVksR0FBRyxRQUFRLEVBQUU7QUFDeEMsTUFBSSxPQUFPO0FBQ1gsTUFBSSxVQUFVO0FBQ2QsYUFBVyxTQUFTLFFBQVEsU0FBUztBQUNuQyxRQUFJLFFBQVEsR0FBRztBQUNiO0FBQ0E7QUFBQSxJQUNGO0FBQ0EsU0FBSyxjQUFjLFdBQVcsS0FBSztBQUNuQyxVQUFNLE9BQU8sTUFBTSxVQUFVLEtBQUs7QUFDbEMsUUFBSSxRQUFRLEtBQUssU0FBUyxLQUFNLE1BQUssVUFBVTtBQUMvQyxTQUFLLFVBQVUsVUFBVTtBQUN6QixXQUFPO0FBQ1AsY0FBVTtBQUFBLEVBQ1o7QUFDQSxRQUFNLElBQUksU0FBUyxJQUFJO0FBQ3ZCLFNBQU87QUFDVDs7O0FDcEJPLFNBQVMsY0FBYyxTQUF1QixPQUE2QjtBQUNoRixRQUFNLFNBQVMsUUFBUSxNQUFNLElBQUksQ0FBQyxNQUFNLE1BQU0sYUFBYSxTQUFTLE1BQU0sR0FBRyxLQUFLLENBQUM7QUFDbkYsUUFBTSxRQUFRLElBQUksSUFBSSxRQUFRLE1BQU0sSUFBSSxDQUFDLEdBQUcsTUFBTSxDQUFDLEVBQUUsT0FBTyxDQUFDLE1BQU0sQ0FBQyxRQUFRLE1BQU0sQ0FBQyxHQUFHLFFBQVEsQ0FBQztBQUMvRixRQUFNLFNBQVMsQ0FBQyxHQUFXLE9BQWUsT0FBTyxDQUFDLEdBQUcsUUFBUSxNQUFNLE9BQU8sQ0FBQyxHQUFHLFFBQVE7QUFDdEYsUUFBTSxFQUFFLFNBQVMsU0FBUyxJQUFJLGdCQUFnQixPQUFPO0FBQ3JELGFBQVcsRUFBRSxPQUFPLFNBQVMsT0FBTyxLQUFLLFNBQVM7QUFDaEQsZUFBVyxDQUFDLEdBQUcsQ0FBQyxLQUFLLE1BQU0sU0FBUyxNQUFNLEVBQUUsUUFBUSxFQUFHLEtBQUksSUFBSSxXQUFZLElBQUksV0FBVyxPQUFPLENBQUMsR0FBRyxRQUFRLEtBQUssRUFBSSxPQUFNLElBQUksQ0FBQztBQUFBLEVBQ25JO0FBQ0EsYUFBVyxLQUFLLFNBQVUsTUFBSyxPQUFPLENBQUMsR0FBRyxRQUFRLEtBQUssRUFBRyxPQUFNLElBQUksQ0FBQztBQUVyRSxNQUFJLE9BQU87QUFDWCxRQUFNLFNBQXFCLENBQUM7QUFDNUIsYUFBVyxLQUFLLE9BQU87QUFDckIsWUFBUSxPQUFPLENBQUMsR0FBRyxRQUFRO0FBQzNCLFdBQU8sS0FBSyxHQUFJLE9BQU8sQ0FBQyxHQUFHLFVBQVUsQ0FBQyxDQUFFO0FBQUEsRUFDMUM7QUFDQSxTQUFPLEVBQUUsTUFBTSxPQUFPO0FBQ3hCO0FBTU8sU0FBUyxnQkFBZ0IsRUFBRSxPQUFPLFFBQVEsR0FBMEc7QUFDekosUUFBTSxPQUFPLElBQUksSUFBSSxNQUFNLElBQUksQ0FBQyxHQUFHLE1BQU0sQ0FBQyxFQUFFLE9BQU8sQ0FBQyxNQUFNLE1BQU0sQ0FBQyxHQUFHLFFBQVEsQ0FBQztBQUM3RSxRQUFNLE9BQStELENBQUM7QUFDdEUsYUFBVyxVQUFVLFFBQVEsU0FBUyxDQUFDLEdBQUcsTUFBTSxFQUFFLE1BQU0sU0FBUyxFQUFFLE1BQU0sTUFBTSxHQUFHO0FBQ2hGLFVBQU0sT0FBTyxPQUFPLE1BQU0sT0FBTyxDQUFDLE1BQU0sTUFBTSxDQUFDLEdBQUcsUUFBUTtBQUMxRCxRQUFJLElBQUksSUFBSSxJQUFJLEVBQUUsT0FBTyxLQUFLLFVBQVUsS0FBSyxLQUFLLENBQUMsTUFBTSxDQUFDLEtBQUssSUFBSSxDQUFDLENBQUMsRUFBRztBQUN4RSxlQUFXLEtBQUssS0FBTSxNQUFLLE9BQU8sQ0FBQztBQUNuQyxVQUFNLFdBQVcsT0FBTyxNQUFNLFNBQVMsS0FBSztBQUM1QyxTQUFLLEtBQUssRUFBRSxPQUFPLE1BQU0sU0FBUyxLQUFLLElBQUksR0FBRyxPQUFPLFVBQVUsUUFBUSxHQUFHLFFBQVEsS0FBSyxJQUFJLEdBQUcsT0FBTyxTQUFTLFFBQVEsRUFBRSxDQUFDO0FBQUEsRUFDM0g7QUFDQSxTQUFPLEVBQUUsU0FBUyxNQUFNLFVBQVUsQ0FBQyxHQUFHLElBQUksRUFBRTtBQUM5QztBQUdBLFNBQVMsYUFBYSxTQUF1QixNQUFpQixHQUFXLE9BQTZCO0FBQ3BHLFFBQU0sRUFBRSxPQUFPLEtBQUssVUFBVSxTQUFTLGVBQWUsYUFBYSxJQUFJO0FBQ3ZFLFFBQU0sT0FBTyxLQUFLLElBQUksR0FBRyxlQUFlLGdCQUFnQixDQUFDO0FBQ3pELE1BQUksT0FBTyxJQUFLLFFBQU8sRUFBRSxNQUFNLFVBQVUsUUFBUSxDQUFDLEVBQUU7QUFDcEQsTUFBSSxPQUFPLE1BQU0sS0FBSyxJQUFJLEtBQUssT0FBTyxJQUFJLFdBQVksUUFBTyxFQUFFLE1BQU0sTUFBTUMsY0FBYSxNQUFNLEtBQUssR0FBRyxRQUFRLENBQUMsRUFBRTtBQUNqSCxRQUFNLE9BQU8sTUFBTTtBQUNuQixRQUFNLE9BQU8sSUFBSSxjQUFjLE9BQU8sS0FBSyxJQUFJLEVBQUUsS0FBSyxRQUFRO0FBQzlELFFBQU0sT0FBTyxJQUFJLFlBQVksT0FBTyxLQUFLLElBQUksRUFBRSxLQUFLLEVBQUU7QUFDdEQsT0FBSyxDQUFDLElBQUk7QUFDVixRQUFNLFVBQVUsQ0FBQyxHQUFHLEtBQUssT0FBTztBQUVoQyxRQUFNLE9BQU8sUUFBUSxRQUFRO0FBQzdCLFFBQU0sZUFBZSxNQUFNLFNBQVMsSUFBSSxJQUFJO0FBQzVDLFFBQU0sT0FBTyxRQUFRLElBQUksQ0FBQyxXQUFXLGFBQWEsU0FBUyxNQUFNLFdBQVcsT0FBTyxlQUFlLElBQUksQ0FBQztBQUN2RyxXQUFTLElBQUksR0FBRyxJQUFJLE1BQU0sS0FBSztBQUM3QixhQUFTLElBQUksR0FBRyxLQUFLLEtBQUssS0FBSztBQUM3QixZQUFNLE9BQU8sS0FBSyxJQUFJLE9BQU8sQ0FBQztBQUM5QixVQUFJLFNBQVMsU0FBVTtBQUN2QixVQUFJLE9BQVEsTUFBTSxJQUFJLEtBQUssT0FBTyxDQUFDLEdBQWM7QUFDL0MsY0FBTSxJQUFJLEtBQUssT0FBTyxDQUFDLElBQUk7QUFDM0IsY0FBTSxJQUFJLEtBQUssT0FBTyxDQUFDLElBQUk7QUFBQSxNQUM3QjtBQUNBLFlBQU0sUUFBUSxnQkFBZ0IsTUFBTSxRQUFRLFFBQVEsZUFBZTtBQUNuRSxlQUFTLElBQUksT0FBTyxLQUFLLEtBQUssSUFBSSxTQUFTLE1BQU0sR0FBRyxPQUFPLENBQUMsR0FBRyxLQUFLO0FBQ2xFLFlBQUksV0FBVztBQUNmLFlBQUksU0FBUztBQUNiLGlCQUFTLElBQUksR0FBRyxJQUFJLEtBQUssUUFBUSxLQUFLO0FBQ3BDLGdCQUFNLE1BQU0sS0FBSyxDQUFDO0FBQ2xCLGdCQUFNLE9BQVEsSUFBSSxJQUFJLENBQUMsSUFBZ0IsSUFBSSxDQUFDO0FBQzVDLGNBQUksT0FBTyxTQUFVLEVBQUMsVUFBVSxNQUFNLElBQUksQ0FBQyxNQUFNLENBQUM7QUFBQSxRQUNwRDtBQUNBLGNBQU0sTUFBTSxJQUFJLEtBQUssT0FBTyxJQUFJO0FBQ2hDLFlBQUksT0FBTyxXQUFZLEtBQUssRUFBRSxHQUFjO0FBQzFDLGVBQUssRUFBRSxJQUFJLE9BQU87QUFDbEIsZUFBSyxFQUFFLElBQUksU0FBUyxPQUFPO0FBQUEsUUFDN0I7QUFBQSxNQUNGO0FBQUEsSUFDRjtBQUFBLEVBQ0Y7QUFDQSxTQUFPLEVBQUUsTUFBTSxLQUFLLE9BQU8sT0FBTyxHQUFHLEdBQWEsUUFBUSxNQUFNLE1BQU0sRUFBRSxHQUFHLE1BQU0sTUFBTSxNQUFNLElBQUksQ0FBQyxFQUFFO0FBQ3RHO0FBR0EsSUFBTSxhQUFhO0FBRW5CLFNBQVNBLGNBQWEsRUFBRSxTQUFTLGVBQWUsYUFBYSxHQUFjLEVBQUUsUUFBUSxVQUFVLEdBQXNCO0FBQ25ILE1BQUksUUFBUTtBQUNaLGFBQVcsVUFBVSxRQUFTLFVBQVMsSUFBSSxlQUFlLEtBQUssY0FBYyxJQUFLLFNBQVEsS0FBSyxJQUFJLE9BQU8sT0FBTyxTQUFTLFlBQVksQ0FBQyxDQUFXO0FBQ2xKLFNBQU87QUFDVDtBQUdBLElBQU0sU0FBUyxLQUFLO0FBRXBCLFNBQVMsYUFBYSxLQUFhLE9BQWtCLE9BQWUsTUFBNEI7QUFDOUYsUUFBTSxPQUFPLElBQUksYUFBYSxPQUFPLENBQUM7QUFDdEMsV0FBUyxJQUFJLEdBQUcsSUFBSSxNQUFNLElBQUssTUFBSyxJQUFJLENBQUMsSUFBSyxLQUFLLENBQUMsSUFBZSxLQUFLLElBQUksUUFBUSxNQUFNLE9BQU8sTUFBTSxRQUFRLENBQUMsQ0FBVztBQUMzSCxTQUFPO0FBQ1Q7QUFFQSxTQUFTLE1BQU0sTUFBa0IsRUFBRSxHQUFHLE1BQU0sTUFBTSxNQUFNLElBQUksR0FBd0Y7QUFDbEosUUFBTSxTQUFxQixDQUFDO0FBQzVCLFdBQVMsSUFBSSxNQUFNLElBQUksS0FBSyxJQUFJLEtBQUssSUFBSSxLQUFJO0FBQzNDLFVBQU0sT0FBTyxLQUFLLElBQUksT0FBTyxDQUFDO0FBQzlCLFFBQUksT0FBTyxHQUFHO0FBQ1o7QUFDQTtBQUFBLElBQ0Y7QUFDQSxVQUFNLFFBQVEsT0FBTztBQUNyQixTQUFLO0FBQ0wsU0FBSztBQUNMLFdBQU8sS0FBSyxHQUFHLEtBQUssT0FBTyxLQUFLLE1BQU0sT0FBTyxJQUFJLENBQUMsR0FBYSxLQUFLLGdCQUFnQixHQUFHLEtBQUs7QUFBQSxFQUM5RjtBQUNBLFNBQU87QUFDVDs7O0FDakhPLFNBQVMsZ0JBQWdCLE9BQWMsU0FBdUIsV0FBb0M7QUFDdkcsUUFBTSxFQUFFLFFBQVEsSUFBSSxNQUFNO0FBQzFCLFFBQU0sU0FBUyxNQUFNLG1CQUFtQixJQUFJLFlBQVk7QUFDeEQsU0FBTztBQUFBLElBQ0wsWUFBWSxNQUFNLG1CQUFtQixRQUFRLGFBQWEsU0FBUyxRQUFRLGFBQWE7QUFBQSxJQUN4RixZQUFZLFFBQVEsaUJBQWlCO0FBQUEsSUFDckMsVUFBVSxRQUFRLFdBQVc7QUFBQSxFQUMvQjtBQUNGO0FBR08sSUFBTSxZQUFOLE1BQWdCO0FBQUE7QUFBQSxFQUVyQixTQUFTLElBQUksYUFBYSxDQUFDO0FBQUE7QUFBQSxFQUUzQixPQUFPLElBQUksYUFBYSxDQUFDO0FBQUEsRUFDekIsWUFBWTtBQUFBO0FBQUEsRUFHWixLQUFLLE9BQWMsU0FBdUIsa0JBQWdDO0FBQ3hFLFVBQU0sRUFBRSxPQUFPLFFBQVEsTUFBTSxJQUFJO0FBQ2pDLFNBQUssWUFBWSxNQUFNO0FBQ3ZCLFFBQUksS0FBSyxPQUFPLFNBQVMsT0FBTyxTQUFTLE1BQU0sT0FBUSxNQUFLLFNBQVMsSUFBSSxhQUFhLE9BQU8sU0FBUyxNQUFNLE1BQU07QUFDbEgsUUFBSSxLQUFLLEtBQUssU0FBUyxNQUFNLE9BQVEsTUFBSyxPQUFPLElBQUksYUFBYSxNQUFNLE1BQU07QUFDOUUsVUFBTSxZQUFZLFFBQVE7QUFDMUIsVUFBTSxhQUFhLE1BQU0sUUFBUSxRQUFRO0FBQ3pDLGFBQVMsV0FBVyxPQUFPLFdBQVcsTUFBTSxRQUFRLFlBQVk7QUFDOUQsWUFBTSxTQUFTLFFBQVEsYUFBYSxRQUFTLFFBQVEsU0FBUyxRQUFRLEtBQWdCO0FBQ3RGLFlBQU0sUUFBUSxjQUFjLFFBQVMsVUFBVSxRQUFRLEtBQWdCO0FBQ3ZFLFdBQUssS0FBSyxRQUFRLElBQUksU0FBUyxXQUFXLFFBQVEsYUFBYTtBQUFBLElBQ2pFO0FBQ0EsVUFBTSxPQUFRLE1BQU0sV0FBVyxRQUFRLEtBQUssSUFBZSxNQUFNO0FBQ2pFLGFBQVMsU0FBUyxHQUFHLFNBQVMsT0FBTyxRQUFRLFVBQVU7QUFDckQsWUFBTSxRQUFRLE9BQU8sTUFBTTtBQUMzQixZQUFNLFNBQVMsTUFBTSxZQUFZLE9BQU8sS0FBSyxLQUFLO0FBQ2xELFlBQU0sU0FBUyxtQkFBb0IsUUFBUSxXQUFXLEtBQUs7QUFDM0QsWUFBTSxNQUFNLFNBQVMsTUFBTTtBQUMzQixlQUFTLFdBQVcsT0FBTyxXQUFXLE1BQU0sUUFBUSxZQUFZO0FBQzlELGNBQU0sT0FBTyxNQUFNLFFBQVE7QUFDM0IsWUFBSSxPQUFPO0FBQ1gsWUFBSSxjQUFjLFFBQVEsVUFBVSxRQUFRLE1BQU0sTUFBTyxTQUFRO0FBQ2pFLFlBQUksTUFBTSxTQUFTLFFBQVEsTUFBTSxZQUFZLElBQUksTUFBTSxLQUFNLFdBQVcsUUFBUSxPQUFPLElBQUksTUFBTSxFQUFJLFFBQU87QUFDNUcsWUFBSSxRQUFRLGFBQWEsTUFBTTtBQUM3QixnQkFBTSxNQUFNLFFBQVEsU0FBUyxRQUFRO0FBQ3JDLGNBQUksT0FBTyxLQUFLLFFBQVEsTUFBTyxRQUFPO0FBQUEsUUFDeEM7QUFDQSxhQUFLLE9BQU8sTUFBTSxRQUFRLElBQUk7QUFBQSxNQUNoQztBQUFBLElBQ0Y7QUFBQSxFQUNGO0FBQUE7QUFBQSxFQUdBLFlBQVksRUFBRSxRQUFRLE9BQU8sTUFBTSxHQUFpQixFQUFFLE9BQU8sR0FBYyxRQUE0QjtBQUNyRyxTQUFLLFlBQVksTUFBTTtBQUN2QixRQUFJLEtBQUssT0FBTyxTQUFTLE9BQU8sU0FBUyxNQUFNLE9BQVEsTUFBSyxTQUFTLElBQUksYUFBYSxPQUFPLFNBQVMsTUFBTSxNQUFNO0FBQ2xILGFBQVMsU0FBUyxHQUFHLFNBQVMsT0FBTyxRQUFRLFVBQVU7QUFDckQsWUFBTSxNQUFNLFNBQVMsTUFBTTtBQUMzQixlQUFTLFdBQVcsT0FBTyxXQUFXLE1BQU0sUUFBUSxZQUFZO0FBQzlELGFBQUssT0FBTyxNQUFNLFFBQVEsSUFBSyxPQUFPLE1BQU0sUUFBUSxJQUFnQixPQUFPLFFBQVE7QUFBQSxNQUNyRjtBQUFBLElBQ0Y7QUFBQSxFQUNGO0FBQ0Y7OztBQzdEQSxJQUFNLFNBQVM7QUFLUixJQUFNLGFBQU4sTUFBaUI7QUFBQTtBQUFBLEVBRXRCLFNBQVMsSUFBSSxhQUFhLENBQUM7QUFBQSxFQUMzQixXQUFnQztBQUFBO0FBQUEsRUFFaEMsUUFBd0IsQ0FBQztBQUFBLEVBQ3pCLFVBQXdCLENBQUM7QUFBQTtBQUFBLEVBRXpCLFVBQVUsSUFBSSxXQUFXLENBQUM7QUFBQSxFQUMxQixTQUFTLElBQUksV0FBVyxDQUFDO0FBQUE7QUFBQSxFQUV6QixZQUFZLElBQUksV0FBVyxDQUFDO0FBQUE7QUFBQSxFQUU1QixZQUFZLElBQUksYUFBYSxDQUFDO0FBQUEsRUFDOUIsWUFBWSxJQUFJLGFBQWEsQ0FBQztBQUFBLEVBQzlCLFFBQWdCLENBQUM7QUFBQSxFQUNqQixZQUFZO0FBQUE7QUFBQSxFQUVaLFdBQVc7QUFBQTtBQUFBLEVBR1gsS0FBSyxTQUF1QixPQUEyQjtBQUNyRCxTQUFLLFdBQVc7QUFDaEIsVUFBTSxFQUFFLFFBQVEsSUFBSSxnQkFBZ0IsT0FBTztBQUMzQyxTQUFLLFlBQVksSUFBSSxXQUFXLFFBQVEsTUFBTSxNQUFNLEVBQUUsS0FBSyxNQUFNO0FBQ2pFLGVBQVcsQ0FBQyxHQUFHLEVBQUUsTUFBTSxDQUFDLEtBQUssUUFBUSxRQUFRLEVBQUcsWUFBVyxLQUFLLE1BQU8sTUFBSyxVQUFVLENBQUMsSUFBSTtBQUMzRixTQUFLLFdBQVcsU0FBUyxLQUFLO0FBQzlCLFFBQUksVUFBVTtBQUNkLGVBQVcsT0FBTyxLQUFLLE1BQU8sWUFBVyxRQUFRLElBQUssS0FBSSxPQUFPLFNBQVUsV0FBVSxLQUFLLElBQUksU0FBUyxLQUFLLElBQUksSUFBSSxDQUFDO0FBQ3JILFNBQUssV0FBVyxLQUFLLEtBQUssS0FBSyxJQUFJLEtBQUssTUFBTSxRQUFRLE1BQU0sU0FBUyxLQUFLLE9BQU8sQ0FBQztBQUNsRixVQUFNLFlBQVksUUFBUSxNQUFNO0FBQ2hDLFNBQUssVUFBVSxJQUFJLFdBQVcsU0FBUyxFQUFFLEtBQUssTUFBTTtBQUNwRCxTQUFLLFNBQVMsSUFBSSxXQUFXLFFBQVEsTUFBTSxNQUFNO0FBQ2pELFNBQUssWUFBWSxJQUFJLGFBQWEsUUFBUSxNQUFNLE1BQU07QUFDdEQsU0FBSyxZQUFZLElBQUksYUFBYSxTQUFTO0FBQzNDLGVBQVcsQ0FBQyxHQUFHLElBQUksS0FBSyxRQUFRLE1BQU0sUUFBUSxHQUFHO0FBQy9DLFVBQUksS0FBSyxTQUFVO0FBQ25CLGVBQVMsT0FBTyxHQUFHLE9BQU8sS0FBSyxPQUFPLE9BQVEsS0FBSSxDQUFDLEtBQUssTUFBTSxDQUFDLENBQUMsR0FBRyxLQUFLLFdBQVcsQ0FBQyxFQUFHLFFBQU87QUFBQSxJQUNoRztBQUNBLFVBQU0sUUFBUSxDQUFDLFNBQW1CLEtBQUssT0FBTyxDQUFDLEtBQUssVUFBVSxNQUFNLE9BQU8sQ0FBQztBQUM1RSxVQUFNLFFBQVEsQ0FBQyxFQUFFLE1BQU0sTUFBMkIsTUFBTSxJQUFJLENBQUMsTUFBTSxRQUFRLE1BQU0sQ0FBQyxHQUFHLFNBQVMsQ0FBQyxFQUFFLEtBQUssQ0FBQyxHQUFHLE1BQU0sSUFBSSxDQUFDO0FBQ3JILGVBQVcsVUFBVSxTQUFTO0FBQzVCLFlBQU1DLFNBQVEsTUFBTSxNQUFNLE1BQU0sRUFBRSxNQUFNLEdBQUcsT0FBTyxPQUFPLENBQUM7QUFDMUQsZUFBUyxPQUFPLEdBQUcsT0FBT0EsUUFBTyxPQUFRLEtBQUksQ0FBQyxLQUFLLE1BQU0sT0FBTyxPQUFPLEtBQUssV0FBVyxDQUFDLEVBQUcsUUFBTztBQUFBLElBQ3BHO0FBQ0EsVUFBTSxRQUFRLFFBQVEsSUFBSSxDQUFDLFdBQVcsTUFBTSxNQUFNLE1BQU0sRUFBRSxXQUFXLEVBQUUsTUFBTSxHQUFHLE9BQU8sTUFBTSxDQUFDLElBQUksTUFBTSxNQUFNLE1BQU0sRUFBRSxNQUFNLEdBQUcsT0FBTyxPQUFPLENBQUMsQ0FBQztBQUMvSSxXQUFPLEtBQUssTUFBTSxRQUFRLFFBQVEsQ0FBQyxFQUFFLE1BQU0sR0FBRyxNQUFRLE1BQU0sQ0FBQyxJQUFlLElBQUksUUFBUSxDQUFDLENBQUUsR0FBRyxDQUFDLEdBQUc7QUFDaEcsWUFBTSxPQUFPLEtBQUssVUFBVSxLQUFLLFNBQVM7QUFDMUMsWUFBTSxJQUFJLElBQUssTUFBTSxJQUFJLElBQWU7QUFBQSxJQUMxQztBQUNBLFNBQUssU0FBUztBQUVkLFVBQU0sUUFBUSxLQUFLLFVBQVUsU0FBUyxRQUFRLEtBQUssRUFBRSxPQUFPLENBQUMsR0FBRyxNQUFNLEtBQUssSUFBSSxHQUFHLENBQUMsR0FBRyxRQUFRO0FBQzlGLFNBQUssU0FBUyxLQUFLLFVBQVUsSUFBSSxDQUFDLE9BQU8sYUFBYyxXQUFXLFFBQVEsUUFBUSxJQUFJLFFBQVEsS0FBTTtBQUNwRyxXQUFPO0FBQUEsRUFDVDtBQUFBLEVBRUEsV0FBVyxFQUFFLE9BQU8sTUFBTSxHQUFpQixFQUFFLFFBQVEsVUFBVSxHQUFvQjtBQUNqRixTQUFLLFFBQVEsTUFBTSxJQUFJLE1BQU0sSUFBSSxhQUFhLE1BQU0sTUFBTSxFQUFFLEtBQUssUUFBUSxDQUFDO0FBQzFFLFNBQUssVUFBVSxNQUFNLElBQUksTUFBTSxJQUFJLFdBQVcsTUFBTSxNQUFNLENBQUM7QUFDM0QsZUFBVyxDQUFDLEdBQUcsRUFBRSxTQUFTLGVBQWUsYUFBYSxDQUFDLEtBQUssTUFBTSxRQUFRLEdBQUc7QUFDM0UsWUFBTSxDQUFDLE1BQU0sUUFBUSxJQUFJLENBQUMsS0FBSyxNQUFNLENBQUMsR0FBbUIsS0FBSyxRQUFRLENBQUMsQ0FBZTtBQUN0RixlQUFTLFNBQVMsR0FBRyxTQUFTLFFBQVEsUUFBUSxVQUFVO0FBQ3RELGNBQU0sTUFBTyxRQUFRLE1BQU0sSUFBZTtBQUMxQyxpQkFBUyxXQUFXLGVBQWUsWUFBWSxjQUFjLFlBQVk7QUFDdkUsZ0JBQU0sT0FBTyxPQUFPLE1BQU0sUUFBUTtBQUNsQyxjQUFJLFFBQVMsS0FBSyxRQUFRLEVBQWM7QUFDeEMsZUFBSyxRQUFRLElBQUk7QUFDakIsbUJBQVMsUUFBUSxJQUFJO0FBQUEsUUFDdkI7QUFBQSxNQUNGO0FBQUEsSUFDRjtBQUFBLEVBQ0Y7QUFBQTtBQUFBLEVBR0EsTUFBTSxPQUEwQixPQUF3QjtBQUN0RCxTQUFLLFNBQVM7QUFDZCxRQUFJLFFBQVE7QUFDWixlQUFXLEtBQUssT0FBTztBQUNyQixVQUFJLEtBQUssUUFBUSxDQUFDLEVBQUc7QUFDckIsVUFBSSxRQUFRLEtBQU0sS0FBSyxVQUFVLENBQUMsSUFBZ0IsS0FBSyxVQUFVLEtBQUssRUFBYyxTQUFRO0FBQUEsSUFDOUY7QUFDQSxRQUFJLFFBQVEsS0FBTSxLQUFLLFVBQVUsS0FBSyxLQUFnQixNQUFPLFFBQU87QUFDcEUsU0FBSyxZQUFZO0FBQ2pCLFNBQUssT0FBTyxLQUFLLElBQUssS0FBSyxPQUFPLEtBQUssSUFBZTtBQUN0RCxhQUFTLElBQUksV0FBVTtBQUNyQixZQUFNLE9BQU8sS0FBSyxNQUFNLENBQUM7QUFDekIsVUFBSSxTQUFTLEtBQU0sT0FBTSxJQUFJLE1BQU0sb0NBQW9DO0FBQ3ZFLFVBQUksVUFBVSxNQUFNO0FBQ2xCLGFBQUssT0FBTyxDQUFDLElBQUssS0FBSyxPQUFPLENBQUMsSUFBZTtBQUM5QyxhQUFLLE9BQU8sS0FBSyxJQUFJLElBQUssS0FBSyxPQUFPLEtBQUssSUFBSSxJQUFlO0FBQzlELFlBQUksS0FBSztBQUNUO0FBQUEsTUFDRjtBQUNBLFlBQU0sWUFBWSxLQUFLLFFBQVEsS0FBSyxJQUFJO0FBQ3hDLFdBQUssUUFBUSxLQUFLLElBQUksSUFBSTtBQUMxQixVQUFJLFlBQVksRUFBRyxRQUFPO0FBQzFCLFVBQUk7QUFBQSxJQUNOO0FBQUEsRUFDRjtBQUFBLEVBRUEsUUFBUSxNQUF1QjtBQUM3QixXQUFRLEtBQUssUUFBUSxJQUFJLElBQWU7QUFBQSxFQUMxQztBQUFBLEVBRUEsY0FBYyxNQUFzQjtBQUNsQyxXQUFRLEtBQUssTUFBTSxLQUFLLFFBQVEsSUFBSSxDQUFXLEVBQW1CLElBQUk7QUFBQSxFQUN4RTtBQUFBLEVBRUEsUUFBUSxHQUFvQjtBQUMxQixXQUFRLEtBQUssT0FBTyxDQUFDLE1BQWtCLEtBQUssU0FBMEIsTUFBTSxDQUFDLEdBQUcsU0FBUztBQUFBLEVBQzNGO0FBQUE7QUFBQSxFQUdBLFdBQWlCO0FBQ2YsVUFBTSxFQUFFLE1BQU0sSUFBSSxLQUFLO0FBQ3ZCLFVBQU0sQ0FBQyxRQUFRLFVBQVUsUUFBUSxJQUFJLENBQUMsS0FBSyxTQUFTLEtBQUssV0FBVyxLQUFLLFNBQVM7QUFDbEYsYUFBUyxLQUFLLEtBQUssUUFBUTtBQUMzQixTQUFLLFFBQVEsTUFBTSxJQUFJLE1BQU0sSUFBSTtBQUNqQyxhQUFTLE9BQU8sR0FBRyxPQUFPLFNBQVMsUUFBUSxPQUFRLFVBQVMsSUFBSSxJQUFJLEtBQUssUUFBUSxJQUFJLElBQUksSUFBSSxLQUFLLFdBQVcsS0FBSyxjQUFjLElBQUk7QUFDcEksYUFBUyxhQUFhLE1BQU0sY0FBYTtBQUN2QyxtQkFBYTtBQUNiLGVBQVMsSUFBSSxHQUFHLElBQUksTUFBTSxRQUFRLEtBQUs7QUFDckMsY0FBTSxPQUFPLEtBQUssTUFBTSxDQUFDO0FBQ3pCLFlBQUksUUFBUSxTQUFTLENBQUM7QUFDdEIsWUFBSSxLQUFLO0FBQ1QsaUJBQVMsT0FBTyxHQUFHLE9BQU8sS0FBSyxRQUFRLFFBQVE7QUFDN0MsY0FBSSxPQUFPLElBQUksTUFBTSxFQUFHO0FBQ3hCLGdCQUFNLE1BQU8sS0FBSyxJQUFJLElBQWdCLFNBQVMsSUFBSTtBQUNuRCxjQUFJLE1BQU0sTUFBTyxFQUFDLE9BQU8sRUFBRSxJQUFJLENBQUMsS0FBSyxJQUFJO0FBQUEsUUFDM0M7QUFDQSxZQUFJLFFBQVE7QUFDWixZQUFJLEtBQUssVUFBVSxDQUFDLE1BQU0sVUFBVyxLQUFLLE9BQU8sQ0FBQyxJQUFlLEdBQUc7QUFDbEUsbUJBQVMsSUFBSSxHQUFHLElBQUksTUFBTSxRQUFRLEtBQUs7QUFDckMsZ0JBQUksTUFBTSxLQUFLLEtBQUssVUFBVSxDQUFDLE1BQU0sS0FBSyxVQUFVLENBQUMsS0FBSyxLQUFLLFFBQVEsQ0FBQyxLQUFNLFNBQVMsQ0FBQyxLQUFnQixNQUFPO0FBQy9HLG9CQUFRLFNBQVMsQ0FBQztBQUNsQixvQkFBUTtBQUFBLFVBQ1Y7QUFBQSxRQUNGO0FBQ0EsWUFBSSxLQUFLLEtBQUssUUFBUSxFQUFHO0FBQ3pCLGlCQUFTLENBQUMsSUFBSTtBQUNkLGFBQUssTUFBTSxDQUFDLElBQUksU0FBUyxJQUFJLEVBQUUsTUFBTSxNQUFNLElBQUksRUFBRSxNQUFNLEdBQUc7QUFDMUQscUJBQWE7QUFDYixpQkFBUyxPQUFPLEdBQUcsT0FBTyxLQUFLLFFBQVEsUUFBUTtBQUM3QyxjQUFJLE9BQU8sSUFBSSxNQUFNLEVBQUcsVUFBUyxJQUFJLElBQUksUUFBUyxLQUFLLElBQUk7QUFBQSxRQUM3RDtBQUFBLE1BQ0Y7QUFBQSxJQUNGO0FBQUEsRUFDRjtBQUFBO0FBQUEsRUFHQSxTQUFxQjtBQUNuQixVQUFNLEVBQUUsTUFBTSxJQUFJLEtBQUs7QUFDdkIsVUFBTSxTQUFxQixDQUFDO0FBQzVCLFNBQUssUUFBUSxRQUFRLENBQUMsR0FBRyxhQUFhO0FBQ3BDLFVBQUksS0FBSyxFQUFHLFFBQU8sS0FBSyxHQUFJLE1BQU0sQ0FBQyxFQUFvQyxPQUFRLEtBQUssUUFBUSxDQUFDLEVBQWlCLFFBQVEsQ0FBVyxHQUFhLFVBQVUsQ0FBQztBQUFBLElBQzNKLENBQUM7QUFDRCxXQUFPO0FBQUEsRUFDVDtBQUFBO0FBQUEsRUFHQSxJQUFJLE9BQWU7QUFDakIsV0FBTyxLQUFLLFFBQVEsT0FBTyxDQUFDLEtBQUssR0FBRyxTQUFVLEtBQUssUUFBUSxJQUFJLElBQUksTUFBTSxNQUFNLEtBQUssY0FBYyxJQUFJLEdBQUksQ0FBQztBQUFBLEVBQzdHO0FBQ0Y7OztBQ3JLTyxJQUFNLGlCQUFOLE1BQXFCO0FBQUEsRUFDakI7QUFBQSxFQUNBO0FBQUEsRUFDQSxZQUFZLElBQUksaUJBQWlCLEdBQVU7QUFBQSxFQUMzQyxTQUFTLElBQUksVUFBVTtBQUFBLEVBQ3ZCLFdBQVcsSUFBSSxVQUFVO0FBQUEsRUFDekIsY0FBYyxJQUFJLFdBQVc7QUFBQTtBQUFBLEVBRXRDLFNBQXFCLENBQUM7QUFBQSxFQUN0QixlQUFlO0FBQUE7QUFBQSxFQUVmLFlBQVk7QUFBQSxFQUNaLGFBQWtDO0FBQUEsRUFFbEMsWUFBWSxPQUFjLE1BQW1CO0FBQzNDLFNBQUssU0FBUztBQUNkLFNBQUssUUFBUTtBQUFBLEVBQ2Y7QUFBQTtBQUFBO0FBQUE7QUFBQTtBQUFBLEVBTUEsTUFBTSxTQUF1QixRQUFnQixVQUFVLFVBQWtCO0FBQ3ZFLFVBQU0sVUFBVSxnQkFBZ0IsS0FBSyxRQUFRLFNBQVMsT0FBTyxVQUFVLFFBQVEsS0FBSyxDQUFXO0FBQy9GLFNBQUssTUFBTSxTQUFTLFFBQVEsUUFBUSxVQUFVO0FBQzlDLFVBQU0sT0FBTyxZQUFZLEtBQUssUUFBUSxPQUFPO0FBQzdDLFVBQU0sZUFBZSxLQUFLLE9BQU8sbUJBQW1CLElBQUssT0FBTyxVQUFVLFFBQVEsS0FBSyxJQUFlO0FBQ3RHLFVBQU0sT0FBTyxRQUFRLGFBQWEsS0FBSyxhQUFhLGVBQWUsS0FBSztBQUN4RSxVQUFNLFVBQVUsS0FBSyxNQUFNLE1BQU0sT0FBTztBQUN4QyxTQUFLLGFBQWE7QUFDbEIsU0FBSyxZQUFZLFlBQVk7QUFDN0IsUUFBSSxTQUFTO0FBQ1gsWUFBTSxVQUFVLEVBQUUsU0FBUyxPQUFPLEtBQUssUUFBUSxZQUFZLFFBQVEsWUFBWSxVQUFVLFFBQVEsVUFBVSxhQUFhLE1BQU07QUFDOUgsVUFBSSxPQUFPLEtBQUssVUFBVSxNQUFNLFNBQVMsRUFBRSxHQUFHLFNBQVMsU0FBUyxVQUFVLEtBQUssQ0FBQztBQUVoRixVQUFJLFNBQVMsWUFBWSxVQUFVLFlBQVksQ0FBQyxLQUFLLFVBQVUsU0FBVSxRQUFPLEtBQUssVUFBVSxNQUFNLFNBQVMsRUFBRSxHQUFHLFNBQVMsU0FBUyxTQUFTLENBQUM7QUFDL0ksVUFBSSxDQUFDLEtBQUssVUFBVSxVQUFVO0FBQzVCLGFBQUssU0FBUyxPQUFPLFdBQVcsS0FBSyxVQUFVLE9BQU8sSUFBSSxDQUFDO0FBQzNELGFBQUssZUFBZSxPQUFPO0FBQzNCLGVBQU8sS0FBSztBQUFBLE1BQ2Q7QUFDQSxXQUFLLFlBQVk7QUFBQSxJQUNuQjtBQUNBLFdBQU8sT0FBTyxLQUFLLGlCQUFpQixTQUFTLElBQUk7QUFBQSxFQUNuRDtBQUFBO0FBQUEsRUFHQSxlQUFlLFNBQXVCLFFBQXFDO0FBQ3pFLFNBQUssTUFBTSxTQUFTLFFBQVEsZ0JBQWdCLEtBQUssUUFBUSxTQUFTLE9BQU8sVUFBVSxRQUFRLEtBQUssQ0FBVyxFQUFFLFVBQVU7QUFDdkgsU0FBSyxhQUFhO0FBQ2xCLFNBQUssaUJBQWlCLFNBQVMsQ0FBQztBQUNoQyxXQUFPLEtBQUs7QUFBQSxFQUNkO0FBQUE7QUFBQSxFQUdBLGlCQUFpQixTQUF1QixNQUFzQjtBQUM1RCxVQUFNLFFBQVEsY0FBYyxTQUFTLEtBQUssTUFBTTtBQUNoRCxTQUFLLFNBQVMsTUFBTTtBQUNwQixTQUFLLGVBQWUsT0FBTyxNQUFNO0FBQ2pDLFFBQUksTUFBTSxTQUFTLFlBQVksQ0FBQyxLQUFLLFlBQVksS0FBSyxTQUFTLEtBQUssTUFBTSxFQUFHLFFBQU8sTUFBTTtBQUMxRixTQUFLLFNBQVMsS0FBSyxZQUFZLE9BQU87QUFDdEMsU0FBSyxlQUFlLE9BQU8sS0FBSyxZQUFZO0FBQzVDLFVBQU0sRUFBRSxPQUFPLElBQUksS0FBSztBQUN4QixTQUFLLFNBQVMsWUFBWSxTQUFTLEtBQUssUUFBUSxNQUFNO0FBQ3RELFVBQU0sVUFBVSxjQUFjLFNBQVMsS0FBSyxRQUFRLEVBQUUsT0FBTyxPQUFPLE9BQU8sQ0FBQyxLQUFLLFVBQVUsTUFBTSxPQUFPLENBQUM7QUFDekcsUUFBSSxXQUFXLE1BQU0sS0FBTSxRQUFPLE1BQU07QUFDeEMsU0FBSyxhQUFhO0FBQ2xCLFdBQU87QUFBQSxFQUNUO0FBQUEsRUFFQSxNQUFNLFNBQXVCLFFBQWdCLGtCQUFnQztBQUMzRSxVQUFNLFFBQVEsS0FBSztBQUNuQixVQUFNLFFBQVEsS0FBSztBQUNuQixVQUFNLEtBQUssT0FBTyxTQUFTLGdCQUFnQjtBQUMzQyxVQUFNLE9BQVEsTUFBTSxXQUFXLFFBQVEsS0FBSyxJQUFlLE1BQU07QUFDakUsVUFBTSxFQUFFLFFBQVEsT0FBTyxNQUFNLElBQUk7QUFDakMsYUFBUyxTQUFTLEdBQUcsU0FBUyxPQUFPLFFBQVEsVUFBVTtBQUNyRCxZQUFNLFFBQVEsT0FBTyxNQUFNO0FBQzNCLFlBQU0sVUFBVSxNQUFNLFNBQVMsT0FBTyxLQUFLO0FBQzNDLGVBQVMsV0FBVyxPQUFPLFdBQVcsTUFBTSxRQUFRLFlBQVk7QUFDOUQsY0FBTSxPQUFPLE1BQU0sUUFBUTtBQUMzQixZQUFJLFFBQVEsT0FBTyxNQUFNLFFBQVEsTUFBTSxZQUFZLElBQUk7QUFDdkQsaUJBQVMsSUFBSSxHQUFHLElBQUksUUFBUSxRQUFRLElBQUssVUFBUyxPQUFPLE1BQU8sUUFBUSxDQUFDLElBQWUsTUFBTSxZQUFZLElBQUk7QUFDOUcsY0FBTSxLQUFLLFNBQVMsTUFBTSxTQUFTO0FBQ25DLGNBQU0sT0FBTyxFQUFFLElBQUssTUFBTSxPQUFPLEVBQUUsSUFBZTtBQUFBLE1BQ3BEO0FBQUEsSUFDRjtBQUFBLEVBQ0Y7QUFDRjs7O0FDdkVBLElBQU0sYUFBYTtBQUdaLFNBQVMsY0FBYyxPQUFjLE1BQW1CLFFBQWdCLFVBQXlCLE9BQWtDO0FBQ3hJLFFBQU0sT0FBTyxJQUFJLFVBQVUsT0FBTyxNQUFNLEtBQUs7QUFDN0MsV0FBUyxRQUFRLEdBQUcsUUFBUSxVQUFVLENBQUMsU0FBUyxHQUFHLFNBQVM7QUFDMUQsU0FBSyxNQUFNO0FBQ1gsUUFBSSxLQUFLLGVBQWUsS0FBTSxRQUFPLEVBQUUsT0FBTyxFQUFFLFVBQVUsQ0FBQyxLQUFLLFVBQVUsR0FBRyxRQUFRLENBQUMsR0FBRyxRQUFRLENBQUMsR0FBRyxRQUFRLFVBQVUsR0FBRyxRQUFRLE1BQU07QUFDeEksUUFBSSxLQUFLLFFBQVEsRUFBRyxRQUFPLEVBQUUsT0FBTyxVQUFVLE9BQU8sS0FBSyxRQUFRLEtBQUssS0FBSyxHQUFHLFFBQVEsTUFBTTtBQUM3RixRQUFJLEtBQUssS0FBSyxLQUFLLE1BQU0sRUFBRyxRQUFPLEVBQUUsT0FBTyxNQUFNLFFBQVEsS0FBSztBQUFBLEVBQ2pFO0FBQ0EsU0FBTyxFQUFFLE9BQU8sTUFBTSxRQUFRLE1BQU07QUFDdEM7QUFpQkEsSUFBTSxZQUFOLE1BQWdCO0FBQUEsRUFDTDtBQUFBLEVBQ0E7QUFBQSxFQUNBO0FBQUEsRUFDQTtBQUFBLEVBQ0E7QUFBQSxFQUNBO0FBQUE7QUFBQSxFQUVBO0FBQUEsRUFDVCxPQUFPO0FBQUE7QUFBQSxFQUVQLFFBQVE7QUFBQTtBQUFBLEVBRVIsYUFBNEI7QUFBQSxFQUU1QixZQUFZLE9BQWMsTUFBbUIsT0FBcUI7QUFDaEUsU0FBSyxTQUFTO0FBQ2QsU0FBSyxVQUFVLGNBQWMsS0FBSztBQUNsQyxTQUFLLFdBQVcsSUFBSSxlQUFlLE9BQU8sSUFBSTtBQUM5QyxTQUFLLFNBQVMsSUFBSSxNQUFNLEtBQUs7QUFDN0IsU0FBSyxTQUFTLFVBQVUsT0FBTyxLQUFLO0FBQ3BDLFNBQUssWUFBWSxJQUFJLFdBQVcsS0FBSyxPQUFPLE1BQU0sTUFBTTtBQUN4RCxTQUFLLFFBQVEsSUFBSSxhQUFhLE1BQU0sU0FBUyxNQUFNO0FBQUEsRUFDckQ7QUFBQSxFQUVBLFFBQWM7QUFDWixTQUFLLE9BQU8sTUFBTTtBQUNsQixTQUFLLE9BQU87QUFDWixlQUFXLFNBQVMsS0FBSyxTQUFTO0FBQ2hDLFlBQU0sQ0FBQyxPQUFPLElBQUk7QUFDbEIsWUFBTSxPQUFPLEtBQUssU0FBUyxNQUFNLFNBQVMsS0FBSyxNQUFNO0FBQ3JELFVBQUksU0FBUyxVQUFVO0FBQ3JCLGFBQUssYUFBYSxRQUFRO0FBQzFCO0FBQUEsTUFDRjtBQUNBLGlCQUFXLEVBQUUsTUFBTSxLQUFLLE1BQU8sTUFBSyxNQUFNLEtBQUssSUFBSTtBQUNuRCxXQUFLLFFBQVEsT0FBTyxNQUFNO0FBQzFCLFdBQUssT0FBTyxJQUFJLFNBQVMsS0FBSyxTQUFTLFFBQVEsTUFBTSxNQUFNO0FBQUEsSUFDN0Q7QUFDQSxTQUFLLFFBQVEsS0FBSyxPQUFPLFdBQVcsS0FBSyxRQUFRLEtBQUssUUFBUSxLQUFLLFNBQVM7QUFBQSxFQUM5RTtBQUFBO0FBQUEsRUFHQSxLQUFLLE9BQXVCO0FBQzFCLFdBQU8sV0FBVyxLQUFLLFFBQVEsS0FBSyxRQUFRLEtBQUssUUFBUSxjQUFjLElBQUksUUFBUSxHQUFHO0FBQUEsRUFDeEY7QUFDRjtBQUVPLElBQU0sWUFBeUIsRUFBRSxRQUFRLG9CQUFJLElBQUksR0FBRyxRQUFRLG9CQUFJLElBQUksRUFBRTtBQUd0RSxTQUFTLFVBQVUsRUFBRSxTQUFTLFVBQVUsUUFBUSxVQUFVLEdBQVUsRUFBRSxRQUFRLFFBQVEsU0FBUyxJQUFpQixXQUFtQjtBQUN4SSxRQUFNLFNBQWlCLEVBQUUsT0FBTyxJQUFJLGFBQWEsUUFBUSxPQUFPLFNBQVMsU0FBUyxHQUFHLE9BQU8sSUFBSSxhQUFhLE9BQU8sU0FBUyxTQUFTLEdBQUcsV0FBVyxJQUFJLGFBQWEsU0FBUyxNQUFNLEVBQUU7QUFDdEwsVUFBUSxPQUFPLFFBQVEsQ0FBQyxFQUFFLEdBQUcsR0FBRyxNQUFNLE9BQU8sTUFBTSxJQUFJLE9BQU8sSUFBSSxFQUFFLEtBQUssQ0FBQyxHQUFHLElBQUksU0FBUyxDQUFDO0FBQzNGLFNBQU8sUUFBUSxDQUFDLEVBQUUsTUFBTSxHQUFHLE1BQU0sT0FBTyxNQUFNLElBQUksU0FBUyxJQUFJLFFBQVEsU0FBUyxLQUFLLEdBQUcsTUFBTSxFQUFFLEtBQUssQ0FBQyxHQUFHLElBQUksU0FBUyxDQUFDO0FBQ3ZILFNBQU87QUFDVDtBQUdBLElBQU0sUUFBTixNQUFZO0FBQUEsRUFDRDtBQUFBLEVBQ0E7QUFBQSxFQUNBO0FBQUEsRUFFVCxZQUFZLE9BQWM7QUFDeEIsU0FBSyxTQUFTO0FBQ2QsU0FBSyxRQUFRLElBQUksV0FBVyxNQUFNLGFBQWEsTUFBTSxTQUFTO0FBQzlELFNBQUssUUFBUSxJQUFJLFdBQVcsTUFBTSxPQUFPLFNBQVMsTUFBTSxTQUFTO0FBQUEsRUFDbkU7QUFBQSxFQUVBLFFBQWM7QUFDWixTQUFLLE1BQU0sS0FBSyxDQUFDO0FBQ2pCLFNBQUssTUFBTSxLQUFLLENBQUM7QUFBQSxFQUNuQjtBQUFBLEVBRUEsSUFBSSxTQUF1QixRQUFvQixPQUFxQjtBQUNsRSxVQUFNLEVBQUUsV0FBVyxZQUFZLFVBQVUsV0FBVyxJQUFJLEtBQUs7QUFDN0QsVUFBTSxPQUFRLFdBQVcsUUFBUSxLQUFLLElBQWU7QUFDckQsYUFBUyxJQUFJLEdBQUcsSUFBSSxPQUFPLFFBQVEsS0FBSyxHQUFHO0FBQ3pDLFlBQU0sUUFBUSxPQUFPLElBQUksQ0FBQztBQUMxQixZQUFNLFFBQVEsT0FBTyxJQUFJLENBQUM7QUFDMUIsZUFBUyxXQUFXLE9BQU8sV0FBVyxRQUFTLE9BQU8sSUFBSSxDQUFDLEdBQWMsWUFBWTtBQUNuRixjQUFNLE9BQU8sUUFBUSxNQUFNLFFBQVE7QUFDbkMsYUFBSyxNQUFNLFFBQVEsWUFBWSxJQUFJLElBQUssS0FBSyxNQUFNLFFBQVEsWUFBWSxJQUFJLElBQWU7QUFDMUYsbUJBQVcsU0FBUyxTQUFTLE9BQU8sS0FBSyxFQUFpQixNQUFLLE1BQU0sUUFBUSxZQUFZLElBQUksSUFBSyxLQUFLLE1BQU0sUUFBUSxZQUFZLElBQUksSUFBZTtBQUFBLE1BQ3RKO0FBQUEsSUFDRjtBQUFBLEVBQ0Y7QUFDRjtBQUVBLFNBQVMsV0FBVyxPQUFjLE9BQWMsUUFBZ0IsTUFBc0I7QUFDcEYsUUFBTSxFQUFFLFdBQVcsUUFBUSxTQUFTLFNBQVMsSUFBSTtBQUNqRCxRQUFNLE9BQU8sTUFBTSxRQUFRLFdBQVcsZUFBZTtBQUNyRCxNQUFJLFFBQVE7QUFDWixXQUFTLE9BQU8sR0FBRyxPQUFPLE9BQU8sTUFBTSxRQUFRLFFBQVE7QUFDckQsUUFBSSxPQUFPLFlBQVksS0FBTTtBQUM3QixVQUFNLE9BQU8sTUFBTSxNQUFNLElBQUk7QUFDN0IsVUFBTSxRQUFRLE9BQU8sTUFBTSxJQUFJO0FBQy9CLFVBQU0sQ0FBQyxPQUFPLElBQUksSUFBSSxDQUFDLFFBQVEsSUFBSSxHQUFhLFNBQVMsSUFBSSxDQUFXO0FBRXhFLFVBQU0sU0FBUyxRQUFRLElBQUksT0FBTyxRQUFRLElBQUksUUFBUSxLQUFLLElBQUksS0FBSyxJQUFJLE1BQU0sSUFBSSxHQUFHLEtBQUssSUFBSSxPQUFPLElBQUksQ0FBQztBQUMxRyxRQUFJLE9BQU8sUUFBUSxPQUFPLE1BQU87QUFDakMsVUFBTSxRQUFRLFFBQVEsUUFBUSxRQUFRLE9BQU8sT0FBTztBQUNwRCxXQUFPLE1BQU0sSUFBSSxJQUFJLFFBQVEsSUFBSSxRQUFRLEtBQUssSUFBSSxHQUFHLEtBQUs7QUFBQSxFQUM1RDtBQUNBLFNBQU8sUUFBUSxDQUFDLEVBQUUsSUFBSSxHQUFHLFVBQVU7QUFDakMsYUFBUyxPQUFPLE1BQU0sT0FBTyxXQUFXLFFBQVE7QUFDOUMsWUFBTSxPQUFPLFFBQVEsWUFBWTtBQUNqQyxZQUFNLE9BQVEsTUFBTSxNQUFNLElBQUksSUFBZ0IsSUFBSSxJQUFJO0FBQ3RELFVBQUksT0FBTyxFQUFHO0FBQ2QsYUFBTyxNQUFNLElBQUksSUFBSSxLQUFLLElBQUksR0FBRyxRQUFTLE9BQU8sTUFBTSxJQUFJLElBQWUsT0FBTyxJQUFJLENBQUM7QUFBQSxJQUN4RjtBQUFBLEVBQ0YsQ0FBQztBQUNELFNBQU87QUFDVDtBQUVBLElBQU0sVUFBVSxDQUFDLFVBQTBCLEtBQUssTUFBTSxRQUFRLFVBQVUsSUFBSTtBQUc1RSxTQUFTLFVBQVUsRUFBRSxVQUFVLFNBQVMsUUFBUSxVQUFVLEdBQVUsRUFBRSxPQUFPLE1BQU0sR0FBVyxPQUFpQztBQUM3SCxRQUFNLE9BQU8sQ0FBQ0MsU0FBc0IsUUFDbEMsSUFBSSxJQUFJLElBQUksSUFBSSxDQUFDLElBQUksUUFBUSxDQUFDLElBQUlBLFFBQU8sTUFBTSxNQUFNLFlBQVksTUFBTSxLQUFLLFNBQVMsQ0FBQyxDQUFVLEVBQUUsT0FBTyxDQUFDLENBQUMsRUFBRSxHQUFHLE1BQU0sSUFBSSxLQUFLLENBQUMsVUFBVSxVQUFVLENBQUMsQ0FBQyxDQUFDO0FBQ3pKLFFBQU0sU0FBUyxFQUFFLFFBQVEsS0FBSyxPQUFPLFFBQVEsT0FBTyxJQUFJLENBQUMsRUFBRSxHQUFHLE1BQU0sRUFBRSxDQUFDLEdBQUcsUUFBUSxLQUFLLE9BQU8sT0FBTyxJQUFJLENBQUMsRUFBRSxNQUFNLE1BQU0sUUFBUSxTQUFTLEtBQUssR0FBRyxNQUFNLEVBQUUsQ0FBQyxFQUFFO0FBQzVKLFNBQU8sRUFBRSxVQUFVLFNBQVMsT0FBTyxDQUFDLEVBQUUsTUFBTSxNQUFNLE1BQU0sS0FBSyxNQUFNLENBQUMsRUFBRSxJQUFJLENBQUMsRUFBRSxHQUFHLE1BQU0sRUFBRSxHQUFHLFFBQVEsQ0FBQyxHQUFHLE9BQU8sT0FBTyxLQUFLLENBQUMsR0FBRyxRQUFRLENBQUMsR0FBRyxPQUFPLE9BQU8sS0FBSyxDQUFDLEdBQUcsT0FBTztBQUMxSzs7O0FuQnpMQSxXQUFXLEtBQUssUUFBUSxLQUFLLE1BQU0sQ0FBQyxHQUFHO0FBQ3JDLFFBQU0sSUFBSSxLQUFLLE1BQU0sYUFBYSxHQUFHLE1BQU0sQ0FBQztBQUM1QyxhQUFXLFVBQVUsQ0FBQyxLQUFLLEtBQU0sR0FBSSxHQUFHO0FBQUUsVUFBTSxJQUFJLFFBQVEsU0FBUztBQUFHLFFBQUksSUFBSTtBQUFHLFVBQU0sSUFBSSxjQUFjLGFBQWEsQ0FBQyxHQUFHLElBQUksWUFBWSxHQUFHLFFBQVEsTUFBTTtBQUFFO0FBQUssYUFBTztBQUFBLElBQU8sQ0FBQztBQUFHLFVBQU0sSUFBSSxRQUFRLFNBQVMsQ0FBQztBQUFHLFlBQVEsSUFBSSxHQUFHLFFBQVEsRUFBRSxVQUFVLE1BQU0sSUFBSSxFQUFFLE9BQU8sRUFBRSxVQUFVLEdBQUc7QUFBRyxRQUFJLEVBQUUsTUFBTztBQUFBLEVBQU87QUFDblQ7IiwKICAibmFtZXMiOiBbImtub3duIiwgImluZGV4IiwgIndlZWtzTGVmdCIsICJrbm93biIsICJrZXlPZiIsICJrbm93biIsICJvcGVuQmxvY2siLCAia25vd24iLCAiY2hvc2VuIiwgImNoZWFwZXN0V2VlayIsICJsZWFzdCIsICJwcmljZXMiXQp9Cg==
