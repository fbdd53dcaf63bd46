/**
 * Writes the example workbook from its facts. Run it after a change of the facts:
 *
 *     node scripts/run.mjs examples/bay-area-base/build.ts
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkWorkbook, describeProblem, exportWorkbook } from '../../src/workbook.ts';
import { exampleFacts } from './facts.ts';

const file = join('examples', 'bay-area-base.xlsx');
const bytes = await exportWorkbook(exampleFacts);
const { problems, hasErrors, reading } = await checkWorkbook(bytes);
for (const problem of problems) console.error(describeProblem(problem, 'en'));
if (hasErrors) process.exitCode = 1;
else {
  writeFileSync(file, bytes);
  console.log(`${file}: ${reading.rowsRead} rows, ${bytes.length} bytes`);
}
