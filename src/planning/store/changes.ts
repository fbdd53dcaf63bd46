import type { Sentence } from '../../platform/errors.ts';
import type { Tx } from '../../platform/database/transaction.ts';

/** The last changes of a draft's placements: when and by whom, for somebody who saw an older state. At most five, latest first. */
export async function changesSince(tx: Tx, version: string): Promise<Sentence[]> {
  const rows = await tx.query<{ at: Date; name: string | null; why: string | null }>(
    `select a.at, pe.native_name as name,
            (select f ->> 'after' from jsonb_array_elements(a.fields) as f where f ->> 'name' = 'why') as why
       from platform.audit_entry as a
       left join partnership.person as pe on pe.consortium_id = $1 and pe.id = a.person_id
      where a.consortium_id = $1
        and a.kind = 'plan_draft'
        and a.record_id = $2
      order by a.id desc
      limit 5`,
    [tx.actor.consortium, version],
  );
  return rows.map(({ at, name, why }) => {
    const time = at.toISOString().slice(11, 16);
    return { zh: `${time}（UTC）${name ?? '他人'} ${why ?? ''}`.trim(), en: `${time} UTC, ${name ?? 'somebody'}: ${why ?? 'a change'}` };
  });
}
