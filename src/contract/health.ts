/** Whether the server can work, for whoever watches over it. */
import { z } from 'zod';
import { route } from './route.ts';

export const getHealth = route({
  operation: 'getHealth',
  method: 'get',
  path: '/api/health',
  summary: { zh: '服务器是否正常', en: 'Whether the server works' },
  answer: z.object({ status: z.literal('ok'), version: z.string(), databaseMs: z.number() }).meta({ id: 'Health' }),
  errors: ['database_busy'],
  example: { status: 'ok', version: '0.1.0', databaseMs: 0.4 },
});

export const healthRoutes = [getHealth] as const;
