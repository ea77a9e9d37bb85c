import { callActions } from "../../../../local/graph/actions/index";
import { putOnHold } from "../../../../lib/simulation/graph/caller";
import { placeIncomingCall } from "../../../../local/graph/calls/placeIncomingCall";
import type { GraphCall } from "../../../../local/graph/calls/graphCall";
import { aLine, anAnsweredCall } from "../support/aLine";

const { transfer } = callActions;

const get = (call: GraphCall) => callActions.getCall(call, {});
const active = { audio: "active" };
const inactive = { audio: "inactive" };

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
    putOnHold(call.live);
    expect(get(call)).toMatchObject({ body: { state: "established", mediaState: inactive } });
  });

  it("is transferring until the target picks up or gives the call back", async () => {
    const line = aLine({ transferOutcomes: { "*": "busy" } });
    const call = await anAnsweredCall(line);
    const target = { transferTarget: { identity: { phone: { id: "+15550111" } } } };
    transfer(call, target);
    expect(get(call)).toMatchObject({ body: { state: "transferring" } });
    await line.clock.advance(2000);
    expect(get(call)).toMatchObject({ body: { state: "established", resultInfo: null } });
  });
});
