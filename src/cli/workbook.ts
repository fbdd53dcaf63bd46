import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { createConsortium } from '../create-consortium.ts';
import { findConsortium, operatorIn } from '../operator.ts';
import { openDatabase, type Database } from '../platform/database/connect.ts';
import { migrate, requireMigrated } from '../platform/database/migrate.ts';
import { inConsortium } from '../platform/database/transaction.ts';
import { AppError, declareErrors } from '../platform/errors.ts';
import {
  checkWorkbook,
  describeProblem,
  exportWorkbook,
  importWorkbook,
  makeTemplate,
  readWorkbookFacts,
  storedBefore,
  workbookErrors,
  workbookSheets,
  type CheckOptions,
  type CheckedWorkbook,
} from '../workbook.ts';
import type { Command, CommandCall } from './command.ts';
import { progressLine } from './progress-line.ts';

const errors = declareErrors({
  workbook_command_unclear: {
    status: 400,
    says: { zh: '不清楚要做什么：“{words}”。', en: 'It is not clear what to do: "{words}".' },
    wayOut: {
      zh: '请用 template、check 文件、import 文件 或 export；covalence workbook --help 显示用法。',
      en: 'Use template, check FILE, import FILE or export; covalence workbook --help tells more.',
    },
  },
  workbook_without_consortium: {
    status: 422,
    says: { zh: '工作簿“{file}”没有“联合体”行，服务器上也没有联合体。', en: 'Workbook "{file}" has no consortium row, and the server has no consortium.' },
    wayOut: { zh: '请在“联合体”工作表填写一行，再次导入。', en: 'Fill one row in the sheet "Consortium" and import again.' },
  },
});

export const command: Command = {
  says: {
    zh: '工作簿：下载模板、检查、导入（全部或全不）、导出。check 与 template 不需要数据库。',
    en: 'Workbooks: get the template, check a file, import one (all of it or nothing), export. check and template need no database.',
  },
  usage: 'template [--out FILE]\ncheck FILE\nimport FILE [--consortium KEY]\nexport [--out FILE] [--consortium KEY]',
  options: {
    out: { type: 'string', short: 'o', value: 'FILE', says: { zh: '写入的文件（默认 covalence.xlsx）', en: 'The file to write (else covalence.xlsx)' } },
    consortium: { type: 'string', value: 'KEY', says: { zh: '联合体编号；只有一个联合体时可省略', en: 'Key of the consortium; not needed when there is only one' } },
  },
  run: async (call) => {
    const [verb, file, ...rest] = call.words;
    if (rest.length > 0) throw unclear(call);
    if (verb === 'template' && file === undefined) return template(call);
    if (verb === 'export' && file === undefined) return exportFile(call);
    if (verb === 'check' && file !== undefined) return check(call, file);
    if (verb === 'import' && file !== undefined) return importFile(call, file);
    throw unclear(call);
  },
};

function unclear({ words }: CommandCall): AppError {
  return new AppError(errors.workbook_command_unclear, { words: ['workbook', ...words].join(' ') });
}

async function template(call: CommandCall): Promise<number> {
  return write(call, await makeTemplate());
}

async function exportFile(call: CommandCall): Promise<number> {
  return withDatabase(call, async (database) => {
    const operator = await operatorIn(database, await findConsortium(database, call.option('consortium')), call.locale);
    return write(call, await exportWorkbook(await inConsortium(database, operator, readWorkbookFacts)));
  });
}

async function write({ option, print, isJson, locale }: CommandCall, bytes: Uint8Array): Promise<number> {
  const file = option('out') ?? 'covalence.xlsx';
  await writeFile(file, bytes);
  if (isJson) print(JSON.stringify({ file, bytes: bytes.length }));
  else print({ zh: `已写入 ${file}`, en: `Wrote ${file}` }[locale]);
  return 0;
}

async function check(call: CommandCall, file: string): Promise<number> {
  const checked = await read(call, file);
  const isSound = !checked.hasErrors;
  if (call.isJson) call.print(JSON.stringify({ file, isSound, rowsRead: checked.reading.rowsRead, problems: checked.problems, omittedProblems: checked.omittedProblems }));
  else {
    tell(call, checked);
    if (isSound) call.print({ zh: `${file}：${checked.reading.rowsRead} 行，没有错误`, en: `${file}: ${checked.reading.rowsRead} rows, no errors` }[call.locale]);
  }
  return isSound ? 0 : 1;
}

async function importFile(call: CommandCall, file: string): Promise<number> {
  return withDatabase(call, async (database) => {
    const consortium = await consortiumFor(database, call, file);
    const operator = await operatorIn(database, consortium, call.locale);
    const checked = await read(call, file, await inConsortium(database, operator, storedBefore));
    if (checked.hasErrors) {
      if (call.isJson) call.print(JSON.stringify({ file, outcome: 'refused', problems: checked.problems, omittedProblems: checked.omittedProblems }));
      else tell(call, checked);
      return 1;
    }
    const line = progressLine(call);
    const imported = await inConsortium(database, operator, (tx) =>
      importWorkbook(tx, checked, {
        parties: operator.parties,
        why: `workbook ${basename(file)}`,
        shouldStop: () => call.signal.aborted,
        onProgress: ({ rowsDone, rowsTotal }) => line.show({ zh: `写入 ${rowsDone}/${rowsTotal} 行`, en: `writing ${rowsDone}/${rowsTotal} rows` }),
      }),
    );
    line.end();
    if (call.isJson) call.print(JSON.stringify({ file, outcome: 'imported', ...imported }));
    for (const sheet of call.isJson ? [] : imported.sheets.filter((report) => report.added + report.changed + report.missing + report.notOurs > 0)) {
      const title = workbookSheets[sheet.sheet as keyof typeof workbookSheets].title[call.locale];
      call.print({ zh: `${title}：新增 ${sheet.added}，更改 ${sheet.changed}，未变 ${sheet.unchanged}，文件中没有 ${sheet.missing}`, en: `${title}: ${sheet.added} added, ${sheet.changed} changed, ${sheet.unchanged} as before, ${sheet.missing} not in the file` }[call.locale]);
    }
    if (!call.isJson) call.print({ zh: `共写入 ${imported.rowsWritten} 行`, en: `${imported.rowsWritten} rows written` }[call.locale]);
    return 0;
  });
}

/** The consortium to import into: the named or only one, or, on an empty server, a new one as the file describes it. */
async function consortiumFor(database: Database, call: CommandCall, file: string): Promise<string> {
  const key = call.option('consortium');
  const there = await database.app.selectFrom('platform.consortium').select('id').limit(1).execute();
  if (there.length > 0) return findConsortium(database, key);
  const checked = await checkWorkbook(file);
  const [row] = checked.facts.consortium;
  if (!row) throw new AppError(errors.workbook_without_consortium, { file });
  if (checked.hasErrors) {
    const faults = checked.problems.filter(({ severity }) => severity === 'error');
    const [first] = faults;
    throw new AppError(workbookErrors.workbook_has_errors, { count: faults.length, first: first ? describeProblem(first, call.locale) : '' });
  }
  return createConsortium(database, { ...row, key: key ?? row.key });
}

async function read(call: CommandCall, file: string, stored?: CheckOptions['stored']): Promise<CheckedWorkbook> {
  const line = progressLine(call);
  const checked = await checkWorkbook(file, {
    ...(stored ? { stored } : {}),
    shouldStop: () => call.signal.aborted,
    onProgress: ({ rowsRead, rowsTotal }) => line.show({ zh: `读取 ${rowsRead}/${rowsTotal} 行`, en: `reading ${rowsRead}/${rowsTotal} rows` }),
  });
  line.end();
  return checked;
}

function tell({ print, locale }: CommandCall, { problems, omittedProblems }: CheckedWorkbook): void {
  for (const problem of problems) print(`${problem.severity === 'error' ? '✗' : '·'} ${describeProblem(problem, locale)}`);
  if (omittedProblems > 0) print({ zh: `……还有 ${omittedProblems} 处`, en: `… and ${omittedProblems} more` }[locale]);
}

async function withDatabase(call: CommandCall, work: (database: Database) => Promise<number>): Promise<number> {
  const database = await openDatabase({ ...call.settings, log: call.log, purpose: 'attach' });
  try {
    if (database.hasOwner) await migrate(database.owner(), { log: call.log });
    else await requireMigrated(database.pool);
    return await work(database);
  } finally {
    await database.close();
  }
}
