import type { Tx } from '../platform/database/transaction.ts';
import { curriculumTables } from '../curriculum/index.ts';
import { partnershipTables } from '../partnership/index.ts';
import { readFacts } from '../platform/sheet-store/read-facts.ts';
import { planningTables } from './sheet-tables.ts';
import { planningSheets, type PlanningFacts } from './sheets.ts';

/** The storey's facts as the actor may see them. Rows of the storeys below are read along, since references are told by their keys. */
export async function readPlanningFacts(tx: Tx): Promise<PlanningFacts> {
  const facts = await readFacts(tx, [...partnershipTables, ...curriculumTables, ...planningTables]);
  // The mapping is written from the same sheets, so the rows have their shape.
  return Object.fromEntries(Object.keys(planningSheets).map((id) => [id, facts[id]])) as unknown as PlanningFacts;
}
