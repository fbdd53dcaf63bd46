import { expect, test } from 'vitest';
import { GLOBAL_TABLES } from './global-tables.ts';
import { testDatabase } from './testing.ts';

const database = await testDatabase();

interface TableFacts {
  readonly name: string;
  readonly columns: string[];
  readonly isForced: boolean;
  readonly owner: string;
  readonly triggers: number;
  /** First column of every primary key, unique index, exclusion constraint and foreign key. */
  readonly keys: { readonly name: string; readonly first: string }[];
  readonly references: string[];
  readonly policies: number;
}

const tables = await readTables();

test('every global table is there', () => {
  expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(GLOBAL_TABLES)));
});

const tenantTables = tables.filter(({ name }) => !(name in GLOBAL_TABLES));

test('there are tenant tables to judge', () => {
  expect(tenantTables.length).toBeGreaterThan(1);
});

test.each(tenantTables)('$name leads every key with consortium_id, has an owner and a subject, and forces row-level security', (table) => {
  expect(table.columns).toEqual(expect.arrayContaining(['consortium_id', 'owner_party_id', 'subject_person_id']));
  expect(table.isForced).toBe(true);
  expect(table.policies).toBeGreaterThan(0);
  expect(table.triggers).toBe(0);
  expect(table.keys.filter(({ first }) => first !== 'consortium_id')).toEqual([]);
  expect(table.references.filter((name) => name in GLOBAL_TABLES)).toEqual([]);
});

test.each(tables.filter(({ name }) => name in GLOBAL_TABLES))('$name, global, refers to no tenant table', (table) => {
  expect(table.references.filter((name) => !(name in GLOBAL_TABLES))).toEqual([]);
});

test('the app owns no table', () => {
  expect(tables.filter(({ owner }) => owner === 'covalence_app')).toEqual([]);
});

test('no extension beyond btree_gist and pg_trgm is used', async () => {
  const { rows } = await database.pool.query<{ name: string }>("select extname as name from pg_extension where extname <> 'plpgsql' order by 1");
  expect(rows.map(({ name }) => name)).toEqual(['btree_gist', 'pg_trgm']);
});

async function readTables(): Promise<TableFacts[]> {
  const { rows } = await database.owner().query<TableFacts>(`
    select n.nspname || '.' || c.relname as name,
           array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
           c.relrowsecurity and c.relforcerowsecurity as "isForced",
           pg_get_userbyid(c.relowner) as owner,
           (select count(*)::int from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal) as triggers,
           coalesce((select json_agg(json_build_object('name', k.name, 'first', a.attname))
              from (select conname as name, conkey[1] as first from pg_constraint where conrelid = c.oid and contype in ('p', 'u', 'x', 'f')
                    union all
                    select indexrelid::regclass::text, indkey[0] from pg_index where indrelid = c.oid and indisunique) as k
              left join pg_attribute a on a.attrelid = c.oid and a.attnum = k.first), '[]') as keys,
           array(select rn.nspname || '.' || r.relname
              from pg_constraint f join pg_class r on r.oid = f.confrelid join pg_namespace rn on rn.oid = r.relnamespace
             where f.conrelid = c.oid and f.contype = 'f') as references,
           (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p')
       and n.nspname !~ '^pg_'
       and n.nspname <> 'information_schema'
     order by 1`);
  return rows;
}
