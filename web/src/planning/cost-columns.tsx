import type { ReactElement } from 'react';
import type { PlanCost } from '../../../src/contract/index.ts';
import { formatNumber, useLanguage, useText } from '../texts.ts';
import { DataTable } from '../ui/index.ts';
import { versionTexts } from './texts.ts';

export const TERMS = ['preference', 'siteChange', 'idleWeek', 'crowding', 'unfairness', 'disruption'] as const satisfies readonly (keyof PlanCost)[];

/** Cost terms of several plans side by side; further rows come below the total. */
export function CostColumns({ caption, columns, further = [] }: {
  caption: string;
  columns: readonly { readonly key: string; readonly head: string; readonly cost: PlanCost | null }[];
  further?: readonly { readonly term: string; readonly figures: readonly (number | null)[] }[];
}): ReactElement {
  const say = useText(versionTexts);
  const language = useLanguage();
  const rows = [...[...TERMS, 'total' as const].map((term) => ({ term: say(term), figures: columns.map(({ cost }) => cost?.[term] ?? null) })), ...further];
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => row.term}
      columns={[
        { key: 'term', header: say('term'), cell: (row) => row.term },
        ...columns.map(({ key, head }, i) => ({
          key,
          header: head,
          cell: (row: (typeof rows)[number]) => (typeof row.figures[i] === 'number' ? formatNumber(row.figures[i], language) : '—'),
          align: 'end' as const,
          width: '8rem',
        })),
      ]}
    />
  );
}
