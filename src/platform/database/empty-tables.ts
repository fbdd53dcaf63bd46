import type pg from 'pg';

/** All our tables, in schema order; the record of migrations is no data and is left out. */
export async function listTables(owner: pg.Pool | pg.ClientBase): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name
       from pg_class c
       join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p')
        and not c.relispartition
        and n.nspname !~ '^pg_'
        and n.nspname <> 'information_schema'
        and (n.nspname, c.relname) <> ('platform', 'schema_migration')
      order by n.nspname, c.relname`,
  );
  return rows.map(({ name }) => name);
}

/** Removes every row of every table. Only for a database whose first filling was cut short. */
export async function emptyTables(owner: pg.Pool): Promise<void> {
  const tables = await listTables(owner);
  if (tables.length > 0) await owner.query(`truncate table ${tables.join(', ')}`);
}
