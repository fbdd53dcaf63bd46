import { startWork } from '../composition.ts';
import { openDatabase, refuseStrongRole } from '../platform/database/connect.ts';
import { requireMigrated } from '../platform/database/migrate.ts';
import type { Command } from './command.ts';

export const command: Command = {
  says: {
    zh: '只执行后台任务，不提供网页。配合 DATABASE_URL，可运行任意多个。',
    en: 'Works on background jobs and serves nothing. With DATABASE_URL, as many as wanted.',
  },
  usage: '',
  options: {},
  run: async ({ settings, log, signal }) => {
    const say = (line: string): void => log(`covalence worker: ${line}`);
    const database = await openDatabase({ ...settings, log: say, purpose: 'attach' });
    try {
      await requireMigrated(database.pool);
      await refuseStrongRole(database);
      const work = await startWork(database);
      say('working');
      await new Promise<void>((resolve) => {
        if (signal.aborted) resolve();
        signal.addEventListener('abort', () => resolve(), { once: true });
      });
      say('stopping …');
      await work.stop();
    } finally {
      await database.close();
    }
    return 0;
  },
};
