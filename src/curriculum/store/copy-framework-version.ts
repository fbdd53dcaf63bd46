/** Copies what a framework version holds into another one, with audit rows. */
import { recordChanges, type Change } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { newId } from '../../platform/ids.ts';
import type { FrameworkVersionRow } from './frameworks.ts';

type Row = Readonly<Record<string, string | number | boolean | null>>;

/**
 * Copies phases, areas, weeks, sequences, elective groups and competences. A key that begins with the old version's key
 * begins with the new one's; any other gets the new key in front.
 */
export async function copyContents(tx: Tx, given: { readonly from: FrameworkVersionRow; readonly to: { readonly id: string; readonly key: string }; readonly ownerParty: string }): Promise<void> {
  const { from, to, ownerParty } = given;
  const ids = new Map<string, string>();
  const idOf = (old: string): string => {
    const known = ids.get(old) ?? newId();
    ids.set(old, known);
    return known;
  };
  const keyOf = (key: string) => (key.startsWith(from.key) ? `${to.key}${key.slice(from.key.length)}` : `${to.key}.${key}`);
  const named = (row: { readonly id: string; readonly key: string; readonly name: { readonly zh: string | null; readonly en: string | null } }) => ({
    id: idOf(row.id),
    key: keyOf(row.key),
    name_zh: row.name.zh,
    name_en: row.name.en,
  });
  const write = (table: string, kind: string, rows: readonly (Row & { readonly id: string })[]) => insertAll(tx, table, kind, ownerParty, rows);
  await write('phase', 'phase', from.phases.map((phase) => ({ ...named(phase), framework_version_id: to.id, position: phase.position, gross_weeks: phase.grossWeeks })));
  await write(
    'area',
    'area',
    from.areas.map((area) => ({
      ...named(area),
      framework_version_id: to.id,
      parent_id: area.parent === null ? null : idOf(area.parent),
      number: area.number,
      is_elective: area.isElective,
      clause: area.clause,
      minimum_block_weeks: area.minimumBlockWeeks,
      maximum_block_weeks: area.maximumBlockWeeks,
    })),
  );
  await write('area_weeks', 'area_weeks', from.areas.flatMap((area) => area.weeks.map(({ phase, grossWeeks }) => ({ id: newId(), area_id: idOf(area.id), phase_id: idOf(phase), gross_weeks: grossWeeks }))));
  await write('area_sequence', 'area_sequence', from.sequences.map(({ before, after, kind }) => ({ id: newId(), before_area_id: idOf(before), after_area_id: idOf(after), kind })));
  await write('elective_group', 'elective_group', from.electiveGroups.map((group) => ({ ...named(group), framework_version_id: to.id, at_least: group.atLeast, at_most: group.atMost, clause: group.clause })));
  await write('elective_group_area', 'elective_group_area', from.electiveGroups.flatMap((group) => group.areas.map((area) => ({ id: newId(), elective_group_id: idOf(group.id), area_id: idOf(area) }))));
  await write('competence', 'competence', from.areas.flatMap((area) => area.competences.map((competence) => ({ ...named(competence), area_id: idOf(area.id) }))));
}

async function insertAll(tx: Tx, table: string, kind: string, ownerParty: string, rows: readonly (Row & { readonly id: string })[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = ['consortium_id', 'owner_party_id', ...Object.keys(first)];
  const records = rows.map((row) => ({ consortium_id: tx.actor.consortium, owner_party_id: ownerParty, ...row }));
  await tx.query(
    `insert into curriculum.${table} (${columns.join(', ')})
     select ${columns.join(', ')}
     from jsonb_populate_recordset(null::curriculum.${table}, $1::jsonb)`,
    [JSON.stringify(records)],
  );
  await recordChanges(tx, rows.map(({ id, ...after }): Change => ({ kind, id, ownerParty, before: null, after })));
}
