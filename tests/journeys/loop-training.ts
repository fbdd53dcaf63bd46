/** Steps of the loop after the plan: a log on the phone, a link without an account, the way down from a figure and up to a need. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { accountOf } from './accounts.ts';
import { enter, sidewaysOverflow } from './browser.ts';

export interface TrainingWords {
  readonly learner: string;
  readonly write: RegExp;
  readonly handIn: string;
  readonly what: string;
  readonly did: string;
  readonly waiting: string;
  readonly link: { readonly open: string; readonly make: string; readonly address: string };
  readonly sign: string;
  readonly signed: string;
  readonly byArea: string;
  readonly up: string;
  readonly needKind: string;
  readonly area: string;
  readonly framework: string;
  readonly here: string;
}

export interface Written {
  readonly week: string;
  readonly venue: string;
  readonly area: string;
  readonly learner: { readonly native: string; readonly latin: string | null };
}

export async function writeLastWeek(page: Page, words: TrainingWords): Promise<Written> {
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

export async function makeLink(page: Page, words: TrainingWords, written: Written): Promise<string> {
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
export async function signByLink(page: Page, link: string, words: TrainingWords, { learner }: Written): Promise<void> {
  await page.goto(new URL(link).pathname);
  const card = page.getByRole('listitem').filter({ hasText: learner.native }).filter({ hasText: words.did });
  await card.getByRole('button', { name: words.sign, exact: true }).click();
  await card.getByText(words.signed, { exact: true }).waitFor();
  expect(await sidewaysOverflow(page)).toBe(0);
  expect((await page.request.get('/api/session')).ok() && ((await (await page.request.get('/api/session')).json()) as { account: unknown }).account).toBeNull();
}

/** The figure of the indicator → weeks by area → the area's signed weeks → the row of this learner and week → its place on the thread. */
export async function fromFigureToLog(page: Page, words: TrainingWords, { area, learner, week }: Written): Promise<void> {
  await page.getByRole('link', { name: words.byArea }).click();
  await page.waitForURL('**/evidence/weeks?*cohort=*');
  await page.locator(`a[href*="area=${area}"][href*="state=signed"]`).click();
  const row = page.getByRole('row').filter({ hasText: learner.native }).filter({ has: page.locator(`time[datetime="${machineWeek(week)}"]`) });
  await row.getByRole('link').first().click();
  await page.waitForURL('**/evidence/thread/log/*');
  await here(page, words).getByText(words.signed, { exact: true }).waitFor();
}

/** The log's thread: up to area and framework, back, and up to the need its programme answers. */
export async function fromLogToNeed(page: Page, words: TrainingWords, need: string): Promise<void> {
  await upTo(page, words, words.area);
  await upTo(page, words, words.framework);
  await page.goBack();
  await page.goBack();
  await page.waitForURL('**/evidence/thread/log/*');
  await upTo(page, words, words.needKind, need);
  await page.waitForURL('**/evidence/thread/need/*');
  await here(page, words).getByRole('link').click();
  await page.waitForURL('**/partnership/needs/*');
  await page.getByRole('heading', { level: 1, name: need }).waitFor();
}

/** `name`: which of them, where several stand there. */
async function upTo(page: Page, words: TrainingWords, kind: string, name?: string): Promise<void> {
  const side = page.locator('section', { has: page.getByRole('heading', { level: 2, name: words.up, exact: true }) }).last();
  const branch = side.locator('div', { has: page.getByRole('heading', { level: 3 }).filter({ hasText: new RegExp(`^${kind}( |$)`) }) }).last();
  await branch.getByRole('link', name === undefined ? {} : { name }).first().click();
  await here(page, words).getByText(kind, { exact: true }).waitFor();
}

function here(page: Page, words: TrainingWords): Locator {
  return page.getByRole('region', { name: words.here });
}

/** `2026-W46`, as the page marks the week of a Monday. */
function machineWeek(monday: string): string {
  const day = new Date(`${monday}T00:00:00Z`);
  const thursday = new Date(day.getTime() + 3 * 86_400_000);
  const week = Math.floor((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / (7 * 86_400_000)) + 1;
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}
