import type { ReactElement } from 'react';
import { texts, useText } from '../texts.ts';
import { Button } from './button.tsx';
import { csvOf } from './csv.ts';
import type { CellValue } from './xlsx.ts';
import styles from './export-table.module.css';

const words = texts({
  csv: { zh: '将“{title}”存为 CSV', en: 'CSV of {title}' },
  xlsx: { zh: '将“{title}”存为 XLSX', en: 'XLSX of {title}' },
});

/** Two buttons that save a table: `NAME.csv`, `NAME.xlsx`. `rows` begins with the header; `title` tells which table it is. */
export function ExportTable({ name, title, rows }: { name: string; title: string; rows: () => readonly (readonly CellValue[])[] }): ReactElement {
  const say = useText(words);
  // The writer of workbooks loads with the first workbook.
  const saveWorkbook = async () => {
    const { xlsxOf } = await import('./xlsx.ts');
    save(`${name}.xlsx`, new Blob([xlsxOf(title, rows())], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }));
  };
  return (
    <span className={styles['buttons']} data-print="hide">
      <Button look="quiet" icon="download" aria-label={say('csv', { title })} title={say('csv', { title })} onClick={() => save(`${name}.csv`, new Blob([csvOf(rows())], { type: 'text/csv;charset=utf-8' }))}>
        CSV
      </Button>
      <Button look="quiet" icon="download" aria-label={say('xlsx', { title })} title={say('xlsx', { title })} onClick={() => void saveWorkbook()}>
        XLSX
      </Button>
    </span>
  );
}

function save(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
