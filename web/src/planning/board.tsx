import { useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent, ReactElement } from 'react';
import { useLanguage, useText } from '../texts.ts';
import { addDays, formatSpan, formatWeekNumber } from '../ui/index.ts';
import styles from './board.module.css';
import { blockIn, isAwayIn } from './board-rows.ts';
import type { BoardRow } from './board-rows.ts';
import { drawBoard, readInk } from './draw-board.ts';
import type { BoardMetrics, BoardScene } from './draw-board.ts';
import { boardTexts } from './texts.ts';

export interface BoardCell {
  readonly row: BoardRow;
  /** Week number. */
  readonly week: number;
}

/**
 * Rows × weeks on a canvas, with a grid of the same cells for keyboard and screen readers: one stop for Tab, the active
 * cell is told by its row, week and content.
 */
export function Board({ rows, weeks, thisWeek, weekWidth, onOpen }: { rows: readonly BoardRow[]; weeks: readonly string[]; thisWeek: number; weekWidth: number; onOpen: (cell: BoardCell) => void }): ReactElement {
  const say = useText(boardTexts);
  const language = useLanguage();
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [active, setActive] = useState({ row: 0, week: Math.max(0, Math.min(weeks.length - 1, thisWeek)) });
  const [hasFocus, setFocus] = useState(false);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const isNarrow = size.width > 0 && size.width < 560;
  const metrics: BoardMetrics = useMemo(() => ({ labelWidth: isNarrow ? 112 : 190, headHeight: 44, rowHeight: 34, weekWidth }), [isNarrow, weekWidth]);
  const at = { row: Math.min(active.row, rows.length - 1), week: Math.min(active.week, weeks.length - 1) };
  const heads = useMemo(() => weeks.map((week, i) => ({ number: weekWidth < 26 && i % 2 === 1 ? '' : formatWeekNumber(week, language).replace(/^第|周$/g, ''), month: monthOf(week, weeks[i - 1], language) })), [weeks, language, weekWidth]);
  const scene: BoardScene = { rows, weeks: heads, thisWeek, active: hasFocus ? at : null, metrics };

  const draw = useRef<() => void>(() => undefined);
  const paint = (): void => {
    const [box, sheet] = [frame.current, canvas.current];
    const context = sheet?.getContext('2d');
    if (!box || !sheet || !context || size.width === 0) return;
    const ratio = window.devicePixelRatio || 1;
    sheet.width = Math.round(size.width * ratio);
    sheet.height = Math.round(size.height * ratio);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    drawBoard(context, scene, { ...size, scrollLeft: box.scrollLeft, scrollTop: box.scrollTop }, readInk(box));
  };
  // What is seen is drawn after every change; scrolling draws the same again elsewhere.
  useEffect(() => {
    draw.current = paint;
    paint();
  });

  useEffect(() => {
    const box = frame.current;
    if (!box) return undefined;
    const measure = new ResizeObserver(() => setSize({ width: box.clientWidth, height: box.clientHeight }));
    measure.observe(box);
    let request = 0;
    const redraw = () => {
      cancelAnimationFrame(request);
      request = requestAnimationFrame(() => draw.current());
    };
    box.addEventListener('scroll', redraw, { passive: true });
    // The colours come from the scheme: a switch must be seen at once.
    const scheme = new MutationObserver(redraw);
    scheme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-scheme'] });
    return () => {
      measure.disconnect();
      scheme.disconnect();
      box.removeEventListener('scroll', redraw);
      cancelAnimationFrame(request);
    };
  }, []);

  const reveal = (row: number, week: number): void => {
    const box = frame.current;
    if (!box) return;
    const { labelWidth, headHeight, rowHeight } = metrics;
    const [top, left] = [row * rowHeight, week * weekWidth];
    const [viewHeight, viewWidth] = [box.clientHeight - headHeight, box.clientWidth - labelWidth];
    if (top < box.scrollTop) box.scrollTop = top;
    if (top + rowHeight > box.scrollTop + viewHeight) box.scrollTop = top + rowHeight - viewHeight;
    if (left < box.scrollLeft) box.scrollLeft = left;
    if (left + weekWidth > box.scrollLeft + viewWidth) box.scrollLeft = left + weekWidth - viewWidth;
  };
  // The board opens at this week, with a little of what was before.
  const isMeasured = size.width > 0;
  useEffect(() => {
    if (isMeasured && frame.current && thisWeek > 2) frame.current.scrollLeft = (thisWeek - 2) * weekWidth;
  }, [isMeasured, thisWeek, weekWidth]);

  const go = (row: number, week: number): void => {
    const next = { row: Math.max(0, Math.min(rows.length - 1, row)), week: Math.max(0, Math.min(weeks.length - 1, week)) };
    setActive(next);
    reveal(next.row, next.week);
  };
  const open = (row: number, week: number): void => {
    const found = rows[row];
    if (found) onOpen({ row: found, week });
  };
  const onKey = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor(size.height / metrics.rowHeight) - 2);
    const moves: Readonly<Record<string, () => void>> = {
      ArrowUp: () => go(at.row - 1, at.week),
      ArrowDown: () => go(at.row + 1, at.week),
      ArrowLeft: () => go(at.row, at.week - 1),
      ArrowRight: () => go(at.row, at.week + 1),
      PageUp: () => go(at.row - page, at.week),
      PageDown: () => go(at.row + page, at.week),
      Home: () => go(event.ctrlKey ? 0 : at.row, 0),
      End: () => go(event.ctrlKey ? rows.length - 1 : at.row, weeks.length - 1),
      Enter: () => open(at.row, at.week),
      ' ': () => open(at.row, at.week),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };
  const onClick = (event: MouseEvent): void => {
    const box = frame.current;
    if (!box) return;
    const bounds = box.getBoundingClientRect();
    const [x, y] = [event.clientX - bounds.left, event.clientY - bounds.top];
    if (x < metrics.labelWidth || y < metrics.headHeight) return;
    const row = Math.floor((y - metrics.headHeight + box.scrollTop) / metrics.rowHeight);
    const week = Math.floor((x - metrics.labelWidth + box.scrollLeft) / weekWidth);
    if (row >= rows.length || week >= weeks.length) return;
    setActive({ row, week });
    open(row, week);
  };

  const around = [at.row - 1, at.row, at.row + 1].flatMap((number) => (rows[number] ? [{ number, row: rows[number] }] : []));
  const words = (row: BoardRow, week: number): string => {
    const away = isAwayIn(row, week);
    if (away) return say(away.reason in boardTexts ? (away.reason as 'away') : 'away');
    const load = row.loads?.[week];
    if (load) return say('loadOf', load);
    const block = blockIn(row, week);
    return block ? `${block.code} ${block.label}` : say('free');
  };
  return (
    <div
      ref={frame}
      className={styles['frame']}
      role="grid"
      tabIndex={0}
      aria-label={say('grid', { rows: rows.length, weeks: weeks.length })}
      aria-rowcount={rows.length + 1}
      aria-colcount={weeks.length + 1}
      aria-activedescendant={`cell-${at.row}-${at.week}`}
      onKeyDown={onKey}
      onClick={onClick}
      onFocus={() => setFocus(true)}
      onBlur={() => setFocus(false)}
    >
      <canvas ref={canvas} className={styles['canvas']} aria-hidden="true" style={{ inlineSize: size.width, blockSize: size.height }} />
      <div className={styles['extent']} aria-hidden="true" style={{ inlineSize: metrics.labelWidth + weeks.length * weekWidth, blockSize: metrics.headHeight + rows.length * metrics.rowHeight }} />
      <div className={styles['readers']}>
        {around.map(({ number, row }) => (
          <div key={row.id} role="row" aria-rowindex={number + 2}>
            <span role="rowheader" aria-colindex={1}>
              {row.label}
            </span>
            {weeks.map((week, column) => (
              <span key={week} id={`cell-${number}-${column}`} role="gridcell" aria-colindex={column + 2}>
                {row.label}, {formatSpan(week, addDays(week, 4), language)}: {words(row, column)}
              </span>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

function monthOf(week: string, before: string | undefined, language: 'zh' | 'en'): string | null {
  if (before !== undefined && before.slice(0, 7) === week.slice(0, 7)) return null;
  const date = new Date(`${week}T00:00:00Z`);
  const isYear = before === undefined || before.slice(0, 4) !== week.slice(0, 4);
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { month: language === 'zh' ? 'long' : 'short', ...(isYear ? { year: 'numeric' } : {}), timeZone: 'UTC' }).format(date);
}
