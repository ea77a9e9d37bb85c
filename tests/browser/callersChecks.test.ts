import { findFaults, windows } from "./support/findFaults";
import { stories } from "./support/stories";

stories("what keeps callers out, in a browser", ({ editor, open, keep }) => {
  beforeAll(() => editor().saveDraft("shop"));

  it("is said of what is written, and mended at one press", async () => {
    const screen = await open("/flows/shop?step=unknownOrder");
    const { page } = screen;
    const words = page.getByRole("group", { name: "The question" }).getByRole("textbox").first();
    await words.fill("Press 1 for another number. Press 2 to speak to us.");
    const todo = page.getByRole("region", { name: "What is still to do" });
    await todo.locator("summary").click();
    await todo.getByText(/says the key first: “Press 1 for another number”/).waitFor();
    const remedy = todo.getByRole("button", { name: "Say “For another number, press 1”" });
    for (const { viewport, mark } of windows) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme: "light" });
      await remedy.scrollIntoViewIfNeeded();
      expect(await findFaults(screen, { name: "callers-key-first", mark, keep })).toEqual([]);
    }
    await remedy.click();
    await page.setViewportSize(windows[0].viewport);
    await todo.getByRole("button", { name: "Say “To speak to us, press 2”" }).click();
    await todo.getByText(/says the key first/).waitFor({ state: "detached" });
    expect(await words.inputValue()).toBe("For another number, press 1. To speak to us, press 2.");
  });
});
