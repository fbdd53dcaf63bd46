import type { ReactElement } from 'react';
import type { LogToSign } from '../../../src/contract/index.ts';
import { useApi, useWrite } from '../api.ts';
import { useText } from '../texts.ts';
import { PageHeader } from '../ui/page.tsx';
import { EmptyPanel, QueryStates } from '../ui/states.tsx';
import { tell } from '../ui/undo.tsx';
import styles from './delivery.module.css';
import { LogToSignCard } from './log-to-sign.tsx';
import { signTexts } from './texts.ts';

/** A mentor's logs to sign, oldest first. */
export default function Signing(): ReactElement {
  const say = useText(signTexts);
  const logs = useApi('GET /api/consortia/{consortium}/me/signing', { query: {} });
  return (
    <>
      <PageHeader title={say('signing')} lead={logs.data && logs.data.items.length > 0 ? say('waiting', { count: logs.data.items.length }) : say('signingLead')} />
      <QueryStates
        query={logs}
        skeleton="cards"
        isEmpty={({ items }) => items.length === 0}
        empty={
          <EmptyPanel icon="good" title={say('nothing')}>
            {say('nothingWayOut')}
          </EmptyPanel>
        }
      >
        {({ items }) => (
          <ul className={styles['cards']}>
            {items.map((log) => (
              <Waiting key={log.id} log={log} />
            ))}
          </ul>
        )}
      </QueryStates>
    </>
  );
}

function Waiting({ log }: { log: LogToSign }): ReactElement {
  const say = useText(signTexts);
  const decide = useWrite('POST /api/consortia/{consortium}/logs/{log}/decision');
  return (
    <LogToSignCard
      log={log}
      isBusy={decide.isPending}
      error={decide.error}
      onDecide={(body) => decide.mutate({ params: { log: log.id }, body }, { onSuccess: (answer) => tell(say(answer.state === 'signed' ? 'signedNow' : 'returnedNow')) })}
    />
  );
}
