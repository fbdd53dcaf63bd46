import { useEffect, useId, useRef, useState } from 'react';
import type { ReactElement, RefObject } from 'react';
import type { VenueDetail } from '../../../src/contract/index.ts';
import { useLanguage, useText } from '../texts.ts';
import { addDays, formatShortDay } from '../ui/index.ts';
import styles from './places-chart.module.css';
import { commonTexts, venueTexts } from './texts.ts';

const HEIGHT = 200;
const TOP = 26;
const BOTTOM = 28;
const LEFT = 30;
const RIGHT = 10;

/** Places a week as a step over the days before and after today: capacity, what is comfortable, closed weeks, today. */
export function PlacesChart({ venue, today }: { venue: Pick<VenueDetail, 'versions' | 'closures'>; today: string }): ReactElement {
  const say = useText(venueTexts);
  const common = useText(commonTexts);
  const language = useLanguage();
  const hatch = useId();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const isNarrow = width < 560;
  const from = addDays(today, isNarrow ? -120 : -365);
  const to = addDays(today, isNarrow ? 240 : 365);
  const span = days(to) - days(from);
  const x = (day: string) => LEFT + ((Math.min(Math.max(days(day), days(from)), days(to)) - days(from)) / span) * (width - LEFT - RIGHT);
  const most = Math.max(1, ...venue.versions.map((version) => version.capacity));
  const ceiling = most + 1;
  const y = (places: number) => TOP + (1 - places / ceiling) * (HEIGHT - TOP - BOTTOM);
  const seen = venue.versions.filter((version) => version.from <= to && (version.to === null || version.to >= from));
  const months = monthsBetween(from, to).filter((_, i) => i % (isNarrow ? 3 : 2) === 0);
  const levels = Array.from({ length: ceiling + 1 }, (_, i) => i).filter((level) => level % Math.ceil(ceiling / 5) === 0);
  return (
    <div ref={frame} className={styles['frame']}>
      <svg role="img" aria-label={say('chart', { from: formatShortDay(from, language, '0000'), to: formatShortDay(to, language, '0000') })} width={width} height={HEIGHT}>
        <defs>
          <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="6" height="6" className={styles['hatchGround']} />
            <line x1="0" y1="0" x2="0" y2="6" className={styles['hatchLine']} />
          </pattern>
        </defs>
        {levels.map((level) => (
          <g key={level}>
            <line x1={LEFT} x2={width - RIGHT} y1={y(level)} y2={y(level)} className={styles['grid']} />
            <text x={LEFT - 8} y={y(level) + 4} textAnchor="end" className={styles['label']}>
              {level}
            </text>
          </g>
        ))}
        {months.map((month, i) => (
          <text key={month} x={x(month)} y={HEIGHT - 8} className={styles['label']}>
            {new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { month: 'short', ...(month.slice(0, 4) !== months[i - 1]?.slice(0, 4) ? { year: 'numeric' } : {}), timeZone: 'UTC' }).format(Date.parse(`${month}T00:00:00Z`))}
          </text>
        ))}
        {seen.map((version) => {
          const [left, right] = [x(version.from), x(version.to === null ? to : addDays(version.to, 1))];
          const comfortable = version.comfortable ?? version.capacity;
          return (
            <g key={version.id}>
              <rect x={left} width={Math.max(0, right - left)} y={y(version.capacity)} height={y(0) - y(version.capacity)} className={styles['capacity']} />
              <rect x={left} width={Math.max(0, right - left)} y={y(comfortable)} height={y(0) - y(comfortable)} className={styles['comfortable']} />
              <line x1={left} x2={right} y1={y(version.capacity)} y2={y(version.capacity)} className={styles['step']} />
              {right - left > 24 && (
                <text x={left + 8} y={y(version.capacity) - 6} className={styles['value']}>
                  {version.capacity}
                </text>
              )}
            </g>
          );
        })}
        {venue.closures
          .filter((closure) => closure.lastWeek >= from && closure.firstWeek <= to)
          .map((closure) => (
            <rect key={closure.id} x={x(closure.firstWeek)} width={Math.max(2, x(addDays(closure.lastWeek, 7)) - x(closure.firstWeek))} y={TOP} height={y(0) - TOP} fill={`url(#${hatch})`} />
          ))}
        <line x1={x(today)} x2={x(today)} y1={TOP - 8} y2={y(0)} className={styles['today']} />
        <text x={x(today)} y={TOP - 13} textAnchor="middle" className={styles['todayLabel']}>
          {common('today')}
        </text>
      </svg>
    </div>
  );
}

function useWidth(frame: RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(640);
  useEffect(() => {
    if (!frame.current) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.max(280, Math.floor(entry.contentRect.width)));
    });
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}

function days(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

/** First days of the months that begin within the span. */
function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7)) + 1];
  for (;;) {
    if (month > 12) [year, month] = [year + 1, 1];
    const day = `${year}-${String(month).padStart(2, '0')}-01`;
    if (day > to) return months;
    months.push(day);
    month += 1;
  }
}
