// npm run screens -- --out DIR [--url URL] [--only NAME] [--accounts FILE]
// A picture of every screen and state × {zh, en} × {light, dark} × {desk, phone}, and one page that shows them all.
import './node-version.mjs';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { DESK, openBrowser, openContext, PHONE } from './open-browser.mjs';
import { inProject, secondsSince } from './project.mjs';
import { runProduct } from './run-product.mjs';

const { values: options } = parseArgs({
  options: { out: { type: 'string' }, url: { type: 'string' }, only: { type: 'string', multiple: true }, accounts: { type: 'string' }, language: { type: 'string' }, scheme: { type: 'string' }, size: { type: 'string' } },
});
if (!options.out) {
  console.error('usage: npm run screens -- --out DIR [--only NAME]… [--language zh|en] [--scheme light|dark] [--size desk|phone] [--url URL --accounts FILE]');
  process.exit(2);
}

const SIZES = { desk: DESK, phone: PHONE };
const pick = (all, chosen) => (chosen ? all.filter((one) => one === chosen) : all);
const variants = pick(['zh', 'en'], options.language).flatMap((language) =>
  pick(['light', 'dark'], options.scheme).flatMap((scheme) => pick(['desk', 'phone'], options.size).map((size) => ({ language, scheme, size }))),
);

const from = Date.now();
const out = resolve(options.out);
mkdirSync(out, { recursive: true });
const screens = (await loadScreens()).filter((screen) => !options.only || options.only.includes(screen.name));
if (screens.length === 0) throw new Error(`no screen is called ${options.only?.join(' or ')}`);
// The browser first: where there is none, no product is left running.
const browser = await openBrowser();
const product = options.url ? { url: options.url, accounts: readAccounts(options.accounts), stop: async () => {} } : await runProduct();
const taken = [];
const troubles = [];
try {
  for (const variant of variants) {
    for (const role of new Set(screens.map((screen) => screen.role ?? ''))) await picturesOf(role, variant);
  }
} finally {
  await browser.close();
  await product.stop();
}
writeFileSync(join(out, 'index.html'), contactSheet(taken));
for (const trouble of troubles) console.error(`screens: ${trouble}`);
console.log(`screens: ${taken.length} pictures in ${secondsSince(from)}, ${troubles.length} troubles: ${join(out, 'index.html')}`);
process.exit(troubles.length === 0 ? 0 : 1);

/** All screens of one role in one variant, signed in once. */
async function picturesOf(role, { language, scheme, size }) {
  const context = await openContext(browser, { language, scheme, size: SIZES[size], baseURL: product.url });
  try {
    if (role !== '') await signIn(context, role);
    for (const screen of screens.filter((one) => (one.role ?? '') === role)) {
      for (const state of screen.states ?? [{ name: 'content' }]) {
        const file = `${[screen.name, state.name, language, scheme, size].join('.')}.png`;
        const page = await context.newPage();
        const tell = (trouble) => troubles.push(`${file}: ${trouble}`);
        page.on('pageerror', (error) => tell(error.message));
        try {
          await state.before?.(page);
          await page.goto(typeof screen.path === 'function' ? await screen.path(page) : screen.path);
          await page.locator('h1, [role=alert]').first().waitFor();
          await page.waitForLoadState('networkidle');
          await allLoaded(page, state, tell);
          await state.prepare?.(page);
          await allLoaded(page, state, tell);
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          if (overflow > 0) tell(`scrolls sideways by ${overflow} px`);
          // The whole page in one window: bars that stick to its edges stand where a reader sees them.
          const height = await page.evaluate(() => document.documentElement.scrollHeight);
          await page.setViewportSize({ width: SIZES[size].width, height: Math.max(SIZES[size].height, Math.min(height, 12_000)) });
          await page.screenshot({ path: join(out, file), fullPage: true, animations: 'disabled' });
          taken.push({ file, screen: screen.name, state: state.name, variant: `${language} · ${scheme} · ${size}` });
        } catch (error) {
          tell(error.message.split('\n')[0]);
        } finally {
          await page.close();
        }
      }
    }
  } finally {
    await context.close();
  }
}

/** Parts that load their own code and answers are waited for, unless the picture is to show them loading. */
async function allLoaded(page, state, tell) {
  if (state.name === 'loading') return;
  const loading = page.locator('[role=status][aria-busy=true]');
  await loading.first().waitFor({ state: 'detached', timeout: 20_000 }).catch(() => tell('is still loading after 20 s'));
}

async function signIn(context, role) {
  const account = product.accounts.find((one) => one.roles.some((held) => held.endsWith(`: ${role}`)));
  if (!account) throw new Error(`no account of the example has the role ${role}`);
  const answer = await context.request.post('/api/session', { data: { email: account.email, password: account.password } });
  if (!answer.ok()) throw new Error(`${account.email} cannot sign in: ${await answer.text()}`);
}

/** web/screens/*.mjs: each exports `screens`, a list of { name, path, role?, states?: [{ name, before?, prepare? }] }. */
async function loadScreens() {
  const folder = inProject('web', 'screens');
  const files = readdirSync(folder).filter((file) => file.endsWith('.mjs')).sort();
  const lists = await Promise.all(files.map((file) => import(pathToFileURL(join(folder, file)).href)));
  return lists.flatMap((list) => list.screens);
}

function readAccounts(file) {
  return file ? JSON.parse(readFileSync(file, 'utf8')) : [];
}

function contactSheet(pictures) {
  const groups = groupByTitle(pictures);
  const sections = [...groups].map(
    ([title, group]) =>
      `<h2>${title}</h2><div>${group.map((one) => `<figure><a href="${one.file}"><img loading="lazy" src="${one.file}" alt="${one.screen}"></a><figcaption>${one.variant}</figcaption></figure>`).join('')}</div>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>Screens</title><style>body{font:14px system-ui;margin:24px;background:#ddd}div{display:flex;flex-wrap:wrap;gap:16px;align-items:start}figure{margin:0}img{max-width:360px;max-height:480px;border:1px solid #999}</style>${sections.join('\n')}\n`;
}

function groupByTitle(pictures) {
  const groups = new Map();
  for (const one of pictures) {
    const title = `${one.screen} · ${one.state}`;
    groups.set(title, [...(groups.get(title) ?? []), one]);
  }
  return groups;
}
