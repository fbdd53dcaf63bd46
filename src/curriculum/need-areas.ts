/** Which programme, and where told which area, answers a need: the sheet, its rows and where they lie. */
import { sheet, type FactsOf } from '../platform/sheet.ts';
import type { SheetTables } from '../platform/sheet-store/mapping.ts';

export const needAreas = sheet({
  id: 'needAreas',
  title: { zh: '需求对应', en: 'Need areas' },
  help: { zh: '由哪个专业项目、哪个领域来满足需求', en: 'The programme and area that answer a need' },
  columns: {
    need: { type: 'reference', sheet: 'needs', header: { zh: '需求', en: 'Need' } },
    programme: { type: 'reference', sheet: 'programmes', header: { zh: '专业项目', en: 'Programme' } },
    area: { type: 'reference', sheet: 'areas', isOptional: true, header: { zh: '能力领域', en: 'Area' } },
  },
  key: ['need', 'programme', 'area'],
});

export const needAreaSheets = { needAreas } as const;

export type NeedAreaFacts = FactsOf<typeof needAreaSheets>;

export const needAreaTables: SheetTables = [{ sheet: needAreas, table: 'curriculum.need_area', kind: 'need_area', owner: { parent: 'need' } }];
