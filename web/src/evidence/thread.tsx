import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { Thread, ThreadNode } from '../../../src/contract/index.ts';
import { useApi } from '../api.ts';
import { useLanguage, useText } from '../texts.ts';
import { addDays, AppLink, formatSpan, PageHeader, QueryStates, Tag, useNameOf } from '../ui/index.ts';
import styles from './thread.module.css';
import { detailTexts, threadTexts } from './texts.ts';

/** One link of the golden thread: what it rests on above, what came of it below; every name leads on. */
export default function ThreadScreen(): ReactElement {
  const say = useText(threadTexts);
  const nameOf = useNameOf();
  const language = useLanguage();
  const { kind = '', id = '' } = useParams({ strict: false }) as { kind?: string; id?: string };
  const thread = useApi('GET /api/consortia/{consortium}/thread/{kind}/{id}', { params: { kind, id } });
  return (
    <QueryStates query={thread}>
      {({ node, kindName, branches }) => (
        <>
          <PageHeader title={say('title')} lead={`${kindName[language]} · ${nameOf(node.name) || node.key}`} />
          <div className={styles['thread']}>
            <Side title={say('up')} none={say('top')} branches={branches.filter(({ direction }) => direction === 'up')} />
            <section className={styles['here']} aria-current="page">
              <span className={styles['kind']}>{kindName[language]}</span>
              <strong>{nameOf(node.name) || node.key}</strong>
              <Detail detail={node.detail} />
            </section>
            <Side title={say('down')} none={say('bottom')} branches={branches.filter(({ direction }) => direction === 'down')} />
          </div>
        </>
      )}
    </QueryStates>
  );
}

function Side({ title, none, branches }: { title: string; none: string; branches: Thread['branches'] }): ReactElement {
  const say = useText(threadTexts);
  const language = useLanguage();
  return (
    <section className={styles['side']}>
      <h2>{title}</h2>
      {branches.length === 0 && <p className={styles['none']}>{none}</p>}
      {branches.map((branch) => (
        <div key={branch.kind} className={styles['branch']}>
          <h3>
            {branch.kindName[language]} <Tag>{branch.count}</Tag>
          </h3>
          <ul>
            {branch.items.map((node) => (
              <li key={node.id}>
                <NodeLink node={node} />
              </li>
            ))}
          </ul>
          {branch.count > branch.items.length && <p className={styles['none']}>{say('more', { count: branch.count, shown: branch.items.length })}</p>}
        </div>
      ))}
    </section>
  );
}

function NodeLink({ node }: { node: ThreadNode }): ReactElement {
  const nameOf = useNameOf();
  return (
    <AppLink to={`/evidence/thread/${node.kind}/${node.id}`} className={styles['node']}>
      <span>{nameOf(node.name) || node.key}</span>
      <Detail detail={node.detail} />
    </AppLink>
  );
}

/** A state in words; spans and days in the reader's way; numbers as they are. */
function Detail({ detail }: { detail: string | null }): ReactElement | null {
  const say = useText(detailTexts);
  const language = useLanguage();
  if (detail === null || detail === '') return null;
  const [from, to] = detail.split('/');
  const isSpan = from !== undefined && to !== undefined && /^\d{4}-\d\d-\d\d$/.test(from);
  const words = isSpan ? formatSpan(from, addDays(to, 4), language) : detail in detailTexts ? say(detail as keyof typeof detailTexts) : detail;
  return <span className={styles['detail']}>{words}</span>;
}
