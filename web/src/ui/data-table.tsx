import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, ReactElement, ReactNode, RefObject } from 'react';
import { texts, useLanguage, useText } from '../texts.ts';
import { Button } from './button.tsx';
import type { Column } from './column.ts';
import { ExportTable } from './export-table.tsx';
import { Icon } from './icon.tsx';
import { AppLink } from './link.tsx';
import { rowsOfFile } from './rows-of-file.ts';
import { nextSorting, sortRows } from './sort-rows.ts';
import type { Sorting } from './sort-rows.ts';
import styles from './data-table.module.css';

const words = texts({
  count: { zh: '{count} 行', en: { one: '{count} row', other: '{count} rows' } },
  none: { zh: '没有可列的内容', en: 'Nothing to list' },
  incomplete: { zh: '仅显示前 {count} 行；请缩小筛选范围以查看其余。', en: 'Only the first {count} rows are shown; narrow the filter to see the others.' },
  showMore: { zh: '再显示 {count} 行', en: { one: 'Show {count} more row', other: 'Show {count} more rows' } },
  sortBy: { zh: '按“{column}”排序', en: 'Sort by {column}' },
});

/** Above this many rows only those in sight are drawn. */
const VIRTUAL_FROM = 150;

/** Cards come in heaps of this many, with a button for the next. */
const CARDS_AT_ONCE = 50;

/** Below this width (34 rem, as in the style sheet) rows become cards. */
const CARD_WIDTH = 544;

/**
 * A dense table at the desk; cards at phone width. Headers sort; the arrows, Home and End walk the rows, Enter opens
 * one; the header stays in sight. Long lists draw only what is seen. Rows with `rowLink` open a page. Every table can be
 * saved as CSV and XLSX, its rows in the order they stand: there is no way to leave that out.
 */
export function DataTable<Row>({
  caption,
  rows,
  columns,
  rowKey,
  rowLink,
  isComplete = true,
  initialSorting = null,
  foot,
  fileName = caption,
}: {
  /** What the table lists, for readers. */
  caption: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string;
  /** The page a row opens; the first column becomes its link. */
  rowLink?: (row: Row) => string;
  isComplete?: boolean;
  initialSorting?: Sorting | null;
  foot?: ReactNode;
  /** Name of the saved files without its ending; the caption unless told. */
  fileName?: string;
}): ReactElement {
  const say = useText(words);
  const language = useLanguage();
  const [sorting, setSorting] = useState<Sorting | null>(initialSorting);
  const [active, setActive] = useState(0);
  const frame = useRef<HTMLDivElement>(null);
  const sorted = useMemo(() => {
    const by = columns.find((column) => column.key === sorting?.key)?.sort;
    return by && sorting ? sortRows(rows, by, sorting.direction, language) : rows;
  }, [rows, columns, sorting, language]);

  const isCards = useIsNarrow(frame);
  const [cardCount, setCardCount] = useState(CARDS_AT_ONCE);
  const isVirtual = !isCards && sorted.length > VIRTUAL_FROM;
  const rowHeight = useRowHeight();
  const virtualizer = useVirtualizer({ count: isVirtual ? sorted.length : 0, getScrollElement: () => frame.current, estimateSize: () => rowHeight, overscan: 12 });
  const seen = virtualizer.getVirtualItems();
  const first = isVirtual ? (seen[0]?.index ?? 0) : 0;
  const last = isVirtual ? (seen.at(-1)?.index ?? 0) : Math.min(sorted.length, isCards ? cardCount : sorted.length) - 1;
  const spaceAbove = isVirtual ? (seen[0]?.start ?? 0) : 0;
  const spaceBelow = isVirtual ? virtualizer.getTotalSize() - (seen.at(-1)?.end ?? 0) : 0;

  const walk = (event: KeyboardEvent) => {
    const target = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: sorted.length - 1, PageDown: active + 10, PageUp: active - 10 }[event.key];
    if (target === undefined || (event.target as HTMLElement).closest('thead, input, select, textarea')) return;
    event.preventDefault();
    const index = Math.max(0, Math.min(sorted.length - 1, target));
    setActive(index);
    if (isVirtual) virtualizer.scrollToIndex(index);
    requestAnimationFrame(() => {
      const row = frame.current?.querySelector<HTMLElement>(`[data-index="${index}"]`);
      (rowLink ? row?.querySelector<HTMLElement>('a') : row)?.focus();
    });
  };

  return (
    <div className={styles['table']}>
      <div ref={frame} className={styles['frame']} data-virtual={isVirtual || undefined} onKeyDown={walk}>
        <table role="table" aria-rowcount={sorted.length + 1}>
          <caption className="for-readers">{caption}</caption>
          <colgroup>
            {columns.map((column) => (
              <col key={column.key} data-priority={column.priority ?? 1} style={column.width ? { width: column.width } : undefined} />
            ))}
          </colgroup>
          <thead role="rowgroup">
            <tr role="row">
              {columns.map((column) => (
                <HeaderCell key={column.key} column={column} sorting={sorting} onSort={() => setSorting((now) => nextSorting(now, column.key))} />
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {spaceAbove > 0 && <Spacer height={spaceAbove} span={columns.length} />}
            {sorted.slice(first, last + 1).map((row, offset) => {
              const index = first + offset;
              return (
                <tr
                  key={rowKey(row)}
                  role="row"
                  data-index={index}
                  aria-rowindex={index + 2}
                  tabIndex={rowLink ? undefined : index === active ? 0 : -1}
                  onFocus={() => setActive(index)}
                >
                  {columns.map((column, place) => (
                    <td key={column.key} role="cell" data-align={column.align} data-priority={column.priority ?? 1} data-title={place === 0 || undefined}>
                      <span className={styles['cardLabel']} aria-hidden="true">
                        {column.header}
                      </span>
                      {place === 0 && rowLink ? (
                        <AppLink to={rowLink(row)} className={styles['rowLink']} tabIndex={index === active ? 0 : -1}>
                          {column.cell(row)}
                        </AppLink>
                      ) : (
                        <span className={styles['value']}>{column.cell(row)}</span>
                      )}
                    </td>
                  ))}
                </tr>
              );
            })}
            {spaceBelow > 0 && <Spacer height={spaceBelow} span={columns.length} />}
          </tbody>
        </table>
      </div>
      {isCards && sorted.length > cardCount && (
        <div className={styles['more']}>
          <Button onClick={() => setCardCount(cardCount + CARDS_AT_ONCE)}>{say('showMore', { count: Math.min(CARDS_AT_ONCE, sorted.length - cardCount) })}</Button>
        </div>
      )}
      <div className={styles['foot']}>
        <span>{rows.length === 0 ? say('none') : isComplete ? say('count', { count: rows.length }) : say('incomplete', { count: rows.length })}</span>
        {foot}
        {rows.length > 0 && <ExportTable name={fileName} title={caption} rows={() => rowsOfFile(sorted, columns)} />}
      </div>
    </div>
  );
}

function HeaderCell<Row>({ column, sorting: now, onSort }: { column: Column<Row>; sorting: Sorting | null; onSort: () => void }): ReactElement {
  const say = useText(words);
  const direction = now?.key === column.key ? now.direction : null;
  const sortState = direction === 'up' ? 'ascending' : direction === 'down' ? 'descending' : undefined;
  return (
    <th role="columnheader" scope="col" data-align={column.align} data-priority={column.priority ?? 1} aria-sort={column.sort ? (sortState ?? 'none') : undefined}>
      {column.sort ? (
        <button type="button" className={styles['sort']} onClick={onSort} title={say('sortBy', { column: column.header })}>
          {column.header}
          <span className={styles['arrow']} data-on={direction !== null || undefined}>
            <Icon name={direction === 'down' ? 'down' : 'up'} size="1em" />
          </span>
        </button>
      ) : (
        column.header
      )}
    </th>
  );
}

function Spacer({ height, span }: { height: number; span: number }): ReactElement {
  return (
    <tr aria-hidden="true" className={styles['spacer']}>
      <td colSpan={span} style={{ height }} />
    </tr>
  );
}

/** Height of one row in pixels, from the token `--row`. */
function useRowHeight(): number {
  return useMemo(() => {
    const style = getComputedStyle(document.documentElement);
    return Number.parseFloat(style.getPropertyValue('--row')) * Number.parseFloat(style.fontSize);
  }, []);
}

function useIsNarrow(frame: RefObject<HTMLDivElement | null>): boolean {
  const [isNarrow, setNarrow] = useState(() => window.innerWidth < CARD_WIDTH);
  useEffect(() => {
    if (!frame.current) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setNarrow(entry.contentRect.width < CARD_WIDTH);
    });
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, [frame]);
  return isNarrow;
}
