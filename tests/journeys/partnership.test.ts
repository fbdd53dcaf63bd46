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

const LISTS = ['sites', 'venues', 'agreements', 'shares', 'parties', 'people', 'gaps'] as const;

async function settled(page: Page): Promise<void> {
  await page.locator('main#content h1').waitFor();
  await page.waitForLoadState('networkidle');
}

describe('a coordinator looks after the venues', () => {
  it('finds the simulator from the map, gives it more places from a day on, and takes that back', async () => {
    const { page, expectQuiet } = await openPage(browser, url, { language: 'zh' });
    await enter(page, accountOf('coordinator', 'coordinator@'), '/partnership/sites');
    await page.getByRole('link', { name: /流程仿真室/ }).click();
    await page.getByRole('heading', { level: 1, name: '流程仿真室' }).waitFor();
    const versions = page.getByRole('table', { name: '容量版本' }).getByRole('row');
    const before = await versions.count();
    await page.getByRole('button', { name: '调整容量' }).click();
    await page.getByLabel('自哪天起').fill('2026-12-07');
    await page.getByLabel(/截止日期/).fill('2027-02-28');
    await page.locator('input[name=capacity]').fill('1');
    await page.getByRole('button', { name: '保存' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('开班人数为 2，超过容量 1。');
    await page.locator('input[name=capacity]').fill('7');
    await page.getByRole('button', { name: '保存' }).click();
    await expect.poll(() => versions.count()).toBe(before + 1);
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByText('已撤销').waitFor();
    await expect.poll(() => versions.count()).toBe(before);
    expectQuiet();
  });

  it('gives a colleague a role in English, and takes it back', async () => {
    const { page, expectQuiet } = await openPage(browser, url, { language: 'en' });
    await enter(page, accountOf('coordinator', 'coordinator@'), '/partnership/people?q=leader-base');
    await page.locator('main tbody a').first().click();
    await page.getByRole('button', { name: 'Give a role' }).click();
    await page.getByLabel('Role', { exact: true }).selectOption({ label: 'Officer' });
    await page.getByLabel('Party', { exact: true }).selectOption({ label: 'Lanwan Shared Training Base' });
    await page.locator('dialog').getByRole('button', { name: 'Give a role' }).click();
    await page.getByText(/^Officer ·/).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => page.getByText(/^Officer ·/).count()).toBe(0);
    expectQuiet();
  });

  it('sees which plants are down in the spring turnaround', async () => {
    const { page } = await openPage(browser, url, { language: 'en' });
    await enter(page, accountOf('coordinator', 'coordinator@'), '/partnership/sites?asOf=2027-03-24');
    expect(await page.getByText('closed until 5 Apr').count()).toBe(3);
    expect(await page.getByText('closed until 12 Apr').count()).toBe(3);
  });
});

describe('the screens of the storey', () => {
  /** Every list, and the first page that opens from each of three. */
  async function walk(page: Page, lists: readonly string[], look: (path: string) => Promise<void>): Promise<void> {
    for (const list of lists) {
      await page.goto(`/partnership/${list}`);
      await settled(page);
      await look(list);
      if (!['venues', 'agreements', 'people'].includes(list)) continue;
      await page.locator('main tbody a').first().click();
      await page.waitForURL(`**/partnership/${list}/*`);
      await settled(page);
      await look(`one of ${list}`);
    }
  }

  it.each([
    ['zh', 'light', LISTS],
    // The same screens in the other language: what differs is colour, seen where most of it stands.
    ['en', 'dark', ['sites', 'agreements', 'venues']],
  ] as const)('are open to readers with a disability, in %s and %s', async (language, scheme, lists) => {
    const { page, expectQuiet } = await openPage(browser, url, { language, scheme });
    await enter(page, accountOf('coordinator', 'coordinator@'));
    await walk(page, lists, async (path) => expect(await accessibilityProblems(page), path).toEqual([]));
    expectQuiet();
  });

  it('do not scroll sideways on a phone', async () => {
    const { page } = await openPage(browser, url, { language: 'en', size: PHONE });
    await enter(page, accountOf('coordinator', 'coordinator@'));
    await walk(page, ['sites', 'venues', 'agreements', 'shares', 'people'], async (path) => expect(await sidewaysOverflow(page), path).toBe(0));
  });

  it('show an officer of the authority no person and no venue', async () => {
    const { page, expectQuiet } = await openPage(browser, url, { language: 'en' });
    await enter(page, accountOf('officer'), '/partnership/sites');
    await page.getByText('There is no site you may see yet').waitFor();
    await page.goto('/partnership/people');
    await page.getByRole('table').waitFor();
    expect(await page.locator('tbody tr').count()).toBe(2);
    expectQuiet();
  });
});
