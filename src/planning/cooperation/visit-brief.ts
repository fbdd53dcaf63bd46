/** The brief before a visit, from figures as they stand: what is open, promised, delivered, learnt, and was agreed last time. */
import { presentFollowUp, presentNeed, presentVisitDetail, readLines, readNeeds, visitOf } from '../../partnership/index.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { mondayOf } from '../../platform/weeks.ts';
import { readPlacedWeeks } from '../placed-weeks.ts';
import { readFinishingCohorts, readPlacesOfParties } from '../store/cooperation.ts';
import { judgeAllCommitments, ledgerOf } from './measure-commitments.ts';

const MOST_NEEDS = 100;

/** Errors: `visit_not_found`. */
export async function briefVisit(tx: Tx, visit: string) {
  const { actor } = tx;
  const row = await visitOf(tx, visit);
  const parties = row.parties.map(({ party }) => party.id);
  const needs = await readNeeds(tx, { between: parties, state: ['open', 'accepted', 'committed'], limit: MOST_NEEDS, sort: 'due' });
  const judged = await judgeAllCommitments(tx, { between: parties });
  const since = row.previous?.day ?? '0000';
  const isWorthSaying = (commitment: (typeof judged)[number]): boolean =>
    ['open', 'late', 'secured', 'unknown'].includes(commitment.judgement.status) || (commitment.closedOn ?? commitment.dueOn) >= since;
  const { previous } = row;
  const lines = previous === null ? [] : await readLines(tx, previous.id);
  const monday = mondayOf(actor.today);
  const places = await readPlacesOfParties(tx, parties, actor.today);
  const placed = (await readPlacedWeeks(tx, { from: monday, to: monday })).filter(({ hostParty }) => parties.includes(hostParty));
  const cohorts = (await readFinishingCohorts(tx, { day: actor.today, parties })).filter(({ learners, finishesOn }) => learners > 0 && (finishesOn === null || finishesOn >= actor.today));
  return {
    today: actor.today,
    visit: presentVisitDetail(actor, row),
    needs: needs.items.map((need) => presentNeed(actor, need)),
    commitments: judged.filter(isWorthSaying),
    ledger: ledgerOf(judged),
    agreedLastTime: previous === null ? [] : lines.filter(({ kind }) => kind !== 'information').map((line) => presentFollowUp(actor, { ...line, visit: previous })),
    cohorts: cohorts.map(({ id, key, name, party, learners, finishesOn }) => ({ id, key, name, party, learners, finishesOn, thisWeek: placed.filter(({ cohort }) => cohort === id).length })),
    places: places.map(({ party, site, venues, capacity }) => ({ party, site, venues: venues.length, capacity, taken: placed.filter(({ venue }) => venues.includes(venue)).length })),
  };
}
