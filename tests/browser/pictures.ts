import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { z } from "zod";
import { stories } from "./support/stories";

const project = join(__dirname, "../..");
const mostBytes = 80_000;

const folder = join(project, "docs/pictures");

/** What a browser makes of a picture: far smaller than a PNG. Reads `source` and `quality`. */
const shrink = `(async (source, quality) => {
  const picture = new Image();
  picture.src = source;
  await picture.decode();
  const canvas = document.createElement("canvas");
  canvas.width = picture.width;
  canvas.height = picture.height;
  canvas.getContext("2d").drawImage(picture, 0, 0);
  return canvas.toDataURL("image/webp", quality);
})`;

// Not among the tests, which tell of each of these screens in stories of their own: `npm run docs:pictures` runs it.
stories("the pictures of the manual", ({ editor, open, keep }) => {
  beforeAll(async () => {
    await editor().saveDraft("clinic");
    await editor().makeCalls("contoso", 300);
  });

  /** Takes a picture of what a page shows, as good as fits, and puts it into the documents. */
  const picture = async (page: Page, name: string) => {
    await keep(page, `manual-${name}`);
    const png = await page.screenshot({ animations: "disabled", caret: "hide" });
    const source = JSON.stringify(`data:image/png;base64,${png.toString("base64")}`);
    // Not in the page itself, whose policy lets no such address be loaded.
    const desk = await page.context().newPage();
    let kept = Buffer.alloc(mostBytes);
    for (const quality of [0.9, 0.8, 0.7, 0.6, 0.5]) {
      if (kept.length < mostBytes) break;
      const url = z.string().parse(await desk.evaluate(`${shrink}(${source}, ${quality})`));
      kept = Buffer.from(url.slice(url.indexOf(",") + 1), "base64");
    }
    await desk.close();
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${name}.webp`), kept);
    return kept.length;
  };

  it.each([
    ["flows", "", /Contoso main line/],
    ["picture", "/flows/contoso?view=picture", /Main menu/],
    ["prompts", "/flows/contoso/prompts", /Main menu/],
    ["hours", "/hours?flow=clinic", /holidays/i],
    ["reports", "/reports?flow=contoso", /Calls by day/],
  ] as const)("shows %s", async (name, path, words) => {
    const { page, settled } = await open(path);
    await page.getByText(words).first().waitFor();
    await settled();
    expect(await picture(page, name)).toBeLessThan(mostBytes);
  });

  it("shows a flow with its form, and a call on the phone", async () => {
    const { page, settled } = await open("/flows/contoso?step=main");
    await page.getByRole("button", { name: "Dial" }).click();
    await page.getByRole("log").getByText("Welcome to Contoso.").waitFor();
    await settled();
    expect(await picture(page, "flow")).toBeLessThan(mostBytes);
  });

  it("shows what is different before it is published", async () => {
    const { page, settled } = await open("/flows/contoso?step=main");
    const words = page.getByRole("group", { name: "The question" }).getByRole("textbox").first();
    await words.fill("For sales, press 1. For everybody else, press 2.");
    await page.getByText(/^Saved /).waitFor();
    await page.getByRole("button", { name: "Publish…" }).click();
    await page
      .getByRole("dialog")
      .getByText(/For everybody else/)
      .first()
      .waitFor();
    await settled();
    expect(await picture(page, "publish")).toBeLessThan(mostBytes);
  });

  it("shows a real call on this machine", async () => {
    const { page } = await open("/telephone");
    await page.getByRole("button", { name: "Dial" }).click();
    await page
      .getByRole("log")
      .getByText(/press 1/)
      .first()
      .waitFor();
    await page.getByRole("treeitem", { name: /the caller is here/ }).waitFor();
    expect(await picture(page, "telephone")).toBeLessThan(mostBytes);
  });
});
