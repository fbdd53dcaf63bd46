/** Reads and writes of the delivery storey; the only file besides the tables that names them. */
import type { Tx } from '../platform/database/transaction.ts';
import { newId } from '../platform/ids.ts';
import { addDays, type IsoDate } from '../platform/weeks.ts';
import type { AbsenceKind, Log, LogState, LogToSign } from '../contract/delivery.ts';

/** Names of a row as the wire shows them. */
const referenceJson = (alias: string): string =>
  `jsonb_build_object('id', ${alias}.id, 'key', ${alias}.key, 'name', jsonb_build_object('zh', ${alias}.name_zh, 'en', ${alias}.name_en))`;
const personJson = (alias: string): string =>
  `jsonb_build_object('id', ${alias}.id, 'name', jsonb_build_object('native', ${alias}.native_name, 'latin', ${alias}.latin_name))`;
/** A person or venue that is not shown to who asks still has an id. */
const hiddenPerson = (id: string): string => `jsonb_build_object('id', ${id}, 'name', jsonb_build_object('native', '—', 'latin', null))`;

const LOG_COLUMNS = `
  l.id, l.week, l.state, l.done_text as text, l.language, l.days_present as "daysPresent", l.days_planned as "daysPlanned",
  l.submitted_at as "submittedAt", l.decided_at as "decidedAt", l.return_reason as "returnReason", l.supersede_reason as "supersedeReason", l.revision,
  case when l.decided_by_person_id is null then null when d.id is null then ${hiddenPerson('l.decided_by_person_id')} else ${personJson('d')} end as "decidedBy",
  coalesce((
    select jsonb_agg(${referenceJson('c')} order by c.key)
    from delivery.log_competence as lc
    join curriculum.competence as c on c.consortium_id = lc.consortium_id and c.id = lc.competence_id
    where lc.consortium_id = l.consortium_id and lc.log_entry_id = l.id
  ), '[]') as competences`;

const LOG_FROM = `
  from delivery.log_entry as l
  left join partnership.person as d on d.consortium_id = l.consortium_id and d.id = l.decided_by_person_id`;

const TO_SIGN_COLUMNS = `${LOG_COLUMNS},
  case when p.id is null then ${hiddenPerson('l.subject_person_id')} else ${personJson('p')} end as learner,
  ${referenceJson('ch')} as cohort,
  ${referenceJson('a')} || jsonb_build_object('number', a.number) as area,
  ${referenceJson('v')} as venue`;

const TO_SIGN_FROM = `${LOG_FROM}
  join planning.enrolment as e on e.consortium_id = l.consortium_id and e.id = l.enrolment_id
  join curriculum.cohort as ch on ch.consortium_id = l.consortium_id and ch.id = e.cohort_id
  join curriculum.area as a on a.consortium_id = l.consortium_id and a.id = l.area_id
  join partnership.venue as v on v.consortium_id = l.consortium_id and v.id = l.venue_id
  left join partnership.person as p on p.consortium_id = l.consortium_id and p.id = l.subject_person_id`;

type Dated<T> = Omit<T, 'submittedAt' | 'decidedAt'> & { readonly submittedAt: Date | null; readonly decidedAt: Date | null };

function onWire<T extends { submittedAt: Date | null; decidedAt: Date | null }>(row: T): Omit<T, 'submittedAt' | 'decidedAt'> & { submittedAt: string | null; decidedAt: string | null } {
  return { ...row, submittedAt: row.submittedAt?.toISOString() ?? null, decidedAt: row.decidedAt?.toISOString() ?? null };
}

/** The log of a week that counts now, with what is needed to judge a change of it. */
export interface StoredLog extends Log {
  readonly enrolment: string;
  readonly owner: string;
  readonly subject: string;
  readonly area: string;
  readonly venue: string;
  readonly venueName: string;
  readonly host: string;
}

const STORED = `${LOG_COLUMNS}, l.enrolment_id as enrolment, l.owner_party_id as owner, l.subject_person_id as subject, l.area_id as area,
  l.venue_id as venue, l.host_party_id as host, coalesce((select coalesce(v.name_zh, v.name_en) from partnership.venue as v where v.consortium_id = l.consortium_id and v.id = l.venue_id), '') as "venueName"`;

/** Locks the current log of a learner's week, so that two writers come one after the other. */
export async function lockCurrentLog(tx: Tx, enrolment: string, week: IsoDate): Promise<StoredLog | undefined> {
  const [row] = await tx.query<Dated<StoredLog>>(
    `select ${STORED} ${LOG_FROM} where l.consortium_id = $1 and l.enrolment_id = $2 and l.week = $3 and l.superseded_at is null for update of l`,
    [tx.actor.consortium, enrolment, week],
  );
  return row && (onWire(row) as StoredLog);
}

export async function lockLog(tx: Tx, log: string): Promise<StoredLog | undefined> {
  const [row] = await tx.query<Dated<StoredLog>>(`select ${STORED} ${LOG_FROM} where l.consortium_id = $1 and l.id = $2 and l.superseded_at is null for update of l`, [tx.actor.consortium, log]);
  return row && (onWire(row) as StoredLog);
}

export async function readLogsOfWeeks(tx: Tx, enrolments: readonly string[], from: IsoDate, to: IsoDate): Promise<Map<string, Log>> {
  const rows = await tx.query<Dated<Log> & { enrolment: string }>(
    `select ${LOG_COLUMNS}, l.enrolment_id as enrolment ${LOG_FROM}
     where l.consortium_id = $1 and l.enrolment_id = any ($2::uuid[]) and l.week between $3 and $4 and l.superseded_at is null`,
    [tx.actor.consortium, enrolments, from, to],
  );
  return new Map(rows.map(({ enrolment, ...row }) => [`${enrolment} ${row.week}`, onWire(row) as Log]));
}

export interface LogRow {
  readonly enrolment: string;
  readonly owner: string;
  readonly subject: string;
  readonly host: string;
  readonly week: IsoDate;
  readonly area: string;
  readonly venue: string;
  readonly state: LogState;
  readonly language: 'zh' | 'en';
  readonly text: string;
  readonly daysPresent: number;
  readonly daysPlanned: number;
  readonly supersedes: string | null;
  readonly supersedeReason: string | null;
}

/** Returns the id of the new entry. */
export async function insertLog(tx: Tx, row: LogRow): Promise<string> {
  const id = newId();
  await tx.query(
    `insert into delivery.log_entry (consortium_id, id, owner_party_id, subject_person_id, enrolment_id, host_party_id, week, area_id, venue_id, state,
       language, done_text, days_present, days_planned, submitted_at, supersedes_id, supersede_reason)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, case when $10 = 'submitted' then platform.acting_instant() end, $15, $16)`,
    [tx.actor.consortium, id, row.owner, row.subject, row.enrolment, row.host, row.week, row.area, row.venue, row.state, row.language, row.text, row.daysPresent, row.daysPlanned, row.supersedes, row.supersedeReason],
  );
  return id;
}

/** The decision of a returned log goes with the change; the audit trail keeps it. */
export async function updateLog(tx: Tx, log: string, row: Pick<LogRow, 'state' | 'language' | 'text' | 'daysPresent' | 'daysPlanned' | 'area' | 'venue' | 'host'>): Promise<void> {
  await tx.query(
    `update delivery.log_entry
     set state = $3, language = $4, done_text = $5, days_present = $6, days_planned = $7, area_id = $8, venue_id = $9, host_party_id = $10,
         submitted_at = case when $3 = 'submitted' then platform.acting_instant() end, decided_at = null, decided_by_person_id = null, return_reason = null, revision = revision + 1
     where consortium_id = $1 and id = $2`,
    [tx.actor.consortium, log, row.state, row.language, row.text, row.daysPresent, row.daysPlanned, row.area, row.venue, row.host],
  );
}

export async function replaceLogCompetences(tx: Tx, log: string, owner: string, subject: string, competences: readonly string[]): Promise<void> {
  await tx.query('delete from delivery.log_competence where consortium_id = $1 and log_entry_id = $2', [tx.actor.consortium, log]);
  for (const competence of new Set(competences)) {
    await tx.query('insert into delivery.log_competence (consortium_id, id, owner_party_id, subject_person_id, log_entry_id, competence_id) values ($1, $2, $3, $4, $5, $6)', [
      tx.actor.consortium,
      newId(),
      owner,
      subject,
      log,
      competence,
    ]);
  }
}

export async function markSuperseded(tx: Tx, log: string): Promise<void> {
  await tx.query('update delivery.log_entry set superseded_at = platform.acting_instant() where consortium_id = $1 and id = $2', [tx.actor.consortium, log]);
}

export async function writeDecision(tx: Tx, log: string, decision: { readonly state: 'signed' | 'returned'; readonly reason: string | null; readonly person: string | null }): Promise<void> {
  await tx.query(
    `update delivery.log_entry set state = $3, return_reason = $4, decided_by_person_id = $5, decided_at = platform.acting_instant(), revision = revision + 1
     where consortium_id = $1 and id = $2`,
    [tx.actor.consortium, log, decision.state, decision.reason, decision.person],
  );
}

export interface LogFilter {
  readonly from?: IsoDate | undefined;
  readonly to?: IsoDate | undefined;
  readonly states?: readonly LogState[] | undefined;
  readonly cohort?: string | undefined;
  readonly venues?: readonly string[] | undefined;
  readonly enrolment?: string | undefined;
  /** Week and id of the last row of the page before. */
  readonly after?: readonly [string, string] | undefined;
  readonly limit: number;
}

/** Latest week first. */
export async function readLogs(tx: Tx, filter: LogFilter): Promise<LogToSign[]> {
  const rows = await tx.query<Dated<LogToSign>>(
    `select ${TO_SIGN_COLUMNS} ${TO_SIGN_FROM}
     where l.consortium_id = $1
       and l.superseded_at is null
       and ($2::date is null or l.week >= $2)
       and ($3::date is null or l.week <= $3)
       and ($4::text[] is null or l.state = any ($4))
       and ($5::uuid is null or e.cohort_id = $5)
       and ($6::uuid[] is null or l.venue_id = any ($6))
       and ($7::uuid is null or l.enrolment_id = $7)
       and ($8::date is null or (l.week, l.id) < ($8, $9::uuid))
     order by l.week desc, l.id desc
     limit $10`,
    [
      tx.actor.consortium,
      filter.from ?? null,
      filter.to ?? null,
      filter.states ?? null,
      filter.cohort ?? null,
      filter.venues ?? null,
      filter.enrolment ?? null,
      filter.after?.[0] ?? null,
      filter.after?.[1] ?? null,
      filter.limit,
    ],
  );
  return rows.map((row) => onWire(row) as LogToSign);
}

/** Venues where a person is a mentor in a week, with the weeks asked for; `null` week means any. */
export function readMentoredVenues(tx: Tx, person: string, week: IsoDate): Promise<{ venue: string }[]> {
  return tx.query<{ venue: string }>(
    `select venue_id as venue from partnership.venue_mentor
     where consortium_id = $1 and person_id = $2 and superseded_at is null and valid_from <= $4 and (valid_to is null or valid_to > $3)`,
    [tx.actor.consortium, person, week, addDays(week, 6)],
  );
}

export async function isMentorOf(tx: Tx, person: string, venue: string, week: IsoDate): Promise<boolean> {
  return (await readMentoredVenues(tx, person, week)).some((row) => row.venue === venue);
}

/** Logs handed in for venues where the person was a mentor in the week of the log. */
export async function readLogsForMentor(tx: Tx, person: string, week: IsoDate | undefined): Promise<LogToSign[]> {
  const rows = await tx.query<Dated<LogToSign>>(
    `select ${TO_SIGN_COLUMNS} ${TO_SIGN_FROM}
     where l.consortium_id = $1
       and l.superseded_at is null
       and l.state = 'submitted'
       and ($3::date is null or l.week = $3)
       and exists (
         select 1 from partnership.venue_mentor as m
         where m.consortium_id = l.consortium_id and m.venue_id = l.venue_id and m.person_id = $2 and m.superseded_at is null
           and m.valid_from <= l.week + 6 and (m.valid_to is null or m.valid_to > l.week)
       )
     order by l.week, l.id
     limit 200`,
    [tx.actor.consortium, person, week ?? null],
  );
  return rows.map((row) => onWire(row) as LogToSign);
}

export interface AbsentDay {
  readonly enrolment: string;
  readonly day: IsoDate;
  readonly kind: AbsenceKind;
}

export function readAbsentDays(tx: Tx, enrolments: readonly string[], from: IsoDate, to: IsoDate): Promise<AbsentDay[]> {
  return tx.query<AbsentDay & Record<string, unknown>>(
    `select enrolment_id as enrolment, day, kind from delivery.absence_note
     where consortium_id = $1 and enrolment_id = any ($2::uuid[]) and day between $3 and $4 order by day`,
    [tx.actor.consortium, enrolments, from, to],
  );
}

/** Returns the id of the note and what it said before. */
export async function saveAbsence(tx: Tx, note: { readonly enrolment: string; readonly owner: string; readonly subject: string; readonly day: IsoDate; readonly kind: AbsenceKind }): Promise<{ id: string; before: AbsenceKind | null }> {
  const [there] = await tx.query<{ id: string; kind: AbsenceKind }>('select id, kind from delivery.absence_note where consortium_id = $1 and enrolment_id = $2 and day = $3 for update', [
    tx.actor.consortium,
    note.enrolment,
    note.day,
  ]);
  const id = there?.id ?? newId();
  if (there) await tx.query('update delivery.absence_note set kind = $3, noted_at = platform.acting_instant() where consortium_id = $1 and id = $2', [tx.actor.consortium, id, note.kind]);
  else {
    await tx.query(
      'insert into delivery.absence_note (consortium_id, id, owner_party_id, subject_person_id, enrolment_id, day, kind, noted_at) values ($1, $2, $3, $4, $5, $6, $7, platform.acting_instant())',
      [tx.actor.consortium, id, note.owner, note.subject, note.enrolment, note.day, note.kind],
    );
  }
  return { id, before: there?.kind ?? null };
}

export function deleteAbsence(tx: Tx, person: string, day: IsoDate): Promise<{ id: string; owner: string; kind: AbsenceKind }[]> {
  return tx.query<{ id: string; owner: string; kind: AbsenceKind }>(
    'delete from delivery.absence_note where consortium_id = $1 and subject_person_id = $2 and day = $3 returning id, owner_party_id as owner, kind',
    [tx.actor.consortium, person, day],
  );
}

/** Names of what learner-weeks point to, by id. */
export async function readNames(tx: Tx, table: 'partnership.venue' | 'partnership.party' | 'curriculum.area' | 'curriculum.cohort', ids: readonly string[]): Promise<Map<string, { id: string; key: string; name: { zh: string | null; en: string | null }; number: string }>> {
  const number = table === 'curriculum.area' ? 'number' : "''";
  const rows = await tx.query<{ id: string; key: string; zh: string | null; en: string | null; number: string }>(
    `select id, key, name_zh as zh, name_en as en, ${number} as number from ${table} where consortium_id = $1 and id = any ($2::uuid[])`,
    [tx.actor.consortium, [...new Set(ids)]],
  );
  return new Map(rows.map(({ id, key, zh, en, number: shown }) => [id, { id, key, name: { zh, en }, number: shown }]));
}

export async function readPersonNames(tx: Tx, ids: readonly string[]): Promise<Map<string, { native: string; latin: string | null }>> {
  const rows = await tx.query<{ id: string; native: string; latin: string | null }>(
    'select id, native_name as native, latin_name as latin from partnership.person where consortium_id = $1 and id = any ($2::uuid[])',
    [tx.actor.consortium, [...new Set(ids)]],
  );
  return new Map(rows.map(({ id, native, latin }) => [id, { native, latin }]));
}

/** Competences by area. */
export async function readCompetences(tx: Tx, areas: readonly string[]): Promise<Map<string, { id: string; key: string; name: { zh: string | null; en: string | null } }[]>> {
  const rows = await tx.query<{ area: string; id: string; key: string; zh: string | null; en: string | null }>(
    'select area_id as area, id, key, name_zh as zh, name_en as en from curriculum.competence where consortium_id = $1 and area_id = any ($2::uuid[]) order by key',
    [tx.actor.consortium, [...new Set(areas)]],
  );
  const byArea = new Map<string, { id: string; key: string; name: { zh: string | null; en: string | null } }[]>();
  for (const { area, id, key, zh, en } of rows) byArea.set(area, [...(byArea.get(area) ?? []), { id, key, name: { zh, en } }]);
  return byArea;
}
