import type { Browser, BrowserContext, BrowserContextOptions, ViewportSize } from 'playwright-core';

export function openBrowser(): Promise<Browser>;
export const DESK: ViewportSize;
export const PHONE: ViewportSize;
export function openContext(
  browser: Browser,
  reader?: { language?: 'zh' | 'en'; scheme?: 'light' | 'dark'; size?: ViewportSize } & BrowserContextOptions,
): Promise<BrowserContext>;
