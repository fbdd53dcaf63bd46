import type { Readable } from 'node:stream';
import type { Bilingual, FactsOf, Sheet } from '../sheet.ts';
import type { Locale } from '../errors.ts';

export interface WriteOptions {
  /** Title of the document, in its properties and on the guide. */
  readonly title: Bilingual;
  /** Language of choice labels in cells; both (`中文 / English`) when absent. Headers and guide are always in both. */
  readonly locale?: Locale;
}

export function writeWorkbook<L extends Readonly<Record<string, Sheet>>>(sheets: L, facts: FactsOf<L>, options: WriteOptions): Promise<Uint8Array> {
  throw new Error(`writing comes with the next commit ${Object.keys(sheets).length} ${Object.keys(facts).length} ${options.title.en}`);
}
export function streamWorkbook<L extends Readonly<Record<string, Sheet>>>(sheets: L, facts: FactsOf<L>, options: WriteOptions): Readable {
  throw new Error(`writing comes with the next commit ${Object.keys(sheets).length} ${Object.keys(facts).length} ${options.title.en}`);
}
export function templateWorkbook(sheets: Readonly<Record<string, Sheet>>, options: WriteOptions): Promise<Uint8Array> {
  throw new Error(`writing comes with the next commit ${Object.keys(sheets).length} ${options.title.en}`);
}
