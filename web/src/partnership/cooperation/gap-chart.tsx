import type { ReactElement } from 'react';
import type { ApiAnswer } from '../../api.ts';
import { formatNumber, useLanguage, useText } from '../../texts.ts';
import { Day, ExportTable, formatShortDay, StatusBadge } from '../../ui/index.ts';
import styles from './gap-chart.module.css';
import { needTexts } from './texts.ts';

type Pipeline = ApiAnswer<'GET /api/consortia/{consortium}/need-pipeline'>;
type Point = Pipeline['points'][number];

const WIDTH = 640;
const HEIGHT = 220;
const LEFT = 40;
const RIGHT = 12;
const TOP = 12;
const BOTTOM = 26;

/** People needed against learners who will have finished, summed up day by day; the table beside says the same. */
export function GapChart({ pipeline }: { pipeline: Pipeline }): ReactElement {
  const say = useText(needTexts);
  const language = useLanguage();
  const { points, asOf: today } = pipeline;
  const days = [today, ...points.map(({ day }) => day)].sort();
  const firstYear = Number((days[0] ?? today).slice(0, 4));
  const lastYear = Number((days.at(-1) ?? today).slice(0, 4)) + 1;
  const [start, end] = [dayNumber(`${firstYear}-01-01`), dayNumber(`${lastYear}-01-01`)];
  const most = Math.max(1, ...points.flatMap(({ needed, finishing }) => [needed, finishing]));
  const step = niceStep(most);
  const top = Math.ceil(most / step) * step;
  const x = (day: string) => LEFT + ((dayNumber(day) - start) / (end - start)) * (WIDTH - LEFT - RIGHT);
  const y = (people: number) => TOP + (1 - people / top) * (HEIGHT - TOP - BOTTOM);
  const years = Array.from({ length: lastYear - firstYear }, (_, i) => firstYear + i);
  const worst = points.reduce<Point | null>((now, point) => (point.gap > (now?.gap ?? 0) ? point : now), null);
  const summary = worst === null ? say('noShort') : say('largest', { count: worst.gap, day: formatShortDay(worst.day, language, '0000') });
  const steps = (value: (point: Point) => number) => stepPath(points.map((point) => [x(point.day), y(value(point))]), x(`${lastYear}-01-01`), y(0));
  return (
    <figure className={styles['figure']}>
      <figcaption className={styles['caption']}>
        <StatusBadge tone={worst === null ? 'good' : 'warn'}>{summary}</StatusBadge>
        <span className={styles['key']} data-line="needed">
          {say('needed')}
        </span>
        <span className={styles['key']} data-line="finishing">
          {say('finishing')}
        </span>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles['chart']} role="img" aria-label={`${say('pipeline')}: ${summary}`}>
        {Array.from({ length: top / step + 1 }, (_, i) => i * step).map((people) => (
          <g key={people}>
            <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(people)} y2={y(people)} className={styles['grid']} />
            <text x={LEFT - 6} y={y(people) + 4} textAnchor="end" className={styles['tick']}>
              {formatNumber(people, language)}
            </text>
          </g>
        ))}
        {years.map((year) => (
          <g key={year}>
            <line x1={x(`${year}-01-01`)} x2={x(`${year}-01-01`)} y1={TOP} y2={HEIGHT - BOTTOM} className={styles['grid']} />
            <text x={(x(`${year}-01-01`) + x(`${year + 1}-01-01`)) / 2} y={HEIGHT - 8} textAnchor="middle" className={styles['tick']}>
              {year}
            </text>
          </g>
        ))}
        <path d={`${steps((point) => point.finishing)} V ${y(0)} Z`} className={styles['pipelineArea']} />
        <path d={steps((point) => point.finishing)} className={styles['pipelineLine']} />
        <path d={steps((point) => point.needed)} className={styles['neededLine']} />
        <line x1={x(today)} x2={x(today)} y1={TOP} y2={HEIGHT - BOTTOM} className={styles['today']} />
      </svg>
    </figure>
  );
}

/** Every day on which something changes: what is needed, who finishes, what is missing. */
export function GapTable({ pipeline }: { pipeline: Pipeline }): ReactElement {
  const say = useText(needTexts);
  const balance = (gap: number) => (gap > 0 ? say('short', { count: gap }) : gap < 0 ? say('spare', { count: -gap }) : say('even'));
  const rows = () => [[say('day'), say('needed'), say('finishing'), say('gap')], ...pipeline.points.map(({ day, needed, finishing, gap }) => [day, needed, finishing, gap])];
  return (
    <div>
      <table className={styles['table']}>
        <caption className="for-readers">{say('steps')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('day')}</th>
            <th scope="col" data-figure>
              {say('needed')}
            </th>
            <th scope="col" data-figure>
              {say('finishing')}
            </th>
            <th scope="col">{say('gap')}</th>
          </tr>
        </thead>
        <tbody>
          {pipeline.points.map((point) => (
            <tr key={point.day}>
              <th scope="row">
                <Day day={point.day} short today="0000" />
              </th>
              <td data-figure>{point.needed}</td>
              <td data-figure>{point.finishing}</td>
              <td>
                <StatusBadge tone={point.gap > 0 ? 'warn' : 'good'}>{balance(point.gap)}</StatusBadge>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ExportTable name={`${say('pipeline')} ${pipeline.asOf}`} title={say('steps')} rows={rows} />
    </div>
  );
}

/** A line that stays level until the next change. */
function stepPath(corners: readonly (readonly [number, number])[], end: number, ground: number): string {
  const [first] = corners;
  if (!first) return `M ${LEFT} ${ground} H ${end}`;
  return `M ${LEFT} ${ground} ${corners.map(([x, y]) => `H ${x} V ${y}`).join(' ')} H ${end}`;
}

function niceStep(most: number): number {
  return [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 2000, 5000].find((step) => most / step <= 5) ?? 10_000;
}

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}
