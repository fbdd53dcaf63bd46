/** The readable reference: every endpoint with its access rule, and every error code. One page, no script needed to read it. */
import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { describeRule } from '../access/describe-rule.ts';
import { declaredErrors, type Locale } from '../errors.ts';
import { commonErrorsOf } from './common-errors.ts';
import type { ListedEndpoint } from './endpoint-list.ts';
import { wordsOf, type DocumentSettings } from './document-settings.ts';
import { fieldsOf, type Field } from './schema-fields.ts';

export { REFERENCE_SCRIPT, REFERENCE_STYLE } from './reference-assets.ts';

const WORDS = {
  zh: {
    title: 'Covalence 接口参考',
    skip: '跳到接口列表',
    search: '查找接口（名称、路径、说明）',
    count: '个接口',
    none: '没有符合的接口。',
    document: 'OpenAPI 3.1 文档',
    other: 'English',
    otherLocale: 'en',
    operations: '接口',
    access: '访问规则',
    params: '路径参数',
    query: '查询参数',
    body: '请求正文',
    answer: '答复',
    errors: '可能的错误',
    errorTable: '错误代码',
    code: '代码',
    status: '状态',
    says: '含义',
    wayOut: '解决办法',
    field: '字段',
    type: '类型',
    needed: '必填',
    about: '说明',
    yes: '是',
    no: '否',
    basicsTitle: '约定',
    basics: [
      '日期写作 2026-09-07；周以其星期一的日期表示。',
      '列表用 limit（不超过 200）和 after 翻页：after 取上一页的 next；next 为 null 即为最后一页。',
      'sort 前加减号为降序。',
      '写操作可带 Idempotency-Key 请求头：同一个键重发同一请求不会重复执行，并得到同一结果。',
      '拒绝一律为 {code, message, facts, wayOut}，语言取自 lang 参数、lang Cookie 或 Accept-Language。',
      '先以 POST /api/session 登录，之后随请求发送会话 Cookie。',
    ],
  },
  en: {
    title: 'Covalence API reference',
    skip: 'Skip to the endpoints',
    search: 'Find an endpoint (name, path, words)',
    count: 'endpoints',
    none: 'No endpoint fits.',
    document: 'OpenAPI 3.1 document',
    other: '中文',
    otherLocale: 'zh',
    operations: 'Endpoints',
    access: 'Access',
    params: 'Path parameters',
    query: 'Query parameters',
    body: 'Body',
    answer: 'Answer',
    errors: 'Errors it can give',
    errorTable: 'Error codes',
    code: 'Code',
    status: 'Status',
    says: 'Says',
    wayOut: 'Way out',
    field: 'Field',
    type: 'Type',
    needed: 'Needed',
    about: 'About',
    yes: 'yes',
    no: 'no',
    basicsTitle: 'Conventions',
    basics: [
      'A day is written 2026-09-07; a week is the date of its Monday.',
      'Lists are paged by limit (at most 200) and after: take the next of the page before; next is null on the last page.',
      'A minus before the sort key sorts descending.',
      'A write may carry an Idempotency-Key header: the same request under the same key is done once and answered alike.',
      'Every refusal is {code, message, facts, wayOut}, in the language of the lang parameter, the cookie lang or Accept-Language.',
      'Sign in with POST /api/session, then send the session cookie along.',
    ],
  },
} as const;

type Words = (typeof WORDS)[Locale];
type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

export function referencePage(listed: readonly ListedEndpoint[], settings: DocumentSettings): Html {
  const { locale, version } = settings;
  const wordOf = wordsOf(settings);
  const words = WORDS[locale];
  const storeys = [...new Set(listed.map(({ storey }) => storey))];
  return html`<!doctype html>
<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${words.title}</title>
<link rel="icon" type="image/svg+xml" href="/mark.svg">
<link rel="stylesheet" href="/api/reference/style.css">
<script src="/api/reference/search.js" defer></script>
</head>
<body>
<a class="skip" href="#operations">${words.skip}</a>
<header>
<h1>${words.title} <small>${version}</small></h1>
<nav><a href="/api/openapi.json?lang=${locale}">${words.document}</a> <a href="#errors">${words.errorTable}</a> <a href="?lang=${words.otherLocale}" lang="${words.otherLocale}" hreflang="${words.otherLocale}">${words.other}</a></nav>
</header>
<main>
<section aria-labelledby="basics"><h2 id="basics">${words.basicsTitle}</h2><ul>${words.basics.map((line) => html`<li>${line}</li>`)}</ul></section>
<section aria-labelledby="operations">
<h2 id="operations">${words.operations}</h2>
<p class="find" hidden><label for="find">${words.search}</label><input id="find" type="search" autocomplete="off"><output for="find" data-word="${words.count}" data-none="${words.none}">${listed.length} ${words.count}</output></p>
${storeys.map((storey) => html`<section class="storey"><h3>${storey}</h3>${listed.filter((item) => item.storey === storey).map((item) => operationHtml(item, words, locale, wordOf))}</section>`)}
</section>
<section aria-labelledby="errors">
<h2 id="errors">${words.errorTable}</h2>
${errorTable(words, locale)}
</section>
</main>
</body>
</html>`;
}

function operationHtml({ endpoint, rule }: ListedEndpoint, words: Words, locale: Locale, wordOf: (description: string) => string): Html {
  const { route, operation } = endpoint;
  const codes = [...new Set([...(route.errors ?? []), ...commonErrorsOf(route, rule.who === 'public')])];
  const find = `${operation} ${route.method} ${route.path} ${route.summary.zh} ${route.summary.en}`.toLowerCase();
  return html`<details class="operation" id="${operation}" data-find="${find}">
<summary><span class="method ${route.method}">${route.method.toUpperCase()}</span> <code>${route.path}</code> <span class="says">${route.summary[locale]}</span></summary>
<p><strong>${words.access}</strong> ${describeRule(rule, locale)}</p>
${fieldTable(words.params, fieldsOf(route.params, 'input', wordOf), words)}
${fieldTable(words.query, fieldsOf(route.query, 'input', wordOf), words)}
${route.accepts === undefined ? fieldTable(words.body, fieldsOf(route.body, 'input', wordOf), words) : html`<p><strong>${words.body}</strong> <code>${route.accepts}</code></p>`}
${route.answers === undefined ? fieldTable(words.answer, fieldsOf(route.status === 204 ? undefined : route.answer, 'output', wordOf), words) : html`<p><strong>${words.answer}</strong> <code>${route.answers}</code></p>`}
<p><strong>${words.errors}</strong> ${codes.map((code) => html`<a class="code" href="#error-${code}">${code}</a> `)}</p>
</details>`;
}

function fieldTable(title: string, fields: readonly Field[], words: Words): Html {
  if (fields.length === 0) return html``;
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${title}"><table><caption>${title}</caption><thead><tr><th scope="col">${words.field}</th><th scope="col">${words.type}</th><th scope="col">${words.needed}</th><th scope="col">${words.about}</th></tr></thead>
<tbody>${fields.map((field) => html`<tr><td><code>${field.path}</code></td><td>${field.type}</td><td>${field.isNeeded ? words.yes : words.no}</td><td>${field.about}</td></tr>`)}</tbody></table></div>`;
}

function errorTable(words: Words, locale: Locale): Html {
  const rows = [...declaredErrors()].sort(([a], [b]) => (a < b ? -1 : 1));
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${words.errorTable}"><table><thead><tr><th scope="col">${words.code}</th><th scope="col">${words.status}</th><th scope="col">${words.says}</th><th scope="col">${words.wayOut}</th></tr></thead>
<tbody>${rows.map(([code, error]) => html`<tr id="error-${code}"><th scope="row"><code>${raw(code.replace(/_/g, '_<wbr>'))}</code></th><td>${error.status}</td><td>${error.says[locale]}</td><td>${error.wayOut[locale]}</td></tr>`)}</tbody></table></div>`;
}
