import type { ReactElement } from 'react';
import type { ThreadKind, ThreadNode } from '../../../src/contract/index.ts';
import { useLanguage, useText } from '../texts.ts';
import { addDays, AppLink, CategoryMark, categoryOfArea, formatDay, formatSpan, formatWeekNumber, Name, PersonName, StatusBadge } from '../ui/index.ts';
import type { Tone } from '../ui/index.ts';
import styles from './thread.module.css';
import { detailTexts } from './texts.ts';

const DAY = /^\d{4}-\d\d-\d\d$/;

/** A link of the thread as the reader names it: a log by its week, a learner as a person, an area with its mark. */
export function NodeName({ node }: { node: ThreadNode }): ReactElement {
  const language = useLanguage();
  if (node.kind === 'log' && node.name.zh !== null && DAY.test(node.name.zh)) {
    return (
      <>
        {formatWeekNumber(node.name.zh, language)} {formatSpan(node.name.zh, addDays(node.name.zh, 4), language)}
      </>
    );
  }
  if (node.kind === 'learner') return <PersonName native={node.name.zh} latin={node.name.en} />;
  if (node.name.zh === null && node.name.en === null) return <>{node.key}</>;
  if (node.kind === 'area' && node.detail !== null) {
    return (
      <>
        <CategoryMark index={categoryOfArea(node.detail)} code={node.detail} /> <Name name={node.name} />
      </>
    );
  }
  return <Name name={node.name} />;
}

/** A link to this place on the thread. */
export function NodeLink({ node }: { node: ThreadNode }): ReactElement {
  return (
    <span className={styles['node']}>
      <AppLink to={`/evidence/thread/${node.kind}/${node.id}`}>
        <NodeName node={node} />
        {node.learner && (
          <>
            {' · '}
            <PersonName {...node.learner} plain />
          </>
        )}
      </AppLink>
      <Detail node={node} />
    </span>
  );
}

type Known = keyof typeof detailTexts;

const TONES: Readonly<Record<Known, Tone>> = {
  draft: 'idle',
  submitted: 'note',
  signed: 'good',
  returned: 'bad',
  open: 'note',
  unanswered: 'warn',
  accepted: 'note',
  refused: 'bad',
  declined: 'bad',
  committed: 'note',
  met: 'good',
  withdrawn: 'idle',
  kept: 'good',
  dropped: 'idle',
};

/** Kinds whose detail is part of the name or a code that says nothing to a reader. */
const WITHOUT_DETAIL: readonly ThreadKind[] = ['area', 'indicator'];

/** States that are said differently of a need than of a promise. */
const OF_NEED: Readonly<Record<string, Known>> = { open: 'unanswered', refused: 'declined' };

/** A state in words and shape; spans and days in the reader's way; labels and citations as they are. */
export function Detail({ node: { kind, detail } }: { node: ThreadNode }): ReactElement | null {
  const say = useText(detailTexts);
  const language = useLanguage();
  if (detail === null || detail === '' || WITHOUT_DETAIL.includes(kind)) return null;
  const state = (kind === 'need' && OF_NEED[detail]) || detail;
  if (isKnown(state)) return <StatusBadge tone={TONES[state]}>{say(state)}</StatusBadge>;
  const [from, to] = detail.split('/');
  const isSpan = from !== undefined && to !== undefined && DAY.test(from);
  const words = isSpan ? formatSpan(from, addDays(to, 4), language) : DAY.test(detail) ? formatDay(detail, language) : detail;
  return <span className={styles['detail']}>{words}</span>;
}

function isKnown(detail: string): detail is Known {
  return detail in detailTexts;
}

const PAGES: Readonly<Partial<Record<ThreadKind, string>>> = {
  visit: '/partnership/visits/',
  need: '/partnership/needs/',
  commitment: '/partnership/commitments/',
  'framework-version': '/curriculum/frameworks/',
  programme: '/curriculum/programmes/',
  course: '/curriculum/courses/',
  venue: '/partnership/venues/',
  'plan-version': '/planning/versions/',
  learner: '/evidence/transcripts/',
};

/** The page of its own that a link of the thread has, if any. */
export function pageOf(node: ThreadNode): { readonly to: string; readonly search?: Readonly<Record<string, string>> } | null {
  if (node.kind === 'task') return { to: '/partnership/tasks' };
  if (node.kind === 'indicator' && node.detail !== null) return { to: `/evidence/figures/${node.detail}` };
  if (node.kind === 'cohort') return { to: '/evidence/weeks', search: { by: 'area', cohort: node.id, what: node.name.zh ?? node.name.en ?? node.key } };
  const page = PAGES[node.kind];
  return page === undefined ? null : { to: page + node.id };
}
