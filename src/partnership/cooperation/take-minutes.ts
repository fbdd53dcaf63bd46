/** Lines of the minutes: written while people talk, corrected, and followed up. Needs and commitments become records at once. */
import type { LineKind, LineState } from '../../contract/index.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { AppError } from '../../platform/errors.ts';
import type { IsoDate } from '../../platform/weeks.ts';
import { partyOf } from '../existing.ts';
import { refuse } from '../rules.ts';
import { cooperationErrors } from './errors.ts';
import { commitmentOf, needOf, partyOfPerson, requireSeen, there, visitOf } from './existing.ts';
import { readLine, type LineRow, type VisitDetailRow } from './read-visits.ts';
import { firstStateOf, notYours, partiesOfLine, reasonMissing, type LineParties, type Side } from './rules.ts';
import { changeCommitment, makeCommitment } from './write-commitment.ts';
import { changeNeed, stateNeed } from './write-need.ts';
import { insertRow, lockForChange, updateRow } from './write-rows.ts';

export interface LineToWrite {
  readonly kind: LineKind;
  readonly language: 'zh' | 'en';
  readonly text: string;
  readonly responsible: string | null;
  readonly party: string | null;
  readonly to: string | null;
  readonly plant: string | null;
  readonly quantity: number | null;
  readonly dueOn: IsoDate | null;
  readonly needKind?: string | undefined;
  readonly commitmentKind?: string | undefined;
}

/**
 * Writes a line at the end of the minutes; a need or commitment is made in the same transaction. Returns the line's id.
 * Errors: `visit_not_found`, `cooperation_not_yours`, `party_not_on_visit`, `commitment_without_day`, and those of `stateNeed` and `makeCommitment`.
 */
export async function addLine(tx: Tx, visit: string, wanted: LineToWrite): Promise<string> {
  const held = await visitOf(tx, visit);
  refuse(notYours(tx.actor, held.parties.map(({ party }) => party)));
  // Two people writing at once: the second waits here, and takes the next position.
  await lockForChange(tx, 'visit', visit);
  const [last] = await tx.query<{ position: number }>('select coalesce(max(l.position), 0)::integer as position from partnership.minute_line as l where l.consortium_id = $1 and l.visit_id = $2', [tx.actor.consortium, visit]);
  const parties = await partiesOf(tx, held, wanted);
  const record = await recordOf(tx, held, wanted, parties);
  return insertRow(tx, 'minute_line', held.organiser.id, {
    visit_id: visit,
    position: (last?.position ?? 0) + 1,
    state: firstStateOf(wanted.kind),
    ...record,
    ...columnsOf(wanted, parties),
  });
}

/**
 * Corrects a line, and the need or commitment it made. A line that made a record keeps its kind.
 * Errors: those of `addLine`, `minute_line_not_found`, `minute_line_changed_meanwhile`, `minute_line_kind_fixed`.
 */
export async function changeLine(tx: Tx, visit: string, line: string, wanted: LineToWrite & { readonly revision: number }): Promise<void> {
  const held = await visitOf(tx, visit);
  refuse(notYours(tx.actor, held.parties.map(({ party }) => party)));
  await lockForChange(tx, 'minute_line', line);
  const row = there(await readLine(tx, visit, line), cooperationErrors.minute_line_not_found, { line });
  await requireSeen(tx, 'minute_line_changed_meanwhile', row, wanted.revision);
  const made = row.need ?? row.commitment;
  if (made !== null && wanted.kind !== row.kind) throw new AppError(cooperationErrors.minute_line_kind_fixed, { record: { zh: made.title.zh ?? made.title.en, en: made.title.en ?? made.title.zh } });
  const parties = await partiesOf(tx, held, wanted, row);
  const record = made === null ? await recordOf(tx, held, wanted, parties) : {};
  if (made !== null) await changeRecord(tx, row, wanted);
  const state = row.kind === wanted.kind ? {} : { state: firstStateOf(wanted.kind) };
  await updateRow(tx, 'minute_line', { id: line, ownerParty: held.organiser.id }, { ...state, ...record, ...columnsOf(wanted, parties) });
}

/** Errors: `visit_not_found`, `minute_line_not_found`, `cooperation_not_yours`, `minute_line_changed_meanwhile`, `refusal_without_reason`. */
export async function closeLine(tx: Tx, visit: string, line: string, given: { readonly state: LineState; readonly reason: string | null; readonly revision: number }): Promise<void> {
  const held = await visitOf(tx, visit);
  refuse(notYours(tx.actor, held.parties.map(({ party }) => party)));
  await lockForChange(tx, 'minute_line', line);
  const row = there(await readLine(tx, visit, line), cooperationErrors.minute_line_not_found, { line });
  await requireSeen(tx, 'minute_line_changed_meanwhile', row, given.revision);
  refuse(reasonMissing(given.state, given.reason));
  const isClosed = given.state !== 'open' && given.state !== 'noted';
  await updateRow(tx, 'minute_line', { id: line, ownerParty: held.organiser.id }, { state: given.state, closed_on: isClosed ? tx.actor.today : null, reason: isClosed ? given.reason : null });
}

async function partiesOf(tx: Tx, visit: VisitDetailRow, wanted: LineToWrite, before?: LineRow): Promise<LineParties> {
  const sides: Side[] = visit.parties.map(({ party, part }) => ({ ...party, part }));
  return partiesOfLine(sides, {
    party: wanted.party === null ? null : await partyOf(tx, wanted.party),
    to: wanted.to === null ? null : await partyOf(tx, wanted.to),
    // Who was named before may be unknown to whoever corrects the line.
    partyOfPerson: before !== undefined && before.responsible?.id === wanted.responsible ? (before.party?.id ?? null) : await partyOfPerson(tx, wanted.responsible),
    writersParties: tx.actor.parties,
  });
}

/** The record a line makes: its id as a column of the line. */
async function recordOf(tx: Tx, visit: VisitDetailRow, wanted: LineToWrite, { from, to }: LineParties): Promise<{ need_id?: string; commitment_id?: string }> {
  const title = titleOf(wanted);
  // What is written down later was still said on the day of the visit.
  const saidOn = visit.day < tx.actor.today ? visit.day : tx.actor.today;
  if (wanted.kind === 'need') {
    const kind = wanted.needKind ?? (wanted.quantity === null ? 'other' : 'people');
    const headCount = wanted.quantity === null ? null : Math.max(1, Math.round(wanted.quantity));
    return { need_id: await stateNeed(tx, { party: from.id, to: to?.id ?? null, plant: wanted.plant, kind, title, headCount, dueOn: wanted.dueOn, responsible: wanted.responsible, statedOn: saidOn }) };
  }
  if (wanted.kind === 'commitment') {
    if (wanted.dueOn === null) throw new AppError(cooperationErrors.commitment_without_day, { text: wanted.text });
    if (to === null) throw new AppError(cooperationErrors.commitment_to_oneself, { party: { zh: from.name.zh ?? from.name.en, en: from.name.en ?? from.name.zh } });
    const kind = wanted.commitmentKind ?? 'other';
    return {
      commitment_id: await makeCommitment(tx, {
        from: from.id, to: to.id, kind, title, quantity: wanted.quantity, unit: null, promisedOn: saidOn, dueOn: wanted.dueOn, until: null, responsible: wanted.responsible, need: null, test: null,
      }),
    };
  }
  return {};
}

async function changeRecord(tx: Tx, row: LineRow, wanted: LineToWrite): Promise<void> {
  if (row.need !== null) {
    const need = await needOf(tx, row.need.id);
    await changeNeed(tx, need.id, {
      revision: need.revision,
      title: { ...need.title, [wanted.language]: titleOf(wanted)[wanted.language] },
      headCount: wanted.quantity === null ? null : Math.max(1, Math.round(wanted.quantity)),
      // A plant that is not shown here is left as it is.
      ...(wanted.plant === null && row.plant === null ? {} : { plant: wanted.plant }),
      dueOn: wanted.dueOn,
      responsible: wanted.responsible,
    });
  }
  if (row.commitment !== null) {
    if (wanted.dueOn === null) throw new AppError(cooperationErrors.commitment_without_day, { text: wanted.text });
    const commitment = await commitmentOf(tx, row.commitment.id);
    await changeCommitment(tx, commitment.id, {
      revision: commitment.revision,
      title: { ...commitment.title, [wanted.language]: titleOf(wanted)[wanted.language] },
      quantity: wanted.quantity,
      dueOn: wanted.dueOn,
      responsible: wanted.responsible,
    });
  }
}

const TITLE_LENGTH = 300;

function titleOf({ text, language }: LineToWrite): { zh: string | null; en: string | null } {
  const short = text.length > TITLE_LENGTH ? `${text.slice(0, TITLE_LENGTH - 1)}…` : text;
  return language === 'zh' ? { zh: short, en: null } : { zh: null, en: short };
}

function columnsOf(wanted: LineToWrite, { from }: LineParties): Record<string, unknown> {
  const isAbout = wanted.kind === 'need' || wanted.kind === 'commitment' || wanted.party !== null;
  return {
    kind: wanted.kind,
    language: wanted.language,
    line_text: wanted.text,
    responsible_person_id: wanted.responsible,
    responsible_party_id: isAbout ? from.id : null,
    due_on: wanted.dueOn,
  };
}
