/**
 * Starts the product once for all journeys. With `COVALENCE_URL` and `COVALENCE_ACCOUNTS` (the example's account file) a
 * running one is used instead.
 */
import { readFileSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { runProduct } from '../../scripts/run-product.mjs';
import type { RunningProduct } from '../../scripts/run-product.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    url: string;
    accounts: RunningProduct['accounts'];
  }
}

export default async function startProduct(project: TestProject): Promise<() => Promise<void>> {
  const product = runningOne() ?? (await runProduct());
  project.provide('url', product.url);
  project.provide('accounts', product.accounts);
  return () => product.stop();
}

function runningOne(): RunningProduct | undefined {
  const { COVALENCE_URL: url, COVALENCE_ACCOUNTS: file } = process.env;
  if (!url || !file) return undefined;
  return { url, accounts: JSON.parse(readFileSync(file, 'utf8')) as RunningProduct['accounts'], stop: async () => {} };
}
