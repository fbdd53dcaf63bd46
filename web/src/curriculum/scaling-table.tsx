/** How the calendar weeks of each phase become net training weeks: one band a phase, by what the weeks are for. */
import type { ReactElement } from 'react';
import type { Coverage } from '../../../src/contract/index.ts';
import { useLanguage, useText } from '../texts.ts';
import { formatSpan, Name, Section } from '../ui/index.ts';
import styles from './scaling-table.module.css';
import { coverageTexts, words } from './texts.ts';

const KINDS = ['training', 'reserve', 'school', 'holiday', 'examination'] as const;

export function ScalingTable({ coverage }: { coverage: Coverage }): ReactElement {
  const say = useText(words);
  const tell = useText(coverageTexts);
  const language = useLanguage();
  const longest = Math.max(1, ...coverage.phases.map(({ grossWeeks }) => grossWeeks));
  return (
    <Section title={tell('scaling')} aside={tell('scalingHint')}>
      <ul className={styles['legend']}>
        {KINDS.map((kind) => (
          <li key={kind}>
            <span className={styles['swatch']} data-kind={kind} aria-hidden="true" /> {tell(kind)}
          </li>
        ))}
      </ul>
      <div className={styles['phases']}>
        {coverage.phases.map((phase) => (
          <div key={phase.id} className={styles['phase']}>
            <div className={styles['head']}>
              <strong>
                <Name name={phase.name} />
              </strong>
              {phase.firstWeek !== null && phase.lastWeek !== null && <span className={styles['quiet']}>{formatSpan(phase.firstWeek, phase.lastWeek, language)}</span>}
            </div>
            {phase.calendar && (
              <div className={styles['band']} style={{ width: `${(100 * phase.grossWeeks) / longest}%` }}>
                {KINDS.map((kind) => {
                  const weeks = phase.calendar?.[kind] ?? 0;
                  return weeks === 0 ? null : (
                    <span key={kind} className={styles['piece']} data-kind={kind} style={{ flexGrow: weeks }} title={`${tell(kind)}: ${say('weeks', { count: weeks })}`}>
                      <span className="for-readers">{tell(kind)} </span>
                      {weeks}
                    </span>
                  );
                })}
              </div>
            )}
            <p className={styles['result']}>
              <strong>{tell('fewer', { from: phase.grossWeeksOfAreas, to: phase.scaledWeeksOfAreas ?? phase.grossWeeksOfAreas })}</strong>
              {phase.calendar !== null && phase.calendar.repeated > 0 && <span className={styles['quiet']}> {tell('repeated', { count: phase.calendar.repeated })}</span>}
            </p>
          </div>
        ))}
      </div>
    </Section>
  );
}
