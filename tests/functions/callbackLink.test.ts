import { makeCallbackLink } from "../../functions/callbackLink";
import { composeRecords } from "../../lib/compose/composeRecords";
import { makeCallbackLinks } from "../../lib/records/callbackLinks";
import { makeMemoryStorage } from "../../lib/storage/memoryStorage";
import { aLog } from "../support/aLog";
import { ask } from "./support/ask";

const requestId = "request-1";

async function aQueue() {
  let clock = "2026-11-21T09:00:00.000Z";
  const now = () => clock;
  const storage = makeMemoryStorage({ now });
  await storage.callbackStore.saveCallbackRequest({
    requestId,
    callbackQueue: "sales",
    phoneNumber: "+4930555099",
    callId: "call",
    flow: "main",
    requestedAt: clock,
  });
  const callbackLink = makeCallbackLink({
    records: composeRecords({ ...storage, now }),
    log: aLog().log,
  });
  const { until, signature } = await makeCallbackLinks({ ...storage, now }).sign(requestId);
  const look = (changes: Readonly<Record<string, string>> = {}, id = requestId) =>
    ask(callbackLink, {
      params: { requestId: id },
      query: { outcome: "done", until, signature, language: "en", ...changes },
    });
  const say = (name: string, changes: Readonly<Record<string, string>> = {}) =>
    ask(callbackLink, {
      method: "POST",
      params: { requestId },
      body: new URLSearchParams({
        outcome: "done",
        until,
        signature,
        language: "en",
        name,
        ...changes,
      }).toString(),
    });
  const waiting = () => storage.callbackStore.findCallbackRequest(requestId);
  return { look, say, waiting, pass: (at: string) => void (clock = at), storage };
}
const textOf = ({ bytes }: Readonly<{ bytes: readonly number[] }>) =>
  Buffer.from(bytes).toString("utf8");

describe("callbackLink", () => {
  it("shows a page without scripts, and changes nothing by being looked at", async () => {
    const { look, waiting } = await aQueue();
    const shown = await look();
    expect(shown).toMatchObject({
      status: 200,
      headers: {
        "cache-control": "no-store",
        "content-security-policy":
          "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      },
    });
    const text = textOf(shown);
    expect(text).toContain('<form method="post">');
    expect(text).toContain("The caller was called");
    expect(text).not.toMatch(/<script|style=|\+4930555099/);
    await look({ outcome: "notReached", language: "de" });
    expect(await waiting()).toMatchObject({ requestId });
    expect(await waiting()).not.toHaveProperty("triedAt");
  });

  it("takes the request off the queue when somebody says so, and names who it was", async () => {
    const { say, look, waiting, storage } = await aQueue();
    expect(textOf(await say("Anna <1>"))).toContain("Noted.");
    expect(await waiting()).toBeUndefined();
    const { entries } = await storage.auditLog.listAuditEntries({ subject: "callbacks", limit: 5 });
    expect(entries).toMatchObject([{ what: "callbackDone", who: "Anna <1> (link)" }]);
    expect(textOf(await say("Bob"))).toContain("settled before");
    expect(textOf(await look())).toContain("settled before");
  });

  it("notes that nobody was reached, once for each person", async () => {
    const { say, waiting, pass } = await aQueue();
    const notReached = { outcome: "notReached" };
    expect(textOf(await say("Anna", notReached))).toContain("Noted.");
    const first = await waiting();
    expect(first).toMatchObject({ triedBy: "Anna (link)", triedAt: "2026-11-21T09:00:00.000Z" });
    pass("2026-11-21T10:00:00.000Z");
    expect(textOf(await say("Anna", notReached))).toContain("You have said so before");
    expect(await waiting()).toEqual(first);
    expect(textOf(await say("Bob", notReached))).toContain("Noted.");
    expect(await waiting()).toMatchObject({ triedBy: "Bob (link)" });
    expect(textOf(await say("Anna", { outcome: "notReached" }))).toContain("said so before");
    expect(await waiting()).toMatchObject({
      triedBy: "Bob (link)",
      triedEarlierBy: ["Anna (link)"],
    });
  });

  it("asks who it is before anything changes", async () => {
    const { say, waiting } = await aQueue();
    expect(textOf(await say("  "))).toContain("Please say who you are.");
    expect(await waiting()).toBeDefined();
  });

  it("refuses a link that is not ours, is of another request, was lengthened or is too old", async () => {
    const { look, say, waiting, pass } = await aQueue();
    expect((await look({ signature: "x" })).status).toBe(404);
    expect((await look({ until: "99999999999" })).status).toBe(404);
    expect((await look({}, "request-2")).status).toBe(404);
    expect((await look({ outcome: "deleted" })).status).toBe(404);
    pass("2026-11-28T09:00:01.000Z");
    expect((await say("Anna")).status).toBe(404);
    expect(await waiting()).toBeDefined();
  });
});
