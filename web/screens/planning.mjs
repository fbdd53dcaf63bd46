// The pictures of the planning storey: plans, a plan with its runs, a version, the board by learner and by venue.
const planPath = async (page) => {
  await page.goto('/planning/plans');
  const link = page.locator('main a[href^="/planning/plans/"]').first();
  await link.waitFor();
  return link.getAttribute('href');
};
const versionPath = async (page) => {
  await page.goto(await planPath(page));
  const link = page.locator('main a[href^="/planning/versions/"]').first();
  await link.waitFor();
  return link.getAttribute('href');
};
const boardReady = async (page) => {
  await page.locator('[role=grid]').first().waitFor();
  await page.waitForTimeout(400);
};
const openCell = async (page) => {
  await boardReady(page);
  await page.locator('[role=grid]').first().focus();
  await page.keyboard.press('Enter');
  await page.locator('dialog[open]').waitFor();
};

export const screens = [
  { name: 'plans', path: '/planning/plans', role: 'coordinator' },
  { name: 'plans-nothing', path: '/planning/plans', role: 'officer' },
  { name: 'plan', path: planPath, role: 'coordinator' },
  { name: 'version', path: versionPath, role: 'coordinator' },
  { name: 'board', path: '/planning/board', role: 'coordinator', states: [{ name: 'content', prepare: boardReady }, { name: 'cell', prepare: openCell }] },
  { name: 'board-venues', path: '/planning/board?by=venue', role: 'coordinator', states: [{ name: 'content', prepare: boardReady }, { name: 'cell', prepare: openCell }] },
];
