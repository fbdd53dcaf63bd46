import { randomBytes } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { openDatabase, type Database } from '../platform/database/connect.ts';
import { migrate } from '../platform/database/migrate.ts';
import { inConsortium } from '../platform/database/transaction.ts';
import { AppError, declareErrors } from '../platform/errors.ts';
import { createAccount, joinConsortium } from '../platform/sign-in/accounts.ts';
import { findConsortium, operatorIn } from '../operator.ts';
import type { Command } from './command.ts';

declareErrors({
  administrator_exists: {
    status: 409,
    says: { zh: '已有管理员：{emails}。', en: 'There is an administrator already: {emails}.' },
    wayOut: { zh: '用该账号登录；确需再建一位，请加 --another。', en: 'Sign in with that account; to make one more add --another.' },
  },
  person_unknown: {
    status: 404,
    says: { zh: '联合体中没有编号为“{key}”的人员。', en: 'The consortium has no person with the key "{key}".' },
    wayOut: { zh: '先用 covalence workbook import 导入人员，或改正编号。', en: 'Bring people in with covalence workbook import first, or correct the key.' },
  },
});

export const command: Command = {
  says: {
    zh: '在空服务器上建立首位管理员。密码从标准输入读取（--password-stdin）或随机生成并打印一次。',
    en: 'Makes the first administrator of an empty server. The password is read from standard input (--password-stdin), or random and printed once.',
  },
  usage: '--email ADDRESS [--name NAME] [--password-stdin] [--consortium KEY --person KEY]',
  options: {
    email: { type: 'string', value: 'ADDRESS', says: { zh: '登录邮箱', en: 'The address to sign in with' } },
    name: { type: 'string', value: 'NAME', says: { zh: '显示姓名（默认为邮箱）', en: 'The name shown (else the address)' } },
    'password-stdin': { type: 'boolean', says: { zh: '从标准输入读取密码', en: 'Read the password from standard input' } },
    consortium: { type: 'string', value: 'KEY', says: { zh: '该账号所属联合体的编号', en: 'The consortium the account belongs to' } },
    person: { type: 'string', value: 'KEY', says: { zh: '该账号在联合体中是哪一位人员', en: 'Which person of the consortium the account is' } },
    another: { type: 'boolean', says: { zh: '已有管理员时仍再建一位', en: 'Make one more although there is one' } },
  },
  run: async ({ option, flag, settings, log, print, isJson, locale }) => {
    const email = option('email')?.trim().toLowerCase();
    if (email === undefined || !/^[^@\s]+@[^@\s]+$/.test(email)) throw new AppError('command_misused', { command: 'setup', reason: '--email ADDRESS' });
    const database = await openDatabase({ ...settings, log, purpose: 'attach' });
    try {
      if (database.hasOwner) await migrate(database.owner(), { log });
      if (!flag('another')) await refuseSecond(database);
      const membership = await findPerson(database, option('consortium'), option('person'));
      const given = flag('password-stdin') ? (await text(process.stdin)).replace(/\r?\n$/, '') : undefined;
      const password = given ?? randomBytes(12).toString('base64url');
      const account = await createAccount(database, { email, password, name: option('name') ?? email, isAdministrator: true });
      if (membership !== undefined) await joinConsortium(database, { account, ...membership });
      if (isJson) print(JSON.stringify({ account, email, ...(given === undefined ? { password } : {}) }));
      else {
        print({ zh: `已建立管理员 ${email}`, en: `made the administrator ${email}` }[locale]);
        if (given === undefined) print({ zh: `密码（只显示这一次）：${password}`, en: `password (shown this once): ${password}` }[locale]);
      }
    } finally {
      await database.close();
    }
    return 0;
  },
};

async function refuseSecond(database: Database): Promise<void> {
  const found = await database.app.selectFrom('platform.account').select('email').where('is_administrator', '=', true).execute();
  if (found.length > 0) throw new AppError('administrator_exists', { emails: found.map(({ email }) => email) });
}

async function findPerson(database: Database, consortiumKey: string | undefined, personKey: string | undefined): Promise<{ consortium: string; person: string } | undefined> {
  if (personKey === undefined) return undefined;
  const consortium = await findConsortium(database, consortiumKey);
  const rows = await inConsortium(database, await operatorIn(database, consortium), (tx) =>
    tx.query<{ id: string }>('select id from partnership.person where consortium_id = $1 and key = $2', [consortium, personKey]),
  );
  if (rows[0] === undefined) throw new AppError('person_unknown', { key: personKey });
  return { consortium, person: rows[0].id };
}
