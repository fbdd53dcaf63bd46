/** Who a person is, for signing in: the session asks, the partnership storey knows. */
import { rolesOf } from './partnership/store/people.ts';
import type { People } from './session-endpoints.ts';

export const people: People = {
  rolesOf,
  namesOf: async (tx, { person, parties }) => {
    const [row] = await tx.query<{ native: string; latin: string | null }>(
      'select native_name as native, latin_name as latin from partnership.person where consortium_id = $1 and id = $2',
      [tx.actor.consortium, person],
    );
    const names = await tx.query<{ id: string; zh: string | null; en: string | null }>(
      'select id, name_zh as zh, name_en as en from partnership.party where consortium_id = $1 and id = any ($2::uuid[])',
      [tx.actor.consortium, parties],
    );
    return { person: row, parties: new Map(names.map(({ id, zh, en }) => [id, { zh, en }])) };
  },
};
