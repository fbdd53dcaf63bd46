/** Whose a person or plant is, for the rules. */
import type { Tx } from '../../platform/database/transaction.ts';
import type { Named } from '../rules.ts';
import { nameJson } from '../store/listing.ts';

export async function findPersonParty(tx: Tx, person: string): Promise<string | undefined> {
  const [row] = await tx.query<{ party: string }>('select p.owner_party_id as party from partnership.person as p where p.consortium_id = $1 and p.id = $2', [tx.actor.consortium, person]);
  return row?.party;
}

export async function findPlantOwner(tx: Tx, plant: string): Promise<{ id: string; name: Named; owner: string } | undefined> {
  const [row] = await tx.query<{ id: string; name: Named; owner: string }>(
    `select p.id, ${nameJson('p', 'name')} as name, p.owner_party_id as owner from partnership.plant as p where p.consortium_id = $1 and p.id = $2`,
    [tx.actor.consortium, plant],
  );
  return row;
}
