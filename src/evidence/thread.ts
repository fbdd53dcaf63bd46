/** Walks the golden thread from one of its links, both ways. */
import type { Tx } from '../platform/database/transaction.ts';
import { AppError, type Sentence } from '../platform/errors.ts';
import type { IsoDate } from '../platform/weeks.ts';
import { evidenceErrors } from './errors.ts';
import { THREAD_KINDS, threadLinks, threadSteps, type ThreadKind, type ThreadLink, type ThreadStep } from './thread-steps.ts';

export interface ThreadNode {
  readonly kind: ThreadKind;
  readonly id: string;
  readonly key: string;
  readonly name: { readonly zh: string | null; readonly en: string | null };
  /** State, number, span or day, as the kind has it. */
  readonly detail: string | null;
  /** Whose it is: of logs, which else are told apart by their week only. */
  readonly learner: { readonly native: string; readonly latin: string | null } | null;
}

export interface ThreadBranch {
  readonly kind: ThreadKind;
  readonly kindName: Sentence;
  readonly direction: 'up' | 'down';
  readonly count: number;
  /** The first of them. */
  readonly items: readonly ThreadNode[];
}

export interface ThreadView {
  readonly node: ThreadNode;
  readonly kindName: Sentence;
  readonly branches: readonly ThreadBranch[];
}

/** Nodes shown of one branch. */
const SHOWN = 24;

/** Errors: `thread_kind_unknown`, `thread_node_unknown`. */
export async function walkThread(tx: Tx, kind: string, id: string, asOf: IsoDate): Promise<ThreadView> {
  if (!isKind(kind)) throw new AppError(evidenceErrors.thread_kind_unknown, { kind, known: [...THREAD_KINDS] });
  const link = threadLinks[kind];
  const [row] = await ask<Row>(tx, `select ${link.select} from ${link.from} where x.consortium_id = $1 and x.id = $2${knownBy(link)}`, id, asOf);
  if (!row) throw new AppError(evidenceErrors.thread_node_unknown, { kind: link.name, id, asOf });
  const branches: ThreadBranch[] = [];
  for (const step of threadSteps.filter(({ from }) => from === kind)) {
    const branch = await follow(tx, step, id, asOf);
    if (branch.count > 0) branches.push(branch);
  }
  return { node: nodeOf(kind, row), kindName: link.name, branches };
}

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly key: string;
  readonly zh: string | null;
  readonly en: string | null;
  readonly detail: string | null;
  readonly native?: string | null;
  readonly latin?: string | null;
}

async function follow(tx: Tx, step: ThreadStep, id: string, asOf: IsoDate): Promise<ThreadBranch> {
  const link = threadLinks[step.to];
  const where = `from ${link.from} where x.consortium_id = $1 and ${step.where}${knownBy(link)}`;
  const items = await ask<Row>(tx, `select ${link.select} ${where} order by ${step.order ?? '2'} limit ${SHOWN + 1}`, id, asOf);
  const counted = items.length <= SHOWN ? items.length : ((await ask<{ count: number }>(tx, `select count(*)::int as count ${where}`, id, asOf))[0]?.count ?? 0);
  return { kind: step.to, kindName: link.name, direction: step.direction, count: counted, items: items.slice(0, SHOWN).map((row) => nodeOf(step.to, row)) };
}

/** What was not known on the day is not there, be it walked to or asked for. */
function knownBy({ by }: ThreadLink): string {
  return by === undefined ? '' : ` and ${by}`;
}

/** The day is handed over to statements that ask for it; PostgreSQL takes no value that is not used. */
function ask<Found extends Record<string, unknown>>(tx: Tx, sql: string, id: string, asOf: IsoDate): Promise<Found[]> {
  return tx.query<Found>(sql, [tx.actor.consortium, id, ...(sql.includes('$3') ? [asOf] : [])]);
}

function nodeOf(kind: ThreadKind, { id, key, zh, en, detail, native = null, latin = null }: Row): ThreadNode {
  return { kind, id, key, name: { zh, en }, detail, learner: native === null ? null : { native, latin } };
}

function isKind(text: string): text is ThreadKind {
  return (THREAD_KINDS as readonly string[]).includes(text);
}
