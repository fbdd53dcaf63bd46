/** Tabs the writer adds for people; the reader passes over them. */
import type { Bilingual } from '../sheet.ts';

/** Explains every sheet and column. */
export const GUIDE_TITLE: Bilingual = { zh: '说明', en: 'Guide' };
/** Hidden: the values that drop-down lists offer. */
export const LISTS_TITLE: Bilingual = { zh: '列表', en: 'Lists' };
