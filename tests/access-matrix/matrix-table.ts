/** The access matrix as a page: every endpoint against every role, written from the same rules that are enforced. */
import { ROWS } from '../../src/platform/access/describe-rule.ts';
import { ROLE_NAMES, ROLES, type Role } from '../../src/platform/access/roles.ts';
import type { AccessRule } from '../../src/platform/access/rule.ts';
import type { ListedEndpoint } from '../../src/platform/http/endpoint-list.ts';

/** Who a caller can be, from nobody to a role. */
export type CallerKind = 'stranger' | 'outsider' | 'member' | Role;

export const CALLERS: readonly CallerKind[] = ['stranger', 'outsider', 'member', ...ROLES];

const CALLER_NAMES = {
  stranger: { zh: '未登录', en: 'not signed in' },
  outsider: { zh: '其他联合体', en: 'other consortium' },
  member: { zh: '无角色成员', en: 'member, no role' },
  ...ROLE_NAMES,
} as const;

/** `party`: only in the party the request names. */
export type Verdict = 'yes' | 'no' | 'party';

export function verdictOf(rule: AccessRule, isTenant: boolean, caller: CallerKind): Verdict {
  if (rule.who === 'public') return 'yes';
  if (caller === 'stranger') return 'no';
  if (rule.who === 'signedIn') return 'yes';
  if (caller === 'outsider') return isTenant ? 'no' : 'yes';
  const isIn = rule.who === 'member' || (caller !== 'member' && rule.who.includes(caller));
  if (!isIn) return 'no';
  return rule.party === undefined ? 'yes' : 'party';
}

const MARKS: Readonly<Record<Verdict, string>> = { yes: '✓', no: '·', party: '◐' };

export function matrixPage(listed: readonly ListedEndpoint[]): string {
  const storeys = [...new Set(listed.map(({ storey }) => storey))];
  const head = ['', ...CALLERS.map((caller) => `${CALLER_NAMES[caller].zh}<br>${CALLER_NAMES[caller].en}`), '记录<br>rows'];
  const parts = [
    '# 访问矩阵 · Access matrix',
    '',
    '由各层的 access.ts 生成，并逐项测试（tests/access-matrix.test.ts）；更新：`npx vitest run tests/access-matrix.test.ts -u`。',
    '',
    'Generated from the access.ts of each storey and tested entry by entry (tests/access-matrix.test.ts); to renew it run `npx vitest run tests/access-matrix.test.ts -u`.',
    '',
    '✓ 可以 allowed · ◐ 仅限请求所指单位的任职者 only in the party the request names · · 拒绝 refused',
  ];
  for (const storey of storeys) {
    parts.push('', `## ${storey}`, '', row(head), row(head.map(() => '---')));
    for (const { endpoint, rule } of listed.filter((item) => item.storey === storey)) {
      const { route } = endpoint;
      const isTenant = route.path.startsWith('/api/consortia/');
      const path = route.path.replace('/api/consortia/{consortium}', '…');
      parts.push(row([`\`${route.method.toUpperCase()} ${path}\`<br>${route.summary.zh} · ${route.summary.en}`, ...CALLERS.map((caller) => MARKS[verdictOf(rule, isTenant, caller)]), `${ROWS[rule.rows].zh}<br>${ROWS[rule.rows].en}`]));
    }
  }
  return `${parts.join('\n')}\n`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
