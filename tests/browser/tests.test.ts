import type { Page } from "playwright-core";
import { findBarriers } from "./support/findBarriers";
import { stories } from "./support/stories";

const small = { viewport: { width: 390, height: 844 } };

stories("the tests of a flow in a browser", ({ editor, open, keep }) => {
  beforeAll(async () => {
    await editor().saveDraft("clinic");
    await editor().saveDraft("shop");
  });

  const press = async (page: Page, ...keys: readonly string[]) => {
    for (const key of keys) await page.getByRole("button", { name: `Key ${key}` }).click();
  };
  const testsOf = (page: Page) => page.getByRole("region", { name: "Details" });

  it("says how all tests go, and says at once when a change lets one fail; the fix plays it", async () => {
    const { page, complaints } = await open("/flows/clinic?step=laboratory");
    await page.getByRole("button", { name: "13 of 13 tests go well" }).waitFor();
    await page.getByRole("button", { name: "13 of 13 tests go well" }).click();
    await testsOf(page).getByRole("heading", { name: "Tests" }).waitFor();
    await testsOf(page).getByText("goes well").first().waitFor();
    await keep(page, "tests");
    expect(await findBarriers(page)).toEqual([]);
    await page
      .getByRole("treeitem", { name: /Connect with the laboratory/ })
      .first()
      .focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Remove…" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Remove", exact: true }).click();
    await page.getByRole("button", { name: /^1[12] of 13 tests go well$/ }).click();
    const failing = testsOf(page).getByRole("listitem").filter({ hasText: "goes differently" });
    await failing
      .first()
      .getByText(/does not come to “laboratory”/)
      .waitFor();
    await keep(page, "tests-failing");
    expect(await findBarriers(page)).toEqual([]);
    const todo = page.getByRole("region", { name: "What is still to do" });
    await todo.locator("summary").click();
    await todo
      .getByRole("listitem")
      .filter({ hasText: /test/ })
      .first()
      .getByRole("button", { name: "Play it" })
      .click();
    await page.getByRole("log").getByText("Guten Tag, Praxis am Park.").waitFor();
    await page.getByRole("list", { name: "What goes differently" }).last().waitFor();
    await keep(page, "tests-played");
    expect(complaints()).toEqual([]);
  });

  it("keeps a call as a test, records it again, changes its name and removes it", async () => {
    const { page, complaints } = await open("/flows/shop");
    await page.getByText("Change", { exact: true }).click();
    await page.getByLabel("When", { exact: true }).fill("2026-11-30T10:00");
    await page.getByRole("button", { name: "Dial" }).click();
    await press(page, "2");
    await page.getByRole("button", { name: "Keep as a test…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("What this call shows").fill("To the workshop");
    await dialog.getByLabel(/Welcome to Harbour Bicycles/).check();
    await keep(page, "keep-test");
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Keep it" }).click();
    const kept = testsOf(page).getByRole("listitem").filter({ hasText: "To the workshop" });
    await kept.getByText("goes well").waitFor();
    expect(await kept.getByLabel("What the caller does").inputValue()).toBe("w 2");
    await keep(page, "test-fields");
    await kept.getByRole("button", { name: "Record again: To the workshop" }).click();
    await press(page, "1");
    await page.getByRole("button", { name: "Hang up" }).click();
    await page.getByRole("button", { name: "Keep as a test…" }).click();
    expect(await dialog.getByLabel("What this call shows").inputValue()).toBe("To the workshop");
    await dialog.getByRole("button", { name: "Keep it" }).click();
    await kept.getByText("goes well").waitFor();
    expect(await kept.getByLabel("What the caller does").inputValue()).toBe("w 1 w h");
    await kept.getByLabel("What this call shows").fill("To the shop");
    const renamed = testsOf(page).getByRole("listitem").filter({ hasText: "To the shop" });
    await renamed.getByRole("button", { name: "Remove To the shop" }).click();
    await renamed.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Undo: Test removed: To the shop" }).click();
    await renamed.waitFor();
    expect(complaints()).toEqual([]);
  });

  it("lists what no test comes to, leads there, and marks it in the steps", async () => {
    const { page, complaints } = await open("/flows/contoso");
    await page.getByRole("button", { name: "No tests yet" }).click();
    await testsOf(page).getByText("This flow has no tests yet").waitFor();
    await keep(page, "tests-none");
    await page.getByRole("button", { name: "Dial" }).click();
    await page.getByRole("log").getByText("Welcome to Contoso.").waitFor();
    await page.getByRole("button", { name: "Hang up" }).click();
    await page.getByRole("button", { name: "Keep as a test…" }).click();
    await page.getByRole("dialog").getByLabel("What this call shows").fill("A short call");
    await page.getByRole("dialog").getByRole("button", { name: "Keep it" }).click();
    const missed = page.getByRole("region", { name: /that no test comes to/ });
    await missed.getByLabel("Mark them in the steps").check();
    await page
      .getByRole("treeitem", { name: /no test/ })
      .first()
      .waitFor();
    await keep(page, "tests-missed");
    await missed
      .getByRole("button", { name: /^Take me there/ })
      .first()
      .click();
    await missed.waitFor({ state: "detached" });
    const path = await page.evaluate("document.activeElement.closest('[data-path]').dataset.path");
    expect(path).toMatch(/^nodes\./);
    expect(complaints()).toEqual([]);
  });

  it("shows tests on a telephone's screen, in German", async () => {
    const { page, complaints } = await open("/flows/clinic", { ...small, locale: "de-DE" });
    await page.getByRole("button", { name: /^Tests: / }).click();
    await page.getByText("wie erwartet").first().waitFor();
    await keep(page, "tests-390-german");
    expect(await findBarriers(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    await page
      .getByRole("button", { name: /^Vorspielen: / })
      .first()
      .click();
    await page.getByRole("log").getByText("Guten Tag, Praxis am Park.").waitFor();
    expect(complaints()).toEqual([]);
  });
});
