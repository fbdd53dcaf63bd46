/** What this storey's lists are made of. */
export { byName as nameSort, inForce, matches, nameJson, parameters, readPage, referenceJson } from '../../platform/listing.ts';
export type { PageRequest, Parameters, Reference } from '../../platform/listing.ts';

/** Areas in the order of their numbers: I.9 before I.10. */
export function numberSort(alias: string): string {
  return `regexp_replace(${alias}.number, '[0-9].*$', ''), array(select part[1]::integer from regexp_matches(${alias}.number, '[0-9]{1,9}', 'g') as part), ${alias}.number`;
}
