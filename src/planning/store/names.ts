/** Names of rows that are known by key. */
import type { LearnerReference } from '../../contract/planning-words.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { learnerJoins, learnerJson } from './fragments.ts';

type Reference = LearnerReference['cohort'];

export interface Names {
  learner(key: string): LearnerReference;
  area(key: string): Reference;
  venue(key: string): Reference;
  cohort(key: string): Reference;
}

export async function readNames(tx: Tx, keys: { learners?: readonly string[]; areas?: readonly string[]; venues?: readonly string[]; cohorts?: readonly string[] }): Promise<Names> {
  const { consortium } = tx.actor;
  const learners = new Map(
    (
      await tx.query<{ learner: LearnerReference }>(
        `select ${learnerJson} as learner from planning.enrolment as e ${learnerJoins} where e.consortium_id = $1 and e.key = any ($2::text[])`,
        [consortium, keys.learners ?? []],
      )
    ).map(({ learner }) => [learner.key, learner]),
  );
  const named = async (table: 'curriculum.area' | 'partnership.venue' | 'curriculum.cohort', wanted: readonly string[] | undefined): Promise<(key: string) => Reference> => {
    const rows = await tx.query<Reference>(
      `select id, key, jsonb_build_object('zh', name_zh, 'en', name_en) as name from ${table} where consortium_id = $1 and key = any ($2::text[])`,
      [consortium, wanted ?? []],
    );
    const byKey = new Map(rows.map((row) => [row.key, row]));
    return (key) => byKey.get(key) ?? lost(table, key);
  };
  const area = await named('curriculum.area', keys.areas);
  const venue = await named('partnership.venue', keys.venues);
  const cohort = await named('curriculum.cohort', keys.cohorts);
  return { learner: (key) => learners.get(key) ?? lost('planning.enrolment', key), area, venue, cohort };
}

function lost(table: string, key: string): never {
  throw new Error(`${table} "${key}" was read a moment ago and is gone`);
}
