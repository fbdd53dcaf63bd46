/**
 * The workbook as a whole: the sheets of all storeys composed, checked, imported and exported. It stands beside app.ts
 * because it is the one place that knows every storey; each storey gives its sheets, its tables and its rules of facts.
 */
import { curriculumFactRules, curriculumSheets, curriculumTables, needAreaSheets, needAreaTables, type CurriculumFacts, type NeedAreaFacts } from './curriculum/index.ts';
import { deliveryFactRules, deliverySheets, deliveryTables, type DeliveryFacts } from './delivery/index.ts';
import { evidenceFactRules } from './evidence/index.ts';
import { cooperationFactRules, cooperationSheets, cooperationTables, keepReplacedAnswers, partnershipFactRules, partnershipSheets, partnershipTables, readAnswers, type CooperationFacts, type PartnershipFacts } from './partnership/index.ts';
import { commitmentsBoundToWhatIsThere, planningFactRules, planningSheets, planningTables, publishedVersionKeys, refreshVenueLoads, type PlanningFacts, type StoredBefore } from './planning/index.ts';
import type { Actor, Tx } from './platform/database/transaction.ts';
import { declareErrors, AppError, type Locale, type Sentence } from './platform/errors.ts';
import { importFacts, type ImportProblem, type SheetReport } from './platform/sheet-store/import-facts.ts';
import { judgeFacts } from './platform/sheet-store/fact-rules.ts';
import { readFacts, readStored } from './platform/sheet-store/read-facts.ts';
import type { SheetRow } from './platform/sheet-store/convert.ts';
import { placeOf, readWorkbook, templateWorkbook, writeWorkbook, type CellProblem, type ReadOptions, type WorkbookReading } from './platform/spreadsheet/index.ts';
import { readConsortiumRow, saveConsortiumRow } from './consortium.ts';

export const workbookSheets = { ...partnershipSheets, ...curriculumSheets, ...planningSheets, ...cooperationSheets, ...needAreaSheets, ...deliverySheets } as const;

export type WorkbookFacts = PartnershipFacts & CurriculumFacts & PlanningFacts & CooperationFacts & NeedAreaFacts & DeliveryFacts;

const workbookTables = [...partnershipTables, ...curriculumTables, ...planningTables, ...cooperationTables, ...needAreaTables, ...deliveryTables];

const TITLE = { zh: '共价合作工作簿', en: 'Covalence cooperation workbook' } as const;

export const workbookErrors = declareErrors({
  /** The workbook has errors; they are listed with sheet and cell. Nothing was imported. */
  workbook_has_errors: {
    status: 422,
    says: { zh: '工作簿有 {count} 处错误，没有导入任何数据。第一处：{first}', en: 'The workbook has {count} errors; nothing was imported. The first: {first}' },
    wayOut: { zh: '请按列表逐一改正后重新导入。', en: 'Correct the listed cells and import again.' },
  },
});

/** A workbook read and judged: typed facts, and all that is wrong with it. */
export interface CheckedWorkbook {
  readonly facts: WorkbookFacts;
  readonly problems: readonly CellProblem[];
  /** Problems beyond the list, which is cut at a few thousand. */
  readonly omittedProblems: number;
  readonly hasErrors: boolean;
  readonly reading: WorkbookReading<typeof workbookSheets>;
}

const NOTHING_STORED: StoredBefore = { knownKeys: {}, isBound: () => false };

/**
 * Reads a file and judges every cell and every rule, without touching a database; `stored` is what it may rest on besides its
 * own rows. Errors of the file as a whole are thrown.
 */
export async function checkWorkbook(source: Uint8Array | string, { stored = NOTHING_STORED, ...options }: CheckOptions = {}): Promise<CheckedWorkbook> {
  const reading = await readWorkbook(source, workbookSheets, { ...options, knownKeys: stored.knownKeys });
  const facts = reading.facts as WorkbookFacts;
  const breaches = [
    ...judgeFacts(partnershipFactRules, facts),
    ...judgeFacts(curriculumFactRules, facts),
    ...judgeFacts(planningFactRules, facts),
    ...judgeFacts(cooperationFactRules, facts),
    ...judgeFacts([commitmentsBoundToWhatIsThere(stored)], facts),
    ...judgeFacts(deliveryFactRules, facts),
    ...judgeFacts(evidenceFactRules, facts),
  ];
  const found = breaches.map(
    (breach): CellProblem => ({
      ...placeOf(reading, breach.sheet, breach.rowIndex, breach.column),
      value: cellText((facts as unknown as Record<string, readonly SheetRow[]>)[breach.sheet]?.[breach.rowIndex]?.[breach.column]),
      code: breach.code,
      says: breach.says,
      wayOut: breach.wayOut,
      severity: 'error',
    }),
  );
  return {
    facts,
    reading,
    problems: [...reading.problems, ...found],
    omittedProblems: reading.omittedProblems,
    hasErrors: reading.hasErrors || found.length > 0,
  };
}

export interface CheckOptions extends Omit<ReadOptions, 'knownKeys'> {
  readonly stored?: StoredBefore;
}

export interface ImportedWorkbook {
  readonly sheets: readonly SheetReport[];
  readonly rowsWritten: number;
}

export interface WorkbookImportOptions {
  /** The parties whose rows may be written. */
  readonly parties: readonly string[];
  readonly why: string;
  readonly onProgress?: (progress: { readonly sheet: string; readonly rowsDone: number; readonly rowsTotal: number }) => Promise<void> | void;
  readonly shouldStop?: () => boolean;
}

/**
 * Imports a checked workbook in the caller's transaction: all of it, or nothing.
 * Errors: `workbook_has_errors` with the list of problems in its facts, and those of the sheet store.
 */
export async function importWorkbook(tx: Tx, checked: CheckedWorkbook, options: WorkbookImportOptions): Promise<ImportedWorkbook> {
  refuseErrors(checked.problems.filter(({ severity }) => severity === 'error'), tx.actor.locale);
  const { reading } = checked;
  const unsaidColumns = new Map<string, Set<string>>();
  for (const { sheetId, column } of reading.missingColumns) unsaidColumns.set(sheetId, (unsaidColumns.get(sheetId) ?? new Set()).add(column));
  const answers = await readAnswers(tx);
  const report = await importFacts(tx, workbookTables, checked.facts as unknown as Record<string, readonly SheetRow[]>, {
    ...options,
    unsaidColumns,
    absentSheets: new Set(reading.missingSheets),
    fixedKeys: new Map([['planVersions', await publishedVersionKeys(tx)]]),
  });
  refuseErrors(report.problems.map((problem) => unwritable(reading, problem)), tx.actor.locale);
  await keepReplacedAnswers(tx, answers);
  const consortium = checked.facts.consortium[0];
  const consortiumRows = consortium && keepsConsortium(tx.actor) ? await saveConsortiumRow(tx, consortium, options) : 0;
  if (report.sheets.some(({ sheet, added, changed }) => (sheet === 'placements' || sheet === 'planVersions') && added + changed > 0)) await refreshVenueLoads(tx);
  return { sheets: report.sheets, rowsWritten: report.rowsWritten + consortiumRows };
}

/** Names, time zone and clock concern everybody: the operator and administrators change them, others leave them as they are. */
function keepsConsortium({ account, roles }: Actor): boolean {
  return account === null || roles.some(({ role }) => role === 'administrator');
}

/** The facts the actor may see, as workbook rows. */
export async function readWorkbookFacts(tx: Tx): Promise<WorkbookFacts> {
  return { ...(await readFacts(tx, workbookTables)), consortium: [await readConsortiumRow(tx)] } as unknown as WorkbookFacts;
}

export async function exportWorkbook(facts: Partial<WorkbookFacts>, locale?: Locale): Promise<Uint8Array> {
  return writeWorkbook(workbookSheets, facts, { title: TITLE, ...(locale ? { locale } : {}) });
}

export function makeTemplate(locale?: Locale): Promise<Uint8Array> {
  return templateWorkbook(workbookSheets, { title: TITLE, ...(locale ? { locale } : {}) });
}

/** What a workbook may rest on without bringing the rows along, as far as the actor sees it. */
export async function storedBefore(tx: Tx): Promise<StoredBefore> {
  const { rows } = await readStored(tx, workbookTables.filter(({ sheet }) => 'key' in sheet.columns));
  const bindings = new Set(rows.get('commitments')?.map(({ values }) => JSON.stringify([values['key'], values['test_kind'], values['test_subject']])));
  return {
    knownKeys: Object.fromEntries([...rows].map(([sheet, stored]) => [sheet, new Set(stored.map((row) => String(row.values['key'])))])),
    isBound: ({ key, testKind, testSubject }) => bindings.has(JSON.stringify([key, testKind, testSubject])),
  };
}

function refuseErrors(problems: readonly CellProblem[], locale: Locale): void {
  const [first] = problems;
  if (!first) return;
  throw new AppError(workbookErrors.workbook_has_errors, { count: problems.length, first: describeProblem(first, locale), problems });
}

/** `Venues!C12: …` */
export function describeProblem({ sheet, cell, says, wayOut }: CellProblem, locale: Locale): string {
  return `${sheet}!${cell}: ${says[locale]} ${wayOut[locale]}`;
}

function unwritable(reading: WorkbookReading<typeof workbookSheets>, { sheet, rowIndex, column, key, reason, refersTo }: ImportProblem): CellProblem {
  const title: Sentence = workbookSheets[refersTo as keyof typeof workbookSheets].title;
  const place = { ...placeOf(reading, sheet, rowIndex, column), value: key, severity: 'error' } as const;
  if (reason === 'fixed') {
    return {
      ...place,
      code: 'row_fixed',
      says: { zh: `“${key}”已发布或已签字，不能再改。`, en: `"${key}" is published or signed and cannot change any more.` },
      wayOut: { zh: '请恢复原值；如需变更，请编制新版本或以新记录接替。', en: 'Put the old values back; to change it, make the next version or supersede it.' },
    };
  }
  return {
    ...place,
    code: 'reference_not_yours',
    says: { zh: `“${key}”在“${title.zh}”中属于其他单位，或对您不可见。`, en: `"${key}" of sheet "${title.en}" belongs to another party, or is not shared with you.` },
    wayOut: { zh: '请引用本单位的数据，或请对方通过协议共享。', en: 'Refer to a row of your own, or ask the other party to share it under an agreement.' },
  };
}

function cellText(value: SheetRow[string] | undefined): string | null {
  return value === null || value === undefined ? null : Array.isArray(value) ? value.join('; ') : String(value);
}
