import type { CallbackCalls } from "../../lib/callback/callbackCalls";
import { composeRecords } from "../../lib/compose/composeRecords";
import { makeMemoryStorage } from "../../lib/storage/memoryStorage";
import { runCallbacksCommand } from "../../scripts/callbacks/runCallbacksCommand";
import { aCallbackRequest } from "../contracts/support/aCallbackRequest";
import { aCommandLine } from "./support/aCommandLine";

const now = () => "2026-11-21T10:00:00.000Z";

/** Two callers who wait for different people. */
async function anOffice() {
  const storage = makeMemoryStorage({ now });
  const { callbackStore, auditLog } = storage;
  await callbackStore.saveCallbackRequest(aCallbackRequest({ requestId: "call-1-callback-4" }));
  await callbackStore.saveCallbackRequest(
    aCallbackRequest({
      requestId: "call-2-callback-7",
      callbackQueue: "support",
      requestedAt: "2026-11-21T09:55:30.000Z",
    }),
  );
  const run = aCommandLine(runCallbacksCommand, {
    openRecords: () => Promise.resolve(composeRecords({ ...storage, now })),
    who: "anna",
    now,
  });
  return { run, auditLog, storage };
}

describe("npm run callbacks", () => {
  it("lists who waits, the longest first, with the number to call", async () => {
    const { run } = await anOffice();
    expect((await run("list")).stdout.split("\n")).toEqual([
      "ASKED (UTC)|WAITS|QUEUE|NUMBER|WINDOWS|CALLS|ID",
      "2026-11-21 09:00:00|60:00|sales|+4930555099|office|call-1-callback-4",
      "2026-11-21 09:55:30|4:30|support|+4930555099|office|call-2-callback-7",
      "",
    ]);
    expect(JSON.parse((await run("list", "support", "--json")).stdout)).toMatchObject([
      { requestId: "call-2-callback-7" },
    ]);
    expect((await run("list", "none")).stdout).toBe("Nobody waits to be called back by none.\n");
    expect((await run("list", "--limit", "1")).stderr).toBe("There are more: --limit 2.\n");
  });

  it("says how far the app is with calling back", async () => {
    const { run, storage } = await anOffice();
    const note = async (calls: Partial<CallbackCalls>) => {
      const due = await storage.callbackCalls.loadCallback(aCallbackRequest(whole));
      if (due === undefined) throw new Error("It is kept.");
      await storage.callbackCalls.saveCallbackCalls(due, { ...due.calls, attempt: 1, ...calls });
      return (await run("list", "office")).stdout.split("\n")[1]?.split("|")[5];
    };
    const whole = {
      requestId: "call-3-callback-1",
      callbackQueue: "office",
      origin: { flow: "main", language: "en", dialled: "*" },
    };
    await storage.callbackStore.saveCallbackRequest(aCallbackRequest(whole));
    expect([
      await note({ state: "calling" }),
      await note({
        state: "waiting",
        tries: 2,
        dueAt: "2026-11-21T10:15:00.000Z",
        lastEnd: "noAnswer",
      }),
      await note({ state: "gaveUp", why: "tries" }),
    ]).toEqual([
      "calling",
      "from 2026-11-21 10:15:00, 2 in vain, last: noAnswer",
      "given up (tries), last: noAnswer",
    ]);
  });

  it("takes off the list who was called, and writes down who did", async () => {
    const { run, auditLog } = await anOffice();
    expect(await run("done", "call-1")).toEqual({
      code: 0,
      stdout: "Done: ***099 no longer waits for sales.\n",
      stderr: "",
    });
    expect((await run("list")).stdout).not.toContain("sales");
    expect(
      (await auditLog.listAuditEntries({ subject: "callbacks", limit: 5 })).entries,
    ).toMatchObject([{ who: "anna", what: "callbackDone", detail: "sales: call-1-callback-4" }]);
    expect(await run("done", "call-1")).toMatchObject({
      code: 1,
      stderr: 'There is no request "call-1": npm run callbacks -- list names those there are.\n',
    });
  });
});
