/** All frameworks one may see, each with its version in force. */
import type { ReactElement } from 'react';
import type { Framework } from '../../../src/contract/index.ts';
import { useApiList } from '../api.ts';
import { useText } from '../texts.ts';
import { DataTable, EmptyPanel, LinkButton, Name, PageHeader, QueryStates, Section, Tag, spanInFile, useNameOf } from '../ui/index.ts';
import { frameworkKinds, SpanDays, spanStates, SpanStateBadge } from './labels.tsx';
import { frameworkTexts, words } from './texts.ts';

/** The version in force, else the one that comes next, else the last one. */
function mainVersion(framework: Framework): Framework['versions'][number] | undefined {
  return framework.versions.find(({ state }) => state === 'in_force') ?? framework.versions.find(({ state }) => state === 'future') ?? framework.versions.at(-1);
}

export default function FrameworkList(): ReactElement {
  const say = useText(words);
  const tell = useText(frameworkTexts);
  const kind = useText(frameworkKinds);
  const state = useText(spanStates);
  const nameOf = useNameOf();
  const frameworks = useApiList('GET /api/consortia/{consortium}/frameworks', {});
  return (
    <>
      <PageHeader title={say('frameworks')} lead={tell('lead')} />
      <QueryStates
        query={frameworks}
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
              caption={say('frameworks')}
              rows={items}
              isComplete={isComplete}
              rowKey={({ id }) => id}
              rowLink={(framework) => `/curriculum/frameworks/${mainVersion(framework)?.id ?? ''}`}
              columns={[
                { key: 'name', header: say('name'), cell: ({ name }) => <Name name={name} />, sort: ({ name }) => nameOf(name), text: ({ name }) => nameOf(name), width: '26%' },
                { key: 'kind', header: say('kind'), cell: (row) => <Tag>{kind(row.kind)}</Tag>, sort: (row) => kind(row.kind), text: (row) => kind(row.kind), priority: 2 },
                { key: 'version', header: tell('inForce'), cell: (row) => mainVersion(row)?.label ?? '—' },
                { key: 'state', header: say('state'), cell: (row) => <VersionState version={mainVersion(row)} />, text: (row) => inFile(mainVersion(row), (version) => state(version.state)) },
                { key: 'valid', header: say('valid'), cell: (row) => <VersionDays version={mainVersion(row)} />, text: (row) => inFile(mainVersion(row), spanInFile), priority: 3 },
                { key: 'areas', header: say('areas'), align: 'end', cell: (row) => mainVersion(row)?.areaCount ?? 0, sort: (row) => mainVersion(row)?.areaCount ?? 0, width: '6rem' },
                { key: 'competences', header: say('competences'), align: 'end', cell: (row) => mainVersion(row)?.competenceCount ?? 0, sort: (row) => mainVersion(row)?.competenceCount ?? 0, width: '7rem' },
                { key: 'party', header: say('party'), cell: (row) => <Name name={row.party.name} />, sort: (row) => nameOf(row.party.name), text: (row) => nameOf(row.party.name), priority: 3 },
              ]}
            />
          </Section>
        )}
      </QueryStates>
    </>
  );
}

function inFile(version: Framework['versions'][number] | undefined, say: (version: Framework['versions'][number]) => string | null): string | null {
  return version ? say(version) : null;
}

function VersionState({ version }: { version: Framework['versions'][number] | undefined }): ReactElement {
  return version ? <SpanStateBadge state={version.state} /> : <>—</>;
}

function VersionDays({ version }: { version: Framework['versions'][number] | undefined }): ReactElement {
  return version ? <SpanDays from={version.from} to={version.to} /> : <>—</>;
}
