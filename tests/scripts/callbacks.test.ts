import { composeRecords } from "../../lib/composeRecords";
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
  return { run, auditLog };
}

describe("npm run callbacks", () => {
  it("lists who waits, the longest first, with the number to call", async () => {
    const { run } = await anOffice();
    expect((await run("list")).stdout.split("\n")).toEqual([
      "ASKED (UTC)|WAITS|QUEUE|NUMBER|WINDOWS|ID",
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
