import { aCallbackRequest } from "../contracts/support/aCallbackRequest";
import { aCampaign } from "../contracts/support/aCampaign";
import { findBarriers } from "./support/findBarriers";
import { findFaults, inEachWindow } from "./support/findFaults";
import { stories } from "./support/stories";
import { waitUntil } from "./support/waitUntil";

stories("what callers do and leave, in a browser", ({ editor, open, keep }) => {
  const screens = ["live", "messages", "callbacks", "campaigns"] as const;

  it.each(screens)("says in %s that there is nothing yet", async (screen) => {
    const { page, complaints } = await open(`/${screen}`);
    const empty = {
      live: "Nobody is calling",
      messages: "No messages on this day",
      callbacks: "Nobody waits to be called back",
      campaigns: "There are no campaigns",
    }[screen];
    await page.getByRole("heading", { name: empty }).waitFor();
    await keep(page, `${screen}-none`);
    expect(await findBarriers(page)).toEqual([]);
    expect(complaints()).toEqual([]);
  });

  it("watches a call as it goes on, and hears, marks and deletes the message it leaves", async () => {
    const { page, complaints } = await open("/live");
    const { page: telephone } = await open("/telephone");
    await telephone.getByRole("button", { name: "Dial" }).click();
    await page.bringToFront();
    const line = page.getByRole("link", { name: /Contoso main line.*number ending in 099/ });
    await line.getByText("Main menu").waitFor();
    await keep(page, "live");
    await line.click();
    const course = page.getByRole("log", { name: "How the call goes" });
    await course.getByText("the caller is here").waitFor();
    await course.getByText("Welcome to Contoso.").waitFor();
    expect(await course.getByText("Leave a message", { exact: true }).count()).toBe(0);
    await telephone.getByRole("button", { name: "Key 4" }).click();
    await course.getByText("Leave a message", { exact: true }).waitFor();
    await course.getByText("Goes on with: 4").waitFor();
    await page.getByRole("treeitem", { name: /Leave a message.*the caller is here/ }).waitFor();
    await keep(page, "live-call");
    expect(await findBarriers(page)).toEqual([]);
    expect(await page.content()).not.toContain("4930555099");
    await telephone.bringToFront();
    await telephone.getByText("Tone. The caller may speak now.").waitFor();
    await telephone.getByRole("button", { name: /Speak for/ }).click();
    await telephone.waitForTimeout(2000);
    await telephone.getByRole("button", { name: "Key #" }).click();
    await telephone.getByRole("log").getByText("The other side hung up.").waitFor();
    await page.bringToFront();
    await course.getByText("The call is over.").waitFor();
    await page.getByRole("link", { name: "All calls" }).click();
    await page.getByRole("heading", { name: "Nobody is calling" }).waitFor();

    await page.getByRole("link", { name: "Messages" }).click();
    const mailbox = page.getByRole("region", { name: "reception" });
    const message = mailbox.getByRole("listitem", { name: /number ending in 099/ });
    await message.getByText("Not heard yet").waitFor();
    await message.getByRole("button", { name: "Listen" }).click();
    const sound = message.getByLabel("The message");
    await sound.waitFor();
    await waitUntil(page, "document.querySelector('audio').duration > 1");
    await message.getByRole("button", { name: "Mark as heard" }).click();
    await message.getByText(/^Heard by you, /).waitFor();
    await keep(page, "messages");
    await message.getByRole("button", { name: "Delete…" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
    await message.getByRole("button", { name: "Delete…" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
    await page.getByRole("heading", { name: "No messages on this day" }).waitFor();
    await page.locator(":focus", { hasText: /^Messages$/ }).waitFor();
    expect(complaints()).toEqual([]);
  });

  it("works through the callbacks, the longest waiting first", async () => {
    const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
    for (const [requestId, callbackQueue, phoneNumber, hours] of [
      ["1", "sales", "+4930555001", 2],
      ["2", "sales", "+4930555002", 30],
      ["3", "support", "+4930555003", 5],
    ] as const) {
      const request = { requestId, callbackQueue, phoneNumber, requestedAt: hoursAgo(hours) };
      await editor().askCallback(aCallbackRequest(request));
    }
    const { page, complaints } = await open("/callbacks");
    const sales = page.getByRole("region", { name: "sales" });
    await sales
      .getByRole("listitem")
      .first()
      .getByText(/Waiting for 1 day/)
      .waitFor();
    const numbers = page.getByRole("listitem").getByRole("link");
    expect(await numbers.allTextContents()).toEqual(["+4930555002", "+4930555001", "+4930555003"]);
    const first = page.getByRole("listitem", { name: "+4930555002" });
    await first.getByRole("button", { name: "Not reached" }).click();
    await first.getByText(/^Not reached by you, /).waitFor();
    await first.getByRole("button", { name: "Done" }).click();
    await first.waitFor({ state: "detached" });
    const other = page.getByRole("listitem", { name: "+4930555003" });
    await other.getByRole("button", { name: "Delete…" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
    await other.waitFor({ state: "detached" });
    expect(await numbers.allTextContents()).toEqual(["+4930555001"]);
    expect(complaints()).toEqual([]);
  });

  it("follows a campaign, says what came of whom, and stops it", async () => {
    const waiting = aCampaign();
    const [anna, number] = waiting.recipients;
    if (anna === undefined || number === undefined) throw new Error("It calls nobody.");
    await editor().startCampaign({
      ...waiting,
      recipients: [
        { ...anna, state: "confirmed", attempt: 1, tries: 1, lastEnd: "confirmed" },
        { ...number, attempt: 2, tries: 2, lastEnd: "voicemailSuspected" },
      ],
    });
    const { page, complaints } = await open("/campaigns");
    const card = page.getByRole("listitem", { name: /reminders/ });
    await card.getByText("1 of 2 confirmed").first().waitFor();
    await card.getByRole("button", { name: "Show who" }).click();
    await card.getByText("no key pressed, perhaps a machine").waitFor();
    await keep(page, "campaigns-shown");
    expect(await findBarriers(page)).toEqual([]);
    await card.getByRole("button", { name: "Stop…" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Stop" }).click();
    await card.getByText("Somebody stopped it.").waitFor();
    expect(complaints()).toEqual([]);
  });

  it.each(screens)("shows nothing of %s to who has not the role", async (screen) => {
    const { page } = await open(`/${screen}?as=Edit`);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.reload();
    await page.getByRole("heading", { name: "You have no right to this yet" }).waitFor();
    expect(await page.getByRole("link", { name: "Calls", exact: true }).count()).toBe(0);
    expect(asked.filter((url) => /liveCalls|recordings|callbacks\?|campaigns\?/.test(url))).toEqual(
      [],
    );
    const answers = await page.evaluate(`Promise.all(
      ["liveCalls", "recordings?day=2026-11-21", "callbacks", "campaigns", "recordings/any", "calls/any"].map((path) =>
        fetch("/editor/api/" + path + (path.includes("?") ? "&" : "?") + "as=Edit", {
          headers: { Authorization: "Bearer " + JSON.parse(sessionStorage.getItem("ivr.session")).token },
        }).then((response) => response.status)))`);
    expect(answers).toEqual([403, 403, 403, 403, 403, 403]);
  });

  const shown = inEachWindow(screens.map((name) => ({ name })));
  it.each(shown)("keeps nobody out of $name, on a $window", async ({ name, mark, viewport }) => {
    const opened = await open(`/${name}`, { viewport, locale: "de-DE" });
    await opened.page.getByRole("heading", { level: 1 }).waitFor();
    expect(await findFaults(opened, { name, mark, keep })).toEqual([]);
  });
});
