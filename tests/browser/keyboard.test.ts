import type { Page } from "playwright-core";
import { findBarriers } from "./support/findBarriers";
import { stories } from "./support/stories";

const mostTabs = 200;

stories("the editor without a mouse", ({ editor, open, keep }) => {
  beforeAll(async () => {
    await editor().saveDraft("clinic");
    await editor().saveDraft("shop");
  });

  const focusedText = (page: Page) =>
    page.evaluate<string>(
      "(({ ariaLabel, labels, textContent }) => ariaLabel ?? labels?.[0]?.textContent ?? textContent)(document.activeElement)",
    );
  const placeOfFocus = (page: Page) =>
    page.evaluate<string>(
      "document.activeElement.closest('.pane, .problems, .flowHead')?.className ?? ''",
    );
  /** Presses Tab until something of a name has the focus; returns how often. */
  const tabTo = async (page: Page, name: RegExp, key = "Tab") => {
    for (let count = 1; count <= mostTabs; count += 1) {
      await page.keyboard.press(key);
      if (name.test(await focusedText(page))) return count;
    }
    throw new Error(`Tab never comes to ${String(name)}.`);
  };

  /** Parts of the screen that scroll sideways. */
  const tooWide = (page: Page) =>
    page.evaluate<string[]>(
      `[...document.querySelectorAll("main, .pane, .pane *")]
        .filter(({ scrollWidth, clientWidth, tagName }) => clientWidth > 0 && scrollWidth > clientWidth && tagName !== "INPUT")
        .filter((one) => one.matches("main, .pane") || /auto|scroll/.test(getComputedStyle(one).overflowX))
        .map(({ className }) => className)`,
    );

  /** Opens a flow from the list while one request of it has no answer yet. */
  const openWaiting = async (held: string | RegExp) => {
    const opened = await open("");
    const { page } = opened;
    let answer = () => {};
    const answered = new Promise<void>((resolve) => (answer = resolve));
    await page.route(held, async (route) => {
      await answered;
      await route.continue();
    });
    await page.getByRole("link", { name: /Praxis am Park/ }).click();
    await page.getByRole("treeitem", { name: /Main menu/ }).waitFor();
    return { ...opened, answer };
  };
  const goThrough = async (page: Page, parts: readonly string[]) => {
    for (const part of parts) {
      await page.keyboard.press("F6");
      await page.locator(part).and(page.locator(":focus, :has(:focus)")).waitFor();
    }
  };

  it("reaches the form of the clinic in at most ten presses of Tab, and every part by F6", async () => {
    const { page } = await open("/flows/clinic?step=main");
    await page.getByRole("group", { name: "The question" }).waitFor();
    await page.locator(".phonePane .dial").waitFor();
    let tabs = 0;
    while (!/details/.test(await placeOfFocus(page))) {
      await page.keyboard.press("Tab");
      tabs += 1;
      expect(tabs).toBeLessThanOrEqual(10);
    }
    for (const part of [".phonePane", ".problems", ".pane.steps", ".pane.details"]) {
      await page.keyboard.press("F6");
      await page.locator(`${part} :focus`).waitFor();
    }
    await page.keyboard.press("Shift+F6");
    await page.locator(".pane.steps :focus").waitFor();
    await page.keyboard.press("Control+k");
    await page.locator("input[type=search]:focus").waitFor();
    await page.keyboard.press("Shift+F6");
    await page.locator(".problems :focus").waitFor();
    await page.keyboard.press("F6");
    await page.locator(".pane.steps :focus").waitFor();
    await page.keyboard.press("?");
    const dialog = page.getByRole("dialog", { name: "Keys of the keyboard" });
    await dialog.waitFor();
    await keep(page, "keys");
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await page.keyboard.press("Control+Enter");
    await page.getByRole("log").getByText("Guten Tag, Praxis am Park.").waitFor();
    await page.locator("[role=log]:focus").waitFor();
  });

  it("adds a key with a new mailbox step, found by typing", async () => {
    const { page, complaints } = await open("/flows/shop?step=main");
    await page.getByRole("group", { name: "The question" }).waitFor();
    await page.keyboard.press("F6");
    await page.keyboard.press("F6");
    await tabTo(page, /^\+ key$/);
    await page.keyboard.press("Enter");
    const leads = page.getByRole("combobox", { name: "Leads to" }).last();
    await tabTo(page, /^Leads to$/, "Shift+Tab");
    await page.keyboard.type("a new");
    await page.getByRole("option", { name: "A new step…" }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("listbox", { name: "What kind of step?" }).waitFor();
    await page.keyboard.type("take");
    expect(await leads.getAttribute("aria-activedescendant")).toMatch(/-choice-voicemail$/);
    await keep(page, "combobox");
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: "Take a message" }).waitFor();
    const gap = page.locator('textarea[data-path^="nodes.voicemail"]:focus');
    for (let count = 0; (await gap.count()) === 0; count += 1) {
      expect(count).toBeLessThan(mostTabs);
      await page.keyboard.press("F8");
      await page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))");
    }
    await page.keyboard.type("Please speak after the tone.");
    expect(await gap.inputValue()).toBe("Please speak after the tone.");
    await tabTo(page, /^Remove…$/);
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await tabTo(page, /^Remove$/);
    await page.keyboard.press("Enter");
    await page
      .getByRole("heading", { level: 2, name: "Take a message" })
      .waitFor({ state: "detached" });
    await page.locator("[role=treeitem]:focus").waitFor();
    expect(complaints()).toEqual([]);
  });

  it("mends a problem by taking somebody there and by a fix", async () => {
    const { page } = await open("/flows/clinic?step=main");
    await page.getByRole("group", { name: "The question" }).waitFor();
    await page.keyboard.press("Shift+F6");
    await page.locator(".problems summary:focus").waitFor();
    await page.keyboard.press("Enter");
    await tabTo(page, /^Take me there$/);
    await page.keyboard.press("Enter");
    await page.locator(".pane.details :focus").waitFor();
    await page.keyboard.press("F6");
    await page.keyboard.press("F6");
    await page.locator(".problems summary:focus").waitFor();
    const before = await page.locator(".problems li.error").count();
    await tabTo(page, /^(?:Use |Lead to |End )/);
    await page.keyboard.press("Enter");
    await page
      .locator(".problems li.error")
      .nth(before - 1)
      .waitFor({ state: "detached" });
    expect(await page.locator(".problems li.error").count()).toBeLessThan(before);
  });

  it("goes through the parts of a flow for those who may only look, and dials", async () => {
    const { page, complaints } = await open("/flows/clinic?step=main&as=View");
    await page.getByText("Für einen Termin drücken Sie die 1.").first().waitFor();
    await page.locator(".phonePane .dial").waitFor();
    for (const part of [".pane.steps", ".pane.details", ".phonePane", ".pane.steps"]) {
      await page.keyboard.press("F6");
      await page.locator(`${part} :focus`).waitFor();
    }
    await page.keyboard.press("?");
    const dialog = page.getByRole("dialog", { name: "Keys of the keyboard" });
    await dialog.getByText("find a step").waitFor();
    expect(await dialog.getByText("undo").count()).toBe(0);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await page.keyboard.press("Control+Enter");
    await page.getByRole("log").getByText("Guten Tag, Praxis am Park.").waitFor();
    expect(complaints()).toEqual([]);
  });

  it("keeps up with keys that are pressed faster than the page is drawn", async () => {
    const { page, settled } = await open("/flows/clinic?step=main");
    await page.getByRole("group", { name: "The question" }).waitFor();
    await page.locator(".phonePane .dial").waitFor();
    await settled();
    await page.locator(".pane.details fieldset input").first().focus();
    await page.evaluate("window.requestAnimationFrame = () => 0");
    await page.keyboard.press("F6");
    await page.keyboard.press("F6");
    await page.locator(".problems summary:focus").waitFor();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("term");
    expect(await page.locator("input[type=search]:focus").inputValue()).toBe("term");
  });

  it("goes past what the picture hides, and brings the phone out to dial", async () => {
    const { page, complaints } = await open("/flows/clinic?step=main&view=picture");
    await page.getByRole("group", { name: "The question" }).waitFor();
    expect(await page.locator(".phonePane").isVisible()).toBe(false);
    await goThrough(page, [
      ".pane.steps",
      ".pane.details",
      ".phonePane",
      ".problems",
      ".pane.steps",
    ]);
    await page.keyboard.press("Control+Enter");
    await page.getByRole("log").getByText("Guten Tag, Praxis am Park.").waitFor();
    await page.locator("[role=log]:focus").waitFor();
    await keep(page, "pictureWithPhone");
    await page
      .getByRole("treeitem", { name: /Main menu/ })
      .first()
      .click();
    await page.locator(".pane.details").waitFor();
    expect(complaints()).toEqual([]);
  });

  it("does not stay before a phone whose code is still on its way", async () => {
    const { page, complaints, answer } = await openWaiting(/PhoneOfFlow/);
    await goThrough(page, [".pane.steps", ".pane.details", ".phonePane"]);
    expect(await page.locator(".phonePane .dial").count()).toBe(0);
    answer();
    await page.locator(".phonePane .dial").waitFor();
    await page.locator(".phonePane:focus").waitFor();
    await page.keyboard.press("F6");
    await page.locator(".problems summary:focus").waitFor();
    expect(complaints()).toEqual([]);
  });

  it("does not stay before a phone that waits for its names", async () => {
    const { page, complaints, answer } = await openWaiting("**/api/bindings");
    await page.locator(".phonePane").waitFor();
    await goThrough(page, [".pane.steps", ".pane.details", ".phonePane", ".problems"]);
    answer();
    await page.keyboard.press("Shift+F6");
    await page.locator(".phonePane :focus, .phonePane:focus").waitFor();
    expect(complaints()).toEqual([]);
  });

  it("publishes a change, and goes back to the version before", async () => {
    const { page, complaints } = await open("/flows/contoso");
    await page.getByRole("region", { name: "Details" }).getByLabel("Name").waitFor();
    await tabTo(page, /^Name$/);
    await page.keyboard.press("End");
    await page.keyboard.type(" by night");
    await page.getByText(/^Saved /).waitFor();
    await tabTo(page, /^Publish…$/, "Shift+Tab");
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.getByText(/by night/).waitFor();
    await tabTo(page, /^Publish now$/);
    await page.keyboard.press("Enter");
    await dialog.getByText("Version 2 is live.").waitFor();
    await tabTo(page, /^Close$/);
    await page.keyboard.press("Enter");
    await page.getByText("version 2 is live").waitFor();
    await tabTo(page, /^More$/);
    await page.keyboard.press("Enter");
    await tabTo(page, /^Versions$/);
    await page.keyboard.press("Enter");
    await dialog.getByText("Version 1").waitFor();
    await tabTo(page, /^Go back to this one…$/);
    await page.keyboard.press("Enter");
    await dialog
      .getByText(/by night/)
      .first()
      .waitFor();
    await tabTo(page, /^Go back to this one$/);
    await page.keyboard.press("Enter");
    await page.getByText("version 1 is live").waitFor();
    expect(complaints()).toEqual([]);
  });

  const narrow = [
    { look: "320", options: { viewport: { width: 320, height: 640 } } },
    // A window of 640 at 200 % has 320 px, and a text twice as large.
    { look: "200-percent", options: { viewport: { width: 640, height: 800 } }, zoom: true },
  ];
  const screens = ["", "/flows/clinic?step=main", "/flows/clinic", "/telephone"];
  test.each(narrow.flatMap((one) => screens.map((path) => ({ ...one, path }))))(
    "needs no second direction to scroll: $look $path",
    async ({ look, options, zoom, path }) => {
      const { page, settled } = await open(path, options);
      await page.getByRole("heading", { level: 1 }).waitFor();
      if (zoom === true) {
        await page.evaluate("document.documentElement.style.fontSize = '28px'");
      }
      await settled();
      await keep(page, `narrow-${look}-${path.replaceAll(/\W+/g, "-")}`);
      expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
      expect(await tooWide(page)).toEqual([]);
    },
  );
});
