/** The operator of the installation, who works on the server itself and acts for every party of a consortium. */
import type { Database } from './platform/database/connect.ts';
import { inConsortium, type Actor } from './platform/database/transaction.ts';
import { AppError, declareErrors, type Locale } from './platform/errors.ts';
import { dayInZone } from './platform/weeks.ts';

export const operatorErrors = declareErrors({
  consortium_unknown: {
    status: 404,
    says: { zh: '没有编号为“{key}”的联合体；现有：{known}。', en: 'There is no consortium with the key "{key}"; there are: {known}.' },
    wayOut: { zh: '请用 --consortium 指定其中之一。', en: 'Name one of them with --consortium.' },
  },
  consortium_unclear: {
    status: 400,
    says: { zh: '有多个联合体：{known}。', en: 'There are several consortia: {known}.' },
    wayOut: { zh: '请用 --consortium 指定其中之一。', en: 'Name one of them with --consortium.' },
  },
});

/** The actor of the operator in a consortium, today by its clock. */
export async function operatorIn(database: Database, consortium: string, locale: Locale = 'en'): Promise<Actor> {
  const row = await database.app.selectFrom('platform.consortium').select(['time_zone', 'clock_day']).where('id', '=', consortium).executeTakeFirstOrThrow();
  const today = row.clock_day ?? dayInZone(new Date(), row.time_zone);
  const nobody: Actor = { consortium, parties: [], person: null, account: null, roles: [], today, locale };
  const parties = await inConsortium(database, nobody, (tx) => tx.query<{ id: string }>('select id from partnership.party where consortium_id = $1 order by id', [consortium]));
  return { ...nobody, parties: parties.map(({ id }) => id) };
}

/** The consortium a command means: the one of that key, or the only one. Errors: `consortium_unknown`, `consortium_unclear`. */
export async function findConsortium(database: Database, key: string | undefined): Promise<string> {
  const all = await database.app.selectFrom('platform.consortium').select(['id', 'key']).orderBy('key').execute();
  const known = all.map((row) => row.key);
  const found = key === undefined ? all : all.filter((row) => row.key === key);
  const [first] = found;
  if (!first) throw new AppError(operatorErrors.consortium_unknown, { key: key ?? '', known });
  if (found.length > 1) throw new AppError(operatorErrors.consortium_unclear, { known });
  return first.id;
}
