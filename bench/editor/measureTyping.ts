import type { Locator, Page } from "playwright-core";
import { median, percentile } from "../support/median";
import type { OpenPage } from "./makeOpenPage";
import { until } from "./until";

/** How typing went, in milliseconds, and what the page's heap came to, in megabytes. */
export type Typing = Readonly<{
  keyFolded: KeyTimes;
  keyUnfolded: KeyTimes;
  /** From an input until what is still to do has changed on the screen. */
  problems: number;
  /** From a question to the worker of checks until its answer. */
  check: number;
  heap: number;
}>;

/** Half of the keys were on the screen within `median`, nearly all within `p95`. */
type KeyTimes = Readonly<{ median: number; p95: number }>;

/** Types so many letters into a question of the flow of 500 steps, as its outline opens and with everything unfolded. */
export async function measureTyping(open: OpenPage, letters: number): Promise<Typing> {
  const { page, tools, close } = await open("/flows/bench?step=step1");
  try {
    const words = page.getByRole("group", { name: "The question" }).getByRole("textbox").first();
    await words.waitFor();
    await until(page, "bench.checks.length > 0");
    const keyFolded = await typeLetters(page, words, letters);
    const problems = await breakAndMend(page, words, Math.max(2, Math.round(letters / 2)));
    await unfoldAll(page);
    const keyUnfolded = await typeLetters(page, words, letters);
    // The first answer is that of a worker that has just been loaded.
    const checks = (await page.evaluate<number[]>("bench.checks")).slice(1);
    await tools.send("HeapProfiler.collectGarbage");
    await tools.send("Performance.enable");
    const { metrics } = await tools.send("Performance.getMetrics");
    const used = metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? Number.NaN;
    return { keyFolded, keyUnfolded, problems, check: median(checks), heap: used / 1e6 };
  } finally {
    await close();
  }
}

/** Each letter waits until the one before is painted and checked: this is how a key feels, not how many there can be a second. */
async function typeLetters(page: Page, words: Locator, letters: number): Promise<KeyTimes> {
  await words.focus();
  const before = await page.evaluate<number>("bench.keys.length");
  for (let count = 1; count <= letters; count++) {
    const answered = await page.evaluate<number>("bench.checks.length");
    await page.keyboard.press("a");
    await until(
      page,
      `bench.checks.length > ${answered} && bench.keys.length >= ${before + count}`,
    );
  }
  const times = (await page.evaluate<number[]>("bench.keys")).slice(before);
  return { median: median(times), p95: percentile(times, 95) };
}

/** Unfolds what is folded, until nothing is. */
async function unfoldAll(page: Page): Promise<void> {
  await until(
    page,
    `[...document.querySelectorAll(".foldButton")]
      .filter(({ textContent }) => textContent.startsWith("+"))
      .map((button) => button.click()).length === 0`,
  );
}

/** Empties the words, which is something to mend, and writes them again. */
async function breakAndMend(page: Page, words: Locator, rounds: number): Promise<number> {
  for (let count = 0; count < 2 * rounds; count++) {
    const shown = await page.evaluate<number>("bench.shown.length");
    await words.fill(count % 2 === 0 ? "" : "For one, press 1.");
    await until(page, `bench.shown.length > ${shown}`);
  }
  return median((await page.evaluate<number[]>("bench.shown")).slice(-2 * rounds));
}
