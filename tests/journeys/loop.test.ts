/** The loop closes: a log on the phone, signed by a link without an account, moves the figure, which leads down to the log and up to the need. */
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { accountOf } from './accounts.ts';
import { enter, openBrowser, openPage, PHONE, sidewaysOverflow } from './browser.ts';

let browser: Browser;
const url = inject('url');

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** One walk in each language, by learners of different cohorts who still have last week's log to write. */
const WALKS = {
  zh: {
    learner: 'learner2026@',
    cohort: '2026 级学徒班',
    write: /^写 .* 的周志/,
    handIn: '提交给师傅',
    what: '做了什么',
    did: '在师傅指导下投用换热器，记录了进出口温度。',
    waiting: '待签字',
    link: { open: '生成签字链接', make: '生成链接', address: '链接地址' },
    sign: '签字',
    signed: '已签字',
    years: '历年',
    up: '向上：它依据什么',
    need: '需求',
    area: '能力领域',
    framework: '标准版本',
    here: '您在这里',
  },
  en: {
    learner: 'learner2025@',
    cohort: 'Apprentices 2025',
    write: /^Write the log of /,
    handIn: 'Hand in',
    what: 'What you did',
    did: 'Started the distillation column with my mentor and read the temperatures.',
    waiting: 'Waiting for signature',
    link: { open: 'Make a signing link', make: 'Make the link', address: 'Address of the link' },
    sign: 'Sign',
    signed: 'Signed',
    years: 'Over the years',
    up: 'Up: what it rests on',
    need: 'Need',
    area: 'Area',
    framework: 'Framework version',
    here: 'You are here',
  },
} as const;

interface Written {
  readonly week: string;
  readonly venue: string;
  readonly area: string;
  readonly learner: { readonly native: string; readonly latin: string | null };
}

describe.each(Object.keys(WALKS) as (keyof typeof WALKS)[])('the loop in %s', (language) => {
  const words = WALKS[language];
  const contexts: BrowserContext[] = [];
  afterAll(async () => {
    for (const context of contexts) await context.close();
  });
  const open = async (size = {}): Promise<{ page: Page; expectQuiet: () => void }> => {
    const opened = await openPage(browser, url, { language, ...size });
    contexts.push(opened.page.context());
    return opened;
  };

  it('leads from a learner’s phone over a link without an account to the figure, down to the log and up to the need', async () => {
    const leader = await open();
    const before = await signedWeeks(leader.page, words.years);

    const learner = await open({ size: PHONE });
    const written = await writeLastWeek(learner.page, words);
    learner.expectQuiet();

    const coordinator = await open();
    const link = await makeLink(coordinator.page, words, written);
    coordinator.expectQuiet();

    const mentor = await open({ size: PHONE });
    await signByLink(mentor.page, link, words, written);
    mentor.expectQuiet();

    expect(await signedWeeks(leader.page, words.years)).toBe(before + 1);
    await fromFigureToLog(leader.page, words, written);
    await fromLogToNeed(leader.page, words);
    leader.expectQuiet();
  });
});

type Words = (typeof WALKS)[keyof typeof WALKS];

/** Weeks signed this year, as the leader's cockpit says it. */
async function signedWeeks(page: Page, years: string): Promise<number> {
  await enter(page, accountOf('leader', 'dean@'));
  const rows = page.locator('section', { has: page.getByRole('heading', { name: years, exact: true }) }).locator('tbody tr');
  await rows.first().waitFor();
  return Number((await rows.last().locator('td').nth(2).innerText()).replace(',', ''));
}

async function writeLastWeek(page: Page, words: Words): Promise<Written> {
  await enter(page, accountOf('learner', words.learner));
  await page.getByRole('link', { name: words.write }).click();
  await page.waitForURL('**/delivery/logs/*');
  const week = page.url().split('/').at(-1) ?? '';
  await page.getByRole('checkbox').first().check();
  await page.getByLabel(words.what).fill(words.did);
  expect(await sidewaysOverflow(page)).toBe(0);
  const answered = page.waitForResponse((response) => response.request().method() === 'PUT' && response.url().endsWith(`/me/logs/${week}`));
  await page.getByRole('button', { name: words.handIn }).click();
  expect((await answered).status()).toBe(200);
  await page.waitForURL('**/delivery/logs');
  await page.locator(`a[href$="/delivery/logs/${week}"]`, { hasText: words.waiting }).waitFor();
  const { memberships } = (await (await page.request.get('/api/session')).json()) as { memberships: { consortium: string; personName: Written['learner'] }[] };
  const [membership] = memberships;
  if (!membership) throw new Error('the learner is in no consortium');
  const weeks = (await (await page.request.get(`/api/consortia/${membership.consortium}/me/weeks?from=${week}&weeks=1`)).json()) as { items: { venue: { id: string }; area: { id: string } }[] };
  const [shown] = weeks.items;
  if (!shown) throw new Error(`the learner has no week ${week}`);
  return { week, venue: shown.venue.id, area: shown.area.id, learner: membership.personName };
}

async function makeLink(page: Page, words: Words, written: Written): Promise<string> {
  await enter(page, accountOf('coordinator', 'coordinator@'), '/delivery/behind');
  await page.getByRole('button', { name: words.link.open }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('select[name=week]').selectOption(written.week);
  await dialog.locator('select[name=venue]').selectOption(written.venue);
  await dialog.locator('select[name=mentor]:enabled').waitFor();
  await dialog.getByRole('button', { name: words.link.make }).click();
  return dialog.getByLabel(words.link.address).inputValue();
}

/** Nobody is signed in here: the link alone opens the page. */
async function signByLink(page: Page, link: string, words: Words, { learner }: Written): Promise<void> {
  await page.goto(new URL(link).pathname);
  const card = page.getByRole('listitem').filter({ hasText: learner.native }).filter({ hasText: words.did });
  await card.getByRole('button', { name: words.sign, exact: true }).click();
  await card.getByText(words.signed, { exact: true }).waitFor();
  expect(await sidewaysOverflow(page)).toBe(0);
  expect((await page.request.get('/api/session')).ok() && ((await (await page.request.get('/api/session')).json()) as { account: unknown }).account).toBeNull();
}

/** Cockpit → cohort → area's signed weeks → the row of this learner and week → its place on the thread. */
async function fromFigureToLog(page: Page, words: Words, { area, learner, week }: Written): Promise<void> {
  await page.getByRole('link', { name: words.cohort }).first().click();
  await page.locator(`a[href*="area=${area}"][href*="state=signed"]`).click();
  const row = page.getByRole('row').filter({ hasText: learner.native }).filter({ has: page.locator(`time[datetime="${machineWeek(week)}"]`) });
  await row.getByRole('link').first().click();
  await page.waitForURL('**/evidence/thread/log/*');
  await here(page, words).getByText(words.signed, { exact: true }).waitFor();
}

/** The log's thread: up to area and framework, back, and up to the need the programme answers. */
async function fromLogToNeed(page: Page, words: Words): Promise<void> {
  await upTo(page, words, words.area);
  await upTo(page, words, words.framework);
  await page.goBack();
  await page.goBack();
  await page.waitForURL('**/evidence/thread/log/*');
  await upTo(page, words, words.need);
  await page.waitForURL('**/evidence/thread/need/*');
  await here(page, words).getByRole('link').click();
  await page.waitForURL('**/partnership/needs/*');
  await page.getByRole('heading', { level: 1 }).waitFor();
}

async function upTo(page: Page, words: Words, kind: string): Promise<void> {
  const side = page.locator('section', { has: page.getByRole('heading', { level: 2, name: words.up, exact: true }) }).last();
  const branch = side.locator('div', { has: page.getByRole('heading', { level: 3 }).filter({ hasText: new RegExp(`^${kind}( |$)`) }) }).last();
  await branch.getByRole('link').first().click();
  await here(page, words).getByText(kind, { exact: true }).waitFor();
}

function here(page: Page, words: Words): Locator {
  return page.getByRole('region', { name: words.here });
}

/** `2026-W46`, as the page marks the week of a Monday. */
function machineWeek(monday: string): string {
  const day = new Date(`${monday}T00:00:00Z`);
  const thursday = new Date(day.getTime() + 3 * 86_400_000);
  const week = Math.floor((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / (7 * 86_400_000)) + 1;
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}
