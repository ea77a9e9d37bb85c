import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "playwright-core";

const longestWaitInMs = 60_000;

/**
 * Resolves when an expression holds in a page. Asked from here each time: the policy of the editor keeps the browser from reading a text
 * as code again later, as `page.waitForFunction` would have it do.
 */
export async function waitUntil(page: Page, expression: string): Promise<void> {
  const endsAt = Date.now() + longestWaitInMs;
  while (!(await page.evaluate<boolean>(expression))) {
    if (Date.now() > endsAt) throw new Error(`It never came to ${expression}.`);
    await sleep(50);
  }
}
