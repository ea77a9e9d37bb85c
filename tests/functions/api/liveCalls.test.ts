import { liveCalls } from "../../../functions/api/liveCalls";
import { aStoredCall } from "../../contracts/support/aStoredCall";
import { anApi } from "../support/anApi";

describe("GET liveCalls", () => {
  it("lists the calls that go on, with where each of them is and three digits of who calls", async () => {
    const { send, storage } = anApi();
    expect((await send(liveCalls, "GET")).json).toEqual({ liveCalls: [] });
    const call = aStoredCall({ callId: "call-1", variables: { account: "4711" } });
    await storage.saveCall("call-1", call, undefined);
    await storage.liveCalls.noteLiveCall(call.state);
    const { status, json } = await send(liveCalls, "GET");
    expect(status).toBe(200);
    expect(json).toEqual({
      liveCalls: [
        {
          callId: "call-1",
          flow: "main",
          version: 3,
          node: "choose",
          activity: "asking",
          language: "en",
          caller: "***099",
          startedAt: "2026-11-21T09:00:00.000Z",
        },
      ],
    });
    expect(JSON.stringify(json)).not.toMatch(/4930555|4711/);
  });
});
