import type { Tx } from '../platform/database/transaction.ts';
import { partnershipTables } from '../partnership/index.ts';
import { readFacts } from '../platform/sheet-store/read-facts.ts';
import { curriculumTables } from './sheet-tables.ts';
import { curriculumSheets, type CurriculumFacts } from './sheets.ts';

/** The storey's facts as the actor may see them. Rows of the storey below are read along, since references are told by their keys. */
export async function readCurriculumFacts(tx: Tx): Promise<CurriculumFacts> {
  const facts = await readFacts(tx, [...partnershipTables, ...curriculumTables]);
  // The mapping is written from the same sheets, so the rows have their shape.
  return Object.fromEntries(Object.keys(curriculumSheets).map((id) => [id, facts[id]])) as unknown as CurriculumFacts;
}
