/** Finds real rows for the ids in a path: the table by the words of the path, the parent row by its foreign key. */
import type { Database } from '../../src/platform/database/connect.ts';

export interface RowFound {
  readonly params: Readonly<Record<string, string>>;
  /** Table and id of the last row in the path. */
  readonly table: string;
  readonly id: string;
  readonly ownerParty: string;
}

/** Columns of every tenant table, by `schema.table`. */
export async function tenantTables(database: Database): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { rows } = await database.owner().query<{ name: string; columns: string[] }>(
    `select table_schema || '.' || table_name as name, array_agg(column_name::text) as columns
     from information_schema.columns
     where table_schema not in ('pg_catalog', 'information_schema', 'platform')
     group by 1`,
  );
  return new Map(rows.filter(({ columns }) => ['consortium_id', 'owner_party_id', 'id'].every((column) => columns.includes(column))).map(({ name, columns }) => [name, new Set(columns)]));
}

/** The first row that fits every id of the path; undefined where a word of the path names no table, or no row is there. */
export async function findRow(database: Database, tables: ReadonlyMap<string, ReadonlySet<string>>, consortium: string, path: string): Promise<RowFound | undefined> {
  const steps = [...path.matchAll(/\/([a-z-]+)\/\{(\w+)\}/g)].map((match) => ({ word: match[1] ?? '', param: match[2] ?? '' })).filter(({ param }) => param !== 'consortium');
  const last = steps.at(-1);
  if (last === undefined) return undefined;
  const named: { param: string; table: string }[] = [];
  for (const { word, param } of steps) {
    const table = tableOf(tables, word, named.at(-1)?.table);
    if (table === undefined) return undefined;
    named.push({ param, table });
  }
  const bottom = named.at(-1);
  if (bottom === undefined) return undefined;
  const joins = named.slice(0, -1).map(({ param, table }) => {
    const link = [`${table.split('.')[1]}_id`, `${param}_id`].find((column) => tables.get(bottom.table)?.has(column));
    return link === undefined ? undefined : `bottom.${link} as "${param}"`;
  });
  if (joins.includes(undefined)) return undefined;
  const { rows } = await database.owner().query<Record<string, string>>(
    `select ${[...joins, `bottom.id as "${bottom.param}"`, 'bottom.owner_party_id as "owner party"'].join(', ')}
     from ${bottom.table} as bottom
     where bottom.consortium_id = $1
     order by bottom.id
     limit 1`,
    [consortium],
  );
  const row = rows[0];
  if (row === undefined) return undefined;
  const { 'owner party': ownerParty, ...params } = row;
  const id = row[bottom.param];
  return ownerParty === undefined || id === undefined ? undefined : { params, table: bottom.table, id, ownerParty };
}

function tableOf(tables: ReadonlyMap<string, ReadonlySet<string>>, word: string, parent: string | undefined): string | undefined {
  const singular = (word === 'people' ? 'person' : word.replace(/ies$/, 'y').replace(/s$/, '')).replaceAll('-', '_');
  const parentName = parent?.split('.')[1];
  const wanted = [...(parentName === undefined ? [] : [`${parentName}_${singular}`]), singular, `venue_${singular}`];
  for (const name of wanted) {
    const found = [...tables.keys()].find((table) => table.split('.')[1] === name);
    if (found !== undefined) return found;
  }
  return undefined;
}
