/** What this storey's lists are made of. */
import type { Named } from '../rules.ts';

export { byName, inForce, matches, nameJson, parameters, readPage, referenceJson, spanJson } from '../../platform/listing.ts';
export type { PageRequest, Parameters, Reference, Sort } from '../../platform/listing.ts';

/** A party as the rules see it. */
export interface OwnerRow {
  readonly id: string;
  readonly name: Named;
}
