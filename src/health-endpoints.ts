import { getHealth } from './contract/health.ts';
import { endpoint, storeyApi } from './platform/http/endpoint.ts';

/** `GET /api/health`: asks the database, so that "ok" means people can work. */
export function healthApi(version: string) {
  const endpoints = [
    endpoint(getHealth, async ({ database }) => {
      const before = performance.now();
      await database.pool.query('select 1');
      return { status: 'ok' as const, version, databaseMs: Math.round((performance.now() - before) * 10) / 10 };
    }),
  ] as const;
  return storeyApi({
    name: 'health',
    endpoints,
    access: { getHealth: { who: 'public', rows: 'none', says: { zh: '供监测使用', en: 'For monitoring' } } },
  });
}
