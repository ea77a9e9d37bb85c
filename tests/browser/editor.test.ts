import type { Page } from "playwright-core";
import { callingFlow } from "./support/callingFlow";
import { findBarriers } from "./support/findBarriers";
import { findFaults, inEachWindow, windows } from "./support/findFaults";
import { stories } from "./support/stories";

const small = { viewport: { width: 390, height: 844 } };

stories("the editor in a browser", ({ editor, open, keep }) => {
  beforeAll(async () => {
    await editor().saveDraft("clinic");
    await editor().saveDraft("shop");
    await editor().saveDraft("bank");
    await editor().saveDraft("calling", callingFlow);
  });

  /** The step with the focus, or within it, as a screen reader names it. */
  const focused = (page: Page) => page.evaluate("document.activeElement.textContent");

  it("lists the flows, finds one by its name and opens it", async () => {
    const { page, complaints } = await open("");
    await page.getByRole("link", { name: /Contoso main line/ }).waitFor();
    expect(await page.getByRole("listitem").count()).toBe(5);
    await page.getByRole("searchbox", { name: "Search flows" }).fill("praxis");
    await page.getByRole("link", { name: /Praxis am Park/ }).click();
    await page.getByRole("heading", { level: 1, name: "Praxis am Park" }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/editor/flows/clinic");
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "Flows" }).waitFor();
    expect(complaints()).toEqual([]);
  });

  it("takes its token out of the address, and says what to do without one", async () => {
    const { page } = await open("");
    await page.getByRole("heading", { level: 1, name: "Flows" }).waitFor();
    expect(page.url()).not.toContain(editor().token);
    const stranger = await page.context().browser()?.newPage();
    await stranger?.goto(editor().address);
    await stranger?.getByRole("heading", { name: "You are not signed in any more" }).waitFor();
    await stranger?.close();
  });

  it("shows a step with its words in every language, and follows a way to the next", async () => {
    const { page } = await open("/flows/clinic");
    await page
      .getByRole("treeitem", { name: /Main menu/ })
      .first()
      .locator(".card")
      .first()
      .click();
    const details = page.getByRole("region", { name: "Details" });
    await details.getByRole("heading", { name: "Main menu" }).waitFor();
    const question = details.getByRole("group", { name: "The question" });
    expect(await question.getByLabel("German").inputValue()).toMatch(/^Für einen Termin/);
    expect(await question.getByLabel("English").inputValue()).toMatch(/^For an appointment/);
    await details.getByRole("button", { name: "Open Appointments" }).click();
    await details.getByRole("heading", { name: "Appointments" }).waitFor();
    expect(page.url()).toMatch(/step=appointment$/);
  });

  it("says so where the forms cannot be loaded, and draws them at the second try", async () => {
    const { page, complaints } = await open("");
    const forms = "**/assets/FormPane-*.js";
    await page.route(forms, (route) => route.abort());
    await page.getByRole("link", { name: /Praxis am Park/ }).click();
    const details = page.getByRole("region", { name: "Details" });
    await details.getByRole("heading", { name: "There is no connection" }).waitFor();
    await keep(page, "forms-missing");
    expect(await findBarriers(page)).toEqual([]);
    // The steps can be read all the same.
    await page
      .getByRole("treeitem", { name: /Main menu/ })
      .first()
      .waitFor();
    await page.unroute(forms);
    await details.getByRole("button", { name: "Try again" }).click();
    await details.getByLabel("Name").first().waitFor();
    expect(complaints().filter((one) => !/ERR_FAILED/.test(one))).toEqual([]);
  });

  it("draws the form of another step at once: nothing waits in between", async () => {
    const { page } = await open("/flows/clinic?step=main");
    const details = page.getByRole("region", { name: "Details" });
    await details.getByRole("heading", { name: "Main menu" }).waitFor();
    await page.evaluate(`
      globalThis.waits = 0;
      new MutationObserver(() => { waits += document.querySelectorAll(".details .waiting").length; })
        .observe(document.querySelector(".details"), { childList: true, subtree: true });
    `);
    await details.getByRole("button", { name: "Open Appointments" }).click();
    await details.getByRole("heading", { name: "Appointments" }).waitFor();
    await details.getByRole("button", { name: "The whole flow" }).click();
    await details.getByRole("heading", { name: "The whole flow" }).waitFor();
    expect(await page.evaluate("waits")).toBe(0);
  });

  it("goes through the outline by keys alone, in few steps of Tab", async () => {
    const { page } = await open("/flows/clinic");
    await page.getByRole("tree").waitFor();
    let tabs = 0;
    while ((await focused(page)) !== "The call begins here" && tabs < 10) {
      await page.keyboard.press("Tab");
      tabs += 1;
    }
    expect(tabs).toBeLessThan(10);
    await page.keyboard.press("ArrowRight");
    expect(await focused(page)).toMatch(/^ Choice of language Menu /);
    await page.keyboard.press("ArrowLeft");
    await page.getByRole("treeitem", { name: /Choice of language/, expanded: false }).waitFor();
    await page.keyboard.press("ArrowRight");
    await page.getByRole("treeitem", { name: /Choice of language/, expanded: true }).waitFor();
    await page.keyboard.press("ArrowDown");
    expect(await focused(page)).toMatch(/^1 German.*after the last try In German Remember/);
    await page.keyboard.press("End");
    expect(await focused(page)).toMatch(/say it again/);
    await page.keyboard.press("Home");
    await page.keyboard.press("m");
    expect(await focused(page)).toMatch(/Main menu/);
    await page.keyboard.press("Enter");
    await page.getByRole("region", { name: "Details" }).getByText("Main menu").waitFor();
  });

  it("only shows a flow to those who may not change it", async () => {
    const { page } = await open("/flows/clinic?step=main&as=View");
    const details = page.getByRole("region", { name: "Details" });
    await details.getByText("Für einen Termin drücken Sie die 1.").waitFor();
    expect(await details.getByRole("textbox").count()).toBe(0);
    expect(await page.getByRole("button", { name: "Publish…" }).count()).toBe(0);
  });

  it("changes a prompt, saves it, hears it in the phone, and takes it back", async () => {
    const { page, complaints } = await open("/flows/shop?step=main");
    const words = page.getByRole("group", { name: "The question" }).getByRole("textbox").first();
    const before = await words.inputValue();
    // An answer that nobody reads to its end holds its connection until the request is given up.
    const isAnswered = page.waitForEvent("requestfinished", (one) => one.method() === "PUT");
    await words.fill(`${before} Or just wait for the bell.`);
    await page.getByText(/^Saved /).waitFor();
    await isAnswered;
    await page.getByText("Change", { exact: true }).click();
    await page.getByLabel("When", { exact: true }).fill("2026-11-30T10:00");
    await page.getByRole("button", { name: "Dial" }).click();
    await page.getByRole("log").getByText("Or just wait for the bell.").waitFor();
    await page.getByRole("button", { name: /^Undo: / }).click();
    expect(await words.inputValue()).toBe(before);
    await page.getByRole("button", { name: /^Redo: / }).waitFor();
    await page.getByText("Not saved yet").waitFor();
    await page.getByText(/^Saved /).waitFor();
    expect(complaints()).toEqual([]);
  });

  it("adds a key with a new step, says what is still to do there, and goes to it", async () => {
    const { page, complaints } = await open("/flows/shop?step=main");
    const keys = page.getByRole("group", { name: "Keys callers can press" });
    await keys.getByRole("button", { name: "+ key" }).click();
    await keys.getByRole("combobox", { name: "Leads to" }).last().click();
    await page.getByRole("option", { name: "A new step…" }).click();
    await page.getByRole("option", { name: "Take a message" }).click();
    await page.getByRole("heading", { level: 2, name: "Take a message" }).waitFor();
    const todo = page.getByRole("region", { name: "What is still to do" });
    await todo.locator("summary").click();
    await todo
      .getByRole("listitem")
      .filter({ hasText: "In “Take a message” there are words to write" })
      .getByRole("button", { name: "Take me there" })
      .first()
      .click();
    await page.keyboard.type("Please speak after the tone.");
    await todo
      .getByRole("listitem")
      .filter({ hasText: "In “Take a message” there are words to write" })
      .first()
      .waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Remove…" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Remove", exact: true }).click();
    await page
      .getByRole("heading", { level: 2, name: "Take a message" })
      .waitFor({ state: "detached" });
    expect(complaints()).toEqual([]);
  });

  it("puts two people's changes together, and asks where both changed the same step", async () => {
    const [one, other] = [await open("/flows/bank?step=main"), await open("/flows/bank?step=main")];
    const words = ({ page }: typeof one) =>
      page.getByRole("group", { name: "The question" }).getByRole("textbox").first();
    await Promise.all([words(one).waitFor(), words(other).waitFor()]);
    await words(one).fill("Hello from the first.");
    await one.page.getByText(/^Saved /).waitFor();
    await words(other).fill("Hello from the second.");
    await other.page.getByRole("heading", { name: /changed one thing differently/ }).waitFor();
    expect(await words(other).inputValue()).toBe("Hello from the second.");
    await other.page.getByRole("alert").getByRole("button", { name: "Theirs" }).click();
    expect(await words(other).inputValue()).toBe("Hello from the first.");
    expect(
      [...one.complaints(), ...other.complaints()].filter((one) => !/412|428/.test(one)),
    ).toEqual([]);
  });

  it("publishes a change with the list of what is different, and goes back to the version before", async () => {
    const { page, complaints } = await open("/flows/contoso");
    const name = page.getByRole("region", { name: "Details" }).getByLabel("Name");
    await name.fill("Contoso by night");
    await page.getByRole("button", { name: "Publish…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(/Contoso by night/).waitFor();
    await keep(page, "publish");
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByLabel("Note").fill("For the evening");
    await dialog.getByRole("button", { name: "Publish now" }).click();
    await dialog.getByText("Version 2 is live.").waitFor();
    await dialog.getByRole("button", { name: "Close" }).click();
    await page.getByText("version 2 is live").waitFor();
    await page.getByRole("button", { name: "More" }).click();
    await page.getByRole("button", { name: "Versions" }).click();
    await dialog.getByText("For the evening").waitFor();
    await dialog.getByRole("button", { name: "Go back to this one…" }).click();
    await dialog.getByText(/Contoso by night/).waitFor();
    await keep(page, "roll-back");
    await dialog.getByRole("button", { name: "Go back to this one", exact: true }).click();
    await page.getByText("version 1 is live").waitFor();
    expect(complaints()).toEqual([]);
  });

  it("saves what was typed without a connection as soon as there is one", async () => {
    const { page } = await open("/flows/shop?step=main");
    const words = page.getByRole("group", { name: "The question" }).getByRole("textbox").first();
    await words.waitFor();
    await page.context().setOffline(true);
    await words.fill("Typed in a tunnel.");
    await page.getByText(/^Not saved/).waitFor();
    await page.context().setOffline(false);
    await page.getByText(/^Saved /).waitFor();
    await page.reload();
    await words.waitFor();
    expect(await words.inputValue()).toBe("Typed in a tunnel.");
  });

  it("takes back twenty changes, one by one, and does them again", async () => {
    const { page, complaints } = await open("/flows/clinic?step=main");
    const question = page.getByRole("group", { name: "The question" });
    const [german, english] = [question.getByLabel("German"), question.getByLabel("English")];
    const shown = async () => [await german.inputValue(), await english.inputValue()];
    const before = await shown();
    for (let count = 1; count <= 10; count += 1) {
      await german.fill(`Worte ${count}.`);
      await english.fill(`Words ${count}.`);
    }
    for (let count = 10; count >= 1; count -= 1) {
      expect(await shown()).toEqual([`Worte ${count}.`, `Words ${count}.`]);
      await page.getByRole("button", { name: /^Undo: / }).click();
      await page.getByRole("button", { name: /^Undo: / }).click();
    }
    expect(await shown()).toEqual(before);
    for (let count = 1; count <= 20; count += 1) {
      await page.getByRole("button", { name: /^Redo: / }).click();
    }
    expect(await shown()).toEqual(["Worte 10.", "Words 10."]);
    expect(complaints()).toEqual([]);
  });

  it("discards a draft, and deletes a flow that no number leads to", async () => {
    const { page, complaints } = await open("/flows/contoso");
    const name = page.getByRole("region", { name: "Details" }).getByLabel("Name");
    await name.fill("Contoso by mistake");
    await page.getByText(/^Saved /).waitFor();
    await page.getByRole("button", { name: "More" }).click();
    await keep(page, "flow-menu");
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole("button", { name: "Discard the draft…" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Discard the draft" }).click();
    await page.getByRole("heading", { level: 1, name: "Contoso main line" }).waitFor();
    await page.reload();
    await page.getByRole("heading", { level: 1, name: "Contoso main line" }).waitFor();
    await page.getByRole("button", { name: "More" }).click();
    await page.getByRole("button", { name: "Delete the flow…" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete the flow" }).click();
    await page.getByRole("dialog").getByRole("alert").waitFor();
    await keep(page, "delete-refused");
    expect(complaints().filter((one) => !/409|422/.test(one))).toEqual([]);
  });

  it.each([
    ["light", {}, "Bring one from another system", "Make a draft", "File, of at most 4 MB"],
    [
      "390-german",
      { ...small, locale: "de-DE" },
      "Aus einem anderen System holen",
      "Entwurf anlegen",
      "Datei, höchstens 4 MB",
    ],
  ])("brings a menu from another system: %s", async (look, options, bring, make, file) => {
    const { page, complaints } = await open("", options);
    await page.getByRole("button", { name: bring }).click();
    const dialog = page.getByRole("dialog", { name: bring });
    const choose = dialog.getByLabel(file);
    await choose.setInputFiles({
      name: "a.json",
      mimeType: "text/plain",
      buffer: Buffer.from("{}"),
    });
    await dialog.getByRole("alert").waitFor();
    await choose.setInputFiles({
      name: "large.xml",
      mimeType: "text/xml",
      buffer: Buffer.alloc(4 * 1024 * 1024 + 1),
    });
    await dialog.getByText(/4 MB\. /).waitFor();
    await choose.setInputFiles("tests/fixtures/foreignMenus/twilio/schedule-check-flow.json");
    await dialog.getByText(/Twilio Studio: “/).waitFor();
    expect(await dialog.getByRole("listitem").count()).toBeGreaterThan(0);
    await keep(page, `import-${look}`);
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole("button", { name: make }).click();
    await page.getByRole("tree").waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/editor\/flows\/[\w-]+$/);
    expect(complaints()).toEqual([]);
  });

  it("finds a step by its words, and unfolds to it", async () => {
    const { page } = await open("/flows/clinic");
    const main = page.getByRole("treeitem", { name: /Main menu/ }).first();
    await main.locator("xpath=..").locator(".foldButton").first().click();
    expect(await page.getByRole("treeitem", { name: /Appointments/ }).count()).toBe(0);
    await page
      .getByRole("searchbox", { name: "Find a step" })
      .fill("to be called back about an appointment");
    await page
      .getByText("1 step found")
      .or(page.getByText(/steps found/))
      .waitFor();
    await page.getByRole("searchbox", { name: "Find a step" }).fill("Connect with the laboratory");
    await page
      .getByRole("treeitem", { name: /Connect with the laboratory/ })
      .first()
      .waitFor();
  });

  it("tries a flow on the phone, and marks where the caller is", async () => {
    const { page, complaints } = await open("/flows/shop");
    await page.getByText("Change", { exact: true }).click();
    await page.getByLabel("When", { exact: true }).fill("2026-11-30T10:00");
    await page.getByRole("button", { name: "Dial" }).click();
    const log = page.getByRole("log");
    await log.getByText("Welcome to Harbour Bicycles.").waitFor();
    await page.getByRole("treeitem", { name: /Main menu.*the caller is here/ }).waitFor();
    await log.focus();
    await page.keyboard.press("2");
    await log.getByText(/Put through: shopService/).waitFor();
    expect(await page.getByRole("treeitem", { name: /Is the shop open.*passed/ }).count()).toBe(1);
    expect(complaints()).toEqual([]);
  });

  it("speaks German to those who read it, also on a telephone's screen", async () => {
    const { page } = await open("/flows/clinic", { ...small, locale: "de-DE" });
    await page.getByRole("button", { name: "Ausprobieren" }).click();
    await page.getByRole("button", { name: "Wählen" }).click();
    await page.getByRole("log").getByText("Guten Tag, Praxis am Park.").waitFor();
    expect(await page.evaluate("document.documentElement.lang")).toBe("de");
    await keep(page, "phone-390-german");
  });

  it("calls the running app: prompts are heard, a message is spoken, the flow lights up", async () => {
    const { page, complaints } = await open("/telephone");
    const played = page.waitForResponse(/\/api\/prompts\/[0-9a-f]{64}$/);
    await page.getByLabel("Speak with my microphone").check();
    await page.getByRole("button", { name: "Dial" }).click();
    expect((await played).headers()["content-type"]).toBe("audio/wav");
    await page
      .getByRole("log")
      .getByText(/For sales, press 1/)
      .waitFor();
    await page.getByRole("treeitem", { name: /Main menu.*the caller is here/ }).waitFor();
    await page.getByRole("button", { name: "Key 4" }).click();
    await page.getByText("Tone. The caller may speak now.").waitFor();
    await page.getByRole("treeitem", { name: /Leave a message.*the caller is here/ }).waitFor();
    await page.waitForRequest(/\/simulator\/calls\/[^/]+\/speech$/);
    await keep(page, "telephone");
    await page.getByRole("button", { name: "Key #" }).click();
    await page.getByRole("log").getByText("The other side hung up.").waitFor();
    expect(complaints()).toEqual([]);
  });

  it.each(windows)("has fields for calls that programs place: $window", async (one) => {
    // Each has a draft of its own: what one leaves behind is no news to the other.
    const opened = await open(one.mark === "" ? "/flows/shop" : "/flows/bank", {
      viewport: one.viewport,
    });
    const { page } = opened;
    await page.getByRole("heading", { level: 1 }).waitFor();
    if (one.mark !== "") await page.getByRole("button", { name: "Details" }).click();
    const details = page.getByRole("region", { name: "Details" });
    await details.getByText("Calls that are placed with this flow").click();
    const wantsKey = details.getByLabel("Say nothing private before somebody has pressed a key");
    await wantsKey.check();
    await details.getByLabel("Key that shows that a person listens").waitFor();
    await details.getByRole("button", { name: "+ value" }).click();
    const value = details.getByRole("group", { name: "value", exact: true });
    await value.getByLabel("What it is").fill("When the appointment is");
    // Taken back before it was saved, it would leave nothing to save.
    await page.getByText(/^Saved /).waitFor();
    await value.scrollIntoViewIfNeeded();
    expect(await findFaults(opened, { name: "outgoing", mark: one.mark, keep })).toEqual([]);
    await value.getByRole("button", { name: "Remove: value" }).click();
    await wantsKey.uncheck();
    await page.getByText("Not saved yet").waitFor();
    await page.getByText(/^Saved /).waitFor();
  });

  const screens: readonly (readonly [name: string, path: string])[] = [
    ["flows", ""],
    ["outline", "/flows/clinic?step=main"],
    ["picture", "/flows/clinic?step=main&view=picture"],
    ["hours", "/flows/clinic?step=open"],
    ["whole-flow", "/flows/clinic"],
    ["transfer", "/flows/clinic?step=toReception"],
    ["message", "/flows/clinic?step=leaveMessage"],
    ["connect", "/flows/calling?step=ring"],
    ["alert", "/flows/calling?step=alarm"],
    ["meeting", "/flows/calling?step=meeting"],
    ["conference", "/flows/calling?step=room"],
    ["to-read", "/flows/clinic?step=main&as=View"],
    ["telephone-idle", "/telephone"],
    ["nowhere", "/nothing"],
  ];
  const shown = inEachWindow(screens.map(([name, path]) => ({ name, path })));
  test.each(shown)("keeps nobody out of $name, on a $window", async ({ name, path, ...one }) => {
    const opened = await open(path, { viewport: one.viewport });
    await opened.page.getByRole("heading", { level: 1 }).waitFor();
    expect(await findFaults(opened, { name, mark: one.mark, keep })).toEqual([]);
  });
});
