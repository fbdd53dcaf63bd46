/** The workbook: fetching it, checking a file against all rules, and importing one. */
import { z } from 'zod';
import { route } from './route.ts';
import { consortiumParams, sentence, uuid } from './wire.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const cellProblem = z
  .object({
    sheet: z.string(),
    cell: z.string().meta({ examples: ['C12'] }),
    value: z.string().nullable(),
    code: z.string(),
    says: sentence,
    wayOut: sentence,
    severity: z.enum(['error', 'note']),
  })
  .meta({ id: 'CellProblem' });

export const sheetReport = z
  .object({
    sheet: z.string(),
    title: sentence,
    added: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    missing: z.int(),
    missingKeys: z.array(z.string()),
    notOurs: z.int(),
  })
  .meta({ id: 'SheetReport' });

/** The result of a workbook job, in the job's `result`. */
export const workbookResult = z
  .object({
    outcome: z.enum(['checked', 'refused', 'imported']),
    file: z.string(),
    rowsRead: z.int(),
    rowsWritten: z.int(),
    errors: z.int(),
    problems: z.array(cellProblem),
    omittedProblems: z.int(),
    sheets: z.array(sheetReport),
  })
  .meta({ id: 'WorkbookResult' });

export type CellProblem = z.infer<typeof cellProblem>;
export type SheetReport = z.infer<typeof sheetReport>;
export type WorkbookResult = z.infer<typeof workbookResult>;

const queued = z.object({ job: uuid }).meta({ id: 'QueuedJob' });

export const getTemplate = route({
  operation: 'getWorkbookTemplate',
  method: 'get',
  path: '/api/consortia/{consortium}/workbook/template',
  summary: { zh: '下载空白工作簿模板', en: 'The empty workbook with its guide' },
  params: consortiumParams,
  answers: XLSX,
  answer: z.unknown(),
});

export const exportWorkbook = route({
  operation: 'exportWorkbook',
  method: 'get',
  path: '/api/consortia/{consortium}/workbook',
  summary: { zh: '导出可见的全部数据为工作簿', en: 'All rows you may see, as a workbook' },
  params: consortiumParams,
  answers: XLSX,
  answer: z.unknown(),
});

export const checkWorkbook = route({
  operation: 'checkWorkbook',
  method: 'post',
  path: '/api/consortia/{consortium}/workbook/checks',
  summary: { zh: '检查工作簿，不写入数据', en: 'Check a workbook without writing anything' },
  params: consortiumParams,
  accepts: XLSX,
  status: 202,
  answer: queued,
  errors: ['upload_without_party'],
});

export const importWorkbook = route({
  operation: 'importWorkbook',
  method: 'post',
  path: '/api/consortia/{consortium}/workbook/imports',
  summary: { zh: '导入工作簿：全部成功或全部不变', en: 'Import a workbook: all of it, or nothing' },
  params: consortiumParams,
  accepts: XLSX,
  status: 202,
  answer: queued,
  errors: ['upload_without_party', 'workbook_has_errors'],
});

export const workbookRoutes = [getTemplate, exportWorkbook, checkWorkbook, importWorkbook] as const;
