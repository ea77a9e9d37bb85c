import type { Page } from "playwright-core";
import { findBarriers } from "./support/findBarriers";
import { findFaults, windows } from "./support/findFaults";
import { stories } from "./support/stories";

stories("a version for some callers first", ({ editor, open, keep }) => {
  const dialogOf = (page: Page) => page.getByRole("dialog");
  const noteOf = (page: Page) => page.getByRole("button", { name: /of callers try version/ });

  /** Changes a flow, and opens what is asked before it is published for some callers. */
  async function askForTrial(page: Page, name: string) {
    await page.getByRole("region", { name: "Details" }).getByLabel("Name").fill(name);
    await page.getByText(/^Saved /).waitFor();
    await page.getByRole("button", { name: "Publish…" }).click();
    await dialogOf(page).getByLabel("Now, first for some callers").check();
  }

  it("is published for 5 % of callers, unless somebody says otherwise", async () => {
    const { page, complaints } = await open("/flows/contoso");
    await askForTrial(page, "Contoso with fewer questions");
    const dialog = dialogOf(page);
    const share = dialog.getByLabel("Share of callers in percent");
    expect(await share.inputValue()).toBe("5");
    await keep(page, "publish-for-some");
    expect(await findBarriers(page)).toEqual([]);
    const go = dialog.getByRole("button", { name: "Publish for some callers" });
    await share.fill("60");
    await dialog.getByText("Give a whole number from 1 to 50.").waitFor();
    expect(await go.isDisabled()).toBe(true);
    await share.fill("10");
    await go.click();
    await dialog.getByText("10% of callers have version 2.").waitFor();
    await dialog.getByRole("button", { name: "Close" }).click();
    await page.getByText("version 1 is live").waitFor();
    await noteOf(page).getByText("10% of callers try version 2").waitFor();
    await page.getByRole("button", { name: "Publish…" }).click();
    await dialog.getByText(/Some callers try version 2\./).waitFor();
    await dialog.getByRole("button", { name: "Publish now" }).click();
    await dialog.getByText(/Another version is on trial with some callers/).waitFor();
    expect(complaints().filter((one) => !one.includes("409"))).toEqual([]);
  });

  test.each(windows)("shows how its calls go beside the others', on a $window", async (one) => {
    const { mark, viewport } = one;
    const opened = await open("/flows/contoso", { viewport });
    const { page } = opened;
    await noteOf(page).waitFor();
    await keep(page, `canary-note${mark}`);
    await editor().countTrialCalls("contoso", {
      tried: {
        calls: 41,
        happened: { gaveUp: 9, noMatch: 4, silence: 2, latePerson: 8, failed: 0 },
      },
      live: {
        calls: 368,
        happened: { gaveUp: 51, noMatch: 40, silence: 11, latePerson: 72, failed: 3 },
      },
    });
    await noteOf(page).click();
    const row = page.getByRole("row", { name: /^Gave up/ });
    await row.getByText("9 of 41").waitFor();
    await row.getByText("51 of 368").waitFor();
    await page.getByText(/all have version 1 again, by itself/).waitFor();
    expect(await findFaults(opened, { name: "canary", mark, keep })).toEqual([]);
  });

  it("shows it to those who may only look, without a way to decide", async () => {
    const { page } = await open("/flows/contoso");
    await page.route("**/api/me", async (route) => {
      const response = await route.fetch();
      const me = (await response.json()) as object;
      await route.fulfill({ response, json: { ...me, roles: ["View"] } });
    });
    await page.reload();
    await noteOf(page).click();
    await page.getByRole("row", { name: /^Calls so far/ }).waitFor();
    expect(await dialogOf(page).getByRole("button").allTextContents()).toEqual(["Close"]);
  });

  it("is ended by somebody after a question, and one line says so", async () => {
    const { page, complaints } = await open("/flows/contoso");
    await page.getByRole("button", { name: "More" }).click();
    await page.getByRole("button", { name: "Versions" }).click();
    const dialog = dialogOf(page);
    await dialog.getByText("for 10% of callers").waitFor();
    await keep(page, "versions-canary");
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Compare the calls" }).click();
    await dialog.getByRole("button", { name: "End the trial…" }).click();
    await page.getByRole("heading", { name: "End the trial of version 2?" }).waitFor();
    await keep(page, "canary-end");
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole("button", { name: "End the trial" }).click();
    await dialog.getByText(/^Version 2 was withdrawn by you, /).waitFor();
    await keep(page, "canary-ended");
    await dialog.getByRole("button", { name: "Close" }).click();
    await page.getByText("version 1 is live").waitFor();
    expect(await noteOf(page).count()).toBe(0);
    await page.getByRole("button", { name: "More" }).click();
    await page.getByRole("button", { name: "Versions" }).click();
    await dialog.getByText(/^Version 2 was withdrawn by you, /).waitFor();
    expect(complaints()).toEqual([]);
  });
});
