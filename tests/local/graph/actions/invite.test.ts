import { callActions, findAction } from "../../../../local/graph/actions/index";
import type { GraphCall } from "../../../../local/graph/calls/graphCall";
import { placeIncomingCall } from "../../../../local/graph/calls/placeIncomingCall";
import type { SimulatorSettings } from "../../../../local/graph/simulatorSettings";
import { aLine, anAnsweredCall, type Line } from "../support/aLine";

const colleague = { participants: [{ identity: { user: { id: "anna" } } }], clientContext: "i-1" };

async function aCall(settings: Partial<SimulatorSettings> = {}) {
  const line = aLine(settings);
  return { line, call: await anAnsweredCall(line) };
}

async function aGroup(settings: Partial<SimulatorSettings> = {}) {
  const { line, call } = await aCall(settings);
  callActions.invite(call, colleague);
  await line.clock.advance(60_000);
  line.notifications.length = 0;
  const anna = [...call.participants.values()].at(-1)?.id ?? "";
  return { line, call, anna };
}

const told = ({ notifications }: Line, kind: string) =>
  notifications.filter((one) => one.kind === kind).map(({ body }) => body);

describe("an invitation", () => {
  it("rings, moves the sound, tells that the call is one of several, its end and the roster", async () => {
    const { line, call } = await aCall();

    expect(callActions.invite(call, colleague)).toMatchObject({
      status: 200,
      body: {
        "@odata.type": "#microsoft.graph.inviteParticipantsOperation",
        status: "running",
        clientContext: "i-1",
      },
    });
    await line.clock.advance(60_000);

    expect(line.kinds()).toEqual([
      "audioInactive",
      "audioActive",
      "escalated",
      "participants",
      "invite",
    ]);
    expect(callActions.listParticipants(call, {})).toMatchObject({
      body: { value: [{}, {}, { info: { identity: { user: { id: "anna" } } } }] },
    });
  });

  it.each([
    ["busy", { code: 486, subcode: 8539 }],
    ["noAnswer", { code: 480, subcode: 560480 }],
  ] as const)(
    "of somebody who is %s fails with Graph's codes, and nothing moves",
    async (outcome, result) => {
      const { line, call } = await aCall({ transferOutcomes: { anna: outcome } });

      callActions.invite(call, colleague);
      await line.clock.advance(60_000);

      expect(line.kinds()).toEqual(["invite"]);
      expect(line.lastTold()).toMatchObject({ status: "failed", resultInfo: result });
    },
  );

  it("of a phone is refused by the network where the call runs over no instance", async () => {
    const line = aLine();
    const call = await anAnsweredCall(line, { to: "instance-1", from: "user-1" });

    callActions.invite(call, { participants: [{ identity: { phone: { id: "+15550111" } } }] });
    await line.clock.advance(60_000);

    expect(line.lastTold()).toMatchObject({ resultInfo: { code: 403, subcode: 10151 } });
  });

  it.each([
    ["a second application", [{ identity: { application: { id: "bot-2" } } }], "8523"],
    [
      "several into a call between two",
      [{ identity: { user: { id: "a" } } }, { identity: { user: { id: "b" } } }],
      "8548",
    ],
    [
      "somebody out of a call that is gone",
      [{ identity: { user: { id: "a" } }, replacesCallId: "gone" }],
      "10202",
    ],
  ])("of %s is refused", async (_, participants, code) => {
    const { call } = await aCall();

    expect(callActions.invite(call, { participants })).toMatchObject({ error: { code } });
  });

  it("is refused before the call stands", () => {
    const call = placeIncomingCall(aLine().ports, { to: "+15550100" });

    expect(callActions.invite(call, colleague)).toMatchObject({
      status: 400,
      error: { code: "8501" },
    });
  });

  it("leaves the roster empty while it rings, where that is wanted", async () => {
    const { line, call } = await aGroup({ rosterEmptyUntilAccept: true });

    callActions.invite(call, { participants: [{ identity: { user: { id: "ben" } } }] });
    callActions.mute(call, {});

    expect(told(line, "participants")).toMatchObject([{ value: [{ resourceData: [] }] }]);
  });

  it("can be taken back while it rings: nobody comes", async () => {
    const { line, call } = await aCall();
    callActions.invite(call, colleague);
    const ringing = [...call.participants.values()].at(-1)?.id ?? "";

    expect(callActions.removeParticipant(call, {}, ringing)).toEqual({ status: 204 });
    await line.clock.advance(60_000);

    expect(line.kinds()).toEqual([]);
  });
});

describe("people in a call of several", () => {
  const roster = (line: Line) => told(line, "participants").at(-1);

  it("are muted, put on hold one at a time, and sent out", async () => {
    const { line, call, anna } = await aGroup();

    expect(callActions.muteParticipant(call, { clientContext: "m" }, anna)).toMatchObject({
      status: 200,
      body: { status: "completed", clientContext: "m" },
    });
    expect(callActions.getParticipant(call, {}, anna)).toMatchObject({ body: { isMuted: true } });
    expect(callActions.startHoldMusic(call, {}, anna)).toMatchObject({ status: 202 });
    expect(callActions.startHoldMusic(call, {}, anna)).toMatchObject({ error: { code: "8519" } });
    await line.clock.advance(1000);
    expect(line.lastTold()).toMatchObject({
      "@odata.type": "#microsoft.graph.startHoldMusicOperation",
      status: "completed",
    });
    expect(callActions.removeParticipant(call, {}, anna)).toEqual({ status: 204 });
    expect(callActions.removeParticipant(call, {}, anna)).toMatchObject({
      status: 404,
      error: { code: "8558" },
    });
  });

  it("are told by changes with a number where the app wants that", async () => {
    const { line, call, anna } = await aGroup();
    call.wantsDelta = true;

    callActions.muteAll(call, { participants: [anna] });

    expect(roster(line)).toMatchObject({
      value: [
        {
          resourceData: [
            {
              "@odata.type": "#microsoft.graph.deltaParticipants",
              sequenceNumber: call.rosterSequence,
              participants: [{ id: anna, isMuted: true }],
            },
          ],
        },
      ],
    });
  });

  it.each(["mute", "unmute", "addLargeGalleryView"] as const)(
    "%s is refused in a call between two",
    async (name) => {
      const { call } = await aCall();

      expect(callActions[name](call, {})).toMatchObject({ error: { code: "8548" } });
    },
  );
});

describe("what else is done in a call", () => {
  it("presses keys, and tells when they are pressed", async () => {
    const { line, call } = await aCall();

    callActions.sendDtmfTones(call, { tones: ["tone1"], delayBetweenTonesMs: 100 });
    await line.clock.advance(1000);

    expect(line.lastTold()).toMatchObject({
      "@odata.type": "#microsoft.graph.sendDtmfTonesOperation",
      completionReason: "completedSuccessfully",
    });
  });

  it("takes the status of a recording, and no role in sharing a screen", async () => {
    const { call } = await aCall();

    expect(callActions.updateRecordingStatus(call, { status: "recording" })).toMatchObject({
      status: 200,
    });
    expect(callActions.updateMetadata(call, { metadata: "x" })).toMatchObject({ status: 202 });
    expect(callActions.changeScreenSharingRole(call, { role: "viewer" })).toMatchObject({
      error: { code: "8500" },
    });
  });

  it("is beta's alone where Graph has it there alone", () => {
    const path = "/communications/calls/c-1/participants/muteAll";

    expect(findAction("POST", `/beta${path}`)).toEqual({ name: "muteAll", callId: "c-1" });
    expect(findAction("POST", `/v1.0${path}`)).toBeUndefined();
    expect(findAction("DELETE", "/v1.0/communications/calls/c-1/participants/p-1")).toEqual({
      name: "removeParticipant",
      callId: "c-1",
      participantId: "p-1",
    });
  });
});

describe("a consultative transfer", () => {
  const transferTo = (replacesCallId: string) => ({
    transferTarget: { identity: { user: { id: "anna" } }, replacesCallId },
  });

  async function twoCalls(settings: Partial<SimulatorSettings> = {}) {
    const line = aLine(settings);
    const calls = new Map<string, GraphCall>();
    Object.assign(line.ports, { findCall: (id: string) => calls.get(id) });
    const caller = await anAnsweredCall(line);
    const consulted = await anAnsweredCall(line);
    for (const call of [caller, consulted]) calls.set(call.callId, call);
    return { line, caller, consulted };
  }

  it("ends both calls when it is done", async () => {
    const { line, caller, consulted } = await twoCalls();

    expect(callActions.transfer(caller, transferTo(consulted.callId))).toEqual({ status: 202 });
    await line.clock.advance(120_000);

    const ends = line.notifications.filter(({ kind }) => kind === "terminated");
    expect(ends.map(({ callId }) => callId).toSorted()).toEqual(
      [caller.callId, consulted.callId].toSorted(),
    );
    expect(ends.map(({ body }) => body)).toMatchObject(
      ends.map(() => ({ value: [{ resourceData: { resultInfo: { code: 0, subcode: 7015 } } }] })),
    );
  });

  it("has a failure of its own, after which both calls go on", async () => {
    const { line, caller, consulted } = await twoCalls({ transferOutcomes: { anna: "failed" } });

    callActions.transfer(caller, transferTo(consulted.callId));
    await line.clock.advance(120_000);

    expect(line.lastTold()).toMatchObject({ resultInfo: { code: 500, subCode: 7700 } });
    expect([caller.live.state, consulted.live.state]).toEqual(["established", "established"]);
  });

  it("is refused when the other call is gone", async () => {
    const { caller } = await twoCalls();

    expect(callActions.transfer(caller, transferTo("gone"))).toMatchObject({
      status: 404,
      error: { code: "10202" },
    });
  });
});
