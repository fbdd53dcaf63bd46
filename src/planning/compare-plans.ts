/** What changes from one plan version to another, learner by learner, and in words. Pure. */
import { fillSentence, type Sentence } from '../platform/errors.ts';
import { addWeeks, weeksBetween, type IsoDate } from '../platform/weeks.ts';
import type { PlacedRow } from './apply-plan.ts';
import { groupRows } from './group-rows.ts';

/** Where somebody is in a week. */
export interface Post {
  readonly area: string;
  readonly venue: string;
}

/** A run of weeks in which a learner's post changes in the same way; both weeks inclusive; null means not placed. */
export interface PostChange {
  readonly enrolment: string;
  readonly firstWeek: IsoDate;
  readonly lastWeek: IsoDate;
  readonly from: Post | null;
  readonly to: Post | null;
}

/** Changes from `before` to `after`, by learner and week. Weeks for which `isAway` says true are passed over. */
export function comparePlans(before: readonly PlacedRow[], after: readonly PlacedRow[], isAway: (enrolment: string, week: IsoDate) => boolean = () => false): PostChange[] {
  const was = groupRows(before, ({ enrolment }) => enrolment);
  const is = groupRows(after, ({ enrolment }) => enrolment);
  const learners = [...new Set([...was.keys(), ...is.keys()])].sort();
  return learners.flatMap((enrolment) => changesOf(enrolment, posts(was.get(enrolment) ?? []), posts(is.get(enrolment) ?? []), isAway));
}

function changesOf(enrolment: string, was: ReadonlyMap<IsoDate, Post>, is: ReadonlyMap<IsoDate, Post>, isAway: (enrolment: string, week: IsoDate) => boolean): PostChange[] {
  const changes: { enrolment: string; firstWeek: IsoDate; lastWeek: IsoDate; from: Post | null; to: Post | null }[] = [];
  for (const week of [...new Set([...was.keys(), ...is.keys()])].sort()) {
    const from = was.get(week) ?? null;
    const to = is.get(week) ?? null;
    if (samePost(from, to) || isAway(enrolment, week)) continue;
    const last = changes.at(-1);
    if (last && addWeeks(last.lastWeek, 1) === week && samePost(last.from, from) && samePost(last.to, to)) last.lastWeek = week;
    else changes.push({ enrolment, firstWeek: week, lastWeek: week, from, to });
  }
  return changes;
}

function posts(rows: readonly PlacedRow[]): Map<IsoDate, Post> {
  const weeks = new Map<IsoDate, Post>();
  for (const { area, venue, firstWeek, lastWeek } of rows) {
    const count = weeksBetween(firstWeek, lastWeek) + 1;
    for (let i = 0; i < count; i++) weeks.set(addWeeks(firstWeek, i), { area, venue });
  }
  return weeks;
}

function samePost(a: Post | null, b: Post | null): boolean {
  return a?.area === b?.area && a?.venue === b?.venue;
}

const WORDS = {
  moved: { zh: '{weeks}：由“{fromVenue}”改到“{toVenue}”，学“{toArea}”', en: '{weeks}: to {toVenue} for {toArea}, instead of {fromVenue}' },
  otherArea: { zh: '{weeks}：仍在“{toVenue}”，改学“{toArea}”', en: '{weeks}: still in {toVenue}, now for {toArea}' },
  added: { zh: '{weeks}：新安排到“{toVenue}”，学“{toArea}”', en: '{weeks}: newly in {toVenue} for {toArea}' },
  removed: { zh: '{weeks}：不再去“{fromVenue}”', en: '{weeks}: no longer in {fromVenue}' },
} as const satisfies Readonly<Record<string, Sentence>>;

/** One change as a sentence in both languages; names come from the caller. */
export function tellChange(change: PostChange, nameOf: { readonly venue: (key: string) => Sentence; readonly area: (key: string) => Sentence }): Sentence {
  const { from, to } = change;
  const words = from === null ? WORDS.added : to === null ? WORDS.removed : from.venue === to.venue ? WORDS.otherArea : WORDS.moved;
  const facts = {
    weeks: tellWeeks(change.firstWeek, change.lastWeek),
    ...(from === null ? {} : { fromVenue: nameOf.venue(from.venue) }),
    ...(to === null ? {} : { toVenue: nameOf.venue(to.venue), toArea: nameOf.area(to.area) }),
  };
  return { zh: fillSentence(words, facts, 'zh'), en: fillSentence(words, facts, 'en') };
}

/** A range of weeks by its Mondays. */
export function tellWeeks(firstWeek: IsoDate, lastWeek: IsoDate): Sentence {
  if (firstWeek === lastWeek) return { zh: `${firstWeek} 当周`, en: `week of ${firstWeek}` };
  return { zh: `${firstWeek} 至 ${lastWeek} 各周`, en: `weeks of ${firstWeek} to ${lastWeek}` };
}
