import type { ReactElement } from 'react';
import type { SheetReport, WorkbookResult } from '../../../src/contract/index.ts';
import { formatNumber, useLanguage, useText } from '../texts.ts';
import { DataTable, Section } from '../ui/index.ts';
import type { Column } from '../ui/index.ts';
import { workbookTexts } from './texts.ts';

/** What an import did, sheet by sheet. */
export function SheetReports({ result }: { result: WorkbookResult }): ReactElement {
  const say = useText(workbookTexts);
  const language = useLanguage();
  const figure = (key: 'added' | 'changed' | 'unchanged' | 'missing' | 'notOurs', header: string, priority: 1 | 2): Column<SheetReport> => ({
    key,
    header,
    align: 'end',
    priority,
    width: '9rem',
    sort: (report) => report[key],
    text: (report) => report[key],
    cell: (report) => <span title={key === 'missing' ? report.missingKeys.join(', ') : undefined}>{formatNumber(report[key], language)}</span>,
  });
  return (
    <Section flush title={say('sheets')} aside={result.rowsWritten === 0 ? say('unchanged') : undefined}>
      <DataTable
        caption={say('sheets')}
        rows={result.sheets.filter(hasRows)}
        rowKey={(report) => report.sheet}
        columns={[
          { key: 'sheet', header: say('sheet'), cell: (report) => report.title[language] },
          figure('added', say('added'), 1),
          figure('changed', say('changed'), 1),
          figure('unchanged', say('same'), 2),
          figure('missing', say('missing'), 2),
          figure('notOurs', say('notOurs'), 2),
        ]}
      />
    </Section>
  );
}

/** Sheets of which neither the file nor the consortium has a row are not worth a line. */
function hasRows(report: SheetReport): boolean {
  return report.added + report.changed + report.unchanged + report.missing + report.notOurs > 0;
}
