import type { ReactElement } from 'react';
import type { Agreement } from '../../../src/contract/index.ts';
import { useLanguage, useText } from '../texts.ts';
import { formatShortDay } from '../ui/dates.ts';
import { AppLink } from '../ui/link.tsx';
import { Name } from '../ui/name.tsx';
import styles from './home.module.css';
import { homeTexts } from './texts.ts';

/** Agreements as bars over the years; the gold line is today. Each bar says its days in words, too. */
export function AgreementLines({ agreements, today }: { agreements: readonly Agreement[]; today: string }): ReactElement {
  const say = useText(homeTexts);
  const language = useLanguage();
  const dated = agreements.filter((agreement): agreement is Agreement & { from: string } => agreement.from !== null);
  const first = Math.min(...dated.map((agreement) => yearOf(agreement.from)), yearOf(today));
  const last = Math.max(...dated.map((agreement) => (agreement.to ? yearOf(agreement.to) : yearOf(today) + 2)), yearOf(today)) + 1;
  const at = (day: string) => (100 * (dayNumber(day) - dayNumber(`${first}-01-01`))) / (dayNumber(`${last}-01-01`) - dayNumber(`${first}-01-01`));
  const step = Math.ceil((last - first) / 8);
  const years = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, i) => first + i * step).filter((year) => year < last);
  const words = (agreement: Agreement & { from: string }) =>
    `${formatShortDay(agreement.from, language, '0')} – ${agreement.to ? formatShortDay(agreement.to, language, '0') : say('open')}`;
  return (
    <ul className={styles['lines']}>
      {dated.map((agreement) => (
        <li key={agreement.id} className={styles['lineRow']}>
          <span className={styles['lineName']}>
            <AppLink to={`/partnership/agreements/${agreement.id}`}>
              <Name name={agreement.title} />
            </AppLink>
            <span className="for-readers"> {words(agreement)}</span>
          </span>
          <span className={styles['axis']} aria-hidden="true" title={words(agreement)}>
            <span className={styles['bar']} data-state={agreement.state} style={{ insetInlineStart: `${at(agreement.from)}%`, insetInlineEnd: `${agreement.to ? 100 - at(agreement.to) : 0}%` }} />
            <span className={styles['today']} style={{ insetInlineStart: `${at(today)}%` }} />
          </span>
        </li>
      ))}
      <li className={styles['lineRow']} aria-hidden="true">
        <span />
        <span className={styles['years']}>
          {years.map((year) => (
            <span key={year} style={{ insetInlineStart: `${at(`${year}-01-01`)}%` }}>
              {year}
            </span>
          ))}
        </span>
      </li>
    </ul>
  );
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}
