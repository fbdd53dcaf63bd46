import type { ReactElement } from 'react';
import type { NameGap } from '../../../src/contract/index.ts';
import { useApiList } from '../api.ts';
import { useText } from '../texts.ts';
import { AppLink, DataTable, EmptyPanel, PageHeader, QueryStates, Section } from '../ui/index.ts';
import { commonTexts, gapKinds, partyTexts } from './texts.ts';

const MISSING = { zh: 'missingZh', en: 'missingEn', latin: 'missingLatin' } as const;
const PAGES: Readonly<Partial<Record<NameGap['kind'], string>>> = { party: 'parties', person: 'people', site: 'sites', venue: 'venues', agreement: 'agreements' };

/** Names that are missing in one language, of the rows one's own parties keep. */
export default function Gaps(): ReactElement {
  const say = useText(partyTexts);
  const common = useText(commonTexts);
  const kind = useText(gapKinds);
  const gaps = useApiList('GET /api/consortia/{consortium}/partnership/gaps', {});
  return (
    <>
      <PageHeader title={say('gaps')} parent={{ title: say('title'), to: '/partnership/parties' }} lead={say('gapLead')} />
      <QueryStates query={gaps} skeleton="table" isEmpty={(list) => list.items.length === 0} empty={<EmptyPanel icon="good" title={say('gapNone')} />}>
        {(list) => (
          <Section flush>
            <DataTable
              caption={say('gaps')}
              rows={list.items}
              isComplete={list.isComplete}
              rowKey={(gap) => `${gap.kind} ${gap.id}`}
              columns={[
                { key: 'name', header: common('name'), cell: (gap) => (PAGES[gap.kind] === undefined ? gap.name : <AppLink to={`/partnership/${PAGES[gap.kind]}/${gap.id}`}>{gap.name}</AppLink>), sort: (gap) => gap.name, text: (gap) => gap.name },
                { key: 'kind', header: common('kind'), cell: (gap) => kind(gap.kind), sort: (gap) => kind(gap.kind), width: '10rem' },
                { key: 'missing', header: say('missing'), cell: (gap) => say(MISSING[gap.missing]), sort: (gap) => gap.missing, width: '12rem' },
                { key: 'key', header: common('key'), cell: (gap) => gap.key, sort: (gap) => gap.key, priority: 2 },
              ]}
            />
          </Section>
        )}
      </QueryStates>
    </>
  );
}
