import type { ReactElement, ReactNode } from 'react';
import { useText } from '../texts.ts';
import { commonTexts } from './texts.ts';
import styles from './span-chart.module.css';

export interface ChartSpan {
  readonly key: string;
  readonly from: string;
  /** Last day, inclusive; null = open. */
  readonly to: string | null;
  /** Told to readers and on pointing: what it is and when. */
  readonly title: string;
  readonly text?: string;
}

export interface ChartRow {
  readonly key: string;
  readonly label: ReactNode;
  readonly spans: readonly ChartSpan[];
}

/** Spans of days as bars over the years, one line a row; today is the thread. */
export function SpanChart({ label, rows, today }: { label: string; rows: readonly ChartRow[]; today: string }): ReactElement {
  const say = useText(commonTexts);
  const days = rows.flatMap((row) => row.spans.flatMap((span) => [span.from, span.to ?? span.from]));
  const first = Number(min([...days, today]).slice(0, 4));
  const last = Number(max([...days, today]).slice(0, 4)) + 1;
  const start = dayNumber(`${first}-01-01`);
  const end = dayNumber(`${last}-01-01`);
  const at = (day: string) => ((dayNumber(day) - start) / (end - start)) * 100;
  const step = Math.ceil((last - first) / 12);
  const years = Array.from({ length: last - first }, (_, i) => first + i).filter((year) => (year - first) % step === 0);
  return (
    <div className={styles['chart']} role="group" aria-label={label}>
      <div className={styles['axis']} aria-hidden="true">
        <span className={styles['axisLabel']} />
        <div className={styles['track']}>
          {years.map((year) => (
            <span key={year} className={styles['year']} data-near={covered(at(`${year}-01-01`), at(today))} style={{ insetInlineStart: `${at(`${year}-01-01`)}%` }}>
              {year}
            </span>
          ))}
          <span className={styles['todayLabel']} style={{ insetInlineStart: `${at(today)}%` }}>
            {say('today')}
          </span>
        </div>
      </div>
      {rows.map((row) => (
        <div key={row.key} className={styles['row']}>
          <div className={styles['label']}>{row.label}</div>
          <div className={styles['track']}>
            {years.map((year) => (
              <span key={year} className={styles['tick']} style={{ insetInlineStart: `${at(`${year}-01-01`)}%` }} aria-hidden="true" />
            ))}
            {row.spans.map((span) => {
              const left = at(span.from);
              const right = span.to === null ? 100 : at(span.to);
              const phase = span.from > today ? 'next' : span.to !== null && span.to < today ? 'past' : 'now';
              return (
                <span
                  key={span.key}
                  className={styles['bar']}
                  data-phase={phase}
                  data-open={span.to === null || undefined}
                  style={{ insetInlineStart: `${left}%`, width: `${Math.max(0.6, right - left)}%` }}
                  title={span.title}
                  role="img"
                  aria-label={span.title}
                >
                  {span.text && <span className={styles['text']}>{span.text}</span>}
                </span>
              );
            })}
            <span className={styles['today']} style={{ insetInlineStart: `${at(today)}%` }} aria-hidden="true" />
          </div>
        </div>
      ))}
    </div>
  );
}

/** Years that the word for today or the edge would cover: `phone` where labels are wide beside the line, `desk` at any width. */
function covered(place: number, today: number): 'desk' | 'phone' | undefined {
  const distance = place - today;
  if ((distance > -5 && distance < 3) || place > 97) return 'desk';
  return (distance > -14 && distance < 8) || place > 89 ? 'phone' : undefined;
}

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

function min(days: readonly string[]): string {
  return days.reduce((a, b) => (a < b ? a : b));
}

function max(days: readonly string[]): string {
  return days.reduce((a, b) => (a > b ? a : b));
}
