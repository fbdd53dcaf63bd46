import { texts } from '../texts.ts';

export const signInTexts = texts({
  title: { zh: '登录', en: 'Sign in' },
  promise: { zh: '校企合作，从需求到证明，一线贯通。', en: 'School and enterprise, from a plant\'s need to the proof of skill, on one thread.' },
  email: { zh: '邮箱', en: 'E-mail' },
  password: { zh: '密码', en: 'Password' },
  submit: { zh: '登录', en: 'Sign in' },
  showPassword: { zh: '显示密码', en: 'Show password' },
  forgotten: { zh: '忘记密码？请所在单位的管理员为您重设。', en: 'Forgotten? The administrator of your organisation sets a new password.' },
});
