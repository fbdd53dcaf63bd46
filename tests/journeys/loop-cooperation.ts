/** Steps of the loop before the training: a visit, its minutes, the records that come of them, and the plan that meets a need. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { accountOf } from './accounts.ts';
import { enter } from './browser.ts';

export interface CooperationWords {
  readonly visit: { readonly create: string; readonly title: string; readonly titleField: string; readonly hold: string; readonly held: string };
  /** Typed as they stand, Enter after each. */
  readonly lines: readonly string[];
  readonly see: { readonly need: string; readonly commitment: string };
  readonly need: string;
  readonly promises: readonly [string, string];
  readonly name: string;
  readonly programmes: string;
  readonly answer: string;
  readonly state: string;
  readonly met: string;
  readonly plan: { readonly done: RegExp; readonly open: string; readonly version: RegExp; readonly publish: string; readonly published: RegExp };
  readonly dueDay: string;
  readonly spare: RegExp;
  readonly indicator: { readonly add: string; readonly title: string; readonly titleField: string; readonly cohort: string };
  readonly brief: { readonly title: string; readonly agreed: string; readonly print: string };
}

export interface Listed {
  readonly id: string;
  readonly key: string;
  readonly [field: string]: unknown;
}

/** Asks the API with the session of the page. */
export async function listed(page: Page, path: string): Promise<readonly Listed[]> {
  const session = (await (await page.request.get('/api/session')).json()) as { memberships: { consortium: string }[] };
  const answer = await page.request.get(`/api/consortia/${session.memberships[0]?.consortium}/${path}`);
  return ((await answer.json()) as { items: readonly Listed[] }).items;
}

const idOf = async (page: Page, path: string, key: string): Promise<string> => (await listed(page, path)).find((one) => one.key === key)?.id ?? '';

/** A visit of today, whose minutes are written by keyboard alone, and which is then held. */
export async function holdVisit(page: Page, words: CooperationWords): Promise<void> {
  await enter(page, accountOf('coordinator', 'coordinator@'), '/partnership/visits');
  await page.getByRole('button', { name: words.visit.create }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(words.visit.titleField).fill(words.visit.title);
  for (const [part, key] of [['hosts', 'college'], ['guests', 'site']] as const) await dialog.locator(`input[name=${part}][value="${await idOf(page, 'parties?limit=200', key)}"]`).check();
  await dialog.getByRole('button', { name: words.visit.create }).click();
  await page.getByRole('heading', { level: 1, name: words.visit.title }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
  for (const line of words.lines) {
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('combobox').inputValue()).toBe('');
  }
  for (const [text, link] of [[words.need, words.see.need], ...words.promises.map((promise) => [promise, words.see.commitment] as const)] as const) {
    await page.getByRole('listitem').filter({ hasText: text }).first().getByRole('link', { name: link }).waitFor();
  }
  await page.getByRole('button', { name: words.visit.hold }).click();
  await page.getByText(words.visit.held, { exact: true }).first().waitFor();
}

/** The need and both promises stand in their lists, with who answers for them. */
export async function seeRecords(page: Page, words: CooperationWords): Promise<void> {
  await page.goto('/partnership/needs');
  const need = page.getByRole('row').filter({ has: page.getByRole('link', { name: words.need }) });
  await need.waitFor();
  const [record] = (await listed(page, 'needs?limit=200')).filter(({ title }) => JSON.stringify(title).includes(words.need));
  const { responsible } = record as unknown as { responsible: { name: { native: string; latin: string } } };
  expect(record).toMatchObject({ headCount: 6, party: { key: 'site' }, to: { key: 'college' }, plant: { key: 'plant-polyol' } });
  const row = await need.innerText();
  expect([responsible.name.native, responsible.name.latin].some((name) => row.includes(name)), row).toBe(true);
  await page.goto('/partnership/commitments');
  for (const promise of words.promises) await page.getByRole('row').filter({ has: page.getByRole('link', { name: promise }) }).waitFor();
  const promised = await listed(page, 'commitments?limit=200');
  for (const promise of words.promises) expect(promised.find(({ title }) => JSON.stringify(title).includes(promise))).toMatchObject({ state: 'open', responsible: { name: {} } });
}

/** The programme that answers the need, a new plan of the year, and the gap on the day it is needed: there is none. */
export async function planForNeed(page: Page, words: CooperationWords): Promise<void> {
  await page.goto('/partnership/needs');
  await page.getByRole('link', { name: words.need }).click();
  await page.getByRole('heading', { level: 1, name: words.need }).waitFor();
  await page.getByRole('button', { name: words.name }).click();
  await page.getByRole('dialog').locator(`input[name=programmes][value="${await idOf(page, 'programmes?limit=200', 'chemical-operator')}"]`).check();
  await page.getByRole('dialog').getByRole('button', { name: words.name }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  await page.goto('/planning/plans');
  await page.locator('main a[href^="/planning/plans/"]').first().click();
  await page.locator('input[type=number]').fill('5');
  await page.locator('form button[type=submit]').first().click();
  // What the run before this one has left is gone once this one is under way.
  await page.locator('[role=progressbar]').waitFor();
  await page.getByText(words.plan.done).waitFor({ timeout: 90_000 });
  await page.getByRole('link', { name: words.plan.open }).click();
  await page.getByRole('heading', { level: 1, name: words.plan.version }).waitFor();
  await page.getByRole('button', { name: words.plan.publish }).click();
  await page.locator('dialog[open]').getByRole('button', { name: words.plan.publish }).click();
  await page.getByText(words.plan.published).first().waitFor({ timeout: 60_000 });

  await page.goto('/partnership/needs');
  const step = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: words.dueDay }) });
  expect(await step.innerText()).toMatch(words.spare);
  await page.getByRole('link', { name: words.need }).click();
  await page.getByRole('button', { name: words.answer, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(words.state).selectOption('met');
  await dialog.getByRole('button', { name: words.answer, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('heading', { level: 1 }).locator('..').getByText(words.met, { exact: true }).waitFor();
}

/** An indicator of the first task, bound to the signed weeks of one cohort. */
export async function bindIndicator(page: Page, words: CooperationWords): Promise<void> {
  // Trends that arrive late move the buttons below them.
  await page.goto('/partnership/tasks', { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: words.indicator.add }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(words.indicator.titleField).fill(words.indicator.title);
  await dialog.locator('select[name=figure]').selectOption('weeks_signed_share');
  await dialog.locator('select').filter({ has: page.locator('option[value=cohort]') }).selectOption('cohort');
  await dialog.locator(`select[name=scopeKey] option[value="${words.indicator.cohort}"]`).waitFor({ state: 'attached' });
  await dialog.locator('select[name=scopeKey]').selectOption(words.indicator.cohort);
  for (const [field, value] of [['target', '95'], ['amberFrom', '80'], ['unit', '%']] as const) await dialog.locator(`input[name=${field}]`).fill(value);
  await dialog.getByRole('button', { name: words.indicator.add }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText(words.indicator.title).first().waitFor();
}

/** What the cockpit says of the indicator, with its trend. */
export async function indicatorOnCockpit(page: Page, words: CooperationWords): Promise<string> {
  await enter(page, accountOf('leader', 'dean@'));
  const line = page.locator('p').filter({ has: page.getByRole('link', { name: words.indicator.title }) });
  await line.locator('svg polyline').waitFor({ state: 'attached' });
  return line.innerText();
}

/** The brief of the visit to come tells what was agreed at this one, and prints. */
export async function printNextBrief(page: Page, words: CooperationWords): Promise<void> {
  await page.goto('/partnership/visits');
  const next = (await listed(page, 'visits?limit=200')).find(({ key }) => key === 'visit-2026-site');
  await page.goto(`/partnership/visits/${next?.id ?? ''}/brief`);
  await page.getByRole('heading', { level: 1, name: words.brief.title }).waitFor();
  await page.getByRole('heading', { level: 2, name: words.brief.agreed }).waitFor();
  for (const text of [words.need, ...words.promises]) await page.getByText(text).first().waitFor();
  await page.getByRole('listitem').filter({ hasText: words.need }).first().getByText(words.met, { exact: true }).waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button', { name: words.brief.print }).isVisible()).toBe(false);
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(20_000);
  await page.emulateMedia({ media: 'screen' });
}
