import type { ReactElement } from 'react';
import type { Transcript } from '../../../src/contract/index.ts';
import { useLanguage, useText } from '../texts.ts';
import { Day, Week } from '../ui/date.tsx';
import { ExportTable } from '../ui/export-table.tsx';
import { FactList } from '../ui/facts.tsx';
import { Name, nameIn, PersonName } from '../ui/name.tsx';
import { Section } from '../ui/page.tsx';
import styles from './evidence.module.css';
import { transcriptTexts, weekTexts } from './texts.ts';

/** A transcript as it is printed: who, which standard, area by area, competences, and room for two stamps. */
export function TranscriptSheet({ transcript }: { transcript: Transcript }): ReactElement {
  const say = useText(transcriptTexts);
  const sayWeeks = useText(weekTexts);
  const language = useLanguage();
  const { learner, cohort, programme, framework, asOf, areas, competences } = transcript;
  const fileOf = (what: string) => `${what} ${learner.latin ?? learner.native} ${asOf}`;
  const areaRows = () => [
    [sayWeeks('area'), sayWeeks('required'), sayWeeks('planned'), sayWeeks('logged'), sayWeeks('signed')],
    ...areas.map((row) => [row.group ? nameIn(row.group.name, language) : sayWeeks('other'), row.required, row.planned, row.logged, row.signed]),
  ];
  const competenceRows = () => [[say('competence'), say('times'), say('last')], ...competences.map((row) => [nameIn(row.name, language), row.signed, row.lastWeek])];
  return (
    <article className={styles['sheet']}>
      <FactList
        facts={[
          { label: say('learner'), value: <PersonName native={learner.native} latin={learner.latin} /> },
          { label: say('programme'), value: <Name name={programme.name} /> },
          { label: say('cohort'), value: <Name name={cohort.name} /> },
          { label: say('framework'), value: <><Name name={framework.name} /> {framework.label}{framework.citation === null ? '' : ` · ${framework.citation}`}</> },
          { label: say('asOf'), value: <Day day={asOf} /> },
        ]}
      />
      <Section title={say('areas')} aside={areas.length > 0 && <ExportTable name={fileOf(say('areas'))} title={say('areas')} rows={areaRows} />} flush>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{sayWeeks('area')}</th>
              <th scope="col">{sayWeeks('required')}</th>
              <th scope="col">{sayWeeks('planned')}</th>
              <th scope="col">{sayWeeks('logged')}</th>
              <th scope="col">{sayWeeks('signed')}</th>
            </tr>
          </thead>
          <tbody>
            {areas.map((row) => (
              <tr key={row.group?.id ?? 'other'}>
                <th scope="row">{row.group ? <Name name={row.group.name} /> : sayWeeks('other')}</th>
                <td>{row.required ?? '—'}</td>
                <td>{row.planned}</td>
                <td>{row.logged}</td>
                <td>{row.signed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <Section title={say('competences')} aside={competences.length > 0 && <ExportTable name={fileOf(say('competences'))} title={say('competences')} rows={competenceRows} />} flush>
        {competences.length === 0 ? (
          <p className={styles['none']}>{say('none')}</p>
        ) : (
          <table className={styles['table']}>
            <thead>
              <tr>
                <th scope="col">{say('competence')}</th>
                <th scope="col">{say('times')}</th>
                <th scope="col">{say('last')}</th>
              </tr>
            </thead>
            <tbody>
              {competences.map((row) => (
                <tr key={row.key}>
                  <th scope="row">
                    <Name name={row.name} />
                  </th>
                  <td>{row.signed}</td>
                  <td>
                    <Week monday={row.lastWeek} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Section>
      <div className={styles['stamps']}>
        <span>{say('signature')}</span>
        <span>{say('signatureSite')}</span>
      </div>
    </article>
  );
}
