/** The workbook over HTTP. It composes all storeys, so it stands beside app.ts. */
import * as contract from './contract/workbook.ts';
import type { AccessRule } from './platform/access/rule.ts';
import { saveUpload } from './platform/files/uploads.ts';
import { endpoint, storeyApi } from './platform/http/endpoint.ts';
import { enqueueJob } from './platform/jobs/index.ts';
import { CHECK_WORKBOOK, IMPORT_WORKBOOK } from './workbook-jobs.ts';
import { exportWorkbook, makeTemplate, readWorkbookFacts } from './workbook.ts';

const desk: AccessRule = {
  who: ['coordinator', 'administrator'],
  rows: 'shared',
  says: { zh: '协调员与管理员；只写入其所代表单位的数据', en: 'Coordinators and administrators; only rows of the parties they act for are written' },
};

const endpoints = [
  endpoint(contract.getTemplate, async ({ locale }) => ({ name: locale === 'zh' ? '共价工作簿模板.xlsx' : 'covalence-template.xlsx', bytes: await makeTemplate() })),
  endpoint(contract.exportWorkbook, async ({ locale, transaction, actor }) => ({
    name: `${locale === 'zh' ? '共价工作簿' : 'covalence'}-${actor.today}.xlsx`,
    bytes: await exportWorkbook(await transaction(readWorkbookFacts)),
  })),
  endpoint(contract.checkWorkbook, ({ file, transaction }) =>
    transaction(async (tx) => ({ job: await enqueueJob(tx, { kind: CHECK_WORKBOOK, input: { upload: await saveUpload(tx, file) } }) })),
  ),
  endpoint(contract.importWorkbook, ({ file, transaction }) =>
    transaction(async (tx) => ({ job: await enqueueJob(tx, { kind: IMPORT_WORKBOOK, input: { upload: await saveUpload(tx, file) } }) })),
  ),
] as const;

export const workbookApi = storeyApi({
  name: 'workbook',
  endpoints,
  access: { getWorkbookTemplate: desk, exportWorkbook: desk, checkWorkbook: desk, importWorkbook: desk },
});
