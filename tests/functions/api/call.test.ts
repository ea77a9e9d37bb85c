import { call } from "../../../functions/api/call";
import { newCall } from "../../../lib/ivr/call/newCall";
import { anApi, at } from "../support/anApi";

describe("GET calls/{callId}", () => {
  it("shows where a call is, three digits of who calls, and nothing of what was keyed in", async () => {
    const { send, storage } = anApi();
    const state = {
      ...newCall("call-1", at),
      pinned: { entry: "main", versions: { main: 3 } },
      language: "de",
      caller: { kind: "phone", id: "+4930555099" } as const,
      variables: { account: "4711" },
      path: [{ flow: "main", node: "menu", atInMs: 0, attempt: 1 }],
    };
    await storage.saveCall("call-1", { state, handledEventIds: [], pendingActions: [] }, undefined);
    const { json } = await send(call, "GET", { params: { callId: "call-1" } });
    expect(json).toEqual({
      flow: "main",
      version: 3,
      language: "de",
      caller: "***099",
      startedAt: at,
      path: [{ flow: "main", node: "menu", atInMs: 0, attempt: 1 }],
      isOver: false,
    });
    expect(JSON.stringify(json)).not.toMatch(/4930555099|4711/);
  });

  it("has nothing of a call that never was", async () => {
    const { status, json } = await anApi().send(call, "GET", { params: { callId: "call-2" } });
    expect([status, json]).toMatchObject([404, { error: { code: "CALL_NOT_FOUND" } }]);
  });
});
