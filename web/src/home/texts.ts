import { texts } from '../texts.ts';

export const homeTexts = texts({
  greeting: { zh: '{name}，您好', en: 'Good day, {name}' },
  yourRoles: { zh: '您在本联合体中的角色', en: 'Your roles in this consortium' },
});
