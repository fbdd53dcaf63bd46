/** Who is signed in, and what they are in each consortium they belong to. */
import { z } from 'zod';
import { route } from './route.ts';
import { bilingualName, isoDate, uuid } from './wire.ts';

export const roleName = z
  .enum(['coordinator', 'mentor', 'teacher', 'learner', 'hseq_officer', 'leader', 'officer', 'administrator'])
  .meta({ id: 'Role', description: 'What a person is in a party' });

export type RoleName = z.infer<typeof roleName>;

export const membership = z
  .object({
    consortium: uuid,
    consortiumName: bilingualName,
    timeZone: z.string().meta({ examples: ['Asia/Shanghai'] }),
    /** The consortium's own clock: the example runs on a day of its own. */
    today: isoDate.meta({ description: "Today by the consortium's clock" }),
    isClockFixed: z.boolean().meta({ description: 'True where the clock is set, as in the example' }),
    person: uuid,
    personName: z.object({ native: z.string(), latin: z.string().nullable() }),
    roles: z.array(z.object({ party: uuid, partyName: bilingualName, role: roleName })),
  })
  .meta({ id: 'Membership' });

export type Membership = z.infer<typeof membership>;

export const session = z
  .object({
    account: z.object({ id: uuid, email: z.string(), name: z.string() }).nullable(),
    memberships: z.array(membership),
  })
  .meta({ id: 'Session', description: '`account` is null while nobody is signed in' });

export type Session = z.infer<typeof session>;

export const getSession = route({
  operation: 'getSession',
  method: 'get',
  path: '/api/session',
  summary: { zh: '当前登录者是谁', en: 'Who is signed in' },
  answer: session,
  example: { account: null, memberships: [] },
});

export const signIn = route({
  operation: 'signIn',
  method: 'post',
  path: '/api/session',
  summary: { zh: '用邮箱和密码登录', en: 'Sign in with e-mail and password' },
  body: z.object({ email: z.string().trim().toLowerCase().pipe(z.email().max(254)), password: z.string().min(1).max(200) }),
  answer: session,
  errors: ['sign_in_refused', 'too_many_attempts'],
});

export const signOut = route({
  operation: 'signOut',
  method: 'delete',
  path: '/api/session',
  summary: { zh: '退出登录', en: 'Sign out' },
  status: 204,
  answer: z.undefined(),
});

export const sessionRoutes = [getSession, signIn, signOut] as const;
