/** What one person sees of the plan: a learner's next weeks, a mentor's Monday. */
import type { AwayRun, MyWeek } from '../contract/planning-words.ts';
import type { Tx } from '../platform/database/transaction.ts';
import { addDays, addWeeks, mondayOf, weeksFrom, type IsoDate } from '../platform/weeks.ts';
import { awayOf } from './away-runs.ts';
import { capacityIn, covers } from './read-schedule.ts';
import type { PlacementRecord } from './store/placements.ts';
import { readCalendars, readMentorsAndCompetences, readMyWeeks, readPlacements, readScheduledLearners, readScheduledVenues, readVenuesOfMentor, readVersionsInForce } from './store/schedule.ts';

/** A learner's own weeks from the published plan; somebody who learns nothing has no cohorts and no weeks. */
export async function readMySchedule(tx: Tx, query: { readonly from?: IsoDate | undefined; readonly weeks: number }) {
  const { person, today } = tx.actor;
  const thisWeek = mondayOf(today);
  const from = query.from ?? thisWeek;
  const weeks = weeksFrom(from, query.weeks);
  const to = weeks.at(-1) ?? from;
  const nobody = { person: { native: '', latin: null }, cohorts: [], thisWeek, weeks: [], publishedOn: null };
  if (person === null) return nobody;
  const { enrolments, placements, publishedOn } = await readMyWeeks(tx, person, addWeeks(from, -1), to);
  const [first] = enrolments;
  if (!first) return nobody;
  const calendars = await readCalendars(tx, enrolments.map(({ cohortId }) => cohortId), enrolments.map(({ learner }) => learner.id));
  const away = awayOf(enrolments, calendars, addWeeks(from, -1), to);
  const { mentors, competences } = await readMentorsAndCompetences(tx, placements.map(({ venue }) => venue.id), placements.map(({ area }) => area.id), from, addDays(to, 6));
  const awayIn = (week: IsoDate): AwayRun | undefined => enrolments.flatMap(({ learner }) => away(learner.id)).find((run) => covers(run, week));
  const postIn = (week: IsoDate): PlacementRecord | undefined =>
    placements.find((record) => covers(record, week) && !away(record.learner.id).some((run) => covers(run, week)));
  const shown = weeks.map((week): MyWeek => {
    const post = postIn(week);
    const reason = post ? undefined : awayIn(week);
    return {
      week,
      kind: post ? 'placed' : reason ? 'away' : 'free',
      away: reason ? { kind: reason.kind, detail: reason.detail } : null,
      post: post
        ? {
            area: post.area,
            venue: post.venue,
            competences: competences.filter(({ area }) => area === post.area.id).map(({ zh, en }) => ({ zh, en })),
            mentors: mentors.filter((mentor) => mentor.venue === post.venue.id && mentor.from <= addDays(week, 6) && (mentor.to === null || mentor.to > week)).map(({ native, latin }) => ({ native, latin })),
            isNew: lastPostBefore(week, placements)?.venue.id !== post.venue.id,
          }
        : null,
    };
  });
  return { person: first.learner.name, cohorts: enrolments.map(({ learner }) => learner.cohort), thisWeek, weeks: shown, publishedOn };
}

function lastPostBefore(week: IsoDate, placements: readonly PlacementRecord[]): PlacementRecord | undefined {
  return placements.filter(({ firstWeek }) => firstWeek < week).at(-1);
}

/** Who comes to the venues that the person guides, in one week of the published plans. */
export async function readMyVenues(tx: Tx, query: { readonly week?: IsoDate | undefined }) {
  const thisWeek = mondayOf(tx.actor.today);
  const week = query.week ?? thisWeek;
  const ids = tx.actor.person === null ? [] : await readVenuesOfMentor(tx, tx.actor.person, week, addDays(week, 6));
  const versions = ids.length === 0 ? [] : await readVersionsInForce(tx, week);
  const records: PlacementRecord[] = [];
  const enrolments = [];
  for (const version of versions) {
    records.push(...(await readPlacements(tx, { version, from: addWeeks(week, -1), to: week, venues: ids })));
    enrolments.push(...(await readScheduledLearners(tx, { version, from: week, to: week }, undefined, 100_000)));
  }
  const wanted = new Set(records.map(({ learner }) => learner.id));
  const own = enrolments.filter(({ learner }) => wanted.has(learner.id));
  const calendars = await readCalendars(tx, [...new Set(own.map(({ cohortId }) => cohortId))], [...wanted]);
  const away = awayOf(own, calendars, week, week);
  const venues = ids.length === 0 ? [] : await readScheduledVenues(tx, { version: ids[0] ?? '', from: week, to: week }, undefined, 200, ids);
  return {
    week,
    isThisWeek: week === thisWeek,
    venues: venues.map((row) => {
      const here = records.filter((record) => record.venue.id === row.venue.id && covers(record, week));
      const there = (learner: string): boolean => records.some((record) => record.learner.id === learner && record.venue.id === row.venue.id && covers(record, addWeeks(week, -1)));
      return {
        venue: row.venue,
        capacity: capacityIn(row, week),
        learners: here
          .filter(({ learner }) => away(learner.id).length === 0)
          .map(({ learner, area: { id, key, name }, firstWeek, lastWeek }) => ({ learner, area: { id, key, name }, firstWeek, lastWeek, isNew: !there(learner.id), isLastWeek: lastWeek === week })),
        away: here.flatMap(({ learner }) => away(learner.id).slice(0, 1).map(({ kind }) => ({ learner, kind }))),
      };
    }),
  };
}
