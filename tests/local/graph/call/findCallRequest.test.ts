import { findCallRequest } from "../../../../local/graph/call/findCallRequest";
import { hold } from "../../../../local/graph/call/caller";
import { placeIncomingCall } from "../../../../local/graph/call/placeIncomingCall";
import { transferCall } from "../../../../local/graph/call/transferCall";
import { graphBodies } from "../../../../local/graph/graphBodies";
import type { LiveCall } from "../../../../local/graph/call/liveCall";
import { aLine, anAnsweredCall } from "../support/aLine";

const get = (call: LiveCall) => findCallRequest("GET", undefined)?.perform(call, {});
const active = { audio: "active" };
const inactive = { audio: "inactive" };

describe("findCallRequest", () => {
  it.each([
    ["POST", "playPrompt", "playPrompt"],
    ["POST", "PLAYPROMPT", "playPrompt"],
    ["GET", undefined, "get"],
    ["DELETE", undefined, "hangUp"],
    ["GET", "playPrompt", undefined],
    ["POST", "dance", undefined],
    ["POST", undefined, undefined],
  ] as const)("finds for %s of %s what is named %s", (method, action, name) => {
    expect(findCallRequest(method, action)?.name).toBe(name);
  });
});

describe("the call that GET returns", () => {
  it("has no media before it is answered, then says whether sound flows", async () => {
    const line = aLine();
    const incoming = placeIncomingCall(line.ports, { to: "+15550100" });
    expect(get(incoming)).toMatchObject({
      status: 200,
      body: { id: incoming.callId, state: "incoming", mediaState: null },
    });
    const call = await anAnsweredCall(line);
    expect(get(call)).toMatchObject({ body: { state: "established", mediaState: active } });
    hold(call);
    expect(get(call)).toMatchObject({ body: { state: "established", mediaState: inactive } });
  });

  it("is transferring until the target picks up or gives the call back", async () => {
    const line = aLine({ transferOutcomes: { "*": "busy" } });
    const call = await anAnsweredCall(line);
    const target = { transferTarget: { identity: { phone: { id: "+15550111" } } } };
    transferCall(call, graphBodies.transfer.parse(target));
    expect(get(call)).toMatchObject({ body: { state: "transferring" } });
    await line.clock.advance(2000);
    expect(get(call)).toMatchObject({ body: { state: "established", resultInfo: null } });
  });
});
