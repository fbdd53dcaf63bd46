import type { Tx } from '../../platform/database/transaction.ts';
import type { PartnershipTables } from '../tables.ts';

/** Names of a person and of parties, for the shell. What the actor may not see is absent. */
export async function namesOf(
  tx: Tx,
  wanted: { readonly person: string; readonly parties: readonly string[] },
): Promise<{ person: { native: string; latin: string | null } | undefined; parties: Map<string, { zh: string | null; en: string | null }> }> {
  const tables = tx.tables<PartnershipTables>();
  const person = await tables
    .selectFrom('partnership.person')
    .select(['native_name', 'latin_name'])
    .where('consortium_id', '=', tx.actor.consortium)
    .where('id', '=', wanted.person)
    .executeTakeFirst();
  const parties =
    wanted.parties.length === 0
      ? []
      : await tables
          .selectFrom('partnership.party')
          .select(['id', 'name_zh', 'name_en'])
          .where('consortium_id', '=', tx.actor.consortium)
          .where('id', 'in', [...wanted.parties])
          .execute();
  return {
    person: person === undefined ? undefined : { native: person.native_name, latin: person.latin_name },
    parties: new Map(parties.map((party) => [party.id, { zh: party.name_zh, en: party.name_en }])),
  };
}
