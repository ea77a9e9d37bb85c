import type { Page } from "playwright-core";
import { findBarriers } from "./support/findBarriers";
import { findFaults, windows } from "./support/findFaults";
import { stories } from "./support/stories";

const nameOf = (page: Page) => page.getByRole("region", { name: "Details" }).getByLabel("Name");
const words = (page: Page) =>
  page.getByRole("group", { name: "The question" }).getByRole("textbox").first();

stories(
  "two people at the editor",
  ({ editor, open, keep }) => {
    beforeAll(async () => {
      await editor().saveDraft("clinic");
      await editor().saveDraft("shop");
      await editor().saveDraft("bank");
    });

    /** Opens a screen as somebody. */
    const as = (name: string, path: string, options = {}) =>
      open(`${path}${path.includes("?") ? "&" : "?"}name=${name}`, options);

    it("merges what they change in different steps, asks where both changed one, and loses nothing", async () => {
      const anna = await as("Anna", "/flows/bank?step=main");
      const ben = await as("Ben", "/flows/bank");
      await words(anna.page).waitFor();
      const name = ben.page.getByRole("region", { name: "Details" }).getByLabel("Name");
      await name.waitFor();
      await words(anna.page).fill("Hello from Anna.");
      await anna.page.getByText(/^Saved /).waitFor();
      await name.fill("Bank by Ben");
      await ben.page.getByText(/^Saved /).waitFor();
      // Ben has what Anna wrote, and Anna gets what Ben wrote with her next change, unasked.
      await ben.page
        .getByRole("treeitem", { name: /Main menu/ })
        .first()
        .locator(".card")
        .first()
        .click();
      expect(await words(ben.page).inputValue()).toBe("Hello from Anna.");
      await words(anna.page).fill("Hello from Anna again.");
      await anna.page.getByRole("heading", { level: 1, name: "Bank by Ben" }).waitFor();
      await anna.page.getByText(/^Saved /).waitFor();
      await words(ben.page).fill("Hello from Ben.");
      await ben.page.getByRole("heading", { name: /changed one thing differently/ }).waitFor();
      expect(await words(ben.page).inputValue()).toBe("Hello from Ben.");
      await keep(ben.page, "two-people-conflict");
      await ben.page.getByRole("alert").getByRole("button", { name: "Mine" }).click();
      await ben.page.getByText(/^Saved /).waitFor();
      const late = await as("Carla", "/flows/bank?step=main");
      await late.page.getByRole("heading", { level: 1, name: "Bank by Ben" }).waitFor();
      expect(await words(late.page).inputValue()).toBe("Hello from Ben.");
      const complaints = [...anna.complaints(), ...ben.complaints()];
      expect(complaints.filter((one) => !/412|428/.test(one))).toEqual([]);
    });

    it("lets one ask for approval and the other publish, and says who did what", async () => {
      const anna = await as("Anna", "/flows/contoso");
      await nameOf(anna.page).fill("Contoso in spring");
      await anna.page.getByText(/^Saved /).waitFor();
      await anna.page.getByRole("button", { name: "Ask for approval…" }).click();
      const asking = anna.page.getByRole("dialog");
      await asking.getByText(/somebody else has to publish it/).waitFor();
      await keep(anna.page, "ask-for-approval");
      expect(await findBarriers(anna.page)).toEqual([]);
      await asking.getByLabel("Note").fill("New words for the spring");
      await asking.getByRole("button", { name: "Ask for approval" }).click();
      await asking.getByText(/sees it in the list of flows/).waitFor();

      const ben = await as("Ben", "");
      await ben.page.getByText("Anna asks for approval").waitFor();
      await ben.page.getByRole("link", { name: /Contoso/ }).click();
      await ben.page.getByRole("button", { name: "Publish…" }).click();
      const publishing = ben.page.getByRole("dialog");
      await publishing
        .getByText("Anna asks for this to be published. “New words for the spring”")
        .waitFor();
      await keep(ben.page, "publish-approved");
      await publishing.getByRole("button", { name: "Publish now" }).click();
      await publishing.getByText("Version 2 is live.").waitFor();
      await publishing.getByRole("button", { name: "Close" }).click();
      await ben.page.getByText("version 2 is live").waitFor();

      const audit = await as("Ben", "/audit");
      await audit.page.getByText("Ben published version 2 of Contoso in spring.").waitFor();
      await audit.page.getByText("“New words for the spring”").waitFor();
      await audit.page.getByRole("combobox", { name: /^Who/ }).selectOption("Anna");
      await audit.page
        .getByText("Ben published version 2 of Contoso in spring.")
        .waitFor({ state: "detached" });
      await audit.page.getByText("Anna asked for approval of Contoso in spring.").waitFor();
      await audit.page.getByRole("combobox", { name: /^What/ }).selectOption("Praxis am Park");
      await audit.page.getByRole("heading", { name: "Nothing was changed yet" }).waitFor();
      expect(new URL(audit.page.url()).search).toBe("?subject=clinic&who=Anna");
      expect([...anna.complaints(), ...ben.complaints(), ...audit.complaints()]).toEqual([]);
    });

    it("plans a publication by the flow's clock, shows it, and withdraws it", async () => {
      const anna = await as("Anna", "/flows/contoso");
      await nameOf(anna.page).fill("Contoso at Christmas");
      await anna.page.getByText(/^Saved /).waitFor();
      const { page, complaints } = await as("Ben", "/flows/contoso");
      await page.getByRole("button", { name: "Publish…" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel("At a time").check();
      const time = dialog.getByLabel("Date and time in London");
      await time.fill("2020-01-01T08:00");
      await dialog.getByText("That time is past.", { exact: false }).waitFor();
      expect(await dialog.getByRole("button", { name: "Publish at that time" }).isDisabled()).toBe(
        true,
      );
      const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
      await time.fill(`${day}T08:00`);
      await keep(page, "plan");
      expect(await findBarriers(page)).toEqual([]);
      await dialog.getByRole("button", { name: "Publish at that time" }).click();
      await dialog.getByText(/^Callers hear version 3 from .*08:00 \(London\)\.$/).waitFor();
      await dialog.getByRole("button", { name: "Close" }).click();
      await page.getByText("version 2 is live").waitFor();

      await page.getByRole("link", { name: "Back to all flows" }).click();
      await page.getByText(/^v3 from .*08:00 \(London\)$/).waitFor();
      await keep(page, "flows-planned");
      await page.getByRole("link", { name: /Contoso/ }).click();

      await page.getByRole("button", { name: "Publish…" }).click();
      await dialog.getByText(/^Version 3 is planned and takes its place on /).waitFor();
      await dialog.getByLabel("At a time").check();
      await dialog.getByText(/^This takes the place of version 3, planned for /).waitFor();
      await dialog.getByRole("button", { name: "Close" }).click();

      await page.getByRole("button", { name: "More" }).click();
      await page.getByRole("button", { name: "Versions" }).click();
      await dialog.getByText(/^from .*08:00 \(London\)$/).waitFor();
      await keep(page, "versions-planned");
      expect(await findBarriers(page)).toEqual([]);
      await dialog.getByRole("button", { name: "Withdraw the plan" }).click();
      await page.getByRole("button", { name: "More" }).click();
      await page.getByRole("button", { name: "Versions" }).click();
      await dialog.getByText("withdrawn").waitFor();
      expect(complaints()).toEqual([]);
    });

    test.each(windows)("shows who changed what to everybody, on a $window", async (one) => {
      const { mark, viewport } = one;
      const opened = await as("Ben", "/audit", { viewport });
      const { page } = opened;
      await page
        .getByText(/worked on the draft of/)
        .first()
        .waitFor();
      expect(await findFaults(opened, { name: "audit", mark, keep })).toEqual([]);
      await page.emulateMedia({ colorScheme: "light" });
      await page.getByRole("link", { name: "Call menus" }).click();
      await page.getByText("Harbour Bicycles").waitFor();
      expect(await findFaults(opened, { name: "flows-with-plans", mark, keep })).toEqual([]);
    });
  },
  { IVR_EDITOR_TWO_PEOPLE: "true" },
);
