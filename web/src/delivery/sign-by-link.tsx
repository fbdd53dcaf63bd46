import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { LogToSign } from '../../../src/contract/index.ts';
import { useApi, useWrite } from '../api.ts';
import { useLanguage, useText } from '../texts.ts';
import { Week } from '../ui/date.tsx';
import { formatDay } from '../ui/dates.ts';
import { useNameOf } from '../ui/name.tsx';
import { PageHeader } from '../ui/page.tsx';
import { EmptyPanel, QueryStates } from '../ui/states.tsx';
import { LanguageSwitch, SchemeSwitch } from '../ui/switches.tsx';
import styles from './delivery.module.css';
import { LogToSignCard } from './log-to-sign.tsx';
import { signTexts } from './texts.ts';

/** The page behind a signing link: no account, one venue, one week. */
export default function SignByLink(): ReactElement {
  const say = useText(signTexts);
  const language = useLanguage();
  const nameOf = useNameOf();
  const { consortium = '', token = '' } = useParams({ strict: false }) as { consortium?: string; token?: string };
  const link = useApi('GET /api/consortia/{consortium}/sign/{token}', { params: { consortium, token } });
  return (
    <main className={styles['alone']}>
      <div className={styles['switches']}>
        <LanguageSwitch />
        <SchemeSwitch />
      </div>
      {!link.data && <PageHeader title={say('signing')} />}
      {link.error?.status === 404 && !link.error.code.startsWith('signing_link') ? (
        <EmptyPanel icon="search" title={say('linkBroken')}>
          {say('linkBrokenWayOut')}
        </EmptyPanel>
      ) : (
        <QueryStates query={link} skeleton="cards">
          {({ mentor, venue, week, expiresAt, items }) => (
            <>
              <PageHeader
                title={say('linkFor', { mentor: language === 'en' ? (mentor.latin ?? mentor.native) : mentor.native })}
                lead={
                  <>
                    <Week monday={week} span /> · {say('linkLead', { venue: nameOf(venue.name), day: formatDay(expiresAt.slice(0, 10), language) })}
                  </>
                }
              />
              {items.every(({ state }) => state !== 'submitted') && <EmptyPanel icon="good" title={items.length === 0 ? say('nothing') : say('allDone')} />}
              <ul className={styles['cards']}>
                {items.map((log) => (
                  <Waiting key={log.id} log={log} consortium={consortium} token={token} />
                ))}
              </ul>
            </>
          )}
        </QueryStates>
      )}
    </main>
  );
}

function Waiting({ log, consortium, token }: { log: LogToSign; consortium: string; token: string }): ReactElement {
  const decide = useWrite('POST /api/consortia/{consortium}/sign/{token}/logs/{log}/decision');
  return <LogToSignCard log={log} isBusy={decide.isPending} error={decide.error} onDecide={(body) => decide.mutate({ params: { consortium, token, log: log.id }, body })} />;
}
