/** Changes of a variant in the problem's words and in people's. Pure. */
import type { VariantChange } from '../contract/planning.ts';
import type { Sentence } from '../platform/errors.ts';
import type { IsoDate } from '../platform/weeks.ts';
import type { CostTerm, Problem, VariantChange as ProblemChange } from '../solver/index.ts';
import type { Legend } from './legend.ts';
import { factsOf, fill, REPAIRS } from './tell-explanation.ts';

type Kind = VariantChange['kind'];

/** A change with keys instead of ids; weeks are Mondays, both inclusive. */
export interface KeyedChange {
  readonly kind: Kind;
  readonly venue?: string;
  readonly enrolment?: string;
  readonly limit?: string;
  readonly term?: CostTerm;
  readonly amount?: number;
  readonly firstWeek?: IsoDate;
  readonly lastWeek?: IsoDate;
}

const TERMS: Readonly<Record<CostTerm, Sentence>> = {
  preference: { zh: '场所偏好', en: 'venue preferences' },
  siteChange: { zh: '更换地点', en: 'changes of site' },
  idleWeek: { zh: '等待的空周', en: 'weeks of waiting' },
  crowding: { zh: '拥挤', en: 'crowding' },
  unfairness: { zh: '负担最重者', en: 'the most burdened learner' },
  disruption: { zh: '与现行版本的变动', en: 'changes to the version in force' },
};

const WORDS: Readonly<Record<Kind, Sentence>> = {
  'more-places': REPAIRS['more-places'],
  'open-venue': REPAIRS['open-venue'],
  'raise-limit': REPAIRS['raise-limit'],
  'be-present': REPAIRS['be-present'],
  'allow-venue': REPAIRS['allow-venue'],
  'fewer-places': { zh: '“{venue}”减少 {amount} 个名额{when}', en: 'fewer places in {venue}: {amount}{when}' },
  'close-venue': { zh: '“{venue}”停用{when}', en: 'close {venue}{when}' },
  'lower-limit': { zh: '上限“{limit}”降低 {amount}{when}', en: 'lower the limit "{limit}" by {amount}{when}' },
  'be-away': { zh: '“{learner}”不在训{when}', en: '{learner} is away{when}' },
  'forbid-venue': { zh: '不安排“{learner}”到“{venue}”', en: '{learner} does not go to {venue}' },
  'set-weight': { zh: '“{term}”的权重改为 {amount}', en: 'the weight of {term} becomes {amount}' },
};

/**
 * The change in the problem's words: a venue with parts changes in all of them. `unfit` makes the error for what the
 * problem does not have.
 */
export function problemChanges(change: KeyedChange, problem: Problem, legend: Legend, unfit: (what: string) => Error): ProblemChange[] {
  const { kind, venue, enrolment, limit, term, amount } = change;
  if (enrolment !== undefined && !Object.hasOwn(legend.learners, enrolment)) throw unfit(enrolment);
  if (limit !== undefined && !problem.limits?.some(({ id }) => id === limit)) throw unfit(limit);
  const weeks = weeksOf(change, legend, unfit);
  const base = {
    kind, ...weeks,
    // Weeks that have begun are over for whoever was away in them.
    ...(kind === 'be-present' && { firstWeek: Math.max(weeks.firstWeek ?? 0, begunWeeks(legend, enrolment ?? '')) }),
    ...(enrolment === undefined ? {} : { learner: enrolment }), ...(limit === undefined ? {} : { limit }),
    ...(term === undefined ? {} : { term }), ...(amount === undefined ? {} : { amount }),
  };
  if (venue === undefined) return [base];
  const parts = problem.venues.filter(({ id }) => legend.venues[id]?.venue === venue);
  if (parts.length === 0) throw unfit(venue);
  const changes: ProblemChange[] = parts.map(({ id }) => ({ ...base, venue: id }));
  // Parts share the places of their venue.
  const together = problem.limits?.find(({ id }) => id === `places:${venue}`)?.id;
  if (together !== undefined && (kind === 'more-places' || kind === 'fewer-places')) changes.push({ ...base, kind: kind === 'more-places' ? 'raise-limit' : 'lower-limit', limit: together });
  return changes;
}

function begunWeeks({ learners }: Legend, learner: string): number {
  const begun = Object.entries(learners[learner]?.away ?? {}).filter(([, { kind }]) => kind === 'past').map(([week]) => Number(week) + 1);
  return Math.max(0, ...begun);
}

function weeksOf({ firstWeek, lastWeek }: KeyedChange, legend: Legend, unfit: (what: string) => Error): { firstWeek?: number; lastWeek?: number } {
  const [begin = '', end = ''] = [legend.weeks[0], legend.weeks.at(-1)];
  const from = firstWeek === undefined ? begin : firstWeek < begin ? begin : firstWeek;
  const to = lastWeek === undefined ? end : lastWeek > end ? end : lastWeek;
  if (to < from || to < begin || from > end) throw unfit(firstWeek ?? lastWeek ?? '');
  return { ...(firstWeek === undefined ? {} : { firstWeek: legend.weeks.indexOf(from) }), ...(lastWeek === undefined ? {} : { lastWeek: legend.weeks.indexOf(to) }) };
}

export function tellVariantChange(change: KeyedChange, legend: Legend): Sentence {
  const { kind, venue, enrolment, limit, term, amount } = change;
  const part = Object.entries(legend.venues).find(([, entry]) => entry.venue === venue)?.[0];
  const weeks = change.firstWeek === undefined && change.lastWeek === undefined ? {} : weeksOf({ ...change, firstWeek: change.firstWeek ?? legend.weeks[0] ?? '', lastWeek: change.lastWeek ?? legend.weeks.at(-1) ?? '' }, legend, (what) => new Error(what));
  const item = {
    rule: '', ...weeks, ...(part === undefined ? {} : { venue: part }), ...(enrolment === undefined ? {} : { learner: enrolment }), ...(limit === undefined ? {} : { limit }),
  };
  return fill(WORDS[kind], { ...factsOf(item, legend), amount: amount ?? 0, ...(term === undefined ? {} : { term: TERMS[term] }) });
}
