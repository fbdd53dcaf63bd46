import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { accountOf } from './accounts.ts';
import { accessibilityProblems, enter, openBrowser, openPage, PHONE, sidewaysOverflow } from './browser.ts';

let browser: Browser;
const url = inject('url');

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const coordinator = () => accountOf('coordinator', 'coordinator@');

async function openFirst(page: Page, list: string, name: RegExp): Promise<void> {
  await enter(page, coordinator(), `/curriculum/${list}`);
  await page.getByRole('link', { name }).first().click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.waitForLoadState('networkidle');
}

/** `155 of 195` as the figure says it. */
async function taught(page: Page): Promise<string> {
  return page.locator('main').getByText(/^\d+\s*of \d+$/).first().innerText();
}

describe('a coordinator looks for what is missing', () => {
  it('reads how 52 weeks become 30, finds a competence nobody teaches, links it to a course, and takes that back', async () => {
    const { page, expectQuiet } = await openPage(browser, url, { language: 'en' });
    await enter(page, coordinator(), '/curriculum/coverage');
    await page.getByText('52 → 30 weeks').waitFor();
    const before = await taught(page);
    await page.getByLabel('Only gaps').check();
    await page.getByRole('button', { name: /II\.18/ }).click();
    await page.getByText(/II\.18 Microbiology in production: 4 not taught in any course/).first().waitFor();

    await enter(page, coordinator(), '/curriculum/courses');
    await page.getByRole('searchbox').fill('analysis');
    await page.getByRole('link', { name: 'Chemical analysis and properties' }).click();
    await page.getByLabel('Find a competence').fill('biosafety');
    await page.getByLabel(/Keep biosafety and clean-room rules/).check();
    await page.getByText('Linked "Keep biosafety and clean-room rules"').waitFor();

    await page.getByRole('link', { name: 'Coverage' }).click();
    await expect.poll(() => taught(page)).not.toBe(before);

    await page.goBack();
    await page.getByLabel('Find a competence').fill('biosafety');
    await page.getByLabel(/Keep biosafety and clean-room rules/).uncheck();
    await page.getByText('Unlinked "Keep biosafety and clean-room rules"').waitFor();
    await page.getByRole('link', { name: 'Coverage' }).click();
    await expect.poll(() => taught(page)).toBe(before);
    expectQuiet();
  });

  it('is told how many learners the places suffice for, and which are too few for a larger class', async () => {
    const { page } = await openPage(browser, url, { language: 'zh' });
    await enter(page, coordinator(), '/curriculum/coverage?learners=32');
    expect(await page.getByText('名额不足').count()).toBe(0);
    await enter(page, coordinator(), '/curriculum/coverage?learners=900');
    await page.locator('table').getByText('名额不足').first().waitFor({ state: 'attached' });
  });

  it('tries electives: four without one of II.1 to II.8 break the rule, and the clause stands beside it', async () => {
    const { page, expectQuiet } = await openPage(browser, url, { language: 'en' });
    await openFirst(page, 'frameworks', /training ordinance/);
    for (const name of ['II.9 ', 'II.10 ', 'II.11 ', 'II.12 ']) await page.getByRole('checkbox', { name: new RegExp(`^${name.replace('.', '\\.')}`) }).check();
    await page.getByText('0 chosen from "At least one process elective (II.1–II.8)"; it takes at least 1.').waitFor();
    await page.getByRole('checkbox', { name: /^II\.12 / }).uncheck();
    await page.getByRole('checkbox', { name: /^II\.1 / }).check();
    await page.getByText('Lawful', { exact: true }).waitFor();
    expectQuiet();
  });

  it('adds a competence to an area; a key that is taken is refused with the way out', async () => {
    const { page } = await openPage(browser, url, { language: 'zh' });
    await openFirst(page, 'frameworks', /员工安全复训/);
    await page.getByRole('button', { name: /S\.1/ }).click();
    await page.getByRole('button', { name: '新增能力' }).click();
    await page.getByLabel('编号').fill('safety-refresher-2026.S.1-1');
    await page.getByLabel('中文名称').fill('演练受限空间救援');
    await page.getByRole('button', { name: '保存' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('已被使用');
    await page.getByLabel('编号').fill(`safety-refresher-2026.S.1-${Date.now()}`);
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('演练受限空间救援').first().waitFor();
  });
});

describe('every screen of the storey', () => {
  const SCREENS = ['frameworks', 'programmes', 'courses', 'coverage'] as const;

  it.each(SCREENS)('%s is accessible at the desk and does not scroll sideways on the phone', async (list) => {
    const desk = await openPage(browser, url, { language: 'en' });
    await enter(desk.page, coordinator(), `/curriculum/${list}`);
    expect(await accessibilityProblems(desk.page)).toEqual([]);
    desk.expectQuiet();
    const phone = await openPage(browser, url, { language: 'zh', size: PHONE, scheme: 'dark' });
    await enter(phone.page, coordinator(), `/curriculum/${list}`);
    expect(await sidewaysOverflow(phone.page)).toBe(0);
  });

  it.each([['frameworks', /条例/], ['programmes', /学徒制项目/], ['courses', /化工单元操作（二）/]] as const)('one of %s is accessible on the phone and fits everywhere', async (list, name) => {
    for (const size of [undefined, PHONE]) {
      const { page, expectQuiet } = await openPage(browser, url, { language: 'zh', ...(size ? { size } : {}) });
      await openFirst(page, list, name);
      expect(await sidewaysOverflow(page)).toBe(0);
      if (size) expect(await accessibilityProblems(page)).toEqual([]);
      expectQuiet();
    }
  });
});
