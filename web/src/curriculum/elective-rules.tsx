/** How many electives a learner chooses from which, what comes before what, and a place to try a choice. */
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { FrameworkVersionDetail } from '../../../src/contract/index.ts';
import { useApi } from '../api.ts';
import { useLanguage, useText } from '../texts.ts';
import { CategoryMark, categoryOfArea, ErrorNote, Name, Section, StatusBadge, useNameOf } from '../ui/index.ts';
import styles from './elective-rules.module.css';
import { frameworkTexts } from './texts.ts';

export function ElectiveRules({ detail }: { detail: FrameworkVersionDetail }): ReactElement {
  const tell = useText(frameworkTexts);
  const language = useLanguage();
  const nameOf = useNameOf();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const areas = new Map(detail.areas.map((area) => [area.id, area]));
  const electives = detail.areas.filter(({ isElective }) => isElective);
  const check = useApi(
    'GET /api/consortia/{consortium}/framework-versions/{version}/elective-check',
    { params: { version: detail.id }, query: { areas: [...chosen].join(',') } },
    { enabled: chosen.size > 0 },
  );
  const toggle = (id: string) => setChosen((now) => (now.has(id) ? new Set([...now].filter((one) => one !== id)) : new Set([...now, id])));
  return (
    <Section title={tell('rules')}>
      <div className={styles['columns']}>
        <ul className={styles['rules']}>
          {detail.electiveGroups.map((group) => (
            <li key={group.id}>
              <strong>
                <Name name={group.name} />
              </strong>
              {language === 'zh' ? '：' : ': '}
              {group.atLeast === group.atMost ? tell('exactly', { total: group.areas.length, count: group.atMost }) : tell('atLeastMost', { total: group.areas.length, from: group.atLeast, to: group.atMost })}
              {group.clause !== null && <span className={styles['clause']}> {group.clause}</span>}
            </li>
          ))}
          {detail.sequences.map(({ before, after, kind }) => (
            <li key={`${before}${after}`}>
              {[before, after].map((id, i) => {
                const area = areas.get(id);
                return (
                  <span key={id}>
                    {i === 1 && <span className={styles['clause']}> {tell(kind)} </span>}
                    {area && <CategoryMark index={categoryOfArea(area.number)} code={area.number} title={nameOf(area.name)} />}
                  </span>
                );
              })}
            </li>
          ))}
          {detail.sequences.length > 0 && <li className={styles['clause']}>{tell('ownSequence')}</li>}
        </ul>
        {electives.length > 0 && (
          <fieldset className={styles['try']}>
            <legend>{tell('checkChoice')}</legend>
            <div className={styles['electives']}>
              {electives.map((area) => (
                <label key={area.id} className={styles['elective']} data-chosen={chosen.has(area.id) || undefined}>
                  <input type="checkbox" checked={chosen.has(area.id)} onChange={() => toggle(area.id)} />
                  <span>
                    {area.number} <Name name={area.name} />
                  </span>
                </label>
              ))}
            </div>
            <div className={styles['verdict']} role="status">
              {chosen.size > 0 && <span>{tell('chosen', { count: chosen.size })}</span>}
              {chosen.size > 0 && check.data?.isLawful === true && <StatusBadge tone="good">{tell('lawful')}</StatusBadge>}
              {chosen.size > 0 &&
                check.data?.breaches.map((breach) => (
                  <p key={`${breach.rule}${breach.group ?? ''}`}>
                    <StatusBadge tone="warn">{breach.message}</StatusBadge> <span className={styles['clause']}>{breach.clause}</span>
                  </p>
                ))}
              <ErrorNote error={chosen.size > 0 ? check.error : null} />
            </div>
          </fieldset>
        )}
      </div>
    </Section>
  );
}
