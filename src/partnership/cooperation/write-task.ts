/** Policies, aspects, tasks, milestones and indicators are added; milestones are marked done. */
import type { Tx } from '../../platform/database/transaction.ts';
import { AppError } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import type { IsoDate } from '../../platform/weeks.ts';
import { partyOf } from '../existing.ts';
import { refuse, type Named } from '../rules.ts';
import { cooperationErrors } from './errors.ts';
import { partyOfPerson, there } from './existing.ts';
import { findHanging, type HangingRow } from './read-tasks.ts';
import { limitsContradict, notYours } from './rules.ts';
import { insertRow, keyOf, updateRow } from './write-rows.ts';

const MISSING = { policy: 'policy_not_found', aspect: 'aspect_not_found', task: 'task_not_found', milestone: 'milestone_not_found' } as const;

/** Errors: `party_not_found`, `cooperation_not_yours`. */
export async function enterPolicy(
  tx: Tx,
  wanted: { readonly owner: string; readonly title: Named; readonly kind: string; readonly citation: string | null; readonly issuedOn: IsoDate | null; readonly schoolYear: string | null },
): Promise<string> {
  const owner = await partyOf(tx, wanted.owner);
  refuse(notYours(tx.actor, [owner]));
  const id = newId();
  return insertRow(tx, 'policy', owner.id, {
    key: keyOf('policy', tx.actor.today, id),
    title_zh: wanted.title.zh,
    title_en: wanted.title.en,
    kind: wanted.kind,
    citation: wanted.citation,
    issued_on: wanted.issuedOn,
    school_year: wanted.schoolYear,
  }, id);
}

/** Errors: `policy_not_found`, `cooperation_not_yours`. */
export async function addAspect(tx: Tx, policy: string, title: Named): Promise<string> {
  const parent = await ownHanging(tx, 'policy', policy);
  const id = newId();
  return insertRow(tx, 'aspect', parent.owner.id, { key: keyOf('aspect', tx.actor.today, id), policy_id: policy, position: parent.nextPosition, title_zh: title.zh, title_en: title.en }, id);
}

/** Errors: `aspect_not_found`, `party_not_found`, `person_not_found`, `cooperation_not_yours`. */
export async function addTask(tx: Tx, aspect: string, wanted: { readonly title: Named; readonly party: string; readonly responsible: string | null; readonly dueOn: IsoDate | null }): Promise<string> {
  const parent = await ownHanging(tx, 'aspect', aspect);
  const party = await partyOf(tx, wanted.party);
  await partyOfPerson(tx, wanted.responsible);
  const id = newId();
  return insertRow(tx, 'task', parent.owner.id, {
    key: keyOf('task', tx.actor.today, id),
    aspect_id: aspect,
    position: parent.nextPosition,
    title_zh: wanted.title.zh,
    title_en: wanted.title.en,
    party_id: party.id,
    responsible_person_id: wanted.responsible,
    due_on: wanted.dueOn,
  }, id);
}

/** Errors: `task_not_found`, `cooperation_not_yours`. */
export async function addMilestone(tx: Tx, task: string, wanted: { readonly title: Named; readonly dueOn: IsoDate }): Promise<void> {
  const parent = await ownHanging(tx, 'task', task);
  await insertRow(tx, 'milestone', parent.owner.id, { task_id: task, position: parent.nextPosition, title_zh: wanted.title.zh, title_en: wanted.title.en, due_on: wanted.dueOn });
}

/** Returns the task. Errors: `milestone_not_found`, `cooperation_not_yours`, `milestone_done_in_future`. */
export async function markMilestone(tx: Tx, milestone: string, doneOn: IsoDate | null): Promise<string> {
  const row = await ownHanging(tx, 'milestone', milestone);
  const { today } = tx.actor;
  if (doneOn !== null && doneOn > today) throw new AppError(cooperationErrors.milestone_done_in_future, { doneOn, today });
  await updateRow(tx, 'milestone', { id: milestone, ownerParty: row.owner.id }, { done_on: doneOn });
  return row.task ?? '';
}

export interface IndicatorToBind {
  readonly title: Named;
  /** Code of a figure that is computed from evidence. */
  readonly figure: string;
  readonly scope: { readonly kind: string; readonly key: string } | null;
  readonly target: number;
  readonly amberFrom: number;
  readonly isHigherBetter: boolean;
  readonly unit: string | null;
}

/** `breaches`: what evidence, which knows the figures, has found wrong. Errors: `task_not_found`, `cooperation_not_yours`, `indicator_limits_contradict`. */
export async function bindIndicator(tx: Tx, task: string, wanted: IndicatorToBind, breaches: readonly AppError[] = []): Promise<void> {
  const parent = await ownHanging(tx, 'task', task);
  refuse([...limitsContradict(wanted), ...breaches]);
  const id = newId();
  await insertRow(tx, 'indicator', parent.owner.id, {
    key: keyOf('indicator', tx.actor.today, id),
    task_id: task,
    title_zh: wanted.title.zh,
    title_en: wanted.title.en,
    figure: wanted.figure,
    scope_kind: wanted.scope?.kind ?? null,
    scope_key: wanted.scope?.key ?? null,
    target: wanted.target,
    amber_from: wanted.amberFrom,
    is_higher_better: wanted.isHigherBetter,
    unit: wanted.unit,
  }, id);
}

async function ownHanging(tx: Tx, kind: keyof typeof MISSING, id: string): Promise<HangingRow> {
  const row = there(await findHanging(tx, kind, id), MISSING[kind], { [kind]: id });
  refuse(notYours(tx.actor, [row.owner]));
  return row;
}
