import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useApi } from '../api.ts';
import { formatNumber, useLanguage, useText } from '../texts.ts';
import { Day, EmptyPanel, Figure, Figures, LinkButton, PageHeader, QueryStates, Section } from '../ui/index.ts';
import { useScope } from './address.ts';
import styles from './evidence.module.css';
import { figureTexts } from './texts.ts';

/** One figure of today, and how it came there. */
export default function OneFigure(): ReactElement {
  const say = useText(figureTexts);
  const language = useLanguage();
  const { figure: code = '' } = useParams({ strict: false }) as { figure?: string };
  const [scope] = useScope();
  const figure = useApi('GET /api/consortia/{consortium}/figures/{figure}', { params: { figure: code }, query: scope.asOf === undefined ? {} : { asOf: scope.asOf } });
  return (
    <QueryStates query={figure}>
      {({ name, says, unit, rows, value, trend, asOf }) => {
        const top = Math.max(1, ...trend.map((point) => point.value ?? 0));
        return (
          <>
            <PageHeader title={name[language]} lead={says[language]} parent={{ title: say('title'), to: '/evidence/figures' }} actions={rows === 'logs' && <LinkButton to="/evidence/weeks">{say('rows')}</LinkButton>} />
            {value === null ? (
              <EmptyPanel title={say('noRows')} />
            ) : (
              <Figures>
                <Figure value={formatNumber(value, language)} unit={say(unit)} label={name[language]} note={<Day day={asOf} />} />
              </Figures>
            )}
            <Section title={say('trend')}>
              <table className={styles['trend']}>
                <caption className="for-readers">{say('trend')}</caption>
                <tbody>
                  {trend.map((point) => (
                    <tr key={point.day}>
                      <th scope="row">
                        <Day day={point.day} short />
                      </th>
                      <td>
                        <span className={styles['trendBar']} style={{ inlineSize: `${(100 * (point.value ?? 0)) / top}%` }} aria-hidden="true" />
                      </td>
                      <td className={styles['trendValue']}>{point.value === null ? '—' : `${formatNumber(point.value, language)} ${say(unit)}`}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Section>
          </>
        );
      }}
    </QueryStates>
  );
}
