import { sealAudit, verifyAudit } from '../platform/audit/index.ts';
import { openDatabase } from '../platform/database/connect.ts';
import { requireMigrated } from '../platform/database/migrate.ts';
import type { Command } from './command.ts';

export const command: Command = {
  says: {
    zh: '重新计算每个联合体的审计链并报告断裂之处；有断裂时退出码为 1。',
    en: 'Recomputes the audit chain of every consortium and tells where it is broken; exit code 1 when it is.',
  },
  usage: '',
  options: {},
  run: async ({ settings, log, print, isJson, locale }) => {
    const database = await openDatabase({ ...settings, log, purpose: 'attach' });
    try {
      await requireMigrated(database.pool);
      const consortia = await database.app.selectFrom('platform.consortium').select(['id', 'key']).orderBy('key').execute();
      const verdicts = [];
      for (const { id, key } of consortia) {
        await sealAudit(database, id);
        verdicts.push({ consortium: key, ...(await verifyAudit(database, id)) });
      }
      if (isJson) print(JSON.stringify({ consortia: verdicts }));
      for (const { consortium, entries, seals, lastHash, breaks } of isJson ? [] : verdicts) {
        const whole = breaks.length === 0;
        print({ zh: `${consortium}：${entries} 条记录，${seals} 个封签，${whole ? '完整' : `${breaks.length} 处断裂`}，末尾 ${lastHash}`, en: `${consortium}: ${entries} entries, ${seals} seals, ${whole ? 'whole' : `${breaks.length} breaks`}, last hash ${lastHash}` }[locale]);
        for (const { what, seal, entry = '', field = '' } of breaks) print(`  ${what}  seal ${seal}  ${entry} ${field}`.trimEnd());
      }
      return verdicts.some(({ breaks }) => breaks.length > 0) ? 1 : 0;
    } finally {
      await database.close();
    }
  },
};
