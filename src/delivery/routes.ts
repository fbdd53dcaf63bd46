/** Endpoints of the delivery storey: parse → call → present. */
import * as contract from '../contract/delivery.ts';
import { decodeCursor, pageOf } from '../platform/http/cursor.ts';
import { endpoint } from '../platform/http/endpoint.ts';
import { addWeeks, mondayOf } from '../platform/weeks.ts';
import { decideLog } from './decide-log.ts';
import { learnerWeeks } from './learner-weeks.ts';
import { learnersBehind } from './learners-behind.ts';
import { noteAbsence, withdrawAbsence } from './note-absence.ts';
import { decideByLink, makeSigningLink, openSigningLink, revokeSigningLink } from './signing-link.ts';
import { readLogs, readLogsForMentor } from './store.ts';
import { supersedeLog, writeLog } from './write-log.ts';

const LOGS = 'logs:week';

export const endpoints = [
  endpoint(contract.listMyWeeks, ({ query, actor, transaction }) =>
    transaction(async (tx) => {
      const from = query.from ?? addWeeks(mondayOf(actor.today), -3);
      const items = actor.person === null ? [] : await learnerWeeks(tx, actor.person, from, addWeeks(from, query.weeks - 1));
      return { today: actor.today, items };
    }),
  ),
  endpoint(contract.writeMyLog, ({ params, body, transaction }) => transaction((tx) => writeLog(tx, params.week, body))),
  endpoint(contract.supersedeMyLog, ({ params, body, transaction }) => transaction((tx) => supersedeLog(tx, params.week, body))),
  endpoint(contract.noteMyAbsence, ({ params, body, transaction }) =>
    transaction(async (tx) => {
      await noteAbsence(tx, params.day, body.kind);
      return { day: params.day, kind: body.kind };
    }),
  ),
  endpoint(contract.withdrawMyAbsence, ({ params, transaction }) => transaction((tx) => withdrawAbsence(tx, params.day))),
  endpoint(contract.listLogsToSign, ({ query, actor, transaction }) =>
    transaction(async (tx) => ({ items: actor.person === null ? [] : await readLogsForMentor(tx, actor.person, query.week) })),
  ),
  endpoint(contract.decideLog, ({ params, body, transaction }) => transaction((tx) => decideLog(tx, params.log, body))),
  endpoint(contract.listLogs, ({ query, transaction }) =>
    transaction(async (tx) => {
      const after = query.after === undefined ? undefined : (decodeCursor(LOGS, query.after, 2) as [string, string]);
      const rows = await readLogs(tx, {
        from: query.from,
        to: query.to,
        states: query.state,
        cohort: query.cohort,
        venues: query.venue === undefined ? undefined : [query.venue],
        enrolment: query.learner,
        after,
        limit: query.limit + 1,
      });
      return pageOf(rows, query.limit, LOGS, (row) => [row.week, row.id]);
    }),
  ),
  endpoint(contract.listLearnersBehind, ({ query, transaction }) => transaction((tx) => learnersBehind(tx, query))),
  endpoint(contract.makeSigningLink, ({ body, transaction }) => transaction((tx) => makeSigningLink(tx, body, new Date()))),
  endpoint(contract.revokeSigningLink, ({ params, transaction }) => transaction((tx) => revokeSigningLink(tx, params.link))),
  endpoint(contract.openSigningLink, ({ params, actor, database }) => openSigningLink(database, actor, params.token, new Date())),
  endpoint(contract.decideByLink, ({ params, body, actor, database }) => decideByLink(database, actor, { token: params.token, log: params.log, decision: body }, new Date())),
] as const;
