import type { Browser, CDPSession, Page } from "playwright-core";
import { pageClock } from "./pageClock";

/** A page of the editor, the browser's own tools for it, and its end. */
export type OpenedPage = Readonly<{ page: Page; tools: CDPSession; close: () => Promise<void> }>;

/** Opens a screen by its path, in a browser that has never been here; `slowed` is by how much the processor is slower. */
export type OpenPage = (path: string, slowed?: number) => Promise<OpenedPage>;

/** Makes it for the editor at an address with a token, as the local stack prints it. */
export function makeOpenPage(browser: Browser, address: string): OpenPage {
  const [root = "", token = ""] = address.split("#token=");
  return async (path, slowed = 1) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    const tools = await context.newCDPSession(page);
    // Evaluated by the browser's tools, which the page's policy for its own scripts does not concern.
    await page.addInitScript(pageClock);
    await tools.send("Emulation.setCPUThrottlingRate", { rate: slowed });
    // Loading everything may take long where the processor is slowed; what is waited for comes later.
    await page.goto(`${root}${path}#token=${token}`, { waitUntil: "commit", timeout: 180_000 });
    return { page, tools, close: () => context.close() };
  };
}
