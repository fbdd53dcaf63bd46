import type { ReactElement } from 'react';
import { useAsOf } from '../as-of.ts';
import { useApiList } from '../api.ts';
import { useToday } from '../session.ts';
import { useLanguage, useText } from '../texts.ts';
import { AsOfField, EmptyPanel, formatShortDay, PageHeader, QueryStates, Section, Toolbar } from '../ui/index.ts';
import type { Share } from '../../../src/contract/index.ts';
import { ShareMatrix } from './share-matrix.tsx';
import { agreementTexts, commonTexts } from './texts.ts';

/** All shares in force on a day, under whatever agreement: who shows what to whom. */
export default function Shares(): ReactElement {
  const say = useText(agreementTexts);
  const common = useText(commonTexts);
  const language = useLanguage();
  const today = useToday();
  const asOf = useAsOf().asOf ?? today;
  const shares = useApiList('GET /api/consortia/{consortium}/shares', { query: { asOf, state: 'in_force' } });
  return (
    <>
      <PageHeader title={say('matrix')} parent={{ title: say('title'), to: '/partnership/agreements' }} lead={say('matrixLead', { day: formatShortDay(asOf, language, '0000') })} />
      <Toolbar label={common('filters')}>
        <AsOfField isAhead />
      </Toolbar>
      <QueryStates query={shares} skeleton="table" isEmpty={(list) => list.items.length === 0} empty={<EmptyPanel title={say('noShares')}>{say('noneHint')}</EmptyPanel>}>
        {(list) => (
          <Section>
            <ShareMatrix shares={onceEach(list.items)} />
          </Section>
        )}
      </QueryStates>
    </>
  );
}

/** The same kind may be shown under two agreements; here it is told once. */
function onceEach(shares: readonly Share[]): Share[] {
  return [...new Map(shares.map((share) => [`${share.giver.id} ${share.receiver.id} ${share.kind}`, share])).values()];
}
