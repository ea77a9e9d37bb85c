import { readFileSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";
import { flowSchema, type Flow } from "../../lib/flow/document/flow";
import { makeMenuPage } from "../../lib/menuPage/makeMenuPage";
import { renderMenuPage } from "../../lib/menuPage/renderMenuPage";
import { findBrowser } from "../../scripts/web/findBrowser";
import { findBarriers } from "./support/findBarriers";

const path = findBrowser(process.env);
const read = (key: string): Flow =>
  flowSchema.parse(JSON.parse(readFileSync(`flows/${key}.flow.json`, "utf8")));
const looks = [
  { viewport: { width: 1280, height: 800 }, colorScheme: "light" },
  { viewport: { width: 390, height: 844 }, colorScheme: "dark" },
] as const;

describe("the page of a menu", () => {
  if (path === undefined && process.env["CI"] === undefined) {
    process.stderr.write(
      "NO BROWSER: nobody looked at the pages of menus; install Chromium, or name one in CHROME_PATH.\n",
    );
    it("has no browser here to be looked at in", () => expect(path).toBeUndefined());
    return;
  }
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      ...(path === undefined ? {} : { executablePath: path }),
      args: ["--no-sandbox"],
    });
  }, 180_000);
  afterAll(() => browser.close());

  it.each(["contoso", "clinic", "bank"])(
    "of %s has no barrier and needs no scrolling sideways, in any size and light",
    async (key) => {
      const flow = read(key);
      for (const look of looks) {
        for (const language of flow.languages) {
          const page = await browser.newPage(look);
          const made = makeMenuPage({ flow, language, number: "+15550100", today: "2026-11-29" });
          await page.setContent(renderMenuPage(made, (other) => `/menu/15550100/${other}`));
          expect(await findBarriers(page)).toEqual([]);
          const width = await page.evaluate<number>("document.documentElement.scrollWidth");
          expect(width).toBeLessThanOrEqual(look.viewport.width);
          await page.screenshot({
            path: `dist/screenshots/menu-page-${key}-${language}-${look.viewport.width}.png`,
            fullPage: true,
          });
          await page.close();
        }
      }
    },
    120_000,
  );
});
