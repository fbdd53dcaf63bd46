/** Who is behind with logs: placed weeks of the past against what was handed in, signed and returned. */
import { readPlacedWeeks } from '../planning/index.ts';
import type { Tx } from '../platform/database/transaction.ts';
import { addWeeks, mondayOf, type IsoDate } from '../platform/weeks.ts';
import { readLogsOfWeeks, readNames, readPersonNames } from './store.ts';

export interface LearnerBehind {
  readonly enrolment: string;
  readonly learner: { readonly id: string; readonly name: { readonly native: string; readonly latin: string | null } };
  readonly cohort: { readonly id: string; readonly key: string; readonly name: { readonly zh: string | null; readonly en: string | null } };
  /** Weeks placed, and of those: without a log handed in, waiting for a signature, returned, signed. */
  readonly placed: number;
  readonly missing: number;
  readonly unsigned: number;
  readonly returned: number;
  readonly signed: number;
  readonly oldestMissing: IsoDate | null;
}

/** Learners with anything missing, unsigned or returned in the `weeks` before the current one; those with most missing first. */
export async function learnersBehind(tx: Tx, given: { readonly weeks: number; readonly cohort?: string | undefined }): Promise<{ from: IsoDate; to: IsoDate; items: LearnerBehind[] }> {
  const to = addWeeks(mondayOf(tx.actor.today), -1);
  const from = addWeeks(to, 1 - given.weeks);
  const placed = (await readPlacedWeeks(tx, { from, to })).filter((row) => given.cohort === undefined || row.cohort === given.cohort);
  const logs = await readLogsOfWeeks(tx, [...new Set(placed.map(({ enrolment }) => enrolment))], from, to);
  const people = await readPersonNames(tx, placed.map(({ person }) => person));
  const cohorts = await readNames(tx, 'curriculum.cohort', placed.map(({ cohort }) => cohort));
  const byLearner = new Map<string, typeof placed>();
  for (const row of placed) byLearner.set(row.enrolment, [...(byLearner.get(row.enrolment) ?? []), row]);
  const items = [...byLearner].flatMap(([enrolment, rows]): LearnerBehind[] => {
    const [first] = rows;
    const cohort = first && cohorts.get(first.cohort);
    if (!first || !cohort) return [];
    const states = rows.map((row) => ({ week: row.week, state: logs.get(`${enrolment} ${row.week}`)?.state ?? 'draft' }));
    const count = (state: string): number => states.filter((week) => week.state === state).length;
    const missing = states.filter(({ state }) => state === 'draft');
    return [
      {
        enrolment,
        learner: { id: first.person, name: people.get(first.person) ?? { native: '—', latin: null } },
        cohort: { id: cohort.id, key: cohort.key, name: cohort.name },
        placed: rows.length,
        missing: missing.length,
        unsigned: count('submitted'),
        returned: count('returned'),
        signed: count('signed'),
        oldestMissing: missing[0]?.week ?? null,
      },
    ];
  });
  const behind = items.filter(({ missing, unsigned, returned }) => missing + unsigned + returned > 0);
  return { from, to, items: behind.sort((a, b) => b.missing - a.missing || b.returned - a.returned || b.unsigned - a.unsigned || (a.enrolment < b.enrolment ? -1 : 1)) };
}
