import type { Page } from "playwright-core";

const longestInMs = 180_000;

/** Waits until something is true in a page. Asked by the browser's tools in one go: the page's policy forbids code made of text. */
export async function until(page: Page, condition: string): Promise<void> {
  const isSo = await page.evaluate<boolean>(
    `new Promise((resolve) => {
      const last = performance.now() + ${longestInMs};
      const look = () => {
        if (${condition}) resolve(true);
        else if (performance.now() > last) resolve(false);
        else setTimeout(look, 5);
      };
      look();
    })`,
  );
  if (!isSo) throw new Error(`After three minutes it is still not so in the page: ${condition}.`);
}
