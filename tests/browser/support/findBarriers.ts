import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { z } from "zod";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const foundSchema = z.array(
  z.object({ id: z.string(), nodes: z.array(z.object({ target: z.array(z.unknown()) })) }),
);

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What keeps some people from using a page, by axe: rules of WCAG A and AA and best practice, or those named, and where each is broken. */
export async function findBarriers(
  page: Page,
  rules: readonly string[] = tags,
): Promise<readonly string[]> {
  // Evaluated by the browser's tools, which its policy for the page's own scripts does not concern.
  if (!(await page.evaluate<boolean>(`"axe" in globalThis`))) await page.evaluate(axe);
  // A button that just came alive is on its way to its colours: what counts is where it arrives.
  await page.evaluate(
    `Promise.allSettled(document.getAnimations()
      .filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity)
      .map(({ finished }) => finished)).then(() => undefined)`,
  );
  // To describe all that is well takes time of its own; no rule of these tags needs the styles loaded once more.
  const found: unknown = await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(rules)}, resultTypes: ["violations"], preload: false })
      .then(({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ target }) => ({ target })) })))`,
  );
  return foundSchema
    .parse(found)
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}
