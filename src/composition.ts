/**
 * All storeys put together: what the server offers and works on. Each storey adds its line here, and nowhere else.
 */
import type { Database } from './platform/database/connect.ts';
import { curriculumApi } from './curriculum/index.ts';
import { deliveryApi } from './delivery/index.ts';
import { evidenceApi } from './evidence/index.ts';
import { partnershipApi } from './partnership/index.ts';
import { planningApi, planningJobs } from './planning/index.ts';
import { sealAudit } from './platform/audit/index.ts';
import type { StoreyApi } from './platform/http/endpoint.ts';
import { runWorker, type JobHandlers, type Worker } from './platform/jobs/index.ts';
import { workbookApi } from './workbook-routes.ts';
import { workbookJobs } from './workbook-jobs.ts';

/** The endpoints of every storey. */
export const storeys: readonly StoreyApi[] = [partnershipApi, curriculumApi, deliveryApi, planningApi, evidenceApi, workbookApi];

/** The background jobs of every storey, by kind. */
export const jobHandlers: JobHandlers = { ...workbookJobs, ...planningJobs };

/** Two jobs at a time: one that reads a workbook must not wait for one that plans for minutes. */
const JOBS_AT_A_TIME = 2;

const SEAL_EVERY_MS = 10_000;

export { version } from './platform/product-version.ts';

/** Works on jobs and seals the audit trail until stopped. */
export async function startWork(database: Database): Promise<Worker> {
  const worker = await runWorker({ database, handlers: jobHandlers, concurrency: JOBS_AT_A_TIME });
  let sealing: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    sealing = sealing.then(() => sealAll(database));
  }, SEAL_EVERY_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      await sealing;
      await worker.stop();
      await sealAll(database);
    },
  };
}

async function sealAll(database: Database): Promise<void> {
  try {
    const consortia = await database.app.selectFrom('platform.consortium').select('id').execute();
    for (const { id } of consortia) await sealAudit(database, id);
  } catch (error) {
    database.log(`sealing the audit trail: ${error instanceof Error ? error.message : String(error)}`);
  }
}
