import type { ReactElement } from 'react';
import { useApi } from '../api.ts';
import { useLanguage, useText } from '../texts.ts';
import { DataTable, PageHeader, QueryStates, Section } from '../ui/index.ts';
import { figureTexts } from './texts.ts';

/** The figures an indicator can be bound to. */
export default function Figures(): ReactElement {
  const say = useText(figureTexts);
  const language = useLanguage();
  const figures = useApi('GET /api/consortia/{consortium}/figures', {});
  return (
    <>
      <PageHeader title={say('title')} lead={say('lead')} />
      <QueryStates query={figures} skeleton="table">
        {({ items }) => (
          <Section flush>
            <DataTable
              caption={say('title')}
              rows={items}
              fileName="figures"
              rowKey={(figure) => figure.code}
              rowLink={(figure) => `/evidence/figures/${figure.code}`}
              columns={[
                { key: 'name', header: say('title'), cell: (figure) => figure.name[language], sort: (figure) => figure.name[language], width: '16rem' },
                { key: 'says', header: say('says'), cell: (figure) => figure.says[language], priority: 2 },
                { key: 'code', header: say('code'), cell: (figure) => <code>{figure.code}</code>, sort: (figure) => figure.code, text: (figure) => figure.code, width: '16rem', priority: 3 },
              ]}
            />
          </Section>
        )}
      </QueryStates>
    </>
  );
}
