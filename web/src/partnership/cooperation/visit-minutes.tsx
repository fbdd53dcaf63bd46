import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useApi } from '../../api.ts';
import { useText } from '../../texts.ts';
import { Button, EmptyPanel, LinkButton, PageHeader, QueryStates, Section, useNameOf } from '../../ui/index.ts';
import { LineRow } from './line-row.tsx';
import styles from './minutes.module.css';
import { visitTexts } from './texts.ts';
import { VisitFacts, VisitProgramme } from './visit-facts.tsx';

/** The minutes as a page to print and hand over. */
export default function VisitMinutes(): ReactElement {
  const { visit: id } = useParams({ strict: false }) as { visit: string };
  const say = useText(visitTexts);
  const nameOf = useNameOf();
  const visit = useApi('GET /api/consortia/{consortium}/visits/{visit}', { params: { visit: id } });
  return (
    <QueryStates query={visit}>
      {(shown) => (
        <>
          <PageHeader
            title={`${say('record')} · ${nameOf(shown.title)}`}
            parent={{ title: nameOf(shown.title), to: `/partnership/visits/${id}` }}
            actions={
              <Button look="primary" icon="print" onClick={() => window.print()}>
                {say('print')}
              </Button>
            }
          />
          <Section>
            <VisitFacts visit={shown} />
            <VisitProgramme visit={shown} />
          </Section>
          <Section title={say('record')}>
            {shown.lines.length === 0 ? (
              <EmptyPanel title={say('noLines')} action={<LinkButton to={`/partnership/visits/${id}`}>{say('record')}</LinkButton>} />
            ) : (
              <ol className={styles['lines']}>
                {shown.lines.map((line) => (
                  <LineRow key={line.id} visit={id} line={line} />
                ))}
              </ol>
            )}
          </Section>
        </>
      )}
    </QueryStates>
  );
}
