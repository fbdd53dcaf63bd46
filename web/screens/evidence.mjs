// The pictures of the evidence storey: weeks and the rows behind them, figures, the golden thread, transcripts.
const api = async (page, path) => {
  const { memberships } = await (await page.request.get('/api/session')).json();
  const answer = await page.request.get(`/api/consortia/${memberships[0].consortium}/${path}`);
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return answer.json();
};
const respond = (path, status, body) => async (page) => page.route(path, (route) => route.fulfill({ status, json: body }));
const refused = { code: 'role_needed', message: '此操作需要以下角色之一：协调员。 / This takes the role of coordinator.', facts: {}, wayOut: '请管理员授予角色。 / Ask an administrator.' };
const failed = { code: 'unexpected', message: '服务器出了错。 / The server failed.', facts: {}, wayOut: '请稍后重试。 / Try again later.' };
const COHORT = 'apprentices-2026';

const cohortOf = async (page) => (await api(page, 'evidence/weeks?by=cohort')).items.find(({ group }) => group?.key === COHORT).group;
const narrowed = (path, more) => async (page) => `${path}?cohort=${(await cohortOf(page)).id}&what=2026&${more}`;
const threadOf = (kind, list, pick) => async (page) => `/evidence/thread/${kind}/${pick((await api(page, list)).items).id}`;
const WEEKS = '**/evidence/weeks?*';
const ROWS = '**/evidence/weeks/rows?*';
const noRows = { items: [], next: null };

export const screens = [
  {
    name: 'weeks',
    path: '/evidence/weeks',
    role: 'coordinator',
    states: [
      { name: 'content' },
      { name: 'empty', before: respond(WEEKS, 200, { asOf: '2026-11-18', by: 'cohort', isAnonymous: false, items: [] }) },
      { name: 'refused', before: respond(WEEKS, 403, refused) },
    ],
  },
  { name: 'weeks-by-area', path: narrowed('/evidence/weeks', 'by=area'), role: 'coordinator' },
  { name: 'weeks-of-october', path: '/evidence/weeks?asOf=2026-10-14', role: 'coordinator' },
  { name: 'weeks-officer', path: '/evidence/weeks', role: 'officer' },
  { name: 'week-rows', path: narrowed('/evidence/rows', 'state=signed'), role: 'coordinator', states: [{ name: 'content' }, { name: 'empty', before: respond(ROWS, 200, noRows) }, { name: 'failed', before: respond(ROWS, 500, failed) }] },
  { name: 'week-rows-officer', path: '/evidence/rows?state=signed', role: 'officer' },
  { name: 'figures', path: '/evidence/figures', role: 'leader' },
  { name: 'figure', path: '/evidence/figures/weeks_signed_share', role: 'leader' },
  { name: 'figure-of-cohort', path: `/evidence/figures/weeks_signed_share?scopeKind=cohort&scopeKey=${COHORT}&asOf=2026-11-11`, role: 'leader' },
  { name: 'figure-unknown', path: '/evidence/figures/no_such_figure', role: 'leader' },
  { name: 'thread-log', path: threadOf('log', 'logs?state=signed&limit=1', (items) => items[0]), role: 'coordinator' },
  {
    name: 'thread-area',
    path: async (page) => `/evidence/thread/area/${(await api(page, 'logs?state=signed&limit=200')).items.find(({ area }) => area.number.startsWith('I.')).area.id}`,
    role: 'coordinator',
    states: [{ name: 'content' }, { name: 'whole', prepare: async (page) => page.getByRole('button', { name: /再显示|Show \d+ more/ }).first().click() }],
  },
  { name: 'thread-need', path: threadOf('need', 'needs?limit=200', (items) => items.find(({ key }) => key === 'need-cracker-2027')), role: 'leader' },
  { name: 'thread-cohort', path: async (page) => `/evidence/thread/cohort/${(await cohortOf(page)).id}`, role: 'coordinator' },
  { name: 'transcript', path: async (page) => `/evidence/transcripts/${(await api(page, 'learners-behind?weeks=20')).items[0].enrolment}`, role: 'coordinator' },
  { name: 'my-transcript', path: '/evidence/my-transcript', role: 'learner', states: [{ name: 'content' }, { name: 'empty', before: respond('**/me/transcripts', 200, { items: [] }) }] },
];
