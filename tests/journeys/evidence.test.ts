import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { accountOf } from './accounts.ts';
import { enter, openBrowser, openPage } from './browser.ts';

let browser: Browser;
const url = inject('url');

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('weeks and figures', () => {
  it('are read as of a past day, which the address keeps, and show fewer signed weeks then', async () => {
    const { page, expectQuiet } = await openPage(browser, url, { language: 'en' });
    await enter(page, accountOf('coordinator', 'coordinator@'), '/evidence/weeks');
    const signed = () => page.locator('tbody a[href*="state=signed"]').allInnerTexts().then((texts) => texts.reduce((sum, text) => sum + Number(text.replace(',', '')), 0));
    await page.locator('tbody a').first().waitFor();
    const today = await signed();
    await page.getByLabel('As of').fill('2026-10-14');
    await page.waitForURL('**asOf=2026-10-14*');
    await expect.poll(signed).toBeLessThan(today);
    await page.getByRole('button', { name: 'Today' }).click();
    await expect.poll(signed).toBe(today);
    expectQuiet();
    await page.context().close();
  });

  it('are saved as CSV and as a workbook that opens, with the rows of the screen', async () => {
    const { page } = await openPage(browser, url, { language: 'zh' });
    await enter(page, accountOf('coordinator', 'coordinator@'), '/evidence/weeks');
    const rows = page.locator('tbody tr');
    await rows.first().waitFor();
    const count = await rows.count();
    const [csv] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /存为 CSV/ }).click()]);
    expect(csv.suggestedFilename()).toMatch(/^weeks-by-cohort-\d{4}-\d\d-\d\d\.csv$/);
    expect((await readFile(await csv.path(), 'utf8')).trim().split('\r\n')).toHaveLength(count + 1);
    const [xlsx] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /存为 XLSX/ }).click()]);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(await xlsx.path());
    const [sheet] = workbook.worksheets;
    expect(sheet?.rowCount).toBe(count + 1);
    expect(sheet?.getRow(1).getCell(1).value).toBe('班级');
    expect(typeof sheet?.getRow(2).getCell(2).value).toBe('number');
    await page.context().close();
  });

  it('open from the cockpit of a past day in the scope of their indicator, and lead on to the weeks of that cohort only, on that day', async () => {
    const { page, expectQuiet } = await openPage(browser, url, { language: 'zh' });
    await enter(page, accountOf('leader', 'dean@'), '/?asOf=2026-11-04');
    await page.locator('a[href*="scopeKey=apprentices-2024"]').first().click();
    await page.getByRole('heading', { level: 1, name: /2024 级学徒班/ }).waitFor();
    await page.getByRole('link', { name: '按领域看各周' }).click();
    await page.waitForURL('**/evidence/weeks?*cohort=*');
    expect(new URL(page.url()).searchParams.get('asOf')).toBe('2026-11-04');
    await page.getByText('限于：2024 级学徒班').waitFor();
    expectQuiet();
    await page.context().close();
  });

  it('show the authority sums without names, and no table by learner', async () => {
    const { page } = await openPage(browser, url, { language: 'en' });
    await enter(page, accountOf('officer'), '/evidence/weeks?by=learner');
    await page.getByText('There are no weeks to count yet').waitFor();
    await enter(page, accountOf('officer'), '/evidence/rows?state=signed');
    await page.locator('tbody tr').first().waitFor();
    expect(await page.locator('tbody a').count()).toBe(0);
    expect(await page.locator('tbody').innerText()).not.toMatch(/伍佳禾|温文茵/);
    await page.context().close();
  });
});
