import type { Job, WorkbookResult } from '../../../src/contract/index.ts';

/** The result of an ended workbook job; its shape belongs to the kind of job. */
export function resultOf(job: Job | null): WorkbookResult | null {
  return job?.state === 'done' && job.result ? (job.result as unknown as WorkbookResult) : null;
}
