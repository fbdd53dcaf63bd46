/** Every endpoint with its access rule; what is wrong with the list is said at start, all at once. */
import type { AccessRule } from '../access/rule.ts';
import { declaredErrors } from '../errors.ts';
import type { Endpoint, StoreyApi } from './endpoint.ts';
import { isTenant, type RouteShape } from './route-shape.ts';

export interface ListedEndpoint {
  readonly storey: string;
  readonly endpoint: Endpoint<string>;
  readonly rule: AccessRule;
}

/** Throws with every fault: a missing or idle access rule, a name or path taken twice, a parameter without schema, an undeclared error code. */
export function listEndpoints(storeys: readonly StoreyApi[]): ListedEndpoint[] {
  const faults: string[] = [];
  const listed: ListedEndpoint[] = [];
  const operations = new Set<string>();
  const places = new Set<string>();
  for (const storey of storeys) {
    for (const endpoint of storey.endpoints) {
      const { operation, route } = endpoint;
      const rule = Object.hasOwn(storey.access, operation) ? storey.access[operation] : undefined;
      if (operations.has(operation)) faults.push(`${storey.name}: the operation ${operation} stands twice`);
      operations.add(operation);
      const place = `${route.method} ${route.path.replace(/\{\w+\}/g, '{}')}`;
      if (places.has(place)) faults.push(`${storey.name}: ${route.method} ${route.path} stands twice`);
      places.add(place);
      faults.push(...faultsOf(route).map((fault) => `${storey.name}: ${operation} ${fault}`));
      if (rule === undefined) faults.push(`${storey.name}: ${operation} has no access rule`);
      else {
        if (!isTenant(route) && rule.who !== 'public' && rule.who !== 'signedIn') faults.push(`${storey.name}: ${operation} asks for roles outside a consortium`);
        listed.push({ storey: storey.name, endpoint, rule });
      }
    }
    const names = new Set<string>(storey.endpoints.map(({ operation }) => operation));
    for (const name of Object.keys(storey.access)) if (!names.has(name)) faults.push(`${storey.name}: the access rule ${name} belongs to no endpoint`);
  }
  if (faults.length > 0) throw new Error(`the API is not in order:\n  ${faults.join('\n  ')}`);
  return listed;
}

function faultsOf(route: RouteShape): string[] {
  const faults: string[] = [];
  if (!route.path.startsWith('/api/')) faults.push(`lies outside /api: ${route.path}`);
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
  const inSchema = Object.keys(route.params?.shape ?? {});
  for (const name of inPath) if (!inSchema.includes(name)) faults.push(`has no schema for the path parameter ${name}`);
  for (const name of inSchema) if (!inPath.includes(name)) faults.push(`has a parameter that is not in its path: ${name}`);
  for (const code of route.errors ?? []) if (!declaredErrors().has(code)) faults.push(`names an error code nobody declares: ${code}`);
  if (route.method === 'get' && (route.body !== undefined || route.accepts !== undefined)) faults.push('is a GET with a body');
  return faults;
}
