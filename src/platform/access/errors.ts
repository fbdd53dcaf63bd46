import { declareErrors } from '../errors.ts';

/** Refusals of the access check. */
export const accessErrors = declareErrors({
  sign_in_needed: {
    status: 401,
    says: { zh: '此操作需要登录。', en: 'This needs a sign-in.' },
    wayOut: { zh: '登录后重试。', en: 'Sign in and try again.' },
  },
  role_needed: {
    status: 403,
    says: { zh: '此操作需要以下角色之一：{needed}；你在此处的角色：{held}。', en: 'This takes one of the roles {needed}; yours here: {held}.' },
    wayOut: { zh: '请有相应角色的同事办理，或请管理员授予角色。', en: 'Ask a colleague who has such a role, or an administrator to grant it.' },
  },
  consortium_not_found: {
    status: 404,
    says: { zh: '没有编号为“{consortium}”的联合体，或你不是其成员。', en: 'There is no consortium "{consortium}", or you do not belong to it.' },
    wayOut: { zh: '从 GET /api/session 所列的联合体中选择。', en: 'Choose one of those GET /api/session lists.' },
  },
});
