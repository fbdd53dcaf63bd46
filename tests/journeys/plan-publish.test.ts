import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { accountOf } from './accounts.ts';
import { accessibilityProblems, DESK, enter, openBrowser, openPage, PHONE, sidewaysOverflow } from './browser.ts';

let browser: Browser;
const url = inject('url');

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function startRun(page: Page, seconds: number): Promise<void> {
  await page.locator('input[type=number]').fill(String(seconds));
  await page.locator('form button[type=submit]').first().click();
}

describe('from planning to the learner’s phone', () => {
  it('plans, cancels within a second, plans again, publishes, and the learner reads it in both languages', async () => {
    const { page, expectQuiet } = await openPage(browser, url, { language: 'zh', size: DESK });
    await enter(page, accountOf('coordinator'), '/planning/plans');
    await page.locator('main a[href^="/planning/plans/"]').first().click();
    await page.getByRole('heading', { name: '排程', exact: true }).waitFor();
    // The first run is cancelled; the best plan so far stays as a draft.
    await startRun(page, 300);
    const panel = page.locator('section[aria-label="正在排程"]');
    await panel.locator('[role=progressbar]').waitFor();
    await expect.poll(() => panel.locator('[aria-live=polite]').innerText(), { timeout: 60_000 }).not.toMatch(/排队|读取/);
    const asked = Date.now();
    await panel.getByRole('button', { name: '取消' }).click();
    await page.getByText('已取消；最好的方案留作草案。').waitFor({ timeout: 10_000 });
    // Cancelling takes a second; the rest of these is the draft being written and the page being drawn on a busy machine.
    expect(Date.now() - asked).toBeLessThan(8_000);
    // The second run ends by itself.
    await startRun(page, 5);
    await page.getByText(/已得到新草案|草案与现行版本相同/).waitFor({ timeout: 60_000 });
    await page.getByRole('link', { name: '查看草案' }).click();
    const title = await page.getByRole('heading', { level: 1, name: /第 \d+ 版/ }).innerText();
    const number = /第 (\d+) 版/.exec(title)?.[1] ?? '';
    expect(await page.getByText('不违反任何已判断的规则。').isVisible()).toBe(true);
    await page.getByText('法律法规').first().waitFor();
    await page.getByRole('button', { name: '发布计划' }).click();
    const dialog = page.locator('dialog[open]');
    await dialog.getByText('发布后不能收回').waitFor();
    await dialog.getByRole('button', { name: '发布计划' }).click();
    await page.getByText(`已发布第 ${number} 版`).waitFor({ timeout: 30_000 });
    expectQuiet();

    const phone = await openPage(browser, url, { language: 'zh', size: PHONE });
    await enter(phone.page, accountOf('learner'));
    await phone.page.getByText('2026年11月18日 发布').or(phone.page.getByText(/11月18日.*发布/)).first().waitFor();
    expect(await sidewaysOverflow(phone.page)).toBe(0);
    const english = await openPage(browser, url, { language: 'en', size: PHONE });
    await enter(english.page, accountOf('learner'));
    expect(await english.page.locator('main#content').innerText()).toMatch(/W4[78]|Nov/);
    expect(await sidewaysOverflow(english.page)).toBe(0);
    phone.expectQuiet();
    english.expectQuiet();
  }, 240_000);
});

describe('the board', () => {
  it('is walked by keyboard, and tells each cell to those who cannot see the canvas', async () => {
    const { page, expectQuiet } = await openPage(browser, url, { language: 'en', size: DESK });
    await enter(page, accountOf('coordinator'), '/planning/board');
    const grid = page.getByRole('grid').first();
    await grid.waitFor();
    await grid.focus();
    const told = async (): Promise<string> => {
      const id = await grid.getAttribute('aria-activedescendant');
      return page.locator(`#${id}`).innerText();
    };
    await page.keyboard.press('Home');
    expect(await told()).toMatch(/7.11 Sep/);
    await page.keyboard.press('ArrowRight');
    expect(await told()).toMatch(/14.18 Sep/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.press('Escape');
    await page.getByLabel('View', { exact: true }).selectOption('venue');
    await expect.poll(told, { timeout: 15_000 }).toMatch(/\d of \d/);
    expect(await accessibilityProblems(page)).toEqual([]);
    expectQuiet();
  });

  it('does not scroll the page sideways on a phone', async () => {
    const { page } = await openPage(browser, url, { language: 'zh', size: PHONE });
    await enter(page, accountOf('coordinator'), '/planning/board');
    await page.getByRole('grid').first().waitFor();
    expect(await sidewaysOverflow(page)).toBe(0);
  });
});

describe('questions about the plan', () => {
  it('a coordinator asks why somebody is here, and sets variants side by side', async () => {
    const { page, expectQuiet } = await openPage(browser, url, { language: 'en', size: DESK });
    await enter(page, accountOf('coordinator'), '/planning/board');
    const grid = page.getByRole('grid').first();
    await grid.waitFor();
    await grid.focus();
    // The last weeks of the year have not begun.
    await page.keyboard.press('End');
    const dialog = page.locator('dialog[open]');
    for (let tries = 0; tries < 30; tries += 1) {
      await page.keyboard.press('Enter');
      await dialog.waitFor();
      if (await dialog.getByRole('form', { name: 'Why here?' }).isVisible()) break;
      await page.keyboard.press('Escape');
      await page.keyboard.press('ArrowLeft');
    }
    await dialog.getByRole('button', { name: 'Work it out' }).click();
    await dialog.getByRole('region', { name: 'Answer' }).getByText(/If .+ were not in/).waitFor({ timeout: 60_000 });
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await enter(page, accountOf('coordinator'), '/planning/plans');
    await page.locator('main a[href^="/planning/plans/"]').first().click();
    await page.getByLabel('Name of the variant').fill('Moves are dear');
    await page.getByRole('combobox', { name: 'Change', exact: true }).selectOption('set-weight');
    await page.getByLabel('New weight').fill('50');
    await page.getByRole('button', { name: 'Add to the variant' }).click();
    await page.getByLabel('Time limit for each (seconds)').fill('2');
    await page.getByRole('button', { name: 'Compare them' }).click();
    const table = page.getByRole('table', { name: 'Variants compared' });
    await table.waitFor({ timeout: 60_000 });
    expect(await table.getByRole('columnheader').allInnerTexts()).toEqual(expect.arrayContaining(['As it stands', 'Moves are dear']));
    expect(await accessibilityProblems(page)).toEqual([]);
    expectQuiet();
  }, 240_000);
});
