/** All programmes one may see. */
import type { ReactElement } from 'react';
import type { Programme } from '../../../src/contract/index.ts';
import { useApiList } from '../api.ts';
import { useText } from '../texts.ts';
import { DataTable, EmptyPanel, LinkButton, Name, PageHeader, QueryStates, Section, Tag, useNameOf } from '../ui/index.ts';
import { programmeKinds, SpanStateBadge } from './labels.tsx';
import { programmeTexts, words } from './texts.ts';

/** The version in force, else the latest. */
function mainVersion(programme: Programme): Programme['versions'][number] | undefined {
  return programme.versions.find(({ state }) => state === 'in_force') ?? programme.versions[0];
}

export default function ProgrammeList(): ReactElement {
  const say = useText(words);
  const tell = useText(programmeTexts);
  const kind = useText(programmeKinds);
  const nameOf = useNameOf();
  const programmes = useApiList('GET /api/consortia/{consortium}/programmes', {});
  const frameworkName = (version: Programme['versions'][number] | undefined) => (version ? nameOf(version.frameworkVersion.name) : null);
  const cohortCount = (programme: Programme) => programme.versions.reduce((sum, { cohorts }) => sum + cohorts.length, 0);
  return (
    <>
      <PageHeader title={say('programmes')} lead={tell('lead')} />
      <QueryStates
        query={programmes}
        skeleton="table"
        isEmpty={({ items }) => items.length === 0}
        empty={
          <EmptyPanel title={tell('none')} action={<LinkButton to="/workbook">{say('loadWorkbook')}</LinkButton>}>
            {tell('noneHint')}
          </EmptyPanel>
        }
      >
        {({ items, isComplete }) => (
          <Section flush>
            <DataTable
              caption={say('programmes')}
              rows={items}
              isComplete={isComplete}
              rowKey={({ id }) => id}
              rowLink={({ id }) => `/curriculum/programmes/${id}`}
              columns={[
                { key: 'name', header: say('name'), cell: ({ name }) => <Name name={name} />, sort: ({ name }) => nameOf(name), text: ({ name }) => nameOf(name), width: '26%' },
                { key: 'kind', header: say('kind'), cell: (row) => <Tag>{kind(row.kind)}</Tag>, sort: (row) => kind(row.kind), text: (row) => kind(row.kind), priority: 2 },
                { key: 'version', header: say('version'), cell: (row) => <VersionCell version={mainVersion(row)} />, text: (row) => mainVersion(row)?.label ?? null },
                { key: 'framework', header: say('framework'), cell: (row) => <FrameworkCell version={mainVersion(row)} />, text: (row) => frameworkName(mainVersion(row)), priority: 3 },
                { key: 'cohorts', header: say('cohorts'), align: 'end', cell: cohortCount, sort: cohortCount, width: '6rem' },
                { key: 'courses', header: say('courses'), align: 'end', cell: (row) => row.courseCount, sort: (row) => row.courseCount, width: '6rem' },
                { key: 'party', header: say('party'), cell: (row) => <Name name={row.party.name} />, sort: (row) => nameOf(row.party.name), text: (row) => nameOf(row.party.name), priority: 3 },
              ]}
            />
          </Section>
        )}
      </QueryStates>
    </>
  );
}

function VersionCell({ version }: { version: Programme['versions'][number] | undefined }): ReactElement {
  if (!version) return <>—</>;
  return (
    <>
      {version.label} <SpanStateBadge state={version.state} />
    </>
  );
}

function FrameworkCell({ version }: { version: Programme['versions'][number] | undefined }): ReactElement {
  return version ? <Name name={version.frameworkVersion.name} /> : <>—</>;
}
