import type { Tx } from '../platform/database/transaction.ts';
import { readFacts } from '../platform/sheet-store/read-facts.ts';
import { partnershipTables } from './sheet-tables.ts';
import type { PartnershipFacts } from './sheets.ts';

/** The storey's facts as the actor may see them; the consortium's own row is not among them (it belongs to no storey). */
export async function readPartnershipFacts(tx: Tx): Promise<PartnershipFacts> {
  // The mapping is written from the same sheets, so the rows have their shape.
  return { consortium: [], ...(await readFacts(tx, partnershipTables)) } as unknown as PartnershipFacts;
}
