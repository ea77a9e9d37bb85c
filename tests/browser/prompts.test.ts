import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { z } from "zod";
import { findBarriers } from "./support/findBarriers";
import { findFaults, inEachWindow } from "./support/findFaults";
import { stories } from "./support/stories";

const published = z.object({ audio: z.record(z.string(), z.string()) });

stories("the words of a flow in a browser", ({ editor, open, keep }) => {
  beforeAll(async () => {
    await editor().saveDraft("clinic");
    await editor().saveDraft("shop");
  });

  /** The cell of words, by their step, their place and their language. */
  const cellOf = (page: Page, place: string) => page.getByRole("textbox", { name: place });

  it("opens beside the steps, is changed in place, saved and taken back", async () => {
    const { page, complaints } = await open("/flows/clinic");
    await page.getByRole("link", { name: "What callers hear" }).click();
    expect(new URL(page.url()).pathname).toBe("/editor/flows/clinic/prompts");
    const question = cellOf(page, "Main menu, Words, English");
    const before = await question.inputValue();
    await question.fill(`${before} Or wait for the bell.`);
    await page.getByText(/^Saved /).waitFor();
    await page.getByRole("button", { name: /^Undo: / }).click();
    expect(await question.inputValue()).toBe(before);
    expect(await page.evaluate("document.activeElement.dataset.path")).toMatch(/^nodes\.main\./);
    await page.getByRole("link", { name: "Steps", exact: true }).click();
    await page.getByRole("tree").waitFor();
    expect(complaints()).toEqual([]);
  });

  it("shows the words that are missing, and those that are long", async () => {
    const { page } = await open("/flows/shop/prompts");
    const welcome = page.getByRole("textbox").first();
    await welcome.fill("");
    await page.getByRole("button", { name: "Words missing (1)" }).click();
    expect(await page.getByRole("textbox").count()).toBe(1);
    await page.getByRole("textbox").fill("Please listen to all of this. ".repeat(12));
    await page.getByText("Nothing is left here.").waitFor();
    await page.getByRole("button", { name: "Longer than 20 s (1)" }).click();
    await page.getByText("callers stop listening after 20").waitFor();
    // What was typed in one place without a pause is one change.
    await page.getByRole("button", { name: /^Undo: / }).click();
    await page.getByRole("button", { name: /^All / }).click();
    expect(await welcome.inputValue()).not.toBe("");
  });

  it("has own words in place of a sentence that every flow has, and the usual ones again", async () => {
    const { page } = await open("/flows/clinic/prompts");
    const goodbye = cellOf(page, "Sentences that every flow has, The call ends, English");
    expect(await goodbye.getAttribute("placeholder")).toBe("Thank you for calling. Goodbye.");
    await goodbye.fill("Take care.");
    const german = cellOf(page, "Sentences that every flow has, The call ends, German");
    expect(await german.inputValue()).toBe("Vielen Dank für Ihren Anruf. Auf Wiederhören.");
    await goodbye.fill("");
    expect(await german.inputValue()).toBe("");
  });

  it("lets words be heard that nobody has published, in the voice of callers", async () => {
    const { page, complaints } = await open("/flows/clinic/prompts");
    await cellOf(page, "Main menu, Words, English").fill("These words were never published.");
    const spoken = page.waitForResponse(/\/editor\/api\/prompts\/speak$/);
    const played = page.waitForResponse(/\/api\/prompts\/[0-9a-f]{64}$/);
    await page.getByRole("button", { name: "Listen: Main menu, Words, English" }).click();
    expect((await spoken).status()).toBe(201);
    expect((await played).headers()["content-type"]).toBe("audio/wav");
    await page.getByRole("button", { name: "Listen: Main menu, Words, English" }).waitFor();
    expect(complaints()).toEqual([]);
    await page.getByRole("button", { name: /^Undo: / }).click();
  });

  it("records with the microphone, publishes, and says when the words change under the recording", async () => {
    const { page, complaints } = await open("/flows/contoso/prompts");
    const words = page.getByRole("textbox").first();
    await words.waitFor();
    const name = (await words.getAttribute("aria-label")) ?? "";
    await page.getByRole("button", { name: `Record: ${name}` }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Begin recording" }).click();
    await dialog.getByText(/^Recording, 0:02/).waitFor();
    await keep(page, "prompts-recording");
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Stop recording" }).click();
    await dialog.getByText(/Callers will hear it once this is published/).waitFor();
    await keep(page, "prompts-recorded");
    expect(await findBarriers(page)).toEqual([]);
    const kept = page.waitForResponse(/\/editor\/api\/prompts$/);
    await dialog.getByRole("button", { name: "Keep it" }).click();
    const { promptId } = z.object({ promptId: z.string() }).parse(await (await kept).json());
    const cell = page.locator(".promptCell", { has: words });
    await cell.getByText(/^recorded .* by /).waitFor();
    await page.getByText(/^Saved /).waitFor();
    await page.getByRole("button", { name: "Publish…" }).click();
    await dialog.getByRole("button", { name: "Publish now" }).click();
    await dialog.getByText(/is live\.$/).waitFor();
    await dialog.getByRole("button", { name: "Close" }).click();
    const version = await page.evaluate(
      `fetch("/editor/api/flows/contoso/versions/2", { headers: { Authorization: "Bearer ${editor().token}" } }).then((one) => one.json())`,
    );
    expect(Object.values(published.parse(version).audio)).toContain(promptId);
    await words.fill(`${await words.inputValue()} Changed.`);
    await cell.getByText(/The words have changed since/).waitFor();
    await keep(page, "prompts-stale");
    const back = page.getByRole("button", { name: `Back to the generated voice: ${name}` });
    await back.click();
    await back.waitFor({ state: "detached" });
    expect(complaints()).toEqual([]);
  });

  it("takes a sound file for words, and refuses what is none", async () => {
    const { page } = await open("/flows/clinic/prompts");
    await page.getByRole("button", { name: "Use a sound file: Main menu, Words, German" }).click();
    const dialog = page.getByRole("dialog");
    const file = dialog.locator('input[type="file"]');
    await file.setInputFiles({
      name: "notes.wav",
      mimeType: "audio/wav",
      buffer: Buffer.from("no sound at all"),
    });
    await dialog.getByText(/The sound cannot be read/).waitFor();
    await file.setInputFiles({
      name: "silence.wav",
      mimeType: "audio/wav",
      buffer: silentWav(),
    });
    await dialog.getByText("Nothing can be heard. Callers would hear silence.").waitFor();
    expect(await dialog.getByRole("button", { name: "Keep it" }).isEnabled()).toBe(true);
    await keep(page, "prompts-file");
    await dialog.getByRole("button", { name: "Cancel" }).click();
  });

  it("goes to translators as a table and comes back, and shows first what would change", async () => {
    const { page, complaints } = await open("/flows/clinic/prompts");
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save as a table" }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe("clinic-words.csv");
    const table = readFileSync(await download.path(), "utf8");
    const changed = table
      .replace("In an emergency, please hang up and call 112.", "In an emergency call 112.")
      .concat("gone,prompt,en,Hello\r\n");
    await page.getByRole("button", { name: "Take over a table…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("The table (CSV)").setInputFiles({
      name: "clinic-words.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(changed),
    });
    await dialog.getByText("1 text changes").waitFor();
    await dialog.getByText(/There is no step “gone” in this flow/).waitFor();
    await keep(page, "prompts-table");
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Take over 1 text" }).click();
    const greeting = cellOf(page, "Choice of language, Greeting, once, English");
    expect(await greeting.inputValue()).toMatch(/In an emergency call 112\.$/);
    await page.getByRole("button", { name: /^Undo: / }).click();
    expect(complaints()).toEqual([]);
  });

  it("only shows them to those who may not change them", async () => {
    const { page, complaints } = await open("/flows/clinic/prompts?as=View");
    await page.getByText("Für einen Termin drücken Sie die 1.").waitFor();
    expect(await page.getByRole("textbox").count()).toBe(0);
    expect(await page.getByRole("button", { name: /^Record: / }).count()).toBe(0);
    expect(complaints()).toEqual([]);
  });

  const languages = inEachWindow([
    { locale: "en-GB", name: "prompts" },
    { locale: "de-DE", name: "prompts-german" },
  ]);
  test.each(languages)("keeps nobody out of it, on a $window, $locale", async (one) => {
    const { locale, viewport, name, mark } = one;
    const opened = await open("/flows/clinic/prompts", { locale, viewport });
    await opened.page.getByRole("heading", { level: 3 }).first().waitFor();
    expect(await findFaults(opened, { name, mark, keep })).toEqual([]);
  });
});

/** Half a second of nothing: 16 kHz, 16 bits, one channel. */
function silentWav(): Buffer {
  const wav = Buffer.alloc(44 + 16_000);
  wav.write("RIFF", 0);
  wav.writeUInt32LE(36 + 16_000, 4);
  wav.write("WAVEfmt ", 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(16_000, 24);
  wav.writeUInt32LE(32_000, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write("data", 36);
  wav.writeUInt32LE(16_000, 40);
  return wav;
}
