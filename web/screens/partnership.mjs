// The pictures of the partnership storey: sites, venues, agreements, parties and people, with their forms and refusals.
const titled = (list, words) => async (page) => {
  await page.goto(`/partnership/${list}`);
  const link = page.locator(`main a[href*="/${list}/"]`, { hasText: words }).first();
  await link.waitFor();
  return link.getAttribute('href');
};
const searched = (list, words) => async (page) => {
  await page.goto(`/partnership/${list}?q=${encodeURIComponent(words)}`);
  const link = page.locator(`main a[href*="/${list}/"]`).first();
  await link.waitFor();
  return link.getAttribute('href');
};
const openForm = (name) => async (page) => {
  await page.getByRole('button', { name }).first().click();
  await page.locator('dialog[open]').waitFor();
};

export const screens = [
  { name: 'sites', path: '/partnership/sites', role: 'coordinator', states: [{ name: 'content' }] },
  { name: 'sites-turnaround', path: '/partnership/sites?asOf=2027-03-24', role: 'coordinator' },
  { name: 'sites-nothing-shared', path: '/partnership/sites', role: 'officer' },
  { name: 'venues', path: '/partnership/venues', role: 'coordinator', states: [{ name: 'content' }, { name: 'create', prepare: openForm(/新建场所|Create a venue/) }] },
  { name: 'venues-nothing-found', path: '/partnership/venues?q=xyzxyz', role: 'coordinator' },
  {
    name: 'venue',
    path: titled('venues', /流程仿真室|Process simulator/),
    role: 'coordinator',
    states: [
      { name: 'content' },
      { name: 'places', prepare: openForm(/调整容量|Change places/) },
      {
        name: 'refused',
        prepare: async (page) => {
          await openForm(/调整容量|Change places/)(page);
          await page.locator('dialog[open] input[name=comfortable]').fill('99');
          await page.locator('dialog[open] button[type=submit]').click();
          await page.locator('dialog[open] [role=alert]').waitFor();
        },
      },
      { name: 'mentor', prepare: openForm(/安排带教|Assign a mentor/) },
    ],
  },
  { name: 'venue-turnaround', path: titled('venues', /裂解炉区外操|Furnace section/), role: 'coordinator' },
  { name: 'agreements', path: '/partnership/agreements', role: 'coordinator' },
  {
    name: 'agreement',
    path: titled('agreements', /学徒制|apprenticeship/),
    role: 'coordinator',
    states: [{ name: 'content' }, { name: 'share', prepare: openForm(/添加共享|Add a share/) }, { name: 'amend', prepare: openForm(/补充或续签|Amend or renew/) }],
  },
  { name: 'shares', path: '/partnership/shares', role: 'coordinator' },
  { name: 'parties', path: '/partnership/parties', role: 'coordinator' },
  { name: 'party', path: titled('parties', /岬湾化学一体化基地|Jiawan Chemicals/), role: 'coordinator' },
  { name: 'people', path: '/partnership/people', role: 'coordinator' },
  { name: 'person', path: searched('people', 'coordinator-shared'), role: 'coordinator', states: [{ name: 'content' }, { name: 'give-role', prepare: openForm(/授予角色|Give a role/) }] },
  { name: 'gaps', path: '/partnership/gaps', role: 'coordinator' },
];
