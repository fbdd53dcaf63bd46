import type { ReactElement } from 'react';
import type { LedgerLine } from '../../../../src/contract/index.ts';
import { formatNumber, useLanguage, useText } from '../../texts.ts';
import { DataTable, useNameOf } from '../../ui/index.ts';
import styles from './ledger.module.css';
import { commitmentTexts } from './texts.ts';
import { commitmentKinds, statuses } from './words.ts';

const PARTS = ['kept', 'secured', 'open', 'late', 'unknown', 'refused'] as const;
const SIGNS = { kept: '✓', secured: '◆', open: '○', late: '!', unknown: '?', refused: '–' } as const;

/** Promised against delivered as bars, one for each direction between two parties; the same figures stand in the table. */
export function LedgerPicture({ lines }: { lines: readonly LedgerLine[] }): ReactElement {
  const say = useText(commitmentTexts);
  const status = useText(statuses);
  const nameOf = useNameOf();
  const directions = directionsOf(lines);
  const most = Math.max(1, ...directions.map(({ promised }) => promised));
  return (
    <div className={styles['picture']}>
      <ul className={styles['legend']}>
        {PARTS.filter((part) => directions.some((direction) => direction[part] > 0)).map((part) => (
          <li key={part}>
            <span className={styles['swatch']} data-part={part} aria-hidden="true">
              {SIGNS[part]}
            </span>
            {status(part)}
          </li>
        ))}
      </ul>
      <ul className={styles['rows']}>
        {directions.map((direction) => (
          <li key={direction.key} className={styles['row']}>
            <span className={styles['label']}>{say('gives', { from: nameOf(direction.from.name), to: nameOf(direction.to.name) })}</span>
            <span
              className={styles['bar']}
              style={{ inlineSize: `${(direction.promised / most) * 100}%` }}
              role="img"
              aria-label={PARTS.filter((part) => direction[part] > 0).map((part) => `${status(part)} ${direction[part]}`).join(', ')}
            >
              {PARTS.filter((part) => direction[part] > 0).map((part) => (
                <span key={part} className={styles['part']} data-part={part} data-sign={SIGNS[part]} style={{ flexGrow: direction[part] }}>
                  {direction[part]}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** One line for each direction and kind of thing given. */
export function LedgerTable({ lines }: { lines: readonly LedgerLine[] }): ReactElement {
  const say = useText(commitmentTexts);
  const kind = useText(commitmentKinds);
  const status = useText(statuses);
  const language = useLanguage();
  const nameOf = useNameOf();
  const amount = (line: LedgerLine) =>
    line.promisedQuantity === null ? '—' : `${formatNumber(line.deliveredQuantity ?? 0, language)} / ${formatNumber(line.promisedQuantity, language)} ${line.unit ?? ''}`.trim();
  return (
    <DataTable
      caption={say('ledger')}
      rows={lines}
      rowKey={(line) => [line.from.id, line.to.id, line.kind, line.unit].join(' ')}
      columns={[
        { key: 'between', header: say('between'), cell: (line) => say('gives', { from: nameOf(line.from.name), to: nameOf(line.to.name) }), sort: (line) => nameOf(line.from.name) + nameOf(line.to.name) },
        { key: 'kind', header: say('kind'), cell: (line) => kind(line.kind), sort: (line) => kind(line.kind), width: '7rem' },
        { key: 'promised', header: say('promisedCount'), cell: (line) => line.promised, sort: (line) => line.promised, align: 'end', width: '5.5rem' },
        { key: 'kept', header: status('kept'), cell: (line) => line.kept, sort: (line) => line.kept, align: 'end', width: '5rem' },
        { key: 'secured', header: status('secured'), cell: (line) => line.secured, sort: (line) => line.secured, align: 'end', width: '5rem', priority: 3 },
        { key: 'open', header: status('open'), cell: (line) => line.open, sort: (line) => line.open, align: 'end', width: '5rem', priority: 2 },
        { key: 'late', header: status('late'), cell: (line) => line.late, sort: (line) => line.late, align: 'end', width: '5rem' },
        { key: 'amount', header: say('amounts'), cell: amount, align: 'end', width: '11rem', priority: 2 },
      ]}
    />
  );
}

type Counts = Readonly<Record<(typeof PARTS)[number] | 'promised', number>>;

function directionsOf(lines: readonly LedgerLine[]): (Counts & { readonly key: string; readonly from: LedgerLine['from']; readonly to: LedgerLine['to'] })[] {
  const all = new Map<string, Counts & { key: string; from: LedgerLine['from']; to: LedgerLine['to'] }>();
  for (const line of lines) {
    const key = `${line.from.id} ${line.to.id}`;
    const sum = all.get(key);
    const add = (part: keyof Counts): number => (sum?.[part] ?? 0) + line[part];
    all.set(key, { key, from: line.from, to: line.to, promised: add('promised'), kept: add('kept'), secured: add('secured'), open: add('open'), late: add('late'), unknown: add('unknown'), refused: add('refused') });
  }
  // The two directions of a pair stand one below the other.
  const pair = ({ from, to }: { from: LedgerLine['from']; to: LedgerLine['to'] }): string => [from.key, to.key].sort().join(' ');
  return [...all.values()].sort((a, b) => (pair(a) === pair(b) ? (a.from.key < b.from.key ? -1 : 1) : pair(a) < pair(b) ? -1 : 1));
}
