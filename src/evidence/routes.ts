/** Endpoints of the evidence storey: parse → call → present. */
import { randomBytes } from 'node:crypto';
import * as contract from '../contract/evidence.ts';
import { addIndicator } from '../contract/cooperation.ts';
import { showTask } from '../partnership/index.ts';
import type { Database } from '../platform/database/connect.ts';
import { inConsortium, onDuty, type Actor, type Tx } from '../platform/database/transaction.ts';
import { decodeCursor, pageOf } from '../platform/http/cursor.ts';
import { endpoint } from '../platform/http/endpoint.ts';
import { readCockpit } from './cockpit.ts';
import { figureOf, figureReader, figures, type FigureScope, type Reading } from './figures.ts';
import { bindIndicatorToFigure } from './bind-indicator.ts';
import { readIndicatorTrends, trendDays } from './trend.ts';
import { walkThread } from './thread.ts';
import { readEnrolmentsOf, readTranscript } from './transcript.ts';
import { weekRows } from './week-rows.ts';
import { weeksReport } from './weeks-report.ts';

const ROWS = 'week-rows:week';
const TRENDS = 'indicator-trends:key';

/** Officers of the authority see figures, not persons; whoever also has a role in training sees what that role may see. */
export function seesNoPersons(actor: Actor): boolean {
  return actor.roles.length > 0 && actor.roles.every(({ role }) => role === 'officer');
}

/** Reads as the actor, or, for those who see figures only, on the duty to count: what leaves the server then is anonymous. */
function asReader<T>(database: Database, actor: Actor, work: (tx: Tx, isAnonymous: boolean) => Promise<T>): Promise<T> {
  return seesNoPersons(actor) ? onDuty(database, 'aggregate', actor, (tx) => work(tx, true)) : inConsortium(database, actor, (tx) => work(tx, false));
}

export const endpoints = [
  endpoint(contract.countWeeks, ({ query, actor, database }) =>
    asReader(database, actor, async (tx, isAnonymous) => {
      const asOf = query.asOf ?? actor.today;
      // One learner is a group of one: who may not see persons gets no table by learner.
      const items = isAnonymous && (query.by === 'learner' || query.learner !== undefined) ? [] : await weeksReport(tx, query.by, { ...query, asOf }, isAnonymous);
      return { asOf, by: query.by, isAnonymous, items };
    }),
  ),
  endpoint(contract.listWeekRows, ({ query, actor, database }) =>
    asReader(database, actor, async (tx, isAnonymous) => {
      // The first page of a report makes its secret; the cursor hands it on, so that a pseudonym holds over all pages.
      const [week, id, reportSecret] = query.after === undefined ? [undefined, undefined, randomBytes(16).toString('hex')] : (decodeCursor(ROWS, query.after, 3) as [string, string, string]);
      const after = week === undefined ? undefined : ([week, id] as const);
      const scope = { ...query, asOf: query.asOf ?? actor.today };
      const rows = await weekRows(tx, { scope, state: query.state, after, limit: query.limit + 1, isAnonymous, reportSecret });
      const { items, next } = pageOf(rows, query.limit, ROWS, (row) => [...row.cursor, reportSecret]);
      return { items: items.map(({ cursor: _cursor, ...row }) => row), next };
    }),
  ),
  endpoint(contract.listFigures, () => ({ items: figures.map(({ code, name, says, unit, rows, scopes }) => ({ code, name, says, unit, rows, scopes: [...scopes] })) })),
  endpoint(contract.getFigure, ({ params, query, actor, database }) =>
    asReader(database, actor, async (tx, isAnonymous) => {
      const asOf = query.asOf ?? actor.today;
      const scope: FigureScope | undefined = query.scopeKind && query.scopeKey ? { kind: query.scopeKind, key: query.scopeKey } : undefined;
      const { code, name, says, unit, rows, scopes } = figureOf(params.figure);
      const trend = [];
      let reading: Reading = { value: null, isWithheld: false };
      for (const day of trendDays(asOf)) {
        reading = await figureReader(tx, day, isAnonymous).read(code, scope);
        trend.push({ day, value: reading.value });
      }
      return { code, name, says, unit, rows, scopes: [...scopes], asOf, ...reading, trend };
    }),
  ),
  endpoint(contract.listIndicatorTrends, ({ query, actor, database }) =>
    asReader(database, actor, async (tx, isAnonymous) => {
      const asOf = query.asOf ?? actor.today;
      const after = query.after === undefined ? undefined : String(decodeCursor(TRENDS, query.after, 1)[0]);
      const { items, next } = pageOf(await readIndicatorTrends(tx, { asOf, after, limit: query.limit + 1, isAnonymous }), query.limit, TRENDS, ({ key }) => [key]);
      return { asOf, items: wire(items.map(({ key: _key, ...trend }) => trend)), next };
    }),
  ),
  endpoint(addIndicator, ({ params, body, transaction }) =>
    transaction(async (tx) => {
      await bindIndicatorToFigure(tx, params.task, body);
      return showTask(tx, params.task);
    }),
  ),
  endpoint(contract.getThread, ({ params, query, actor, transaction }) =>
    transaction(async (tx) => {
      const asOf = query.asOf ?? actor.today;
      const { node, kindName, branches } = await walkThread(tx, params.kind, params.id, asOf);
      return { asOf, node, kindName, branches: branches.map((branch) => ({ ...branch, items: [...branch.items] })) };
    }),
  ),
  endpoint(contract.getTranscript, ({ params, query, actor, transaction }) => transaction(async (tx) => wire(await readTranscript(tx, params.learner, query.asOf ?? actor.today)))),
  endpoint(contract.listMyTranscripts, ({ query, actor, transaction }) =>
    transaction(async (tx) => {
      const items = [];
      for (const { id } of actor.person === null ? [] : await readEnrolmentsOf(tx, actor.person)) items.push(wire(await readTranscript(tx, id, query.asOf ?? actor.today)));
      return { items };
    }),
  ),
  endpoint(contract.getCockpit, ({ query, actor, database }) =>
    asReader(database, actor, async (tx, isAnonymous) => ({ ...(wire(await readCockpit(tx, query.asOf ?? actor.today, isAnonymous))), isAnonymous })),
  ),
] as const;

type Mutable<T> = T extends readonly (infer I)[] ? Mutable<I>[] : T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;

/** The same value for the wire, whose types are not read-only. */
function wire<T>(value: T): Mutable<T> {
  return value as Mutable<T>;
}
