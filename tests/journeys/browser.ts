/** What journeys share: a browser, a reader at the desk or on the phone, signing in, and the audit of accessibility. */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page, ViewportSize } from 'playwright-core';
import { openContext } from '../../scripts/open-browser.mjs';

export { DESK, openBrowser, PHONE } from '../../scripts/open-browser.mjs';

export interface Reader {
  readonly language?: 'zh' | 'en';
  readonly scheme?: 'light' | 'dark';
  readonly size?: ViewportSize;
}

/** Opens a page for a reader. Errors of the page are collected; `expectQuiet` throws when there were any. */
export async function openPage(browser: Browser, url: string, reader: Reader & BrowserContextOptions = {}): Promise<{ page: Page; expectQuiet: () => void }> {
  const context = await openContext(browser, { ...reader, baseURL: url });
  const page = await context.newPage();
  const noises: string[] = [];
  page.on('pageerror', (error) => noises.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) noises.push(message.text());
  });
  return {
    page,
    expectQuiet: () => {
      if (noises.length > 0) throw new Error(`the page was not quiet:\n${noises.join('\n')}`);
    },
  };
}

/** Signs in by the form, in whichever language it is shown, and waits for the house. */
export async function signIn(page: Page, account: { readonly email: string; readonly password: string }): Promise<void> {
  await page.goto('/sign-in');
  await page.locator('input[name=email]').fill(account.email);
  await page.locator('input[name=password]').fill(account.password);
  await page.locator('button[type=submit]').click();
  await page.locator('main#content h1').waitFor();
}

/** Enters without the form: quicker where signing in is not what the journey is about. Waits until the page is loaded. */
export async function enter(page: Page, account: { readonly email: string; readonly password: string }, path = '/'): Promise<void> {
  const answer = await page.request.post('/api/session', { data: { email: account.email, password: account.password } });
  if (!answer.ok()) throw new Error(`${account.email} cannot sign in: ${await answer.text()}`);
  await page.goto(path);
  await page.locator('main#content h1').waitFor();
  await page.waitForLoadState('networkidle');
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Serious and critical violations of WCAG 2.2 A and AA on the page as it stands: one line each, with the element. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  // Not as a script element: the content security policy rightly forbids that.
  await page.evaluate(axeSource);
  const results = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: (root: Document, options: object) => Promise<AxeResults> } };
    return axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] });
  });
  return results.violations
    .filter((violation) => violation.impact === 'serious' || violation.impact === 'critical')
    .flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')} — ${node.failureSummary?.split('\n').slice(1).join('; ').trim() ?? violation.help}`));
}

/** Pixels by which the page is wider than its window; 0 on a page that doesn't scroll sideways. */
export async function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
