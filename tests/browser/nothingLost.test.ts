import type { Page } from "playwright-core";
import { findBarriers } from "./support/findBarriers";
import { stories } from "./support/stories";
import { waitUntil } from "./support/waitUntil";

const path = "/flows/bank?step=main";
const words = (page: Page) =>
  page.getByRole("group", { name: "The question" }).getByRole("textbox").first();
const isBack = (page: Page) => page.getByText(/^Your last changes had not been saved/).waitFor();
const isSaved = (page: Page) => page.getByText(/^Saved /).waitFor();

/** Whether the browser's database has what is typed. */
const isInDatabase = `new Promise((resolve) => {
  indexedDB.open("ivr").onsuccess = ({ target: { result } }) => {
    result.transaction("drafts").objectStore("drafts").getAll().onsuccess = ({ target }) => {
      result.close();
      resolve(JSON.stringify(target.result).includes("while the database was there"));
    };
  };
})`;

/**
 * Has every save of this page end in some way, until it is loaded anew or sends a request of another kind. In the page, because what is sent
 * while one goes passes by the tools of the browser.
 */
async function refuse(
  page: Page,
  how: "never" | "abort" | number,
  until = "no request",
): Promise<void> {
  const answers = {
    abort: "Promise.reject(new TypeError('No connection.'))",
    never: "new Promise(() => undefined)",
  };
  const error = JSON.stringify({ error: { code: "REFUSED", message: "It was refused." } });
  const answer =
    typeof how === "string"
      ? answers[how]
      : `Promise.resolve(new Response(${JSON.stringify(error)}, { status: ${how} }))`;
  await page.evaluate(
    `window.realFetch = fetch; window.fetch = (address, request) => {
      if (request?.method === "${until}") window.fetch = window.realFetch;
      return request?.method === "PUT" ? ${answer} : window.realFetch(address, request);
    }; undefined`,
  );
}

stories("nothing that was typed is lost", ({ editor, open, keep }) => {
  beforeAll(async () => {
    await editor().saveDraft("bank");
  });

  /** Opens the flow in another tab of the same browser. */
  const anotherTab = async (page: Page) => {
    const tab = await page.context().newPage();
    await tab.goto(`${editor().address}${path}#token=${editor().token}`);
    await words(tab).waitFor();
    return tab;
  };

  it.each([409, 412, 500, "abort", "never"] as const)(
    "brings it back after a reload in the midst of typing, when saving ended in %s",
    async (how) => {
      const { page } = await open(path);
      await words(page).waitFor();
      await refuse(page, how);
      await words(page).fill(`Typed in spite of ${how}.`);
      await page.reload();
      await isBack(page);
      expect(await words(page).inputValue()).toBe(`Typed in spite of ${how}.`);
      await isSaved(page);
      await page.reload();
      await words(page).waitFor();
      expect(await words(page).inputValue()).toBe(`Typed in spite of ${how}.`);
      expect(await page.getByText(/^Your last changes/).count()).toBe(0);
    },
  );

  it("brings it back where the browser's database ends with the page before it has written", async () => {
    const { page } = await open(path);
    await words(page).waitFor();
    await refuse(page, 500);
    await words(page).fill("Typed while the database was there.");
    await waitUntil(page, isInDatabase);
    // It takes what it is given, and has nothing of it afterwards.
    await page.evaluate("IDBObjectStore.prototype.put = function () { return this.count(); };");
    await words(page).fill("Typed before the database was gone.");
    await page.reload();
    await isBack(page);
    expect(await words(page).inputValue()).toBe("Typed before the database was gone.");
    await isSaved(page);
    await waitUntil(page, "!Object.keys(localStorage).some((key) => key.startsWith('draft '))");
    await page.reload();
    await words(page).waitFor();
    expect(await page.getByText(/^Your last changes/).count()).toBe(0);
  });

  it.each([409, 500])("says that nothing is saved while each save ends in %s", async (status) => {
    const { page } = await open(path);
    await words(page).waitFor();
    await refuse(page, status);
    await words(page).fill(`Typed for nothing but ${status}.`);
    await page.getByText(/^Not saved: /).waitFor();
    const note = page.getByText("It is kept on this computer.");
    await note.waitFor();
    expect(await note.count()).toBe(1);
  });

  it("brings it back after a tab was closed, and lets it be taken away again", async () => {
    const { page } = await open(path);
    await words(page).waitFor();
    const before = await words(page).inputValue();
    await refuse(page, 500);
    await words(page).fill("Typed before the tab was closed.");
    const tab = await page.context().newPage();
    await page.close();
    await tab.goto(`${editor().address}${path}#token=${editor().token}`);
    await isBack(tab);
    expect(await words(tab).inputValue()).toBe("Typed before the tab was closed.");
    await keep(tab, "kept-here");
    expect(await findBarriers(tab)).toEqual([]);
    await tab.getByRole("button", { name: /^Undo: / }).click();
    expect(await words(tab).inputValue()).toBe(before);
    await tab.getByRole("button", { name: "Understood" }).click();
    expect(await tab.getByText(/^Your last changes/).count()).toBe(0);
  });

  it("brings it back after a look at another screen", async () => {
    const { page } = await open(path);
    await words(page).waitFor();
    await refuse(page, "abort");
    await words(page).fill("Typed before a look elsewhere.");
    await page.getByRole("link", { name: "Flows" }).first().click();
    await page.getByRole("heading", { level: 1, name: "Flows" }).waitFor();
    await page.goBack();
    await isBack(page);
    expect(await words(page).inputValue()).toBe("Typed before a look elsewhere.");
  });

  it("puts together what two tabs left, and asks where they left two things", async () => {
    const { page } = await open(path);
    await words(page).waitFor();
    await refuse(page, 500);
    const other = await anotherTab(page);
    await refuse(other, 500);
    await words(page).fill("The one tab.");
    await page.getByText(/^Not saved/).waitFor();
    await words(other).fill("The other tab.");
    await other.getByText(/^Not saved/).waitFor();
    await other.close();
    await page.reload();
    await page.getByRole("heading", { name: /changed one thing differently/ }).waitFor();
    const asked = page.getByRole("alert");
    expect(await asked.getByText("The one tab.").count()).toBe(1);
    expect(await asked.getByText("The other tab.").count()).toBe(1);
  });

  it("asks again after a reload where two people changed one thing", async () => {
    const [anna, ben] = [await open(`${path}&name=Anna`), await open(`${path}&name=Ben`)];
    await Promise.all([words(anna.page).waitFor(), words(ben.page).waitFor()]);
    await words(anna.page).fill("Anna's words.");
    await isSaved(anna.page);
    await words(ben.page).fill("Ben's words.");
    const asked = ben.page.getByRole("heading", { name: /changed one thing differently/ });
    await asked.waitFor();
    await ben.page.reload();
    await asked.waitFor();
    expect(await words(ben.page).inputValue()).toBe("Ben's words.");
    await ben.page.getByRole("alert").getByRole("button", { name: "Theirs" }).click();
    expect(await words(ben.page).inputValue()).toBe("Anna's words.");
  });

  it("takes over what somebody saved while there was no connection", async () => {
    const [anna, ben] = [await open(`${path}&name=Anna`), await open("/flows/bank?name=Ben")];
    const name = ben.page.getByRole("region", { name: "Details" }).getByLabel("Name");
    await Promise.all([words(anna.page).waitFor(), name.waitFor()]);
    await refuse(ben.page, "abort");
    await name.fill("Bank of Ben");
    await ben.page.getByText(/^Not saved/).waitFor();
    await words(anna.page).fill("Anna's words, meanwhile.");
    await isSaved(anna.page);
    await ben.page.reload();
    await isBack(ben.page);
    await isSaved(ben.page);
    const late = await open(`${path}&name=Carla`);
    await late.page.getByRole("heading", { level: 1, name: "Bank of Ben" }).waitFor();
    expect(await words(late.page).inputValue()).toBe("Anna's words, meanwhile.");
  });

  it("leaves nothing of a draft that was discarded, though its last save was refused", async () => {
    const { page } = await open("/flows/contoso");
    const name = page.getByRole("region", { name: "Details" }).getByLabel("Name");
    await name.waitFor();
    await refuse(page, 500, "DELETE");
    await name.fill("Contoso for nobody");
    await page.getByText(/^Not saved: /).waitFor();
    await page.getByRole("button", { name: "More" }).click();
    await page.getByRole("button", { name: "Discard the draft…" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Discard the draft" }).click();
    await page.getByRole("heading", { level: 1, name: "Contoso main line" }).waitFor();
    await page.getByRole("link", { name: "Flows" }).first().click();
    await page.getByRole("heading", { level: 1, name: "Flows" }).waitFor();
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "Contoso main line" }).waitFor();
    expect(await page.getByText(/^Your last changes/).count()).toBe(0);
    expect(await page.getByText(/^Saved /).count()).toBe(0);
  });

  it("leaves nothing of a flow that was deleted while its last save was refused and somebody else worked on it", async () => {
    await editor().saveDraft("shop");
    const [anna, ben] = [await open("/flows/shop?name=Anna"), await open("/flows/shop?name=Ben")];
    const name = ({ page }: typeof anna) =>
      page.getByRole("region", { name: "Details" }).getByLabel("Name");
    await Promise.all([name(anna).waitFor(), name(ben).waitFor()]);
    await name(ben).fill("Shop of Ben");
    await isSaved(ben.page);
    await refuse(anna.page, 412, "DELETE");
    await name(anna).fill("Shop of Anna");
    await anna.page.getByRole("heading", { name: /changed one thing differently/ }).waitFor();
    await anna.page.getByRole("button", { name: "More" }).click();
    await anna.page.getByRole("button", { name: "Delete the flow…" }).click();
    await anna.page.getByRole("dialog").getByRole("button", { name: "Delete the flow" }).click();
    await anna.page.getByRole("heading", { level: 1, name: "Flows" }).waitFor();
    const isKept = await anna.page.evaluate(`new Promise((resolve) => {
      const opening = indexedDB.open("ivr", 1);
      opening.onsuccess = () => {
        const asked = opening.result.transaction("drafts").objectStore("drafts").getAllKeys();
        asked.onsuccess = () => resolve(asked.result.some(([name]) => name.startsWith("shop ")));
      };
    })`);
    expect(isKept).toBe(false);
    expect(await anna.page.getByRole("link", { name: /^Shop of/ }).count()).toBe(0);
  });

  it("asks before a page is left whose browser keeps nothing", async () => {
    const { page } = await open("");
    await page.addInitScript("IDBFactory.prototype.open = () => { throw new Error('Private.'); };");
    await page.goto(`${editor().address}${path}#token=${editor().token}`);
    await page.reload();
    await words(page).waitFor();
    await refuse(page, 500);
    await words(page).click();
    await words(page).fill("Kept nowhere.");
    await page.getByText(/^Not saved/).waitFor();
    await page.getByText(/^This browser keeps nothing/).waitFor();
    const asked = page.waitForEvent("dialog");
    await page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.dismiss();
    expect(await words(page).inputValue()).toBe("Kept nowhere.");
  });
});
