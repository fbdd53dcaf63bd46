import type { ReactElement } from 'react';
import type { CellProblem, WorkbookResult } from '../../../src/contract/index.ts';
import { useLanguage, useText } from '../texts.ts';
import { DataTable, Icon, Section, Tag } from '../ui/index.ts';
import styles from './problem-table.module.css';
import { workbookTexts } from './texts.ts';

/** Every problem of the file at once: where, what stands there, what is wrong, what would be right. Errors come first. */
export function ProblemTable({ result }: { result: WorkbookResult }): ReactElement {
  const say = useText(workbookTexts);
  const language = useLanguage();
  const rows = result.problems.map((problem, index) => ({ problem, index })).sort((a, b) => rank(a.problem) - rank(b.problem) || a.index - b.index);
  const title = result.errors > 0 ? say('mustFix', { count: result.errors }) : say('onlyNotes', { count: rows.length });
  return (
    <Section flush title={title} aside={result.errors > 0 ? say('mustFixLead') : undefined}>
      <DataTable
        caption={title}
        rows={rows}
        rowKey={({ index }) => String(index)}
        foot={result.omittedProblems > 0 ? say('omitted', { count: result.omittedProblems }) : undefined}
        columns={[
          {
            key: 'where',
            header: say('where'),
            width: '14rem',
            sort: ({ problem }) => `${problem.sheet} ${problem.cell}`,
            text: ({ problem }) => `${problem.sheet} ${problem.cell}`,
            cell: ({ problem }) => (
              <span className={styles['where']} data-severity={problem.severity}>
                <Icon name={problem.severity === 'error' ? 'bad' : 'note'} /> {problem.sheet} <Tag>{problem.cell}</Tag>
              </span>
            ),
          },
          { key: 'value', header: say('value'), width: '10rem', priority: 2, cell: ({ problem }) => <code>{problem.value ?? '—'}</code>, text: ({ problem }) => problem.value },
          { key: 'problem', header: say('problem'), cell: ({ problem }) => problem.says[language] },
          { key: 'wayOut', header: say('wayOut'), cell: ({ problem }) => problem.wayOut[language] },
        ]}
      />
    </Section>
  );
}

function rank(problem: CellProblem): number {
  return problem.severity === 'error' ? 0 : 1;
}
