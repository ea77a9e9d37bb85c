import { callActions } from "../../../../local/graph/actions/index";
import { hangUpByCaller } from "../../../../lib/simulation/graph/caller";
import { placeIncomingCall } from "../../../../local/graph/calls/placeIncomingCall";
import { aLine, anAnsweredCall, prompts, told } from "../support/aLine";

const { playPrompt, transfer } = callActions;

const to = (identity: object, rest: object = {}) => ({ transferTarget: { identity, ...rest } });

const sales = to({ phone: { id: "+15550111" } });

describe("transferCall", () => {
  it("ends the call once the target has picked up", async () => {
    const line = aLine();
    const call = await anAnsweredCall(line);
    expect(transfer(call, sales)).toEqual({ status: 202 });
    await line.clock.advance(10_000);
    expect(line.kinds()).toEqual([
      "transferring",
      "transferAccepted",
      "audioInactive",
      "terminated",
    ]);
    expect(line.lastTold()).toMatchObject({
      state: "terminated",
      resultInfo: { code: 0, subcode: 7015, message: "GracefulTransferCompleted" },
    });
    expect(line.facts).toEqual([
      { type: "transferring", target: { kind: "phone", id: "+15550111" } },
      { type: "transferAccepted" },
      { type: "ended", code: 0, subcode: 7015, reason: "transferred" },
    ]);
  });

  it.each([
    ["noAnswer", 480, 560480],
    ["busy", 486, 8539],
    ["declined", 603, 8538],
    ["unreachable", 480, 8544],
    ["failed", 500, 7000],
  ] as const)("gives the call back when the outcome is %s", async (reason, code, subCode) => {
    const line = aLine({ transferOutcomes: { "+15550111": reason } });
    const call = await anAnsweredCall(line);
    transfer(call, sales);
    await line.clock.advance(30_000);
    expect(line.notifications.map(told)).toMatchObject([
      { state: "transferring" },
      { state: "established", resultInfo: { code, subCode } },
    ]);
    expect(line.facts.at(-1)).toEqual({ type: "transferFailed", reason });
    expect(playPrompt(call, prompts("sorry", "one"))).toMatchObject({ status: 200 });
  });

  it.each([
    [to({ user: { id: "user-1" } }), { kind: "user", id: "user-1" }],
    [
      to({ user: { id: "user-1" } }, { endpointType: "voicemail" }),
      { kind: "voicemail", id: "user-1" },
    ],
    [to({ applicationInstance: { id: "hunt-1" } }), { kind: "applicationInstance", id: "hunt-1" }],
  ])("reaches target %#", async (body, target) => {
    const line = aLine();
    transfer(await anAnsweredCall(line), body);
    expect(line.facts).toEqual([{ type: "transferring", target }]);
  });

  it("lets a voicemail answer for a person who does not", async () => {
    const line = aLine({ transferOutcomes: { "user-1": "noAnswer", "*": "busy" } });
    transfer(
      await anAnsweredCall(line),
      to({ user: { id: "user-1" } }, { endpointType: "voicemail" }),
    );
    await line.clock.advance(5_000);
    expect(line.facts.at(-1)).toMatchObject({ type: "ended", reason: "transferred" });
  });

  it("is refused before the call is established, while it is transferred already, and when whom it consulted is gone", async () => {
    const line = aLine();
    const incoming = placeIncomingCall(line.ports, { to: "+15550100" });
    expect(transfer(incoming, sales)).toMatchObject({ status: 400, error: { code: "8501" } });
    const call = await anAnsweredCall(line);
    const consultative = to({ user: { id: "user-1" } }, { replacesCallId: "other" });
    expect(transfer(call, consultative)).toMatchObject({
      status: 404,
      error: { code: "10202" },
    });
    transfer(call, sales);
    expect(transfer(call, sales)).toMatchObject({ status: 409, error: { code: "8585" } });
  });

  it("comes to nothing when the caller hangs up while it rings", async () => {
    const line = aLine();
    const call = await anAnsweredCall(line);
    transfer(call, sales);
    hangUpByCaller(call.live);
    await line.clock.advance(30_000);
    expect(line.kinds()).toEqual(["transferring", "terminated"]);
    expect(line.facts.at(-1)).toMatchObject({ type: "ended", reason: "callerHungUp" });
  });
});
