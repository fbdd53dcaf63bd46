/** How promises and milestones stood at the end of a past day, as far as the days on them tell; pure. */
import type { IsoDate } from '../../platform/weeks.ts';
import type { CommitmentRow } from './read-commitments.ts';
import type { TaskRow } from './read-tasks.ts';

const NOTHING = { zh: null, en: null };

/** What was closed later was open then; what was told later was not told. */
export function commitmentOn<Row extends Pick<CommitmentRow, 'state' | 'closedOn' | 'reason' | 'evidence'>>(row: Row, day: IsoDate): Row {
  const evidence = row.evidence.filter(({ givenOn }) => givenOn <= day);
  return row.closedOn !== null && row.closedOn > day ? { ...row, state: 'open', closedOn: null, reason: NOTHING, evidence } : { ...row, evidence };
}

export function taskOn(row: TaskRow, day: IsoDate): TaskRow {
  return { ...row, milestones: row.milestones.map((milestone) => (milestone.doneOn !== null && milestone.doneOn > day ? { ...milestone, doneOn: null } : milestone)) };
}
