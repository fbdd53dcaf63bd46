import type { PartnershipFacts } from './partnership/index.ts';
import type { Database } from './platform/database/connect.ts';
import { AppError, declareErrors } from './platform/errors.ts';
import { newId } from './platform/ids.ts';

export const consortiumErrors = declareErrors({
  /** A consortium of this key is there already. */
  consortium_exists: {
    status: 409,
    says: { zh: '编号为“{key}”的联合体已存在。', en: 'A consortium with the key "{key}" is there already.' },
    wayOut: { zh: '请换用其他编号，或导入到该联合体。', en: 'Choose another key, or import into that consortium.' },
  },
});

/** Makes an empty consortium; returns its id. Errors: `consortium_exists`. */
export async function createConsortium(database: Database, row: PartnershipFacts['consortium'][number] & { readonly isExample?: boolean }): Promise<string> {
  const id = newId();
  const made = await database.app
    .insertInto('platform.consortium')
    .values({ id, key: row.key, name_zh: row.nameZh, name_en: row.nameEn, time_zone: row.timeZone, clock_day: row.clockDay, is_example: row.isExample ?? false })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!made) throw new AppError(consortiumErrors.consortium_exists, { key: row.key });
  return id;
}
