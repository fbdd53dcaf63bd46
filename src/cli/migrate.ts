import { openDatabase } from '../platform/database/connect.ts';
import { migrate } from '../platform/database/migrate.ts';
import type { Command } from './command.ts';

export const command: Command = {
  says: { zh: '将数据库升级到当前版本；已是最新时不做任何事。', en: 'Brings the database to this release; does nothing when it is there.' },
  usage: '',
  options: {},
  run: async ({ settings, log, print, isJson, locale }) => {
    const database = await openDatabase({ ...settings, log, purpose: 'attach' });
    try {
      const files = await migrate(database.owner(), { log });
      if (isJson) print(JSON.stringify({ migrated: files }));
      else print(files.length > 0 ? { zh: `已执行 ${files.length} 个迁移`, en: `${files.length} migrations run` }[locale] : { zh: '数据库已是最新', en: 'the database is up to date' }[locale]);
    } finally {
      await database.close();
    }
    return 0;
  },
};
