import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { accountOf } from './accounts.ts';
import { accessibilityProblems, enter, openBrowser, openPage } from './browser.ts';

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'covalence-workbook-'));
const VENUES = '学习场所 Learning venues';

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a coordinator', () => {
  it('exports the workbook, is told every planted error with its cell, corrects them, and imports one change', async () => {
    const { page, expectQuiet } = await openPage(browser, inject('url'), { language: 'zh' });
    await enter(page, accountOf('coordinator', 'coordinator@'), '/workbook');
    const exported = join(folder, 'export.xlsx');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '导出当前数据' }).click()]);
    await download.saveAs(exported);
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);

    const broken = join(folder, 'broken.xlsx');
    const [site, plant, kind] = ['厂区校区', '装置', '类型'];
    await change(exported, broken, (cell) => {
      cell(2, site).value = null;
      cell(3, plant).value = 'no-such-plant';
      cell(4, kind).value = '工厂';
    });
    await choose(page, broken);
    await page.getByRole('heading', { name: '3 处需要改正' }).waitFor();
    const said = await page.getByRole('table').innerText();
    expect(said).toContain('no-such-plant');
    expect(said).toContain('工厂');
    expect(said.match(/\b[A-Z]+[234]\b/g)).toHaveLength(3);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.getByRole('button', { name: '导入工作簿' }).count()).toBe(0);

    const changed = join(folder, 'changed.xlsx');
    await change(exported, changed, (cell) => {
      cell(2, '英文名称').value = `Automation laboratory ${Date.now()}`;
    });
    await choose(page, changed);
    await page.getByRole('button', { name: '导入工作簿' }).click();
    const row = page.getByRole('row', { name: /^学习场所/ });
    await row.waitFor();
    expect((await row.innerText()).split(/\s+/).slice(1, 3)).toEqual(['0', '1']);

    await choose(page, changed);
    await page.getByRole('button', { name: '导入工作簿' }).click();
    await page.getByText('没有写入任何行').waitFor();
    expectQuiet();
  });

  it('is told at once that a text file is no workbook', async () => {
    const { page } = await openPage(browser, inject('url'), { language: 'en' });
    await enter(page, accountOf('coordinator', 'coordinator@'), '/workbook');
    await page.locator('input[type=file]').setInputFiles({ name: 'plan.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b') });
    expect(await page.getByRole('alert').innerText()).toContain('"plan.csv" is not a .xlsx file');
  });

  it('hears what is wrong with a file that only pretends to be a workbook', async () => {
    const { page } = await openPage(browser, inject('url'), { language: 'en' });
    await enter(page, accountOf('coordinator', 'coordinator@'), '/workbook');
    await page.locator('input[type=file]').setInputFiles({ name: 'plan.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('not a workbook') });
    const sentence = await page.getByRole('alert').innerText();
    expect(sentence.length).toBeGreaterThan(20);
    expect(sentence).not.toMatch(/Error:|\bat .*:\d+/);
  });
});

async function choose(page: Page, file: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(file);
}

/** Saves a copy with cells of the venues' sheet changed; a cell is named by its row and the Chinese header of its column. */
async function change(from: string, to: string, write: (cell: (row: number, header: string) => ExcelJS.Cell) => void): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(from);
  const sheet = workbook.getWorksheet(VENUES);
  if (!sheet) throw new Error(`the workbook has no sheet "${VENUES}"`);
  const headers = new Map<string, number>();
  sheet.getRow(1).eachCell((cell, column) => headers.set(cell.text.split('/')[0]?.trim() ?? '', column));
  write((row, header) => {
    const column = headers.get(header);
    if (column === undefined) throw new Error(`the sheet has no column "${header}"`);
    return sheet.getRow(row).getCell(column);
  });
  await workbook.xlsx.writeFile(to);
}
