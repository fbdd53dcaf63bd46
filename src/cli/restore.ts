import { restoreBackup } from '../platform/backup/index.ts';
import { openDatabase } from '../platform/database/connect.ts';
import { AppError } from '../platform/errors.ts';
import { report } from './backup.ts';
import type { Command } from './command.ts';

export const command: Command = {
  says: {
    zh: '将备份恢复到空数据库；先核对全部文件，再整体写入。',
    en: 'Restores a backup into an empty database: every file is checked first, then all is written, or nothing.',
  },
  usage: 'FOLDER',
  options: {},
  run: async (call) => {
    const { words, settings, log } = call;
    const [folder] = words;
    if (folder === undefined) throw new AppError('command_misused', { command: 'restore', reason: 'FOLDER' });
    const database = await openDatabase({ ...settings, log, purpose: 'attach' });
    try {
      const manifest = await restoreBackup(database, { folder, onProgress: ({ table, done, total }) => log(`${done + 1}/${total} ${table}`) });
      report(call, folder, manifest);
    } finally {
      await database.close();
    }
    return 0;
  },
};
