/** Every screen on the list of pictures: no serious barrier in either scheme, nothing sideways on the phone, no error. */
import { readdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { accountOf } from './accounts.ts';
import { accessibilityProblems, openBrowser, openPage, PHONE, sidewaysOverflow } from './browser.ts';

interface ListedScreen {
  readonly name: string;
  readonly path: string | ((page: Page) => Promise<string>);
  readonly role?: string;
}

const folder = fileURLToPath(new URL('../../web/screens', import.meta.url));
const lists = await Promise.all(
  readdirSync(folder)
    .filter((file) => file.endsWith('.mjs'))
    .map(async (file) => ((await import(pathToFileURL(join(folder, file)).href)) as { screens: readonly ListedScreen[] }).screens),
);
const screens = lists.flat();

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('the audit of accessibility', () => {
  it('sees a button without a name', async () => {
    const { page } = await openPage(browser, inject('url'));
    await page.goto('/sign-in');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
    expect((await accessibilityProblems(page)).join('\n')).toContain('button-name');
    await page.context().close();
  });
});

describe.each([...new Set(screens.map(roleOf))])('the screens of a %s', (role) => {
  let context: BrowserContext;
  beforeAll(async () => {
    const { page } = await openPage(browser, inject('url'), { language: 'en' });
    context = page.context();
    if (role !== 'nobody') await page.request.post('/api/session', { data: credentialsOf(role) });
  });
  afterAll(() => context.close());

  // One address is audited once, whatever is done on it for other pictures.
  const own = screens.filter((screen, place) => roleOf(screen) === role && screens.findIndex((other) => roleOf(other) === role && other.path === screen.path) === place);
  it.each(own)('$name: no serious barrier, nothing sideways, no error', async ({ path }) => {
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(typeof path === 'function' ? await path(page) : path);
    await page.locator('h1, [role=alert]').first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(await accessibilityProblems(page), 'light, desk').toEqual([]);
    await page.evaluate(() => document.documentElement.setAttribute('data-scheme', 'dark'));
    await page.setViewportSize(PHONE);
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(await accessibilityProblems(page), 'dark, phone').toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });
});

function roleOf(screen: ListedScreen): string {
  return screen.role ?? 'nobody';
}

function credentialsOf(role: string): { email: string; password: string } {
  const { email, password } = accountOf(role);
  return { email, password };
}
