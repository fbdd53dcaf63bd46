import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import type { Thread, ThreadKind } from '../../../src/contract/index.ts';
import { useApi } from '../api.ts';
import { useAsOf } from '../as-of.ts';
import { useLanguage, useText } from '../texts.ts';
import { AppLink, AsOfField, Button, PageHeader, QueryStates, Tag, Toolbar } from '../ui/index.ts';
import { Detail, NodeLink, NodeName, pageOf } from './thread-node.tsx';
import styles from './thread.module.css';
import { threadTexts } from './texts.ts';

/** Farthest first: what stands above a link is shown in the order in which one rests on the other. */
const ORDER: readonly ThreadKind[] = ['visit', 'need', 'commitment', 'framework', 'framework-version', 'area', 'competence', 'programme', 'programme-version', 'course', 'cohort', 'learner', 'plan-version', 'venue', 'placement', 'log', 'task', 'indicator'];

/** Items of a branch shown before one asks for the rest. */
const AT_FIRST = 8;

/** One link of the golden thread: what it rests on above, what came of it below; every name leads on. */
export default function ThreadScreen(): ReactElement {
  const say = useText(threadTexts);
  const language = useLanguage();
  const { kind = '', id = '' } = useParams({ strict: false }) as { kind?: string; id?: string };
  const { query } = useAsOf();
  const thread = useApi('GET /api/consortia/{consortium}/thread/{kind}/{id}', { params: { kind, id }, query });
  const way = useWay(thread.isPlaceholderData ? undefined : thread.data);
  return (
    <>
      {!thread.data && <PageHeader title={say('title')} />}
      <QueryStates query={thread}>
        {({ node, kindName, branches }) => {
          const inOrder = branches.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
          const page = pageOf(node);
          return (
            <>
              <PageHeader title={say('title')} lead={way.length > 1 ? <Way steps={way} /> : kindName[language]} />
              <Toolbar label={say('title')}>
                <AsOfField />
              </Toolbar>
              <div className={styles['thread']}>
                <Side title={say('up')} none={say('top')} branches={inOrder.filter(({ direction }) => direction === 'up')} />
                <section className={styles['here']} aria-label={say('here')} aria-current="true">
                  <span className={styles['kind']}>{kindName[language]}</span>
                  <h2 className={styles['hereName']}>
                    <NodeName node={node} />
                  </h2>
                  <Detail node={node} />
                  {page && (
                    <AppLink to={page.to} {...(page.search ? { search: page.search } : {})}>
                      {say('ownPage', { kind: language === 'en' ? kindName.en.toLowerCase() : kindName.zh })}
                    </AppLink>
                  )}
                </section>
                <Side title={say('down')} none={say('bottom')} branches={inOrder.filter(({ direction }) => direction === 'down')} />
              </div>
            </>
          );
        }}
      </QueryStates>
    </>
  );
}

type Step = Pick<Thread, 'node' | 'kindName'>;

/** The links walked since one came to this screen; going back to one of them forgets what came after it. */
function useWay(thread: Thread | undefined): readonly Step[] {
  const [way, setWay] = useState<readonly Step[]>([]);
  useEffect(() => {
    if (!thread) return;
    setWay((before) => {
      const place = before.findIndex(({ node }) => node.id === thread.node.id);
      return [...(place < 0 ? before : before.slice(0, place)), { node: thread.node, kindName: thread.kindName }];
    });
  }, [thread]);
  return way;
}

function Way({ steps }: { steps: readonly Step[] }): ReactElement {
  const say = useText(threadTexts);
  const language = useLanguage();
  return (
    <nav aria-label={say('path')} data-print="hide">
      <ol className={styles['way']}>
        {steps.map(({ node, kindName }, place) => (
          <li key={node.id}>
            {place === steps.length - 1 ? (
              <span aria-current="page">{kindName[language]}</span>
            ) : (
              <AppLink to={`/evidence/thread/${node.kind}/${node.id}`}>{kindName[language]}</AppLink>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Side({ title, none, branches }: { title: string; none: string; branches: Thread['branches'] }): ReactElement {
  return (
    <section className={styles['side']}>
      <h2 className={styles['sideTitle']}>{title}</h2>
      {branches.length === 0 && <p className={styles['none']}>{none}</p>}
      {branches.map((branch) => (
        <Branch key={branch.kind} branch={branch} />
      ))}
    </section>
  );
}

function Branch({ branch }: { branch: Thread['branches'][number] }): ReactElement {
  const say = useText(threadTexts);
  const language = useLanguage();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? branch.items : branch.items.slice(0, AT_FIRST);
  const left = branch.items.length - shown.length;
  return (
    <div className={styles['branch']}>
      <h3 className={styles['branchTitle']}>
        {branch.kindName[language]} {branch.count > 1 && <Tag>{branch.count}</Tag>}
      </h3>
      <ul className={styles['nodes']}>
        {shown.map((node) => (
          <li key={node.id}>
            <NodeLink node={node} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button look="quiet" icon="down" onClick={() => setWhole(true)}>
          {say('showAll', { count: left })}
        </Button>
      )}
      {left === 0 && branch.count > branch.items.length && <p className={styles['none']}>{say('more', { count: branch.count, shown: branch.items.length })}</p>}
    </div>
  );
}
