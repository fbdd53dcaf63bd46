import { useParams } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import type { ReactElement } from 'react';
import { useApi, useWrite } from '../../api.ts';
import { useText } from '../../texts.ts';
import { Button, Columns, ErrorNote, LinkButton, PageHeader, QueryStates, Section, StatusBadge, useNameOf } from '../../ui/index.ts';
import { MinutesEditor } from './minutes-editor.tsx';
import { visitTexts } from './texts.ts';
import { VisitFacts, VisitProgramme } from './visit-facts.tsx';
import { VisitForm } from './visit-form.tsx';
import { visitStates, visitTones } from './words.ts';

/** A visit as a whole; the minutes are written here while people talk. */
export default function VisitDetailScreen(): ReactElement {
  const { visit: id } = useParams({ strict: false }) as { visit: string };
  const say = useText(visitTexts);
  const state = useText(visitStates);
  const nameOf = useNameOf();
  const [isChanging, setChanging] = useState(false);
  const visit = useApi('GET /api/consortia/{consortium}/visits/{visit}', { params: { visit: id } });
  const change = useWrite('PATCH /api/consortia/{consortium}/visits/{visit}');
  const { refetch } = visit;
  const lookAgain = useCallback(() => void refetch(), [refetch]);
  return (
    <QueryStates query={visit}>
      {(shown) => (
        <>
          <PageHeader
            title={nameOf(shown.title)}
            parent={{ title: say('title'), to: '/partnership/visits' }}
            lead={<StatusBadge tone={visitTones[shown.state]}>{state(shown.state)}</StatusBadge>}
            actions={
              <>
                <LinkButton to={`/partnership/visits/${id}/brief`} icon="file">
                  {say('brief')}
                </LinkButton>
                <LinkButton to={`/partnership/visits/${id}/minutes`} icon="print">
                  {say('printMinutes')}
                </LinkButton>
                {shown.canEdit && <Button onClick={() => setChanging(true)}>{say('edit')}</Button>}
                {shown.canEdit && shown.state === 'planned' && shown.lines.length > 0 && (
                  <Button look="primary" busy={change.isPending} onClick={() => change.mutate({ params: { visit: id }, body: { state: 'held', revision: shown.revision } })}>
                    {say('hold')}
                  </Button>
                )}
              </>
            }
          />
          <ErrorNote error={change.error} />
          <Columns wide>
            <Section title={say('record')} aside={say('minutesCount', { count: shown.lines.length, open: shown.openCount })}>
              <MinutesEditor visit={shown} onLookAgain={lookAgain} />
            </Section>
            <div>
              <Section>
                <VisitFacts visit={shown} />
              </Section>
              <Section>
                <VisitProgramme visit={shown} />
              </Section>
            </div>
          </Columns>
          {isChanging && <VisitForm visit={shown} onClose={() => setChanging(false)} />}
        </>
      )}
    </QueryStates>
  );
}
