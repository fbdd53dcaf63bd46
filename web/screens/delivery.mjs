// The pictures of the delivery storey: a learner's logs, signing with an account and by link, who is behind.
const api = async (page, path, options) => {
  const { memberships } = await (await page.request.get('/api/session')).json();
  const answer = await page.request.fetch(`/api/consortia/${memberships[0].consortium}/${path}`, options);
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return answer.json();
};
const respond = (path, status, body) => async (page) => page.route(path, (route) => route.fulfill({ status, json: body }));
const refused = { code: 'role_needed', message: '此操作需要以下角色之一：协调员。 / This takes the role of coordinator.', facts: {}, wayOut: '请管理员授予角色。 / Ask an administrator.' };
const failed = { code: 'unexpected', message: '服务器出了错。 / The server failed.', facts: {}, wayOut: '请稍后重试。 / Try again later.' };
const empty = { items: [], next: null };
const WEEKS = '**/me/weeks?*';

/** The page of the first week that is as `is` wants it. */
const weekWhere = (is) => async (page) => {
  const { items } = await api(page, 'me/weeks?from=2026-08-31&weeks=12');
  const found = items.findLast(is) ?? items.at(-1);
  return `/delivery/logs/${found.week}`;
};
const isToWrite = ({ log }) => log === null;
const isSigned = ({ log }) => log?.state === 'signed';
/** The week's log as its mentor returned it; all else as it is. */
const returned = async (page) =>
  page.route(WEEKS, async (route) => {
    const response = await route.fetch();
    const answer = await response.json();
    for (const week of answer.items) if (week.log) Object.assign(week.log, { state: 'returned', returnReason: '请写明用了哪台换热器。 / Say which heat exchanger it was.' });
    await route.fulfill({ json: answer });
  });

/** The path of a signing link made for a venue with logs handed in, as the coordinator makes it. */
const signingLink = async (page) => {
  const { items } = await api(page, 'logs?state=submitted&limit=50');
  for (const log of items) {
    const venue = await api(page, `venues/${log.venue.id}`);
    const mentor = venue.canEdit && venue.mentors.find(({ person, from, to }) => person && from <= log.week && (to === null || to >= log.week));
    if (mentor) return (await api(page, 'signing-links', { method: 'POST', data: { mentor: mentor.person.id, venue: log.venue.id, week: log.week, days: 7 } })).path;
  }
  throw new Error('the example has no log to sign at a venue with mentors');
};
const openForm = async (page) => {
  await page.getByRole('button', { name: /生成签字链接|Make a signing link/ }).click();
  await page.locator('dialog[open] select[name=venue]').waitFor();
};
const LINK = '**/sign/*/*';

export const screens = [
  { name: 'my-logs', path: '/delivery/logs', role: 'learner', states: [{ name: 'content' }, { name: 'empty', before: respond(WEEKS, 200, { today: '2026-11-18', items: [] }) }, { name: 'failed', before: respond(WEEKS, 500, failed) }] },
  {
    name: 'write-log',
    path: weekWhere(isToWrite),
    role: 'learner',
    states: [
      { name: 'content' },
      { name: 'absent', prepare: async (page) => page.locator('details summary', { hasText: /缺勤|absent/ }).click() },
      {
        name: 'refused',
        prepare: async (page) => {
          await page.route('**/me/logs/*', (route) => route.fulfill({ status: 409, json: { code: 'log_changed_meanwhile', message: '这份周志刚被改动。 / This log was changed meanwhile.', facts: {}, wayOut: '请重新加载后再提交。 / Load it again, then hand it in.' } }));
          await page.getByRole('button', { name: /提交给师傅|Hand in/ }).click();
          await page.locator('[role=alert]').waitFor();
        },
      },
    ],
  },
  {
    name: 'signed-log',
    path: weekWhere(isSigned),
    role: 'learner',
    states: [{ name: 'content' }, { name: 'correcting', prepare: async (page) => page.getByRole('button', { name: /更正|Correct/ }).click() }],
  },
  { name: 'returned-log', path: weekWhere(({ log }) => log !== null), role: 'learner', states: [{ name: 'content', before: returned }] },
  { name: 'signing', path: '/delivery/signing', role: 'mentor', states: [{ name: 'content' }, { name: 'returning', prepare: async (page) => page.getByRole('button', { name: /^(退回|Return)$/ }).first().click() }, { name: 'empty', before: respond('**/me/signing*', 200, { items: [] }) }, { name: 'refused', before: respond('**/me/signing*', 403, refused) }] },
  { name: 'sign-by-link', path: signingLink, role: 'coordinator' },
  {
    name: 'sign-by-link-expired',
    path: '/sign/01900000-0000-7000-8000-000000000000/01900000-0000-7000-8000-000000000000.abcdefghijklmnopqrstuvwxyz',
    states: [
      { name: 'unknown' },
      { name: 'expired', before: respond(`**/api/consortia${LINK}`, 410, { code: 'signing_link_expired', message: '此链接已于 2026-11-10 到期。 / This link expired on 10 Nov 2026.', facts: {}, wayOut: '请向发给您链接的协调员要一个新的。 / Ask the coordinator who sent it for a new one.' }) },
    ],
  },
  {
    name: 'behind',
    path: '/delivery/behind',
    role: 'coordinator',
    states: [
      { name: 'content' },
      { name: 'link', prepare: openForm },
      {
        name: 'link-made',
        prepare: async (page) => {
          await openForm(page);
          await page.locator('dialog[open] select[name=venue]').selectOption({ index: 1 });
          await page.locator('dialog[open] select[name=mentor]:enabled').waitFor();
          await page.locator('dialog[open] button[type=submit]').click();
          await page.locator('dialog[open] input[name=address]').waitFor();
        },
      },
      { name: 'nobody', before: respond('**/learners-behind?*', 200, { from: '2026-10-12', to: '2026-11-16', items: [] }) },
    ],
  },
  { name: 'all-logs', path: '/delivery/all-logs?state=submitted', role: 'coordinator', states: [{ name: 'content' }, { name: 'empty', before: respond('**/logs?*', 200, empty) }, { name: 'failed', before: respond('**/logs?*', 500, failed) }] },
];
