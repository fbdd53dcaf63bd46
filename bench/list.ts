// Requests a second of a list endpoint, beside pgbench running the very statements of that request.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import pg from 'pg';
import { createApp } from '../src/app.ts';
import { storeys } from '../src/composition.ts';
import { loadExample } from '../src/example.ts';
import { people } from '../src/people-of-session.ts';
import { round, withDatabase } from './temporary-database.ts';

const SECONDS = 6;
const CLIENTS = 8;

export function bench({ print }: { print: (line: string) => void }) {
  return withDatabase(async (database, dataFolder) => {
    const accounts = await loadExample({ database, workbook: join('examples', 'bay-area-base.xlsx'), dataFolder, log: print });
    const app = await createApp({ database, storeys, people, version: '0.0.0' });
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
    await new Promise<void>((resolve) => server.once('listening', () => resolve()));
    const address = server.address();
    if (address === null || typeof address !== 'object') throw new Error('the server has no port');
    const origin = `http://127.0.0.1:${address.port}`;
    const account = accounts.find(({ email }) => email === 'coordinator@base.example');
    const signedIn = await fetch(`${origin}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json', origin }, body: JSON.stringify({ email: account?.email, password: account?.password }) });
    const cookie = signedIn.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
    const [{ id: consortium }] = (await database.app.selectFrom('platform.consortium').select('id').execute()) as [{ id: string }];
    const ask = async (): Promise<void> => {
      const answer = await fetch(`${origin}/api/consortia/${consortium}/venues?limit=50`, { headers: { cookie } });
      await answer.arrayBuffer();
      if (answer.status !== 200) throw new Error(`the list answered ${answer.status}`);
    };
    await ask();
    const statements = await recorded(ask);
    print(`${statements.length} statements per request; ${SECONDS} s with ${CLIENTS} clients each`);
    const perSecond = await requestsPerSecond(ask);
    const [url] = [socketOf(database.pool)];
    const tps = pgbench(statements, url);
    server.close();
    return {
      figures: { requestsPerSecond: perSecond, toPgbench: tps === null ? 'no pgbench on this machine' : round((100 * perSecond) / tps) / 100 },
      baseline: { what: 'pgbench, the same statements in one transaction, same server', transactionsPerSecond: tps ?? 'no pgbench on this machine (Debian: postgresql-contrib)' },
    };
  });
}

async function requestsPerSecond(ask: () => Promise<void>): Promise<number> {
  const until = performance.now() + 1000 * SECONDS;
  let done = 0;
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      while (performance.now() < until) {
        await ask();
        done += 1;
      }
    }),
  );
  return round(done / SECONDS);
}

/** The statements of one piece of work as they go to the server, values put in. */
async function recorded(work: () => Promise<void>): Promise<string[]> {
  const statements: string[] = [];
  const original = pg.Client.prototype.query;
  pg.Client.prototype.query = function query(this: pg.Client, ...words: unknown[]) {
    const [first, values] = words as [string | { text?: string; values?: unknown[] }, unknown[] | undefined];
    const text = typeof first === 'string' ? first : first.text;
    if (text !== undefined) statements.push(filled(text, values ?? (typeof first === 'string' ? [] : (first.values ?? []))));
    return (original as (...given: unknown[]) => unknown).apply(this, words) as never;
  } as never;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = original;
  }
  return statements;
}

function filled(text: string, values: readonly unknown[]): string {
  const literal = (value: unknown): string => {
    if (value === null || value === undefined) return 'null';
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    if (Array.isArray(value)) return `'{${value.join(',')}}'`;
    return `'${String(value instanceof Date ? value.toISOString() : value).replaceAll("'", "''")}'`;
  };
  return text.replace(/\$(\d+)/g, (_, n: string) => literal(values[Number(n) - 1])).replace(/\s+/g, ' ');
}

function socketOf(pool: pg.Pool): URL {
  return new URL(String(pool.options.connectionString));
}

/** Transactions a second, or null where pgbench is not installed. */
function pgbench(statements: readonly string[], url: URL): number | null {
  const program = findPgbench();
  if (program === undefined) return null;
  const folder = mkdtempSync(join(tmpdir(), 'covalence-pgbench-'));
  try {
    const script = join(folder, 'list.sql');
    const transaction = statements.flatMap((statement) => statement.split(/;\s*(?=set |begin|commit)/)).map((statement) => `${statement.replace(/;\s*$/, '')};`);
    writeFileSync(script, `${transaction.join('\n')}\n`);
    const words = ['-n', '-M', 'simple', '-T', String(SECONDS), '-c', String(CLIENTS), '-j', '2', '-f', script, '-h', url.searchParams.get('host') ?? '', '-U', decodeURIComponent(url.username === '' ? (url.searchParams.get('user') ?? '') : url.username), ...(url.port === '' ? [] : ['-p', url.port]), url.pathname.slice(1)];
    const { stdout, stderr, status } = spawnSync(program, words, { encoding: 'utf8', env: { ...process.env, PGPASSWORD: decodeURIComponent(url.password) } });
    const tps = /tps = ([\d.]+)/.exec(stdout)?.[1];
    if (status !== 0 || tps === undefined) throw new Error(`pgbench: ${stderr.slice(-400)}`);
    return round(Number(tps));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function findPgbench(): string | undefined {
  const base = '/usr/lib/postgresql';
  const versions = existsSync(base) ? readdirSync(base).sort().reverse() : [];
  return [...versions.map((version) => join(base, version, 'bin', 'pgbench')), '/usr/bin/pgbench', '/usr/local/bin/pgbench'].find((path) => existsSync(path));
}
