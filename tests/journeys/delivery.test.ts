import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { accountOf } from './accounts.ts';
import { enter, openBrowser, openPage, PHONE } from './browser.ts';

let browser: Browser;
const url = inject('url');
const MOST_BYTES = 150_000;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Compressed bytes of all scripts the page has fetched. */
function scriptBytes(page: Page): Promise<number> {
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry): entry is PerformanceResourceTiming => /\.js(\?|$)/.test(entry.name))
      .reduce((sum, entry) => sum + entry.encodedBodySize, 0),
  );
}

describe('the pages of delivery on a phone', () => {
  it.each([
    ['learner', '/delivery/logs'],
    ['learner', '/delivery/logs/2026-11-16'],
    ['mentor', '/delivery/signing'],
    ['learner', '/evidence/my-transcript'],
  ])('brings a %s at %s at most 150 kB of JavaScript', async (role, path) => {
    const { page } = await openPage(browser, url, { size: PHONE });
    await enter(page, accountOf(role), path);
    const bytes = await scriptBytes(page);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
    await page.context().close();
  });

  it('brings who opens a signing link without an account at most 150 kB, and a sentence when the link is unknown', async () => {
    const { page, expectQuiet } = await openPage(browser, url, { language: 'en', size: PHONE });
    await page.goto('/sign/01900000-0000-7000-8000-000000000000/01900000-0000-7000-8000-000000000000.abcdefghijklmnopqrstuvwxyz');
    await page.getByRole('heading', { level: 1, name: 'Signing' }).waitFor();
    await page.waitForLoadState('networkidle');
    expect((await page.getByRole('main').innerText()).length).toBeGreaterThan(60);
    expect(await scriptBytes(page)).toBeLessThanOrEqual(MOST_BYTES);
    expectQuiet();
    await page.context().close();
  });

  it('shows five words in the bar that can be read, down to 320 pixels, and the other storeys under More', async () => {
    const { page } = await openPage(browser, url, { language: 'en', size: { width: 320, height: 640 } });
    await enter(page, accountOf('mentor'));
    const bar = page.getByRole('navigation', { name: 'Main' });
    const words = await bar.locator('ul').first().evaluate((list) =>
      [...list.children]
        .filter((entry) => entry.getClientRects().length > 0)
        .map((entry) => {
          const title = [...entry.querySelectorAll('span')].findLast((span) => span.getClientRects().length > 0 && span.textContent !== '');
          const lines = title ? title.getClientRects().length : 0;
          return { word: title?.textContent, lines, size: title ? Number.parseFloat(getComputedStyle(title).fontSize) : 0, isWhole: (title?.getBoundingClientRect().width ?? 0) <= entry.getBoundingClientRect().width };
        }),
    );
    expect(words.map(({ word }) => word)).toEqual(['Home', 'Partnership', 'Planning', 'Delivery', 'More']);
    for (const word of words) expect(word).toMatchObject({ lines: 1, isWhole: true });
    expect(Math.min(...words.map(({ size }) => size))).toBeGreaterThanOrEqual(11);
    await bar.getByRole('button', { name: 'More' }).click();
    await bar.getByRole('link', { name: 'Weeks' }).click();
    await page.waitForURL('**/evidence/weeks');
    await page.context().close();
  });
});

describe('the log of a week in the address', () => {
  it.each([
    ['2026-11-18', 'Log of 16–20 Nov', 'Hand in'],
    ['2027-06-07', 'Log of 7–11 Jun', 'This week has not begun'],
    ['2020-01-06', 'Log of 6–10 Jan', 'You are not placed anywhere in this week'],
    ['abc', 'There is no page at this address', 'The link may be out of date'],
  ])('%s', async (week, title, says) => {
    const { page, expectQuiet } = await openPage(browser, url, { language: 'en', size: PHONE });
    await enter(page, accountOf('learner', 'learner2024@'), `/delivery/logs/${week}`);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.getByRole('main').getByText(says).first().waitFor();
    expectQuiet();
    await page.context().close();
  });
});

describe('a signing link', () => {
  it('opens nothing any more once it is revoked', async () => {
    const { page } = await openPage(browser, url, { language: 'en' });
    await enter(page, accountOf('coordinator', 'coordinator@'), '/delivery/all-logs');
    await page.getByRole('button', { name: 'Make a signing link' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('select[name=venue]').selectOption({ index: 1 });
    await dialog.locator('select[name=mentor]:enabled').waitFor();
    await dialog.getByRole('button', { name: 'Make the link' }).click();
    const link = new URL(await dialog.getByLabel('Address of the link').inputValue()).pathname;
    await dialog.getByRole('button', { name: 'Revoke this link' }).click();
    await dialog.getByText('The link is revoked').waitFor();
    const mentor = await openPage(browser, url, { language: 'en', size: PHONE });
    await mentor.page.goto(link);
    await mentor.page.getByRole('main').getByText(/link/i).first().waitFor();
    expect(await mentor.page.getByRole('button', { name: 'Sign', exact: true }).count()).toBe(0);
    await mentor.page.context().close();
    await page.context().close();
  });
});
