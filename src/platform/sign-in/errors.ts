import { declareErrors } from '../errors.ts';

/** Refusals of signing in. */
export const signInErrors = declareErrors({
  sign_in_refused: {
    status: 401,
    says: { zh: '邮箱或密码不正确。', en: 'The e-mail address or the password is not right.' },
    wayOut: { zh: '检查后重试；忘记密码请联系管理员重置。', en: 'Check both and try again; an administrator can reset a forgotten password.' },
  },
  too_many_attempts: {
    status: 429,
    says: { zh: '登录尝试过多，请在 {seconds} 秒后再试。', en: 'Too many attempts to sign in; the next is possible in {seconds} seconds.' },
    wayOut: { zh: '等待后重试，或请管理员重置密码。', en: 'Wait, or ask an administrator to reset the password.' },
  },
  account_exists: {
    status: 409,
    says: { zh: '邮箱 {email} 已有账号。', en: 'There already is an account for {email}.' },
    wayOut: { zh: '使用该账号，或换一个邮箱。', en: 'Use that account, or another address.' },
  },
  password_too_short: {
    status: 422,
    says: { zh: '密码只有 {length} 个字符，至少需要 {needed} 个。', en: 'The password has {length} characters; it needs at least {needed}.' },
    wayOut: { zh: '换一个更长的密码，例如几个不相关的词。', en: 'Choose a longer one, for example several unrelated words.' },
  },
  sign_in_service_refused: {
    status: 400,
    says: { zh: '登录服务拒绝了请求：{reason}', en: 'The sign-in service refused the request: {reason}' },
    wayOut: { zh: '改用 POST /api/session 登录。', en: 'Sign in with POST /api/session.' },
  },
});
