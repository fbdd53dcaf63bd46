import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { accountOf } from './accounts.ts';
import { enter, openBrowser, openPage, PHONE, sidewaysOverflow } from './browser.ts';

let browser: Browser;
const url = inject('url');

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('the door', () => {
  it('refuses a wrong password with a sentence in the language on the screen, and keeps the address', async () => {
    const { page } = await openPage(browser, url, { language: 'zh' });
    await page.goto('/sign-in');
    await page.locator('input[name=email]').fill('nobody@example.cn');
    await page.locator('input[name=password]').fill('wrong');
    await page.locator('button[type=submit]').click();
    const chinese = await page.getByRole('alert').innerText();
    expect(chinese).toMatch(/[\u4e00-\u9fff]/);
    await page.getByRole('button', { name: 'English' }).click();
    await page.locator('button[type=submit]').click();
    await expect.poll(() => page.getByRole('alert').innerText()).toMatch(/^[^\u4e00-\u9fff]+$/);
    expect(await page.locator('input[name=email]').inputValue()).toBe('nobody@example.cn');
  });

  it('leads to where one wanted, and out again by the menu', async () => {
    const { page, expectQuiet } = await openPage(browser, url, { language: 'zh' });
    await page.goto('/workbook');
    await page.waitForURL('**/sign-in?next=%2Fworkbook');
    const account = accountOf('coordinator');
    await page.locator('input[name=email]').fill(account.email);
    await page.locator('input[name=password]').fill(account.password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '工作簿' }).waitFor();
    await page.locator('summary').first().click();
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.waitForURL('**/sign-in**');
    expectQuiet();
  });
});

describe('the house', () => {
  it('stays around an address that has no page, and leads on', async () => {
    const { page, expectQuiet } = await openPage(browser, url, { language: 'en' });
    await enter(page, accountOf('coordinator'), '/no-such-page');
    await page.getByRole('heading', { level: 1, name: 'There is no page at this address' }).waitFor();
    await page.getByRole('navigation').first().getByRole('link', { name: 'Planning' }).waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Back to the home page' }).click();
    await page.getByRole('heading', { level: 1, name: 'This week' }).waitFor();
    expectQuiet();
  });

  it('changes its language without reloading, and remembers it', async () => {
    const { page, expectQuiet } = await openPage(browser, url, { language: 'zh' });
    await enter(page, accountOf('coordinator'));
    await page.evaluate(() => Object.assign(globalThis, { wasHere: true }));
    await page.locator('summary').first().click();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'This week' }).waitFor();
    expect(await page.evaluate(() => [document.documentElement.lang, 'wasHere' in globalThis])).toEqual(['en', true]);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'This week' }).waitFor();
    expectQuiet();
  });

  it('moves the focus to the title of a new page and names it in the window', async () => {
    const { page } = await openPage(browser, url, { language: 'en' });
    await enter(page, accountOf('coordinator'));
    await page.getByRole('link', { name: 'Workbook' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Workbook' }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    expect(await page.title()).toContain('Workbook');
  });

  it('goes home by the keyboard and lists its keys', async () => {
    const { page } = await openPage(browser, url, { language: 'en' });
    await enter(page, accountOf('coordinator'), '/workbook');
    await page.getByRole('heading', { level: 1, name: 'Workbook' }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('h');
    await page.getByRole('heading', { level: 1, name: 'This week' }).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });

  it('shows the day of the consortium, not the day of the machine', async () => {
    const { page } = await openPage(browser, url, { language: 'zh' });
    await enter(page, accountOf('learner'));
    const session = (await (await page.request.get('/api/session')).json()) as { memberships: { today: string }[] };
    const today = session.memberships[0]?.today ?? '';
    await page.locator(`header time[datetime="${today}"]`).waitFor();
  });

  it('does not scroll sideways on phones 320 to 430 pixels wide', async () => {
    const { page } = await openPage(browser, url, { language: 'en', size: PHONE });
    await enter(page, accountOf('learner'));
    for (const width of [320, 360, 430]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await sidewaysOverflow(page)).toBe(0);
    }
  });

  it.each(['learner', 'mentor'])("brings a %s's phone at most 150 kB of JavaScript", async (role) => {
    const { page } = await openPage(browser, url, { size: PHONE });
    await enter(page, accountOf(role));
    const bytes = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter((entry): entry is PerformanceResourceTiming => /\.js(\?|$)/.test(entry.name))
        .reduce((sum, entry) => sum + entry.encodedBodySize, 0),
    );
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThanOrEqual(150_000);
  });
});
