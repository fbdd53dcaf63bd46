/** Who a person is, for signing in: the session asks, the partnership storey knows. */
import { namesOf, rolesOf } from './partnership/index.ts';
import type { People } from './session-endpoints.ts';

export const people: People = { rolesOf, namesOf };
