import { declareErrors } from '../errors.ts';

export const backupErrors = declareErrors({
  backup_target_exists: {
    status: 409,
    says: { zh: '{folder} 已存在。', en: '{folder} is there already.' },
    wayOut: { zh: '换一个名称；备份从不覆盖已有内容。', en: 'Choose another name; a backup never overwrites anything.' },
  },
  backup_not_found: {
    status: 404,
    says: { zh: '{folder} 不是备份：其中没有可读的 manifest.json。', en: '{folder} is no backup: it has no readable manifest.json.' },
    wayOut: { zh: '指定 covalence backup 生成的文件夹。', en: 'Name a folder that covalence backup made.' },
  },
  backup_damaged: {
    status: 422,
    says: { zh: '备份已损坏或被改动：{files}。没有恢复任何数据。', en: 'The backup is damaged or was altered: {files}. Nothing was restored.' },
    wayOut: { zh: '使用另一份备份，或从原处重新复制。', en: 'Use another backup, or copy this one again from where it came.' },
  },
  backup_of_other_schema: {
    status: 409,
    says: {
      zh: '备份由 Covalence {version} 生成，其数据结构与此版本不符：{file}。',
      en: 'The backup was made by Covalence {version}, whose tables this release does not know: {file}.',
    },
    wayOut: { zh: '用生成备份的版本或更新的版本恢复。', en: 'Restore it with that release or a newer one.' },
  },
  restore_not_empty: {
    status: 409,
    says: { zh: '数据库不是空的：{tables} 中有数据。没有恢复任何数据。', en: 'The database is not empty: there are rows in {tables}. Nothing was restored.' },
    wayOut: {
      zh: '恢复到空数据库：用 COVALENCE_DATA 指定新的数据文件夹，或用 DATABASE_URL 指定新的数据库。',
      en: 'Restore into an empty one: name a new data folder with COVALENCE_DATA, or a new database with DATABASE_URL.',
    },
  },
  restore_incomplete: {
    status: 500,
    says: { zh: '表 {table} 恢复了 {found} 行，备份中为 {expected} 行。没有恢复任何数据。', en: 'The table {table} took {found} rows; the backup has {expected}. Nothing was restored.' },
    wayOut: { zh: '这是程序缺陷，请报告。', en: 'This is a defect of the program; report it.' },
  },
});
