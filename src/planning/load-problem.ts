import { curriculumTables, type CurriculumFacts } from '../curriculum/index.ts';
import { partnershipTables, type PartnershipFacts } from '../partnership/index.ts';
import type { Tx } from '../platform/database/transaction.ts';
import { readFacts } from '../platform/sheet-store/read-facts.ts';
import { buildProblem, type BuiltProblem } from './build-problem.ts';
import { planningTables } from './sheet-tables.ts';
import type { PlanningFacts } from './sheets.ts';
import { readOtherLoads } from './store/placements.ts';

/**
 * The planning problem of a plan from all facts the actor may see today.
 * Errors: those of `buildProblem`.
 */
export async function loadProblem(tx: Tx, plan: { readonly id: string; readonly key: string }): Promise<BuiltProblem> {
  // The mappings are written from the same sheets, so the rows have their shape.
  const facts = (await readFacts(tx, [...partnershipTables, ...curriculumTables, ...planningTables])) as unknown as PartnershipFacts & CurriculumFacts & PlanningFacts;
  const otherLoads = await readOtherLoads(tx, plan.id);
  return buildProblem({ partnership: facts, curriculum: facts, planning: facts, plan: plan.key, today: tx.actor.today, otherLoads });
}
