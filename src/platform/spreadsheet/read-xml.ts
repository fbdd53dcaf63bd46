/** Streams one XML part through a parser that never builds a tree, keeps no namespace prefix and refuses what XML bombs need. */
import { SaxesParser } from 'saxes';
import { AppError } from '../errors.ts';
import { workbookErrors } from './errors.ts';
import { MAX_XML_ATTRIBUTES, MAX_XML_DEPTH, MAX_XML_TOKEN_BYTES } from './limits.ts';
import { damaged } from './read-package.ts';
import type { Package } from './read-package.ts';

export type Attributes = Readonly<Record<string, string>>;

export interface XmlEvents {
  /** `name` without prefix; attribute names keep theirs (`r:id`). */
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Parses one part; `onChunk` is told the bytes of each chunk. Errors: `workbook_damaged`, `workbook_unsafe`, `workbook_too_large`. */
export async function readXml(opened: Package, part: string, events: XmlEvents, onChunk?: (bytes: number) => void | Promise<void>): Promise<void> {
  let depth = 0;
  let attributeCount = 0;
  let bytesSinceEvent = 0;
  const parser = new SaxesParser({ xmlns: false, position: false });
  const refuse = (reason: string) => new AppError(workbookErrors.workbook_unsafe, { part, reason });

  parser.on('error', (error) => {
    throw damaged(part, error);
  });
  parser.on('doctype', () => {
    throw refuse('DOCTYPE');
  });
  parser.on('attribute', () => {
    attributeCount += 1;
    bytesSinceEvent = 0;
    if (attributeCount > MAX_XML_ATTRIBUTES) throw refuse(`> ${MAX_XML_ATTRIBUTES} attributes`);
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    attributeCount = 0;
    bytesSinceEvent = 0;
    if (depth > MAX_XML_DEPTH) throw refuse(`depth > ${MAX_XML_DEPTH}`);
    events.open?.(localName(tag.name), tag.attributes);
  });
  parser.on('text', (text) => {
    bytesSinceEvent = 0;
    events.text?.(text);
  });
  parser.on('cdata', (text) => {
    bytesSinceEvent = 0;
    events.text?.(text);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    bytesSinceEvent = 0;
    events.close?.(localName(tag.name));
  });

  let decoder: TextDecoder | null = null;
  for await (const chunk of opened.stream(part)) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    bytesSinceEvent += chunk.length;
    if (bytesSinceEvent > MAX_XML_TOKEN_BYTES) throw refuse(`token > ${MAX_XML_TOKEN_BYTES} bytes`);
    parser.write(decode(decoder, chunk, part));
    await onChunk?.(chunk.length);
  }
  parser.write(decode(decoder ?? new TextDecoder(), undefined, part)).close();
}

function decode(decoder: TextDecoder, chunk: Buffer | undefined, part: string): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch (error) {
    throw damaged(part, error);
  }
}

function encodingOf(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
