import { MAX_CELL_CHARACTERS } from './limits.ts';

/** Joins the text of a rich or plain string (`<t>`, `<r><t>`), leaves phonetic readings (`<rPh>`) out and decodes `_x000D_`. */
export interface TextCollector {
  start(): void;
  open(name: string): void;
  text(text: string): void;
  close(name: string): void;
  finish(): string;
}

const KEPT_CHARACTERS = 2 * MAX_CELL_CHARACTERS;

export function textCollector(): TextCollector {
  let collected = '';
  let inText = false;
  let inPhonetic = false;
  return {
    start: () => {
      collected = '';
      inText = false;
      inPhonetic = false;
    },
    open: (name) => {
      if (name === 't') inText = true;
      else if (name === 'rPh') inPhonetic = true;
    },
    text: (text) => {
      // Past the limit only the fact that it is too long matters.
      if (inText && !inPhonetic && collected.length <= KEPT_CHARACTERS) collected += text.slice(0, KEPT_CHARACTERS);
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') inPhonetic = false;
    },
    finish: () => decodeEscapes(collected),
  };
}

/** XLSX writes characters that XML cannot hold as `_x0001_` (ECMA-376 part 1, ST_Xstring). */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** The reverse: control characters, lone surrogates and whatever looks like an escape itself. */
export function encodeEscapes(text: string): string {
  return text
    .replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x')
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}
