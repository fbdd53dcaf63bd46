// The pictures of needs, visits, commitments and tasks. Ids are found by following the lists.
const open = (list, text) => async (page) => {
  await page.goto(list);
  await page.getByRole('link', { name: text }).first().click();
  await page.waitForURL(`**${list}/*`);
  await page.waitForLoadState('networkidle');
};
const VISIT = /秋季走访|Autumn visit/;
const HELD = /岬湾基地回访学院|The site visits the college/;

const atVisit = (text, part) => async (page) => {
  await open('/partnership/visits', text)(page);
  if (part === undefined) return;
  await page.goto(`${page.url()}/${part}`);
  await page.waitForLoadState('networkidle');
};

export const screens = [
  { name: 'needs', path: '/partnership/needs', role: 'coordinator' },
  { name: 'need', path: '/partnership/needs', role: 'coordinator', states: [
    { name: 'content', prepare: open('/partnership/needs', /裂解装置检修|cracker after its turnaround/) },
    {
      name: 'areas',
      prepare: async (page) => {
        await open('/partnership/needs', /裂解装置检修|cracker after its turnaround/)(page);
        await page.getByRole('button', { name: /对应到项目|Name programmes/ }).click();
        await page.locator('dialog[open] details').first().waitFor();
      },
    },
  ] },
  { name: 'visits', path: '/partnership/visits', role: 'coordinator' },
  {
    name: 'visit',
    path: '/partnership/visits',
    role: 'coordinator',
    states: [
      { name: 'held', prepare: atVisit(HELD) },
      {
        name: 'typing',
        prepare: async (page) => {
          await atVisit(VISIT)(page);
          await page.getByRole('combobox').fill('');
          await page.getByRole('combobox').pressSequentially('c 4 places @s');
        },
      },
    ],
  },
  { name: 'visit-brief', path: '/partnership/visits', role: 'coordinator', states: [{ name: 'content', prepare: atVisit(VISIT, 'brief') }] },
  { name: 'visit-minutes', path: '/partnership/visits', role: 'coordinator', states: [{ name: 'content', prepare: atVisit(HELD, 'minutes') }] },
  {
    name: 'commitments',
    path: '/partnership/commitments',
    role: 'coordinator',
    states: [
      { name: 'content' },
      {
        name: 'bind',
        prepare: async (page) => {
          await page.getByRole('button', { name: /作出承诺|Make a commitment/ }).first().click();
          await page.locator('dialog[open] select').filter({ has: page.locator('option[value=venue_capacity]') }).selectOption('venue_capacity');
          await page.locator('dialog[open] select[name=subject] option').first().waitFor({ state: 'attached' });
        },
      },
    ],
  },
  { name: 'commitments-of-2025', path: '/partnership/commitments?asOf=2025-06-30', role: 'leader' },
  { name: 'commitment', path: '/partnership/commitments', role: 'coordinator', states: [{ name: 'content', prepare: open('/partnership/commitments', /16 课时|16 lessons/) }] },
  {
    name: 'tasks',
    path: '/partnership/tasks',
    role: 'coordinator',
    states: [
      { name: 'content' },
      {
        name: 'bind',
        prepare: async (page) => {
          await page.getByRole('button', { name: /绑定指标|Bind an indicator/ }).first().click();
          await page.locator('dialog[open] select').filter({ has: page.locator('option[value=cohort]') }).selectOption('cohort');
          await page.locator('dialog[open] select[name=scopeKey] option').first().waitFor({ state: 'attached' });
        },
      },
    ],
  },
  { name: 'tasks-officer', path: '/partnership/tasks', role: 'officer' },
];
