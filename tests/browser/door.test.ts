import { findBarriers } from "./support/findBarriers";
import { stories } from "./support/stories";

const small = { viewport: { width: 390, height: 844 } };

stories("the door", ({ editor, open, keep }) => {
  beforeAll(async () => {
    await editor().saveDraft("shop");
  });

  it("gets a rule and another one before it, by keys alone, and the phone goes by them", async () => {
    const { page, complaints } = await open("/flows/shop");
    const card = page.getByRole("treeitem", { name: /The door/ });
    await card.getByText("every call is answered").waitFor();
    await page.getByRole("tree").locator('[tabindex="0"]').focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: "The door" }).waitFor();
    const add = page.getByRole("button", { name: "+ rule" });
    await add.press("Enter");
    const rule = (place: number) => page.getByRole("group", { name: `Rule ${place}`, exact: true });
    await rule(1).getByLabel("Only for certain calls").uncheck();
    await card.getByText("1 rule").waitFor();
    await add.press("Enter");
    await rule(2).getByLabel("What happens to the call").selectOption("It rings elsewhere");
    await page
      .getByText(/^Rule 2 of the door never counts/)
      .first()
      .waitFor();
    await keep(page, "door");
    expect(await findBarriers(page)).toEqual([]);
    await rule(2).getByRole("button", { name: "Move up: Rule 2" }).press("Enter");
    await page
      .getByText(/^Rule 2 of the door never counts/)
      .first()
      .waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Dial" }).click();
    await page.getByText("Was turned away before it was answered.").first().waitFor();
    await page.getByText(/^Saved /).waitFor();
    expect(complaints()).toEqual([]);
  });

  it.each([
    ["light", {}],
    ["dark", { colorScheme: "dark" }],
    ["390", small],
    ["390-german", { ...small, locale: "de-DE", colorScheme: "dark" }],
  ] as const)("keeps nobody out, %s", async (look, options) => {
    const { page, complaints } = await open("/flows/shop/door", options);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForLoadState("networkidle");
    if (look.startsWith("390"))
      await page.getByRole("button", { name: /^(?:Details|Einzelheiten)/ }).click();
    await page.getByRole("heading", { level: 2, name: /The door|Die Tür/ }).waitFor();
    await keep(page, `door-${look}`);
    expect(await findBarriers(page)).toEqual([]);
    expect(complaints()).toEqual([]);
  });

  it("is what a test can expect: turned away, or rings elsewhere with whom", async () => {
    const { page, complaints } = await open("/flows/shop");
    await page.getByRole("button", { name: "Dial" }).click();
    await page.getByText("Was turned away before it was answered.").first().waitFor();
    await page.getByRole("button", { name: "Keep as a test…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("What this call shows").fill("Nobody gets in");
    await dialog.getByRole("button", { name: "Keep it" }).click();
    const kept = page
      .getByRole("region", { name: "Details" })
      .getByRole("listitem")
      .filter({ hasText: "Nobody gets in" });
    await kept.getByText("goes well").waitFor();
    const ends = kept.getByLabel("How it ends");
    expect(await ends.inputValue()).toBe("turnedAway");
    await ends.selectOption("rings elsewhere");
    await kept.getByText("goes differently").waitFor();
    const whom = kept.getByLabel("With whom or where");
    expect(await whom.locator("option").count()).toBe(2);
    await whom.selectOption({ index: 1 });
    await keep(page, "door-test");
    expect(await findBarriers(page)).toEqual([]);
    await ends.selectOption("is turned away");
    await kept.getByText("goes well").waitFor();
    expect(complaints()).toEqual([]);
  });

  it("is told in sentences to those who only look", async () => {
    const { page } = await open("/flows/shop/door?as=View");
    await page.getByText("Always: It is turned away (busy).").waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });
});
