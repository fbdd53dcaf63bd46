/** Endpoints of the evidence storey: parse → call → present. */
import { randomBytes } from 'node:crypto';
import * as contract from '../contract/evidence.ts';
import type { Database } from '../platform/database/connect.ts';
import { inConsortium, onDuty, type Actor, type Tx } from '../platform/database/transaction.ts';
import { decodeCursor, pageOf } from '../platform/http/cursor.ts';
import { endpoint } from '../platform/http/endpoint.ts';
import { addDays } from '../platform/weeks.ts';
import { readCockpit } from './cockpit.ts';
import { figureOf, figureReader, figures, type FigureScope } from './figures.ts';
import { walkThread } from './thread.ts';
import { readEnrolmentsOf, readTranscript } from './transcript.ts';
import { weekRows } from './week-rows.ts';
import { weeksReport } from './weeks-report.ts';

const ROWS = 'week-rows:week';

/** Days between two points of a trend, and how many there are. */
const TREND_STEP_DAYS = 14;
const TREND_POINTS = 8;

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
  endpoint(contract.listFigures, () => ({ items: figures.map(({ code, name, says, unit, rows }) => ({ code, name, says, unit, rows })) })),
  endpoint(contract.getFigure, ({ params, query, actor, database }) =>
    asReader(database, actor, async (tx) => {
      const asOf = query.asOf ?? actor.today;
      const scope: FigureScope | undefined = query.scopeKind && query.scopeKey ? { kind: query.scopeKind, key: query.scopeKey } : undefined;
      const { code, name, says, unit, rows } = figureOf(params.figure);
      const days = Array.from({ length: TREND_POINTS }, (_, i) => addDays(asOf, (i + 1 - TREND_POINTS) * TREND_STEP_DAYS));
      const trend = [];
      for (const day of days) trend.push({ day, value: await figureReader(tx, day).read(code, scope) });
      return { code, name, says, unit, rows, asOf, value: trend.at(-1)?.value ?? null, trend };
    }),
  ),
  endpoint(contract.getThread, ({ params, transaction }) =>
    transaction(async (tx) => {
      const { node, kindName, branches } = await walkThread(tx, params.kind, params.id);
      return { node, kindName, branches: branches.map((branch) => ({ ...branch, items: [...branch.items] })) };
    }),
  ),
  endpoint(contract.getTranscript, ({ params, query, actor, transaction }) => transaction(async (tx) => wire(await readTranscript(tx, params.learner, query.asOf ?? actor.today)))),
  endpoint(contract.listMyTranscripts, ({ actor, transaction }) =>
    transaction(async (tx) => {
      const items = [];
      for (const { id } of actor.person === null ? [] : await readEnrolmentsOf(tx, actor.person)) items.push(wire(await readTranscript(tx, id, actor.today)));
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
