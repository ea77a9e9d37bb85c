import type { Page } from "playwright-core";
import { findFaults, inEachWindow } from "./support/findFaults";
import { stories } from "./support/stories";

stories("messages that reach people, in a browser", ({ editor, open, keep }) => {
  const message = {
    callId: "call-1",
    mailbox: "reception",
    flow: "contoso",
    node: "message",
    caller: "***099",
    urgent: false,
    end: "stopTone",
  } as const;

  beforeAll(async () => {
    const recordedAt = new Date().toISOString();
    const deleteAfter = new Date(Date.now() + 86_400_000).toISOString();
    await editor().leaveMessage(
      { ...message, recordingId: "1", recordedAt, deleteAfter },
      {
        words: "There is water in the cellar. Please call +49 30 555077.",
        wordsLanguage: "en-US",
        urgentWord: "water",
      },
    );
    await editor().leaveMessage(
      { ...message, recordingId: "2", recordedAt, deleteAfter },
      { words: "", wordsLanguage: "en-US" },
    );
  });

  /** Sends the form, and resolves to what it saves. */
  const save = async (page: Page) => {
    const dialog = page.getByRole("dialog");
    const put = page.waitForRequest((request) => request.method() === "PUT");
    await dialog.getByRole("button", { name: "Save" }).click();
    const body: unknown = (await put).postDataJSON();
    await dialog.waitFor({ state: "detached" });
    return body;
  };

  it("writes a channel that is mail, in its language and by its clock", async () => {
    const { page, complaints } = await open("/people?section=channels");
    const dialog = page.getByRole("dialog");
    await page.getByRole("button", { name: "Add a channel" }).click();
    await dialog.getByLabel("Name in flows").fill("billing");
    await dialog.getByLabel("How people are told").selectOption({ label: "mail" });
    await dialog.getByLabel("Sent from").fill("ivr@contoso.example");
    await dialog.getByLabel("Sent to").fill("billing@contoso.example");
    await dialog.getByLabel("Language of the news").selectOption({ label: "German" });
    await dialog.getByLabel("Time zone of the news").fill("Berlin");
    await dialog.getByRole("button", { name: "Save" }).click();
    await dialog.getByText("A time zone is written like Europe/Berlin.").waitFor();
    await dialog.getByLabel("Time zone of the news").fill("Europe/Berlin");
    expect(await save(page)).toEqual({
      kind: "mail",
      from: "ivr@contoso.example",
      to: ["billing@contoso.example"],
      language: "de",
      timeZone: "Europe/Berlin",
    });
    expect(complaints()).toEqual([]);
  });

  it("writes a channel that is a program, and names the setting of its key", async () => {
    const { page, complaints } = await open("/people?section=channels");
    const dialog = page.getByRole("dialog");
    await page.getByRole("button", { name: "Add a channel" }).click();
    await dialog.getByLabel("Name in flows").fill("crm");
    await dialog.getByLabel("How people are told").selectOption({ label: "another program" });
    await dialog.getByLabel("Address").fill("https://crm.example/hook");
    await dialog.getByLabel("Key for signatures").fill("my own key");
    await dialog.getByRole("button", { name: "Save" }).click();
    await dialog.getByText(/^The name of a setting begins with IVR_SECRET_/).waitFor();
    await dialog.getByLabel("Key for signatures").fill("IVR_SECRET_CRM_KEY");
    expect(await save(page)).toEqual({
      kind: "webhook",
      url: "https://crm.example/hook",
      secret: { setting: "IVR_SECRET_CRM_KEY" },
    });
    await page.getByRole("button", { name: "Change crm" }).click();
    expect(await dialog.getByLabel("Key for signatures").inputValue()).toBe("IVR_SECRET_CRM_KEY");
    await dialog.getByRole("button", { name: "Cancel" }).click();
    expect(complaints()).toEqual([]);
  });

  it("writes whom a mailbox tells, and what", async () => {
    const { page } = await open("/people?section=mailboxes");
    const dialog = page.getByRole("dialog");
    await page.getByRole("button", { name: "Add a mailbox" }).click();
    await dialog.getByLabel("Name in flows").fill("billing");
    await dialog.getByLabel("Full name").fill("Billing");
    await dialog.getByLabel("Channel that is told").selectOption("billing");
    await dialog.getByLabel("Write messages down").check();
    await dialog.getByLabel("Words that make a message urgent").fill("water, stuck in the lift");
    await dialog.getByLabel("Send the sound along in mail").check();
    const billing = {
      name: "Billing",
      notify: "billing",
      words: true,
      urgentWords: ["water", "stuck in the lift"],
      attach: true,
    };
    expect(await save(page)).toEqual(billing);
    await page.getByRole("button", { name: "Change billing" }).click();
    await dialog.getByLabel("Send the sound along in mail").uncheck();
    const { attach: _attach, ...others } = billing;
    expect(await save(page)).toEqual(others);
  });

  it("writes whom a queue tells of callbacks", async () => {
    const { page, complaints } = await open("/people?section=callbackQueues");
    const dialog = page.getByRole("dialog");
    await page.getByRole("button", { name: "Add a call queue" }).click();
    await dialog.getByLabel("Name in flows").fill("sales");
    await dialog.getByLabel("Full name").fill("Sales");
    await dialog.getByLabel("Channel that is told").selectOption("billing");
    expect(await save(page)).toEqual({ name: "Sales", notify: "billing" });
    await page.getByRole("row", { name: /sales Sales billing/ }).waitFor();
    expect(complaints()).toEqual([]);
  });

  it("writes who is on call, in order", async () => {
    const { page, complaints } = await open("/people?section=onCall");
    const dialog = page.getByRole("dialog");
    await page.getByRole("button", { name: "Add a list" }).click();
    await dialog.getByLabel("Name in flows").fill("plumbers");
    await dialog.getByLabel("Full name").fill("Plumbers on call");
    await dialog.getByLabel("Who is called, in this order").fill("anna, +49 30 555010");
    await dialog.getByLabel("Flow that speaks to them").fill("burstPipe");
    await dialog.getByLabel("Entry point of that flow").fill("+15550107");
    const list = {
      name: "Plumbers on call",
      people: [{ person: "anna" }, { phone: "+4930555010" }],
      flow: "burstPipe",
      dialled: "+15550107",
    };
    expect(await save(page)).toEqual(list);
    await page.getByRole("row", { name: /plumbers Plumbers on call anna/ }).waitFor();
    await page.getByRole("button", { name: "Change plumbers" }).click();
    const account = "3d913abb-aec0-4964-8fa6-3c6850c4f278";
    await dialog.getByLabel("Account that numbers are called from").fill(account);
    expect(await save(page)).toEqual({ ...list, from: { applicationInstanceId: account } });
    expect(complaints()).toEqual([]);
  });

  const screens = inEachWindow([{ name: "messages-written" }]);
  it.each(screens)(
    "shows what was said and whom to call, on a $window",
    async ({ name, mark, viewport }) => {
      const opened = await open("/messages", { viewport });
      const { page } = opened;
      const said = page.getByText("“There is water in the cellar. Please call +49 30 555077.”");
      const card = page.getByRole("listitem").filter({ has: said });
      await card.getByText("urgent", { exact: true }).waitFor();
      await card.getByText("Urgent, because “water” is said in it.").waitFor();
      const number = card.getByRole("link", { name: "+49 30 555077" });
      expect(await number.getAttribute("href")).toBe("tel:+4930555077");
      await page.getByText("No words were understood.").waitFor();
      expect(await findFaults(opened, { name, mark, keep })).toEqual([]);
    },
  );

  const forms = inEachWindow([
    { name: "mailbox-form", section: "mailboxes", key: "billing" },
    { name: "channel-form", section: "channels", key: "billing" },
    { name: "webhook-form", section: "channels", key: "crm" },
    { name: "on-call-form", section: "onCall", key: "plumbers" },
  ]);
  it.each(forms)(
    "keeps nobody out of $name, on a $window",
    async ({ name, section, key, mark, viewport }) => {
      const opened = await open(`/people?section=${section}`, { viewport, locale: "de-DE" });
      await opened.page.getByRole("button", { name: `${key} ändern` }).click();
      await opened.page.getByRole("dialog").waitFor();
      expect(await findFaults(opened, { name, mark, keep })).toEqual([]);
    },
  );
});
