import { resolve } from 'node:path';
import { version } from '../platform/product-version.ts';
import { readBackup, takeBackup, type Manifest } from '../platform/backup/index.ts';
import { openDatabase } from '../platform/database/connect.ts';
import { requireMigrated } from '../platform/database/migrate.ts';
import type { Command, CommandCall } from './command.ts';

export const command: Command = {
  says: {
    zh: '将全部数据备份到一个新文件夹；服务器可同时运行。--check 只核对已有的备份。',
    en: 'Backs up everything into a new folder; the server may run meanwhile. --check only compares a backup with its hashes.',
  },
  usage: '[FOLDER]\n--check FOLDER',
  options: { check: { type: 'boolean', says: { zh: '核对备份是否完整', en: 'Check that a backup is whole' } } },
  run: async (call) => {
    const { words, flag, settings, log, signal } = call;
    const folder = resolve(words[0] ?? `covalence-backup-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}`);
    if (flag('check')) {
      report(call, folder, await readBackup(folder));
      return 0;
    }
    const database = await openDatabase({ ...settings, log, purpose: 'attach' });
    try {
      await requireMigrated(database.pool);
      const manifest = await takeBackup(database, {
        folder,
        version,
        signal,
        onProgress: ({ table, done, total }) => log(`${done + 1}/${total} ${table}`),
      });
      report(call, folder, manifest);
    } finally {
      await database.close();
    }
    return 0;
  },
};

/** What a backup holds, in one line or as JSON. */
export function report({ print, isJson, locale }: CommandCall, folder: string, manifest: Manifest): void {
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  const bytes = manifest.tables.reduce((sum, table) => sum + table.bytes, 0);
  const { takenAt, tables } = manifest;
  if (isJson) print(JSON.stringify({ folder, takenAt, version: manifest.version, tables: tables.length, rows, bytes }));
  else {
    const size = `${(bytes / 1e6).toFixed(1)} MB`;
    print({ zh: `${folder}：${tables.length} 张表，${rows} 行，${size}，取于 ${takenAt}`, en: `${folder}: ${tables.length} tables, ${rows} rows, ${size}, as of ${takenAt}` }[locale]);
  }
}
