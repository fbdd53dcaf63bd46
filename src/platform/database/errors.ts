import { declareErrors } from '../errors.ts';

/** Errors of reaching, owning and shaping the database. They reach the person who runs the server. */
export const databaseErrors = declareErrors({
  'database_binaries_missing': {
    status: 500,
    says: {
      zh: '没有找到适用于 {platform} 的内置 PostgreSQL。',
      en: 'There is no built-in PostgreSQL for {platform}.',
    },
    wayOut: {
      zh: '重新运行 npm ci（不要省略可选依赖），或用 DATABASE_URL 与 DATABASE_OWNER_URL 指定 PostgreSQL 15 及以上的服务器。',
      en: 'Run npm ci again without omitting optional packages, or name a PostgreSQL server (15 or newer) with DATABASE_URL and DATABASE_OWNER_URL.',
    },
  },
  'database_binaries_broken': {
    status: 500,
    says: {
      zh: '内置 PostgreSQL 无法运行：{output}',
      en: 'The built-in PostgreSQL does not run: {output}',
    },
    wayOut: {
      zh: '删除 node_modules 后重新运行 npm ci；若缺少系统库请安装，或用 DATABASE_URL 指定服务器。',
      en: 'Delete node_modules and run npm ci again; install the system library it misses, or name a server with DATABASE_URL.',
    },
  },
  'database_folder_not_ours': {
    status: 500,
    says: {
      zh: '数据文件夹 {folder} 属于用户 {owner}，当前用户 {user} 无法使用。',
      en: 'The data folder {folder} belongs to user {owner}; user {user} cannot use it.',
    },
    wayOut: {
      zh: '以该用户或 root 身份运行，或用 COVALENCE_DATA 指定另一个文件夹。',
      en: 'Run as that user or as root, or name another folder with COVALENCE_DATA.',
    },
  },
  'database_other_version': {
    status: 500,
    says: {
      zh: '数据文件夹 {folder} 由 PostgreSQL {found} 建立，当前内置版本为 {ours}。',
      en: 'The data folder {folder} was made by PostgreSQL {found}; the built-in one is {ours}.',
    },
    wayOut: {
      zh: '用旧版本运行 covalence backup，再在新文件夹中运行 covalence restore。',
      en: 'Run covalence backup with the older release, then covalence restore into a new data folder.',
    },
  },
  'database_start_failed': {
    status: 500,
    says: {
      zh: '内置 PostgreSQL 未能启动：{reason}',
      en: 'The built-in PostgreSQL did not start: {reason}',
    },
    wayOut: {
      zh: '完整记录见 {logFile}。',
      en: 'The whole story is in {logFile}.',
    },
  },
  'database_already_served': {
    status: 409,
    says: {
      zh: '已有另一个 covalence serve（进程 {pid}）正在使用数据文件夹 {folder}。',
      en: 'Another covalence serve (process {pid}) is using the data folder {folder}.',
    },
    wayOut: {
      zh: '先停止它，或用 COVALENCE_DATA 指定另一个文件夹、用 PORT 指定另一个端口。',
      en: 'Stop that one first, or name another folder with COVALENCE_DATA and another port with PORT.',
    },
  },
  'database_start_locked': {
    status: 409,
    says: {
      zh: '进程 {pid} 正在启动或停止数据文件夹 {folder} 的 PostgreSQL，{seconds} 秒后仍未完成。',
      en: 'Process {pid} is starting or stopping the PostgreSQL of {folder} and has not finished after {seconds} seconds.',
    },
    wayOut: {
      zh: '等它完成，或停止该进程后重试。',
      en: 'Wait for it, or end that process and try again.',
    },
  },
  'database_unreachable': {
    status: 503,
    says: {
      zh: '无法连接 PostgreSQL 服务器 {server}：{reason}',
      en: 'The PostgreSQL server {server} cannot be reached: {reason}',
    },
    wayOut: {
      zh: '检查 {variable} 中的地址、数据库名、用户和密码，以及服务器是否在运行。',
      en: 'Check address, database, user and password in {variable}, and that the server is running.',
    },
  },
  'database_too_old': {
    status: 500,
    says: {
      zh: 'PostgreSQL 服务器版本为 {found}，至少需要 {needed}。',
      en: 'The PostgreSQL server is version {found}; at least {needed} is needed.',
    },
    wayOut: {
      zh: '升级服务器，或不设 DATABASE_URL 以使用内置服务器。',
      en: 'Upgrade the server, or leave DATABASE_URL unset to use the built-in one.',
    },
  },
  'database_role_too_strong': {
    status: 500,
    says: {
      zh: '应用角色 {role} 不安全：{reasons}。行级安全对它不起作用。',
      en: 'The role {role} of the application is not safe: {reasons}. Row-level security would not hold for it.',
    },
    wayOut: {
      zh: '在 DATABASE_URL 中使用 covalence_app 角色：既非超级用户，也无 BYPASSRLS，且不拥有任何表。',
      en: 'Use the role covalence_app in DATABASE_URL: no superuser, no BYPASSRLS, owner of nothing.',
    },
  },
  'database_owner_too_weak': {
    status: 500,
    says: {
      zh: '所有者角色 {role} 不能绕过行级安全，备份会漏掉数据。',
      en: 'The owner role {role} cannot bypass row-level security; a backup would miss rows.',
    },
    wayOut: {
      zh: '以超级用户执行：alter role {role} bypassrls;',
      en: 'As a superuser run: alter role {role} bypassrls;',
    },
  },
  'database_role_missing': {
    status: 500,
    says: {
      zh: '服务器上没有角色 {role}。',
      en: 'The server has no role {role}.',
    },
    wayOut: {
      zh: "以超级用户执行：create role covalence_owner login bypassrls password '…'; create role covalence_app login password '…'; create database covalence owner covalence_owner;",
      en: "As a superuser run: create role covalence_owner login bypassrls password '…'; create role covalence_app login password '…'; create database covalence owner covalence_owner;",
    },
  },
  'database_owner_unknown': {
    status: 500,
    says: {
      zh: '此操作需要所有者角色，但未设置 DATABASE_OWNER_URL。',
      en: 'This needs the owner role, and DATABASE_OWNER_URL is not set.',
    },
    wayOut: {
      zh: '将 DATABASE_OWNER_URL 设为 covalence_owner 角色的连接地址。',
      en: 'Set DATABASE_OWNER_URL to the connection address of the role covalence_owner.',
    },
  },
  'database_not_migrated': {
    status: 503,
    says: {
      zh: '数据库缺少迁移：{missing}。',
      en: 'The database lacks these migrations: {missing}.',
    },
    wayOut: {
      zh: '运行 covalence migrate；若不是内置服务器，先设置 DATABASE_OWNER_URL。',
      en: 'Run covalence migrate; with a server of your own, set DATABASE_OWNER_URL first.',
    },
  },
  'database_migration_edited': {
    status: 500,
    says: {
      zh: '迁移文件 {file} 在执行之后被修改过。',
      en: 'The migration file {file} was edited after it had run.',
    },
    wayOut: {
      zh: '恢复原文件；改动写入新的、编号更大的迁移文件。',
      en: 'Restore the file as it was; put the change into a new file with the next number.',
    },
  },
  'database_migration_unknown': {
    status: 500,
    says: {
      zh: '数据库已执行的迁移 {file} 在此版本中不存在：数据库比程序新。',
      en: 'The database has run {file}, which this release does not have: the database is newer than the program.',
    },
    wayOut: {
      zh: '使用较新的 Covalence 版本。',
      en: 'Use the newer release of Covalence.',
    },
  },
  'database_migration_misnumbered': {
    status: 500,
    says: {
      zh: '迁移文件编号有误：{file}。',
      en: 'The migration files are numbered wrongly at {file}.',
    },
    wayOut: {
      zh: '文件名形如 0001_words.sql，编号从 0000 起连续且不重复。',
      en: 'Name files like 0001_words.sql, numbered from 0000 without gap or repetition.',
    },
  },
  'database_migration_failed': {
    status: 500,
    says: {
      zh: '迁移 {file} 第 {line} 行失败：{reason}',
      en: 'Migration {file} failed at line {line}: {reason}',
    },
    wayOut: {
      zh: '该文件的改动均未生效；修正后重试。',
      en: 'Nothing of that file was kept; correct it and run again.',
    },
  },
  'database_bad_actor': {
    status: 500,
    says: {
      zh: '事务设置 {setting} 的值不合法。',
      en: 'The transaction setting {setting} has an unlawful value.',
    },
    wayOut: {
      zh: '这是程序缺陷，请附上编号报告。',
      en: 'This is a defect of the program; report it with its id.',
    },
  },
});
