/** All facts of the example: the fictional Bay Area base, storey by storey. */
import type { WorkbookFacts } from '../../src/workbook.ts';
import { curriculum } from './curriculum.ts';
import { partnership } from './partnership.ts';
import { planning } from './planning.ts';

export const exampleFacts: Partial<WorkbookFacts> = { ...partnership, ...curriculum, ...planning };
