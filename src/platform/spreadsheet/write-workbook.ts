/** Writes facts as a workbook: a guide, one tab per sheet, drop-down lists; the same facts give the same bytes. */
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';
import type { Locale } from '../errors.ts';
import type { Bilingual, FactsOf, Sheet } from '../sheet.ts';
import { columnLetters } from './cell-address.ts';
import { labelsOf } from './cell-text.ts';
import { optionsOf, tabTitle } from './names.ts';
import { GUIDE_TITLE, LISTS_TITLE } from './own-tabs.ts';
import { guideXml } from './write-guide.ts';
import { listsXml } from './write-lists.ts';
import { contentTypesXml, corePropertiesXml, rootRelationshipsXml, stylesXml, workbookRelationshipsXml, workbookXml } from './write-parts.ts';
import { sheetXml } from './write-sheet.ts';
import type { FactRow } from './write-sheet.ts';

export interface WriteOptions {
  /** Title of the document, in its properties and on the guide. */
  readonly title: Bilingual;
  /** Language of choice labels in cells; both (`中文 / English`) when absent. Headers and guide are always in both. */
  readonly locale?: Locale;
}

/** Same as `streamWorkbook`, as bytes. */
export async function writeWorkbook<L extends Readonly<Record<string, Sheet>>>(sheets: L, facts: Partial<FactsOf<L>>, options: WriteOptions): Promise<Uint8Array> {
  return buffer(streamWorkbook(sheets, facts, options));
}

/** A workbook with headers, lists and guide, but no rows. */
export function templateWorkbook(sheets: Readonly<Record<string, Sheet>>, options: WriteOptions): Promise<Uint8Array> {
  return writeWorkbook(sheets, {}, options);
}

/**
 * Streams a workbook, rows in the order of the facts; sheets without facts have headers only.
 * Texts that start like a formula stay texts. An error in the facts (`workbook_text_too_long`, a day that is none) destroys the stream with it.
 */
export function streamWorkbook<L extends Readonly<Record<string, Sheet>>>(sheets: L, facts: Partial<FactsOf<L>>, options: WriteOptions): Readable {
  const titles = Object.values(sheets).map(({ title }) => tabTitle(title));
  requireTabTitles(titles);
  const tabs = [tabTitle(GUIDE_TITLE), ...titles, tabTitle(LISTS_TITLE)];
  const lists = collectLists(sheets, options.locale);
  const zip = new yazl.ZipFile();
  const output = zip.outputStream as Readable;
  zip.on('error', (error: Error) => output.destroy(error));
  // The library passes no error on from its sources, and does not stop them when nobody reads any more.
  let reading: Readable | null = null;
  output.once('close', () => reading?.destroy());
  const sourceOf = (xml: Iterable<string>) => {
    reading = Readable.from(inBlocks(xml), { objectMode: false }).on('error', (error) => output.destroy(error));
    return reading;
  };
  const add = (part: string, xml: Iterable<string>) => zip.addReadStreamLazy(part, entryOptions(), (give) => give(null, sourceOf(xml)));
  add('[Content_Types].xml', [contentTypesXml(tabs.length)]);
  add('_rels/.rels', [rootRelationshipsXml()]);
  add('docProps/core.xml', [corePropertiesXml(options.title)]);
  add('xl/workbook.xml', [workbookXml(tabs)]);
  add('xl/_rels/workbook.xml.rels', [workbookRelationshipsXml(tabs.length)]);
  add('xl/styles.xml', [stylesXml()]);
  add('xl/worksheets/sheet1.xml', guideXml(sheets, options.title));
  Object.entries(sheets).forEach(([id, sheet], index) => {
    const rows = (facts[id] ?? []) as readonly FactRow[];
    add(`xl/worksheets/sheet${index + 2}.xml`, sheetXml({ sheet, sheets, rows, listRanges: lists.ranges, locale: options.locale }));
  });
  add(`xl/worksheets/sheet${tabs.length}.xml`, listsXml(lists.columns));
  zip.end();
  return output;
}

/** XLSX allows 31 characters and no `[]:*?/\`; a definition beyond that is a defect. */
function requireTabTitles(titles: readonly string[]): void {
  for (const title of titles) {
    if (title.length > 31 || /[[\]:*?/\\]|^'|'$/.test(title) || title === '') throw new RangeError(`"${title}" cannot be the name of a tab`);
  }
}

/** Local midnight of ZIP's first day: the format stores local time, so this is the same bytes in every time zone. */
function entryOptions(): Partial<yazl.ReadStreamOptions> {
  return { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true };
}

const BLOCK_CHARACTERS = 64 * 1024;

function* inBlocks(xml: Iterable<string>): Generator<Buffer> {
  let block = '';
  for (const piece of xml) {
    block += piece;
    if (block.length < BLOCK_CHARACTERS) continue;
    yield Buffer.from(block);
    block = '';
  }
  if (block !== '') yield Buffer.from(block);
}

/** The values of each choice once, and the range where they stand. */
function collectLists(sheets: Readonly<Record<string, Sheet>>, locale: Locale | undefined): { columns: readonly (readonly string[])[]; ranges: ReadonlyMap<object, string> } {
  const columns: (readonly string[])[] = [];
  const rangeOf = new Map<string, string>();
  const ranges = new Map<object, string>();
  for (const column of Object.values(sheets).flatMap((sheet) => Object.values(sheet.columns))) {
    const options = optionsOf(column);
    if (options === null || column.type === 'choices' || ranges.has(options) || Object.keys(options).length === 0) continue;
    const labels = labelsOf(options, locale);
    const identity = JSON.stringify(labels);
    if (!rangeOf.has(identity)) {
      columns.push(labels);
      const letter = columnLetters(columns.length);
      rangeOf.set(identity, `'${tabTitle(LISTS_TITLE)}'!$${letter}$1:$${letter}$${labels.length}`);
    }
    ranges.set(options, rangeOf.get(identity) ?? '');
  }
  return { columns, ranges };
}
