import type { ReactElement } from 'react';
import { texts, useText } from '../texts.ts';
import { Button } from './button.tsx';
import { csvOf } from './csv.ts';
import type { CellValue } from './xlsx.ts';

const words = texts({
  csv: { zh: '导出 CSV', en: 'Export CSV' },
  xlsx: { zh: '导出 XLSX', en: 'Export XLSX' },
});

/** Two buttons that give a table as a file: `NAME.csv`, `NAME.xlsx`. `rows` begins with the header. */
export function ExportTable({ name, title, rows }: { name: string; title: string; rows: () => readonly (readonly CellValue[])[] }): ReactElement {
  const say = useText(words);
  // The writer of workbooks loads with the first workbook.
  const saveWorkbook = async () => {
    const { xlsxOf } = await import('./xlsx.ts');
    save(`${name}.xlsx`, new Blob([xlsxOf(title, rows())], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }));
  };
  return (
    <>
      <Button look="quiet" icon="download" onClick={() => save(`${name}.csv`, new Blob([csvOf(rows())], { type: 'text/csv;charset=utf-8' }))}>
        {say('csv')}
      </Button>
      <Button look="quiet" icon="download" onClick={() => void saveWorkbook()}>
        {say('xlsx')}
      </Button>
    </>
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
