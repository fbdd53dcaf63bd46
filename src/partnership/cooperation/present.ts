/** Rows of the cooperation as the wire shows them to one actor on one day. Pure. */
import type { Commitment, FollowUp, MinuteLine, Need, Policy, Task, Visit, VisitDetail } from '../../contract/index.ts';
import type { Actor } from '../../platform/database/transaction.ts';
import { taskOn } from './as-of.ts';
import { lightOfTask } from './lights.ts';
import type { CommitmentRow } from './read-commitments.ts';
import type { NeedRow } from './read-needs.ts';
import type { PolicyRow, TaskRow } from './read-tasks.ts';
import type { FollowUpRow, LineRow, VisitDetailRow, VisitRow } from './read-visits.ts';
import { speaksFor } from './rules.ts';

const UNMET: readonly Need['state'][] = ['open', 'accepted', 'committed'];

/** `day`: the day the row was read for; today unless given. */
export function presentNeed(actor: Actor, row: NeedRow, day = actor.today): Need {
  const isTheirs = speaksFor(actor, row.to === null ? [row.party.id] : [row.party.id, row.to.id]);
  return { ...row, isLate: UNMET.includes(row.state) && row.dueOn !== null && row.dueOn < day, canEdit: isTheirs, canAnswer: isTheirs };
}

export function presentCommitment(actor: Actor, row: CommitmentRow): Commitment {
  return { ...row, canEdit: speaksFor(actor, [row.from.id, row.to.id]) };
}

export function presentLine<Row extends LineRow>(actor: Actor, row: Row): Row & Pick<MinuteLine, 'isLate'> {
  return { ...row, isLate: row.state === 'open' && row.dueOn !== null && row.dueOn < actor.today };
}

export function presentFollowUp(actor: Actor, row: FollowUpRow): FollowUp {
  return presentLine(actor, row);
}

export function presentVisit<Row extends VisitRow>(actor: Actor, row: Row): Row & Pick<Visit, 'canEdit'> {
  return { ...row, canEdit: speaksFor(actor, row.parties.map(({ party }) => party.id)) };
}

export function presentVisitDetail(actor: Actor, row: VisitDetailRow): VisitDetail {
  const shown = presentVisit(actor, row);
  return { ...shown, lines: row.lines.map((line) => presentLine(actor, line)), canTakeMinutes: shown.canEdit && row.state !== 'cancelled' };
}

/** `day`: the day looked at; today unless given. */
export function presentTask(actor: Actor, task: TaskRow, day = actor.today): Task {
  const { ownerParty, ...row } = taskOn(task, day);
  return {
    ...row,
    milestones: row.milestones.map((milestone) => ({ ...milestone, isLate: milestone.doneOn === null && milestone.dueOn < day })),
    progress: lightOfTask(row.milestones, day),
    canEdit: speaksFor(actor, [ownerParty]),
  };
}

export function presentPolicy(actor: Actor, row: PolicyRow, day = actor.today): Policy {
  return {
    ...row,
    aspects: row.aspects.map((aspect) => ({ ...aspect, tasks: aspect.tasks.map((task) => presentTask(actor, task, day)) })),
    canEdit: speaksFor(actor, [row.owner.id]),
  };
}
