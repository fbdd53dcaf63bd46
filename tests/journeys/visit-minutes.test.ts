import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { accountOf } from './accounts.ts';
import { accessibilityProblems, openBrowser, openPage, PHONE, sidewaysOverflow, signIn } from './browser.ts';

let browser: Browser;
const url = inject('url');
const AUTUMN = /秋季走访|Autumn visit/;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Opens the planned visit from the list with the keyboard; the line to write in has the focus then. */
async function openVisit(page: Page): Promise<void> {
  await page.goto('/partnership/visits');
  await page.getByRole('link', { name: AUTUMN }).first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
}

async function write(page: Page, line: string): Promise<void> {
  await page.keyboard.type(line);
  await page.keyboard.press('Enter');
}

const lineOf = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text }).first();

interface Listed {
  readonly items: readonly { readonly title: { readonly zh: string | null; readonly en: string | null }; readonly responsible: { readonly name: { readonly native: string } | null } | null; readonly [field: string]: unknown }[];
}

/** Asks the API with the session of the page. */
async function listed(page: Page, path: string): Promise<Listed['items']> {
  const session = (await (await page.request.get('/api/session')).json()) as { memberships: { consortium: string }[] };
  const answer = await page.request.get(`/api/consortia/${session.memberships[0]?.consortium}/${path}`);
  return ((await answer.json()) as Listed).items;
}

describe('a visit', () => {
  it('has its minutes typed without the mouse; a need and two commitments arrive at once with their owners', async () => {
    const { page, expectQuiet } = await openPage(browser, url, { language: 'zh' });
    await signIn(page, accountOf('coordinator', 'coordinator'));
    await openVisit(page);
    await write(page, '需 聚醚装置需要 6 名操作工 @site @leader-college #plant-polyol !2027-09-01');
    await lineOf(page, '聚醚装置需要 6 名操作工').getByRole('link', { name: '查看需求' }).waitFor();
    // A name is completed with Enter, then Enter saves.
    await page.keyboard.type('c Two more places in polyol blending @coordinator-si');
    // Few lines yet: there is more room below than above.
    const [list, entry] = [await page.getByRole('listbox').boundingBox(), await page.getByRole('combobox').boundingBox()];
    expect(list?.y).toBeGreaterThan(entry?.y ?? Infinity);
    await page.keyboard.press('Enter');
    await write(page, '2x !2027-03-01');
    await lineOf(page, 'Two more places in polyol blending').getByRole('link', { name: '查看承诺' }).waitFor();
    // Tab goes through the types of an empty line: information, need, proposal, commitment.
    for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
    await write(page, '为聚醚班组补 8 课时英语 @coordinator-college 8x !2027-06-30');
    await lineOf(page, '为聚醚班组补 8 课时英语').getByRole('link', { name: '查看承诺' }).waitFor();

    const needs = await listed(page, 'needs?limit=200');
    expect(needs.find(({ title }) => title.zh === '聚醚装置需要 6 名操作工')).toMatchObject({
      party: { key: 'site' }, to: { key: 'college' }, plant: { key: 'plant-polyol' }, kind: 'people', headCount: 6, dueOn: '2027-09-01', responsible: { name: { native: expect.any(String) } }, state: 'open',
    });
    const promises = await listed(page, 'commitments?limit=200');
    expect(promises.find(({ title }) => title.en === 'Two more places in polyol blending')).toMatchObject({ from: { key: 'site' }, to: { key: 'college' }, kind: 'places', quantity: 2, dueOn: '2027-03-01', responsible: { name: {} } });
    expect(promises.find(({ title }) => title.zh === '为聚醚班组补 8 课时英语')).toMatchObject({ from: { key: 'college' }, to: { key: 'site' }, kind: 'lessons', quantity: 8, responsible: { name: {} } });
    expectQuiet();
  });

  it('names what came of a line in the language of the reader, and how it stands', async () => {
    const { page, expectQuiet } = await openPage(browser, url, { language: 'en' });
    await signIn(page, accountOf('coordinator', 'coordinator'));
    await page.goto('/partnership/visits');
    await page.getByRole('link', { name: 'The site visits the college in return' }).first().click();
    const line = lineOf(page, '新装置投产需要 28 名操作工');
    await line.getByText('28 operators for the start-up of the new units').waitFor();
    await line.getByText('Promised', { exact: true }).waitFor();
    expectQuiet();
  });

  it('tells what is wrong with a line and keeps the words', async () => {
    const { page } = await openPage(browser, url, { language: 'en' });
    await signIn(page, accountOf('coordinator', 'coordinator'));
    await openVisit(page);
    await write(page, 'd Meet again @nobody-here');
    await page.getByRole('alert').filter({ hasText: '"@nobody-here" is not known here.' }).waitFor();
    expect(await page.getByRole('combobox').inputValue()).toBe('Meet again @nobody-here');
    await page.getByRole('combobox').fill('');
    await write(page, 'c More places soon @site');
    await page.getByRole('alert').filter({ hasText: 'has no day' }).waitFor();
    await page.getByRole('button', { name: 'Correct and save' }).click();
    expect(await page.getByRole('combobox').inputValue()).toBe('More places soon @site');
  });

  it('lets two people correct the same line: the second sees both versions and loses nothing', async () => {
    const [first, second] = await Promise.all([openPage(browser, url, { language: 'en' }), openPage(browser, url, { language: 'en' })]);
    await Promise.all([signIn(first.page, accountOf('coordinator', 'coordinator')), signIn(second.page, accountOf('coordinator', 'site'))]);
    await openVisit(first.page);
    await write(first.page, 'd Renew the base agreement');
    await lineOf(first.page, 'Renew the base agreement').waitFor();
    await openVisit(second.page);
    await lineOf(second.page, 'Renew the base agreement').waitFor();
    for (const { page } of [first, second]) {
      await page.keyboard.press('ArrowUp');
      await expect.poll(() => page.getByRole('combobox').inputValue()).toBe('Renew the base agreement');
    }
    await first.page.keyboard.type(' for ten years');
    await first.page.keyboard.press('Enter');
    await lineOf(first.page, 'Renew the base agreement for ten years').waitFor();
    await second.page.keyboard.type(' for five years');
    await second.page.keyboard.press('Enter');
    const alert = second.page.getByRole('alert').filter({ hasText: 'Their version' });
    await alert.waitFor();
    expect(await alert.innerText()).toContain('Renew the base agreement for ten years');
    expect(await second.page.getByRole('combobox').inputValue()).toBe('Renew the base agreement for five years');
    await second.page.getByRole('combobox').focus();
    await second.page.keyboard.press('Enter');
    await lineOf(second.page, 'Renew the base agreement for five years').waitFor();
    expect(await second.page.getByRole('combobox').inputValue()).toBe('');
  });

  it('has a brief from live figures that prints, in both languages', async () => {
    for (const [language, title, button] of [['zh', '走访简报', '打印'], ['en', 'Visit brief', 'Print']] as const) {
      const { page, expectQuiet } = await openPage(browser, url, { language });
      await signIn(page, accountOf('coordinator', 'coordinator'));
      await openVisit(page);
      await page.goto(`${page.url()}/brief`);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await page.getByText('聚醚装置需要 6 名操作工').first().waitFor();
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('button', { name: button }).isVisible()).toBe(false);
      expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
      const paper = await page.pdf({ format: 'A4' });
      expect(paper.length).toBeGreaterThan(20_000);
      expectQuiet();
    }
  });
});

describe('the screens of the cooperation', () => {
  it.each(['needs', 'visits', 'commitments', 'tasks'].flatMap((screen) => (['light', 'dark'] as const).map((scheme) => [screen, scheme] as const)))(
    '%s have no serious barrier in the %s scheme, at the desk and on the phone',
    async (screen, scheme) => {
      for (const size of [undefined, PHONE]) {
        const { page, expectQuiet } = await openPage(browser, url, { language: scheme === 'light' ? 'zh' : 'en', scheme, ...(size ? { size } : {}) });
        await signIn(page, accountOf('coordinator', 'coordinator'));
        await page.goto(`/partnership/${screen}`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.waitForLoadState('networkidle');
        expect(await accessibilityProblems(page)).toEqual([]);
        expect(await sidewaysOverflow(page)).toBe(0);
        expectQuiet();
        await page.context().close();
      }
    },
  );

  it.each(['light', 'dark'] as const)('a visit, its brief, a need and a commitment have no serious barrier in the %s scheme', async (scheme) => {
    for (const size of [undefined, PHONE]) {
      const { page, expectQuiet } = await openPage(browser, url, { language: scheme === 'light' ? 'en' : 'zh', scheme, ...(size ? { size } : {}) });
      await signIn(page, accountOf('coordinator', 'coordinator'));
      const check = async () => {
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.waitForLoadState('networkidle');
        expect(await accessibilityProblems(page)).toEqual([]);
        expect(await sidewaysOverflow(page)).toBe(0);
      };
      await openVisit(page);
      await page.keyboard.type('c @s');
      await check();
      await page.goto(`${page.url()}/brief`);
      await check();
      for (const list of ['needs', 'commitments']) {
        const [first] = await listed(page, `${list}?limit=1`);
        await page.goto(`/partnership/${list}/${String(first?.['id'])}`);
        await check();
      }
      expectQuiet();
      await page.context().close();
    }
  });

  it('the authority sees the tasks and what it promised itself', async () => {
    const { page } = await openPage(browser, url, { language: 'en' });
    await signIn(page, accountOf('officer'));
    await page.goto('/partnership/commitments');
    await page.getByRole('link', { name: 'Funds to renew the pilot plant' }).first().waitFor();
    await page.goto('/partnership/tasks');
    await page.getByRole('heading', { level: 3, name: /pilot plant renewed/ }).waitFor();
  });
});
