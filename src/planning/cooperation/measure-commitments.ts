/** Commitments as the data judge them: what each is bound to is measured, and the partnership's rule decides. */
import type { JudgedCommitment, LedgerLine } from '../../contract/index.ts';
import { commitmentOn, judgeCommitment, measuringDay, presentCommitment, readCommitments, type CommitmentFilter, type CommitmentRow } from '../../partnership/index.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { readMeasures, type Measure } from '../store/cooperation.ts';

/** Each commitment as it stood at the end of `asOf`, with its judgement of that day. */
export async function measureCommitments(tx: Tx, rows: readonly CommitmentRow[], asOf: string = tx.actor.today): Promise<JudgedCommitment[]> {
  const list = rows.map((row) => commitmentOn(row, asOf));
  const bound = list.flatMap((row) => (row.test === null ? [] : [{ id: row.id, measure: { kind: row.test.kind, subject: row.test.subject, day: measuringDay(row, asOf) } satisfies Measure }]));
  const measured = await readMeasures(tx, bound.map(({ measure }) => measure));
  const byId = new Map(bound.map(({ id }, i) => [id, measured[i]]));
  return list.map((row) => {
    const figure = byId.get(row.id);
    return { ...presentCommitment(tx.actor, row), judgement: judgeCommitment(row, figure?.value ?? null, asOf, figure?.name ?? null) };
  });
}

const PAGE = 200;

/** All commitments the actor may see that were made by `asOf`, judged as of it. */
export async function judgeAllCommitments(tx: Tx, filter: CommitmentFilter = {}, asOf: string = tx.actor.today): Promise<JudgedCommitment[]> {
  const rows: CommitmentRow[] = [];
  let after: string | undefined;
  do {
    const page = await readCommitments(tx, { ...filter, promisedBy: asOf, limit: PAGE, after, sort: 'due' });
    rows.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return measureCommitments(tx, rows, asOf);
}

/** Promised against delivered: one line for each giver, receiver, kind and unit. Pure. */
export function ledgerOf(list: readonly JudgedCommitment[]): LedgerLine[] {
  const lines = new Map<string, LedgerLine>();
  for (const { from, to, kind, unit, quantity, judgement } of list) {
    const key = [from.id, to.id, kind, unit ?? ''].join(' ');
    const line = lines.get(key) ?? { from, to, kind, unit, promised: 0, kept: 0, secured: 0, open: 0, late: 0, refused: 0, unknown: 0, promisedQuantity: null, deliveredQuantity: null };
    const status = judgement.status === 'dropped' ? 'refused' : judgement.status;
    lines.set(key, {
      ...line,
      promised: line.promised + 1,
      [status]: line[status] + 1,
      promisedQuantity: quantity === null || status === 'refused' ? line.promisedQuantity : (line.promisedQuantity ?? 0) + quantity,
      deliveredQuantity: quantity === null || status === 'refused' || judgement.delivered === null ? line.deliveredQuantity : (line.deliveredQuantity ?? 0) + judgement.delivered,
    });
  }
  return [...lines.values()].sort((a, b) => (a.from.key + a.to.key + a.kind < b.from.key + b.to.key + b.kind ? -1 : 1));
}
