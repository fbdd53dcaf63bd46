/** Draws the part of the board that is in sight. Colours come from the product's tokens, so light, dark and print follow. */
import type { BoardRow } from './board-rows.ts';

export interface BoardMetrics {
  readonly labelWidth: number;
  readonly headHeight: number;
  readonly rowHeight: number;
  readonly weekWidth: number;
}

export interface BoardSight {
  /** Pixels of the page. */
  readonly width: number;
  readonly height: number;
  readonly scrollLeft: number;
  readonly scrollTop: number;
}

export interface BoardScene {
  readonly rows: readonly BoardRow[];
  readonly weeks: readonly { readonly number: string; readonly month: string | null }[];
  /** Week number of today; outside of the horizon nothing is marked. */
  readonly thisWeek: number;
  readonly active: { readonly row: number; readonly week: number } | null;
  readonly metrics: BoardMetrics;
}

interface Ink {
  readonly font: string;
  of(name: string): string;
}

export function readInk(element: Element): Ink {
  const style = getComputedStyle(element);
  const known = new Map<string, string>();
  return {
    font: style.fontFamily,
    of: (name) => {
      const value = known.get(name) ?? style.getPropertyValue(`--${name}`).trim();
      known.set(name, value);
      return value;
    },
  };
}

export function drawBoard(context: CanvasRenderingContext2D, scene: BoardScene, sight: BoardSight, ink: Ink): void {
  const { metrics, rows, weeks } = scene;
  const { labelWidth, headHeight, rowHeight, weekWidth } = metrics;
  const firstRow = Math.max(0, Math.floor(sight.scrollTop / rowHeight));
  const lastRow = Math.min(rows.length - 1, Math.ceil((sight.scrollTop + sight.height - headHeight) / rowHeight));
  const firstWeek = Math.max(0, Math.floor(sight.scrollLeft / weekWidth));
  const lastWeek = Math.min(weeks.length - 1, Math.ceil((sight.scrollLeft + sight.width - labelWidth) / weekWidth));
  const x = (week: number): number => labelWidth + week * weekWidth - sight.scrollLeft;
  const y = (row: number): number => headHeight + row * rowHeight - sight.scrollTop;
  context.fillStyle = ink.of('surface');
  context.fillRect(0, 0, sight.width, sight.height);
  context.textBaseline = 'middle';

  context.save();
  clip(context, labelWidth, headHeight, sight.width - labelWidth, sight.height - headHeight);
  if (scene.thisWeek > 0) {
    context.fillStyle = ink.of('sunken');
    context.fillRect(labelWidth, headHeight, Math.max(0, x(scene.thisWeek) - labelWidth), sight.height);
  }
  drawLines(context, { firstRow, lastRow, firstWeek, lastWeek, x, y, sight, weeks, ink });
  for (let number = firstRow; number <= lastRow; number++) {
    const row = rows[number];
    if (!row) continue;
    const top = y(number) + 2;
    const height = rowHeight - 4;
    if (row.loads) drawLoads(context, row, { top, height, firstWeek, lastWeek, x, weekWidth, ink });
    else drawBlocks(context, row, { top, height, firstWeek, lastWeek, x, weekWidth, ink });
  }
  if (scene.thisWeek >= 0 && scene.thisWeek < weeks.length) {
    context.fillStyle = ink.of('thread-line');
    context.fillRect(x(scene.thisWeek), headHeight, 2, sight.height);
  }
  if (scene.active) {
    context.strokeStyle = ink.of('action');
    context.lineWidth = 2;
    context.strokeRect(x(scene.active.week) + 1, y(scene.active.row) + 1, weekWidth - 2, rowHeight - 2);
  }
  context.restore();
  drawHead(context, scene, { firstWeek, lastWeek, x, sight, ink });
  drawLabels(context, scene, { firstRow, lastRow, y, sight, ink });
}

interface Frame {
  readonly top: number;
  readonly height: number;
  readonly firstWeek: number;
  readonly lastWeek: number;
  readonly x: (week: number) => number;
  readonly weekWidth: number;
  readonly ink: Ink;
}

/** Blocks are drawn where the learner is there; weeks away are hatched, and the block goes on behind them. */
function drawBlocks(context: CanvasRenderingContext2D, row: BoardRow, { top, height, firstWeek, lastWeek, x, weekWidth, ink }: Frame): void {
  for (const { first, last } of row.away) {
    if (last < firstWeek || first > lastWeek) continue;
    hatch(context, x(first) + 1, top, (last - first + 1) * weekWidth - 2, height, ink.of('line'));
  }
  for (const block of row.blocks) {
    for (const run of presentRuns(row, block)) {
      if (run.last < firstWeek || run.first > lastWeek) continue;
      const left = x(run.first) + 1;
      const width = (run.last - run.first + 1) * weekWidth - 2;
      const colour = (block.category % 10) + 1;
      context.fillStyle = ink.of(`cat-${colour}-soft`);
      context.fillRect(left, top, width, height);
      drawPattern(context, Math.floor(block.category / 10) % 4, ink.of(`cat-${colour}`), left, top, width, height);
      context.fillStyle = ink.of(`cat-${colour}`);
      context.fillRect(left, top, 4, height);
      if (block.isProposed) {
        context.strokeStyle = ink.of(`cat-${colour}`);
        context.setLineDash([4, 3]);
        context.lineWidth = 1.5;
        context.strokeRect(left + 0.75, top + 0.75, width - 1.5, height - 1.5);
        context.setLineDash([]);
      }
      const start = Math.max(left + 7, x(firstWeek) + 4);
      const room = left + width - start - 3;
      // A pattern behind letters is laid under a plain ground, so that the code can always be read.
      context.font = `600 11px ${ink.font}`;
      const codeWidth = Math.min(room, context.measureText(block.code).width);
      if (codeWidth < 6) continue;
      write(context, block.code, start, top + height / 2, room, `600 11px ${ink.font}`, ink.of('ink'), ink.of(`cat-${colour}-soft`));
      if (room - codeWidth > 28) write(context, block.label, start + codeWidth + 6, top + height / 2, room - codeWidth - 6, `400 12px ${ink.font}`, ink.of('ink'), ink.of(`cat-${colour}-soft`));
    }
  }
}

function presentRuns(row: BoardRow, block: BoardRow['blocks'][number]): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (let week = block.first; week <= block.last; week++) {
    if (row.away.some(({ first, last }) => first <= week && week <= last)) continue;
    const run = runs.at(-1);
    if (run && run.last === week - 1) run.last = week;
    else runs.push({ first: week, last: week });
  }
  return runs;
}

function drawLoads(context: CanvasRenderingContext2D, row: BoardRow, { top, height, firstWeek, lastWeek, x, weekWidth, ink }: Frame): void {
  for (let week = firstWeek; week <= lastWeek; week++) {
    const load = row.loads?.[week];
    if (!load) continue;
    const left = x(week) + 1;
    const width = weekWidth - 2;
    if (load.capacity === 0 && load.learners === 0) {
      hatch(context, left, top, width, height, ink.of('line'));
      continue;
    }
    const share = Math.min(1, load.learners / Math.max(1, load.capacity));
    const isOver = load.learners > load.capacity;
    const isFull = load.learners === load.capacity;
    context.fillStyle = isOver ? ink.of('bad-soft') : ink.of('action-soft');
    context.fillRect(left, top + height * (1 - share), width, height * share);
    if (isFull || isOver) {
      context.fillStyle = isOver ? ink.of('bad') : ink.of('action');
      context.fillRect(left, top, width, 2);
    }
    const says = load.learners === 0 ? '·' : weekWidth > 34 ? `${load.learners}/${load.capacity}` : String(load.learners);
    context.textAlign = 'center';
    write(context, says, left + width / 2, top + height / 2, width, `${isOver ? 600 : 400} 11px ${ink.font}`, ink.of(isOver ? 'bad' : load.learners === 0 ? 'ink-3' : 'ink'));
    context.textAlign = 'start';
  }
}

function drawLines(
  context: CanvasRenderingContext2D,
  { firstRow, lastRow, firstWeek, lastWeek, x, y, sight, weeks, ink }: { firstRow: number; lastRow: number; firstWeek: number; lastWeek: number; x: (week: number) => number; y: (row: number) => number; sight: BoardSight; weeks: BoardScene['weeks']; ink: Ink },
): void {
  context.fillStyle = ink.of('line');
  for (let row = firstRow; row <= lastRow + 1; row++) context.fillRect(0, Math.round(y(row)), sight.width, 1);
  for (let week = firstWeek; week <= lastWeek + 1; week++) {
    context.globalAlpha = weeks[week]?.month ? 1 : 0.4;
    context.fillRect(Math.round(x(week)), 0, 1, sight.height);
  }
  context.globalAlpha = 1;
}

function drawHead(context: CanvasRenderingContext2D, scene: BoardScene, { firstWeek, lastWeek, x, sight, ink }: { firstWeek: number; lastWeek: number; x: (week: number) => number; sight: BoardSight; ink: Ink }): void {
  const { labelWidth, headHeight, weekWidth } = scene.metrics;
  context.save();
  clip(context, labelWidth, 0, sight.width - labelWidth, headHeight);
  context.fillStyle = ink.of('surface');
  context.fillRect(labelWidth, 0, sight.width, headHeight);
  for (let week = firstWeek; week <= lastWeek; week++) {
    const head = scene.weeks[week];
    if (!head) continue;
    if (head.month) write(context, head.month, x(week) + 4, headHeight * 0.28, 120, `600 12px ${ink.font}`, ink.of('ink'));
    const isNow = week === scene.thisWeek;
    if (isNow) {
      context.fillStyle = ink.of('thread-soft');
      context.fillRect(x(week), headHeight * 0.5, weekWidth, headHeight * 0.5);
    }
    write(context, head.number, x(week) + 4, headHeight * 0.75, weekWidth, `${isNow ? 600 : 400} 11px ${ink.font}`, ink.of(isNow ? 'thread' : 'ink-2'));
  }
  context.restore();
  context.fillStyle = ink.of('line-strong');
  context.fillRect(0, headHeight - 1, sight.width, 1);
}

function drawLabels(context: CanvasRenderingContext2D, scene: BoardScene, { firstRow, lastRow, y, sight, ink }: { firstRow: number; lastRow: number; y: (row: number) => number; sight: BoardSight; ink: Ink }): void {
  const { labelWidth, headHeight, rowHeight } = scene.metrics;
  context.save();
  clip(context, 0, headHeight, labelWidth, sight.height - headHeight);
  context.fillStyle = ink.of('surface');
  context.fillRect(0, headHeight, labelWidth, sight.height);
  for (let number = firstRow; number <= lastRow; number++) {
    const row = scene.rows[number];
    if (!row) continue;
    const isActive = scene.active?.row === number;
    if (isActive) {
      context.fillStyle = ink.of('action-soft');
      context.fillRect(0, y(number) + 1, labelWidth, rowHeight - 1);
    }
    context.fillStyle = ink.of('line');
    context.fillRect(0, Math.round(y(number)), labelWidth, 1);
    const isNewGroup = number === 0 || scene.rows[number - 1]?.group !== row.group;
    const middle = y(number) + rowHeight / 2;
    write(context, row.label, 10, isNewGroup ? middle - 6 : middle, labelWidth - 14, `${isNewGroup ? 600 : 400} 12.5px ${ink.font}`, ink.of('ink'));
    if (isNewGroup) write(context, row.group, 10, middle + 8, labelWidth - 14, `400 10.5px ${ink.font}`, ink.of('ink-3'));
  }
  context.restore();
  context.fillStyle = ink.of('line-strong');
  context.fillRect(labelWidth - 1, 0, 1, sight.height);
  context.fillStyle = ink.of('surface');
  context.fillRect(0, 0, labelWidth - 1, headHeight - 1);
}

/** Text cut to its room, with an ellipsis; `ground` keeps it readable over a pattern. */
function write(context: CanvasRenderingContext2D, text: string, x: number, y: number, room: number, font: string, colour: string, ground?: string): void {
  context.font = font;
  const shown = cutToRoom(context, text, room);
  if (shown === '') return;
  if (ground !== undefined) {
    context.strokeStyle = ground;
    context.lineWidth = 4;
    context.lineJoin = 'round';
    context.strokeText(shown, x, y);
  }
  context.fillStyle = colour;
  context.fillText(shown, x, y);
}

function cutToRoom(context: CanvasRenderingContext2D, text: string, room: number): string {
  if (context.measureText(text).width <= room) return text;
  let letters = [...text];
  while (letters.length > 1 && context.measureText(`${letters.join('')}…`).width > room) letters = letters.slice(0, -1);
  return letters.length > 1 ? `${letters.join('')}…` : '';
}

function clip(context: CanvasRenderingContext2D, x: number, y: number, width: number, height: number): void {
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
}

function hatch(context: CanvasRenderingContext2D, x: number, y: number, width: number, height: number, colour: string): void {
  lines(context, { x, y, width, height, colour, alpha: 1, step: 6, slant: height, thickness: 1 });
}

/** The second channel of a category beyond the ten colours: none, slanted, dotted, upright. */
function drawPattern(context: CanvasRenderingContext2D, pattern: number, colour: string, x: number, y: number, width: number, height: number): void {
  if (pattern === 1) lines(context, { x, y, width, height, colour, alpha: 0.3, step: 8, slant: height, thickness: 2 });
  if (pattern === 3) lines(context, { x, y, width, height, colour, alpha: 0.38, step: 5, slant: 0, thickness: 1 });
  if (pattern !== 2) return;
  context.globalAlpha = 0.45;
  context.fillStyle = colour;
  for (let column = 4; column < width; column += 7) for (let row = 4; row < height; row += 7) context.fillRect(x + column, y + row, 2, 2);
  context.globalAlpha = 1;
}

function lines(context: CanvasRenderingContext2D, given: { x: number; y: number; width: number; height: number; colour: string; alpha: number; step: number; slant: number; thickness: number }): void {
  const { x, y, width, height, slant } = given;
  context.save();
  clip(context, x, y, width, height);
  context.globalAlpha = given.alpha;
  context.strokeStyle = given.colour;
  context.lineWidth = given.thickness;
  context.beginPath();
  for (let at = -slant; at < width; at += given.step) {
    context.moveTo(x + at, y + height);
    context.lineTo(x + at + slant, y);
  }
  context.stroke();
  context.restore();
}
