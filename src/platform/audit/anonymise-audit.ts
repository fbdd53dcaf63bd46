import type { Database } from '../database/connect.ts';
import { onDuty } from '../database/transaction.ts';
import { programActor } from './seal-audit.ts';

/**
 * Removes value and salt of every field in the entries about a person. The digests stay, so the chain remains
 * verifiable, and without the salt nothing can be guessed from them. Returns the number of entries.
 */
export async function anonymiseAudit(database: Database, consortium: string, person: string): Promise<number> {
  const rows = await onDuty(database, 'anonymise', programActor(consortium), (tx) =>
    tx.query(
      `update platform.audit_entry
          set fields = coalesce(
                (select jsonb_agg(jsonb_build_object('name', f.field -> 'name', 'digest', f.field -> 'digest') order by f.position)
                   from jsonb_array_elements(fields) with ordinality as f (field, position)),
                '[]')
        where consortium_id = $1
          and subject_person_id = $2
      returning id`,
      [consortium, person],
    ),
  );
  return rows.length;
}
