import { readFileSync } from "node:fs";
import { findFaults, windows } from "./support/findFaults";
import { stories } from "./support/stories";

const small = { viewport: { width: 390, height: 844 } };

stories("the reports in a browser", ({ editor, open, keep }) => {
  beforeAll(async () => {
    await editor().saveDraft("shop");
    await editor().makeCalls("contoso", 297);
    // Today alone: also in the small hours, when nobody else has called yet.
    await editor().makeCalls("contoso", 3, 1);
  });

  it("tell of nobody who called, and then of those who did", async () => {
    const { page, complaints } = await open("/reports?flow=shop");
    await page.getByRole("heading", { name: "No calls in this time" }).waitFor();
    await page.getByLabel("Flow").selectOption({ label: "Contoso main line" });
    await page.getByRole("heading", { name: "Calls by day" }).waitFor();
    await page.getByText("300", { exact: true }).first().waitFor();
    expect(page.url()).toContain("flow=contoso");
    await page.goBack();
    await page.getByRole("heading", { name: "No calls in this time" }).waitFor();
    expect(complaints()).toEqual([]);
  });

  it.each(windows)("tell how many called today, in the list of flows: $window", async (one) => {
    const opened = await open("", { viewport: one.viewport });
    const row = opened.page.getByRole("link", { name: /Contoso main line/ });
    await row.getByText(/^\d+ calls? today/).waitFor();
    expect(await findFaults(opened, { name: "flows-today", mark: one.mark, keep })).toEqual([]);
  });

  it("show each picture as a table and as a file", async () => {
    const { page, complaints } = await open("/reports?flow=contoso");
    const results = page.getByRole("region", { name: "As a table: How calls went" });
    const sheet = page.locator("section", {
      has: page.getByRole("heading", { name: "How calls went" }),
    });
    await sheet.getByText("As a table").click();
    await results.getByRole("rowheader", { name: "Hung up" }).waitFor();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      sheet.getByRole("button", { name: /Download/ }).click(),
    ]);
    expect(file.suggestedFilename()).toBe("contoso-results.csv");
    const text = readFileSync(await file.path(), "utf8");
    expect(text).toMatch(/^\uFEFFResult,Calls\r\n[^]*Hung up,\d+\r\n/);
    expect(complaints()).toEqual([]);
  });

  it("count callers on the flow, and name the ways they took", async () => {
    const { page } = await open("/reports?flow=contoso");
    const sheet = page.locator("section", {
      has: page.getByRole("heading", { name: "On the flow" }),
    });
    await sheet.getByText("Main menu").first().waitFor();
    await sheet
      .getByText(/gave up here \(/)
      .first()
      .waitFor();
    await sheet.scrollIntoViewIfNeeded();
    await keep(page, "reports-on-the-flow");
    const paths = page.locator("section", { has: page.getByRole("heading", { name: "Paths" }) });
    await paths.scrollIntoViewIfNeeded();
    await keep(page, "reports-paths");
    await paths.getByText("As a table").click();
    expect(await paths.getByRole("row").count()).toBeGreaterThan(10);
  });

  it("ask for other days and another version by keys alone", async () => {
    const { page } = await open("/reports?flow=contoso&from=2026-01-01&to=2026-01-31");
    await page.getByRole("heading", { name: "No calls in this time" }).waitFor();
    await page.getByLabel("To", { exact: true }).fill("2026-02-10");
    await page.keyboard.press("Enter");
    await page.waitForURL(/to=2026-02-10/);
    expect(page.url()).toContain("from=2026-01-01");
  });

  it("speak German", async () => {
    const { page } = await open("/reports?flow=contoso", { ...small, locale: "de-DE" });
    await page.getByRole("heading", { name: "Anrufe nach Tagen" }).waitFor();
    await page.getByText("Aufgelegt").first().waitFor();
    expect(await page.getByText("Hung up").count()).toBe(0);
  });

  it.each(windows)("keep nobody out, on a $window", async ({ mark, viewport }) => {
    const opened = await open("/reports?flow=contoso", { viewport });
    await opened.page.getByRole("heading", { name: "Paths" }).waitFor();
    await opened.settled();
    await keep(opened.page, `reports-charts${mark}`);
    for (const table of await opened.page.getByText("As a table").all()) await table.click();
    expect(await findFaults(opened, { name: "reports", mark, keep })).toEqual([]);
  });
});
