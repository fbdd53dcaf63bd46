// The pictures of the house: the door, the home page of each role, and what is not there.
export const screens = [
  {
    name: 'sign-in',
    path: '/sign-in',
    states: [
      { name: 'content' },
      {
        name: 'refused',
        prepare: async (page) => {
          await page.locator('input[name=email]').fill('nobody@example.cn');
          await page.locator('input[name=password]').fill('not the password');
          await page.locator('button[type=submit]').click();
          await page.locator('[role=alert]').waitFor();
        },
      },
    ],
  },
  ...['coordinator', 'leader', 'officer', 'mentor', 'learner', 'teacher'].map((role) => ({ name: `home-${role}`, path: '/', role })),
  { name: 'home-leader-of-spring', path: '/?asOf=2026-04-15', role: 'leader' },
  {
    name: 'account-menu',
    path: '/',
    role: 'coordinator',
    states: [{ name: 'open', prepare: (page) => page.locator('summary').first().click() }],
  },
  {
    name: 'shortcuts',
    path: '/',
    role: 'coordinator',
    states: [{ name: 'open', prepare: (page) => page.keyboard.press('?') }],
  },
  {
    name: 'workbook',
    path: '/workbook',
    role: 'coordinator',
    states: [
      { name: 'content' },
      {
        name: 'refused',
        prepare: async (page) => {
          await page.locator('input[type=file]').setInputFiles({ name: 'plan.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('not a workbook') });
          await page.locator('[role=alert]').waitFor();
        },
      },
    ],
  },
  { name: 'not-found', path: '/no-such-page', role: 'coordinator' },
];
