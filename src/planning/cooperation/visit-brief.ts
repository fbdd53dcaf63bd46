/** The brief before a visit, from figures as they stand: what is open, promised, delivered, learnt, and was agreed last time. */
import { presentFollowUp, presentNeed, presentVisitDetail, readLines, readNeeds, visitOf } from '../../partnership/index.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { mondayOf, type IsoDate } from '../../platform/weeks.ts';
import { readPlacedWeeks } from '../placed-weeks.ts';
import { readFinishingCohorts, readPlacesOfParties } from '../store/cooperation.ts';
import { judgeAllCommitments, ledgerOf } from './measure-commitments.ts';

const MOST_NEEDS = 200;
const UNMET: readonly string[] = ['open', 'accepted', 'committed'];

/** Errors: `visit_not_found`. */
export async function briefVisit(tx: Tx, visit: string, asOf: IsoDate = tx.actor.today) {
  const { actor } = tx;
  const row = await visitOf(tx, visit);
  const parties = row.parties.map(({ party }) => party.id);
  const needs = (await readNeeds(tx, { between: parties, state: UNMET, statedBy: asOf, limit: MOST_NEEDS, sort: 'due' })).items;
  const judged = await judgeAllCommitments(tx, { between: parties }, asOf);
  const since = row.previous?.day ?? '0000';
  const isWorthSaying = (commitment: (typeof judged)[number]): boolean =>
    ['open', 'late', 'secured', 'unknown'].includes(commitment.judgement.status) || (commitment.closedOn ?? commitment.dueOn) >= since;
  const { previous } = row;
  const lines = previous === null ? [] : await readLines(tx, previous.id);
  const monday = mondayOf(asOf);
  const places = await readPlacesOfParties(tx, parties, asOf);
  const placed = (await readPlacedWeeks(tx, { from: monday, to: monday })).filter(({ hostParty }) => parties.includes(hostParty));
  const cohorts = (await readFinishingCohorts(tx, { day: asOf, parties })).filter(({ learners, finishesOn }) => learners > 0 && (finishesOn === null || finishesOn >= asOf));
  return {
    asOf,
    visit: presentVisitDetail(actor, row),
    needs: needs.map((need) => presentNeed(actor, need)),
    commitments: judged.filter(isWorthSaying),
    ledger: ledgerOf(judged),
    agreedLastTime: previous === null ? [] : lines.filter(({ kind }) => kind !== 'information').map((line) => presentFollowUp(actor, { ...line, visit: previous })),
    cohorts: cohorts.map(({ id, key, name, party, learners, finishesOn }) => ({ id, key, name, party, learners, finishesOn, thisWeek: placed.filter(({ cohort }) => cohort === id).length })),
    places: places.map(({ party, site, venues, capacity }) => ({ party, site, venues: venues.length, capacity, taken: placed.filter(({ venue }) => venues.includes(venue)).length })),
  };
}
