import type { ReactElement } from 'react';
import type { Figure as FigureAnswer } from '../../../src/contract/index.ts';
import { useToday } from '../session.ts';
import { formatNumber, useLanguage, useText } from '../texts.ts';
import { Day, ExportTable, Section } from '../ui/index.ts';
import styles from './evidence.module.css';
import { figureTexts } from './texts.ts';

/** A figure every two weeks: a bar and its value; the last one, in gold, is the day looked at. */
export function FigureTrend({ name, trend, unit }: { name: string; trend: readonly { readonly day: string; readonly value: number | null }[]; unit: FigureAnswer['unit'] }): ReactElement {
  const say = useText(figureTexts);
  const language = useLanguage();
  const today = useToday();
  const top = unit === 'percent' ? 100 : Math.max(1, ...trend.map(({ value }) => value ?? 0));
  const rows = () => [[say('day'), `${say('value')} (${say(unit)})`], ...trend.map(({ day, value }) => [day, value])];
  return (
    <Section title={say('trend')} aside={<ExportTable name={`${name} ${trend.at(-1)?.day ?? ''}`.trim()} title={say('trend')} rows={rows} />}>
      <table className={styles['trend']}>
        <caption className="for-readers">{say('trend')}</caption>
        <tbody>
          {trend.map(({ day, value }, place) => (
            <tr key={day}>
              <th scope="row">
                <Day day={day} short today={today} />
              </th>
              <td>
                <span className={styles['trendTrack']} aria-hidden="true">
                  <span className={styles['trendBar']} data-now={place === trend.length - 1 || undefined} style={{ inlineSize: `${Math.min(100, (100 * (value ?? 0)) / top)}%` }} />
                </span>
              </td>
              <td className={styles['trendValue']}>{value === null ? '—' : `${formatNumber(value, language)}${unit === 'percent' ? '' : ' '}${say(unit)}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
