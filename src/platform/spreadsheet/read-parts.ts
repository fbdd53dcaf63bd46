/** The small parts of a workbook: its tabs, cell formats and shared strings. */
import { AppError } from '../errors.ts';
import { workbookErrors } from './errors.ts';
import { MAX_FORMATS, MAX_SHARED_STRINGS, MAX_SHEETS } from './limits.ts';
import { damaged } from './read-package.ts';
import type { Package } from './read-package.ts';
import { packageKind } from './recognise-file.ts';
import { readXml } from './read-xml.ts';
import type { Attributes } from './read-xml.ts';
import { textCollector } from './text-collector.ts';

export interface Tab {
  readonly title: string;
  readonly part: string;
}

export interface CellFormat {
  readonly isDate: boolean;
  /** Digits that a format such as `000` pads to; 0 for none. */
  readonly paddedDigits: number;
}

export interface WorkbookParts {
  readonly tabs: readonly Tab[];
  /** Day 0 is 1904-01-01 instead of 1899-12-30. */
  readonly uses1904: boolean;
  readonly formats: readonly CellFormat[];
  readonly sharedStringsPart: string | null;
}

/** XLSX allows 255; a longer code is cut before patterns run over it. */
const MAX_FORMAT_CHARACTERS = 255;

const PLAIN: CellFormat = { isDate: false, paddedDigits: 0 };

export async function readWorkbookParts(opened: Package): Promise<WorkbookParts> {
  const main = await findMain(opened);
  const related = await readRelationships(opened, relationshipsOf(main), folderOf(main));
  const sheetsFound: { title: string; relation: string }[] = [];
  let uses1904 = false;
  await readXml(opened, main, {
    open: (name, attributes) => {
      if (name === 'workbookPr') uses1904 = isTrue(attributes['date1904']);
      if (name === 'sheet') sheetsFound.push({ title: attributes['name'] ?? '', relation: attributeNamed(attributes, 'id') ?? '' });
      if (sheetsFound.length > MAX_SHEETS) {
        throw new AppError(workbookErrors.workbook_too_large, { what: { zh: '工作表数', en: 'it has more sheets than allowed:' }, found: `> ${MAX_SHEETS}`, limit: MAX_SHEETS });
      }
    },
  });
  const tabs: Tab[] = [];
  for (const { title, relation } of sheetsFound) {
    const target = related.byId.get(relation);
    if (target === undefined) throw damaged(main, new Error(`no relation for sheet "${title}"`));
    // Chart sheets and dialogs have no cells.
    if (target.type !== 'worksheet') continue;
    if (!opened.names.has(target.part)) throw damaged(target.part, new Error('missing'));
    tabs.push({ title, part: target.part });
  }
  if (tabs.length === 0) throw damaged(main, new Error('no worksheet'));
  const stylesPart = related.byType.get('styles');
  return {
    tabs,
    uses1904,
    formats: stylesPart !== undefined && opened.names.has(stylesPart) ? await readFormats(opened, stylesPart) : [],
    sharedStringsPart: related.byType.get('sharedStrings') ?? null,
  };
}

/** Shared strings by index; rich text is joined, phonetic readings are left out. */
export async function readSharedStrings(opened: Package, part: string, onChunk: (bytes: number) => void | Promise<void>): Promise<readonly string[]> {
  const strings: string[] = [];
  const collector = textCollector();
  await readXml(opened, part, {
    open: (name) => {
      if (name === 'si') collector.start();
      else collector.open(name);
    },
    text: (text) => collector.text(text),
    close: (name) => {
      if (name !== 'si') return collector.close(name);
      strings.push(collector.finish());
      if (strings.length > MAX_SHARED_STRINGS) {
        throw new AppError(workbookErrors.workbook_too_large, { what: { zh: '不同文本数', en: 'different texts:' }, found: `> ${MAX_SHARED_STRINGS}`, limit: MAX_SHARED_STRINGS });
      }
    },
  }, onChunk);
  return strings;
}

/** True when a number format shows a day: built-in numbers of all languages, or a code with year, month or day outside quotes and brackets. */
export function showsDate(formatId: number, code: string | undefined): boolean {
  if (code === undefined) return (formatId >= 14 && formatId <= 17) || formatId === 22 || (formatId >= 27 && formatId <= 36) || (formatId >= 50 && formatId <= 58);
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').toLowerCase();
  return /[yd]/.test(bare.split(';')[0] ?? '') && !/general/.test(bare);
}

async function findMain(opened: Package): Promise<string> {
  if (opened.names.has('_rels/.rels')) {
    const { byType } = await readRelationships(opened, '_rels/.rels', '');
    const main = byType.get('officeDocument');
    if (main !== undefined && opened.names.has(main) && main.endsWith('.xml') && !main.startsWith('word/') && !main.startsWith('ppt/')) return main;
  }
  if (opened.names.has('xl/workbook.xml')) return 'xl/workbook.xml';
  throw new AppError(workbookErrors.workbook_wrong_kind, { found: packageKind(opened.names, null) });
}

interface Relationships {
  readonly byId: ReadonlyMap<string, { readonly type: string; readonly part: string }>;
  readonly byType: ReadonlyMap<string, string>;
}

async function readRelationships(opened: Package, part: string, folder: string): Promise<Relationships> {
  if (!opened.names.has(part)) throw damaged(part, new Error('missing'));
  const byId = new Map<string, { type: string; part: string }>();
  const byType = new Map<string, string>();
  await readXml(opened, part, {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return;
      // The type is a URL that differs between the transitional and the strict form; its last word is the same.
      const type = (attributes['Type'] ?? '').split('/').at(-1) ?? '';
      const target = resolvePart(folder, attributes['Target'] ?? '');
      byId.set(attributes['Id'] ?? '', { type, part: target });
      if (!byType.has(type)) byType.set(type, target);
    },
  });
  return { byId, byType };
}

async function readFormats(opened: Package, part: string): Promise<CellFormat[]> {
  const codes = new Map<number, string>();
  const formats: CellFormat[] = [];
  let inCellFormats = false;
  await readXml(opened, part, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), (attributes['formatCode'] ?? '').slice(0, MAX_FORMAT_CHARACTERS));
      if (codes.size > MAX_FORMATS) throw damaged(part, new Error('too many formats'));
      if (name === 'cellXfs') inCellFormats = true;
      if (name !== 'xf' || !inCellFormats) return;
      const id = Number(attributes['numFmtId'] ?? 0);
      const code = codes.get(id);
      const paddedDigits = code !== undefined && /^0{2,15}$/.test(code) ? code.length : 0;
      const isDate = showsDate(id, code);
      formats.push(isDate || paddedDigits > 0 ? { isDate, paddedDigits } : PLAIN);
      if (formats.length > MAX_FORMATS) throw damaged(part, new Error('too many formats'));
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return formats;
}

function attributeNamed(attributes: Attributes, local: string): string | undefined {
  for (const name in attributes) if (name.endsWith(`:${local}`)) return attributes[name];
  return undefined;
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

function relationshipsOf(part: string): string {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

function resolvePart(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}
