import { expect, test } from 'vitest';
import { migrate, missingMigrations, readMigrations, type Migration } from './migrate.ts';
import { testDatabase } from './testing.ts';

const database = await testDatabase({ isMigrated: false });
const migrations = readMigrations();

test('a database that lacks migrations says which', async () => {
  expect(await missingMigrations(database.pool)).toEqual(migrations.map(({ file }) => file));
});

test('two migrators at once run every file once', async () => {
  const runs = await Promise.all([migrate(database.owner()), migrate(database.owner())]);
  expect(runs.flat()).toEqual(migrations.map(({ file }) => file));
});

test('a second migration does no harm', async () => {
  expect(await migrate(database.owner())).toEqual([]);
  expect(await missingMigrations(database.pool)).toEqual([]);
});

test('a migration edited after it ran is refused', async () => {
  const edited = migrations.map((migration): Migration => (migration.number === 0 ? { ...migration, hash: 'f'.repeat(64) } : migration));
  await expect(migrate(database.owner(), { migrations: edited })).rejects.toMatchObject({
    code: 'database_migration_edited',
    facts: { file: '0000_platform.sql' },
  });
});

test('a database newer than the program is refused', async () => {
  await expect(migrate(database.owner(), { migrations: migrations.slice(0, -1) })).rejects.toMatchObject({
    code: 'database_migration_unknown',
  });
});

test('a failing migration names file and line and keeps nothing', async () => {
  const number = migrations.length;
  const file = `${String(number).padStart(4, '0')}_broken.sql`;
  const broken: Migration = { number, file, hash: '0'.repeat(64), sql: 'create table platform.half_made (id uuid);\n-- 注释\nselect nothing_of_that_name();\n' };
  await expect(migrate(database.owner(), { migrations: [...migrations, broken] })).rejects.toMatchObject({
    code: 'database_migration_failed',
    facts: { file, line: 3 },
  });
  const { rows } = await database.owner().query("select to_regclass('platform.half_made') as found");
  expect(rows).toEqual([{ found: null }]);
});

test('lists sort by pinyin', async () => {
  const { rows } = await database.pool.query<{ name: string }>(
    "select name from (values ('重庆'), ('王'), ('Anna'), ('安'), ('陈')) as v(name) order by name collate platform.pinyin",
  );
  expect(rows.map(({ name }) => name)).toEqual(['安', '陈', '重庆', '王', 'Anna']);
});
