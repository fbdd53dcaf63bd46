/** One framework version: weeks by phase as a picture, areas with competences, elective rules, programmes built on it. */
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { FrameworkVersionDetail } from '../../../src/contract/index.ts';
import { useApi } from '../api.ts';
import { useText } from '../texts.ts';
import { AppLink, Button, Columns, FactList, Name, PageHeader, QueryStates, Section, useNameOf } from '../ui/index.ts';
import { AreaTree } from './area-tree.tsx';
import { ElectiveRules } from './elective-rules.tsx';
import { LinkRows, SpanDays, SpanStateBadge } from './labels.tsx';
import { PhaseBands } from './phase-bands.tsx';
import { frameworkTexts, words } from './texts.ts';
import { VersionDialog } from './version-dialog.tsx';

export default function FrameworkVersionScreen(): ReactElement {
  const { version = '' } = useParams({ strict: false });
  const query = useApi('GET /api/consortia/{consortium}/framework-versions/{version}', { params: { version } });
  return (
    <QueryStates query={query} skeleton="cards">
      {(detail) => <Version detail={detail} />}
    </QueryStates>
  );
}

function Version({ detail }: { detail: FrameworkVersionDetail }): ReactElement {
  const say = useText(words);
  const tell = useText(frameworkTexts);
  const nameOf = useNameOf();
  const [isCopying, setCopying] = useState(false);
  const { framework } = detail;
  return (
    <>
      <PageHeader
        title={nameOf(framework.name)}
        lead={detail.label}
        parent={{ title: say('frameworks'), to: '/curriculum/frameworks' }}
        actions={framework.canEdit && <Button icon="plus" onClick={() => setCopying(true)}>{tell('nextVersion')}</Button>}
      />
      <VersionDialog isOpen={isCopying} onClose={() => setCopying(false)} version={detail} />
      <Columns wide>
        <Section title={tell('weeksByPhase')}>
          <PhaseBands detail={detail} />
        </Section>
        <Section>
          <FactList
            facts={[
              { label: say('state'), value: <SpanStateBadge state={detail.state} /> },
              { label: say('valid'), value: <SpanDays from={detail.from} to={detail.to} /> },
              { label: say('source'), value: framework.sourceUrl ? <a href={framework.sourceUrl} rel="noreferrer" target="_blank">{framework.citation ?? framework.sourceUrl}</a> : framework.citation },
              { label: say('party'), value: <Name name={framework.party.name} /> },
              { label: say('areas'), value: detail.areas.length },
              { label: say('competences'), value: detail.competenceCount },
              {
                label: tell('usedBy'),
                value: detail.programmes.length === 0 ? null : (
                  <LinkRows>
                    {detail.programmes.map((programme) => (
                      <AppLink key={programme.id} to="/curriculum/coverage" search={{ version: programme.id }}>
                        {nameOf(programme.name)} · {programme.label}
                      </AppLink>
                    ))}
                  </LinkRows>
                ),
              },
            ]}
          />
        </Section>
      </Columns>
      {(detail.electiveGroups.length > 0 || detail.sequences.length > 0) && <ElectiveRules detail={detail} />}
      <AreaTree detail={detail} />
    </>
  );
}
