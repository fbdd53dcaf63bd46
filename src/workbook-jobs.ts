/** The jobs that check and import an uploaded workbook, with progress by rows and a cancel that leaves nothing behind. */
import type { WorkbookResult } from './contract/index.ts';
import { inConsortium } from './platform/database/transaction.ts';
import { AppError } from './platform/errors.ts';
import { deleteUpload, readUpload } from './platform/files/uploads.ts';
import type { JobContext, JobHandler } from './platform/jobs/index.ts';
import { checkWorkbook, importWorkbook, storedBefore, workbookErrors, workbookSheets, type CheckedWorkbook, type ImportedWorkbook } from './workbook.ts';

export const CHECK_WORKBOOK = 'check-workbook';
export const IMPORT_WORKBOOK = 'import-workbook';

export const workbookJobs: Readonly<Record<string, JobHandler>> = {
  [CHECK_WORKBOOK]: (context) => withUpload(context, (file) => check(context, file)),
  [IMPORT_WORKBOOK]: (context) => withUpload(context, (file) => checkAndImport(context, file)),
};

interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
}

async function withUpload(context: JobContext, work: (file: File) => Promise<WorkbookResult>): Promise<WorkbookResult> {
  const { upload } = context.input as { upload: string };
  const file = await inConsortium(context.database, context.actor, (tx) => readUpload(tx, upload));
  const result = await work(file);
  await inConsortium(context.database, context.actor, (tx) => deleteUpload(tx, upload));
  return result;
}

async function check(context: JobContext, file: File): Promise<WorkbookResult> {
  return resultOf(file, await read(context, file), undefined);
}

async function checkAndImport(context: JobContext, file: File): Promise<WorkbookResult> {
  const checked = await read(context, file);
  if (checked.hasErrors) return resultOf(file, checked, undefined, 'refused');
  const { actor } = context;
  try {
    const imported = await inConsortium(context.database, actor, (tx) =>
      importWorkbook(tx, checked, {
        parties: actor.parties,
        why: `workbook ${file.name}`,
        shouldStop: () => context.signal.aborted,
        onProgress: ({ sheet, rowsDone, rowsTotal }) => context.report({ step: 'write', sheet, done: rowsDone, total: rowsTotal }),
      }),
    );
    return resultOf(file, checked, imported);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== workbookErrors.workbook_has_errors) throw error;
    const problems = error.facts['problems'] as CheckedWorkbook['problems'];
    return resultOf(file, { ...checked, problems: [...checked.problems, ...problems] }, undefined, 'refused');
  }
}

async function read(context: JobContext, file: File): Promise<CheckedWorkbook> {
  return checkWorkbook(file.bytes, {
    stored: await inConsortium(context.database, context.actor, storedBefore),
    onProgress: ({ rowsRead, rowsTotal }) => context.report({ step: 'read', done: rowsRead, total: rowsTotal }),
    shouldStop: () => context.signal.aborted,
  });
}

function resultOf(file: File, checked: CheckedWorkbook, imported: ImportedWorkbook | undefined, outcome?: WorkbookResult['outcome']): WorkbookResult {
  return {
    outcome: outcome ?? (imported ? 'imported' : 'checked'),
    file: file.name,
    rowsRead: checked.reading.rowsRead,
    rowsWritten: imported?.rowsWritten ?? 0,
    errors: checked.problems.filter(({ severity }) => severity === 'error').length,
    problems: [...checked.problems],
    omittedProblems: checked.omittedProblems,
    sheets: (imported?.sheets ?? []).map((report) => ({
      ...report,
      missingKeys: [...report.missingKeys],
      title: workbookSheets[report.sheet as keyof typeof workbookSheets].title,
    })),
  };
}
