import type { ReactElement } from 'react';
import type { Agreement } from '../../../src/contract/index.ts';
import { useApiList } from '../api.ts';
import { useToday } from '../session.ts';
import { useLanguage, useText } from '../texts.ts';
import { AppLink, Name, QueryStates, useNameOf } from '../ui/index.ts';
import { SpanChart } from './span-chart.tsx';
import { spanInWords } from './spans-in-words.ts';
import { agreementTexts } from './texts.ts';
import { agreementModes } from './words.ts';

/** Agreements as lines over the years; of one party, or all one may see. */
export function AgreementLines({ party, rows }: { party?: string; rows?: readonly Agreement[] }): ReactElement {
  const agreements = useApiList('GET /api/consortia/{consortium}/agreements', { query: { party, sort: 'from' } }, { enabled: rows === undefined });
  if (rows !== undefined) return <Lines rows={rows} />;
  return <QueryStates query={agreements}>{(list) => <Lines rows={list.items} />}</QueryStates>;
}

function Lines({ rows }: { rows: readonly Agreement[] }): ReactElement {
  const say = useText(agreementTexts);
  const mode = useText(agreementModes);
  const language = useLanguage();
  const nameOf = useNameOf();
  const today = useToday();
  return (
    <SpanChart
      label={say('lines')}
      today={today}
      rows={[...rows]
        .filter((row) => row.from !== null)
        .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
        .map((row) => ({
          key: row.id,
          label: (
            <AppLink to={`/partnership/agreements/${row.id}`}>
              <Name name={row.title} />
            </AppLink>
          ),
          spans: [
            {
              key: row.id,
              from: row.from ?? today,
              to: row.to,
              title: `${nameOf(row.title)}: ${spanInWords({ from: row.from ?? today, to: row.to }, language)}`,
              text: mode(row.mode),
            },
          ],
        }))}
    />
  );
}
