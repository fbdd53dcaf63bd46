import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { LogState } from '../../../src/contract/index.ts';
import { useApiList } from '../api.ts';
import { hasRole, useMembership, useToday } from '../session.ts';
import { useLanguage, useText } from '../texts.ts';
import { CategoryMark, categoryOfArea, DataTable, EmptyPanel, Name, PageHeader, PersonName, QueryStates, Section, SelectField, Toolbar, Week, addDays, mondayOf, nameIn } from '../ui/index.ts';
import { LogStateBadge } from './log-state.tsx';
import { SigningLinkButton } from './signing-link-dialog.tsx';
import { overviewTexts, stateTexts } from './texts.ts';

const STATES: readonly LogState[] = ['submitted', 'returned', 'signed', 'draft'];
const WEEKS = ['2', '6', '12', '26', '52', '260'] as const;

/** All logs one may see, latest week first; each opens its place on the thread. */
export default function LogList(): ReactElement {
  const say = useText(overviewTexts);
  const sayState = useText(stateTexts);
  const language = useLanguage();
  const makesLinks = hasRole(useMembership(), 'coordinator', 'administrator');
  const monday = mondayOf(useToday());
  const navigate = useNavigate();
  // Filters live in the address: the home page leads to the logs that wait, and a list can be sent to somebody else.
  const search = useSearch({ strict: false }) as { state?: string; weeks?: number };
  const state = STATES.find((known) => known === search.state) ?? '';
  const back = WEEKS.find((known) => known === String(search.weeks)) ?? '6';
  const change = (to: { state?: string | undefined; weeks?: number }) => void navigate({ to: '.', search: ((before: object) => ({ ...before, ...to })) as never, replace: true });
  const logs = useApiList('GET /api/consortia/{consortium}/logs', { query: { from: addDays(monday, -7 * Number(back)), ...(state === '' ? {} : { state }) } });
  return (
    <>
      <PageHeader title={say('allLogs')} actions={makesLinks && <SigningLinkButton />} />
      <Toolbar label={say('allLogs')}>
        <SelectField label={say('state')} value={state} onChange={(event) => change({ state: event.target.value || undefined })} options={[{ value: '', label: say('any') }, ...STATES.map((value) => ({ value, label: sayState(value) }))]} />
        <SelectField label={say('weeks')} value={back} onChange={(event) => change({ weeks: Number(event.target.value) })} options={WEEKS.map((value) => ({ value, label: say('weekCount', { count: Number(value) }) }))} />
      </Toolbar>
      <QueryStates query={logs} skeleton="table" isEmpty={({ items }) => items.length === 0} empty={<EmptyPanel title={say('noLogs')} />}>
        {({ items, isComplete }) => (
          <Section flush>
            <DataTable
              caption={say('allLogs')}
              rows={items}
              isComplete={isComplete}
              fileName="logs"
              rowKey={(log) => log.id}
              rowLink={(log) => `/evidence/thread/log/${log.id}`}
              columns={[
                { key: 'learner', header: say('learner'), cell: (log) => <PersonName native={log.learner.name.native} latin={log.learner.name.latin} plain />, sort: (log) => log.learner.name.native, text: (log) => log.learner.name.native },
                { key: 'week', header: say('weekColumn'), cell: (log) => <Week monday={log.week} />, sort: (log) => log.week, text: (log) => log.week, width: '9rem' },
                { key: 'state', header: say('state'), cell: (log) => <LogStateBadge state={log.state} />, sort: (log) => log.state, text: (log) => sayState(log.state), width: '10rem' },
                { key: 'area', header: say('area'), cell: (log) => <CategoryMark index={categoryOfArea(log.area.number)} code={log.area.number} title={nameIn(log.area.name, language)} />, sort: (log) => log.area.number, text: (log) => log.area.number, width: '5rem' },
                { key: 'venue', header: say('venue'), cell: (log) => <Name name={log.venue.name} />, sort: (log) => nameIn(log.venue.name, language), text: (log) => nameIn(log.venue.name, language), priority: 2 },
                { key: 'text', header: say('text'), cell: (log) => <span lang={log.language === 'zh' ? 'zh-CN' : 'en'}>{log.text}</span>, text: (log) => log.text, priority: 3 },
              ]}
            />
          </Section>
        )}
      </QueryStates>
    </>
  );
}
