/** Pieces of SQL that read rows in the shape of the public language. `$1` is the consortium in every statement. */

/** `{zh, en}` of a row's name columns; a row that is not shared shows a dash. */
export function nameJson(alias: string): string {
  return `case when ${alias}.id is null then jsonb_build_object('zh', '—', 'en', '—') else jsonb_build_object('zh', ${alias}.name_zh, 'en', ${alias}.name_en) end`;
}

/** `{id, key, name}`; `id` stands in for the row where it is not shared with the reader. */
export function referenceJson(alias: string, id: string): string {
  return `jsonb_build_object('id', ${id}, 'key', coalesce(${alias}.key, 'x'), 'name', ${nameJson(alias)})`;
}

/** A learner: enrolment `e`, person `pe`, cohort `co`. */
export const learnerJson = `jsonb_build_object(
  'id', e.id, 'key', e.key,
  'name', jsonb_build_object('native', coalesce(pe.native_name, '—'), 'latin', pe.latin_name),
  'cohort', ${referenceJson('co', 'e.cohort_id')})`;

export const learnerJoins = `
  left join partnership.person as pe on pe.consortium_id = $1 and pe.id = e.person_id
  left join curriculum.cohort as co on co.consortium_id = $1 and co.id = e.cohort_id`;

export const venueJson = `(${referenceJson('v', 'p.venue_id')} || jsonb_build_object('site', ${referenceJson('s', 'coalesce(v.site_id, p.venue_id)')}))`;

export const venueJoins = `
  left join partnership.venue as v on v.consortium_id = $1 and v.id = p.venue_id
  left join partnership.site as s on s.consortium_id = $1 and s.id = v.site_id`;

export const areaJson = `(${referenceJson('a', 'p.area_id')} || jsonb_build_object('number', coalesce(a.number, '')))`;

export const areaJoins = 'left join curriculum.area as a on a.consortium_id = $1 and a.id = p.area_id';
