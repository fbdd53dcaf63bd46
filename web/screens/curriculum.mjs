// The pictures of the curriculum storey.
const first = (list, to) => async (page) => {
  const { memberships } = await (await page.request.get('/api/session')).json();
  const answer = await (await page.request.get(`/api/consortia/${memberships[0].consortium}/${list}?limit=200`)).json();
  return to(answer.items);
};
const chemikant = first('frameworks', (items) => `/curriculum/frameworks/${items.find(({ key }) => key === 'chemikant').versions.at(-1).id}`);
const programme = first('programmes', (items) => `/curriculum/programmes/${items.find(({ key }) => key === 'chemical-operator').id}`);
const course = first('courses', (items) => `/curriculum/courses/${items.find(({ key }) => key === 'unit-operations-2').id}`);
const refuse = (path) => async (page) => page.route(path, (route) => route.fulfill({ status: 403, json: { code: 'role_needed', message: '此操作需要以下角色之一：协调员。 / This takes the role of coordinator.', facts: {}, wayOut: '请管理员授予角色。 / Ask an administrator.' } }));
const fail = (path) => async (page) => page.route(path, (route) => route.fulfill({ status: 500, json: { code: 'unexpected', message: '服务器出了错。 / The server failed.', facts: {}, wayOut: '请稍后重试。 / Try again later.' } }));
const nothing = (path) => async (page) => page.route(path, (route) => route.fulfill({ json: { items: [], next: null } }));

/** An area with competences below it: those that only hold other areas cannot be opened. */
const openArea = (page) => page.locator('main button[aria-expanded]:enabled').nth(8).click();

export const screens = [
  { name: 'frameworks', path: '/curriculum/frameworks', role: 'coordinator', states: [{ name: 'content' }, { name: 'empty', before: nothing('**/frameworks?*') }] },
  {
    name: 'framework',
    path: chemikant,
    role: 'coordinator',
    states: [
      { name: 'content' },
      { name: 'open', prepare: openArea },
      { name: 'editing', prepare: async (page) => { await openArea(page); await page.getByRole('button', { name: /新增能力|Add a competence/ }).click(); } },
    ],
  },
  { name: 'programmes', path: '/curriculum/programmes', role: 'coordinator', states: [{ name: 'content' }, { name: 'failed', before: fail('**/programmes?*') }] },
  { name: 'programme', path: programme, role: 'coordinator' },
  { name: 'courses', path: '/curriculum/courses', role: 'coordinator' },
  { name: 'course', path: course, role: 'coordinator' },
  {
    name: 'coverage',
    path: '/curriculum/coverage',
    role: 'coordinator',
    states: [
      { name: 'content', prepare: async (page) => page.locator('table').first().waitFor({ state: 'attached' }) },
      { name: 'open', prepare: async (page) => { const rows = page.locator('table button[aria-expanded]'); if (await rows.first().isVisible()) await rows.nth(16).click(); } },
      { name: 'refused', before: refuse('**/coverage?*') },
    ],
  },
];
