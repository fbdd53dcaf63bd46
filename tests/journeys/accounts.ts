import { inject } from 'vitest';

/** The example's account that holds a role in any party; `email` names one among several by the beginning of its address. */
export function accountOf(role: string, email = ''): { readonly email: string; readonly password: string } {
  const found = inject('accounts').find((account) => account.email.startsWith(email) && account.roles.some((held) => held.endsWith(`: ${role}`)));
  if (!found) throw new Error(`the example has no account ${email} with the role ${role}`);
  return found;
}
