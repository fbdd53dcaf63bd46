import { formatShortDay } from '../ui/index.ts';
import type { Language } from '../texts.ts';
import { fillText } from '../texts.ts';
import { commonTexts } from './texts.ts';

/** A span as one line of text, for titles and readers; always with years. */
export function spanInWords(span: { readonly from: string; readonly to: string | null }, language: Language): string {
  const day = (iso: string) => formatShortDay(iso, language, '0000');
  return `${day(span.from)} – ${span.to === null ? fillText(commonTexts.openEnd, {}, language) : day(span.to)}`;
}
