/** One programme: its versions, the frameworks they are built on, and the calendars of its cohorts. */
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Programme, ProgrammeVersion } from '../../../src/contract/index.ts';
import { useApi } from '../api.ts';
import { useText } from '../texts.ts';
import { AppLink, Button, FactList, Name, PageHeader, QueryStates, Section, Tag, useNameOf } from '../ui/index.ts';
import { CohortStrip, StripLegend } from './cohort-strip.tsx';
import { programmeKinds, SpanDays, SpanStateBadge } from './labels.tsx';
import { ProgrammeVersionDialog } from './programme-version-dialog.tsx';
import { programmeTexts, words } from './texts.ts';

export default function ProgrammeScreen(): ReactElement {
  const { programme = '' } = useParams({ strict: false });
  const query = useApi('GET /api/consortia/{consortium}/programmes/{programme}', { params: { programme } });
  return (
    <QueryStates query={query} skeleton="cards">
      {(answer) => <ProgrammeParts programme={answer} />}
    </QueryStates>
  );
}

function ProgrammeParts({ programme }: { programme: Programme }): ReactElement {
  const say = useText(words);
  const tell = useText(programmeTexts);
  const kind = useText(programmeKinds);
  const nameOf = useNameOf();
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      <PageHeader
        title={nameOf(programme.name)}
        lead={
          <>
            <Tag>{kind(programme.kind)}</Tag> <Name name={programme.party.name} />
          </>
        }
        parent={{ title: say('programmes'), to: '/curriculum/programmes' }}
        actions={programme.canEdit && <Button icon="plus" onClick={() => setAdding(true)}>{tell('nextVersion')}</Button>}
      />
      <ProgrammeVersionDialog programme={programme} isOpen={isAdding} onClose={() => setAdding(false)} />
      {programme.versions.map((version) => (
        <Version key={version.id} version={version} programme={programme} />
      ))}
    </>
  );
}

function Version({ version, programme }: { version: ProgrammeVersion; programme: Programme }): ReactElement {
  const say = useText(words);
  const tell = useText(programmeTexts);
  const nameOf = useNameOf();
  return (
    <Section
      title={
        <>
          {say('version')} {version.label} <SpanStateBadge state={version.state} />
        </>
      }
      aside={
        <AppLink to="/curriculum/coverage" search={{ version: version.id }}>
          {tell('showCoverage')}
        </AppLink>
      }
    >
      <FactList
        facts={[
          { label: say('valid'), value: <SpanDays from={version.from} to={version.to} /> },
          {
            label: say('framework'),
            value: (
              <AppLink to={`/curriculum/frameworks/${version.frameworkVersion.id}`}>
                {nameOf(version.frameworkVersion.name)} · {version.frameworkVersion.label}
              </AppLink>
            ),
          },
          {
            label: say('courses'),
            value: (
              <AppLink to="/curriculum/courses" search={{ programme: programme.id }}>
                {tell('showCourses', { count: programme.courseCount })}
              </AppLink>
            ),
          },
          ...(version.maximumAreasPerSite === null ? [] : [{ label: say('venues'), value: tell('sitesAtMost', { count: version.maximumAreasPerSite }) }]),
        ]}
      />
      {version.cohorts.length === 0 ? (
        <p>{tell('noCohort')}</p>
      ) : (
        <>
          <StripLegend />
          {version.cohorts.map((cohort) => (
            <CohortStrip key={cohort.id} cohort={cohort} />
          ))}
        </>
      )}
    </Section>
  );
}
