import { useState } from 'react';
import type { ReactElement } from 'react';
import { useApi } from '../api.ts';
import { hasRole, useMembership } from '../session.ts';
import { useLanguage, useText } from '../texts.ts';
import { DataTable, EmptyPanel, Name, PageHeader, PersonName, QueryStates, Section, SelectField, Toolbar, Week, nameIn } from '../ui/index.ts';
import { SigningLinkButton } from './signing-link-dialog.tsx';
import { overviewTexts } from './texts.ts';

const WEEKS = ['4', '6', '10', '20'] as const;

/** Who is behind with logs, those with most missing first. */
export default function LearnersBehind(): ReactElement {
  const say = useText(overviewTexts);
  const language = useLanguage();
  const makesLinks = hasRole(useMembership(), 'coordinator', 'administrator');
  const [weeks, setWeeks] = useState('6');
  const behind = useApi('GET /api/consortia/{consortium}/learners-behind', { query: { weeks } });
  return (
    <>
      <PageHeader title={say('behind')} lead={say('behindLead', { weeks })} actions={makesLinks && <SigningLinkButton />} />
      <Toolbar label={say('weeks')}>
        <SelectField label={say('weeks')} value={weeks} onChange={(event) => setWeeks(event.target.value)} options={WEEKS.map((value) => ({ value, label: say('weekCount', { count: Number(value) }) }))} />
      </Toolbar>
      <QueryStates query={behind} skeleton="table" isEmpty={({ items }) => items.length === 0} empty={<EmptyPanel icon="good" title={say('nobody')} />}>
        {({ items }) => (
          <Section flush>
            <DataTable
              caption={say('behind')}
              rows={items}
              fileName="learners-behind"
              rowKey={(row) => row.enrolment}
              rowLink={(row) => `/evidence/transcripts/${row.enrolment}`}
              columns={[
                { key: 'learner', header: say('learner'), cell: (row) => <PersonName native={row.learner.name.native} latin={row.learner.name.latin} />, sort: (row) => row.learner.name.native, text: (row) => row.learner.name.native },
                { key: 'cohort', header: say('cohort'), cell: (row) => <Name name={row.cohort.name} />, sort: (row) => nameIn(row.cohort.name, language), text: (row) => nameIn(row.cohort.name, language) },
                { key: 'missing', header: say('missing'), cell: (row) => row.missing, sort: (row) => row.missing, align: 'end', width: '6rem' },
                { key: 'returned', header: say('returned'), cell: (row) => row.returned, sort: (row) => row.returned, align: 'end', width: '6rem' },
                { key: 'unsigned', header: say('unsigned'), cell: (row) => row.unsigned, sort: (row) => row.unsigned, align: 'end', width: '6rem' },
                { key: 'signed', header: say('signed'), cell: (row) => row.signed, sort: (row) => row.signed, align: 'end', width: '6rem', priority: 2 },
                { key: 'placed', header: say('placed'), cell: (row) => row.placed, sort: (row) => row.placed, align: 'end', width: '7rem', priority: 3 },
                { key: 'oldest', header: say('oldest'), cell: (row) => (row.oldestMissing === null ? '—' : <Week monday={row.oldestMissing} />), sort: (row) => row.oldestMissing, text: (row) => row.oldestMissing, width: '9rem', priority: 2 },
              ]}
            />
          </Section>
        )}
      </QueryStates>
    </>
  );
}
